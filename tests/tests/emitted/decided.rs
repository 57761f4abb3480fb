const _: () = ::specsmith::rt::requires(1);

pub use client::{Client, ClientBuilder};

mod checks {
    //! What a value must keep to that no type and no rule of a field says.
    use ::specsmith::rt;
    use ::specsmith::Value;

    /// In the document: `/components/schemas/Card/dependentRequired`
    pub(crate) fn card_dependent_required(value: &Value) -> bool {
        rt::check::dependent_required(value, "number", &["holder"])
    }

    /// In the document: `/components/schemas/Card/dependentSchemas`
    pub(crate) fn card_dependent_schemas(value: &Value) -> bool {
        if rt::check::has(value, "holder") {
            rt::check::properties(
                value,
                &|name, value| match name {
                    "address" => Some(rt::check::is(value, &[rt::JsonType::String])),
                    _ => None,
                },
            ) && rt::check::required(value, &["address"])
        } else {
            true
        }
    }

    /// In the document: `/components/schemas/Card/minProperties`
    pub(crate) fn card_min_properties(value: &Value) -> bool {
        rt::check::keeps(
            value,
            &[
                rt::Rule::MinProperties {
                    limit: 1,
                },
            ],
        )
    }

    /// In the document: `/components/schemas/Contact/anyOf`
    pub(crate) fn contact_any_of(value: &Value) -> bool {
        rt::check::required(value, &["mail"]) || rt::check::required(value, &["phone"])
    }

    /// In the document: `/components/schemas/Free`
    pub(crate) fn free_minimum(value: &Value) -> bool {
        rt::check::keeps(
            value,
            &[
                rt::Rule::MinLength { limit: 2 },
                rt::Rule::Minimum {
                    limit: rt::Limit::Integer(3),
                },
            ],
        )
    }

    /// In the document: `/components/schemas/Joined/properties/name/pattern`
    pub(crate) fn joined_name_pattern(value: &Value) -> bool {
        rt::check::pattern(value, &PATTERN_0)
    }

    /// In the document: `/components/schemas/Labels/required`
    pub(crate) fn labels_required(value: &Value) -> bool {
        rt::check::required(value, &["a"])
    }

    /// In the document: `/components/schemas/Looked/unevaluatedItems`
    pub(crate) fn looked_unevaluated_items(value: &Value) -> bool {
        rt::Seen::default()
            .scope(
                &|seen| {
                    rt::check::is(value, &[rt::JsonType::Array])
                        && seen
                            .items(
                                value,
                                &|index, value| match index {
                                    0 => Some(rt::check::is(value, &[rt::JsonType::String])),
                                    _ => None,
                                },
                            )
                        && seen
                            .unevaluated_items(
                                value,
                                &|value| rt::check::is(value, &[rt::JsonType::Integer]),
                            )
                },
            )
    }

    /// In the document: `/components/schemas/Model/anyOf`
    pub(crate) fn model_any_of(value: &Value) -> bool {
        rt::check::keeps(value, &[rt::Rule::MinLength { limit: 1 }])
            && rt::check::is(value, &[rt::JsonType::String])
            || rt::check::is(value, &[rt::JsonType::String])
                && rt::check::equals(
                    value,
                    &[rt::Constant::String("small"), rt::Constant::String("large")],
                )
    }

    /// In the document: `/components/schemas/Never/allOf/1`
    pub(crate) fn never_false(_: &Value) -> bool {
        false
    }

    /// In the document: `/components/schemas/Nothing/items`
    pub(crate) fn nothing_item_items(value: &Value) -> bool {
        rt::check::items(value, &|_, _| Some(false))
    }

    /// In the document: `/components/schemas/Number/oneOf`
    pub(crate) fn number_one_of(value: &Value) -> bool {
        rt::check::one(
            &[
                rt::check::is(value, &[rt::JsonType::Integer]),
                rt::check::keeps(
                    value,
                    &[
                        rt::Rule::Minimum {
                            limit: rt::Limit::Decimal("0.5"),
                        },
                    ],
                ) && rt::check::is(value, &[rt::JsonType::Number]),
            ],
        )
    }

    /// In the document: `/components/schemas/Pairs/enum`
    pub(crate) fn pairs_enum(value: &Value) -> bool {
        rt::check::equals(
            value,
            &[
                rt::Constant::Array(
                    &[
                        rt::Constant::Number(rt::Limit::Integer(1)),
                        rt::Constant::Number(rt::Limit::Integer(2)),
                    ],
                ),
                rt::Constant::Array(&[]),
            ],
        )
    }

    /// In the document: `/components/schemas/PatternMap/additionalProperties`
    pub(crate) fn pattern_map_value_additional_properties(value: &Value) -> bool {
        rt::check::properties(
            value,
            &|name, value| {
                rt::check::together(
                        &[
                            rt::check::matches(name, &PATTERN_1)
                                .then(|| rt::check::is(value, &[rt::JsonType::Integer])),
                        ],
                    )
                    .or_else(|| Some(rt::check::is(value, &[rt::JsonType::String])))
            },
        )
    }

    /// In the document: `/components/schemas/Patterns/patternProperties`
    pub(crate) fn patterns_pattern_properties(value: &Value) -> bool {
        rt::check::properties(
            value,
            &|name, value| rt::check::together(
                &[
                    rt::check::matches(name, &PATTERN_1)
                        .then(|| rt::check::keeps(
                            value,
                            &[
                                rt::Rule::Minimum {
                                    limit: rt::Limit::Integer(2),
                                },
                            ],
                        )),
                    rt::check::matches(name, &PATTERN_2)
                        .then(|| rt::check::is(value, &[rt::JsonType::Boolean])),
                ],
            ),
        )
    }

    /// In the document: `/components/schemas/Ruled/contains`
    pub(crate) fn ruled_contains(value: &Value) -> bool {
        rt::check::contains(
            value,
            1,
            1,
            &|value| rt::check::equals(
                value,
                &[rt::Constant::Number(rt::Limit::Integer(1))],
            ),
        )
    }

    /// In the document: `/components/schemas/Rules/if`
    pub(crate) fn rules_if(value: &Value) -> bool {
        if rt::check::properties(
            value,
            &|name, value| match name {
                "kind" => Some(rt::check::equals(value, &[rt::Constant::String("big")])),
                _ => None,
            },
        ) && rt::check::required(value, &["kind"])
        {
            rt::check::properties(
                value,
                &|name, value| match name {
                    "size" => {
                        Some(
                            rt::check::keeps(
                                value,
                                &[
                                    rt::Rule::Minimum {
                                        limit: rt::Limit::Integer(10),
                                    },
                                ],
                            ),
                        )
                    }
                    _ => None,
                },
            )
        } else {
            rt::check::properties(
                value,
                &|name, value| match name {
                    "size" => {
                        Some(
                            rt::check::keeps(
                                value,
                                &[
                                    rt::Rule::Maximum {
                                        limit: rt::Limit::Integer(9),
                                    },
                                ],
                            ),
                        )
                    }
                    _ => None,
                },
            )
        }
    }

    /// In the document: `/components/schemas/Rules/properties/kind/not`
    pub(crate) fn rules_kind_not(value: &Value) -> bool {
        rt::check::not(rt::check::equals(value, &[rt::Constant::String("bad")]))
    }

    /// In the document: `/components/schemas/Rules/not`
    pub(crate) fn rules_not(value: &Value) -> bool {
        rt::check::not(rt::check::required(value, &["ghost"]))
    }

    /// In the document: `/components/schemas/Sealed/unevaluatedProperties`
    pub(crate) fn sealed_unevaluated_properties(value: &Value) -> bool {
        rt::Seen::default()
            .scope(
                &|seen| {
                    seen
                        .scope(
                            &|seen| {
                                seen
                                    .properties(
                                        value,
                                        &|name, value| match name {
                                            "a" => Some(rt::check::is(value, &[rt::JsonType::String])),
                                            _ => None,
                                        },
                                    )
                            },
                        ) && rt::check::is(value, &[rt::JsonType::Object])
                        && seen
                            .properties(
                                value,
                                &|name, value| match name {
                                    "b" => Some(rt::check::is(value, &[rt::JsonType::String])),
                                    _ => None,
                                },
                            ) && seen.unevaluated_properties(value, &|_| false)
                },
            )
    }

    /// In the document: `/components/schemas/When/anyOf`
    pub(crate) fn when_any_of(value: &Value) -> bool {
        rt::check::keeps(value, &[rt::Rule::Format { format: "date" }])
            && rt::check::is(value, &[rt::JsonType::String])
            || rt::check::keeps(
                value,
                &[
                    rt::Rule::Format {
                        format: "date-time",
                    },
                ],
            ) && rt::check::is(value, &[rt::JsonType::String])
    }

    /// In the document: `/components/schemas/Words/properties/short`
    pub(crate) fn words_short_max_length(value: &Value) -> bool {
        rt::check::keeps(value, &[rt::Rule::MaxLength { limit: 3 }])
    }

    static PATTERN_0: rt::LazyPattern = rt::LazyPattern::new("x$");

    static PATTERN_1: rt::LazyPattern = rt::LazyPattern::new("^x-");

    static PATTERN_2: rt::LazyPattern = rt::LazyPattern::new("^y-");
}

mod client {
    use ::specsmith::rt;
    use super::operations;

    /// A client of `Behaviour`. It is cheap to clone: clones share one transport.
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

        /// Operations without a tag.
        #[must_use]
        pub fn api(&self) -> operations::ApiOperations {
            operations::ApiOperations {
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

    static SERVICE: rt::Service = rt::Service::new("decided", "1");
}

pub mod models {
    //! The types of the document.
    pub use account::Account;
    pub use animal::Animal;
    pub use animal_base::AnimalBase;
    pub use any_payment::AnyPayment;
    pub use batch::Batch;
    pub use bird::Bird;
    pub use card::Card;
    pub use cash::Cash;
    pub use cat::Cat;
    pub use circle::Circle;
    pub use circle_shape::CircleShape;
    pub use closed::Closed;
    pub use consts::Consts;
    pub use contact::Contact;
    pub use dog::Dog;
    pub use either::Either;
    pub use expression::Expression;
    pub use free::Free;
    pub use half::Half;
    pub use huge::Huge;
    pub use joined::Joined;
    pub use labels::Labels;
    pub use large::Large;
    pub use level::Level;
    pub use lists::Lists;
    pub use looked::Looked;
    pub use mapped::Mapped;
    pub use maps::Maps;
    pub use mixed::Mixed;
    pub use model::Model;
    pub use model_value::ModelValue;
    pub use named::Named;
    pub use never::Never;
    pub use nothing::Nothing;
    pub use nulls::Nulls;
    pub use number::Number;
    pub use one_pattern::OnePattern;
    pub use only::Only;
    pub use pair::Pair;
    pub use pairs::Pairs;
    pub use pattern_map::PatternMap;
    pub use patterns::Patterns;
    pub use payment::Payment;
    pub use percent::Percent;
    pub use pet::Pet;
    pub use pet_rex::PetRex;
    pub use pet_tom::PetTom;
    pub use point::Point;
    pub use ruled::Ruled;
    pub use rules::Rules;
    pub use scalars::Scalars;
    pub use sealed::Sealed;
    pub use several::Several;
    pub use shape::Shape;
    pub use small::Small;
    pub use square::Square;
    pub use square_shape::SquareShape;
    pub use status::Status;
    pub use sum::Sum;
    pub use tree::Tree;
    pub use typed::Typed;
    pub use unsaid::Unsaid;
    pub use user::User;
    pub use user_input::UserInput;
    pub use user_output::UserOutput;
    pub use value::Value;
    pub use when::When;
    pub use word::Word;
    pub use words::Words;
    pub use yes::Yes;

    mod account {
        use ::specsmith::rt;

        /// `Account`.
        ///
        /// In the document: `/components/schemas/Account`
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct Account {
            /// In the document: `/components/schemas/Account/properties/iban`
            pub iban: String,
            /// In the document: `/components/schemas/Account/properties/holder`
            pub holder: Option<String>,
            /// Members beside those that the document names.
            ///
            /// In the document: `/components/schemas/Account`
            pub additional_properties: ::std::collections::BTreeMap<
                String,
                ::specsmith::Value,
            >,
        }

        impl Account {
            /// Takes what is required; every other member starts absent.
            #[must_use]
            pub fn new(iban: impl Into<String>) -> Self {
                Self {
                    iban: iban.into(),
                    holder: None,
                    additional_properties: rt::Map::new(),
                }
            }

            /// Sets [`holder`](Self::holder).
            #[must_use]
            pub fn with_holder(mut self, value: impl Into<String>) -> Self {
                self.holder = Some(value.into());
                self
            }

            /// Sets [`additional_properties`](Self::additional_properties).
            #[must_use]
            pub fn with_additional_properties(
                mut self,
                value: impl IntoIterator<Item = (impl Into<String>, ::specsmith::Value)>,
            ) -> Self {
                self.additional_properties = rt::members(value);
                self
            }
        }

        impl rt::Encode for Account {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("iban", &self.iban);
                object.optional("holder", &self.holder);
                object.rest(&self.additional_properties, &["iban", "holder"]);
                object.end();
            }
        }

        impl rt::Decode for Account {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut iban = None;
                let mut holder = None;
                let mut additional = rt::Map::new();
                let members = &mut [
                    rt::Member::Required("iban", &mut iban),
                    rt::Member::Optional("holder", &mut holder),
                ];
                input.members_and_rest(members, &mut additional)?;
                let Some(iban) = iban else {
                    return Err(input.unfilled());
                };
                Ok(Self {
                    iban,
                    holder,
                    additional_properties: additional,
                })
            }
        }

        rt::bridge!(Account);
    }

