//! What an answer of parts stands for, by the types of its members.

use super::super::parts::{self, Part};
use super::super::scenarios::{Content, essence, is_json};
use super::super::xml::is_xml;
use super::body::{is_list, member, resolved};
use super::values::{Split, Values};
use super::xml;
use specsmith_generator::api::{Shape, Type};
use specsmith_generator::source::Tree;

/// The value of an answer: its files are texts, as `tell::Readable` gives them.
pub(super) fn of_answer(values: Values<'_>, type_: &Type, body: &Content) -> Result<Tree, String> {
    let parts = parts::of(&body.content_type, &body.bytes()?)?;
    if parts.iter().all(|part| part.name.is_empty()) {
        return by_position(values, type_, &parts);
    }
    let mut members: Vec<(String, Tree)> = Vec::new();
    for part in &parts {
        let name = &part.name;
        // What the document does not name is thrown away where its type has no place for it.
        let Some(of_member) = member(values, type_, name) else {
            continue;
        };
        let value = of_part(values, of_member, part)?;
        match members.iter_mut().find(|(known, _)| known == name) {
            Some((_, Tree::Array(items))) => items.push(value),
            Some((_, known)) => *known = value,
            None if is_list(values, of_member) && !matches!(value, Tree::Array(_)) => {
                members.push((name.clone(), Tree::Array(vec![value])));
            }
            None => members.push((name.clone(), value)),
        }
    }
    Ok(Tree::Object(members))
}

/// Parts without names.
fn by_position(values: Values<'_>, type_: &Type, parts: &[Part]) -> Result<Tree, String> {
    let type_ = resolved(values, type_);
    let of_item = |at: usize| match type_ {
        Type::List(item) => Some(item.as_ref()),
        Type::Model(id) | Type::Boxed(id) => match &values.api.model(*id)?.shape {
            Shape::Tuple(tuple) => {
                let rest = tuple.rest.as_ref().map(|(type_, _)| type_);
                tuple.items.get(at).map(|item| &item.type_).or(rest)
            }
            _ => None,
        },
        _ => None,
    };
    let items = parts.iter().enumerate().map(|(at, part)| {
        let of_item = of_item(at).ok_or("a part has no name, and its form is no list")?;
        of_part(values, of_item, part)
    });
    items.collect::<Result<_, String>>().map(Tree::Array)
}

fn of_part(values: Values<'_>, type_: &Type, part: &Part) -> Result<Tree, String> {
    let of_item = match resolved(values, type_) {
        Type::List(item) => resolved(values, item),
        other => other,
    };
    if *of_item == Type::File {
        return Ok(Tree::String(readable(&part.content)));
    }
    let text = std::str::from_utf8(&part.content)
        .map_err(|_| format!("the part `{}` is no text", part.name))?;
    let media_type = essence(part.media_type.as_deref().unwrap_or("text/plain"));
    if is_xml(&media_type) {
        return xml::read(values, of_item, None, text);
    }
    let json = || {
        serde_json::from_str(text)
            .ok()
            .map(|value| Tree::from(&value))
    };
    let leaf = || values.first(of_item, &[Split::One(text.to_owned())]);
    let value = match is_json(&media_type) {
        true => json().or_else(leaf),
        false => leaf().or_else(json),
    };
    value.ok_or_else(|| format!("the part `{}` is no value of its type", part.name))
}

/// The bytes of a file as a member of JSON.
fn readable(bytes: &[u8]) -> String {
    let hex = || bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    std::str::from_utf8(bytes).map_or_else(|_| hex(), str::to_owned)
}
