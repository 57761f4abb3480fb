//! `specsmith.toml`.

use super::Options;
use super::reader::{Fields, Problem, Problems, wrong_kind};
use super::target::{Target, target};
use std::collections::BTreeMap;
use std::fmt;
use std::io::ErrorKind;
use std::path::Path;
use toml::de::{DeTable, DeValue};

/// All targets of a repository.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// In the file's order; names differ, and no output folder lies in another.
    pub targets: Vec<Target>,
}

impl Config {
    /// The name under which the file is looked for.
    pub const FILE: &'static str = "specsmith.toml";

    /// The nearest `specsmith.toml`, from a folder upward, as a path relative to that folder: `../../specsmith.toml`.
    ///
    /// # Errors
    /// When neither the folder nor any above it has one.
    pub fn find(from: &Path) -> Result<String, ConfigError> {
        let mut above = from.ancestors().enumerate();
        let depth = above
            .find(|(_, folder)| folder.join(Self::FILE).is_file())
            .map(|(depth, _)| depth);
        depth.map(|depth| format!("{}{}", "../".repeat(depth), Self::FILE)).ok_or_else(|| ConfigError {
            text: format!(
                "error: no {} here or in any folder above\n  = help: name one with `--config`, or write one with a [[target]] in it\n",
                Self::FILE
            ),
        })
    }

    /// Reads a file; `shown` is its name in messages.
    ///
    /// # Errors
    /// When it cannot be read, or as [`parse`](Self::parse) says.
    pub fn load(path: &Path, shown: &str) -> Result<Self, ConfigError> {
        let text = std::fs::read_to_string(path).map_err(|error| {
            let why = match error.kind() {
                ErrorKind::NotFound => "there is no such file".to_owned(),
                _ => error.to_string(),
            };
            ConfigError {
                text: format!("error: cannot read {shown}: {why}\n"),
            }
        })?;
        Self::parse(&text, shown)
    }

    /// Reads the text of a config; `shown` is its name in messages.
    ///
    /// # Errors
    /// Every mistake at once, each with line and column: syntax, unknown or missing keys, values of a wrong kind, two
    /// targets of one name, an output folder within another.
    pub fn parse(text: &str, shown: &str) -> Result<Self, ConfigError> {
        let mut problems = Problems::default();
        let (table, syntax) = DeTable::parse_recoverable(text);
        for error in syntax {
            problems.add(
                error.span().map_or(0, |span| span.start),
                error.message().trim_end(),
                None,
            );
        }
        // What a broken text seems to lack would only be noise beside the break.
        let targets = if problems.0.is_empty() {
            targets(table.get_ref(), &mut problems)
        } else {
            Vec::new()
        };
        if problems.0.is_empty() {
            Ok(Self { targets })
        } else {
            Err(ConfigError::new(text, shown, &problems.0))
        }
    }
}

fn targets(table: &DeTable<'_>, problems: &mut Problems) -> Vec<Target> {
    let fields = Fields::new(table, 0, "the config", &["target", "command"], problems);
    let command = fields.text("command", problems);
    let command = command.map_or_else(|| Options::COMMAND.to_owned(), |text| text.value);
    let targets: Vec<Target> = match fields
        .get("target")
        .map(|value| (value.span().start, value.get_ref()))
    {
        Some((_, DeValue::Array(items))) => items
            .iter()
            .filter_map(|item| target(item, &command, problems))
            .collect(),
        Some((offset, other)) => {
            wrong_kind(
                offset,
                "target",
                "a list of tables: write [[target]]",
                other,
                problems,
            );
            Vec::new()
        }
        None => Vec::new(),
    };
    if targets.is_empty() && problems.0.is_empty() {
        problems.add(
            0,
            "the config has no [[target]]",
            Some("add one with `name`, `document` and `output`".to_owned()),
        );
    }
    apart(&targets, problems);
    targets
}

/// Two targets that share a name would share lines of the lock; two that share a folder would remove each other's files.
fn apart(targets: &[Target], problems: &mut Problems) {
    let mut names: BTreeMap<&str, usize> = BTreeMap::new();
    for (index, target) in targets.iter().enumerate() {
        let name = target.options.name.as_str();
        if names.insert(name, index).is_some() {
            problems.add(
                target.offset,
                format!("a second target is named `{name}`"),
                None,
            );
        }
        let Some(earlier) = targets
            .iter()
            .take(index)
            .find(|earlier| overlap(&earlier.output, &target.output))
        else {
            continue;
        };
        let message = format!(
            "the outputs of `{}` and `{name}` overlap",
            earlier.options.name
        );
        problems.add(
            target.offset,
            message,
            Some("give each target a folder of its own".to_owned()),
        );
    }
}

/// Whether one folder is or contains the other, also where a file system takes `A` and `a` for the same.
fn overlap(a: &str, b: &str) -> bool {
    let within = |inner: &str, outer: &str| {
        let rest = inner.strip_prefix(outer);
        outer == "." && !inner.starts_with("..")
            || rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let (a, b) = (a.to_lowercase(), b.to_lowercase());
    within(&a, &b) || within(&b, &a)
}

/// Why a config cannot be used, as text in the manner of rustc: one block per mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigError {
    text: String,
}

impl ConfigError {
    fn new(text: &str, shown: &str, problems: &[Problem]) -> Self {
        let mut sorted: Vec<&Problem> = problems.iter().collect();
        sorted.sort_by_key(|problem| problem.offset);
        let mut lines = String::new();
        for Problem {
            offset,
            message,
            help,
        } in sorted
        {
            let (line, column) = position(text, *offset);
            lines.push_str(&format!(
                "error: {message}\n  --> {shown}:{line}:{column}\n"
            ));
            if let Some(help) = help {
                lines.push_str(&format!("  = help: {help}\n"));
            }
        }
        Self { text: lines }
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl std::error::Error for ConfigError {}

/// Line and column in characters, both from 1.
fn position(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.rsplit('\n').next().unwrap_or_default();
    (before.matches('\n').count() + 1, line.chars().count() + 1)
}
