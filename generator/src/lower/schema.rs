//! Which type a schema is.
//!
//! | a schema with | is |
//! |---|---|
//! | `$ref` | what it leads to |
//! | one schema under `allOf`, `anyOf` or `oneOf`, beside it perhaps `null` | that schema |
//! | more than one | plain JSON, and a gap |
//! | `enum` of strings | an open enum |
//! | `type: object`, or `properties` | a struct; a map where it has no properties |
//! | `type: array`, or `items` | a list |
//! | `type` of a leaf | the leaf |
//! | none of these | any JSON value |

use super::Lower;
use crate::api::{Rules, Type};
use crate::document::{Entry, Id, JsonType, Node, Schema, SchemaOrBool};
use crate::source::Place;
use std::collections::HashSet;

/// What a schema says of a value.
#[derive(Clone, Debug)]
pub(super) struct Value {
    /// Its type, `null` aside.
    pub(super) type_: Type,
    /// Whether it may be `null` instead.
    pub(super) nullable: bool,
    /// What it must keep to.
    pub(super) rules: Rules,
}

impl Value {
    pub(super) fn of(type_: Type) -> Self {
        Self {
            type_,
            nullable: false,
            rules: Rules::default(),
        }
    }

    /// The type with `null` as one of its values: for items and members of maps, which cannot be absent.
    pub(super) fn into_item(self) -> (Type, Rules) {
        let Self {
            type_,
            nullable,
            rules,
        } = self;
        let nests = matches!(type_, Type::Nullable(_) | Type::Json);
        (
            if nullable && !nests {
                Type::Nullable(Box::new(type_))
            } else {
                type_
            },
            rules,
        )
    }
}

