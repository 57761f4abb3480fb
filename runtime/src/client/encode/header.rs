//! Parameters in headers and cookies.

use super::super::failure::RequestError;
use super::super::operation::{Parameter, Style};
use super::{Flat, alternate, flatten, json, leaf, percent, unsupported};
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
    let flat = flatten(name, value)?;
    if flat.is_empty() {
        return Ok(None);
    }
    Ok(Some(match flat {
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

/// A cookie `name=value`.
pub(in super::super) fn cookie(name: &str, value: &Value) -> Result<String, RequestError> {
    pair(name, &leaf(name, value)?)
}

/// The cookies of a parameter, in the style `form`: a list or an object that is exploded is a cookie for each item or member, and a comma stands between
/// the parts of one that is not.
pub(in super::super) fn cookies(
    parameter: &Parameter,
    value: &Value,
) -> Result<Vec<String>, RequestError> {
    let name = parameter.name;
    if *value == Value::Null {
        return Ok(Vec::new());
    }
    let explode = parameter.explode;
    match parameter.style {
        // A quote is not for a cookie, so JSON is percent-encoded.
        Style::Json => {
            return Ok(vec![format!(
                "{name}={}",
                percent::strict(&json(name, value)?)
            )]);
        }
        Style::Form => {}
        _ => return Err(unsupported(name, "cookie")),
    }
    let joined = |parts: Vec<String>| {
        let parts: Result<Vec<_>, _> = parts.into_iter().map(|part| checked(name, part)).collect();
        Ok(vec![format!("{name}={}", parts?.join(","))])
    };
    match flatten(name, value)? {
        Flat::One(text) => Ok(vec![pair(name, &text)?]),
        Flat::Many(items) if explode => items.iter().map(|item| pair(name, item)).collect(),
        Flat::Members(members) if explode => members
            .iter()
            .map(|(key, value)| pair(key, value))
            .collect(),
        empty if empty.is_empty() => Ok(Vec::new()),
        Flat::Many(items) => joined(items),
        Flat::Members(members) => joined(alternate(members)),
    }
}

/// A cookie `name=value`.
fn pair(name: &str, text: &str) -> Result<String, RequestError> {
    let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~[]".contains(&byte);
    if name.is_empty() || !name.bytes().all(is_token) {
        return Err(RequestError::new(
            "the name of a cookie has a character that none may have",
        ));
    }
    Ok(format!("{name}={}", checked(name, text.to_owned())?))
}

/// A value is sent as it is, so it must be one that RFC 6265, section 4.1.1, allows.
fn checked(name: &str, text: String) -> Result<String, RequestError> {
    let plain = text
        .bytes()
        .all(|byte| matches!(byte, 0x21 | 0x23..=0x2b | 0x2d..=0x3a | 0x3c..=0x5b | 0x5d..=0x7e));
    if plain {
        Ok(text)
    } else {
        Err(RequestError::new(format!(
            "the cookie `{name}` has a character that no cookie may have"
        )))
    }
}
