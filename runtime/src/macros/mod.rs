//! What every emitted type of a sort has in common, written once.

mod bridge;
mod integer_enum;
mod listed;
mod newtype;
mod requires_xml;
mod string_enum;
mod union;
mod value_enum;

pub use listed::{UnknownValue, listed, place};

/// `Display` and `std::error::Error` for the enum of an operation's documented errors: variants and their status, `400`, `"4XX"` or
/// `"default"`.
#[doc(hidden)]
#[macro_export]
macro_rules! api_error {
    ($name:ty { $($variant:ident => $status:literal),* $(,)? }) => {
        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                let status = match self {
                    $(Self::$variant { .. } => ::core::stringify!($status),)*
                };
                $crate::rt::describe(status, f)
            }
        }

        impl ::std::error::Error for $name {}
    };
}
