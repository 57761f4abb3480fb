//! The styles of parameters, read backwards: from the text that is sent to what it may stand for.
//!
//! It is written from the tables of OpenAPI 3.1.1, section 4.8.12.5, and knows nothing of how the runtime writes them. A text may stand for several
//! things; the type of the parameter says which.

use super::super::percent;
use super::values::Split;
use specsmith_generator::api::Style;

type Pairs = Vec<(String, String)>;

/// What the raw text of a variable in a path may stand for.
pub(super) fn of_path(name: &str, style: Style, explode: bool, raw: &str) -> Vec<Split> {
    let decode = percent::decode;
    match style {
        Style::Label => raw.strip_prefix('.').map_or_else(Vec::new, |rest| {
            splits(rest, if explode { "." } else { "," }, explode, decode)
        }),
        Style::Matrix => matrix(name, explode, raw),
        Style::Json => Vec::new(),
        _ => splits(raw, ",", explode, decode),
    }
}

/// What the text of a header may stand for.
pub(super) fn of_header(explode: bool, text: &str) -> Vec<Split> {
    splits(text, ",", explode, |text| text.trim().to_owned())
}

/// A list joined by a separator, an object likewise, or one value.
fn splits(
    text: &str,
    separator: &str,
    explode: bool,
    decode: impl Fn(&str) -> String,
) -> Vec<Split> {
    let parts: Vec<&str> = text.split(separator).collect();
    let members = if explode {
        exploded(&parts, &decode)
    } else {
        alternating(&parts, &decode)
    };
    let items = parts.iter().map(|part| decode(part)).collect();
    let members = members.map(|members| Split::Members(named(members)));
    let others = [Split::Items(items), Split::One(decode(text))];
    members.into_iter().chain(others).collect()
}

fn exploded(parts: &[&str], decode: &impl Fn(&str) -> String) -> Option<Pairs> {
    let pairs = parts.iter().map(|part| part.split_once('='));
    pairs
        .map(|pair| pair.map(|(name, value)| (decode(name), decode(value))))
        .collect()
}

fn alternating(parts: &[&str], decode: &impl Fn(&str) -> String) -> Option<Pairs> {
    let pairs = parts.chunks(2).map(|pair| match pair {
        [name, value] => Some((decode(name), decode(value))),
        _ => None,
    });
    pairs.collect()
}

/// Members whose names are one step.
pub(super) fn named(members: Pairs) -> Vec<(Vec<String>, String)> {
    let members = members.into_iter();
    members.map(|(name, value)| (vec![name], value)).collect()
}

/// `;name=a,b`, exploded `;name=a;name=b`, for objects `;a=1;b=2`.
fn matrix(name: &str, explode: bool, raw: &str) -> Vec<Split> {
    let Some(rest) = raw.strip_prefix(';') else {
        return Vec::new();
    };
    let parts: Pairs = rest
        .split(';')
        .map(|part| {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            (percent::decode(name), value.to_owned())
        })
        .collect();
    let is_own = parts.iter().all(|(own, _)| own == name);
    let decoded = |(name, value): &(String, String)| (name.clone(), percent::decode(value));
    match (parts.as_slice(), is_own, explode) {
        ([(_, value)], true, false) => splits(value, ",", false, percent::decode),
        ([(_, value)], true, true) => {
            let text = percent::decode(value);
            vec![Split::Items(vec![text.clone()]), Split::One(text)]
        }
        (all, true, true) => {
            let items = all.iter().map(|(_, value)| percent::decode(value));
            vec![Split::Items(items.collect())]
        }
        (all, false, true) => vec![Split::Members(named(all.iter().map(decoded).collect()))],
        (_, _, false) => Vec::new(),
    }
}

