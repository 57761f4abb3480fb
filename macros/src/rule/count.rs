//! `min_length`, `max_length`, `min_items`, `max_items`, `min_properties`, `max_properties`: a whole number from 0 on.

use syn::LitInt;

use super::{Check, Kind};
use crate::attr::Item;
use crate::errors::error;

pub(super) fn read(item: &Item<'_>, kind: Kind, variant: &'static str) -> syn::Result<Check> {
    let literal: LitInt = item.typed(&format!("{} = 1", item.word), "a whole number from 0 on")?;
    match literal.base10_parse() {
        Ok(limit) => Ok(Check::Count(kind, variant, limit)),
        Err(_) => error(
            literal.span(),
            format!(
                "`{}` is a whole number from 0 to 18446744073709551615",
                item.word
            ),
        ),
    }
}
