const _: () = ::specsmith::rt::requires(1);

mod checks {
    //! What a value must keep to that no type and no rule of a field says.
    use ::specsmith::rt;
    use ::specsmith::Value;

    /// The check boolean.
    pub(crate) fn boolean(value: &Value) -> bool {
        rt::check::is(value, &[rt::JsonType::Boolean])
    }

    /// The check conditional.
    pub(crate) fn conditional(value: &Value) -> bool {
        if rt::check::required(value, &["x"]) {
            rt::check::keeps(
                value,
                &[
                    rt::Rule::MaxProperties {
                        limit: 3,
                    },
                ],
            ) && rt::check::required(value, &["y"])
        } else {
            true
        }
    }

    /// The check contains.
    pub(crate) fn contains(value: &Value) -> bool {
        rt::check::contains(
            value,
            1,
            2,
            &|value| rt::check::is(value, &[rt::JsonType::Integer]),
        )
    }

    /// The check dependent.
    pub(crate) fn dependent(value: &Value) -> bool {
        rt::check::dependent_required(value, "a", &["b"])
    }

    /// The check items.
    pub(crate) fn items(value: &Value) -> bool {
        rt::check::items(
            value,
            &|index, value| match index {
                0 => Some(rt::check::is(value, &[rt::JsonType::String])),
                1 => Some(true),
                _ => Some(boolean(value)),
            },
        )
    }

    /// The check limits.
    pub(crate) fn limits(value: &Value) -> bool {
        rt::check::keeps(
            value,
            &[
                rt::Rule::Maximum {
                    limit: rt::Limit::Decimal("1e2"),
                },
                rt::Rule::MultipleOf {
                    divisor: rt::Limit::Decimal("0.5"),
                },
                rt::Rule::MinItems { limit: 1 },
                rt::Rule::Format { format: "date" },
                rt::Rule::MinProperties {
                    limit: 1,
                },
            ],
        ) && rt::check::unique_items(value) && rt::check::pattern(value, &PATTERN_0)
    }

    /// The check members.
    pub(crate) fn members(value: &Value) -> bool {
        rt::check::properties(
            value,
            &|name, value| {
                rt::check::together(
                        &[
                            match name {
                                "m" => Some(rt::check::is(value, &[rt::JsonType::Integer])),
                                "mm" => Some(false),
                                _ => None,
                            },
                            rt::check::matches(name, &PATTERN_1)
                                .then(|| rt::check::keeps(
                                    value,
                                    &[
                                        rt::Rule::Minimum {
                                            limit: rt::Limit::Integer(3),
                                        },
                                    ],
                                )),
                        ],
                    )
                    .or_else(|| Some(
                        rt::check::not(
                            rt::check::equals(
                                value,
                                &[rt::Constant::Number(rt::Limit::Decimal("7.0"))],
                            ),
                        ),
                    ))
            },
        )
    }

    /// The check names.
    pub(crate) fn names(value: &Value) -> bool {
        rt::check::names(
            value,
            &|value| rt::check::keeps(value, &[rt::Rule::MaxLength { limit: 3 }]),
        )
    }

    /// The check not_a.
    pub(crate) fn not_a(value: &Value) -> bool {
        rt::check::not(rt::check::equals(value, &[rt::Constant::String("a")]))
    }

    /// The check one.
    pub(crate) fn one(value: &Value) -> bool {
        rt::check::one(
            &[
                rt::check::keeps(value, &[rt::Rule::MinLength { limit: 2 }]),
                rt::check::is(value, &[rt::JsonType::Integer]),
                rt::check::is(value, &[rt::JsonType::Number]),
            ],
        )
    }

    /// The check schemas.
    pub(crate) fn schemas(value: &Value) -> bool {
        rt::Seen::default()
            .scope(
                &|seen| {
                    (if rt::check::has(value, "d") {
                        seen.scope(
                            &|seen| {
                                seen
                                    .properties(
                                        value,
                                        &|name, _| match name {
                                            "e" => Some(true),
                                            _ => None,
                                        },
                                    ) && rt::check::required(value, &["e"])
                            },
                        )
                    } else {
                        true
                    })
                        && seen
                            .properties(
                                value,
                                &|name, _| match name {
                                    "d" => Some(true),
                                    _ => None,
                                },
                            )
                        && (if rt::check::required(value, &["d"]) {
                            seen.scope(
                                &|seen| {
                                    seen
                                        .properties(
                                            value,
                                            &|name, _| rt::check::together(
                                                &[rt::check::matches(name, &PATTERN_2).then_some(true)],
                                            ),
                                        )
                                },
                            )
                        } else {
                            seen.scope(
                                &|seen| seen.properties(value, &|_, _| Some(true)),
                            )
                        })
                        && seen
                            .unevaluated_properties(
                                value,
                                &|value| rt::check::is(value, &[rt::JsonType::Null]),
                            )
                },
            )
    }

