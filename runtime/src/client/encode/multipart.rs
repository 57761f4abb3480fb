//! Bodies of the type `multipart/form-data` (RFC 7578), and of others that are made of parts (RFC 2046, section 5.1).

use super::super::charset;
use super::super::failure::RequestError;
use super::super::operation::{PartField, Style};
use super::super::parameter;
use super::super::payload::{Payload, Piece};
use super::super::service::Nesting;
use super::query::{self, Way, is_leaf};
use super::text::Text;
use super::{json, leaf};
use crate::File;
use crate::codec::Value;
use std::hash::{BuildHasher as _, Hasher as _, RandomState};

/// The parts of a body, before their headers and the boundary are known.
#[derive(Clone)]
pub(in super::super) struct Parts {
    media_type: &'static str,
    parts: Vec<Part>,
}

#[derive(Clone)]
struct Part {
    /// The member that it is of, which is its name unless a style gives it another.
    member: String,
    /// `None` where its position tells what it is.
    name: Option<String>,
    file_name: Option<String>,
    media_type: Option<String>,
    headers: Vec<(String, String)>,
    content: Piece,
}

impl Parts {
    /// The parts of an object. A member that is a file has its number in `files` as its value. A list is a part for each item; an object is JSON, and so
    /// is an item that is no leaf (OpenAPI 3.1.1, section 4.8.15.1.1), unless the member has a style or a table of XML, or the service has brackets for it.
    pub(in super::super) fn of(
        media_type: &'static str,
        body: &Value,
        files: &[File],
        fields: &[PartField],
        nesting: Nesting,
    ) -> Result<Self, RequestError> {
        let Some(object) = body.as_object() else {
            return Err(RequestError::new("the body of a form is no object"));
        };
        let mut parts = Vec::new();
        for (name, value) in object.iter() {
            let of_name = |field: &&PartField| field.name == name && !field.others;
            let field = fields.iter().find(of_name);
            let field = field.or_else(|| fields.iter().find(|field| field.others));
            let in_brackets = nesting.brackets && field.is_none() && is_deep(value);
            let usual = in_brackets.then_some((Style::DeepObject, true));
            if let Some((style, explode)) = field.and_then(|field| field.style).or(usual) {
                styled(name, value, (style, explode), nesting, &mut parts)?;
                continue;
            }
            match value {
                Value::Null => {}
                Value::Array(items) => {
                    for item in items.iter().filter(|item| **item != Value::Null) {
                        parts.push(part(name, item, field, files)?);
                    }
                }
                one => parts.push(part(name, one, field, files)?),
            }
        }
        Ok(Self { media_type, parts })
    }

    /// The parts of a list: each item by the field at its position, or by that of all which follow these.
    pub(in super::super) fn in_order(
        media_type: &'static str,
        body: &Value,
        files: &[File],
        (first, rest): (&[PartField], &PartField),
    ) -> Result<Self, RequestError> {
        let Value::Array(items) = body else {
            return Err(RequestError::new(
                "a body of parts without names is no list",
            ));
        };
        let fields = first.iter().chain(std::iter::repeat(rest));
        let parts = items.iter().zip(fields).map(|(item, field)| {
            let mut part = part("", item, Some(field), files)?;
            part.name = None;
            // A file that nobody has named is a part like any other.
            part.file_name = part.file_name.filter(|name| !name.is_empty());
            part.media_type = part
                .media_type
                .or_else(|| Some("text/plain; charset=utf-8".to_owned()));
            Ok(part)
        });
        let parts = parts.collect::<Result<_, RequestError>>()?;
        Ok(Self { media_type, parts })
    }

    /// Gives a header to every part of a member, in the place of ours of that name. There must be one.
    pub(in super::super) fn header(
        &mut self,
        member: &str,
        name: &str,
        value: &str,
    ) -> Result<(), RequestError> {
        let mut is_sent = false;
        for part in self.parts.iter_mut().filter(|part| part.member == member) {
            part.headers.push((name.to_owned(), value.to_owned()));
            is_sent = true;
        }
        is_sent.then_some(()).ok_or_else(|| {
            RequestError::new(format!(
                "the header `{name}` is of the part `{member}`, which is not sent"
            ))
        })
    }

