//! What of a path template is sent.
//!
//! | template | is sent | beside |
//! |---|---|---|
//! | `/a/{b}` | as it is | |
//! | `/a?x=1` | the query stands before that of the parameters | a query parameter `x` is ignored: with another value this would be another path (a lint) |
//! | `/a?x={y}` | `/a` | a query parameter `x` is what is meant (a lint), else a gap |
//! | `/a{?x,y}` (RFC 6570, section 3.2.8) | `/a` | the same for each name |
//! | `/a#x` | `/a` | a fragment never leaves a client (RFC 3986, section 3.5); here it only tells operations apart (a lint) |
//! | `/a/{b}` and `/a/{c}` | each as it is | equal but for names: a lint (OpenAPI 3.1.1, section 4.8.8.2) |

use super::Lower;
use crate::api::{Location, Parameter};
use crate::document::PathItem;
use crate::source::Place;
use std::collections::BTreeMap;

/// A template, taken apart.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Template {
    /// The path, with its variables.
    pub(super) path: String,
    /// Names and pairs of the query which are always the same: `x` of `x=1`.
    fixed: Vec<(String, String)>,
    /// Names of the query whose values are variables.
    open: Vec<String>,
    /// Whether something stands behind a `#`.
    has_fragment: bool,
}

impl Template {
    /// Takes a template apart.
    pub(super) fn of(text: &str) -> Self {
        let (text, fragment) = cut(text, '#');
        let (path, query) = cut(text, '?');
        let mut template = Self {
            has_fragment: fragment.is_some(),
            ..Self::default()
        };
        template.path = template.without_expressions(path);
        let query = template.without_expressions(query.unwrap_or_default());
        for pair in parts(&query, '&').filter(|pair| !pair.is_empty()) {
            let (name, value) = cut(pair, '=');
            if value.unwrap_or_default().contains('{') || name.contains('{') {
                template.open.push(name.trim_matches(['{', '}']).to_owned());
            } else {
                template.fixed.push((name.to_owned(), pair.to_owned()));
            }
        }
        template
    }

    /// A part of a template without `{?a,b}` and `{&a,b}`, whose names are noted.
    fn without_expressions(&mut self, text: &str) -> String {
        let mut left = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, (variable, after))) = rest
            .split_once('{')
            .and_then(|(before, rest)| Some((before, rest.split_once('}')?)))
        {
            left.push_str(before);
            match variable.strip_prefix(['?', '&']) {
                Some(names) => self.open.extend(
                    names
                        .split(',')
                        .map(|name| name.trim_end_matches('*').to_owned()),
                ),
                None => {
                    left.push('{');
                    left.push_str(variable);
                    left.push('}');
                }
            }
            rest = after;
        }
        left.push_str(rest);
        left
    }

    /// What the client is given: the path, and the fixed query.
    pub(super) fn sent(&self) -> String {
        let pairs: Vec<&str> = self.fixed.iter().map(|(_, pair)| pair.as_str()).collect();
        if pairs.is_empty() {
            self.path.clone()
        } else {
            format!("{}?{}", self.path, pairs.join("&"))
        }
    }
}

/// A text before and behind the first of these characters that stands in no braces. What is between them is a name, which may have any character (OpenAPI
/// 3.1.1, section 4.8.8.2); a brace that nothing closes is text.
fn cut(text: &str, at: char) -> (&str, Option<&str>) {
    let (mut inside, mut closes) = (0, true);
    for (index, character) in text.char_indices() {
        if index < inside {
            continue;
        }
        if character == '{' && closes {
            let rest = text.get(index..).unwrap_or_default();
            let end = rest.find('}');
            closes = end.is_some();
            inside = end.map_or(inside, |end| index + end);
        } else if character == at {
            let (before, behind) = text.split_at(index);
            return (before, behind.get(at.len_utf8()..));
        }
    }
    (text, None)
}

/// The parts between characters that stand in no braces.
fn parts(text: &str, between: char) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let (part, behind) = cut(rest?, between);
        rest = behind;
        Some(part)
    })
}

/// The variables of a path template, in order.
pub(super) fn variables(template: &str) -> Vec<&str> {
    let mut variables = Vec::new();
    let mut rest = template;
    while let Some((_, after)) = rest.split_once('{') {
        let Some((variable, after)) = after.split_once('}') else {
            break;
        };
        if !variables.contains(&variable) {
            variables.push(variable);
        }
        rest = after;
    }
    variables
}

