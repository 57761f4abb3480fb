//! What a request's answer becomes.

use super::types::Types;
use super::{answer, form, page, paths, xml};
use crate::api::{
    Api, Content, EventReading, Live, Operation, Outcome, Reading, Reply, ReplyBody, Status,
};
use crate::names::Ident;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// A verb of a request builder: it sends the request and gives the answer in one way.
#[derive(Clone, Copy)]
enum Verb<'a> {
    /// `send`: as the document has it.
    Send,
    /// `send_events` or `send_lines`: as the stream that it may be, too.
    Stream(&'a Content),
    /// `send_streaming`: as bytes.
    Bytes,
}

/// `send`, and what stands beside it.
pub(super) fn verbs(types: Types<'_>, operation: &Operation) -> TokenStream {
    let streams = operation.replies.iter().flat_map(|reply| &reply.streams);
    let of_kind = |events: bool| {
        let mut of_kind = streams.clone();
        of_kind.find(|content| content.reading.is_events() == events)
    };
    let verbs = [
        Some(Verb::Send),
        operation.reads.bytes.then_some(Verb::Bytes),
        of_kind(true).map(Verb::Stream),
        of_kind(false).map(Verb::Stream),
    ];
    let verbs = verbs.into_iter().flatten();
    let verbs = verbs.map(|verb| self::verb(types, operation, verb));
    let pages = page::verbs(types, operation, &error_type(operation));
    verbs.chain(pages).collect()
}

