//! A request: filled in by emitted code, built and sent here.

mod assemble;
mod follow;

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, Uri};

use super::auth::AuthError;
use super::body::Body;
use super::charset;
use super::core::Client;
use super::encode::multipart::Parts;
use super::encode::{self, form};
use super::error::Error;
use super::exchange::{Call, Live};
use super::failure::{Failure, RequestError};
use super::operation::{FormField, Operation, PartField};
use super::options::RequestOptions;
use super::part::Part;
use super::payload::{Payload, Piece};
use super::raw::Target;
use super::reply::Reply;
use super::security::{self, Tokens};
use super::stream::{Again, again};
use super::timeout::Time;
use super::warning::Side;
#[cfg(feature = "xml")]
use super::xml;
use crate::codec::{self, Encode, NullPolicy};
use crate::validate::{Collector, Report, Validate};
use crate::{File, Value};

/// A request on its way to being sent. What goes wrong while it is filled in is kept until then.
#[derive(Clone)]
pub struct Request {
    client: Client,
    operation: &'static Operation,
    parameters: Vec<Part<Value>>,
    body: Part<Filled>,
    /// What the part that is set next breaks.
    broken: Option<Report>,
    options: RequestOptions,
    /// The media types that are asked for, where they are not all that the operation answers.
    accept: Option<&'static str>,
    /// Where it goes, if that is not in the operation's table.
    target: Option<Result<Target, RequestError>>,
    /// Where it goes, if its parameters do not say that.
    address: Option<Uri>,
    /// Behind which event a stream of them is asked for.
    last_event: Option<String>,
}

/// A body that was set.
#[derive(Clone)]
enum Filled {
    /// Its media type, and what it is made of.
    Whole(String, Payload),
    /// A form whose parts may still get headers.
    Parts(Parts),
}

/// A request as it would be sent, with its credentials: for signing it, or for a transport of one's own. Tokens are fetched for it where none are at hand; hooks are
/// not called.
///
/// Its `Debug` hides the values of headers that may be secret, by the mark [`http::HeaderValue::is_sensitive`], but it shows the address: a key that goes into
/// the query (`apiKey` with `in: query`, or a pair of the call's options) can be read there. Log the operation's template instead.
pub type HttpRequest = http::Request<Body>;

impl Request {
    pub(super) fn new(client: Client, operation: &'static Operation) -> Self {
        Self {
            client,
            operation,
            parameters: vec![Part::default(); operation.parameters.len()],
            body: Part::default(),
            broken: None,
            options: RequestOptions::new(),
            accept: None,
            target: None,
            address: None,
            last_event: None,
        }
    }

    /// Sets a parameter by its index in the operation's table, in the place of an earlier value.
    pub fn parameter(&mut self, index: usize, value: &dyn Encode) {
        let broken = self.broken.take();
        let described = self.operation.parameters.get(index);
        match (described, self.parameters.get_mut(index)) {
            (Some(parameter), Some(part)) => {
                *part = Part::new(tree(parameter.name, value), broken);
            }
            // Emitted code knows its table; whoever else calls this is told when the request is sent.
            _ => {
                let error = RequestError::new("the operation has no parameter of this index");
                self.parameters.push(Part::new(Err(error), broken));
            }
        }
    }

    /// A JSON body.
    pub fn json(&mut self, media_type: impl Into<String>, body: &dyn Encode) {
        let text = codec::write(body)
            .map(|text| Filled::Whole(media_type.into(), Payload::bytes(text)))
            .map_err(|error| RequestError::new(format!("the body has no JSON: {error}")));
        self.body = Part::new(text, self.broken.take());
    }

    /// A body of the type `application/x-www-form-urlencoded`; `fields` are the members with a style of their own.
    pub fn form(&mut self, body: &dyn Encode, fields: &[FormField]) {
        self.form_as("application/x-www-form-urlencoded", body, fields);
    }

    /// The same with parameters of the media type.
    pub fn form_as(
        &mut self,
        media_type: impl Into<String>,
        body: &dyn Encode,
        fields: &[FormField],
    ) {
        let nesting = self.client.0.service.nesting;
        let media_type = media_type.into();
        let body = tree("body", body).and_then(|tree| {
            let text = form::write(&tree, fields, nesting)?;
            charset::utf8(&media_type, "a form", form::is_ascii(&text))?;
            Ok(Filled::Whole(media_type, Payload::bytes(text)))
        });
        self.body = Part::new(body, self.broken.take());
    }

