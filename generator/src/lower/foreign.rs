//! The user's own types, where the config names one for a `type` and a `format`.
//!
//! | the config names a type for | it is that of |
//! |---|---|
//! | the `type` and this `format` | every value of the two; the type itself keeps to the format |
//! | the `type` alone | every other value of the type, but for secrets; a `format` is a check |
//!
//! Enums stay enums. What the document says beyond the two is a check over the JSON of the value.

use super::facet::Facets;
use super::rules::{is_checked_format, speaks_of, stated};
use super::scalar::is_secret;
use super::schema::Value;
use super::union::kind_word;
use super::{Lower, keywords};
use crate::api::{Assertion, Custom, Rule, Type, Way};
use crate::config::{Options, TypeMap, With};
use crate::document::{JsonType, Schema};
use crate::names::{Case, Scope};

/// The modules that the config names, in its order. Names follow the config alone, so that no schema changes one.
pub(super) fn ways(options: &Options) -> Vec<(Way, bool)> {
    let mut scope = Scope::new(Case::Type);
    let mut ways: Vec<(Way, bool)> = Vec::new();
    for map in &options.types {
        let With::Module(module) = &map.with else {
            continue;
        };
        if find(&ways, map).is_none() {
            let way = Way {
                name: scope.claim(last(module)),
                rust: map.rust.clone(),
                module: module.clone(),
            };
            ways.push((way, false));
        }
    }
    ways
}

fn find(ways: &[(Way, bool)], map: &TypeMap) -> Option<usize> {
    let With::Module(module) = &map.with else {
        return None;
    };
    ways.iter()
        .position(|(way, _)| way.rust == map.rust && way.module == *module)
}

/// The last name of a path, without generics.
fn last(path: &str) -> &str {
    let plain = path.split('<').next().unwrap_or(path).trim();
    plain.rsplit(':').next().unwrap_or(plain).trim()
}

/// What a value of a type of the user's is called among alternatives.
pub(super) fn word(custom: &Custom) -> &str {
    last(&custom.rust)
}

impl<'a> Lower<'a, '_> {
    /// A value of a type of the user's, if the config names one for it.
    pub(super) fn foreign(&mut self, facets: &Facets, kind: JsonType) -> Option<Value> {
        let map = self.type_map(facets, kind)?;
        let way = find(&self.ways, map)
            .and_then(|at| self.ways.get_mut(at))
            .map(|(way, used)| {
                *used = true;
                way.name.clone()
            });
        let mut value = Value::of(Type::Custom(Box::new(Custom {
            kind,
            rust: map.rust.clone(),
            way,
        })));
        self.mark_all(facets, "type");
        self.mark_all(facets, "format");
        value.rules.own = if matches!(kind, JsonType::Array | JsonType::Object) {
            let mut beyond = facets.clone();
            beyond.list.retain(|facet| {
                self.schema(facet.id)
                    .is_some_and(|node| !keywords::only(&node.leaf, &["type", "format"]))
            });
            self.whole(&beyond)
        } else {
            self.beyond(facets, kind, map)
        };
        Some(value)
    }

    /// What schemas say of a leaf beyond its type, a check for each keyword.
    fn beyond(&mut self, facets: &Facets, kind: JsonType, map: &TypeMap) -> Vec<Rule> {
        let mut checks = Vec::new();
        for id in facets.ids() {
            let Some(node) = self.schema(id) else {
                continue;
            };
            for (keyword, about, rule) in stated(&node.leaf) {
                self.mark(id, keyword);
                let of_type = keyword == "format" && is_of_type(&node.leaf, map);
                let speaks = speaks_of(about, kind);
                self.speaks(id, keyword, kind, speaks);
                if speaks && !of_type && self.can_be_checked(node, &rule) {
                    let place = node.place.child(keyword);
                    let check = self.check(place, keyword, Assertion::Rule(rule));
                    checks.push(Rule::Check(check));
                }
            }
        }
        checks.extend(self.logic(facets, Some(kind)));
        checks
    }

    /// The modules that are used.
    pub(super) fn finish_ways(&mut self) -> Vec<Way> {
        let ways = std::mem::take(&mut self.ways).into_iter();
        ways.filter(|(_, used)| *used).map(|(way, _)| way).collect()
    }

    fn type_map(&self, facets: &Facets, kind: JsonType) -> Option<&'a TypeMap> {
        let options: &'a Options = self.options;
        let word = kind_word(kind);
        let exact = self
            .formats(facets)
            .into_iter()
            .filter_map(|format| options.type_for(word, Some(format)))
            .find(|map| map.format.is_some());
        let map = exact.or_else(|| options.type_for(word, None))?;
        let secret = self.schemas_of(facets).any(is_secret);
        (!secret || is_for_secrets(map)).then_some(map)
    }

    /// Whether the config names a type for a secret: whoever does so has chosen how it prints.
    pub(super) fn is_secret_chosen(&self, schema: &Schema) -> bool {
        let map = self.options.type_for("string", schema.format.as_deref());
        map.is_some_and(is_for_secrets)
    }
}

fn is_for_secrets(map: &TypeMap) -> bool {
    map.format.as_deref() == Some("password")
}

/// Whether the type itself keeps to the format of a schema: the config names it for that one, or nobody checks the format.
fn is_of_type(schema: &Schema, map: &TypeMap) -> bool {
    let format = schema.format.as_deref();
    format == map.format.as_deref() || format.is_none_or(|format| !is_checked_format(format))
}
