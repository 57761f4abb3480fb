//! Where the compiler speaks of what was emitted.

use proc_macro2::{Group, Span, TokenStream, TokenTree};

/// The same tokens, so that a type which does not fit is told at a place in the user's source and not on the derive.
///
/// Names still mean what they mean where the macro wrote them.
pub(super) fn at(span: Span, tokens: TokenStream) -> TokenStream {
    tokens
        .into_iter()
        .map(|token| {
            let place = token.span().located_at(span);
            let mut token = match token {
                TokenTree::Group(group) => {
                    TokenTree::Group(Group::new(group.delimiter(), at(span, group.stream())))
                }
                other => other,
            };
            token.set_span(place);
            token
        })
        .collect()
}
