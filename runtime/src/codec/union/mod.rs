//! Values of one of several types: how a variant is told, and what happens where only a trial can tell.

mod glance;
mod trial;

#[cfg(test)]
pub(super) use glance::holds;
pub(crate) use trial::{Trials, fits};

use std::fmt;

use super::decode::{Decode, Decoder};
use super::encode::Encode;
use super::error::{DecodeError, Problem};
use super::value::Value;
use crate::validate::check::JsonType;
use crate::validate::{Collector, Constant};
use glance::Glance;

/// One way to tell a variant: where all tests hold, the value is one of the candidates, which are places in [`Union::VARIANTS`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Arm {
    /// What must hold.
    pub tests: &'static [Test],
    /// What the value may be then.
    pub candidates: &'static [usize],
}

impl Arm {
    /// Of these tests and candidates.
    #[must_use]
    pub const fn new(tests: &'static [Test], candidates: &'static [usize]) -> Self {
        Self { tests, candidates }
    }
}

/// A question to a value, answered by looking at one level of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Test {
    /// It is of this type.
    Kind(JsonType),
    /// It is an object with this member, `null` or not.
    Member(&'static str),
    /// It is an object whose member is one of these strings.
    MemberIs(&'static str, &'static [&'static str]),
    /// It is an object whose member equals one of these.
    MemberEquals(&'static str, &'static [Constant]),
    /// It is an object whose member is of this type.
    MemberKind(&'static str, JsonType),
    /// It is an array whose first item is of this type; an empty one has none.
    ItemKind(JsonType),
    /// It equals one of these.
    Equals(&'static [Constant]),
}

/// The arms of a union: the first whose tests all hold decides.
#[doc(hidden)]
pub trait Arms {
    /// In the order in which they are asked.
    const ARMS: &'static [Arm];
}

/// How a variant is read.
pub type Read<T> = fn(&mut Decoder<'_>) -> Result<T, DecodeError>;

/// An enum of alternatives, each of them a type. Emitted code implements it by a macro.
#[doc(hidden)]
pub trait Union: Arms + Encode + Sized + 'static {
    /// The names of the variants and how they are read, in the document's order.
    const VARIANTS: &'static [(&'static str, Read<Self>)];
    /// The variant that keeps what no arm knows.
    const UNKNOWN: Option<fn(Value) -> Self>;
    /// Whether validation looks for a second variant that fits.
    const EXACTLY_ONE: bool;

    /// The name of the variant that this is; empty for one that no arm knows.
    fn variant(&self) -> &'static str;

    /// Checks the rules of the variant, and no others.
    fn validate_variant(&self, collector: &mut Collector);
}

impl Decoder<'_> {
    /// Takes a value of a union.
    ///
    /// # Errors
    /// When no variant can hold it; with one candidate, its error is the error.
    pub fn union<T: Union>(&mut self) -> Result<T, DecodeError> {
        match self.arm(T::ARMS)? {
            Some([only]) => match T::VARIANTS.get(*only) {
                Some((_, read)) => read(self),
                None => Err(self.error(Problem::NoVariant(Vec::new()))),
            },
            Some(candidates) => self.try_each(candidates),
            None => match T::UNKNOWN {
                Some(unknown) => Value::decode(self).map(unknown),
                None => Err(self.no_arm(T::ARMS)),
            },
        }
    }

    /// The candidates of the first arm whose tests all hold.
    fn arm(&mut self, arms: &'static [Arm]) -> Result<Option<&'static [usize]>, DecodeError> {
        let glance = Glance::at(&self.scan, self.depth(), arms);
        let mut glance = self.at(glance)?;
        let arm = arms
            .iter()
            .find(|arm| arm.tests.iter().all(|test| glance.holds(test)));
        self.scan.charge(glance.scan());
        Ok(arm.map(|arm| arm.candidates))
    }

    #[cold]
    fn no_arm(&mut self, arms: &'static [Arm]) -> DecodeError {
        // Where the text is no JSON, that is what is wrong with it.
        match self.kind().and_then(|found| self.skip().map(|()| found)) {
            Ok(found) => self.error(Problem::NoArm { found, arms }),
            Err(error) => error,
        }
    }
}

/// What a value must be: "an object whose `kind` is "cat"".
impl fmt::Display for Arm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, test) in self.tests.iter().enumerate() {
            f.write_str(if index == 0 { "" } else { " and " })?;
            test.fmt(f)?;
        }
        Ok(())
    }
}

impl fmt::Display for Test {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Kind(of) => f.write_str(article(*of)),
            Self::Member(name) => write!(f, "an object with `{name}`"),
            Self::MemberIs(name, texts) => {
                write!(f, "an object whose `{name}` is ")?;
                one_of(f, texts.iter().map(|text| Constant::String(text)))
            }
            Self::MemberEquals(name, values) => {
                write!(f, "an object whose `{name}` is ")?;
                one_of(f, values.iter().copied())
            }
            Self::MemberKind(name, of) => {
                write!(f, "an object whose `{name}` is {}", article(*of))
            }
            Self::ItemKind(of) => write!(f, "an array that begins with {}", article(*of)),
            Self::Equals(values) => one_of(f, values.iter().copied()),
        }
    }
}

/// How many values a message lists.
const LISTED: usize = 5;

fn one_of(
    f: &mut fmt::Formatter<'_>,
    values: impl ExactSizeIterator<Item = Constant>,
) -> fmt::Result {
    let more = values.len().saturating_sub(LISTED);
    for (index, value) in values.take(LISTED).enumerate() {
        write!(f, "{}{value}", if index == 0 { "" } else { " or " })?;
    }
    match more {
        0 => Ok(()),
        more => write!(f, " or {more} more"),
    }
}

const fn article(of: JsonType) -> &'static str {
    match of {
        JsonType::Null => "null",
        JsonType::Boolean => "a boolean",
        JsonType::Integer => "an integer",
        JsonType::Number => "a number",
        JsonType::String => "a string",
        JsonType::Array => "an array",
        JsonType::Object => "an object",
    }
}
