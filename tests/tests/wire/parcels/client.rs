const _: () = ::specsmith::rt::requires(1);

pub use client::{
    Client, ClientBuilder, Server, AtOneOfSeveralServer, RegionalServer, NearServer,
    AtOwnServerServer,
};

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
        /// In the document: `/components/securitySchemes/digest`
        pub fn digest(mut self, token: impl Into<::specsmith::Credential>) -> Self {
            self.inner.credential("digest", token.into());
            self
        }

        /// In the document: `/components/securitySchemes/local`
        pub fn local(mut self, token: impl Into<::specsmith::Credential>) -> Self {
            self.inner.credential("local", token.into());
            self
        }

        /// In the document: `/components/securitySchemes/oauth`
        pub fn oauth(mut self, token: impl Into<::specsmith::Credential>) -> Self {
            self.inner.credential("oauth", token.into());
            self
        }

        /// In the document: `/components/securitySchemes/oidc`
        pub fn oidc(mut self, token: impl Into<::specsmith::Credential>) -> Self {
            self.inner.credential("oidc", token.into());
            self
        }

        /// In the document: `/components/securitySchemes/password`
        pub fn password(
            mut self,
            username: impl AsRef<str>,
            password: impl Into<::specsmith::Credential>,
        ) -> Self {
            self.inner.basic("password", username.as_ref(), password.into());
            self
        }

        /// In the document: `/components/securitySchemes/sid`
        pub fn sid(mut self, token: impl Into<::specsmith::Credential>) -> Self {
            self.inner.credential("sid", token.into());
            self
        }

        /// In the document: `/components/securitySchemes/signed`
        pub fn signed(mut self, token: impl Into<::specsmith::Credential>) -> Self {
            self.inner.credential("signed", token.into());
            self
        }

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
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Server {
        /// Everywhere
        ///
        /// `https://parcels.example/v1`
        Everywhere,
        /// Regional
        ///
        /// `{scheme}://{region}.parcels.example:{port}/v1`
        Regional(RegionalServer),
    }

    impl Server {
        /// Its address.
        #[must_use]
        pub fn url(&self) -> String {
            match self {
                Self::Everywhere => "https://parcels.example/v1".to_owned(),
                Self::Regional(server) => server.url(),
            }
        }
    }

    impl From<Server> for ::specsmith::ServerAddress {
        fn from(server: Server) -> Self {
            match server {
                Server::Everywhere => Self::new("https://parcels.example/v1"),
                Server::Regional(server) => server.into(),
            }
        }
    }

    /// The variables of a server's address.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct RegionalServer {
        /// - Default: `https`
        /// - One of: `https`, `http`
        pub scheme: String,
        /// Where the parcel is.
        ///
        /// - Default: `eu`
        pub region: String,
        /// - Default: `443`
        pub port: String,
    }

    impl RegionalServer {
        /// The document's defaults.
        #[must_use]
        pub fn new() -> Self {
            Self {
                scheme: "https".to_owned(),
                region: "eu".to_owned(),
                port: "443".to_owned(),
            }
        }

        /// - Default: `https`
        /// - One of: `https`, `http`
        #[must_use]
        pub fn with_scheme(mut self, value: impl Into<String>) -> Self {
            self.scheme = value.into();
            self
        }

        /// Where the parcel is.
        ///
        /// - Default: `eu`
        #[must_use]
        pub fn with_region(mut self, value: impl Into<String>) -> Self {
            self.region = value.into();
            self
        }

        /// - Default: `443`
        #[must_use]
        pub fn with_port(mut self, value: impl Into<String>) -> Self {
            self.port = value.into();
            self
        }

        /// The address.
        #[must_use]
        pub fn url(&self) -> String {
            let pieces: &[&str] = &[
                &self.scheme,
                "://",
                &self.region,
                ".parcels.example:",
                &self.port,
                "/v1",
            ];
            pieces.concat()
        }
    }

    impl Default for RegionalServer {
        fn default() -> Self {
            Self::new()
        }
    }

    impl From<RegionalServer> for ::specsmith::ServerAddress {
        fn from(server: RegionalServer) -> Self {
            Self::new(server.url())
                .variables(
                    &[
                        rt::ServerVariable::new("scheme", &server.scheme)
                            .known(&["https", "http"]),
                        rt::ServerVariable::new("region", &server.region).in_authority(),
                        rt::ServerVariable::new("port", &server.port).in_authority(),
                    ],
                )
        }
    }

    /// The servers of `atOneOfSeveral`.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum AtOneOfSeveralServer {
        /// Near
        ///
        /// `https://{region}.several.example`
        Near(NearServer),
        /// Old
        ///
        /// `/old`
        Old,
    }

    impl AtOneOfSeveralServer {
        /// Its address.
        #[must_use]
        pub fn url(&self) -> String {
            match self {
                Self::Near(server) => server.url(),
                Self::Old => "/old".to_owned(),
            }
        }
    }

    impl From<AtOneOfSeveralServer> for ::specsmith::ServerAddress {
        fn from(server: AtOneOfSeveralServer) -> Self {
            match server {
                AtOneOfSeveralServer::Near(server) => server.into(),
                AtOneOfSeveralServer::Old => Self::new("/old"),
            }
        }
    }

    /// The variables of a server's address.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct NearServer {
        /// - Default: `eu`
        /// - One of: `eu`, `us`
        pub region: String,
    }

    impl NearServer {
        /// The document's defaults.
        #[must_use]
        pub fn new() -> Self {
            Self { region: "eu".to_owned() }
        }

        /// - Default: `eu`
        /// - One of: `eu`, `us`
        #[must_use]
        pub fn with_region(mut self, value: impl Into<String>) -> Self {
            self.region = value.into();
            self
        }

        /// The address.
        #[must_use]
        pub fn url(&self) -> String {
            let pieces: &[&str] = &["https://", &self.region, ".several.example"];
            pieces.concat()
        }
    }

    impl Default for NearServer {
        fn default() -> Self {
            Self::new()
        }
    }

    impl From<NearServer> for ::specsmith::ServerAddress {
        fn from(server: NearServer) -> Self {
            Self::new(server.url())
                .variables(
                    &[
                        rt::ServerVariable::new("region", &server.region)
                            .known(&["eu", "us"])
                            .in_authority(),
                    ],
                )
        }
    }

    /// The server of `atOwnServer`.
    ///
    /// `https://own.parcels.example/{base}`
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct AtOwnServerServer {
        /// - Default: `own`
        pub base: String,
    }

    impl AtOwnServerServer {
        /// The document's defaults.
        #[must_use]
        pub fn new() -> Self {
            Self { base: "own".to_owned() }
        }

        /// - Default: `own`
        #[must_use]
        pub fn with_base(mut self, value: impl Into<String>) -> Self {
            self.base = value.into();
            self
        }

        /// The address.
        #[must_use]
        pub fn url(&self) -> String {
            let pieces: &[&str] = &["https://own.parcels.example/", &self.base];
            pieces.concat()
        }
    }

    impl Default for AtOwnServerServer {
        fn default() -> Self {
            Self::new()
        }
    }

    impl From<AtOwnServerServer> for ::specsmith::ServerAddress {
        fn from(server: AtOwnServerServer) -> Self {
            Self::new(server.url())
        }
    }

    static SERVICE: rt::Service = rt::Service::new("parcels", "1")
        .servers(&["https://parcels.example/v1", "https://eu.parcels.example:443/v1"])
        .schemes(
            &[
                rt::Scheme::http("digest", "digest"),
                rt::Scheme::bearer("local").token_url("/token"),
                rt::Scheme::bearer("oauth").token_url("https://parcels.example/token"),
                rt::Scheme::bearer("oidc")
                    .discovery_url(
                        "https://parcels.example/.well-known/openid-configuration",
                    ),
                rt::Scheme::basic("password"),
                rt::Scheme::api_key_cookie("sid", "sid"),
                rt::Scheme::http("signed", "Signature"),
            ],
        );
}

mod forms {
    //! How forms that come are read: pairs and parts.
    use ::specsmith::rt::form;
    use super::xml;
    pub(crate) static RECEIPT: form::Table = form::Table::Named(
        &[
            form::Member("total", form::NUMBER),
            form::Member("number", form::TEXT),
            form::Member("paid", form::BOOLEAN),
            form::Member("tags", form::Shape::Each(&form::TEXT, true)),
            form::Member("codes", form::Shape::Split(form::Leaf::Number, ',')),
            form::Member(
                "size",
                form::Shape::Brackets(
                    &form::Table::Named(
                        &[
                            form::Member("w", form::NUMBER),
                            form::Member("h", form::NUMBER),
                        ],
                        None,
                    ),
                ),
            ),
            form::Member("report", form::Shape::Json),
        ],
        None,
    );

    pub(crate) static PROBLEM: form::Table = form::Table::Named(
        &[form::Member("title", form::TEXT)],
        None,
    );

    pub(crate) static READ_PARTS_RESPONSE: form::Table = form::Table::Named(
        &[
            form::Member("photo", form::Shape::File),
            form::Member("pages", form::Shape::Each(&form::Shape::File, true)),
            form::Member("count", form::NUMBER),
            form::Member("report", form::Shape::Json),
            form::Member("size", form::Shape::Xml(&xml::SIZE_DOCUMENT)),
        ],
        None,
    );

    pub(crate) static READ_SEQUENCE_RESPONSE: form::Table = form::Table::Positional(
        &[form::Shape::Json],
        Some(&form::Shape::File),
    );

    pub(crate) static RECEIPT_2: form::Table = form::Table::Named(
        &[
            form::Member("total", form::NUMBER),
            form::Member("number", form::TEXT),
            form::Member("paid", form::BOOLEAN),
            form::Member("tags", form::Shape::Each(&form::TEXT, true)),
            form::Member("codes", form::Shape::Each(&form::NUMBER, false)),
            form::Member("size", form::Shape::Json),
            form::Member("report", form::Shape::Json),
        ],
        None,
    );

    pub(crate) static ATTACHMENT_MULTIPART: form::Table = form::Table::Named(
        &[form::Member("data", form::Shape::File)],
        None,
    );
}

pub mod incoming {
    //! What the other side sends: a function for the body of each webhook and callback.
    use ::specsmith::rt;
    use super::models;
    use super::forms;

    /// The body of the webhook `arrived`, sent by `POST`.
    ///
    /// A parcel has arrived.
    ///
    /// In the document: `/webhooks/arrived/post`
    ///
    /// [`verified`](::specsmith::verified) calls it where the sender's signature is good.
    ///
    /// # Errors
    /// If the body is not as documented. What it breaks of the document's rules is told by `validate` alone.
    pub fn arrived(body: &[u8]) -> Result<models::Report, ::specsmith::DecodeError> {
        rt::incoming::json(body)
    }

    /// The body of the webhook `history`, sent by `POST`.
    ///
    /// In the document: `/webhooks/history/post`
    ///
    /// [`verified`](::specsmith::verified) calls it where the sender's signature is good.
    ///
    /// # Errors
    /// If the body is not as documented. What it breaks of the document's rules is told by `validate` alone.
    pub fn history(
        content_type: Option<&str>,
        body: &[u8],
    ) -> Result<HistoryBody, ::specsmith::DecodeError> {
        match rt::incoming::form(
            content_type,
            &[&["application/x-ndjson"], &["text/event-stream"]],
        ) {
            Some(0) => rt::incoming::lines(body).map(HistoryBody::Lines),
            Some(1) => {
                rt::incoming::events(body, &rt::EventReader::json())
                    .map(HistoryBody::Events)
            }
            _ => Err(rt::incoming::unknown_form()),
        }
    }

    /// The body of the webhook `label`, sent by `PUT`.
    ///
    /// In the document: `/webhooks/label/put`
    ///
    /// [`verified`](::specsmith::verified) calls it where the sender's signature is good.
    ///
    /// # Errors
    /// If the body is not as documented. What it breaks of the document's rules is told by `validate` alone.
    pub fn label_put(
        body: &[u8],
    ) -> Result<::specsmith::Bytes, ::specsmith::DecodeError> {
        rt::incoming::bytes(body)
    }

    /// The body of the webhook `paid`, sent by `POST`.
    ///
    /// In the document: `/webhooks/paid/post`
    ///
    /// [`verified`](::specsmith::verified) calls it where the sender's signature is good.
    ///
    /// # Errors
    /// If the body is not as documented. What it breaks of the document's rules is told by `validate` alone.
    pub fn paid(
        content_type: Option<&str>,
        body: &[u8],
    ) -> Result<models::Receipt, ::specsmith::DecodeError> {
        match rt::incoming::form(
            content_type,
            &[&["application/json"], &["application/x-www-form-urlencoded"]],
        ) {
            Some(0) => rt::incoming::json(body),
            Some(1) => {
                rt::incoming::read(None, body, rt::Format::Form(&forms::RECEIPT_2))
            }
            _ => Err(rt::incoming::unknown_form()),
        }
    }

    /// The body of the webhook `scanned`, sent by `POST`.
    ///
    /// In the document: `/webhooks/scanned/post`
    ///
    /// [`verified`](::specsmith::verified) calls it where the sender's signature is good.
    ///
    /// # Errors
    /// If the body is not as documented. What it breaks of the document's rules is told by `validate` alone.
    pub fn scanned(
        content_type: Option<&str>,
        body: &[u8],
    ) -> Result<models::AttachmentMultipart, ::specsmith::DecodeError> {
        rt::incoming::read(
            content_type,
            body,
            rt::Format::Parts(&forms::ATTACHMENT_MULTIPART),
        )
    }

    /// The body of the callback `moved` of `subscribe`, sent by `POST`.
    ///
    /// In the document: `/paths/~1incoming~1subscribe/post/callbacks/moved/{$request.query.url}/post`
    ///
    /// [`verified`](::specsmith::verified) calls it where the sender's signature is good.
    ///
    /// # Errors
    /// If the body is not as documented. What it breaks of the document's rules is told by `validate` alone.
    pub fn subscribe_moved(
        content_type: Option<&str>,
        body: &[u8],
    ) -> Result<SubscribeMovedBody, ::specsmith::DecodeError> {
        match rt::incoming::form(
            content_type,
            &[&["application/json"], &["text/plain"]],
        ) {
            Some(0) => rt::incoming::json(body).map(SubscribeMovedBody::Json),
            Some(1) => {
                rt::incoming::read(None, body, rt::Format::Text)
                    .map(SubscribeMovedBody::Text)
            }
            _ => Err(rt::incoming::unknown_form()),
        }
    }

    /// The forms that what [`history`] decodes comes in, by its `content-type`.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    #[allow(
        clippy::large_enum_variant,
        reason = "an answer is moved rarely, and its payload is matched on"
    )]
    pub enum HistoryBody {
        /// As `application/x-ndjson`.
        Lines(Vec<models::Report>),
        /// As `text/event-stream`.
        Events(Vec<::specsmith::Event<models::Report>>),
    }

    /// The forms that what [`subscribe_moved`] decodes comes in, by its `content-type`.
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    #[allow(
        clippy::large_enum_variant,
        reason = "an answer is moved rarely, and its payload is matched on"
    )]
    pub enum SubscribeMovedBody {
        /// As `application/json`.
        Json(models::Report),
        /// As `text/plain`.
        Text(String),
    }
}

