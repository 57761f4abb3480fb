//! `enum` and `const`: JSON values.

use proc_macro2::Span;
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream};
use syn::{Ident, Lit, LitStr, Token, braced, bracketed};

use super::{Check, Kind, Number};
use crate::attr::Item;
use crate::errors::error;

/// A JSON value, written as JSON is.
#[derive(Clone, Debug)]
pub(crate) enum Constant {
    Null,
    Bool(bool),
    Number(Number),
    String(String),
    Array(Vec<Constant>),
    Object(Vec<(String, Constant)>),
}

pub(super) fn read_enum(item: &Item<'_>) -> syn::Result<Check> {
    let mut span = Span::call_site();
    let value = item.value("enum = [\"a\", \"b\"]", |input| {
        span = input.span();
        input.parse()
    })?;
    match value {
        Constant::Array(values) if values.is_empty() => error(
            span,
            "an `enum` without values lets nothing through; name at least one",
        ),
        Constant::Array(values) => Ok(Check::Enum(values)),
        _ => error(
            span,
            "expected an array of values, as in `enum = [\"a\", \"b\"]`",
        ),
    }
}

pub(super) fn read_const(item: &Item<'_>) -> syn::Result<Check> {
    Ok(Check::Const(item.value("const = \"a\"", Constant::parse)?))
}

/// What the values are. Null among strings or numbers changes nothing: what is null or absent keeps every rule.
pub(super) fn kind(values: &[Constant]) -> Kind {
    let mut present = values
        .iter()
        .filter(|value| !matches!(value, Constant::Null))
        .peekable();
    if present.peek().is_none() {
        return Kind::Json;
    }
    if present
        .clone()
        .all(|value| matches!(value, Constant::String(_)))
    {
        return Kind::Text;
    }
    if present.all(|value| matches!(value, Constant::Number(_))) {
        Kind::Number
    } else {
        Kind::Json
    }
}

impl Parse for Constant {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let span = input.span();
        if input.peek(syn::token::Bracket) {
            return array(input);
        }
        if input.peek(syn::token::Brace) {
            return object(input);
        }
        let negative = input.parse::<Option<Token![-]>>()?.is_some();
        if input.peek(Lit) {
            return literal(input.parse()?, negative);
        }
        match input.call(Ident::parse_any) {
            Ok(word) if word == "null" && !negative => Ok(Self::Null),
            _ => error(
                span,
                "expected a JSON value: a string, a number, `true`, `false`, `null`, `[…]` or `{…}`",
            ),
        }
    }
}

fn literal(literal: Lit, negative: bool) -> syn::Result<Constant> {
    Ok(match literal {
        Lit::Int(literal) => Constant::Number(Number::integer(negative, &literal)),
        Lit::Float(literal) => Constant::Number(Number::float(negative, &literal)),
        Lit::Str(literal) if !negative => Constant::String(literal.value()),
        Lit::Bool(literal) if !negative => Constant::Bool(literal.value),
        other => {
            return error(
                other.span(),
                "expected a JSON value: a string, a number, `true`, `false`, `null`, `[…]` or `{…}`",
            );
        }
    })
}

fn array(input: ParseStream<'_>) -> syn::Result<Constant> {
    let content;
    bracketed!(content in input);
    let values = content.parse_terminated(Constant::parse, Token![,])?;
    Ok(Constant::Array(values.into_iter().collect()))
}

fn object(input: ParseStream<'_>) -> syn::Result<Constant> {
    let content;
    braced!(content in input);
    let member = |input: ParseStream<'_>| {
        let name: LitStr = input.parse()?;
        input.parse::<Token![:]>()?;
        Ok((name.value(), input.parse()?))
    };
    let members = content.parse_terminated(member, Token![,])?;
    Ok(Constant::Object(members.into_iter().collect()))
}
