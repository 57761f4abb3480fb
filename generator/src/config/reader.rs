//! Reading a TOML table by its known keys: every mistake is gathered with its offset.

use crate::suggest::nearest;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// One mistake in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Problem {
    /// Bytes from the start of the text.
    pub(super) offset: usize,
    pub(super) message: String,
    pub(super) help: Option<String>,
}

/// All mistakes so far.
#[derive(Debug, Default)]
pub(super) struct Problems(pub(super) Vec<Problem>);

impl Problems {
    pub(super) fn add(&mut self, offset: usize, message: impl Into<String>, help: Option<String>) {
        self.0.push(Problem {
            offset,
            message: message.into(),
            help,
        });
    }
}

/// A table whose keys are known; a key that is not one of them is a problem at once.
pub(super) struct Fields<'a, 't> {
    table: &'a DeTable<'t>,
    /// What the table is, for messages: `[[target]]`.
    what: &'static str,
    offset: usize,
}

/// A text with the offset at which it stands.
pub(super) struct Text {
    pub(super) value: String,
    pub(super) offset: usize,
}

impl<'a, 't> Fields<'a, 't> {
    pub(super) fn new(
        table: &'a DeTable<'t>,
        offset: usize,
        what: &'static str,
        known: &[&'static str],
        problems: &mut Problems,
    ) -> Self {
        for (key, _) in table {
            let name = key.get_ref().as_ref();
            if !known.contains(&name) {
                let help = match nearest(name, known.iter().copied()) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!("the keys here are {}", list(known)),
                };
                let message = format!("{what} has no key `{}`", name.escape_debug());
                problems.add(key.span().start, message, Some(help));
            }
        }
        Self {
            table,
            what,
            offset,
        }
    }

    /// The value of a key, if it is there.
    pub(super) fn get(&self, key: &str) -> Option<&'a Spanned<DeValue<'t>>> {
        self.table.get(key)
    }

    /// The text of a key; its absence is a problem.
    pub(super) fn required(&self, key: &str, problems: &mut Problems) -> Option<Text> {
        if self.get(key).is_none() {
            problems.add(self.offset, format!("{} lacks `{key}`", self.what), None);
        }
        self.text(key, problems)
    }

    /// The text of a key, if it is there.
    pub(super) fn text(&self, key: &str, problems: &mut Problems) -> Option<Text> {
        self.get(key).and_then(|value| text(value, key, problems))
    }

    /// The switch of a key, off where it is absent.
    pub(super) fn switch(&self, key: &str, problems: &mut Problems) -> bool {
        self.get(key).is_some_and(|value| match value.get_ref() {
            DeValue::Boolean(switch) => *switch,
            other => {
                wrong_kind(value.span().start, key, "true or false", other, problems);
                false
            }
        })
    }

    /// The number of a key, if it is there: none is below zero.
    pub(super) fn number(&self, key: &str, problems: &mut Problems) -> Option<u64> {
        let value = self.get(key)?;
        let found = match value.get_ref() {
            DeValue::Integer(number) => u64::from_str_radix(number.as_str(), number.radix()).ok(),
            _ => None,
        };
        if found.is_none() {
            let expected = "a whole number from zero on";
            wrong_kind(value.span().start, key, expected, value.get_ref(), problems);
        }
        found
    }

    /// The texts of a key that holds a list of them.
    pub(super) fn texts(&self, key: &str, problems: &mut Problems) -> Vec<Text> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        match value.get_ref() {
            DeValue::Array(items) => items
                .iter()
                .filter_map(|item| text(item, key, problems))
                .collect(),
            other => {
                wrong_kind(
                    value.span().start,
                    key,
                    "a list of strings",
                    other,
                    problems,
                );
                Vec::new()
            }
        }
    }

    /// One of the words that a key knows, as what it stands for.
    pub(super) fn word<T: Copy>(
        &self,
        key: &str,
        words: &[(&'static str, T)],
        problems: &mut Problems,
    ) -> Option<T> {
        let found = self.text(key, problems)?;
        let meaning = words
            .iter()
            .find(|(word, _)| *word == found.value)
            .map(|(_, meaning)| *meaning);
        if meaning.is_none() {
            let known: Vec<&'static str> = words.iter().map(|(word, _)| *word).collect();
            let help = match nearest(&found.value, known.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("expected one of {}", list(&known)),
            };
            problems.add(
                found.offset,
                format!("`{key}` is none of the words that it knows"),
                Some(help),
            );
        }
        meaning
    }
}

/// The text of a value, which is that of the key.
pub(super) fn text(
    value: &Spanned<DeValue<'_>>,
    key: &str,
    problems: &mut Problems,
) -> Option<Text> {
    match value.get_ref() {
        DeValue::String(text) => Some(Text {
            value: text.as_ref().to_owned(),
            offset: value.span().start,
        }),
        other => {
            wrong_kind(value.span().start, key, "a string", other, problems);
            None
        }
    }
}

/// Says of which kind a value is, and of which kind it should be.
pub(super) fn wrong_kind(
    offset: usize,
    key: &str,
    expected: &str,
    found: &DeValue<'_>,
    problems: &mut Problems,
) {
    let found = match found.type_str() {
        kind @ ("array" | "integer") => format!("an {kind}"),
        kind => format!("a {kind}"),
    };
    problems.add(
        offset,
        format!("`{key}` holds {found}, expected {expected}"),
        None,
    );
}

fn list(words: &[&str]) -> String {
    words
        .iter()
        .map(|word| format!("`{word}`"))
        .collect::<Vec<_>>()
        .join(", ")
}
