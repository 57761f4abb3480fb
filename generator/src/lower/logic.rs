//! What no type says: keywords as functions over JSON.
//!
//! | keyword | is a check |
//! |---|---|
//! | `not`, `if` with `then` and `else`, `dependentRequired`, `dependentSchemas`, `contains`, `unevaluatedProperties`, `unevaluatedItems` | always |
//! | `anyOf`, `oneOf` of nothing but rules | always |
//! | `enum`, `const` of arrays and objects; `additionalProperties`, `patternProperties`, `propertyNames`, `prefixItems` | where the type does not say all of it |
//! | every keyword | of a value of any type |

use super::facet::Facets;
use super::{Lower, keywords, naming};
use crate::api::{Assertion, CheckId, Rule};
use crate::document::{Id, JsonType, Node, Schema, SchemaOrBool};
use crate::source::{Place, Tree};

/// A check that has no name yet.
pub(super) struct CheckDraft {
    pub(super) place: Place,
    pub(super) keyword: &'static str,
    pub(super) assertion: Assertion,
}

impl<'a> Lower<'a, '_> {
    /// Adds a check; one that stands at the same place and says the same is there already.
    pub(super) fn check(
        &mut self,
        place: Place,
        keyword: &'static str,
        assertion: Assertion,
    ) -> CheckId {
        let known = self.check_places.get(&(place.clone(), keyword)).copied();
        if let Some(id) = known
            && self
                .checks
                .get(id.0)
                .is_some_and(|check| check.assertion == assertion)
        {
            return id;
        }
        let id = CheckId(self.checks.len());
        self.check_places.insert((place.clone(), keyword), id);
        self.checks.push(CheckDraft {
            place,
            keyword,
            assertion,
        });
        id
    }

    /// A check that nothing passes.
    pub(super) fn never(&mut self, place: &Place) -> CheckId {
        self.check(place.clone(), "false", Assertion::Never)
    }

    /// A keyword of a schema as a check.
    pub(super) fn check_keyword(&mut self, id: Id<Schema>, keyword: &'static str) -> CheckId {
        let Some(node) = self.schema(id) else {
            return self.check(
                Place::root(crate::source::FileId::ROOT),
                keyword,
                Assertion::Always,
            );
        };
        let assertion = match keyword {
            // What has been looked at counts for these, so that the whole schema is asked.
            "unevaluatedProperties" | "unevaluatedItems" => self.schema_assertion(id, node),
            _ => self.keyword_assertion(id, node, keyword),
        };
        self.check(node.place.child(keyword), keyword, assertion)
    }

    /// `enum` or `const` as a check.
    pub(super) fn check_values(&mut self, facets: &Facets, values: Vec<Tree>) -> CheckId {
        let node = facets
            .ids()
            .filter_map(|id| self.schema(id))
            .find(|node| node.leaf.enumeration.is_some() || node.leaf.constant.is_some());
        let (place, keyword) = match node {
            Some(node) if node.leaf.enumeration.is_some() => (node.place.child("enum"), "enum"),
            Some(node) => (node.place.child("const"), "const"),
            None => (Place::root(crate::source::FileId::ROOT), "enum"),
        };
        self.check(place, keyword, Assertion::Equals(sorted(&values)))
    }

    /// `patternProperties` and `additionalProperties` of one schema as a check. What `properties` says is asked of the fields, and not once more.
    pub(super) fn members_check(&mut self, id: Id<Schema>) -> Option<Rule> {
        let node = self.schema(id)?;
        let keyword = match node.leaf.additional_properties {
            Some(_) => "additionalProperties",
            None => "patternProperties",
        };
        let named = match &node.leaf.additional_properties {
            // Only that they are not among the others.
            Some(_) => by_name(&node.leaf.properties)
                .into_iter()
                .map(|(name, _)| (name.clone(), Assertion::Always))
                .collect(),
            None => Vec::new(),
        };
        let assertion = self.members_assertion(id, node, named);
        Some(Rule::Check(self.check(
            node.place.child(keyword),
            keyword,
            assertion,
        )))
    }

    /// What holds of a value of this type and no type says.
    pub(super) fn logic(&mut self, facets: &Facets, kind: Option<JsonType>) -> Vec<Rule> {
        let mut checks = Vec::new();
        for facet in &facets.list {
            let Some(node) = self.schema(facet.id) else {
                continue;
            };
            for (keyword, about) in logical(&node.leaf, facet.any, facet.one) {
                let binds = about.is_none() || kind.is_none() || about == kind;
                self.mark(facet.id, keyword);
                if let Some(kind) = kind {
                    self.speaks(facet.id, keyword, kind, binds);
                }
                if binds && !self.is_worth_asking(node, keyword) {
                    self.idle_condition(node, keyword);
                } else if binds {
                    checks.push(Rule::Check(self.check_keyword(facet.id, keyword)));
                }
            }
            self.mark(facet.id, "then");
            self.mark(facet.id, "else");
            self.mark(facet.id, "minContains");
            self.mark(facet.id, "maxContains");
        }
        checks
    }

    /// An `if` that nothing follows from is told of; `true` in the place of a schema is honest.
    fn idle_condition(&mut self, node: &Node<Schema>, keyword: &str) {
        if keyword == "if" {
            self.diagnostics
                .lint(
                    "idle-condition",
                    &node.place.child(keyword),
                    "`if` without `then` and `else` says nothing",
                )
                .help("say what follows from it, or leave it out");
        }
    }

    /// Whether a keyword can ever be broken.
    fn is_worth_asking(&self, node: &Node<Schema>, keyword: &str) -> bool {
        let schema = &node.leaf;
        match keyword {
            "if" => schema.then.is_some() || schema.otherwise.is_some(),
            "unevaluatedProperties" => {
                schema.unevaluated_properties != Some(SchemaOrBool::Bool(true))
            }
            "unevaluatedItems" => schema.unevaluated_items != Some(SchemaOrBool::Bool(true)),
            _ => true,
        }
    }

    /// All that facets say, as checks: for a value whose type says nothing.
    pub(super) fn whole(&mut self, facets: &Facets) -> Vec<Rule> {
        let mut checks = Vec::new();
        for id in facets.ids() {
            let Some(node) = self.schema(id) else {
                continue;
            };
            let assertion = Assertion::Schema(self.own_assertions(id, node));
            let keyword = keywords::stated(&node.leaf)
                .into_iter()
                .find(|(_, class)| matches!(class, keywords::Class::Shape | keywords::Class::Rule))
                .map_or("schema", |(word, _)| word);
            checks.push(Rule::Check(self.check(
                node.place.clone(),
                keyword,
                assertion,
            )));
        }
        checks
    }

    /// A schema, or a boolean in the place of one.
    fn sub(&mut self, schema: SchemaOrBool) -> Assertion {
        match schema {
            SchemaOrBool::Bool(true) => Assertion::Always,
            SchemaOrBool::Bool(false) => Assertion::Never,
            SchemaOrBool::Schema(id) => match self.schema(id) {
                Some(node) => self.schema_assertion(id, node),
                None => Assertion::Always,
            },
        }
    }

    /// A whole schema. What it leads to by `$ref` is a check of its own, so that a schema may lead to itself.
    fn schema_assertion(&mut self, id: Id<Schema>, node: &'a Node<Schema>) -> Assertion {
        match node.leaf.boolean {
            Some(true) => return Assertion::Always,
            Some(false) => return Assertion::Never,
            None => {}
        }
        let mut parts = Vec::new();
        self.mark(id, "$ref");
        self.mark(id, "allOf");
        if node.leaf.reference.is_some()
            && let Some(target) = self.target_of(id)
        {
            parts.push(Assertion::Call(self.called(target)));
        }
        let ignored = node.leaf.reference.is_some() && !self.document.dialect.is_json_schema();
        if !ignored {
            if !node.leaf.all_of.is_empty() {
                parts.push(Assertion::All(self.subs(&node.leaf.all_of)));
            }
            parts.extend(self.own_assertions(id, node));
        }
        let schema = match parts.as_slice() {
            [] => Assertion::Always,
            [Assertion::Call(_)] => parts.pop().unwrap_or(Assertion::Always),
            _ => Assertion::Schema(parts),
        };
        // `nullable` beside what leads elsewhere lets `null` pass; beside `type` it is one of the types.
        if node.leaf.nullable && node.leaf.types.is_empty() && schema != Assertion::Always {
            return Assertion::Any(vec![Assertion::Types(vec![JsonType::Null]), schema]);
        }
        schema
    }

    fn subs(&mut self, list: &[SchemaOrBool]) -> Vec<Assertion> {
        list.iter().map(|schema| self.sub(*schema)).collect()
    }

    /// The check of a schema that a `$ref` leads to.
    fn called(&mut self, id: Id<Schema>) -> CheckId {
        if let Some(check) = self.called.get(&id) {
            return *check;
        }
        let check = CheckId(self.checks.len());
        self.called.insert(id, check);
        let Some(node) = self.schema(id) else {
            return check;
        };
        self.checks.push(CheckDraft {
            place: node.place.clone(),
            keyword: "schema",
            assertion: Assertion::Always,
        });
        self.passed_over(id);
        // Not by recursion: a chain of references may be as long as the document.
        self.uncalled.push((check, id));
        check
    }

    /// Writes the checks that were only promised.
    pub(super) fn write_called(&mut self) {
        while let Some((check, id)) = self.uncalled.pop() {
            let Some(node) = self.schema(id) else {
                continue;
            };
            let assertion = self.schema_assertion(id, node);
            if let Some(draft) = self.checks.get_mut(check.0) {
                draft.assertion = assertion;
            }
        }
    }

    /// The keywords of a schema itself, without what it leads to; those that ask what others have looked at come last.
    fn own_assertions(&mut self, id: Id<Schema>, node: &'a Node<Schema>) -> Vec<Assertion> {
        let schema = &node.leaf;
        let mut parts = Vec::new();
        if keywords::forbids(schema) {
            parts.push(Assertion::Never);
        }
        let mut words: Vec<&'static str> = keywords::stated(schema)
            .into_iter()
            .filter(|(_, class)| matches!(class, keywords::Class::Shape | keywords::Class::Rule))
            .map(|(word, _)| word)
            .filter(|word| !self.is_said_by_another(schema, word))
            .collect();
        words.sort_by_key(|word| word.starts_with("unevaluated"));
        for word in words {
            let part = self.keyword_assertion(id, node, word);
            if part != Assertion::Always {
                parts.push(part);
            }
        }
        let rules = self.stated_rules(id).into_iter().map(Assertion::Rule);
        let at = parts
            .iter()
            .position(|part| {
                matches!(
                    part,
                    Assertion::UnevaluatedItems(_) | Assertion::UnevaluatedProperties(_)
                )
            })
            .unwrap_or(parts.len());
        parts.splice(at..at, rules);
        parts
    }

    /// Whether a keyword is part of what another of the same schema says.
    fn is_said_by_another(&self, schema: &Schema, word: &str) -> bool {
        let members = !schema.properties.is_empty();
        match word {
            "patternProperties" => members,
            "additionalProperties" => members || !schema.pattern_properties.is_empty(),
            "prefixItems" => schema.items.is_some(),
            "then" | "else" | "minContains" | "maxContains" => true,
            _ => false,
        }
    }

    /// One keyword, with those that it speaks of.
    fn keyword_assertion(
        &mut self,
        id: Id<Schema>,
        node: &'a Node<Schema>,
        keyword: &str,
    ) -> Assertion {
        let schema = &node.leaf;
        match keyword {
            "type" => self.types(id, schema),
            "enum" => {
                self.mark(id, "enum");
                Assertion::Equals(sorted(schema.enumeration.iter().flatten()))
            }
            "const" => {
                self.mark(id, "const");
                Assertion::Equals(sorted(&schema.constant))
            }
            "required" => {
                self.mark(id, "required");
                Assertion::Required(schema.required.clone())
            }
            "dependentRequired" => {
                self.mark(id, "dependentRequired");
                let mut list = schema.dependent_required.clone();
                list.sort();
                Assertion::DependentRequired(list)
            }
            "properties" | "patternProperties" | "additionalProperties" => {
                let named = by_name(&schema.properties)
                    .into_iter()
                    .map(|(name, schema)| (name.clone(), self.sub(*schema)))
                    .collect();
                self.members_assertion(id, node, named)
            }
            "items" | "prefixItems" => {
                self.mark(id, "items");
                self.mark(id, "prefixItems");
                Assertion::Items {
                    prefix: self.subs(&schema.prefix_items),
                    rest: schema.items.map(|items| Box::new(self.sub(items))),
                }
            }
            "anyOf" => {
                self.mark(id, "anyOf");
                Assertion::Any(self.subs(&schema.any_of))
            }
            "oneOf" => {
                self.mark(id, "oneOf");
                Assertion::One(self.subs(&schema.one_of))
            }
            _ => self.logical_assertion(id, schema, keyword),
        }
    }

    fn logical_assertion(
        &mut self,
        id: Id<Schema>,
        schema: &'a Schema,
        keyword: &str,
    ) -> Assertion {
        let boxed = |lower: &mut Self, schema: SchemaOrBool| Box::new(lower.sub(schema));
        let word = keywords::stated(schema)
            .into_iter()
            .find(|(word, _)| *word == keyword);
        if let Some((word, _)) = word {
            self.mark(id, word);
        }
        match keyword {
            "propertyNames" => schema
                .property_names
                .map(|names| Assertion::Names(boxed(self, names))),
            "not" => schema.not.map(|not| Assertion::Not(boxed(self, not))),
            "unevaluatedProperties" => schema
                .unevaluated_properties
                .map(|others| Assertion::UnevaluatedProperties(boxed(self, others))),
            "unevaluatedItems" => schema
                .unevaluated_items
                .map(|others| Assertion::UnevaluatedItems(boxed(self, others))),
            "dependentSchemas" => Some(Assertion::DependentSchemas(
                by_name(&schema.dependent_schemas)
                    .into_iter()
                    .map(|(name, schema)| (name.clone(), self.sub(*schema)))
                    .collect(),
            )),
            "if" => schema.condition.map(|condition| {
                self.mark(id, "then");
                self.mark(id, "else");
                Assertion::If {
                    condition: boxed(self, condition),
                    then: schema.then.map(|then| boxed(self, then)),
                    otherwise: schema.otherwise.map(|otherwise| boxed(self, otherwise)),
                }
            }),
            "contains" => schema.contains.map(|of| {
                self.mark(id, "minContains");
                self.mark(id, "maxContains");
                Assertion::Contains {
                    of: boxed(self, of),
                    min: schema.min_contains.unwrap_or(1),
                    max: schema.max_contains,
                }
            }),
            // What is left are rules, which are read from the schema as one.
            _ => None,
        }
        .unwrap_or(Assertion::Always)
    }

    fn types(&mut self, id: Id<Schema>, schema: &Schema) -> Assertion {
        self.mark(id, "type");
        let mut types = schema.types.clone();
        if schema.nullable && !types.contains(&JsonType::Null) {
            types.push(JsonType::Null);
        }
        Assertion::Types(types)
    }

    /// `patternProperties` and `additionalProperties`, beside what is asked of the members that `properties` names.
    fn members_assertion(
        &mut self,
        id: Id<Schema>,
        node: &'a Node<Schema>,
        named: Vec<(String, Assertion)>,
    ) -> Assertion {
        let schema = &node.leaf;
        for keyword in ["properties", "patternProperties", "additionalProperties"] {
            self.mark(id, keyword);
        }
        let mut patterns = Vec::new();
        for (pattern, of) in by_name(&schema.pattern_properties) {
            if self.is_pattern(
                pattern,
                &node.place.child("patternProperties").child(pattern),
            ) {
                patterns.push((pattern.clone(), self.sub(*of)));
            }
        }
        Assertion::Properties {
            named,
            patterns,
            additional: schema
                .additional_properties
                .map(|others| Box::new(self.sub(others))),
        }
    }

    /// What a check is called: the place of its schema, and the keyword.
    pub(super) fn check_words(&self, check: &CheckDraft) -> String {
        let words = naming::words(self.document, &check.place);
        if words.ends_with(check.keyword) {
            words
        } else {
            format!("{words} {}", check.keyword)
        }
    }
}

