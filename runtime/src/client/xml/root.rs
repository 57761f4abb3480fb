//! Whether a body is what it is documented to be. Documents are often wrong about what the root is called, and so its name alone decides nothing; but where
//! nothing of what stands in it is known either, it is something else: an error that comes as a success, a page for people.

use super::find::{Found, Met};
use super::table::{Document, Name, Node, Shape};
use super::tree::Element;
use super::{list, read, text};
use crate::codec::DecodeError;

/// The longest name that is shown.
const SHOWN: usize = 60;

/// Refuses a root of another name, in which there is something, and nothing that is known.
pub(super) fn check(root: &Element, document: &Document) -> Result<(), DecodeError> {
    if is_called(root, document) || is_empty(root) || root.is_nil() {
        return Ok(());
    }
    let is_known = match document.member {
        Some(wire) => read::of_member(root, document, wire).is_some(),
        None => knows(root, document),
    };
    if is_known {
        return Ok(());
    }
    let name = &*root.name.local;
    let is_shown = name.len() <= SHOWN && text::is_name(name);
    let found = is_shown.then(|| name.to_owned());
    let expected = document.is_named.then_some(document.name.local);
    Err(DecodeError::other_root(found, expected))
}

fn is_called(root: &Element, document: &Document) -> bool {
    let name = &*root.name.local;
    document.is_named && (name == document.name.local || Some(name) == document.member)
}

/// Whether nothing is in it but what is for whoever checks it.
fn is_empty(root: &Element) -> bool {
    let mut attributes = root.attributes.iter();
    root.children.is_empty()
        && root.is_blank()
        && attributes.all(|attribute| attribute.name.is_of_instance())
}

/// Whether anything in a root is what its shape has.
fn knows(root: &Element, document: &Document) -> bool {
    match document.shape {
        Shape::Any | Shape::Object(_, Some(_)) => true,
        Shape::Text | Shape::Number | Shape::Boolean | Shape::Scalar => root.children.is_empty(),
        // Of what nobody names, nothing is called otherwise.
        Shape::List(_) if !document.is_named => true,
        Shape::List(item) => {
            let fits = |name: &Name, one| Met::Element(one, Some(root)).fits(name);
            let mut children = root.children.iter();
            children.any(|child| fits(&item.name, child).is_some()) || list::is_item(root, item)
        }
        Shape::Object(members, None) => {
            let is_text = || {
                let mut members = members.iter();
                members.any(|member| matches!(member.node, Node::Text | Node::Cdata))
            };
            let missing: Vec<_> = members
                .iter()
                .filter(|one| one.node == Node::Element)
                .collect();
            Found::new(root, members).is_any()
                || (!root.is_blank() && is_text())
                || read::of_text(root, members, &missing).is_some()
        }
    }
}
