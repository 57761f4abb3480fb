//! The score of a version: by set, against the bars, and what was not met.

use super::Version;
use super::cases::Case;
use super::score::{Score, missed, percent, too_plain};
use super::verdict::{Judged, Outcome};
use crate::exceptions::{Difference, Exceptions};
use crate::table::Table;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

/// What came of a version.
pub(super) struct Report<'a> {
    version: &'a Version,
    judged: &'a [Judged],
    sets: BTreeMap<&'a str, Score>,
    total: Score,
    difference: Difference,
}

impl<'a> Report<'a> {
    pub(super) fn new(version: &'a Version, judged: &'a [Judged], exceptions: &Exceptions) -> Self {
        let mut sets: BTreeMap<&str, Score> = BTreeMap::new();
        let mut total = Score::default();
        let mut missed = BTreeSet::new();
        for (case, judged) in version.cases.iter().zip(judged) {
            sets.entry(&case.set).or_default().add(case, judged);
            total.add(case, judged);
            if !judged.outcome.is_right(case.valid) {
                missed.insert(case.id.as_str());
            }
        }
        let all = version.cases.iter().map(|case| case.id.as_str()).collect();
        Self {
            version,
            judged,
            sets,
            total,
            difference: exceptions.compare(&version.name, &all, &missed),
        }
    }

    /// The table, the bars that were missed, and with `verbose` every case that was.
    pub(super) fn text(&self, verbose: bool) -> String {
        let name = &self.version.name;
        let mut table = Table::new(&[
            &format!("json-schema {name}"),
            "met",
            "of",
            "%",
            "derived",
            "of",
            "missed loudly",
            "silently",
        ]);
        let total = ("all", self.total);
        for (set, score) in self
            .sets
            .iter()
            .map(|(set, score)| (*set, *score))
            .chain([total])
        {
            table.row(vec![
                set.to_owned(),
                score.met.to_string(),
                score.all.to_string(),
                format!("{:.1}", score.percent()),
                score.met_derived.to_string(),
                score.derived.to_string(),
                score.told.to_string(),
                score.silent().to_string(),
            ]);
        }
        let mut text = table.text();
        text.push_str(&self.components());
        if verbose {
            text.push_str(&self.misses());
        }
        for id in &self.difference.stale {
            let _ = writeln!(text, "stale: {id} is a listed exception, and is met");
        }
        let unexpected = self.difference.unexpected.len();
        if unexpected > 0 && !verbose {
            let _ = writeln!(
                text,
                "{unexpected} cases are not met and not listed; `--verbose` names them"
            );
        }
        for missed in self.missed_bars() {
            let _ = writeln!(text, "{missed}");
        }
        text + "\n"
    }

    /// How the components are typed.
    fn components(&self) -> String {
        let components = &self.version.components;
        let count = |is: &dyn Fn(&super::components::Component) -> bool| {
            components
                .iter()
                .filter(|(_, component)| is(component))
                .count()
        };
        let (all, plain) = (count(&|_| true), count(&|component| component.plain));
        let (told, none) = (
            count(&|component| component.told.is_some()),
            count(&|component| component.path.is_none()),
        );
        let share = percent(plain, all.max(1));
        format!(
            "{all} components: {plain} typed as plain JSON ({share:.1} %), {told} with a gap or an error, {none} without a type\n"
        )
    }

    fn misses(&self) -> String {
        let mut text = String::new();
        for (case, judged) in self.version.cases.iter().zip(self.judged) {
            if judged.outcome.is_right(case.valid) {
                continue;
            }
            let expected = if case.valid { "valid" } else { "invalid" };
            let loud = if judged.is_told && !matches!(judged.outcome, Outcome::Missing(_)) {
                " (a gap was told)"
            } else {
                ""
            };
            let listed = if self.difference.unexpected.contains(&case.id) {
                ""
            } else {
                " (listed)"
            };
            let Case { id, set, about, .. } = case;
            let _ = writeln!(
                text,
                "missed: {set} {id}: {about}: {expected}, {}{loud}{listed}",
                judged.outcome.told()
            );
        }
        text
    }

    fn missed_bars(&self) -> Vec<String> {
        let components = &self.version.components;
        let plain = components.iter().filter(|(_, component)| component.plain);
        let mut missed = missed(&self.version.name, &self.sets, self.total);
        missed.extend(too_plain(plain.count(), components.iter().count()));
        missed
    }

    /// Whether all cases but the listed ones are met, and the bars are.
    pub(super) fn is_expected(&self) -> bool {
        self.difference.is_empty() && self.missed_bars().is_empty()
    }

    /// The line that is quoted.
    pub(super) fn score(&self) -> String {
        format!(
            "json-schema {}: {}/{}\n",
            self.version.name, self.total.met, self.total.all
        )
    }

    /// What came of every case, into a file of the version's name.
    pub(super) fn dump(&self, folder: &Path) -> Result<(), String> {
        let cases = self.version.cases.iter().zip(self.judged).map(|(case, judged)| {
            json!({
                "id": case.id,
                "set": case.set,
                "derived": case.derived,
                "valid": case.valid,
                "met": judged.outcome.is_right(case.valid),
                "said": judged.outcome.told(),
                "told": judged.is_told,
                "type": self.version.components.get(&case.component()).and_then(|component| component.path.as_deref()),
            })
        });
        let text = serde_json::to_string_pretty(&cases.collect::<Vec<_>>())
            .map_err(|error| error.to_string())?;
        crate::nested::files::write(
            &folder.join(format!("{}.json", self.version.name)),
            &(text + "\n"),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::{Report, Score};
    use crate::conformance::Version;
    use crate::conformance::cases::Case;
    use crate::conformance::verdict::{Judged, Outcome};
    use crate::exceptions::Exceptions;

    fn case(id: &str, set: &str, valid: bool) -> Case {
        Case {
            id: id.to_owned(),
            file: "a.json".to_owned(),
            component: "A".to_owned(),
            text: "1".to_owned(),
            valid,
            set: set.to_owned(),
            derived: id == "d",
            about: String::new(),
        }
    }

    #[test]
    fn scores_are_counted_by_set_and_misses_by_whether_they_were_told() {
        let version = Version {
            name: "3.1".to_owned(),
            cases: vec![
                case("a", "core", true),
                case("b", "logic", false),
                case("c", "logic", false),
                case("d", "logic", true),
            ],
            components: crate::conformance::Components::default(),
        };
        let judged = |is_told| Judged {
            outcome: Outcome::Accepted,
            is_told,
        };
        let all = [judged(false), judged(true), judged(false), judged(false)];
        let report = Report::new(&version, &all, &Exceptions::default());
        let logic = Score {
            met: 1,
            all: 3,
            met_derived: 1,
            derived: 1,
            told: 1,
        };
        assert_eq!(report.sets["logic"], logic);
        assert_eq!(logic.silent(), 1);
        assert_eq!(report.score(), "json-schema 3.1: 2/4\n");
        assert_eq!(
            report.missed_bars(),
            ["above the bar: 1 cases of logic missed without a gap, none is allowed"]
        );
        assert_eq!(report.difference.unexpected, ["b", "c"]);
        assert!(!report.is_expected());
    }
}
