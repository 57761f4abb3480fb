//! The tables of objects, and of alternatives that are objects.

use super::Tables;
use super::shape::ITEM;
use crate::api::{
    Model, ModelId, Shape, Struct, Test, Type, Union, XmlMember, XmlName, XmlShape, XmlTable,
};
use crate::names::Ident;
use crate::source::Place;

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