impl<'a> Lower<'a, '_> {
    /// Every schema under `components`, used or not.
    pub(super) fn components(&mut self) {
        // By name: where schemas lead to each other in a circle, who comes first decides where it is cut.
        let mut components: Vec<_> = self.document.components.schemas.iter().collect();
        components.sort_by_key(|(name, _)| name);
        for (_, id) in components {
            self.component(*id);
        }
    }

    /// What the schema with this number says of a value.
    pub(super) fn value(&mut self, id: Id<Schema>) -> Value {
        if let Some(value) = self.values.get(&id) {
            return value.clone();
        }
        if let Some(model) = self.by_schema.get(&id) {
            let nullable = self
                .schema(id)
                .is_some_and(|node| self.says_null(&node.leaf));
            return Value {
                nullable,
                ..Value::of(Type::Model(*model))
            };
        }
        let Some(node) = self.schema(id) else {
            return Value::of(Type::Json);
        };
        if !self.open.insert(id) {
            self.diagnostics.gap(
                "recursive-alias",
                &node.place,
                "this schema contains itself without an object between, which no type can say yet",
            );
            return Value::of(Type::Json);
        }
        let value = self.value_of(id, node);
        self.open.remove(&id);
        self.values.insert(id, value.clone());
        value
    }

    /// What stands where a schema or a boolean may stand.
    pub(super) fn value_or_bool(&mut self, schema: SchemaOrBool, place: &Place) -> Value {
        match schema {
            SchemaOrBool::Schema(id) => self.value(id),
            SchemaOrBool::Bool(true) => Value::of(Type::Json),
            SchemaOrBool::Bool(false) => {
                self.diagnostics.gap(
                    "false-schema",
                    place,
                    "`false` allows no value, which is not enforced yet",
                );
                Value::of(Type::Json)
            }
        }
    }

    /// The schema with this number. A schema's `$ref` is one of its keywords, so an entry is always the schema itself.
    pub(super) fn schema(&self, id: Id<Schema>) -> Option<&'a Node<Schema>> {
        match self.document.schemas.get(id)? {
            Entry::Node(node) => Some(node),
            Entry::Reference(_) => None,
        }
    }

    fn value_of(&mut self, id: Id<Schema>, node: &'a Node<Schema>) -> Value {
        let schema = &node.leaf;
        let nullable = self.says_null(schema);
        let mut value = if let Some(reference) = &schema.reference {
            self.reference_value(node, reference)
        } else if let Some(value) = self.composed(node) {
            value
        } else {
            self.plain_value(id, node)
        };
        value.nullable |= nullable;
        self.keep_secret(node, &mut value);
        value
    }

    /// A secret stays one wherever it is said: on the string itself, beside a reference to it, or around it.
    fn keep_secret(&mut self, node: &Node<Schema>, value: &mut Value) {
        if !super::scalar::is_secret(&node.leaf) || value.type_ == Type::Secret {
            return;
        }
        if value.type_ == Type::String {
            value.type_ = Type::Secret;
        } else {
            self.diagnostics.gap(
                "secret",
                &node.place,
                "a secret that is no string is printed like any other value",
            );
        }
    }

    fn reference_value(
        &mut self,
        node: &'a Node<Schema>,
        reference: &crate::document::Reference,
    ) -> Value {
        self.reference_siblings(node);
        let Some(target) = self.schema_target(reference) else {
            return Value::of(Type::Json);
        };
        if self.is_circle(target) {
            self.report_circle(reference);
            return Value::of(Type::Json);
        }
        let mut value = self.value(target);
        if self.document.dialect.is_json_schema() {
            self.unsupported_keywords(node);
            self.add_rules(node, &mut value);
        }
        value
    }

    /// Whether a schema leads by references alone back to one of them, and so never to a definition.
    fn is_circle(&self, start: Id<Schema>) -> bool {
        let mut seen = HashSet::new();
        let mut next = Some(start);
        while let Some(id) = next {
            if !seen.insert(id) {
                return true;
            }
            let reference = self
                .schema(id)
                .and_then(|node| node.leaf.reference.as_ref());
            let target = reference.and_then(|reference| reference.target.as_ref());
            next = target.and_then(|place| self.document.schemas.at(place));
        }
        false
    }

    /// A schema without references and alternatives.
    fn plain_value(&mut self, id: Id<Schema>, node: &'a Node<Schema>) -> Value {
        self.unsupported_keywords(node);
        if let Some(values) = &node.leaf.enumeration
            && let Some(value) = self.enumeration(id, node, values)
        {
            return value;
        }
        match self.json_type(node) {
            Some(JsonType::Object) => self.object(id, node),
            Some(JsonType::Array) => self.list(node),
            Some(JsonType::Null) => Value {
                nullable: true,
                ..Value::of(Type::Json)
            },
            Some(
                leaf
                @ (JsonType::Boolean | JsonType::Integer | JsonType::Number | JsonType::String),
            ) => self.leaf(node, leaf),
            None => {
                self.rules_without_type(node);
                Value::of(Type::Json)
            }
        }
    }

    /// The one type of a schema, `null` aside: as stated, or as its keywords imply.
    fn json_type(&mut self, node: &Node<Schema>) -> Option<JsonType> {
        let stated: Vec<JsonType> = node
            .leaf
            .types
            .iter()
            .copied()
            .filter(|kind| *kind != JsonType::Null)
            .collect();
        match stated.as_slice() {
            [one] => Some(*one),
            [JsonType::Integer, JsonType::Number] | [JsonType::Number, JsonType::Integer] => {
                Some(JsonType::Number)
            }
            [] if node.leaf.types.contains(&JsonType::Null) => Some(JsonType::Null),
            [] => self.implied_type(node),
            _ => {
                self.diagnostics.gap(
                    "several-types",
                    &node.place.child("type"),
                    "a value of several types is kept as plain JSON",
                );
                None
            }
        }
    }

    fn implied_type(&mut self, node: &Node<Schema>) -> Option<JsonType> {
        let schema = &node.leaf;
        let (kind, keyword, word) = if !schema.properties.is_empty() {
            (JsonType::Object, "properties", "object")
        } else if schema.additional_properties.is_some() {
            (JsonType::Object, "additionalProperties", "object")
        } else if schema.items.is_some() {
            (JsonType::Array, "items", "array")
        } else {
            return None;
        };
        self.diagnostics
            .lint(
                "implied-type",
                &node.place,
                format!("`type` is missing beside `{keyword}`; taken as `{word}`"),
            )
            .help(format!("add `type: {word}`"));
        Some(kind)
    }

    fn list(&mut self, node: &Node<Schema>) -> Value {
        let (item, item_rules) = match node.leaf.items {
            Some(items) => self
                .value_or_bool(items, &node.place.child("items"))
                .into_item(),
            None => (Type::Json, Rules::default()),
        };
        let mut rules = self.rules(node, JsonType::Array);
        rules.items = (!item_rules.is_empty()).then(|| Box::new(item_rules));
        Value {
            type_: Type::List(Box::new(item)),
            nullable: false,
            rules,
        }
    }

    /// The value of a whole body. Rules that stand on it itself, and not on a type of the document, have no place to be written yet.
    pub(super) fn root_value(&mut self, schema: SchemaOrBool, place: &Place) -> Type {
        let (type_, rules) = self.value_or_bool(schema, place).into_item();
        if !rules.is_empty() {
            self.diagnostics.gap(
                "body-rules",
                place,
                "the rules of a body that is no object are not enforced yet",
            );
        }
        type_
    }

    fn says_null(&self, schema: &Schema) -> bool {
        let among_values = schema
            .enumeration
            .as_ref()
            .is_some_and(|values| values.contains(&crate::source::Tree::Null));
        schema.nullable
            || among_values
            || schema.types.len() > 1 && schema.types.contains(&JsonType::Null)
    }
}
