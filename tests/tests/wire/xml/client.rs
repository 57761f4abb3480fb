const _: () = ::specsmith::rt::requires(1);

pub use client::{Client, ClientBuilder, Server};

mod client {
    use ::specsmith::rt;
    use super::operations;

    /// A client of `Shelf`. It is cheap to clone: clones share one transport.
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
        /// `https://shelf.example`
        ShelfExample,
    }

    impl Server {
        /// Its address.
        #[must_use]
        pub const fn url(self) -> &'static str {
            match self {
                Self::ShelfExample => "https://shelf.example",
            }
        }
    }

    impl From<Server> for ::specsmith::ServerAddress {
        fn from(server: Server) -> Self {
            Self::new(server.url())
        }
    }

    static SERVICE: rt::Service = rt::Service::new("xml", "1")
        .servers(&["https://shelf.example"]);
}

pub mod incoming {
    //! What the other side sends: a function for the body of each webhook and callback.
    use ::specsmith::rt;
    use super::models;
    use super::xml;

    /// The body of the webhook `shelved`, sent by `POST`.
    ///
    /// In the document: `/webhooks/shelved/post`
    ///
    /// [`verified`](::specsmith::verified) calls it where the sender's signature is good.
    ///
    /// # Errors
    /// If the body is not as documented. What it breaks of the document's rules is told by `validate` alone.
    pub fn shelved(body: &[u8]) -> Result<models::Note, ::specsmith::DecodeError> {
        rt::incoming::read(None, body, rt::Format::Xml(&xml::NOTE_DOCUMENT))
    }
}

pub mod models {
    //! The types of the document.
    pub use author::Author;
    pub use book::Book;
    pub use books::Books;
    pub use cover::Cover;
    pub use fault::Fault;
    pub use hard::Hard;
    pub use hard_kind::HardKind;
    pub use note::Note;
    pub use post_parts_body::PostPartsBody;
    pub use soft::Soft;
    pub use soft_kind::SoftKind;

    mod author {
        use ::specsmith::rt;

        /// `Author`.
        ///
        /// In the document: `/components/schemas/Author`
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct Author {
            /// In the document: `/components/schemas/Author/properties/name`
            pub name: String,
        }

        impl Author {
            /// Takes what is required; every other member starts absent.
            #[must_use]
            pub fn new(name: impl Into<String>) -> Self {
                Self { name: name.into() }
            }
        }

        impl rt::Encode for Author {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("name", &self.name);
                object.end();
            }
        }

        impl rt::Decode for Author {
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

        rt::bridge!(Author);
    }

    mod book {
        use ::specsmith::rt;

        /// `Book`.
        ///
        /// In the document: `/components/schemas/Book`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[non_exhaustive]
        pub struct Book {
            /// - Minimum: `1`
            ///
            /// In the document: `/components/schemas/Book/properties/id`
            #[validate(minimum = 1)]
            pub id: i64,
            /// In the document: `/components/schemas/Book/properties/lang`
            pub lang: Option<String>,
            /// In the document: `/components/schemas/Book/properties/title`
            pub title: String,
            /// In the document: `/components/schemas/Book/properties/released`
            pub released: Option<::specsmith::DateTime>,
            /// In the document: `/components/schemas/Book/properties/authors`
            #[validate(skip)]
            pub authors: Vec<super::Author>,
            /// In the document: `/components/schemas/Book/properties/subjects`
            pub subjects: Option<Vec<String>>,
            /// In the document: `/components/schemas/Book/properties/parts`
            pub parts: Vec<super::Book>,
            /// In the document: `/components/schemas/Book/properties/ratings`
            pub ratings: Option<::std::collections::BTreeMap<String, f64>>,
            /// In the document: `/components/schemas/Book/properties/cover`
            pub cover: Option<super::Cover>,
            /// In the document: `/components/schemas/Book/properties/note`
            #[validate(skip)]
            pub note: Option<super::Note>,
            /// In the document: `/components/schemas/Book/properties/price`
            pub price: ::specsmith::Maybe<f64>,
        }