pub mod models {
    //! The types of the document.
    pub use attachment::Attachment;
    pub use attachment_multipart::AttachmentMultipart;
    pub use chat_body::ChatBody;
    pub use deep::Deep;
    pub use ended::Ended;
    pub use ended_event::EndedEvent;
    pub use moved::Moved;
    pub use moved_event::MovedEvent;
    pub use problem::Problem;
    pub use read_fixed_action::ReadFixedAction;
    pub use read_fixed_kind::ReadFixedKind;
    pub use read_fixed_x_version::ReadFixedXVersion;
    pub use read_headers_x_size_header::ReadHeadersXSizeHeader;
    pub use read_level_response::ReadLevelResponse;
    pub use read_parts_response::ReadPartsResponse;
    pub use read_sequence_response::ReadSequenceResponse;
    pub use receipt::Receipt;
    pub use report::Report;
    pub use send_files_body::SendFilesBody;
    pub use send_files_body_label::SendFilesBodyLabel;
    pub use send_files_body_logo::SendFilesBodyLogo;
    pub use send_files_body_pages::SendFilesBodyPages;
    pub use send_form_body::SendFormBody;
    pub use send_form_body_filter::SendFormBodyFilter;
    pub use send_latin_body::SendLatinBody;
    pub use send_mixed_body::SendMixedBody;
    pub use send_mixed_body_2::SendMixedBody2;
    pub use send_styles_created::SendStylesCreated;
    pub use send_styles_created_object::SendStylesCreatedObject;
    pub use send_whole_filter::SendWholeFilter;
    pub use size::Size;
    pub use upload_body::UploadBody;
    pub use watch_moves_response::WatchMovesResponse;
    pub use watch_typed_response::WatchTypedResponse;
    pub use watch_typed_response_moved::WatchTypedResponseMoved;
    pub use watch_typed_response_moved_event::WatchTypedResponseMovedEvent;
    pub use watch_typed_response_name::WatchTypedResponseName;
    pub use watch_typed_response_name_event::WatchTypedResponseNameEvent;

    mod attachment {
        use ::specsmith::rt;

        /// `Attachment`.
        ///
        /// In the document: `/components/schemas/Attachment`
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct Attachment {
            /// - Format: `binary`
            ///
            /// In the document: `/components/schemas/Attachment/properties/data`
            pub data: String,
        }

        impl Attachment {
            /// Takes what is required; every other member starts absent.
            #[must_use]
            pub fn new(data: impl Into<String>) -> Self {
                Self { data: data.into() }
            }
        }

        impl rt::Encode for Attachment {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("data", &self.data);
                object.end();
            }
        }

