//! A body of XML as a value, by what the document says of its elements (OpenAPI 3.1.1, section 4.8.26).
//!
//! Where a body has in another form what the document describes, and that cannot be anything else, it is that value all the same: the items of a list within an
//! element of the list's name, an empty one of them for a list of nothing, a text for the only member that is missing.

use super::super::xml::{Element, local, read as parse};
use super::values::{Split, Values};
use specsmith_generator::api::{Field, Shape, Struct, Type};
use specsmith_generator::source::Tree;

/// Types lead to each other at most as often as this.
const DEPTH: usize = 64;

/// Reads a body; what no part of the document stands for is an error.
pub(super) fn read(values: Values<'_>, type_: &Type, text: &str) -> Result<Tree, String> {
    let root = parse(text).ok_or("the expected body is no XML")?;
    of(values, type_, &root, DEPTH)
}

fn of(values: Values<'_>, type_: &Type, element: &Element, depth: usize) -> Result<Tree, String> {
    let depth = depth
        .checked_sub(1)
        .ok_or("the expected body is too deep")?;
    let shape = match type_ {
        Type::Model(id) | Type::Boxed(id) => values.api.model(*id).map(|model| &model.shape),
        Type::Nullable(inner) => return of(values, inner, element, depth),
        Type::List(item) => {
            let items = element.children.iter();
            let items = items.map(|child| of(values, item, child, depth));
            return items.collect::<Result<_, _>>().map(Tree::Array);
        }
        Type::Map(inner) => {
            let members = element.children.iter();
            let members = members
                .map(|child| Ok((child.local().to_owned(), of(values, inner, child, depth)?)));
            return members.collect::<Result<_, String>>().map(Tree::Object);
        }
        _ => None,
    };
    match shape {
        Some(Shape::Struct(shape)) => members(values, shape, element, depth),
        Some(Shape::Alias(alias) | Shape::Newtype(alias)) => {
            of(values, &alias.type_, element, depth)
        }
        Some(Shape::Union(union)) => {
            let read = union
                .variants
                .iter()
                .map(|variant| of(values, &variant.type_, element, depth));
            let mut read: Vec<Result<Tree, String>> = read.collect();
            match read.iter().position(Result::is_ok) {
                Some(at) => read.swap_remove(at),
                None => Err(format!("`{}` is none of its alternatives", element.name)),
            }
        }
        Some(Shape::Enum(_) | Shape::Tuple(_)) | None => leaf(values, type_, element),
    }
}

fn leaf(values: Values<'_>, type_: &Type, element: &Element) -> Result<Tree, String> {
    if let Some(child) = element.children.first() {
        return Err(format!(
            "the document has no `{}` in `{}`",
            child.name, element.name
        ));
    }
    text(values, type_, &element.text)
        .ok_or_else(|| format!("the text of `{}` is no value of its type", element.name))
}

fn text(values: Values<'_>, type_: &Type, text: &str) -> Option<Tree> {
    let as_it_is = values.first(type_, &[Split::One(text.to_owned())]);
    as_it_is.or_else(|| values.first(type_, &[Split::One(text.trim().to_owned())]))
}

fn members(
    values: Values<'_>,
    shape: &Struct,
    element: &Element,
    depth: usize,
) -> Result<Tree, String> {
    let mut left: Vec<&Element> = element.children.iter().collect();
    let (mut found, mut missing) = (Vec::new(), Vec::new());
    for field in &shape.fields {
        if is_text(field) {
            found.push((field.wire.clone(), own_text(values, field, element)?));
        } else if let Some(value) = member(values, field, element, &mut left, depth)? {
            found.push((field.wire.clone(), value));
        } else {
            missing.push(field);
        }
    }
    if !shape.fields.iter().any(is_text) && !element.text.trim().is_empty() {
        let [field] = missing.as_slice() else {
            return Err(format!("the document has no text in `{}`", element.name));
        };
        found.push((field.wire.clone(), own_text(values, field, element)?));
    }
    for child in left {
        let others = shape
            .additional
            .as_ref()
            .filter(|field| field.setter.is_some());
        let others = others
            .ok_or_else(|| format!("the document has no `{}` in `{}`", child.name, element.name))?;
        found.push((
            child.local().to_owned(),
            of(values, &others.type_, child, depth)?,
        ));
    }
    Ok(Tree::Object(found))
}

