//! From a document's name to the words of a Rust name.

use super::letters::{self, Letters};
use super::reserved;
use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};

/// More letters than this has no name. File systems take 255 bytes; extensions, numbers and `with_` come on top.
const LONGEST: usize = 150;

/// What a name is for, which decides its letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// A type: `UpperCamelCase`, no name of the prelude.
    Type,
    /// A variant of an enum: `UpperCamelCase`.
    Variant,
    /// A field, function, argument: `snake_case`.
    Value,
    /// A module, which is a file too: `snake_case`.
    Module,
    /// A static: `SHOUTY_SNAKE_CASE`.
    Static,
}

/// The name that a rule gives: a valid identifier of this case, the same for the same text whatever else the document holds.
pub(super) fn natural(text: &str, case: Case) -> String {
    let words = spell_symbols(text, case);
    let shaped = match case {
        Case::Type | Case::Variant => words.to_upper_camel_case(),
        Case::Value | Case::Module => words.to_snake_case(),
        Case::Static => words.to_shouty_snake_case(),
    };
    avoid_reserved(shortened(start_with_letter(shaped, case), 0), case)
}

/// The name, cut where it and so many letters behind it are longer than a file or a page of documentation can be called.
pub(super) fn shortened(mut name: String, behind: usize) -> String {
    let most = LONGEST.saturating_sub(behind);
    let longest = (0..=most).rev().find(|&at| name.is_char_boundary(at));
    name.truncate(longest.unwrap_or_default());
    name.truncate(name.trim_end_matches('_').len());
    name
}

/// Whether the text is an identifier whose letters a name may have, keyword or not.
pub(crate) fn is_identifier(text: &str) -> bool {
    let is_letter = |c: char| c.is_ascii_alphabetic() || letters::is_letter(c);
    text.len() <= LONGEST
        && text.starts_with(is_letter)
        && text
            .chars()
            .all(|c| is_letter(c) || c.is_ascii_digit() || c == '_')
}

/// Letters, digits and separators stay; a leading sign and the symbols of a name that has nothing else become words; another character is a
/// separator if it is ASCII, and its code point otherwise. A module is ASCII: rustc finds no file for another.
fn spell_symbols(text: &str, case: Case) -> String {
    let letters = Letters::of(text);
    let has_word = text.chars().any(char::is_alphanumeric);
    let mut words = String::with_capacity(text.len());
    for (at, character) in text.char_indices() {
        let leads = words.trim().is_empty();
        match character {
            'a'..='z' | 'A'..='Z' | '0'..='9' => words.push(character),
            '+' | '-' if leads && followed_by_digit(text, at) => {
                push_word(&mut words, symbol(character));
            }
            _ if character.is_ascii() && !has_word => push_word(&mut words, symbol(character)),
            _ if character.is_ascii() => words.push(' '),
            _ if case != Case::Module && letters.keep(character) => words.push(character),
            _ => push_word(&mut words, &format!("u{:x}", u32::from(character))),
        }
    }
    if words.trim().is_empty() {
        "empty".to_owned()
    } else {
        words
    }
}

fn followed_by_digit(text: &str, at: usize) -> bool {
    text.get(at + 1..)
        .and_then(|rest| rest.chars().next())
        .is_some_and(|next| next.is_ascii_digit())
}

fn push_word(words: &mut String, word: &str) {
    words.push(' ');
    words.push_str(word);
    words.push(' ');
}

/// What people call an ASCII symbol.
fn symbol(character: char) -> &'static str {
    match character {
        '!' => "not",
        '"' => "quote",
        '#' => "hash",
        '$' => "dollar",
        '%' => "percent",
        '&' => "and",
        '\'' => "apostrophe",
        '(' => "open parenthesis",
        ')' => "close parenthesis",
        '*' => "star",
        '+' => "plus",
        ',' => "comma",
        '-' => "minus",
        '.' => "dot",
        '/' => "slash",
        ':' => "colon",
        ';' => "semicolon",
        '<' => "less",
        '=' => "equals",
        '>' => "greater",
        '?' => "question",
        '@' => "at",
        '[' => "open bracket",
        '\\' => "backslash",
        ']' => "close bracket",
        '^' => "caret",
        '_' => "underscore",
        '`' => "backtick",
        '{' => "open brace",
        '|' => "or",
        '}' => "close brace",
        '~' => "tilde",
        ' ' => "space",
        _ => "control",
    }
}

fn start_with_letter(name: String, case: Case) -> String {
    if !name.starts_with(|first: char| first.is_ascii_digit()) {
        return name;
    }
    match case {
        Case::Type | Case::Variant | Case::Static => format!("N{name}"),
        Case::Value | Case::Module => format!("n{name}"),
    }
}

/// The name, with an underscore where it is a keyword or hides what generated code relies on.
pub(super) fn avoid_reserved(mut name: String, case: Case) -> String {
    let taken = match case {
        Case::Type => reserved::is_keyword(&name) || reserved::is_prelude(&name),
        Case::Module => reserved::is_keyword(&name) || reserved::is_file(&name),
        Case::Variant | Case::Value | Case::Static => reserved::is_keyword(&name),
    };
    if taken {
        name.push('_');
    }
    name
}
