const _: () = ::specsmith::rt::requires(1);

pub use client::{Client, ClientBuilder};

mod client {
    use ::specsmith::rt;
    use super::operations;

    /// A client of `Lists`. It is cheap to clone: clones share one transport.
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

    static SERVICE: rt::Service = rt::Service::new("lists", "1");
}

pub mod models {
    //! The types of the document.
    pub use fill_body::FillBody;
    pub use pack_body::PackBody;

    mod fill_body {
        use ::specsmith::rt;

        /// `fill body`.
        ///
        /// In the document: `/paths/~1forms/post/parameters`
        #[derive(Clone, Debug, Default, PartialEq)]
        #[non_exhaustive]
        pub struct FillBody {
            /// In the document: `/paths/~1forms/post/parameters/properties/plain`
            pub plain: Option<Vec<String>>,
            /// In the document: `/paths/~1forms/post/parameters/properties/each`
            pub each: Option<Vec<String>>,
            /// In the document: `/paths/~1forms/post/parameters/properties/grid`
            pub grid: Option<Vec<Vec<String>>>,
        }

        impl FillBody {
            /// Nothing is required: every member starts absent.
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }

            /// Sets [`plain`](Self::plain).
            #[must_use]
            pub fn with_plain(
                mut self,
                value: impl IntoIterator<Item = impl Into<String>>,
            ) -> Self {
                self.plain = Some(value.into_iter().map(Into::into).collect());
                self
            }

            /// Sets [`each`](Self::each).
            #[must_use]
            pub fn with_each(
                mut self,
                value: impl IntoIterator<Item = impl Into<String>>,
            ) -> Self {
                self.each = Some(value.into_iter().map(Into::into).collect());
                self
            }

            /// Sets [`grid`](Self::grid).
            #[must_use]
            pub fn with_grid(
                mut self,
                value: impl IntoIterator<Item = Vec<String>>,
            ) -> Self {
                self.grid = Some(value.into_iter().collect());
                self
            }
        }

        impl rt::Encode for FillBody {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.optional("plain", &self.plain);
                object.optional("each", &self.each);
                object.optional("grid", &self.grid);
                object.end();
            }
        }

        impl rt::Decode for FillBody {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut plain = None;
                let mut each = None;
                let mut grid = None;
                let members = &mut [
                    rt::Member::Optional("plain", &mut plain),
                    rt::Member::Optional("each", &mut each),
                    rt::Member::Optional("grid", &mut grid),
                ];
                input.members(members)?;
                Ok(Self { plain, each, grid })
            }
        }

        rt::bridge!(FillBody);
    }

    mod pack_body {
        use ::specsmith::rt;

        /// `pack body`.
        ///
        /// In the document: `/paths/~1forms/put/parameters`
        #[derive(Clone, Debug, Default, PartialEq)]
        #[non_exhaustive]
        pub struct PackBody {
            /// In the document: `/paths/~1forms/put/parameters/properties/plain`
            pub plain: Option<Vec<String>>,
            /// In the document: `/paths/~1forms/put/parameters/properties/each`
            pub each: Option<Vec<String>>,
            /// In the document: `/paths/~1forms/put/parameters/properties/grid`
            pub grid: Option<Vec<Vec<String>>>,
        }

        impl PackBody {
            /// Nothing is required: every member starts absent.
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }

            /// Sets [`plain`](Self::plain).
            #[must_use]
            pub fn with_plain(
                mut self,
                value: impl IntoIterator<Item = impl Into<String>>,
            ) -> Self {
                self.plain = Some(value.into_iter().map(Into::into).collect());
                self
            }

            /// Sets [`each`](Self::each).
            #[must_use]
            pub fn with_each(
                mut self,
                value: impl IntoIterator<Item = impl Into<String>>,
            ) -> Self {
                self.each = Some(value.into_iter().map(Into::into).collect());
                self
            }

            /// Sets [`grid`](Self::grid).
            #[must_use]
            pub fn with_grid(
                mut self,
                value: impl IntoIterator<Item = Vec<String>>,
            ) -> Self {
                self.grid = Some(value.into_iter().collect());
                self
            }
        }

        impl rt::Encode for PackBody {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.optional("plain", &self.plain);
                object.optional("each", &self.each);
                object.optional("grid", &self.grid);
                object.end();
            }
        }

        impl rt::Decode for PackBody {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut plain = None;
                let mut each = None;
                let mut grid = None;
                let members = &mut [
                    rt::Member::Optional("plain", &mut plain),
                    rt::Member::Optional("each", &mut each),
                    rt::Member::Optional("grid", &mut grid),
                ];
                input.members(members)?;
                Ok(Self { plain, each, grid })
            }
        }

        rt::bridge!(PackBody);
    }
}

