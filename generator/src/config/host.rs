//! What a host may be called.

/// Whether the text is a host's name in small letters, without scheme, port or path, and no address of numbers: those are nobody's by name.
pub(crate) fn is_host(text: &str) -> bool {
    let is_label = |label: &str| {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        (1..=63).contains(&label.len())
            && label.chars().all(plain)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let last = text.rsplit('.').next().unwrap_or_default();
    // `0x7f000001` is an address to some, and no name of a top level begins so.
    let is_number = last.starts_with("0x") || last.chars().all(|c| c.is_ascii_digit());
    text.len() <= 253 && text.split('.').all(is_label) && !is_number
}

#[cfg(test)]
mod tests {
    use super::is_host;

    #[test]
    fn a_host_is_a_plain_name() {
        for good in [
            "example.com",
            "a-b.example",
            "localhost",
            "xn--nxasmq6b.example",
            "1.example",
        ] {
            assert!(is_host(good), "{good}");
        }
        for bad in [
            "",
            ".",
            "a..b",
            "Example.com",
            "https://example.com",
            "example.com/",
            "example.com:80",
            "127.0.0.1",
            "127.1",
            "0x7f000001",
            "[::1]",
            "-a.example",
            "*.example.com",
            "a b",
            "größe.example",
            "example.com.",
        ] {
            assert!(!is_host(bad), "{bad}");
        }
    }
}
