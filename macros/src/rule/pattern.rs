//! `pattern`: compiled here once, so that a mistake is told now and not to a user.

use specsmith_pattern::Pattern;
use syn::LitStr;

use super::Check;
use crate::attr::Item;
use crate::errors::error;

pub(super) fn read(item: &Item<'_>) -> syn::Result<Check> {
    let literal: LitStr = item.typed("pattern = \"^[a-z]+$\"", "a string")?;
    match Pattern::new(&literal.value()) {
        Ok(pattern) => Ok(Check::Pattern(pattern.as_str().to_owned())),
        Err(mistake) => error(
            literal.span(),
            format!("this is no pattern of ECMA-262: {mistake}"),
        ),
    }
}
