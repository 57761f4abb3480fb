//! Where the next page is: the header `link` (RFC 8288), and references to URLs (RFC 3986, section 4.2).

use http::header::LINK;
use http::uri::PathAndQuery;
use http::{HeaderMap, Uri};

use crate::client::encode::percent::is_dot_segment;
use crate::client::failure::RequestError;
use crate::client::url;

/// The target of the first link with the relation `next` whose context is the answer itself.
pub(super) fn next(headers: &HeaderMap) -> Option<String> {
    let fields = headers.get_all(LINK).into_iter();
    fields
        .filter_map(|field| field.to_str().ok())
        .find_map(|field| next_in(field).map(ToOwned::to_owned))
}

/// RFC 8288, appendix B.2.
fn next_in(field: &str) -> Option<&str> {
    let mut rest = field;
    while let Some((_, link)) = rest.split_once('<') {
        let (target, mut parameters) = link.split_once('>')?;
        let (mut is_next, mut is_elsewhere) = (None, false);
        while let Some(text) = parameters.trim_start().strip_prefix(';') {
            let (name, value, behind) = parameter(text);
            if name.eq_ignore_ascii_case("rel") {
                // Of several, the first counts.
                let mut relations = value.split_ascii_whitespace();
                let found = relations.any(|relation| relation.eq_ignore_ascii_case("next"));
                is_next.get_or_insert(found);
            }
            is_elsewhere |= name.eq_ignore_ascii_case("anchor");
            parameters = behind;
        }
        if is_next == Some(true) && !is_elsewhere {
            return Some(target.trim());
        }
        rest = parameters;
    }
    None
}

/// A parameter's name and value without quotes, and what stands behind it. Escapes within quotes stay: no relation has one.
fn parameter(text: &str) -> (&str, &str, &str) {
    let end = text.find(['=', ';', ',']).unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    let Some(value) = rest.strip_prefix('=').map(str::trim_start) else {
        return (name.trim(), "", rest);
    };
    let (value, rest) = match value.strip_prefix('"') {
        Some(quoted) => quoted.split_at(end_of_quoted(quoted)),
        None => value.split_at(value.find([';', ',']).unwrap_or(value.len())),
    };
    let rest = rest.strip_prefix('"').unwrap_or(rest);
    (name.trim(), value.trim(), rest)
}

fn end_of_quoted(text: &str) -> usize {
    let mut escaped = false;
    let end = text.find(|letter| {
        let ends = letter == '"' && !escaped;
        escaped = letter == '\\' && !escaped;
        ends
    });
    end.unwrap_or(text.len())
}

/// The URL that a reference names, seen from `base`: on the server that was asked, whatever scheme and port the reference has, since a server behind a
/// proxy knows neither.
///
/// # Errors
/// Where it is no URL, has a character that none may have and others read as a slash or as nothing (RFC 3986, section 2), has dot segments, or names another host: credentials would go there.
pub(super) fn resolve(reference: &str, base: &Uri) -> Result<Uri, RequestError> {
    let reference = reference.split('#').next().unwrap_or_default();
    let no_url = || RequestError::new("the next page's address is no URL");
    if reference
        .bytes()
        .any(|byte| byte <= b' ' || matches!(byte, b'\\' | 0x7f))
    {
        return Err(no_url());
    }
    let path = base.path();
    let target = if reference.starts_with("//") || has_scheme(reference) {
        on_host(reference, base)?
    } else if reference.starts_with('/') {
        reference.to_owned()
    } else if reference.starts_with('?') {
        format!("{path}{reference}")
    } else {
        let folder = path.rfind('/').and_then(|at| path.get(..=at));
        format!("{}{reference}", folder.unwrap_or("/"))
    };
    let target: PathAndQuery = target.parse().map_err(|_| no_url())?;
    // As it is sent: else a server that names the same page again would not be noticed.
    let target = url::target(target.path(), target.query().unwrap_or_default());
    let target: PathAndQuery = target.parse().map_err(|_| no_url())?;
    if target.path().split('/').any(is_dot_segment) {
        return Err(RequestError::new(
            "the next page's address has a dot segment",
        ));
    }
    let mut parts = base.clone().into_parts();
    parts.path_and_query = Some(target);
    Uri::from_parts(parts).map_err(|_| no_url())
}

/// The path and the query of a URL on the host of `base`.
fn on_host(url: &str, base: &Uri) -> Result<String, RequestError> {
    let no_url = || RequestError::new("the next page's address is no URL");
    let whole = match url.strip_prefix("//") {
        Some(rest) => format!("https://{rest}"),
        None => url.to_owned(),
    };
    let uri: Uri = whole.parse().map_err(|_| no_url())?;
    let is_web = matches!(uri.scheme_str(), Some("http" | "https"));
    let host = uri.host().filter(|_| is_web).ok_or_else(no_url)?;
    if !base
        .host()
        .is_some_and(|known| known.eq_ignore_ascii_case(host))
    {
        return Err(RequestError::new(
            "the next page is on another host, where no request is sent",
        ));
    }
    Ok(uri
        .path_and_query()
        .map_or_else(|| "/".to_owned(), ToString::to_string))
}

/// RFC 3986, section 3.1.
fn has_scheme(reference: &str) -> bool {
    let end = reference.find([':', '/', '?']).unwrap_or(reference.len());
    reference
        .get(end..)
        .is_some_and(|rest| rest.starts_with(':'))
}
