//! Parameters in the text of a header: `name=value` and `name="value"` (RFC 9110, sections 5.6.4 and 5.6.6), between commas in a challenge and semicolons elsewhere.

/// The value of a parameter; of a quoted one, what the quotation marks hold.
pub(super) fn value(text: &str, separator: char, name: &str) -> Option<String> {
    let mut pairs = elements(text, separator).filter_map(|element| element.split_once('='));
    let (_, value) = pairs.find(|(known, _)| known.trim().eq_ignore_ascii_case(name))?;
    let value = value.trim();
    let Some(quoted) = value.strip_prefix('"') else {
        return Some(value.to_owned());
    };
    let mut unquoted = String::new();
    let mut rest = quoted.chars();
    loop {
        match rest.next()? {
            '"' => return Some(unquoted),
            '\\' => unquoted.push(rest.next()?),
            other => unquoted.push(other),
        }
    }
}

/// What stands between separators that are not quoted; nothing is no element.
pub(super) fn elements(text: &str, separator: char) -> impl Iterator<Item = &str> {
    let (mut quoted, mut escaped) = (false, false);
    let separates = move |c: char| {
        let plain = !std::mem::take(&mut escaped);
        match c {
            '\\' if quoted && plain => escaped = true,
            '"' if plain => quoted = !quoted,
            _ => {}
        }
        c == separator && !quoted
    };
    text.split(separates)
        .map(str::trim)
        .filter(|element| !element.is_empty())
}
