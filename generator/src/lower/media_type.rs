//! Media types by their text: which are JSON, XML, text, or made of parts.

use super::stream::is_stream;

/// Media types that are text without saying so.
const TEXTS: [&str; 16] = [
    "application/xml",
    "application/javascript",
    "application/ecmascript",
    "application/yaml",
    "application/x-yaml",
    "application/toml",
    "application/graphql",
    "application/sql",
    "application/jwt",
    "application/jose",
    "application/x-pem-file",
    "application/xml-dtd",
    "application/problem",
    "application/x-www-form-urlencoded",
    "application/rtf",
    "application/wsdl",
];

/// A media type without its parameters, in lower case (RFC 9110, section 8.3.1).
pub(super) fn essence(media_type: &str) -> String {
    media_type
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase()
}

/// Whether a media type is JSON or has its structured suffix (RFC 6839, section 3.1).
pub(super) fn is_json(essence: &str) -> bool {
    essence == "application/json" || essence == "text/json" || essence.ends_with("+json")
}

/// Whether a media type is XML or has its structured suffix (RFC 7303, section 4.2).
pub(super) fn is_xml(essence: &str) -> bool {
    essence == "application/xml" || essence == "text/xml" || essence.ends_with("+xml")
}

/// Whether a body is made of parts (RFC 2046, section 5.1).
pub(super) fn is_multipart(essence: &str) -> bool {
    essence.starts_with("multipart/")
}

/// A media type as answers are told apart by it: with its parameters, but for those that say how any of its kind is read and not which (RFC 9110,
/// sections 8.3.1 and 12.5.1).
pub(super) fn told_apart(media_type: &str) -> String {
    let mut text = essence(media_type);
    for parameter in media_type.split(';').skip(1) {
        let Some((name, value)) = parameter.split_once('=') else {
            continue;
        };
        let (name, value) = (name.trim().to_ascii_lowercase(), value.trim());
        let is_plain =
            |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic());
        let says_how = matches!(name.as_str(), "charset" | "boundary" | "q");
        if !says_how && is_plain(&name) && is_plain(value) {
            text.push_str(&format!("; {name}={value}"));
        }
    }
    text
}

pub(super) fn is_text(essence: &str) -> bool {
    let xml = essence.ends_with("+xml") || essence.ends_with("+yaml");
    xml || essence.starts_with("text/") || TEXTS.contains(&essence) || is_stream(essence)
}

/// Whether an essence has the characters of one (RFC 9110, section 8.3.1), so that a header can carry it.
pub(super) fn is_media_type(essence: &str) -> bool {
    let is_token = |text: &str| {
        let known = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
        !text.is_empty() && text.bytes().all(known)
    };
    essence
        .split_once('/')
        .is_some_and(|(main, sub)| is_token(main) && is_token(sub))
}
