//! Objects: structs, and maps where no property is named.
//!
//! | required | may be `null` | the field is |
//! |---|---|---|
//! | yes | no | `T` |
//! | no | no | `Option<T>` |
//! | yes | yes | `Option<T>`, where `None` is `null` |
//! | no | yes | `Maybe<T>` |

use super::schema::Value;
use super::{Lower, text};
use crate::api::{Access, Field, Hints, Presence, Type};
use crate::document::{Id, JsonType, Node, Schema, SchemaOrBool};
use crate::names::{Case, Ident, Scope, Wish};
use crate::source::Place;

/// Words that the code around the fields of a struct uses for itself.
const LOCALS: [&str; 2] = ["input", "members"];

impl<'a> Lower<'a, '_> {
    pub(super) fn object(&mut self, id: Id<Schema>, node: &'a Node<Schema>) -> Value {
        if node.leaf.properties.is_empty() {
            return self.map(node);
        }
        self.object_gaps(node);
        let model = self.open_model(id, node);
        let fields = self.fields(node);
        self.close_struct(model, fields);
        Value::of(Type::Model(model))
    }

    fn map(&mut self, node: &'a Node<Schema>) -> Value {
        let (value, value_rules) = match node.leaf.additional_properties {
            Some(schema) => self
                .value_or_bool(schema, &node.place.child("additionalProperties"))
                .into_item(),
            None => (Type::Json, crate::api::Rules::default()),
        };
        self.required_without_property(node);
        let mut rules = self.rules(node, JsonType::Object);
        rules.values = (!value_rules.is_empty()).then(|| Box::new(value_rules));
        Value {
            type_: Type::Map(Box::new(value)),
            nullable: false,
            rules,
        }
    }

    /// What a struct of its properties does not say of an object.
    fn object_gaps(&mut self, node: &Node<Schema>) {
        let schema = &node.leaf;
        let rules = self.rules(node, JsonType::Object);
        for rule in &rules.own {
            self.object_rule(node, rule);
        }
        if rules.keys.is_some() {
            self.names_of_struct(node);
        }
        match schema.additional_properties {
            None | Some(SchemaOrBool::Bool(true)) => {}
            Some(SchemaOrBool::Bool(false)) => {
                self.diagnostics.gap(
                    "additional-properties",
                    &node.place.child("additionalProperties"),
                    "unknown members are passed over, and not yet reported where they are forbidden",
                );
            }
            Some(SchemaOrBool::Schema(_)) => {
                self.diagnostics.gap(
                    "additional-properties",
                    &node.place.child("additionalProperties"),
                    "members besides those under `properties` are passed over, and not yet kept",
                );
            }
        }
        self.required_without_property(node);
    }

    fn required_without_property(&mut self, node: &Node<Schema>) {
        let schema = &node.leaf;
        for (at, name) in schema.required.iter().enumerate() {
            if !schema
                .properties
                .iter()
                .any(|(property, _)| property == name)
            {
                self.diagnostics
                    .gap("required-without-property", &node.place.child("required").child(at), format!("`{name}` is required and not under `properties`, which is not enforced yet"))
                    .help("define it under `properties`");
            }
        }
    }

    fn fields(&mut self, node: &'a Node<Schema>) -> Vec<Field> {
        let properties = &node.leaf.properties;
        let places: Vec<Place> = properties
            .iter()
            .map(|(name, _)| node.place.child("properties").child(name))
            .collect();
        let wishes = |prefix: &str| -> Vec<Wish<'_>> {
            let texts = properties.iter().zip(&places);
            texts
                .map(|((name, _), place)| Wish {
                    text: format!("{prefix}{name}"),
                    rank: 0,
                    key: place.pointer.as_str(),
                })
                .collect()
        };
        let names = Scope::new(Case::Value).assign("field", &wishes(""), self.pins);
        let mut methods = Scope::new(Case::Value).reserve(["new"]);
        let setters = methods.assign("setter", &wishes("with "), self.pins);
        let mut locals = Scope::new(Case::Value).reserve(LOCALS);
        let mut fields = Vec::with_capacity(properties.len());
        for ((((wire, schema), place), name), setter) in
            properties.iter().zip(places).zip(names).zip(setters)
        {
            let local = locals.claim(name.as_str());
            let mut field = self.field(node, wire, *schema, place, [name, local, setter]);
            if field.presence == Presence::OptionalNullable {
                field.null_setter = Some(methods.claim(&format!("{} null", field.setter)));
            }
            fields.push(field);
        }
        fields
    }

    fn field(
        &mut self,
        parent: &Node<Schema>,
        wire: &str,
        schema: SchemaOrBool,
        place: Place,
        [name, local, setter]: [Ident; 3],
    ) -> Field {
        let Value {
            type_,
            nullable,
            rules,
        } = self.value_or_bool(schema, &place);
        let presence = presence(
            parent.leaf.required.iter().any(|required| required == wire),
            nullable,
            &type_,
        );
        let own = match schema {
            SchemaOrBool::Schema(id) => self.schema(id),
            SchemaOrBool::Bool(_) => None,
        };
        let described = self.described(schema);
        Field {
            docs: text::field_docs(
                described.as_deref(),
                own.map(|node| &node.leaf),
                &rules,
                &place,
            ),
            wire: wire.to_owned(),
            name,
            local,
            setter,
            null_setter: None,
            presence,
            type_,
            rules,
            fixed: None,
            default: own.and_then(|node| node.leaf.default.clone()),
            access: own.map_or(Access::Both, |node| access(&node.leaf)),
            deprecated: own.is_some_and(|node| node.leaf.deprecated),
            hints: own.map(|node| self.hints(&node.leaf)).unwrap_or_default(),
            place,
        }
    }

    /// The description of a schema: its own, else that of what it stands for.
    pub(super) fn described(&self, schema: SchemaOrBool) -> Option<String> {
        let mut next = schema;
        // A chain of references is as long as the document at most; a circle has been reported where it was met.
        for _ in 0..self.document.schemas.len() {
            let SchemaOrBool::Schema(id) = next else {
                return None;
            };
            let leaf = &self.schema(id)?.leaf;
            if let Some(description) = leaf
                .description
                .as_ref()
                .or(leaf.title.as_ref())
                .filter(|text| !text.trim().is_empty())
            {
                return Some(description.clone());
            }
            next = match (&leaf.reference, leaf.all_of.as_slice()) {
                (Some(reference), _) => {
                    SchemaOrBool::Schema(self.document.schemas.at(reference.target.as_ref()?)?)
                }
                (None, [one]) => *one,
                _ => return None,
            };
        }
        None
    }

    fn hints(&self, schema: &Schema) -> Hints {
        let item = match schema.items {
            Some(SchemaOrBool::Schema(id)) => {
                self.schema(id).and_then(|node| node.leaf.xml.clone())
            }
            Some(SchemaOrBool::Bool(_)) | None => None,
        };
        Hints {
            xml: schema.xml.clone(),
            item_xml: item,
            format: schema.format.clone(),
            content_media_type: schema.content_media_type.clone(),
            content_encoding: schema.content_encoding.clone(),
        }
    }
}

fn presence(required: bool, nullable: bool, type_: &Type) -> Presence {
    // Any JSON value holds `null` itself: where it must be there it needs no more, and where it may be left out the two still differ.
    let holds_null = *type_ == Type::Json;
    match (required, nullable || holds_null) {
        (true, true) if holds_null => Presence::Required,
        (true, false) => Presence::Required,
        (true, true) => Presence::Nullable,
        (false, false) => Presence::Optional,
        (false, true) => Presence::OptionalNullable,
    }
}

fn access(schema: &Schema) -> Access {
    match (schema.read_only, schema.write_only) {
        (true, false) => Access::ReadOnly,
        (false, true) => Access::WriteOnly,
        (false, false) | (true, true) => Access::Both,
    }
}
