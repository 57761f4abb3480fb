use super::{Case, Ident, Pins, Scope, Wish};
use crate::lock::Lock;

fn assign(case: Case, texts: &[&str], lock: &mut Lock) -> Vec<String> {
    let wishes: Vec<_> = texts
        .iter()
        .map(|text| Wish {
            text: (*text).to_owned(),
            rank: 0,
            key: text,
        })
        .collect();
    Scope::new(case)
        .assign("type", &wishes, &mut Pins::new(lock, "test"))
        .iter()
        .map(Ident::to_string)
        .collect()
}

#[test]
fn the_rule_gives_a_valid_identifier_for_every_text() {
    let table = [
        (Case::Type, "token_update_request", "TokenUpdateRequest"),
        (Case::Type, "result", "Result_"),
        (Case::Type, "200", "N200"),
        (Case::Value, "accessToken", "access_token"),
        (Case::Value, "type", "type_"),
        (Case::Value, "gen", "gen_"),
        (Case::Value, "self", "self_"),
        (Case::Value, "@id", "id"),
        (Case::Value, "+1", "plus_1"),
        (Case::Value, "-1", "minus_1"),
        (Case::Value, "", "empty"),
        (Case::Value, "_", "underscore"),
        (Case::Value, "größe", "größe"),
        (Case::Value, "Größe Ändern", "größe_ändern"),
        (Case::Module, "größe", "gr_uf6_udf_e"),
        (Case::Type, "用户信息", "用户信息"),
        (Case::Value, "用户ID", "用户id"),
        (Case::Static, "имя", "ИМЯ"),
        (Case::Value, "а", "u430"),
        (Case::Value, "o\u{308}", "o_u308"),
        (Case::Type, "日本の💥", "日本のU1f4a5"),
        (Case::Variant, "<=", "LessEquals"),
        (
            Case::Variant,
            "INTERNAL_SERVER_ERROR",
            "InternalServerError",
        ),
        (Case::Variant, "self", "Self_"),
        (Case::Module, "con", "con_"),
        (Case::Module, "Mod", "mod_"),
        (Case::Static, "auth_token_update", "AUTH_TOKEN_UPDATE"),
    ];
    for (case, text, expected) in table {
        assert_eq!(
            assign(case, &[text], &mut Lock::default()),
            [expected],
            "{text:?} as {case:?}"
        );
        assert!(
            syn::parse_str::<proc_macro2::Ident>(expected).is_ok(),
            "{expected} is no identifier"
        );
    }
}

#[test]
fn a_number_does_not_make_a_name_too_long_to_be_kept() {
    let long = "a".repeat(200);
    let texts = [format!("{long}b"), format!("{long}c"), format!("{long}d")];
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let mut lock = Lock::new();
    let names = assign(Case::Type, &texts, &mut lock);
    assert!(names.iter().all(|name| name.len() == 150), "{names:?}");
    // What one of them was given, somebody else may want: those who have it keep it.
    let mut more = vec![names[1].as_str()];
    more.extend(texts);
    assert_eq!(assign(Case::Type, &more, &mut lock)[1..], names);
}

#[test]
fn a_name_is_never_longer_than_a_file_may_be_called() {
    let texts = ["#".repeat(500), format!("{}!", "#".repeat(500))];
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let names = assign(Case::Module, &texts, &mut Lock::default());
    assert!(names.iter().all(|name| name.len() < 160), "{names:?}");
    assert_ne!(names.first(), names.get(1));
}

#[test]
fn names_that_would_collide_get_numbers_and_are_locked() {
    let mut lock = Lock::default();
    assert_eq!(
        assign(
            Case::Value,
            &["created-at", "createdAt", "x", "created_at"],
            &mut lock
        ),
        ["created_at_2", "created_at_3", "x", "created_at"]
    );
    assert_eq!(
        Pins::new(&mut lock, "test").get("type", "createdAt"),
        Some("created_at_3")
    );
    assert_eq!(
        Pins::new(&mut lock, "test").get("type", "x"),
        None,
        "a name that the rule gives is not in the lock"
    );
}

#[test]
fn a_number_never_takes_the_plain_name_of_another() {
    assert_eq!(
        assign(Case::Type, &["a-b", "a_b", "a_b2"], &mut Lock::default()),
        ["AB", "AB3", "AB2"]
    );
}

#[test]
fn order_does_not_matter_and_a_later_one_takes_nothing_away() {
    let mut lock = Lock::default();
    assert_eq!(
        assign(Case::Value, &["b-c", "b_c"], &mut lock),
        ["b_c_2", "b_c"],
        "who is the name already has it"
    );
    assert_eq!(
        assign(Case::Value, &["b_c", "b-c"], &mut Lock::default()),
        ["b_c", "b_c_2"]
    );
    assert_eq!(
        assign(Case::Value, &["b c", "b-c", "b_c"], &mut lock),
        ["b_c_3", "b_c_2", "b_c"],
        "`b c` sorts first and comes last"
    );
}

#[test]
fn types_differ_by_more_than_case() {
    assert_eq!(
        assign(Case::Type, &["FileDTO", "FileDto"], &mut Lock::default()),
        ["FileDto2", "FileDto"]
    );
}

#[test]
fn words_of_ours_are_not_given_away() {
    let mut scope = Scope::new(Case::Value).reserve(["send", "options"]);
    assert_eq!(scope.claim("send").as_str(), "send_");
    assert_eq!(scope.claim("Options").as_str(), "options_");
}
