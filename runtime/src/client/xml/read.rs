//! Elements to JSON. What the document says is looked for first; what others write in its place is read as well, where that cannot be anything else:
//!
//! - a leaf as an attribute in the place of an element, or the reverse;
//! - a member under its name in JSON, in the place of the one it has in XML;
//! - the items of a list within an element of their own, where the document has them beside the others, and the reverse (`list`);
//! - in such an element, items of any name.
//!
//! What is found where is in `find`.

use std::collections::BTreeMap;

use super::super::leaf::Leaf;
use super::find::{Found, Met, Place};
use super::list;
use super::table::{Document, Member, Name, Node, Shape};
use super::tree::{Attribute, Element};
use crate::codec::{Object, Value};

/// What an unnamed text is called beside attributes, where any JSON may stand.
pub(super) const TEXT: &str = "$text";

/// The value of a body. Where its root may stand for a member, it does so by its name; under another it holds that member.
pub(super) fn body(root: &Element, document: &Document) -> Value {
    let Some(wire) = document.member else {
        return read(root, document.shape);
    };
    let found = of_member(root, document, wire);
    let member = found.map(|element| (wire, read(element, document.shape)));
    Value::Object(member.into_iter().collect())
}

/// The element of the one member that a root stands for.
pub(super) fn of_member<'e>(
    root: &'e Element,
    document: &Document,
    wire: &'static str,
) -> Option<&'e Element> {
    let is_it = |element: &&Element| [document.name.local, wire].contains(&&*element.name.local);
    let fits = |child: &&Element| {
        let met = Met::Element(child, Some(root));
        let names = [document.name, Name::new(wire)];
        names.iter().filter_map(|name| met.fits(name)).min()
    };
    Some(root).filter(is_it).or_else(|| {
        let children = root.children.iter().filter(|child| fits(child).is_some());
        children.min_by_key(fits)
    })
}

/// The value of an element.
pub(super) fn read(element: &Element, shape: &'static Shape) -> Value {
    if element.is_nil() {
        return Value::Null;
    }
    match shape {
        Shape::Text | Shape::Number | Shape::Boolean | Shape::Scalar => leaf(&element.text, shape),
        Shape::Any => any(element),
        Shape::Object(members, rest) => {
            let found = Found::new(element, members);
            Value::Object(object(&found, members, *rest))
        }
        Shape::List(item) => list::within(&[element], item),
    }
}

/// The value of a text; of what is no leaf, a string.
fn leaf(text: &str, shape: &Shape) -> Value {
    shape.leaf().unwrap_or(Leaf::Text).read(text)
}

fn is_leaf(shape: &Shape) -> bool {
    shape.leaf().is_some()
}

fn object(found: &Found<'_>, members: &'static [Member], rest: Option<&'static Shape>) -> Object {
    let mut object = Object::new();
    let mut missing = Vec::new();
    for member in members {
        match self::member(found, member) {
            Some(value) => object.push_unchecked(member.wire.to_owned(), value),
            None => missing.push(member),
        }
    }
    if let Some(member) = of_text(found.element, members, &missing) {
        let value = leaf(&found.element.text, member.shape);
        object.push_unchecked(member.wire.to_owned(), value);
    }
    if let Some(shape) = rest {
        let (children, attributes) = found.others();
        others(&children, &attributes, shape, &mut object);
    }
    object
}

/// A text that nothing stands for is the one member that is missing.
pub(super) fn of_text<'m>(
    element: &Element,
    members: &[Member],
    missing: &[&'m Member],
) -> Option<&'m Member> {
    let [one] = missing else { return None };
    let mut members = members.iter();
    let has_text = members.any(|member| matches!(member.node, Node::Text | Node::Cdata));
    let is_it = matches!(one.node, Node::Element) && is_leaf(one.shape) && !has_text;
    (is_it && !element.is_blank()).then_some(*one)
}

