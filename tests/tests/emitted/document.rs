const _: () = ::specsmith::rt::requires(1);

pub use client::{Client, ClientBuilder, Server};

mod checks {
    //! What a value must keep to that no type and no rule of a field says.
    use ::specsmith::rt;
    use ::specsmith::Value;

    /// In the document: `/paths/~1stays~1{from_day}/get/parameters/1/schema/maximum`
    pub(crate) fn from_day_limit_maximum(value: &Value) -> bool {
        rt::check::keeps(
            value,
            &[
                rt::Rule::Maximum {
                    limit: rt::Limit::Integer(40),
                },
            ],
        )
    }

    /// In the document: `/components/schemas/Stay/properties/cold/minimum`
    pub(crate) fn stay_cold_minimum(value: &Value) -> bool {
        rt::check::keeps(
            value,
            &[
                rt::Rule::Minimum {
                    limit: rt::Limit::Integer(-40),
                },
            ],
        )
    }

    /// In the document: `/components/schemas/Warmth/maximum`
    pub(crate) fn warmth_maximum(value: &Value) -> bool {
        rt::check::keeps(
            value,
            &[
                rt::Rule::Maximum {
                    limit: rt::Limit::Integer(40),
                },
            ],
        )
    }
}

#[allow(
    clippy::wrong_self_convention,
    reason = "the names and types are the document's"
)]
mod client {
    use ::specsmith::rt;
    use super::operations;

    /// A client of `Own`. It is cheap to clone: clones share one transport.
    #[derive(Clone, Debug)]
    pub struct Client {
        inner: rt::Client,
    }

    impl Client {
        /// Begins a client: say who calls and which server is meant, then build it.
        pub fn builder() -> ClientBuilder {
            let inner = rt::ClientBuilder::new(&SERVICE);
            ClientBuilder { inner }
        }

        /// Operations of the tag `into stays`.
        #[must_use]
        pub fn into_stays(&self) -> operations::IntoStaysOperations {
            operations::IntoStaysOperations {
                client: self.inner.clone(),
            }
        }

        /// Begins a call of an endpoint that the document does not have, by its method and its path below the server's. Credentials and settings of this client go along.
        pub fn raw(&self, method: &str, path: &str) -> ::specsmith::RawRequest {
            self.inner.raw(method, path)
        }
    }

    /// Makes a [`Client`].
    #[derive(Debug)]
    #[must_use = "a builder does nothing until `build` is called"]
    pub struct ClientBuilder {
        inner: rt::ClientBuilder,
    }

    impl ClientBuilder {
        /// The server to talk to; the first of the document's if none is named.
        pub fn server(mut self, server: Server) -> Self {
            self.inner.server(server);
            self
        }

        /// A base URL of your own, in the place of a documented server: a proxy, a test, another region.
        pub fn base_url(mut self, url: impl AsRef<str>) -> Self {
            self.inner.base_url(url.as_ref());
            self
        }

        /// How long a call may take, from connecting to the last byte of the answer. Without it a call may take for ever.
        pub fn timeout(mut self, timeout: ::std::time::Duration) -> Self {
            self.inner.timeout(timeout);
            self
        }

        /// A header field that every request carries.
        pub fn header(mut self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
            self.inner.header(name.as_ref(), value.as_ref());
            self
        }

        /// What stands in the user agent before this client's own name: `shop/1.0`.
        pub fn user_agent(mut self, product: impl AsRef<str>) -> Self {
            self.inner.user_agent(product.as_ref());
            self
        }

        /// Called around each attempt of each call: to sign, to measure, to log.
        pub fn hook(mut self, hook: impl ::specsmith::Hook) -> Self {
            self.inner.hook(hook);
            self
        }

        /// How many bytes the body of an answer may have; 64 MiB if nothing is said.
        pub fn response_limit(mut self, bytes: usize) -> Self {
            self.inner.response_limit(bytes);
            self
        }

        /// When calls are sent again; see [`Retry`](::specsmith::Retry) for what is done if nothing is said.
        pub fn retry(mut self, retry: ::specsmith::Retry) -> Self {
            self.inner.retry(retry);
            self
        }

        /// The header that tells one call from others, `Idempotency-Key` with most services: calls whose method is not idempotent carry a new key in it, and may be sent again.
        pub fn idempotency_keys(mut self, header: impl AsRef<str>) -> Self {
            self.inner.idempotency_keys(header.as_ref());
            self
        }

        /// What an answer's `null` becomes where the document allows none: absent, and noted, or an error.
        pub fn responses_null(mut self, nulls: ::specsmith::NullPolicy) -> Self {
            self.inner.responses_null(nulls);
            self
        }