    /// The check unevaluated.
    pub(crate) fn unevaluated(value: &Value) -> bool {
        rt::Seen::default()
            .scope(
                &|seen| {
                    rt::check::any(
                        &[
                            seen
                                .scope(
                                    &|seen| {
                                        rt::check::required(value, &["x"])
                                            && seen
                                                .properties(
                                                    value,
                                                    &|name, _| match name {
                                                        "x" => Some(true),
                                                        _ => None,
                                                    },
                                                )
                                    },
                                ),
                            z(value, seen),
                        ],
                    )
                        && seen
                            .properties(
                                value,
                                &|name, value| rt::check::together(
                                    &[
                                        match name {
                                            "name" => Some(true),
                                            _ => None,
                                        },
                                        rt::check::matches(name, &PATTERN_3)
                                            .then(|| rt::check::is(value, &[rt::JsonType::Integer])),
                                    ],
                                ),
                            ) && seen.unevaluated_properties(value, &|_| false)
                },
            )
    }

    /// The check unevaluated_items.
    pub(crate) fn unevaluated_items(value: &Value) -> bool {
        rt::Seen::default()
            .scope(
                &|seen| {
                    rt::check::any(
                        &[
                            rt::check::is(value, &[rt::JsonType::Object]),
                            rt::check::is(value, &[rt::JsonType::Boolean]),
                            rt::check::is(value, &[rt::JsonType::String]),
                            rt::check::is(value, &[rt::JsonType::Number]),
                            seen
                                .scope(
                                    &|seen| {
                                        seen
                                            .items(
                                                value,
                                                &|index, value| match index {
                                                    0 => Some(rt::check::is(value, &[rt::JsonType::Integer])),
                                                    _ => None,
                                                },
                                            )
                                    },
                                ),
                            seen
                                .scope(
                                    &|seen| {
                                        seen
                                            .items(
                                                value,
                                                &|index, value| match index {
                                                    0 => Some(rt::check::is(value, &[rt::JsonType::Integer])),
                                                    1 => Some(rt::check::is(value, &[rt::JsonType::Integer])),
                                                    _ => None,
                                                },
                                            )
                                    },
                                ),
                        ],
                    )
                        && seen
                            .contains(
                                value,
                                0,
                                u64::MAX,
                                &|value| rt::check::equals(
                                    value,
                                    &[rt::Constant::String("x")],
                                ),
                            )
                        && rt::check::not(
                            rt::check::items(
                                value,
                                &|index, value| match index {
                                    0 => Some(rt::check::is(value, &[rt::JsonType::Integer])),
                                    1 => Some(rt::check::is(value, &[rt::JsonType::Integer])),
                                    2 => Some(rt::check::is(value, &[rt::JsonType::Integer])),
                                    _ => None,
                                },
                            ) && rt::check::is(value, &[rt::JsonType::Null]),
                        )
                        && seen
                            .unevaluated_items(
                                value,
                                &|value| rt::check::is(value, &[rt::JsonType::Boolean]),
                            )
                },
            )
    }

    /// The check z.
    pub(crate) fn z(value: &Value, seen: &mut rt::Seen) -> bool {
        seen.scope(
            &|seen| {
                rt::check::required(value, &["z"])
                    && seen
                        .properties(
                            value,
                            &|name, value| match name {
                                "z" => {
                                    Some(
                                        rt::check::keeps(
                                            value,
                                            &[
                                                rt::Rule::Minimum {
                                                    limit: rt::Limit::Integer(5),
                                                },
                                            ],
                                        ),
                                    )
                                }
                                _ => None,
                            },
                        )
            },
        )
    }

    static PATTERN_0: rt::LazyPattern = rt::LazyPattern::new("^2");

    static PATTERN_1: rt::LazyPattern = rt::LazyPattern::new("^m");

    static PATTERN_2: rt::LazyPattern = rt::LazyPattern::new("^p");

    static PATTERN_3: rt::LazyPattern = rt::LazyPattern::new("^y");
}

