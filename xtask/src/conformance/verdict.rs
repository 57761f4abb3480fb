//! What a type said of a case, and whether that is right.

use crate::nested::program::Reply;

/// What a type said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It decodes, and `validate()` finds nothing.
    Accepted,
    /// It does not decode, or breaks a rule; which.
    Rejected(String),
    /// The code panicked.
    Panicked,
    /// There is no type to ask; why.
    Missing(String),
}

impl Outcome {
    pub(super) fn of(reply: Reply) -> Self {
        match reply {
            Reply::Refused(why) => Self::Rejected(why),
            Reply::Decoded { broken, .. } if broken.is_empty() => Self::Accepted,
            Reply::Decoded { broken, .. } => Self::Rejected(broken),
            Reply::Panicked => Self::Panicked,
        }
    }

    /// Whether it is the suite's own verdict.
    pub(super) fn is_right(&self, valid: bool) -> bool {
        match self {
            Self::Accepted => valid,
            Self::Rejected(_) => !valid,
            Self::Panicked | Self::Missing(_) => false,
        }
    }

    /// One line.
    pub(super) fn told(&self) -> String {
        match self {
            Self::Accepted => "accepted".to_owned(),
            Self::Rejected(why) => format!("rejected: {}", why.lines().next().unwrap_or_default()),
            Self::Panicked => "panicked".to_owned(),
            Self::Missing(why) => format!("no type: {why}"),
        }
    }
}

/// What came of a case.
#[derive(Clone, Debug)]
pub(super) struct Judged {
    pub(super) outcome: Outcome,
    /// Whether a gap or an error at the component was told before any code was written.
    pub(super) is_told: bool,
}

#[cfg(test)]
mod tests {
    use super::Outcome;
    use crate::nested::program::Reply;

    #[test]
    fn a_verdict_is_decoding_and_validation_together() {
        let decoded = |broken: &str| Reply::Decoded {
            again: "1".to_owned(),
            broken: broken.to_owned(),
        };
        for (reply, valid, right) in [
            (decoded(""), true, true),
            (decoded(""), false, false),
            (decoded("too long"), true, false),
            (decoded("too long"), false, true),
            (Reply::Refused("a string".to_owned()), false, true),
            (Reply::Panicked, false, false),
        ] {
            assert_eq!(Outcome::of(reply).is_right(valid), right);
        }
        assert!(!Outcome::Missing(String::new()).is_right(false));
    }
}