        impl Book {
            /// Takes what is required; every other member starts absent.
            #[must_use]
            pub fn new(
                authors: impl IntoIterator<Item = super::Author>,
                id: i64,
                parts: impl IntoIterator<Item = super::Book>,
                title: impl Into<String>,
            ) -> Self {
                Self {
                    id,
                    lang: None,
                    title: title.into(),
                    released: None,
                    authors: authors.into_iter().collect(),
                    subjects: None,
                    parts: parts.into_iter().collect(),
                    ratings: None,
                    cover: None,
                    note: None,
                    price: ::specsmith::Maybe::Absent,
                }
            }

            /// Sets [`lang`](Self::lang).
            #[must_use]
            pub fn with_lang(mut self, value: impl Into<String>) -> Self {
                self.lang = Some(value.into());
                self
            }

            /// Sets [`released`](Self::released).
            #[must_use]
            pub fn with_released(
                mut self,
                value: impl Into<::specsmith::DateTime>,
            ) -> Self {
                self.released = Some(value.into());
                self
            }

            /// Sets [`subjects`](Self::subjects).
            #[must_use]
            pub fn with_subjects(
                mut self,
                value: impl IntoIterator<Item = impl Into<String>>,
            ) -> Self {
                self.subjects = Some(value.into_iter().map(Into::into).collect());
                self
            }

            /// Sets [`ratings`](Self::ratings).
            #[must_use]
            pub fn with_ratings(
                mut self,
                value: impl IntoIterator<Item = (impl Into<String>, f64)>,
            ) -> Self {
                self.ratings = Some(rt::members(value));
                self
            }

            /// Sets [`cover`](Self::cover).
            #[must_use]
            pub fn with_cover(mut self, value: super::Cover) -> Self {
                self.cover = Some(value);
                self
            }

            /// Sets [`note`](Self::note).
            #[must_use]
            pub fn with_note(mut self, value: super::Note) -> Self {
                self.note = Some(value);
                self
            }

            /// Sets [`price`](Self::price).
            #[must_use]
            pub fn with_price(mut self, value: f64) -> Self {
                self.price = ::specsmith::Maybe::Value(value);
                self
            }

            /// Sets [`price`](Self::price) to `null`.
            #[must_use]
            pub fn with_price_null(mut self) -> Self {
                self.price = ::specsmith::Maybe::Null;
                self
            }
        }

        impl rt::Encode for Book {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("id", &self.id);
                object.optional("lang", &self.lang);
                object.required("title", &self.title);
                object.optional("released", &self.released);
                object.required("authors", &self.authors);
                object.optional("subjects", &self.subjects);
                object.required("parts", &self.parts);
                object.optional("ratings", &self.ratings);
                object.optional("cover", &self.cover);
                object.optional("note", &self.note);
                object.maybe("price", &self.price);
                object.end();
            }
        }

