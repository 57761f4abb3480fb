//! Lists that have an element of their own, and those that come without it, or with one that is not documented.
//!
//! | in the place of `<tags><tag>a</tag><tag>b</tag></tags>` | is read, if |
//! |---|---|
//! | `<tags><t>a</t><t>b</t></tags>` | none of the elements in it is called as documented |
//! | `<tag>a</tag><tag>b</tag>` beside other members | no `<tags>` is there, and `<tag>` is no other member's |
//! | `<tags>a</tags><tags>b</tags>`, `<tags>a</tags>` | nothing in one of them is called as an item, and that is all that an item may have |
//! | `<tags><tag>a</tag></tags><tags><tag>b</tag></tags>` | always |

use super::find::{Fit, Found, Met};
use super::read::read;
use super::table::{Item, Member, Shape};
use super::tree::Element;
use crate::codec::Value;

/// The items in elements of which each is to hold items, or is one.
pub(super) fn within(elements: &[&Element], item: &'static Item) -> Value {
    let is_bare = elements.iter().any(|one| is_item(one, item));
    let items = elements.iter().flat_map(|element| {
        if is_bare && !holds(element, item) {
            return vec![read(element, item.shape)];
        }
        let items = items(element, item).into_iter();
        items.map(|one| read(one, item.shape)).collect()
    });
    Value::Array(items.collect())
}

/// The elements that are items themselves.
pub(super) fn of(elements: &[&Element], item: &'static Item) -> Value {
    let items = elements.iter().map(|element| read(element, item.shape));
    Value::Array(items.collect())
}

/// The items in an element: of any name, but none of a namespace that is not that of those which are called as documented.
fn items<'e>(element: &'e Element, item: &Item) -> Vec<&'e Element> {
    let mut all = element.children.iter();
    let called = all.find(|child| is_called(child, element, item));
    let all = element.children.iter();
    match called {
        Some(called) => all
            .filter(|child| child.name.namespace == called.name.namespace)
            .collect(),
        None => all.collect(),
    }
}

fn is_called(child: &Element, parent: &Element, item: &Item) -> bool {
    let fit = Met::Element(child, Some(parent)).fits(&item.name);
    fit.is_some_and(|fit| fit != Fit::Foreign)
}

/// Whether something in an element is called as an item is.
pub(super) fn holds(element: &Element, item: &Item) -> bool {
    let mut children = element.children.iter();
    children.any(|child| is_called(child, element, item))
}

/// Whether an element is an item, in the place of the one that would hold it.
pub(super) fn is_item(element: &Element, item: &Item) -> bool {
    if holds(element, item) {
        return false;
    }
    match item.shape {
        Shape::Object(members, _) => {
            let found = Found::new(element, members);
            found.is_any() && found.has_all_children()
        }
        Shape::List(inner) => holds(element, inner),
        _ => element.children.is_empty() && !element.is_blank(),
    }
}

/// Whether an element holds the items of a list that is documented without one, and is no item itself.
pub(super) fn wraps(element: &Element, member: &Member) -> bool {
    if !element.is_blank() || !element.attributes.is_empty() {
        return false;
    }
    let is_called_otherwise = *element.name.local != *member.name.local;
    let [first, others @ ..] = element.children.as_slice() else {
        return is_called_otherwise;
    };
    if others
        .iter()
        .any(|other| other.name.local != first.name.local)
    {
        return false;
    }
    let is_item = is_called_otherwise && *first.name.local == *member.name.local;
    is_item
        || match member.shape {
            Shape::Object(members, None) => !Found::new(element, members).is_any(),
            shape => shape.leaf().is_some(),
        }
}
