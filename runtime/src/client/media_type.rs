//! Media types: which of several documented ones an answer has (RFC 9110, section 8.3.1).

use super::parameter;

/// The index of the form whose media types fit best; the first where the answer does not say what it is.
pub(super) fn choose(media_type: Option<&str>, forms: &[&[&str]]) -> Option<usize> {
    let Some(found) = media_type else {
        return (!forms.is_empty()).then_some(0);
    };
    let best = forms.iter().enumerate().filter_map(|(at, names)| {
        let fit = names.iter().filter_map(|name| fit(found, name)).min()?;
        Some((fit, at))
    });
    best.min().map(|(_, at)| at)
}

/// How well a media type fits a documented one, and its parameters: less is better.
fn fit(found: &str, documented: &str) -> Option<(u8, u8)> {
    let (found, said) = parts(found);
    let (documented, asked) = parts(documented);
    let main = |name: &str| name.split('/').next().map(str::to_owned);
    let by_type = match documented.as_str() {
        same if same == found => 0,
        "*/*" => 2,
        range if range.ends_with("/*") && main(range) == main(&found) => 1,
        // No key of the document is of it; the format is the same all the same.
        json if is_json(json) && is_json(&found) => 3,
        xml if is_xml(xml) && is_xml(&found) => 3,
        _ => return None,
    };
    // A server that leaves a parameter out means the same all the same, where nothing fits better.
    let by_parameters = match asked.iter().all(|one| said.contains(one)) {
        true if asked.is_empty() => 1,
        true => 0,
        false => 2,
    };
    Some((by_type, by_parameters))
}

/// A media type in lower case, and its parameters, their names in lower case and their values without quotation marks.
fn parts(text: &str) -> (String, Vec<(String, String)>) {
    let (essence, rest) = text.split_once(';').unwrap_or((text, ""));
    let parameters = parameter::elements(rest, ';').filter_map(|element| {
        let (name, value) = element.split_once('=')?;
        let value = value.trim().trim_matches('"');
        Some((name.trim().to_ascii_lowercase(), value.to_owned()))
    });
    (essence.trim().to_ascii_lowercase(), parameters.collect())
}

/// Whether a media type is JSON or has its structured suffix (RFC 6839, section 3.1).
pub(super) fn is_json(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name == "application/json" || name == "text/json" || name.ends_with("+json")
}

/// Whether a media type is that of server-sent events: the HTML standard (section 9.2.3) has no other, and reads nothing else as events.
pub(super) fn is_events(name: &str) -> bool {
    name.eq_ignore_ascii_case("text/event-stream")
}

/// Whether a body of this media type may be JSON values one after another: the names that those have are many, and servers that know none take one for any
/// text, any bytes, or one value of JSON.
pub(super) fn is_lines(name: &str) -> bool {
    const ANY: [&str; 5] = [
        "application/json",
        "text/json",
        "text/plain",
        "application/octet-stream",
        "binary/octet-stream",
    ];
    const SPELLINGS: [&str; 5] = ["ndjson", "jsonl", "json-l", "json-seq", "stream+json"];
    let name = name.to_ascii_lowercase();
    let is_spelled = |spelling: &&str| name.contains(spelling);
    ANY.contains(&name.as_str()) || SPELLINGS.iter().any(is_spelled)
}

fn is_xml(name: &str) -> bool {
    name == "application/xml" || name == "text/xml" || name.ends_with("+xml")
}

#[cfg(test)]
mod tests {
    use super::{choose, is_lines};

    #[test]
    fn lines_have_many_names() {
        let lines = [
            "application/x-ndjson",
            "application/JSONL",
            "application/json-lines",
            "application/x-jsonlines",
            "application/vnd.a+json-seq",
            "application/stream+json",
            "application/json",
            "text/plain",
            "application/octet-stream",
        ];
        for name in lines {
            assert!(is_lines(name), "{name}");
        }
        for name in [
            "text/html",
            "text/event-stream",
            "application/problem+json",
            "image/png",
        ] {
            assert!(!is_lines(name), "{name}");
        }
    }

    #[test]
    fn the_most_specific_form_wins() {
        let forms: [&[&str]; 5] = [
            &["application/json", "application/hal+json"],
            &["image/*"],
            &["image/png"],
            &["text/csv"],
            &["application/xml"],
        ];
        let table = [
            (Some("application/json"), Some(0)),
            (Some("Application/HAL+JSON"), Some(0)),
            (Some("application/problem+json"), Some(0)),
            (Some("image/png"), Some(2)),
            (Some("image/gif"), Some(1)),
            (Some("text/csv"), Some(3)),
            (Some("text/xml"), Some(4)),
            (Some("text/html"), None),
            (None, Some(0)),
        ];
        for (media_type, expected) in table {
            assert_eq!(choose(media_type, &forms), expected, "{media_type:?}");
        }
        assert_eq!(
            choose(Some("text/html"), &[&["text/csv"], &["*/*"]]),
            Some(1)
        );
        let ranges: [&[&str]; 3] = [&["application/json"], &["application/*"], &["*/*"]];
        assert_eq!(choose(Some("application/problem+json"), &ranges), Some(1));
        assert_eq!(choose(None, &[]), None);
    }

    #[test]
    fn parameters_tell_forms_of_one_type_apart() {
        let forms: [&[&str]; 3] = [
            &["application/json; v=1"],
            &["application/json; v=\"2\"; x=y"],
            &["application/json"],
        ];
        let table = [
            ("application/json;v=1", Some(0)),
            ("application/json; charset=utf-8; V=\"1\"", Some(0)),
            ("application/json; x=y; v=2", Some(1)),
            ("application/json; v=3", Some(2)),
            ("application/json", Some(2)),
        ];
        for (media_type, expected) in table {
            assert_eq!(choose(Some(media_type), &forms), expected, "{media_type}");
        }
        assert_eq!(choose(Some("application/json"), &forms[..2]), Some(0));
    }
}
