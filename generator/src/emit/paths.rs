//! The one file that knows what the runtime's items are called.

use proc_macro2::TokenStream;
use quote::quote;

/// The interface of the runtime's hidden module that this version emits calls for.
pub(super) const RUNTIME: u32 = 1;

/// The import that every module with emitted calls begins with.
pub(super) fn import() -> TokenStream {
    quote!(
        use ::specsmith::rt;
    )
}

/// The check that the runtime is one that this code was written for.
pub(super) fn requires() -> TokenStream {
    let version = proc_macro2::Literal::u32_unsuffixed(RUNTIME);
    quote!(const _: () = ::specsmith::rt::requires(#version);)
}

macro_rules! paths {
    ($($(#[$doc:meta])* $name:ident = $path:path;)*) => {
        $($(#[$doc])* pub(super) fn $name() -> TokenStream { quote!($path) })*
    };
}

paths! {
    secret = ::specsmith::SecretString;
    credential = ::specsmith::Credential;
    decode_error = ::specsmith::DecodeError;
    maybe = ::specsmith::Maybe;
    value = ::specsmith::Value;
    object = ::specsmith::Object;
    number = ::specsmith::Number;
    null = ::specsmith::Null;
    bytes = ::specsmith::Bytes;
    file = ::specsmith::File;
    date_time = ::specsmith::DateTime;
    date = ::specsmith::Date;
    time = ::specsmith::Time;
    duration = ::specsmith::Duration;
    uuid = ::specsmith::Uuid;
    base64 = ::specsmith::Base64;
    foreign = ::specsmith::Foreign;
    constant = ::specsmith::validate::Constant;
    unknown_value = ::specsmith::UnknownValue;
    body = ::specsmith::Body;
    event = ::specsmith::Event;
    event_stream = ::specsmith::EventStream;
    json_lines = ::specsmith::JsonLines;
    pages = ::specsmith::Pages;
    items = ::specsmith::Items;
    response = ::specsmith::Response;
    error = ::specsmith::Error;
    retry = ::specsmith::Retry;
    hook = ::specsmith::Hook;
    raw_request = ::specsmith::RawRequest;
    http_request = ::specsmith::HttpRequest;
    failure = ::specsmith::Failure;
    options = ::specsmith::RequestOptions;
    server_address = ::specsmith::ServerAddress;
    build_error = ::specsmith::BuildError;
    transport = ::specsmith::Transport;
    clock = ::specsmith::Clock;
    null_policy = ::specsmith::NullPolicy;
    policy = ::specsmith::Policy;
    warning = ::specsmith::Warning;
    validate = ::specsmith::Validate;
    xml = ::specsmith::rt::xml;
    form = ::specsmith::rt::form;
    requires_xml = ::specsmith::rt::requires_xml;
}