    /// A body of the type `multipart/form-data`; `fields` are the members that are files, or have a media type of their own.
    pub fn multipart(&mut self, body: &dyn Encode, fields: &[PartField]) {
        self.multipart_as("multipart/form-data", body, fields);
    }

    /// The same with another media type of parts.
    pub fn multipart_as(
        &mut self,
        media_type: &'static str,
        body: &dyn Encode,
        fields: &[PartField],
    ) {
        let nesting = self.client.0.service.nesting;
        let body = tree_with_files(body).and_then(|(tree, files)| {
            Parts::of(media_type, &tree, &files, fields, nesting).map(Filled::Parts)
        });
        self.body = Part::new(body, self.broken.take());
    }

    /// A body of parts that are the items of a list: `first` says how the first ones are written, `rest` how all others are.
    pub fn sequence(
        &mut self,
        media_type: &'static str,
        body: &dyn Encode,
        first: &[PartField],
        rest: &PartField,
    ) {
        let body = tree_with_files(body).and_then(|(tree, files)| {
            Parts::in_order(media_type, &tree, &files, (first, rest)).map(Filled::Parts)
        });
        self.body = Part::new(body, self.broken.take());
    }

    /// A body of text: of a string, or of another leaf, in the charset that the media type says.
    pub fn text(&mut self, media_type: impl Into<String>, body: &dyn Encode) {
        let media_type = media_type.into();
        let body = tree("body", body).and_then(|tree| {
            let text = encode::text("body", &tree)?;
            let bytes = charset::encode("body", &media_type, text)?;
            Ok(Filled::Whole(media_type, Payload::bytes(bytes)))
        });
        self.body = Part::new(body, self.broken.take());
    }

    /// A body of one JSON text after another: each on a line of its own, or behind a record separator where the media type is `application/json-seq`
    /// (RFC 7464).
    pub fn lines<T: Encode>(&mut self, media_type: impl Into<String>, items: &[T]) {
        let media_type = media_type.into();
        let essence = media_type.split(';').next().unwrap_or_default().trim();
        let start = if essence.ends_with("json-seq") {
            "\u{1e}"
        } else {
            ""
        };
        let mut text = String::new();
        let written = items.iter().try_for_each(|item| {
            let item = codec::write(item).map_err(|error| no_json("body", &error))?;
            text.push_str(start);
            text.push_str(&item);
            text.push('\n');
            Ok(())
        });
        let body = written.map(|()| Filled::Whole(media_type, Payload::bytes(text)));
        self.body = Part::new(body, self.broken.take());
    }

    /// A body of XML, by the table of its type.
    #[cfg(feature = "xml")]
    pub fn xml(
        &mut self,
        media_type: impl Into<String>,
        body: &dyn Encode,
        document: &xml::Document,
    ) {
        let media_type = media_type.into();
        let body = tree("body", body).and_then(|tree| {
            let text = xml::write(&tree, document)?;
            charset::utf8(&media_type, "XML", text.is_ascii())?;
            Ok(Filled::Whole(media_type, Payload::bytes(text)))
        });
        self.body = Part::new(body, self.broken.take());
    }

    /// A body of bytes that are encoded already.
    pub fn bytes(&mut self, media_type: impl Into<String>, body: impl Into<Bytes>) {
        let body = Filled::Whole(media_type.into(), Payload::bytes(body));
        self.body = Part::new(Ok(body), self.broken.take());
    }

    /// A body that is a file, of the media type that it says itself, or else of this one.
    pub fn file(&mut self, media_type: impl Into<String>, file: &File) {
        let own = file.media_type().map(str::to_owned);
        let media_type = own.unwrap_or_else(|| media_type.into());
        let body = Filled::Whole(media_type, Payload::pieces(vec![Piece::of(file)]));
        self.body = Part::new(Ok(body), self.broken.take());
    }

    /// Settings of this call.
    pub fn options(&mut self, options: RequestOptions) {
        self.options = options;
    }

    /// Asks for these media types alone.
    pub const fn accept(&mut self, media_types: &'static str) {
        self.accept = Some(media_types);
    }

    /// Where the request goes, in the place of what the operation's table says.
    pub(super) fn aim(&mut self, target: Result<Target, RequestError>) {
        self.target = Some(target);
    }

    pub(super) fn add_query(&mut self, name: String, value: String) {
        self.options = std::mem::take(&mut self.options).query(name, value);
    }

