//! Random values, written and read back: whatever is not refused is what was said. What a style takes as it is, which is no other text to it, is left out of
//! the values. Brackets have a test of their own, beside them.

use super::super::operation::{FormField, Operation, Parameter, Separator, Style};
use super::super::service::Nesting;
use super::random::Random;
use super::text::Text;
use super::{form, header, path, query};
use crate::{Object, Value, json};

/// Characters that mean something to somebody between here and a server.
const CHARACTERS: &str = "aZ0-._~:/?#[]@!$&'()*+,;=%|\" \\\t\n\0<>^`{}é€😀";
const ROUNDS: usize = 400;

#[derive(Clone, Copy, Debug)]
enum Shape {
    One,
    Many,
    Members,
}
use Shape::{Many, Members, One};

struct Values {
    random: Random,
    characters: Vec<char>,
}

impl Values {
    /// Without these characters, which the style leaves as they are and divides by.
    fn new(without: &str) -> Self {
        let characters = CHARACTERS.chars().filter(|one| !without.contains(*one));
        Self {
            random: Random::new(11),
            characters: characters.collect(),
        }
    }

    fn text(&mut self) -> String {
        let length = self.random.below(6);
        (0..length)
            .map(|_| self.random.of(&self.characters))
            .collect()
    }

    fn value(&mut self, shape: Shape) -> Value {
        let count = 1 + self.random.below(4);
        match shape {
            One => Value::from(self.text()),
            Many => many((0..count).map(|_| self.text())),
            Members => members((0..count).map(|at| (format!("{}{at}", self.text()), self.text()))),
        }
    }
}

fn many(items: impl IntoIterator<Item = String>) -> Value {
    Value::from(items.into_iter().collect::<Vec<_>>())
}

fn members(pairs: impl IntoIterator<Item = (String, String)>) -> Value {
    Value::Object(Object::from_iter(pairs))
}

/// Writes random values and reads them; what is refused is sent to nobody, but most must not be.
fn holds(
    about: &str,
    shape: Shape,
    without: &str,
    write: impl Fn(&Value) -> Option<String>,
    read: impl Fn(&str) -> Value,
) {
    let mut values = Values::new(without);
    let mut written = 0;
    for _ in 0..ROUNDS {
        let value = values.value(shape);
        if let Some(text) = write(&value) {
            assert_eq!(read(&text), value, "{about} {shape:?}: {text}");
            written += 1;
        }
    }
    assert!(written > ROUNDS / 3, "{about} {shape:?}: {written}");
}

/// What a text with percent-encoded bytes stands for.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let triple = after.first_chunk::<2>().filter(|_| *first == b'%');
        bytes.push(triple.map_or(*first, |digits| {
            let digits = std::str::from_utf8(digits).unwrap();
            u8::from_str_radix(digits, 16).unwrap()
        }));
        rest = triple.map_or(after, |_| &after[2..]);
    }
    String::from_utf8(bytes).unwrap()
}

/// What parts between separators stand for; members in turn, or exploded with an equals sign each.
fn joined(text: &str, shape: Shape, explode: bool, separator: &str) -> Value {
    let parts: Vec<&str> = text.split(separator).collect();
    match shape {
        One => Value::from(decoded(text)),
        Many => many(parts.into_iter().map(decoded)),
        Members if explode => members(parts.into_iter().map(pair)),
        Members => members(
            parts
                .chunks(2)
                .map(|pair| (decoded(pair[0]), decoded(pair[1]))),
        ),
    }
}

fn pair(text: &str) -> (String, String) {
    let (name, value) = text.split_once('=').unwrap_or((text, ""));
    (decoded(name), decoded(value))
}

/// What pairs stand for whose separator is known: those of an exploded value, or the one that has all of it.
fn pairs(text: &str, between: &str, shape: Shape, explode: bool, separator: &str) -> Value {
    let mut all = text.split(between);
    match shape {
        Many if explode => many(all.map(|one| pair(one).1)),
        Members if explode => members(all.map(pair)),
        _ => {
            let value = all.next().unwrap().split_once('=').unwrap().1;
            joined(value, shape, false, separator)
        }
    }
}

