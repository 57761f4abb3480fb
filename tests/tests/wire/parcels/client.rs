const _: () = ::specsmith::rt::requires(1);

pub use client::{Client, ClientBuilder, Server};

mod client {
    use ::specsmith::rt;
    use super::operations;

    /// A client of `Parcels`. It is cheap to clone: clones share one transport.
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
            self.inner.base_url(server.url());
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

        /// How many bytes the body of an answer may have; 64 MiB if nothing is said.
        pub fn response_limit(mut self, bytes: usize) -> Self {
            self.inner.response_limit(bytes);
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
        /// `https://parcels.example/v1`
        ParcelsExample,
    }

    impl Server {
        /// Its address.
        #[must_use]
        pub const fn url(self) -> &'static str {
            match self {
                Self::ParcelsExample => "https://parcels.example/v1",
            }
        }
    }

    static SERVICE: rt::Service = rt::Service::new("parcels", "1")
        .servers(&["https://parcels.example/v1"]);
}

pub mod models {
    //! The types of the document.
    pub use problem::Problem;
    pub use read_headers_response::ReadHeadersResponse;
    pub use read_level_response::ReadLevelResponse;
    pub use report::Report;

    mod problem {
        use ::specsmith::rt;

        /// `Problem`.
        ///
        /// In the document: `/components/schemas/Problem`
        #[derive(Clone, Debug, Default, PartialEq)]
        #[non_exhaustive]
        pub struct Problem {
            /// In the document: `/components/schemas/Problem/properties/title`
            pub title: Option<String>,
        }

        impl Problem {
            /// Nothing is required: every member starts absent.
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }

            /// Sets [`title`](Self::title).
            #[must_use]
            pub fn with_title(mut self, value: impl Into<String>) -> Self {
                self.title = Some(value.into());
                self
            }
        }

        impl rt::Encode for Problem {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.optional("title", &self.title);
                object.end();
            }
        }

        impl rt::Decode for Problem {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut title = None;
                let members = &mut [rt::Member::Optional("title", &mut title)];
                input.members(members)?;
                Ok(Self { title })
            }
        }

        rt::bridge!(Problem);
    }

    mod read_headers_response {
        use ::specsmith::rt;

        /// `readHeaders response`.
        ///
        /// In the document: `/paths/~1answers~1headers/get/responses/204/headers/X-Size/schema`
        #[derive(Clone, Debug, Default, PartialEq)]
        #[non_exhaustive]
        pub struct ReadHeadersResponse {
            /// In the document: `/paths/~1answers~1headers/get/responses/204/headers/X-Size/schema/properties/w`
            pub w: Option<i64>,
            /// In the document: `/paths/~1answers~1headers/get/responses/204/headers/X-Size/schema/properties/h`
            pub h: Option<i64>,
        }

        impl ReadHeadersResponse {
            /// Nothing is required: every member starts absent.
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }

            /// Sets [`w`](Self::w).
            #[must_use]
            pub fn with_w(mut self, value: i64) -> Self {
                self.w = Some(value);
                self
            }

            /// Sets [`h`](Self::h).
            #[must_use]
            pub fn with_h(mut self, value: i64) -> Self {
                self.h = Some(value);
                self
            }
        }

        impl rt::Encode for ReadHeadersResponse {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.optional("w", &self.w);
                object.optional("h", &self.h);
                object.end();
            }
        }

        impl rt::Decode for ReadHeadersResponse {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut w = None;
                let mut h = None;
                let members = &mut [
                    rt::Member::Optional("w", &mut w),
                    rt::Member::Optional("h", &mut h),
                ];
                input.members(members)?;
                Ok(Self { w, h })
            }
        }

        rt::bridge!(ReadHeadersResponse);
    }

    mod read_level_response {
        use ::specsmith::rt;

        /// `readLevel response`.
        ///
        /// In the document: `/paths/~1answers~1level/get/responses/200/content/text~1plain/schema`
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum ReadLevelResponse {
            /// `low`
            Low,
            /// `high`
            High,
            /// A value that the document does not name; it is kept and written back as it is.
            Unknown(String),
        }

        impl ReadLevelResponse {
            /// The documented values, in the document's order.
            pub const VALUES: &'static [&'static str] = &["low", "high"];

            /// The value as it stands in JSON.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    Self::Low => "low",
                    Self::High => "high",
                    Self::Unknown(value) => value,
                }
            }
        }

        impl From<&str> for ReadLevelResponse {
            fn from(value: &str) -> Self {
                match value {
                    "low" => Self::Low,
                    "high" => Self::High,
                    other => Self::Unknown(other.to_owned()),
                }
            }
        }

        rt::string_enum!(ReadLevelResponse);
    }

    mod report {
        use ::specsmith::rt;

        /// `Report`.
        ///
        /// In the document: `/components/schemas/Report`
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct Report {
            /// In the document: `/components/schemas/Report/properties/weight`
            pub weight: i64,
        }

        impl Report {
            /// Takes what is required; every other member starts absent.
            #[must_use]
            pub fn new(weight: i64) -> Self {
                Self { weight }
            }
        }

        impl rt::Encode for Report {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("weight", &self.weight);
                object.end();
            }
        }

        impl rt::Decode for Report {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut weight = None;
                let members = &mut [rt::Member::Required("weight", &mut weight)];
                input.members(members)?;
                let Some(weight) = weight else {
                    return Err(input.unfilled());
                };
                Ok(Self { weight })
            }
        }

        rt::bridge!(Report);
    }
}