    /// The media type with its boundary, and the body.
    pub(in super::super) fn finish(self) -> (String, Payload) {
        let boundary = boundary(&self.parts);
        let root = root(self.media_type, &self.parts).unwrap_or_default();
        let media_type = format!("{}{root}; boundary={boundary}", self.media_type);
        (media_type, join(self.parts, &boundary))
    }
}

/// The parameter `type` of `multipart/related`, which it must have (RFC 2387, section 3.1): the media type of the first part, unless the document says one.
fn root(media_type: &str, parts: &[Part]) -> Option<String> {
    let essence = media_type.split(';').next()?.trim();
    let is_stated = || parameter::value(media_type, ';', "type").is_some();
    if !essence.eq_ignore_ascii_case("multipart/related") || is_stated() {
        return None;
    }
    let first = parts.first()?;
    let mut set = first.headers.iter();
    let set = set.find(|(name, _)| name.eq_ignore_ascii_case("content-type"));
    let of_part = set.map(|(_, value)| value.as_str());
    // A part that says nothing is text (RFC 2046, section 5.1).
    let of_part = of_part
        .or(first.media_type.as_deref())
        .unwrap_or("text/plain");
    let essence = of_part.split(';').next()?.trim();
    let quoted = essence.replace('\\', "\\\\").replace('"', "\\\"");
    Some(format!("; type=\"{quoted}\""))
}

/// Whether a value is an object, or a list that holds more than leaves.
fn is_deep(value: &Value) -> bool {
    match value {
        Value::Array(items) => !items.iter().all(is_leaf),
        other => !is_leaf(other),
    }
}

/// The parts of a member that has a style: a part of text for each pair that it would be in a form. Nothing in a part is escaped, so that an item cannot have
/// what stands between items.
fn styled(
    member: &str,
    value: &Value,
    (style, explode): (Style, bool),
    nesting: Nesting,
    parts: &mut Vec<Part>,
) -> Result<(), RequestError> {
    let way = Way {
        text: Text::Plain,
        nesting,
    };
    for (name, text) in query::pairs(member, value, style, explode, way)? {
        parts.push(Part {
            member: member.to_owned(),
            name: Some(name),
            file_name: None,
            media_type: None,
            headers: Vec::new(),
            content: Piece::Bytes(text.into_bytes().into()),
        });
    }
    Ok(())
}

fn part(
    name: &str,
    value: &Value,
    field: Option<&PartField>,
    files: &[File],
) -> Result<Part, RequestError> {
    let stated = field.and_then(|field| field.media_type).map(str::to_owned);
    // One that may be a file may be text as well, or JSON.
    let is_number = matches!(value, Value::Number(_));
    if is_number && field.is_some_and(|field| field.file) {
        return file(name, value, stated, files);
    }
    let is_deep = matches!(value, Value::Array(_) | Value::Object(_));
    let as_json = is_deep
        || stated
            .as_deref()
            .is_some_and(|stated| stated.contains("json"));
    let bytes = match field.and_then(|field| as_xml(value, field)) {
        Some(text) => {
            let text = text?;
            charset::utf8(
                stated.as_deref().unwrap_or_default(),
                "XML",
                text.is_ascii(),
            )?;
            text.into_bytes()
        }
        None if as_json => json(name, value)?.into_bytes(),
        None => charset::encode(
            name,
            stated.as_deref().unwrap_or_default(),
            leaf(name, value)?,
        )?,
    };
    let usual = is_deep.then(|| "application/json".to_owned());
    Ok(Part {
        member: name.to_owned(),
        name: Some(name.to_owned()),
        file_name: None,
        media_type: stated.or(usual),
        headers: Vec::new(),
        content: Piece::Bytes(bytes.into()),
    })
}

/// The text of a part that has a table of XML.
#[cfg(feature = "xml")]
fn as_xml(value: &Value, field: &PartField) -> Option<Result<String, RequestError>> {
    Some(super::super::xml::write(value, field.xml?))
}

#[cfg(not(feature = "xml"))]
fn as_xml(_: &Value, _: &PartField) -> Option<Result<String, RequestError>> {
    None
}

