use super::{Given, GivenBody, GivenFile, Misfit, Secret, call, credential, server, value};
use crate::api::{Api, Location, Shape};
use crate::config::Options;
use crate::generate;
use crate::lock::Lock;
use crate::source::{Memory, Tree};

const DOCUMENT: &str = r##"
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers:
  - url: "{endpoint}/v/{version}"
    variables: {endpoint: {default: ""}, version: {default: "1"}}
security: [{key: []}]
paths:
  /pets/{id}:
    post:
      operationId: add_pet
      tags: [pets]
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: limit, in: query, schema: {type: integer}}
        - {name: tags, in: query, schema: {type: array, items: {type: string}}}
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
      responses: {"204": {description: none}}
  /photos:
    put:
      operationId: photo
      tags: [pets]
      requestBody:
        content:
          multipart/form-data:
            schema: {type: object, properties: {photo: {type: string, format: binary}}}
          text/plain: {schema: {type: string}}
      responses: {"204": {description: none}}
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: x-key}
    basic: {type: http, scheme: basic}
  schemas:
    Pet:
      type: object
      required: [kind, name, born, weight]
      properties:
        kind: {const: pet}
        name: {type: string}
        born: {type: string, format: date}
        weight: {type: number}
        mood: {$ref: "#/components/schemas/Mood"}
        owner: {type: [string, "null"]}
        friends: {type: array, items: {$ref: "#/components/schemas/Pet"}}
        nothing: {}
      additionalProperties: {type: integer, format: int32}
    Mood: {type: string, enum: [happy, sad]}
    Either: {oneOf: [{type: integer}, {type: string}, {$ref: "#/components/schemas/Pair"}]}
    Pair: {type: array, minItems: 1, prefixItems: [{type: boolean}, {type: string}], items: {type: integer, format: int32}}
    Any: {}
    Numbers: {type: object, additionalProperties: {type: number}}
"##;

fn api() -> Api {
    let source = Memory::new([("pets.yaml", DOCUMENT)]);
    let run = generate(&source, "pets.yaml", &Options::new("pets"), &Lock::new());
    run.expect("a document").api
}

fn tree(text: &str) -> Tree {
    let source = Memory::new([("value.json", text)]);
    let mut diagnostics = crate::diagnostic::Diagnostics::new();
    let loaded = crate::source::load(&source, "value.json", &mut diagnostics);
    loaded.expect("JSON").root
}

/// Text without white space: tokens have it where nobody would write it.
fn dense(text: &str) -> String {
    text.split_whitespace().collect()
}

fn of(api: &Api, name: &str, text: &str) -> Result<String, Misfit> {
    let model = api
        .models
        .iter()
        .position(|model| model.name.as_str() == name);
    let id = crate::api::ModelId(model.expect("a model"));
    value(api, &crate::api::Type::Model(id), &tree(text)).map(|tokens| dense(&tokens.to_string()))
}

#[test]
fn values_are_made_as_a_user_makes_them() {
    let api = api();
    let rows = [
        (
            "Pet",
            r#"{"kind": "pet", "name": "a", "born": "2024-02-29", "weight": 1, "mood": "happy", "owner": null, "friends": [], "x": 7}"#,
            r#"models::Pet::new(::specsmith::Date::parse("2024-02-29")?, "a", 1.0).with_mood(models::Mood::Happy).with_owner_null().with_friends(Vec::<models::Pet>::new()).with_additional_properties([("x", 7)])"#,
        ),
        (
            "Pet",
            r#"{"kind": "pet", "name": "a", "born": "?", "weight": -0.5, "owner": "o", "mood": "odd"}"#,
            r#"models::Pet::new(::specsmith::Date::from_text_unchecked("?"), "a", -0.5).with_owner("o").with_mood(models::Mood::Unknown("odd".to_owned()))"#,
        ),
        ("Either", "5", "models::Either::Integer(5)"),
        (
            "Either",
            r#""5""#,
            r#"models::Either::String("5".to_owned())"#,
        ),
        (
            "Pair",
            r#"[true, "a", 1, 2]"#,
            r#"models::Pair::new(true).with_second("a").with_rest([1, 2])"#,
        ),
        (
            "Any",
            r#"{"a": [null, 1.50, 5000000000]}"#,
            r#"::specsmith::Value::Object(::specsmith::Object::from_iter([("a", ::specsmith::Value::from(vec![::specsmith::Value::Null, ::specsmith::Value::from("1.50".parse::<::specsmith::Number>()?), ::specsmith::Value::from(::specsmith::Number::from(5000000000i64))]))]))"#,
        ),
        (
            "Numbers",
            r#"{"a": 1e2}"#,
            r#"::std::collections::BTreeMap::from([("a".to_owned(), 100.0)])"#,
        ),
    ];
    for (name, text, expected) in rows {
        assert_eq!(
            of(&api, name, text).expect("an example"),
            dense(expected),
            "{text}"
        );
    }
}

