//! Whether a value has arrived as it was meant, and nothing else has changed.

use super::places::{BARS, Kind, MEMBER, NAME, OTHER, Place, Shape, TABS};
use super::seen::{Request, Server};
use specsmith::rt::Style;

/// What every request of these tests has.
const USUAL: [&str; 4] = ["accept", "accept-encoding", "host", "user-agent"];

/// Holds a request against what was meant.
pub(super) fn hold(server: &Server, place: &Place, shape: Shape, value: &str, seen: &Request) {
    let about = format!("{place} {shape:?} {value:?}: {seen:?}");
    let value = &said(place, value);
    let host = seen.headers.iter().find(|(name, _)| name == "host");
    assert_eq!(
        host.map(|(_, host)| host.as_str()),
        Some(server.host().as_str()),
        "{about}"
    );
    let own: Vec<&(String, String)> = seen
        .headers
        .iter()
        .filter(|(name, _)| !USUAL.contains(&name.as_str()))
        .collect();
    let (path, query) = match seen.target.split_once('?') {
        Some((path, query)) => (path, Some(query)),
        None => (seen.target.as_str(), None),
    };
    assert!(!seen.target.contains('#'), "{about}");
    match place.kind {
        Kind::Path => {
            assert!(query.is_none() && own.is_empty(), "{about}");
            of_path(place, shape, value, path, &about);
        }
        Kind::Query => {
            assert!(path == "/v/end" && own.is_empty(), "{about}");
            of_query(place, shape, value, query.unwrap_or_default(), &about);
        }
        Kind::Header => {
            assert_eq!(seen.target, "/v/end", "{about}");
            of_header(place, shape, value, &own, &about);
        }
        Kind::Cookie => {
            assert_eq!(seen.target, "/v/end", "{about}");
            of_cookie(place, shape, value, &own, &about);
        }
    }
}

/// What a value stands for in a place: with `allowReserved`, what is percent-encoded in it is so already, but for a slash in a path.
fn said(place: &Place, value: &str) -> String {
    if !place.reserved || place.style == Style::Json {
        return value.to_owned();
    }
    let slashes = ["%2f", "%2F", "%5c", "%5C"];
    let kept = slashes.iter().filter(|_| place.kind == Kind::Path);
    let guarded = kept.fold(value.to_owned(), |text, slash| {
        text.replace(slash, &slash.replace('%', "%25"))
    });
    decode(&guarded)
}

fn of_path(place: &Place, shape: Shape, value: &str, path: &str, about: &str) {
    let segments: Vec<&str> = path.split('/').collect();
    let ["", "v", segment, "end"] = segments.as_slice() else {
        panic!("{about}");
    };
    assert!(
        !matches!(decode(segment).as_str(), "" | "." | ".."),
        "{about}"
    );
    let (before, after) = place
        .operation
        .template()
        .trim_start_matches("/v/")
        .trim_end_matches("/end")
        .split_once("{p}")
        .expect("a variable");
    let own = segment
        .strip_prefix(before)
        .and_then(|rest| rest.strip_suffix(after))
        .expect(about);
    assert!(
        place.reserved
            || parts(place, shape, value)
                .iter()
                .all(|part| own.contains(part.as_str())),
        "{about}"
    );
    let meant = match (place.style, place.explode, shape) {
        (Style::Json, ..) => json(shape, value),
        (Style::Label, true, Shape::List) => format!(".{value}.{OTHER}"),
        (Style::Label, ..) => format!(".{}", simple(place, shape, value)),
        (Style::Matrix, _, Shape::One) if value.is_empty() => format!(";{NAME}"),
        (Style::Matrix, true, Shape::List) => format!(";{NAME}={value};{NAME}={OTHER}"),
        (Style::Matrix, true, Shape::Member | Shape::Name) => {
            format!(";{}", simple(place, shape, value))
        }
        (Style::Matrix, ..) => format!(";{NAME}={}", simple(place, shape, value)),
        _ => simple(place, shape, value),
    };
    // Where a text is empty, no equals sign stands before it (RFC 6570, section 3.2.7).
    let meant = match (place.style, place.explode) {
        (Style::Matrix, true) if value.is_empty() => {
            meant.replace("=;", ";").trim_end_matches('=').to_owned()
        }
        _ => meant,
    };
    assert_eq!(decode(own), meant, "{about}");
}

/// The texts that must not be split: each percent-encoded, so that no separator of a style is its own.
fn parts(place: &Place, shape: Shape, value: &str) -> Vec<String> {
    match (place.style, shape) {
        (Style::Json, _) => Vec::new(),
        (_, Shape::One) => vec![encode(value)],
        _ => vec![encode(value), OTHER.to_owned()]
            .into_iter()
            .filter(|part| shape != Shape::Member || part != OTHER)
            .collect(),
    }
}

/// What stands between the parts of a value that is not exploded.
fn separator(style: Style) -> &'static str {
    match style {
        Style::SpaceDelimited => " ",
        Style::PipeDelimited | BARS => "|",
        TABS => "\t",
        _ => ",",
    }
}

