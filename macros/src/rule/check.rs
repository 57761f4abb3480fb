//! `check(…)`: a function over JSON that stands for a keyword of a schema.

use proc_macro2::Span;
use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{Ident, LitStr, Path, Token};

use crate::attr::Item;
use crate::errors::error;

const EXAMPLE: &str = "check(keyword = \"not\", with = my::function)";

/// A keyword, and the function that holds a value against it.
pub(crate) struct Schema {
    pub(crate) span: Span,
    pub(crate) keyword: String,
    pub(crate) with: Path,
    /// Whether the function also says what it has looked at, which nobody here asks.
    pub(crate) tracked: bool,
}

pub(crate) fn read(item: &Item<'_>) -> syn::Result<Schema> {
    let tokens = item.group(EXAMPLE)?;
    let (mut keyword, mut with, mut tracked) = (None, None, false);
    let parser = |input: ParseStream<'_>| {
        while !input.is_empty() {
            let word = input.call(Ident::parse_any)?;
            match word.to_string().as_str() {
                "keyword" => {
                    input.parse::<Token![=]>()?;
                    keyword = Some(input.parse::<LitStr>()?.value());
                }
                "with" => {
                    input.parse::<Token![=]>()?;
                    with = Some(input.call(Path::parse_mod_style)?);
                }
                "tracked" => tracked = true,
                other => {
                    return error(
                        word.span(),
                        format!("there is no `{other}` in `check`; write `{EXAMPLE}`"),
                    );
                }
            }
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(())
    };
    parser.parse2(tokens)?;
    match (keyword, with) {
        (Some(keyword), Some(with)) => Ok(Schema {
            span: item.span,
            keyword,
            with,
            tracked,
        }),
        _ => item.error(format!(
            "`check` needs a keyword and a function; write `{EXAMPLE}`"
        )),
    }
}