    mod animal {
        use ::specsmith::rt;

        /// `Animal`.
        ///
        /// In the document: `/components/schemas/Animal`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[validate(untagged)]
        #[allow(
            clippy::large_enum_variant,
            reason = "a variant holds what the document says, without a box that nobody asked for"
        )]
        #[non_exhaustive]
        pub enum Animal {
            /// [`Bird`](super::Bird).
            Bird(#[validate(skip)] super::Bird),
            /// [`AnimalBase`](super::AnimalBase).
            Animal(#[validate(skip)] super::AnimalBase),
            /// A value that the document does not describe; it is kept and written back as it is.
            Unknown(
                #[validate(check(keyword = "discriminator", with = rt::check::never))]
                ::specsmith::Value,
            ),
        }

        impl From<super::Bird> for Animal {
            fn from(value: super::Bird) -> Self {
                Self::Bird(value)
            }
        }

        impl From<super::AnimalBase> for Animal {
            fn from(value: super::AnimalBase) -> Self {
                Self::Animal(value)
            }
        }

        impl rt::Arms for Animal {
            const ARMS: &'static [rt::Arm] = &[
                rt::Arm::new(&[rt::Test::MemberIs("type", &["Bird"])], &[0]),
                rt::Arm::new(&[rt::Test::MemberIs("type", &["Animal"])], &[1]),
            ];
        }

        rt::union!(Animal { Bird, Animal } else Unknown, validated);
    }

    mod animal_base {
        use ::specsmith::rt;

        /// `Animal base`.
        ///
        /// In the document: `/components/schemas/Animal`
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct AnimalBase {
            /// In the document: `/components/schemas/Animal/properties/type`
            pub type_: String,
        }

        impl AnimalBase {
            /// Takes what is required; every other member starts absent.
            #[must_use]
            pub fn new(type_: impl Into<String>) -> Self {
                Self { type_: type_.into() }
            }
        }

        impl rt::Encode for AnimalBase {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("type", &self.type_);
                object.end();
            }
        }

        impl rt::Decode for AnimalBase {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut type_ = None;
                let members = &mut [rt::Member::Required("type", &mut type_)];
                input.members(members)?;
                let Some(type_) = type_ else {
                    return Err(input.unfilled());
                };
                Ok(Self { type_ })
            }
        }

        rt::bridge!(AnimalBase);
    }

    mod any_payment {
        use ::specsmith::rt;

        /// `AnyPayment`.
        ///
        /// In the document: `/components/schemas/AnyPayment`
        #[derive(Clone, Debug, PartialEq)]
        #[allow(
            clippy::large_enum_variant,
            reason = "a variant holds what the document says, without a box that nobody asked for"
        )]
        #[non_exhaustive]
        pub enum AnyPayment {
            /// [`Account`](super::Account).
            Account(super::Account),
            /// [`Cash`](super::Cash).
            Cash(super::Cash),
        }

        impl From<super::Account> for AnyPayment {
            fn from(value: super::Account) -> Self {
                Self::Account(value)
            }
        }

        impl From<super::Cash> for AnyPayment {
            fn from(value: super::Cash) -> Self {
                Self::Cash(value)
            }
        }

        impl rt::Arms for AnyPayment {
            const ARMS: &'static [rt::Arm] = &[
                rt::Arm::new(&[rt::Test::Member("iban")], &[0, 1]),
                rt::Arm::new(&[rt::Test::Member("holder")], &[0, 1]),
                rt::Arm::new(&[rt::Test::Member("currency")], &[1, 0]),
                rt::Arm::new(&[rt::Test::Kind(rt::JsonType::Object)], &[0, 1]),
            ];
        }

        rt::union!(AnyPayment { Account, Cash });
    }

    mod batch {
        use ::specsmith::rt;

        /// `Batch`.
        ///
        /// In the document: `/components/schemas/Batch`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[validate(untagged, one_of)]
        #[allow(
            clippy::large_enum_variant,
            reason = "a variant holds what the document says, without a box that nobody asked for"
        )]
        #[non_exhaustive]
        pub enum Batch {
            /// A list.
            StringList(Vec<String>),
            /// A list.
            IntegerList(Vec<i64>),
        }

        impl From<Vec<String>> for Batch {
            fn from(value: Vec<String>) -> Self {
                Self::StringList(value)
            }
        }

        impl From<Vec<i64>> for Batch {
            fn from(value: Vec<i64>) -> Self {
                Self::IntegerList(value)
            }
        }

        impl rt::Arms for Batch {
            const ARMS: &'static [rt::Arm] = &[
                rt::Arm::new(
                    &[
                        rt::Test::Kind(rt::JsonType::Array),
                        rt::Test::ItemKind(rt::JsonType::String),
                    ],
                    &[0],
                ),
                rt::Arm::new(
                    &[
                        rt::Test::Kind(rt::JsonType::Array),
                        rt::Test::ItemKind(rt::JsonType::Number),
                    ],
                    &[1],
                ),
                rt::Arm::new(&[rt::Test::Kind(rt::JsonType::Array)], &[0, 1]),
            ];
        }

        rt::union!(Batch { StringList, IntegerList }, exactly_one);
    }

    mod bird {
        use ::specsmith::rt;

        /// `Bird`.
        ///
        /// In the document: `/components/schemas/Bird`
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct Bird {
            /// In the document: `/components/schemas/Animal/properties/type`
            pub type_: String,
            /// In the document: `/components/schemas/Bird/properties/wings`
            pub wings: Option<i64>,
        }

        impl Bird {
            /// Takes what is required; every other member starts absent.
            #[must_use]
            pub fn new(type_: impl Into<String>) -> Self {
                Self {
                    type_: type_.into(),
                    wings: None,
                }
            }

            /// Sets [`wings`](Self::wings).
            #[must_use]
            pub fn with_wings(mut self, value: i64) -> Self {
                self.wings = Some(value);
                self
            }
        }

        impl rt::Encode for Bird {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("type", &self.type_);
                object.optional("wings", &self.wings);
                object.end();
            }
        }

        impl rt::Decode for Bird {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut type_ = None;
                let mut wings = None;
                let members = &mut [
                    rt::Member::Required("type", &mut type_),
                    rt::Member::Optional("wings", &mut wings),
                ];
                input.members(members)?;
                let Some(type_) = type_ else {
                    return Err(input.unfilled());
                };
                Ok(Self { type_, wings })
            }
        }

        rt::bridge!(Bird);
    }

    mod card {
        use ::specsmith::rt;

        /// `Card`.
        ///
        /// In the document: `/components/schemas/Card`
        #[derive(Clone, Debug, Default, PartialEq, ::specsmith::Validate)]
        #[validate(
            check(
                keyword = "minProperties",
                limit = 1,
                with = super::super::checks::card_min_properties
            ),
            check(
                keyword = "dependentRequired",
                with = super::super::checks::card_dependent_required
            ),
            check(
                keyword = "dependentSchemas",
                with = super::super::checks::card_dependent_schemas
            )
        )]
        #[non_exhaustive]
        pub struct Card {
            /// In the document: `/components/schemas/Card/properties/number`
            pub number: Option<String>,
            /// In the document: `/components/schemas/Card/properties/holder`
            pub holder: Option<String>,
            /// Members beside those that the document names.
            ///
            /// In the document: `/components/schemas/Card`
            pub additional_properties: ::std::collections::BTreeMap<
                String,
                ::specsmith::Value,
            >,
        }

        impl Card {
            /// Nothing is required: every member starts absent.
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }

            /// Sets [`number`](Self::number).
            #[must_use]
            pub fn with_number(mut self, value: impl Into<String>) -> Self {
                self.number = Some(value.into());
                self
            }

            /// Sets [`holder`](Self::holder).
            #[must_use]
            pub fn with_holder(mut self, value: impl Into<String>) -> Self {
                self.holder = Some(value.into());
                self
            }

            /// Sets [`additional_properties`](Self::additional_properties).
            #[must_use]
            pub fn with_additional_properties(
                mut self,
                value: impl IntoIterator<Item = (impl Into<String>, ::specsmith::Value)>,
            ) -> Self {
                self.additional_properties = rt::members(value);
                self
            }
        }

        impl rt::Encode for Card {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.optional("number", &self.number);
                object.optional("holder", &self.holder);
                object.rest(&self.additional_properties, &["number", "holder"]);
                object.end();
            }
        }

        impl rt::Decode for Card {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut number = None;
                let mut holder = None;
                let mut additional = rt::Map::new();
                let members = &mut [
                    rt::Member::Optional("number", &mut number),
                    rt::Member::Optional("holder", &mut holder),
                ];
                input.members_and_rest(members, &mut additional)?;
                Ok(Self {
                    number,
                    holder,
                    additional_properties: additional,
                })
            }
        }

        rt::bridge!(Card);
    }

    mod cash {
        use ::specsmith::rt;

        /// `Cash`.
        ///
        /// In the document: `/components/schemas/Cash`
        #[derive(Clone, Debug, Default, PartialEq)]
        #[non_exhaustive]
        pub struct Cash {
            /// In the document: `/components/schemas/Cash/properties/currency`
            pub currency: Option<String>,
            /// Members beside those that the document names.
            ///
            /// In the document: `/components/schemas/Cash`
            pub additional_properties: ::std::collections::BTreeMap<
                String,
                ::specsmith::Value,
            >,
        }

        impl Cash {
            /// Nothing is required: every member starts absent.
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }

            /// Sets [`currency`](Self::currency).
            #[must_use]
            pub fn with_currency(mut self, value: impl Into<String>) -> Self {
                self.currency = Some(value.into());
                self
            }

            /// Sets [`additional_properties`](Self::additional_properties).
            #[must_use]
            pub fn with_additional_properties(
                mut self,
                value: impl IntoIterator<Item = (impl Into<String>, ::specsmith::Value)>,
            ) -> Self {
                self.additional_properties = rt::members(value);
                self
            }
        }

        impl rt::Encode for Cash {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.optional("currency", &self.currency);
                object.rest(&self.additional_properties, &["currency"]);
                object.end();
            }
        }

        impl rt::Decode for Cash {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut currency = None;
                let mut additional = rt::Map::new();
                let members = &mut [rt::Member::Optional("currency", &mut currency)];
                input.members_and_rest(members, &mut additional)?;
                Ok(Self {
                    currency,
                    additional_properties: additional,
                })
            }
        }

        rt::bridge!(Cash);
    }

    mod cat {
        use ::specsmith::rt;

        /// `Cat`.
        ///
        /// In the document: `/components/schemas/Cat`
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct Cat {
            /// In the document: `/components/schemas/Cat/properties/kind`
            pub kind: String,
            /// In the document: `/components/schemas/Cat/properties/lives`
            pub lives: Option<i64>,
        }

        impl Cat {
            /// Takes what is required; every other member starts absent.
            #[must_use]
            pub fn new(kind: impl Into<String>) -> Self {
                Self {
                    kind: kind.into(),
                    lives: None,
                }
            }

            /// Sets [`lives`](Self::lives).
            #[must_use]
            pub fn with_lives(mut self, value: i64) -> Self {
                self.lives = Some(value);
                self
            }
        }

        impl rt::Encode for Cat {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("kind", &self.kind);
                object.optional("lives", &self.lives);
                object.end();
            }
        }

        impl rt::Decode for Cat {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut kind = None;
                let mut lives = None;
                let members = &mut [
                    rt::Member::Required("kind", &mut kind),
                    rt::Member::Optional("lives", &mut lives),
                ];
                input.members(members)?;
                let Some(kind) = kind else {
                    return Err(input.unfilled());
                };
                Ok(Self { kind, lives })
            }
        }

        rt::bridge!(Cat);
    }

    mod circle {
        use ::specsmith::rt;

        /// `Circle`.
        ///
        /// In the document: `/components/schemas/Circle`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[non_exhaustive]
        pub struct Circle {
            /// In the document: `/components/schemas/Circle/properties/shape`
            pub shape: super::CircleShape,
            /// In the document: `/components/schemas/Circle/properties/radius`
            pub radius: f64,
        }

        impl Circle {
            /// Takes what is required; every other member starts absent.
            #[must_use]
            pub fn new(radius: f64) -> Self {
                Self {
                    shape: super::CircleShape::Circle,
                    radius,
                }
            }
        }

        impl rt::Encode for Circle {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("shape", &self.shape);
                object.required("radius", &self.radius);
                object.end();
            }
        }

        impl rt::Decode for Circle {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut shape = None;
                let mut radius = None;
                let members = &mut [
                    rt::Member::Required("shape", &mut shape),
                    rt::Member::Required("radius", &mut radius),
                ];
                input.members(members)?;
                let (Some(shape), Some(radius)) = (shape, radius) else {
                    return Err(input.unfilled());
                };
                Ok(Self { shape, radius })
            }
        }

        rt::bridge!(Circle);
    }

    mod circle_shape {
        use ::specsmith::rt;

        /// `Circle shape`.
        ///
        /// In the document: `/components/schemas/Circle/properties/shape`
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum CircleShape {
            /// `circle`
            Circle,
            /// A value that the document does not name; it is kept and written back as it is.
            Unknown(String),
        }

        impl CircleShape {
            /// The documented values, in the document's order.
            pub const VALUES: &'static [&'static str] = &["circle"];

            /// The value as it stands in JSON.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    Self::Circle => "circle",
                    Self::Unknown(value) => value,
                }
            }
        }

        impl From<&str> for CircleShape {
            fn from(value: &str) -> Self {
                match value {
                    "circle" => Self::Circle,
                    other => Self::Unknown(other.to_owned()),
                }
            }
        }

        rt::string_enum!(CircleShape);
    }

    mod closed {
        use ::specsmith::rt;

        /// `Closed`.
        ///
        /// In the document: `/components/schemas/Closed`
        #[derive(Clone, Debug, Default, PartialEq, ::specsmith::Validate)]
        #[non_exhaustive]
        pub struct Closed {
            /// In the document: `/components/schemas/Closed/properties/a`
            pub a: Option<String>,
            /// Members that the document forbids: they are kept, and each is a violation.
            ///
            /// In the document: `/components/schemas/Closed`
            #[validate(flatten, forbidden)]
            pub additional_properties: ::std::collections::BTreeMap<
                String,
                ::specsmith::Value,
            >,
        }

        impl Closed {
            /// Nothing is required: every member starts absent.
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }

            /// Sets [`a`](Self::a).
            #[must_use]
            pub fn with_a(mut self, value: impl Into<String>) -> Self {
                self.a = Some(value.into());
                self
            }
        }

        impl rt::Encode for Closed {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.optional("a", &self.a);
                object.rest(&self.additional_properties, &["a"]);
                object.end();
            }
        }

        impl rt::Decode for Closed {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut a = None;
                let mut additional = rt::Map::new();
                let members = &mut [rt::Member::Optional("a", &mut a)];
                input.members_and_rest(members, &mut additional)?;
                Ok(Self {
                    a,
                    additional_properties: additional,
                })
            }
        }

        rt::bridge!(Closed);
    }

    mod consts {
        use ::specsmith::rt;

        /// `Consts`.
        ///
        /// In the document: `/components/schemas/Consts`
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum Consts {
            /// `a`
            A,
            /// `b`
            B,
            /// A value that the document does not name; it is kept and written back as it is.
            Unknown(String),
        }

        impl Consts {
            /// The documented values, in the document's order.
            pub const VALUES: &'static [&'static str] = &["a", "b"];

            /// The value as it stands in JSON.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    Self::A => "a",
                    Self::B => "b",
                    Self::Unknown(value) => value,
                }
            }
        }

        impl From<&str> for Consts {
            fn from(value: &str) -> Self {
                match value {
                    "a" => Self::A,
                    "b" => Self::B,
                    other => Self::Unknown(other.to_owned()),
                }
            }
        }

        rt::string_enum!(Consts);
    }

    mod contact {
        use ::specsmith::rt;

        /// `Contact`.
        ///
        /// In the document: `/components/schemas/Contact`
        #[derive(Clone, Debug, Default, PartialEq, ::specsmith::Validate)]
        #[validate(
            check(keyword = "anyOf", with = super::super::checks::contact_any_of)
        )]
        #[non_exhaustive]
        pub struct Contact {
            /// In the document: `/components/schemas/Contact/properties/mail`
            pub mail: Option<String>,
            /// In the document: `/components/schemas/Contact/properties/phone`
            pub phone: Option<String>,
        }

        impl Contact {
            /// Nothing is required: every member starts absent.
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }

            /// Sets [`mail`](Self::mail).
            #[must_use]
            pub fn with_mail(mut self, value: impl Into<String>) -> Self {
                self.mail = Some(value.into());
                self
            }

            /// Sets [`phone`](Self::phone).
            #[must_use]
            pub fn with_phone(mut self, value: impl Into<String>) -> Self {
                self.phone = Some(value.into());
                self
            }
        }

        impl rt::Encode for Contact {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.optional("mail", &self.mail);
                object.optional("phone", &self.phone);
                object.end();
            }
        }

        impl rt::Decode for Contact {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut mail = None;
                let mut phone = None;
                let members = &mut [
                    rt::Member::Optional("mail", &mut mail),
                    rt::Member::Optional("phone", &mut phone),
                ];
                input.members(members)?;
                Ok(Self { mail, phone })
            }
        }

        rt::bridge!(Contact);
    }

    mod dog {
        use ::specsmith::rt;

        /// `Dog`.
        ///
        /// In the document: `/components/schemas/Dog`
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct Dog {
            /// In the document: `/components/schemas/Dog/properties/kind`
            pub kind: String,
            /// In the document: `/components/schemas/Dog/properties/barks`
            pub barks: bool,
        }

        impl Dog {
            /// Takes what is required; every other member starts absent.
            #[must_use]
            pub fn new(barks: bool, kind: impl Into<String>) -> Self {
                Self { kind: kind.into(), barks }
            }
        }

        impl rt::Encode for Dog {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("kind", &self.kind);
                object.required("barks", &self.barks);
                object.end();
            }
        }

        impl rt::Decode for Dog {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut kind = None;
                let mut barks = None;
                let members = &mut [
                    rt::Member::Required("kind", &mut kind),
                    rt::Member::Required("barks", &mut barks),
                ];
                input.members(members)?;
                let (Some(kind), Some(barks)) = (kind, barks) else {
                    return Err(input.unfilled());
                };
                Ok(Self { kind, barks })
            }
        }

        rt::bridge!(Dog);
    }

    mod either {
        use ::specsmith::rt;

        /// `Either`.
        ///
        /// In the document: `/components/schemas/Either`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[validate(untagged, one_of)]
        #[allow(
            clippy::large_enum_variant,
            reason = "a variant holds what the document says, without a box that nobody asked for"
        )]
        #[non_exhaustive]
        pub enum Either {
            /// [`Small`](super::Small).
            Small(super::Small),
            /// [`Large`](super::Large).
            Large(super::Large),
        }

        impl From<super::Small> for Either {
            fn from(value: super::Small) -> Self {
                Self::Small(value)
            }
        }

        impl From<super::Large> for Either {
            fn from(value: super::Large) -> Self {
                Self::Large(value)
            }
        }

        impl rt::Arms for Either {
            const ARMS: &'static [rt::Arm] = &[
                rt::Arm::new(&[rt::Test::Kind(rt::JsonType::Object)], &[0, 1]),
            ];
        }

        rt::union!(Either { Small, Large }, exactly_one);
    }

    mod expression {
        use ::specsmith::rt;

        /// `Expression`.
        ///
        /// In the document: `/components/schemas/Expression`
        #[derive(Clone, Debug, PartialEq)]
        #[allow(
            clippy::large_enum_variant,
            reason = "a variant holds what the document says, without a box that nobody asked for"
        )]
        #[non_exhaustive]
        pub enum Expression {
            /// A number.
            Number(f64),
            /// [`Sum`](super::Sum).
            Sum(Box<super::Sum>),
        }

        impl From<f64> for Expression {
            fn from(value: f64) -> Self {
                Self::Number(value)
            }
        }

        impl From<super::Sum> for Expression {
            fn from(value: super::Sum) -> Self {
                Self::Sum(Box::new(value))
            }
        }

        impl rt::Arms for Expression {
            const ARMS: &'static [rt::Arm] = &[
                rt::Arm::new(&[rt::Test::Kind(rt::JsonType::Number)], &[0]),
                rt::Arm::new(&[rt::Test::Kind(rt::JsonType::Object)], &[1]),
            ];
        }

        rt::union!(Expression { Number, Sum });
    }

    mod free {
        use ::specsmith::rt;

        /// `Free`.
        ///
        /// In the document: `/components/schemas/Free`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        pub struct Free(
            /// The value.
            #[validate(
                check(keyword = "minimum", with = super::super::checks::free_minimum)
            )]
            pub ::specsmith::Value,
        );

        rt::newtype!(Free : ::specsmith::Value);
    }

    mod half {
        use ::specsmith::rt;

        /// `Half`.
        ///
        /// In the document: `/components/schemas/Half`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        pub struct Half(
            /// The value.
            ///
            /// - One of `0.5`, `1`
            #[validate(enum = [0.5, 1])]
            pub f64,
        );

        rt::newtype!(Half : f64, number, shown);
    }

    mod huge {
        use ::specsmith::rt;

        /// `Huge`.
        ///
        /// In the document: `/components/schemas/Huge`
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
        pub struct Huge(
            /// The value.
            ///
            /// - One of `1`, `9223372036854775808`
            #[validate(enum = [1, 9223372036854775808])]
            pub u64,
        );

        rt::newtype!(Huge : u64, number, shown);
    }

    mod joined {
        use ::specsmith::rt;

        /// `Joined`.
        ///
        /// In the document: `/components/schemas/Joined`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[non_exhaustive]
        pub struct Joined {
            /// - Length: at least 2
            /// - Length: at most 5
            /// - Pattern: `^r`
            ///
            /// In the document: `/components/schemas/Joined/properties/name`
            #[validate(
                min_length = 2,
                max_length = 5,
                pattern = "^r",
                check(
                    keyword = "pattern",
                    with = super::super::checks::joined_name_pattern
                )
            )]
            pub name: String,
            /// In the document: `/components/schemas/Joined/allOf/1/properties/age`
            pub age: Option<i64>,
        }

        impl Joined {
            /// Takes what is required; every other member starts absent.
            #[must_use]
            pub fn new(name: impl Into<String>) -> Self {
                Self {
                    name: name.into(),
                    age: None,
                }
            }

            /// Sets [`age`](Self::age).
            #[must_use]
            pub fn with_age(mut self, value: i64) -> Self {
                self.age = Some(value);
                self
            }
        }

        impl rt::Encode for Joined {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("name", &self.name);
                object.optional("age", &self.age);
                object.end();
            }
        }

        impl rt::Decode for Joined {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut name = None;
                let mut age = None;
                let members = &mut [
                    rt::Member::Required("name", &mut name),
                    rt::Member::Optional("age", &mut age),
                ];
                input.members(members)?;
                let Some(name) = name else {
                    return Err(input.unfilled());
                };
                Ok(Self { name, age })
            }
        }

        rt::bridge!(Joined);
    }

    mod labels {
        use ::specsmith::rt;

        /// `Labels`.
        ///
        /// In the document: `/components/schemas/Labels`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        pub struct Labels(
            /// The value.
            ///
            /// - Members: at least 1
            /// - Members: at most 2
            /// - Each name, pattern: `^[a-z]+$`
            #[validate(
                min_properties = 1,
                max_properties = 2,
                check(
                    keyword = "required",
                    with = super::super::checks::labels_required
                ),
                keys(pattern = "^[a-z]+$")
            )]
            pub ::std::collections::BTreeMap<String, String>,
        );

        rt::newtype!(
            Labels : ::std::collections::BTreeMap < String, String >, properties
        );
    }

    mod large {
        use ::specsmith::rt;

        /// `Large`.
        ///
        /// In the document: `/components/schemas/Large`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[non_exhaustive]
        pub struct Large {
            /// - Minimum: `5`
            ///
            /// In the document: `/components/schemas/Large/properties/size`
            #[validate(minimum = 5)]
            pub size: i64,
            /// Members beside those that the document names.
            ///
            /// In the document: `/components/schemas/Large`
            pub additional_properties: ::std::collections::BTreeMap<
                String,
                ::specsmith::Value,
            >,
        }

        impl Large {
            /// Takes what is required; every other member starts absent.
            #[must_use]
            pub fn new(size: i64) -> Self {
                Self {
                    size,
                    additional_properties: rt::Map::new(),
                }
            }

            /// Sets [`additional_properties`](Self::additional_properties).
            #[must_use]
            pub fn with_additional_properties(
                mut self,
                value: impl IntoIterator<Item = (impl Into<String>, ::specsmith::Value)>,
            ) -> Self {
                self.additional_properties = rt::members(value);
                self
            }
        }

        impl rt::Encode for Large {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("size", &self.size);
                object.rest(&self.additional_properties, &["size"]);
                object.end();
            }
        }

        impl rt::Decode for Large {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut size = None;
                let mut additional = rt::Map::new();
                let members = &mut [rt::Member::Required("size", &mut size)];
                input.members_and_rest(members, &mut additional)?;
                let Some(size) = size else {
                    return Err(input.unfilled());
                };
                Ok(Self {
                    size,
                    additional_properties: additional,
                })
            }
        }

        rt::bridge!(Large);
    }

    mod level {
        use ::specsmith::rt;

        /// `Level`.
        ///
        /// In the document: `/components/schemas/Level`
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum Level {
            /// `1`
            N1,
            /// `2`
            N2,
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
                    Self::N1 => 1,
                    Self::N2 => 2,
                    Self::Unknown(value) => *value,
                }
            }
        }

        impl From<i64> for Level {
            fn from(value: i64) -> Self {
                match value {
                    1 => Self::N1,
                    2 => Self::N2,
                    other => Self::Unknown(other),
                }
            }
        }

        rt::integer_enum!(Level : i64);
    }

    mod lists {
        use ::specsmith::rt;

        /// `Lists`.
        ///
        /// In the document: `/components/schemas/Lists`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        pub struct Lists(
            /// The value.
            ///
            /// - Items: at most 2
            #[validate(max_items = 2)]
            pub Vec<super::Lists>,
        );

        rt::newtype!(Lists : Vec < super::Lists >, items);
    }

    mod looked {
        use ::specsmith::rt;

        /// `Looked`.
        ///
        /// In the document: `/components/schemas/Looked`
        #[derive(Clone, Debug, Default, PartialEq, ::specsmith::Validate)]
        #[validate(
            check(
                keyword = "unevaluatedItems",
                with = super::super::checks::looked_unevaluated_items
            )
        )]
        #[non_exhaustive]
        pub struct Looked {
            /// In the document: `/components/schemas/Looked/prefixItems/0`
            pub first: Option<String>,
            /// The items after those that have a place of their own.
            pub rest: Vec<::specsmith::Value>,
        }

        impl Looked {
            /// No item is required: the list starts empty.
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }

            /// Sets [`first`](Self::first).
            #[must_use]
            pub fn with_first(mut self, value: impl Into<String>) -> Self {
                self.first = Some(value.into());
                self
            }

            /// Sets [`rest`](Self::rest).
            #[must_use]
            pub fn with_rest(
                mut self,
                value: impl IntoIterator<Item = ::specsmith::Value>,
            ) -> Self {
                self.rest = value.into_iter().collect();
                self
            }
        }

        impl rt::Encode for Looked {
            fn encode(&self, out: &mut rt::Encoder) {
                out.tuple(&[rt::item(&self.first)], &self.rest);
            }
        }

        impl rt::Decode for Looked {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut first = None;
                let mut rest = Vec::new();
                input.tuple(&mut [rt::Member::Nullable("0", &mut first)], &mut rest)?;
                Ok(Self { first, rest })
            }
        }

        rt::bridge!(Looked);
    }

    mod mapped {
        use ::specsmith::rt;

        /// `Mapped`.
        ///
        /// In the document: `/components/schemas/Mapped`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[validate(untagged)]
        #[allow(
            clippy::large_enum_variant,
            reason = "a variant holds what the document says, without a box that nobody asked for"
        )]
        #[non_exhaustive]
        pub enum Mapped {
            /// [`Cat`](super::Cat).
            Cat(#[validate(skip)] super::Cat),
            /// [`Dog`](super::Dog).
            Dog(#[validate(skip)] super::Dog),
            /// A value that the document does not describe; it is kept and written back as it is.
            Unknown(
                #[validate(check(keyword = "discriminator", with = rt::check::never))]
                ::specsmith::Value,
            ),
        }

        impl From<super::Cat> for Mapped {
            fn from(value: super::Cat) -> Self {
                Self::Cat(value)
            }
        }

        impl From<super::Dog> for Mapped {
            fn from(value: super::Dog) -> Self {
                Self::Dog(value)
            }
        }

        impl rt::Arms for Mapped {
            const ARMS: &'static [rt::Arm] = &[
                rt::Arm::new(
                    &[rt::Test::MemberIs("kind", &["Cat", "cat", "kitten"])],
                    &[0],
                ),
                rt::Arm::new(&[rt::Test::MemberIs("kind", &["Dog", "dog"])], &[1]),
            ];
        }

        rt::union!(Mapped { Cat, Dog } else Unknown, validated);
    }

    mod maps {
        use ::specsmith::rt;

        /// `Maps`.
        ///
        /// In the document: `/components/schemas/Maps`
        #[derive(Clone, Debug, PartialEq)]
        pub struct Maps(
            /// The value.
            pub ::std::collections::BTreeMap<String, super::Maps>,
        );

        rt::newtype!(
            Maps : ::std::collections::BTreeMap < String, super::Maps >, properties
        );
    }

    mod mixed {
        use ::specsmith::rt;

        /// `Mixed`.
        ///
        /// In the document: `/components/schemas/Mixed`
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum Mixed {
            /// `auto`
            Auto,
            /// `1`
            N1,
            /// `[1.0]`
            N10,
            /// A value that the document does not name; it is kept and written back as it is.
            Unknown(::specsmith::Value),
        }

        impl Mixed {
            /// The documented values, in the document's order.
            pub const VALUES: &'static [::specsmith::validate::Constant] = &[
                rt::Constant::String("auto"),
                rt::Constant::Number(rt::Limit::Integer(1)),
                rt::Constant::Array(&[rt::Constant::Number(rt::Limit::Decimal("1.0"))]),
            ];

            /// The value as it stands in JSON.
            #[must_use]
            pub fn to_value(&self) -> ::specsmith::Value {
                let place = match self {
                    Self::Auto => 0,
                    Self::N1 => 1,
                    Self::N10 => 2,
                    Self::Unknown(value) => return value.clone(),
                };
                rt::listed(Self::VALUES, place)
            }
        }

        impl From<::specsmith::Value> for Mixed {
            fn from(value: ::specsmith::Value) -> Self {
                match rt::place(Self::VALUES, &value) {
                    Some(0) => Self::Auto,
                    Some(1) => Self::N1,
                    Some(2) => Self::N10,
                    _ => Self::Unknown(value),
                }
            }
        }

        rt::value_enum!(Mixed);
    }

    mod model {
        use ::specsmith::rt;

        /// `Model`.
        ///
        /// In the document: `/components/schemas/Model`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        pub struct Model(
            /// The value.
            #[validate(
                check(keyword = "anyOf", with = super::super::checks::model_any_of)
            )]
            pub super::ModelValue,
        );

        rt::newtype!(Model : super::ModelValue);
    }

    mod model_value {
        use ::specsmith::rt;

        /// `Model`.
        ///
        /// In the document: `/components/schemas/Model`
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum ModelValue {
            /// `small`
            Small,
            /// `large`
            Large,
            /// A value that the document does not name; it is kept and written back as it is.
            Unknown(String),
        }

        impl ModelValue {
            /// The documented values, in the document's order.
            pub const VALUES: &'static [&'static str] = &["small", "large"];

            /// The value as it stands in JSON.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    Self::Small => "small",
                    Self::Large => "large",
                    Self::Unknown(value) => value,
                }
            }
        }

        impl From<&str> for ModelValue {
            fn from(value: &str) -> Self {
                match value {
                    "small" => Self::Small,
                    "large" => Self::Large,
                    other => Self::Unknown(other.to_owned()),
                }
            }
        }

        rt::string_enum!(ModelValue, any);
    }

    mod named {
        use ::specsmith::rt;

        /// `Named`.
        ///
        /// In the document: `/components/schemas/Named`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[non_exhaustive]
        pub struct Named {
            /// - Length: at most 5
            ///
            /// In the document: `/components/schemas/Named/properties/name`
            #[validate(max_length = 5)]
            pub name: String,
        }

        impl Named {
            /// Takes what is required; every other member starts absent.
            #[must_use]
            pub fn new(name: impl Into<String>) -> Self {
                Self { name: name.into() }
            }
        }

        impl rt::Encode for Named {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("name", &self.name);
                object.end();
            }
        }

        impl rt::Decode for Named {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut name = None;
                let members = &mut [rt::Member::Required("name", &mut name)];
                input.members(members)?;
                let Some(name) = name else {
                    return Err(input.unfilled());
                };
                Ok(Self { name })
            }
        }

        rt::bridge!(Named);
    }

    mod never {
        use ::specsmith::rt;

        /// `Never`.
        ///
        /// In the document: `/components/schemas/Never`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        pub struct Never(
            /// The value.
            #[validate(
                check(keyword = "false", with = super::super::checks::never_false)
            )]
            pub ::specsmith::Value,
        );

        rt::newtype!(Never : ::specsmith::Value);
    }

    mod nothing {
        use ::specsmith::rt;

        /// `Nothing`.
        ///
        /// In the document: `/components/schemas/Nothing`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        pub struct Nothing(
            /// The value.
            #[validate(
                check(keyword = "items", with = super::super::checks::nothing_item_items)
            )]
            pub Vec<::specsmith::Value>,
        );

        rt::newtype!(Nothing : Vec < ::specsmith::Value >, items);
    }

    mod nulls {
        use ::specsmith::rt;

        /// `Nulls`.
        ///
        /// In the document: `/components/schemas/Nulls`
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct Nulls {
            /// In the document: `/components/schemas/Nulls/properties/a`
            pub a: String,
            /// In the document: `/components/schemas/Nulls/properties/b`
            pub b: Option<String>,
            /// In the document: `/components/schemas/Nulls/properties/c`
            pub c: Option<String>,
            /// In the document: `/components/schemas/Nulls/properties/d`
            pub d: ::specsmith::Maybe<String>,
            /// In the document: `/components/schemas/Nulls/properties/e`
            pub e: ::specsmith::Maybe<::specsmith::Value>,
        }

        impl Nulls {
            /// Takes what is required; every other member starts absent.
            #[must_use]
            pub fn new(a: impl Into<String>, b: Option<String>) -> Self {
                Self {
                    a: a.into(),
                    b,
                    c: None,
                    d: ::specsmith::Maybe::Absent,
                    e: ::specsmith::Maybe::Absent,
                }
            }

            /// Sets [`c`](Self::c).
            #[must_use]
            pub fn with_c(mut self, value: impl Into<String>) -> Self {
                self.c = Some(value.into());
                self
            }

            /// Sets [`d`](Self::d).
            #[must_use]
            pub fn with_d(mut self, value: impl Into<String>) -> Self {
                self.d = ::specsmith::Maybe::Value(value.into());
                self
            }

            /// Sets [`d`](Self::d) to `null`.
            #[must_use]
            pub fn with_d_null(mut self) -> Self {
                self.d = ::specsmith::Maybe::Null;
                self
            }

            /// Sets [`e`](Self::e).
            #[must_use]
            pub fn with_e(mut self, value: ::specsmith::Value) -> Self {
                self.e = ::specsmith::Maybe::Value(value);
                self
            }

            /// Sets [`e`](Self::e) to `null`.
            #[must_use]
            pub fn with_e_null(mut self) -> Self {
                self.e = ::specsmith::Maybe::Null;
                self
            }
        }

        impl rt::Encode for Nulls {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("a", &self.a);
                object.required("b", &self.b);
                object.optional("c", &self.c);
                object.maybe("d", &self.d);
                object.maybe("e", &self.e);
                object.end();
            }
        }

        impl rt::Decode for Nulls {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut a = None;
                let mut b = None;
                let mut c = None;
                let mut d = ::specsmith::Maybe::Absent;
                let mut e = ::specsmith::Maybe::Absent;
                let members = &mut [
                    rt::Member::Required("a", &mut a),
                    rt::Member::Required("b", &mut b),
                    rt::Member::Optional("c", &mut c),
                    rt::Member::Nullable("d", &mut d),
                    rt::Member::Nullable("e", &mut e),
                ];
                input.members(members)?;
                let (Some(a), Some(b)) = (a, b) else {
                    return Err(input.unfilled());
                };
                Ok(Self { a, b, c, d, e })
            }
        }

        rt::bridge!(Nulls);
    }

    mod number {
        use ::specsmith::rt;

        /// `Number`.
        ///
        /// In the document: `/components/schemas/Number`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        pub struct Number(
            /// The value.
            #[validate(
                check(keyword = "oneOf", with = super::super::checks::number_one_of)
            )]
            pub f64,
        );

        rt::newtype!(Number : f64, number, shown);
    }

    mod one_pattern {
        use ::specsmith::rt;

        /// `OnePattern`.
        ///
        /// In the document: `/components/schemas/OnePattern`
        #[derive(Clone, Debug, Default, PartialEq, ::specsmith::Validate)]
        #[non_exhaustive]
        pub struct OnePattern {
            /// In the document: `/components/schemas/OnePattern/properties/a`
            pub a: Option<String>,
            /// Members beside those that the document names.
            ///
            /// In the document: `/components/schemas/OnePattern`
            #[validate(flatten, keys(pattern = "^x-"))]
            pub additional_properties: ::std::collections::BTreeMap<String, i64>,
        }

        impl OnePattern {
            /// Nothing is required: every member starts absent.
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }

            /// Sets [`a`](Self::a).
            #[must_use]
            pub fn with_a(mut self, value: impl Into<String>) -> Self {
                self.a = Some(value.into());
                self
            }

            /// Sets [`additional_properties`](Self::additional_properties).
            #[must_use]
            pub fn with_additional_properties(
                mut self,
                value: impl IntoIterator<Item = (impl Into<String>, i64)>,
            ) -> Self {
                self.additional_properties = rt::members(value);
                self
            }
        }

        impl rt::Encode for OnePattern {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.optional("a", &self.a);
                object.rest(&self.additional_properties, &["a"]);
                object.end();
            }
        }

        impl rt::Decode for OnePattern {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut a = None;
                let mut additional = rt::Map::new();
                let members = &mut [rt::Member::Optional("a", &mut a)];
                input.members_and_rest(members, &mut additional)?;
                Ok(Self {
                    a,
                    additional_properties: additional,
                })
            }
        }

        rt::bridge!(OnePattern);
    }

    mod only {
        use ::specsmith::rt;

        /// `Only`.
        ///
        /// In the document: `/components/schemas/Only`
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum Only {
            /// `only`
            Only,
            /// A value that the document does not name; it is kept and written back as it is.
            Unknown(String),
        }

        impl Only {
            /// The documented values, in the document's order.
            pub const VALUES: &'static [&'static str] = &["only"];

            /// The value as it stands in JSON.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    Self::Only => "only",
                    Self::Unknown(value) => value,
                }
            }
        }

        impl From<&str> for Only {
            fn from(value: &str) -> Self {
                match value {
                    "only" => Self::Only,
                    other => Self::Unknown(other.to_owned()),
                }
            }
        }

        rt::string_enum!(Only);
    }

    mod pair {
        use ::specsmith::rt;

        /// `Pair`.
        ///
        /// In the document: `/components/schemas/Pair`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[validate(list(min_items = 2))]
        #[non_exhaustive]
        pub struct Pair {
            /// In the document: `/components/schemas/Pair/prefixItems/0`
            pub first: i64,
            /// In the document: `/components/schemas/Pair/prefixItems/1`
            #[validate(rename = "1", minimum = 5)]
            pub second: i64,
            /// Items that the document does not name, and does not allow.
            #[validate(rest = 2, forbidden)]
            pub additional: Vec<::specsmith::Value>,
        }

        impl Pair {
            /// Takes the items that are required; every other one starts absent.
            #[must_use]
            pub fn new(first: i64, second: i64) -> Self {
                Self {
                    first,
                    second,
                    additional: Vec::new(),
                }
            }
        }

        impl rt::Encode for Pair {
            fn encode(&self, out: &mut rt::Encoder) {
                out.tuple(&[Some(&self.first), Some(&self.second)], &self.additional);
            }
        }

        impl rt::Decode for Pair {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut first = None;
                let mut second = None;
                let mut additional = Vec::new();
                input
                    .tuple(
                        &mut [
                            rt::Member::Required("0", &mut first),
                            rt::Member::Required("1", &mut second),
                        ],
                        &mut additional,
                    )?;
                let (Some(first), Some(second)) = (first, second) else {
                    return Err(input.unfilled());
                };
                Ok(Self { first, second, additional })
            }
        }

        rt::bridge!(Pair);
    }

    mod pairs {
        use ::specsmith::rt;

        /// `Pairs`.
        ///
        /// In the document: `/components/schemas/Pairs`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        pub struct Pairs(
            /// The value.
            #[validate(check(keyword = "enum", with = super::super::checks::pairs_enum))]
            pub Vec<i64>,
        );

        rt::newtype!(Pairs : Vec < i64 >, items);
    }

    mod pattern_map {
        use ::specsmith::rt;

        /// `PatternMap`.
        ///
        /// In the document: `/components/schemas/PatternMap`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        pub struct PatternMap(
            /// The value.
            #[validate(
                check(
                    keyword = "additionalProperties",
                    with = super::super::checks::pattern_map_value_additional_properties
                )
            )]
            pub ::std::collections::BTreeMap<String, ::specsmith::Value>,
        );

        rt::newtype!(
            PatternMap : ::std::collections::BTreeMap < String, ::specsmith::Value >,
            properties
        );
    }

    mod patterns {
        use ::specsmith::rt;

        /// `Patterns`.
        ///
        /// In the document: `/components/schemas/Patterns`
        #[derive(Clone, Debug, Default, PartialEq, ::specsmith::Validate)]
        #[validate(
            check(
                keyword = "patternProperties",
                with = super::super::checks::patterns_pattern_properties
            )
        )]
        #[non_exhaustive]
        pub struct Patterns {
            /// In the document: `/components/schemas/Patterns/properties/x-a`
            pub x_a: Option<i64>,
            /// Members beside those that the document names.
            ///
            /// In the document: `/components/schemas/Patterns`
            pub additional_properties: ::std::collections::BTreeMap<
                String,
                ::specsmith::Value,
            >,
        }

        impl Patterns {
            /// Nothing is required: every member starts absent.
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }

            /// Sets [`x_a`](Self::x_a).
            #[must_use]
            pub fn with_x_a(mut self, value: i64) -> Self {
                self.x_a = Some(value);
                self
            }

            /// Sets [`additional_properties`](Self::additional_properties).
            #[must_use]
            pub fn with_additional_properties(
                mut self,
                value: impl IntoIterator<Item = (impl Into<String>, ::specsmith::Value)>,
            ) -> Self {
                self.additional_properties = rt::members(value);
                self
            }
        }

        impl rt::Encode for Patterns {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.optional("x-a", &self.x_a);
                object.rest(&self.additional_properties, &["x-a"]);
                object.end();
            }
        }

        impl rt::Decode for Patterns {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut x_a = None;
                let mut additional = rt::Map::new();
                let members = &mut [rt::Member::Optional("x-a", &mut x_a)];
                input.members_and_rest(members, &mut additional)?;
                Ok(Self {
                    x_a,
                    additional_properties: additional,
                })
            }
        }

        rt::bridge!(Patterns);
    }

    mod payment {
        use ::specsmith::rt;

        /// `Payment`.
        ///
        /// In the document: `/components/schemas/Payment`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[validate(untagged, one_of)]
        #[allow(
            clippy::large_enum_variant,
            reason = "a variant holds what the document says, without a box that nobody asked for"
        )]
        #[non_exhaustive]
        pub enum Payment {
            /// [`Account`](super::Account).
            Account(#[validate(skip)] super::Account),
            /// [`Cash`](super::Cash).
            Cash(#[validate(skip)] super::Cash),
        }

        impl From<super::Account> for Payment {
            fn from(value: super::Account) -> Self {
                Self::Account(value)
            }
        }

        impl From<super::Cash> for Payment {
            fn from(value: super::Cash) -> Self {
                Self::Cash(value)
            }
        }

        impl rt::Arms for Payment {
            const ARMS: &'static [rt::Arm] = &[
                rt::Arm::new(&[rt::Test::Member("iban")], &[0, 1]),
                rt::Arm::new(&[rt::Test::Member("holder")], &[0, 1]),
                rt::Arm::new(&[rt::Test::Member("currency")], &[1, 0]),
                rt::Arm::new(&[rt::Test::Kind(rt::JsonType::Object)], &[0, 1]),
            ];
        }

        rt::union!(Payment { Account, Cash }, exactly_one);
    }

    mod percent {
        use ::specsmith::rt;

        /// `Percent`.
        ///
        /// In the document: `/components/schemas/Percent`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        pub struct Percent(
            /// The value.
            ///
            /// - Minimum: `0`
            /// - Maximum: `100`
            #[validate(minimum = 0, maximum = 100)]
            pub f64,
        );

        rt::newtype!(Percent : f64, number, shown);
    }

    mod pet {
        use ::specsmith::rt;

        /// `Pet`.
        ///
        /// In the document: `/components/schemas/Pet`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[validate(untagged, one_of)]
        #[allow(
            clippy::large_enum_variant,
            reason = "a variant holds what the document says, without a box that nobody asked for"
        )]
        #[non_exhaustive]
        pub enum Pet {
            /// Tom
            Tom(#[validate(skip)] super::PetTom),
            /// Rex
            Rex(#[validate(skip)] super::PetRex),
        }

        impl From<super::PetTom> for Pet {
            fn from(value: super::PetTom) -> Self {
                Self::Tom(value)
            }
        }

        impl From<super::PetRex> for Pet {
            fn from(value: super::PetRex) -> Self {
                Self::Rex(value)
            }
        }

        impl rt::Arms for Pet {
            const ARMS: &'static [rt::Arm] = &[
                rt::Arm::new(&[rt::Test::Member("lives")], &[0, 1]),
                rt::Arm::new(&[rt::Test::Member("barks")], &[1, 0]),
                rt::Arm::new(&[rt::Test::Kind(rt::JsonType::Object)], &[0, 1]),
            ];
        }

        rt::union!(Pet { Tom, Rex }, exactly_one);
    }

    mod pet_rex {
        use ::specsmith::rt;

        /// Rex
        ///
        /// In the document: `/components/schemas/Pet/oneOf/1`
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct PetRex {
            /// In the document: `/components/schemas/Pet/properties/name`
            pub name: String,
            /// In the document: `/components/schemas/Pet/oneOf/1/properties/barks`
            pub barks: bool,
            /// Members beside those that the document names.
            ///
            /// In the document: `/components/schemas/Pet/oneOf/1`
            pub additional_properties: ::std::collections::BTreeMap<
                String,
                ::specsmith::Value,
            >,
        }

        impl PetRex {
            /// Takes what is required; every other member starts absent.
            #[must_use]
            pub fn new(barks: bool, name: impl Into<String>) -> Self {
                Self {
                    name: name.into(),
                    barks,
                    additional_properties: rt::Map::new(),
                }
            }

            /// Sets [`additional_properties`](Self::additional_properties).
            #[must_use]
            pub fn with_additional_properties(
                mut self,
                value: impl IntoIterator<Item = (impl Into<String>, ::specsmith::Value)>,
            ) -> Self {
                self.additional_properties = rt::members(value);
                self
            }
        }

        impl rt::Encode for PetRex {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("name", &self.name);
                object.required("barks", &self.barks);
                object.rest(&self.additional_properties, &["name", "barks"]);
                object.end();
            }
        }

        impl rt::Decode for PetRex {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut name = None;
                let mut barks = None;
                let mut additional = rt::Map::new();
                let members = &mut [
                    rt::Member::Required("name", &mut name),
                    rt::Member::Required("barks", &mut barks),
                ];
                input.members_and_rest(members, &mut additional)?;
                let (Some(name), Some(barks)) = (name, barks) else {
                    return Err(input.unfilled());
                };
                Ok(Self {
                    name,
                    barks,
                    additional_properties: additional,
                })
            }
        }

        rt::bridge!(PetRex);
    }

    mod pet_tom {
        use ::specsmith::rt;

        /// Tom
        ///
        /// In the document: `/components/schemas/Pet/oneOf/0`
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct PetTom {
            /// In the document: `/components/schemas/Pet/properties/name`
            pub name: String,
            /// In the document: `/components/schemas/Pet/oneOf/0/properties/lives`
            pub lives: i64,
            /// Members beside those that the document names.
            ///
            /// In the document: `/components/schemas/Pet/oneOf/0`
            pub additional_properties: ::std::collections::BTreeMap<
                String,
                ::specsmith::Value,
            >,
        }

        impl PetTom {
            /// Takes what is required; every other member starts absent.
            #[must_use]
            pub fn new(lives: i64, name: impl Into<String>) -> Self {
                Self {
                    name: name.into(),
                    lives,
                    additional_properties: rt::Map::new(),
                }
            }

            /// Sets [`additional_properties`](Self::additional_properties).
            #[must_use]
            pub fn with_additional_properties(
                mut self,
                value: impl IntoIterator<Item = (impl Into<String>, ::specsmith::Value)>,
            ) -> Self {
                self.additional_properties = rt::members(value);
                self
            }
        }

        impl rt::Encode for PetTom {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("name", &self.name);
                object.required("lives", &self.lives);
                object.rest(&self.additional_properties, &["name", "lives"]);
                object.end();
            }
        }

        impl rt::Decode for PetTom {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut name = None;
                let mut lives = None;
                let mut additional = rt::Map::new();
                let members = &mut [
                    rt::Member::Required("name", &mut name),
                    rt::Member::Required("lives", &mut lives),
                ];
                input.members_and_rest(members, &mut additional)?;
                let (Some(name), Some(lives)) = (name, lives) else {
                    return Err(input.unfilled());
                };
                Ok(Self {
                    name,
                    lives,
                    additional_properties: additional,
                })
            }
        }

        rt::bridge!(PetTom);
    }

    mod point {
        use ::specsmith::rt;

        /// `Point`.
        ///
        /// In the document: `/components/schemas/Point`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[validate(list(min_items = 1, max_items = 3))]
        #[non_exhaustive]
        pub struct Point {
            /// In the document: `/components/schemas/Point/prefixItems/0`
            pub first: f64,
            /// In the document: `/components/schemas/Point/prefixItems/1`
            pub second: Option<String>,
            /// The items after those that have a place of their own.
            pub rest: Vec<bool>,
        }

        impl Point {
            /// Takes the items that are required; every other one starts absent.
            #[must_use]
            pub fn new(first: f64) -> Self {
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

    mod ruled {
        use ::specsmith::rt;

        /// `Ruled`.
        ///
        /// In the document: `/components/schemas/Ruled`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        pub struct Ruled(
            /// The value.
            ///
            /// - Items: at least 1
            /// - Items: at most 3
            /// - Items: no two alike
            #[validate(
                min_items = 1,
                max_items = 3,
                unique_items,
                check(keyword = "contains", with = super::super::checks::ruled_contains)
            )]
            pub Vec<i64>,
        );

        rt::newtype!(Ruled : Vec < i64 >, items);
    }

    mod rules {
        use ::specsmith::rt;

        /// `Rules`.
        ///
        /// In the document: `/components/schemas/Rules`
        #[derive(Clone, Debug, Default, PartialEq, ::specsmith::Validate)]
        #[validate(
            check(keyword = "not", with = super::super::checks::rules_not),
            check(keyword = "if", with = super::super::checks::rules_if)
        )]
        #[non_exhaustive]
        pub struct Rules {
            /// In the document: `/components/schemas/Rules/properties/kind`
            #[validate(
                check(keyword = "not", with = super::super::checks::rules_kind_not)
            )]
            pub kind: Option<String>,
            /// In the document: `/components/schemas/Rules/properties/size`
            pub size: Option<i64>,
            /// Members beside those that the document names.
            ///
            /// In the document: `/components/schemas/Rules`
            pub additional_properties: ::std::collections::BTreeMap<
                String,
                ::specsmith::Value,
            >,
        }

        impl Rules {
            /// Nothing is required: every member starts absent.
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }

            /// Sets [`kind`](Self::kind).
            #[must_use]
            pub fn with_kind(mut self, value: impl Into<String>) -> Self {
                self.kind = Some(value.into());
                self
            }

            /// Sets [`size`](Self::size).
            #[must_use]
            pub fn with_size(mut self, value: i64) -> Self {
                self.size = Some(value);
                self
            }

            /// Sets [`additional_properties`](Self::additional_properties).
            #[must_use]
            pub fn with_additional_properties(
                mut self,
                value: impl IntoIterator<Item = (impl Into<String>, ::specsmith::Value)>,
            ) -> Self {
                self.additional_properties = rt::members(value);
                self
            }
        }

        impl rt::Encode for Rules {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.optional("kind", &self.kind);
                object.optional("size", &self.size);
                object.rest(&self.additional_properties, &["kind", "size"]);
                object.end();
            }
        }

        impl rt::Decode for Rules {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut kind = None;
                let mut size = None;
                let mut additional = rt::Map::new();
                let members = &mut [
                    rt::Member::Optional("kind", &mut kind),
                    rt::Member::Optional("size", &mut size),
                ];
                input.members_and_rest(members, &mut additional)?;
                Ok(Self {
                    kind,
                    size,
                    additional_properties: additional,
                })
            }
        }

        rt::bridge!(Rules);
    }

    mod scalars {
        use ::specsmith::rt;

        /// `Scalars`.
        ///
        /// In the document: `/components/schemas/Scalars`
        #[derive(Clone, Debug, Default, PartialEq, ::specsmith::Validate)]
        #[non_exhaustive]
        pub struct Scalars {
            /// In the document: `/components/schemas/Scalars/properties/at`
            pub at: Option<::specsmith::DateTime>,
            /// In the document: `/components/schemas/Scalars/properties/day`
            pub day: Option<::specsmith::Date>,
            /// In the document: `/components/schemas/Scalars/properties/id`
            pub id: Option<::specsmith::Uuid>,
            /// In the document: `/components/schemas/Scalars/properties/data`
            pub data: Option<::specsmith::Base64>,
            /// - Multiple of `0.01`
            /// - Format: `decimal`
            ///
            /// In the document: `/components/schemas/Scalars/properties/price`
            #[validate(multiple_of = 0.01)]
            pub price: Option<::specsmith::Number>,
            /// - Minimum: `0`
            /// - Maximum: `18446744073709551615`
            ///
            /// In the document: `/components/schemas/Scalars/properties/big`
            #[validate(minimum = 0, maximum = 18446744073709551615)]
            pub big: Option<u64>,
            /// - Format: `int8`
            ///
            /// In the document: `/components/schemas/Scalars/properties/small`
            pub small: Option<i8>,
            /// - Format: `email`
            ///
            /// In the document: `/components/schemas/Scalars/properties/mail`
            #[validate(format = "email")]
            pub mail: Option<String>,
            /// In the document: `/components/schemas/Scalars/properties/whole`
            pub whole: Option<i64>,
        }

        impl Scalars {
            /// Nothing is required: every member starts absent.
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }

            /// Sets [`at`](Self::at).
            #[must_use]
            pub fn with_at(mut self, value: impl Into<::specsmith::DateTime>) -> Self {
                self.at = Some(value.into());
                self
            }

            /// Sets [`day`](Self::day).
            #[must_use]
            pub fn with_day(mut self, value: impl Into<::specsmith::Date>) -> Self {
                self.day = Some(value.into());
                self
            }

            /// Sets [`id`](Self::id).
            #[must_use]
            pub fn with_id(mut self, value: impl Into<::specsmith::Uuid>) -> Self {
                self.id = Some(value.into());
                self
            }

            /// Sets [`data`](Self::data).
            #[must_use]
            pub fn with_data(mut self, value: impl Into<::specsmith::Base64>) -> Self {
                self.data = Some(value.into());
                self
            }

            /// Sets [`price`](Self::price).
            #[must_use]
            pub fn with_price(mut self, value: ::specsmith::Number) -> Self {
                self.price = Some(value);
                self
            }

            /// Sets [`big`](Self::big).
            #[must_use]
            pub fn with_big(mut self, value: u64) -> Self {
                self.big = Some(value);
                self
            }

            /// Sets [`small`](Self::small).
            #[must_use]
            pub fn with_small(mut self, value: i8) -> Self {
                self.small = Some(value);
                self
            }

            /// Sets [`mail`](Self::mail).
            #[must_use]
            pub fn with_mail(mut self, value: impl Into<String>) -> Self {
                self.mail = Some(value.into());
                self
            }

            /// Sets [`whole`](Self::whole).
            #[must_use]
            pub fn with_whole(mut self, value: i64) -> Self {
                self.whole = Some(value);
                self
            }
        }

        impl rt::Encode for Scalars {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.optional("at", &self.at);
                object.optional("day", &self.day);
                object.optional("id", &self.id);
                object.optional("data", &self.data);
                object.optional("price", &self.price);
                object.optional("big", &self.big);
                object.optional("small", &self.small);
                object.optional("mail", &self.mail);
                object.optional("whole", &self.whole);
                object.end();
            }
        }

        impl rt::Decode for Scalars {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut at = None;
                let mut day = None;
                let mut id = None;
                let mut data = None;
                let mut price = None;
                let mut big = None;
                let mut small = None;
                let mut mail = None;
                let mut whole = None;
                let members = &mut [
                    rt::Member::Optional("at", &mut at),
                    rt::Member::Optional("day", &mut day),
                    rt::Member::Optional("id", &mut id),
                    rt::Member::Optional("data", &mut data),
                    rt::Member::Optional("price", &mut price),
                    rt::Member::Optional("big", &mut big),
                    rt::Member::Optional("small", &mut small),
                    rt::Member::Optional("mail", &mut mail),
                    rt::Member::Optional("whole", &mut whole),
                ];
                input.members(members)?;
                Ok(Self {
                    at,
                    day,
                    id,
                    data,
                    price,
                    big,
                    small,
                    mail,
                    whole,
                })
            }
        }

        rt::bridge!(Scalars);
    }

    mod sealed {
        use ::specsmith::rt;

        /// `Sealed`.
        ///
        /// In the document: `/components/schemas/Sealed`
        #[derive(Clone, Debug, Default, PartialEq, ::specsmith::Validate)]
        #[validate(
            check(
                keyword = "unevaluatedProperties",
                with = super::super::checks::sealed_unevaluated_properties
            )
        )]
        #[non_exhaustive]
        pub struct Sealed {
            /// In the document: `/components/schemas/Sealed/allOf/0/properties/a`
            pub a: Option<String>,
            /// In the document: `/components/schemas/Sealed/properties/b`
            pub b: Option<String>,
            /// Members beside those that the document names.
            ///
            /// In the document: `/components/schemas/Sealed`
            pub additional_properties: ::std::collections::BTreeMap<
                String,
                ::specsmith::Value,
            >,
        }

        impl Sealed {
            /// Nothing is required: every member starts absent.
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }

            /// Sets [`a`](Self::a).
            #[must_use]
            pub fn with_a(mut self, value: impl Into<String>) -> Self {
                self.a = Some(value.into());
                self
            }

            /// Sets [`b`](Self::b).
            #[must_use]
            pub fn with_b(mut self, value: impl Into<String>) -> Self {
                self.b = Some(value.into());
                self
            }

            /// Sets [`additional_properties`](Self::additional_properties).
            #[must_use]
            pub fn with_additional_properties(
                mut self,
                value: impl IntoIterator<Item = (impl Into<String>, ::specsmith::Value)>,
            ) -> Self {
                self.additional_properties = rt::members(value);
                self
            }
        }

        impl rt::Encode for Sealed {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.optional("a", &self.a);
                object.optional("b", &self.b);
                object.rest(&self.additional_properties, &["a", "b"]);
                object.end();
            }
        }

        impl rt::Decode for Sealed {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut a = None;
                let mut b = None;
                let mut additional = rt::Map::new();
                let members = &mut [
                    rt::Member::Optional("a", &mut a),
                    rt::Member::Optional("b", &mut b),
                ];
                input.members_and_rest(members, &mut additional)?;
                Ok(Self {
                    a,
                    b,
                    additional_properties: additional,
                })
            }
        }

        rt::bridge!(Sealed);
    }

    mod several {
        use ::specsmith::rt;

        /// `Several`.
        ///
        /// In the document: `/components/schemas/Several`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[validate(untagged)]
        #[allow(
            clippy::large_enum_variant,
            reason = "a variant holds what the document says, without a box that nobody asked for"
        )]
        #[non_exhaustive]
        pub enum Several {
            /// An integer.
            Integer(#[validate(minimum = 1)] i64),
            /// A string.
            String(#[validate(min_length = 2)] String),
        }

        impl From<i64> for Several {
            fn from(value: i64) -> Self {
                Self::Integer(value)
            }
        }

        impl From<String> for Several {
            fn from(value: String) -> Self {
                Self::String(value)
            }
        }

        impl From<&str> for Several {
            fn from(value: &str) -> Self {
                Self::String(value.to_owned())
            }
        }

        impl rt::Arms for Several {
            const ARMS: &'static [rt::Arm] = &[
                rt::Arm::new(&[rt::Test::Kind(rt::JsonType::Number)], &[0]),
                rt::Arm::new(&[rt::Test::Kind(rt::JsonType::String)], &[1]),
            ];
        }

        rt::union!(Several { Integer, String }, validated);
    }

    mod shape {
        use ::specsmith::rt;

        /// `Shape`.
        ///
        /// In the document: `/components/schemas/Shape`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[validate(untagged)]
        #[allow(
            clippy::large_enum_variant,
            reason = "a variant holds what the document says, without a box that nobody asked for"
        )]
        #[non_exhaustive]
        pub enum Shape {
            /// [`Circle`](super::Circle).
            Circle(super::Circle),
            /// [`Square`](super::Square).
            Square(super::Square),
            /// A value that the document does not describe; it is kept and written back as it is.
            Unknown(
                #[validate(check(keyword = "oneOf", with = rt::check::never))]
                ::specsmith::Value,
            ),
        }

        impl From<super::Circle> for Shape {
            fn from(value: super::Circle) -> Self {
                Self::Circle(value)
            }
        }

        impl From<super::Square> for Shape {
            fn from(value: super::Square) -> Self {
                Self::Square(value)
            }
        }

        impl rt::Arms for Shape {
            const ARMS: &'static [rt::Arm] = &[
                rt::Arm::new(&[rt::Test::MemberIs("shape", &["circle"])], &[0]),
                rt::Arm::new(
                    &[rt::Test::MemberIs("shape", &["square", "rhombus"])],
                    &[1],
                ),
            ];
        }

        rt::union!(Shape { Circle, Square } else Unknown, validated);
    }

    mod small {
        use ::specsmith::rt;

        /// `Small`.
        ///
        /// In the document: `/components/schemas/Small`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[non_exhaustive]
        pub struct Small {
            /// - Maximum: `9`
            ///
            /// In the document: `/components/schemas/Small/properties/size`
            #[validate(maximum = 9)]
            pub size: i64,
            /// Members beside those that the document names.
            ///
            /// In the document: `/components/schemas/Small`
            pub additional_properties: ::std::collections::BTreeMap<
                String,
                ::specsmith::Value,
            >,
        }

        impl Small {
            /// Takes what is required; every other member starts absent.
            #[must_use]
            pub fn new(size: i64) -> Self {
                Self {
                    size,
                    additional_properties: rt::Map::new(),
                }
            }

            /// Sets [`additional_properties`](Self::additional_properties).
            #[must_use]
            pub fn with_additional_properties(
                mut self,
                value: impl IntoIterator<Item = (impl Into<String>, ::specsmith::Value)>,
            ) -> Self {
                self.additional_properties = rt::members(value);
                self
            }
        }

        impl rt::Encode for Small {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("size", &self.size);
                object.rest(&self.additional_properties, &["size"]);
                object.end();
            }
        }

        impl rt::Decode for Small {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut size = None;
                let mut additional = rt::Map::new();
                let members = &mut [rt::Member::Required("size", &mut size)];
                input.members_and_rest(members, &mut additional)?;
                let Some(size) = size else {
                    return Err(input.unfilled());
                };
                Ok(Self {
                    size,
                    additional_properties: additional,
                })
            }
        }

        rt::bridge!(Small);
    }

    mod square {
        use ::specsmith::rt;

        /// `Square`.
        ///
        /// In the document: `/components/schemas/Square`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[non_exhaustive]
        pub struct Square {
            /// In the document: `/components/schemas/Square/properties/shape`
            pub shape: super::SquareShape,
            /// In the document: `/components/schemas/Square/properties/side`
            pub side: f64,
        }

        impl Square {
            /// Takes what is required; every other member starts absent.
            #[must_use]
            pub fn new(shape: super::SquareShape, side: f64) -> Self {
                Self { shape, side }
            }
        }

        impl rt::Encode for Square {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("shape", &self.shape);
                object.required("side", &self.side);
                object.end();
            }
        }

        impl rt::Decode for Square {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut shape = None;
                let mut side = None;
                let members = &mut [
                    rt::Member::Required("shape", &mut shape),
                    rt::Member::Required("side", &mut side),
                ];
                input.members(members)?;
                let (Some(shape), Some(side)) = (shape, side) else {
                    return Err(input.unfilled());
                };
                Ok(Self { shape, side })
            }
        }

        rt::bridge!(Square);
    }

    mod square_shape {
        use ::specsmith::rt;

        /// `Square shape`.
        ///
        /// In the document: `/components/schemas/Square/properties/shape`
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum SquareShape {
            /// `square`
            Square,
            /// `rhombus`
            Rhombus,
            /// A value that the document does not name; it is kept and written back as it is.
            Unknown(String),
        }

        impl SquareShape {
            /// The documented values, in the document's order.
            pub const VALUES: &'static [&'static str] = &["square", "rhombus"];

            /// The value as it stands in JSON.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    Self::Square => "square",
                    Self::Rhombus => "rhombus",
                    Self::Unknown(value) => value,
                }
            }
        }

        impl From<&str> for SquareShape {
            fn from(value: &str) -> Self {
                match value {
                    "square" => Self::Square,
                    "rhombus" => Self::Rhombus,
                    other => Self::Unknown(other.to_owned()),
                }
            }
        }

        rt::string_enum!(SquareShape);
    }

    mod status {
        use ::specsmith::rt;

        /// `Status`.
        ///
        /// In the document: `/components/schemas/Status`
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum Status {
            /// `new`
            New,
            /// `open`
            Open,
            /// `  `
            Empty,
            /// `+1`
            Plus1,
            /// A value that the document does not name; it is kept and written back as it is.
            Unknown(String),
        }

        impl Status {
            /// The documented values, in the document's order.
            pub const VALUES: &'static [&'static str] = &["new", "open", "", "+1"];

            /// The value as it stands in JSON.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    Self::New => "new",
                    Self::Open => "open",
                    Self::Empty => "",
                    Self::Plus1 => "+1",
                    Self::Unknown(value) => value,
                }
            }
        }

        impl From<&str> for Status {
            fn from(value: &str) -> Self {
                match value {
                    "new" => Self::New,
                    "open" => Self::Open,
                    "" => Self::Empty,
                    "+1" => Self::Plus1,
                    other => Self::Unknown(other.to_owned()),
                }
            }
        }

        rt::string_enum!(Status);
    }

    mod sum {
        use ::specsmith::rt;

        /// `Sum`.
        ///
        /// In the document: `/components/schemas/Sum`
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct Sum {
            /// In the document: `/components/schemas/Sum/properties/left`
            pub left: Box<super::Expression>,
            /// In the document: `/components/schemas/Sum/properties/right`
            pub right: Box<super::Expression>,
        }

        impl Sum {
            /// Takes what is required; every other member starts absent.
            #[must_use]
            pub fn new(left: super::Expression, right: super::Expression) -> Self {
                Self {
                    left: Box::new(left),
                    right: Box::new(right),
                }
            }
        }

        impl rt::Encode for Sum {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("left", &self.left);
                object.required("right", &self.right);
                object.end();
            }
        }

        impl rt::Decode for Sum {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut left = None;
                let mut right = None;
                let members = &mut [
                    rt::Member::Required("left", &mut left),
                    rt::Member::Required("right", &mut right),
                ];
                input.members(members)?;
                let (Some(left), Some(right)) = (left, right) else {
                    return Err(input.unfilled());
                };
                Ok(Self { left, right })
            }
        }

        rt::bridge!(Sum);
    }

    mod tree {
        use ::specsmith::rt;

        /// `Tree`.
        ///
        /// In the document: `/components/schemas/Tree`
        #[derive(Clone, Debug, Default, PartialEq)]
        #[non_exhaustive]
        pub struct Tree {
            /// In the document: `/components/schemas/Tree/properties/left`
            pub left: Option<Box<super::Tree>>,
            /// In the document: `/components/schemas/Tree/properties/right`
            pub right: Option<Box<super::Tree>>,
        }

        impl Tree {
            /// Nothing is required: every member starts absent.
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }

            /// Sets [`left`](Self::left).
            #[must_use]
            pub fn with_left(mut self, value: super::Tree) -> Self {
                self.left = Some(Box::new(value));
                self
            }

            /// Sets [`right`](Self::right).
            #[must_use]
            pub fn with_right(mut self, value: super::Tree) -> Self {
                self.right = Some(Box::new(value));
                self
            }
        }

        impl rt::Encode for Tree {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.optional("left", &self.left);
                object.optional("right", &self.right);
                object.end();
            }
        }

        impl rt::Decode for Tree {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut left = None;
                let mut right = None;
                let members = &mut [
                    rt::Member::Optional("left", &mut left),
                    rt::Member::Optional("right", &mut right),
                ];
                input.members(members)?;
                Ok(Self { left, right })
            }
        }

        rt::bridge!(Tree);
    }

    mod typed {
        use ::specsmith::rt;

        /// `Typed`.
        ///
        /// In the document: `/components/schemas/Typed`
        #[derive(Clone, Debug, Default, PartialEq, ::specsmith::Validate)]
        #[non_exhaustive]
        pub struct Typed {
            /// In the document: `/components/schemas/Typed/properties/a`
            pub a: Option<String>,
            /// Members beside those that the document names.
            ///
            /// In the document: `/components/schemas/Typed`
            #[validate(flatten, values(minimum = 0))]
            pub additional_properties: ::std::collections::BTreeMap<String, i64>,
        }

        impl Typed {
            /// Nothing is required: every member starts absent.
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }

            /// Sets [`a`](Self::a).
            #[must_use]
            pub fn with_a(mut self, value: impl Into<String>) -> Self {
                self.a = Some(value.into());
                self
            }

            /// Sets [`additional_properties`](Self::additional_properties).
            #[must_use]
            pub fn with_additional_properties(
                mut self,
                value: impl IntoIterator<Item = (impl Into<String>, i64)>,
            ) -> Self {
                self.additional_properties = rt::members(value);
                self
            }
        }

        impl rt::Encode for Typed {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.optional("a", &self.a);
                object.rest(&self.additional_properties, &["a"]);
                object.end();
            }
        }

        impl rt::Decode for Typed {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut a = None;
                let mut additional = rt::Map::new();
                let members = &mut [rt::Member::Optional("a", &mut a)];
                input.members_and_rest(members, &mut additional)?;
                Ok(Self {
                    a,
                    additional_properties: additional,
                })
            }
        }

        rt::bridge!(Typed);
    }

    mod unsaid {
        use ::specsmith::rt;

        /// `Unsaid`.
        ///
        /// In the document: `/components/schemas/Unsaid`
        #[derive(Clone, Debug, Default, PartialEq)]
        #[non_exhaustive]
        pub struct Unsaid {
            /// In the document: `/components/schemas/Unsaid/properties/a`
            pub a: Option<String>,
        }

        impl Unsaid {
            /// Nothing is required: every member starts absent.
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }

            /// Sets [`a`](Self::a).
            #[must_use]
            pub fn with_a(mut self, value: impl Into<String>) -> Self {
                self.a = Some(value.into());
                self
            }
        }

        impl rt::Encode for Unsaid {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.optional("a", &self.a);
                object.end();
            }
        }

        impl rt::Decode for Unsaid {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut a = None;
                let members = &mut [rt::Member::Optional("a", &mut a)];
                input.members(members)?;
                Ok(Self { a })
            }
        }

        rt::bridge!(Unsaid);
    }

    mod user {
        use ::specsmith::rt;

        /// `User`.
        ///
        /// In the document: `/components/schemas/User`
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct User {
            /// - Read-only: the server alone sends it
            ///
            /// In the document: `/components/schemas/User/properties/id`
            pub id: i64,
            /// In the document: `/components/schemas/User/properties/name`
            pub name: String,
            /// - Format: `password`
            /// - Write-only: the server never sends it
            ///
            /// In the document: `/components/schemas/User/properties/password`
            pub password: ::specsmith::SecretString,
        }

        impl User {
            /// Takes what is required; every other member starts absent.
            #[must_use]
            pub fn new(
                id: i64,
                name: impl Into<String>,
                password: impl Into<::specsmith::SecretString>,
            ) -> Self {
                Self {
                    id,
                    name: name.into(),
                    password: password.into(),
                }
            }
        }

        impl rt::Encode for User {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("id", &self.id);
                object.required("name", &self.name);
                object.required("password", &self.password);
                object.end();
            }
        }

        impl rt::Decode for User {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut id = None;
                let mut name = None;
                let mut password = None;
                let members = &mut [
                    rt::Member::Required("id", &mut id),
                    rt::Member::Required("name", &mut name),
                    rt::Member::Required("password", &mut password),
                ];
                input.members(members)?;
                let (Some(id), Some(name), Some(password)) = (id, name, password) else {
                    return Err(input.unfilled());
                };
                Ok(Self { id, name, password })
            }
        }

        rt::bridge!(User);
    }

    mod user_input {
        use ::specsmith::rt;

        /// `User`.
        ///
        /// In the document: `/components/schemas/User`
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct UserInput {
            /// In the document: `/components/schemas/User/properties/name`
            pub name: String,
            /// - Format: `password`
            /// - Write-only: the server never sends it
            ///
            /// In the document: `/components/schemas/User/properties/password`
            pub password: ::specsmith::SecretString,
        }

        impl UserInput {
            /// Takes what is required; every other member starts absent.
            #[must_use]
            pub fn new(
                name: impl Into<String>,
                password: impl Into<::specsmith::SecretString>,
            ) -> Self {
                Self {
                    name: name.into(),
                    password: password.into(),
                }
            }
        }

        impl rt::Encode for UserInput {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("name", &self.name);
                object.required("password", &self.password);
                object.end();
            }
        }

        impl rt::Decode for UserInput {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut name = None;
                let mut password = None;
                let members = &mut [
                    rt::Member::Required("name", &mut name),
                    rt::Member::Required("password", &mut password),
                ];
                input.members(members)?;
                let (Some(name), Some(password)) = (name, password) else {
                    return Err(input.unfilled());
                };
                Ok(Self { name, password })
            }
        }

        rt::bridge!(UserInput);
    }

    mod user_output {
        use ::specsmith::rt;

        /// `User`.
        ///
        /// In the document: `/components/schemas/User`
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct UserOutput {
            /// - Read-only: the server alone sends it
            ///
            /// In the document: `/components/schemas/User/properties/id`
            pub id: i64,
            /// In the document: `/components/schemas/User/properties/name`
            pub name: String,
        }

        impl UserOutput {
            /// Takes what is required; every other member starts absent.
            #[must_use]
            pub fn new(id: i64, name: impl Into<String>) -> Self {
                Self { id, name: name.into() }
            }
        }

        impl rt::Encode for UserOutput {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("id", &self.id);
                object.required("name", &self.name);
                object.end();
            }
        }

        impl rt::Decode for UserOutput {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut id = None;
                let mut name = None;
                let members = &mut [
                    rt::Member::Required("id", &mut id),
                    rt::Member::Required("name", &mut name),
                ];
                input.members(members)?;
                let (Some(id), Some(name)) = (id, name) else {
                    return Err(input.unfilled());
                };
                Ok(Self { id, name })
            }
        }

        rt::bridge!(UserOutput);
    }

    mod value {
        use ::specsmith::rt;

        /// `Value`.
        ///
        /// In the document: `/components/schemas/Value`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[validate(untagged)]
        #[allow(
            clippy::large_enum_variant,
            reason = "a variant holds what the document says, without a box that nobody asked for"
        )]
        #[non_exhaustive]
        pub enum Value {
            /// A string.
            String(#[validate(max_length = 3)] String),
            /// A boolean.
            Boolean(bool),
            /// A number.
            Number(f64),
            /// A list.
            StringList(Vec<String>),
            /// [`Named`](super::Named).
            Named(super::Named),
        }

        impl From<String> for Value {
            fn from(value: String) -> Self {
                Self::String(value)
            }
        }

        impl From<&str> for Value {
            fn from(value: &str) -> Self {
                Self::String(value.to_owned())
            }
        }

        impl From<bool> for Value {
            fn from(value: bool) -> Self {
                Self::Boolean(value)
            }
        }

        impl From<f64> for Value {
            fn from(value: f64) -> Self {
                Self::Number(value)
            }
        }

        impl From<Vec<String>> for Value {
            fn from(value: Vec<String>) -> Self {
                Self::StringList(value)
            }
        }

        impl From<super::Named> for Value {
            fn from(value: super::Named) -> Self {
                Self::Named(value)
            }
        }

        impl rt::Arms for Value {
            const ARMS: &'static [rt::Arm] = &[
                rt::Arm::new(&[rt::Test::Kind(rt::JsonType::Boolean)], &[1]),
                rt::Arm::new(&[rt::Test::Kind(rt::JsonType::Number)], &[2]),
                rt::Arm::new(&[rt::Test::Kind(rt::JsonType::String)], &[0]),
                rt::Arm::new(&[rt::Test::Kind(rt::JsonType::Array)], &[3]),
                rt::Arm::new(&[rt::Test::Kind(rt::JsonType::Object)], &[4]),
            ];
        }

        rt::union!(Value { String, Boolean, Number, StringList, Named }, validated);
    }

    mod when {
        use ::specsmith::rt;

        /// `When`.
        ///
        /// In the document: `/components/schemas/When`
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
        pub struct When(
            /// The value.
            #[validate(
                check(keyword = "anyOf", with = super::super::checks::when_any_of)
            )]
            pub String,
        );

        rt::newtype!(When : String, text, shown, str, borrowed);
    }

    mod word {
        use ::specsmith::rt;

        /// `Word`.
        ///
        /// In the document: `/components/schemas/Word`
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
        pub struct Word(
            /// The value.
            ///
            /// - Length: at most 5
            #[validate(max_length = 5)]
            pub String,
        );

        rt::newtype!(Word : String, text, shown, str, borrowed);
    }

    mod words {
        use ::specsmith::rt;

        /// `Words`.
        ///
        /// In the document: `/components/schemas/Words`
        #[derive(Clone, Debug, Default, PartialEq, ::specsmith::Validate)]
        #[non_exhaustive]
        pub struct Words {
            /// In the document: `/components/schemas/Words/properties/short`
            #[validate(
                check(
                    keyword = "maxLength",
                    with = super::super::checks::words_short_max_length
                )
            )]
            pub short: Option<super::Word>,
            /// In the document: `/components/schemas/Words/properties/any`
            pub any: Option<super::Word>,
        }

        impl Words {
            /// Nothing is required: every member starts absent.
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }

            /// Sets [`short`](Self::short).
            #[must_use]
            pub fn with_short(mut self, value: impl Into<super::Word>) -> Self {
                self.short = Some(value.into());
                self
            }

            /// Sets [`any`](Self::any).
            #[must_use]
            pub fn with_any(mut self, value: impl Into<super::Word>) -> Self {
                self.any = Some(value.into());
                self
            }
        }

        impl rt::Encode for Words {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.optional("short", &self.short);
                object.optional("any", &self.any);
                object.end();
            }
        }

        impl rt::Decode for Words {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut short = None;
                let mut any = None;
                let members = &mut [
                    rt::Member::Optional("short", &mut short),
                    rt::Member::Optional("any", &mut any),
                ];
                input.members(members)?;
                Ok(Self { short, any })
            }
        }

        rt::bridge!(Words);
    }

    mod yes {
        use ::specsmith::rt;

        /// `Yes`.
        ///
        /// In the document: `/components/schemas/Yes`
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
        pub struct Yes(
            /// The value.
            ///
            /// - One of `true`
            #[validate(const = true)]
            pub bool,
        );

        rt::newtype!(Yes : bool, shown);
    }
}

pub mod operations {
    //! The operations of the document, by tag.
    pub use api::{ApiOperations, AddUser};

    mod api {
        use ::specsmith::rt;
        use super::super::models;

        /// Operations without a tag.
        #[derive(Clone, Debug)]
        pub struct ApiOperations {
            pub(crate) client: rt::Client,
        }

        impl ApiOperations {
            /// `POST /users`
            ///
            /// In the document: `/paths/~1users/post`
            pub fn add_user(&self, body: models::UserInput) -> AddUser {
                let mut request = self.client.request(&ADD_USER);
                request.json("application/json", &body);
                AddUser { request }
            }
        }

        /// A request of `addUser`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct AddUser {
            request: rt::Request,
        }

        impl AddUser {
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
                ::specsmith::Response<models::UserOutput>,
                ::specsmith::Error<::std::convert::Infallible>,
            > {
                let reply = self.request.send().await?;
                match reply.status() {
                    200 => reply.json(),
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

        static ADD_USER: rt::Operation = rt::Operation::new("addUser", "POST", "/users")
            .accept("application/json");
    }
}