        impl rt::Decode for Attachment {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut data = None;
                let members = &mut [rt::Member::Required("data", &mut data)];
                input.members(members)?;
                let Some(data) = data else {
                    return Err(input.unfilled());
                };
                Ok(Self { data })
            }
        }

        rt::bridge!(Attachment);
    }

    mod attachment_multipart {
        use ::specsmith::rt;

        /// `Attachment`.
        ///
        /// In the document: `/components/schemas/Attachment`
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct AttachmentMultipart {
            /// - Format: `binary`
            ///
            /// In the document: `/components/schemas/Attachment/properties/data`
            pub data: ::specsmith::File,
        }

        impl AttachmentMultipart {
            /// Takes what is required; every other member starts absent.
            #[must_use]
            pub fn new(data: impl Into<::specsmith::File>) -> Self {
                Self { data: data.into() }
            }
        }

        impl rt::Encode for AttachmentMultipart {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("data", &self.data);
                object.end();
            }
        }

        impl rt::Decode for AttachmentMultipart {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut data = None;
                let members = &mut [rt::Member::Required("data", &mut data)];
                input.members(members)?;
                let Some(data) = data else {
                    return Err(input.unfilled());
                };
                Ok(Self { data })
            }
        }

        rt::bridge!(AttachmentMultipart);
    }

    mod chat_body {
        use ::specsmith::rt;

        /// `chat body`.
        ///
        /// In the document: `/paths/~1streams~1chat/post/requestBody/content/application~1json/schema`
        #[derive(Clone, Debug, Default, PartialEq)]
        #[non_exhaustive]
        pub struct ChatBody {
            /// In the document: `/paths/~1streams~1chat/post/requestBody/content/application~1json/schema/properties/stream`
            pub stream: Option<bool>,
        }

        impl ChatBody {
            /// Nothing is required: every member starts absent.
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }

            /// Sets [`stream`](Self::stream).
            #[must_use]
            pub fn with_stream(mut self, value: bool) -> Self {
                self.stream = Some(value);
                self
            }
        }

        impl rt::Encode for ChatBody {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.optional("stream", &self.stream);
                object.end();
            }
        }

        impl rt::Decode for ChatBody {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut stream = None;
                let members = &mut [rt::Member::Optional("stream", &mut stream)];
                input.members(members)?;
                Ok(Self { stream })
            }
        }

        rt::bridge!(ChatBody);
    }

    mod deep {
        use ::specsmith::rt;

        /// `Deep`.
        ///
        /// In the document: `/components/schemas/Deep`
        #[derive(Clone, Debug, Default, PartialEq)]
        #[non_exhaustive]
        pub struct Deep {
            /// In the document: `/components/schemas/Deep/properties/size`
            pub size: Option<super::Size>,
            /// In the document: `/components/schemas/Deep/properties/sizes`
            pub sizes: Option<Vec<super::Size>>,
            /// In the document: `/components/schemas/Deep/properties/tags`
            pub tags: Option<Vec<String>>,
        }

        impl Deep {
            /// Nothing is required: every member starts absent.
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }

            /// Sets [`size`](Self::size).
            #[must_use]
            pub fn with_size(mut self, value: super::Size) -> Self {
                self.size = Some(value);
                self
            }

            /// Sets [`sizes`](Self::sizes).
            #[must_use]
            pub fn with_sizes(
                mut self,
                value: impl IntoIterator<Item = super::Size>,
            ) -> Self {
                self.sizes = Some(value.into_iter().collect());
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
        }

        impl rt::Encode for Deep {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.optional("size", &self.size);
                object.optional("sizes", &self.sizes);
                object.optional("tags", &self.tags);
                object.end();
            }
        }

        impl rt::Decode for Deep {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut size = None;
                let mut sizes = None;
                let mut tags = None;
                let members = &mut [
                    rt::Member::Optional("size", &mut size),
                    rt::Member::Optional("sizes", &mut sizes),
                    rt::Member::Optional("tags", &mut tags),
                ];
                input.members(members)?;
                Ok(Self { size, sizes, tags })
            }
        }

        rt::bridge!(Deep);
    }

    mod ended {
        use ::specsmith::rt;

        /// `Ended`.
        ///
        /// In the document: `/components/schemas/Ended`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[non_exhaustive]
        pub struct Ended {
            /// In the document: `/components/schemas/Ended/properties/event`
            pub event: super::EndedEvent,
            /// In the document: `/components/schemas/Ended/properties/data`
            pub data: Option<String>,
        }

        impl Ended {
            /// What is required has one value; every other member starts absent.
            #[must_use]
            pub fn new() -> Self {
                Self {
                    event: super::EndedEvent::Ended,
                    data: None,
                }
            }

            /// Sets [`data`](Self::data).
            #[must_use]
            pub fn with_data(mut self, value: impl Into<String>) -> Self {
                self.data = Some(value.into());
                self
            }
        }

        impl Default for Ended {
            fn default() -> Self {
                Self::new()
            }
        }

        impl rt::Encode for Ended {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("event", &self.event);
                object.optional("data", &self.data);
                object.end();
            }
        }

        impl rt::Decode for Ended {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut event = None;
                let mut data = None;
                let members = &mut [
                    rt::Member::Required("event", &mut event),
                    rt::Member::Optional("data", &mut data),
                ];
                input.members(members)?;
                let Some(event) = event else {
                    return Err(input.unfilled());
                };
                Ok(Self { event, data })
            }
        }

        rt::bridge!(Ended);
    }

    mod ended_event {
        use ::specsmith::rt;

        /// `Ended event`.
        ///
        /// In the document: `/components/schemas/Ended/properties/event`
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum EndedEvent {
            /// `ended`
            Ended,
            /// A value that the document does not name; it is kept and written back as it is.
            Unknown(String),
        }

        impl EndedEvent {
            /// The documented values, in the document's order.
            pub const VALUES: &'static [&'static str] = &["ended"];

            /// The value as it stands in JSON.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    Self::Ended => "ended",
                    Self::Unknown(value) => value,
                }
            }
        }

        impl From<&str> for EndedEvent {
            fn from(value: &str) -> Self {
                match value {
                    "ended" => Self::Ended,
                    other => Self::Unknown(other.to_owned()),
                }
            }
        }

        rt::string_enum!(EndedEvent);
    }

    mod moved {
        use ::specsmith::rt;

        /// `Moved`.
        ///
        /// In the document: `/components/schemas/Moved`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[non_exhaustive]
        pub struct Moved {
            /// In the document: `/components/schemas/Moved/properties/event`
            pub event: super::MovedEvent,
            /// In the document: `/components/schemas/Moved/properties/data`
            #[validate(skip)]
            pub data: super::Report,
        }

        impl Moved {
            /// Takes what is required; every other member starts absent.
            #[must_use]
            pub fn new(data: super::Report) -> Self {
                Self {
                    event: super::MovedEvent::Moved,
                    data,
                }
            }
        }

        impl rt::Encode for Moved {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("event", &self.event);
                object.required("data", &self.data);
                object.end();
            }
        }

        impl rt::Decode for Moved {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut event = None;
                let mut data = None;
                let members = &mut [
                    rt::Member::Required("event", &mut event),
                    rt::Member::Required("data", &mut data),
                ];
                input.members(members)?;
                let (Some(event), Some(data)) = (event, data) else {
                    return Err(input.unfilled());
                };
                Ok(Self { event, data })
            }
        }

        rt::bridge!(Moved);
    }

    mod moved_event {
        use ::specsmith::rt;

        /// `Moved event`.
        ///
        /// In the document: `/components/schemas/Moved/properties/event`
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum MovedEvent {
            /// `moved`
            Moved,
            /// A value that the document does not name; it is kept and written back as it is.
            Unknown(String),
        }

        impl MovedEvent {
            /// The documented values, in the document's order.
            pub const VALUES: &'static [&'static str] = &["moved"];

            /// The value as it stands in JSON.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    Self::Moved => "moved",
                    Self::Unknown(value) => value,
                }
            }
        }

        impl From<&str> for MovedEvent {
            fn from(value: &str) -> Self {
                match value {
                    "moved" => Self::Moved,
                    other => Self::Unknown(other.to_owned()),
                }
            }
        }

        rt::string_enum!(MovedEvent);
    }

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

    mod read_fixed_action {
        use ::specsmith::rt;

        /// `readFixed Action`.
        ///
        /// In the document: `/paths/~1fixed~1{kind}/get/parameters/1/schema`
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum ReadFixedAction {
            /// `Read`
            Read,
            /// A value that the document does not name; it is kept and written back as it is.
            Unknown(String),
        }

        impl ReadFixedAction {
            /// The documented values, in the document's order.
            pub const VALUES: &'static [&'static str] = &["Read"];

            /// The value as it stands in JSON.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    Self::Read => "Read",
                    Self::Unknown(value) => value,
                }
            }
        }

        impl From<&str> for ReadFixedAction {
            fn from(value: &str) -> Self {
                match value {
                    "Read" => Self::Read,
                    other => Self::Unknown(other.to_owned()),
                }
            }
        }

        rt::string_enum!(ReadFixedAction);
    }

    mod read_fixed_kind {
        use ::specsmith::rt;

        /// `readFixed kind`.
        ///
        /// In the document: `/paths/~1fixed~1{kind}/get/parameters/0/schema`
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum ReadFixedKind {
            /// `parcels`
            Parcels,
            /// A value that the document does not name; it is kept and written back as it is.
            Unknown(String),
        }

        impl ReadFixedKind {
            /// The documented values, in the document's order.
            pub const VALUES: &'static [&'static str] = &["parcels"];

            /// The value as it stands in JSON.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    Self::Parcels => "parcels",
                    Self::Unknown(value) => value,
                }
            }
        }

        impl From<&str> for ReadFixedKind {
            fn from(value: &str) -> Self {
                match value {
                    "parcels" => Self::Parcels,
                    other => Self::Unknown(other.to_owned()),
                }
            }
        }

        rt::string_enum!(ReadFixedKind);
    }

    mod read_fixed_x_version {
        use ::specsmith::rt;

        /// `readFixed X-Version`.
        ///
        /// In the document: `/paths/~1fixed~1{kind}/get/parameters/2/schema`
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum ReadFixedXVersion {
            /// `3`
            N3,
            /// A value that the document does not name; it is kept and written back as it is.
            Unknown(i64),
        }

        impl ReadFixedXVersion {
            /// The documented values, in the document's order.
            pub const VALUES: &'static [i64] = &[3];

            /// The value as it stands in JSON.
            #[must_use]
            pub fn value(&self) -> i64 {
                match self {
                    Self::N3 => 3,
                    Self::Unknown(value) => *value,
                }
            }
        }

        impl From<i64> for ReadFixedXVersion {
            fn from(value: i64) -> Self {
                match value {
                    3 => Self::N3,
                    other => Self::Unknown(other),
                }
            }
        }

        rt::integer_enum!(ReadFixedXVersion : i64);
    }

    mod read_headers_x_size_header {
        use ::specsmith::rt;

        /// `readHeaders X-Size header`.
        ///
        /// In the document: `/paths/~1answers~1headers/get/responses/204/headers/X-Size/schema`
        #[derive(Clone, Debug, Default, PartialEq)]
        #[non_exhaustive]
        pub struct ReadHeadersXSizeHeader {
            /// In the document: `/paths/~1answers~1headers/get/responses/204/headers/X-Size/schema/properties/w`
            pub w: Option<i64>,
            /// In the document: `/paths/~1answers~1headers/get/responses/204/headers/X-Size/schema/properties/h`
            pub h: Option<i64>,
        }

        impl ReadHeadersXSizeHeader {
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

        impl rt::Encode for ReadHeadersXSizeHeader {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.optional("w", &self.w);
                object.optional("h", &self.h);
                object.end();
            }
        }

        impl rt::Decode for ReadHeadersXSizeHeader {
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

        rt::bridge!(ReadHeadersXSizeHeader);
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

    mod read_parts_response {
        use ::specsmith::rt;

        /// `readParts response`.
        ///
        /// In the document: `/paths/~1answers~1parts/get/responses/200/content/multipart~1form-data/schema`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[non_exhaustive]
        pub struct ReadPartsResponse {
            /// - Format: `binary`
            ///
            /// In the document: `/paths/~1answers~1parts/get/responses/200/content/multipart~1form-data/schema/properties/photo`
            #[validate(skip)]
            pub photo: ::specsmith::File,
            /// In the document: `/paths/~1answers~1parts/get/responses/200/content/multipart~1form-data/schema/properties/pages`
            #[validate(skip)]
            pub pages: Vec<::specsmith::File>,
            /// - Minimum: `1`
            ///
            /// In the document: `/paths/~1answers~1parts/get/responses/200/content/multipart~1form-data/schema/properties/count`
            #[validate(minimum = 1)]
            pub count: Option<i64>,
            /// In the document: `/paths/~1answers~1parts/get/responses/200/content/multipart~1form-data/schema/properties/report`
            #[validate(skip)]
            pub report: Option<super::Report>,
            /// In the document: `/paths/~1answers~1parts/get/responses/200/content/multipart~1form-data/schema/properties/size`
            #[validate(skip)]
            pub size: Option<super::Size>,
        }

        impl ReadPartsResponse {
            /// Takes what is required; every other member starts absent.
            #[must_use]
            pub fn new(
                pages: impl IntoIterator<Item = impl Into<::specsmith::File>>,
                photo: impl Into<::specsmith::File>,
            ) -> Self {
                Self {
                    photo: photo.into(),
                    pages: pages.into_iter().map(Into::into).collect(),
                    count: None,
                    report: None,
                    size: None,
                }
            }

            /// Sets [`count`](Self::count).
            #[must_use]
            pub fn with_count(mut self, value: i64) -> Self {
                self.count = Some(value);
                self
            }

            /// Sets [`report`](Self::report).
            #[must_use]
            pub fn with_report(mut self, value: super::Report) -> Self {
                self.report = Some(value);
                self
            }

            /// Sets [`size`](Self::size).
            #[must_use]
            pub fn with_size(mut self, value: super::Size) -> Self {
                self.size = Some(value);
                self
            }
        }

        impl rt::Encode for ReadPartsResponse {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("photo", &self.photo);
                object.required("pages", &self.pages);
                object.optional("count", &self.count);
                object.optional("report", &self.report);
                object.optional("size", &self.size);
                object.end();
            }
        }

        impl rt::Decode for ReadPartsResponse {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut photo = None;
                let mut pages = None;
                let mut count = None;
                let mut report = None;
                let mut size = None;
                let members = &mut [
                    rt::Member::Required("photo", &mut photo),
                    rt::Member::Required("pages", &mut pages),
                    rt::Member::Optional("count", &mut count),
                    rt::Member::Optional("report", &mut report),
                    rt::Member::Optional("size", &mut size),
                ];
                input.members(members)?;
                let (Some(photo), Some(pages)) = (photo, pages) else {
                    return Err(input.unfilled());
                };
                Ok(Self {
                    photo,
                    pages,
                    count,
                    report,
                    size,
                })
            }
        }

        rt::bridge!(ReadPartsResponse);
    }

    mod read_sequence_response {
        use ::specsmith::rt;

        /// `readSequence response`.
        ///
        /// In the document: `/paths/~1answers~1sequence/get/responses/200/content/multipart~1mixed/schema`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[validate(list(min_items = 1))]
        #[non_exhaustive]
        pub struct ReadSequenceResponse {
            /// In the document: `/paths/~1answers~1sequence/get/responses/200/content/multipart~1mixed/schema/prefixItems/0`
            #[validate(skip)]
            pub first: super::Report,
            /// The items after those that have a place of their own.
            #[validate(rest = 1, skip)]
            pub rest: Vec<::specsmith::File>,
        }

        impl ReadSequenceResponse {
            /// Takes the items that are required; every other one starts absent.
            #[must_use]
            pub fn new(first: super::Report) -> Self {
                Self { first, rest: Vec::new() }
            }

            /// Sets [`rest`](Self::rest).
            #[must_use]
            pub fn with_rest(
                mut self,
                value: impl IntoIterator<Item = impl Into<::specsmith::File>>,
            ) -> Self {
                self.rest = value.into_iter().map(Into::into).collect();
                self
            }
        }

        impl rt::Encode for ReadSequenceResponse {
            fn encode(&self, out: &mut rt::Encoder) {
                out.tuple(&[Some(&self.first)], &self.rest);
            }
        }

        impl rt::Decode for ReadSequenceResponse {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut first = None;
                let mut rest = Vec::new();
                input.tuple(&mut [rt::Member::Required("0", &mut first)], &mut rest)?;
                let Some(first) = first else {
                    return Err(input.unfilled());
                };
                Ok(Self { first, rest })
            }
        }

        rt::bridge!(ReadSequenceResponse);
    }

    mod receipt {
        use ::specsmith::rt;

        /// `Receipt`.
        ///
        /// In the document: `/components/schemas/Receipt`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[non_exhaustive]
        pub struct Receipt {
            /// - Minimum: `0`
            ///
            /// In the document: `/components/schemas/Receipt/properties/total`
            #[validate(minimum = 0)]
            pub total: f64,
            /// In the document: `/components/schemas/Receipt/properties/number`
            pub number: Option<String>,
            /// In the document: `/components/schemas/Receipt/properties/paid`
            pub paid: Option<bool>,
            /// In the document: `/components/schemas/Receipt/properties/tags`
            pub tags: Vec<String>,
            /// In the document: `/components/schemas/Receipt/properties/codes`
            pub codes: Option<Vec<i64>>,
            /// In the document: `/components/schemas/Receipt/properties/size`
            #[validate(skip)]
            pub size: Option<super::Size>,
            /// In the document: `/components/schemas/Receipt/properties/report`
            #[validate(skip)]
            pub report: Option<super::Report>,
        }

        impl Receipt {
            /// Takes what is required; every other member starts absent.
            #[must_use]
            pub fn new(
                tags: impl IntoIterator<Item = impl Into<String>>,
                total: f64,
            ) -> Self {
                Self {
                    total,
                    number: None,
                    paid: None,
                    tags: tags.into_iter().map(Into::into).collect(),
                    codes: None,
                    size: None,
                    report: None,
                }
            }

            /// Sets [`number`](Self::number).
            #[must_use]
            pub fn with_number(mut self, value: impl Into<String>) -> Self {
                self.number = Some(value.into());
                self
            }

            /// Sets [`paid`](Self::paid).
            #[must_use]
            pub fn with_paid(mut self, value: bool) -> Self {
                self.paid = Some(value);
                self
            }

            /// Sets [`codes`](Self::codes).
            #[must_use]
            pub fn with_codes(mut self, value: impl IntoIterator<Item = i64>) -> Self {
                self.codes = Some(value.into_iter().collect());
                self
            }

            /// Sets [`size`](Self::size).
            #[must_use]
            pub fn with_size(mut self, value: super::Size) -> Self {
                self.size = Some(value);
                self
            }

            /// Sets [`report`](Self::report).
            #[must_use]
            pub fn with_report(mut self, value: super::Report) -> Self {
                self.report = Some(value);
                self
            }
        }

        impl rt::Encode for Receipt {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("total", &self.total);
                object.optional("number", &self.number);
                object.optional("paid", &self.paid);
                object.required("tags", &self.tags);
                object.optional("codes", &self.codes);
                object.optional("size", &self.size);
                object.optional("report", &self.report);
                object.end();
            }
        }

        impl rt::Decode for Receipt {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut total = None;
                let mut number = None;
                let mut paid = None;
                let mut tags = None;
                let mut codes = None;
                let mut size = None;
                let mut report = None;
                let members = &mut [
                    rt::Member::Required("total", &mut total),
                    rt::Member::Optional("number", &mut number),
                    rt::Member::Optional("paid", &mut paid),
                    rt::Member::Required("tags", &mut tags),
                    rt::Member::Optional("codes", &mut codes),
                    rt::Member::Optional("size", &mut size),
                    rt::Member::Optional("report", &mut report),
                ];
                input.members(members)?;
                let (Some(total), Some(tags)) = (total, tags) else {
                    return Err(input.unfilled());
                };
                Ok(Self {
                    total,
                    number,
                    paid,
                    tags,
                    codes,
                    size,
                    report,
                })
            }
        }

        rt::bridge!(Receipt);
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

    mod send_files_body {
        use ::specsmith::rt;

        /// `sendFiles body`.
        ///
        /// In the document: `/paths/~1parts~1files/post/requestBody/content/multipart~1form-data/schema`
        #[derive(Clone, Debug, Default, PartialEq, ::specsmith::Validate)]
        #[non_exhaustive]
        pub struct SendFilesBody {
            /// In the document: `/paths/~1parts~1files/post/requestBody/content/multipart~1form-data/schema/properties/pages`
            #[validate(skip)]
            pub pages: Option<super::SendFilesBodyPages>,
            /// In the document: `/paths/~1parts~1files/post/requestBody/content/multipart~1form-data/schema/properties/cover`
            #[validate(skip)]
            pub cover: Option<::specsmith::File>,
            /// In the document: `/paths/~1parts~1files/post/requestBody/content/multipart~1form-data/schema/properties/label`
            #[validate(skip)]
            pub label: Option<super::SendFilesBodyLabel>,
            /// In the document: `/paths/~1parts~1files/post/requestBody/content/multipart~1form-data/schema/properties/logo`
            pub logo: Option<super::SendFilesBodyLogo>,
            /// Members beside those that the document names.
            ///
            /// In the document: `/paths/~1parts~1files/post/requestBody/content/multipart~1form-data/schema`
            #[validate(flatten, skip)]
            pub additional_properties: ::std::collections::BTreeMap<
                String,
                ::specsmith::File,
            >,
        }

        impl SendFilesBody {
            /// Nothing is required: every member starts absent.
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }

            /// Sets [`pages`](Self::pages).
            #[must_use]
            pub fn with_pages(mut self, value: super::SendFilesBodyPages) -> Self {
                self.pages = Some(value);
                self
            }

            /// Sets [`cover`](Self::cover).
            #[must_use]
            pub fn with_cover(mut self, value: impl Into<::specsmith::File>) -> Self {
                self.cover = Some(value.into());
                self
            }

            /// Sets [`label`](Self::label).
            #[must_use]
            pub fn with_label(mut self, value: super::SendFilesBodyLabel) -> Self {
                self.label = Some(value);
                self
            }

            /// Sets [`logo`](Self::logo).
            #[must_use]
            pub fn with_logo(mut self, value: super::SendFilesBodyLogo) -> Self {
                self.logo = Some(value);
                self
            }

            /// Sets [`additional_properties`](Self::additional_properties).
            #[must_use]
            pub fn with_additional_properties(
                mut self,
                value: impl IntoIterator<
                    Item = (impl Into<String>, impl Into<::specsmith::File>),
                >,
            ) -> Self {
                self.additional_properties = rt::members(value);
                self
            }
        }

        impl rt::Encode for SendFilesBody {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.optional("pages", &self.pages);
                object.optional("cover", &self.cover);
                object.optional("label", &self.label);
                object.optional("logo", &self.logo);
                object
                    .rest(
                        &self.additional_properties,
                        &["pages", "cover", "label", "logo"],
                    );
                object.end();
            }
        }

        impl rt::Decode for SendFilesBody {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut pages = None;
                let mut cover = None;
                let mut label = None;
                let mut logo = None;
                let mut additional = rt::Map::new();
                let members = &mut [
                    rt::Member::Optional("pages", &mut pages),
                    rt::Member::Optional("cover", &mut cover),
                    rt::Member::Optional("label", &mut label),
                    rt::Member::Optional("logo", &mut logo),
                ];
                input.members_and_rest(members, &mut additional)?;
                Ok(Self {
                    pages,
                    cover,
                    label,
                    logo,
                    additional_properties: additional,
                })
            }
        }

        rt::bridge!(SendFilesBody);
    }

    mod send_files_body_label {
        use ::specsmith::rt;

        /// `sendFiles body label`.
        ///
        /// In the document: `/paths/~1parts~1files/post/requestBody/content/multipart~1form-data/schema/properties/label`
        #[derive(Clone, Debug, PartialEq)]
        #[allow(
            clippy::large_enum_variant,
            reason = "a variant holds what the document says, without a box that nobody asked for"
        )]
        #[non_exhaustive]
        pub enum SendFilesBodyLabel {
            /// A file.
            File(::specsmith::File),
            /// [`Problem`](super::Problem).
            Problem(super::Problem),
        }

        impl From<::specsmith::File> for SendFilesBodyLabel {
            fn from(value: ::specsmith::File) -> Self {
                Self::File(value)
            }
        }

        impl From<super::Problem> for SendFilesBodyLabel {
            fn from(value: super::Problem) -> Self {
                Self::Problem(value)
            }
        }

        impl rt::Arms for SendFilesBodyLabel {
            const ARMS: &'static [rt::Arm] = &[
                rt::Arm::new(&[rt::Test::Kind(rt::JsonType::Number)], &[0]),
                rt::Arm::new(&[rt::Test::Kind(rt::JsonType::String)], &[0]),
                rt::Arm::new(&[rt::Test::Kind(rt::JsonType::Object)], &[1]),
            ];
        }

        rt::union!(SendFilesBodyLabel { File, Problem });
    }

    mod send_files_body_logo {
        use ::specsmith::rt;

        /// `sendFiles body logo`.
        ///
        /// In the document: `/paths/~1parts~1files/post/requestBody/content/multipart~1form-data/schema/properties/logo`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[validate(untagged)]
        #[allow(
            clippy::large_enum_variant,
            reason = "a variant holds what the document says, without a box that nobody asked for"
        )]
        #[non_exhaustive]
        pub enum SendFilesBodyLogo {
            /// A file.
            File(#[validate(skip)] ::specsmith::File),
            /// A string.
            Text(#[validate(format = "uri")] String),
        }

        impl From<::specsmith::File> for SendFilesBodyLogo {
            fn from(value: ::specsmith::File) -> Self {
                Self::File(value)
            }
        }

        impl From<String> for SendFilesBodyLogo {
            fn from(value: String) -> Self {
                Self::Text(value)
            }
        }

        impl From<&str> for SendFilesBodyLogo {
            fn from(value: &str) -> Self {
                Self::Text(value.to_owned())
            }
        }

        impl rt::Arms for SendFilesBodyLogo {
            const ARMS: &'static [rt::Arm] = &[
                rt::Arm::new(&[rt::Test::Kind(rt::JsonType::Number)], &[0]),
                rt::Arm::new(&[rt::Test::Kind(rt::JsonType::String)], &[0, 1]),
            ];
        }

        rt::union!(SendFilesBodyLogo { File, Text }, validated);
    }

    mod send_files_body_pages {
        use ::specsmith::rt;

        /// `sendFiles body pages`.
        ///
        /// In the document: `/paths/~1parts~1files/post/requestBody/content/multipart~1form-data/schema/properties/pages`
        #[derive(Clone, Debug, PartialEq)]
        #[allow(
            clippy::large_enum_variant,
            reason = "a variant holds what the document says, without a box that nobody asked for"
        )]
        #[non_exhaustive]
        pub enum SendFilesBodyPages {
            /// A file.
            File(::specsmith::File),
            /// A list.
            FileList(Vec<::specsmith::File>),
        }

        impl From<::specsmith::File> for SendFilesBodyPages {
            fn from(value: ::specsmith::File) -> Self {
                Self::File(value)
            }
        }

        impl From<Vec<::specsmith::File>> for SendFilesBodyPages {
            fn from(value: Vec<::specsmith::File>) -> Self {
                Self::FileList(value)
            }
        }

        impl rt::Arms for SendFilesBodyPages {
            const ARMS: &'static [rt::Arm] = &[
                rt::Arm::new(&[rt::Test::Kind(rt::JsonType::Number)], &[0]),
                rt::Arm::new(&[rt::Test::Kind(rt::JsonType::String)], &[0]),
                rt::Arm::new(&[rt::Test::Kind(rt::JsonType::Array)], &[1]),
            ];
        }

        rt::union!(SendFilesBodyPages { File, FileList });
    }

    mod send_form_body {
        use ::specsmith::rt;

        /// `sendForm body`.
        ///
        /// In the document: `/paths/~1bodies~1form/post/requestBody/content/application~1x-www-form-urlencoded/schema`
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct SendFormBody {
            /// In the document: `/paths/~1bodies~1form/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/name`
            pub name: String,
            /// In the document: `/paths/~1bodies~1form/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/tags`
            pub tags: Option<Vec<String>>,
            /// In the document: `/paths/~1bodies~1form/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/report`
            pub report: Option<super::Report>,
            /// In the document: `/paths/~1bodies~1form/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/reports`
            pub reports: Option<Vec<super::Report>>,
            /// In the document: `/paths/~1bodies~1form/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/filter`
            pub filter: Option<super::SendFormBodyFilter>,
            /// In the document: `/paths/~1bodies~1form/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/ids`
            pub ids: Option<Vec<i64>>,
        }

        impl SendFormBody {
            /// Takes what is required; every other member starts absent.
            #[must_use]
            pub fn new(name: impl Into<String>) -> Self {
                Self {
                    name: name.into(),
                    tags: None,
                    report: None,
                    reports: None,
                    filter: None,
                    ids: None,
                }
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

            /// Sets [`report`](Self::report).
            #[must_use]
            pub fn with_report(mut self, value: super::Report) -> Self {
                self.report = Some(value);
                self
            }

            /// Sets [`reports`](Self::reports).
            #[must_use]
            pub fn with_reports(
                mut self,
                value: impl IntoIterator<Item = super::Report>,
            ) -> Self {
                self.reports = Some(value.into_iter().collect());
                self
            }

            /// Sets [`filter`](Self::filter).
            #[must_use]
            pub fn with_filter(mut self, value: super::SendFormBodyFilter) -> Self {
                self.filter = Some(value);
                self
            }

            /// Sets [`ids`](Self::ids).
            #[must_use]
            pub fn with_ids(mut self, value: impl IntoIterator<Item = i64>) -> Self {
                self.ids = Some(value.into_iter().collect());
                self
            }
        }

        impl rt::Encode for SendFormBody {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("name", &self.name);
                object.optional("tags", &self.tags);
                object.optional("report", &self.report);
                object.optional("reports", &self.reports);
                object.optional("filter", &self.filter);
                object.optional("ids", &self.ids);
                object.end();
            }
        }

        impl rt::Decode for SendFormBody {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut name = None;
                let mut tags = None;
                let mut report = None;
                let mut reports = None;
                let mut filter = None;
                let mut ids = None;
                let members = &mut [
                    rt::Member::Required("name", &mut name),
                    rt::Member::Optional("tags", &mut tags),
                    rt::Member::Optional("report", &mut report),
                    rt::Member::Optional("reports", &mut reports),
                    rt::Member::Optional("filter", &mut filter),
                    rt::Member::Optional("ids", &mut ids),
                ];
                input.members(members)?;
                let Some(name) = name else {
                    return Err(input.unfilled());
                };
                Ok(Self {
                    name,
                    tags,
                    report,
                    reports,
                    filter,
                    ids,
                })
            }
        }

        rt::bridge!(SendFormBody);
    }

    mod send_form_body_filter {
        use ::specsmith::rt;

        /// `sendForm body filter`.
        ///
        /// In the document: `/paths/~1bodies~1form/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/filter`
        #[derive(Clone, Debug, Default, PartialEq)]
        #[non_exhaustive]
        pub struct SendFormBodyFilter {
            /// In the document: `/paths/~1bodies~1form/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/filter/properties/by`
            pub by: Option<super::Report>,
            /// In the document: `/paths/~1bodies~1form/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/filter/properties/ids`
            pub ids: Option<Vec<i64>>,
        }

        impl SendFormBodyFilter {
            /// Nothing is required: every member starts absent.
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }

            /// Sets [`by`](Self::by).
            #[must_use]
            pub fn with_by(mut self, value: super::Report) -> Self {
                self.by = Some(value);
                self
            }

            /// Sets [`ids`](Self::ids).
            #[must_use]
            pub fn with_ids(mut self, value: impl IntoIterator<Item = i64>) -> Self {
                self.ids = Some(value.into_iter().collect());
                self
            }
        }

        impl rt::Encode for SendFormBodyFilter {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.optional("by", &self.by);
                object.optional("ids", &self.ids);
                object.end();
            }
        }

        impl rt::Decode for SendFormBodyFilter {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut by = None;
                let mut ids = None;
                let members = &mut [
                    rt::Member::Optional("by", &mut by),
                    rt::Member::Optional("ids", &mut ids),
                ];
                input.members(members)?;
                Ok(Self { by, ids })
            }
        }

        rt::bridge!(SendFormBodyFilter);
    }

    mod send_latin_body {
        use ::specsmith::rt;

        /// `sendLatin body`.
        ///
        /// In the document: `/paths/~1bodies~1latin/put/requestBody/content/application~1x-www-form-urlencoded; charset=UTF-8/schema`
        #[derive(Clone, Debug, Default, PartialEq)]
        #[non_exhaustive]
        pub struct SendLatinBody {
            /// In the document: `/paths/~1bodies~1latin/put/requestBody/content/application~1x-www-form-urlencoded; charset=UTF-8/schema/properties/name`
            pub name: Option<String>,
        }

        impl SendLatinBody {
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
        }

        impl rt::Encode for SendLatinBody {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.optional("name", &self.name);
                object.end();
            }
        }

        impl rt::Decode for SendLatinBody {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut name = None;
                let members = &mut [rt::Member::Optional("name", &mut name)];
                input.members(members)?;
                Ok(Self { name })
            }
        }

        rt::bridge!(SendLatinBody);
    }

    mod send_mixed_body {
        use ::specsmith::rt;

        /// `sendMixed body`.
        ///
        /// In the document: `/paths/~1bodies~1mixed/post/requestBody/content/multipart~1mixed/schema`
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct SendMixedBody {
            /// In the document: `/paths/~1bodies~1mixed/post/requestBody/content/multipart~1mixed/schema/properties/report`
            pub report: super::Report,
            /// - Format: `binary`
            ///
            /// In the document: `/paths/~1bodies~1mixed/post/requestBody/content/multipart~1mixed/schema/properties/photo`
            pub photo: ::specsmith::File,
        }

        impl SendMixedBody {
            /// Takes what is required; every other member starts absent.
            #[must_use]
            pub fn new(
                photo: impl Into<::specsmith::File>,
                report: super::Report,
            ) -> Self {
                Self {
                    report,
                    photo: photo.into(),
                }
            }
        }

        impl rt::Encode for SendMixedBody {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("report", &self.report);
                object.required("photo", &self.photo);
                object.end();
            }
        }

        impl rt::Decode for SendMixedBody {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut report = None;
                let mut photo = None;
                let members = &mut [
                    rt::Member::Required("report", &mut report),
                    rt::Member::Required("photo", &mut photo),
                ];
                input.members(members)?;
                let (Some(report), Some(photo)) = (report, photo) else {
                    return Err(input.unfilled());
                };
                Ok(Self { report, photo })
            }
        }

        rt::bridge!(SendMixedBody);
    }

    mod send_mixed_body_2 {
        use ::specsmith::rt;

        /// `sendMixed body`.
        ///
        /// In the document: `/paths/~1bodies~1mixed/post/requestBody/content/multipart~1related; type="application~1json"/schema`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[validate(list(min_items = 2))]
        #[non_exhaustive]
        pub struct SendMixedBody2 {
            /// In the document: `/paths/~1bodies~1mixed/post/requestBody/content/multipart~1related; type="application~1json"/schema/prefixItems/0`
            #[validate(skip)]
            pub first: super::Report,
            /// In the document: `/paths/~1bodies~1mixed/post/requestBody/content/multipart~1related; type="application~1json"/schema/prefixItems/1`
            #[validate(rename = "1", skip)]
            pub second: ::specsmith::File,
            /// The items after those that have a place of their own.
            pub rest: Vec<String>,
        }

        impl SendMixedBody2 {
            /// Takes the items that are required; every other one starts absent.
            #[must_use]
            pub fn new(
                first: super::Report,
                second: impl Into<::specsmith::File>,
            ) -> Self {
                Self {
                    first,
                    second: second.into(),
                    rest: Vec::new(),
                }
            }

            /// Sets [`rest`](Self::rest).
            #[must_use]
            pub fn with_rest(
                mut self,
                value: impl IntoIterator<Item = impl Into<String>>,
            ) -> Self {
                self.rest = value.into_iter().map(Into::into).collect();
                self
            }
        }

        impl rt::Encode for SendMixedBody2 {
            fn encode(&self, out: &mut rt::Encoder) {
                out.tuple(&[Some(&self.first), Some(&self.second)], &self.rest);
            }
        }

        impl rt::Decode for SendMixedBody2 {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut first = None;
                let mut second = None;
                let mut rest = Vec::new();
                input
                    .tuple(
                        &mut [
                            rt::Member::Required("0", &mut first),
                            rt::Member::Required("1", &mut second),
                        ],
                        &mut rest,
                    )?;
                let (Some(first), Some(second)) = (first, second) else {
                    return Err(input.unfilled());
                };
                Ok(Self { first, second, rest })
            }
        }

        rt::bridge!(SendMixedBody2);
    }

    mod send_styles_created {
        use ::specsmith::rt;

        /// `sendStyles created`.
        ///
        /// In the document: `/paths/~1parameters~1styles~1{simple}~1{label}~1{matrix}/get/parameters/8/schema`
        #[derive(Clone, Debug, PartialEq)]
        #[allow(
            clippy::large_enum_variant,
            reason = "a variant holds what the document says, without a box that nobody asked for"
        )]
        #[non_exhaustive]
        pub enum SendStylesCreated {
            /// An integer.
            Integer(i64),
            /// [`SendStylesCreatedObject`](super::SendStylesCreatedObject).
            Object(super::SendStylesCreatedObject),
        }

        impl From<i64> for SendStylesCreated {
            fn from(value: i64) -> Self {
                Self::Integer(value)
            }
        }

        impl From<super::SendStylesCreatedObject> for SendStylesCreated {
            fn from(value: super::SendStylesCreatedObject) -> Self {
                Self::Object(value)
            }
        }

        impl rt::Arms for SendStylesCreated {
            const ARMS: &'static [rt::Arm] = &[
                rt::Arm::new(&[rt::Test::Kind(rt::JsonType::Number)], &[0]),
                rt::Arm::new(&[rt::Test::Kind(rt::JsonType::Object)], &[1]),
            ];
        }

        rt::union!(SendStylesCreated { Integer, Object });
    }

    mod send_styles_created_object {
        use ::specsmith::rt;

        /// `sendStyles created object`.
        ///
        /// In the document: `/paths/~1parameters~1styles~1{simple}~1{label}~1{matrix}/get/parameters/8/schema/anyOf/1`
        #[derive(Clone, Debug, Default, PartialEq)]
        #[non_exhaustive]
        pub struct SendStylesCreatedObject {
            /// In the document: `/paths/~1parameters~1styles~1{simple}~1{label}~1{matrix}/get/parameters/8/schema/anyOf/1/properties/gt`
            pub gt: Option<i64>,
        }

        impl SendStylesCreatedObject {
            /// Nothing is required: every member starts absent.
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }

            /// Sets [`gt`](Self::gt).
            #[must_use]
            pub fn with_gt(mut self, value: i64) -> Self {
                self.gt = Some(value);
                self
            }
        }

        impl rt::Encode for SendStylesCreatedObject {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.optional("gt", &self.gt);
                object.end();
            }
        }

        impl rt::Decode for SendStylesCreatedObject {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut gt = None;
                let members = &mut [rt::Member::Optional("gt", &mut gt)];
                input.members(members)?;
                Ok(Self { gt })
            }
        }

        rt::bridge!(SendStylesCreatedObject);
    }

    mod send_whole_filter {
        use ::specsmith::rt;

        /// `sendWhole filter`.
        ///
        /// In the document: `/paths/~1parameters~1whole/get/parameters/0/content/application~1x-www-form-urlencoded/schema`
        #[derive(Clone, Debug, Default, PartialEq)]
        #[non_exhaustive]
        pub struct SendWholeFilter {
            /// In the document: `/paths/~1parameters~1whole/get/parameters/0/content/application~1x-www-form-urlencoded/schema/properties/text`
            pub text: Option<String>,
            /// In the document: `/paths/~1parameters~1whole/get/parameters/0/content/application~1x-www-form-urlencoded/schema/properties/sizes`
            pub sizes: Option<Vec<i64>>,
        }

        impl SendWholeFilter {
            /// Nothing is required: every member starts absent.
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }

            /// Sets [`text`](Self::text).
            #[must_use]
            pub fn with_text(mut self, value: impl Into<String>) -> Self {
                self.text = Some(value.into());
                self
            }

            /// Sets [`sizes`](Self::sizes).
            #[must_use]
            pub fn with_sizes(mut self, value: impl IntoIterator<Item = i64>) -> Self {
                self.sizes = Some(value.into_iter().collect());
                self
            }
        }

        impl rt::Encode for SendWholeFilter {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.optional("text", &self.text);
                object.optional("sizes", &self.sizes);
                object.end();
            }
        }

        impl rt::Decode for SendWholeFilter {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut text = None;
                let mut sizes = None;
                let members = &mut [
                    rt::Member::Optional("text", &mut text),
                    rt::Member::Optional("sizes", &mut sizes),
                ];
                input.members(members)?;
                Ok(Self { text, sizes })
            }
        }

        rt::bridge!(SendWholeFilter);
    }

    mod size {
        use ::specsmith::rt;

        /// `Size`.
        ///
        /// In the document: `/components/schemas/Size`
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct Size {
            /// In the document: `/components/schemas/Size/properties/w`
            pub w: i64,
            /// In the document: `/components/schemas/Size/properties/h`
            pub h: i64,
        }

        impl Size {
            /// Takes what is required; every other member starts absent.
            #[must_use]
            pub fn new(h: i64, w: i64) -> Self {
                Self { w, h }
            }
        }

        impl rt::Encode for Size {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("w", &self.w);
                object.required("h", &self.h);
                object.end();
            }
        }

        impl rt::Decode for Size {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut w = None;
                let mut h = None;
                let members = &mut [
                    rt::Member::Required("w", &mut w),
                    rt::Member::Required("h", &mut h),
                ];
                input.members(members)?;
                let (Some(w), Some(h)) = (w, h) else {
                    return Err(input.unfilled());
                };
                Ok(Self { w, h })
            }
        }

        rt::bridge!(Size);
    }

    mod upload_body {
        use ::specsmith::rt;

        /// `upload body`.
        ///
        /// In the document: `/paths/~1bodies~1upload/post/requestBody/content/multipart~1form-data/schema`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[non_exhaustive]
        pub struct UploadBody {
            /// - Format: `binary`
            ///
            /// In the document: `/paths/~1bodies~1upload/post/requestBody/content/multipart~1form-data/schema/properties/photo`
            #[validate(skip)]
            pub photo: ::specsmith::File,
            /// - Length: at least 1
            ///
            /// In the document: `/paths/~1bodies~1upload/post/requestBody/content/multipart~1form-data/schema/properties/title`
            #[validate(min_length = 1)]
            pub title: String,
            /// - Items: at most 2
            ///
            /// In the document: `/paths/~1bodies~1upload/post/requestBody/content/multipart~1form-data/schema/properties/pages`
            #[validate(max_items = 2, leaf)]
            pub pages: Option<Vec<::specsmith::File>>,
            /// In the document: `/paths/~1bodies~1upload/post/requestBody/content/multipart~1form-data/schema/properties/tags`
            pub tags: Option<Vec<String>>,
            /// In the document: `/paths/~1bodies~1upload/post/requestBody/content/multipart~1form-data/schema/properties/report`
            #[validate(skip)]
            pub report: Option<super::Report>,
            /// In the document: `/paths/~1bodies~1upload/post/requestBody/content/multipart~1form-data/schema/properties/logo`
            #[validate(skip)]
            pub logo: Option<::specsmith::File>,
        }

        impl UploadBody {
            /// Takes what is required; every other member starts absent.
            #[must_use]
            pub fn new(
                photo: impl Into<::specsmith::File>,
                title: impl Into<String>,
            ) -> Self {
                Self {
                    photo: photo.into(),
                    title: title.into(),
                    pages: None,
                    tags: None,
                    report: None,
                    logo: None,
                }
            }

            /// Sets [`pages`](Self::pages).
            #[must_use]
            pub fn with_pages(
                mut self,
                value: impl IntoIterator<Item = impl Into<::specsmith::File>>,
            ) -> Self {
                self.pages = Some(value.into_iter().map(Into::into).collect());
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

            /// Sets [`report`](Self::report).
            #[must_use]
            pub fn with_report(mut self, value: super::Report) -> Self {
                self.report = Some(value);
                self
            }

            /// Sets [`logo`](Self::logo).
            #[must_use]
            pub fn with_logo(mut self, value: impl Into<::specsmith::File>) -> Self {
                self.logo = Some(value.into());
                self
            }
        }

        impl rt::Encode for UploadBody {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("photo", &self.photo);
                object.required("title", &self.title);
                object.optional("pages", &self.pages);
                object.optional("tags", &self.tags);
                object.optional("report", &self.report);
                object.optional("logo", &self.logo);
                object.end();
            }
        }

        impl rt::Decode for UploadBody {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut photo = None;
                let mut title = None;
                let mut pages = None;
                let mut tags = None;
                let mut report = None;
                let mut logo = None;
                let members = &mut [
                    rt::Member::Required("photo", &mut photo),
                    rt::Member::Required("title", &mut title),
                    rt::Member::Optional("pages", &mut pages),
                    rt::Member::Optional("tags", &mut tags),
                    rt::Member::Optional("report", &mut report),
                    rt::Member::Optional("logo", &mut logo),
                ];
                input.members(members)?;
                let (Some(photo), Some(title)) = (photo, title) else {
                    return Err(input.unfilled());
                };
                Ok(Self {
                    photo,
                    title,
                    pages,
                    tags,
                    report,
                    logo,
                })
            }
        }

        rt::bridge!(UploadBody);
    }

    mod watch_moves_response {
        use ::specsmith::rt;

        /// `watchMoves response`.
        ///
        /// In the document: `/paths/~1streams~1moves/get/responses/200/content/text~1event-stream/schema`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[validate(untagged)]
        #[allow(
            clippy::large_enum_variant,
            reason = "a variant holds what the document says, without a box that nobody asked for"
        )]
        #[non_exhaustive]
        pub enum WatchMovesResponse {
            /// [`Moved`](super::Moved).
            Moved(super::Moved),
            /// [`Ended`](super::Ended).
            Ended(super::Ended),
            /// A value that the document does not describe; it is kept and written back as it is.
            Unknown(
                #[validate(check(keyword = "oneOf", with = rt::check::never))]
                ::specsmith::Value,
            ),
        }

        impl From<super::Moved> for WatchMovesResponse {
            fn from(value: super::Moved) -> Self {
                Self::Moved(value)
            }
        }

        impl From<super::Ended> for WatchMovesResponse {
            fn from(value: super::Ended) -> Self {
                Self::Ended(value)
            }
        }

        impl rt::Arms for WatchMovesResponse {
            const ARMS: &'static [rt::Arm] = &[
                rt::Arm::new(&[rt::Test::MemberIs("event", &["moved"])], &[0]),
                rt::Arm::new(&[rt::Test::MemberIs("event", &["ended"])], &[1]),
            ];
        }

        rt::union!(WatchMovesResponse { Moved, Ended } else Unknown, validated);
    }

    mod watch_typed_response {
        use ::specsmith::rt;

        /// `watchTyped response`.
        ///
        /// In the document: `/paths/~1events~1typed/get/responses/200/content/text~1event-stream/itemSchema`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[validate(untagged)]
        #[allow(
            clippy::large_enum_variant,
            reason = "a variant holds what the document says, without a box that nobody asked for"
        )]
        #[non_exhaustive]
        pub enum WatchTypedResponse {
            /// [`WatchTypedResponseName`](super::WatchTypedResponseName).
            Name(super::WatchTypedResponseName),
            /// [`WatchTypedResponseMoved`](super::WatchTypedResponseMoved).
            Moved(super::WatchTypedResponseMoved),
            /// A value that the document does not describe; it is kept and written back as it is.
            Unknown(
                #[validate(check(keyword = "oneOf", with = rt::check::never))]
                ::specsmith::Value,
            ),
        }

        impl From<super::WatchTypedResponseName> for WatchTypedResponse {
            fn from(value: super::WatchTypedResponseName) -> Self {
                Self::Name(value)
            }
        }

        impl From<super::WatchTypedResponseMoved> for WatchTypedResponse {
            fn from(value: super::WatchTypedResponseMoved) -> Self {
                Self::Moved(value)
            }
        }

        impl rt::Arms for WatchTypedResponse {
            const ARMS: &'static [rt::Arm] = &[
                rt::Arm::new(&[rt::Test::MemberIs("event", &["name"])], &[0]),
                rt::Arm::new(&[rt::Test::MemberIs("event", &["moved"])], &[1]),
            ];
        }

        rt::union!(WatchTypedResponse { Name, Moved } else Unknown, validated);
    }

    mod watch_typed_response_moved {
        use ::specsmith::rt;

        /// `watchTyped response moved`.
        ///
        /// In the document: `/paths/~1events~1typed/get/responses/200/content/text~1event-stream/itemSchema/oneOf/1`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[non_exhaustive]
        pub struct WatchTypedResponseMoved {
            /// In the document: `/paths/~1events~1typed/get/responses/200/content/text~1event-stream/itemSchema/oneOf/1/properties/event`
            pub event: super::WatchTypedResponseMovedEvent,
            /// In the document: `/paths/~1events~1typed/get/responses/200/content/text~1event-stream/itemSchema/oneOf/1/properties/data`
            #[validate(skip)]
            pub data: Option<super::Report>,
        }

        impl WatchTypedResponseMoved {
            /// What is required has one value; every other member starts absent.
            #[must_use]
            pub fn new() -> Self {
                Self {
                    event: super::WatchTypedResponseMovedEvent::Moved,
                    data: None,
                }
            }

            /// Sets [`data`](Self::data).
            #[must_use]
            pub fn with_data(mut self, value: super::Report) -> Self {
                self.data = Some(value);
                self
            }
        }

        impl Default for WatchTypedResponseMoved {
            fn default() -> Self {
                Self::new()
            }
        }

        impl rt::Encode for WatchTypedResponseMoved {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("event", &self.event);
                object.optional("data", &self.data);
                object.end();
            }
        }

        impl rt::Decode for WatchTypedResponseMoved {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut event = None;
                let mut data = None;
                let members = &mut [
                    rt::Member::Required("event", &mut event),
                    rt::Member::Optional("data", &mut data),
                ];
                input.members(members)?;
                let Some(event) = event else {
                    return Err(input.unfilled());
                };
                Ok(Self { event, data })
            }
        }

        rt::bridge!(WatchTypedResponseMoved);
    }

    mod watch_typed_response_moved_event {
        use ::specsmith::rt;

        /// `watchTyped response moved event`.
        ///
        /// In the document: `/paths/~1events~1typed/get/responses/200/content/text~1event-stream/itemSchema/oneOf/1/properties/event`
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum WatchTypedResponseMovedEvent {
            /// `moved`
            Moved,
            /// A value that the document does not name; it is kept and written back as it is.
            Unknown(String),
        }

        impl WatchTypedResponseMovedEvent {
            /// The documented values, in the document's order.
            pub const VALUES: &'static [&'static str] = &["moved"];

            /// The value as it stands in JSON.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    Self::Moved => "moved",
                    Self::Unknown(value) => value,
                }
            }
        }

        impl From<&str> for WatchTypedResponseMovedEvent {
            fn from(value: &str) -> Self {
                match value {
                    "moved" => Self::Moved,
                    other => Self::Unknown(other.to_owned()),
                }
            }
        }

        rt::string_enum!(WatchTypedResponseMovedEvent);
    }

    mod watch_typed_response_name {
        use ::specsmith::rt;

        /// `watchTyped response name`.
        ///
        /// In the document: `/paths/~1events~1typed/get/responses/200/content/text~1event-stream/itemSchema/oneOf/0`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[non_exhaustive]
        pub struct WatchTypedResponseName {
            /// In the document: `/paths/~1events~1typed/get/responses/200/content/text~1event-stream/itemSchema/oneOf/0/properties/event`
            pub event: super::WatchTypedResponseNameEvent,
            /// In the document: `/paths/~1events~1typed/get/responses/200/content/text~1event-stream/itemSchema/properties/data`
            pub data: Option<String>,
        }

        impl WatchTypedResponseName {
            /// What is required has one value; every other member starts absent.
            #[must_use]
            pub fn new() -> Self {
                Self {
                    event: super::WatchTypedResponseNameEvent::Name,
                    data: None,
                }
            }

            /// Sets [`data`](Self::data).
            #[must_use]
            pub fn with_data(mut self, value: impl Into<String>) -> Self {
                self.data = Some(value.into());
                self
            }
        }

        impl Default for WatchTypedResponseName {
            fn default() -> Self {
                Self::new()
            }
        }

        impl rt::Encode for WatchTypedResponseName {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("event", &self.event);
                object.optional("data", &self.data);
                object.end();
            }
        }

        impl rt::Decode for WatchTypedResponseName {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut event = None;
                let mut data = None;
                let members = &mut [
                    rt::Member::Required("event", &mut event),
                    rt::Member::Optional("data", &mut data),
                ];
                input.members(members)?;
                let Some(event) = event else {
                    return Err(input.unfilled());
                };
                Ok(Self { event, data })
            }
        }

        rt::bridge!(WatchTypedResponseName);
    }

    mod watch_typed_response_name_event {
        use ::specsmith::rt;

        /// `watchTyped response name event`.
        ///
        /// In the document: `/paths/~1events~1typed/get/responses/200/content/text~1event-stream/itemSchema/oneOf/0/properties/event`
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum WatchTypedResponseNameEvent {
            /// `name`
            Name,
            /// A value that the document does not name; it is kept and written back as it is.
            Unknown(String),
        }

        impl WatchTypedResponseNameEvent {
            /// The documented values, in the document's order.
            pub const VALUES: &'static [&'static str] = &["name"];

            /// The value as it stands in JSON.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    Self::Name => "name",
                    Self::Unknown(value) => value,
                }
            }
        }

        impl From<&str> for WatchTypedResponseNameEvent {
            fn from(value: &str) -> Self {
                match value {
                    "name" => Self::Name,
                    other => Self::Unknown(other.to_owned()),
                }
            }
        }

        rt::string_enum!(WatchTypedResponseNameEvent);
    }
}

