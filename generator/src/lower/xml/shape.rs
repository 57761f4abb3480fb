//! What stands in an element: leaves, lists, maps, and the tables of objects.

use super::Tables;
use super::table::Draft;
use crate::api::{JsonKind, Model, ModelId, Repr, Shape, Type, Union, XmlItem, XmlName, XmlShape};
use crate::document::{Id, Schema};
use crate::source::Place;
use std::collections::btree_map::Entry;

/// What an item is called within a member of a map that nobody has named.
pub(super) const ITEM: &str = "item";
/// So many types around others are looked into before a leaf is found.
const AROUND: usize = 64;

impl<'l> Tables<'l, '_, '_> {
    /// What stands in an element of this name. `open` are the types around others which lead here.
    pub(super) fn shape(
        &mut self,
        type_: &Type,
        schema: Option<Id<Schema>>,
        within: &XmlName,
        open: &mut Vec<ModelId>,
    ) -> XmlShape {
        if let Some(leaf) = self.leaf(type_, AROUND) {
            return leaf;
        }
        match type_ {
            Type::List(item) => XmlShape::List(Box::new(self.item(item, schema, within, open))),
            Type::Map(value) => {
                let schema = schema.and_then(|schema| self.values_of(schema));
                let shape = self.shape(value, schema, &XmlName::of(ITEM), open);
                XmlShape::Map(Box::new(shape))
            }
            Type::Nullable(inner) => self.shape(inner, schema, within, open),
            Type::Model(id) | Type::Boxed(id) => self.model_shape(*id, schema, within, open),
            _ => XmlShape::Any,
        }
    }

    pub(super) fn item(
        &mut self,
        type_: &Type,
        list: Option<Id<Schema>>,
        within: &XmlName,
        open: &mut Vec<ModelId>,
    ) -> XmlItem {
        let schema = list.and_then(|list| self.items_of(list));
        let name = self.item_name(schema).unwrap_or_else(|| XmlName {
            namespace: None,
            ..within.clone()
        });
        let shape = self.shape(type_, schema, &name, open);
        XmlItem { name, shape }
    }

    /// What the items of a list are called, if they say it themselves.
    pub(super) fn item_name(&mut self, schema: Option<Id<Schema>>) -> Option<XmlName> {
        let schema = schema?;
        let said = self.said(schema);
        let place = self.lower.schema(schema)?.place.clone();
        let name = said.name.clone()?;
        self.named(&said, &name, &place)
    }

    fn model_shape(
        &mut self,
        id: ModelId,
        schema: Option<Id<Schema>>,
        within: &XmlName,
        open: &mut Vec<ModelId>,
    ) -> XmlShape {
        let models: &'l [Model] = self.models;
        let Some(model) = models.get(id.0) else {
            return XmlShape::Any;
        };
        match &model.shape {
            Shape::Struct(_) | Shape::Union(_) => {
                if let Entry::Vacant(place) = self.tables.entry(id) {
                    place.insert(Draft::default());
                    self.pending.push(id);
                }
                XmlShape::Table(id)
            }
            Shape::Newtype(alias) | Shape::Alias(alias) if !open.contains(&id) => {
                open.push(id);
                let shape = self.shape(&alias.type_, schema, within, open);
                open.pop();
                shape
            }
            Shape::Newtype(_) | Shape::Alias(_) => {
                let message = "a list or a map that contains itself has no names in XML below its first level; those of JSON are used";
                self.gap("xml-recursion", &model.place, message)
            }
            Shape::Tuple(_) => {
                let message = "the items of a tuple have no names in XML yet; they are all alike";
                self.gap("xml-tuple", &model.place, message)
            }
            Shape::Enum(_) => XmlShape::Scalar,
        }
    }

    /// The shape of a leaf.
    fn leaf(&self, type_: &Type, depth: usize) -> Option<XmlShape> {
        let depth = depth.checked_sub(1)?;
        match type_ {
            Type::Bool => Some(XmlShape::Boolean),
            Type::Integer(_) | Type::Float(_) | Type::Number => Some(XmlShape::Number),
            Type::String | Type::Secret | Type::Text(_) | Type::Null => Some(XmlShape::Text),
            Type::Custom(custom) => match custom.kind {
                JsonKind::Boolean => Some(XmlShape::Boolean),
                JsonKind::Integer | JsonKind::Number => Some(XmlShape::Number),
                JsonKind::String | JsonKind::Null => Some(XmlShape::Text),
                JsonKind::Array | JsonKind::Object => None,
            },
            Type::Nullable(inner) => self.leaf(inner, depth),
            Type::Model(id) | Type::Boxed(id) => match &self.models.get(id.0)?.shape {
                Shape::Enum(shape) => Some(match shape.repr {
                    Repr::String => XmlShape::Text,
                    Repr::Integer(_) => XmlShape::Number,
                    Repr::Json => XmlShape::Scalar,
                }),
                Shape::Newtype(alias) | Shape::Alias(alias) => self.leaf(&alias.type_, depth),
                Shape::Union(union) => self.leaf_of(union, depth),
                Shape::Struct(_) | Shape::Tuple(_) => None,
            },
            Type::Json | Type::Bytes | Type::File | Type::List(_) | Type::Map(_) => None,
        }
    }

    /// The shape of alternatives that are all leaves.
    fn leaf_of(&self, union: &Union, depth: usize) -> Option<XmlShape> {
        // A few levels of unions in each other, and not as many as there are alternatives to the power of these.
        let depth = depth.min(4);
        let leaves = union.variants.iter();
        let leaves: Vec<XmlShape> = leaves
            .map(|variant| self.leaf(&variant.type_, depth))
            .collect::<Option<_>>()?;
        let first = leaves.first()?.clone();
        let alike = leaves.iter().all(|leaf| *leaf == first);
        Some(if alike { first } else { XmlShape::Scalar })
    }

    pub(super) fn gap(&mut self, code: &'static str, place: &Place, message: &str) -> XmlShape {
        self.lower.diagnostics.gap(code, place, message);
        XmlShape::Any
    }
}
