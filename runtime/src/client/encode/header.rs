//! Parameters in headers and cookies.

use std::fmt::Write as _;

use super::super::failure::RequestError;
use super::super::operation::{Parameter, Separator, Style};
use super::lists::ambiguous;
use super::{Flat, alternate, flatten, json, leaf, percent, unsupported};
use crate::codec::Value;

/// The text of a header, in the style `simple`, or a list that is joined otherwise; `None` where there is nothing to send.
///
/// # Errors
/// Where a list or an object has what stands between its parts.
pub(in super::super) fn write(
    parameter: &Parameter,
    value: &Value,
) -> Result<Option<String>, RequestError> {
    let name = parameter.name;
    if *value == Value::Null {
        return Ok(None);
    }
    match parameter.style {
        Style::Json => return json(name, value).map(|text| Some(ascii(&text))),
        Style::Simple | Style::Delimited(_) => {}
        _ => return Err(unsupported(name, "header")),
    }
    let separator = parameter.style.separator().unwrap_or(Separator::Comma);
    let flat = flatten(name, value, parameter.style.within(false))?;
    if flat.is_empty() {
        return Ok(None);
    }
    Ok(Some(match flat {
        Flat::One(text) => text,
        Flat::Many(items) => joined(name, &items, separator)?,
        Flat::Members(members) if parameter.explode => {
            if members.iter().any(|(key, _)| key.contains('=')) {
                return Err(RequestError::new(format!(
                    "`{name}` has a name with an equals sign in it, which is what stands behind names"
                )));
            }
            let pair = |(key, value): &(String, String)| format!("{key}={value}");
            let members: Vec<_> = members.iter().map(pair).collect();
            joined(name, &members, separator)?
        }
        Flat::Members(members) => joined(name, &alternate(members), separator)?,
    }))
}

/// Parts with a separator between them. There is no escape for one within a part, but in what is a quoted-string (RFC 9110, section 5.6.4), if it ends.
fn joined(name: &str, parts: &[String], separator: Separator) -> Result<String, RequestError> {
    for part in parts {
        // Behind one alone nothing follows.
        let alone = (parts.len() == 1).then(|| part.clone());
        let Some(bare) = unquoted(part).or(alone) else {
            return Err(RequestError::new(format!(
                "`{name}` has an item, name or value with a quotation mark that no other closes, so that what follows would be a part of it"
            )));
        };
        if bare.contains(separator.as_str()) {
            return Err(ambiguous(name, separator));
        }
    }
    Ok(parts.join(separator.as_str()))
}

/// A text without its quoted-strings; `None` where one does not end.
fn unquoted(text: &str) -> Option<String> {
    let mut bare = String::new();
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        if character != '"' {
            bare.push(character);
            continue;
        }
        while let inner = characters.next()?
            && inner != '"'
        {
            if inner == '\\' {
                characters.next()?;
            }
        }
    }
    Some(bare)
}

/// The same JSON in visible ASCII, which is all that a header may have: other characters stand in its strings alone, where JSON has escapes for them (RFC
/// 8259, section 7).
fn ascii(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for character in json.chars() {
        if matches!(character, ' '..='~') {
            out.push(character);
            continue;
        }
        for unit in character.encode_utf16(&mut [0; 2]) {
            // Writing to a string cannot fail.
            let _ = write!(out, "\\u{unit:04x}");
        }
    }
    out
}

/// A cookie `name=value`, as it is.
pub(in super::super) fn cookie(name: &str, value: &Value) -> Result<String, RequestError> {
    pair(name, &checked(name, leaf(name, value)?)?)
}

/// The cookies of a parameter: a list or an object that is exploded is a cookie for each item or member, and a comma stands between the parts of one that is
/// not. The style `form` percent-encodes what no cookie may have (RFC 6570, section 3.2.8); the style `cookie` of OpenAPI 3.2 encodes nothing, and so refuses
/// it.
pub(in super::super) fn cookies(
    parameter: &Parameter,
    value: &Value,
) -> Result<Vec<String>, RequestError> {
    let name = parameter.name;
    if *value == Value::Null {
        return Ok(Vec::new());
    }
    let explode = parameter.explode;
    let raw = match parameter.style {
        Style::Form | Style::Json => false,
        Style::Cookie => true,
        _ => return Err(unsupported(name, "cookie")),
    };
    let key = |key: &str| match raw {
        true => key.to_owned(),
        false => percent::cookie_name(key),
    };
    let text = |text: &String| match raw {
        true => checked(name, text.clone()),
        false => Ok(percent::cookie(text)),
    };
    let own = key(name);
    if parameter.style == Style::Json {
        // A quote is not for a cookie, so JSON is percent-encoded.
        return Ok(vec![pair(&own, &percent::strict(&json(name, value)?))?]);
    }
    let joined = |parts: Vec<String>| {
        let parts: Result<Vec<_>, _> = parts.iter().map(text).collect();
        Ok(vec![pair(&own, &parts?.join(","))?])
    };
    match flatten(name, value, &[])? {
        Flat::One(one) => Ok(vec![pair(&own, &text(&one)?)?]),
        Flat::Many(items) if explode => items.iter().map(|item| pair(&own, &text(item)?)).collect(),
        Flat::Members(members) if explode => members
            .iter()
            .map(|(member, value)| pair(&key(member), &text(value)?))
            .collect(),
        empty if empty.is_empty() => Ok(Vec::new()),
        Flat::Many(items) => joined(items),
        Flat::Members(members) => joined(alternate(members)),
    }
}

/// A cookie `name=value`, whose value is one that a cookie may have.
fn pair(name: &str, text: &str) -> Result<String, RequestError> {
    if name.is_empty() || !name.bytes().all(percent::is_cookie_name) {
        return Err(RequestError::new(
            "the name of a cookie has a character that none may have",
        ));
    }
    Ok(format!("{name}={text}"))
}

/// A value that is sent as it is, so that it must be one that RFC 6265, section 4.1.1, allows.
fn checked(name: &str, text: String) -> Result<String, RequestError> {
    if text.bytes().all(percent::is_cookie_octet) {
        Ok(text)
    } else {
        Err(RequestError::new(format!(
            "the cookie `{name}` has a character that no cookie may have"
        )))
    }
}

#[cfg(test)]
mod tests;