pub mod operations {
    //! The operations of the document, by tag.
    pub use api::{
        ApiOperations, AtOneOfSeveral, AtOwnPath, AtOwnServer, ByCertificate,
        ByCertificateAndCookie, ByCookie, ByDigest, ByLocal, ByOauth, ByOidc, ByPassword,
        BySignature, Chat, ChatError, CopyLines, ReadDefault, ReadDefaultError,
        ReadFixed, ReadForm, ReadFormError, ReadHeaders, ReadHeadersError,
        ReadHeadersHeaders, ReadLabel, ReadLabelError, ReadLevel, ReadMany,
        ReadManySuccess, ReadNote, ReadNoteError, ReadParts, ReadReport, ReadReportError,
        ReadReportOk, ReadReportOther, ReadSequence, ReadSome, ReadSomeSuccess,
        ReadSomeOk, SendAny, SendBytes, SendCount, SendFiles, SendForm, SendLatin,
        SendLatinBody, SendMixed, SendMixedBody, SendOdd, SendOneOf, SendOneOfBody,
        SendStyles, SendText, SendWhole, Subscribe, Upload, UploadShared,
        UploadSharedBody, WatchMoves, WatchMovesHeaders, WatchTyped,
    };

    mod api {
        use ::specsmith::rt;
        use super::super::models;
        use super::super::forms;