/// The value of a member, if it is there.
fn member(found: &Found<'_>, member: &'static Member) -> Option<Value> {
    match member.node {
        Node::Element | Node::Attribute => one(found, member),
        Node::Text | Node::Cdata => {
            // Among elements, white space is how they are laid out.
            let text = match found.element.children.is_empty() {
                true => found.element.text.as_str(),
                false => found.element.text.trim(),
            };
            let is_there = member.required || !text.is_empty();
            is_there.then(|| leaf(text, member.shape))
        }
        Node::Each => each(found, member),
        Node::Inline => {
            let Shape::Object(members, rest) = member.shape else {
                return Some(read(found.element, member.shape));
            };
            let inner = object(found, members, *rest);
            (!inner.is_empty()).then_some(Value::Object(inner))
        }
    }
}

/// The value of a member that is an element or an attribute.
fn one(found: &Found<'_>, member: &'static Member) -> Option<Value> {
    let attribute = found.attribute(member);
    let children = found.children(member);
    if let Some((place, attribute)) = attribute
        && children.as_ref().is_none_or(|(other, _)| place < *other)
    {
        return Some(leaf(&attribute.value, member.shape));
    }
    let (place, children) = children?;
    match (member.shape, place) {
        (Shape::List(_), _) if children.iter().all(|child| child.is_nil()) => Some(Value::Null),
        (Shape::List(item), Place::Item(_)) => Some(list::of(&children, item)),
        (Shape::List(item), _) => Some(list::within(&children, item)),
        (shape, _) => children.first().map(|child| read(child, shape)),
    }
}

/// The items of a list that stand beside other members.
fn each(found: &Found<'_>, member: &'static Member) -> Option<Value> {
    let children = found.children(member);
    let children = children.map(|(_, children)| children).unwrap_or_default();
    let items: Vec<Value> = match children.as_slice() {
        [] => return member.required.then(|| Value::Array(Vec::new())),
        // No item, since an item requires something: the list itself, without any.
        [one] if is_hollow(one) && requires_something(member.shape) => Vec::new(),
        [one] if list::wraps(one, member) => {
            let items = one.children.iter();
            items.map(|child| read(child, member.shape)).collect()
        }
        several => several
            .iter()
            .map(|child| read(child, member.shape))
            .collect(),
    };
    Some(Value::Array(items))
}

fn requires_something(shape: &Shape) -> bool {
    matches!(shape, Shape::Object(members, _) if members.iter().any(|member| member.required))
}

fn is_hollow(element: &Element) -> bool {
    element.children.is_empty() && element.attributes.is_empty() && element.text.is_empty()
}

/// The members of an element that no table names.
fn others(
    children: &[&Element],
    attributes: &[&Attribute],
    shape: &'static Shape,
    object: &mut Object,
) {
    let mut found: Vec<(&str, Vec<Value>)> = Vec::new();
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    let mut add = |name, value| match places.get(name).and_then(|at| found.get_mut(*at)) {
        Some((_, values)) => values.push(value),
        None => {
            places.insert(name, found.len());
            found.push((name, vec![value]));
        }
    };
    if is_leaf(shape) || matches!(shape, Shape::Any) {
        for attribute in attributes {
            let value = match shape {
                Shape::Any => Value::from(attribute.value.as_str()),
                leaf_shape => leaf(&attribute.value, leaf_shape),
            };
            add(&attribute.name.local, value);
        }
    }
    for child in children {
        add(&child.name.local, read(child, shape));
    }
    for (name, mut values) in found {
        let value = match (values.pop(), values.is_empty()) {
            (Some(only), true) => only,
            (last, _) => {
                values.extend(last);
                Value::Array(values)
            }
        };
        object.push_unchecked(name.to_owned(), value);
    }
}

fn any(element: &Element) -> Value {
    if element.attributes.is_empty() && element.children.is_empty() {
        return Value::from(element.text.as_str());
    }
    let mut object = Object::new();
    let children: Vec<&Element> = element.children.iter().collect();
    let attributes: Vec<&Attribute> = element.attributes.iter().collect();
    others(&children, &attributes, &Shape::Any, &mut object);
    if !element.is_blank() {
        object.push_unchecked(TEXT.to_owned(), Value::from(element.text.trim()));
    }
    Value::Object(object)
}
