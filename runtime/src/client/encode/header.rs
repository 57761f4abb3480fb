//! Parameters in headers and cookies.

use super::super::failure::RequestError;
use super::super::operation::{Parameter, Style};
use super::{Flat, alternate, flatten, json, unsupported};
use crate::codec::Value;

/// The text of a header, in the style `simple`; `None` where there is nothing to send.
pub(in super::super) fn write(
    parameter: &Parameter,
    value: &Value,
) -> Result<Option<String>, RequestError> {
    let name = parameter.name;
    if *value == Value::Null {
        return Ok(None);
    }
    match parameter.style {
        Style::Json => return json(name, value).map(Some),
        Style::Simple => {}
        _ => return Err(unsupported(name, "header")),
    }
    Ok(Some(match flatten(name, value)? {
        Flat::One(text) => text,
        Flat::Many(items) => items.join(","),
        Flat::Members(members) if parameter.explode => {
            let members: Vec<_> = members
                .iter()
                .map(|(key, value)| format!("{key}={value}"))
                .collect();
            members.join(",")
        }
        Flat::Members(members) => alternate(members).join(","),
    }))
}

/// A cookie `name=value`. A value is sent as it is, so it must be one that RFC 6265, section 4.1.1, allows.
pub(in super::super) fn cookie(name: &str, value: &Value) -> Result<Option<String>, RequestError> {
    let text = match flatten(name, value)? {
        _ if *value == Value::Null => return Ok(None),
        Flat::One(text) => text,
        Flat::Many(_) | Flat::Members(_) => {
            return Err(RequestError::new(format!(
                "the cookie `{name}` is an array or an object, which is not supported yet"
            )));
        }
    };
    let plain = text
        .bytes()
        .all(|byte| matches!(byte, 0x21 | 0x23..=0x2b | 0x2d..=0x3a | 0x3c..=0x5b | 0x5d..=0x7e));
    if plain {
        Ok(Some(format!("{name}={text}")))
    } else {
        Err(RequestError::new(format!(
            "the cookie `{name}` has a character that no cookie may have"
        )))
    }
}
