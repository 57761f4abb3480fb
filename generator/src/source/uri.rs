//! URI references (RFC 3986), as far as a document needs them: taken apart, joined, and undone.

/// A reference without its fragment, and the fragment, both as written.
pub(crate) fn split(text: &str) -> (&str, &str) {
    text.split_once('#').unwrap_or((text, ""))
}

/// Whether a reference names a scheme (section 3.1).
pub(crate) fn has_scheme(text: &str) -> bool {
    let Some((scheme, _)) = text.split_once(':') else {
        return false;
    };
    scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
}

/// Whether an absolute URI is one of the web, which could be fetched.
pub(crate) fn is_web(uri: &str) -> bool {
    uri.split_once("://").is_some_and(|(scheme, _)| {
        scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https")
    })
}

/// What a relative reference means beside a base (section 5.2), without dots in its path.
pub(crate) fn join(base: &str, relative: &str) -> String {
    if has_scheme(relative) {
        return relative.to_owned();
    }
    let (scheme, rest) = match base.split_once(':') {
        Some((scheme, rest)) if has_scheme(base) => (format!("{scheme}:"), rest),
        _ => (String::new(), base),
    };
    if relative.starts_with("//") {
        return format!("{scheme}{relative}");
    }
    let (authority, path) = match rest.strip_prefix("//") {
        Some(after) => {
            let end = after.find('/').unwrap_or(after.len());
            let (authority, path) = after.split_at(end);
            (format!("//{authority}"), path)
        }
        None => (String::new(), rest),
    };
    let path = if relative.is_empty() {
        path.to_owned()
    } else if relative.starts_with('/') {
        without_dots(relative)
    } else {
        // A query may have slashes of its own.
        let path = path.split_once('?').map_or(path, |(path, _)| path);
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        without_dots(&format!("{folder}/{relative}"))
    };
    format!("{scheme}{authority}{path}")
}

/// A path whose `.` and `..` are done (section 5.2.4).
fn without_dots(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/').skip(usize::from(path.starts_with('/'))) {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    format!("/{}", parts.join("/"))
}

/// The folder of a URI, with the slash that ends it.
pub(crate) fn folder(uri: &str) -> &str {
    uri.rfind('/').and_then(|at| uri.get(..=at)).unwrap_or("")
}

/// Undoes percent-encoding (section 2.1). `None` where an escape is broken or what comes out is not UTF-8.
pub(crate) fn percent_decoded(text: &str) -> Option<String> {
    if !text.contains('%') {
        return Some(text.to_owned());
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let high = char::from(rest.next()?).to_digit(16)?;
            let low = char::from(rest.next()?).to_digit(16)?;
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::{has_scheme, join, percent_decoded};

    #[test]
    fn references_are_joined() {
        // RFC 3986, section 5.4, as far as it concerns paths.
        let table = [
            ("http://a/b/c/d", "g", "http://a/b/c/g"),
            ("http://a/b/c/d", "./g", "http://a/b/c/g"),
            ("http://a/b/c/d", "/g", "http://a/g"),
            ("http://a/b/c/d", "//g", "http://g"),
            ("http://a/b/c/d", "", "http://a/b/c/d"),
            ("http://a/b/c/d", "../../../g", "http://a/g"),
            ("http://a/b/c/d", "g:h", "g:h"),
            ("http://a", "g", "http://a/g"),
            ("http://a/b/c?d=/e", "g", "http://a/b/g"),
            ("/a/b.yaml", "c.yaml", "/a/c.yaml"),
            ("/a/b.yaml", "../c.yaml", "/c.yaml"),
            ("urn:x:y", "", "urn:x:y"),
        ];
        for (base, relative, expected) in table {
            assert_eq!(join(base, relative), expected, "{base} {relative}");
        }
    }

    #[test]
    fn schemes_and_escapes() {
        let table = [
            ("http://a", true),
            ("a/b:c", false),
            ("C:\\x", true),
            ("x", false),
        ];
        for (text, expected) in table {
            assert_eq!(has_scheme(text), expected, "{text}");
        }
        assert_eq!(percent_decoded("a%20b%7B").as_deref(), Some("a b{"));
        assert_eq!(percent_decoded("%zz"), None);
        assert_eq!(percent_decoded("%ff"), None);
    }
}
