//! Percent-encoding (RFC 3986, section 2.1), and queries as pairs.

/// The text that an encoded one stands for; bytes that are no UTF-8 are replaced.
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

/// The pairs of a query or of a form; `+` is a space in either.
pub(super) fn pairs(query: &str) -> Vec<(String, String)> {
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let decoded = |text: &str| decode(&text.replace('+', " "));
            (decoded(name), decoded(value))
        })
        .collect()
}

/// The literal text of a template as a URL has it: what no URL may have is encoded, all else stands.
pub(super) fn literal(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b'!'..=b'~' if !b"\"<>\\^`{|}".contains(&byte) => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{decode, literal, pairs};

    #[test]
    fn texts_are_decoded() {
        for (text, expected) in [
            ("a%2Fb", "a/b"),
            ("%C3%A9", "é"),
            ("%zz%", "%zz%"),
            ("", ""),
        ] {
            assert_eq!(decode(text), expected);
        }
        assert_eq!(literal("/a b/é:c"), "/a%20b/%C3%A9:c");
    }

    #[test]
    fn queries_are_pairs() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(
            pairs("a=1&a=b+c&d&e=%26=x"),
            [
                pair("a", "1"),
                pair("a", "b c"),
                pair("d", ""),
                pair("e", "&=x")
            ]
        );
    }
}