        impl rt::Decode for Book {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut id = None;
                let mut lang = None;
                let mut title = None;
                let mut released = None;
                let mut authors = None;
                let mut subjects = None;
                let mut parts = None;
                let mut ratings = None;
                let mut cover = None;
                let mut note = None;
                let mut price = ::specsmith::Maybe::Absent;
                let members = &mut [
                    rt::Member::Required("id", &mut id),
                    rt::Member::Optional("lang", &mut lang),
                    rt::Member::Required("title", &mut title),
                    rt::Member::Optional("released", &mut released),
                    rt::Member::Required("authors", &mut authors),
                    rt::Member::Optional("subjects", &mut subjects),
                    rt::Member::Required("parts", &mut parts),
                    rt::Member::Optional("ratings", &mut ratings),
                    rt::Member::Optional("cover", &mut cover),
                    rt::Member::Optional("note", &mut note),
                    rt::Member::Nullable("price", &mut price),
                ];
                input.members(members)?;
                let (Some(id), Some(title), Some(authors), Some(parts)) = (
                    id,
                    title,
                    authors,
                    parts,
                ) else {
                    return Err(input.unfilled());
                };
                Ok(Self {
                    id,
                    lang,
                    title,
                    released,
                    authors,
                    subjects,
                    parts,
                    ratings,
                    cover,
                    note,
                    price,
                })
            }
        }

        rt::bridge!(Book);
    }

    mod books {
        /// `Books`.
        ///
        /// In the document: `/components/schemas/Books`
        pub type Books = Vec<super::Book>;
    }

    mod cover {
        use ::specsmith::rt;

        /// `Cover`.
        ///
        /// In the document: `/components/schemas/Cover`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[validate(untagged)]
        #[allow(
            clippy::large_enum_variant,
            reason = "a variant holds what the document says, without a box that nobody asked for"
        )]
        #[non_exhaustive]
        pub enum Cover {
            /// [`Hard`](super::Hard).
            Hard(super::Hard),
            /// [`Soft`](super::Soft).
            Soft(super::Soft),
            /// A value that the document does not describe; it is kept and written back as it is.
            Unknown(
                #[validate(check(keyword = "discriminator", with = rt::check::never))]
                ::specsmith::Value,
            ),
        }

        impl From<super::Hard> for Cover {
            fn from(value: super::Hard) -> Self {
                Self::Hard(value)
            }
        }

        impl From<super::Soft> for Cover {
            fn from(value: super::Soft) -> Self {
                Self::Soft(value)
            }
        }

        impl rt::Arms for Cover {
            const ARMS: &'static [rt::Arm] = &[
                rt::Arm::new(&[rt::Test::MemberIs("kind", &["Hard"])], &[0]),
                rt::Arm::new(&[rt::Test::MemberIs("kind", &["Soft"])], &[1]),
            ];
        }

        rt::union!(Cover { Hard, Soft } else Unknown, validated);
    }

    mod fault {
        use ::specsmith::rt;

        /// `Fault`.
        ///
        /// In the document: `/components/schemas/Fault`
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct Fault {
            /// In the document: `/components/schemas/Fault/properties/code`
            pub code: i64,
            /// In the document: `/components/schemas/Fault/properties/message`
            pub message: Option<String>,
        }

        impl Fault {
            /// Takes what is required; every other member starts absent.
            #[must_use]
            pub fn new(code: i64) -> Self {
                Self { code, message: None }
            }

            /// Sets [`message`](Self::message).
            #[must_use]
            pub fn with_message(mut self, value: impl Into<String>) -> Self {
                self.message = Some(value.into());
                self
            }
        }

        impl rt::Encode for Fault {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("code", &self.code);
                object.optional("message", &self.message);
                object.end();
            }
        }

        impl rt::Decode for Fault {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut code = None;
                let mut message = None;
                let members = &mut [
                    rt::Member::Required("code", &mut code),
                    rt::Member::Optional("message", &mut message),
                ];
                input.members(members)?;
                let Some(code) = code else {
                    return Err(input.unfilled());
                };
                Ok(Self { code, message })
            }
        }

        rt::bridge!(Fault);
    }

    mod hard {
        use ::specsmith::rt;

        /// `Hard`.
        ///
        /// In the document: `/components/schemas/Hard`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[non_exhaustive]
        pub struct Hard {
            /// In the document: `/components/schemas/Hard/properties/kind`
            pub kind: super::HardKind,
            /// In the document: `/components/schemas/Hard/properties/boards`
            pub boards: i64,
        }

        impl Hard {
            /// Takes what is required; every other member starts absent.
            #[must_use]
            pub fn new(boards: i64) -> Self {
                Self {
                    kind: super::HardKind::Hard,
                    boards,
                }
            }
        }

        impl rt::Encode for Hard {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("kind", &self.kind);
                object.required("boards", &self.boards);
                object.end();
            }
        }

        impl rt::Decode for Hard {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut kind = None;
                let mut boards = None;
                let members = &mut [
                    rt::Member::Required("kind", &mut kind),
                    rt::Member::Required("boards", &mut boards),
                ];
                input.members(members)?;
                let (Some(kind), Some(boards)) = (kind, boards) else {
                    return Err(input.unfilled());
                };
                Ok(Self { kind, boards })
            }
        }

        rt::bridge!(Hard);
    }

    mod hard_kind {
        use ::specsmith::rt;

        /// `Hard kind`.
        ///
        /// In the document: `/components/schemas/Hard/properties/kind`
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum HardKind {
            /// `Hard`
            Hard,
            /// A value that the document does not name; it is kept and written back as it is.
            Unknown(String),
        }

        impl HardKind {
            /// The documented values, in the document's order.
            pub const VALUES: &'static [&'static str] = &["Hard"];

            /// The value as it stands in JSON.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    Self::Hard => "Hard",
                    Self::Unknown(value) => value,
                }
            }
        }

        impl From<&str> for HardKind {
            fn from(value: &str) -> Self {
                match value {
                    "Hard" => Self::Hard,
                    other => Self::Unknown(other.to_owned()),
                }
            }
        }

        rt::string_enum!(HardKind);
    }

    mod note {
        use ::specsmith::rt;

        /// `Note`.
        ///
        /// In the document: `/components/schemas/Note`
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct Note {
            /// In the document: `/components/schemas/Note/properties/by`
            pub by: Option<String>,
            /// In the document: `/components/schemas/Note/properties/text`
            pub text: String,
        }

        impl Note {
            /// Takes what is required; every other member starts absent.
            #[must_use]
            pub fn new(text: impl Into<String>) -> Self {
                Self {
                    by: None,
                    text: text.into(),
                }
            }

            /// Sets [`by`](Self::by).
            #[must_use]
            pub fn with_by(mut self, value: impl Into<String>) -> Self {
                self.by = Some(value.into());
                self
            }
        }

        impl rt::Encode for Note {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.optional("by", &self.by);
                object.required("text", &self.text);
                object.end();
            }
        }

        impl rt::Decode for Note {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut by = None;
                let mut text = None;
                let members = &mut [
                    rt::Member::Optional("by", &mut by),
                    rt::Member::Required("text", &mut text),
                ];
                input.members(members)?;
                let Some(text) = text else {
                    return Err(input.unfilled());
                };
                Ok(Self { by, text })
            }
        }

        rt::bridge!(Note);
    }

    mod post_parts_body {
        use ::specsmith::rt;

        /// `postParts body`.
        ///
        /// In the document: `/paths/~1parts/post/requestBody/content/multipart~1form-data/schema`
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct PostPartsBody {
            /// In the document: `/paths/~1parts/post/requestBody/content/multipart~1form-data/schema/properties/notes`
            pub notes: Vec<super::Note>,
        }

        impl PostPartsBody {
            /// Takes what is required; every other member starts absent.
            #[must_use]
            pub fn new(notes: impl IntoIterator<Item = super::Note>) -> Self {
                Self {
                    notes: notes.into_iter().collect(),
                }
            }
        }

        impl rt::Encode for PostPartsBody {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("notes", &self.notes);
                object.end();
            }
        }

        impl rt::Decode for PostPartsBody {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut notes = None;
                let members = &mut [rt::Member::Required("notes", &mut notes)];
                input.members(members)?;
                let Some(notes) = notes else {
                    return Err(input.unfilled());
                };
                Ok(Self { notes })
            }
        }

        rt::bridge!(PostPartsBody);
    }

    mod soft {
        use ::specsmith::rt;

        /// `Soft`.
        ///
        /// In the document: `/components/schemas/Soft`
        #[derive(Clone, Debug, PartialEq, ::specsmith::Validate)]
        #[non_exhaustive]
        pub struct Soft {
            /// In the document: `/components/schemas/Soft/properties/kind`
            pub kind: super::SoftKind,
            /// In the document: `/components/schemas/Soft/properties/glued`
            pub glued: Option<bool>,
        }

        impl Soft {
            /// What is required has one value; every other member starts absent.
            #[must_use]
            pub fn new() -> Self {
                Self {
                    kind: super::SoftKind::Soft,
                    glued: None,
                }
            }

            /// Sets [`glued`](Self::glued).
            #[must_use]
            pub fn with_glued(mut self, value: bool) -> Self {
                self.glued = Some(value);
                self
            }
        }

        impl Default for Soft {
            fn default() -> Self {
                Self::new()
            }
        }

        impl rt::Encode for Soft {
            fn encode(&self, out: &mut rt::Encoder) {
                let mut object = out.object();
                object.required("kind", &self.kind);
                object.optional("glued", &self.glued);
                object.end();
            }
        }

        impl rt::Decode for Soft {
            fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
                let mut kind = None;
                let mut glued = None;
                let members = &mut [
                    rt::Member::Required("kind", &mut kind),
                    rt::Member::Optional("glued", &mut glued),
                ];
                input.members(members)?;
                let Some(kind) = kind else {
                    return Err(input.unfilled());
                };
                Ok(Self { kind, glued })
            }
        }

        rt::bridge!(Soft);
    }

    mod soft_kind {
        use ::specsmith::rt;

        /// `Soft kind`.
        ///
        /// In the document: `/components/schemas/Soft/properties/kind`
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum SoftKind {
            /// `Soft`
            Soft,
            /// A value that the document does not name; it is kept and written back as it is.
            Unknown(String),
        }

        impl SoftKind {
            /// The documented values, in the document's order.
            pub const VALUES: &'static [&'static str] = &["Soft"];

            /// The value as it stands in JSON.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    Self::Soft => "Soft",
                    Self::Unknown(value) => value,
                }
            }
        }

        impl From<&str> for SoftKind {
            fn from(value: &str) -> Self {
                match value {
                    "Soft" => Self::Soft,
                    other => Self::Unknown(other.to_owned()),
                }
            }
        }

        rt::string_enum!(SoftKind);
    }
}

