//! `#[validate(…)]` on a type.

use proc_macro2::Span;
use syn::{Attribute, Path};

use crate::attr::each;
use crate::errors::Errors;
use crate::rule::{self, Nested, Schema};
use crate::suggest;

const WORDS: [&str; 6] = ["check", "crate", "custom", "list", "one_of", "untagged"];

#[derive(Default)]
pub(crate) struct ContainerAttributes {
    pub(crate) krate: Option<Path>,
    pub(crate) custom: Vec<Path>,
    pub(crate) untagged: Option<Span>,
    pub(crate) schemas: Vec<Schema>,
    pub(crate) list: Option<Nested>,
    pub(crate) one_of: Option<Span>,
}

pub(crate) fn container(attributes: &[Attribute], errors: &mut Errors) -> ContainerAttributes {
    let mut found = ContainerAttributes::default();
    each(attributes, errors, |item, errors| {
        match item.word.as_str() {
            "crate" => {
                found.krate = Some(item.path("crate = my::specsmith")?);
            }
            "custom" => found.custom.push(item.path("custom = my::function")?),
            "untagged" => {
                item.alone()?;
                found.untagged = Some(item.span);
            }
            "check" => found.schemas.push(rule::read_check(item)?),
            "list" => {
                found.list = Some(rule::read_nested(item, "list(min_items = 1)", errors)?);
            }
            "one_of" => {
                item.alone()?;
                found.one_of = Some(item.span);
            }
            other => return item.error(unknown(other)),
        }
        Ok(())
    });
    found
}

fn unknown(word: &str) -> String {
    if crate::rule::is_rule(word) {
        return format!(
            "`{word}` is a rule for a field; on a type there are `check`, `crate`, `custom`, `list`, `one_of` and `untagged`"
        );
    }
    format!(
        "there is no `{word}` on a type{}",
        suggest::hint(word, WORDS)
    )
}
