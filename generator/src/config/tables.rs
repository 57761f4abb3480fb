//! The keys of a target that hold more than a word: names, enums, types, and where references may lead.

use super::reader::{Fields, Problems, Text, text, wrong_kind};
use super::target::path;
use super::{Options, Paginated, Pagination, TypeMap, With, Words, is_host};
use std::collections::{BTreeMap, BTreeSet};
use toml::Spanned;
use toml::de::DeValue;

/// Reads them all into the options.
pub(super) fn tables(fields: &Fields<'_, '_>, options: &mut Options, problems: &mut Problems) {
    options.rename = renames(fields, problems);
    (options.closed_enums, options.closed) = enums(fields, problems);
    options.types = types(fields, problems);
    options.pagination = pagination(fields, problems);
    options.roots = fields
        .texts("roots", problems)
        .iter()
        .filter_map(|text| path("roots", text, problems))
        .collect();
    options.hosts = fields
        .texts("hosts", problems)
        .into_iter()
        .filter_map(|text| host(text, problems))
        .collect();
}

fn renames(fields: &Fields<'_, '_>, problems: &mut Problems) -> BTreeMap<String, String> {
    let mut renames = BTreeMap::new();
    let Some(value) = fields.get("rename") else {
        return renames;
    };
    let DeValue::Table(table) = value.get_ref() else {
        let offset = value.span().start;
        wrong_kind(
            offset,
            "rename",
            "a table of pointers",
            value.get_ref(),
            problems,
        );
        return renames;
    };
    for (key, value) in table {
        let Some(name) = text(value, "rename", problems) else {
            continue;
        };
        let pointer = key.get_ref().as_ref();
        if !is_pointer(pointer) {
            no_pointer(key.span().start, "rename", problems);
        } else if crate::names::is_identifier(&name.value) {
            renames.insert(pointer.to_owned(), name.value);
        } else {
            let message = format!("`{}` is no identifier", name.value.escape_debug());
            let help = "write a letter, then letters, digits and `_`".to_owned();
            problems.add(name.offset, message, Some(help));
        }
    }
    renames
}

/// A word for all enums, or a list of those that are closed.
fn enums(fields: &Fields<'_, '_>, problems: &mut Problems) -> (bool, BTreeSet<String>) {
    const WORDS: [(&str, bool); 2] = [("open", false), ("closed", true)];
    match fields.get("enums").map(Spanned::get_ref) {
        Some(DeValue::String(_)) => {
            let closed = fields.word("enums", &WORDS, problems);
            (closed.unwrap_or_default(), BTreeSet::new())
        }
        Some(DeValue::Array(_)) => {
            let mut closed = BTreeSet::new();
            for text in fields.texts("enums", problems) {
                if is_pointer(&text.value) {
                    closed.insert(text.value);
                } else {
                    no_pointer(text.offset, "enums", problems);
                }
            }
            (false, closed)
        }
        Some(other) => {
            let offset = fields.get("enums").map_or(0, |value| value.span().start);
            let expected = "`open`, `closed` or a list of pointers";
            wrong_kind(offset, "enums", expected, other, problems);
            (false, BTreeSet::new())
        }
        None => (false, BTreeSet::new()),
    }
}

fn types(fields: &Fields<'_, '_>, problems: &mut Problems) -> Vec<TypeMap> {
    let mut types: Vec<TypeMap> = Vec::new();
    let Some(value) = fields.get("types") else {
        return types;
    };
    let DeValue::Array(items) = value.get_ref() else {
        let expected = "a list of tables: write [[target.types]]";
        wrong_kind(
            value.span().start,
            "types",
            expected,
            value.get_ref(),
            problems,
        );
        return types;
    };
    for item in items {
        let Some(map) = type_map(item, problems) else {
            continue;
        };
        let is_same = |other: &TypeMap| other.kind == map.kind && other.format == map.format;
        if types.iter().any(is_same) {
            let message = "a second type for the same `type` and `format`";
            problems.add(item.span().start, message, Some("keep one".to_owned()));
        } else {
            types.push(map);
        }
    }
    types
}

