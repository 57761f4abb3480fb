//! `enum` and `const`.
//!
//! | values | are |
//! |---|---|
//! | strings | an enum that keeps others; closed where the config says so |
//! | integers | an enum of integers; an integer with a rule where one of them is beyond 64 bits |
//! | booleans | a boolean, with a rule where one of them is not allowed |
//! | numbers with fractions | a number, with a rule |
//! | arrays, or objects | what the rest of the schema says, and a check |
//! | several of these | an enum of JSON values |
//! | values that contradict `type` | left out, with a lint; where none is left, what `type` says |

use super::alternatives::Branches;
use super::facet::Facets;
use super::facet::allows_null;
use super::kinds::Kinds;
use super::models::{DraftShape, Key, Origin, Sort};
use super::schema::Value;
use super::{Lower, keywords, number};
use crate::api::{Enum, Integer, Repr, Rule, Type, Variant};
use crate::document::{Id, JsonType, Schema};
use crate::names::{Case, Ident, Scope, Wish};
use crate::source::Tree;

/// What the variant for other values is called; the second where the document has the first.
pub(super) const OPEN: [&str; 2] = ["Unknown", "Unrecognized"];

/// A value that is documented.
pub(super) struct Documented {
    wire: Tree,
    /// The words that the document gives for it, where it does.
    name: Option<String>,
    docs: String,
    deprecated: bool,
}

