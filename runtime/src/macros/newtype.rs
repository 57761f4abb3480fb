//! Types around another.

/// Everything a type around another has: it is written and read as what it holds. The word says what rules on whoever holds one look at.
#[doc(hidden)]
#[macro_export]
macro_rules! newtype {
    ($name:ident: $inner:ty $(, $word:ident)?) => {
        impl ::core::convert::From<$inner> for $name {
            fn from(value: $inner) -> Self {
                Self(value)
            }
        }

        impl $crate::rt::Encode for $name {
            fn encode(&self, out: &mut $crate::rt::Encoder) {
                $crate::rt::Encode::encode(&self.0, out);
            }
        }

        impl $crate::rt::Decode for $name {
            fn decode(
                input: &mut $crate::rt::Decoder<'_>,
            ) -> ::core::result::Result<Self, $crate::rt::DecodeError> {
                $crate::rt::Decode::decode(input).map(Self)
            }
        }

        $($crate::newtype!(@$word $name, $inner);)?
        $crate::bridge!($name);
    };
    (@items $name:ident, $inner:ty) => {
        impl $crate::validate::Items for $name {
            type Item = <$inner as $crate::validate::Items>::Item;

            fn items(&self) -> ::core::option::Option<&[Self::Item]> {
                $crate::validate::Items::items(&self.0)
            }
        }
    };
    (@properties $name:ident, $inner:ty) => {
        impl $crate::validate::Properties for $name {
            type Value = <$inner as $crate::validate::Properties>::Value;

            fn properties(&self) -> ::core::option::Option<::std::vec::Vec<(&str, &Self::Value)>> {
                $crate::validate::Properties::properties(&self.0)
            }

            fn count(&self) -> ::core::option::Option<usize> {
                $crate::validate::Properties::count(&self.0)
            }
        }
    };
    (@text $name:ident, $inner:ty) => {
        impl $crate::validate::Text for $name {
            fn text(&self) -> ::core::option::Option<&str> {
                $crate::validate::Text::text(&self.0)
            }
        }
    };
    (@number $name:ident, $inner:ty) => {
        impl $crate::validate::Numeric for $name {
            fn number(&self) -> ::core::option::Option<$crate::validate::Numeral<'_>> {
                $crate::validate::Numeric::number(&self.0)
            }
        }
    };
}
