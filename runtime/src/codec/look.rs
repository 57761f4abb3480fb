//! Looking at a value before taking it, which is how a union finds its branch.

use std::borrow::Cow;

use super::NullPolicy;
use super::decode::{Decode, Decoder};
use super::error::{DecodeError, Problem};
use super::kind::Kind;
use super::scan::Scan;
use super::value::Value;

/// A value seen from above: its kind and, for an object, its members, one level deep.
pub struct Look<'de> {
    kind: Kind,
    text: &'de str,
    members: Vec<(Cow<'de, str>, &'de str)>,
}

impl<'de> Decoder<'de> {
    /// Looks at the next value without taking it.
    ///
    /// # Errors
    /// When what comes next is no JSON value.
    pub fn look(&mut self) -> Result<Look<'de>, DecodeError> {
        let start = self.scan.clone();
        let depth = self.depth();
        let look = Look::at(&mut self.scan, depth);
        let look = self.at(look)?;
        self.scan.rewind(&start);
        Ok(look)
    }
}

impl<'de> Look<'de> {
    fn at(scan: &mut Scan<'de>, depth: usize) -> Result<Self, Problem> {
        let kind = scan.kind()?;
        let start = scan.clone();
        let mut members = Vec::new();
        if kind == Kind::Object {
            scan.take(b'{');
            while !scan.take(b'}') {
                if !members.is_empty() {
                    scan.comma(b'}')?;
                }
                let name = scan.key()?;
                scan.peek();
                let value = scan.clone();
                scan.skip(depth + 1)?;
                members.push((name, scan.since(&value)));
            }
        } else {
            scan.skip(depth)?;
        }
        Ok(Self {
            kind,
            text: scan.since(&start),
            members,
        })
    }

    /// The kind of the value.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// Whether the value is a number without a fraction, however it is spelled.
    #[must_use]
    pub fn is_integer(&self) -> bool {
        self.kind == Kind::Number && super::decimal::Decimal::read(self.text).is_integer()
    }

    /// Whether the value is an object with this member.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.member(name).is_some()
    }

    /// The kind of a member.
    #[must_use]
    pub fn member_kind(&self, name: &str) -> Option<Kind> {
        Scan::new(self.member(name)?).kind().ok()
    }

    /// The string that the value itself is.
    #[must_use]
    pub fn string(&self) -> Option<Cow<'de, str>> {
        string(self.text)
    }

    /// The string that a member is: a discriminator's value.
    #[must_use]
    pub fn member_string(&self, name: &str) -> Option<Cow<'de, str>> {
        string(self.member(name)?)
    }

    /// Whether the value equals this JSON text, as JSON Schema's `const` compares: numbers by value, objects in any order.
    #[must_use]
    pub fn equals(&self, json: &str) -> bool {
        equal(self.text, json)
    }

    /// Whether a member equals this JSON text.
    #[must_use]
    pub fn member_equals(&self, name: &str, json: &str) -> bool {
        self.member(name).is_some_and(|text| equal(text, json))
    }

    fn member(&self, name: &str) -> Option<&'de str> {
        self.members
            .iter()
            .find_map(|(key, text)| (key == name).then_some(*text))
    }
}

fn string(text: &str) -> Option<Cow<'_, str>> {
    Scan::new(text).string().ok()
}

fn equal(one: &str, other: &str) -> bool {
    let read = |text| Value::decode(&mut Decoder::new(text, NullPolicy::Strict)).ok();
    read(one).is_some_and(|value| Some(value) == read(other))
}