        /// Operations without a tag.
        #[derive(Clone, Debug)]
        pub struct ApiOperations {
            pub(crate) client: rt::Client,
        }

        impl ApiOperations {
            /// `GET /servers/several`
            ///
            /// - Sent to `https://eu.several.example`
            ///
            /// In the document: `/paths/~1servers~1several/get`
            ///
            /// It may be sent to another of its servers: [`RequestOptions::server`](::specsmith::RequestOptions::server) takes a [`AtOneOfSeveralServer`](super::super::AtOneOfSeveralServer).
            pub fn at_one_of_several(&self) -> AtOneOfSeveral {
                let request = self.client.request(&AT_ONE_OF_SEVERAL);
                AtOneOfSeveral { request }
            }

            /// `GET /servers/path`
            ///
            /// - Sent to `/v2`
            ///
            /// In the document: `/paths/~1servers~1path/get`
            pub fn at_own_path(&self) -> AtOwnPath {
                let request = self.client.request(&AT_OWN_PATH);
                AtOwnPath { request }
            }

            /// `GET /servers/own`
            ///
            /// - Sent to `https://own.parcels.example/own`
            ///
            /// In the document: `/paths/~1servers~1own/get`
            ///
            /// It may be sent to another of its servers: [`RequestOptions::server`](::specsmith::RequestOptions::server) takes a [`AtOwnServerServer`](super::super::AtOwnServerServer).
            pub fn at_own_server(&self) -> AtOwnServer {
                let request = self.client.request(&AT_OWN_SERVER);
                AtOwnServer { request }
            }

            /// `GET /security/certificate`
            ///
            /// In the document: `/paths/~1security~1certificate/get`
            pub fn by_certificate(&self) -> ByCertificate {
                let request = self.client.request(&BY_CERTIFICATE);
                ByCertificate { request }
            }

            /// `GET /security/both`
            ///
            /// In the document: `/paths/~1security~1both/get`
            pub fn by_certificate_and_cookie(&self) -> ByCertificateAndCookie {
                let request = self.client.request(&BY_CERTIFICATE_AND_COOKIE);
                ByCertificateAndCookie { request }
            }

            /// `GET /security/cookie`
            ///
            /// In the document: `/paths/~1security~1cookie/get`
            pub fn by_cookie(&self) -> ByCookie {
                let request = self.client.request(&BY_COOKIE);
                ByCookie { request }
            }

            /// `POST /security/digest`
            ///
            /// In the document: `/paths/~1security~1digest/post`
            pub fn by_digest(&self) -> ByDigest {
                let request = self.client.request(&BY_DIGEST);
                ByDigest { request }
            }

            /// `GET /security/local`
            ///
            /// In the document: `/paths/~1security~1local/get`
            pub fn by_local(&self) -> ByLocal {
                let request = self.client.request(&BY_LOCAL);
                ByLocal { request }
            }

            /// `GET /security/oauth`
            ///
            /// In the document: `/paths/~1security~1oauth/get`
            pub fn by_oauth(&self) -> ByOauth {
                let request = self.client.request(&BY_OAUTH);
                ByOauth { request }
            }

            /// `GET /security/oidc`
            ///
            /// In the document: `/paths/~1security~1oidc/get`
            pub fn by_oidc(&self) -> ByOidc {
                let request = self.client.request(&BY_OIDC);
                ByOidc { request }
            }

            /// `GET /security/password`
            ///
            /// In the document: `/paths/~1security~1password/get`
            pub fn by_password(&self) -> ByPassword {
                let request = self.client.request(&BY_PASSWORD);
                ByPassword { request }
            }

            /// `GET /security/signed`
            ///
            /// In the document: `/paths/~1security~1signed/get`
            pub fn by_signature(&self) -> BySignature {
                let request = self.client.request(&BY_SIGNATURE);
                BySignature { request }
            }

