//! `#[derive(Validate)]`: the rules of JSON Schema as attributes on fields.
//!
//! Use it by way of the crate `specsmith`, which has the trait, the report and the rules.

mod ast;
mod attr;
mod case;
mod errors;
mod expand;
mod fallback;
mod leaf;
mod rule;
mod suggest;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

/// Derives `specsmith::Validate`: every rule on every field is checked, and so is every rule within the fields' types.
///
/// # On a field
///
/// | attribute | keyword of JSON Schema | suits |
/// |---|---|---|
/// | `min_length = 1`, `max_length = 64` | `minLength`, `maxLength`: code points | strings |
/// | `pattern = "^[a-z]+$"` | `pattern`: ECMA-262, searched for anywhere | strings |
/// | `format = "uri"` | `format` | strings |
/// | `minimum = 0`, `maximum = 1.5`, `exclusive_minimum = 0`, `exclusive_maximum = 10` | `minimum`, … | numbers |
/// | `multiple_of = 0.01` | `multipleOf`: exact, no floating point | numbers |
/// | `min_items = 1`, `max_items = 9`, `unique_items` | `minItems`, `maxItems`, `uniqueItems` | arrays |
/// | `min_properties = 1`, `max_properties = 9` | `minProperties`, `maxProperties` | maps |
/// | `enum = ["a", "b"]`, `const = 1` | `enum`, `const`: JSON values | strings, numbers, what serde can write |
/// | `items(…)`, `keys(…)`, `values(…)` | `items`, `propertyNames`, `additionalProperties` | arrays, maps, maps |
///
/// `custom = path` calls a function `fn(&Field) -> Result<(), &'static str>` whose text says what is wrong, without the value.
/// `rename = "wireName"` names the member where `#[serde(rename)]` and `#[serde(rename_all)]` do not. `secret` keeps the keys of
/// maps out of the report. `skip` leaves the field alone: for types of other crates that do not implement `Validate`;
/// with `leaf`, only the rules on the field are checked, and its type need not implement `Validate` either.
///
/// `check(keyword = "not", with = path)` calls a function `fn(&specsmith::Value) -> bool` that looks at the value as JSON, and reports the keyword where it
/// says false; with `limit = 2`, for `minProperties` and other keywords that count, it is reported as such a rule; with `tracked`, the function takes `&mut specsmith::validate::check::Seen` too. `flatten` says that the members of a map stand beside the named
/// ones, and `rest = 2` that the items of a list stand after the named ones, of which there are two; with `forbidden`, none of them may be there.
///
/// Rules look through `Option`, `Maybe`, `Box`, `Rc`, `Arc` and references; what is absent or null keeps all of them.
///
/// # On the type
///
/// `crate = path` says where `specsmith` is, `custom = path` and `check(…)` check the value as a whole, `list(…)` holds rules for arrays against a struct that is
/// an array in JSON, `one_of` reports an enum of whose variants more than one fits (it implements `specsmith::rt::Union`), and `untagged` says that the variants of an
/// enum stand for themselves, as `#[serde(untagged)]` does: without it, and without `#[serde(tag = …)]`, a variant is a member that
/// bears its name.
#[proc_macro_derive(Validate, attributes(validate, serde))]
pub fn derive_validate(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    match ast::read(&input) {
        Ok(container) => expand::expand(&container),
        Err(error) => fallback::expand(&input, &error),
    }
    .into()
}
