//! Enums of any JSON values.

/// Everything an enum of JSON values has, from its `to_value` and its `From<Value>`. `any` and `closed` are as for enums of strings.
#[doc(hidden)]
#[macro_export]
macro_rules! value_enum {
    ($name:ty) => {
        $crate::value_enum!(@common $name);
        $crate::value_enum!(@open $name);

        impl $crate::Validate for $name {
            fn validate_into(&self, collector: &mut $crate::validate::Collector) {
                if $crate::rt::place(Self::VALUES, &self.to_value()).is_none() {
                    collector.none_of(Self::VALUES);
                }
            }
        }
    };
    ($name:ty, any) => {
        $crate::value_enum!(@common $name);
        $crate::value_enum!(@open $name);
        $crate::string_enum!(@kept $name);
    };
    ($name:ty, closed) => {
        $crate::value_enum!(@common $name);
        $crate::string_enum!(@kept $name);

        impl $crate::rt::Decode for $name {
            fn decode(
                input: &mut $crate::rt::Decoder<'_>,
            ) -> ::core::result::Result<Self, $crate::rt::DecodeError> {
                let value = <$crate::Value as $crate::rt::Decode>::decode(input)?;
                Self::try_from(value).map_err(|_| input.unknown_value())
            }
        }
    };
    (@open $name:ty) => {
        impl $crate::rt::Decode for $name {
            fn decode(
                input: &mut $crate::rt::Decoder<'_>,
            ) -> ::core::result::Result<Self, $crate::rt::DecodeError> {
                Ok(Self::from(<$crate::Value as $crate::rt::Decode>::decode(
                    input,
                )?))
            }
        }
    };
    (@common $name:ty) => {
        impl ::core::convert::From<$name> for $crate::Value {
            fn from(value: $name) -> Self {
                value.to_value()
            }
        }

        impl ::core::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.to_value(), f)
            }
        }

        impl ::core::cmp::PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                self.to_value() == other.to_value()
            }
        }

        impl ::core::cmp::Eq for $name {}

        impl $crate::rt::Encode for $name {
            fn encode(&self, out: &mut $crate::rt::Encoder) {
                $crate::rt::Encode::encode(&self.to_value(), out);
            }
        }

        $crate::bridge!($name);
    };
}
