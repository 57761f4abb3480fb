//! Bodies of the type `application/x-www-form-urlencoded`.

use super::super::failure::RequestError;
use super::super::operation::{FormField, Style};
use super::super::service::Nesting;
use super::query::{self, Way};
use super::text::Text;
use crate::codec::Value;

/// The members of an object in their order, each by its field. Without one a list repeats its key, and what is no leaf is JSON (OpenAPI 3.1.1,
/// section 4.8.15.1.1), or in brackets where the service has them.
pub(in super::super) fn write(
    body: &Value,
    fields: &[FormField],
    nesting: Nesting,
) -> Result<String, RequestError> {
    pairs(body, fields, Text::ReservedForm, nesting)
}

/// The same as the whole of a query, where less is left as it is.
pub(super) fn query(
    value: &Value,
    fields: &[FormField],
    nesting: Nesting,
) -> Result<String, RequestError> {
    pairs(value, fields, Text::ReservedQuery, nesting)
}

/// Whether what a form stands for is ASCII: all else is percent-encoded in it.
pub(in super::super) fn is_ascii(form: &str) -> bool {
    let mut triples = form.split('%').skip(1);
    triples.all(|triple| triple.starts_with(|digit: char| matches!(digit, '0'..='7')))
}

fn pairs(
    body: &Value,
    fields: &[FormField],
    reserved: Text,
    nesting: Nesting,
) -> Result<String, RequestError> {
    let Some(object) = body.as_object() else {
        return Err(RequestError::new("the body of a form is no object"));
    };
    let mut pairs = Vec::new();
    for (name, value) in object.iter() {
        let field = fields.iter().find(|field| field.name == name);
        let (style, explode) = match field {
            Some(field) => (field.style, field.explode),
            None if value.as_object().is_some() && nesting.brackets => (Style::DeepObject, true),
            None if value.as_object().is_some() => (Style::Json, false),
            None => (Style::Form, true),
        };
        let text = match field {
            Some(field) if field.reserved => reserved,
            _ => Text::Form,
        };
        pairs.extend(query::pairs(
            name,
            value,
            style,
            explode,
            Way { text, nesting },
        )?);
    }
    let pairs: Vec<_> = pairs
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    Ok(pairs.join("&"))
}
