//! Reading an object member by member, by a table of the names that are known.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::decode::{Decode, Decoder};
use super::error::{DecodeError, Problem};
use super::kind::Kind;
use super::members::Rest;
use super::pointer::Segment;
use crate::Maybe;

/// The members of an object: `next`, then one of `value`, `optional`, `maybe`, `rest` or `skip`, until `next` says `None`.
pub struct ObjectReader<'a, 'de> {
    input: &'a mut Decoder<'de>,
    names: &'static [&'static str],
    /// Where the search for the next name begins: most senders keep to the document's order.
    hint: usize,
    seen: Seen,
    state: State,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Start,
    Within,
    End,
}

impl<'de> Decoder<'de> {
    /// Enters an object whose known members are these.
    ///
    /// # Errors
    /// When the next value is none, or nests too deep.
    pub fn object(
        &mut self,
        names: &'static [&'static str],
    ) -> Result<ObjectReader<'_, 'de>, DecodeError> {
        self.expect(Kind::Object, "an object")?;
        self.enter()?;
        self.scan.take(b'{');
        Ok(ObjectReader {
            input: self,
            names,
            hint: 0,
            seen: Seen::default(),
            state: State::Start,
        })
    }
}

/// The answer of `next` for a member that the table does not have.
const UNKNOWN: usize = usize::MAX;

impl<'de> ObjectReader<'_, 'de> {
    /// The index of the next member in the table, `usize::MAX` for one that is not there, `None` at the end.
    ///
    /// # Errors
    /// When the text is no JSON, or a known member comes a second time.
    #[allow(
        clippy::should_implement_trait,
        reason = "an iterator cannot lend the decoder"
    )]
    pub fn next(&mut self) -> Result<Option<usize>, DecodeError> {
        if self.state == State::End {
            return Ok(None);
        }
        if self.state == State::Within {
            self.input.path.pop();
        }
        if self.input.scan.take(b'}') {
            self.state = State::End;
            self.input.leave();
            return Ok(None);
        }
        let key = self.key();
        let key = self.input.at(key)?;
        self.state = State::Within;
        self.enter(key).map(Some)
    }

    fn key(&mut self) -> Result<Cow<'de, str>, Problem> {
        if self.state == State::Within {
            self.input.scan.comma(b'}')?;
        }
        self.input.scan.key()
    }

    fn enter(&mut self, key: Cow<'de, str>) -> Result<usize, DecodeError> {
        let found = self.find(&key);
        self.input.path.push(Segment::Name(key));
        let Some(index) = found else {
            return Ok(UNKNOWN);
        };
        self.hint = index + 1;
        if self.seen.insert(index) {
            Ok(index)
        } else {
            Err(self.input.error(Problem::Twice))
        }
    }

    /// Begins at the hint and wraps around, so that members in the document's order are found at once.
    fn find(&self, key: &str) -> Option<usize> {
        let names = self.names.iter().enumerate();
        let mut around = names.clone().skip(self.hint).chain(names.take(self.hint));
        around.find_map(|(index, name)| (**name == *key).then_some(index))
    }

    /// The member as a value of a type. `null` is for the type to judge: `Option<T>` reads it as `None`.
    ///
    /// # Errors
    /// When it is not one.
    pub fn value<T: Decode>(&mut self) -> Result<T, DecodeError> {
        T::decode(self.input)
    }

    /// An optional member of a type that does not know `null`: where the policy is lenient, `null` is read as absent and noted.
    ///
    /// # Errors
    /// When it is no value of the type.
    pub fn optional<T: Decode>(&mut self) -> Result<Option<T>, DecodeError> {
        if self.input.null_as_absent()? {
            return Ok(None);
        }
        Ok(Some(T::decode(self.input)?))
    }

    /// An optional and nullable member.
    ///
    /// # Errors
    /// When it is neither null nor a value of the type.
    pub fn maybe<T: Decode>(&mut self) -> Result<Maybe<T>, DecodeError> {
        if self.input.null()? {
            return Ok(Maybe::Null);
        }
        Ok(Maybe::Value(T::decode(self.input)?))
    }

    pub(super) const fn input(&mut self) -> &mut Decoder<'de> {
        self.input
    }

    pub(super) fn fill_rest(&mut self, rest: &mut dyn Rest) -> Result<(), DecodeError> {
        let name = self.name().to_owned();
        rest.fill(&name, self.input)
    }

    /// A member that the table does not have, into the map of the others.
    ///
    /// # Errors
    /// When it is no value of the type, or comes a second time.
    pub fn rest<T: Decode>(&mut self, map: &mut BTreeMap<String, T>) -> Result<(), DecodeError> {
        self.fill_rest(map)
    }

    /// Throws the member away.
    ///
    /// # Errors
    /// When the text is no JSON.
    pub fn skip(&mut self) -> Result<(), DecodeError> {
        self.input.skip()
    }

    /// The name of the member that `next` found.
    #[must_use]
    pub fn name(&self) -> &str {
        match self.input.path.last() {
            Some(Segment::Name(name)) if self.state == State::Within => name,
            _ => "",
        }
    }

    /// What a required member was, after the last one.
    ///
    /// # Errors
    /// When it did not come.
    pub fn required<T>(&self, name: &'static str, value: Option<T>) -> Result<T, DecodeError> {
        match value {
            Some(value) => Ok(value),
            None => Err(self.missing(name)),
        }
    }

    #[cold]
    pub(super) fn missing(&self, name: &'static str) -> DecodeError {
        self.input.error(Problem::Missing(name))
    }

    /// An error at the member that was begun, or at the object after its end. The reason must not carry the value.
    #[must_use]
    pub fn refuse(&self, why: &'static str) -> DecodeError {
        self.input.refuse(why)
    }
}

/// Which members of the table have come.
#[derive(Default)]
pub(super) struct Seen {
    first: u64,
    more: Vec<u64>,
}

impl Seen {
    /// False if it had come before.
    pub(super) fn insert(&mut self, index: usize) -> bool {
        let bit = 1_u64 << (index % 64);
        let word = match (index / 64).checked_sub(1) {
            None => &mut self.first,
            Some(at) => {
                if self.more.len() <= at {
                    self.more.resize(at + 1, 0);
                }
                match self.more.get_mut(at) {
                    Some(word) => word,
                    None => return false,
                }
            }
        };
        let fresh = *word & bit == 0;
        *word |= bit;
        fresh
    }

    pub(super) fn contains(&self, index: usize) -> bool {
        let word = match (index / 64).checked_sub(1) {
            None => self.first,
            Some(at) => self.more.get(at).copied().unwrap_or(0),
        };
        word & (1 << (index % 64)) != 0
    }
}
