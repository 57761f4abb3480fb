//! Text, escaped so that it shows as text (CommonMark, section 2.4).

use super::super::characters::push_visible;
use super::address;

/// Where a text stands: what has to be escaped depends on it.
#[derive(Clone, Copy, Debug, Default)]
pub(in super::super) struct Place {
    /// Nothing but a prefix is before it on its line.
    pub(in super::super) line_start: bool,
    pub(in super::super) in_table: bool,
    pub(in super::super) in_heading: bool,
    /// Links cannot be nested.
    pub(in super::super) in_link: bool,
}

/// Adds `text`, which shows as it is. Its addresses become links.
pub(in super::super) fn write_text(out: &mut String, text: &str, mut place: Place) {
    let mut rest = text;
    if !place.in_link {
        let mut from = 0;
        while let Some(found) = rest.get(from..).and_then(|tail| tail.find("http")) {
            let start = from + found;
            let Some(end) = rest
                .get(start..)
                .and_then(address::length)
                .map(|length| start + length)
            else {
                from = start + "http".len();
                continue;
            };
            literal(out, rest.get(..start).unwrap_or_default(), place);
            address::write_bare(out, rest.get(start..end).unwrap_or_default());
            place.line_start = false;
            rest = rest.get(end..).unwrap_or_default();
            from = 0;
        }
    }
    literal(out, rest, place);
}

/// Adds the title of a link, without its quotes.
pub(super) fn write_title(out: &mut String, title: &str) {
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    for (at, character) in title.char_indices() {
        let tail = title.get(at..).unwrap_or_default();
        if matches!(character, '\\' | '"' | '`' | '|' | '<' | '[' | ']')
            || character == '&' && is_entity(tail)
        {
            out.push('\\');
        }
        push_visible(out, character);
    }
}

/// Whether `text`, which starts with `&`, starts with what may be an entity (CommonMark, section 2.5).
pub(super) fn is_entity(text: &str) -> bool {
    let name = text
        .bytes()
        .skip(1)
        .take(40)
        .take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#')
        .count();
    name > 0 && text.as_bytes().get(name + 1) == Some(&b';')
}

fn literal(out: &mut String, text: &str, place: Place) {
    let text = if place.line_start {
        text.trim_start_matches([' ', '\t', '\n'])
    } else {
        text
    };
    let mut before = if place.line_start {
        None
    } else {
        out.chars().next_back()
    };
    let marker = if place.line_start {
        list_marker(text)
    } else {
        None
    };
    for (at, character) in text.char_indices() {
        let tail = text.get(at..).unwrap_or_default();
        let after = tail.chars().nth(1);
        let is_first = place.line_start && at == 0;
        if is_first && starts_block(character, after)
            || marker == Some(at)
            || needs_escape(character, before, after, tail, place)
        {
            out.push('\\');
        }
        match character {
            '\n' | '\t' => out.push(' '),
            _ => push_visible(out, character),
        }
        before = Some(character);
    }
}

fn needs_escape(
    character: char,
    before: Option<char>,
    after: Option<char>,
    tail: &str,
    place: Place,
) -> bool {
    let is_word = |neighbour: Option<char>| neighbour.is_some_and(char::is_alphanumeric);
    match character {
        '\\' | '`' | '*' | '[' | ']' | '~' => true,
        // Within a word an underscore is no emphasis.
        '_' => !(is_word(before) && is_word(after)),
        '<' => after
            .is_none_or(|after| after.is_ascii_alphabetic() || matches!(after, '/' | '!' | '?')),
        '&' => is_entity(tail),
        // Beside a word it is in no row of dashes, without which there is no table.
        '|' => place.in_table || !(is_word(before) || is_word(after)),
        '#' => place.in_heading,
        // rustdoc would show `--force` with one long dash.
        '-' => after == Some('-'),
        _ => false,
    }
}

/// Whether a line that starts with these two is, or may be, no paragraph.
fn starts_block(first: char, second: Option<char>) -> bool {
    let is_alone = second.is_none_or(char::is_whitespace);
    match first {
        '#' | '=' => is_alone || second == Some(first),
        '+' | '-' => is_alone,
        ':' => second == Some('-'),
        '>' => true,
        _ => false,
    }
}

/// The place of the punctuation that makes the start of a line an ordered list.
fn list_marker(text: &str) -> Option<usize> {
    let digits = text.bytes().take(10).take_while(u8::is_ascii_digit).count();
    let is_marker =
        (1..10).contains(&digits) && matches!(text.as_bytes().get(digits), Some(b'.' | b')'));
    let after = text.as_bytes().get(digits + 1);
    (is_marker && matches!(after, None | Some(b' ' | b'\t' | b'\n'))).then_some(digits)
}
