//! Enums of integers.

/// Everything an enum of integers has, from its `value` and its `From` of the integer. `any` and `closed` are as for enums of strings.
#[doc(hidden)]
#[macro_export]
macro_rules! integer_enum {
    ($name:ty: $integer:ty) => {
        $crate::integer_enum!(@common $name, $integer);
        $crate::integer_enum!(@open $name, $integer);

        impl $crate::Validate for $name {
            fn validate_into(&self, collector: &mut $crate::validate::Collector) {
                const ALLOWED: &[$crate::validate::Constant] =
                    &$crate::integer_enum!(@constants $name);
                if !Self::VALUES.contains(&self.value()) {
                    collector.none_of(ALLOWED);
                }
            }
        }
    };
    ($name:ty: $integer:ty, any) => {
        $crate::integer_enum!(@common $name, $integer);
        $crate::integer_enum!(@open $name, $integer);
        $crate::string_enum!(@kept $name);
    };
    ($name:ty: $integer:ty, closed) => {
        $crate::integer_enum!(@common $name, $integer);
        $crate::string_enum!(@kept $name);

        impl $crate::rt::Decode for $name {
            fn decode(
                input: &mut $crate::rt::Decoder<'_>,
            ) -> ::core::result::Result<Self, $crate::rt::DecodeError> {
                let value = <$integer as $crate::rt::Decode>::decode(input)?;
                Self::try_from(value).map_err(|_| input.unknown_value())
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = $crate::UnknownValue;

            fn from_str(text: &str) -> ::core::result::Result<Self, $crate::UnknownValue> {
                let value = text.parse::<$integer>().map_err(|_| $crate::UnknownValue)?;
                Self::try_from(value)
            }
        }
    };
    (@open $name:ty, $integer:ty) => {
        impl $crate::rt::Decode for $name {
            fn decode(
                input: &mut $crate::rt::Decoder<'_>,
            ) -> ::core::result::Result<Self, $crate::rt::DecodeError> {
                Ok(Self::from(<$integer as $crate::rt::Decode>::decode(input)?))
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = ::core::num::ParseIntError;

            fn from_str(text: &str) -> ::core::result::Result<Self, ::core::num::ParseIntError> {
                text.parse::<$integer>().map(Self::from)
            }
        }
    };
    // What a message lists, made at compile time of the values.
    (@constants $name:ty) => {{
        let mut constants = [$crate::validate::Constant::Null; <$name>::VALUES.len()];
        let mut at = 0;
        while at < constants.len() {
            constants[at] = $crate::validate::Constant::Number($crate::validate::Limit::Integer(
                <$name>::VALUES[at] as i128,
            ));
            at += 1;
        }
        constants
    }};
    (@common $name:ty, $integer:ty) => {
        impl ::core::convert::From<$name> for $integer {
            fn from(value: $name) -> Self {
                value.value()
            }
        }

        impl ::core::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.value(), f)
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&self.value(), f)
            }
        }

        impl ::core::cmp::PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                self.value() == other.value()
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
                self.value().cmp(&other.value())
            }
        }

        impl ::core::hash::Hash for $name {
            fn hash<H: ::core::hash::Hasher>(&self, state: &mut H) {
                self.value().hash(state);
            }
        }

        impl $crate::rt::Encode for $name {
            fn encode(&self, out: &mut $crate::rt::Encoder) {
                $crate::rt::Encode::encode(&self.value(), out);
            }
        }

        impl $crate::validate::Numeric for $name {
            fn number(&self) -> ::core::option::Option<$crate::validate::Numeral<'_>> {
                Some($crate::validate::Numeral::from(self.value()))
            }
        }

        $crate::bridge!($name);
    };
}
