//! What came of all documents: a table for people, values for machines, a line for both.

mod sums;

use super::documents::Entry;
use super::generate::Measured;
use crate::exceptions::{Difference, Exceptions};
use crate::table::Table;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fmt::Write as _;
pub(super) use sums::Sums;

/// The section of the exceptions that speaks of documents.
const SECTION: &str = "documents";

/// What came of one document.
pub(super) struct Record {
    pub(super) document: String,
    /// The nested crate that it is generated into.
    pub(super) package: String,
    /// The error is how the generator failed altogether.
    pub(super) measured: Result<Measured, String>,
    /// Whether it compiles; `None` where nobody tried.
    pub(super) compiled: Option<Result<(), String>>,
}

/// What came of all.
pub(super) struct Report {
    pub(super) records: Vec<Record>,
}

/// A name for the crate of each document.
pub(super) fn packages(entries: &[Entry]) -> Vec<String> {
    let slug = |name: &str| {
        name.chars()
            .map(|character| match character {
                'a'..='z' | '0'..='9' => character,
                'A'..='Z' => character.to_ascii_lowercase(),
                _ => '_',
            })
            .collect::<String>()
    };
    let mut taken = BTreeSet::new();
    let unique = |entry: &Entry| {
        let name = format!("doc_{}", slug(&entry.name));
        let mut numbered = (2..).map(|number| format!("{name}_{number}"));
        let mut free = name.clone();
        while !taken.insert(free.clone()) {
            free = numbered.next().unwrap_or_default();
        }
        free
    };
    entries.iter().map(unique).collect()
}

impl Record {
    pub(super) fn new(document: &str, package: String, measured: Result<Measured, String>) -> Self {
        Self {
            document: document.to_owned(),
            package,
            measured,
            compiled: None,
        }
    }

    /// Whether a user's command would have written it: whether there is no error in it. Gaps are counted, and do not forbid it.
    pub(super) fn is_generated(&self) -> bool {
        self.measured
            .as_ref()
            .is_ok_and(|measured| measured.errors == 0)
    }

    /// Whether all that was tried of it went well.
    fn passes(&self) -> bool {
        self.is_generated() && !matches!(self.compiled, Some(Err(_)))
    }

    /// The first thing that is wrong.
    fn failure(&self) -> Option<String> {
        match (&self.measured, &self.compiled) {
            (Err(failure), _) => Some(failure.clone()),
            (Ok(measured), _) if measured.errors > 0 => measured.first_error.clone(),
            (_, Some(Err(problem))) => Some(format!("does not compile: {problem}")),
            _ => None,
        }
    }

    fn cells(&self) -> Vec<String> {
        let compiled = match &self.compiled {
            None => "-",
            Some(Ok(())) => "yes",
            Some(Err(_)) => "no",
        };
        let Ok(measured) = &self.measured else {
            let mut cells = vec![self.document.clone(), "failed".to_owned()];
            cells.extend(std::iter::repeat_n("-".to_owned(), 9));
            cells.push(compiled.to_owned());
            return cells;
        };
        let figures = &measured.figures;
        let known =
            |figure: Option<usize>| figure.map_or("-".to_owned(), |figure| figure.to_string());
        vec![
            self.document.clone(),
            format!("{:.0}", measured.millis),
            (measured.peak_bytes >> 20).to_string(),
            measured.errors.to_string(),
            measured.schema_gaps.to_string(),
            (measured.gaps - measured.schema_gaps).to_string(),
            measured.lints.to_string(),
            measured.lines.to_string(),
            figures.schema_nodes.to_string(),
            known(figures.plain_json),
            known(figures.census_difference),
            compiled.to_owned(),
        ]
    }

    fn json(&self, expected: bool) -> Value {
        let measured = self.measured.clone().unwrap_or_default();
        let figures = &measured.figures;
        json!({
            "document": self.document,
            "generated": self.is_generated(),
            "expected": expected,
            "compiled": self.compiled.as_ref().map(|compiled| compiled.is_ok() && self.is_generated()),
            "compiles": self.compiled.as_ref().map(Result::is_ok),
            "failure": self.failure(),
            "errors": measured.errors,
            "gaps": measured.gaps,
            "schema_gaps": measured.schema_gaps,
            "operation_gaps": measured.gaps - measured.schema_gaps,
            "lints": measured.lints,
            "codes": measured.codes,
            "files": measured.files,
            "lines": measured.lines,
            "millis": measured.millis,
            "peak_bytes": measured.peak_bytes,
            "dialect": figures.dialect,
            "schema_nodes": figures.schema_nodes,
            "telling_nodes": figures.telling_nodes,
            "plain_json": figures.plain_json,
            "census_occurrences": figures.census_occurrences,
            "census_difference": figures.census_difference,
        })
    }
}

impl Report {
    /// The documents that gave code: with the nested crate of each, and how many lines it has.
    pub(super) fn sizes<'a>(&'a self, entries: &'a [Entry]) -> Vec<(&'a Entry, &'a str, usize)> {
        let records = self.records.iter().filter_map(|record| {
            let lines = record.measured.as_ref().ok()?.lines;
            let entry = entries.iter().find(|entry| entry.name == record.document)?;
            Some((entry, record.package.as_str(), lines))
        });
        records.collect()
    }

    /// A row for each document.
    pub(super) fn table(&self) -> Table {
        let mut table = Table::new(&[
            "document",
            "ms",
            "MiB",
            "errors",
            "schema gaps",
            "other gaps",
            "lints",
            "lines",
            "nodes",
            "plain",
            "census",
            "compiles",
        ]);
        for record in &self.records {
            table.row(record.cells());
        }
        table
    }

    /// All figures, with whether a document is a listed exception.
    pub(super) fn json(&self, exceptions: &Exceptions) -> Value {
        let documents = self.records.iter().map(|record| {
            let expected = exceptions.reason(SECTION, &record.document).is_some();
            record.json(expected)
        });
        json!({"documents": documents.collect::<Vec<_>>(), "summary": Sums::of(self).json()})
    }

    /// Holds what failed against the list.
    pub(super) fn difference(&self, exceptions: &Exceptions) -> Difference {
        let name = |record: &'_ Record| record.document.clone();
        let judged: Vec<String> = self.records.iter().map(name).collect();
        let failed: Vec<String> = self
            .records
            .iter()
            .filter(|record| !record.passes())
            .map(name)
            .collect();
        exceptions.compare(
            SECTION,
            &judged.iter().map(String::as_str).collect(),
            &failed.iter().map(String::as_str).collect(),
        )
    }

    /// What failed and why, what is listed and passes, and which bar was missed.
    pub(super) fn told(&self, difference: &Difference) -> String {
        let mut text = String::new();
        for record in self.records.iter().filter(|record| !record.passes()) {
            let is_listed = !difference.unexpected.contains(&record.document);
            let word = if is_listed { "exception" } else { "failed" };
            let failure = record.failure().unwrap_or_default();
            let _ = writeln!(text, "{word}: {}: {failure}", record.document);
        }
        for name in &difference.stale {
            let _ = writeln!(
                text,
                "stale: {name} is a listed exception, and all is well with it"
            );
        }
        let sums = Sums::of(self);
        if sums.peak_unknown {
            text.push_str(
                "note: this system does not tell a process's peak memory; it is shown as 0\n",
            );
        }
        text + &sums.missed()
    }

    /// The last line.
    pub(super) fn summary(&self) -> String {
        Sums::of(self).summary()
    }

    /// Whether the figures over all documents are within their bars.
    pub(super) fn is_within_bars(&self) -> bool {
        Sums::of(self).missed().is_empty()
    }
}