/// A verb, with an arm for each documented status.
fn verb(types: Types<'_>, operation: &Operation, verb: Verb<'_>) -> TokenStream {
    let (response, error) = (paths::response(), paths::error());
    let failure = error_type(operation);
    let success = success_type(types, operation, verb);
    let (name, about_verb) = named(verb);
    let about = match operation.error.variants.is_empty() {
        true => " None is documented; see [`Error`](::specsmith::Error) for all that can go wrong.",
        false => {
            " A documented error is `Error::Api`; see [`Error`](::specsmith::Error) for all others."
        }
    };
    let headers = operation.headers.as_ref().map(|headers| {
        let about = format!(
            " The documented headers of the answer are read by [`{}`].",
            headers.name
        );
        quote!(#[doc = ""] #[doc = #about])
    });
    let arms = arms(types, operation, verb);
    let rest = (!operation
        .replies
        .iter()
        .any(|reply| reply.status == Status::Default))
    .then(|| quote!(_ => Err(reply.unexpected()),));
    let sent = sent(operation, verb);
    let result = quote!(Result<#response<#success>, #error<#failure>>);
    let read = quote! {
        match reply.status() {
            #(#arms)*
            #rest
        }
    };
    // A page is read as the answer of a single call is.
    let (read, apart) = match (verb, &operation.paging) {
        (Verb::Send, Some(_)) => (
            quote!(Self::read(reply)),
            Some(quote!(fn read(reply: rt::Reply) -> #result { #read })),
        ),
        _ => (read, None),
    };
    quote! {
        #[doc = #about_verb]
        #headers
        #[doc = ""]
        #[doc = " # Errors"]
        #[doc = #about]
        pub async fn #name(self) -> #result {
            #sent
            #read
        }
        #apart
    }
}

/// What a verb is called, and what it does.
fn named(verb: Verb<'_>) -> (Ident, &'static str) {
    let (name, about) = match verb {
        Verb::Send => ("send", " Sends the request and reads the answer."),
        Verb::Bytes => (
            "send_streaming",
            " Sends the request, and leaves the body of a success to be read as it comes.",
        ),
        Verb::Stream(content) if content.reading.is_events() => (
            "send_events",
            " Sends the request, and reads a success as a stream of events.",
        ),
        Verb::Stream(_) => (
            "send_lines",
            " Sends the request, and reads a success as a stream of JSON lines.",
        ),
    };
    (Ident::ours(name), about)
}

fn success_type(types: Types<'_>, operation: &Operation, verb: Verb<'_>) -> TokenStream {
    match (verb, &operation.success) {
        (Verb::Bytes, _) => paths::body(),
        (Verb::Stream(content), _) => answer::content_type(types, content),
        (Verb::Send, Outcome::Empty) => quote!(()),
        (Verb::Send, Outcome::Body(body)) => answer::body_type(types, body),
        (Verb::Send, Outcome::Several(answers)) => {
            let name = &answers.name;
            quote!(#name)
        }
    }
}

/// The statements that send the request.
fn sent(operation: &Operation, verb: Verb<'_>) -> TokenStream {
    let reads = &operation.reads;
    let (accept, live) = match verb {
        Verb::Send => (None, reads.live.as_ref()),
        Verb::Bytes => (None, Some(&Live::All)),
        Verb::Stream(content) if content.reading.is_events() => {
            (reads.events.as_ref(), Some(&Live::Events))
        }
        Verb::Stream(_) => (reads.lines.as_ref(), Some(&Live::Lines)),
    };
    let live = live.map(|live| match live {
        Live::All => quote!(rt::Live::All),
        Live::Events => quote!(rt::Live::Events),
        Live::Lines => quote!(rt::Live::Lines),
        Live::Of(names) => quote!(rt::Live::Of(&[#(#names),*])),
    });
    let reply = match live {
        Some(live) => quote!(request.open(#live)),
        None => quote!(request.send()),
    };
    match accept {
        Some(accept) => quote! {
            let mut request = self.request;
            request.accept(#accept);
            let reply = #reply.await?;
        },
        None => quote!(let reply = self.#reply.await?;),
    }
}

fn error_type(operation: &Operation) -> TokenStream {
    let name = &operation.error.name;
    if operation.error.variants.is_empty() {
        quote!(::std::convert::Infallible)
    } else {
        quote!(#name)
    }
}

/// An arm for each reply; codes that stand together and do the same share one.
fn arms(types: Types<'_>, operation: &Operation, verb: Verb<'_>) -> Vec<TokenStream> {
    let replies = operation.replies.iter().map(|reply| {
        let action = match verb {
            Verb::Bytes if reply.success => quote!(reply.download()),
            Verb::Stream(content) if reply.success => streamed(types, reply, content),
            _ => action(types, reply, operation),
        };
        (reply.status, action)
    });
    let unexpected = operation.unexpected.iter();
    let unexpected = unexpected.map(|status| (*status, quote!(Err(reply.unexpected()))));
    let mut actions: Vec<(Status, TokenStream)> = replies.chain(unexpected).collect();
    // Codes before ranges before the rest, as a `match` reads them.
    actions.sort_by_key(|(status, _)| *status);
    let mut arms: Vec<(Vec<Status>, TokenStream)> = Vec::new();
    for (status, action) in actions {
        match arms.last_mut() {
            Some((statuses, last))
                if last.to_string() == action.to_string() && matches!(status, Status::Code(_)) =>
            {
                statuses.push(status);
            }
            _ => arms.push((vec![status], action)),
        }
    }
    arms.into_iter()
        .map(|(statuses, action)| {
            let patterns = patterns(&statuses);
            quote!(#(#patterns)|* => #action,)
        })
        .collect()
}

/// The patterns of statuses. Three codes and more that follow each other are a range, as clippy wants it.
fn patterns(statuses: &[Status]) -> Vec<TokenStream> {
    let follows = |one: &Status, next: &Status| matches!((one, next), (Status::Code(one), Status::Code(next)) if one.checked_add(1) == Some(*next));
    statuses
        .chunk_by(follows)
        .flat_map(|run| match run {
            [Status::Code(first), _, .., Status::Code(last)] => {
                let first = Literal::u16_unsuffixed(*first);
                let last = Literal::u16_unsuffixed(*last);
                vec![quote!(#first..=#last)]
            }
            run => run.iter().map(|status| pattern(*status)).collect(),
        })
        .collect()
}

/// A success as a stream, where it may be one.
fn streamed(types: Types<'_>, reply: &Reply, content: &Content) -> TokenStream {
    if !reply.streams.contains(content) {
        return quote!(Err(reply.unexpected()));
    }
    let verb = success_verb(types, content, types.is_validated(&content.type_));
    quote!(reply.#verb)
}

/// The call that reads one form of a success.
fn success_verb(types: Types<'_>, content: &Content, checked: bool) -> TokenStream {
    match content.reading {
        Reading::Json if checked => quote!(json_checked()),
        Reading::Json => quote!(json()),
        Reading::Bytes => quote!(bytes()),
        Reading::Lines if checked => quote!(lines_checked()),
        Reading::Lines => quote!(lines()),
        Reading::Events(events) => {
            let reader = event_reader(events);
            let checked = checked.then(|| quote!(.checked()));
            quote!(events(#reader #checked))
        }
        Reading::Text | Reading::Xml(_) | Reading::Form(_) | Reading::Parts(_) => {
            let format = format(types.api, content.reading);
            if checked {
                quote!(read_checked(#format))
            } else {
                quote!(read(#format))
            }
        }
    }
}

/// What reads the data of an event.
pub(super) fn event_reader(events: EventReading) -> TokenStream {
    match events {
        EventReading::Json => quote!(rt::EventReader::json()),
        EventReading::Text => quote!(rt::EventReader::text()),
        EventReading::Members => quote!(rt::EventReader::members()),
        EventReading::JsonMembers => quote!(rt::EventReader::json_members()),
    }
}

/// How a body is read that is read whole, and is not JSON.
pub(super) fn format(api: &Api, reading: Reading) -> TokenStream {
    match reading {
        Reading::Xml(id) => {
            let document = xml::of(api, id);
            quote!(rt::Format::Xml(#document))
        }
        Reading::Form(id) => {
            let table = form::of(api, id);
            quote!(rt::Format::Form(#table))
        }
        Reading::Parts(id) => {
            let table = form::of(api, id);
            quote!(rt::Format::Parts(#table))
        }
        Reading::Text | Reading::Json | Reading::Bytes | Reading::Events(_) | Reading::Lines => {
            quote!(rt::Format::Text)
        }
    }
}

/// What becomes of an answer.
fn action(types: Types<'_>, reply: &Reply, operation: &Operation) -> TokenStream {
    let Some(body) = &reply.body else {
        return without_body(reply, operation);
    };
    let only = body.contents.first().filter(|_| body.choice.is_none());
    if let Some(only) = only {
        return read(types, reply, operation, only, body);
    }
    let media_types = body.contents.iter().map(|content| {
        let names = &content.media_types;
        quote!(&[#(#names),*])
    });
    let arms = body.contents.iter().enumerate().map(|(at, content)| {
        let at = Literal::usize_unsuffixed(at);
        let read = read(types, reply, operation, content, body);
        quote!(Some(#at) => #read)
    });
    quote! {
        match reply.form(&[#(#media_types),*]) {
            #(#arms,)*
            _ => Err(reply.unexpected()),
        }
    }
}

fn without_body(reply: &Reply, operation: &Operation) -> TokenStream {
    let error = &operation.error.name;
    match (&reply.variant, &operation.success) {
        (Some(variant), Outcome::Several(answers)) if reply.success => {
            let name = &answers.name;
            quote!(reply.empty().map(|answer| answer.map(|()| #name::#variant)))
        }
        (Some(variant), _) => quote!(Err(reply.api_empty(#error::#variant))),
        (None, _) => quote!(reply.empty()),
    }
}

/// Reads one form of a body, and puts it where it belongs.
fn read(
    types: Types<'_>,
    reply: &Reply,
    operation: &Operation,
    content: &Content,
    body: &ReplyBody,
) -> TokenStream {
    // Looking at rules costs code, which a type without any is spared.
    let checked = types.is_validated(&content.type_);
    let form = &content.variant;
    let form = body.choice.as_ref().map(|choice| quote!(#choice::#form));
    if reply.success {
        let verb = success_verb(types, content, checked);
        let several = match (&reply.variant, &operation.success) {
            (Some(variant), Outcome::Several(answers)) => {
                let name = &answers.name;
                Some(quote!(#name::#variant))
            }
            _ => None,
        };
        let maps: Vec<TokenStream> = form.into_iter().chain(several).collect();
        let wrap = (!maps.is_empty()).then(|| quote!(.map(|answer| answer #(.map(#maps))*)));
        return quote!(reply.#verb #wrap);
    }
    let (verb, format) = match (content.reading, checked) {
        (Reading::Json, true) => (quote!(api_checked), None),
        (Reading::Json, false) => (quote!(api), None),
        (Reading::Bytes | Reading::Events(_) | Reading::Lines, _) => (quote!(api_bytes), None),
        (reading, true) => (quote!(api_read_checked), Some(format(types.api, reading))),
        (reading, false) => (quote!(api_read), Some(format(types.api, reading))),
    };
    let format = format.map(|format| quote!(#format,));
    let error = &operation.error.name;
    let variant = &reply.variant;
    match form {
        None => quote!(Err(reply.#verb(#format #error::#variant))),
        Some(form) => quote!(Err(reply.#verb(#format |body| #error::#variant(#form(body))))),
    }
}

fn pattern(status: Status) -> TokenStream {
    match status {
        Status::Code(code) => {
            let code = Literal::u16_unsuffixed(code);
            quote!(#code)
        }
        // A condition and not a range: clippy would say that it overlaps with the codes before it.
        Status::Range(digit) => {
            let digit = Literal::u16_unsuffixed(digit);
            quote!(status if status / 100 == #digit)
        }
        Status::Default => quote!(_),
    }
}
