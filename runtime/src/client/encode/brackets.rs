//! Values of any depth as pairs: `name[key]=value`, `name[key][deeper]=value`. Lists are as the service has them.

use super::super::failure::RequestError;
use super::super::service::Lists;
use super::leaf;
use super::query::{Way, is_leaf};
use crate::codec::Value;

/// The pairs of a value. A leaf is `name=value`, since a union may have both. Nulls, empty lists and empty objects leave no trace.
pub(super) fn pairs(
    name: &str,
    value: &Value,
    way: Way,
) -> Result<Vec<(String, String)>, RequestError> {
    let mut all = Vec::new();
    add(name, value, true, way, &mut all)?;
    Ok(all)
}

/// Values are as deep as JSON may be, which is bounded.
fn add(
    name: &str,
    value: &Value,
    is_root: bool,
    way: Way,
    all: &mut Vec<(String, String)>,
) -> Result<(), RequestError> {
    match value {
        Value::Null => {}
        Value::Object(object) => {
            for (key, value) in object.iter() {
                add(&format!("{name}[{key}]"), value, false, way, all)?;
            }
        }
        Value::Array(items) => {
            let lists = match way.nesting.lists {
                Lists::Mixed if !is_root && items.iter().all(is_leaf) => Lists::Repeat,
                Lists::Mixed => Lists::Index,
                other => other,
            };
            for (at, item) in items.iter().enumerate() {
                let key = match lists {
                    Lists::Repeat => name.to_owned(),
                    Lists::Empty => format!("{name}[]"),
                    Lists::Mixed | Lists::Index => format!("{name}[{at}]"),
                };
                add(&key, item, false, way, all)?;
            }
        }
        one => all.push((way.text.name(name), way.text.value(&leaf(name, one)?))),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::super::service::{Lists, Nesting};
    use super::super::query::{self, Way};
    use super::super::random::Random;
    use super::super::text::Text;
    use crate::client::Style;
    use crate::{Value, json};

    const EVERY: [Lists; 4] = [Lists::Mixed, Lists::Index, Lists::Empty, Lists::Repeat];

    fn way(lists: Lists) -> Way {
        Way {
            text: Text::Plain,
            nesting: Nesting {
                brackets: true,
                lists,
            },
        }
    }

    fn written(text: &str, style: Style, explode: bool, lists: Lists) -> String {
        let value: Value = json::from_str(text).unwrap();
        let pairs = query::pairs("x", &value, style, explode, way(lists)).unwrap();
        let pairs: Vec<_> = pairs.iter().map(|(k, v)| format!("{k}={v}")).collect();
        pairs.join("&")
    }

    #[test]
    fn lists_are_as_the_service_has_them() {
        let list = r#"{"a":{"b":[1,2]},"c":[{"d":3}]}"#;
        let expected = [
            "x[a][b]=1&x[a][b]=2&x[c][0][d]=3",
            "x[a][b][0]=1&x[a][b][1]=2&x[c][0][d]=3",
            "x[a][b][]=1&x[a][b][]=2&x[c][][d]=3",
            "x[a][b]=1&x[a][b]=2&x[c][d]=3",
        ];
        for (lists, expected) in EVERY.into_iter().zip(expected) {
            let found = written(list, Style::DeepObject, true, lists);
            assert_eq!(found, expected, "{lists:?}");
        }
        let of = |lists| written("[1,2]", Style::DeepObject, true, lists);
        let found = EVERY.map(of);
        let expected = ["x[0]=1&x[1]=2", "x[0]=1&x[1]=2", "x[]=1&x[]=2", "x=1&x=2"];
        assert_eq!(found, expected);
    }

    #[test]
    fn what_is_deeper_than_a_style_is_in_brackets() {
        use Style::{Form, Json, PipeDelimited};
        let table = [
            // One level is as the style has it.
            (Form, true, "[1,2]", "x=1&x=2"),
            (Form, false, "[1,2]", "x=1,2"),
            (Form, true, r#"{"a":1,"b":[2,3]}"#, "a=1&b=2&b=3"),
            (
                Form,
                true,
                r#"{"a":{"k":[1]},"b":[{"c":2}]}"#,
                "a[k][]=1&b[][c]=2",
            ),
            (Form, false, r#"{"a":{"k":1},"b":2}"#, "x[a][k]=1&x[b]=2"),
            (Form, true, r#"[{"a":1},{"a":2}]"#, "x[][a]=1&x[][a]=2"),
            (Json, true, r#"{"a":{"k":1}}"#, r#"x={"a":{"k":1}}"#),
            (PipeDelimited, false, r#"[{"a":1}]"#, r#"x={"a":1}"#),
        ];
        for (style, explode, text, expected) in table {
            let found = written(text, style, explode, Lists::Empty);
            assert_eq!(found, expected, "{style:?} {explode} {text}");
        }
    }

    /// Random values whose pairs say all of them: no `null`, nothing empty; keys are letters.
    struct Values(Random);

    impl Values {
        /// `deep`: whether lists may hold more than leaves; `least`: how many items they have at least.
        fn value(&mut self, depth: u64, deep: bool, least: u64) -> Value {
            let kind = if depth == 0 { 0 } else { self.0.below(3) };
            let count = |values: &mut Self, least| least + values.0.below(3);
            let text = match kind {
                0 => return Value::from(self.0.of(&["", "a b", "[0]", "&=", "é"])),
                1 => {
                    let inner = if deep { depth - 1 } else { 0 };
                    let items = (0..count(self, least))
                        .map(|_| json::to_string(&self.value(inner, deep, least)).unwrap());
                    format!("[{}]", items.collect::<Vec<_>>().join(","))
                }
                _ => {
                    let members = (0..count(self, 1)).map(|at| {
                        let value = self.value(depth - 1, deep, least);
                        format!("\"k{at}\":{}", json::to_string(&value).unwrap())
                    });
                    format!("{{{}}}", members.collect::<Vec<_>>().join(","))
                }
            };
            json::from_str(&text).unwrap()
        }
    }

    /// What a server makes of pairs: a tree by what stands in brackets.
    #[derive(Default)]
    struct Node {
        texts: Vec<String>,
        children: Vec<(String, Node)>,
    }

    impl Node {
        fn add(&mut self, keys: &[&str], text: &str) {
            let Some((key, rest)) = keys.split_first() else {
                self.texts.push(text.to_owned());
                return;
            };
            let known = self.children.iter().position(|(known, _)| known == key);
            let at = known.unwrap_or_else(|| {
                self.children.push(((*key).to_owned(), Self::default()));
                self.children.len() - 1
            });
            self.children[at].1.add(rest, text);
        }

        fn json(&self) -> String {
            let leaf = |text: &String| json::to_string(text.as_str()).unwrap();
            let all = |items: Vec<String>| format!("[{}]", items.join(","));
            let is_number = |key: &str| key.bytes().all(|byte| byte.is_ascii_digit());
            match self.children.as_slice() {
                [] if self.texts.len() == 1 => leaf(&self.texts[0]),
                [] => all(self.texts.iter().map(leaf).collect()),
                [(key, items)] if key.is_empty() => all(items.texts.iter().map(leaf).collect()),
                [(key, _), ..] if is_number(key) => all(self
                    .children
                    .iter()
                    .map(|(_, child)| child.json())
                    .collect()),
                members => {
                    let members = members
                        .iter()
                        .map(|(key, child)| format!("\"{key}\":{}", child.json()));
                    format!("{{{}}}", members.collect::<Vec<_>>().join(","))
                }
            }
        }
    }

    fn decoded(pairs: &[(String, String)]) -> String {
        let mut root = Node::default();
        for (key, text) in pairs {
            let (name, rest) = key.split_once('[').unwrap_or((key, ""));
            let inner = rest.strip_suffix(']').unwrap_or(rest);
            let mut keys = vec![name];
            keys.extend(
                (!rest.is_empty())
                    .then(|| inner.split("]["))
                    .into_iter()
                    .flatten(),
            );
            root.add(&keys, text);
        }
        root.children[0].1.json()
    }

    #[test]
    fn pairs_in_brackets_say_what_was_written() {
        let mut values = Values(Random::new(7));
        // Counted lists say all; others say where an item ends only if it is a leaf, and a repeated key needs a second item to be a list.
        let ways = [
            (Lists::Index, true, 1),
            (Lists::Mixed, true, 2),
            (Lists::Empty, false, 1),
            (Lists::Repeat, false, 2),
        ];
        for (lists, deep, least) in ways {
            for _ in 0..500 {
                let value = values.value(3, deep, least);
                let pairs = super::pairs("x", &value, way(lists)).unwrap();
                assert_eq!(
                    decoded(&pairs),
                    json::to_string(&value).unwrap(),
                    "{lists:?}"
                );
            }
        }
    }
}
