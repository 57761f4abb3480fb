//! Headers of an answer, decoded as their type.

use http::HeaderMap;

use super::operation::Separator;
use super::{leaf, parameter};
use crate::codec::{self, Decode, NullPolicy};
use crate::json;

/// How the text of a header is read: the style `simple` (OpenAPI 3.1, section 4.8.21), or JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A leaf.
    One,
    /// `a,b`
    List,
    /// `key,value`
    Members,
    /// `key=value`
    Exploded,
    /// JSON.
    Json,
    /// A list, and lists within it, joined by these, from the outside in (Swagger 2.0, `collectionFormat`).
    Delimited(&'static [Separator]),
}

/// The value of a header; `None` where it is missing, or not as documented: its text stays in the map.
#[must_use]
pub fn header<T: Decode>(headers: &HeaderMap, name: &str, shape: Shape) -> Option<T> {
    let lines = headers.get_all(name).iter();
    let lines: Vec<&str> = lines.filter_map(|line| line.to_str().ok()).collect();
    let first = lines.first()?;
    match shape {
        Shape::One => leaf::from_text(first.trim(), NullPolicy::Strict),
        Shape::Json => codec::read(first, NullPolicy::Strict),
        Shape::Delimited(separators) => tried(&lines, |lines, spelled| {
            let (separator, within) = separators.split_first().unwrap_or((&Separator::Comma, &[]));
            let items = lines.iter().flat_map(|line| parts(line, *separator));
            let items: Vec<String> = items.map(|item| nested(item, within, spelled)).collect();
            format!("[{}]", items.join(","))
        }),
        Shape::List => tried(&items(&lines, name), |items, spelled| {
            let items: Vec<String> = items.iter().map(|item| spelled(item)).collect();
            format!("[{}]", items.join(","))
        }),
        Shape::Members | Shape::Exploded => {
            tried(&members(&items(&lines, name), shape), |members, spelled| {
                let member =
                    |(key, value): &(String, String)| format!("{}:{}", quoted(key), spelled(value));
                format!(
                    "{{{}}}",
                    members.iter().map(member).collect::<Vec<_>>().join(",")
                )
            })
        }
    }
    .ok()
    .map(|(value, _)| value)
}

/// The parts of a text that are not empty.
fn parts(text: &str, separator: Separator) -> impl Iterator<Item = &str> {
    let parts = text.split(separator.as_str()).map(str::trim);
    parts.filter(|part| !part.is_empty())
}

/// The JSON of an item: a list, as long as there is something that joins its own items.
fn nested(text: &str, separators: &[Separator], spelled: Spelled) -> String {
    let Some((separator, within)) = separators.split_first() else {
        return spelled(text);
    };
    let items: Vec<String> = parts(text, *separator)
        .map(|item| nested(item, within, spelled))
        .collect();
    format!("[{}]", items.join(","))
}

/// The items of a list, which may go on in another line (RFC 9110, section 5.3); `set-cookie` may not, since a date in it has a comma. A comma in a
/// quoted-string (section 5.6.4) is one of it.
fn items(lines: &[&str], name: &str) -> Vec<String> {
    let trimmed = |text: &str| text.trim().to_owned();
    if name.eq_ignore_ascii_case("set-cookie") {
        return lines.iter().map(|line| trimmed(line)).collect();
    }
    let items = lines.iter().flat_map(|line| parameter::elements(line, ','));
    items.map(str::to_owned).collect()
}

fn members(items: &[String], shape: Shape) -> Vec<(String, String)> {
    if shape == Shape::Exploded {
        let pairs = items.iter().filter_map(|item| item.split_once('='));
        return pairs
            .map(|(key, value)| (key.to_owned(), value.to_owned()))
            .collect();
    }
    let pair = |pair: &[String]| Some((pair.first()?.clone(), pair.get(1)?.clone()));
    items.chunks(2).filter_map(pair).collect()
}

type Spelled = fn(&str) -> String;

/// Reads what is made of parts: as strings, else with numbers and booleans where a part spells one. What the document says of each part is in the type alone.
fn tried<T: Decode, P>(
    parts: &P,
    make: impl Fn(&P, Spelled) -> String,
) -> Result<(T, Vec<crate::Note>), crate::DecodeError> {
    codec::read(&make(parts, quoted), NullPolicy::Strict)
        .or_else(|_| codec::read(&make(parts, spelled), NullPolicy::Strict))
}

