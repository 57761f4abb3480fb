//! For code that Specsmith has emitted, and for nothing else: what is here may change whenever `INTERFACE` does.

#[cfg(feature = "client")]
pub use crate::api_error;
#[cfg(feature = "client")]
pub use crate::client::{
    Client, ClientBuilder, FormField, Operation, Parameter, Reply, Request, Scheme, Service, Style,
    describe,
};
pub use crate::codec::{
    ArrayReader, ArrayWriter, Decode, DecodeError, Decoder, Encode, Encoder, Kind, Look, Member,
    ObjectReader, ObjectWriter, Rest, Slot, deserialize, serialize,
};
pub use crate::{bridge, string_enum};
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

/// The items of a setter's argument.
pub fn collect<T>(items: impl IntoIterator<Item = impl Into<T>>) -> Vec<T> {
    items.into_iter().map(Into::into).collect()
}
