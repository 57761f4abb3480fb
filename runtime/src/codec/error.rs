//! What goes wrong between JSON and Rust. No message carries a value: kinds and places only.

use std::fmt;

use super::kind::Kind;
use super::pointer;
use super::union::Arm;

/// What is wrong, without the place.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Problem {
    Expected {
        found: Kind,
        expected: &'static str,
    },
    NotInteger,
    OutOfRange(&'static str),
    Missing(&'static str),
    MissingItem(&'static str),
    Twice,
    NotUtf8 {
        at: usize,
    },
    /// A charset, where it has a name that can be shown.
    #[cfg(feature = "client")]
    Charset(Option<String>),
    Syntax {
        at: usize,
        what: &'static str,
    },
    #[cfg(feature = "xml")]
    NotXml {
        at: usize,
        what: &'static str,
    },
    /// A root of another name than the one that is documented, each where it can be shown, and nothing in it that is documented.
    #[cfg(feature = "xml")]
    OtherRoot {
        found: Option<String>,
        expected: Option<&'static str>,
    },
    TooDeep,
    TooLong,
    Refused(&'static str),
    /// No arm of a union knows the value.
    NoArm {
        found: Kind,
        arms: &'static [Arm],
    },
    /// None of the variants that a value may be can hold it: each with its reason.
    NoVariant(Vec<(&'static str, DecodeError)>),
    TooManyTrials,
}

/// What an arm compares with has no numbers but exact ones.
impl Eq for Problem {}

impl Problem {
    /// Whether another variant of a union cannot fare better.
    pub(crate) fn is_final(&self) -> bool {
        matches!(
            self,
            Self::Syntax { .. } | Self::TooDeep | Self::TooLong | Self::TooManyTrials
        )
    }
}

/// How many reasons a message lists.
const LISTED: usize = 10;

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Expected { found, expected } => write!(f, "found {found}, expected {expected}"),
            Self::NotInteger => f.write_str("found a number with a fraction, expected an integer"),
            Self::OutOfRange(of) => write!(f, "the number is out of range for {of}"),
            Self::Missing(name) => write!(f, "`{name}` is missing"),
            Self::MissingItem(place) => write!(f, "the item at {place} is missing"),
            Self::Twice => f.write_str("the member appears twice"),
            Self::NotUtf8 { at } => write!(f, "the text is not UTF-8, from byte {at} on"),
            #[cfg(feature = "client")]
            Self::Charset(name) => {
                match name {
                    Some(name) => write!(f, "the text is in the charset `{name}`")?,
                    None => f.write_str("the text is in a charset")?,
                }
                f.write_str(", which is not read: UTF-8 is, ISO-8859-1 and windows-1252")
            }
            Self::Syntax { at, what } => write!(f, "the text is not JSON: {what} at byte {at}"),
            #[cfg(feature = "xml")]
            Self::NotXml { at, what } => write!(f, "the text is no XML to be read: {what} at byte {at}"),
            #[cfg(feature = "xml")]
            Self::OtherRoot { found, expected } => {
                match found {
                    Some(found) => write!(f, "found the root `{found}`")?,
                    None => f.write_str("found a root of another name")?,
                }
                if let Some(expected) = expected {
                    write!(f, ", expected `{expected}`")?;
                }
                f.write_str("; nothing in it is documented")
            }
            Self::TooDeep => write!(
                f,
                "more than {} arrays and objects are nested",
                super::MAX_DEPTH
            ),
            Self::TooLong => f.write_str("the value takes too many steps to read"),
            Self::Refused(why) => f.write_str(why),
            Self::NoArm { found, arms } => {
                write!(f, "found {found}, expected ")?;
                list(f, arms, " or ", fmt::Display::fmt)
            }
            Self::NoVariant(failed) => {
                f.write_str("no variant fits")?;
                f.write_str(if failed.is_empty() { "" } else { ": " })?;
                list(f, failed, "; ", |(name, error), f| write!(f, "{name}: {error}"))
            }
            Self::TooManyTrials => f.write_str(
                "unions nest in each other: telling their variants takes more steps than are allowed",
            ),
        }
    }
}

fn list<T>(
    f: &mut fmt::Formatter<'_>,
    items: &[T],
    between: &str,
    mut one: impl FnMut(&T, &mut fmt::Formatter<'_>) -> fmt::Result,
) -> fmt::Result {
    for (index, item) in items.iter().take(LISTED).enumerate() {
        f.write_str(if index == 0 { "" } else { between })?;
        one(item, f)?;
    }
    match items.len().saturating_sub(LISTED) {
        0 => Ok(()),
        more => write!(f, "{between}{more} more"),
    }
}

/// A JSON text that could not become the Rust value asked for. Its message names the place and the kinds met, never a value.
#[derive(Clone, PartialEq, Eq)]
pub struct DecodeError(Box<Inner>);

#[derive(Clone, PartialEq, Eq)]
struct Inner {
    pointer: String,
    problem: Problem,
}

impl DecodeError {
    pub(crate) fn new(pointer: String, problem: Problem) -> Self {
        Self(Box::new(Inner { pointer, problem }))
    }

    /// A value as a whole that is refused for a reason which carries none of it.
    #[cfg(feature = "client")]
    pub(crate) fn refused(why: &'static str) -> Self {
        Self::new(String::new(), Problem::Refused(why))
    }

    /// A text in a charset that is not read. What a server calls it is shown where it looks like the name of one (RFC 2978, section 2.3).
    #[cfg(feature = "client")]
    pub(crate) fn charset(name: &str) -> Self {
        let known = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.:+".contains(&byte);
        let is_name = name.len() <= 40 && name.bytes().all(known);
        let name = is_name.then(|| name.to_owned());
        Self::new(String::new(), Problem::Charset(name))
    }

    /// A text that is no XML, or none that is read.
    #[cfg(feature = "xml")]
    pub(crate) fn not_xml(at: usize, what: &'static str) -> Self {
        Self::new(String::new(), Problem::NotXml { at, what })
    }

    /// XML that is something else than what is documented.
    #[cfg(feature = "xml")]
    pub(crate) fn other_root(found: Option<String>, expected: Option<&'static str>) -> Self {
        Self::new(String::new(), Problem::OtherRoot { found, expected })
    }

    pub(crate) fn problem(&self) -> &Problem {
        &self.0.problem
    }

    /// As the reason of a variant of a union at `outer`: its place seen from there, and reasons within the reason left out.
    pub(crate) fn within(mut self, outer: &str) -> Self {
        let inner = &mut self.0;
        if let Some(rest) = inner.pointer.strip_prefix(outer) {
            inner.pointer = rest.to_owned();
        }
        if let Problem::NoVariant(failed) = &mut inner.problem {
            failed.clear();
        }
        self
    }

    /// Where in the value, as a JSON Pointer (RFC 6901); empty for the value as a whole.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.0.pointer
    }

    /// Whether the text is no JSON at all (RFC 8259), or no XML where that is documented, as against one of another shape.
    #[must_use]
    pub fn is_syntax(&self) -> bool {
        #[cfg(feature = "xml")]
        if matches!(self.0.problem, Problem::NotXml { .. }) {
            return true;
        }
        #[cfg(feature = "client")]
        if matches!(self.0.problem, Problem::Charset(_)) {
            return true;
        }
        matches!(
            self.0.problem,
            Problem::Syntax { .. } | Problem::NotUtf8 { .. }
        )
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pointer::prefix(&self.0.pointer, f)?;
        self.0.problem.fmt(f)
    }
}

impl fmt::Debug for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DecodeError({self})")
    }
}

impl std::error::Error for DecodeError {}

/// A Rust value that JSON has no way to write, such as a number that is not finite.
#[derive(Clone, PartialEq, Eq)]
pub struct EncodeError {
    pointer: String,
    what: &'static str,
}

impl EncodeError {
    pub(crate) fn new(pointer: String, what: &'static str) -> Self {
        Self { pointer, what }
    }

    /// Where in the value, as a JSON Pointer (RFC 6901); empty for the value as a whole.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.pointer
    }
}

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pointer::prefix(&self.pointer, f)?;
        f.write_str(self.what)
    }
}

impl fmt::Debug for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EncodeError({self})")
    }
}

impl std::error::Error for EncodeError {}
