//! Server-sent events, one by one: their type, the last id, and their data, which is compared as a value where it is JSON.

use super::json;

/// What services write that have no better way to say that nothing follows; a client need not give it back.
const DONE: &str = "[DONE]";

#[derive(Debug, PartialEq, Eq)]
struct Event {
    kind: String,
    id: String,
    data: String,
}

/// Whether two texts are the same events.
pub(super) fn same(expected: &str, found: &str) -> bool {
    let (expected, found) = (read(expected), read(found));
    let is_same = |(one, other): (&Event, &Event)| {
        one.kind == other.kind && one.id == other.id && same_data(&one.data, &other.data)
    };
    expected.len() == found.len() && expected.iter().zip(&found).all(is_same)
}

fn same_data(one: &str, other: &str) -> bool {
    let read = |text: &str| serde_json::from_str(text).ok();
    one == other
        || matches!((read(one), read(other)), (Some(one), Some(other)) if json::same(&one, &other))
}

/// The events of a text up to the one that says that nothing follows (HTML standard, section 9.2.6). `retry` is for the client alone.
fn read(text: &str) -> Vec<Event> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut events = Vec::new();
    let (mut kind, mut id, mut data) = (String::new(), String::new(), Vec::new());
    // What ends without an empty line is no event: the end of the last line begins no other.
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    for line in text.split_terminator('\n') {
        if line.is_empty() {
            let kind = std::mem::take(&mut kind);
            let lines = std::mem::take(&mut data);
            if !lines.is_empty() {
                events.push(Event {
                    kind: if kind.is_empty() {
                        "message".to_owned()
                    } else {
                        kind
                    },
                    id: id.clone(),
                    data: lines.join("\n"),
                });
            }
            continue;
        }
        let (name, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value).to_owned();
        match name {
            "event" => kind = value,
            "id" if !value.contains('\0') => id = value,
            "data" => data.push(value),
            _ => {}
        }
    }
    let end = events.iter().position(|event| event.data.trim() == DONE);
    events.truncate(end.unwrap_or(events.len()));
    events
}

#[cfg(test)]
mod tests {
    use super::same;

    #[test]
    fn events_are_compared_by_what_they_say() {
        let table = [
            (
                "data: {\"a\":1}\n\n",
                "event: message\ndata:{ \"a\": 1 }\n\n",
                true,
            ),
            (
                "id: 1\ndata: x\r\rdata: y\r\r",
                "id:1\ndata:x\n\nid:1\ndata:y\n\n",
                true,
            ),
            ("data: a\ndata: b\n\n", "data: a\n\ndata: b\n\n", false),
            (
                ": hello\nretry: 5\ndata: a\n\ndata: [DONE]\n\n",
                "data: a\n\n",
                true,
            ),
            ("event: x\ndata: a\n\n", "data: a\n\n", false),
            ("data: a\n\n", "", false),
            ("data: cut off", "", true),
            ("data: a\n\ndata: cut off\n", "data: a\n\n", true),
            ("data: a\n\ndata: b\n", "data: a\n\ndata: b\n\n", false),
            ("id: a\0b\ndata: a\n\n", "data: a\n\n", true),
            ("id: 1\nid: a\0b\ndata: a\n\n", "id: 1\ndata: a\n\n", true),
            (
                "id: 1\ndata: a\n\nid\ndata: b\n\n",
                "id: 1\ndata: a\n\ndata: b\n\n",
                false,
            ),
        ];
        for (expected, found, is_same) in table {
            assert_eq!(same(expected, found), is_same, "{expected:?} {found:?}");
        }
    }
}