pub mod models {
    //! The types of the document.
    #[allow(deprecated)]
    pub use level::Level;
    pub use port::Port;
    pub use colour::Colour;
    pub use mode::Mode;
    pub use mixed::Mixed;
    pub use strict::Strict;
    pub use cat_kind::CatKind;
    pub use empty::Empty;
    pub use bag::Bag;
    pub use cat::Cat;

    #[allow(deprecated)]
    pub use dog::Dog;
    pub use circle::Circle;
    pub use square::Square;
    pub use pet::Pet;
    pub use form::Form;
    pub use expression::Expression;
    pub use node::Node;
    pub use tree::Tree;
    pub use point::Point;
    pub use range::Range;
    pub use holder::Holder;
    pub use anything::Anything;

    #[allow(deprecated, reason = "the names and types are the document's")]
    mod level {
        use ::specsmith::rt;

        /// The model Level.
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum Level {
            /// `1`
            Low,
            /// `2`
            ///
            /// Use another one.
            #[deprecated]
            High,
            /// A value that the document does not name; it is kept and written back as it is.
            Unknown(i64),
        }

        impl Level {
            /// The documented values, in the document's order.
            pub const VALUES: &'static [i64] = &[1, 2];

            /// The value as it stands in JSON.
            #[must_use]
            pub fn value(&self) -> i64 {
                match self {
                    Self::Low => 1,
                    Self::High => 2,
                    Self::Unknown(value) => *value,
                }
            }
        }

        impl From<i64> for Level {
            fn from(value: i64) -> Self {
                match value {
                    1 => Self::Low,
                    2 => Self::High,
                    other => Self::Unknown(other),
                }
            }
        }

        rt::integer_enum!(Level : i64);
    }

    mod port {
        use ::specsmith::rt;

        /// The model Port.
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum Port {
            /// `80`
            Http,
            /// `443`
            Https,
        }

        impl Port {
            /// The documented values, in the document's order.
            pub const VALUES: &'static [u16] = &[80, 443];

            /// The value as it stands in JSON.
            #[must_use]
            pub fn value(&self) -> u16 {
                match self {
                    Self::Http => 80,
                    Self::Https => 443,
                }
            }
        }

        impl TryFrom<u16> for Port {
            type Error = ::specsmith::UnknownValue;
            fn try_from(value: u16) -> Result<Self, Self::Error> {
                Ok(
                    match value {
                        80 => Self::Http,
                        443 => Self::Https,
                        _ => return Err(::specsmith::UnknownValue),
                    },
                )
            }
        }

        rt::integer_enum!(Port : u16, closed);
    }

    mod colour {
        use ::specsmith::rt;

        /// The model Colour.
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum Colour {
            /// `red`
            Red,
            /// `green`
            Green,
        }

        impl Colour {
            /// The documented values, in the document's order.
            pub const VALUES: &'static [&'static str] = &["red", "green"];

