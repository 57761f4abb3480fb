//! Unions: a variant for each alternative.

use super::alternatives::{Branch, Branches};
use super::facet::Facets;
use super::models::{DraftShape, Origin};
use super::schema::Value;
use super::tell::{Alternative, DiscriminatorDraft, UnionDraft};
use super::{Lower, foreign, text};
use crate::api::{Integer, ModelId, Rule, Rules, Text, Type};
use crate::document::{Discriminator, Id, JsonType, Node, Schema, SchemaOrBool};
use crate::source::{Place, Tree};

impl<'a> Lower<'a, '_> {
    /// The union of a list of alternatives.
    pub(super) fn union(&mut self, model: ModelId, branches: Branches, origin: &Origin) {
        let mut draft = UnionDraft {
            keyword: Some(branches.keyword),
            place: self.schema(branches.of).map_or_else(
                || origin.place.clone(),
                |node| node.place.child(branches.keyword),
            ),
            alternatives: Vec::new(),
            discriminator: None,
            trial: false,
        };
        // Where each alternative of the list went.
        let mut places: Vec<(Id<Schema>, usize)> = Vec::new();
        for branch in &branches.list {
            let value = self.branch_value(branch, branches.beside.is_empty(), origin);
            let at = self.add(&mut draft, branch, value);
            places.push((branch.id, at));
        }
        if draft.alternatives.len() == 1
            && let Some(one) = draft.alternatives.pop()
        {
            let mut value = Value::of(one.type_);
            value.rules = one.rules;
            if draft.trial || branches.keyword == "oneOf" && branches.list.len() > 1 {
                value
                    .rules
                    .own
                    .extend(self.trial_checks(&branches, draft.trial));
            }
            self.close_newtype(model, value);
            return;
        }
        if draft.trial {
            let checks = self.trial_checks(&branches, true);
            self.check_model(model, checks);
        }
        draft.discriminator = branches
            .discriminator
            .as_ref()
            .map(|discriminator| self.discriminator(branches.of, discriminator, &places));
        self.close(model, DraftShape::Union(draft));
    }

    /// The list itself as a check, and with it what stands beside it where alternatives that were put together have lost their rules.
    fn trial_checks(&mut self, branches: &Branches, lost: bool) -> Vec<Rule> {
        let mut checks = if lost {
            self.whole(&branches.beside)
        } else {
            Vec::new()
        };
        checks.push(Rule::Check(
            self.check_keyword(branches.of, branches.keyword),
        ));
        checks
    }

    /// Adds an alternative. Two of one type are one variant, which must keep to the rules of either.
    fn add(&mut self, draft: &mut UnionDraft, branch: &Branch, value: Value) -> usize {
        let (type_, rules) = value.into_item();
        if let Some(at) = draft
            .alternatives
            .iter()
            .position(|known| known.type_ == type_)
        {
            if let Some(known) = draft.alternatives.get_mut(at)
                && known.rules != rules
            {
                known.rules = common(&known.rules, &rules);
                draft.trial = true;
            }
            return at;
        }
        let label = self
            .label(branch)
            .unwrap_or_else(|| self.word_of(&type_, branch));
        let described = self.described(crate::document::SchemaOrBool::Schema(branch.id));
        draft.alternatives.push(Alternative {
            key: self.document.key(&branch.place),
            label,
            schema: Some(branch.id),
            docs: described
                .map(|text| super::docs::markdown(&text))
                .unwrap_or_default(),
            type_,
            rules,
        });
        draft.alternatives.len() - 1
    }

    /// The union of a value of several types.
    pub(super) fn kinds_union(
        &mut self,
        model: ModelId,
        facets: &Facets,
        kinds: &[JsonType],
        origin: &Origin,
    ) {
        let mut draft = UnionDraft {
            keyword: None,
            place: origin.place.child("type"),
            alternatives: Vec::new(),
            discriminator: None,
            trial: false,
        };
        for kind in kinds {
            let word = kind_word(*kind);
            let part = origin.part(&["type", word], word, origin.id, origin.place.clone());
            let (type_, rules) = self
                .joined(facets.clone().with_kind(*kind), &part)
                .into_item();
            draft.alternatives.push(Alternative {
                key: part.key,
                label: word.to_owned(),
                schema: None,
                docs: String::new(),
                type_,
                rules,
            });
        }
        self.close(model, DraftShape::Union(draft));
    }

    /// What an alternative without a name is called: after its type.
    fn word_of(&self, type_: &Type, branch: &Branch) -> String {
        match type_ {
            Type::Bool => "boolean".to_owned(),
            Type::Integer(Integer::I32) => "int32".to_owned(),
            Type::Integer(_) => "integer".to_owned(),
            Type::Float(_) | Type::Number => "number".to_owned(),
            Type::String | Type::Secret => "string".to_owned(),
            Type::Text(text) => text_word(*text).to_owned(),
            Type::Custom(custom) => foreign::word(custom).to_owned(),
            Type::Null => "null".to_owned(),
            Type::Json | Type::Bytes | Type::File => "any".to_owned(),
            Type::List(item) => format!("{} list", self.word_of(item, branch)),
            Type::Map(value) => format!("{} map", self.word_of(value, branch)),
            Type::Nullable(inner) => self.word_of(inner, branch),
            Type::Model(id) | Type::Boxed(id) => self.model_word(*id, branch),
        }
    }

    /// The last words of an inline model: what its name has beyond that of the union.
    fn model_word(&self, id: ModelId, branch: &Branch) -> String {
        let Some(draft) = self.drafts.get(id.0) else {
            return "object".to_owned();
        };
        if self.is_component(draft.origin.id) {
            return draft.origin.words.clone();
        }
        let word = match draft.sort {
            super::models::Sort::Enum => "enum",
            super::models::Sort::Tuple => "tuple",
            _ => "variant",
        };
        match branch.kinds.list().as_slice() {
            [JsonType::Object] => "object".to_owned(),
            [JsonType::Array] => "array".to_owned(),
            _ => word.to_owned(),
        }
    }

    /// Which values of a discriminator mean which alternative: by `mapping`, else by the name of the component (OpenAPI 3.1.1, section 4.8.25), unless its member
    /// lists other values alone.
    fn discriminator(
        &mut self,
        of: Id<Schema>,
        written: &Discriminator,
        places: &[(Id<Schema>, usize)],
    ) -> DiscriminatorDraft {
        let place = self
            .schema(of)
            .map(|node| node.place.child("discriminator"))
            .unwrap_or_else(|| Place::root(crate::source::FileId::ROOT));
        let mut values: Vec<(String, usize)> = Vec::new();
        let ends: Vec<(Id<Schema>, Id<Schema>, usize)> = places
            .iter()
            .map(|(id, at)| (*id, self.unwrapped(*id), *at))
            .collect();
        for (value, target) in &written.mapping {
            let named = self.mapped(written, value);
            let found = ends.iter().find(|(id, end, _)| {
                self.document_reference(*id)
                    .is_some_and(|text| text == target)
                    || named.is_some_and(|named| named == *end || named == *id)
            });
            match found {
                Some((_, _, at)) => values.push((value.clone(), *at)),
                None => self.report_unmapped(&place.child("mapping").child(value), target),
            }
        }
        let own: Vec<Vec<String>> = ends
            .iter()
            .map(|(_, end, _)| self.stated_values(*end, &written.property))
            .collect();
        for (index, (id, end, at)) in ends.iter().enumerate() {
            let claimed = self
                .schema(*end)
                .and_then(|node| super::extension::discriminator_value(&node.leaf));
            if let Some(claimed) = claimed {
                values.push((claimed.to_owned(), *at));
            }
            if values.iter().any(|(_, known)| known == at) {
                continue;
            }
            let name = self.named.get(end).or_else(|| self.named.get(id)).cloned();
            let stated = own_alone(&own, index);
            if stated.is_empty() {
                values.extend(name.map(|name| (name, *at)));
            } else {
                values.extend(stated.into_iter().map(|value| (value, *at)));
            }
        }
        // A name goes without saying, beside what `mapping` says (OpenAPI 3.1.1, section 4.8.25), unless another is called so.
        for ((id, end, at), stated) in ends.iter().zip(&own) {
            let claims =
                |node: &Node<Schema>| super::extension::discriminator_value(&node.leaf).is_some();
            if self.schema(*end).is_some_and(claims) {
                continue;
            }
            let name = self.named.get(end).or_else(|| self.named.get(id));
            let name = name.filter(|name| stated.is_empty() || stated.contains(*name));
            values.extend(
                name.filter(|name| !values.iter().any(|(known, _)| known == *name))
                    .map(|name| (name.clone(), *at)),
            );
        }
        values.sort();
        values.dedup();
        let fallback = written.default_mapping.as_ref().and_then(|default| {
            let named = self.component_or_reference(of, default);
            let found = ends
                .iter()
                .find(|(id, end, _)| named.is_some_and(|named| named == *end || named == *id));
            found.map(|(_, _, at)| *at)
        });
        DiscriminatorDraft {
            property: written.property.clone(),
            values,
            fallback,
        }
    }

    /// The strings that a schema allows for a member, where it lists them.
    fn stated_values(&mut self, id: Id<Schema>, property: &str) -> Vec<String> {
        let facets = self.facets(id);
        let members: Vec<Id<Schema>> = self
            .schemas_of(&facets)
            .flat_map(|schema| &schema.properties)
            .filter_map(|(name, schema)| match schema {
                SchemaOrBool::Schema(id) if name == property => Some(*id),
                _ => None,
            })
            .collect();
        let mut stated = Vec::new();
        for member in members {
            let facets = self.facets(member);
            for schema in self.schemas_of(&facets) {
                let listed = schema.enumeration.iter().flatten();
                let values = listed.chain(&schema.constant);
                stated.extend(values.filter_map(Tree::as_str).map(str::to_owned));
            }
        }
        stated
    }

    fn report_unmapped(&mut self, place: &Place, target: &str) {
        self.diagnostics
            .lint(
                "mapping-without-alternative",
                place,
                format!(
                    "`{}` is none of the alternatives; a value that says so is kept as JSON",
                    text::one_line(target)
                ),
            )
            .help("name one of the schemas that are listed");
    }

    /// The schema that an entry of `mapping` names, its wrappers taken off.
    pub(super) fn mapped(&mut self, written: &Discriminator, value: &str) -> Option<Id<Schema>> {
        let (_, place) = written.targets.iter().find(|(known, _)| known == value)?;
        let found = self.document.schemas.at(place)?;
        Some(self.unwrapped(found))
    }

    /// The schema that `defaultMapping` names: by a component's name, or by a reference (OpenAPI 3.2, section 4.25.1).
    fn component_or_reference(&mut self, of: Id<Schema>, text: &str) -> Option<Id<Schema>> {
        let components = &self.document.components.schemas;
        let named = components
            .iter()
            .find(|(known, _)| known == text)
            .map(|(_, id)| *id);
        let found = named.or_else(|| {
            let (_, fragment) = text.split_once('#')?;
            let file = self.schema(of)?.place.file;
            let pointer = crate::source::Pointer::from_text(fragment);
            self.document.schemas.at(&Place { file, pointer })
        })?;
        Some(self.unwrapped(found))
    }

    /// The text of the reference that a schema is.
    fn document_reference(&self, id: Id<Schema>) -> Option<&'a str> {
        Some(self.schema(id)?.leaf.reference.as_ref()?.text.as_str())
    }
}