        /// Which broken rules stop a call. What is let through is told by the response's `warnings`.
        pub fn validation(mut self, policy: ::specsmith::Policy) -> Self {
            self.inner.validation(policy);
            self
        }

        /// Which broken rules of an answer are told, by the response's `report`; none if nothing is said. No answer is refused for them.
        pub fn response_validation(mut self, policy: ::specsmith::Policy) -> Self {
            self.inner.response_validation(policy);
            self
        }

        /// Called with what is let through, before the request is sent, and with what an answer breaks. The feature `tracing` of `specsmith` makes an event of each.
        pub fn on_warning(
            mut self,
            hook: impl Fn(&::specsmith::Warning<'_>) + Send + Sync + 'static,
        ) -> Self {
            self.inner.on_warning(hook);
            self
        }

        /// What carries requests, in the place of the one that comes with the feature `reqwest`.
        pub fn transport(mut self, transport: impl ::specsmith::Transport) -> Self {
            self.inner.transport(transport);
            self
        }

        /// What tells the time and waits, in the place of the clock that comes with the feature `reqwest`.
        pub fn clock(mut self, clock: impl ::specsmith::Clock) -> Self {
            self.inner.clock(clock);
            self
        }

        /// The client.
        ///
        /// # Errors
        /// If the base URL or a header is not valid, or there is no transport.
        pub fn build(self) -> Result<Client, ::specsmith::BuildError> {
            Ok(Client {
                inner: self.inner.build()?,
            })
        }
    }

    /// The servers that the document names.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Server {
        /// `https://api.example.com`
        ApiExampleCom,
    }

    impl Server {
        /// Its address.
        #[must_use]
        pub const fn url(self) -> &'static str {
            match self {
                Self::ApiExampleCom => "https://api.example.com",
            }
        }
    }

    impl From<Server> for ::specsmith::ServerAddress {
        fn from(server: Server) -> Self {
            Self::new(server.url())
        }
    }

    static SERVICE: rt::Service = rt::Service::new("document", "1")
        .servers(&["https://api.example.com"]);
}

pub mod foreign {
    //! How types that are not generated are read and written.
    use ::specsmith::rt;

    /// `crate::ours::Celsius` by the functions of `crate::ours::celsius`.
    #[derive(Clone, Copy, Debug)]
    pub enum Celsius {}
    impl rt::Way<crate::ours::Celsius> for Celsius {
        fn encode(value: &crate::ours::Celsius, out: &mut rt::Encoder) {
            crate::ours::celsius::encode(value, out);
        }

        fn decode(
            input: &mut rt::Decoder<'_>,
        ) -> Result<crate::ours::Celsius, rt::DecodeError> {
            crate::ours::celsius::decode(input)
        }
    }
}

pub mod models {
    //! The types of the document.
    pub use day::Day;
    pub use either::Either;
    pub use either_none::EitherNone;
    pub use instant::Instant;
    pub use label::Label;
    pub use money::Money;
    pub use order::Order;
    pub use pin::Pin;
    pub use rank::Rank;
    pub use stay::{Stay, StayRequired};
    pub use warmth::Warmth;

    mod day {
        /// `Day`.
        ///
        /// In the document: `/components/schemas/Day`
        pub type Day = ::specsmith::Foreign<crate::ours::Day>;
    }

    mod either {
        use ::specsmith::rt;

