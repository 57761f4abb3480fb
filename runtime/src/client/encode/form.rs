//! Bodies of the type `application/x-www-form-urlencoded`.

use super::super::failure::RequestError;
use super::super::operation::{FormField, Style};
use super::{percent, query};
use crate::codec::Value;

/// The members of an object in their order, each by its field or, without one, repeating its key (OpenAPI 3.1, section 4.8.15).
pub(in super::super) fn write(body: &Value, fields: &[FormField]) -> Result<String, RequestError> {
    let Some(object) = body.as_object() else {
        return Err(RequestError::new("the body of a form is no object"));
    };
    let mut pairs = Vec::new();
    for (name, value) in object.iter() {
        let field = fields.iter().find(|field| field.name == name);
        let (style, explode) =
            field.map_or((Style::Form, true), |field| (field.style, field.explode));
        if value.as_object().is_some() && field.is_none() {
            return Err(RequestError::new(format!(
                "the member `{name}` of the form is an object, for which a form has no text"
            )));
        }
        pairs.extend(query::pairs(name, value, style, explode, percent::form)?);
    }
    let pairs: Vec<_> = pairs
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    Ok(pairs.join("&"))
}
