//! What every emitted type of a sort has in common, written once.

/// `serde::Serialize` and `serde::Deserialize` for a type that is `Encode` and `Decode`.
#[doc(hidden)]
#[macro_export]
macro_rules! bridge {
    ($name:ty) => {
        impl $crate::rt::serde::Serialize for $name {
            fn serialize<S: $crate::rt::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::rt::serialize(self, serializer)
            }
        }

        impl<'de> $crate::rt::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::rt::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::rt::deserialize(deserializer)
            }
        }
    };
}

/// Everything an open enum of strings has, from its `as_str` and its `From<&str>`.
#[doc(hidden)]
#[macro_export]
macro_rules! string_enum {
    ($name:ty) => {
        impl ::core::convert::AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl ::core::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(self.as_str(), f)
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(self.as_str(), f)
            }
        }

        impl ::core::convert::From<::std::string::String> for $name {
            fn from(value: ::std::string::String) -> Self {
                Self::from(value.as_str())
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = ::core::convert::Infallible;

            fn from_str(value: &str) -> ::core::result::Result<Self, ::core::convert::Infallible> {
                Ok(Self::from(value))
            }
        }

        impl ::core::cmp::PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                self.as_str() == other.as_str()
            }
        }

        impl ::core::cmp::Eq for $name {}

        impl ::core::cmp::PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> ::core::option::Option<::core::cmp::Ordering> {
                Some(self.cmp(other))
            }
        }

        impl ::core::cmp::Ord for $name {
            fn cmp(&self, other: &Self) -> ::core::cmp::Ordering {
                self.as_str().cmp(other.as_str())
            }
        }

        impl ::core::hash::Hash for $name {
            fn hash<H: ::core::hash::Hasher>(&self, state: &mut H) {
                self.as_str().hash(state);
            }
        }

        impl $crate::rt::Encode for $name {
            fn encode(&self, out: &mut $crate::rt::Encoder) {
                out.string(self.as_str());
            }
        }

        impl $crate::rt::Decode for $name {
            fn decode(
                input: &mut $crate::rt::Decoder<'_>,
            ) -> ::core::result::Result<Self, $crate::rt::DecodeError> {
                Ok(Self::from(&*input.string()?))
            }
        }

        impl $crate::validate::Text for $name {
            fn text(&self) -> ::core::option::Option<&str> {
                Some(self.as_str())
            }
        }

        impl $crate::Validate for $name {
            fn validate_into(&self, collector: &mut $crate::validate::Collector) {
                collector.one_of(self.as_str(), Self::VALUES);
            }
        }

        $crate::bridge!($name);
    };
}

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
