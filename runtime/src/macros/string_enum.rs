//! Enums of strings.

/// Everything an enum of strings has, from its `as_str` and its `From<&str>`. With `any`, a value that is not documented is as good as one that is; with
/// `closed` there is no room for one, and the enum has `TryFrom<&str>`.
#[doc(hidden)]
#[macro_export]
macro_rules! string_enum {
    ($name:ty) => {
        $crate::string_enum!(@common $name);
        $crate::string_enum!(@open $name);

        impl $crate::Validate for $name {
            fn validate_into(&self, collector: &mut $crate::validate::Collector) {
                collector.one_of(self.as_str(), Self::VALUES);
            }
        }
    };
    ($name:ty, any) => {
        $crate::string_enum!(@common $name);
        $crate::string_enum!(@open $name);
        $crate::string_enum!(@kept $name);
    };
    ($name:ty, closed) => {
        $crate::string_enum!(@common $name);
        $crate::string_enum!(@kept $name);

        impl ::core::convert::TryFrom<::std::string::String> for $name {
            type Error = $crate::UnknownValue;

            fn try_from(value: ::std::string::String) -> ::core::result::Result<Self, $crate::UnknownValue> {
                Self::try_from(value.as_str())
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = $crate::UnknownValue;

            fn from_str(value: &str) -> ::core::result::Result<Self, $crate::UnknownValue> {
                Self::try_from(value)
            }
        }

        impl $crate::rt::Decode for $name {
            fn decode(
                input: &mut $crate::rt::Decoder<'_>,
            ) -> ::core::result::Result<Self, $crate::rt::DecodeError> {
                let text = input.string()?;
                Self::try_from(&*text).map_err(|_| input.unknown_value())
            }
        }
    };
    (@open $name:ty) => {
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

        impl $crate::rt::Decode for $name {
            fn decode(
                input: &mut $crate::rt::Decoder<'_>,
            ) -> ::core::result::Result<Self, $crate::rt::DecodeError> {
                Ok(Self::from(&*input.string()?))
            }
        }
    };
    (@kept $name:ty) => {
        impl $crate::Validate for $name {
            fn validate_into(&self, _: &mut $crate::validate::Collector) {}
        }
    };
    (@common $name:ty) => {
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

        impl $crate::validate::Text for $name {
            fn text(&self) -> ::core::option::Option<&str> {
                Some(self.as_str())
            }
        }

        $crate::bridge!($name);
    };
}
