//! `items(…)`, `keys(…)`, `values(…)`: rules within rules.

use super::{Nested, Rules};
use crate::attr::{self, Item};
use crate::errors::{Errors, error};

pub(crate) fn read(item: &Item<'_>, example: &str, errors: &mut Errors) -> syn::Result<Nested> {
    let tokens = item.group(example)?;
    if tokens.is_empty() {
        return error(
            item.span,
            format!("`{}` is empty; write `{example}`", item.word),
        );
    }
    let mut rules = Rules::default();
    attr::items(&tokens, errors, &mut |item, errors| {
        super::read(item, &mut rules, &[], errors)
    });
    Ok(Nested {
        span: item.span,
        rules: Box::new(rules),
    })
}
