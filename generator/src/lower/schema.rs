//! Which type a schema is.
//!
//! A schema is lowered by its [facets](super::facet): all that holds of a value together.
//!
//! | facets | are |
//! |---|---|
//! | none | any JSON value |
//! | those of a model, and rules of another schema | that model, with the rules where it is used |
//! | one of them allows nothing | any JSON value, of which `validate` refuses each |
//! | with `enum` or `const` | `enumeration` |
//! | with `anyOf` or `oneOf` | `alternatives` |
//! | of one type | `object`, `array`, `scalar` |
//! | of several types, `type: [string, integer]` | a union with a variant for each type |
//! | of any type, with rules | any JSON value that a check looks at |

use super::facet::Facets;
use super::models::{Key, Origin, Sort, Work};
use super::{Lower, keywords};
use crate::api::{ModelId, Rule, Rules, Type};
use crate::document::{Entry, Id, JsonType, Node, Schema, SchemaOrBool};
use crate::source::Place;

/// So many types may nest in each other before one of them becomes a model of its own, which ends the recursion here and keeps the types readable.
const NESTED: usize = 24;

/// For the types of one schema, those of so many others are asked for: alternatives that lead to each other do so in more ways than can be gone.
const ASKED: usize = 1_000;

/// What a schema says of a value.
#[derive(Clone, Debug)]
pub(super) struct Value {
    /// Its type, `null` aside.
    pub(super) type_: Type,
    /// Whether it may be `null` instead.
    pub(super) nullable: bool,
    /// What it must keep to.
    pub(super) rules: Rules,
}

impl Value {
    pub(super) fn of(type_: Type) -> Self {
        Self {
            type_,
            nullable: false,
            rules: Rules::default(),
        }
    }

    /// The type with `null` as one of its values: for items and members of maps, which cannot be absent.
    pub(super) fn into_item(self) -> (Type, Rules) {
        let Self {
            type_,
            nullable,
            rules,
        } = self;
        let nests = matches!(type_, Type::Nullable(_) | Type::Json | Type::Null);
        let type_ = if nullable && !nests {
            Type::Nullable(Box::new(type_))
        } else {
            type_
        };
        (type_, rules)
    }
}

