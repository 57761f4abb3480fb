//! `cargo xtask corpus --examples`: what a document shows as right must become a value of its type, break no rule, and be the same JSON again.

mod crates;
mod gather;
mod judge;
mod same;
mod types;

use crate::corpus::documents::Entry;
use crate::exceptions::{Difference, Exceptions};
use crate::nested::program::{self, Reply};
use crate::nested::workspace::Workspace;
use crate::progress::Progress;
use crates::Subject;
use gather::Example;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// The section of the exceptions that speaks of examples: `document pointer`.
const SECTION: &str = "examples";
/// So many failures of one document are shown, unless all are asked for.
const SHOWN: usize = 3;

/// What came of all examples.
#[derive(Debug, Default)]
pub(crate) struct Examples {
    met: usize,
    all: usize,
    /// Examples that contradict their own schema, or whose schema the judge cannot read.
    invalid: usize,
    /// Valid ones of schemas that have no type to be held against, such as the scalar of a parameter.
    untyped: usize,
    /// `document pointer`, and why.
    failed: Vec<(String, String)>,
    judged: Vec<String>,
}

/// Holds the examples of these documents against their types; each comes with the name of its nested crate and the lines of its code.
pub(crate) fn run(
    documents: &[(&Entry, &str, usize)],
    parallel: usize,
) -> Result<Examples, String> {
    let workspace = Workspace::new("examples")?;
    let mut all = Examples::default();
    let progress = Progress::new("examples", documents.len());
    let mut subjects = Vec::new();
    for (entry, package, lines) in documents {
        match crates::subject(entry, package, *lines, &workspace) {
            Ok(subject) => {
                all.invalid += subject.invalid;
                all.untyped += subject.untyped;
                if !subject.examples.is_empty() {
                    subjects.push(subject);
                }
            }
            Err(error) => all.failed.push((entry.name.clone(), error)),
        }
        progress.done(&entry.name);
    }
    let broken = crates::build(&workspace, &subjects, parallel)?;
    for subject in &subjects {
        let replies = match broken.get(&subject.package) {
            Some(why) => Err(format!("does not compile: {why}")),
            None => program::ask(&workspace, &subject.package, &subject.questions()),
        };
        all.add(subject, &replies);
    }
    Ok(all)
}

impl Examples {
    fn add(&mut self, subject: &Subject, replies: &Result<Vec<Reply>, String>) {
        for (at, example) in subject.examples.iter().enumerate() {
            let verdict = match replies {
                Ok(replies) => replies
                    .get(at)
                    .map_or(Err("no answer".to_owned()), |reply| {
                        verdict(subject, example, reply)
                    }),
                Err(why) => Err(why.clone()),
            };
            let id = format!("{} {}", subject.document, example.pointer);
            self.all += 1;
            self.met += usize::from(verdict.is_ok());
            self.failed
                .extend(verdict.err().map(|why| (id.clone(), why)));
            self.judged.push(id);
        }
    }

    /// The numbers, and why each that failed did.
    pub(crate) fn json(&self) -> Value {
        let failed = self.failed.iter();
        let failed = failed.map(|(id, why)| json!({"example": id, "failure": why}));
        json!({
            "met": self.met,
            "all": self.all,
            "invalid": self.invalid,
            "untyped": self.untyped,
            "failed": failed.collect::<Vec<_>>(),
        })
    }

    /// Holds what failed against the list.
    pub(crate) fn difference(&self, exceptions: &Exceptions) -> Difference {
        let judged: BTreeSet<&str> = self.judged.iter().map(String::as_str).collect();
        let failed = self.failed.iter().map(|(id, _)| id.as_str()).collect();
        exceptions.compare(SECTION, &judged, &failed)
    }

    /// What failed, and the number for all documents.
    pub(crate) fn text(&self, difference: &Difference, verbose: bool) -> String {
        let mut text = String::new();
        let (mut last, mut shown) = ("", 0);
        for (id, why) in &self.failed {
            let document = id.split(' ').next().unwrap_or_default();
            shown = if document == last { shown + 1 } else { 0 };
            last = document;
            let is_listed = !difference.unexpected.contains(id);
            if verbose || (shown < SHOWN && !is_listed) {
                let _ = writeln!(
                    text,
                    "example: {id}: {}",
                    why.lines().next().unwrap_or_default()
                );
            }
        }
        for id in &difference.stale {
            let _ = writeln!(text, "stale: {id} is a listed exception, and is met");
        }
        let Self {
            met,
            all,
            invalid,
            untyped,
            ..
        } = self;
        let _ = writeln!(
            text,
            "examples: {met}/{all} ({invalid} more contradict their schema, {untyped} have no type of their own)"
        );
        text
    }
}

/// What is wrong with what a type made of an example.
fn verdict(subject: &Subject, example: &Example, reply: &Reply) -> Result<(), String> {
    match reply {
        Reply::Panicked => Err("panicked".to_owned()),
        Reply::Refused(why) => Err(format!("refused: {why}")),
        Reply::Decoded { broken, .. } if !broken.is_empty() => {
            Err(format!("breaks a rule: {broken}"))
        }
        Reply::Decoded { again, .. } => {
            let again = serde_json::from_str(again)
                .map_err(|error| format!("what is written is no JSON: {error}"))?;
            same::same(&subject.root, &example.schema, &example.value, &again)
        }
    }
}