/// Members whose order means nothing, in one that is always the same.
fn by_name<T>(members: &[(String, T)]) -> Vec<&(String, T)> {
    let mut sorted: Vec<&(String, T)> = members.iter().collect();
    sorted.sort_by(|one, other| one.0.cmp(&other.0));
    sorted
}

/// Values whose members are in the order of their names, so that another order of the document changes no byte.
fn sorted<'t>(values: impl IntoIterator<Item = &'t Tree>) -> Vec<Tree> {
    values.into_iter().map(Tree::sorted).collect()
}

/// The keywords of a schema that no type says, with the type of JSON that each speaks of.
fn logical(schema: &Schema, any: bool, one: bool) -> Vec<(&'static str, Option<JsonType>)> {
    use JsonType::{Array, Object};
    let keywords = [
        ("anyOf", None, any && !schema.any_of.is_empty()),
        ("oneOf", None, one && !schema.one_of.is_empty()),
        ("not", None, schema.not.is_some()),
        ("if", None, schema.condition.is_some()),
        ("contains", Some(Array), schema.contains.is_some()),
        (
            "unevaluatedItems",
            Some(Array),
            schema.unevaluated_items.is_some(),
        ),
        (
            "dependentRequired",
            Some(Object),
            !schema.dependent_required.is_empty(),
        ),
        (
            "dependentSchemas",
            Some(Object),
            !schema.dependent_schemas.is_empty(),
        ),
        (
            "unevaluatedProperties",
            Some(Object),
            schema.unevaluated_properties.is_some(),
        ),
    ];
    keywords
        .into_iter()
        .filter(|(_, _, present)| *present)
        .map(|(word, about, _)| (word, about))
        .collect()
}
