//! Reading an object into a table of places, which is the cheapest thing emitted code can ask a compiler for: one call, no loop, no
//! `?` per member.

use std::collections::BTreeMap;

use super::decode::{Decode, Decoder};
use super::error::{DecodeError, Problem};
use super::object::{ObjectReader, Seen};

/// A place that a member is read into.
pub trait Slot {
    /// Takes one value.
    ///
    /// # Errors
    /// When it is not of the place's type.
    fn fill(&mut self, input: &mut Decoder<'_>) -> Result<(), DecodeError>;
}

impl<T: Decode> Slot for Option<T> {
    fn fill(&mut self, input: &mut Decoder<'_>) -> Result<(), DecodeError> {
        *self = Some(T::decode(input)?);
        Ok(())
    }
}

impl<T: Decode> Slot for crate::Maybe<T> {
    fn fill(&mut self, input: &mut Decoder<'_>) -> Result<(), DecodeError> {
        *self = match Option::decode(input)? {
            Some(value) => Self::Value(value),
            None => Self::Null,
        };
        Ok(())
    }
}

/// The place for the members that a table does not name.
pub trait Rest {
    /// Takes one value under its name.
    ///
    /// # Errors
    /// When it is not of the place's type, or the name is there already.
    fn fill(&mut self, name: &str, input: &mut Decoder<'_>) -> Result<(), DecodeError>;
}

impl<T: Decode> Rest for BTreeMap<String, T> {
    fn fill(&mut self, name: &str, input: &mut Decoder<'_>) -> Result<(), DecodeError> {
        if self.contains_key(name) {
            return Err(input.error(Problem::Twice));
        }
        self.insert(name.to_owned(), T::decode(input)?);
        Ok(())
    }
}

/// A member of a table: its name on the wire and its place. The variants differ in what absence and null mean.
pub enum Member<'a> {
    /// Must come. The place's type judges `null`.
    Required(&'static str, &'a mut dyn Slot),
    /// May be left out; a `null` is read as absent where the policy is lenient, else the place's type judges it.
    Optional(&'static str, &'a mut dyn Slot),
    /// May be left out; the place's type judges `null`: for `Maybe<T>`, and for types that hold a null of their own.
    Nullable(&'static str, &'a mut dyn Slot),
}

impl Member<'_> {
    const fn name(&self) -> &'static str {
        match self {
            Self::Required(name, _) | Self::Optional(name, _) | Self::Nullable(name, _) => name,
        }
    }

    pub(super) fn fill(&mut self, input: &mut Decoder<'_>) -> Result<(), DecodeError> {
        match self {
            Self::Optional(_, slot) => {
                if input.null_as_absent()? {
                    Ok(())
                } else {
                    slot.fill(input)
                }
            }
            Self::Required(_, slot) | Self::Nullable(_, slot) => slot.fill(input),
        }
    }
}

impl Decoder<'_> {
    /// Takes an object: members of the table into their places, others thrown away. Afterwards every `Required` place is filled.
    ///
    /// # Errors
    /// When the next value is no object, a member does not fit its place, one of the table comes twice, or a required one is missing.
    pub fn members(&mut self, table: &mut [Member<'_>]) -> Result<(), DecodeError> {
        self.fill(table, None)
    }

    /// The same, with a place for the members that the table does not name.
    ///
    /// # Errors
    /// As for [`Decoder::members`].
    pub fn members_and_rest(
        &mut self,
        table: &mut [Member<'_>],
        rest: &mut dyn Rest,
    ) -> Result<(), DecodeError> {
        self.fill(table, Some(rest))
    }

    fn fill(
        &mut self,
        table: &mut [Member<'_>],
        mut rest: Option<&mut dyn Rest>,
    ) -> Result<(), DecodeError> {
        let mut seen = Seen::default();
        let mut hint = 0;
        let mut object = self.object(&[])?;
        while object.next()?.is_some() {
            let found = find(table, hint, object.name());
            let member = found.and_then(|index| Some((index, table.get_mut(index)?)));
            match (member, &mut rest) {
                (Some((index, member)), _) => {
                    hint = index + 1;
                    fill_once(&mut object, member, seen.insert(index))?;
                }
                (None, Some(rest)) => object.fill_rest(*rest)?,
                (None, None) => {
                    object.input().lost += 1;
                    object.skip()?;
                }
            }
        }
        let missing = table.iter().enumerate().find(|(index, member)| {
            matches!(member, Member::Required(..)) && !seen.contains(*index)
        });
        missing.map_or(Ok(()), |(_, member)| Err(object.missing(member.name())))
    }

    /// For the branch that cannot be: a required place is empty although [`Decoder::members`] has filled it.
    #[must_use]
    pub fn unfilled(&self) -> DecodeError {
        self.refuse("a required member was read and lost")
    }
}

/// Begins at the hint and wraps around, so that members in the document's order are found at once.
fn find(table: &[Member<'_>], hint: usize, name: &str) -> Option<usize> {
    let members = table.iter().enumerate();
    let mut around = members.clone().skip(hint).chain(members.take(hint));
    around.find_map(|(index, member)| (member.name() == name).then_some(index))
}

fn fill_once(
    object: &mut ObjectReader<'_, '_>,
    member: &mut Member<'_>,
    fresh: bool,
) -> Result<(), DecodeError> {
    if fresh {
        member.fill(object.input())
    } else {
        Err(object.input().error(Problem::Twice))
    }
}
