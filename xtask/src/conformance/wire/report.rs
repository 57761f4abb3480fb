//! The score of a version: by group, and what was not met.

use crate::exceptions::{Difference, Exceptions};
use crate::table::Table;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// What came of one scenario.
#[derive(Clone, Debug)]
pub(super) struct Judged {
    pub(super) name: String,
    pub(super) group: String,
    pub(super) outcome: Result<(), String>,
}

/// What came of a version.
pub(super) struct Report<'a> {
    version: &'a str,
    judged: &'a [Judged],
    difference: Difference,
}

impl<'a> Report<'a> {
    pub(super) fn new(version: &'a str, judged: &'a [Judged], exceptions: &Exceptions) -> Self {
        let all: BTreeSet<&str> = judged.iter().map(|one| one.name.as_str()).collect();
        let missed = judged.iter().filter(|one| one.outcome.is_err());
        let missed = missed.map(|one| one.name.as_str()).collect();
        Self {
            version,
            judged,
            difference: exceptions.compare(&section(version), &all, &missed),
        }
    }

    /// Whether everything is met but what is listed, and nothing is listed that is met.
    pub(super) fn is_expected(&self) -> bool {
        self.difference.is_empty()
    }

    /// The table, and every scenario that is not met; with `verbose` those that are listed, too.
    pub(super) fn text(&self, verbose: bool) -> String {
        let mut groups: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        for one in self.judged {
            let (met, all) = groups.entry(&one.group).or_default();
            *met += usize::from(one.outcome.is_ok());
            *all += 1;
        }
        let mut table = Table::new(&[&section(self.version), "met", "of"]);
        for (group, (met, all)) in groups {
            table.row(vec![group.to_owned(), met.to_string(), all.to_string()]);
        }
        let mut text = table.text();
        let mut listed = 0;
        for one in self.judged {
            let Err(why) = &one.outcome else { continue };
            let is_listed = !self.difference.unexpected.contains(&one.name);
            listed += usize::from(is_listed);
            if verbose || !is_listed {
                let mark = if is_listed { " (listed)" } else { "" };
                let _ = writeln!(text, "{}{mark}: {why}", one.name);
            }
        }
        if listed > 0 && !verbose {
            let _ = writeln!(
                text,
                "{listed} more are not met and listed; `--verbose` names them"
            );
        }
        for name in &self.difference.stale {
            let _ = writeln!(text, "stale: {name} is a listed exception, and is met");
        }
        text + "\n"
    }

    /// The last word.
    pub(super) fn score(&self) -> String {
        let met = self.judged.iter().filter(|one| one.outcome.is_ok());
        format!(
            "{}: {}/{}\n",
            section(self.version),
            met.count(),
            self.judged.len()
        )
    }

    /// Everything, for other programs.
    pub(super) fn json(&self) -> serde_json::Value {
        let judged = self.judged.iter().map(|one| {
            json!({
                "name": one.name,
                "group": one.group,
                "met": one.outcome.is_ok(),
                "cause": one.outcome.as_ref().err(),
            })
        });
        json!({"version": self.version, "scenarios": judged.collect::<Vec<_>>()})
    }
}

/// What the version is called, in the file of exceptions as well.
fn section(version: &str) -> String {
    format!("wire {version}")
}

#[cfg(test)]
mod tests {
    use super::{Judged, Report};
    use crate::exceptions::Exceptions;

    #[test]
    fn a_report_counts_and_names() {
        let one = |name: &str, outcome: Result<(), &str>| Judged {
            name: name.to_owned(),
            group: "g".to_owned(),
            outcome: outcome.map_err(str::to_owned),
        };
        let judged = [one("a", Ok(())), one("b", Err("no"))];
        let report = Report::new("3.1", &judged, &Exceptions::default());
        assert!(!report.is_expected());
        assert_eq!(
            report.text(false),
            "wire 3.1  met  of\ng           1   2\nb: no\n\n"
        );
        assert_eq!(report.score(), "wire 3.1: 1/2\n");
    }
}