const EVERY: [(Shape, bool); 5] = [
    (One, false),
    (Many, false),
    (Many, true),
    (Members, false),
    (Members, true),
];

#[test]
fn paths() {
    for style in [Style::Simple, Style::Label, Style::Matrix] {
        for (shape, explode, reserved) in [false, true]
            .into_iter()
            .flat_map(|reserved| EVERY.map(|(shape, explode)| (shape, explode, reserved)))
        {
            let parameter = Parameter::path("x").style(style).explode(explode);
            let parameter = parameter.allow_reserved(reserved);
            let parameters: &'static [Parameter] = Box::leak(Box::new([parameter]));
            let operation = Operation::new("op", "GET", "/a{x}b").parameters(parameters);
            let write = |value: &Value| {
                let (path, _) = path::expand(&operation, &[Some(value.clone())]).ok()?;
                Some(path.strip_prefix("/a")?.strip_suffix('b')?.to_owned())
            };
            // A dot is a separator of this style, and no character that is encoded.
            let dotted = style == Style::Label && explode;
            let read = |text: &str| match style {
                Style::Label => {
                    let separator = if dotted { "." } else { "," };
                    joined(&text[1..], shape, explode, separator)
                }
                Style::Matrix if explode => pairs(&text[1..], ";", shape, true, ","),
                Style::Matrix if text == ";x" => Value::from(""),
                Style::Matrix => joined(&text[3..], shape, false, ","),
                _ => joined(text, shape, explode, ","),
            };
            let mut without = if dotted { "." } else { "" }.to_owned();
            without.push_str(if reserved { DIGITS } else { "" });
            let about = format!("{style:?} {explode} {reserved}");
            holds(&about, shape, &without, write, read);
        }
    }
}

/// Styles of a query or a form, each with its separator as it is written there.
const JOINED: [(Style, &str); 6] = [
    (Style::Form, ","),
    (Style::SpaceDelimited, "%20"),
    (Style::PipeDelimited, "%7C"),
    (Style::Delimited(&[Separator::Comma]), ","),
    (Style::Delimited(&[Separator::Tab]), "%09"),
    (Style::Delimited(&[Separator::Bar]), "%7C"),
];

/// With `allowReserved`, a percent sign before these is none to be encoded.
const DIGITS: &str = "a0";

#[test]
fn queries() {
    for (style, separator) in JOINED {
        for (shape, explode) in EVERY {
            for reserved in [false, true] {
                let parameter = Parameter::query("x").style(style).explode(explode);
                let parameter = parameter.allow_reserved(reserved);
                let write = |value: &Value| {
                    let mut query = query::Query::new(Nesting::USUAL);
                    query.parameter(&parameter, value).ok()?;
                    Some(query.into_string())
                };
                let read = |text: &str| pairs(text, "&", shape, explode, separator);
                let without = if reserved { DIGITS } else { "" };
                let about = format!("{style:?} {explode} {reserved}");
                holds(&about, shape, without, write, read);
            }
        }
    }
}

#[test]
fn forms() {
    for (style, separator) in JOINED {
        for (shape, explode) in EVERY {
            for reserved in [false, true] {
                let field = FormField::new("x").style(style).explode(explode);
                let fields = [field.allow_reserved(reserved)];
                let write = |value: &Value| {
                    let body = Object::from_iter([("x".to_owned(), value.clone())]);
                    form::write(&Value::Object(body), &fields, Nesting::USUAL).ok()
                };
                let read =
                    |text: &str| pairs(&text.replace('+', "%20"), "&", shape, explode, separator);
                let without = if reserved { DIGITS } else { "" };
                let about = format!("form {style:?} {explode} {reserved}");
                holds(&about, shape, without, write, read);
            }
        }
    }
    let write = |value: &Value| form::write(value, &[], Nesting::USUAL).ok();
    let read = |text: &str| pairs(&text.replace('+', "%20"), "&", Members, true, ",");
    holds("form", Members, "", write, read);
}