impl<'a> Lower<'a, '_> {
    /// Every schema under `components`, used or not.
    pub(super) fn components(&mut self) {
        // By name: where schemas lead to each other in a circle, who comes first decides where it is cut.
        let mut components: Vec<_> = self.document.components.schemas.iter().collect();
        components.sort_by_key(|(name, _)| name);
        for (_, id) in components {
            self.component(*id);
        }
        self.work();
    }

    /// What the schema with this number says of a value.
    pub(super) fn value(&mut self, id: Id<Schema>) -> Value {
        if let Some(value) = self.values.get(&id) {
            return value.clone();
        }
        let last = self.unwrapped(id);
        let mut value = if last == id {
            self.value_itself(id)
        } else {
            self.value(last)
        };
        value.nullable = self.null_of(id) == Some(true) && value.type_ != Type::Null;
        self.keep_secret(id, &mut value);
        self.values.insert(id, value.clone());
        value
    }

    /// What stands where a schema or a boolean may stand.
    pub(super) fn value_or_bool(&mut self, schema: SchemaOrBool, place: &Place) -> Value {
        match schema {
            SchemaOrBool::Schema(id) => self.value(id),
            SchemaOrBool::Bool(true) => Value::of(Type::Json),
            SchemaOrBool::Bool(false) => self.nothing(place),
        }
    }

    /// A value that nothing can be: JSON, so that what comes is kept, and a check that refuses it.
    pub(super) fn nothing(&mut self, place: &Place) -> Value {
        let check = self.never(place);
        let mut value = Value::of(Type::Json);
        value.rules.own.push(Rule::Check(check));
        value
    }

    /// The schema with this number. A schema's `$ref` is one of its keywords, so an entry is always the schema itself.
    pub(super) fn schema(&self, id: Id<Schema>) -> Option<&'a Node<Schema>> {
        match self.document.schemas.get(id)? {
            Entry::Node(node) => Some(node),
            Entry::Reference(_) => None,
        }
    }

    pub(super) fn schemas_of<'f>(
        &self,
        facets: &'f Facets,
    ) -> impl Iterator<Item = &'a Schema> + use<'a, 'f> {
        let document = self.document;
        facets
            .ids()
            .filter_map(move |id| match document.schemas.get(id)? {
                Entry::Node(node) => Some(&node.leaf),
                Entry::Reference(_) => None,
            })
    }

    fn value_itself(&mut self, id: Id<Schema>) -> Value {
        let Some(node) = self.schema(id) else {
            return Value::of(Type::Json);
        };
        if let Some(model) = self.family(id) {
            return Value::of(Type::Model(model));
        }
        let facets = self.facets(id);
        if let [one] = facets.list.as_slice()
            && one.id != id
        {
            return self.value(one.id);
        }
        let origin = self.origin(id, node);
        let value = self.joined(facets, &origin);
        if self.is_component(id) && !value.rules.is_empty() {
            return self.newtype(&origin, value);
        }
        value
    }

    /// The value that keeps to all of some facets.
    pub(super) fn joined(&mut self, facets: Facets, origin: &Origin) -> Value {
        let facets = self.without_repetition(facets);
        if facets.is_empty() {
            return Value::of(Type::Json);
        }
        if let Some(only) = self.by_itself(&facets)
            && only != origin.id
        {
            return self.value(only);
        }
        let key = Key::new(facets, origin);
        if let Some(model) = self.models.get(&key) {
            return Value::of(Type::Model(*model));
        }
        if let Some(open) = self.open.get(&key).copied() {
            return self.again(key, open, origin);
        }
        if self.open.len() > NESTED {
            let model = self.open_model(key.clone(), origin, Sort::Newtype);
            self.pending
                .push_back(Work::Newtype(model, key.facets, origin.clone()));
            return Value::of(Type::Model(model));
        }
        self.nested(key, origin)
    }

    /// The schema which these facets are, if they are one with all that it says.
    fn by_itself(&self, facets: &Facets) -> Option<Id<Schema>> {
        let [one] = facets.list.as_slice() else {
            return None;
        };
        let schema = &self.schema(one.id)?.leaf;
        let whole = one.any != schema.any_of.is_empty() && one.one != schema.one_of.is_empty();
        (whole && facets.kind.is_none()).then_some(one.id)
    }

    /// Lowers facets of which others may be a part.
    pub(super) fn nested(&mut self, key: Key, origin: &Origin) -> Value {
        self.open.insert(key.clone(), None);
        let value = self.dispatch(&key, origin);
        match self.open.remove(&key).flatten() {
            None => value,
            Some(model) => {
                self.close_newtype(model, value);
                Value::of(Type::Model(model))
            }
        }
    }

    /// Facets that are met within themselves without a model between: a list of itself, say. A type around it ends the circle.
    fn again(&mut self, key: Key, open: Option<ModelId>, origin: &Origin) -> Value {
        let model = open.unwrap_or_else(|| {
            let model = self.open_model(key.clone(), origin, Sort::Newtype);
            self.open.insert(key, Some(model));
            model
        });
        Value::of(Type::Model(model))
    }

    /// Lowers the facets of a type that stands around them.
    pub(super) fn within_newtype(&mut self, model: ModelId, facets: Facets, origin: &Origin) {
        let value = self.dispatch(&Key::new(facets, origin), origin);
        self.close_newtype(model, value);
    }

    fn dispatch(&mut self, key: &Key, origin: &Origin) -> Value {
        if let Some(value) = self.content(&key.facets) {
            return value;
        }
        if let Some(value) = self.with_rules_of_others(&key.facets) {
            return value;
        }
        let facets = &key.facets;
        if let Some(node) = facets
            .ids()
            .filter_map(|id| self.schema(id))
            .find(|node| keywords::forbids(&node.leaf))
        {
            // What else is said of no value at all needs no answer.
            for id in facets.ids().collect::<Vec<_>>() {
                self.passed_over(id);
            }
            return self.nothing(&node.place);
        }
        if let Some(value) = self.enumeration(key, origin) {
            return value;
        }
        if let Some(value) = self.alternatives(key, origin) {
            return value;
        }
        let kinds = self.kinds(facets);
        self.report_implied(facets);
        self.mark_all(facets, "type");
        match kinds.list().as_slice() {
            [] => self.no_kind(facets),
            [one] => self.of_kind(*one, key, origin),
            several if facets.kind.is_none() && self.is_free(facets) => {
                self.any_kind(facets, several)
            }
            several => self.of_kinds(several, key, origin),
        }
    }

    /// What a text that is more than a text stands for.
    fn content(&mut self, facets: &Facets) -> Option<Value> {
        let (id, content) = facets
            .ids()
            .find_map(|id| Some((id, *self.contents.get(&id)?)))?;
        for id in facets.ids().collect::<Vec<_>>() {
            self.passed_over(id);
        }
        let place = self.schema(id)?.place.child("contentSchema");
        Some(self.value_or_bool(content, &place))
    }

    pub(super) fn of_kind(&mut self, kind: JsonType, key: &Key, origin: &Origin) -> Value {
        self.shapes_without_effect(&key.facets, kind);
        if let Some(value) = self.foreign(&key.facets, kind) {
            return value;
        }
        match kind {
            JsonType::Object => self.object(key, origin),
            JsonType::Array => self.array(key, origin),
            JsonType::Null => Value::of(Type::Null),
            leaf
            @ (JsonType::Boolean | JsonType::Integer | JsonType::Number | JsonType::String) => {
                self.leaf(&key.facets, leaf)
            }
        }
    }

    /// A value that is `null` and nothing else; or one that two schemas give different types, so that nothing can be it.
    fn no_kind(&mut self, facets: &Facets) -> Value {
        let mut null = self
            .schemas_of(facets)
            .filter(|schema| !schema.types.is_empty());
        if null.all(|schema| schema.types.contains(&JsonType::Null)) {
            let mut value = Value::of(Type::Null);
            value.rules.own = self.logic(facets, Some(JsonType::Null));
            return value;
        }
        let Some(node) = facets.ids().filter_map(|id| self.schema(id)).last() else {
            return Value::of(Type::Json);
        };
        self.contradiction(facets, "type");
        // What else they say is of no value.
        for id in facets.ids().collect::<Vec<_>>() {
            match self.schema(id) {
                Some(node) if !self.is_component(id) => self.set_aside(node.place.clone()),
                _ => self.passed_over(id),
            }
        }
        self.nothing(&node.place)
    }

    /// Says at each place that schemas which hold together cannot.
    pub(super) fn contradiction(&mut self, facets: &Facets, keyword: &str) {
        let nodes: Vec<_> = facets.ids().filter_map(|id| self.schema(id)).collect();
        for node in nodes {
            if !keywords::stated(&node.leaf)
                .iter()
                .any(|(word, _)| *word == keyword)
            {
                continue;
            }
            self.diagnostics.lint(
                "contradiction",
                &node.place.child(keyword),
                format!(
                    "no value has this `{keyword}` and that of the other schemas which hold with it"
                ),
            );
        }
    }

    /// Whether a value may be of any type: nobody says one, or somebody says most of them and nothing else.
    fn is_free(&self, facets: &Facets) -> bool {
        let silent = |schema: &Schema| schema.types.is_empty();
        let bare = |schema: &Schema| keywords::only(schema, &["type"]);
        self.schemas_of(facets).all(silent)
            || self.schemas_of(facets).all(bare) && self.kinds(facets).list().len() > 3
    }

    /// A value of any type, or of most: JSON. A check keeps what the document says of it.
    fn any_kind(&mut self, facets: &Facets, kinds: &[JsonType]) -> Value {
        let mut value = Value::of(Type::Json);
        let all = kinds.len() == 5
            && kinds.contains(&JsonType::Number)
            && self.schemas_of(facets).all(super::facet::allows_null);
        let free = self
            .schemas_of(facets)
            .all(|schema| keywords::only(schema, &["type"]));
        if all && free {
            return value;
        }
        self.plain(facets);
        value.rules.own = self.whole(facets);
        value
    }

    /// A value of several types: a union with a variant for each.
    fn of_kinds(&mut self, kinds: &[JsonType], key: &Key, origin: &Origin) -> Value {
        let model = self.open_model(key.clone(), origin, Sort::Union);
        self.pending.push_back(Work::Kinds(
            model,
            key.facets.clone(),
            kinds.to_vec(),
            origin.clone(),
        ));
        Value::of(Type::Model(model))
    }

    /// A secret stays one wherever it is said: on the string itself, beside a reference to it, or around it.
    pub(super) fn keep_secret(&mut self, id: Id<Schema>, value: &mut Value) {
        let Some(node) = self.schema(id) else { return };
        if !super::scalar::is_secret(&node.leaf) || value.type_ == Type::Secret {
            return;
        }
        let chosen = matches!(value.type_, Type::Custom(_)) && self.is_secret_chosen(&node.leaf);
        if value.type_ == Type::String {
            value.type_ = Type::Secret;
        } else if !chosen && !self.is_secret_model(&value.type_) {
            self.diagnostics.gap(
                "secret",
                &node.place,
                "a secret that is no string is printed like any other value",
            );
        }
    }

    /// Leaves out facets that say nothing new: a bare `type` beside others of that type, `required` of what is required already.
    fn without_repetition(&mut self, facets: Facets) -> Facets {
        if facets.list.len() < 2 {
            return facets;
        }
        let mut kept = facets.clone();
        for facet in &facets.list {
            let Some(node) = self.schema(facet.id) else {
                continue;
            };
            let says_more = self.contents.contains_key(&facet.id)
                || !keywords::only(&node.leaf, &["type", "required"]);
            if kept.list.len() < 2 || says_more {
                continue;
            }
            let mut others = kept.clone();
            others.list.retain(|other| other.id != facet.id);
            if self.adds_nothing(&node.leaf, &others) {
                self.mark(facet.id, "type");
                self.mark(facet.id, "required");
                kept = others;
            }
        }
        kept
    }

    fn adds_nothing(&mut self, schema: &Schema, others: &Facets) -> bool {
        let kinds = self.kinds_of_all(others);
        let types = schema.types.is_empty() || kinds.within(super::kinds::stated(&schema.types));
        let required = schema.required.iter().all(|name| {
            self.schemas_of(others)
                .any(|other| other.required.contains(name))
        });
        types && required
    }

    /// The types of a value with these facets, its alternatives and the values that it is limited to asked as well.
    fn kinds_of_all(&mut self, facets: &Facets) -> super::kinds::Kinds {
        let kinds = self.kinds(facets).and(self.kinds_of_values(facets));
        let alternatives: Vec<Vec<SchemaOrBool>> = facets
            .list
            .iter()
            .filter_map(|facet| {
                let schema = &self.schema(facet.id)?.leaf;
                Some([(facet.any, &schema.any_of), (facet.one, &schema.one_of)])
            })
            .flatten()
            .filter(|(heeded, list)| *heeded && !list.is_empty())
            .map(|(_, list)| list.clone())
            .collect();
        alternatives.into_iter().fold(kinds, |kinds, list| {
            let branches = list
                .into_iter()
                .fold(super::kinds::Kinds::NONE, |all, branch| {
                    all.or(match branch {
                        SchemaOrBool::Bool(true) => super::kinds::Kinds::ALL,
                        SchemaOrBool::Bool(false) => super::kinds::Kinds::NONE,
                        SchemaOrBool::Schema(id) => self.kinds_of(id),
                    })
                });
            kinds.and(branches)
        })
    }

    /// The types of the values that `enum` and `const` list.
    fn kinds_of_values(&self, facets: &Facets) -> super::kinds::Kinds {
        use super::kinds::Kinds;
        let of = |values: &[crate::source::Tree]| {
            values
                .iter()
                .fold(Kinds::NONE, |all, value| all.or(Kinds::of_value(value)))
        };
        self.schemas_of(facets).fold(Kinds::ALL, |kinds, schema| {
            let listed = schema
                .enumeration
                .as_deref()
                .filter(|list| !list.is_empty());
            let constant = schema.constant.as_ref().map(std::slice::from_ref);
            [listed, constant]
                .into_iter()
                .flatten()
                .fold(kinds, |kinds, values| kinds.and(of(values)))
        })
    }

    /// The types of the values of a schema.
    pub(super) fn kinds_of(&mut self, id: Id<Schema>) -> super::kinds::Kinds {
        let is_first = self.asked.is_empty();
        if let Some(known) = self.kinds_of.get(&id).filter(|_| is_first) {
            return *known;
        }
        if is_first {
            self.asked_times = 0;
        }
        self.asked_times += 1;
        if self.asked_times > ASKED || !self.asked.insert(id) {
            return super::kinds::Kinds::ALL;
        }
        let facets = self.facets(id);
        let kinds = self.kinds_of_all(&facets);
        self.asked.remove(&id);
        // What is asked for on the way to another depends on the way.
        if is_first {
            self.kinds_of.insert(id, kinds);
        }
        kinds
    }

    /// The model of some of the facets, where the others add nothing but rules: it stays the type, and the rules stand where it is used.
    fn with_rules_of_others(&mut self, facets: &Facets) -> Option<Value> {
        let shapes = |schema: &Schema| {
            keywords::forbids(schema)
                || keywords::has(schema, |class| class == keywords::Class::Shape)
        };
        let (shaping, others): (Vec<_>, Vec<_>) = facets
            .list
            .iter()
            .partition(|facet| self.schema(facet.id).is_none_or(|node| shapes(&node.leaf)));
        if shaping.is_empty() || others.is_empty() || facets.kind.is_some() {
            return None;
        }
        let shaped = Facets {
            list: shaping,
            kind: None,
        };
        let owner = self.owner_of(&shaped)?;
        // Who leads to more than these is no owner of them.
        if self.facets(owner) != shaped {
            return None;
        }
        let mut value = self.value(owner);
        let Type::Model(model) = value.type_ else {
            return None;
        };
        let others = Facets {
            list: others,
            kind: None,
        };
        self.add_rules(&others, model, &mut value);
        Some(value)
    }

    /// The schema that has just these facets.
    fn owner_of(&self, facets: &Facets) -> Option<Id<Schema>> {
        match facets.list.as_slice() {
            [one] => Some(one.id),
            _ => self.owners.get(facets).copied(),
        }
    }
}

impl Lower<'_, '_> {
    /// The value of a whole body, and what it must keep to: where its rules have no type of the document to stand on, a type is made around it.
    pub(super) fn root_value(&mut self, schema: SchemaOrBool, place: &Place) -> Type {
        let mut value = self.value_or_bool(schema, place);
        if let SchemaOrBool::Schema(id) = schema
            && !value.rules.is_empty()
            && let Some(node) = self.schema(id)
        {
            let origin = self.origin(id, node);
            value = match self.roots.get(&id) {
                Some(model) => Value {
                    nullable: value.nullable,
                    ..Value::of(Type::Model(*model))
                },
                None => self.newtype(&origin, value),
            };
            if let Type::Model(model) = value.type_ {
                self.roots.insert(id, model);
            }
        }
        self.work();
        value.into_item().0
    }
}