impl<'a> Lower<'a, '_> {
    /// The value of facets that list what it may be; `None` if none does.
    pub(super) fn enumeration(&mut self, key: &Key, origin: &Origin) -> Option<Value> {
        let facets = &key.facets;
        let values = self.listed(facets)?;
        let kinds = self.kinds(facets);
        let (fitting, nulls): (Vec<_>, Vec<_>) = values
            .into_iter()
            .partition(|value| value.wire != Tree::Null);
        let stated = !fitting.is_empty();
        self.mark_all(facets, "type");
        let fitting = self.without_contradictions(facets, fitting, kinds);
        if fitting.is_empty() {
            return match (nulls.is_empty(), stated) {
                (false, false) if self.schemas_of(facets).all(allows_null) => {
                    Some(Value::of(Type::Null))
                }
                // What is left is what `type` says.
                (_, true) if self.is_slip(facets) => None,
                // The lists have no value in common, or none of a type that all schemas allow.
                (_, stated) => {
                    if stated {
                        self.contradiction(facets, "type");
                    }
                    facets
                        .ids()
                        .find_map(|id| self.schema(id))
                        .map(|node| self.nothing(&node.place))
                }
            };
        }
        let found = fitting.iter().fold(Kinds::NONE, |kinds, value| {
            kinds.or(Kinds::of_value(&value.wire))
        });
        Some(self.of_values(key, origin, fitting, found))
    }

    /// Whether the values of a list are none of the types that stand beside it: a slip of whoever wrote both, and no contradiction of two schemas.
    fn is_slip(&self, facets: &Facets) -> bool {
        self.schemas_of(facets).any(|schema| {
            let stated = super::kinds::stated(&schema.types);
            let listed = schema.enumeration.iter().flatten();
            let mut values = listed.chain(&schema.constant).peekable();
            !schema.types.is_empty()
                && values.peek().is_some()
                && values.all(|value| !Kinds::of_value(value).meets(stated))
        })
    }

    fn of_values(
        &mut self,
        key: &Key,
        origin: &Origin,
        values: Vec<Documented>,
        kinds: Kinds,
    ) -> Value {
        let facets = &key.facets;
        match kinds.list().as_slice() {
            [JsonType::String] => {
                self.shapes_without_effect(facets, JsonType::String);
                self.enum_model(key, facets, origin, Repr::String, values, false)
            }
            [JsonType::Integer] if values.iter().all(|value| fits_i64(&value.wire)) => {
                let repr = Repr::Integer(self.integer(facets));
                self.enum_model(key, facets, origin, repr, values, false)
            }
            [kind @ (JsonType::Boolean | JsonType::Integer | JsonType::Number)] => {
                let mut value = self.leaf(facets, *kind);
                if *kind == JsonType::Integer {
                    value.type_ = wide(&values);
                }
                let allowed: Vec<Tree> = values.into_iter().map(|value| value.wire).collect();
                if *kind != JsonType::Boolean || allowed.len() == 1 {
                    value.rules.own.push(Rule::Enum(allowed));
                }
                value
            }
            [kind @ (JsonType::Object | JsonType::Array)] => {
                let mut value = self.of_kind(*kind, key, origin);
                let check =
                    self.check_values(facets, values.into_iter().map(|value| value.wire).collect());
                value.rules.own.push(Rule::Check(check));
                value
            }
            _ => self.enum_model(key, facets, origin, Repr::Json, values, false),
        }
    }

    /// An enum of these values; `beside` are the facets whose rules hold of it.
    fn enum_model(
        &mut self,
        key: &Key,
        beside: &Facets,
        origin: &Origin,
        repr: Repr,
        values: Vec<Documented>,
        any: bool,
    ) -> Value {
        let kind = match repr {
            Repr::String => Some(JsonType::String),
            Repr::Integer(_) => Some(JsonType::Integer),
            Repr::Json => None,
        };
        let shape = self.variants(origin, repr, values, any);
        let documented: Vec<Tree> = shape
            .variants
            .iter()
            .map(|variant| variant.wire.clone())
            .collect();
        let model = self.open_model(key.clone(), origin, Sort::Enum);
        self.close(model, DraftShape::Enum(shape));
        let mut value = Value::of(Type::Model(model));
        if let Some(kind) = kind {
            value.rules = self.rules(beside, kind);
            // What every documented value keeps to binds no other: whatever is not documented is a violation by itself.
            let is_idle = |rule: &Rule| {
                documented
                    .iter()
                    .all(|wire| super::keeps::keeps(rule, wire) == Some(true))
            };
            value.rules.own.retain(|rule| any || !is_idle(rule));
        }
        value.rules.own.extend(self.logic(beside, kind));
        value
    }

    /// Strings that are said in alternatives; `None` where one of them is no string after all.
    pub(super) fn strings(
        &mut self,
        key: &Key,
        origin: &Origin,
        branches: &Branches,
    ) -> Option<Value> {
        let mut values: Vec<Documented> = Vec::new();
        let (mut plain, mut twice, mut bound) = (false, false, false);
        for branch in &branches.list {
            match self.listed(&branch.facets) {
                Some(listed) => {
                    for value in listed
                        .into_iter()
                        .filter(|value| matches!(value.wire, Tree::String(_)))
                    {
                        if values.iter().any(|known| known.wire == value.wire) {
                            twice = true;
                        } else {
                            values.push(self.described_value(branch.id, value));
                        }
                    }
                }
                None => plain = true,
            }
            let words = ["type", "enum", "const", "anyOf", "oneOf"];
            bound |= !self
                .schemas_of(&branch.facets)
                .all(|schema| keywords::only(schema, &words));
        }
        let one = branches.keyword == "oneOf";
        let checked = bound || one && (plain || twice);
        let base = self.base(&key.facets, branches.of, branches.keyword);
        let mut value = if values.is_empty() {
            self.text_of_branches(&base, branches)
        } else {
            self.enum_model(key, &base, origin, Repr::String, values, plain)
        };
        if checked {
            let check = self.check_keyword(branches.of, branches.keyword);
            value.rules.own.push(Rule::Check(check));
        }
        self.mark_branches(branches);
        Some(value)
    }

    /// A string of one of several sorts: their type where it is one, else plain text.
    fn text_of_branches(&mut self, base: &Facets, branches: &Branches) -> Value {
        let types: Vec<Type> = branches
            .list
            .iter()
            .map(|branch| self.text_type(&branch.facets))
            .collect();
        let mut value = self.leaf(base, JsonType::String);
        if let Some(first) = types.first()
            && types.iter().all(|other| other == first)
        {
            value.type_ = first.clone();
        } else if types.contains(&Type::Secret) {
            value.type_ = Type::Secret;
        }
        value
    }

    /// What an alternative of one value says of it.
    fn described_value(&self, id: Id<Schema>, value: Documented) -> Documented {
        let Some(node) = self.schema(id) else {
            return value;
        };
        let schema = &node.leaf;
        if schema.constant.is_none()
            && schema
                .enumeration
                .as_ref()
                .is_none_or(|values| values.len() != 1)
        {
            return value;
        }
        let text = schema.description.as_deref().or(schema.title.as_deref());
        Documented {
            docs: text.map(super::docs::markdown).unwrap_or_default(),
            deprecated: schema.deprecated,
            ..value
        }
    }

    /// The values that all lists among some facets have, in the order of the first; `None` where there is no list.
    fn listed(&mut self, facets: &Facets) -> Option<Vec<Documented>> {
        let mut common: Option<Vec<Documented>> = None;
        for id in facets.ids() {
            let Some(node) = self.schema(id) else {
                continue;
            };
            let constant = node.leaf.constant.as_ref().map(|value| vec![value.clone()]);
            for (keyword, list) in [("enum", node.leaf.enumeration.clone()), ("const", constant)] {
                let Some(list) = list else { continue };
                if list.is_empty() {
                    self.diagnostics
                        .lint(
                            "empty-enum",
                            &node.place.child(keyword),
                            "an `enum` without values says nothing",
                        )
                        .help("leave it out, or list the values");
                    continue;
                }
                self.mark(id, keyword);
                let values = self.documented_values(id, &list, keyword);
                common = Some(match common {
                    None => values,
                    Some(known) => known
                        .into_iter()
                        .filter(|known| {
                            values
                                .iter()
                                .any(|value| number::equal(&known.wire, &value.wire))
                        })
                        .collect(),
                });
            }
        }
        if common.as_ref().is_some_and(Vec::is_empty) {
            self.contradiction(facets, "enum");
            self.contradiction(facets, "const");
        }
        common
    }

    /// The values of one list, each once, with the names and texts that extensions give them.
    fn documented_values(
        &mut self,
        id: Id<Schema>,
        list: &[Tree],
        keyword: &str,
    ) -> Vec<Documented> {
        let Some(node) = self.schema(id) else {
            return Vec::new();
        };
        let place = node.place.child(keyword);
        let names = super::extension::value_names(&node.leaf, list.len());
        let texts = super::extension::value_texts(&node.leaf, list);
        let mut values: Vec<Documented> = Vec::with_capacity(list.len());
        let mut seen = std::collections::HashSet::new();
        for (at, wire) in list.iter().enumerate() {
            if !seen.insert(wire.sorted().to_json()) {
                let shown = wire.to_json();
                let message = format!(
                    "`{}` stands twice in `{keyword}`",
                    super::docs::one_line(&shown)
                );
                self.diagnostics.lint("duplicate-value", &place, message);
                continue;
            }
            values.push(Documented {
                wire: wire.sorted(),
                name: names.get(at).cloned().flatten(),
                docs: texts
                    .get(at)
                    .cloned()
                    .flatten()
                    .map(|text| super::docs::markdown(&text))
                    .unwrap_or_default(),
                deprecated: false,
            });
        }
        values
    }

    /// Values that are of none of the stated types are left out.
    fn without_contradictions(
        &mut self,
        facets: &Facets,
        values: Vec<Documented>,
        kinds: Kinds,
    ) -> Vec<Documented> {
        let (fitting, others): (Vec<_>, Vec<_>) = values
            .into_iter()
            .partition(|value| Kinds::of_value(&value.wire).meets(kinds));
        if !others.is_empty()
            && let Some(node) = facets
                .ids()
                .filter_map(|id| self.schema(id))
                .find(|node| node.leaf.enumeration.is_some() || node.leaf.constant.is_some())
        {
            let keyword = if node.leaf.enumeration.is_some() {
                "enum"
            } else {
                "const"
            };
            self.diagnostics
                .lint(
                    "value-of-other-type",
                    &node.place.child(keyword),
                    match others.len() {
                        1 => format!("one of the values of `{keyword}` is not of the `type` beside it, and left out"),
                        count => format!("{count} of the values of `{keyword}` are not of the `type` beside it, and left out"),
                    },
                )
                .help("give the values the type that is stated, or state theirs");
        }
        fitting
    }

    fn variants(
        &mut self,
        origin: &Origin,
        repr: Repr,
        values: Vec<Documented>,
        any: bool,
    ) -> Enum {
        let pointer = crate::source::Pointer::from_text(origin.key.clone()).child("enum");
        let texts: Vec<String> = values
            .iter()
            .map(|value| variant_text(&value.wire))
            .collect();
        let keys: Vec<String> = texts
            .iter()
            .map(|text| pointer.child(text).to_string())
            .collect();
        let wishes: Vec<Wish<'_>> = values
            .iter()
            .zip(&texts)
            .zip(&keys)
            .map(|((value, text), key)| Wish {
                text: value.name.clone().unwrap_or_else(|| text.clone()),
                rank: 0,
                key,
            })
            .collect();
        let mut scope = Scope::new(Case::Variant);
        scope.hold("open", &OPEN, &origin.key, self.pins);
        let names = scope.assign("variant", &wishes, self.pins);
        let is_closed = self.options.is_closed(&origin.key);
        let unknown = (!is_closed).then(|| scope.claim_for("open", &OPEN, &origin.key, self.pins));
        let variants = values
            .into_iter()
            .zip(names)
            .map(|(value, name): (Documented, Ident)| Variant {
                wire: value.wire,
                name,
                docs: value.docs,
                deprecated: value.deprecated,
            })
            .collect();
        Enum {
            repr,
            variants,
            unknown,
            any,
        }
    }
}

/// The words of a value that has no name.
fn variant_text(value: &Tree) -> String {
    match value {
        Tree::String(text) => text.clone(),
        other => other.sorted().to_json(),
    }
}

/// The integer that holds all of some values, not all of which 64 bits with a sign do.
fn wide(values: &[Documented]) -> Type {
    let whole = |value: &Documented| match &value.wire {
        Tree::Number(text) => number::integer(text),
        _ => None,
    };
    match values.iter().map(whole).collect::<Option<Vec<i128>>>() {
        None => Type::Number,
        Some(all) if all.iter().all(|value| u64::try_from(*value).is_ok()) => {
            Type::Integer(Integer::U64)
        }
        Some(_) => Type::Integer(Integer::I128),
    }
}

fn fits_i64(value: &Tree) -> bool {
    match value {
        Tree::Number(text) => {
            number::integer(text).is_some_and(|value| i64::try_from(value).is_ok())
        }
        _ => false,
    }
}