        /// `Either`.
        ///
        /// In the document: `/components/schemas/Either`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[validate(untagged)]
        #[allow(
            clippy::large_enum_variant,
            reason = "a variant holds what the document says, without a box that nobody asked for"
        )]
        #[non_exhaustive]
        pub enum Either {
            /// A value of `crate::ours::Money`.
            Money(#[validate(skip)] ::specsmith::Foreign<crate::ours::Money>),
            /// A value of `crate::ours::Celsius`.
            Celsius(
                #[validate(skip)]
                ::specsmith::Foreign<
                    crate::ours::Celsius,
                    super::super::foreign::Celsius,
                >,
            ),
            /// [`EitherNone`](super::EitherNone).
            None(super::EitherNone),
        }

        impl From<::specsmith::Foreign<crate::ours::Money>> for Either {
            fn from(value: ::specsmith::Foreign<crate::ours::Money>) -> Self {
                Self::Money(value)
            }
        }

        impl From<
            ::specsmith::Foreign<crate::ours::Celsius, super::super::foreign::Celsius>,
        > for Either {
            fn from(
                value: ::specsmith::Foreign<
                    crate::ours::Celsius,
                    super::super::foreign::Celsius,
                >,
            ) -> Self {
                Self::Celsius(value)
            }
        }

        impl From<super::EitherNone> for Either {
            fn from(value: super::EitherNone) -> Self {
                Self::None(value)
            }
        }

        impl rt::Arms for Either {
            const ARMS: &'static [rt::Arm] = &[
                rt::Arm::new(&[rt::Test::Kind(rt::JsonType::Number)], &[1]),
                rt::Arm::new(&[rt::Test::Kind(rt::JsonType::String)], &[2]),
                rt::Arm::new(&[rt::Test::Kind(rt::JsonType::Object)], &[0]),
            ];
        }

        rt::union!(Either { Money, Celsius, None }, validated);
    }

    mod either_none {
        use ::specsmith::rt;

        /// `Either none`.
        ///
        /// In the document: `/components/schemas/Either/oneOf/2`
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum EitherNone {
            /// `none`
            None,
            /// A value that the document does not name; it is kept and written back as it is.
            Unknown(String),
        }

        impl EitherNone {
            /// The documented values, in the document's order.
            pub const VALUES: &'static [&'static str] = &["none"];

            /// The value as it stands in JSON.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    Self::None => "none",
                    Self::Unknown(value) => value,
                }
            }
        }

        impl From<&str> for EitherNone {
            fn from(value: &str) -> Self {
                match value {
                    "none" => Self::None,
                    other => Self::Unknown(other.to_owned()),
                }
            }
        }

        rt::string_enum!(EitherNone);
    }

    mod instant {
        use ::specsmith::rt;

        /// `Instant`.
        ///
        /// In the document: `/components/schemas/Instant`
        #[derive(Clone, Debug, PartialEq, Eq, Hash, ::specsmith::Validate)]
        pub struct Instant(
            /// The value.
            ///
            /// - Pattern: `Z$`
            #[validate(pattern = "Z$")]
            pub ::specsmith::DateTime,
        );

        rt::newtype!(Instant : ::specsmith::DateTime, text, shown, str);
    }

    mod label {
        use ::specsmith::rt;

        /// `Label`.
        ///
        /// In the document: `/components/schemas/Label`
        #[derive(
            Clone,
            Debug,
            PartialEq,
            Eq,
            Hash,
            PartialOrd,
            Ord,
            ::specsmith::Validate
        )]
        pub struct Label(
            /// The value.
            ///
            /// - Length: at least 2
            #[validate(min_length = 2)]
            pub String,
        );

        rt::newtype!(Label : String, text, shown, str, borrowed);
    }

    mod money {
        /// `Money`.
        ///
        /// In the document: `/components/schemas/Money`
        pub type Money = ::specsmith::Foreign<crate::ours::Money>;
    }

    mod order {
        use ::specsmith::rt;

        /// `Order`.
        ///
        /// In the document: `/components/schemas/Order`
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum Order {
            /// `asc`
            Asc,
            /// `desc`
            Desc,
            /// A value that the document does not name; it is kept and written back as it is.
            Unknown(String),
        }

        impl Order {
            /// The documented values, in the document's order.
            pub const VALUES: &'static [&'static str] = &["asc", "desc"];

            /// The value as it stands in JSON.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    Self::Asc => "asc",
                    Self::Desc => "desc",
                    Self::Unknown(value) => value,
                }
            }
        }

        impl From<&str> for Order {
            fn from(value: &str) -> Self {
                match value {
                    "asc" => Self::Asc,
                    "desc" => Self::Desc,
                    other => Self::Unknown(other.to_owned()),
                }
            }
        }

        rt::string_enum!(Order);
    }

    mod pin {
        use ::specsmith::rt;

        /// `Pin`.
        ///
        /// In the document: `/components/schemas/Pin`
        #[derive(
            Clone,
            Debug,
            PartialEq,
            Eq,
            Hash,
            PartialOrd,
            Ord,
            ::specsmith::Validate
        )]
        pub struct Pin(
            /// The value.
            ///
            /// - Length: at least 4
            #[validate(min_length = 4)]
            pub ::specsmith::SecretString,
        );

        rt::newtype!(Pin : ::specsmith::SecretString, text, borrowed);
    }

    mod rank {
        use ::specsmith::rt;

        /// `Rank`.
        ///
        /// In the document: `/components/schemas/Rank`
        #[derive(
            Clone,
            Debug,
            PartialEq,
            Eq,
            Hash,
            PartialOrd,
            Ord,
            ::specsmith::Validate
        )]
        pub struct Rank(
            /// The value.
            ///
            /// - Minimum: `1`
            #[validate(minimum = 1)]
            pub i64,
        );

        rt::newtype!(Rank : i64, number, shown);
    }

    #[allow(
        clippy::disallowed_names,
        clippy::type_complexity,
        clippy::wrong_self_convention,
        reason = "the names and types are the document's"
    )]
    mod stay {
        use ::specsmith::rt;

        /// `Stay`.
        ///
        /// In the document: `/components/schemas/Stay`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[non_exhaustive]
        pub struct Stay {
            /// In the document: `/components/schemas/Stay/properties/price`
            #[validate(skip)]
            pub price: ::specsmith::Foreign<crate::ours::Money>,
            /// In the document: `/components/schemas/Stay/properties/day`
            #[validate(skip)]
            pub day: ::specsmith::Foreign<crate::ours::Day>,
            /// - Items: no two alike
            ///
            /// In the document: `/components/schemas/Stay/properties/days`
            #[validate(unique_items, leaf)]
            pub days: Option<Vec<Option<::specsmith::Foreign<crate::ours::Day>>>>,
            /// In the document: `/components/schemas/Stay/properties/rates`
            #[validate(skip)]
            pub rates: Option<
                ::std::collections::BTreeMap<
                    String,
                    ::specsmith::Foreign<crate::ours::Money>,
                >,
            >,
            /// A rule beside a type of ours.
            ///
            /// In the document: `/components/schemas/Stay/properties/warmth`
            pub warmth: Option<super::Warmth>,
            /// - Format: `celsius`
            ///
            /// In the document: `/components/schemas/Stay/properties/cold`
            #[validate(
                check(
                    keyword = "minimum",
                    with = super::super::checks::stay_cold_minimum
                ),
                leaf
            )]
            pub cold: ::specsmith::Maybe<
                ::specsmith::Foreign<
                    crate::ours::Celsius,
                    super::super::foreign::Celsius,
                >,
            >,
            /// In the document: `/components/schemas/Stay/properties/other`
            pub other: Option<super::Either>,
            /// In the document: `/components/schemas/Stay/properties/label`
            pub label: super::Label,
            /// - Format: `password`
            ///
            /// In the document: `/components/schemas/Stay/properties/secret`
            pub secret: ::specsmith::SecretString,
            /// In the document: `/components/schemas/Stay/properties/foo`
            pub foo: String,
            /// In the document: `/components/schemas/Stay/properties/seen`
            pub seen: Option<::specsmith::DateTime>,
            /// - Default: `1`
            ///
            /// In the document: `/components/schemas/Stay/properties/from_page`
            pub from_page: Option<i64>,
            /// - Default: `-2.5`
            ///
            /// In the document: `/components/schemas/Stay/properties/into_sizes`
            pub into_sizes: Option<f64>,
            /// - Default: ``"a `b`"``
            ///
            /// In the document: `/components/schemas/Stay/properties/title`
            pub title: Option<String>,
            /// - Default: `true`
            ///
            /// In the document: `/components/schemas/Stay/properties/open`
            pub open: Option<bool>,
            /// In the document: `/components/schemas/Stay/properties/order`
            pub order: Option<super::Order>,
            /// - Default: `"desc"`
            ///
            /// In the document: `/components/schemas/Stay/properties/newest`
            pub newest: Option<super::Order>,
            /// - Default: `"x"`
            ///
            /// In the document: `/components/schemas/Stay/properties/with_title`
            pub with_title: Option<String>,
            /// In the document: `/components/schemas/Stay/properties/title_or_default`
            pub title_or_default: Option<String>,
            /// - Default: `[]`
            ///
            /// In the document: `/components/schemas/Stay/properties/tags`
            pub tags: Option<Vec<String>>,
            /// - Default: `"2020-01-01T00:00:00Z"`
            ///
            /// In the document: `/components/schemas/Stay/properties/since`
            pub since: Option<::specsmith::DateTime>,
            /// - Default: `"1"`
            ///
            /// In the document: `/components/schemas/Stay/properties/wrong`
            pub wrong: Option<i64>,
            /// - Default: `"sideways"`
            ///
            /// In the document: `/components/schemas/Stay/properties/strange`
            pub strange: Option<super::Order>,
            /// - Format: `int8`
            /// - Default: `300`
            ///
            /// In the document: `/components/schemas/Stay/properties/small`
            pub small: Option<i8>,
            /// - Default: `null`
            ///
            /// In the document: `/components/schemas/Stay/properties/none`
            pub none: ::specsmith::Maybe<i64>,
            /// In the document: `/components/schemas/Stay/properties/deep`
            pub deep: Option<Vec<Vec<Vec<Vec<Vec<Vec<i64>>>>>>>,
        }

        impl Stay {
            /// Takes what is required; every other member starts absent.
            #[must_use]
            pub fn new(required: StayRequired) -> Self {
                Self {
                    price: required.price,
                    day: required.day,
                    days: None,
                    rates: None,
                    warmth: None,
                    cold: ::specsmith::Maybe::Absent,
                    other: None,
                    label: required.label,
                    secret: required.secret,
                    foo: required.foo,
                    seen: None,
                    from_page: None,
                    into_sizes: None,
                    title: None,
                    open: None,
                    order: None,
                    newest: None,
                    with_title: None,
                    title_or_default: None,
                    tags: None,
                    since: None,
                    wrong: None,
                    strange: None,
                    small: None,
                    none: ::specsmith::Maybe::Absent,
                    deep: None,
                }
            }

            /// Sets [`days`](Self::days).
            #[must_use]
            pub fn with_days(
                mut self,
                value: impl IntoIterator<
                    Item = Option<::specsmith::Foreign<crate::ours::Day>>,
                >,
            ) -> Self {
                self.days = Some(value.into_iter().collect());
                self
            }

            /// Sets [`rates`](Self::rates).
            #[must_use]
            pub fn with_rates(
                mut self,
                value: impl IntoIterator<
                    Item = (
                        impl Into<String>,
                        impl Into<::specsmith::Foreign<crate::ours::Money>>,
                    ),
                >,
            ) -> Self {
                self.rates = Some(rt::members(value));
                self
            }

            /// Sets [`warmth`](Self::warmth).
            #[must_use]
            pub fn with_warmth(mut self, value: impl Into<super::Warmth>) -> Self {
                self.warmth = Some(value.into());
                self
            }

            /// Sets [`cold`](Self::cold).
            #[must_use]
            pub fn with_cold(
                mut self,
                value: impl Into<
                    ::specsmith::Foreign<
                        crate::ours::Celsius,
                        super::super::foreign::Celsius,
                    >,
                >,
            ) -> Self {
                self.cold = ::specsmith::Maybe::Value(value.into());
                self
            }

            /// Sets [`cold`](Self::cold) to `null`.
            #[must_use]
            pub fn with_cold_null(mut self) -> Self {
                self.cold = ::specsmith::Maybe::Null;
                self
            }

            /// Sets [`other`](Self::other).
            #[must_use]
            pub fn with_other(mut self, value: super::Either) -> Self {
                self.other = Some(value);
                self
            }

            /// Sets [`seen`](Self::seen).
            #[must_use]
            pub fn with_seen(mut self, value: impl Into<::specsmith::DateTime>) -> Self {
                self.seen = Some(value.into());
                self
            }

            /// Sets [`from_page`](Self::from_page).
            #[must_use]
            pub fn with_from_page(mut self, value: i64) -> Self {
                self.from_page = Some(value);
                self
            }

            /// The value of [`from_page`](Self::from_page), or the document's default where it is left out: `1`.
            #[must_use]
            pub fn from_page_or_default(&self) -> i64 {
                self.from_page.unwrap_or(1)
            }

            /// Sets [`into_sizes`](Self::into_sizes).
            #[must_use]
            pub fn with_into_sizes(mut self, value: f64) -> Self {
                self.into_sizes = Some(value);
                self
            }

            /// The value of [`into_sizes`](Self::into_sizes), or the document's default where it is left out: `-2.5`.
            #[must_use]
            pub fn into_sizes_or_default(&self) -> f64 {
                self.into_sizes.unwrap_or(-2.5)
            }

            /// Sets [`title`](Self::title).
            #[must_use]
            pub fn with_title(mut self, value: impl Into<String>) -> Self {
                self.title = Some(value.into());
                self
            }

            /// The value of [`title`](Self::title), or the document's default where it is left out: ``"a `b`"``.
            #[must_use]
            pub fn title_or_default(&self) -> &str {
                self.title.as_deref().unwrap_or("a `b`")
            }

            /// Sets [`open`](Self::open).
            #[must_use]
            pub fn with_open(mut self, value: bool) -> Self {
                self.open = Some(value);
                self
            }

            /// The value of [`open`](Self::open), or the document's default where it is left out: `true`.
            #[must_use]
            pub fn open_or_default(&self) -> bool {
                self.open.unwrap_or(true)
            }

            /// Sets [`order`](Self::order).
            #[must_use]
            pub fn with_order(mut self, value: super::Order) -> Self {
                self.order = Some(value);
                self
            }

            /// The value of [`order`](Self::order), or the document's default where it is left out: `"asc"`.
            #[must_use]
            pub fn order_or_default(&self) -> &super::Order {
                self.order.as_ref().unwrap_or(&super::Order::Asc)
            }

            /// Sets [`newest`](Self::newest).
            #[must_use]
            pub fn with_newest(mut self, value: super::Order) -> Self {
                self.newest = Some(value);
                self
            }

            /// The value of [`newest`](Self::newest), or the document's default where it is left out: `"desc"`.
            #[must_use]
            pub fn newest_or_default(&self) -> &super::Order {
                self.newest.as_ref().unwrap_or(&super::Order::Desc)
            }

            /// Sets [`with_title`](Self::with_title).
            #[must_use]
            pub fn with_with_title(mut self, value: impl Into<String>) -> Self {
                self.with_title = Some(value.into());
                self
            }

            /// The value of [`with_title`](Self::with_title), or the document's default where it is left out: `"x"`.
            #[must_use]
            pub fn with_title_or_default_2(&self) -> &str {
                self.with_title.as_deref().unwrap_or("x")
            }

            /// Sets [`title_or_default`](Self::title_or_default).
            #[must_use]
            pub fn with_title_or_default(mut self, value: impl Into<String>) -> Self {
                self.title_or_default = Some(value.into());
                self
            }

            /// Sets [`tags`](Self::tags).
            #[must_use]
            pub fn with_tags(
                mut self,
                value: impl IntoIterator<Item = impl Into<String>>,
            ) -> Self {
                self.tags = Some(value.into_iter().map(Into::into).collect());
                self
            }

            /// The value of [`tags`](Self::tags), or the document's default where it is left out: `[]`.
            #[must_use]
            pub fn tags_or_default(&self) -> &[String] {
                self.tags.as_deref().unwrap_or_default()
            }

            /// Sets [`since`](Self::since).
            #[must_use]
            pub fn with_since(
                mut self,
                value: impl Into<::specsmith::DateTime>,
            ) -> Self {
                self.since = Some(value.into());
                self
            }

            /// The value of [`since`](Self::since), or the document's default where it is left out: `"2020-01-01T00:00:00Z"`.
            #[must_use]
            pub fn since_or_default(&self) -> ::specsmith::DateTime {
                self.since
                    .clone()
                    .unwrap_or_else(|| ::specsmith::DateTime::from_text_unchecked(
                        "2020-01-01T00:00:00Z",
                    ))
            }

            /// Sets [`wrong`](Self::wrong).
            #[must_use]
            pub fn with_wrong(mut self, value: i64) -> Self {
                self.wrong = Some(value);
                self
            }

            /// Sets [`strange`](Self::strange).
            #[must_use]
            pub fn with_strange(mut self, value: super::Order) -> Self {
                self.strange = Some(value);
                self
            }

            /// Sets [`small`](Self::small).
            #[must_use]
            pub fn with_small(mut self, value: i8) -> Self {
                self.small = Some(value);
                self
            }

            /// Sets [`none`](Self::none).
            #[must_use]
            pub fn with_none(mut self, value: i64) -> Self {
                self.none = ::specsmith::Maybe::Value(value);
                self
            }

            /// Sets [`none`](Self::none) to `null`.
            #[must_use]
            pub fn with_none_null(mut self) -> Self {
                self.none = ::specsmith::Maybe::Null;
                self
            }

            /// Sets [`deep`](Self::deep).
            #[must_use]
            pub fn with_deep(
                mut self,
                value: impl IntoIterator<Item = Vec<Vec<Vec<Vec<Vec<i64>>>>>>,
            ) -> Self {
                self.deep = Some(value.into_iter().collect());
                self
            }
        }

        /// What [`Stay::new`] requires.
        #[derive(Clone, Debug, PartialEq)]
        pub struct StayRequired {
            /// In the document: `/components/schemas/Stay/properties/day`
            pub day: ::specsmith::Foreign<crate::ours::Day>,
            /// In the document: `/components/schemas/Stay/properties/foo`
            pub foo: String,
            /// In the document: `/components/schemas/Stay/properties/label`
            pub label: super::Label,
            /// In the document: `/components/schemas/Stay/properties/price`
            pub price: ::specsmith::Foreign<crate::ours::Money>,
            /// - Format: `password`
            ///
            /// In the document: `/components/schemas/Stay/properties/secret`
            pub secret: ::specsmith::SecretString,
        }

        impl rt::Encode for Stay {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("price", &self.price);
                object.required("day", &self.day);
                object.optional("days", &self.days);
                object.optional("rates", &self.rates);
                object.optional("warmth", &self.warmth);
                object.maybe("cold", &self.cold);
                object.optional("other", &self.other);
                object.required("label", &self.label);
                object.required("secret", &self.secret);
                object.required("foo", &self.foo);
                object.optional("seen", &self.seen);
                object.optional("from_page", &self.from_page);
                object.optional("into_sizes", &self.into_sizes);
                object.optional("title", &self.title);
                object.optional("open", &self.open);
                object.optional("order", &self.order);
                object.optional("newest", &self.newest);
                object.optional("with_title", &self.with_title);
                object.optional("title_or_default", &self.title_or_default);
                object.optional("tags", &self.tags);
                object.optional("since", &self.since);
                object.optional("wrong", &self.wrong);
                object.optional("strange", &self.strange);
                object.optional("small", &self.small);
                object.maybe("none", &self.none);
                object.optional("deep", &self.deep);
                object.end();
            }
        }

        impl rt::Decode for Stay {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut price = None;
                let mut day = None;
                let mut days = None;
                let mut rates = None;
                let mut warmth = None;
                let mut cold = ::specsmith::Maybe::Absent;
                let mut other = None;
                let mut label = None;
                let mut secret = None;
                let mut foo = None;
                let mut seen = None;
                let mut from_page = None;
                let mut into_sizes = None;
                let mut title = None;
                let mut open = None;
                let mut order = None;
                let mut newest = None;
                let mut with_title = None;
                let mut title_or_default = None;
                let mut tags = None;
                let mut since = None;
                let mut wrong = None;
                let mut strange = None;
                let mut small = None;
                let mut none = ::specsmith::Maybe::Absent;
                let mut deep = None;
                let members = &mut [
                    rt::Member::Required("price", &mut price),
                    rt::Member::Required("day", &mut day),
                    rt::Member::Optional("days", &mut days),
                    rt::Member::Optional("rates", &mut rates),
                    rt::Member::Optional("warmth", &mut warmth),
                    rt::Member::Nullable("cold", &mut cold),
                    rt::Member::Optional("other", &mut other),
                    rt::Member::Required("label", &mut label),
                    rt::Member::Required("secret", &mut secret),
                    rt::Member::Required("foo", &mut foo),
                    rt::Member::Optional("seen", &mut seen),
                    rt::Member::Optional("from_page", &mut from_page),
                    rt::Member::Optional("into_sizes", &mut into_sizes),
                    rt::Member::Optional("title", &mut title),
                    rt::Member::Optional("open", &mut open),
                    rt::Member::Optional("order", &mut order),
                    rt::Member::Optional("newest", &mut newest),
                    rt::Member::Optional("with_title", &mut with_title),
                    rt::Member::Optional("title_or_default", &mut title_or_default),
                    rt::Member::Optional("tags", &mut tags),
                    rt::Member::Optional("since", &mut since),
                    rt::Member::Optional("wrong", &mut wrong),
                    rt::Member::Optional("strange", &mut strange),
                    rt::Member::Optional("small", &mut small),
                    rt::Member::Nullable("none", &mut none),
                    rt::Member::Optional("deep", &mut deep),
                ];
                input.members(members)?;
                let (Some(price), Some(day), Some(label), Some(secret), Some(foo)) = (
                    price,
                    day,
                    label,
                    secret,
                    foo,
                ) else {
                    return Err(input.unfilled());
                };
                Ok(Self {
                    price,
                    day,
                    days,
                    rates,
                    warmth,
                    cold,
                    other,
                    label,
                    secret,
                    foo,
                    seen,
                    from_page,
                    into_sizes,
                    title,
                    open,
                    order,
                    newest,
                    with_title,
                    title_or_default,
                    tags,
                    since,
                    wrong,
                    strange,
                    small,
                    none,
                    deep,
                })
            }
        }

        rt::bridge!(Stay);
    }

    mod warmth {
        use ::specsmith::rt;

        /// A rule beside a type of ours.
        ///
        /// In the document: `/components/schemas/Warmth`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        pub struct Warmth(
            /// The value.
            #[validate(
                check(keyword = "maximum", with = super::super::checks::warmth_maximum),
                leaf
            )]
            pub ::specsmith::Foreign<
                crate::ours::Celsius,
                super::super::foreign::Celsius,
            >,
        );

        impl From<crate::ours::Celsius> for Warmth {
            fn from(value: crate::ours::Celsius) -> Self {
                Self(value.into())
            }
        }

        rt::newtype!(
            Warmth : ::specsmith::Foreign < crate ::ours::Celsius,
            super::super::foreign::Celsius >
        );
    }
}