fn file(
    name: &str,
    value: &Value,
    stated: Option<String>,
    files: &[File],
) -> Result<Part, RequestError> {
    let number = match value {
        Value::Number(number) => number.as_str().parse::<usize>().ok(),
        _ => None,
    };
    let file = number
        .and_then(|number| files.get(number))
        .ok_or_else(|| RequestError::new(format!("the part `{name}` of the form is no file")))?;
    let own = file.media_type().map(str::to_owned);
    let media_type = own
        .or(stated)
        .unwrap_or_else(|| "application/octet-stream".to_owned());
    if !media_type.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return Err(RequestError::new(format!(
            "the media type of the file `{name}` has a character that is not visible ASCII"
        )));
    }
    Ok(Part {
        member: name.to_owned(),
        name: Some(name.to_owned()),
        // Without a name, most servers take a part for a plain field.
        file_name: Some(file.name().unwrap_or(name).to_owned()),
        media_type: Some(media_type),
        headers: Vec::new(),
        content: Piece::of(file),
    })
}

/// A boundary that no part has within it: no chance is taken, and the same form is the same bytes. What is read while it is sent cannot be searched before:
/// then it is one that nobody can guess.
fn boundary(parts: &[Part]) -> String {
    if parts
        .iter()
        .any(|part| matches!(part.content, Piece::File(_)))
    {
        let random = || RandomState::new().build_hasher().finish();
        return format!("specsmith-boundary-{:016x}{:016x}", random(), random());
    }
    let mut number = 0_u32;
    loop {
        let boundary = format!("specsmith-boundary-{number:08x}");
        let within = |content: &[u8]| {
            let mut windows = content.windows(boundary.len());
            windows.any(|window| window == boundary.as_bytes())
        };
        let is_within = |part: &Part| match &part.content {
            Piece::Bytes(bytes) => within(bytes),
            Piece::File(_) => false,
        };
        if !parts.iter().any(is_within) {
            return boundary;
        }
        number = number.wrapping_add(1);
    }
}

/// Text before a file is a piece of its own; all other parts are one.
fn join(parts: Vec<Part>, boundary: &str) -> Payload {
    let mut pieces = Vec::new();
    let mut out = Vec::new();
    for part in parts {
        out.extend_from_slice(head(&part, boundary).as_bytes());
        match part.content {
            Piece::Bytes(bytes) => out.extend_from_slice(&bytes),
            file @ Piece::File(_) => {
                pieces.push(Piece::Bytes(std::mem::take(&mut out).into()));
                pieces.push(file);
            }
        }
        out.extend_from_slice(b"\r\n");
    }
    out.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    pieces.push(Piece::Bytes(out.into()));
    Payload::pieces(pieces)
}

/// The line before a part, and its headers: those which the caller has set go before ours.
fn head(part: &Part, boundary: &str) -> String {
    let file_name = part.file_name.as_deref().map(escaped);
    let file_name = file_name.map(|name| format!("; filename=\"{name}\""));
    let disposition = match (&part.name, file_name) {
        (Some(name), file_name) => {
            let file_name = file_name.unwrap_or_default();
            Some(format!("form-data; name=\"{}\"{file_name}", escaped(name)))
        }
        (None, Some(file_name)) => Some(format!("attachment{file_name}")),
        (None, None) => None,
    };
    let ours = [
        ("content-disposition", disposition.as_deref()),
        ("content-type", part.media_type.as_deref()),
    ];
    let mut head = format!("--{boundary}\r\n");
    for (name, value) in ours {
        let mut set = part.headers.iter();
        let is_set = set.any(|(other, _)| other.eq_ignore_ascii_case(name));
        if let Some(value) = value.filter(|_| !is_set) {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
    }
    for (name, value) in &part.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str("\r\n");
    head
}

/// A name as browsers write it (WHATWG HTML, section 4.10.22.8), so that none ends its quotes or its line.
fn escaped(name: &str) -> String {
    name.replace('\r', "%0D")
        .replace('\n', "%0A")
        .replace('"', "%22")
}

#[cfg(test)]
mod tests;