fn simple(place: &Place, shape: Shape, value: &str) -> String {
    let separator = separator(place.style);
    match (shape, place.explode) {
        (Shape::One, _) => value.to_owned(),
        (Shape::List, _) => format!("{value}{separator}{OTHER}"),
        (Shape::Member, true) => format!("{MEMBER}={value}"),
        (Shape::Member, false) => format!("{MEMBER}{separator}{value}"),
        (Shape::Name, true) => format!("{value}={OTHER}"),
        (Shape::Name, false) => format!("{value}{separator}{OTHER}"),
    }
}

fn json(shape: Shape, value: &str) -> String {
    specsmith::json::to_string(&shape.value(value)).expect("JSON")
}

fn of_query(place: &Place, shape: Shape, value: &str, query: &str, about: &str) {
    let found: Vec<(String, String)> = query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let decoded = |text: &str| decode(&text.replace('+', " "));
            (decoded(name), decoded(value))
        })
        .collect();
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let separator = separator(place.style);
    let is_exploded = place.explode && place.style != Style::DeepObject;
    let meant = match (place.style, shape) {
        (Style::Json, _) => vec![pair(NAME, &json(shape, value))],
        (_, Shape::One) => vec![pair(NAME, value)],
        // A list has no members, and is counted (OpenAPI leaves it open).
        (Style::DeepObject, Shape::List) => {
            let item = |at: usize, value| pair(&format!("{NAME}[{at}]"), value);
            vec![item(0, value), item(1, OTHER)]
        }
        (Style::DeepObject, Shape::Member) => vec![pair(&format!("{NAME}[{MEMBER}]"), value)],
        (Style::DeepObject, Shape::Name) => vec![pair(&format!("{NAME}[{value}]"), OTHER)],
        (_, Shape::List) if is_exploded => vec![pair(NAME, value), pair(NAME, OTHER)],
        (_, Shape::Member) if is_exploded => vec![pair(MEMBER, value)],
        (_, Shape::Name) if is_exploded => vec![pair(value, OTHER)],
        (_, Shape::Member) => vec![pair(NAME, &format!("{MEMBER}{separator}{value}"))],
        _ => vec![pair(NAME, &format!("{value}{separator}{OTHER}"))],
    };
    assert_eq!(found, meant, "{about}");
}

fn of_header(place: &Place, shape: Shape, value: &str, own: &[&(String, String)], about: &str) {
    let meant = match place.style {
        Style::Json => json(shape, value),
        _ => simple(place, shape, value),
    };
    let found: Vec<(&str, &str)> = own
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    if let (Style::Json, [(name, text)]) = (place.style, found.as_slice()) {
        // JSON has escapes for what no header may have.
        let read = |text: &str| specsmith::json::from_str::<specsmith::Value>(text).expect(about);
        assert_eq!((*name, read(text)), (NAME, read(&meant)), "{about}");
        return;
    }
    // White space around a value is no part of it (RFC 9110, section 5.5).
    assert_eq!(found, [(NAME, meant.trim_matches([' ', '\t']))], "{about}");
}

/// One header with the cookies that are meant: none of them ends, and none begins, within the value.
fn of_cookie(place: &Place, shape: Shape, value: &str, own: &[&(String, String)], about: &str) {
    let [(name, text)] = own else {
        panic!("{about}");
    };
    assert_eq!(name, "cookie", "{about}");
    let found: Vec<(&str, &str)> = text
        .split("; ")
        .map(|pair| pair.split_once('=').expect(about))
        .collect();
    let is_exploded = place.explode && place.style != Style::Json;
    let names: Vec<&str> = match shape {
        Shape::List if is_exploded => vec![NAME, NAME],
        Shape::Member if is_exploded => vec![MEMBER],
        Shape::Name if is_exploded => vec![value],
        _ => vec![NAME],
    };
    let raw = place.style == Style::Cookie;
    let decoded = |(name, _): &(&str, &str)| match raw {
        true => (*name).to_owned(),
        false => decode(name),
    };
    let found_names: Vec<String> = found.iter().map(decoded).collect();
    assert_eq!(found_names, names, "{about}");
    let first = found.first().map_or("", |(_, value)| value);
    let meant = match place.style {
        Style::Json => json(shape, value),
        _ if is_exploded && shape == Shape::Name => OTHER.to_owned(),
        _ if is_exploded => value.to_owned(),
        _ => simple(place, shape, value),
    };
    let first = if raw { first.to_owned() } else { decode(first) };
    assert_eq!(first, meant, "{about}");
    assert!(!text.contains(['\r', '\n', '\0']), "{about}");
}

fn encode(text: &str) -> String {
    let bytes = text.bytes().map(|byte| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
            char::from(byte).to_string()
        }
        other => format!("%{other:02X}"),
    });
    bytes.collect()
}

/// The text that a percent-encoded one stands for.
pub(super) fn decode(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        let code = tail.get(..2).filter(|_| byte == b'%').and_then(|two| {
            let digits = std::str::from_utf8(two).ok()?;
            u8::from_str_radix(digits, 16).ok()
        });
        bytes.push(code.unwrap_or(byte));
        rest = if code.is_some() { &tail[2..] } else { tail };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