    /// Settings beside those that there are.
    pub(super) fn add_options(&mut self, options: RequestOptions) {
        self.options = std::mem::take(&mut self.options).and(options);
    }

    pub(super) fn add_header(&mut self, name: &str, value: &str) {
        self.options = std::mem::take(&mut self.options).header(name, value);
    }

    /// Asks for the events behind the one of this id, whatever the caller has said of it at first.
    pub(super) fn resume(&mut self, last_event: &str) {
        self.last_event = Some(last_event.to_owned());
    }

    /// Waits by the client's clock; not at all where it has none.
    pub(super) async fn wait(&self, duration: Duration) {
        if let Some(clock) = &self.client.0.clock {
            clock.sleep(duration).await;
        }
    }

    /// Checks the part that is set next, by the document's rules: what it breaks is judged by the policy when the request is sent. Pointers begin with
    /// the place (`body`, `path`, `query`, `header`): `/body/subject`, `/query/start`.
    pub fn check(&mut self, place: &str, part: &dyn Validate) {
        // All of them: which ones stop the call is for the policy to say, and a limit could let warnings crowd out what it denies.
        let mut collector = Collector::new().maximum(usize::MAX);
        collector.enter(place);
        part.validate_into(&mut collector);
        collector.leave();
        self.broken = collector.finish().err();
    }

    /// What is merely told of the broken rules; telling it is done here, so that it is known of calls that fail later, too.
    fn judge(&mut self) -> Result<Option<Report>, Failure> {
        let of_parameters = self.parameters.iter_mut().map(|part| part.broken.take());
        let reports: Vec<Report> = of_parameters
            .chain([self.body.broken.take()])
            .flatten()
            .collect();
        if reports.is_empty() {
            return Ok(None);
        }
        let report = Report::new(
            reports
                .iter()
                .flat_map(Report::violations)
                .cloned()
                .collect(),
            reports.iter().any(Report::is_truncated),
        );
        let policy = self.options.validation.unwrap_or(self.client.0.policy);
        match policy.split(report) {
            (Some(report), _) => Err(Failure::new(Error::Validation {
                operation: self.operation,
                report,
            })),
            (None, warnings) => {
                if let Some(report) = &warnings {
                    self.client.warn(self.operation, Side::Request, report);
                }
                Ok(warnings)
            }
        }
    }

    /// Sends the request and takes the whole answer.
    ///
    /// # Errors
    /// When it breaks rules, cannot be built, is lost on its way or takes too long.
    pub async fn send(self) -> Result<Reply, Failure> {
        Box::pin(self.carry_out(None)).await
    }

    /// Sends the request and takes the head of its answer where that is a success, and the whole of any other.
    ///
    /// # Errors
    /// As [`Request::send`].
    pub async fn open(self, live: Live) -> Result<Reply, Failure> {
        let again = Again(Box::new(self.clone()));
        let reply = Box::pin(self.carry_out(Some(live))).await?;
        Ok(reply.with_again(again))
    }

    /// On the heap, so that what a caller holds while it waits is a pointer and not the state of attempts, tokens and timers.
    async fn carry_out(mut self, live: Option<Live>) -> Result<Reply, Failure> {
        let warnings = self.judge()?;
        let (client, operation) = (self.client.clone(), self.operation);
        let mut time = Time::new(client, operation, self.timeout());
        let reply = self.exchange(live, &mut time).await?;
        Ok(reply.with_warnings(warnings))
    }

    /// Sends the request with the tokens that it needs; once more with others if the server refuses these, or with an answer to what the server asks.
    async fn exchange(self, live: Option<Live>, time: &mut Time) -> Result<Reply, Failure> {
        let tokens = self.tokens().await?;
        let spare = (!tokens.is_empty()).then(|| self.clone());
        let client = self.client.clone();
        let mut call = self.call(live, &tokens)?;
        let mut reply = time.of(client.exchange(&call)).await?;
        // A nonce may grow old between the question and the answer; whoever says so twice means it.
        for is_second in [false, true] {
            let is_over = reply.status() != 401 || !call.payload.can_be_sent_again();
            if is_over || is_second && !tokens.is_stale(reply.headers()) {
                break;
            }
            let answered = tokens.answer(reply.headers(), &mut call);
            if !answered.map_err(|error| no_credential(call.operation, error))? {
                break;
            }
            reply = time.of(client.exchange(&call)).await?;
        }
        let Some(spare) = spare.filter(|_| reply.status() == 401) else {
            return Ok(reply);
        };
        tokens.refuse();
        if !call.payload.can_be_sent_again() {
            return Ok(reply);
        }
        let others = spare.tokens().await?;
        if !others.differ(&tokens) {
            return Ok(reply);
        }
        let call = spare.call(live, &others)?;
        time.of(client.exchange(&call)).await
    }