pub mod operations {
    //! The operations of the document, by tag.
    pub use api::{
        ApiOperations, GetAll, GetBook, GetBookError, PostEither, PostEitherBody,
        PostEitherOk, PostParts, PutBook,
    };

    mod api {
        use ::specsmith::rt;
        use super::super::models;
        use super::super::xml;

        /// Operations without a tag.
        #[derive(Clone, Debug)]
        pub struct ApiOperations {
            pub(crate) client: rt::Client,
        }

        impl ApiOperations {
            /// `GET /all`
            ///
            /// In the document: `/paths/~1all/get`
            pub fn get_all(&self) -> GetAll {
                let request = self.client.request(&GET_ALL);
                GetAll { request }
            }

            /// `GET /books`
            ///
            /// In the document: `/paths/~1books/get`
            pub fn get_book(&self) -> GetBook {
                let request = self.client.request(&GET_BOOK);
                GetBook { request }
            }

            /// `POST /either`
            ///
            /// In the document: `/paths/~1either/post`
            pub fn post_either(&self, body: impl Into<PostEitherBody>) -> PostEither {
                let mut request = self.client.request(&POST_EITHER);
                match body.into() {
                    PostEitherBody::Json(body) => {
                        request.json("application/json", &body);
                    }
                    PostEitherBody::Xml(body) => {
                        request.xml("application/xml", &body, &xml::NOTE_DOCUMENT);
                    }
                }
                PostEither { request }
            }

