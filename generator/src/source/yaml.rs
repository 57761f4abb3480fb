//! YAML to a tree, through `serde_yaml`: what an author wrote, in JSON's data model.
//!
//! Names are strings whatever they look like (`200:`, `on:`, `null:`), tags are dropped, merge keys are merged, integers keep their digits.

mod floats;
mod flow;

use super::json::{Collector, SyntaxError};
use super::limits::{NODE, budget};
use super::load::Notice;
use super::trail::{Step, Trail};
use super::{Pointer, Tree};
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use std::cell::{Cell, RefCell};
use std::fmt;

/// Reads one YAML document and what there is to notice about it.
pub(super) fn read(text: &str) -> Result<(Tree, Vec<(Pointer, Notice)>), SyntaxError> {
    flow::check(text)?;
    let run = Run {
        left: Cell::new(budget(text.len())),
        notices: RefCell::default(),
        floats: Cell::new(false),
    };
    let seed = Value {
        run: &run,
        trail: &Trail::default(),
    };
    let mut tree = seed
        .deserialize(serde_yaml::Deserializer::from_str(text))
        .map_err(|error| syntax(&error))?;
    if run.floats.get() {
        floats::restore(&mut tree, text);
    }
    Ok((tree, run.notices.into_inner()))
}

fn syntax(error: &serde_yaml::Error) -> SyntaxError {
    let (line, column) = error
        .location()
        .map_or((1, 1), |place| (place.line(), place.column()));
    // The place stands before the message already.
    let message = error
        .to_string()
        .replace(&format!(" at line {line} column {column}"), "");
    let short = |number| u32::try_from(number).unwrap_or(u32::MAX);
    SyntaxError {
        line: short(line),
        column: short(column),
        message: format!("not YAML: {message}"),
        too_deep: false,
    }
}

/// What all visitors of one run share.
struct Run {
    left: Cell<u64>,
    notices: RefCell<Vec<(Pointer, Notice)>>,
    floats: Cell<bool>,
}

impl Run {
    /// Pays for a node with a text of so many bytes. Aliases make a short text long, and somebody has to stop.
    fn pay<E: Error>(&self, bytes: usize) -> Result<(), E> {
        let left = self
            .left
            .get()
            .checked_sub(NODE + bytes as u64)
            .ok_or_else(|| E::custom("its aliases unfold to too much"))?;
        self.left.set(left);
        Ok(())
    }

    fn notice(&self, trail: &Trail<'_>, notice: Notice) {
        self.notices.borrow_mut().push((trail.pointer(), notice));
    }
}

/// Reads the value at the end of a trail.
#[derive(Clone, Copy)]
struct Value<'a> {
    run: &'a Run,
    trail: &'a Trail<'a>,
}

impl<'de> DeserializeSeed<'de> for Value<'_> {
    type Value = Tree;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Tree, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Value<'_> {
    fn integer<E: Error>(self, number: impl fmt::Display) -> Result<Tree, E> {
        self.run.pay(0)?;
        Ok(Tree::Number(number.to_string()))
    }
}

impl<'de> Visitor<'de> for Value<'_> {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of JSON's data model")
    }

    fn visit_unit<E: Error>(self) -> Result<Tree, E> {
        self.run.pay(0)?;
        Ok(Tree::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Tree, E> {
        self.visit_unit()
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Tree, E> {
        self.run.pay(0)?;
        Ok(Tree::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Tree, E> {
        self.integer(value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Tree, E> {
        self.integer(value)
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Tree, E> {
        self.integer(value)
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Tree, E> {
        self.integer(value)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Tree, E> {
        self.run.pay(0)?;
        self.run.floats.set(true);
        if value.is_finite() {
            // `{:?}` writes a point or an exponent always, so that a float stays one: `1.0`, `1e300`.
            return Ok(Tree::Number(format!("{value:?}")));
        }
        self.run.notice(self.trail, Notice::NotJsonNumber);
        let text = if value.is_nan() {
            ".nan"
        } else if value.is_sign_positive() {
            ".inf"
        } else {
            "-.inf"
        };
        Ok(Tree::String(text.to_owned()))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Tree, E> {
        self.run.pay(text.len())?;
        Ok(Tree::String(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Tree, A::Error> {
        self.run.pay(0)?;
        let mut items = Vec::new();
        loop {
            let trail = self.trail.step(Step::Item(items.len()));
            match access.next_element_seed(Value {
                run: self.run,
                trail: &trail,
            })? {
                Some(item) => items.push(item),
                None => return Ok(Tree::Array(items)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Tree, A::Error> {
        self.run.pay(0)?;
        let mut members = Collector::default();
        let mut merged = Vec::new();
        while let Some(name) = access.next_key_seed(Name)? {
            self.run.pay(name.len())?;
            let trail = self.trail.step(Step::Name(&name));
            let value = access.next_value_seed(Value {
                run: self.run,
                trail: &trail,
            })?;
            if name == "<<" && mergeable(&value) {
                merged.push(value);
                continue;
            }
            if members.has(&name) {
                self.run.notice(&trail, Notice::DuplicateKey);
            }
            members.put(name, value);
        }
        for value in merged {
            merge(value, &mut members);
        }
        Ok(Tree::Object(members.into_members()))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<Tree, A::Error> {
        // A tag of the author's own (`!Ref x`) says nothing to JSON's data model; the value under it is what counts.
        let (Tag, value) = access.variant_seed(Tag)?;
        value.newtype_variant_seed(self)
    }
}

/// Whether `<<` is YAML's merge key here, and not just a name.
fn mergeable(value: &Tree) -> bool {
    match value {
        Tree::Object(_) => true,
        Tree::Array(items) => {
            !items.is_empty() && items.iter().all(|item| matches!(item, Tree::Object(_)))
        }
        _ => false,
    }
}

/// Adds what an object does not say itself. Of several merged objects, the first wins.
fn merge(value: Tree, into: &mut Collector) {
    match value {
        Tree::Object(members) => {
            for (name, value) in members {
                if !into.has(&name) {
                    into.put(name, value);
                }
            }
        }
        Tree::Array(items) => items.into_iter().for_each(|item| merge(item, into)),
        _ => {}
    }
}

/// Reads a name: the scalar's text, whatever it would be as a value.
struct Name;

impl<'de> DeserializeSeed<'de> for Name {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Name {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a scalar as the name of a member")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<String, E> {
        Ok(text.to_owned())
    }
}

/// Reads a tag and forgets it.
struct Tag;

impl<'de> DeserializeSeed<'de> for Tag {
    type Value = Self;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Tag {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a tag")
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<Self, E> {
        Ok(self)
    }
}