            /// The value as it stands in JSON.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    Self::Red => "red",
                    Self::Green => "green",
                }
            }
        }

        impl TryFrom<&str> for Colour {
            type Error = ::specsmith::UnknownValue;
            fn try_from(value: &str) -> Result<Self, Self::Error> {
                Ok(
                    match value {
                        "red" => Self::Red,
                        "green" => Self::Green,
                        _ => return Err(::specsmith::UnknownValue),
                    },
                )
            }
        }

        rt::string_enum!(Colour, closed);
    }

    mod mode {
        use ::specsmith::rt;

        /// The model Mode.
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum Mode {
            /// `fast`
            Fast,
            /// A value that the document does not name; it is kept and written back as it is.
            Unknown(String),
        }

        impl Mode {
            /// The documented values, in the document's order.
            pub const VALUES: &'static [&'static str] = &["fast"];

            /// The value as it stands in JSON.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    Self::Fast => "fast",
                    Self::Unknown(value) => value,
                }
            }
        }

        impl From<&str> for Mode {
            fn from(value: &str) -> Self {
                match value {
                    "fast" => Self::Fast,
                    other => Self::Unknown(other.to_owned()),
                }
            }
        }

        rt::string_enum!(Mode, any);
    }

    mod mixed {
        use ::specsmith::rt;

        /// The model Mixed.
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum Mixed {
            /// `auto`
            Auto,
            /// `0.5`
            Half,
            /// `null`
            Null,
            /// `[1,2.0]`
            Pair,
            /// A value that the document does not name; it is kept and written back as it is.
            Unknown(::specsmith::Value),
        }

        impl Mixed {
            /// The documented values, in the document's order.
            pub const VALUES: &'static [::specsmith::validate::Constant] = &[
                rt::Constant::String("auto"),
                rt::Constant::Number(rt::Limit::Decimal("0.5")),
                rt::Constant::Null,
                rt::Constant::Array(
                    &[
                        rt::Constant::Number(rt::Limit::Integer(1)),
                        rt::Constant::Number(rt::Limit::Decimal("2.0")),
                    ],
                ),
            ];

            /// The value as it stands in JSON.
            #[must_use]
            pub fn to_value(&self) -> ::specsmith::Value {
                let place = match self {
                    Self::Auto => 0,
                    Self::Half => 1,
                    Self::Null => 2,
                    Self::Pair => 3,
                    Self::Unknown(value) => return value.clone(),
                };
                rt::listed(Self::VALUES, place)
            }
        }

        impl From<::specsmith::Value> for Mixed {
            fn from(value: ::specsmith::Value) -> Self {
                match rt::place(Self::VALUES, &value) {
                    Some(0) => Self::Auto,
                    Some(1) => Self::Half,
                    Some(2) => Self::Null,
                    Some(3) => Self::Pair,
                    _ => Self::Unknown(value),
                }
            }
        }

        rt::value_enum!(Mixed);
    }

    mod strict {
        use ::specsmith::rt;

        /// The model Strict.
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum Strict {
            /// `auto`
            Auto,
            /// `0.5`
            Half,
            /// `null`
            Null,
            /// `[1,2.0]`
            Pair,
        }

        impl Strict {
            /// The documented values, in the document's order.
            pub const VALUES: &'static [::specsmith::validate::Constant] = &[
                rt::Constant::String("auto"),
                rt::Constant::Number(rt::Limit::Decimal("0.5")),
                rt::Constant::Null,
                rt::Constant::Array(
                    &[
                        rt::Constant::Number(rt::Limit::Integer(1)),
                        rt::Constant::Number(rt::Limit::Decimal("2.0")),
                    ],
                ),
            ];

            /// The value as it stands in JSON.
            #[must_use]
            pub fn to_value(&self) -> ::specsmith::Value {
                let place = match self {
                    Self::Auto => 0,
                    Self::Half => 1,
                    Self::Null => 2,
                    Self::Pair => 3,
                };
                rt::listed(Self::VALUES, place)
            }
        }

        impl TryFrom<::specsmith::Value> for Strict {
            type Error = ::specsmith::UnknownValue;
            fn try_from(value: ::specsmith::Value) -> Result<Self, Self::Error> {
                Ok(
                    match rt::place(Self::VALUES, &value) {
                        Some(0) => Self::Auto,
                        Some(1) => Self::Half,
                        Some(2) => Self::Null,
                        Some(3) => Self::Pair,
                        _ => return Err(::specsmith::UnknownValue),
                    },
                )
            }
        }

        rt::value_enum!(Strict, closed);
    }

    mod cat_kind {
        use ::specsmith::rt;

        /// The model CatKind.
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum CatKind {
            /// `cat`
            Cat,
            /// A value that the document does not name; it is kept and written back as it is.
            Unknown(String),
        }

        impl CatKind {
            /// The documented values, in the document's order.
            pub const VALUES: &'static [&'static str] = &["cat"];

            /// The value as it stands in JSON.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    Self::Cat => "cat",
                    Self::Unknown(value) => value,
                }
            }
        }

        impl From<&str> for CatKind {
            fn from(value: &str) -> Self {
                match value {
                    "cat" => Self::Cat,
                    other => Self::Unknown(other.to_owned()),
                }
            }
        }

        rt::string_enum!(CatKind);
    }

    mod empty {
        use ::specsmith::rt;

        /// The model Empty.
        #[derive(Clone, Debug, Default, PartialEq)]
        #[non_exhaustive]
        pub struct Empty {}
        impl Empty {
            /// Nothing is required: every member starts absent.
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }
        }

        impl rt::Encode for Empty {
            fn encode(&self, out: &mut rt::Encoder) {
                out.object().end();
            }
        }

        impl rt::Decode for Empty {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let members = &mut [];
                input.members(members)?;
                Ok(Self {})
            }
        }

        rt::bridge!(Empty);
    }

    mod bag {
        use ::specsmith::rt;

        /// The model Bag.
        #[derive(Clone, Debug, Default, PartialEq, ::specsmith::Validate)]
        #[validate(
            check(keyword = "if", with = super::super::checks::conditional),
            check(
                keyword = "unevaluatedProperties",
                with = super::super::checks::unevaluated
            )
        )]
        #[non_exhaustive]
        pub struct Bag {
            /// The field name.
            #[validate(
                enum = ["a",
                "b"],
                check(keyword = "not", with = super::super::checks::not_a)
            )]
            pub name: Option<String>,
            /// The other members.
            #[validate(flatten, keys(pattern = "^[a-z]+$"), values(minimum = 0))]
            pub additional: ::std::collections::BTreeMap<String, i64>,
        }

        impl Bag {
            /// Nothing is required: every member starts absent.
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }

            /// Sets [`name`](Self::name).
            #[must_use]
            pub fn with_name(mut self, value: impl Into<String>) -> Self {
                self.name = Some(value.into());
                self
            }

            /// Sets [`additional`](Self::additional).
            #[must_use]
            pub fn with_additional(
                mut self,
                value: impl IntoIterator<Item = (impl Into<String>, i64)>,
            ) -> Self {
                self.additional = rt::members(value);
                self
            }
        }

        impl rt::Encode for Bag {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.optional("name", &self.name);
                object.rest(&self.additional, &["name"]);
                object.end();
            }
        }

        impl rt::Decode for Bag {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut name = None;
                let mut additional = rt::Map::new();
                let members = &mut [rt::Member::Optional("name", &mut name)];
                input.members_and_rest(members, &mut additional)?;
                Ok(Self { name, additional })
            }
        }

        rt::bridge!(Bag);
    }

    mod cat {
        use ::specsmith::rt;

        /// The model Cat.
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[non_exhaustive]
        pub struct Cat {
            /// The field kind.
            pub kind: super::CatKind,
            /// The field meow.
            pub meow: bool,
            /// The other members.
            #[validate(flatten, forbidden)]
            pub additional: ::std::collections::BTreeMap<String, ::specsmith::Value>,
        }

        impl Cat {
            /// Takes what is required; every other member starts absent.
            #[must_use]
            pub fn new(meow: bool) -> Self {
                Self {
                    kind: super::CatKind::Cat,
                    meow,
                    additional: rt::Map::new(),
                }
            }
        }

        impl rt::Encode for Cat {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("kind", &self.kind);
                object.required("meow", &self.meow);
                object.rest(&self.additional, &["kind", "meow"]);
                object.end();
            }
        }

        impl rt::Decode for Cat {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut kind = None;
                let mut meow = None;
                let mut additional = rt::Map::new();
                let members = &mut [
                    rt::Member::Required("kind", &mut kind),
                    rt::Member::Required("meow", &mut meow),
                ];
                input.members_and_rest(members, &mut additional)?;
                let (Some(kind), Some(meow)) = (kind, meow) else {
                    return Err(input.unfilled());
                };
                Ok(Self { kind, meow, additional })
            }
        }

        rt::bridge!(Cat);
    }

    #[allow(deprecated, reason = "the names and types are the document's")]
    mod dog {
        use ::specsmith::rt;

        /// The model Dog.
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[non_exhaustive]
        pub struct Dog {
            /// The field kind.
            pub kind: String,
            /// The field version.
            #[validate(const = 3)]
            pub version: i32,
            /// The field level.
            pub level: super::Level,
            /// The field barks.
            #[validate(const = true)]
            pub barks: Option<bool>,
        }

        impl Dog {
            /// What is required has one value; every other member starts absent.
            #[must_use]
            pub fn new() -> Self {
                Self {
                    kind: "dog".to_owned(),
                    version: 3,
                    level: super::Level::High,
                    barks: None,
                }
            }

            /// Sets [`barks`](Self::barks).
            #[must_use]
            pub fn with_barks(mut self, value: bool) -> Self {
                self.barks = Some(value);
                self
            }
        }

        impl Default for Dog {
            fn default() -> Self {
                Self::new()
            }
        }

        impl rt::Encode for Dog {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("kind", &self.kind);
                object.required("version", &self.version);
                object.required("level", &self.level);
                object.optional("barks", &self.barks);
                object.end();
            }
        }

        impl rt::Decode for Dog {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut kind = None;
                let mut version = None;
                let mut level = None;
                let mut barks = None;
                let members = &mut [
                    rt::Member::Required("kind", &mut kind),
                    rt::Member::Required("version", &mut version),
                    rt::Member::Required("level", &mut level),
                    rt::Member::Optional("barks", &mut barks),
                ];
                input.members(members)?;
                let (Some(kind), Some(version), Some(level)) = (kind, version, level)
                else {
                    return Err(input.unfilled());
                };
                Ok(Self {
                    kind,
                    version,
                    level,
                    barks,
                })
            }
        }

        rt::bridge!(Dog);
    }

    mod circle {
        use ::specsmith::rt;

        /// The model Circle.
        #[derive(Clone, Debug, Default, PartialEq, ::specsmith::Validate)]
        #[non_exhaustive]
        pub struct Circle {
            /// The field radius.
            #[validate(minimum = 0)]
            pub radius: Option<i64>,
        }

        impl Circle {
            /// Nothing is required: every member starts absent.
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }

            /// Sets [`radius`](Self::radius).
            #[must_use]
            pub fn with_radius(mut self, value: i64) -> Self {
                self.radius = Some(value);
                self
            }
        }

        impl rt::Encode for Circle {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.optional("radius", &self.radius);
                object.end();
            }
        }

        impl rt::Decode for Circle {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut radius = None;
                let members = &mut [rt::Member::Optional("radius", &mut radius)];
                input.members(members)?;
                Ok(Self { radius })
            }
        }

        rt::bridge!(Circle);
    }

    mod square {
        use ::specsmith::rt;

        /// The model Square.
        #[derive(Clone, Debug, Default, PartialEq, ::specsmith::Validate)]
        #[non_exhaustive]
        pub struct Square {
            /// The field side.
            #[validate(minimum = 0)]
            pub side: Option<i64>,
        }

        impl Square {
            /// Nothing is required: every member starts absent.
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }

            /// Sets [`side`](Self::side).
            #[must_use]
            pub fn with_side(mut self, value: i64) -> Self {
                self.side = Some(value);
                self
            }
        }

        impl rt::Encode for Square {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.optional("side", &self.side);
                object.end();
            }
        }

        impl rt::Decode for Square {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut side = None;
                let members = &mut [rt::Member::Optional("side", &mut side)];
                input.members(members)?;
                Ok(Self { side })
            }
        }

        rt::bridge!(Square);
    }

    mod pet {
        use ::specsmith::rt;

        /// The model Pet.
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[validate(untagged)]
        #[allow(
            clippy::large_enum_variant,
            reason = "a variant holds what the document says, without a box that nobody asked for"
        )]
        #[non_exhaustive]
        pub enum Pet {
            /// [`Cat`](super::Cat).
            Cat(Box<super::Cat>),
            /// [`Dog`](super::Dog).
            Dog(super::Dog),
            /// A value that the document does not describe; it is kept and written back as it is.
            Unknown(
                #[validate(check(keyword = "discriminator", with = rt::check::never))]
                ::specsmith::Value,
            ),
        }

        impl From<super::Cat> for Pet {
            fn from(value: super::Cat) -> Self {
                Self::Cat(Box::new(value))
            }
        }

        impl From<super::Dog> for Pet {
            fn from(value: super::Dog) -> Self {
                Self::Dog(value)
            }
        }

        impl rt::Arms for Pet {
            const ARMS: &'static [rt::Arm] = &[
                rt::Arm::new(&[rt::Test::MemberIs("kind", &["cat"])], &[0]),
                rt::Arm::new(&[rt::Test::MemberIs("kind", &["dog"])], &[1]),
            ];
        }

        rt::union!(Pet { Cat, Dog } else Unknown, validated);
    }

    mod form {
        use ::specsmith::rt;

        /// The model Form.
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[validate(untagged, one_of)]
        #[allow(
            clippy::large_enum_variant,
            reason = "a variant holds what the document says, without a box that nobody asked for"
        )]
        #[non_exhaustive]
        pub enum Form {
            /// [`Circle`](super::Circle).
            Circle(super::Circle),
            /// [`Square`](super::Square).
            Square(super::Square),
        }

        impl From<super::Circle> for Form {
            fn from(value: super::Circle) -> Self {
                Self::Circle(value)
            }
        }

        impl From<super::Square> for Form {
            fn from(value: super::Square) -> Self {
                Self::Square(value)
            }
        }

        impl rt::Arms for Form {
            const ARMS: &'static [rt::Arm] = &[
                rt::Arm::new(&[rt::Test::Kind(rt::JsonType::Object)], &[0, 1]),
            ];
        }

        rt::union!(Form { Circle, Square }, exactly_one);
    }

    mod expression {
        use ::specsmith::rt;

        /// The model Expression.
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[validate(untagged)]
        #[allow(
            clippy::large_enum_variant,
            reason = "a variant holds what the document says, without a box that nobody asked for"
        )]
        #[non_exhaustive]
        pub enum Expression {
            /// A string.
            Text(#[validate(min_length = 2)] String),
            /// An integer.
            Whole(i64),
            /// A list.
            Many(Vec<super::Expression>),
            /// [`Node`](super::Node).
            Left(Box<super::Node>),
            /// Values by name.
            Right(::std::collections::BTreeMap<String, super::Expression>),
        }

        impl From<String> for Expression {
            fn from(value: String) -> Self {
                Self::Text(value)
            }
        }

        impl From<&str> for Expression {
            fn from(value: &str) -> Self {
                Self::Text(value.to_owned())
            }
        }

        impl From<i64> for Expression {
            fn from(value: i64) -> Self {
                Self::Whole(value)
            }
        }

        impl From<Vec<super::Expression>> for Expression {
            fn from(value: Vec<super::Expression>) -> Self {
                Self::Many(value)
            }
        }

        impl From<super::Node> for Expression {
            fn from(value: super::Node) -> Self {
                Self::Left(Box::new(value))
            }
        }

        impl From<::std::collections::BTreeMap<String, super::Expression>>
        for Expression {
            fn from(
                value: ::std::collections::BTreeMap<String, super::Expression>,
            ) -> Self {
                Self::Right(value)
            }
        }

        impl rt::Arms for Expression {
            const ARMS: &'static [rt::Arm] = &[
                rt::Arm::new(&[rt::Test::Kind(rt::JsonType::String)], &[0]),
                rt::Arm::new(&[rt::Test::Kind(rt::JsonType::Integer)], &[1]),
                rt::Arm::new(&[rt::Test::ItemKind(rt::JsonType::Null)], &[2]),
                rt::Arm::new(&[rt::Test::Kind(rt::JsonType::Array)], &[2]),
                rt::Arm::new(
                    &[
                        rt::Test::MemberEquals(
                            "n",
                            &[
                                rt::Constant::Number(rt::Limit::Integer(1)),
                                rt::Constant::Null,
                            ],
                        ),
                    ],
                    &[3],
                ),
                rt::Arm::new(
                    &[
                        rt::Test::MemberKind("n", rt::JsonType::Boolean),
                        rt::Test::Member("of"),
                    ],
                    &[3],
                ),
                rt::Arm::new(&[rt::Test::Kind(rt::JsonType::Object)], &[3, 4]),
                rt::Arm::new(
                    &[
                        rt::Test::Equals(
                            &[rt::Constant::Number(rt::Limit::Decimal("0.5"))],
                        ),
                    ],
                    &[4],
                ),
            ];
        }

        rt::union!(Expression { Text, Whole, Many, Left, Right }, validated);
    }

    mod node {
        use ::specsmith::rt;

        /// The model Node.
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[non_exhaustive]
        pub struct Node {
            /// The field of.
            pub of: super::Expression,
            /// The field last.
            pub last: bool,
        }

        impl Node {
            /// Takes what is required; every other member starts absent.
            #[must_use]
            pub fn new(of: super::Expression, last: bool) -> Self {
                Self { of, last }
            }
        }

        impl rt::Encode for Node {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("of", &self.of);
                object.required("last", &self.last);
                object.end();
            }
        }

        impl rt::Decode for Node {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut of = None;
                let mut last = None;
                let members = &mut [
                    rt::Member::Required("of", &mut of),
                    rt::Member::Required("last", &mut last),
                ];
                input.members(members)?;
                let (Some(of), Some(last)) = (of, last) else {
                    return Err(input.unfilled());
                };
                Ok(Self { of, last })
            }
        }

        rt::bridge!(Node);
    }

    mod tree {
        use ::specsmith::rt;

        /// The model Tree.
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        pub struct Tree(
            /// The value.
            #[validate(max_items = 2)]
            pub Vec<super::Tree>,
        );

        rt::newtype!(Tree : Vec < super::Tree >, items);
    }

    mod point {
        use ::specsmith::rt;

        /// The model Point.
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[validate(
            list(max_items = 4, unique_items),
            check(keyword = "contains", with = super::super::checks::contains)
        )]
        #[non_exhaustive]
        pub struct Point {
            /// The item first.
            #[validate(rename = "0", minimum = 1)]
            pub first: i64,
            /// The item second.
            pub second: Option<String>,
            /// The items after those that have a place of their own.
            #[validate(rest = 2, items(const = true))]
            pub rest: Vec<bool>,
        }

        impl Point {
            /// Takes the items that are required; every other one starts absent.
            #[must_use]
            pub fn new(first: i64) -> Self {
                Self {
                    first,
                    second: None,
                    rest: Vec::new(),
                }
            }

            /// Sets [`second`](Self::second).
            #[must_use]
            pub fn with_second(mut self, value: impl Into<String>) -> Self {
                self.second = Some(value.into());
                self
            }

            /// Sets [`rest`](Self::rest).
            #[must_use]
            pub fn with_rest(mut self, value: impl IntoIterator<Item = bool>) -> Self {
                self.rest = value.into_iter().collect();
                self
            }
        }

        impl rt::Encode for Point {
            fn encode(&self, out: &mut rt::Encoder) {
                out.tuple(&[Some(&self.first), rt::item(&self.second)], &self.rest);
            }
        }

        impl rt::Decode for Point {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut first = None;
                let mut second = None;
                let mut rest = Vec::new();
                input
                    .tuple(
                        &mut [
                            rt::Member::Required("0", &mut first),
                            rt::Member::Nullable("1", &mut second),
                        ],
                        &mut rest,
                    )?;
                let Some(first) = first else {
                    return Err(input.unfilled());
                };
                Ok(Self { first, second, rest })
            }
        }

        rt::bridge!(Point);
    }

    mod range {
        use ::specsmith::rt;

        /// The model Range.
        #[derive(Clone, Debug, Default, PartialEq, ::specsmith::Validate)]
        #[non_exhaustive]
        pub struct Range {
            /// The item first.
            pub first: Option<::specsmith::Number>,
            /// The item second.
            pub second: Option<Vec<String>>,
            /// Items that the document does not name, and does not allow.
            #[validate(rest = 2, forbidden)]
            pub additional: Vec<::specsmith::Value>,
        }

        impl Range {
            /// No item is required: the list starts empty.
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }

            /// Sets [`first`](Self::first).
            #[must_use]
            pub fn with_first(mut self, value: ::specsmith::Number) -> Self {
                self.first = Some(value);
                self
            }

            /// Sets [`second`](Self::second).
            #[must_use]
            pub fn with_second(
                mut self,
                value: impl IntoIterator<Item = impl Into<String>>,
            ) -> Self {
                self.second = Some(value.into_iter().map(Into::into).collect());
                self
            }
        }

        impl rt::Encode for Range {
            fn encode(&self, out: &mut rt::Encoder) {
                out.tuple(
                    &[rt::item(&self.first), rt::item(&self.second)],
                    &self.additional,
                );
            }
        }

        impl rt::Decode for Range {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut first = None;
                let mut second = None;
                let mut additional = Vec::new();
                input
                    .tuple(
                        &mut [
                            rt::Member::Nullable("0", &mut first),
                            rt::Member::Nullable("1", &mut second),
                        ],
                        &mut additional,
                    )?;
                Ok(Self { first, second, additional })
            }
        }

        rt::bridge!(Range);
    }

    mod holder {
        use ::specsmith::rt;

        /// The model Holder.
        #[derive(Clone, Debug, Default, PartialEq, ::specsmith::Validate)]
        #[non_exhaustive]
        pub struct Holder {
            /// The field tree.
            #[validate(min_items = 1)]
            pub tree: Option<super::Tree>,
        }

        impl Holder {
            /// Nothing is required: every member starts absent.
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }

            /// Sets [`tree`](Self::tree).
            #[must_use]
            pub fn with_tree(mut self, value: impl Into<super::Tree>) -> Self {
                self.tree = Some(value.into());
                self
            }
        }

        impl rt::Encode for Holder {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.optional("tree", &self.tree);
                object.end();
            }
        }

        impl rt::Decode for Holder {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut tree = None;
                let members = &mut [rt::Member::Optional("tree", &mut tree)];
                input.members(members)?;
                Ok(Self { tree })
            }
        }

        rt::bridge!(Holder);
    }

    mod anything {
        use ::specsmith::rt;

        /// The model Anything.
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[validate(
            check(keyword = "limits", with = super::super::checks::limits),
            check(keyword = "oneOf", with = super::super::checks::one),
            check(keyword = "dependentRequired", with = super::super::checks::dependent),
            check(keyword = "dependentSchemas", with = super::super::checks::schemas),
            check(keyword = "propertyNames", with = super::super::checks::names),
            check(keyword = "items", with = super::super::checks::items),
            check(keyword = "type", with = super::super::checks::boolean),
            check(
                keyword = "unevaluatedItems",
                with = super::super::checks::unevaluated_items
            ),
            check(keyword = "properties", with = super::super::checks::members)
        )]
        pub struct Anything(
            /// The value.
            pub ::specsmith::Value,
        );

        rt::newtype!(Anything : ::specsmith::Value);
    }
}
