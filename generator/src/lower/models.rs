//! Models in the making: who has which facets, what is still to be lowered, and what each will be called.

use super::facet::Facets;
use super::schema::Value;
use super::tell::UnionDraft;
use super::{Lower, naming, text};
use crate::api::{Additional, CheckId, Enum, Field, ModelId, Rule, Rules, Tuple, Type};
use crate::document::{Id, JsonType, Node, Schema, SchemaOrBool};
use crate::source::{Place, Tree};

/// What two uses of one model agree on: the facets, and whose parts they are.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Key {
    pub(super) facets: Facets,
    /// Empty for a schema by itself, which is the same wherever it is used; else the key of the model within which the facets were put together, so that
    /// a document which gains another such place changes nothing here.
    owner: String,
}

impl Key {
    pub(super) fn new(facets: Facets, origin: &Origin) -> Self {
        let by_itself =
            facets.kind.is_none() && matches!(facets.list.as_slice(), [one] if one.id == origin.id);
        let owner = if by_itself {
            String::new()
        } else {
            origin.owner.clone()
        };
        Self { facets, owner }
    }

    /// The facets of a parent by itself, where its children may not stand for it.
    pub(super) fn of_base(facets: Facets) -> Self {
        Self {
            facets,
            owner: "base".to_owned(),
        }
    }
}

/// Where a model comes from.
#[derive(Clone, Debug)]
pub(super) struct Origin {
    /// The schema whose texts describe it.
    pub(super) id: Id<Schema>,
    /// Where that stands.
    pub(super) place: Place,
    /// What stands for it in the lock: its pointer, or that of the model it is a part of and the way from there.
    pub(super) key: String,
    /// What it would be called.
    pub(super) words: String,
    /// See [`Key::owner`].
    pub(super) owner: String,
}

impl Origin {
    /// A part of this model that is put together from several schemas.
    pub(super) fn part(&self, way: &[&str], words: &str, id: Id<Schema>, place: Place) -> Self {
        let mut key = crate::source::Pointer::from_text(self.key.clone());
        for step in way {
            key = key.child(step);
        }
        Self {
            id,
            place,
            key: key.to_string(),
            words: format!("{} {words}", self.words),
            owner: self.owner.clone(),
        }
    }
}

/// What sort of type a model will be, known before its parts are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Struct,
    Enum,
    Union,
    Tuple,
    Newtype,
    Alias,
}

/// A model whose parts are lowered later, so that no chain of schemas is a chain of calls.
pub(super) enum Work {
    Struct(ModelId, Facets, Origin),
    Tuple(ModelId, Facets),
    Newtype(ModelId, Facets, Origin),
    Kinds(ModelId, Facets, Vec<JsonType>, Origin),
    Union(ModelId, super::alternatives::Branches, Origin),
    Family(ModelId, Id<Schema>, Origin),
}

impl Work {
    fn model(&self) -> ModelId {
        match self {
            Self::Struct(model, ..)
            | Self::Tuple(model, ..)
            | Self::Newtype(model, ..)
            | Self::Kinds(model, ..)
            | Self::Union(model, ..)
            | Self::Family(model, ..) => *model,
        }
    }
}

/// A model that has no name yet.
#[derive(Clone)]
pub(super) struct Draft {
    pub(super) origin: Origin,
    pub(super) sort: Sort,
    /// Components are asked first when several want one name.
    pub(super) rank: u8,
    pub(super) docs: String,
    pub(super) deprecated: bool,
    pub(super) example: Option<Tree>,
    pub(super) shape: DraftShape,
    pub(super) checks: Vec<CheckId>,
    /// Whether somebody looks at members that the document does not name, so that they must be kept.
    pub(super) keeps: bool,
}

#[derive(Clone)]
pub(super) enum DraftShape {
    /// Its parts are being lowered.
    Open,
    Struct(Vec<Field>, Option<Additional>),
    Enum(Enum),
    Union(UnionDraft),
    Tuple(Tuple),
    Newtype(Type, Rules),
    Alias(Type, Rules),
}

