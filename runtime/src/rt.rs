//! For code that Specsmith has emitted, and for nothing else: what is here may change whenever `INTERFACE` does.

#[cfg(feature = "xml")]
pub use crate::client::xml;
#[cfg(feature = "client")]
pub use crate::client::{
    Client, ClientBuilder, EventReader, FormField, Format, Input, Lists, Live, Operation, Pages,
    Paging, Parameter, PartField, Reply, Request, Scheme, Separator, ServerVariable, Service,
    Shape, Style, describe, header,
};
#[cfg(feature = "client")]
pub use crate::client::{form, incoming};
pub use crate::codec::{
    Arm, Arms, ArrayReader, ArrayWriter, Decode, DecodeError, Decoder, Encode, Encoder, Kind,
    Member, More, ObjectReader, ObjectWriter, Read, Rest, Serde, Slot, Test, Union, Way,
    deserialize, item, serialize,
};
pub use crate::macros::{listed, place};
pub use crate::requires_xml;
pub use crate::validate::check::{self, JsonType, Seen};
pub use crate::validate::{Constant, LazyPattern, Limit, Rule};
#[cfg(feature = "client")]
pub use crate::{api_error, headers};
pub use crate::{bridge, integer_enum, newtype, string_enum, union, value_enum};
pub use serde;

/// The members that a document does not name.
pub type Map<T> = std::collections::BTreeMap<String, T>;

/// The version of the interface between emitted code and the runtime.
const INTERFACE: u32 = 1;

/// Fails to compile where generated code was made for another interface than this runtime has.
pub const fn requires(interface: u32) {
    assert!(
        interface <= INTERFACE,
        "this generated code needs a newer `specsmith`: run `cargo update -p specsmith`, or raise the version in Cargo.toml"
    );
    assert!(
        interface == INTERFACE,
        "this generated code is older than `specsmith`: generate it again, or lower the version of `specsmith` in Cargo.toml"
    );
}

/// The members of a setter's argument.
pub fn members<T>(members: impl IntoIterator<Item = (impl Into<String>, impl Into<T>)>) -> Map<T> {
    members
        .into_iter()
        .map(|(name, value)| (name.into(), value.into()))
        .collect()
}

/// A number that the document gives; zero where the text is none.
#[must_use]
pub fn number(text: &str) -> crate::Number {
    crate::Number::parse(text).unwrap_or_else(|| crate::Number::from(0))
}

/// The items of a setter's argument.
pub fn collect<T>(items: impl IntoIterator<Item = impl Into<T>>) -> Vec<T> {
    items.into_iter().map(Into::into).collect()
}