#[test]
fn what_does_not_fit_is_told() {
    let api = api();
    let rows = [
        ("Pet", "[]", "expected an object, found an array"),
        (
            "Pet",
            r#"{"kind": "pet"}"#,
            "`born`: a member that is required is missing",
        ),
        (
            "Pet",
            r#"{"kind": "dog", "name": "a", "born": "2024-02-29", "weight": 1}"#,
            "`kind`: the member has one value, which is another",
        ),
        (
            "Pet",
            r#"{"kind": "pet", "name": "a", "born": "2024-02-29", "weight": 1, "x": "y"}"#,
            "`x`: expected a number, found a string",
        ),
        (
            "Pet",
            r#"{"kind": "pet", "name": "a", "born": "2024-02-29", "weight": 1, "friends": [3]}"#,
            "`friends/0`: expected an object, found a number",
        ),
        ("Either", "true", "it is none of the alternatives"),
        ("Pair", "[]", "`0`: an item that is required is missing"),
        ("Mood", "1", "expected a string, found a number"),
        (
            "Numbers",
            r#"{"a": 1e999}"#,
            "`a`: the number is out of range",
        ),
    ];
    for (name, text, expected) in rows {
        let misfit = of(&api, name, text).expect_err(text);
        assert_eq!(misfit.to_string(), expected, "{text}");
    }
}

fn made(api: &Api, operation: &str, given: &Given) -> Result<String, Misfit> {
    let group = api.groups.first().expect("a group");
    let mut operations = group.operations.iter();
    let operation = operations.find(|one| one.wire == operation);
    let tokens = call(api, group, operation.expect("an operation"), given);
    tokens.map(|tokens| dense(&tokens.to_string()))
}

#[test]
fn calls_have_arguments_and_setters() {
    let api = api();
    let pet = r#"{"kind": "pet", "name": "n", "born": "2024-02-29", "weight": 1}"#;
    let parameter = |location, name: &str, text: &str| (location, name.to_owned(), tree(text));
    let body = |media_type: &str, text: &str| {
        Some(GivenBody {
            media_type: media_type.to_owned(),
            value: tree(text),
        })
    };
    let mut given = Given {
        parameters: vec![
            parameter(Location::Query, "tags", r#"["b"]"#),
            parameter(Location::Path, "id", r#""a""#),
            parameter(Location::Query, "limit", "3"),
        ],
        body: body("application/json; charset=utf-8", pet),
        files: Vec::new(),
    };
    let expected = r#"client.pets().add_pet("a", models::Pet::new(::specsmith::Date::parse("2024-02-29")?, "n", 1.0)).limit(3).tags(["b"])"#;
    assert_eq!(
        made(&api, "add_pet", &given).expect("a call"),
        dense(expected)
    );
    given
        .parameters
        .push(parameter(Location::Header, "limit", "3"));
    let misfit = made(&api, "add_pet", &given).expect_err("no such parameter");
    assert_eq!(
        misfit.to_string(),
        "`limit`: the operation has no such parameter"
    );
    given.parameters = Vec::new();
    let misfit = made(&api, "add_pet", &given).expect_err("a missing one");
    assert_eq!(
        misfit.to_string(),
        "`id`: a parameter that is required has no value"
    );

    let given = Given {
        body: body("multipart/form-data", r#"{"photo": 0}"#),
        files: vec![GivenFile {
            bytes: b"\0a".to_vec(),
            name: Some("a.png".to_owned()),
            media_type: None,
        }],
        ..Given::default()
    };
    let made = made(&api, "photo", &given).expect("a call");
    assert!(
        made.starts_with("client.pets().photo().body(models::PhotoBody::new()"),
        "{made}"
    );
    assert!(
        made.contains(r#"::specsmith::File::new(b"\0a").with_name("a.png")"#),
        "{made}"
    );
}

#[test]
fn builders_are_told_who_calls_and_where() {
    let api = api();
    let scheme = |name: &str| {
        api.schemes
            .iter()
            .find(|scheme| scheme.wire == name)
            .expect("one")
    };
    let token = Secret::Token("t".to_owned());
    let pair = Secret::Pair("u".to_owned(), "p".to_owned());
    let text = |tokens: proc_macro2::TokenStream| dense(&tokens.to_string());
    assert_eq!(
        text(credential(scheme("key"), &token).expect("a call")),
        r#".key("t")"#
    );
    assert_eq!(
        text(credential(scheme("basic"), &pair).expect("a call")),
        r#".basic("u","p")"#
    );
    assert!(
        credential(scheme("basic"), &token).is_err() && credential(scheme("key"), &pair).is_err()
    );
    let first = api.servers.first().expect("a server");
    assert!(!first.whole);
    let variables = [("endpoint".to_owned(), quote::quote!(base))];
    let made = text(server(first, &variables).expect("a call"));
    assert!(made.ends_with("::new().with_endpoint(base)))"), "{made}");
    assert!(server(first, &[("x".to_owned(), quote::quote!(1))]).is_err());
}

/// Alternatives of alternatives are not tried for ever.
#[test]
fn the_steps_are_bounded() {
    let mut text = String::from("{}");
    for _ in 0..40 {
        text = format!("{{\"a\": {text}, \"b\": {text}}}");
        if text.len() > 200_000 {
            break;
        }
    }
    let api = api();
    let is_any = |model: &crate::api::Model| matches!(model.shape, Shape::Alias(_));
    assert!(api.models.iter().any(is_any));
    // Plain JSON is no alternative of anything, however large.
    assert!(of(&api, "Any", &text).is_ok());
}