pub mod operations {
    //! The operations of the document, by tag.
    pub use api::{ApiOperations, Fill, Find, FindHeaders, Pack};

    mod api {
        use ::specsmith::rt;
        use super::super::models;

        /// Operations without a tag.
        #[derive(Clone, Debug)]
        pub struct ApiOperations {
            pub(crate) client: rt::Client,
        }

        impl ApiOperations {
            /// `POST /forms`
            ///
            /// In the document: `/paths/~1forms/post`
            pub fn fill(&self) -> Fill {
                let request = self.client.request(&FILL);
                Fill { request }
            }

            /// `GET /lists/{tabs}/{plain}`
            ///
            /// In the document: `/paths/~1lists~1{tabs}~1{plain}/get`
            pub fn find(
                &self,
                tabs: impl IntoIterator<Item = impl Into<String>>,
                plain: impl IntoIterator<Item = impl Into<String>>,
            ) -> Find {
                let tabs: Vec<String> = tabs.into_iter().map(Into::into).collect();
                let plain: Vec<String> = plain.into_iter().map(Into::into).collect();
                let mut request = self.client.request(&FIND);
                request.parameter(0, &tabs);
                request.parameter(1, &plain);
                Find { request }
            }

            /// `PUT /forms`
            ///
            /// In the document: `/paths/~1forms/put`
            pub fn pack(&self) -> Pack {
                let request = self.client.request(&PACK);
                Pack { request }
            }
        }

        /// A request of `fill`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct Fill {
            request: rt::Request,
        }

