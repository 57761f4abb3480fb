//! Each assertion as an expression of Rust.
//!
//! `seen` is there where a schema around asks what has been looked at; a part of the value has no `seen` of its own, because nobody asks about it.

use super::code::Code;
use super::pattern_name;
use super::table::{in_table, table};
use crate::api::{Api, Assertion, CheckId, JsonKind, Rule};
use crate::emit::constant::constants;
use crate::emit::union::json_type;
use crate::source::Tree;
use proc_macro2::TokenStream;
use quote::quote;

/// Writes assertions, and remembers their patterns.
pub(super) struct Writer<'a> {
    api: &'a Api,
    patterns: Vec<String>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(api: &'a Api) -> Self {
        Self {
            api,
            patterns: Vec::new(),
        }
    }

    pub(super) fn patterns(&self) -> &[String] {
        &self.patterns
    }

    /// An assertion; with `tracked`, it notes what it looks at in `seen`.
    pub(super) fn code(&mut self, assertion: &Assertion, tracked: bool) -> Code {
        match assertion {
            Assertion::Never => Code::Never,
            Assertion::Always => Code::Always,
            Assertion::Schema(keywords) => self.schema(keywords, tracked),
            Assertion::Types(types) => is(types),
            Assertion::Equals(values) => equals(values),
            Assertion::Rule(rule) => self.rule(rule, tracked),
            Assertion::Required(names) => required(names),
            Assertion::DependentRequired(members) => {
                Code::all(members.iter().map(|(name, names)| {
                    Code::call(quote!(rt::check::dependent_required(value, #name, &[#(#names),*])))
                }))
            }
            Assertion::DependentSchemas(members) => {
                let schemas: Vec<Code> = members
                    .iter()
                    .map(|(name, schema)| {
                        let has = Code::call(quote!(rt::check::has(value, #name)));
                        self.when(&has, Some(schema), None, tracked)
                    })
                    .collect();
                Code::all(schemas)
            }
            Assertion::Properties {
                named,
                patterns,
                additional,
            } => self.properties(named, patterns, additional.as_deref(), tracked),
            Assertion::Names(of) => match self.code(of, false) {
                Code::Always => Code::Always,
                name => {
                    let keeps = name.closure();
                    Code::call(quote!(rt::check::names(value, #keeps)))
                }
            },
            Assertion::Items { prefix, rest } => self.items(prefix, rest.as_deref(), tracked),
            Assertion::Contains { of, min, max } => self.contains(of, *min, *max, tracked),
            Assertion::All(of) => {
                let all: Vec<Code> = of.iter().map(|one| self.code(one, tracked)).collect();
                Code::all(all)
            }
            Assertion::Any(of) => self.any(of, tracked),
            Assertion::One(of) => {
                let branches = self.branches(of, tracked);
                counted(&quote!(one), &branches)
            }
            Assertion::Not(of) => match self.code(of, false) {
                Code::Always => Code::Never,
                Code::Never => Code::Always,
                holds => {
                    let holds = holds.tokens();
                    Code::call(quote!(rt::check::not(#holds)))
                }
            },
            Assertion::If {
                condition,
                then,
                otherwise,
            } => {
                let condition = self.branch(condition, tracked);
                self.when(&condition, then.as_deref(), otherwise.as_deref(), tracked)
            }
            Assertion::UnevaluatedProperties(of) => {
                self.unevaluated(&quote!(unevaluated_properties), of, tracked)
            }
            Assertion::UnevaluatedItems(of) => {
                self.unevaluated(&quote!(unevaluated_items), of, tracked)
            }
            Assertion::Call(id) => self.call(*id, tracked),
        }
    }

    /// The keywords of one schema, which has a scope where somebody asks, be it the schema itself.
    fn schema(&mut self, keywords: &[Assertion], tracked: bool) -> Code {
        let asks = keywords.iter().any(|keyword| {
            matches!(
                keyword,
                Assertion::UnevaluatedProperties(_) | Assertion::UnevaluatedItems(_)
            )
        });
        let (tables, others): (Vec<&Assertion>, Vec<&Assertion>) = keywords
            .iter()
            .partition(|keyword| table(keyword).is_some());
        let table: Vec<TokenStream> = tables.into_iter().filter_map(table).collect();
        let table = (!table.is_empty())
            .then(|| Code::call(quote!(rt::check::keeps(value, &[#(#table),*]))));
        // Cheap questions first; what has been looked at is asked last.
        let others: Vec<Code> = others
            .into_iter()
            .map(|keyword| self.code(keyword, tracked || asks))
            .collect();
        let all = Code::all(table.into_iter().chain(others));
        match (tracked, all.is_seen()) {
            (true, _) => all.scoped(),
            (false, true) => {
                let holds = all.tokens();
                Code::call(quote!(rt::Seen::default().scope(&|seen| #holds)))
            }
            (false, false) => all,
        }
    }

    /// An assertion that notes nothing if it fails although what is around it holds.
    fn branch(&mut self, assertion: &Assertion, tracked: bool) -> Code {
        let code = self.code(assertion, tracked);
        if tracked { code.scoped() } else { code }
    }

    fn branches(&mut self, of: &[Assertion], tracked: bool) -> Vec<Code> {
        of.iter().map(|one| self.branch(one, tracked)).collect()
    }

    /// Every branch that holds counts for what has been looked at, so all of them are asked where any of them notes something.
    fn any(&mut self, of: &[Assertion], tracked: bool) -> Code {
        let branches = self.branches(of, tracked);
        if branches.iter().any(Code::is_seen) {
            counted(&quote!(any), &branches)
        } else {
            Code::any(branches)
        }
    }

    fn when(
        &mut self,
        condition: &Code,
        then: Option<&Assertion>,
        otherwise: Option<&Assertion>,
        tracked: bool,
    ) -> Code {
        let mut part =
            |of: Option<&Assertion>| of.map_or(Code::Always, |of| self.branch(of, tracked));
        let (then, otherwise) = (part(then), part(otherwise));
        match (condition, &then, &otherwise) {
            (Code::Always, ..) => then,
            (Code::Never, ..) => otherwise,
            (_, Code::Always, Code::Always) if condition.is_seen() => {
                // It is asked for what it looks at alone.
                counted(&quote!(any), &[condition.clone(), Code::Always])
            }
            (_, Code::Always, Code::Always) => Code::Always,
            (_, Code::Never, Code::Never) => Code::Never,
            (_, Code::Always, Code::Never) => condition.clone(),
            (_, Code::Never, Code::Always) => {
                let condition = condition.tokens();
                Code::call(quote!(rt::check::not(#condition)))
            }
            _ => Code::either(condition, &then, &otherwise),
        }
    }

    fn call(&mut self, id: CheckId, tracked: bool) -> Code {
        let Some(check) = self.api.check(id) else {
            return Code::Always;
        };
        let name = &check.name;
        match (check.tracked, tracked) {
            (false, _) => Code::function(quote!(#name)),
            (true, false) => Code::call(quote!(#name(value, &mut rt::Seen::default()))),
            (true, true) => Code::noting(quote!(#name(value, seen)), true),
        }
    }

    fn rule(&mut self, rule: &Rule, tracked: bool) -> Code {
        match rule {
            Rule::Pattern(pattern) => {
                let name = self.pattern(pattern);
                Code::call(quote!(rt::check::pattern(value, &#name)))
            }
            Rule::UniqueItems => Code::function(quote!(rt::check::unique_items)),
            Rule::Enum(values) => equals(values),
            Rule::Check(id) => self.call(*id, tracked),
            other => in_table(other).map_or(Code::Always, |rule| {
                Code::call(quote!(rt::check::keeps(value, &[#rule])))
            }),
        }
    }

    pub(super) fn pattern(&mut self, pattern: &str) -> proc_macro2::Ident {
        let known = self.patterns.iter().position(|other| other == pattern);
        pattern_name(known.unwrap_or_else(|| {
            self.patterns.push(pattern.to_owned());
            self.patterns.len() - 1
        }))
    }
}

fn is(types: &[JsonKind]) -> Code {
    let types = types.iter().map(|kind| json_type(*kind));
    Code::call(quote!(rt::check::is(value, &[#(#types),*])))
}

fn equals(values: &[Tree]) -> Code {
    if values.is_empty() {
        return Code::Never;
    }
    let values = constants(values);
    Code::call(quote!(rt::check::equals(value, #values)))
}

fn required(names: &[String]) -> Code {
    if names.is_empty() {
        return Code::Always;
    }
    Code::call(quote!(rt::check::required(value, &[#(#names),*])))
}

/// A function over what every branch says.
fn counted(function: &TokenStream, branches: &[Code]) -> Code {
    let seen = branches.iter().any(Code::is_seen);
    let branches = branches.iter().map(Code::tokens);
    let tokens = quote!(rt::check::#function(&[#(#branches),*]));
    if seen {
        Code::noting(tokens, false)
    } else {
        Code::call(tokens)
    }
}