pub mod operations {
    //! The operations of the document, by tag.
    pub use api::{
        ApiOperations, ReadDefault, ReadDefaultError, ReadHeaders, ReadHeadersError,
        ReadHeadersHeaders, ReadLabel, ReadLabelError, ReadLevel, ReadMany,
        ReadManySuccess, ReadNote, ReadNoteError, ReadReport, ReadReportError,
        ReadReportOk, ReadReportOther,
    };

    mod api {
        use ::specsmith::rt;
        use super::super::models;

        /// Operations without a tag.
        #[derive(Clone, Debug)]
        pub struct ApiOperations {
            pub(crate) client: rt::Client,
        }

        impl ApiOperations {
            /// `GET /answers/default`
            ///
            /// In the document: `/paths/~1answers~1default/get`
            pub fn read_default(&self) -> ReadDefault {
                let request = self.client.request(&READ_DEFAULT);
                ReadDefault { request }
            }

            /// `GET /answers/headers`
            ///
            /// In the document: `/paths/~1answers~1headers/get`
            pub fn read_headers(&self) -> ReadHeaders {
                let request = self.client.request(&READ_HEADERS);
                ReadHeaders { request }
            }

            /// `GET /answers/label`
            ///
            /// In the document: `/paths/~1answers~1label/get`
            pub fn read_label(&self) -> ReadLabel {
                let request = self.client.request(&READ_LABEL);
                ReadLabel { request }
            }

            /// `GET /answers/level`
            ///
            /// In the document: `/paths/~1answers~1level/get`
            pub fn read_level(&self) -> ReadLevel {
                let request = self.client.request(&READ_LEVEL);
                ReadLevel { request }
            }

            /// `GET /answers/many`
            ///
            /// In the document: `/paths/~1answers~1many/get`
            pub fn read_many(&self) -> ReadMany {
                let request = self.client.request(&READ_MANY);
                ReadMany { request }
            }

            /// `GET /answers/text`
            ///
            /// In the document: `/paths/~1answers~1text/get`
            pub fn read_note(&self) -> ReadNote {
                let request = self.client.request(&READ_NOTE);
                ReadNote { request }
            }

            /// `GET /answers/report`
            ///
            /// In the document: `/paths/~1answers~1report/get`
            pub fn read_report(&self) -> ReadReport {
                let request = self.client.request(&READ_REPORT);
                ReadReport { request }
            }
        }

        /// A request of `readDefault`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct ReadDefault {
            request: rt::Request,
        }

        impl ReadDefault {
            /// Options for this call alone, in the place of the client's.
            pub fn options(mut self, options: ::specsmith::RequestOptions) -> Self {
                self.request.options(options);
                self
            }

