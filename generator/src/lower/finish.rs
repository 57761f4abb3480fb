//! All models together, when each is lowered: names, constructors, how unions are told, what the checks are called.

use super::enumeration::OPEN;
use super::models::{Draft, DraftShape};
use super::tell::{self, Told, UnionDraft};
use super::{Lower, boxes, calls, looks, validated};
use crate::api::{
    Additional, Alias, Check, Constructor, Field, Model, ModelId, Presence, Repr, Rules, Shape,
    Struct, Type, Union, UnionVariant, Unknown,
};
use crate::names::{Case, Ident, Scope, Wish};
use std::collections::{BTreeMap, BTreeSet};

/// More required inputs than this come as one struct; so do this many plain ones of one type, less one.
pub(super) const MOST_ARGUMENTS: usize = 4;
/// From this many plain inputs of one type on, a caller could mix them up.
pub(super) const MOST_ALIKE: usize = 3;

impl Lower<'_, '_> {
    /// All models with their names, sorted by name, and where each went: the new number by the old one.
    pub(super) fn finish_models(&mut self) -> (Vec<Model>, Vec<ModelId>) {
        self.work();
        let told = self.tell_all();
        self.fix_constants();
        self.offer_defaults();
        self.keep_unknown();
        let drafts = std::mem::take(&mut self.drafts);
        let keys: Vec<String> = drafts
            .iter()
            .map(|draft| draft.origin.key.clone())
            .collect();
        let mut names = self.model_names(&drafts);
        let modules = self.module_names(&drafts);
        let mut models: Vec<(usize, Model)> = Vec::with_capacity(drafts.len());
        for (at, (draft, (module, told))) in drafts
            .into_iter()
            .zip(modules.into_iter().zip(told))
            .enumerate()
        {
            let required = names.required.remove(&at);
            if let Some(name) = names.types.get(at).cloned() {
                models.push((at, self.finish(draft, name, module, told, required)));
            }
        }
        models.sort_by(|(_, a), (_, b)| a.name.cmp(&b.name));
        let mut order = vec![ModelId(0); models.len()];
        for (new, (old, _)) in models.iter().enumerate() {
            if let Some(slot) = order.get_mut(*old) {
                *slot = ModelId(new);
            }
        }
        let keys: Vec<&str> = models
            .iter()
            .filter_map(|(old, _)| keys.get(*old).map(String::as_str))
            .collect();
        let mut models: Vec<Model> = models.into_iter().map(|(_, model)| model).collect();
        for model in &mut models {
            model.shape.renumber(&order);
        }
        boxes::box_cycles(&mut models, &keys, self.pins);
        validated::mark(&mut models);
        (models, order)
    }

    /// Decides of each union how its values tell their variant.
    fn tell_all(&mut self) -> Vec<Told> {
        let mut all = Vec::with_capacity(self.drafts.len());
        let mut keep: BTreeSet<ModelId> = BTreeSet::new();
        for at in 0..self.drafts.len() {
            let union = self.drafts.get(at).and_then(|draft| match &draft.shape {
                DraftShape::Union(union) => Some(union.clone()),
                _ => None,
            });
            let told = union
                .as_ref()
                .map(|union| tell::tell(&self.drafts, union))
                .unwrap_or_default();
            // Without a list of alternatives, who wrote the document has nothing to tell apart.
            let union = union.filter(|union| union.keyword.is_some());
            if let (Some(union), Some((one, other))) = (&union, told.ambiguous) {
                self.report_ambiguous(union, one, other);
            }
            keep.extend(&told.keep);
            all.push(told);
        }
        for model in keep {
            self.keep_members(model);
        }
        all
    }

    fn report_ambiguous(&mut self, union: &UnionDraft, one: usize, other: usize) {
        let name = |at: usize| {
            union
                .alternatives
                .get(at)
                .map_or("", |alternative| alternative.label.as_str())
        };
        let (first, second) = (name(one), name(other));
        let message = match super::sample::both(&self.drafts, union, one, other) {
            Some(payload) => format!(
                "`{first}` and `{second}` have values in common, such as `{}`",
                payload.to_json()
            ),
            None => format!("`{first}` and `{second}` may have values in common"),
        };
        self.diagnostics
            .lint("ambiguous-alternatives", &union.place, message)
            .help("a `discriminator`, or a required member with a `const` of its own in each, tells them apart");
    }

    /// A required member that can have one value alone is filled in by the constructor.
    fn fix_constants(&mut self) {
        let mut fixed = Vec::new();
        for (model, draft) in self.drafts.iter().enumerate() {
            let DraftShape::Struct(fields, _) = &draft.shape else {
                continue;
            };
            for (at, field) in fields.iter().enumerate() {
                if field.presence != Presence::Required {
                    continue;
                }
                if let Some([one]) = tell::values_of(&self.drafts, field).as_deref()
                    && can_be_written(&self.drafts, &field.type_)
                {
                    fixed.push((model, at, one.clone()));
                }
            }
        }
        for (model, at, value) in fixed {
            if let Some(DraftShape::Struct(fields, _)) =
                self.drafts.get_mut(model).map(|draft| &mut draft.shape)
                && let Some(field) = fields.get_mut(at)
            {
                field.fixed = Some(value);
            }
        }
    }