#[test]
fn parts_of_a_multipart_form() {
    let way = query::Way {
        text: Text::Plain,
        nesting: Nesting::USUAL,
    };
    for (style, separator) in [
        (Style::Form, ","),
        (Style::SpaceDelimited, " "),
        (Style::PipeDelimited, "|"),
    ] {
        for shape in [Many, Members] {
            let write = |value: &Value| {
                let pairs = query::pairs("x", value, style, false, way).ok()?;
                Some(pairs.first()?.1.clone())
            };
            // Nothing is decoded, since nothing is encoded.
            let read = |text: &str| {
                let parts: Vec<String> = text.split(separator).map(str::to_owned).collect();
                match shape {
                    Many => many(parts),
                    _ => members(parts.chunks(2).map(|two| (two[0].clone(), two[1].clone()))),
                }
            };
            holds(&format!("parts {style:?}"), shape, "", write, read);
        }
    }
}

#[test]
fn cookies() {
    for (shape, explode) in EVERY {
        let parameter = Parameter::cookie("x").explode(explode);
        let write = |value: &Value| Some(header::cookies(&parameter, value).ok()?.join("; "));
        let read = |text: &str| pairs(text, "; ", shape, explode, ",");
        holds(&format!("form {explode}"), shape, "", write, read);
        // Nothing is encoded, and so nothing is decoded: what it cannot say is refused.
        let parameter = Parameter::cookie("x").style(Style::Cookie).explode(explode);
        let write = |value: &Value| Some(header::cookies(&parameter, value).ok()?.join("; "));
        let without = "%=,;\" \\\t\n\0<>{}()/:?@é€😀";
        let read = |text: &str| pairs(text, "; ", shape, explode, ",");
        holds(&format!("cookie {explode}"), shape, without, write, read);
    }
}

#[test]
fn headers() {
    for (shape, explode) in EVERY {
        let parameter = Parameter::header("x").explode(explode);
        let write = |value: &Value| header::write(&parameter, value).ok()?;
        // The style `simple` of a header encodes nothing, and so nothing is decoded.
        let read = |text: &str| {
            let parts: Vec<String> = unquoted_commas(text);
            match shape {
                One => Value::from(text),
                Many => many(parts),
                Members if explode => members(parts.iter().map(|part| {
                    let (name, value) = part.split_once('=').unwrap();
                    (name.to_owned(), value.to_owned())
                })),
                Members => members(parts.chunks(2).map(|two| (two[0].clone(), two[1].clone()))),
            }
        };
        holds(&format!("header {explode}"), shape, "", write, read);
    }
}

/// What stands between commas that are in no quoted-string (RFC 9110, section 5.6.4).
fn unquoted_commas(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let (mut quoted, mut escaped) = (false, false);
    for character in text.chars() {
        if character == ',' && !quoted {
            parts.push(String::new());
            continue;
        }
        quoted ^= character == '"' && !escaped;
        escaped = quoted && character == '\\' && !escaped;
        parts.last_mut().unwrap().push(character);
    }
    parts
}

#[test]
fn json_is_json_everywhere() {
    let read = |text: &str| json::from_str::<Value>(text).unwrap();
    let header = Parameter::header("x").style(Style::Json);
    let cookie = Parameter::cookie("x").style(Style::Json);
    let query = Parameter::query("x").style(Style::Json);
    for shape in [One, Many, Members] {
        let in_header = |value: &Value| {
            let text = header::write(&header, value).ok()??;
            assert!(
                text.bytes().all(|byte| matches!(byte, b' '..=b'~')),
                "{text}"
            );
            Some(text)
        };
        holds("header", shape, "", in_header, read);
        let in_cookie = |value: &Value| header::cookies(&cookie, value).ok()?.pop();
        let in_query = |value: &Value| {
            let mut pairs = query::Query::new(Nesting::USUAL);
            pairs.parameter(&query, value).ok()?;
            Some(pairs.into_string())
        };
        let read_pair = |text: &str| read(&pair(text).1);
        holds("cookie", shape, "", in_cookie, read_pair);
        holds("query", shape, "", in_query, read_pair);
    }
}
