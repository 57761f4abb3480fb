//! Elements to JSON. What the document says is looked for first; what others write in its place is read as well, where that cannot be anything else:
//!
//! - a leaf as an attribute in the place of an element, or the reverse;
//! - a member under its name in JSON, in the place of the one it has in XML;
//! - the items of a list within an element of their own, where the document has them beside the others;
//! - in such an element, items of any name.

use std::collections::BTreeMap;

use super::super::leaf::Leaf;
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
    let is_it =
        |element: &&Element| *element.local == *document.name.local || *element.local == *wire;
    let found = Some(root).filter(is_it);
    let found = found.or_else(|| root.children.iter().find(is_it));
    let member = found.map(|element| (wire, read(element, document.shape)));
    Value::Object(member.into_iter().collect())
}

/// The value of an element.
fn read(element: &Element, shape: &Shape) -> Value {
    if element.is_nil() {
        return Value::Null;
    }
    match shape {
        Shape::Text | Shape::Number | Shape::Boolean | Shape::Scalar => leaf(&element.text, shape),
        Shape::Any => any(element),
        Shape::Object(members, rest) => Value::Object(object(element, members, *rest)),
        Shape::List(item) => {
            let items = element.children.iter();
            Value::Array(items.map(|child| read(child, item.shape)).collect())
        }
    }
}

/// The value of a text; of what is no leaf, a string.
fn leaf(text: &str, shape: &Shape) -> Value {
    shape.leaf().unwrap_or(Leaf::Text).read(text)
}

fn is_leaf(shape: &Shape) -> bool {
    shape.leaf().is_some()
}

fn object(element: &Element, members: &[Member], rest: Option<&Shape>) -> Object {
    let mut object = Object::new();
    let mut missing = Vec::new();
    for member in members {
        match self::member(element, member, members) {
            Some(value) => object.push_unchecked(member.wire.to_owned(), value),
            None => missing.push(member),
        }
    }
    // A text that nothing stands for is the one member that is missing.
    if let [one] = missing.as_slice()
        && matches!(one.node, Node::Element)
        && is_leaf(one.shape)
        && !element.text.trim().is_empty()
        && !members
            .iter()
            .any(|member| matches!(member.node, Node::Text | Node::Cdata))
    {
        object.push_unchecked(one.wire.to_owned(), leaf(&element.text, one.shape));
    }
    if let Some(shape) = rest {
        let inner = |name: &str| !members.iter().any(|member| claims(member, name));
        others(element, shape, &inner, &mut object);
    }
    object
}

/// The value of a member, if it is there.
fn member(element: &Element, member: &Member, members: &[Member]) -> Option<Value> {
    match member.node {
        Node::Element | Node::Attribute => {
            let attribute = || {
                let found = attribute(element, &member.name).filter(|_| is_leaf(member.shape))?;
                Some(leaf(&found.value, member.shape))
            };
            let child = || {
                let found = children(element, member, members);
                found.first().map(|child| read(child, member.shape))
            };
            match member.node {
                Node::Attribute => attribute().or_else(child),
                _ => child().or_else(attribute),
            }
        }
        Node::Text | Node::Cdata => {
            // Among elements, white space is how they are laid out.
            let text = match element.children.is_empty() {
                true => element.text.as_str(),
                false => element.text.trim(),
            };
            let is_there = member.required || !text.is_empty();
            is_there.then(|| leaf(text, member.shape))
        }
        Node::Each => each(element, member, members),
        Node::Inline => match read(element, member.shape) {
            Value::Object(inner) if inner.is_empty() => None,
            inner => Some(inner),
        },
    }
}

/// The items of a list that stand beside other members.
fn each(element: &Element, member: &Member, members: &[Member]) -> Option<Value> {
    let found = children(element, member, members);
    let items: Vec<Value> = match found.as_slice() {
        [] => return member.required.then(|| Value::Array(Vec::new())),
        // No item, since an item requires something: the list itself, without any.
        [one] if is_hollow(one) && requires_something(member.shape) => Vec::new(),
        [one] if wraps(one, member) => {
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

/// Whether an element holds the items of a list, and is none itself.
fn wraps(element: &Element, member: &Member) -> bool {
    if !element.is_blank() || !element.attributes.is_empty() {
        return false;
    }
    let is_called_otherwise = *element.local != *member.name.local;
    let [first, others @ ..] = element.children.as_slice() else {
        return is_called_otherwise;
    };
    if others.iter().any(|other| other.local != first.local) {
        return false;
    }
    let is_item = is_called_otherwise && *first.local == *member.name.local;
    is_item
        || match member.shape {
            Shape::Object(members, None) => {
                !members.iter().any(|member| claims(member, &first.local))
            }
            shape => is_leaf(shape),
        }
}

/// The elements of a member: by its name, else by its name in JSON unless that is another's.
fn children<'e>(element: &'e Element, member: &Member, members: &[Member]) -> Vec<&'e Element> {
    let named = |name: &str| -> Vec<&'e Element> {
        let all = element.children.iter();
        all.filter(|child| *child.local == *name).collect()
    };
    let mut found = named(member.name.local);
    let alike = |other: &&Member| other.name.local == member.name.local;
    if members.iter().filter(alike).count() > 1 {
        // Members of one name are told apart by their prefixes.
        found.retain(|child| *child.prefix == *member.name.prefix.unwrap_or_default());
    }
    let is_free = !members.iter().any(|other| other.name.local == member.wire);
    if found.is_empty() && is_free {
        found = named(member.wire);
    }
    found
}

fn attribute<'e>(element: &'e Element, name: &Name) -> Option<&'e Attribute> {
    let mut all = element.attributes.iter();
    all.find(|attribute| *attribute.local == *name.local)
}

/// Whether a member may be found under this name.
fn claims(member: &Member, name: &str) -> bool {
    match (member.node, member.shape) {
        (Node::Text | Node::Cdata, _) => false,
        (Node::Inline, Shape::Object(members, _)) => {
            members.iter().any(|member| claims(member, name))
        }
        _ => member.name.local == name || member.wire == name,
    }
}

/// The members of an element that no table names.
fn others(element: &Element, shape: &Shape, is_other: &dyn Fn(&str) -> bool, object: &mut Object) {
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
        for attribute in element.attributes.iter().filter(|one| is_other(&one.local)) {
            let value = match shape {
                Shape::Any => Value::from(attribute.value.as_str()),
                leaf_shape => leaf(&attribute.value, leaf_shape),
            };
            add(&attribute.local, value);
        }
    }
    for child in element.children.iter().filter(|one| is_other(&one.local)) {
        add(&child.local, read(child, shape));
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
    others(element, &Shape::Any, &|_| true, &mut object);
    if !element.is_blank() {
        object.push_unchecked(TEXT.to_owned(), Value::from(element.text.trim()));
    }
    Value::Object(object)
}
