//! What answers, as a caller would write it, and what a server makes of that.

use super::super::hash::sha256;
use super::server::Seen;
use specsmith::{Challenge, SecretString};

pub(super) const USER: &str = "J\u{e4}s\u{f8}n Doe";
const PASSWORD: &str = "Secret, or not?";

/// RFC 7616, sections 3.4 and 3.4.4, of what the function is shown. What makes a session is said by the nonce, so that all answers to it agree.
pub(super) fn answer(challenge: &Challenge<'_>) -> Option<SecretString> {
    let get = |name: &str| challenge.parameter(name);
    let (realm, nonce, algorithm) = (get("realm")?, get("nonce")?, get("algorithm")?);
    let is_session = match algorithm.as_str() {
        "SHA-256" => false,
        "SHA-256-sess" => true,
        _ => return None,
    };
    let offered = get("qop")?;
    let mut offered = offered.split(',').map(str::trim);
    // A body that is read while it is sent has no hash before.
    let body = challenge
        .body()
        .filter(|_| offered.any(|qop| qop == "auth-int"));
    let (uri, count) = (challenge.target(), challenge.count());
    let cnonce = match count {
        1 => format!("session of {nonce}"),
        later => format!("request {later}"),
    };
    let mut secret = sha256(&format!("{USER}:{realm}:{PASSWORD}"));
    if is_session {
        secret = sha256(&format!("{secret}:{nonce}:session of {nonce}"));
    }
    let mut request = format!("{}:{uri}", challenge.method());
    if let Some(body) = body {
        let body = std::str::from_utf8(body).expect("text");
        request.push_str(&format!(":{}", sha256(body)));
    }
    let qop = if body.is_some() { "auth-int" } else { "auth" };
    let nc = format!("{count:08x}");
    let request = sha256(&request);
    let response = sha256(&format!("{secret}:{nonce}:{nc}:{cnonce}:{qop}:{request}"));
    let user = match get("userhash").as_deref() {
        Some("true") => format!(
            "username=\"{}\", userhash=true",
            sha256(&format!("{USER}:{realm}"))
        ),
        _ => "username*=UTF-8''J%C3%A4s%C3%B8n%20Doe".to_owned(),
    };
    let opaque = get("opaque").map_or_else(String::new, |opaque| format!(", opaque=\"{opaque}\""));
    Some(SecretString::new(format!(
        "{user}, realm=\"{realm}\", uri=\"{uri}\", algorithm={algorithm}, nonce=\"{nonce}\", nc={nc}, cnonce=\"{cnonce}\", qop={qop}, response=\"{response}\"{opaque}"
    )))
}

/// A parameter of an answer.
pub(super) fn of<'h>(header: &'h str, name: &str) -> Option<&'h str> {
    let (_, rest) = header.split_once(&format!(" {name}="))?;
    match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => rest.split(',').next(),
    }
}

/// Whether a request has the answer of somebody who knows the password, made of the request as it came.
pub(super) fn is_good(seen: &Seen, realm: &str, nonce: &str, session: Option<&str>) -> bool {
    let Some(header) = seen.authorization.as_deref() else {
        return false;
    };
    let get = |name| of(header, name).unwrap_or_default();
    let mut secret = sha256(&format!("{USER}:{realm}:{PASSWORD}"));
    if let Some(first) = session {
        secret = sha256(&format!("{secret}:{nonce}:{first}"));
    }
    let mut request = format!("{}:{}", seen.method, seen.target);
    if get("qop") == "auth-int" {
        let body = String::from_utf8(seen.body.clone()).expect("text");
        request.push_str(&format!(":{}", sha256(&body)));
    }
    let tail = [get("nc"), get("cnonce"), get("qop"), &sha256(&request)].join(":");
    header.to_ascii_lowercase().starts_with("digest ")
        && (get("realm"), get("nonce"), get("uri")) == (realm, nonce, &*seen.target)
        && get("response") == sha256(&format!("{secret}:{nonce}:{tail}"))
}