fn quoted(text: &str) -> String {
    json::to_string(text).unwrap_or_default()
}

fn spelled(text: &str) -> String {
    let is_scalar = matches!(text, "true" | "false") || crate::Number::parse(text).is_some();
    if is_scalar {
        text.to_owned()
    } else {
        quoted(text)
    }
}

/// Reads a struct of documented headers from those of an answer.
#[macro_export]
#[doc(hidden)]
macro_rules! headers {
    ($name:ident { $($field:ident => $wire:literal $shape:ident $([$($separator:ident),+])?),* $(,)? }) => {
        impl ::std::convert::From<&$crate::HeaderMap> for $name {
            #[allow(deprecated, reason = "a header that is deprecated is read all the same")]
            fn from(headers: &$crate::HeaderMap) -> Self {
                Self { $($field: $crate::rt::header(headers, $wire, $crate::rt::Shape::$shape $((&[$($crate::rt::Separator::$separator),+]))?)),* }
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use super::{Separator, Shape, header};
    use crate::Value;
    use http::{HeaderMap, HeaderName, HeaderValue};
    use std::collections::BTreeMap;

    fn map(lines: &[&'static str]) -> HeaderMap {
        let lines = lines
            .iter()
            .map(|line| (HeaderName::from_static("x"), HeaderValue::from_static(line)));
        lines.collect()
    }

    #[test]
    fn a_leaf_is_its_text() {
        assert_eq!(header(&map(&[" 12 "]), "X", Shape::One), Some(12_i64));
        assert_eq!(
            header(&map(&["12"]), "x", Shape::One),
            Some("12".to_owned())
        );
        assert_eq!(header(&map(&["true"]), "x", Shape::One), Some(true));
        assert_eq!(
            header(&map(&["\"a\""]), "x", Shape::One),
            Some("\"a\"".to_owned())
        );
        assert_eq!(header::<i64>(&map(&["many"]), "x", Shape::One), None);
        assert_eq!(header::<i64>(&map(&[]), "x", Shape::One), None);
    }

    #[test]
    fn lists_are_split_by_what_joined_them() {
        use Separator::{Bar, Comma, Space, Tab};
        const TABS: Shape = Shape::Delimited(&[Tab]);
        let texts = ["a b", "c,d"].map(str::to_owned).to_vec();
        assert_eq!(header(&map(&["a b\tc,d"]), "x", TABS), Some(texts));
        let spaces = Shape::Delimited(&[Space]);
        let numbers = Some(vec![1_i64, 2, 3]);
        assert_eq!(header(&map(&["1  2", "3"]), "x", spaces), numbers);
        let nested = Shape::Delimited(&[Bar, Comma]);
        let numbers = Some(vec![vec![1_i64, 2], vec![3]]);
        assert_eq!(header(&map(&["1, 2|3"]), "x", nested), numbers);
        assert_eq!(header::<Vec<i64>>(&map(&["1,2"]), "x", TABS), None);
    }

    #[test]
    fn a_list_goes_on_in_another_line() {
        let lines = map(&["1, 2", "3"]);
        assert_eq!(header(&lines, "x", Shape::List), Some(vec![1_i64, 2, 3]));
        let texts = ["1", "2", "3"].map(str::to_owned).to_vec();
        assert_eq!(header(&lines, "x", Shape::List), Some(texts));
        assert_eq!(header::<Vec<i64>>(&map(&["1,b"]), "x", Shape::List), None);
        let tags = [r#""a,b""#, r#"W/"c""#].map(str::to_owned).to_vec();
        let lines = map(&[r#""a,b", W/"c""#]);
        assert_eq!(header(&lines, "x", Shape::List), Some(tags));
    }

    #[test]
    fn members_are_in_turn_or_pairs() {
        let expected = BTreeMap::from([("R".to_owned(), 100_i64), ("G".to_owned(), 200)]);
        for (line, shape) in [
            ("R,100,G,200", Shape::Members),
            ("R=100,G=200", Shape::Exploded),
        ] {
            assert_eq!(
                header(&map(&[line]), "x", shape).as_ref(),
                Some(&expected),
                "{line}"
            );
        }
    }

    #[test]
    fn json_is_json() {
        let value: Option<Value> = header(&map(&["{\"a\":[1]}"]), "x", Shape::Json);
        assert!(value.is_some_and(|value| value.as_object().is_some()));
        assert_eq!(header::<Value>(&map(&["{"]), "x", Shape::Json), None);
    }
}
