//! What `serde_yaml` forgets of a float: its text. `version: 1.10` reaches a visitor as 1.1.

use crate::source::index::{Cursor, Index};
use crate::source::trail::Step;
use crate::source::{Format, Tree, is_json_number};

/// Gives every float of a tree the text that its author wrote, where that is a number of JSON.
pub(super) fn restore(tree: &mut Tree, text: &str) {
    let index = Index::of(text, Format::Yaml);
    walk(tree, &index, index.root());
}

fn walk(tree: &mut Tree, index: &Index, cursor: Cursor) {
    match tree {
        Tree::Number(number) if number.contains(['.', 'e']) => {
            if let Some(text) = index.text(cursor).filter(|text| is_json_number(text)) {
                text.clone_into(number);
            }
        }
        Tree::Array(items) => {
            for (at, item) in items.iter_mut().enumerate() {
                if let Some(cursor) = index.child(cursor, Step::Item(at)) {
                    walk(item, index, cursor);
                }
            }
        }
        Tree::Object(members) => {
            for (name, value) in members {
                if let Some(cursor) = index.child(cursor, Step::Name(name)) {
                    walk(value, index, cursor);
                }
            }
        }
        Tree::Null | Tree::Bool(_) | Tree::Number(_) | Tree::String(_) => {}
    }
}