            /// Sends the request and reads the answer.
            ///
            /// # Errors
            /// A documented error is `Error::Api`; see [`Error`](::specsmith::Error) for all others.
            pub async fn send(
                self,
            ) -> Result<
                ::specsmith::Response<models::Report>,
                ::specsmith::Error<ReadDefaultError>,
            > {
                let reply = self.request.send().await?;
                match reply.status() {
                    status if status / 100 == 2 => reply.json(),
                    _ => Err(reply.api(ReadDefaultError::Other)),
                }
            }
        }

        /// The documented errors of `readDefault`.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum ReadDefaultError {
            /// Any status that is not documented otherwise.
            ///
            /// All.
            ///
            /// In the document: `/paths/~1answers~1default/get/responses/default`
            Other(models::Report),
        }

        rt::api_error!(ReadDefaultError { Other => "default" });

        static READ_DEFAULT: rt::Operation = rt::Operation::new(
                "readDefault",
                "GET",
                "/answers/default",
            )
            .accept("application/json");

        /// A request of `readHeaders`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct ReadHeaders {
            request: rt::Request,
        }

        impl ReadHeaders {
            /// Options for this call alone, in the place of the client's.
            pub fn options(mut self, options: ::specsmith::RequestOptions) -> Self {
                self.request.options(options);
                self
            }

            /// Sends the request and reads the answer.
            ///
            /// The documented headers of the answer are read by [`ReadHeadersHeaders`].
            ///
            /// # Errors
            /// A documented error is `Error::Api`; see [`Error`](::specsmith::Error) for all others.
            pub async fn send(
                self,
            ) -> Result<
                ::specsmith::Response<()>,
                ::specsmith::Error<ReadHeadersError>,
            > {
                let reply = self.request.send().await?;
                match reply.status() {
                    204 => reply.empty(),
                    429 => Err(reply.api_empty(ReadHeadersError::TooManyRequests)),
                    _ => Err(reply.unexpected()),
                }
            }
        }

        /// The documented errors of `readHeaders`.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum ReadHeadersError {
            /// Status 429.
            ///
            /// Wait.
            ///
            /// In the document: `/paths/~1answers~1headers/get/responses/429`
            TooManyRequests,
        }

        rt::api_error!(ReadHeadersError { TooManyRequests => 429 });

        /// The documented headers of the answers to `readHeaders`: `ReadHeadersHeaders::from(&response.headers)`, of errors too. What is missing, or not as documented, is `None`.
        #[derive(Clone, Debug, Default, PartialEq, ::specsmith::Validate)]
        #[non_exhaustive]
        pub struct ReadHeadersHeaders {
            /// In the document: `/paths/~1answers~1headers/get/responses/429/headers/Retry-After`
            pub retry_after: Option<i64>,
            /// In the document: `/paths/~1answers~1headers/get/responses/204/headers/X-Next`
            #[validate(rename = "x-next")]
            pub x_next: Option<::specsmith::DateTime>,
            /// So many are left.
            ///
            /// - Minimum: `0`
            ///
            /// In the document: `/paths/~1answers~1headers/get/responses/204/headers/X-Remaining`
            #[validate(rename = "x-remaining", minimum = 0)]
            pub x_remaining: Option<i64>,
            /// In the document: `/paths/~1answers~1headers/get/responses/204/headers/X-Size`
            #[validate(skip)]
            pub x_size: Option<models::ReadHeadersResponse>,
            /// In the document: `/paths/~1answers~1headers/get/responses/204/headers/X-Tags`
            pub x_tags: Option<Vec<String>>,
            /// In the document: `/paths/~1answers~1headers/get/responses/204/headers/X-Trace`
            #[validate(skip)]
            pub x_trace: Option<models::Report>,
        }

        rt::headers!(
            ReadHeadersHeaders { retry_after => "retry-after" One, x_next => "x-next"
            One, x_remaining => "x-remaining" One, x_size => "x-size" Exploded, x_tags =>
            "x-tags" List, x_trace => "x-trace" Json }
        );

        static READ_HEADERS: rt::Operation = rt::Operation::new(
            "readHeaders",
            "GET",
            "/answers/headers",
        );

        /// A request of `readLabel`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct ReadLabel {
            request: rt::Request,
        }

        impl ReadLabel {
            /// Options for this call alone, in the place of the client's.
            pub fn options(mut self, options: ::specsmith::RequestOptions) -> Self {
                self.request.options(options);
                self
            }

            /// Sends the request and reads the answer.
            ///
            /// # Errors
            /// A documented error is `Error::Api`; see [`Error`](::specsmith::Error) for all others.
            pub async fn send(
                self,
            ) -> Result<
                ::specsmith::Response<::specsmith::Bytes>,
                ::specsmith::Error<ReadLabelError>,
            > {
                let reply = self.request.send().await?;
                match reply.status() {
                    200 => reply.bytes(),
                    404 => Err(reply.api_bytes(ReadLabelError::NotFound)),
                    _ => Err(reply.unexpected()),
                }
            }
        }

        /// The documented errors of `readLabel`.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum ReadLabelError {
            /// Status 404.
            ///
            /// None.
            ///
            /// In the document: `/paths/~1answers~1label/get/responses/404`
            NotFound(::specsmith::Bytes),
        }

        rt::api_error!(ReadLabelError { NotFound => 404 });

        static READ_LABEL: rt::Operation = rt::Operation::new(
                "readLabel",
                "GET",
                "/answers/label",
            )
            .accept("application/pdf, image/png, application/octet-stream");

        /// A request of `readLevel`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct ReadLevel {
            request: rt::Request,
        }

        impl ReadLevel {
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
                ::specsmith::Response<models::ReadLevelResponse>,
                ::specsmith::Error<::std::convert::Infallible>,
            > {
                let reply = self.request.send().await?;
                match reply.status() {
                    200 => reply.text_checked(),
                    _ => Err(reply.unexpected()),
                }
            }
        }

        static READ_LEVEL: rt::Operation = rt::Operation::new(
                "readLevel",
                "GET",
                "/answers/level",
            )
            .accept("text/plain");

        /// A request of `readMany`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct ReadMany {
            request: rt::Request,
        }

        impl ReadMany {
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
                ::specsmith::Response<ReadManySuccess>,
                ::specsmith::Error<::std::convert::Infallible>,
            > {
                let reply = self.request.send().await?;
                match reply.status() {
                    200 => reply.json().map(|answer| answer.map(ReadManySuccess::Ok)),
                    202 => {
                        reply.text().map(|answer| answer.map(ReadManySuccess::Accepted))
                    }
                    204 => {
                        reply
                            .empty()
                            .map(|answer| answer.map(|()| ReadManySuccess::NoContent))
                    }
                    _ => Err(reply.unexpected()),
                }
            }
        }

        /// The successes of `readMany`.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[allow(
            clippy::large_enum_variant,
            reason = "an answer is moved rarely, and its payload is matched on"
        )]
        pub enum ReadManySuccess {
            /// Status 200.
            ///
            /// It.
            ///
            /// In the document: `/paths/~1answers~1many/get/responses/200`
            Ok(models::Report),
            /// Status 202.
            ///
            /// Later.
            ///
            /// In the document: `/paths/~1answers~1many/get/responses/202`
            Accepted(String),
            /// Status 204.
            ///
            /// Nothing.
            ///
            /// In the document: `/paths/~1answers~1many/get/responses/204`
            NoContent,
        }

        static READ_MANY: rt::Operation = rt::Operation::new(
                "readMany",
                "GET",
                "/answers/many",
            )
            .accept("application/json, text/plain");

        /// A request of `readNote`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct ReadNote {
            request: rt::Request,
        }

        impl ReadNote {
            /// Options for this call alone, in the place of the client's.
            pub fn options(mut self, options: ::specsmith::RequestOptions) -> Self {
                self.request.options(options);
                self
            }

            /// Sends the request and reads the answer.
            ///
            /// # Errors
            /// A documented error is `Error::Api`; see [`Error`](::specsmith::Error) for all others.
            pub async fn send(
                self,
            ) -> Result<
                ::specsmith::Response<String>,
                ::specsmith::Error<ReadNoteError>,
            > {
                let reply = self.request.send().await?;
                match reply.status() {
                    200 => reply.text(),
                    409 => Err(reply.api_text(ReadNoteError::Conflict)),
                    _ => Err(reply.unexpected()),
                }
            }
        }

        /// The documented errors of `readNote`.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum ReadNoteError {
            /// Status 409.
            ///
            /// Busy.
            ///
            /// In the document: `/paths/~1answers~1text/get/responses/409`
            Conflict(i64),
        }

        rt::api_error!(ReadNoteError { Conflict => 409 });

        static READ_NOTE: rt::Operation = rt::Operation::new(
                "readNote",
                "GET",
                "/answers/text",
            )
            .accept("text/plain");

        /// A request of `readReport`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct ReadReport {
            request: rt::Request,
        }

        impl ReadReport {
            /// Options for this call alone, in the place of the client's.
            pub fn options(mut self, options: ::specsmith::RequestOptions) -> Self {
                self.request.options(options);
                self
            }

            /// Sends the request and reads the answer.
            ///
            /// # Errors
            /// A documented error is `Error::Api`; see [`Error`](::specsmith::Error) for all others.
            pub async fn send(
                self,
            ) -> Result<
                ::specsmith::Response<ReadReportOk>,
                ::specsmith::Error<ReadReportError>,
            > {
                let reply = self.request.send().await?;
                match reply.status() {
                    200 => {
                        match reply
                            .form(&[&["application/json"], &["image/*"], &["text/csv"]])
                        {
                            Some(0) => {
                                reply.json().map(|answer| answer.map(ReadReportOk::Json))
                            }
                            Some(1) => {
                                reply.bytes().map(|answer| answer.map(ReadReportOk::Image))
                            }
                            Some(2) => {
                                reply.text().map(|answer| answer.map(ReadReportOk::Csv))
                            }
                            _ => Err(reply.unexpected()),
                        }
                    }
                    _ => {
                        match reply
                            .form(&[&["application/problem+json"], &["text/plain"]])
                        {
                            Some(0) => {
                                Err(
                                    reply
                                        .api(|body| ReadReportError::Other(
                                            ReadReportOther::ApplicationProblemJson(body),
                                        )),
                                )
                            }
                            Some(1) => {
                                Err(
                                    reply
                                        .api_text(|body| ReadReportError::Other(
                                            ReadReportOther::Text(body),
                                        )),
                                )
                            }
                            _ => Err(reply.unexpected()),
                        }
                    }
                }
            }
        }

        /// The documented errors of `readReport`.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum ReadReportError {
            /// Any status that is not documented otherwise.
            ///
            /// Else.
            ///
            /// In the document: `/paths/~1answers~1report/get/responses/default`
            Other(ReadReportOther),
        }

        rt::api_error!(ReadReportError { Other => "default" });

        /// The forms that an answer to `readReport` comes in, by its `content-type`.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[allow(
            clippy::large_enum_variant,
            reason = "an answer is moved rarely, and its payload is matched on"
        )]
        pub enum ReadReportOk {
            /// As `application/json`.
            Json(models::Report),
            /// As `image/*`.
            Image(::specsmith::Bytes),
            /// As `text/csv`.
            Csv(String),
        }

        /// The forms that an answer to `readReport` comes in, by its `content-type`.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[allow(
            clippy::large_enum_variant,
            reason = "an answer is moved rarely, and its payload is matched on"
        )]
        pub enum ReadReportOther {
            /// As `application/problem+json`.
            ApplicationProblemJson(models::Problem),
            /// As `text/plain`.
            Text(String),
        }

        static READ_REPORT: rt::Operation = rt::Operation::new(
                "readReport",
                "GET",
                "/answers/report",
            )
            .accept(
                "application/json, image/*, text/csv, application/problem+json, text/plain",
            );
    }
}
