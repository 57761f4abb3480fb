//! Keywords with a limit: a row each of a table that one function of the runtime reads.

use crate::api::{Assertion, Rule};
use crate::emit::constant::limit;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// A keyword with a limit, for a table of them.
pub(super) fn table(assertion: &Assertion) -> Option<TokenStream> {
    match assertion {
        Assertion::Rule(rule) => in_table(rule),
        _ => None,
    }
}

pub(super) fn in_table(rule: &Rule) -> Option<TokenStream> {
    let count = |limit: &u64| Literal::u64_unsuffixed(*limit);
    let rule = match rule {
        Rule::MinLength(limit) => {
            let limit = count(limit);
            quote!(MinLength { limit: #limit })
        }
        Rule::MaxLength(limit) => {
            let limit = count(limit);
            quote!(MaxLength { limit: #limit })
        }
        Rule::MinItems(limit) => {
            let limit = count(limit);
            quote!(MinItems { limit: #limit })
        }
        Rule::MaxItems(limit) => {
            let limit = count(limit);
            quote!(MaxItems { limit: #limit })
        }
        Rule::MinProperties(limit) => {
            let limit = count(limit);
            quote!(MinProperties { limit: #limit })
        }
        Rule::MaxProperties(limit) => {
            let limit = count(limit);
            quote!(MaxProperties { limit: #limit })
        }
        Rule::Minimum(bound) => {
            let bound = limit(bound);
            quote!(Minimum { limit: #bound })
        }
        Rule::Maximum(bound) => {
            let bound = limit(bound);
            quote!(Maximum { limit: #bound })
        }
        Rule::ExclusiveMinimum(bound) => {
            let bound = limit(bound);
            quote!(ExclusiveMinimum { limit: #bound })
        }
        Rule::ExclusiveMaximum(bound) => {
            let bound = limit(bound);
            quote!(ExclusiveMaximum { limit: #bound })
        }
        Rule::MultipleOf(step) => {
            let step = limit(step);
            quote!(MultipleOf { divisor: #step })
        }
        Rule::Format(format) => quote!(Format { format: #format }),
        Rule::Pattern(_) | Rule::UniqueItems | Rule::Enum(_) | Rule::Check(_) => return None,
    };
    Some(quote!(rt::Rule::#rule))
}