            /// `POST /parts`
            ///
            /// In the document: `/paths/~1parts/post`
            pub fn post_parts(&self, body: models::PostPartsBody) -> PostParts {
                let mut request = self.client.request(&POST_PARTS);
                request.multipart(&body, POST_PARTS_PARTS);
                PostParts { request }
            }

            /// `PUT /books`
            ///
            /// In the document: `/paths/~1books/put`
            pub fn put_book(&self, body: models::Book) -> PutBook {
                let mut request = self.client.request(&PUT_BOOK);
                request.check("body", &body);
                request.xml("application/xml", &body, &xml::BOOK_DOCUMENT);
                PutBook { request }
            }
        }

        /// A request of `getAll`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct GetAll {
            request: rt::Request,
        }

        impl GetAll {
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
                ::specsmith::Response<Vec<models::Book>>,
                ::specsmith::Error<::std::convert::Infallible>,
            > {
                let reply = self.request.send().await?;
                match reply.status() {
                    200 => reply.read_checked(rt::Format::Xml(&xml::BOOKS_DOCUMENT)),
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

        static GET_ALL: rt::Operation = rt::Operation::new("getAll", "GET", "/all")
            .accept("text/xml");

        /// A request of `getBook`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct GetBook {
            request: rt::Request,
        }

        impl GetBook {
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
                ::specsmith::Response<models::Book>,
                ::specsmith::Error<GetBookError>,
            > {
                let reply = self.request.send().await?;
                match reply.status() {
                    200 => reply.read_checked(rt::Format::Xml(&xml::BOOK_DOCUMENT)),
                    404 => {
                        Err(
                            reply
                                .api_read(
                                    rt::Format::Xml(&xml::FAULT_DOCUMENT),
                                    GetBookError::NotFound,
                                ),
                        )
                    }
                    status if status / 100 == 2 => Err(reply.unexpected()),
                    _ => Err(reply.api_read(rt::Format::Text, GetBookError::Other)),
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

        /// The documented errors of `getBook`.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[allow(
            clippy::large_enum_variant,
            reason = "an error is moved rarely, and its payload is matched on"
        )]
        pub enum GetBookError {
            /// Status 404.
            ///
            /// None.
            ///
            /// In the document: `/paths/~1books/get/responses/404`
            NotFound(models::Fault),
            /// Any status that is no success and not documented otherwise.
            ///
            /// Else.
            ///
            /// In the document: `/paths/~1books/get/responses/default`
            Other(String),
        }

        rt::api_error!(GetBookError { NotFound => 404, Other => "default" });

        static GET_BOOK: rt::Operation = rt::Operation::new("getBook", "GET", "/books")
            .accept("application/xml, application/problem+xml, text/xml");

        /// A request of `postEither`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct PostEither {
            request: rt::Request,
        }

        impl PostEither {
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
                ::specsmith::Response<PostEitherOk>,
                ::specsmith::Error<::std::convert::Infallible>,
            > {
                let reply = self.request.send().await?;
                match reply.status() {
                    200 => {
                        match reply.form(&[&["application/json"], &["application/xml"]])
                        {
                            Some(0) => {
                                reply.json().map(|answer| answer.map(PostEitherOk::Json))
                            }
                            Some(1) => {
                                reply
                                    .read(rt::Format::Xml(&xml::FAULT_DOCUMENT))
                                    .map(|answer| answer.map(PostEitherOk::Xml))
                            }
                            _ => Err(reply.unexpected()),
                        }
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

        /// In the document: `/paths/~1either/post/requestBody`
        #[derive(Clone, Debug, PartialEq)]
        #[allow(
            clippy::large_enum_variant,
            reason = "it lives from the call to the request only"
        )]
        pub enum PostEitherBody {
            /// As `application/json`.
            Json(models::Note),
            /// As `application/xml`.
            Xml(models::Note),
        }

        impl From<models::Note> for PostEitherBody {
            fn from(body: models::Note) -> Self {
                Self::Json(body)
            }
        }

        /// The forms that an answer to `postEither` comes in, by its `content-type`.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[allow(
            clippy::large_enum_variant,
            reason = "an answer is moved rarely, and its payload is matched on"
        )]
        pub enum PostEitherOk {
            /// As `application/json`.
            Json(models::Note),
            /// As `application/xml`.
            Xml(models::Fault),
        }

        static POST_EITHER: rt::Operation = rt::Operation::new(
                "postEither",
                "POST",
                "/either",
            )
            .accept("application/json, application/xml");

        /// A request of `postParts`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct PostParts {
            request: rt::Request,
        }

