//! Which structs keep members that the document does not name: those of which a check asks for one, wherever in a value they stand.
//!
//! A check looks at a value as JSON, which is made from the type: what a struct has dropped, no check can see. So each check is followed here through
//! the type that it is asked of.
//!
//! | a check | looks at |
//! |---|---|
//! | `required`, `dependentRequired`, `dependentSchemas`, `properties` | the members that it names |
//! | `patternProperties`, `additionalProperties`, `propertyNames`, `unevaluatedProperties`, `minProperties`, `maxProperties`, `enum` | all members |
//! | others | none; but what it is made of may |

use super::logic::CheckDraft;
use super::models::{Draft, DraftShape};
use crate::api::{Additional, Assertion, CheckId, Field, ModelId, Rule, Rules, Type};
use std::collections::{BTreeSet, HashSet};

/// What a check is asked of.
#[derive(Clone, Copy)]
enum At<'a> {
    Type(&'a Type),
    Model(usize),
}

/// The structs that must keep all members.
pub(super) fn at_all_members(drafts: &[Draft], checks: &[CheckDraft]) -> BTreeSet<ModelId> {
    let mut walk = Walk {
        drafts,
        checks,
        seen: HashSet::new(),
        next: Vec::new(),
        found: BTreeSet::new(),
    };
    for (at, draft) in drafts.iter().enumerate() {
        for check in &draft.checks {
            walk.call(*check, At::Model(at));
        }
        match &draft.shape {
            DraftShape::Struct(fields, additional) => {
                for field in fields {
                    walk.rules(&field.rules, &field.type_);
                }
                if let Some(Additional { type_, rules, .. }) = additional
                    && let Some(values) = &rules.values
                {
                    walk.rules(values, type_);
                }
            }
            DraftShape::Union(union) => {
                for alternative in &union.alternatives {
                    walk.rules(&alternative.rules, &alternative.type_);
                }
            }
            DraftShape::Tuple(tuple) => {
                for item in &tuple.items {
                    walk.rules(&item.rules, &item.type_);
                }
                if let Some((type_, rules)) = &tuple.rest {
                    walk.rules(rules, type_);
                }
            }
            DraftShape::Newtype(type_, rules) | DraftShape::Alias(type_, rules) => {
                walk.rules(rules, type_);
            }
            DraftShape::Enum(_) | DraftShape::Open => {}
        }
    }
    walk.run();
    walk.found
}

/// So many pairs of an assertion and a value are looked at; beyond them, every struct keeps its members. A thousand times what a real document needs.
const PAIRS: usize = 2_000_000;

struct Walk<'a> {
    drafts: &'a [Draft],
    checks: &'a [CheckDraft],
    /// What was followed already: an assertion, and a model or the place of a type.
    seen: HashSet<(*const Assertion, Result<usize, *const Type>)>,
    next: Vec<(&'a Assertion, At<'a>)>,
    found: BTreeSet<ModelId>,
}

impl<'a> Walk<'a> {
    fn run(&mut self) {
        while let Some((assertion, at)) = self.next.pop() {
            if self.seen.len() > PAIRS {
                return self.all_structs();
            }
            match at {
                At::Type(type_) => self.of_type(assertion, type_),
                At::Model(model) => self.of_model(assertion, model),
            }
        }
    }

    /// Each may be looked at, for all that is known.
    fn all_structs(&mut self) {
        let drafts = self.drafts.iter().enumerate();
        let structs = drafts.filter(|(_, draft)| matches!(draft.shape, DraftShape::Struct(..)));
        self.found.extend(structs.map(|(at, _)| ModelId(at)));
    }

    fn ask(&mut self, assertion: &'a Assertion, mut at: At<'a>) {
        while let At::Type(Type::Nullable(inner)) = at {
            at = At::Type(inner);
        }
        let key = match at {
            At::Type(Type::Model(model) | Type::Boxed(model)) => {
                at = At::Model(model.0);
                Ok(model.0)
            }
            At::Type(type_ @ (Type::List(_) | Type::Map(_))) => Err(std::ptr::from_ref(type_)),
            // No other type has members.
            At::Type(_) => return,
            At::Model(model) => Ok(model),
        };
        if self.seen.insert((std::ptr::from_ref(assertion), key)) {
            self.next.push((assertion, at));
        }
    }

    fn call(&mut self, check: CheckId, at: At<'a>) {
        if let Some(draft) = self.checks.get(check.0) {
            self.ask(&draft.assertion, at);
        }
    }

    /// The checks among the rules of a value, and those of its items and members.
    fn rules(&mut self, rules: &'a Rules, type_: &'a Type) {
        for rule in &rules.own {
            if let Rule::Check(check) = rule {
                self.call(*check, At::Type(type_));
            }
        }
        let mut type_ = type_;
        while let Type::Nullable(inner) = type_ {
            type_ = inner;
        }
        let below = match type_ {
            Type::List(item) => rules.items.as_deref().zip(Some(item)),
            Type::Map(value) => rules.values.as_deref().zip(Some(value)),
            _ => None,
        };
        if let Some((rules, type_)) = below {
            self.rules(rules, type_);
        }
    }