/// What the values of one name in a query may stand for: more than one only where the items of a list stand for themselves.
pub(super) fn of_query(style: Style, explode: bool, values: &[String]) -> Vec<Split> {
    let separator = match style {
        Style::SpaceDelimited => " ",
        Style::PipeDelimited => "|",
        _ => ",",
    };
    let whole = |text: &str| text.to_owned();
    match (values, explode) {
        ([one], false) => splits(one, separator, false, whole),
        ([one], true) => vec![Split::Items(vec![one.clone()]), Split::One(one.clone())],
        (several, _) => vec![Split::Items(several.to_vec())],
    }
}

/// The steps of a name with brackets, if the first is this one: `a[b][]` has two more.
pub(super) fn steps(name: &str, of: &str) -> Option<Vec<String>> {
    let mut rest = of.strip_prefix(name)?;
    let mut steps = Vec::new();
    while let Some((step, after)) = rest.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        steps.push(step.to_owned());
        rest = after;
    }
    (rest.is_empty() && !steps.is_empty()).then_some(steps)
}

#[cfg(test)]
mod tests {
    use super::{Split, of_header, of_path, of_query, steps};
    use specsmith_generator::api::Style;

    fn items(items: &[&str]) -> Split {
        Split::Items(items.iter().map(|&item| item.to_owned()).collect())
    }

    fn members(members: &[(&str, &str)]) -> Split {
        let members = members.iter();
        Split::Members(
            members
                .map(|&(name, value)| (vec![name.to_owned()], value.to_owned()))
                .collect(),
        )
    }

    fn one(text: &str) -> Split {
        Split::One(text.to_owned())
    }

    #[test]
    fn paths() {
        let rows = [
            (Style::Simple, false, "a%2C,b", items(&["a,", "b"])),
            (
                Style::Simple,
                false,
                "R,1,G,2",
                members(&[("R", "1"), ("G", "2")]),
            ),
            (
                Style::Simple,
                true,
                "R=1,G=2",
                members(&[("R", "1"), ("G", "2")]),
            ),
            (Style::Label, false, ".a,b", items(&["a", "b"])),
            (Style::Label, true, ".a.b", items(&["a", "b"])),
            (Style::Label, true, ".3.14", one("3.14")),
            (
                Style::Label,
                true,
                ".R=1.G=2",
                members(&[("R", "1"), ("G", "2")]),
            ),
            (Style::Matrix, false, ";p=a,b", items(&["a", "b"])),
            (Style::Matrix, true, ";p=a;p=b", items(&["a", "b"])),
            (
                Style::Matrix,
                true,
                ";R=1;G=2",
                members(&[("R", "1"), ("G", "2")]),
            ),
            (Style::Matrix, false, ";p=%2F", one("/")),
            (Style::Matrix, false, ";p", one("")),
        ];
        for (style, explode, raw, expected) in rows {
            let found = of_path("p", style, explode, raw);
            assert!(found.contains(&expected), "{raw}: {found:?}");
        }
        assert!(of_path("p", Style::Label, true, "a").is_empty());
    }

    #[test]
    fn queries_and_headers() {
        let values = |values: &[&str]| {
            values
                .iter()
                .map(|&value| value.to_owned())
                .collect::<Vec<_>>()
        };
        let rows = [
            (Style::Form, true, &["a", "b"][..], items(&["a", "b"])),
            (Style::Form, false, &["a,b"], items(&["a", "b"])),
            (Style::SpaceDelimited, false, &["a b"], items(&["a", "b"])),
            (
                Style::PipeDelimited,
                false,
                &["R|1"],
                members(&[("R", "1")]),
            ),
            (Style::Form, true, &["a,b"], one("a,b")),
        ];
        for (style, explode, given, expected) in rows {
            let found = of_query(style, explode, &values(given));
            assert!(found.contains(&expected), "{given:?}: {found:?}");
        }
        assert!(of_header(false, "a, b").contains(&items(&["a", "b"])));
        assert_eq!(steps("a", "a[b][]"), Some(values(&["b", ""])));
        assert_eq!(
            (steps("a", "ab[c]"), steps("a", "a"), steps("a", "a[b]c")),
            (None, None, None)
        );
    }
}