    /// The request as it would be sent, with its credentials: for signing it, or for a transport of your own. The request itself is not sent, and no hook is called;
    /// tokens that are not at hand are fetched. Its address may have a key in its query, which `Debug` shows.
    ///
    /// # Errors
    /// When it breaks rules, there is no credential for it, or it cannot be built.
    pub async fn into_http(mut self) -> Result<HttpRequest, Failure> {
        self.judge()?;
        let tokens = self.tokens().await?;
        Ok(self.call(None, &tokens)?.request())
    }

    /// The security schemes that it is sent with.
    fn schemes(&self, by_hand: &HeaderMap) -> Result<Vec<&'static str>, RequestError> {
        let inner = &self.client.0;
        if let Some(target) = &self.target {
            let names = target.as_ref().map_err(Clone::clone)?.schemes.as_deref();
            return Ok(inner.credentials.given(names));
        }
        let required =
            security::required(inner.service, self.operation, &inner.credentials, by_hand)?;
        Ok(required.to_vec())
    }

    /// How long the call may take.
    fn timeout(&self) -> Option<Duration> {
        self.options.timeout.or(self.client.0.timeout)
    }

    async fn tokens(&self) -> Result<Tokens, Failure> {
        let operation = self.operation;
        let by_hand = self.headers_by_hand();
        let known = by_hand.and_then(|by_hand| Ok((self.schemes(&by_hand)?, by_hand)));
        let (schemes, by_hand) =
            known.map_err(|error| Failure::new(Error::Request { operation, error }))?;
        let time = || Time::new(self.client.clone(), operation, self.timeout());
        Tokens::fetch(&self.client, &schemes, &by_hand, time).await
    }

    fn call(mut self, live: Option<Live>, tokens: &Tokens) -> Result<Call, Failure> {
        let operation = self.operation;
        let last_event = self.last_event.take();
        let built = self.build(live, tokens).and_then(|mut call| {
            let last_event = last_event
                .as_deref()
                .map(again::last_event_id)
                .transpose()?;
            let header = last_event.map(|id| (again::LAST_EVENT_ID, id));
            call.head.headers.extend(header);
            Ok(call)
        });
        let mut call = built.map_err(|error| Failure::new(Error::Request { operation, error }))?;
        let answered = tokens.answer_known(&mut call);
        answered.map_err(|error| no_credential(operation, error))?;
        Ok(call)
    }
}

fn no_credential(operation: &'static Operation, error: AuthError) -> Failure {
    Failure::new(Error::Auth { operation, error })
}

fn no_json(name: &str, error: &dyn fmt::Display) -> RequestError {
    RequestError::new(format!("`{name}` has no JSON: {error}"))
}

/// A value as a tree, which every style can be written from.
fn tree(name: &str, value: &dyn Encode) -> Result<Value, RequestError> {
    let text = codec::write(value).map_err(|error| error.to_string());
    let tree = text
        .and_then(|text| codec::read(&text, NullPolicy::Strict).map_err(|error| error.to_string()));
    match tree {
        Ok((tree, _)) => Ok(tree),
        Err(error) => Err(RequestError::new(format!("`{name}` has no JSON: {error}"))),
    }
}

/// The same with the numbers of its files in their places, and the files.
fn tree_with_files(body: &dyn Encode) -> Result<(Value, Vec<File>), RequestError> {
    let written = codec::write_with_files(body).map_err(|error| no_json("body", &error))?;
    let (text, files) = written;
    let (tree, _) =
        codec::read(&text, NullPolicy::Strict).map_err(|error| no_json("body", &error))?;
    Ok((tree, files))
}

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let length = match self.body.value() {
            None => "0 bytes".to_owned(),
            Some(Filled::Parts(_)) => "a form".to_owned(),
            Some(Filled::Whole(_, payload)) => match payload.length() {
                Some(length) => format!("{length} bytes"),
                None => "a stream".to_owned(),
            },
        };
        f.debug_struct("Request")
            .field("operation", &self.operation.id)
            .field("method", &self.operation.method)
            .field("template", &self.operation.template)
            .field("body", &format_args!("{length}"))
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}
