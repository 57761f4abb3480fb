//! Looking at a value before it is taken, as far as somebody asks and no further.

use std::borrow::Cow;

use super::{Arm, Test};
use crate::codec::NullPolicy;
use crate::codec::decimal::Decimal;
use crate::codec::decode::{Decode, Decoder};
use crate::codec::error::Problem;
use crate::codec::kind::Kind;
use crate::codec::scan::Scan;
use crate::codec::value::Value;
use crate::validate::Constant;
use crate::validate::check::JsonType;

/// A value seen from above.
pub(super) struct Glance<'de> {
    /// At the value.
    start: Scan<'de>,
    /// As far as we have looked.
    scan: Scan<'de>,
    kind: Kind,
    depth: usize,
    /// The members that are asked for, as far as they are there, with the text from their values on.
    members: Vec<(&'static str, Scan<'de>)>,
    /// The member that was asked for last, as a string: most arms ask for the same one.
    last: Option<(&'static str, Option<Cow<'de, str>>)>,
}

impl<'de> Glance<'de> {
    /// Looks at the kind, and at the members that the tests ask for, until all of them are found.
    pub(super) fn at(
        start: &Scan<'de>,
        depth: usize,
        arms: &'static [Arm],
    ) -> Result<Self, Problem> {
        let mut scan = start.clone();
        let kind = scan.kind()?;
        let mut glance = Self {
            start: scan.clone(),
            scan,
            kind,
            depth,
            members: Vec::new(),
            last: None,
        };
        if kind == Kind::Object {
            let tests = arms.iter().flat_map(|arm| arm.tests);
            let mut names: Vec<&'static str> = tests.filter_map(name).collect();
            names.sort_unstable();
            names.dedup();
            glance.look(names)?;
        }
        Ok(glance)
    }

    fn look(&mut self, mut names: Vec<&'static str>) -> Result<(), Problem> {
        let scan = &mut self.scan;
        scan.take(b'{');
        let mut first = true;
        while !names.is_empty() && !scan.take(b'}') {
            if !std::mem::replace(&mut first, false) {
                scan.comma(b'}')?;
            }
            let key = scan.key()?;
            scan.peek();
            if let Ok(place) = names.binary_search(&&*key) {
                self.members.push((names.remove(place), scan.clone()));
                if names.is_empty() {
                    return Ok(());
                }
            }
            scan.skip(self.depth + 1)?;
        }
        Ok(())
    }

    /// As far as we have looked: the steps taken are taken.
    pub(super) const fn scan(&self) -> &Scan<'de> {
        &self.scan
    }

    /// Whether a test holds. What is no JSON holds none: reading it will tell.
    pub(super) fn holds(&mut self, test: &Test) -> bool {
        match test {
            Test::Kind(of) => is(*of, self.kind, &self.start),
            Test::Member(name) => self.member(name).is_some(),
            Test::MemberIs(name, texts) => self.is_one_of(name, texts),
            Test::MemberEquals(name, values) => self
                .member(name)
                .is_some_and(|member| equals(&member, values, self.depth)),
            Test::MemberKind(name, of) => self.member(name).is_some_and(|member| {
                let kind = member.clone().kind();
                kind.is_ok_and(|kind| is(*of, kind, &member))
            }),
            Test::ItemKind(of) => self.kind == Kind::Array && self.begins_with(*of),
            Test::Equals(values) => equals(&self.start, values, self.depth),
        }
    }

    fn member(&self, name: &str) -> Option<Scan<'de>> {
        let members = &mut self.members.iter();
        members.find_map(|(key, scan)| (*key == name).then(|| scan.clone()))
    }

    fn is_one_of(&mut self, name: &'static str, texts: &[&str]) -> bool {
        if self.last.as_ref().is_none_or(|(last, _)| *last != name) {
            let text = self.member(name).and_then(|mut scan| scan.string().ok());
            self.last = Some((name, text));
        }
        match &self.last {
            Some((_, Some(text))) => texts.contains(&&**text),
            _ => false,
        }
    }

    fn begins_with(&self, of: JsonType) -> bool {
        let mut scan = self.start.clone();
        scan.take(b'[');
        // An empty array begins with nothing: what comes of it is for another arm to say.
        if scan.peek() == Some(b']') {
            return false;
        }
        let item = scan.clone();
        scan.kind().is_ok_and(|kind| is(of, kind, &item))
    }
}

/// The member that a test asks for.
const fn name(test: &Test) -> Option<&'static str> {
    match test {
        Test::Member(name)
        | Test::MemberIs(name, _)
        | Test::MemberEquals(name, _)
        | Test::MemberKind(name, _) => Some(*name),
        Test::Kind(_) | Test::ItemKind(_) | Test::Equals(_) => None,
    }
}

fn is(of: JsonType, kind: Kind, scan: &Scan<'_>) -> bool {
    match (of, kind) {
        (JsonType::Null, Kind::Null)
        | (JsonType::Boolean, Kind::Bool)
        | (JsonType::Number, Kind::Number)
        | (JsonType::String, Kind::String)
        | (JsonType::Array, Kind::Array)
        | (JsonType::Object, Kind::Object) => true,
        (JsonType::Integer, Kind::Number) => {
            let text = scan.clone().number();
            text.is_ok_and(|text| Decimal::read(text).is_integer())
        }
        _ => false,
    }
}

/// Whether the value from here on equals one of these. It is read only if one of them is of its kind.
fn equals(start: &Scan<'_>, values: &[Constant], depth: usize) -> bool {
    let mut scan = start.clone();
    let Ok(kind) = scan.kind() else {
        return false;
    };
    if values.iter().all(|value| kind_of(value) != kind) || scan.skip(depth).is_err() {
        return false;
    }
    let mut input = Decoder::new(scan.since(start), NullPolicy::Strict);
    let value = Value::decode(&mut input);
    value.is_ok_and(|value| values.iter().any(|constant| constant.equals(&value)))
}

const fn kind_of(constant: &Constant) -> Kind {
    match constant {
        Constant::Null => Kind::Null,
        Constant::Bool(_) => Kind::Bool,
        Constant::Number(_) => Kind::Number,
        Constant::String(_) => Kind::String,
        Constant::Array(_) => Kind::Array,
        Constant::Object(_) => Kind::Object,
    }
}

/// Whether a test holds of a text.
#[cfg(test)]
pub(in crate::codec) fn holds(text: &str, arms: &'static [Arm]) -> Vec<bool> {
    let tests = arms.iter().flat_map(|arm| arm.tests);
    let glance = Glance::at(&Scan::new(text), 0, arms);
    glance.map_or(Vec::new(), |mut glance| {
        tests.map(|test| glance.holds(test)).collect()
    })
}
