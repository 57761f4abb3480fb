//! All models together: their names, their constructors, their boxes, and which of them are worth validating.

use super::schema::Value;
use super::{Lower, naming, text};
use crate::api::{Alias, Constructor, Enum, Field, Model, ModelId, Presence, Shape, Struct, Type};
use crate::document::{Id, Node, Schema, SchemaOrBool};
use crate::names::{Case, Ident, Scope, Wish};
use crate::source::{Place, Tree};
use std::collections::HashSet;

/// More required inputs than this come as one struct; so do this many plain ones of one type, less one.
pub(super) const MOST_ARGUMENTS: usize = 4;
/// From this many plain inputs of one type on, a caller could mix them up.
pub(super) const MOST_ALIKE: usize = 3;

/// A model that has no name yet.
pub(super) struct Draft {
    place: Place,
    wire: String,
    wish: String,
    rank: u8,
    docs: String,
    deprecated: bool,
    example: Option<Tree>,
    shape: DraftShape,
}

enum DraftShape {
    /// Its fields are being lowered.
    Open,
    Struct(Vec<Field>),
    Enum(Enum),
    Alias(Alias),
}

impl<'a> Lower<'a, '_> {
    /// A component: its model, or another name for the type it is.
    pub(super) fn component(&mut self, id: Id<Schema>) {
        let value = self.value(id);
        if self.by_schema.contains_key(&id) {
            return;
        }
        let Some(node) = self.schema(id) else { return };
        let Value {
            type_,
            nullable: _,
            rules,
        } = value;
        let model = self.draft(id, node);
        if let Some(draft) = self.drafts.get_mut(model.0) {
            draft.shape = DraftShape::Alias(Alias { type_, rules });
        }
    }

    /// Gives a schema its model before its fields are lowered, so that a field may lead back to it.
    pub(super) fn open_model(&mut self, id: Id<Schema>, node: &'a Node<Schema>) -> ModelId {
        let model = self.draft(id, node);
        self.by_schema.insert(id, model);
        model
    }

    pub(super) fn close_struct(&mut self, model: ModelId, fields: Vec<Field>) {
        if let Some(draft) = self.drafts.get_mut(model.0) {
            draft.shape = DraftShape::Struct(fields);
        }
    }

    pub(super) fn close_enum(&mut self, model: ModelId, shape: Enum) {
        if let Some(draft) = self.drafts.get_mut(model.0) {
            draft.shape = DraftShape::Enum(shape);
        }
    }

    /// Whether a model is an enum, which is a leaf to those who write it.
    pub(super) fn is_enum_model(&self, id: ModelId) -> bool {
        self.drafts
            .get(id.0)
            .is_some_and(|draft| matches!(draft.shape, DraftShape::Enum(_)))
    }

    /// The fields of a model that is a struct.
    pub(super) fn draft_fields(&self, id: ModelId) -> Option<&[Field]> {
        match &self.drafts.get(id.0)?.shape {
            DraftShape::Struct(fields) => Some(fields),
            DraftShape::Open | DraftShape::Enum(_) | DraftShape::Alias(_) => None,
        }
    }

    fn draft(&mut self, id: Id<Schema>, node: &'a Node<Schema>) -> ModelId {
        let wish = naming::words(self.document, &node.place);
        let description = self.described(SchemaOrBool::Schema(id));
        let is_component = self
            .document
            .components
            .schemas
            .iter()
            .any(|(_, component)| *component == id);
        let model = ModelId(self.drafts.len());
        self.drafts.push(Draft {
            docs: text::model_docs(description.as_deref(), &wish, &node.leaf, &node.place),
            place: node.place.clone(),
            wire: wish.clone(),
            wish,
            rank: u8::from(!is_component),
            deprecated: node.leaf.deprecated,
            example: node.leaf.examples.first().cloned(),
            shape: DraftShape::Open,
        });
        model
    }

    /// All models with their names, sorted by name, and where each went: the new number by the old one.
    pub(super) fn finish_models(&mut self) -> (Vec<Model>, Vec<ModelId>) {
        let drafts = std::mem::take(&mut self.drafts);
        let mut types = Scope::new(Case::Type);
        let names = self.assign(&mut types, "type", &drafts);
        let modules = self.assign(&mut Scope::new(Case::Module), "module", &drafts);
        let mut models: Vec<(usize, Model)> = drafts
            .into_iter()
            .zip(names)
            .zip(modules)
            .map(|((draft, name), module)| finish(draft, name, module, &mut types))
            .enumerate()
            .collect();
        models.sort_by(|(_, a), (_, b)| a.name.cmp(&b.name));
        let mut order = vec![ModelId(0); models.len()];
        for (new, (old, _)) in models.iter().enumerate() {
            if let Some(slot) = order.get_mut(*old) {
                *slot = ModelId(new);
            }
        }
        let mut models: Vec<Model> = models.into_iter().map(|(_, model)| model).collect();
        for model in &mut models {
            model.shape.renumber(&order);
        }
        box_cycles(&mut models);
        mark_validated(&mut models);
        (models, order)
    }

    fn assign(&mut self, scope: &mut Scope, role: &str, drafts: &[Draft]) -> Vec<Ident> {
        let wish = |draft: &'_ Draft| (draft.wish.clone(), draft.rank);
        let wishes: Vec<Wish<'_>> = drafts
            .iter()
            .map(|draft| (wish(draft), draft))
            .map(|((text, rank), draft)| Wish {
                text,
                rank,
                key: draft.place.pointer.as_str(),
            })
            .collect();
        scope.assign(role, &wishes, self.pins)
    }
}

