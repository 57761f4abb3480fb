//! The rules as attributes: one file per shape of value.

mod check;
mod constant;
mod count;
mod format;
mod nested;
mod number;
mod pattern;

use proc_macro2::Span;
use syn::Path;

pub(crate) use check::{Schema, read as read_check};
pub(crate) use constant::Constant;
pub(crate) use nested::read as read_nested;
pub(crate) use number::Number;

use crate::attr::Item;
use crate::errors::Errors;
use crate::suggest;

/// All words that may stand where a rule may.
const WORDS: [&str; 21] = [
    "check",
    "const",
    "custom",
    "enum",
    "exclusive_maximum",
    "exclusive_minimum",
    "format",
    "items",
    "keys",
    "max_items",
    "max_length",
    "max_properties",
    "maximum",
    "min_items",
    "min_length",
    "min_properties",
    "minimum",
    "multiple_of",
    "pattern",
    "unique_items",
    "values",
];

/// The rules on one value.
#[derive(Default)]
pub(crate) struct Rules {
    pub(crate) rules: Vec<Rule>,
    pub(crate) unique_items: Option<Span>,
    pub(crate) items: Option<Nested>,
    pub(crate) keys: Option<Nested>,
    pub(crate) values: Option<Nested>,
    pub(crate) custom: Vec<Path>,
    pub(crate) schemas: Vec<Schema>,
}

impl Rules {
    pub(crate) fn is_empty(&self) -> bool {
        let Self {
            rules,
            unique_items,
            items,
            keys,
            values,
            custom,
            schemas,
        } = self;
        let nested = items.is_some() || keys.is_some() || values.is_some();
        let functions = !custom.is_empty() || !schemas.is_empty();
        rules.is_empty() && unique_items.is_none() && !nested && !functions
    }
}

/// Rules on each item, key or value.
pub(crate) struct Nested {
    pub(crate) span: Span,
    pub(crate) rules: Box<Rules>,
}

/// One rule that goes into a table.
pub(crate) struct Rule {
    pub(crate) word: String,
    pub(crate) span: Span,
    pub(crate) check: Check,
}

pub(crate) enum Check {
    /// A variant of the runtime's `Rule` with a limit that is a count.
    Count(Kind, &'static str, u64),
    /// A variant of the runtime's `Rule` with a number.
    Number(&'static str, Number),
    Pattern(String),
    Format(&'static str),
    Enum(Vec<Constant>),
    Const(Constant),
}

/// What kind of value a rule looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Text,
    Number,
    Items,
    Properties,
    Json,
}

impl Check {
    pub(crate) fn kind(&self) -> Kind {
        match self {
            Self::Count(kind, ..) => *kind,
            Self::Number(..) => Kind::Number,
            Self::Pattern(_) | Self::Format(_) => Kind::Text,
            Self::Enum(values) => constant::kind(values),
            Self::Const(value) => constant::kind(std::slice::from_ref(value)),
        }
    }
}

pub(crate) fn is_rule(word: &str) -> bool {
    WORDS.contains(&word)
}

/// Reads one rule; `others` are the words that are no rules but may stand here too.
pub(crate) fn read(
    item: &Item<'_>,
    rules: &mut Rules,
    others: &[&'static str],
    errors: &mut Errors,
) -> syn::Result<()> {
    let check = match item.word.as_str() {
        "min_length" => count::read(item, Kind::Text, "MinLength")?,
        "max_length" => count::read(item, Kind::Text, "MaxLength")?,
        "min_items" => count::read(item, Kind::Items, "MinItems")?,
        "max_items" => count::read(item, Kind::Items, "MaxItems")?,
        "min_properties" => count::read(item, Kind::Properties, "MinProperties")?,
        "max_properties" => count::read(item, Kind::Properties, "MaxProperties")?,
        "minimum" => number::read(item, "Minimum")?,
        "maximum" => number::read(item, "Maximum")?,
        "exclusive_minimum" => number::read(item, "ExclusiveMinimum")?,
        "exclusive_maximum" => number::read(item, "ExclusiveMaximum")?,
        "multiple_of" => number::read_divisor(item)?,
        "pattern" => pattern::read(item)?,
        "format" => format::read(item)?,
        "enum" => constant::read_enum(item)?,
        "const" => constant::read_const(item)?,
        "unique_items" => {
            item.alone()?;
            return once(item, &mut rules.unique_items, item.span);
        }
        "custom" => {
            rules.custom.push(item.path("custom = my::function")?);
            return Ok(());
        }
        "check" => {
            rules.schemas.push(check::read(item)?);
            return Ok(());
        }
        "items" => {
            return once(
                item,
                &mut rules.items,
                nested::read(item, "items(min_length = 1)", errors)?,
            );
        }
        "keys" => {
            return once(
                item,
                &mut rules.keys,
                nested::read(item, "keys(pattern = \"^[a-z]+$\")", errors)?,
            );
        }
        "values" => {
            return once(
                item,
                &mut rules.values,
                nested::read(item, "values(min_length = 1)", errors)?,
            );
        }
        other => {
            let hint = suggest::hint(other, WORDS.into_iter().chain(others.iter().copied()));
            return item.error(format!("there is no rule `{other}`{hint}"));
        }
    };
    if rules.rules.iter().any(|rule| rule.word == item.word) {
        return item.error(format!("`{}` is given twice; leave one out", item.word));
    }
    rules.rules.push(Rule {
        word: item.word.clone(),
        span: item.span,
        check,
    });
    Ok(())
}

fn once<T>(item: &Item<'_>, slot: &mut Option<T>, value: T) -> syn::Result<()> {
    if slot.is_some() {
        return item.error(format!("`{}` is given twice; leave one out", item.word));
    }
    *slot = Some(value);
    Ok(())
}
