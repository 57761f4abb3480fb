//! `#[validate(…)]` on a variant.

use syn::{Attribute, LitStr};

use crate::attr::each;
use crate::errors::Errors;
use crate::suggest;

#[derive(Default)]
pub(crate) struct VariantAttributes {
    pub(crate) rename: Option<LitStr>,
    pub(crate) skip: bool,
}

pub(crate) fn variant(attributes: &[Attribute], errors: &mut Errors) -> VariantAttributes {
    let mut found = VariantAttributes::default();
    each(attributes, errors, |item, _| {
        match item.word.as_str() {
            "rename" => found.rename = Some(item.typed("rename = \"wireName\"", "a string")?),
            "skip" => {
                item.alone()?;
                found.skip = true;
            }
            other if crate::rule::is_rule(other) => {
                return item.error(format!(
                    "`{other}` is a rule for a field; write it on a field of the variant"
                ));
            }
            other => {
                return item.error(format!(
                    "there is no `{other}` on a variant{}",
                    suggest::hint(other, ["rename", "skip"])
                ));
            }
        }
        Ok(())
    });
    found
}
