//! Types that know nothing of us: read and written by their impls of serde's traits, or by functions that somebody names.

mod failed;
mod key;
mod read;
mod write;

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::ops::{Deref, DerefMut};
use std::str::FromStr;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Decode, DecodeError, Decoder, Encode, Encoder, Value};
use crate::Validate;
use crate::validate::Collector;

/// How a value of a type that is not ours becomes JSON and back.
pub trait Way<T> {
    /// Gives one value.
    fn encode(value: &T, out: &mut Encoder);

    /// Takes one value.
    ///
    /// # Errors
    /// When the text is no JSON (RFC 8259) or the value does not fit the type.
    fn decode(input: &mut Decoder<'_>) -> Result<T, DecodeError>;
}

/// By the impls of serde's two traits, as `serde_json` would.
#[derive(Clone, Copy, Debug)]
pub enum Serde {}

impl<T: Serialize + DeserializeOwned> Way<T> for Serde {
    fn encode(value: &T, out: &mut Encoder) {
        write::write(value, out);
    }

    fn decode(input: &mut Decoder<'_>) -> Result<T, DecodeError> {
        let tree = Value::decode(input)?;
        read::read(tree).map_err(|failed| input.error(failed.into()))
    }
}

/// A value of a type of the user's, which the config names for a type and a format of the document.
///
/// It is made by `From`, read through `Deref`, and taken out by [`into_inner`](Self::into_inner). What it can do beside that is what the type can. How it
/// is read and written is `W`: serde's traits, or a module that the config names. A value that the type refuses is an error of decoding, which
/// names the place and tells neither the value nor the type's own message, since that may quote it.
///
/// ```
/// use specsmith::Foreign;
/// use std::net::Ipv4Addr;
///
/// let address: Foreign<Ipv4Addr> = Ipv4Addr::LOCALHOST.into();
/// assert!(address.is_loopback());
/// assert_eq!(specsmith::json::to_string(&address)?, "\"127.0.0.1\"");
///
/// let error = specsmith::json::from_str::<Vec<Foreign<Ipv4Addr>>>("[\"127.0.0.1\", \"here\"]").unwrap_err();
/// assert_eq!((error.pointer(), error.to_string().contains("here")), ("/1", false));
/// # Ok::<(), specsmith::EncodeError>(())
/// ```
pub struct Foreign<T, W = Serde>(T, PhantomData<fn() -> W>);

impl<T, W> Foreign<T, W> {
    /// Around a value.
    pub const fn new(value: T) -> Self {
        Self(value, PhantomData)
    }

    /// The value.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T, W> From<T> for Foreign<T, W> {
    fn from(value: T) -> Self {
        Self::new(value)
    }
}

impl<T, W> Deref for Foreign<T, W> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T, W> DerefMut for Foreign<T, W> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

impl<T: Clone, W> Clone for Foreign<T, W> {
    fn clone(&self) -> Self {
        Self::new(self.0.clone())
    }
}

impl<T: Copy, W> Copy for Foreign<T, W> {}

impl<T: Default, W> Default for Foreign<T, W> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

impl<T: fmt::Debug, W> fmt::Debug for Foreign<T, W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<T: fmt::Display, W> fmt::Display for Foreign<T, W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<T: FromStr, W> FromStr for Foreign<T, W> {
    type Err = T::Err;

    fn from_str(text: &str) -> Result<Self, T::Err> {
        text.parse().map(Self::new)
    }
}

impl<T: PartialEq, W> PartialEq for Foreign<T, W> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<T: PartialEq, W> PartialEq<T> for Foreign<T, W> {
    fn eq(&self, other: &T) -> bool {
        self.0 == *other
    }
}

impl<T: Eq, W> Eq for Foreign<T, W> {}

impl<T: PartialOrd, W> PartialOrd for Foreign<T, W> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.0.partial_cmp(&other.0)
    }
}

impl<T: Ord, W> Ord for Foreign<T, W> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0)
    }
}

impl<T: Hash, W> Hash for Foreign<T, W> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl<T, W: Way<T>> Encode for Foreign<T, W> {
    fn encode(&self, out: &mut Encoder) {
        W::encode(&self.0, out);
    }
}

impl<T, W: Way<T>> Decode for Foreign<T, W> {
    fn decode(input: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        W::decode(input).map(Self::new)
    }
}

impl<T, W: Way<T>> Serialize for Foreign<T, W> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        super::serialize(self, serializer)
    }
}

impl<'de, T, W: Way<T>> Deserialize<'de> for Foreign<T, W> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        super::deserialize(deserializer)
    }
}

/// The type has no rules that we could ask for; what the document says beyond it, others check.
impl<T, W> Validate for Foreign<T, W> {
    fn validate_into(&self, _: &mut Collector) {}
}