/// The rules that two alternatives of one type share: what else they say is for a check.
fn common(one: &Rules, other: &Rules) -> Rules {
    let shared =
        |one: &Option<Box<Rules>>, other: &Option<Box<Rules>>| one.clone().filter(|_| one == other);
    Rules {
        own: one
            .own
            .iter()
            .filter(|rule| other.own.contains(rule))
            .cloned()
            .collect(),
        items: shared(&one.items, &other.items),
        keys: shared(&one.keys, &other.keys),
        values: shared(&one.values, &other.values),
    }
}

pub(super) fn kind_word(kind: JsonType) -> &'static str {
    match kind {
        JsonType::Null => "null",
        JsonType::Boolean => "boolean",
        JsonType::Integer => "integer",
        JsonType::Number => "number",
        JsonType::String => "string",
        JsonType::Array => "array",
        JsonType::Object => "object",
    }
}

fn text_word(text: Text) -> &'static str {
    match text {
        Text::DateTime => "date time",
        Text::Date => "date",
        Text::Time => "time",
        Text::Duration => "duration",
        Text::Uuid => "uuid",
        Text::Base64 => "base64",
    }
}

/// The values that one alternative lists and no other does.
fn own_alone(own: &[Vec<String>], index: usize) -> Vec<String> {
    let others = |value: &String| {
        let mut others = own.iter().enumerate().filter(|(at, _)| *at != index);
        others.any(|(_, values)| values.contains(value))
    };
    let values = own.get(index).into_iter().flatten();
    values.filter(|value| !others(value)).cloned().collect()
}
