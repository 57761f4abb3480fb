//! What an alternative without a name is called, wherever that is asked: as a variant, and as a word of the names of what is in it.
//!
//! | the schema in the list | is called |
//! |---|---|
//! | a member of `allOf` | nothing: it is a part of the whole |
//! | with a title | the title |
//! | one value (`const`, `enum` of one), or a member that has one | that value |
//! | `enum` | `enum` |
//! | with a type | the type |
//! | another | its place in the list |

use crate::document::{Document, Entry, Id, Schema, SchemaOrBool};
use crate::source::{Place, Pointer, Tree};

/// Titles longer than this are sentences.
const LONGEST: usize = 60;

/// The segments of a pointer, each place in a list of alternatives said by a word.
pub(super) fn spoken(document: &Document, place: &Place) -> Vec<String> {
    let segments: Vec<String> = place.pointer.segments().collect();
    let mut spoken = Vec::with_capacity(segments.len());
    let mut pointer = Pointer::root();
    let mut list: Option<&str> = None;
    for segment in &segments {
        let holder = Place {
            file: place.file,
            pointer: pointer.clone(),
        };
        pointer = pointer.child(segment);
        let at = Place {
            file: place.file,
            pointer: pointer.clone(),
        };
        let word = match list.take() {
            Some("allOf") => Some(String::new()),
            Some(_) => document.schemas.at(&at).and_then(|id| of(document, id)),
            None => None,
        };
        if matches!(segment.as_str(), "allOf" | "anyOf" | "oneOf")
            && document.schemas.at(&holder).is_some()
        {
            list = Some(segment);
        }
        spoken.push(word.unwrap_or_else(|| segment.clone()));
    }
    spoken
}

/// What a schema says that it is called; `None` where it says nothing.
pub(super) fn of(document: &Document, id: Id<Schema>) -> Option<String> {
    if let Some(said) = said(document, id) {
        return Some(said);
    }
    let schema = node(document, id)?;
    let word = match schema.types.as_slice() {
        _ if schema.enumeration.is_some() => "enum",
        [one] => super::union::kind_word(*one),
        _ if !schema.properties.is_empty() => "object",
        _ if schema.items.is_some() => "array",
        _ => return None,
    };
    Some(word.to_owned())
}

/// What a schema says of itself: its title, or the one value that it or a member of it has.
pub(super) fn said(document: &Document, id: Id<Schema>) -> Option<String> {
    let place = place(document, id)?;
    let schema = node(document, id)?;
    let title = schema.title.as_deref().map(str::trim);
    if let Some(title) = title.filter(|title| !title.is_empty() && title.len() <= LONGEST) {
        return Some(title.to_owned());
    }
    only_value(schema)
        .or_else(|| constant_member(document, schema, &required(document, schema, place)))
        .map(ToOwned::to_owned)
}

/// Whether a title is the name of a type as it stands: it needs no other name before it.
pub(super) fn is_type_name(text: &str) -> bool {
    let mut letters = text.chars();
    let capital = letters
        .next()
        .is_some_and(|first| first.is_ascii_uppercase());
    let humps = text
        .as_bytes()
        .windows(2)
        .any(|pair| matches!(pair, [a, b] if a.is_ascii_lowercase() && b.is_ascii_uppercase()));
    capital && humps && text.chars().all(|letter| letter.is_ascii_alphanumeric())
}

/// The one string that a value can be.
fn only_value(schema: &Schema) -> Option<&str> {
    let value = match (&schema.constant, schema.enumeration.as_deref()) {
        (Some(value), _) => value,
        (None, Some([one])) => one,
        _ => return None,
    };
    match value {
        Tree::String(text) if text.len() <= LONGEST && !text.trim().is_empty() => Some(text),
        _ => None,
    }
}

/// The one string that a required member can be: what tells the alternative from others.
fn constant_member<'d>(
    document: &'d Document,
    schema: &'d Schema,
    required: &[&String],
) -> Option<&'d str> {
    let members = schema.properties.iter();
    members
        .filter(|(name, _)| required.contains(&name))
        .filter_map(|(_, member)| match member {
            SchemaOrBool::Schema(id) => only_value(node(document, *id)?),
            SchemaOrBool::Bool(_) => None,
        })
        .next()
}

/// What a schema requires, and what holds beside the list of alternatives that it is in.
fn required<'d>(document: &'d Document, schema: &'d Schema, place: &Place) -> Vec<&'d String> {
    let list = place.pointer.parent();
    let list = list.filter(|list| {
        ["/anyOf", "/oneOf"]
            .iter()
            .any(|word| list.as_str().ends_with(word))
    });
    let holder = list.and_then(|list| list.parent()).and_then(|pointer| {
        let file = place.file;
        node(document, document.schemas.at(&Place { file, pointer })?)
    });
    let beside = holder.into_iter().flat_map(|holder| &holder.required);
    schema.required.iter().chain(beside).collect()
}

fn place(document: &Document, id: Id<Schema>) -> Option<&Place> {
    match document.schemas.get(id)? {
        Entry::Node(node) => Some(&node.place),
        Entry::Reference(_) => None,
    }
}

fn node(document: &Document, id: Id<Schema>) -> Option<&Schema> {
    match document.schemas.get(id)? {
        Entry::Node(node) => Some(&node.leaf),
        Entry::Reference(_) => None,
    }
}