fn own_text(values: Values<'_>, field: &Field, element: &Element) -> Result<Tree, String> {
    let value = text(values, &field.type_, &element.text);
    value.ok_or_else(|| format!("the text of `{}` is no value of its type", element.name))
}

fn is_text(field: &Field) -> bool {
    let node = field
        .hints
        .xml
        .as_ref()
        .and_then(|xml| xml.node_type.as_deref());
    matches!(node, Some("text" | "cdata"))
}

/// The value of one member; `None` where nothing stands for it. What does is taken out of what is left.
fn member(
    values: Values<'_>,
    field: &Field,
    element: &Element,
    left: &mut Vec<&Element>,
    depth: usize,
) -> Result<Option<Tree>, String> {
    let xml = field.hints.xml.as_ref();
    let name = xml
        .and_then(|xml| xml.name.as_deref())
        .unwrap_or(&field.wire);
    let node = xml.and_then(|xml| xml.node_type.as_deref());
    if xml.is_some_and(|xml| xml.attribute) || node == Some("attribute") {
        let mut attributes = element.attributes.iter();
        let own = attributes.find(|(known, _)| local(known) == name);
        let Some((_, given)) = own else {
            return Ok(None);
        };
        let value = text(values, &field.type_, given);
        return match value {
            Some(value) => Ok(Some(value)),
            None => Err(format!("the attribute `{name}` is no value of its type")),
        };
    }
    let mut take = |name: &str| -> Vec<&Element> {
        let (own, others) = std::mem::take(left)
            .into_iter()
            .partition(|child| child.local() == name);
        *left = others;
        own
    };
    let Some(item) = item_of(values, &field.type_) else {
        let own = take(name);
        return match own.first() {
            Some(child) => of(values, &field.type_, child, depth).map(Some),
            None => Ok(None),
        };
    };
    if xml.is_some_and(|xml| xml.wrapped) || node == Some("element") {
        let own = take(name);
        return match own.first() {
            Some(child) => of(values, &field.type_, child, depth).map(Some),
            None => Ok(None),
        };
    }
    // Without an element of its own, a list is an element for each item, by the item's name.
    let own_name = field
        .hints
        .item_xml
        .as_ref()
        .and_then(|xml| xml.name.as_deref());
    let own = take(own_name.unwrap_or(name));
    if own.is_empty() {
        return Ok(None);
    }
    items(values, item, &own, depth).map(Some)
}

/// The items of a list: an element for each, or all of them within one.
fn items(
    values: Values<'_>,
    item: &Type,
    elements: &[&Element],
    depth: usize,
) -> Result<Tree, String> {
    let all = |elements: &mut dyn Iterator<Item = &Element>| {
        let items = elements.map(|child| of(values, item, child, depth));
        items.collect::<Result<Vec<_>, _>>().map(Tree::Array)
    };
    let each = all(&mut elements.iter().copied());
    let [one] = elements else {
        return each;
    };
    let is_hollow = one.children.is_empty() && one.attributes.is_empty() && one.text.is_empty();
    match each {
        Ok(Tree::Array(items)) if is_hollow && items == [Tree::Object(Vec::new())] => {
            Ok(Tree::Array(Vec::new()))
        }
        Err(why) if !one.children.is_empty() => all(&mut one.children.iter()).map_err(|_| why),
        each => each,
    }
}

/// The type of the items, where a type is a list.
fn item_of<'a>(values: Values<'a>, type_: &'a Type) -> Option<&'a Type> {
    match type_ {
        Type::List(item) => Some(item),
        Type::Nullable(inner) => item_of(values, inner),
        Type::Model(id) | Type::Boxed(id) => match &values.api.model(*id)?.shape {
            Shape::Alias(alias) | Shape::Newtype(alias) => match &alias.type_ {
                Type::List(item) => Some(item),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    }
}