        impl PostParts {
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

        static POST_PARTS: rt::Operation = rt::Operation::new(
            "postParts",
            "POST",
            "/parts",
        );

        static POST_PARTS_PARTS: &[rt::PartField] = &[
            rt::PartField::new("notes")
                .media_type("application/xml")
                .xml(&xml::NOTE_DOCUMENT),
        ];

        /// A request of `putBook`, to be sent.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct PutBook {
            request: rt::Request,
        }

        impl PutBook {
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

        static PUT_BOOK: rt::Operation = rt::Operation::new("putBook", "PUT", "/books");
    }
}

mod xml {
    //! What bodies of XML look like: elements, attributes, names.
    use ::specsmith::rt::xml;
    ::specsmith::rt::requires_xml!();
    pub(crate) static BOOKS_DOCUMENT: xml::Document = xml::Document::new(
        "books",
        &xml::Shape::List(xml::Item::new("book", &BOOK).namespace("urn:shelf")),
    );

    pub(crate) static BOOK_DOCUMENT: xml::Document = xml::Document::new("book", &BOOK)
        .namespace("urn:shelf");
    pub(crate) static FAULT_DOCUMENT: xml::Document = xml::Document::new(
        "Fault",
        &FAULT,
    );

    pub(crate) static NOTE_DOCUMENT: xml::Document = xml::Document::new("Note", &NOTE);

