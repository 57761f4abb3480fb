//! Lists in each place of a request: as 2.0 has them, and read again as a server would.

use super::super::super::operation::{FormField, Operation, Parameter, Separator, Style};
use super::super::super::service::Nesting;
use super::super::random::Random;
use super::super::{form, header, path, query};
use crate::{Value, json};
use Separator::{Bar, Comma, Space, Tab};

/// Where a list is written.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Place {
    Path,
    Query,
    Form,
    Header,
}

const PLACES: [Place; 4] = [Place::Path, Place::Query, Place::Form, Place::Header];

/// What stands in the place of the list; of several pairs, each behind `x=`.
fn written(place: Place, style: Style, explode: bool, value: &Value) -> Result<String, String> {
    let said = |error: super::RequestError| error.to_string();
    match place {
        Place::Path => {
            let parameters = [Parameter::path("x").style(style).explode(explode)];
            let operation =
                Operation::new("op", "GET", "/{x}").parameters(Box::leak(Box::new(parameters)));
            let (path, _) = path::expand(&operation, &[Some(value.clone())]).map_err(said)?;
            Ok(path.trim_start_matches('/').to_owned())
        }
        Place::Query => {
            let parameter = Parameter::query("x").style(style).explode(explode);
            let mut query = query::Query::new(Nesting::USUAL);
            query.parameter(&parameter, value).map_err(said)?;
            Ok(query.into_string())
        }
        Place::Form => {
            let fields = [FormField::new("x").style(style).explode(explode)];
            let body = format!("{{\"x\":{}}}", json::to_string(value).unwrap());
            form::write(&json::from_str(&body).unwrap(), &fields, Nesting::USUAL).map_err(said)
        }
        Place::Header => {
            let parameter = Parameter::header("x").style(style).explode(explode);
            Ok(header::write(&parameter, value)
                .map_err(said)?
                .unwrap_or_default())
        }
    }
}

