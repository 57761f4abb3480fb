//! Shapes: of leaves, of lists and maps, and the tables of objects.

use super::Tables;
use super::name::Said;
use crate::api::{
    Field, JsonKind, Model, ModelId, Presence, Repr, Shape, Struct, Test, Type, Union, XmlItem,
    XmlMember, XmlName, XmlNode, XmlShape, XmlTable,
};
use crate::document::{Id, Schema};
use crate::names::Ident;
use crate::source::Place;

/// What an item is called within a member of a map that nobody has named.
const ITEM: &str = "item";
/// So many types around others are looked into before a leaf is found.
const AROUND: usize = 64;

/// The table of a model that has no static yet.
#[derive(Default)]
pub(super) struct Draft {
    members: Vec<XmlMember>,
    rest: Option<XmlShape>,
}

impl Draft {
    /// Not each alternative has the lists that some other requires: one by which they are told apart, or that would be kept as a member nobody named, is not
    /// read as empty where it is not there.
    fn forget_required(&mut self, union: &Union) {
        let tests = union.arms.iter().flat_map(|arm| &arm.tests);
        let named: Vec<&str> = tests.filter_map(member_of).collect();
        for member in &mut self.members {
            member.required &= self.rest.is_none() && !named.contains(&member.wire.as_str());
        }
    }

    pub(super) fn finish(self, model: ModelId, ident: Ident) -> XmlTable {
        XmlTable {
            model,
            ident,
            members: self.members,
            rest: self.rest,
        }
    }
}

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

    fn item(
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
    fn item_name(&mut self, schema: Option<Id<Schema>>) -> Option<XmlName> {
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
                if !self.tables.contains_key(&id) {
                    self.tables.insert(id, Draft::default());
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

    /// Makes the tables of all models that were asked for.
    pub(super) fn work(&mut self) {
        while let Some(id) = self.pending.pop() {
            let models: &'l [Model] = self.models;
            let Some(model) = models.get(id.0) else {
                continue;
            };
            let mut draft = Draft::default();
            match &model.shape {
                Shape::Struct(shape) => self.add_struct(shape, &model.place, &mut draft),
                Shape::Union(union) => {
                    self.add_union(model, &mut draft, &mut vec![id]);
                    draft.forget_required(union);
                }
                _ => {}
            }
            self.tables.insert(id, draft);
        }
    }

    fn add_struct(&mut self, shape: &Struct, place: &Place, draft: &mut Draft) {
        for field in &shape.fields {
            let Some(member) = self.member(field) else {
                continue;
            };
            let same = |known: &&mut XmlMember| known.wire == member.wire;
            match draft.members.iter_mut().find(same) {
                Some(known) if known.is_like(&member) => known.required |= member.required,
                Some(_) => {
                    let message = format!(
                        "`{}` looks otherwise in XML in another alternative; the first is what is written and read",
                        crate::lower::text::one_line(&member.wire)
                    );
                    self.lower.diagnostics.gap("xml-union", place, message);
                }
                None => draft.members.push(member),
            }
        }
        if let (Some(additional), None) = (&shape.additional, &draft.rest) {
            let shape = self.shape(&additional.type_, None, &XmlName::of(ITEM), &mut Vec::new());
            draft.rest = Some(shape);
        }
    }

    /// The members of all alternatives.
    fn add_union(&mut self, model: &'l Model, draft: &mut Draft, seen: &mut Vec<ModelId>) {
        let Shape::Union(union) = &model.shape else {
            return;
        };
        for variant in &union.variants {
            let mut type_ = &variant.type_;
            let models: &'l [Model] = self.models;
            while let Type::Model(id) | Type::Boxed(id) = type_ {
                let Some(inner) = models.get(id.0).filter(|_| !seen.contains(id)) else {
                    break;
                };
                seen.push(*id);
                match &inner.shape {
                    Shape::Struct(shape) => self.add_struct(shape, &inner.place, draft),
                    Shape::Union(_) => self.add_union(inner, draft, seen),
                    Shape::Newtype(alias) | Shape::Alias(alias) => {
                        type_ = &alias.type_;
                        continue;
                    }
                    Shape::Enum(_) | Shape::Tuple(_) => self.mixed(model),
                }
                break;
            }
            match type_ {
                Type::Model(_) | Type::Boxed(_) | Type::Null => {}
                Type::Map(value) if draft.rest.is_none() => {
                    let within = XmlName::of(ITEM);
                    draft.rest = Some(self.shape(value, None, &within, &mut Vec::new()));
                }
                Type::Map(_) => {}
                _ => self.mixed(model),
            }
        }
    }

    fn mixed(&mut self, model: &Model) {
        let message = "alternatives that are not all objects, or all leaves, are not told apart in XML: members are read";
        self.gap("xml-union", &model.place, message);
    }

    fn gap(&mut self, code: &'static str, place: &Place, message: &str) -> XmlShape {
        self.lower.diagnostics.gap(code, place, message);
        XmlShape::Any
    }

    fn member(&mut self, field: &Field) -> Option<XmlMember> {
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
        let is_leaf = matches!(
            shape,
            XmlShape::Text | XmlShape::Number | XmlShape::Boolean | XmlShape::Scalar
        );
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

impl XmlMember {
    fn is_like(&self, other: &Self) -> bool {
        self.name == other.name && self.node == other.node && self.shape == other.shape
    }
}

/// The member that a test looks at.
fn member_of(test: &Test) -> Option<&str> {
    match test {
        Test::Member(name)
        | Test::MemberIs(name, _)
        | Test::MemberEquals(name, _)
        | Test::MemberKind(name, _) => Some(name),
        Test::Kind(_) | Test::ItemKind(_) | Test::Equals(_) => None,
    }
}