    /// Gives a field for other members to each struct whose unknown members somebody looks at.
    fn keep_unknown(&mut self) {
        self.write_called();
        for model in looks::at_all_members(&self.drafts, &self.checks) {
            self.keep_members(model);
        }
        for draft in &mut self.drafts {
            if let DraftShape::Struct(fields, additional @ None) = &mut draft.shape
                && (draft.keeps || self.options.keep_unknown)
            {
                let place = &draft.origin.place;
                *additional = Some(super::members::additional_field(
                    fields,
                    Type::Json,
                    Rules::default(),
                    false,
                    place,
                ));
            }
        }
    }

    /// The names of all types: of the models, and of the structs that hold what some of them require.
    fn model_names(&mut self, drafts: &[Draft]) -> TypeNames {
        let asking: Vec<(usize, String)> = drafts
            .iter()
            .enumerate()
            .filter(|(_, draft)| match &draft.shape {
                DraftShape::Struct(fields, _) => needs_struct(fields),
                _ => false,
            })
            .map(|(at, draft)| (at, format!("{}#required", draft.origin.key)))
            .collect();
        let mut wishes = wishes(drafts);
        wishes.extend(asking.iter().filter_map(|(at, key)| {
            let text = format!("{} required", drafts.get(*at)?.origin.words);
            Some(Wish { text, rank: 3, key })
        }));
        let mut types = Scope::new(Case::Type).assign("type", &wishes, self.pins);
        let required = types.split_off(drafts.len().min(types.len()));
        let places = asking.into_iter().map(|(at, _)| at);
        TypeNames {
            types,
            required: places.zip(required).collect(),
        }
    }

    fn module_names(&mut self, drafts: &[Draft]) -> Vec<Ident> {
        Scope::new(Case::Module).assign("module", &wishes(drafts), self.pins)
    }

    fn finish(
        &mut self,
        draft: Draft,
        name: Ident,
        module: Ident,
        told: Told,
        required: Option<Ident>,
    ) -> Model {
        let shape = match draft.shape {
            DraftShape::Struct(fields, additional) => structure(fields, additional, required),
            DraftShape::Enum(shape) => Shape::Enum(shape),
            DraftShape::Union(union) => {
                Shape::Union(self.finish_union(&draft.origin.key, &union, told))
            }
            DraftShape::Tuple(tuple) => Shape::Tuple(tuple),
            DraftShape::Newtype(type_, rules) => Shape::Newtype(alias(type_, rules)),
            DraftShape::Alias(type_, rules) => Shape::Alias(alias(type_, rules)),
            // A draft stays open only if lowering its parts ended early, and then it has none.
            DraftShape::Open => structure(Vec::new(), None, None),
        };
        let mut checks = draft.checks;
        checks.sort();
        checks.dedup();
        Model {
            place: draft.origin.place,
            wire: draft.origin.words,
            name,
            module,
            docs: draft.docs,
            deprecated: draft.deprecated,
            shape,
            checks,
            validated: false,
            example: draft.example,
        }
    }

    fn finish_union(&mut self, key: &str, union: &UnionDraft, told: Told) -> Union {
        let wishes: Vec<Wish<'_>> = union
            .alternatives
            .iter()
            .map(|alternative| Wish {
                text: alternative.label.clone(),
                rank: 0,
                key: &alternative.key,
            })
            .collect();
        let mut scope = Scope::new(Case::Variant);
        if told.open.is_some() {
            scope.hold("open", &OPEN, key, self.pins);
        }
        let names = scope.assign("variant", &wishes, self.pins);
        let unknown = told.open.map(|keyword| Unknown {
            name: scope.claim_for("open", &OPEN, key, self.pins),
            keyword,
        });
        let variants =
            union
                .alternatives
                .iter()
                .zip(names)
                .enumerate()
                .map(|(at, (alternative, name))| UnionVariant {
                    name,
                    docs: alternative.docs.clone(),
                    from: union
                        .alternatives
                        .iter()
                        .take(at)
                        .all(|earlier| earlier.type_ != alternative.type_),
                    type_: alternative.type_.clone(),
                    rules: alternative.rules.clone(),
                });
        Union {
            variants: variants.collect(),
            arms: told.arms,
            unknown,
            exactly_one: told.exactly_one,
        }
    }

