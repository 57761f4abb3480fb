//! The items between the parentheses of an attribute: `word`, `word = value`, `word(…)`.

use proc_macro2::{Span, TokenStream, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream, Parser as _};
use syn::{Attribute, Error, Ident, Meta, Path, Token, parenthesized};

use crate::errors::{Errors, error};

/// A word and what follows it.
pub(crate) struct Item<'a> {
    pub(crate) word: String,
    pub(crate) span: Span,
    input: ParseStream<'a>,
}

impl Item<'_> {
    /// `word = value`; `example` is how that looks.
    pub(crate) fn value<T>(
        &self,
        example: &str,
        parse: impl FnOnce(ParseStream<'_>) -> syn::Result<T>,
    ) -> syn::Result<T> {
        if !self.input.peek(Token![=]) {
            return self.error(format!("`{}` needs a value; write `{example}`", self.word));
        }
        self.input.parse::<Token![=]>()?;
        if self.input.is_empty() || self.input.peek(Token![,]) {
            return self.error(format!("`{}` needs a value; write `{example}`", self.word));
        }
        parse(self.input)
    }

    /// `word = value` with a value of one kind; anything else is told what was expected.
    pub(crate) fn typed<T: Parse>(&self, example: &str, wanted: &str) -> syn::Result<T> {
        self.value(example, |input| {
            let span = input.span();
            input
                .parse()
                .map_err(|_| Error::new(span, format!("expected {wanted}, as in `{example}`")))
        })
    }

    /// `word = path::of::a_function`
    pub(crate) fn path(&self, example: &str) -> syn::Result<Path> {
        self.value(example, |input| {
            let span = input.span();
            let expected = |_| Error::new(span, format!("expected a path, as in `{example}`"));
            Path::parse_mod_style(input).map_err(expected)
        })
    }

    /// `word(…)`: what is between the parentheses.
    pub(crate) fn group(&self, example: &str) -> syn::Result<TokenStream> {
        if !self.input.peek(syn::token::Paren) {
            return self.error(format!(
                "`{}` needs rules in parentheses; write `{example}`",
                self.word
            ));
        }
        let content;
        parenthesized!(content in self.input);
        content.parse()
    }

    /// `word` alone.
    pub(crate) fn alone(&self) -> syn::Result<()> {
        if self.input.is_empty() || self.input.peek(Token![,]) {
            return Ok(());
        }
        error(
            self.input.span(),
            format!("`{}` stands alone; leave this out", self.word),
        )
    }

    pub(crate) fn error<T>(&self, message: impl std::fmt::Display) -> syn::Result<T> {
        error(self.span, message)
    }
}

/// Gives every item of every `#[validate(…)]` to a function. A mistake costs its own item only.
pub(crate) fn each(
    attributes: &[Attribute],
    errors: &mut Errors,
    mut take: impl FnMut(&Item<'_>, &mut Errors) -> syn::Result<()>,
) {
    for attribute in attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("validate"))
    {
        match &attribute.meta {
            Meta::List(list) if list.tokens.is_empty() => errors.at(
                attribute,
                "this attribute says nothing; name a rule, as in `#[validate(min_length = 1)]`",
            ),
            Meta::List(list) => items(&list.tokens, errors, &mut take),
            _ => errors.at(
                attribute,
                "rules go into parentheses, as in `#[validate(min_length = 1)]`",
            ),
        }
    }
}

/// Gives every item of a list to a function.
pub(crate) fn items(
    tokens: &TokenStream,
    errors: &mut Errors,
    take: &mut dyn FnMut(&Item<'_>, &mut Errors) -> syn::Result<()>,
) {
    let parser = |input: ParseStream<'_>| {
        while !input.is_empty() {
            if let Err(error) = one(input, errors, take) {
                errors.push(error);
                skip_to_comma(input)?;
            }
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(())
    };
    if let Err(error) = parser.parse2(tokens.clone()) {
        errors.push(error);
    }
}

fn one(
    input: ParseStream<'_>,
    errors: &mut Errors,
    take: &mut dyn FnMut(&Item<'_>, &mut Errors) -> syn::Result<()>,
) -> syn::Result<()> {
    let ident = input.call(Ident::parse_any).map_err(|error| {
        Error::new(
            error.span(),
            "expected the name of a rule, as in `min_length = 1`",
        )
    })?;
    take(
        &Item {
            word: ident.unraw().to_string(),
            span: ident.span(),
            input,
        },
        errors,
    )?;
    if input.is_empty() || input.peek(Token![,]) {
        return Ok(());
    }
    error(input.span(), "expected `,` before this")
}

fn skip_to_comma(input: ParseStream<'_>) -> syn::Result<()> {
    while !input.is_empty() && !input.peek(Token![,]) {
        input.parse::<TokenTree>()?;
    }
    Ok(())
}