    /// Asks of the same value what an assertion is made of; whether it is more than that.
    fn here(&mut self, assertion: &'a Assertion, at: At<'a>) -> bool {
        match assertion {
            Assertion::Schema(parts)
            | Assertion::All(parts)
            | Assertion::Any(parts)
            | Assertion::One(parts) => parts.iter().for_each(|part| self.ask(part, at)),
            Assertion::Not(part) => self.ask(part, at),
            Assertion::If {
                condition,
                then,
                otherwise,
            } => {
                let parts = [Some(condition), then.as_ref(), otherwise.as_ref()];
                for part in parts.into_iter().flatten() {
                    self.ask(part, at);
                }
            }
            Assertion::Call(check) => self.call(*check, at),
            Assertion::DependentSchemas(list) => {
                list.iter().for_each(|(_, part)| self.ask(part, at));
                return true;
            }
            _ => return true,
        }
        false
    }

    fn of_type(&mut self, assertion: &'a Assertion, type_: &'a Type) {
        if !self.here(assertion, At::Type(type_)) {
            return;
        }
        let (Type::List(below) | Type::Map(below)) = type_ else {
            return;
        };
        for part in below_of(assertion, matches!(type_, Type::List(_))) {
            self.ask(part, At::Type(below));
        }
    }

    fn of_model(&mut self, assertion: &'a Assertion, model: usize) {
        let drafts = self.drafts;
        let Some(draft) = drafts.get(model) else {
            return;
        };
        match &draft.shape {
            DraftShape::Struct(fields, additional) => {
                if self.here(assertion, At::Model(model)) {
                    self.of_struct(assertion, model, fields, additional.as_ref());
                }
            }
            DraftShape::Union(union) => {
                for alternative in &union.alternatives {
                    self.ask(assertion, At::Type(&alternative.type_));
                }
            }
            DraftShape::Newtype(type_, _) | DraftShape::Alias(type_, _) => {
                self.ask(assertion, At::Type(type_));
            }
            DraftShape::Tuple(tuple) => {
                if self.here(assertion, At::Model(model)) {
                    let rest = tuple.rest.iter().map(|(type_, _)| type_);
                    for type_ in tuple.items.iter().map(|item| &item.type_).chain(rest) {
                        for part in below_of(assertion, true) {
                            self.ask(part, At::Type(type_));
                        }
                    }
                }
            }
            DraftShape::Enum(_) | DraftShape::Open => {}
        }
    }

    fn of_struct(
        &mut self,
        assertion: &'a Assertion,
        model: usize,
        fields: &'a [Field],
        additional: Option<&'a Additional>,
    ) {
        let field = |name: &str| fields.iter().find(|field| field.wire == name);
        let all = match assertion {
            Assertion::Required(names) => names.iter().any(|name| field(name).is_none()),
            Assertion::DependentRequired(list) => list.iter().any(|(name, others)| {
                field(name).is_none() || others.iter().any(|other| field(other).is_none())
            }),
            Assertion::DependentSchemas(list) => list.iter().any(|(name, _)| field(name).is_none()),
            Assertion::Properties {
                named,
                patterns,
                additional,
            } => {
                let bare = |of: &Assertion| *of == Assertion::Always;
                !patterns.is_empty()
                    || additional.as_deref().is_some_and(|of| !bare(of))
                    || named
                        .iter()
                        .any(|(name, of)| !bare(of) && field(name).is_none())
            }
            Assertion::Names(_)
            | Assertion::UnevaluatedProperties(_)
            | Assertion::Rule(Rule::MinProperties(_) | Rule::MaxProperties(_))
            | Assertion::Equals(_) => true,
            _ => false,
        };
        if all {
            self.found.insert(ModelId(model));
        }
        if let Assertion::Properties { named, .. } = assertion {
            for (name, of) in named {
                match (field(name), additional) {
                    (Some(field), _) => self.ask(of, At::Type(&field.type_)),
                    (None, Some(additional)) => self.ask(of, At::Type(&additional.type_)),
                    (None, None) => {}
                }
            }
        }
        // Which members the others speak of is not asked: all of them.
        for part in unnamed(assertion) {
            let types = fields.iter().map(|field| &field.type_);
            for type_ in types.chain(additional.map(|additional| &additional.type_)) {
                self.ask(part, At::Type(type_));
            }
        }
    }
}

/// The assertions of items, or of members.
fn below_of(assertion: &Assertion, items: bool) -> Vec<&Assertion> {
    match assertion {
        Assertion::Items { prefix, rest } if items => {
            prefix.iter().chain(rest.as_deref()).collect()
        }
        Assertion::Contains { of, .. } | Assertion::UnevaluatedItems(of) if items => vec![of],
        Assertion::Properties { named, .. } if !items => {
            let named = named.iter().map(|(_, of)| of);
            named.chain(unnamed(assertion)).collect()
        }
        Assertion::UnevaluatedProperties(of) if !items => vec![of],
        _ => Vec::new(),
    }
}

/// The assertions of members that are not named.
fn unnamed(assertion: &Assertion) -> Vec<&Assertion> {
    match assertion {
        Assertion::Properties {
            patterns,
            additional,
            ..
        } => {
            let patterns = patterns.iter().map(|(_, of)| of);
            patterns.chain(additional.as_deref()).collect()
        }
        Assertion::UnevaluatedProperties(of) => vec![of],
        _ => Vec::new(),
    }
}
