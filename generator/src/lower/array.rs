//! Arrays: lists, and tuples where the first items have schemas of their own.
//!
//! | `prefixItems` | `items` | is |
//! |---|---|---|
//! | none | a schema | a list of its values |
//! | none | none | a list of any values |
//! | none | `false` | a list of any values, and a check |
//! | some | any | a tuple: a struct with a field for each of the first items, and one for the others |
//! | some, in several schemas, or none | in several schemas | a list whose items keep to all of them; a check where they do not agree on the first items |

use super::facet::Facets;
use super::models::{DraftShape, Key, Origin, Sort, Work};
use super::schema::Value;
use super::{Lower, text};
use crate::api::{ModelId, Rule, Rules, Tuple, TupleItem, Type};
use crate::document::{Id, JsonType, Schema, SchemaOrBool};
use crate::names::{Case, Scope};
use crate::source::Place;

/// What the first items of a tuple are called.
const ORDINALS: [&str; 10] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
];

impl<'a> Lower<'a, '_> {
    pub(super) fn array(&mut self, key: &Key, origin: &Origin) -> Value {
        let facets = &key.facets;
        self.mark_all(facets, "items");
        self.mark_all(facets, "prefixItems");
        match self.with_prefix(facets).as_slice() {
            [] => self.list(facets, origin),
            [one] if self.items_are_of(facets, *one) => {
                let model = self.open_model(key.clone(), origin, Sort::Tuple);
                self.pending.push_back(Work::Tuple(model, facets.clone()));
                Value::of(Type::Model(model))
            }
            several => {
                let mut checks: Vec<Rule> = several
                    .iter()
                    .map(|id| Rule::Check(self.check_keyword(*id, "prefixItems")))
                    .collect();
                let others: Vec<Id<Schema>> = facets
                    .ids()
                    .filter(|id| !several.contains(id))
                    .filter(|id| {
                        self.schema(*id)
                            .is_some_and(|node| node.leaf.items.is_some())
                    })
                    .collect();
                checks.extend(
                    others
                        .into_iter()
                        .map(|id| Rule::Check(self.check_keyword(id, "items"))),
                );
                self.plain(facets);
                let mut rules = self.rules(facets, JsonType::Array);
                rules.own.extend(checks);
                rules.own.extend(self.logic(facets, Some(JsonType::Array)));
                Value {
                    type_: Type::List(Box::new(Type::Json)),
                    nullable: false,
                    rules,
                }
            }
        }
    }

    fn with_prefix(&self, facets: &Facets) -> Vec<Id<Schema>> {
        let has = |id: &Id<Schema>| {
            self.schema(*id)
                .is_some_and(|node| !node.leaf.prefix_items.is_empty())
        };
        facets.ids().filter(has).collect()
    }

    /// Whether nobody but the schema with the first items speaks of the others: `items` of another schema speaks of the first ones as well.
    fn items_are_of(&self, facets: &Facets, prefix: Id<Schema>) -> bool {
        facets
            .ids()
            .filter(|id| *id != prefix)
            .filter_map(|id| self.schema(id))
            .all(|node| matches!(node.leaf.items, None | Some(SchemaOrBool::Bool(true))))
    }

    /// All that `items` says, by whoever says it.
    fn items(&self, facets: &Facets) -> Vec<(SchemaOrBool, Place)> {
        let nodes = facets.ids().filter_map(|id| self.schema(id));
        nodes
            .filter_map(|node| Some((node.leaf.items?, node.place.child("items"))))
            .filter(|(items, _)| *items != SchemaOrBool::Bool(true))
            .collect()
    }

    fn list(&mut self, facets: &Facets, origin: &Origin) -> Value {
        let items = self.items(facets);
        let none = items
            .iter()
            .any(|(items, _)| *items == SchemaOrBool::Bool(false));
        let (item, item_rules) = match items.as_slice() {
            _ if none => (Type::Json, Rules::default()),
            [] => (Type::Json, Rules::default()),
            [(one, place)] => self.value_or_bool(*one, place).into_item(),
            several => self
                .all_of(several, |id, place| {
                    origin.part(&["items"], "item", id, place)
                })
                .into_item(),
        };
        let mut rules = self.rules(facets, JsonType::Array);
        rules.items = (!item_rules.is_empty()).then(|| Box::new(item_rules));
        if none {
            rules.own.extend(self.no_items(facets));
        }
        rules.own.extend(self.logic(facets, Some(JsonType::Array)));
        Value {
            type_: Type::List(Box::new(item)),
            nullable: false,
            rules,
        }
    }

    /// `items: false` as a check.
    fn no_items(&mut self, facets: &Facets) -> Vec<Rule> {
        let speaking: Vec<Id<Schema>> = facets
            .ids()
            .filter(|id| {
                self.schema(*id)
                    .is_some_and(|node| node.leaf.items == Some(SchemaOrBool::Bool(false)))
            })
            .collect();
        speaking
            .into_iter()
            .map(|id| Rule::Check(self.check_keyword(id, "items")))
            .collect()
    }

    /// Lowers what is in a tuple.
    pub(super) fn tuple(&mut self, model: ModelId, facets: &Facets) {
        let prefix: Vec<(SchemaOrBool, Place)> = facets
            .ids()
            .filter_map(|id| self.schema(id))
            .flat_map(|node| {
                let place = node.place.child("prefixItems");
                node.leaf
                    .prefix_items
                    .iter()
                    .enumerate()
                    .map(move |(at, item)| (*item, place.child(at)))
            })
            .collect();
        let rules = self.rules(facets, JsonType::Array);
        let least = rules.own.iter().find_map(|rule| match rule {
            Rule::MinItems(count) => usize::try_from(*count).ok(),
            _ => None,
        });
        let items = self.tuple_items(prefix, least.unwrap_or(0));
        let rest = match self.items(facets).as_slice() {
            [(SchemaOrBool::Bool(false), _)] => None,
            [(one, place)] => Some(self.value_or_bool(*one, place).into_item()),
            _ => Some((Type::Json, Rules::default())),
        };
        let logic = self.logic(facets, Some(JsonType::Array));
        self.check_model(model, logic);
        let checks = rules
            .own
            .iter()
            .filter(|rule| matches!(rule, Rule::Check(_)))
            .cloned()
            .collect();
        self.check_model(model, checks);
        let own = rules
            .own
            .into_iter()
            .filter(|rule| !matches!(rule, Rule::Check(_)))
            .collect();
        self.close(
            model,
            DraftShape::Tuple(Tuple {
                items,
                rest,
                rules: Rules {
                    own,
                    ..Rules::default()
                },
            }),
        );
    }

    fn tuple_items(&mut self, prefix: Vec<(SchemaOrBool, Place)>, least: usize) -> Vec<TupleItem> {
        let mut scope = Scope::new(Case::Value);
        let mut items = Vec::with_capacity(prefix.len());
        for (at, (schema, place)) in prefix.into_iter().enumerate() {
            let (type_, rules) = self.value_or_bool(schema, &place).into_item();
            let described = self.described(schema);
            let word = ORDINALS
                .get(at)
                .map_or_else(|| format!("item {}", at + 1), |word| (*word).to_owned());
            items.push(TupleItem {
                name: scope.claim(&word),
                docs: text::plain_docs(described.as_deref(), &place),
                required: at < least,
                type_,
                rules,
            });
        }
        items
    }
}