    static AUTHOR: xml::Shape = xml::Shape::Object(
        &[xml::Member::new("name", &xml::Shape::Text)],
        None,
    );

    static BOOK: xml::Shape = xml::Shape::Object(
        &[
            xml::Member::new("id", &xml::Shape::Number).attribute(),
            xml::Member::new("lang", &xml::Shape::Text).prefix("xml").attribute(),
            xml::Member::new("title", &xml::Shape::Text),
            xml::Member::new("released", &xml::Shape::Text),
            xml::Member::new("authors", &AUTHOR)
                .name("a")
                .prefix("p")
                .namespace("urn:people")
                .each()
                .required(),
            xml::Member::new(
                    "subjects",
                    &xml::Shape::List(xml::Item::new("subject", &xml::Shape::Text)),
                )
                .name("all-subjects"),
            xml::Member::new("parts", &BOOK)
                .name("part")
                .namespace("urn:shelf")
                .each()
                .required(),
            xml::Member::new(
                "ratings",
                &xml::Shape::Object(&[], Some(&xml::Shape::Number)),
            ),
            xml::Member::new("cover", &COVER),
            xml::Member::new("note", &NOTE),
            xml::Member::new("price", &xml::Shape::Number),
        ],
        None,
    );

    static COVER: xml::Shape = xml::Shape::Object(
        &[
            xml::Member::new("kind", &xml::Shape::Text),
            xml::Member::new("boards", &xml::Shape::Number),
            xml::Member::new("glued", &xml::Shape::Boolean),
        ],
        None,
    );

    static FAULT: xml::Shape = xml::Shape::Object(
        &[
            xml::Member::new("code", &xml::Shape::Number),
            xml::Member::new("message", &xml::Shape::Text),
        ],
        None,
    );

    static NOTE: xml::Shape = xml::Shape::Object(
        &[
            xml::Member::new("by", &xml::Shape::Text).attribute(),
            xml::Member::new("text", &xml::Shape::Text).text().required(),
        ],
        None,
    );
}