            /// `POST /streams/chat`
            ///
            /// In the document: `/paths/~1streams~1chat/post`
            pub fn chat(&self, body: models::ChatBody) -> Chat {
                let mut request = self.client.request(&CHAT);
                request.json("application/json", &body);
                Chat { request }
            }

            /// `POST /streams/lines`
            ///
            /// In the document: `/paths/~1streams~1lines/post`
            pub fn copy_lines(
                &self,
                body: impl IntoIterator<Item = models::Report>,
            ) -> CopyLines {
                let mut request = self.client.request(&COPY_LINES);
                let body: Vec<models::Report> = body.into_iter().collect();
                request.lines("application/x-ndjson", &body);
                CopyLines { request }
            }

            /// `GET /answers/default`
            ///
            /// In the document: `/paths/~1answers~1default/get`
            pub fn read_default(&self) -> ReadDefault {
                let request = self.client.request(&READ_DEFAULT);
                ReadDefault { request }
            }

            /// `GET /fixed/{kind}`
            ///
            /// In the document: `/paths/~1fixed~1{kind}/get`
            pub fn read_fixed(&self) -> ReadFixed {
                let mut request = self.client.request(&READ_FIXED);
                request.parameter(0, &models::ReadFixedKind::Parcels);
                request.parameter(1, &models::ReadFixedAction::Read);
                request.parameter(3, &models::ReadFixedXVersion::N3);
                ReadFixed { request }
            }

            /// `GET /answers/form`
            ///
            /// In the document: `/paths/~1answers~1form/get`
            pub fn read_form(&self) -> ReadForm {
                let request = self.client.request(&READ_FORM);
                ReadForm { request }
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

            /// `GET /answers/parts`
            ///
            /// In the document: `/paths/~1answers~1parts/get`
            pub fn read_parts(&self) -> ReadParts {
                let request = self.client.request(&READ_PARTS);
                ReadParts { request }
            }

            /// `GET /answers/report`
            ///
            /// In the document: `/paths/~1answers~1report/get`
            pub fn read_report(&self) -> ReadReport {
                let request = self.client.request(&READ_REPORT);
                ReadReport { request }
            }

            /// `GET /answers/sequence`
            ///
            /// In the document: `/paths/~1answers~1sequence/get`
            pub fn read_sequence(&self) -> ReadSequence {
                let request = self.client.request(&READ_SEQUENCE);
                ReadSequence { request }
            }

            /// `GET /streams/some`
            ///
            /// In the document: `/paths/~1streams~1some/get`
            pub fn read_some(&self) -> ReadSome {
                let request = self.client.request(&READ_SOME);
                ReadSome { request }
            }

            /// `PUT /bodies/any`
            ///
            /// In the document: `/paths/~1bodies~1any/put`
            pub fn send_any(&self, body: impl Into<::specsmith::File>) -> SendAny {
                let mut request = self.client.request(&SEND_ANY);
                let body: ::specsmith::File = body.into();
                request.file("application/octet-stream", &body);
                SendAny { request }
            }

            /// `PUT /bodies/bytes`
            ///
            /// In the document: `/paths/~1bodies~1bytes/put`
            pub fn send_bytes(&self, body: impl Into<::specsmith::File>) -> SendBytes {
                let mut request = self.client.request(&SEND_BYTES);
                let body: ::specsmith::File = body.into();
                request.file("application/octet-stream", &body);
                SendBytes { request }
            }

            /// `PUT /bodies/count`
            ///
            /// In the document: `/paths/~1bodies~1count/put`
            pub fn send_count(&self) -> SendCount {
                let request = self.client.request(&SEND_COUNT);
                SendCount { request }
            }

            /// `POST /parts/files`
            ///
            /// In the document: `/paths/~1parts~1files/post`
            pub fn send_files(&self, body: models::SendFilesBody) -> SendFiles {
                let mut request = self.client.request(&SEND_FILES);
                request.check("body", &body);
                request.multipart(&body, SEND_FILES_PARTS);
                SendFiles { request }
            }

            /// `POST /bodies/form`
            ///
            /// In the document: `/paths/~1bodies~1form/post`
            pub fn send_form(&self, body: models::SendFormBody) -> SendForm {
                let mut request = self.client.request(&SEND_FORM);
                request.form(&body, SEND_FORM_FORM);
                SendForm { request }
            }

            /// `PUT /bodies/latin`
            ///
            /// In the document: `/paths/~1bodies~1latin/put`
            pub fn send_latin(&self, body: impl Into<SendLatinBody>) -> SendLatin {
                let mut request = self.client.request(&SEND_LATIN);
                match body.into() {
                    SendLatinBody::Form(body) => {
                        request
                            .form_as(
                                "application/x-www-form-urlencoded; charset=UTF-8",
                                &body,
                                &[],
                            );
                    }
                    SendLatinBody::Text(body) => {
                        request.text("text/plain; charset=iso-8859-1", &body);
                    }
                }
                SendLatin { request }
            }

            /// `POST /bodies/mixed`
            ///
            /// In the document: `/paths/~1bodies~1mixed/post`
            pub fn send_mixed(&self, body: impl Into<SendMixedBody>) -> SendMixed {
                let mut request = self.client.request(&SEND_MIXED);
                match body.into() {
                    SendMixedBody::Multipart(body) => {
                        request.multipart_as("multipart/mixed", &body, SEND_MIXED_PARTS);
                    }
                    SendMixedBody::Multipart2(body) => {
                        request.check("body", &body);
                        request
                            .sequence(
                                "multipart/related; type=\"application/json\"",
                                &body,
                                &[
                                    rt::PartField::new(""),
                                    rt::PartField::new("").file().media_type("image/png"),
                                ],
                                &rt::PartField::new(""),
                            );
                    }
                }
                SendMixed { request }
            }

            /// `GET /parameters/odd/{a/b}/{c?d}.{#e}/{n=p/*}:go?fixed=1`
            ///
            /// In the document: `/paths/~1parameters~1odd~1{a~1b}~1{c?d}.{#e}~1{n=p~1*}:go?fixed=1/get`
            pub fn send_odd(
                &self,
                a_b: impl Into<String>,
                c_d: i64,
                e: bool,
                n_p: impl Into<String>,
            ) -> SendOdd {
                let a_b: String = a_b.into();
                let n_p: String = n_p.into();
                let mut request = self.client.request(&SEND_ODD);
                request.parameter(0, &a_b);
                request.parameter(1, &c_d);
                request.parameter(2, &e);
                request.parameter(3, &n_p);
                SendOdd { request }
            }

            /// `PUT /bodies/one-of`
            ///
            /// In the document: `/paths/~1bodies~1one-of/put`
            pub fn send_one_of(&self, body: impl Into<SendOneOfBody>) -> SendOneOf {
                let mut request = self.client.request(&SEND_ONE_OF);
                match body.into() {
                    SendOneOfBody::Json(body) => {
                        request.json("application/json", &body);
                    }
                    SendOneOfBody::Png(body) => {
                        request.file("image/png", &body);
                    }
                    SendOneOfBody::Csv(body) => {
                        request.text("text/csv", &body);
                    }
                }
                SendOneOf { request }
            }

            /// `GET /parameters/styles/{simple}/{label}/{matrix}`
            ///
            /// In the document: `/paths/~1parameters~1styles~1{simple}~1{label}~1{matrix}/get`
            pub fn send_styles(
                &self,
                simple: models::Size,
                label: models::Size,
                matrix: models::Size,
            ) -> SendStyles {
                let mut request = self.client.request(&SEND_STYLES);
                request.parameter(0, &simple);
                request.parameter(1, &label);
                request.parameter(2, &matrix);
                SendStyles { request }
            }

            /// `PUT /bodies/text`
            ///
            /// In the document: `/paths/~1bodies~1text/put`
            pub fn send_text(&self, body: impl Into<String>) -> SendText {
                let mut request = self.client.request(&SEND_TEXT);
                let body: String = body.into();
                request.text("text/plain", &body);
                SendText { request }
            }

            /// `GET /parameters/whole`
            ///
            /// In the document: `/paths/~1parameters~1whole/get`
            pub fn send_whole(&self) -> SendWhole {
                let request = self.client.request(&SEND_WHOLE);
                SendWhole { request }
            }

            /// `POST /incoming/subscribe`
            ///
            /// In the document: `/paths/~1incoming~1subscribe/post`
            pub fn subscribe(&self) -> Subscribe {
                let request = self.client.request(&SUBSCRIBE);
                Subscribe { request }
            }

            /// `POST /bodies/upload`
            ///
            /// In the document: `/paths/~1bodies~1upload/post`
            pub fn upload(&self, body: models::UploadBody) -> Upload {
                let mut request = self.client.request(&UPLOAD);
                request.check("body", &body);
                request.multipart(&body, UPLOAD_PARTS);
                Upload { request }
            }

            /// `POST /bodies/shared`
            ///
            /// In the document: `/paths/~1bodies~1shared/post`
            pub fn upload_shared(
                &self,
                body: impl Into<UploadSharedBody>,
            ) -> UploadShared {
                let mut request = self.client.request(&UPLOAD_SHARED);
                match body.into() {
                    UploadSharedBody::Json(body) => {
                        request.json("application/json", &body);
                    }
                    UploadSharedBody::Multipart(body) => {
                        request.multipart(&body, UPLOAD_SHARED_PARTS);
                    }
                }
                UploadShared { request }
            }

            /// `GET /streams/moves`
            ///
            /// In the document: `/paths/~1streams~1moves/get`
            pub fn watch_moves(&self) -> WatchMoves {
                let request = self.client.request(&WATCH_MOVES);
                WatchMoves { request }
            }

            /// `GET /events/typed`
            ///
            /// In the document: `/paths/~1events~1typed/get`
            pub fn watch_typed(&self) -> WatchTyped {
                let request = self.client.request(&WATCH_TYPED);
                WatchTyped { request }
            }
        }

        /// A request of `atOneOfSeveral`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct AtOneOfSeveral {
            request: rt::Request,
        }

        impl AtOneOfSeveral {
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

        static AT_ONE_OF_SEVERAL: rt::Operation = rt::Operation::new(
                "atOneOfSeveral",
                "GET",
                "/servers/several",
            )
            .server("https://eu.several.example");

        /// A request of `atOwnPath`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct AtOwnPath {
            request: rt::Request,
        }

        impl AtOwnPath {
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

        static AT_OWN_PATH: rt::Operation = rt::Operation::new(
                "atOwnPath",
                "GET",
                "/servers/path",
            )
            .server("/v2");

        /// A request of `atOwnServer`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct AtOwnServer {
            request: rt::Request,
        }

        impl AtOwnServer {
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

        static AT_OWN_SERVER: rt::Operation = rt::Operation::new(
                "atOwnServer",
                "GET",
                "/servers/own",
            )
            .server("https://own.parcels.example/own");

        /// A request of `byCertificate`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct ByCertificate {
            request: rt::Request,
        }

        impl ByCertificate {
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

        static BY_CERTIFICATE: rt::Operation = rt::Operation::new(
                "byCertificate",
                "GET",
                "/security/certificate",
            )
            .security(&[&[]]);

        /// A request of `byCertificateAndCookie`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct ByCertificateAndCookie {
            request: rt::Request,
        }

        impl ByCertificateAndCookie {
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

        static BY_CERTIFICATE_AND_COOKIE: rt::Operation = rt::Operation::new(
                "byCertificateAndCookie",
                "GET",
                "/security/both",
            )
            .security(&[&["sid"]]);

        /// A request of `byCookie`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct ByCookie {
            request: rt::Request,
        }

        impl ByCookie {
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

        static BY_COOKIE: rt::Operation = rt::Operation::new(
                "byCookie",
                "GET",
                "/security/cookie",
            )
            .security(&[&["sid"]]);

        /// A request of `byDigest`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct ByDigest {
            request: rt::Request,
        }

        impl ByDigest {
            /// In the document: `/paths/~1security~1digest/post/parameters/0`
            pub fn q(mut self, value: impl Into<String>) -> Self {
                let value: String = value.into();
                self.request.parameter(0, &value);
                self
            }

            /// In the document: `/paths/~1security~1digest/post/requestBody`
            pub fn body(mut self, body: impl Into<String>) -> Self {
                let body: String = body.into();
                let request = &mut self.request;
                request.text("text/plain", &body);
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

        static BY_DIGEST: rt::Operation = rt::Operation::new(
                "byDigest",
                "POST",
                "/security/digest",
            )
            .parameters(&[rt::Parameter::query("q")])
            .security(&[&["digest"]]);

        /// A request of `byLocal`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct ByLocal {
            request: rt::Request,
        }

        impl ByLocal {
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

        static BY_LOCAL: rt::Operation = rt::Operation::new(
                "byLocal",
                "GET",
                "/security/local",
            )
            .security(&[&["local"]]);

        /// A request of `byOauth`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct ByOauth {
            request: rt::Request,
        }

        impl ByOauth {
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

        static BY_OAUTH: rt::Operation = rt::Operation::new(
                "byOauth",
                "GET",
                "/security/oauth",
            )
            .security(&[&["oauth"]]);

        /// A request of `byOidc`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct ByOidc {
            request: rt::Request,
        }

        impl ByOidc {
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

        static BY_OIDC: rt::Operation = rt::Operation::new(
                "byOidc",
                "GET",
                "/security/oidc",
            )
            .security(&[&["oidc", "sid"]]);

        /// A request of `byPassword`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct ByPassword {
            request: rt::Request,
        }

        impl ByPassword {
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

        static BY_PASSWORD: rt::Operation = rt::Operation::new(
                "byPassword",
                "GET",
                "/security/password",
            )
            .security(&[&["password"]]);

        /// A request of `bySignature`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct BySignature {
            request: rt::Request,
        }

        impl BySignature {
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

        static BY_SIGNATURE: rt::Operation = rt::Operation::new(
                "bySignature",
                "GET",
                "/security/signed",
            )
            .security(&[&["signed"]]);

        /// A request of `chat`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct Chat {
            request: rt::Request,
        }

        impl Chat {
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
                ::specsmith::Error<ChatError>,
            > {
                let reply = self.request.send().await?;
                match reply.status() {
                    200 => reply.json(),
                    429 => Err(reply.api(ChatError::TooManyRequests)),
                    _ => Err(reply.unexpected()),
                }
            }

            /// Sends the request, and reads a success as a stream of events.
            ///
            /// # Errors
            /// A documented error is `Error::Api`; see [`Error`](::specsmith::Error) for all others.
            pub async fn send_events(
                self,
            ) -> Result<
                ::specsmith::Response<::specsmith::EventStream<models::Report>>,
                ::specsmith::Error<ChatError>,
            > {
                let mut request = self.request;
                request.accept("text/event-stream");
                let reply = request.open(rt::Live::Events).await?;
                match reply.status() {
                    200 => reply.events(rt::EventReader::json()),
                    429 => Err(reply.api(ChatError::TooManyRequests)),
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

        /// The documented errors of `chat`.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum ChatError {
            /// Status 429.
            ///
            /// Wait.
            ///
            /// In the document: `/paths/~1streams~1chat/post/responses/429`
            TooManyRequests(models::Problem),
        }

        rt::api_error!(ChatError { TooManyRequests => 429 });

        static CHAT: rt::Operation = rt::Operation::new("chat", "POST", "/streams/chat")
            .accept("application/json, text/event-stream");

        /// A request of `copyLines`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct CopyLines {
            request: rt::Request,
        }

