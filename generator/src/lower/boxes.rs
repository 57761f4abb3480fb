//! Pointers where a type would contain itself: on what lies on a circle, found by strongly connected components.
//!
//! What was boxed once stays boxed while it is a model: the lock knows it, so that a change elsewhere in the document, by which the circle ends, changes no
//! type of a field that stands.

use crate::api::{Model, ModelId, Shape, Type};
use crate::names::Pins;
use crate::source::Pointer;

/// Puts a pointer on every part of a model that leads back to it without a list, a map or a pointer between. `keys` are what stands for the models in the
/// lock.
pub(super) fn box_cycles(models: &mut [Model], keys: &[&str], pins: &mut Pins<'_>) {
    let parts: Vec<Vec<usize>> = models.iter().map(held_models).collect();
    let component = components(&parts);
    for (at, (model, key)) in models.iter_mut().zip(keys).enumerate() {
        let own = component.get(at);
        for (part, type_) in parts_of(&mut model.shape) {
            let Some(ModelId(target)) = held(type_) else {
                continue;
            };
            let place = Pointer::from_text(*key).child(&part).to_string();
            if component.get(target) == own || pins.boxed(&place) {
                pins.set_boxed(&place);
                box_held(type_);
            }
        }
    }
}

/// The types of the values that a model holds in itself, each with what it is called there.
fn parts_of(shape: &mut Shape) -> Vec<(String, &mut Type)> {
    match shape {
        Shape::Struct(shape) => shape
            .fields
            .iter_mut()
            .map(|field| (field.wire.clone(), &mut field.type_))
            .collect(),
        Shape::Union(union) => union
            .variants
            .iter_mut()
            .map(|variant| (variant.name.to_string(), &mut variant.type_))
            .collect(),
        Shape::Tuple(tuple) => tuple
            .items
            .iter_mut()
            .map(|item| (item.name.to_string(), &mut item.type_))
            .collect(),
        Shape::Newtype(alias) => vec![("0".to_owned(), &mut alias.type_)],
        Shape::Enum(_) | Shape::Alias(_) => Vec::new(),
    }
}

fn held_models(model: &Model) -> Vec<usize> {
    let types: Vec<&Type> = match &model.shape {
        Shape::Struct(shape) => shape.fields.iter().map(|field| &field.type_).collect(),
        Shape::Union(union) => union
            .variants
            .iter()
            .map(|variant| &variant.type_)
            .collect(),
        Shape::Tuple(tuple) => tuple.items.iter().map(|item| &item.type_).collect(),
        Shape::Newtype(alias) | Shape::Alias(alias) => vec![&alias.type_],
        Shape::Enum(_) => Vec::new(),
    };
    types.into_iter().filter_map(held).map(|id| id.0).collect()
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

/// The strongly connected component of each model, by number (Tarjan's algorithm, with a list of its own in the place of the stack). One that does not hold
/// itself is in a component of its own.
pub(super) fn components(edges: &[Vec<usize>]) -> Vec<usize> {
    let mut search = Search {
        edges,
        index: vec![None; edges.len()],
        low: vec![0; edges.len()],
        open: Vec::new(),
        is_open: vec![false; edges.len()],
        component: vec![usize::MAX; edges.len()],
        next: 0,
        components: 0,
    };
    for start in 0..edges.len() {
        if search.index.get(start).copied().flatten().is_none() {
            search.from(start);
        }
    }
    search.component
}

struct Search<'e> {
    edges: &'e [Vec<usize>],
    index: Vec<Option<usize>>,
    low: Vec<usize>,
    open: Vec<usize>,
    is_open: Vec<bool>,
    component: Vec<usize>,
    next: usize,
    components: usize,
}

impl Search<'_> {
    fn from(&mut self, start: usize) {
        let mut way = vec![(start, 0)];
        self.enter(start);
        while let Some((at, edge)) = way.pop() {
            let target = self
                .edges
                .get(at)
                .and_then(|edges| edges.get(edge))
                .copied();
            match target {
                Some(target) => {
                    way.push((at, edge + 1));
                    match self.index.get(target).copied().flatten() {
                        None => {
                            self.enter(target);
                            way.push((target, 0));
                        }
                        Some(index) if self.is_open.get(target) == Some(&true) => {
                            self.lower(at, index);
                        }
                        Some(_) => {}
                    }
                }
                None => {
                    self.leave(at);
                    if let Some((parent, _)) = way.last() {
                        let low = self.low.get(at).copied().unwrap_or_default();
                        self.lower(*parent, low);
                    }
                }
            }
        }
    }

    fn enter(&mut self, at: usize) {
        set(&mut self.index, at, Some(self.next));
        set(&mut self.low, at, self.next);
        set(&mut self.is_open, at, true);
        self.open.push(at);
        self.next += 1;
    }

    fn lower(&mut self, at: usize, value: usize) {
        if let Some(low) = self.low.get_mut(at) {
            *low = (*low).min(value);
        }
    }

    fn leave(&mut self, at: usize) {
        if self.low.get(at).copied() != self.index.get(at).copied().flatten() {
            return;
        }
        while let Some(member) = self.open.pop() {
            set(&mut self.is_open, member, false);
            set(&mut self.component, member, self.components);
            if member == at {
                break;
            }
        }
        self.components += 1;
    }
}

fn set<T>(list: &mut [T], at: usize, value: T) {
    if let Some(slot) = list.get_mut(at) {
        *slot = value;
    }
}
