//! URLs that may be fetched, in one spelling each: `http` or `https`, a plain name for a host, no credentials.

use crate::config::is_host;

/// A URL without a fragment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Url {
    /// The whole of it.
    pub(super) text: String,
    /// Its host, in small letters.
    pub(super) host: String,
    /// Whether what is sent is encrypted.
    pub(super) is_secure: bool,
}

impl Url {
    /// Reads an absolute URL; says what is wrong with it.
    pub(super) fn parse(text: &str) -> Result<Self, &'static str> {
        // What is no URL to one reader may be another one to the next.
        let is_plain = |byte: u8| byte.is_ascii_graphic() && !b"\\\"<>^`{|}".contains(&byte);
        if !text.bytes().all(is_plain) {
            return Err("its URL has characters that no URL may have");
        }
        let text = text.split_once('#').map_or(text, |(text, _)| text);
        let (scheme, rest) = text.split_once("://").unwrap_or(("", text));
        let (scheme, default) = match scheme.to_ascii_lowercase().as_str() {
            "http" => ("http", 80),
            "https" => ("https", 443),
            _ => return Err("its URL is not one of `http` or `https`"),
        };
        let end = rest.find(['/', '?']).unwrap_or(rest.len());
        let (authority, rest) = rest.split_at(end);
        if authority.contains('@') {
            return Err("its URL has credentials, which would be written into the lock");
        }
        let (host, port) = match authority.split_once(':') {
            Some((host, port)) => (host, Some(port)),
            None => (authority, None),
        };
        let host = host.to_ascii_lowercase();
        if !is_host(&host) {
            return Err("its URL has no plain name for a host");
        }
        let port = match port {
            None | Some("") => default,
            Some(digits) if digits.bytes().all(|digit| digit.is_ascii_digit()) => digits
                .parse::<u16>()
                .ok()
                .filter(|port| *port != 0)
                .ok_or("its URL has no port that there is")?,
            Some(_) => return Err("its URL has no port that there is"),
        };
        let port = if port == default {
            String::new()
        } else {
            format!(":{port}")
        };
        let slash = if rest.starts_with('/') { "" } else { "/" };
        Ok(Self {
            text: format!("{scheme}://{host}{port}{slash}{rest}"),
            host,
            is_secure: scheme == "https",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Url;

    #[test]
    fn each_has_one_spelling() {
        let table = [
            ("https://example.com", "https://example.com/"),
            ("HTTPS://Example.COM:443/a", "https://example.com/a"),
            ("http://example.com:80?x#y", "http://example.com/?x"),
            ("http://example.com:8080/a#b", "http://example.com:8080/a"),
            (
                "https://example.com:80/a%20b",
                "https://example.com:80/a%20b",
            ),
        ];
        for (text, expected) in table {
            assert_eq!(Url::parse(text).unwrap().text, expected, "{text}");
        }
    }

    #[test]
    fn what_could_be_read_in_two_ways_is_refused() {
        for text in [
            "",
            "example.com",
            "//example.com/a",
            "file:///etc/passwd",
            "ftp://example.com/a",
            "https:/example.com",
            "https://",
            "https:///a",
            "https://user@example.com/",
            "https://user:password@example.com/",
            "https://example.com@127.0.0.1/",
            "https://127.0.0.1/",
            "https://127.1/",
            "https://0x7f.1/",
            "https://0x7f000001/",
            "https://2130706433/",
            "https://[::1]/",
            "https://example.com./",
            "https://ex%61mple.com/",
            "https://exämple.com/",
            "https://example.com:0/",
            "https://example.com:99999/",
            "https://example.com:+80/",
            "https://example.com:80:80/",
            "https://example.com\\@other.example/",
            "https://example.com/a b",
            "https://example.com/a\r\nHost: x",
        ] {
            assert!(Url::parse(text).is_err(), "{text}");
        }
    }
}