        impl CopyLines {
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
                ::specsmith::Response<::specsmith::JsonLines<models::Report>>,
                ::specsmith::Error<::std::convert::Infallible>,
            > {
                let reply = self.request.open(rt::Live::Lines).await?;
                match reply.status() {
                    200 => reply.lines(),
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

        static COPY_LINES: rt::Operation = rt::Operation::new(
                "copyLines",
                "POST",
                "/streams/lines",
            )
            .accept("application/json-seq, application/x-ndjson");

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

        /// The documented errors of `readDefault`.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum ReadDefaultError {
            /// Any status that is no success and not documented otherwise.
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

        /// A request of `readFixed`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct ReadFixed {
            request: rt::Request,
        }

        impl ReadFixed {
            /// - Sent as `parcels` where nothing else is said
            ///
            /// In the document: `/paths/~1fixed~1{kind}/get/parameters/0`
            pub fn kind(mut self, value: models::ReadFixedKind) -> Self {
                let request = &mut self.request;
                let rules = ReadFixedRules {
                    kind: Some(&value),
                    ..ReadFixedRules::default()
                };
                request.check("path", &rules);
                request.parameter(0, &value);
                self
            }

            /// - Sent as `Read` where nothing else is said
            ///
            /// In the document: `/paths/~1fixed~1{kind}/get/parameters/1`
            pub fn action(mut self, value: models::ReadFixedAction) -> Self {
                let request = &mut self.request;
                let rules = ReadFixedRules {
                    action: Some(&value),
                    ..ReadFixedRules::default()
                };
                request.check("query", &rules);
                request.parameter(1, &value);
                self
            }

            /// - One of `true`
            ///
            /// In the document: `/paths/~1fixed~1{kind}/get/parameters/3`
            pub fn full(mut self, value: bool) -> Self {
                let request = &mut self.request;
                let rules = ReadFixedRules {
                    full: Some(&value),
                    ..ReadFixedRules::default()
                };
                request.check("query", &rules);
                request.parameter(2, &value);
                self
            }

            /// - Sent as `3` where nothing else is said
            ///
            /// In the document: `/paths/~1fixed~1{kind}/get/parameters/2`
            pub fn x_version(mut self, value: models::ReadFixedXVersion) -> Self {
                let request = &mut self.request;
                let rules = ReadFixedRules {
                    x_version: Some(&value),
                    ..ReadFixedRules::default()
                };
                request.check("header", &rules);
                request.parameter(3, &value);
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

        /// The rules of the parameters of `readFixed`.
        #[derive(Default, ::specsmith::Validate)]
        struct ReadFixedRules<'a> {
            kind: Option<&'a models::ReadFixedKind>,
            #[validate(rename = "Action")]
            action: Option<&'a models::ReadFixedAction>,
            #[validate(const = true)]
            full: Option<&'a bool>,
            #[validate(rename = "X-Version")]
            x_version: Option<&'a models::ReadFixedXVersion>,
        }

        static READ_FIXED: rt::Operation = rt::Operation::new(
                "readFixed",
                "GET",
                "/fixed/{kind}",
            )
            .parameters(
                &[
                    rt::Parameter::path("kind"),
                    rt::Parameter::query("Action"),
                    rt::Parameter::query("full"),
                    rt::Parameter::header("X-Version"),
                ],
            );

        /// A request of `readForm`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct ReadForm {
            request: rt::Request,
        }

        impl ReadForm {
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
                ::specsmith::Response<models::Receipt>,
                ::specsmith::Error<ReadFormError>,
            > {
                let reply = self.request.send().await?;
                match reply.status() {
                    200 => reply.read_checked(rt::Format::Form(&forms::RECEIPT)),
                    409 => {
                        Err(
                            reply
                                .api_read(
                                    rt::Format::Form(&forms::PROBLEM),
                                    ReadFormError::Conflict,
                                ),
                        )
                    }
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

        /// The documented errors of `readForm`.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum ReadFormError {
            /// Status 409.
            ///
            /// Busy.
            ///
            /// In the document: `/paths/~1answers~1form/get/responses/409`
            Conflict(models::Problem),
        }

        rt::api_error!(ReadFormError { Conflict => 409 });

        static READ_FORM: rt::Operation = rt::Operation::new(
                "readForm",
                "GET",
                "/answers/form",
            )
            .accept("application/x-www-form-urlencoded");

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
            pub x_size: Option<models::ReadHeadersXSizeHeader>,
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

            /// Sends the request, and leaves the body of a success to be read as it comes.
            ///
            /// # Errors
            /// A documented error is `Error::Api`; see [`Error`](::specsmith::Error) for all others.
            pub async fn send_streaming(
                self,
            ) -> Result<
                ::specsmith::Response<::specsmith::Body>,
                ::specsmith::Error<ReadLabelError>,
            > {
                let reply = self.request.open(rt::Live::All).await?;
                match reply.status() {
                    200 => reply.download(),
                    404 => Err(reply.api_bytes(ReadLabelError::NotFound)),
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
                    200 => reply.read_checked(rt::Format::Text),
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
                        reply
                            .read(rt::Format::Text)
                            .map(|answer| answer.map(ReadManySuccess::Accepted))
                    }
                    204 => {
                        reply
                            .empty()
                            .map(|answer| answer.map(|()| ReadManySuccess::NoContent))
                    }
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
                    200 => reply.read(rt::Format::Text),
                    409 => Err(reply.api_read(rt::Format::Text, ReadNoteError::Conflict)),
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

        /// A request of `readParts`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct ReadParts {
            request: rt::Request,
        }

        impl ReadParts {
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
                ::specsmith::Response<models::ReadPartsResponse>,
                ::specsmith::Error<::std::convert::Infallible>,
            > {
                let reply = self.request.send().await?;
                match reply.status() {
                    200 => {
                        reply
                            .read_checked(rt::Format::Parts(&forms::READ_PARTS_RESPONSE))
                    }
                    _ => Err(reply.unexpected()),
                }
            }

            /// Sends the request, and leaves the body of a success to be read as it comes.
            ///
            /// # Errors
            /// None is documented; see [`Error`](::specsmith::Error) for all that can go wrong.
            pub async fn send_streaming(
                self,
            ) -> Result<
                ::specsmith::Response<::specsmith::Body>,
                ::specsmith::Error<::std::convert::Infallible>,
            > {
                let reply = self.request.open(rt::Live::All).await?;
                match reply.status() {
                    200 => reply.download(),
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

        static READ_PARTS: rt::Operation = rt::Operation::new(
                "readParts",
                "GET",
                "/answers/parts",
            )
            .accept("multipart/form-data");

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
                                reply
                                    .read(rt::Format::Text)
                                    .map(|answer| answer.map(ReadReportOk::Csv))
                            }
                            _ => Err(reply.unexpected()),
                        }
                    }
                    status if status / 100 == 2 => Err(reply.unexpected()),
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
                                        .api_read(
                                            rt::Format::Text,
                                            |body| ReadReportError::Other(ReadReportOther::Text(body)),
                                        ),
                                )
                            }
                            _ => Err(reply.unexpected()),
                        }
                    }
                }
            }

