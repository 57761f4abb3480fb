//! Assertions of the members and the items of a value.

use super::assertion::Writer;
use super::code::Code;
use crate::api::Assertion;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

impl Writer<'_> {
    pub(super) fn properties(
        &mut self,
        named: &[(String, Assertion)],
        patterns: &[(String, Assertion)],
        additional: Option<&Assertion>,
        tracked: bool,
    ) -> Code {
        let named: Vec<(&String, Code)> = named
            .iter()
            .map(|(name, of)| (name, self.code(of, false)))
            .collect();
        let patterns: Vec<(proc_macro2::Ident, Code)> = patterns
            .iter()
            .map(|(pattern, of)| (self.pattern(pattern), self.code(of, false)))
            .collect();
        let additional = additional.map(|of| self.code(of, false));
        let codes = || {
            let named = named.iter().map(|(_, code)| code);
            let patterns = patterns.iter().map(|(_, code)| code);
            named.chain(patterns).chain(&additional)
        };
        let says_nothing = codes().all(|code| matches!(code, Code::Always));
        if codes().next().is_none() || says_nothing && !tracked {
            return Code::Always;
        }
        let value = bound(codes().all(Code::is_constant), quote!(value));
        let name = bound(named.is_empty() && patterns.is_empty(), quote!(name));
        let look = look(&named, &patterns, additional.as_ref());
        looking(
            &quote!(properties),
            &quote!(&|#name, #value| #look),
            tracked,
        )
    }

    pub(super) fn items(
        &mut self,
        prefix: &[Assertion],
        rest: Option<&Assertion>,
        tracked: bool,
    ) -> Code {
        let prefix: Vec<Code> = prefix.iter().map(|of| self.code(of, false)).collect();
        let rest = rest.map(|of| self.code(of, false));
        let codes = || prefix.iter().chain(&rest);
        let says_nothing = codes().all(|code| matches!(code, Code::Always));
        if codes().next().is_none() || says_nothing && !tracked {
            return Code::Always;
        }
        let value = bound(codes().all(Code::is_constant), quote!(value));
        let index = bound(prefix.is_empty(), quote!(index));
        let others = said(rest.as_ref());
        let look = if prefix.is_empty() {
            others
        } else {
            let places = (0..prefix.len()).map(Literal::usize_unsuffixed);
            let said = prefix.iter().map(|code| said(Some(code)));
            quote!(match index { #(#places => #said,)* _ => #others })
        };
        looking(&quote!(items), &quote!(&|#index, #value| #look), tracked)
    }

    pub(super) fn contains(
        &mut self,
        of: &Assertion,
        min: u64,
        max: Option<u64>,
        tracked: bool,
    ) -> Code {
        if (min, max, tracked) == (0, None, false) {
            return Code::Always;
        }
        let matches = self.code(of, false).closure();
        let min = Literal::u64_unsuffixed(min);
        let max = max.map_or_else(
            || quote!(u64::MAX),
            |max| {
                let max = Literal::u64_unsuffixed(max);
                quote!(#max)
            },
        );
        if tracked {
            Code::noting(quote!(seen.contains(value, #min, #max, #matches)), false)
        } else {
            Code::call(quote!(rt::check::contains(value, #min, #max, #matches)))
        }
    }

    pub(super) fn unevaluated(
        &mut self,
        function: &TokenStream,
        of: &Assertion,
        tracked: bool,
    ) -> Code {
        let keeps = self.code(of, false).closure();
        if tracked {
            Code::noting(quote!(seen.#function(value, #keeps)), false)
        } else {
            Code::call(quote!(rt::Seen::default().#function(value, #keeps)))
        }
    }
}

/// A look at each member or item.
fn looking(function: &TokenStream, look: &TokenStream, tracked: bool) -> Code {
    if tracked {
        Code::noting(quote!(seen.#function(value, #look)), false)
    } else {
        Code::call(quote!(rt::check::#function(value, #look)))
    }
}

/// What is said of a member: by its name, by the patterns of its name, or else as one of the others.
fn look(
    named: &[(&String, Code)],
    patterns: &[(proc_macro2::Ident, Code)],
    additional: Option<&Code>,
) -> TokenStream {
    let others = said(additional);
    let by_name = |otherwise: &TokenStream| {
        let names = named.iter().map(|(name, _)| name);
        let said = named.iter().map(|(_, code)| said(Some(code)));
        quote!(match name { #(#names => #said,)* _ => #otherwise })
    };
    if patterns.is_empty() {
        return if named.is_empty() {
            others
        } else {
            by_name(&others)
        };
    }
    let by_name = (!named.is_empty()).then(|| by_name(&quote!(None)));
    let by_pattern = patterns.iter().map(|(pattern, code)| {
        let holds = code.tokens();
        if code.is_constant() {
            quote!(rt::check::matches(name, &#pattern).then_some(#holds))
        } else {
            quote!(rt::check::matches(name, &#pattern).then(|| #holds))
        }
    });
    let said = by_name.into_iter().chain(by_pattern);
    let otherwise = additional.map(|code| {
        if code.is_constant() {
            quote!(.or(#others))
        } else {
            quote!(.or_else(|| #others))
        }
    });
    quote!(rt::check::together(&[#(#said),*]) #otherwise)
}

/// What is said, as an option: `None` where nothing is.
fn said(code: Option<&Code>) -> TokenStream {
    match code.map(Code::tokens) {
        Some(holds) => quote!(Some(#holds)),
        None => quote!(None),
    }
}

/// The name of an argument, unless nobody reads it.
fn bound(unread: bool, name: TokenStream) -> TokenStream {
    if unread { quote!(_) } else { name }
}