    /// All checks with their names.
    pub(super) fn finish_checks(&mut self) -> Vec<Check> {
        self.write_called();
        let mut drafts = std::mem::take(&mut self.checks);
        calls::break_circles(&mut drafts);
        let tracked = calls::tracked(&drafts);
        let words: Vec<String> = drafts.iter().map(|draft| self.check_words(draft)).collect();
        let keys: Vec<String> = drafts
            .iter()
            .map(|draft| format!("{}#{}", self.document.key(&draft.place), draft.keyword))
            .collect();
        let wishes: Vec<Wish<'_>> = words
            .iter()
            .zip(&keys)
            .map(|(words, key)| Wish {
                text: words.clone(),
                rank: 0,
                key,
            })
            .collect();
        let names = Scope::new(Case::Value).assign("check", &wishes, self.pins);
        drafts
            .into_iter()
            .zip(names)
            .enumerate()
            .map(|(at, (draft, name))| Check {
                docs: super::text::plain_docs(None, &draft.place),
                place: draft.place,
                name,
                keyword: draft.keyword,
                assertion: draft.assertion,
                tracked: tracked.contains(&at),
                // Told when everything is there that may ask.
                asked: false,
            })
            .collect()
    }
}

fn alias(type_: Type, rules: Rules) -> Alias {
    Alias {
        docs: super::text::value_docs(&rules),
        type_,
        rules,
    }
}

/// Whether the one value of a field can be written down as Rust.
pub(super) fn can_be_written(drafts: &[Draft], type_: &Type) -> bool {
    match type_ {
        Type::Bool | Type::Integer(_) | Type::Float(_) | Type::String => true,
        Type::Model(id) => match drafts.get(id.0).map(|draft| &draft.shape) {
            Some(DraftShape::Enum(shape)) => shape.repr != Repr::Json,
            _ => false,
        },
        _ => false,
    }
}

/// The names of types.
struct TypeNames {
    /// Of each model, in order.
    types: Vec<Ident>,
    /// Of the struct that holds what a model requires, where it has one.
    required: BTreeMap<usize, Ident>,
}

fn wishes(drafts: &[Draft]) -> Vec<Wish<'_>> {
    drafts
        .iter()
        .map(|draft| Wish {
            text: draft.origin.words.clone(),
            rank: draft.rank,
            key: &draft.origin.key,
        })
        .collect()
}

fn structure(fields: Vec<Field>, additional: Option<Additional>, required: Option<Ident>) -> Shape {
    let places = asked(&fields);
    let constructor = match required {
        Some(name) => Constructor::Struct(name, places),
        None => Constructor::Arguments(places),
    };
    Shape::Struct(Struct {
        fields,
        constructor,
        additional,
    })
}

/// The fields that a constructor asks for, by wire name, so that shuffled properties change no signature.
fn asked(fields: &[Field]) -> Vec<usize> {
    let asked = |field: &Field| {
        field.fixed.is_none() && matches!(field.presence, Presence::Required | Presence::Nullable)
    };
    let mut places: Vec<usize> = fields
        .iter()
        .enumerate()
        .filter(|(_, field)| asked(field))
        .map(|(at, _)| at)
        .collect();
    places.sort_by_key(|&at| fields.get(at).map(|field| field.wire.as_str()));
    places
}

/// Whether what a constructor asks for comes as a struct.
fn needs_struct(fields: &[Field]) -> bool {
    let inputs: Vec<&Type> = asked(fields)
        .into_iter()
        .filter_map(|at| fields.get(at))
        .map(|field| &field.type_)
        .collect();
    too_many_arguments(&inputs)
}

/// Whether inputs are too many, or too many of them alike, to be told apart as arguments.
pub(super) fn too_many_arguments(inputs: &[&Type]) -> bool {
    let plain = |kind: &Type| {
        matches!(
            kind,
            Type::Bool
                | Type::Integer(_)
                | Type::Float(_)
                | Type::Number
                | Type::String
                | Type::Secret
                | Type::Text(_)
                | Type::Custom(_)
        )
    };
    let alike = |kind: &Type| inputs.iter().filter(|other| **other == kind).count();
    inputs.len() > MOST_ARGUMENTS
        || inputs
            .iter()
            .any(|kind| plain(kind) && alike(kind) >= MOST_ALIKE)
}

/// The types that a model is made of.
pub(super) fn parts_mut(shape: &mut DraftShape) -> Vec<&mut Type> {
    match shape {
        DraftShape::Struct(fields, additional) => {
            let types = fields.iter_mut().map(|field| &mut field.type_);
            types
                .chain(
                    additional
                        .iter_mut()
                        .map(|additional| &mut additional.type_),
                )
                .collect()
        }
        DraftShape::Union(union) => union
            .alternatives
            .iter_mut()
            .map(|alternative| &mut alternative.type_)
            .collect(),
        DraftShape::Tuple(tuple) => {
            let types = tuple.items.iter_mut().map(|item| &mut item.type_);
            types
                .chain(tuple.rest.iter_mut().map(|(type_, _)| type_))
                .collect()
        }
        DraftShape::Newtype(type_, _) | DraftShape::Alias(type_, _) => vec![type_],
        DraftShape::Open | DraftShape::Enum(_) => Vec::new(),
    }
}
