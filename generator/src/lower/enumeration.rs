//! Enums: of strings they are types of their own, open to values that come later.

use super::Lower;
use super::schema::Value;
use crate::api::{Enum, Repr, Type, Variant};
use crate::document::{Id, JsonType, Node, Schema};
use crate::names::{Case, Ident, Scope, Wish};
use crate::source::Tree;

impl<'a> Lower<'a, '_> {
    /// The enum of a schema; `None`, and a gap, if its values are not strings.
    pub(super) fn enumeration(
        &mut self,
        id: Id<Schema>,
        node: &'a Node<Schema>,
        values: &[Tree],
    ) -> Option<Value> {
        let place = node.place.child("enum");
        let stated: Vec<&str> = values.iter().filter_map(Tree::as_str).collect();
        let others = values
            .iter()
            .filter(|value| !matches!(value, Tree::String(_) | Tree::Null))
            .count();
        let of_strings = node
            .leaf
            .types
            .iter()
            .all(|kind| matches!(kind, JsonType::String | JsonType::Null));
        if values.is_empty() {
            self.diagnostics.gap(
                "empty-enum",
                &place,
                "an enum without values allows none, which is not enforced yet",
            );
            return None;
        }
        if others > 0 || stated.is_empty() || !of_strings {
            self.diagnostics.gap(
                "enum-of-other-values",
                &place,
                "an enum of other values than strings is not enforced yet",
            );
            return None;
        }
        let mut texts: Vec<&str> = Vec::with_capacity(stated.len());
        for text in stated {
            if texts.contains(&text) {
                self.diagnostics.lint(
                    "duplicate-value",
                    &place,
                    format!("`{text}` stands twice in `enum`"),
                );
            } else {
                texts.push(text);
            }
        }
        let shape = self.variants(&place.pointer, &texts);
        let model = self.open_model(id, node);
        self.close_enum(model, shape);
        Some(Value {
            rules: self.rules(node, JsonType::String),
            ..Value::of(Type::Model(model))
        })
    }

    fn variants(&mut self, pointer: &crate::source::Pointer, texts: &[&str]) -> Enum {
        let keys: Vec<String> = texts
            .iter()
            .map(|text| pointer.child(text).to_string())
            .collect();
        let wishes: Vec<Wish<'_>> = texts
            .iter()
            .zip(&keys)
            .map(|(text, key)| Wish {
                text: (*text).to_owned(),
                rank: 0,
                key,
            })
            .collect();
        let mut scope = Scope::new(Case::Variant);
        let names = scope.assign("variant", &wishes, self.pins);
        let unknown = if names.iter().any(|name| name.as_str() == "Unknown") {
            scope.claim("Unrecognized")
        } else {
            scope.claim("Unknown")
        };
        let variants = texts
            .iter()
            .zip(names)
            .map(|(text, name): (&&str, Ident)| Variant {
                wire: Tree::String((*text).to_owned()),
                docs: String::new(),
                deprecated: false,
                name,
            })
            .collect();
        Enum {
            repr: Repr::String,
            variants,
            unknown: Some(unknown),
            any: false,
        }
    }
}
