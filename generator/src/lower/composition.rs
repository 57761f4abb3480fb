//! Schemas made of other schemas.
//!
//! | a schema with | is |
//! |---|---|
//! | `allOf` of one, and nothing but annotations beside it | that schema: how 3.0 puts a description beside a `$ref` |
//! | `anyOf` or `oneOf` of one and perhaps `null` | that schema, `null` with it |
//! | anything else of the kind | plain JSON, and a gap |

use super::Lower;
use super::schema::Value;
use crate::api::Type;
use crate::document::{JsonType, Node, Schema, SchemaOrBool};

impl<'a> Lower<'a, '_> {
    /// The value of a schema that is made of others; `None` if it is not.
    pub(super) fn composed(&mut self, node: &'a Node<Schema>) -> Option<Value> {
        let schema = &node.leaf;
        let (keyword, members) = match (
            schema.all_of.as_slice(),
            schema.any_of.as_slice(),
            schema.one_of.as_slice(),
        ) {
            ([], [], []) => return None,
            (members, [], []) => ("allOf", members),
            ([], members, []) => ("anyOf", members),
            ([], [], members) => ("oneOf", members),
            _ => {
                return Some(self.not_composed(
                    node,
                    "allOf",
                    "several of `allOf`, `anyOf` and `oneOf` on one schema",
                ));
            }
        };
        if has_own_structure(schema) {
            return Some(self.not_composed(
                node,
                keyword,
                &format!("`{keyword}` beside other keywords"),
            ));
        }
        let (nulls, others): (Vec<SchemaOrBool>, Vec<SchemaOrBool>) = members
            .iter()
            .partition(|member| keyword != "allOf" && self.is_null(**member));
        match others.as_slice() {
            [one] => {
                let place = node.place.child(keyword).child(0);
                let mut value = self.value_or_bool(*one, &place);
                value.nullable |= !nulls.is_empty();
                self.unsupported_keywords(node);
                self.add_rules(node, &mut value);
                Some(value)
            }
            _ => Some(self.not_composed(
                node,
                keyword,
                &format!("`{keyword}` of {} schemas", members.len()),
            )),
        }
    }

    /// A schema that no type says yet: plain JSON, which loses nothing, and a gap.
    fn not_composed(&mut self, node: &Node<Schema>, keyword: &'static str, what: &str) -> Value {
        self.diagnostics.gap(
            "composition",
            &node.place.child(keyword),
            format!("{what}: the value is kept as plain JSON"),
        );
        Value::of(Type::Json)
    }

    fn is_null(&self, member: SchemaOrBool) -> bool {
        let SchemaOrBool::Schema(id) = member else {
            return false;
        };
        self.schema(id)
            .is_some_and(|node| node.leaf.types == [JsonType::Null])
    }
}

/// Whether a schema says more of a value than where to look for it.
fn has_own_structure(schema: &Schema) -> bool {
    schema.reference.is_some()
        || !schema.properties.is_empty()
        || !schema.required.is_empty()
        || schema.items.is_some()
        || schema.additional_properties.is_some()
        || schema.enumeration.is_some()
        || schema.discriminator.is_some()
}
