//! Percent-encoding, strictly: a text must be encoded in the one way that its place asks for.

/// The text of a path segment, or of a name or a value in a query (RFC 3986): only unreserved characters stand for themselves.
pub(crate) fn decode_url(raw: &str) -> Result<String, String> {
    strict(raw, encode_url, raw)
}

/// The text of a name or a value in `application/x-www-form-urlencoded` (WHATWG URL, section 5.2).
pub(crate) fn decode_form(raw: &str) -> Result<String, String> {
    strict(&raw.replace('+', "%20"), encode_form, raw)
}

fn strict(percent: &str, encode: fn(&str) -> String, raw: &str) -> Result<String, String> {
    let text =
        decode(percent).ok_or_else(|| format!("expected percent-encoded UTF-8, found `{raw}`"))?;
    let expected = encode(&text);
    if expected == raw {
        Ok(text)
    } else {
        Err(format!("expected `{expected}`, found `{raw}`"))
    }
}

fn encode_url(text: &str) -> String {
    encode(text, b"-._~")
}

fn encode_form(text: &str) -> String {
    encode(text, b"*-._ ").replace(' ', "+")
}

fn encode(text: &str, plain: &[u8]) -> String {
    let encoded = text.bytes().map(|byte| {
        if byte.is_ascii_alphanumeric() || plain.contains(&byte) {
            char::from(byte).to_string()
        } else {
            format!("%{byte:02X}")
        }
    });
    encoded.collect()
}

fn decode(raw: &str) -> Option<String> {
    let mut parts = raw.split('%');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        let (code, rest) = part.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(code, 16).ok()?);
        bytes.extend_from_slice(rest.as_bytes());
    }
    String::from_utf8(bytes).ok()
}
