//! `minimum`, `maximum`, `exclusive_minimum`, `exclusive_maximum`, `multiple_of`: any number, kept as it is written.

use proc_macro2::Span;
use syn::parse::{Parse, ParseStream};
use syn::{Lit, LitFloat, LitInt, Token};

use super::Check;
use crate::attr::Item;
use crate::errors::error;

/// A JSON number.
#[derive(Clone, Debug)]
pub(crate) enum Number {
    Integer(i128),
    /// The text of a number that is no integer of 128 bits.
    Decimal(String),
}

pub(super) fn read(item: &Item<'_>, variant: &'static str) -> syn::Result<Check> {
    let number = item.typed(&format!("{} = 10", item.word), "a number")?;
    Ok(Check::Number(variant, number))
}

pub(super) fn read_divisor(item: &Item<'_>) -> syn::Result<Check> {
    let mut span = Span::call_site();
    let number = item.value("multiple_of = 0.01", |input| {
        span = input.span();
        input
            .parse::<Number>()
            .map_err(|_| syn::Error::new(span, "expected a number, as in `multiple_of = 0.01`"))
    })?;
    if !number.is_positive() {
        // JSON Schema Validation 6.2.1: "strictly greater than 0".
        return error(span, "`multiple_of` is greater than 0");
    }
    Ok(Check::Number("MultipleOf", number))
}

impl Number {
    fn is_positive(&self) -> bool {
        match self {
            Self::Integer(number) => *number > 0,
            Self::Decimal(text) => {
                let mantissa = text.split(['e', 'E']).next().unwrap_or_default();
                !text.starts_with('-')
                    && mantissa.contains(|digit: char| digit.is_ascii_digit() && digit != '0')
            }
        }
    }

    fn new(negative: bool, digits: &str) -> Self {
        let text = format!("{}{digits}", if negative { "-" } else { "" });
        match text.parse() {
            Ok(integer) => Self::Integer(integer),
            Err(_) => Self::Decimal(
                text.replace(".e", "e")
                    .replace(".E", "E")
                    .trim_end_matches('.')
                    .to_owned(),
            ),
        }
    }

    pub(super) fn integer(negative: bool, literal: &LitInt) -> Self {
        Self::new(negative, literal.base10_digits())
    }

    pub(super) fn float(negative: bool, literal: &LitFloat) -> Self {
        Self::new(negative, literal.base10_digits())
    }
}

impl Parse for Number {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let negative = input.parse::<Option<Token![-]>>()?.is_some();
        match input.parse()? {
            Lit::Int(literal) => Ok(Self::integer(negative, &literal)),
            Lit::Float(literal) => Ok(Self::float(negative, &literal)),
            other => error(other.span(), "expected a number"),
        }
    }
}