impl<'a> Lower<'a, '_> {
    /// Says which templates are not what they seem: those with a fragment, and those that are equal but for names.
    pub(super) fn judge_templates(&mut self) {
        let mut seen: BTreeMap<String, (&'a str, &'a Place)> = BTreeMap::new();
        for (template, item) in &self.document.paths {
            if Template::of(template).has_fragment {
                self.diagnostics
                    .lint(
                        "fragment-in-path",
                        &item.place,
                        format!("what follows the `#` of `{template}` is never sent"),
                    )
                    .help("a parameter or the body should tell such operations apart");
            }
            let (first, at) = *seen
                .entry(nameless(template))
                .or_insert((template, &item.place));
            if at != &item.place {
                let message = if template == first {
                    format!("the path `{template}` stands here for a second time")
                } else {
                    format!("`{template}` is `{first}` with other names, and the same path")
                };
                self.diagnostics
                    .lint("same-path", &item.place, message)
                    .help("put the operations of both under one path");
            }
        }
    }

    /// Leaves out of the parameters what the template says already; the rest of its query must be declared among them.
    pub(super) fn heed_query(
        &mut self,
        template: &Template,
        parameters: &mut Vec<Parameter>,
        item: &PathItem,
    ) {
        for (name, _) in &template.fixed {
            let is_same = |one: &Parameter| one.location == Location::Query && one.wire == *name;
            if let Some(one) = parameters.iter().find(|one| is_same(one)) {
                let message =
                    format!("the path has a value for `{name}` already; the parameter is ignored");
                self.diagnostics
                    .lint("parameter-in-template", &one.place, message);
            }
            parameters.retain(|one| !is_same(one));
        }
        for name in &template.open {
            let is_declared = parameters
                .iter()
                .any(|one| one.location == Location::Query && one.wire == *name);
            if is_declared {
                let message = format!(
                    "the path has a place for the query parameter `{name}`, which needs none"
                );
                self.diagnostics.lint("query-in-path", &item.place, message);
            } else {
                let message = format!(
                    "the query parameter `{name}` of the path is declared nowhere, and is not sent"
                );
                self.diagnostics
                    .gap("query-variable", &item.place, message)
                    .help(format!("add a parameter `{name}` with `in: query`"));
            }
        }
    }
}

/// A template without the names of its variables.
fn nameless(template: &str) -> String {
    let mut inside = false;
    template
        .chars()
        .filter(|character| match character {
            '{' => {
                inside = true;
                true
            }
            '}' => {
                inside = false;
                true
            }
            _ => !inside,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Template, nameless, variables};

    #[test]
    fn what_is_sent() {
        let table = [
            ("/a/{b}", "/a/{b}", &[][..]),
            ("/a?x=1&y", "/a?x=1&y", &[]),
            ("/a?x=1&y={y}", "/a?x=1", &["y"]),
            ("/a?{y}", "/a", &["y"]),
            ("/a{?x,y*}", "/a", &["x", "y"]),
            ("/a?x=1{&y}", "/a?x=1", &["y"]),
            ("/{a#b}/c#d?e", "/{a#b}/c", &[]),
            ("/#x", "/", &[]),
            ("/a/{", "/a/{", &[]),
            ("/a?", "/a", &[]),
            ("/{a/b}/{c?d}?e=1", "/{a/b}/{c?d}?e=1", &[]),
            ("/{a=b/*}:c?x={y&z=1}", "/{a=b/*}:c", &["x"]),
            ("/{a?x=1#y", "/{a?x=1", &[]),
        ];
        for (text, sent, open) in table {
            let template = Template::of(text);
            assert_eq!(template.sent(), sent, "{text}");
            assert_eq!(template.open, open, "{text}");
        }
    }

    #[test]
    fn variables_have_any_name() {
        let expected = ["a/b", "c?d", "é#", "n=p/*"];
        assert_eq!(variables("/{a/b}/{c?d}.{é#}{a/b}/{n=p/*}/{"), expected);
    }

    #[test]
    fn names_do_not_count() {
        assert_eq!(nameless("/a/{b}/c.{d}"), "/a/{}/c.{}");
    }
}