pub mod operations {
    //! The operations of the document, by tag.
    pub use into_stays::{IntoStaysOperations, FromDay};

    #[allow(
        clippy::disallowed_names,
        clippy::wrong_self_convention,
        reason = "the names and types are the document's"
    )]
    mod into_stays {
        use ::specsmith::rt;
        use super::super::models;

        /// Operations of the tag `into stays`.
        #[derive(Clone, Debug)]
        pub struct IntoStaysOperations {
            pub(crate) client: rt::Client,
        }

        impl IntoStaysOperations {
            /// `GET /stays/{from_day}`
            ///
            /// In the document: `/paths/~1stays~1{from_day}/get`
            pub fn from_day(
                &self,
                from_day: impl Into<::specsmith::Foreign<crate::ours::Day>>,
            ) -> FromDay {
                let from_day: ::specsmith::Foreign<crate::ours::Day> = from_day.into();
                let mut request = self.client.request(&FROM_DAY);
                request.parameter(0, &from_day);
                FromDay { request }
            }
        }

        /// A request of `from_day`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct FromDay {
            request: rt::Request,
        }

        impl FromDay {
            /// In the document: `/paths/~1stays~1{from_day}/get/parameters/4`
            pub fn add_(mut self, value: i64) -> Self {
                self.request.parameter(1, &value);
                self
            }

            /// In the document: `/paths/~1stays~1{from_day}/get/parameters/3`
            pub fn foo(mut self, value: impl Into<models::Label>) -> Self {
                let value: models::Label = value.into();
                let request = &mut self.request;
                let rules = FromDayRules {
                    foo: Some(&value),
                    ..FromDayRules::default()
                };
                request.check("query", &rules);
                request.parameter(2, &value);
                self
            }

            /// In the document: `/paths/~1stays~1{from_day}/get/parameters/2`
            pub fn is_open(mut self, value: bool) -> Self {
                self.request.parameter(3, &value);
                self
            }

            /// - Format: `celsius`
            ///
            /// In the document: `/paths/~1stays~1{from_day}/get/parameters/1`
            pub fn limit(
                mut self,
                value: impl Into<
                    ::specsmith::Foreign<
                        crate::ours::Celsius,
                        super::super::foreign::Celsius,
                    >,
                >,
            ) -> Self {
                let value: ::specsmith::Foreign<
                    crate::ours::Celsius,
                    super::super::foreign::Celsius,
                > = value.into();
                let request = &mut self.request;
                let rules = FromDayRules {
                    limit: Some(&value),
                    ..FromDayRules::default()
                };
                request.check("query", &rules);
                request.parameter(4, &value);
                self
            }

            /// Options for this call alone, in the place of the client's.
            pub fn options(mut self, options: ::specsmith::RequestOptions) -> Self {
                self.request.options(options);
                self
            }

            /// Sends the request and reads the answer.
            ///
            /// # Errors
            /// None is documented; see [`Error`](::specsmith::Error) for all that can go wrong.
            pub async fn send(
                self,
            ) -> Result<
                ::specsmith::Response<Vec<models::Stay>>,
                ::specsmith::Error<::std::convert::Infallible>,
            > {
                let reply = self.request.send().await?;
                match reply.status() {
                    200 => reply.json_checked(),
                    _ => Err(reply.unexpected()),
                }
            }

            /// The request as it would be sent; see [`HttpRequest`](::specsmith::HttpRequest).
            ///
            /// # Errors
            /// If it breaks rules or cannot be built.
            pub async fn into_http(
                self,
            ) -> Result<::specsmith::HttpRequest, ::specsmith::Failure> {
                self.request.into_http().await
            }
        }

        /// The rules of the parameters of `from_day`.
        #[derive(Default, ::specsmith::Validate)]
        struct FromDayRules<'a> {
            foo: Option<&'a models::Label>,
            #[validate(
                check(
                    keyword = "maximum",
                    with = super::super::checks::from_day_limit_maximum
                ),
                leaf
            )]
            limit: Option<
                &'a ::specsmith::Foreign<
                    crate::ours::Celsius,
                    super::super::foreign::Celsius,
                >,
            >,
        }

        static FROM_DAY: rt::Operation = rt::Operation::new(
                "from_day",
                "GET",
                "/stays/{from_day}",
            )
            .parameters(
                &[
                    rt::Parameter::path("from_day"),
                    rt::Parameter::query("add"),
                    rt::Parameter::query("foo"),
                    rt::Parameter::query("is_open"),
                    rt::Parameter::query("limit"),
                ],
            )
            .accept("application/json");
    }
}