            /// Sends the request, and leaves the body of a success to be read as it comes.
            ///
            /// # Errors
            /// A documented error is `Error::Api`; see [`Error`](::specsmith::Error) for all others.
            pub async fn send_streaming(
                self,
            ) -> Result<
                ::specsmith::Response<::specsmith::Body>,
                ::specsmith::Error<ReadReportError>,
            > {
                let reply = self.request.open(rt::Live::All).await?;
                match reply.status() {
                    200 => reply.download(),
                    status if status / 100 == 2 => Err(reply.unexpected()),
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
                                        .api_read(
                                            rt::Format::Text,
                                            |body| ReadReportError::Other(ReadReportOther::Text(body)),
                                        ),
                                )
                            }
                            _ => Err(reply.unexpected()),
                        }
                    }
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

        /// The documented errors of `readReport`.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum ReadReportError {
            /// Any status that is no success and not documented otherwise.
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

        /// A request of `readSequence`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct ReadSequence {
            request: rt::Request,
        }

        impl ReadSequence {
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
                ::specsmith::Response<models::ReadSequenceResponse>,
                ::specsmith::Error<::std::convert::Infallible>,
            > {
                let reply = self.request.send().await?;
                match reply.status() {
                    200 => {
                        reply
                            .read_checked(
                                rt::Format::Parts(&forms::READ_SEQUENCE_RESPONSE),
                            )
                    }
                    _ => Err(reply.unexpected()),
                }
            }

            /// Sends the request, and leaves the body of a success to be read as it comes.
            ///
            /// # Errors
            /// None is documented; see [`Error`](::specsmith::Error) for all that can go wrong.
            pub async fn send_streaming(
                self,
            ) -> Result<
                ::specsmith::Response<::specsmith::Body>,
                ::specsmith::Error<::std::convert::Infallible>,
            > {
                let reply = self.request.open(rt::Live::All).await?;
                match reply.status() {
                    200 => reply.download(),
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

        static READ_SEQUENCE: rt::Operation = rt::Operation::new(
                "readSequence",
                "GET",
                "/answers/sequence",
            )
            .accept("multipart/mixed");

        /// A request of `readSome`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct ReadSome {
            request: rt::Request,
        }

        impl ReadSome {
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
                ::specsmith::Response<ReadSomeSuccess>,
                ::specsmith::Error<::std::convert::Infallible>,
            > {
                let reply = self
                    .request
                    .open(rt::Live::Of(&["application/x-ndjson", "text/event-stream"]))
                    .await?;
                match reply.status() {
                    200 => {
                        match reply
                            .form(&[&["application/x-ndjson"], &["text/event-stream"]])
                        {
                            Some(0) => {
                                reply
                                    .lines()
                                    .map(|answer| {
                                        answer.map(ReadSomeOk::Lines).map(ReadSomeSuccess::Ok)
                                    })
                            }
                            Some(1) => {
                                reply
                                    .events(rt::EventReader::json())
                                    .map(|answer| {
                                        answer.map(ReadSomeOk::Events).map(ReadSomeSuccess::Ok)
                                    })
                            }
                            _ => Err(reply.unexpected()),
                        }
                    }
                    202 => {
                        reply.json().map(|answer| answer.map(ReadSomeSuccess::Accepted))
                    }
                    204 => {
                        reply
                            .empty()
                            .map(|answer| answer.map(|()| ReadSomeSuccess::NoContent))
                    }
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

        /// The successes of `readSome`.
        #[derive(Debug)]
        #[non_exhaustive]
        #[allow(
            clippy::large_enum_variant,
            reason = "an answer is moved rarely, and its payload is matched on"
        )]
        pub enum ReadSomeSuccess {
            /// Status 200.
            ///
            /// It.
            ///
            /// In the document: `/paths/~1streams~1some/get/responses/200`
            Ok(ReadSomeOk),
            /// Status 202.
            ///
            /// Later.
            ///
            /// In the document: `/paths/~1streams~1some/get/responses/202`
            Accepted(models::Report),
            /// Status 204.
            ///
            /// None.
            ///
            /// In the document: `/paths/~1streams~1some/get/responses/204`
            NoContent,
        }

        /// The forms that an answer to `readSome` comes in, by its `content-type`.
        #[derive(Debug)]
        #[non_exhaustive]
        #[allow(
            clippy::large_enum_variant,
            reason = "an answer is moved rarely, and its payload is matched on"
        )]
        pub enum ReadSomeOk {
            /// As `application/x-ndjson`.
            Lines(::specsmith::JsonLines<models::Report>),
            /// As `text/event-stream`.
            Events(::specsmith::EventStream<models::Report>),
        }

        static READ_SOME: rt::Operation = rt::Operation::new(
                "readSome",
                "GET",
                "/streams/some",
            )
            .accept("application/x-ndjson, text/event-stream, application/json");

        /// A request of `sendAny`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct SendAny {
            request: rt::Request,
        }

        impl SendAny {
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

        static SEND_ANY: rt::Operation = rt::Operation::new(
            "sendAny",
            "PUT",
            "/bodies/any",
        );

        /// A request of `sendBytes`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct SendBytes {
            request: rt::Request,
        }

        impl SendBytes {
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

        static SEND_BYTES: rt::Operation = rt::Operation::new(
            "sendBytes",
            "PUT",
            "/bodies/bytes",
        );

        /// A request of `sendCount`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct SendCount {
            request: rt::Request,
        }

        impl SendCount {
            /// In the document: `/paths/~1bodies~1count/put/requestBody`
            pub fn body(mut self, body: i64) -> Self {
                let request = &mut self.request;
                request.text("text/plain", &body);
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

        static SEND_COUNT: rt::Operation = rt::Operation::new(
            "sendCount",
            "PUT",
            "/bodies/count",
        );

        /// A request of `sendFiles`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct SendFiles {
            request: rt::Request,
        }

        impl SendFiles {
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

        static SEND_FILES: rt::Operation = rt::Operation::new(
            "sendFiles",
            "POST",
            "/parts/files",
        );

        static SEND_FILES_PARTS: &[rt::PartField] = &[
            rt::PartField::others().file(),
            rt::PartField::new("cover").file(),
            rt::PartField::new("label").file(),
            rt::PartField::new("logo").file(),
            rt::PartField::new("pages").file(),
        ];

        /// A request of `sendForm`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct SendForm {
            request: rt::Request,
        }

        impl SendForm {
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

        static SEND_FORM: rt::Operation = rt::Operation::new(
            "sendForm",
            "POST",
            "/bodies/form",
        );

        static SEND_FORM_FORM: &[rt::FormField] = &[
            rt::FormField::new("filter").style(rt::Style::DeepObject),
            rt::FormField::new("ids").style(rt::Style::Json),
        ];

        /// A request of `sendLatin`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct SendLatin {
            request: rt::Request,
        }

        impl SendLatin {
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

        /// In the document: `/paths/~1bodies~1latin/put/requestBody`
        #[derive(Clone, Debug, PartialEq)]
        #[allow(
            clippy::large_enum_variant,
            reason = "it lives from the call to the request only"
        )]
        pub enum SendLatinBody {
            /// As `application/x-www-form-urlencoded; charset=UTF-8`.
            Form(models::SendLatinBody),
            /// As `text/plain; charset=iso-8859-1`.
            Text(String),
        }

        impl From<models::SendLatinBody> for SendLatinBody {
            fn from(body: models::SendLatinBody) -> Self {
                Self::Form(body)
            }
        }

        impl From<String> for SendLatinBody {
            fn from(body: String) -> Self {
                Self::Text(body)
            }
        }

        static SEND_LATIN: rt::Operation = rt::Operation::new(
            "sendLatin",
            "PUT",
            "/bodies/latin",
        );

        /// A request of `sendMixed`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct SendMixed {
            request: rt::Request,
        }

        impl SendMixed {
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

        /// In the document: `/paths/~1bodies~1mixed/post/requestBody`
        #[derive(Clone, Debug, PartialEq)]
        #[allow(
            clippy::large_enum_variant,
            reason = "it lives from the call to the request only"
        )]
        pub enum SendMixedBody {
            /// As `multipart/mixed`.
            Multipart(models::SendMixedBody),
            /// As `multipart/related; type="application/json"`.
            Multipart2(models::SendMixedBody2),
        }

        impl From<models::SendMixedBody> for SendMixedBody {
            fn from(body: models::SendMixedBody) -> Self {
                Self::Multipart(body)
            }
        }

        impl From<models::SendMixedBody2> for SendMixedBody {
            fn from(body: models::SendMixedBody2) -> Self {
                Self::Multipart2(body)
            }
        }

        static SEND_MIXED: rt::Operation = rt::Operation::new(
            "sendMixed",
            "POST",
            "/bodies/mixed",
        );

        static SEND_MIXED_PARTS: &[rt::PartField] = &[
            rt::PartField::new("photo").file(),
        ];

        /// A request of `sendOdd`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct SendOdd {
            request: rt::Request,
        }

        impl SendOdd {
            /// In the document: `/paths/~1parameters~1odd~1{a~1b}~1{c?d}.{#e}~1{n=p~1*}:go?fixed=1/get/parameters/4`
            pub fn flag(mut self, value: bool) -> Self {
                self.request.parameter(4, &value);
                self
            }

            /// - Items: at least 2
            ///
            /// In the document: `/paths/~1parameters~1odd~1{a~1b}~1{c?d}.{#e}~1{n=p~1*}:go?fixed=1/get/parameters/5`
            pub fn sizes(mut self, value: impl IntoIterator<Item = i64>) -> Self {
                let value: Vec<i64> = value.into_iter().collect();
                let request = &mut self.request;
                let rules = SendOddRules {
                    sizes: Some(&value),
                };
                request.check("query", &rules);
                request.parameter(5, &value);
                self
            }

            /// In the document: `/paths/~1parameters~1odd~1{a~1b}~1{c?d}.{#e}~1{n=p~1*}:go?fixed=1/get/parameters/6`
            pub fn cookie(mut self, value: impl Into<String>) -> Self {
                let value: String = value.into();
                self.request.parameter(6, &value);
                self
            }

            /// In the document: `/paths/~1parameters~1odd~1{a~1b}~1{c?d}.{#e}~1{n=p~1*}:go?fixed=1/get/parameters/7`
            pub fn own(mut self, value: impl Into<String>) -> Self {
                let value: String = value.into();
                self.request.parameter(7, &value);
                self
            }

            /// Sends `flag=` in the place of a value (`allowEmptyValue`).
            pub fn flag_empty(mut self) -> Self {
                self.request.parameter(4, &"");
                self
            }

            /// Sends `sizes=` in the place of a value (`allowEmptyValue`).
            pub fn sizes_empty(mut self) -> Self {
                self.request.parameter(5, &"");
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

        /// The rules of the parameters of `sendOdd`.
        #[derive(Default, ::specsmith::Validate)]
        struct SendOddRules<'a> {
            #[validate(min_items = 2)]
            sizes: Option<&'a Vec<i64>>,
        }

        static SEND_ODD: rt::Operation = rt::Operation::new(
                "sendOdd",
                "GET",
                "/parameters/odd/{a/b}/{c?d}.{#e}/{n=p/*}:go?fixed=1",
            )
            .parameters(
                &[
                    rt::Parameter::path("a/b"),
                    rt::Parameter::path("c?d"),
                    rt::Parameter::path("#e"),
                    rt::Parameter::path("n=p/*").allow_reserved(true),
                    rt::Parameter::query("flag"),
                    rt::Parameter::query("sizes").explode(false),
                    rt::Parameter::header("Cookie"),
                    rt::Parameter::cookie("own"),
                ],
            );

        /// A request of `sendOneOf`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct SendOneOf {
            request: rt::Request,
        }

        impl SendOneOf {
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

        /// In the document: `/paths/~1bodies~1one-of/put/requestBody`
        #[derive(Clone, Debug, PartialEq)]
        #[allow(
            clippy::large_enum_variant,
            reason = "it lives from the call to the request only"
        )]
        pub enum SendOneOfBody {
            /// As `application/json`.
            Json(models::Report),
            /// As `image/png`.
            Png(::specsmith::File),
            /// As `text/csv`.
            Csv(String),
        }

        impl From<models::Report> for SendOneOfBody {
            fn from(body: models::Report) -> Self {
                Self::Json(body)
            }
        }

        impl From<::specsmith::File> for SendOneOfBody {
            fn from(body: ::specsmith::File) -> Self {
                Self::Png(body)
            }
        }

        impl From<String> for SendOneOfBody {
            fn from(body: String) -> Self {
                Self::Csv(body)
            }
        }

        static SEND_ONE_OF: rt::Operation = rt::Operation::new(
            "sendOneOf",
            "PUT",
            "/bodies/one-of",
        );

        /// A request of `sendStyles`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct SendStyles {
            request: rt::Request,
        }

        impl SendStyles {
            /// In the document: `/paths/~1parameters~1styles~1{simple}~1{label}~1{matrix}/get/parameters/8`
            pub fn created(mut self, value: models::SendStylesCreated) -> Self {
                self.request.parameter(3, &value);
                self
            }

            /// In the document: `/paths/~1parameters~1styles~1{simple}~1{label}~1{matrix}/get/parameters/7`
            pub fn deep(mut self, value: models::Deep) -> Self {
                self.request.parameter(4, &value);
                self
            }

            /// In the document: `/paths/~1parameters~1styles~1{simple}~1{label}~1{matrix}/get/parameters/3`
            pub fn form(mut self, value: models::Size) -> Self {
                self.request.parameter(5, &value);
                self
            }

            /// In the document: `/paths/~1parameters~1styles~1{simple}~1{label}~1{matrix}/get/parameters/4`
            pub fn joined(mut self, value: models::Size) -> Self {
                self.request.parameter(6, &value);
                self
            }

            /// In the document: `/paths/~1parameters~1styles~1{simple}~1{label}~1{matrix}/get/parameters/9`
            pub fn json(mut self, value: models::Deep) -> Self {
                self.request.parameter(7, &value);
                self
            }

            /// In the document: `/paths/~1parameters~1styles~1{simple}~1{label}~1{matrix}/get/parameters/10`
            pub fn nested(
                mut self,
                value: impl IntoIterator<Item = models::Size>,
            ) -> Self {
                let value: Vec<models::Size> = value.into_iter().collect();
                self.request.parameter(8, &value);
                self
            }

            /// - Reserved characters and what is percent-encoded already are sent as they are, but `& + # [ ]` are encoded, so that no value becomes another parameter
            ///
            /// In the document: `/paths/~1parameters~1styles~1{simple}~1{label}~1{matrix}/get/parameters/11`
            pub fn path(mut self, value: impl Into<String>) -> Self {
                let value: String = value.into();
                self.request.parameter(9, &value);
                self
            }

            /// In the document: `/paths/~1parameters~1styles~1{simple}~1{label}~1{matrix}/get/parameters/6`
            pub fn pipe(mut self, value: impl IntoIterator<Item = i64>) -> Self {
                let value: Vec<i64> = value.into_iter().collect();
                self.request.parameter(10, &value);
                self
            }

            /// In the document: `/paths/~1parameters~1styles~1{simple}~1{label}~1{matrix}/get/parameters/5`
            pub fn space(mut self, value: models::Size) -> Self {
                self.request.parameter(11, &value);
                self
            }

            /// In the document: `/paths/~1parameters~1styles~1{simple}~1{label}~1{matrix}/get/parameters/13`
            pub fn x_deep(mut self, value: models::Deep) -> Self {
                self.request.parameter(12, &value);
                self
            }

            /// In the document: `/paths/~1parameters~1styles~1{simple}~1{label}~1{matrix}/get/parameters/12`
            pub fn x_size(mut self, value: models::Size) -> Self {
                self.request.parameter(13, &value);
                self
            }

            /// In the document: `/paths/~1parameters~1styles~1{simple}~1{label}~1{matrix}/get/parameters/15`
            pub fn ids(mut self, value: impl IntoIterator<Item = i64>) -> Self {
                let value: Vec<i64> = value.into_iter().collect();
                self.request.parameter(14, &value);
                self
            }

            /// In the document: `/paths/~1parameters~1styles~1{simple}~1{label}~1{matrix}/get/parameters/16`
            pub fn raw(mut self, value: impl Into<String>) -> Self {
                let value: String = value.into();
                self.request.parameter(15, &value);
                self
            }

            /// In the document: `/paths/~1parameters~1styles~1{simple}~1{label}~1{matrix}/get/parameters/14`
            pub fn session(mut self, value: impl Into<String>) -> Self {
                let value: String = value.into();
                self.request.parameter(16, &value);
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

        static SEND_STYLES: rt::Operation = rt::Operation::new(
                "sendStyles",
                "GET",
                "/parameters/styles/{simple}/{label}/{matrix}",
            )
            .parameters(
                &[
                    rt::Parameter::path("simple").explode(true),
                    rt::Parameter::path("label").style(rt::Style::Label),
                    rt::Parameter::path("matrix").style(rt::Style::Matrix).explode(true),
                    rt::Parameter::query("created").style(rt::Style::DeepObject),
                    rt::Parameter::query("deep").style(rt::Style::DeepObject),
                    rt::Parameter::query("form"),
                    rt::Parameter::query("joined").explode(false),
                    rt::Parameter::query("json").style(rt::Style::Json),
                    rt::Parameter::query("nested"),
                    rt::Parameter::query("path").allow_reserved(true),
                    rt::Parameter::query("pipe")
                        .style(rt::Style::PipeDelimited)
                        .explode(false),
                    rt::Parameter::query("space")
                        .style(rt::Style::SpaceDelimited)
                        .explode(false),
                    rt::Parameter::header("X-Deep").style(rt::Style::Json),
                    rt::Parameter::header("X-Size").explode(true),
                    rt::Parameter::cookie("ids").explode(false),
                    rt::Parameter::cookie("raw").style(rt::Style::Cookie),
                    rt::Parameter::cookie("session"),
                ],
            );

        /// A request of `sendText`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct SendText {
            request: rt::Request,
        }

        impl SendText {
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

        static SEND_TEXT: rt::Operation = rt::Operation::new(
            "sendText",
            "PUT",
            "/bodies/text",
        );

        /// A request of `sendWhole`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct SendWhole {
            request: rt::Request,
        }

        impl SendWhole {
            /// In the document: `/paths/~1parameters~1whole/get/parameters/0`
            pub fn filter(mut self, value: models::SendWholeFilter) -> Self {
                self.request.parameter(0, &value);
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

        static SEND_WHOLE: rt::Operation = rt::Operation::new(
                "sendWhole",
                "GET",
                "/parameters/whole",
            )
            .parameters(
                &[
                    rt::Parameter::querystring("filter")
                        .members(&[rt::FormField::new("sizes").explode(false)]),
                ],
            );

        /// A request of `subscribe`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct Subscribe {
            request: rt::Request,
        }

        impl Subscribe {
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

        static SUBSCRIBE: rt::Operation = rt::Operation::new(
            "subscribe",
            "POST",
            "/incoming/subscribe",
        );

        /// A request of `upload`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct Upload {
            request: rt::Request,
        }

        impl Upload {
            /// - Maximum: `3`
            ///
            /// In the document: `/paths/~1bodies~1upload/post/requestBody/content/multipart~1form-data/encoding/photo/headers/X-Turn`
            pub fn photo_x_turn(mut self, value: i64) -> Self {
                let request = &mut self.request;
                let rules = UploadRules {
                    photo_x_turn: Some(&value),
                };
                request.check("part", &rules);
                request.parameter(0, &value);
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

        /// The rules of the parameters of `upload`.
        #[derive(Default, ::specsmith::Validate)]
        struct UploadRules<'a> {
            #[validate(rename = "X-Turn", maximum = 3)]
            photo_x_turn: Option<&'a i64>,
        }

        static UPLOAD: rt::Operation = rt::Operation::new(
                "upload",
                "POST",
                "/bodies/upload",
            )
            .parameters(&[rt::Parameter::part("photo", "X-Turn")]);

        static UPLOAD_PARTS: &[rt::PartField] = &[
            rt::PartField::new("logo").file().media_type("image/svg+xml"),
            rt::PartField::new("pages").file(),
            rt::PartField::new("photo").file().media_type("image/png"),
        ];

        /// A request of `uploadShared`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct UploadShared {
            request: rt::Request,
        }

        impl UploadShared {
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

        /// In the document: `/paths/~1bodies~1shared/post/requestBody`
        #[derive(Clone, Debug, PartialEq)]
        #[allow(
            clippy::large_enum_variant,
            reason = "it lives from the call to the request only"
        )]
        pub enum UploadSharedBody {
            /// As `application/json`.
            Json(models::Attachment),
            /// As `multipart/form-data`.
            Multipart(models::AttachmentMultipart),
        }

        impl From<models::Attachment> for UploadSharedBody {
            fn from(body: models::Attachment) -> Self {
                Self::Json(body)
            }
        }

        impl From<models::AttachmentMultipart> for UploadSharedBody {
            fn from(body: models::AttachmentMultipart) -> Self {
                Self::Multipart(body)
            }
        }

        static UPLOAD_SHARED: rt::Operation = rt::Operation::new(
            "uploadShared",
            "POST",
            "/bodies/shared",
        );

        static UPLOAD_SHARED_PARTS: &[rt::PartField] = &[
            rt::PartField::new("data").file(),
        ];

        /// A request of `watchMoves`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct WatchMoves {
            request: rt::Request,
        }

        impl WatchMoves {
            /// Options for this call alone, in the place of the client's.
            pub fn options(mut self, options: ::specsmith::RequestOptions) -> Self {
                self.request.options(options);
                self
            }

            /// Sends the request and reads the answer.
            ///
            /// The documented headers of the answer are read by [`WatchMovesHeaders`].
            ///
            /// # Errors
            /// None is documented; see [`Error`](::specsmith::Error) for all that can go wrong.
            pub async fn send(
                self,
            ) -> Result<
                ::specsmith::Response<
                    ::specsmith::EventStream<models::WatchMovesResponse>,
                >,
                ::specsmith::Error<::std::convert::Infallible>,
            > {
                let reply = self.request.open(rt::Live::Events).await?;
                match reply.status() {
                    200 => reply.events(rt::EventReader::json_members().checked()),
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

        /// The documented headers of the answers to `watchMoves`: `WatchMovesHeaders::from(&response.headers)`, of errors too. What is missing, or not as documented, is `None`.
        #[derive(Clone, Debug, Default, PartialEq)]
        #[non_exhaustive]
        pub struct WatchMovesHeaders {
            /// In the document: `/paths/~1streams~1moves/get/responses/200/headers/X-Remaining`
            pub x_remaining: Option<i64>,
        }

        rt::headers!(WatchMovesHeaders { x_remaining => "x-remaining" One });

        static WATCH_MOVES: rt::Operation = rt::Operation::new(
                "watchMoves",
                "GET",
                "/streams/moves",
            )
            .accept("text/event-stream");

        /// A request of `watchTyped`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct WatchTyped {
            request: rt::Request,
        }

        impl WatchTyped {
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
                ::specsmith::Response<
                    ::specsmith::EventStream<models::WatchTypedResponse>,
                >,
                ::specsmith::Error<::std::convert::Infallible>,
            > {
                let reply = self.request.open(rt::Live::Events).await?;
                match reply.status() {
                    200 => reply.events(rt::EventReader::json_members().checked()),
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

        static WATCH_TYPED: rt::Operation = rt::Operation::new(
                "watchTyped",
                "GET",
                "/events/typed",
            )
            .accept("text/event-stream");
    }
}

mod xml {
    //! What bodies of XML look like: elements, attributes, names.
    use ::specsmith::rt::xml;
    ::specsmith::rt::requires_xml!();
    pub(crate) static SIZE_DOCUMENT: xml::Document = xml::Document::new("Size", &SIZE);

    static SIZE: xml::Shape = xml::Shape::Object(
        &[
            xml::Member::new("w", &xml::Shape::Number),
            xml::Member::new("h", &xml::Shape::Number),
        ],
        None,
    );
}
