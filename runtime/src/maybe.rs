//! A member that may be left out and may be null, which are two different things.

/// A member of an object that is optional and nullable at once.
///
/// JSON tells a member that is absent from one that is `null`; `PATCH` bodies use it ("leave it" against "clear it"). `Option` has room
/// for one of the two only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Maybe<T> {
    /// The member is left out.
    #[default]
    Absent,
    /// The member is there and is `null`.
    Null,
    /// The member is there and has a value.
    Value(T),
}

impl<T> Maybe<T> {
    /// The same, with a reference to the value.
    pub const fn as_ref(&self) -> Maybe<&T> {
        match self {
            Self::Absent => Maybe::Absent,
            Self::Null => Maybe::Null,
            Self::Value(value) => Maybe::Value(value),
        }
    }

    /// The value, if there is one.
    pub const fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// The value, if there is one; absent and null become `None`.
    pub fn into_option(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// Whether the member is left out.
    pub const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Whether the member is there and is `null`.
    pub const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }
}

impl<T> From<T> for Maybe<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

#[cfg(test)]
mod tests {
    use super::Maybe;

    #[test]
    fn the_three_states_are_told_apart() {
        let states = [Maybe::Absent, Maybe::Null, Maybe::from(7)];
        let seen: Vec<_> = states
            .iter()
            .map(|state| (state.is_absent(), state.is_null(), state.value().copied()))
            .collect();
        assert_eq!(
            seen,
            [
                (true, false, None),
                (false, true, None),
                (false, false, Some(7))
            ]
        );
        assert_eq!(states.map(Maybe::into_option), [None, None, Some(7)]);
        assert_eq!(Maybe::<u8>::default(), Maybe::Absent);
    }
}