        impl Fill {
            /// In the document: `/paths/~1forms/post/parameters`
            pub fn body(mut self, body: models::FillBody) -> Self {
                let request = &mut self.request;
                request.form(&body, FILL_FORM);
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
                ::specsmith::Response<()>,
                ::specsmith::Error<::std::convert::Infallible>,
            > {
                let reply = self.request.send().await?;
                match reply.status() {
                    204 => reply.empty(),
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

        static FILL: rt::Operation = rt::Operation::new("fill", "POST", "/forms");

        static FILL_FORM: &[rt::FormField] = &[
            rt::FormField::new("each"),
            rt::FormField::new("grid")
                .style(rt::Style::Delimited(&[rt::Separator::Tab, rt::Separator::Comma]))
                .explode(false),
            rt::FormField::new("plain").explode(false),
        ];

        /// A request of `find`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct Find {
            request: rt::Request,
        }

        impl Find {
            /// In the document: `/paths/~1lists~1{tabs}~1{plain}/get/parameters/2`
            pub fn columns(
                mut self,
                value: impl IntoIterator<Item = impl Into<String>>,
            ) -> Self {
                let value: Vec<String> = value.into_iter().map(Into::into).collect();
                self.request.parameter(2, &value);
                self
            }

            /// In the document: `/paths/~1lists~1{tabs}~1{plain}/get/parameters/4`
            pub fn each(mut self, value: impl IntoIterator<Item = Vec<String>>) -> Self {
                let value: Vec<Vec<String>> = value.into_iter().collect();
                self.request.parameter(3, &value);
                self
            }

            /// In the document: `/paths/~1lists~1{tabs}~1{plain}/get/parameters/3`
            pub fn grid(mut self, value: impl IntoIterator<Item = Vec<i64>>) -> Self {
                let value: Vec<Vec<i64>> = value.into_iter().collect();
                self.request.parameter(4, &value);
                self
            }

            /// In the document: `/paths/~1lists~1{tabs}~1{plain}/get/parameters/5`
            pub fn x_bars(
                mut self,
                value: impl IntoIterator<Item = impl Into<String>>,
            ) -> Self {
                let value: Vec<String> = value.into_iter().map(Into::into).collect();
                self.request.parameter(5, &value);
                self
            }

            /// In the document: `/paths/~1lists~1{tabs}~1{plain}/get/parameters/6`
            pub fn x_grid(
                mut self,
                value: impl IntoIterator<Item = Vec<String>>,
            ) -> Self {
                let value: Vec<Vec<String>> = value.into_iter().collect();
                self.request.parameter(6, &value);
                self
            }

            /// Options for this call alone, in the place of the client's.
            pub fn options(mut self, options: ::specsmith::RequestOptions) -> Self {
                self.request.options(options);
                self
            }

            /// Sends the request and reads the answer.
            ///
            /// The documented headers of the answer are read by [`FindHeaders`].
            ///
            /// # Errors
            /// None is documented; see [`Error`](::specsmith::Error) for all that can go wrong.
            pub async fn send(
                self,
            ) -> Result<
                ::specsmith::Response<()>,
                ::specsmith::Error<::std::convert::Infallible>,
            > {
                let reply = self.request.send().await?;
                match reply.status() {
                    204 => reply.empty(),
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

        /// The documented headers of the answers to `find`: `FindHeaders::from(&response.headers)`, of errors too. What is missing, or not as documented, is `None`.
        #[derive(Clone, Debug, Default, PartialEq)]
        #[non_exhaustive]
        pub struct FindHeaders {
            /// In the document: `/paths/~1lists~1{tabs}~1{plain}/get/responses/204/headers/X-Grid`
            pub x_grid: Option<Vec<Vec<i64>>>,
            /// In the document: `/paths/~1lists~1{tabs}~1{plain}/get/responses/204/headers/X-Tabs`
            pub x_tabs: Option<Vec<String>>,
        }

        rt::headers!(
            FindHeaders { x_grid => "x-grid" Delimited[Space, Comma], x_tabs => "x-tabs"
            Delimited[Tab] }
        );

        static FIND: rt::Operation = rt::Operation::new(
                "find",
                "GET",
                "/lists/{tabs}/{plain}",
            )
            .parameters(
                &[
                    rt::Parameter::path("tabs")
                        .style(rt::Style::Delimited(&[rt::Separator::Tab])),
                    rt::Parameter::path("plain"),
                    rt::Parameter::query("columns")
                        .style(rt::Style::Delimited(&[rt::Separator::Tab]))
                        .explode(false),
                    rt::Parameter::query("each")
                        .style(rt::Style::Delimited(&[rt::Separator::Space])),
                    rt::Parameter::query("grid")
                        .style(
                            rt::Style::Delimited(
                                &[rt::Separator::Bar, rt::Separator::Comma],
                            ),
                        )
                        .explode(false),
                    rt::Parameter::header("X-Bars")
                        .style(rt::Style::Delimited(&[rt::Separator::Bar])),
                    rt::Parameter::header("X-Grid")
                        .style(
                            rt::Style::Delimited(
                                &[rt::Separator::Tab, rt::Separator::Comma],
                            ),
                        ),
                ],
            );

        /// A request of `pack`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct Pack {
            request: rt::Request,
        }

        impl Pack {
            /// In the document: `/paths/~1forms/put/parameters`
            pub fn body(mut self, body: models::PackBody) -> Self {
                let request = &mut self.request;
                request.multipart(&body, PACK_PARTS);
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
                ::specsmith::Response<()>,
                ::specsmith::Error<::std::convert::Infallible>,
            > {
                let reply = self.request.send().await?;
                match reply.status() {
                    204 => reply.empty(),
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

        static PACK: rt::Operation = rt::Operation::new("pack", "PUT", "/forms");

        static PACK_PARTS: &[rt::PartField] = &[
            rt::PartField::new("grid")
                .style(
                    rt::Style::Delimited(&[rt::Separator::Tab, rt::Separator::Comma]),
                    false,
                ),
            rt::PartField::new("plain").style(rt::Style::Form, false),
        ];
    }
}
