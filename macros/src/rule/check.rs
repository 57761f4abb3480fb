//! `check(…)`: a function over JSON that stands for a keyword of a schema.

use proc_macro2::Span;
use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{Ident, LitInt, LitStr, Path, Token};

use crate::attr::Item;
use crate::errors::error;

/// Keywords that count, and their rules.
const COUNTED: [(&str, &str); 4] = [
    ("minItems", "MinItems"),
    ("maxItems", "MaxItems"),
    ("minProperties", "MinProperties"),
    ("maxProperties", "MaxProperties"),
];
const EXAMPLE: &str = "check(keyword = \"not\", with = my::function)";

/// A keyword, and the function that holds a value against it.
pub(crate) struct Schema {
    pub(crate) span: Span,
    pub(crate) keyword: String,
    pub(crate) with: Path,
    /// The limit of a keyword that counts, so that a violation names it.
    pub(crate) limit: Option<(&'static str, u64)>,
    /// Whether the function also says what it has looked at, which nobody here asks.
    pub(crate) tracked: bool,
}

pub(crate) fn read(item: &Item<'_>) -> syn::Result<Schema> {
    let tokens = item.group(EXAMPLE)?;
    let (mut keyword, mut with, mut tracked) = (None, None, false);
    let mut limit = None;
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
                "limit" => {
                    input.parse::<Token![=]>()?;
                    limit = Some(input.parse::<LitInt>()?);
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
            limit: limit.map(|limit| counted(&keyword, &limit)).transpose()?,
            keyword,
            with,
            tracked,
        }),
        _ => item.error(format!(
            "`check` needs a keyword and a function; write `{EXAMPLE}`"
        )),
    }
}

/// The rule that a keyword with a limit is.
fn counted(keyword: &str, limit: &LitInt) -> syn::Result<(&'static str, u64)> {
    let variant = COUNTED.iter().find(|(known, _)| *known == keyword);
    let Some((_, variant)) = variant else {
        let known: Vec<_> = COUNTED.iter().map(|(known, _)| *known).collect();
        return error(
            limit.span(),
            format!(
                "`{keyword}` has no limit; those that have one are {}",
                known.join(", ")
            ),
        );
    };
    Ok((variant, limit.base10_parse()?))
}
