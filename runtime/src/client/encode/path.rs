//! The path: a template whose variables are replaced by encoded values. It is built once and never read from text again.

use super::super::failure::RequestError;
use super::super::operation::{Operation, Parameter, Place, Separator, Style};
use super::{Flat, alternate, flatten, json, lists, percent, unsupported};
use crate::codec::Value;

/// The path of an operation, with a leading slash, and the fixed query that its template may have.
pub(in super::super) fn expand(
    operation: &Operation,
    values: &[Option<Value>],
) -> Result<(String, Option<String>), RequestError> {
    let (path, query) = cut(operation.template, '?');
    let mut out = String::new();
    let mut rest = Some(path.trim_start_matches('/'));
    while let Some(segments) = rest {
        let (segment, behind) = cut(segments, '/');
        out.push('/');
        out.push_str(&expand_segment(operation, segment, values)?);
        rest = behind;
    }
    Ok((out, query.map(percent::template)))
}

/// A template before and behind the first of these characters that stands in no braces: between them is a name, which may have any character (OpenAPI
/// 3.1.1, section 4.8.8.2). A brace that nothing closes is text.
fn cut(template: &'static str, at: char) -> (&'static str, Option<&'static str>) {
    let mut inside = 0;
    for (index, character) in template.char_indices() {
        let (before, behind) = template.split_at(index);
        if index < inside {
            continue;
        }
        if character == '{' {
            inside = behind.find('}').map_or(inside, |end| index + end);
        } else if character == at {
            return (before, behind.get(at.len_utf8()..));
        }
    }
    (template, None)
}

/// One segment. Only those with a variable are judged: what the document itself says stands.
fn expand_segment(
    operation: &Operation,
    segment: &str,
    values: &[Option<Value>],
) -> Result<String, RequestError> {
    let mut out = String::new();
    let mut rest = segment;
    let mut variables = Vec::new();
    while let Some((literal, (name, after))) = rest
        .split_once('{')
        .and_then(|(literal, tail)| Some((literal, tail.split_once('}')?)))
    {
        out.push_str(&percent::template(literal));
        out.push_str(&variable(operation, name, values)?);
        variables.push(name);
        rest = after;
    }
    out.push_str(&percent::template(rest));
    let names = variables.join("`, `");
    if variables.is_empty() {
        Ok(out)
    } else if out.is_empty() {
        Err(RequestError::new(format!(
            "the path parameter `{names}` is empty, and so would be its segment of the path"
        )))
    } else if percent::is_dot_segment(&out) || percent::is_dot_segment(before_matrix(&out)) {
        Err(RequestError::new(format!(
            "the path parameter `{names}` makes a dot segment, which would lead to another path"
        )))
    } else {
        Ok(out)
    }
}

/// A segment without what some servers cut off before they look for dots: `..;x` is `..` to them.
fn before_matrix(segment: &str) -> &str {
    segment.split(';').next().unwrap_or_default()
}

fn variable(
    operation: &Operation,
    name: &str,
    values: &[Option<Value>],
) -> Result<String, RequestError> {
    let mut parameters = operation.parameters.iter().zip(values);
    let found =
        parameters.find(|(parameter, _)| parameter.place == Place::Path && parameter.name == name);
    match found {
        Some((parameter, Some(value))) if *value != Value::Null => write(name, value, parameter),
        _ => Err(RequestError::new(format!(
            "the path parameter `{name}` has no value"
        ))),
    }
}

fn write(name: &str, value: &Value, parameter: &Parameter) -> Result<String, RequestError> {
    let (style, explode) = (parameter.style, parameter.explode);
    if style == Style::Json {
        return Ok(percent::strict(&json(name, value)?));
    }
    let flat = flatten(name, value, style.within(false))?;
    let flat = encoded(flat, parameter);
    // What has nothing in it is undefined (RFC 6570, section 2.3), and so not even its prefix is written.
    if flat.is_empty() {
        return Ok(String::new());
    }
    Ok(match style {
        Style::Simple => joined(flat, explode, ","),
        Style::Delimited(_) => delimited(name, flat, style, explode)?,
        Style::Label => format!(
            ".{}",
            joined(flat, explode, if explode { "." } else { "," })
        ),
        Style::Matrix => matrix(&percent::strict(name), flat, explode),
        _ => return Err(unsupported(name, "path")),
    })
}

/// Joins as 2.0 does: what joins is encoded as an item is, and so no item may have it, unless it is a comma.
fn delimited(name: &str, flat: Flat, style: Style, explode: bool) -> Result<String, RequestError> {
    let separator = style.separator().unwrap_or(Separator::Comma);
    let parts = match flat {
        Flat::One(text) => return Ok(text),
        Flat::Many(items) => items,
        Flat::Members(members) if explode => pairs(&members),
        Flat::Members(members) => alternate(members),
    };
    lists::joined(name, &parts, separator, &separator.encoded(percent::strict))
}

/// The texts as they stand in a segment. With `allowReserved` they keep what is not a delimiter of their style; a name ends at an equals sign.
fn encoded(flat: Flat, parameter: &Parameter) -> Flat {
    let is_matrix = parameter.style == Style::Matrix;
    let (comma, semicolon) = (!is_matrix || !parameter.explode, is_matrix);
    let one = |text: &str| {
        let text = match parameter.reserved {
            true => percent::reserved_segment(text),
            false => percent::strict(text),
        };
        // Behind a semicolon begins another parameter, whatever the shape of this one.
        if semicolon {
            text.replace(';', "%3B")
        } else {
            text
        }
    };
    let part = |text: &str| {
        let text = one(text);
        if comma {
            text.replace(',', "%2C")
        } else {
            text
        }
    };
    match flat {
        Flat::One(text) => Flat::One(one(&text)),
        Flat::Many(items) => Flat::Many(items.iter().map(|item| part(item)).collect()),
        Flat::Members(members) => Flat::Members(
            members
                .iter()
                .map(|(key, value)| (part(key).replace('=', "%3D"), part(value)))
                .collect(),
        ),
    }
}

fn joined(flat: Flat, explode: bool, separator: &str) -> String {
    match flat {
        Flat::One(text) => text,
        Flat::Many(items) => items.join(separator),
        Flat::Members(members) if explode => pairs(&members).join(separator),
        Flat::Members(members) => alternate(members).join(separator),
    }
}

fn pairs(members: &[(String, String)]) -> Vec<String> {
    members
        .iter()
        .map(|(key, value)| format!("{key}={value}"))
        .collect()
}

/// `;name=a,b`, exploded `;name=a;name=b`, for objects `;a=1;b=2`, and `;name` where a text is empty (RFC 6570, section 3.2.7).
fn matrix(name: &str, flat: Flat, explode: bool) -> String {
    let pair = |key: &str, value: &str| match value.is_empty() {
        true => format!(";{key}"),
        false => format!(";{key}={value}"),
    };
    match flat {
        Flat::One(text) => pair(name, &text),
        Flat::Many(items) if explode => items.iter().map(|item| pair(name, item)).collect(),
        Flat::Members(members) if explode => members
            .iter()
            .map(|(key, value)| pair(key, value))
            .collect(),
        other => format!(";{name}={}", joined(other, false, ",")),
    }
}

#[cfg(test)]
mod tests;