#[test]
fn lists_as_swagger_has_them() {
    const TAB: Style = Style::Delimited(&[Tab]);
    let table: &[(Place, Style, bool, &str, &str)] = &[
        (Place::Query, TAB, false, r#"["a b","c"]"#, "x=a%20b%09c"),
        (Place::Query, TAB, false, "[]", ""),
        (Place::Form, TAB, false, r#"["a b","c"]"#, "x=a+b%09c"),
        (Place::Header, TAB, false, r#"["a b","c"]"#, "a b\tc"),
        (Place::Path, TAB, false, r#"["a/b","c"]"#, "a%2Fb%09c"),
        (
            Place::Path,
            Style::Delimited(&[Space]),
            false,
            "[1,2]",
            "1%202",
        ),
        (
            Place::Path,
            Style::Delimited(&[Bar]),
            false,
            r#"["a,b","c"]"#,
            "a%2Cb%7Cc",
        ),
        (
            Place::Header,
            Style::Delimited(&[Bar]),
            false,
            r#"["a,b",null,"c"]"#,
            "a,b|c",
        ),
        // A list in a list is an item, and encoded as one.
        (
            Place::Query,
            Style::Delimited(&[Comma, Comma]),
            false,
            "[[1,2],[3]]",
            "x=1%2C2,3",
        ),
        (
            Place::Query,
            Style::Delimited(&[Bar, Comma]),
            false,
            "[[1,2],[3]]",
            "x=1%2C2%7C3",
        ),
        (
            Place::Query,
            Style::Delimited(&[Comma]),
            true,
            "[[1,2],[3]]",
            "x=1%2C2&x=3",
        ),
        (
            Place::Form,
            Style::Delimited(&[Bar, Space]),
            true,
            "[[[1,2],[3]],[[4]]]",
            "x=1+2%7C3&x=4",
        ),
        (
            Place::Header,
            Style::Delimited(&[Bar, Comma]),
            false,
            "[[1,null,2],[],[3]]",
            "1,2||3",
        ),
        // What is deeper than the separators, and what is no list, is what it is elsewhere.
        (
            Place::Header,
            TAB,
            false,
            r#"[[1,2],{"a":1}]"#,
            "[1,2]\t{\"a\":1}",
        ),
        (Place::Header, TAB, false, r#""one""#, "one"),
    ];
    for (place, style, explode, text, expected) in table {
        let value = json::from_str(text).unwrap();
        let found = written(*place, *style, *explode, &value);
        assert_eq!(
            found.as_deref(),
            Ok(*expected),
            "{place:?} {style:?} {text}"
        );
    }
}

#[test]
fn no_item_has_what_joins_items() {
    const TAB: Style = Style::Delimited(&[Tab]);
    const COMMAS: Style = Style::Delimited(&[Comma, Comma]);
    let table: &[(Style, bool, &str, &[Place])] = &[
        (TAB, false, r#"["a\tb","c"]"#, &PLACES),
        (
            Style::Delimited(&[Bar, Comma]),
            false,
            r#"[["a,b"]]"#,
            &PLACES,
        ),
        (
            Style::Delimited(&[Bar, Comma]),
            false,
            r#"[["a|b"]]"#,
            &PLACES,
        ),
        (TAB, true, r#"[["a\tb"]]"#, &[Place::Query, Place::Form]),
        (COMMAS, false, r#"[["a,b"]]"#, &PLACES),
        // A header has no other comma for the list around it.
        (COMMAS, false, "[[1,2]]", &[Place::Header]),
    ];
    for (style, explode, text, places) in table {
        for place in *places {
            let value = json::from_str(text).unwrap();
            let message = written(*place, *style, *explode, &value).unwrap_err();
            assert!(
                message.ends_with("in it, which is what stands between them"),
                "{place:?} {style:?} {text}: {message}"
            );
        }
    }
}

struct Values(Random);

impl Values {
    /// Texts that nothing joins, and, where one is asked for, one that has a comma.
    fn text(&mut self, place: Place, comma: bool) -> &'static str {
        let texts: &[&str] = match place {
            Place::Header => &["a", "", "&=%2C", "..", "a;b", "x,y"],
            _ => &["a", "", "&=%2C", "é/?#", "\r\n\0", "x,y"],
        };
        let count = texts.len() - usize::from(!comma);
        self.0.of(&texts[..count])
    }

    /// A list of this depth; an empty one is the same text as one of an empty text.
    fn list(&mut self, depth: usize, place: Place, comma: bool) -> Value {
        let items = (0..1 + self.0.below(3)).map(|_| match depth {
            1 => Value::from(self.text(place, comma)),
            _ => self.list(depth - 1, place, comma),
        });
        Value::from(items.collect::<Vec<_>>())
    }
}

fn decoded(place: Place, text: &str) -> String {
    let text = match place {
        Place::Header => return text.to_owned(),
        Place::Form => text.replace('+', " "),
        _ => text.to_owned(),
    };
    let mut bytes = text.bytes();
    let mut out = Vec::new();
    while let Some(byte) = bytes.next() {
        let mut digit = || char::from(bytes.next().unwrap()).to_digit(16).unwrap() as u8;
        out.push(if byte == b'%' {
            digit() << 4 | digit()
        } else {
            byte
        });
    }
    String::from_utf8(out).unwrap()
}

fn split(text: &str, separators: &[Separator]) -> Value {
    let [separator, within @ ..] = separators else {
        return Value::from(text);
    };
    let items = text.split(separator.as_str());
    Value::from(items.map(|item| split(item, within)).collect::<Vec<_>>())
}

/// What a server of 2.0 reads: it splits by a comma before it decodes, and by all else after.
fn read(place: Place, text: &str, separators: &'static [Separator], explode: bool) -> Value {
    let pairs: Vec<&str> = match place {
        Place::Query | Place::Form => text.split('&').map(|pair| &pair[2..]).collect(),
        Place::Path | Place::Header => vec![text],
    };
    if explode {
        let items = pairs
            .iter()
            .map(|pair| split(&decoded(place, pair), separators));
        return Value::from(items.collect::<Vec<_>>());
    }
    let [pair] = pairs.as_slice() else {
        panic!("{text}");
    };
    match separators {
        [Comma, within @ ..] => {
            let items = pair
                .split(',')
                .map(|item| split(&decoded(place, item), within));
            Value::from(items.collect::<Vec<_>>())
        }
        _ => split(&decoded(place, pair), separators),
    }
}

#[test]
fn a_server_reads_the_lists_that_were_written() {
    let separators: [&'static [Separator]; 9] = [
        &[Comma],
        &[Tab],
        &[Space],
        &[Bar],
        &[Bar, Comma],
        &[Comma, Tab],
        &[Tab, Space],
        &[Space, Bar, Tab],
        &[Comma, Bar, Space, Tab],
    ];
    let mut values = Values(Random::new(11));
    for (place, separators) in PLACES
        .iter()
        .flat_map(|place| separators.map(|all| (*place, all)))
    {
        let may_explode = matches!(place, Place::Query | Place::Form);
        for turn in 0..400 {
            let explode = may_explode && turn % 2 == 0;
            // A comma may stand in a text where none joins lists after texts are decoded; else whatever has one is refused.
            let outer = usize::from(!explode && place != Place::Header);
            let joins = separators[outer..].contains(&Comma);
            let comma = !joins || turn % 5 == 0;
            let depth = separators.len() + usize::from(explode);
            let value = values.list(depth, place, comma);
            let is_ambiguous = joins && json::to_string(&value).unwrap().contains("x,y");
            let Ok(text) = written(place, Style::Delimited(separators), explode, &value) else {
                // So is a segment that would be empty.
                assert!(is_ambiguous || place == Place::Path, "{value:?}");
                continue;
            };
            assert!(!is_ambiguous, "{value:?}");
            let found = read(place, &text, separators, explode);
            assert_eq!(found, value, "{place:?} {separators:?} {explode} {text:?}");
        }
    }
}
