//! `format`: one that is checked, since a misspelled one would check nothing.

use specsmith_pattern::Format;
use syn::LitStr;

use super::Check;
use crate::attr::Item;
use crate::errors::error;
use crate::suggest;

pub(super) fn read(item: &Item<'_>) -> syn::Result<Check> {
    let literal: LitStr = item.typed("format = \"uri\"", "a string")?;
    let name = literal.value();
    match Format::from_name(&name) {
        Some(format) => Ok(Check::Format(format.name())),
        None => {
            let names = Format::ALL.iter().map(|format| format.name());
            let hint = suggest::hint(&name, names.clone());
            let known = names.collect::<Vec<_>>().join(", ");
            error(
                literal.span(),
                format!("no check is known for the format `{name}`{hint}\nknown are {known}"),
            )
        }
    }
}
