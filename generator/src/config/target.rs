//! One `[[target]]` of the config.

use super::reader::{Fields, Problems, Text, wrong_kind};
use super::tables::tables;
use super::{Form, Lists, Nested, Null, Options};
use toml::Spanned;
use toml::de::DeValue;

const KEYS: [&str; 15] = [
    "name",
    "document",
    "output",
    "form",
    "keep-going",
    "gaps",
    "responses",
    "query",
    "rename",
    "keep-unknown",
    "enums",
    "types",
    "pagination",
    "roots",
    "hosts",
];
const FORMS: [(&str, Form); 3] = [
    ("crate", Form::Crate),
    ("module", Form::Module),
    ("file", Form::File),
];
const NULLS: [(&str, Null); 2] = [("absent", Null::Absent), ("strict", Null::Strict)];
const NESTED: [(&str, Nested); 2] = [("json", Nested::Json), ("brackets", Nested::Brackets)];
const LISTS: [(&str, Lists); 4] = [
    ("mixed", Lists::Mixed),
    ("index", Lists::Index),
    ("empty", Lists::Empty),
    ("repeat", Lists::Repeat),
];

/// What is generated from one document into one folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// What the generator is asked for.
    pub options: Options,
    /// The document: a `/`-separated path relative to the config's folder.
    pub document: String,
    /// The folder that belongs to the target: a `/`-separated path relative to the config's folder.
    pub output: String,
    /// Where in the config's text its name stands, in bytes.
    pub(super) offset: usize,
}

/// Reads one `[[target]]`; `None` where a required key is missing or unusable, which is then among the problems.
pub(super) fn target(
    value: &Spanned<DeValue<'_>>,
    command: &str,
    problems: &mut Problems,
) -> Option<Target> {
    let DeValue::Table(table) = value.get_ref() else {
        wrong_kind(
            value.span().start,
            "target",
            "tables: write [[target]]",
            value.get_ref(),
            problems,
        );
        return None;
    };
    let fields = Fields::new(table, value.span().start, "[[target]]", &KEYS, problems);
    let name = fields
        .required("name", problems)
        .and_then(|text| name(text, problems));
    let document = fields
        .required("document", problems)
        .and_then(|text| path("document", &text, problems));
    let output = fields
        .required("output", problems)
        .and_then(|text| path("output", &text, problems));
    let form = fields.word("form", &FORMS, problems).unwrap_or_default();
    let keep_going = fields.switch("keep-going", problems);
    let gaps = fields
        .texts("gaps", problems)
        .into_iter()
        .filter_map(|text| gap(text, problems))
        .collect();
    let responses = inner("responses", "`responses`", &["null"], &fields, problems);
    let null = responses.and_then(|inner| inner.word("null", &NULLS, problems));
    let query = inner("query", "`query`", &["nested", "lists"], &fields, problems);
    let nested = query
        .as_ref()
        .and_then(|inner| inner.word("nested", &NESTED, problems));
    let lists = query.and_then(|inner| inner.word("lists", &LISTS, problems));
    // The name is not known yet where it is wrong, and the others are looked at even so.
    let mut options = Options {
        form,
        keep_going,
        gaps,
        null: null.unwrap_or_default(),
        nested: nested.unwrap_or_default(),
        lists: lists.unwrap_or_default(),
        keep_unknown: fields.switch("keep-unknown", problems),
        command: command.to_owned(),
        ..Options::new(String::new())
    };
    tables(&fields, &mut options, problems);
    let (name, document, output) = (name?, document?, output?);
    options.name = name.value;
    Some(Target {
        options,
        document,
        output,
        offset: name.offset,
    })
}

/// The table under a key, with what it may have.
fn inner<'a, 't>(
    key: &str,
    shown: &'static str,
    keys: &'static [&'static str],
    fields: &Fields<'a, 't>,
    problems: &mut Problems,
) -> Option<Fields<'a, 't>> {
    let value = fields.get(key)?;
    let offset = value.span().start;
    match value.get_ref() {
        DeValue::Table(table) => Some(Fields::new(table, offset, shown, keys, problems)),
        other => {
            wrong_kind(offset, key, "a table", other, problems);
            None
        }
    }
}

/// A name goes into file names and into the lock, so it is a plain word.
fn name(text: Text, problems: &mut Problems) -> Option<Text> {
    let letters = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-';
    if text.value.starts_with(|c: char| c.is_ascii_lowercase()) && text.value.chars().all(letters) {
        return Some(text);
    }
    let help = "write a small letter, then small letters, digits, `_` and `-`";
    problems.add(
        text.offset,
        "`name` is not a plain word",
        Some(help.to_owned()),
    );
    None
}

/// The same config must mean the same on every machine: relative paths with `/`.
pub(super) fn path(key: &str, text: &Text, problems: &mut Problems) -> Option<String> {
    let absolute = text.value.starts_with('/') || text.value.contains(':');
    let odd = text.value.contains(|c: char| c == '\\' || c.is_control());
    if absolute || odd || text.value.is_empty() {
        let help = "write a path relative to the config's folder, with `/` between its parts";
        problems.add(
            text.offset,
            format!("`{key}` is not a relative path"),
            Some(help.to_owned()),
        );
        return None;
    }
    Some(normal(&text.value))
}

/// The path without `.`, empty parts, and `..` that takes back a part before it; `.` where nothing is left.
fn normal(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    if parts.is_empty() {
        ".".to_owned()
    } else {
        parts.join("/")
    }
}

fn gap(text: Text, problems: &mut Problems) -> Option<String> {
    let is_code =
        |code: &str| !code.is_empty() && code.chars().all(|c| c.is_ascii_lowercase() || c == '-');
    let well_formed = text.value.split_once(' ').is_some_and(|(code, place)| {
        is_code(code) && (place == "#" || place.starts_with('/') || place.contains("#"))
    });
    if well_formed {
        return Some(text.value);
    }
    let help = "copy the line that the command prints: a code, a space, a pointer";
    problems.add(
        text.offset,
        "a line of `gaps` is not `code /pointer`",
        Some(help.to_owned()),
    );
    None
}
