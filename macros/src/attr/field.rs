//! `#[validate(…)]` on a field.

use proc_macro2::Span;
use syn::{Attribute, LitStr};

use crate::attr::each;
use crate::errors::Errors;
use crate::rule::{self, Rules};

#[derive(Default)]
pub(crate) struct FieldAttributes {
    pub(crate) rules: Rules,
    pub(crate) rename: Option<LitStr>,
    pub(crate) skip: Option<Span>,
    pub(crate) secret: bool,
}

pub(crate) fn field(attributes: &[Attribute], errors: &mut Errors) -> FieldAttributes {
    let mut found = FieldAttributes::default();
    each(attributes, errors, |item, errors| {
        match item.word.as_str() {
            "rename" => found.rename = Some(item.typed("rename = \"wireName\"", "a string")?),
            "skip" => {
                item.alone()?;
                found.skip = Some(item.span);
            }
            "secret" => {
                item.alone()?;
                found.secret = true;
            }
            _ => rule::read(
                item,
                &mut found.rules,
                &["rename", "secret", "skip"],
                errors,
            )?,
        }
        Ok(())
    });
    found
}
