//! Bodies of parts (RFC 2046, section 5.1; RFC 7578), taken apart by their grammar.

/// A part. Its name is empty where it is told by its position alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) name: String,
    pub(super) file_name: Option<String>,
    pub(super) media_type: Option<String>,
    pub(super) content: Vec<u8>,
}

/// The parts of a body of this content type.
pub(super) fn of(content_type: &str, body: &[u8]) -> Result<Vec<Part>, String> {
    let boundary = parameter(content_type, "boundary");
    let boundary = boundary.ok_or("the media type of the form names no boundary")?;
    split(body, &boundary)
        .ok_or_else(|| "the body is not made of parts with this boundary".to_owned())
}

/// The parts of a body; `None` where it does not keep to the grammar (RFC 2046, section 5.1.1).
fn split(body: &[u8], boundary: &str) -> Option<Vec<Part>> {
    let delimiter = format!("\r\n--{boundary}");
    // The first delimiter may stand at the beginning.
    let mut text = b"\r\n".to_vec();
    text.extend_from_slice(body);
    let mut pieces = Vec::new();
    let mut rest = text.as_slice();
    loop {
        let at = find(rest, delimiter.as_bytes());
        let Some(at) = at else { break };
        pieces.push(&rest[..at]);
        rest = &rest[at + delimiter.len()..];
    }
    if !rest.starts_with(b"--") {
        return None;
    }
    let parts = pieces.into_iter().skip(1);
    parts
        .map(|piece| part(piece.strip_prefix(b"\r\n")?))
        .collect()
}

fn part(piece: &[u8]) -> Option<Part> {
    let (head, content) = match piece.strip_prefix(b"\r\n") {
        // It has no header.
        Some(content) => (&b""[..], content),
        None => {
            let end = find(piece, b"\r\n\r\n")?;
            (&piece[..end], &piece[end + 4..])
        }
    };
    let head = std::str::from_utf8(head).ok()?;
    let header = |name: &str| {
        let mut lines = head.split("\r\n").filter_map(|line| line.split_once(':'));
        lines
            .find(|(known, _)| known.trim().eq_ignore_ascii_case(name))
            .map(|(_, value)| value.trim().to_owned())
    };
    let disposition = header("content-disposition").unwrap_or_default();
    Some(Part {
        name: parameter(&disposition, "name").unwrap_or_default(),
        file_name: parameter(&disposition, "filename"),
        media_type: header("content-type"),
        content: content.to_vec(),
    })
}

fn find(text: &[u8], what: &[u8]) -> Option<usize> {
    text.windows(what.len()).position(|window| window == what)
}

/// A parameter of a header's value, in quotes or without.
fn parameter(text: &str, name: &str) -> Option<String> {
    let mut parameters = text
        .split(';')
        .skip(1)
        .filter_map(|one| one.trim().split_once('='));
    let (_, value) = parameters.find(|(known, _)| known.eq_ignore_ascii_case(name))?;
    let value = value
        .strip_prefix('"')
        .and_then(|value| value.strip_suffix('"'))
        .unwrap_or(value);
    // As browsers write it (WHATWG HTML, section 4.10.22.8).
    Some(
        value
            .replace("%22", "\"")
            .replace("%0D", "\r")
            .replace("%0A", "\n"),
    )
}
