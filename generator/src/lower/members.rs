//! Members beside the properties: `additionalProperties`, `patternProperties`, `propertyNames`.
//!
//! | the schemas say | a struct | a map |
//! |---|---|---|
//! | nothing | throws them away, unless somebody looks at them | of any values |
//! | `additionalProperties: true` | keeps them as JSON | of any values |
//! | `additionalProperties: false` | keeps them as JSON, each a violation | of any values, each a violation |
//! | `additionalProperties` of a schema | keeps values of its type | of its type |
//! | one pattern, and `additionalProperties: false` | keeps values of its type; names keep to the pattern | of its type; names keep to the pattern |
//! | more of these, or several schemas that say one | keeps them as JSON; a check looks at them | of any values; a check looks at them |

use super::facet::Facets;
use super::models::Origin;
use super::{Lower, text};
use crate::api::{Additional, Field, Rule, Rules, Type};
use crate::document::{Id, JsonType, Schema, SchemaOrBool};
use crate::names::Ident;
use crate::source::Place;

/// What is said of the members beside the properties.
enum Others {
    /// Nothing.
    Unsaid,
    /// They may be anything.
    Anything,
    /// There are none.
    Nothing,
    /// Values of one schema; a pattern for their names, where they are under `patternProperties`.
    One(SchemaOrBool, Place, Option<String>),
    /// More than a type can say.
    Much,
}

impl<'a> Lower<'a, '_> {
    /// The field for the members beside the properties, and what checks must see to.
    pub(super) fn additional(
        &mut self,
        facets: &Facets,
        fields: &[Field],
        origin: &Origin,
    ) -> (Option<Additional>, Vec<Rule>) {
        let speaking = self.speaking(facets);
        let others = self.others(&speaking);
        let mut checks = Vec::new();
        // Who defines fewer properties than the whole speaks of the others' properties too.
        for id in &speaking {
            let defines_all = self.schema(*id).is_some_and(|node| {
                fields.iter().all(|field| {
                    node.leaf
                        .properties
                        .iter()
                        .any(|(name, _)| *name == field.wire)
                })
            });
            let open = matches!(others, Others::Anything);
            if !open && (!defines_all || matches!(others, Others::Much)) {
                checks.extend(self.members_check(*id));
            }
        }
        let (type_, rules, forbidden) = match others {
            Others::Unsaid => return (None, checks),
            Others::Anything | Others::Much => (Type::Json, Rules::default(), false),
            Others::Nothing => (Type::Json, Rules::default(), true),
            Others::One(schema, place, pattern) => {
                let (type_, values) = self.value_or_bool(schema, &place).into_item();
                (type_, map_rules(values, pattern), false)
            }
        };
        let place = speaking
            .first()
            .and_then(|id| self.schema(*id))
            .map_or(&origin.place, |node| &node.place);
        (
            Some(additional_field(fields, type_, rules, forbidden, place)),
            checks,
        )
    }

    /// The type and the rules of the values of a map, and what checks must see to.
    pub(super) fn map_value(&mut self, facets: &Facets) -> (Type, Rules, Vec<Rule>) {
        let speaking = self.speaking(facets);
        match self.others(&speaking) {
            Others::Unsaid | Others::Anything => (Type::Json, Rules::default(), Vec::new()),
            Others::One(schema, place, None) => {
                let (type_, rules) = self.value_or_bool(schema, &place).into_item();
                (type_, rules, Vec::new())
            }
            Others::One(schema, place, Some(_)) => {
                let (type_, rules) = self.value_or_bool(schema, &place).into_item();
                (type_, rules, Vec::new())
            }
            Others::Nothing | Others::Much => {
                let checks = speaking
                    .into_iter()
                    .flat_map(|id| self.members_check(id))
                    .collect();
                (Type::Json, Rules::default(), checks)
            }
        }
    }

    /// The rules of the names of a map's members.
    pub(super) fn map_names(&mut self, facets: &Facets) -> Option<Rules> {
        let speaking = self.speaking(facets);
        match self.others(&speaking) {
            Others::One(_, _, Some(pattern)) => Some(Rules {
                own: vec![Rule::Pattern(pattern)],
                ..Rules::default()
            }),
            _ => None,
        }
    }

    /// The schemas that speak of members beside the properties.
    fn speaking(&mut self, facets: &Facets) -> Vec<Id<Schema>> {
        self.mark_all(facets, "additionalProperties");
        self.mark_all(facets, "patternProperties");
        let speaks = |schema: &Schema| {
            schema.additional_properties.is_some() || !schema.pattern_properties.is_empty()
        };
        facets
            .ids()
            .filter(|id| self.schema(*id).is_some_and(|node| speaks(&node.leaf)))
            .collect()
    }

    fn others(&self, speaking: &[Id<Schema>]) -> Others {
        let all: Vec<Others> = speaking
            .iter()
            .filter_map(|id| self.others_of(*id))
            .collect();
        let open = |others: &Others| matches!(others, Others::Anything);
        let shut = |others: &Others| matches!(others, Others::Nothing);
        if all.is_empty() {
            return Others::Unsaid;
        }
        if all.iter().all(open) {
            return Others::Anything;
        }
        if all.iter().any(shut) && all.iter().all(|others| shut(others) || open(others)) {
            return Others::Nothing;
        }
        let mut rest: Vec<Others> = all.into_iter().filter(|others| !open(others)).collect();
        match (rest.pop(), rest.is_empty()) {
            (Some(one), true) => one,
            _ => Others::Much,
        }
    }

    fn others_of(&self, id: Id<Schema>) -> Option<Others> {
        let node = self.schema(id)?;
        let schema = &node.leaf;
        let place = node.place.child("additionalProperties");
        Some(
            match (
                schema.pattern_properties.as_slice(),
                schema.additional_properties,
            ) {
                ([], None) => Others::Unsaid,
                ([], Some(SchemaOrBool::Bool(true))) => Others::Anything,
                ([], Some(SchemaOrBool::Bool(false))) => Others::Nothing,
                ([], Some(SchemaOrBool::Schema(id))) => {
                    match self.schema(id).map(|node| node.leaf.boolean) {
                        Some(Some(true)) => Others::Anything,
                        Some(Some(false)) => Others::Nothing,
                        _ => Others::One(SchemaOrBool::Schema(id), place, None),
                    }
                }
                ([(pattern, schema)], Some(SchemaOrBool::Bool(false)))
                    if specsmith_pattern::Pattern::new(pattern).is_ok() =>
                {
                    let place = node.place.child("patternProperties").child(pattern);
                    Others::One(*schema, place, Some(pattern.clone()))
                }
                _ => Others::Much,
            },
        )
    }

    /// `propertyNames`: rules of names for a map; see [`Lower::names_checks`] for others.
    pub(super) fn names_of(&mut self, id: Id<Schema>) -> Option<Rules> {
        let names = self.schema(id)?.leaf.property_names?;
        let SchemaOrBool::Schema(names) = names else {
            return None;
        };
        let facets = self.facets(names);
        let words = ["type", "minLength", "maxLength", "pattern", "format"];
        let plain = self.schemas_of(&facets).all(|schema| {
            matches!(schema.types.as_slice(), [] | [JsonType::String])
                && super::keywords::only(schema, &words)
        });
        if !plain {
            return None;
        }
        self.mark_all(&facets, "type");
        Some(self.rules(&facets, JsonType::String))
    }
}

