//! What is sent and what is received: `readOnly` members are not sent, `writeOnly` ones are not received (OpenAPI 3.0.4, section 4.7.24.1).
//!
//! | a model, what it is made of included | in a request | in a response |
//! |---|---|---|
//! | has neither | itself | itself |
//! | has `readOnly` members | `…Input`, without them | itself |
//! | has `writeOnly` members | itself | `…Output`, without them |
//! | has both | `…Input` | `…Output` |
//!
//! What a view is called depends on the model alone, and not on who else uses it, so that one more operation changes no type that stood before. What was
//! split once stays so while it is used: the lock knows it, so that callers keep the type that they have when the last such member goes.

use super::models::{Draft, DraftShape, Origin};
use super::{Lower, finish};
use crate::api::{Access, Group, Incoming, ModelId, Operation, Type};
use std::collections::{BTreeMap, BTreeSet};

/// One side of a call.
#[derive(Clone, Copy)]
struct View {
    /// What is left out.
    without: Access,
    /// What the types of this side are called after their model.
    word: &'static str,
}

const SENT: View = View {
    without: Access::ReadOnly,
    word: "input",
};
const RECEIVED: View = View {
    without: Access::WriteOnly,
    word: "output",
};

impl Lower<'_, '_> {
    /// Gives requests and responses types of their own where the two differ.
    pub(super) fn split_views(&mut self, groups: &mut [Group], incoming: &mut [Incoming]) {
        self.work();
        self.split_view(SENT, operations(groups).flat_map(sent).collect());
        let received = operations(groups).flat_map(received);
        // What the other side sends is received, whoever asked for it.
        let incoming = incoming.iter_mut().flat_map(Incoming::types_mut);
        self.split_view(RECEIVED, received.chain(incoming).collect());
    }

    fn split_view(&mut self, view: View, mut uses: Vec<&mut Type>) {
        let locked = |draft: &Draft| self.pins.split(&key(draft, view));
        let differing = differing(&self.drafts, view, locked);
        if differing.is_empty() {
            return;
        }
        let mut used = BTreeSet::new();
        for type_ in &uses {
            used.extend(type_.model());
        }
        let reached = reached(&self.drafts, used, &differing);
        let mut clones: BTreeMap<ModelId, ModelId> = BTreeMap::new();
        for (at, model) in reached.iter().enumerate() {
            clones.insert(*model, ModelId(self.drafts.len() + at));
        }
        for model in reached {
            let Some(draft) = self.drafts.get(model.0) else {
                continue;
            };
            self.pins.set_split(&key(draft, view));
            let clone = viewed(draft, view, &clones);
            self.drafts.push(clone);
        }
        for type_ in &mut uses {
            exchange(type_, &clones);
        }
    }
}

fn operations(groups: &mut [Group]) -> impl Iterator<Item = &mut Operation> {
    groups.iter_mut().flat_map(|group| &mut group.operations)
}

/// The types of what an operation sends.
fn sent(operation: &mut Operation) -> Vec<&mut Type> {
    operation
        .body
        .iter_mut()
        .flat_map(|body| &mut body.choices)
        .map(|choice| &mut choice.type_)
        .collect()
}

/// The types of what an operation is answered.
fn received(operation: &mut Operation) -> Vec<&mut Type> {
    operation.reply_types_mut().collect()
}

/// What stands for the view of a model in the lock.
fn key(draft: &Draft, view: View) -> String {
    format!("{}#{}", draft.origin.key, view.word)
}

/// The models that a view changes: those with a member that it leaves out, or that the lock knows to be split, and all that hold one of these.
fn differing(
    drafts: &[Draft],
    view: View,
    is_locked: impl Fn(&Draft) -> bool,
) -> BTreeSet<ModelId> {
    let mut holders: BTreeMap<ModelId, Vec<ModelId>> = BTreeMap::new();
    let mut next: Vec<ModelId> = Vec::new();
    for (at, draft) in drafts.iter().enumerate() {
        let leaves_out = match &draft.shape {
            DraftShape::Struct(fields, _) => {
                fields.iter().any(|field| field.access == view.without)
            }
            _ => false,
        };
        if leaves_out || is_locked(draft) {
            next.push(ModelId(at));
        }
        for held in parts(draft).into_iter().filter_map(Type::model) {
            holders.entry(held).or_default().push(ModelId(at));
        }
    }
    let mut found = BTreeSet::new();
    while let Some(model) = next.pop() {
        if found.insert(model) {
            next.extend(holders.get(&model).into_iter().flatten());
        }
    }
    found
}

/// The models that a view changes and that are reached from some, in order.
fn reached(
    drafts: &[Draft],
    from: BTreeSet<ModelId>,
    differing: &BTreeSet<ModelId>,
) -> BTreeSet<ModelId> {
    let mut found = BTreeSet::new();
    let mut next: Vec<ModelId> = from.into_iter().collect();
    while let Some(model) = next.pop() {
        if differing.contains(&model)
            && found.insert(model)
            && let Some(draft) = drafts.get(model.0)
        {
            next.extend(parts(draft).into_iter().filter_map(Type::model));
        }
    }
    found
}

/// A model as one side sees it.
fn viewed(draft: &Draft, view: View, clones: &BTreeMap<ModelId, ModelId>) -> Draft {
    let mut clone = draft.clone();
    if let DraftShape::Struct(fields, _) = &mut clone.shape {
        fields.retain(|field| field.access != view.without);
    }
    for type_ in finish::parts_mut(&mut clone.shape) {
        exchange(type_, clones);
    }
    clone.origin = Origin {
        key: key(draft, view),
        words: format!("{} {}", draft.origin.words, view.word),
        ..draft.origin.clone()
    };
    clone.rank = 2;
    clone.example = None;
    clone
}

fn exchange(type_: &mut Type, clones: &BTreeMap<ModelId, ModelId>) {
    match type_ {
        Type::Model(id) | Type::Boxed(id) => *id = clones.get(id).copied().unwrap_or(*id),
        Type::List(inner) | Type::Map(inner) | Type::Nullable(inner) => exchange(inner, clones),
        Type::Bool
        | Type::Integer(_)
        | Type::Float(_)
        | Type::Number
        | Type::String
        | Type::Secret
        | Type::Text(_)
        | Type::Custom(_)
        | Type::Null
        | Type::Json
        | Type::Bytes
        | Type::File => {}
    }
}

/// The types that a model is made of.
fn parts(draft: &Draft) -> Vec<&Type> {
    match &draft.shape {
        DraftShape::Struct(fields, additional) => {
            let types = fields.iter().map(|field| &field.type_);
            types
                .chain(additional.iter().map(|additional| &additional.type_))
                .collect()
        }
        DraftShape::Union(union) => union
            .alternatives
            .iter()
            .map(|alternative| &alternative.type_)
            .collect(),
        DraftShape::Tuple(tuple) => {
            let types = tuple.items.iter().map(|item| &item.type_);
            types
                .chain(tuple.rest.iter().map(|(type_, _)| type_))
                .collect()
        }
        DraftShape::Newtype(type_, _) | DraftShape::Alias(type_, _) => vec![type_],
        DraftShape::Open | DraftShape::Enum(_) => Vec::new(),
    }
}
