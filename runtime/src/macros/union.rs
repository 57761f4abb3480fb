//! Unions.

/// Everything a union has, from its `Arms`: its variants by name, the one that keeps what no arm knows, and whether there are rules (`validated`), or rules
/// and at most one variant that fits (`exactly_one`).
#[doc(hidden)]
#[macro_export]
macro_rules! union {
    ($name:ty { $($variant:ident),* } $($rest:tt)*) => {
        impl $crate::rt::Union for $name {
            const VARIANTS: &'static [(&'static str, $crate::rt::Read<Self>)] = &[
                $((::core::stringify!($variant), |input| {
                    $crate::rt::Decode::decode(input).map(Self::$variant)
                }),)*
            ];

            $crate::union!(@rest $($rest)*);

            fn variant(&self) -> &'static str {
                #[allow(unreachable_patterns)]
                match self {
                    $(Self::$variant(_) => ::core::stringify!($variant),)*
                    _ => "",
                }
            }
        }

        $crate::union!(@encode $name { $($variant),* } $($rest)*);

        impl $crate::rt::Decode for $name {
            fn decode(
                input: &mut $crate::rt::Decoder<'_>,
            ) -> ::core::result::Result<Self, $crate::rt::DecodeError> {
                input.union()
            }
        }

        $crate::bridge!($name);
    };
    (@encode $name:ty { $($variant:ident),* } $(else $unknown:ident)? $(, $word:ident)?) => {
        impl $crate::rt::Encode for $name {
            fn encode(&self, out: &mut $crate::rt::Encoder) {
                match self {
                    $(Self::$variant(value) => $crate::rt::Encode::encode(value, out),)*
                    $(Self::$unknown(value) => $crate::rt::Encode::encode(value, out),)?
                }
            }
        }
    };
    (@rest else $unknown:ident $($rest:tt)*) => {
        const UNKNOWN: ::core::option::Option<fn($crate::Value) -> Self> = Some(Self::$unknown);
        $crate::union!(@rules $($rest)*);
    };
    (@rest $($rest:tt)*) => {
        const UNKNOWN: ::core::option::Option<fn($crate::Value) -> Self> = None;
        $crate::union!(@rules $($rest)*);
    };
    (@rules) => {
        const EXACTLY_ONE: bool = false;

        fn validate_variant(&self, _: &mut $crate::validate::Collector) {}
    };
    (@rules , validated) => {
        const EXACTLY_ONE: bool = false;

        fn validate_variant(&self, collector: &mut $crate::validate::Collector) {
            $crate::Validate::validate_into(self, collector);
        }
    };
    (@rules , exactly_one) => {
        const EXACTLY_ONE: bool = true;

        fn validate_variant(&self, collector: &mut $crate::validate::Collector) {
            $crate::Validate::validate_into(self, collector);
        }
    };
}