/// The rules of a map: of its values, and of its names where they keep to a pattern.
fn map_rules(values: Rules, pattern: Option<String>) -> Rules {
    Rules {
        own: Vec::new(),
        items: None,
        keys: pattern.map(|pattern| {
            Box::new(Rules {
                own: vec![Rule::Pattern(pattern)],
                ..Rules::default()
            })
        }),
        values: (!values.is_empty()).then(|| Box::new(values)),
    }
}

/// The field for members that no other field stands for.
pub(super) fn additional_field(
    fields: &[Field],
    type_: Type,
    rules: Rules,
    forbidden: bool,
    place: &Place,
) -> Additional {
    let taken = |name: &str| {
        fields.iter().any(|field| {
            [&field.name, &field.setter]
                .into_iter()
                .any(|known| known.as_str() == name)
        })
    };
    // Words of ours, in order; a document that has the first as a property hardly has the second as well.
    let name = ["additional_properties", "other_members", "members_beside"]
        .into_iter()
        .find(|name| !taken(name))
        .unwrap_or("members_beside_all_others");
    let setter = [
        "with_additional_properties",
        "with_other_members",
        "with_members_beside",
    ]
    .into_iter()
    .find(|name| !taken(name))
    .unwrap_or("with_members_beside_all_others");
    let docs = if forbidden {
        "Members that the document forbids: they are kept, and each is a violation."
    } else {
        "Members beside those that the document names."
    };
    Additional {
        name: Ident::ours(name),
        local: Ident::ours("additional"),
        setter: (!forbidden).then(|| Ident::ours(setter)),
        docs: text::plain_docs(Some(docs), place),
        type_,
        rules,
        forbidden,
    }
}
