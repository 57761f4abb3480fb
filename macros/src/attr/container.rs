//! `#[validate(…)]` on a type.

use proc_macro2::Span;
use syn::{Attribute, Path};

use crate::attr::each;
use crate::errors::Errors;
use crate::suggest;

const WORDS: [&str; 3] = ["crate", "custom", "untagged"];

#[derive(Default)]
pub(crate) struct ContainerAttributes {
    pub(crate) krate: Option<Path>,
    pub(crate) custom: Vec<Path>,
    pub(crate) untagged: Option<Span>,
}

pub(crate) fn container(attributes: &[Attribute], errors: &mut Errors) -> ContainerAttributes {
    let mut found = ContainerAttributes::default();
    each(attributes, errors, |item, _| {
        match item.word.as_str() {
            "crate" => {
                found.krate = Some(item.path("crate = my::specsmith")?);
            }
            "custom" => found.custom.push(item.path("custom = my::function")?),
            "untagged" => {
                item.alone()?;
                found.untagged = Some(item.span);
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
            "`{word}` is a rule for a field; on a type there are `crate`, `custom` and `untagged`"
        );
    }
    format!(
        "there is no `{word}` on a type{}",
        suggest::hint(word, WORDS)
    )
}
