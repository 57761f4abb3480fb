//! What stands in an element: leaves, lists, maps, and the tables of objects.

use super::Tables;
use super::table::Draft;
use crate::api::{Leaf, Model, ModelId, Shape, Type, XmlItem, XmlName, XmlShape};
use crate::document::{Id, Schema};
use crate::lower::leaf::leaf;
use crate::source::Place;
use std::collections::btree_map::Entry;

/// What an item is called within a member of a map that nobody has named.
pub(super) const ITEM: &str = "item";

impl<'l> Tables<'l, '_, '_> {
    /// What stands in an element of this name. `open` are the types around others which lead here.
    pub(super) fn shape(
        &mut self,
        type_: &Type,
        schema: Option<Id<Schema>>,
        within: &XmlName,
        open: &mut Vec<ModelId>,
    ) -> XmlShape {
        if let Some(leaf) = leaf(self.models, type_) {
            return XmlShape::Leaf(leaf);
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
            Shape::Enum(_) => XmlShape::Leaf(Leaf::Scalar),
        }
    }

    pub(super) fn gap(&mut self, code: &'static str, place: &Place, message: &str) -> XmlShape {
        self.lower.diagnostics.gap(code, place, message);
        XmlShape::Any
    }
}