fn type_map(item: &Spanned<DeValue<'_>>, problems: &mut Problems) -> Option<TypeMap> {
    const KEYS: [&str; 4] = ["type", "format", "rust", "with"];
    let offset = item.span().start;
    let DeValue::Table(table) = item.get_ref() else {
        wrong_kind(offset, "types", "tables", item.get_ref(), problems);
        return None;
    };
    let fields = Fields::new(table, offset, "[[target.types]]", &KEYS, problems);
    let kind = fields.required("type", problems);
    let rust = fields.required("rust", problems);
    let format = fields.text("format", problems).map(|text| text.value);
    let with = fields.text("with", problems);
    let (kind, rust) = (kind?, rust?);
    let with_text = with.as_ref().map_or(With::SERDE, |with| &with.value);
    match TypeMap::new(&kind.value, format.as_deref(), &rust.value, with_text) {
        Ok(map) => Some(map),
        Err(error) => {
            let wrong = fields.get(error.key());
            let at = wrong.map_or(offset, |value| value.span().start);
            problems.add(at, error.to_string(), Some(error.help()));
            None
        }
    }
}

/// What the tables of pages say, an entry for each operation that they name.
fn pagination(fields: &Fields<'_, '_>, problems: &mut Problems) -> Vec<Paginated> {
    let Some(value) = fields.get("pagination") else {
        return Vec::new();
    };
    let DeValue::Array(items) = value.get_ref() else {
        let expected = "a list of tables: write [[target.pagination]]";
        let found = value.get_ref();
        wrong_kind(value.span().start, "pagination", expected, found, problems);
        return Vec::new();
    };
    items
        .iter()
        .flat_map(|item| paginated(item, problems))
        .collect()
}

fn paginated(item: &Spanned<DeValue<'_>>, problems: &mut Problems) -> Vec<Paginated> {
    let offset = item.span().start;
    let DeValue::Table(table) = item.get_ref() else {
        wrong_kind(offset, "pagination", "tables", item.get_ref(), problems);
        return Vec::new();
    };
    let known: Vec<&'static str> = ["operations"]
        .into_iter()
        .chain(Words::TEXTS)
        .chain(Words::NUMBERS)
        .collect();
    let fields = Fields::new(table, offset, "[[target.pagination]]", &known, problems);
    let operations = fields.texts("operations", problems);
    if operations.is_empty() {
        let help = "write a list of `operationId`s, in which `*` stands for any letters";
        let message = "[[target.pagination]] names no operation";
        problems.add(offset, message, Some(help.to_owned()));
    }
    let texts = Words::TEXTS.into_iter();
    let numbers = Words::NUMBERS.into_iter();
    let words = Words {
        texts: texts
            .filter_map(|key| Some((key, fields.text(key, problems)?.value)))
            .collect(),
        numbers: numbers
            .filter_map(|key| Some((key, fields.number(key, problems)?)))
            .collect(),
    };
    match Pagination::read(&words) {
        Ok(pagination) => operations
            .into_iter()
            .map(|operation| Paginated {
                operation: operation.value,
                pagination: pagination.clone(),
            })
            .collect(),
        Err(error) => {
            let wrong = fields.get(error.key);
            let at = wrong.map_or(offset, |value| value.span().start);
            problems.add(at, error.to_string(), error.help);
            Vec::new()
        }
    }
}

fn host(text: Text, problems: &mut Problems) -> Option<String> {
    if is_host(&text.value) {
        return Some(text.value);
    }
    let help = "write a name in small letters, without scheme, port or path: `example.com`";
    let message = "an entry of `hosts` is not the name of a host";
    problems.add(text.offset, message, Some(help.to_owned()));
    None
}

/// Whether the text is a pointer into the document, or into another file: `file#/pointer`.
fn is_pointer(text: &str) -> bool {
    text.starts_with('/') || text.contains("#/")
}

fn no_pointer(offset: usize, key: &str, problems: &mut Problems) {
    let help = "write a pointer into the document, as `/components/schemas/Pet`".to_owned();
    problems.add(
        offset,
        format!("an entry of `{key}` is no pointer"),
        Some(help),
    );
}
