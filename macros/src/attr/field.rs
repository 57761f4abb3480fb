//! `#[validate(…)]` on a field.

use proc_macro2::Span;
use syn::{Attribute, LitInt, LitStr};

use crate::attr::each;
use crate::errors::Errors;
use crate::rule::{self, Rules};

#[derive(Default)]
pub(crate) struct FieldAttributes {
    pub(crate) rules: Rules,
    pub(crate) rename: Option<LitStr>,
    pub(crate) skip: Option<Span>,
    pub(crate) secret: bool,
    pub(crate) flatten: Option<Span>,
    pub(crate) forbidden: Option<Span>,
    pub(crate) rest: Option<usize>,
    pub(crate) leaf: bool,
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
            "flatten" => {
                item.alone()?;
                found.flatten = Some(item.span);
            }
            "forbidden" => {
                item.alone()?;
                found.forbidden = Some(item.span);
            }
            "leaf" => {
                item.alone()?;
                found.leaf = true;
            }
            "rest" => {
                let from: LitInt = item.typed("rest = 2", "the place of the first item")?;
                found.rest = Some(from.base10_parse()?);
            }
            _ => rule::read(
                item,
                &mut found.rules,
                &[
                    "flatten",
                    "forbidden",
                    "leaf",
                    "rename",
                    "rest",
                    "secret",
                    "skip",
                ],
                errors,
            )?,
        }
        Ok(())
    });
    found
}