fn finish(draft: Draft, name: Ident, module: Ident, types: &mut Scope) -> Model {
    let shape = match draft.shape {
        DraftShape::Struct(fields) => {
            let constructor = constructor(&fields, &name, types);
            Shape::Struct(Struct {
                additional: None,
                fields,
                constructor,
            })
        }
        DraftShape::Enum(shape) => Shape::Enum(shape),
        DraftShape::Alias(alias) => Shape::Alias(alias),
        // A draft stays open only if lowering its fields ended early, and then it has none.
        DraftShape::Open => Shape::Struct(Struct {
            additional: None,
            fields: Vec::new(),
            constructor: Constructor::Arguments(Vec::new()),
        }),
    };
    Model {
        place: draft.place,
        wire: draft.wire,
        name,
        module,
        docs: draft.docs,
        deprecated: draft.deprecated,
        shape,
        checks: Vec::new(),
        validated: false,
        example: draft.example,
    }
}

/// How a struct is made: arguments by wire name, so that shuffled properties change no signature.
fn constructor(fields: &[Field], name: &Ident, types: &mut Scope) -> Constructor {
    let required =
        |field: &Field| matches!(field.presence, Presence::Required | Presence::Nullable);
    let mut places: Vec<usize> = fields
        .iter()
        .enumerate()
        .filter(|(_, field)| required(field))
        .map(|(at, _)| at)
        .collect();
    places.sort_by_key(|&at| fields.get(at).map(|field| field.wire.as_str()));
    let inputs: Vec<&Type> = places
        .iter()
        .filter_map(|&at| fields.get(at))
        .map(|field| &field.type_)
        .collect();
    if too_many_arguments(&inputs) {
        Constructor::Struct(types.claim(&format!("{name} required")), places)
    } else {
        Constructor::Arguments(places)
    }
}

/// Whether inputs are too many, or too many of them alike, to be told apart as arguments.
pub(super) fn too_many_arguments(inputs: &[&Type]) -> bool {
    let plain = |kind: &Type| {
        matches!(
            kind,
            Type::Bool | Type::Integer(_) | Type::Float(_) | Type::String | Type::Secret
        )
    };
    let alike = |kind: &Type| inputs.iter().filter(|other| **other == kind).count();
    inputs.len() > MOST_ARGUMENTS
        || inputs
            .iter()
            .any(|kind| plain(kind) && alike(kind) >= MOST_ALIKE)
}