impl<'a> Lower<'a, '_> {
    /// A component: its model, or another name for the type it is.
    pub(super) fn component(&mut self, id: Id<Schema>) {
        let value = self.value(id);
        let Some(node) = self.schema(id) else { return };
        let origin = self.origin(id, node);
        if let Type::Model(model) = value.type_
            && self.is_own(model, &origin)
        {
            return;
        }
        let model = self.draft(&origin, Sort::Alias);
        let (type_, rules) = value.into_item();
        self.close(model, DraftShape::Alias(type_, rules));
    }

    /// Whether a model is that of a component: its own, or that of the one alternative that it has beside `null`, which then bears the component's name.
    fn is_own(&mut self, model: ModelId, component: &Origin) -> bool {
        let rank = u8::from(!self.is_component(component.id));
        let Some(draft) = self.drafts.get_mut(model.0) else {
            return false;
        };
        if draft.origin.place == component.place {
            return true;
        }
        let within = format!("{}/", component.key);
        let inline =
            draft.origin.key.starts_with(&within) && !self.named.contains_key(&draft.origin.id);
        if inline {
            draft.origin = Origin {
                id: draft.origin.id,
                ..component.clone()
            };
            draft.rank = rank;
        }
        inline
    }

    /// The origin of a schema's own model.
    pub(super) fn origin(&self, id: Id<Schema>, node: &Node<Schema>) -> Origin {
        let key = self.document.key(&node.place);
        Origin {
            id,
            place: node.place.clone(),
            words: naming::words(self.document, &node.place),
            owner: key.clone(),
            key,
        }
    }

    /// Gives facets their model before its parts are lowered, so that a part may lead back to it.
    pub(super) fn open_model(&mut self, key: Key, origin: &Origin, sort: Sort) -> ModelId {
        let model = self.draft(origin, sort);
        self.models.insert(key, model);
        model
    }

    /// A type around a value that has rules of its own and no place where they could stand.
    pub(super) fn newtype(&mut self, origin: &Origin, value: Value) -> Value {
        if let Type::Model(within) = value.type_ {
            self.make_way(within, origin);
        }
        let model = self.draft(origin, Sort::Newtype);
        let nullable = value.nullable;
        self.close_newtype(model, value);
        Value {
            nullable,
            ..Value::of(Type::Model(model))
        }
    }

    /// The name of a schema is that of the type which its users meet: the one around another, where there are two.
    fn make_way(&mut self, within: ModelId, origin: &Origin) {
        if let Some(draft) = self.drafts.get_mut(within.0)
            && draft.origin.key == origin.key
        {
            draft.origin.key = format!("{}#value", origin.key);
            draft.origin.words = format!("{} value", origin.words);
            draft.rank = 1;
        }
    }

    pub(super) fn close_newtype(&mut self, model: ModelId, value: Value) {
        let (type_, rules) = value.into_item();
        self.close(model, DraftShape::Newtype(type_, rules));
    }

    pub(super) fn close(&mut self, model: ModelId, shape: DraftShape) {
        if let Some(draft) = self.drafts.get_mut(model.0) {
            draft.shape = shape;
        }
    }

    /// Rules of a whole model; whoever breaks one is told so wherever the model is used.
    pub(super) fn check_model(&mut self, model: ModelId, rules: Vec<Rule>) {
        if let Some(draft) = self.drafts.get_mut(model.0) {
            draft
                .checks
                .extend(rules.into_iter().filter_map(|rule| match rule {
                    Rule::Check(check) => Some(check),
                    _ => None,
                }));
        }
    }

    /// Sees to it that a struct keeps members which the document does not name.
    pub(super) fn keep_members(&mut self, model: ModelId) {
        if let Some(draft) = self.drafts.get_mut(model.0) {
            draft.keeps = true;
        }
    }

    /// Lowers the parts of all models that wait.
    pub(super) fn work(&mut self) {
        while let Some(work) = self.pending.pop_front() {
            let model = work.model();
            if self.is_spent() {
                self.close_newtype(model, Value::of(Type::Json));
                continue;
            }
            match work {
                Work::Struct(model, facets, origin) => self.structure(model, &facets, &origin),
                Work::Tuple(model, facets) => self.tuple(model, &facets),
                Work::Newtype(model, facets, origin) => self.within_newtype(model, facets, &origin),
                Work::Kinds(model, facets, kinds, origin) => {
                    self.kinds_union(model, &facets, &kinds, &origin);
                }
                Work::Union(model, branches, origin) => self.union(model, branches, &origin),
                Work::Family(model, parent, origin) => self.family_union(model, parent, &origin),
            }
            self.pay_for(model);
        }
    }

    /// What sort of type a model is.
    pub(super) fn sort(&self, id: ModelId) -> Option<Sort> {
        self.drafts.get(id.0).map(|draft| draft.sort)
    }

    /// Whether a model is an enum, which is a leaf to those who write it.
    pub(super) fn is_enum_model(&self, id: ModelId) -> bool {
        self.sort(id) == Some(Sort::Enum)
    }

    /// The type within a model that is a type around another; the type itself for others.
    pub(super) fn inner<'t>(&'t self, type_: &'t Type) -> &'t Type {
        let mut inner = type_;
        // A type around another that leads back to itself has a list or a map between; the bound is for what has not been lowered yet.
        for _ in 0..8 {
            let Type::Model(ModelId(at)) = inner else {
                break;
            };
            match self.drafts.get(*at).map(|draft| &draft.shape) {
                Some(DraftShape::Newtype(type_, _)) => inner = type_,
                _ => break,
            }
        }
        inner
    }

    /// Whether a type is a type around a secret.
    pub(super) fn is_secret_model(&self, type_: &Type) -> bool {
        *self.inner(type_) == Type::Secret
    }

    /// The fields of a model that is a struct, and whether it holds nothing else.
    pub(super) fn draft_fields(&self, id: ModelId) -> Option<&[Field]> {
        match &self.drafts.get(id.0)?.shape {
            DraftShape::Struct(fields, _) => Some(fields),
            _ => None,
        }
    }

    /// The types of a union's variants; `None` for a model that is none, or whose variants lead to it.
    pub(super) fn alternatives_of(&self, id: ModelId) -> Option<Vec<Type>> {
        match &self.drafts.get(id.0)?.shape {
            DraftShape::Union(union) => {
                let types: Vec<Type> = union
                    .alternatives
                    .iter()
                    .map(|alternative| alternative.type_.clone())
                    .collect();
                // Leaves and lists of them are all that who asks can use; a union within one is passed over.
                let nested = |type_: &Type| matches!(type_, Type::Model(inner) if self.sort(*inner) == Some(Sort::Union));
                (!types.iter().any(nested)).then_some(types)
            }
            _ => None,
        }
    }

    pub(super) fn is_component(&self, id: Id<Schema>) -> bool {
        self.named.contains_key(&id)
    }

    pub(super) fn draft(&mut self, origin: &Origin, sort: Sort) -> ModelId {
        let description = self.described(SchemaOrBool::Schema(origin.id));
        let node = self.schema(origin.id);
        let model = ModelId(self.drafts.len());
        self.drafts.push(Draft {
            docs: text::model_docs(
                description.as_deref(),
                &origin.words,
                node.map(|node| &node.leaf),
                &origin.place,
            ),
            origin: origin.clone(),
            sort,
            rank: u8::from(!self.is_component(origin.id)),
            deprecated: node.is_some_and(|node| node.leaf.deprecated),
            example: node.and_then(|node| node.leaf.examples.first().cloned()),
            shape: DraftShape::Open,
            checks: Vec::new(),
            keeps: false,
        });
        model
    }
}
