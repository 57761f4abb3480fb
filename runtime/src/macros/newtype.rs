//! Types around another.

/// Everything a type around another has: it is written and read as what it holds. Words say what rules on whoever holds one look at (`items`, `properties`,
/// `text`, `number`), and which traits it shares with what it holds: `Display` and `FromStr` (`shown`), `AsRef<str>` (`str`), `From<&str>` (`borrowed`),
/// `From` of the type of the user's within (`foreign`).
#[doc(hidden)]
#[macro_export]
macro_rules! newtype {
    ($name:ident: $inner:ty $(, $word:ident)*) => {
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

        $($crate::newtype!(@$word $name, $inner);)*
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
    (@shown $name:ident, $inner:ty) => {
        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&self.0, f)
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = <$inner as ::core::str::FromStr>::Err;

            fn from_str(text: &str) -> ::core::result::Result<Self, Self::Err> {
                <$inner as ::core::str::FromStr>::from_str(text).map(Self)
            }
        }
    };
    (@str $name:ident, $inner:ty) => {
        impl ::core::convert::AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                ::core::convert::AsRef::<str>::as_ref(&self.0)
            }
        }
    };
    (@borrowed $name:ident, $inner:ty) => {
        impl ::core::convert::From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(<$inner as ::core::convert::From<&str>>::from(text))
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
