//! What a member of an object is: an element, an attribute, a text, elements beside each other.

use super::Tables;
use super::name::Said;
use crate::api::{
    Field, Model, ModelId, Presence, Shape, Type, XmlItem, XmlMember, XmlNode, XmlShape,
};
use crate::document::{Id, Schema};

impl<'l> Tables<'l, '_, '_> {
    pub(super) fn member(&mut self, field: &Field) -> Option<XmlMember> {
        let schema = self.lower.document.schemas.at(&field.place);
        let said = schema.map(|schema| self.said(schema)).unwrap_or_default();
        if let Some((item, open)) = self.as_list(&field.type_) {
            return self.list(field, &said, schema, item, open);
        }
        let name = said.name.as_deref().unwrap_or(&field.wire);
        let name = self.named(&said, name, &field.place)?;
        let shape = self.shape(&field.type_, schema, &name, &mut Vec::new());
        let node = self.node(field, &said, &shape);
        let is_text = matches!(node, XmlNode::Text | XmlNode::Cdata);
        Some(XmlMember {
            wire: field.wire.clone(),
            required: is_text && is_required(field),
            node,
            name,
            shape,
        })
    }

    /// What a member is that is no list.
    fn node(&mut self, field: &Field, said: &Said, shape: &XmlShape) -> XmlNode {
        let is_leaf = matches!(shape, XmlShape::Leaf(_));
        let node = match said.node.as_deref() {
            None if said.attribute => "attribute",
            None => "element",
            Some(node) => node,
        };
        match (node, is_leaf) {
            ("element", _) => XmlNode::Element,
            ("attribute", true) => XmlNode::Attribute,
            ("text" | "none", true) => XmlNode::Text,
            ("cdata", true) => XmlNode::Cdata,
            ("none", false) if self.can_be_inline(shape) => XmlNode::Inline,
            (other, _) => {
                let other = crate::lower::text::one_line(other);
                let message = format!("this cannot be `{other}` in XML; it is an element");
                self.lower
                    .diagnostics
                    .gap("xml-node", &field.place, message);
                XmlNode::Element
            }
        }
    }

    /// Whether the members of an object may stand among those of another: they are known, and none of them does the same.
    fn can_be_inline(&mut self, shape: &XmlShape) -> bool {
        let XmlShape::Table(id) = shape else {
            return false;
        };
        let models: &'l [Model] = self.models;
        let Some(inner) = models.get(id.0).and_then(Model::as_struct) else {
            return false;
        };
        let mut ids = inner
            .fields
            .iter()
            .filter_map(|field| self.lower.document.schemas.at(&field.place))
            .collect::<Vec<_>>()
            .into_iter();
        inner.additional.is_none() && ids.all(|id| self.said(id).node.as_deref() != Some("none"))
    }

    /// The type of the items, where a type is a list, and the types around it.
    fn as_list<'t>(&self, type_: &'t Type) -> Option<(&'t Type, Vec<ModelId>)>
    where
        'l: 't,
    {
        let models: &'l [Model] = self.models;
        let (mut type_, mut open) = (type_, Vec::new());
        loop {
            match type_ {
                Type::List(item) => return Some((item, open)),
                Type::Nullable(inner) => type_ = inner,
                Type::Model(id) | Type::Boxed(id) if !open.contains(id) => {
                    match &models.get(id.0)?.shape {
                        Shape::Newtype(alias) | Shape::Alias(alias) => {
                            open.push(*id);
                            type_ = &alias.type_;
                        }
                        _ => return None,
                    }
                }
                _ => return None,
            }
        }
    }

    fn list(
        &mut self,
        field: &Field,
        said: &Said,
        schema: Option<Id<Schema>>,
        item: &Type,
        mut open: Vec<ModelId>,
    ) -> Option<XmlMember> {
        let name = said.name.as_deref().unwrap_or(&field.wire);
        let outer = self.named(said, name, &field.place)?;
        let XmlItem { name, shape } = self.item(item, schema, &outer, &mut open);
        let node = match said.node.as_deref() {
            None if said.attribute => "attribute",
            None if said.wrapped => "element",
            None => "none",
            Some(node) => node,
        };
        if !matches!(node, "element" | "none") {
            let message = "a list is no attribute and no text in XML; it is elements";
            self.lower
                .diagnostics
                .gap("xml-node", &field.place, message);
        }
        let wire = field.wire.clone();
        if node == "element" {
            let shape = XmlShape::List(Box::new(XmlItem { name, shape }));
            return Some(XmlMember {
                wire,
                name: outer,
                node: XmlNode::Element,
                required: false,
                shape,
            });
        }
        let items = schema.and_then(|schema| self.items_of(schema));
        Some(XmlMember {
            wire,
            name: self.item_name(items).unwrap_or(outer),
            node: XmlNode::Each,
            required: is_required(field),
            shape,
        })
    }
}

fn is_required(field: &Field) -> bool {
    matches!(field.presence, Presence::Required | Presence::Nullable)
}