/// Puts a pointer where a struct would contain itself: on every field of a struct that leads back to it without a list, a map or a pointer between.
fn box_cycles(models: &mut [Model]) {
    let direct: Vec<Vec<usize>> = models.iter().map(direct_models).collect();
    for (at, model) in models.iter_mut().enumerate() {
        let Shape::Struct(shape) = &mut model.shape else {
            continue;
        };
        for field in &mut shape.fields {
            if let Some(ModelId(target)) = held(&field.type_)
                && reaches(&direct, target, at)
            {
                box_held(&mut field.type_);
            }
        }
    }
}

/// The model whose value a value of this type holds in itself.
fn held(type_: &Type) -> Option<ModelId> {
    match type_ {
        Type::Model(id) => Some(*id),
        Type::Nullable(inner) => held(inner),
        _ => None,
    }
}

fn box_held(type_: &mut Type) {
    match type_ {
        Type::Model(id) => *type_ = Type::Boxed(*id),
        Type::Nullable(inner) => box_held(inner),
        _ => {}
    }
}

fn direct_models(model: &Model) -> Vec<usize> {
    match &model.shape {
        Shape::Struct(shape) => shape
            .fields
            .iter()
            .filter_map(|field| held(&field.type_))
            .map(|id| id.0)
            .collect(),
        Shape::Alias(alias) => held(&alias.type_).map(|id| id.0).into_iter().collect(),
        _ => Vec::new(),
    }
}

fn reaches(direct: &[Vec<usize>], from: usize, to: usize) -> bool {
    let mut seen = HashSet::new();
    let mut next = vec![from];
    while let Some(at) = next.pop() {
        if at == to {
            return true;
        }
        if seen.insert(at) {
            next.extend(direct.get(at).into_iter().flatten());
        }
    }
    false
}

/// Marks each model that has a rule somewhere below it: an enum has one itself.
///
/// So has a model under a field that has rules of its own: the code that looks into the field calls that of the model.
fn mark_validated(models: &mut [Model]) {
    let ruled: HashSet<usize> = models
        .iter()
        .filter_map(Model::as_struct)
        .flat_map(|shape| &shape.fields)
        .filter(|field| !field.rules.is_empty())
        .filter_map(|field| field.type_.model())
        .map(|ModelId(at)| at)
        .collect();
    for at in ruled {
        if let Some(model) = models.get_mut(at) {
            model.validated = true;
        }
    }
    loop {
        let marked: HashSet<usize> = models
            .iter()
            .enumerate()
            .filter(|(_, model)| model.validated)
            .map(|(at, _)| at)
            .collect();
        let holds = |type_: &Type| {
            type_
                .model()
                .is_some_and(|ModelId(at)| marked.contains(&at))
        };
        let mut changed = false;
        for model in models.iter_mut().filter(|model| !model.validated) {
            model.validated = match &model.shape {
                Shape::Enum(_) => true,
                Shape::Union(_) | Shape::Tuple(_) | Shape::Newtype(_) => true,
                Shape::Alias(alias) => !alias.rules.is_empty() || holds(&alias.type_),
                Shape::Struct(shape) => shape
                    .fields
                    .iter()
                    .any(|field| !field.rules.is_empty() || holds(&field.type_)),
            };
            changed |= model.validated;
        }
        if !changed {
            return;
        }
    }
}

impl Shape {
    fn renumber(&mut self, order: &[ModelId]) {
        match self {
            Self::Struct(shape) => shape
                .fields
                .iter_mut()
                .for_each(|field| field.type_.renumber(order)),
            Self::Alias(alias) => alias.type_.renumber(order),
            _ => {}
        }
    }
}

impl Type {
    /// Gives the models within a type their new numbers.
    pub(super) fn renumber(&mut self, order: &[ModelId]) {
        match self {
            Self::Model(id) | Self::Boxed(id) => *id = order.get(id.0).copied().unwrap_or(*id),
            Self::List(inner) | Self::Map(inner) | Self::Nullable(inner) => inner.renumber(order),
            _ => {}
        }
    }
}
