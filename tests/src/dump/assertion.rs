//! Checks, each on one line.

use super::types;
use specsmith_generator::api::{Api, Assertion, Check};

pub(super) fn check(api: &Api, check: &Check) -> String {
    let Check {
        place,
        name,
        keyword,
        docs: _,
        assertion: what,
        tracked,
        asked,
    } = check;
    let tracked = if *tracked { ", tracked" } else { "" };
    let asked = if *asked { "" } else { ", never asked" };
    format!(
        "check {name} for {keyword} from {}{tracked}{asked}\n  {}\n",
        place.pointer,
        assertion(api, what)
    )
}

fn assertion(api: &Api, what: &Assertion) -> String {
    let all = |of: &[Assertion]| {
        let of: Vec<String> = of.iter().map(|one| assertion(api, one)).collect();
        of.join(", ")
    };
    let named = |of: &[(String, Assertion)]| {
        let of: Vec<String> = of
            .iter()
            .map(|(name, one)| format!("{name:?}: {}", assertion(api, one)))
            .collect();
        of.join(", ")
    };
    let option = |of: &Option<Box<Assertion>>| {
        of.as_ref()
            .map_or_else(|| "-".to_owned(), |one| assertion(api, one))
    };
    match what {
        Assertion::Never => "false".to_owned(),
        Assertion::Always => "true".to_owned(),
        Assertion::Schema(of) => format!("{{{}}}", all(of)),
        Assertion::Types(types) => format!("type {types:?}"),
        Assertion::Equals(values) => format!("equals {}", types::trees(values)),
        Assertion::Rule(rule) => types::rule(api, rule),
        Assertion::Required(names) => format!("required {names:?}"),
        Assertion::DependentRequired(of) => format!("dependentRequired {of:?}"),
        Assertion::DependentSchemas(of) => format!("dependentSchemas({})", named(of)),
        Assertion::Properties {
            named: names,
            patterns,
            additional,
        } => format!(
            "properties({}; {}; {})",
            named(names),
            named(patterns),
            option(additional)
        ),
        Assertion::Names(of) => format!("propertyNames({})", assertion(api, of)),
        Assertion::Items { prefix, rest } => format!("items({}; {})", all(prefix), option(rest)),
        Assertion::Contains { of, min, max } => {
            format!("contains({}; {min}; {max:?})", assertion(api, of))
        }
        Assertion::All(of) => format!("allOf({})", all(of)),
        Assertion::Any(of) => format!("anyOf({})", all(of)),
        Assertion::One(of) => format!("oneOf({})", all(of)),
        Assertion::Not(of) => format!("not({})", assertion(api, of)),
        Assertion::If {
            condition,
            then,
            otherwise,
        } => format!(
            "if({}; {}; {})",
            assertion(api, condition),
            option(then),
            option(otherwise)
        ),
        Assertion::UnevaluatedProperties(of) => {
            format!("unevaluatedProperties({})", assertion(api, of))
        }
        Assertion::UnevaluatedItems(of) => format!("unevaluatedItems({})", assertion(api, of)),
        Assertion::Call(id) => format!("call {}", types::check(api, *id)),
    }
}
