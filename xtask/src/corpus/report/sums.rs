//! The figures over all documents, and the bars that they are held against.

use super::Report;
use serde_json::{Value, json};
use std::fmt::Write as _;

/// At most so many gaps for every thousand schema nodes.
const GAPS_BAR: f64 = 1.0;
/// At most this percentage of the nodes that say more may be typed as plain JSON.
const PLAIN_BAR: f64 = 0.5;

/// Sums over all documents; an unknown figure of one makes the sum unknown.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Sums {
    pub(crate) documents: usize,
    pub(crate) generated: usize,
    /// How many were compiled, and how many of them are generated and compile.
    pub(crate) tried: usize,
    pub(crate) compiled: usize,
    pub(crate) gaps: usize,
    pub(crate) nodes: usize,
    pub(crate) telling: usize,
    pub(crate) plain: Option<usize>,
    pub(crate) difference: Option<usize>,
    pub(crate) peak_unknown: bool,
}

impl Sums {
    pub(super) fn of(report: &Report) -> Self {
        let mut sums = Self {
            documents: report.records.len(),
            plain: Some(0),
            difference: Some(0),
            ..Self::default()
        };
        for record in &report.records {
            sums.generated += usize::from(record.is_generated());
            if let Some(compiled) = &record.compiled {
                sums.tried += 1;
                sums.compiled += usize::from(record.is_generated() && compiled.is_ok());
            }
            let Ok(measured) = &record.measured else {
                continue;
            };
            let figures = &measured.figures;
            sums.gaps += measured.gaps;
            sums.nodes += figures.schema_nodes;
            sums.telling += figures.telling_nodes;
            sums.plain = sums
                .plain
                .zip(figures.plain_json)
                .map(|(sum, one)| sum + one);
            sums.difference = sums
                .difference
                .zip(figures.census_difference)
                .map(|(sum, one)| sum + one);
            sums.peak_unknown |= measured.peak_bytes == 0;
        }
        sums
    }

    fn gaps_per_thousand(&self) -> f64 {
        share(self.gaps, self.nodes) * 10.0
    }

    fn plain_percent(&self) -> Option<f64> {
        self.plain.map(|plain| share(plain, self.telling))
    }

    /// The bars that were missed, a line each.
    pub(super) fn missed(&self) -> String {
        let mut text = String::new();
        let gaps = self.gaps_per_thousand();
        if gaps > GAPS_BAR {
            let _ = writeln!(
                text,
                "above the bar: {gaps:.1} gaps per 1,000 schema nodes, at most {GAPS_BAR}"
            );
        }
        if let Some(plain) = self.plain_percent()
            && plain > PLAIN_BAR
        {
            let _ = writeln!(
                text,
                "above the bar: {plain:.2} % plain JSON, at most {PLAIN_BAR} %"
            );
        }
        if let Some(difference) = self.difference
            && difference > 0
        {
            let _ = writeln!(
                text,
                "above the bar: a census difference of {difference}, none is allowed"
            );
        }
        text
    }

    pub(super) fn summary(&self) -> String {
        let known =
            |figure: Option<usize>| figure.map_or("-".to_owned(), |figure| figure.to_string());
        let plain = self
            .plain_percent()
            .map_or("-".to_owned(), |plain| format!("{plain:.2}"));
        let compiled = match self.tried {
            0 => "-".to_owned(),
            tried => format!("{}/{tried}", self.compiled),
        };
        format!(
            "corpus: generated {}/{}, compiled {compiled}, gaps {} ({:.1} per 1,000 schema nodes), plain JSON {plain} %, census difference {}",
            self.generated,
            self.documents,
            self.gaps,
            self.gaps_per_thousand(),
            known(self.difference),
        )
    }

    pub(super) fn json(&self) -> Value {
        json!({
            "documents": self.documents,
            "generated": self.generated,
            "tried": self.tried,
            "compiled": self.compiled,
            "gaps": self.gaps,
            "schema_nodes": self.nodes,
            "gaps_per_thousand": self.gaps_per_thousand(),
            "telling_nodes": self.telling,
            "plain_json": self.plain,
            "census_difference": self.difference,
        })
    }
}

/// A percentage; zero of nothing.
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        return 0.0;
    }
    // Counts of things in documents are far below what an `f64` holds exactly.
    part as f64 / whole as f64 * 100.0
}

#[cfg(test)]
mod tests {
    use super::Sums;
    use crate::corpus::generate::Measured;
    use crate::corpus::report::{Record, Report};

    fn record(name: &str, change: impl FnOnce(&mut Measured)) -> Record {
        let mut measured = Measured {
            peak_bytes: 1,
            ..Measured::default()
        };
        measured.figures.schema_nodes = 500;
        measured.figures.telling_nodes = 200;
        measured.figures.plain_json = Some(1);
        measured.figures.census_difference = Some(0);
        change(&mut measured);
        Record::new(name, name.to_owned(), Ok(measured))
    }

    #[test]
    fn an_error_in_a_document_or_in_its_code_counts_against_it() {
        let mut records = vec![
            record("a", |_| {}),
            record("b", |measured| measured.errors = 1),
            record("c", |measured| measured.gaps = 3),
        ];
        records[0].compiled = Some(Ok(()));
        records[1].compiled = Some(Ok(()));
        records[2].compiled = Some(Err("wrong".to_owned()));
        records.push(Record::new("d", "d".to_owned(), Err("panicked".to_owned())));
        let sums = Sums::of(&Report { records });
        assert_eq!(
            sums.summary(),
            "corpus: generated 2/4, compiled 1/3, gaps 3 (2.0 per 1,000 schema nodes), plain JSON 0.50 %, census difference 0"
        );
        assert_eq!(
            sums.missed(),
            "above the bar: 2.0 gaps per 1,000 schema nodes, at most 1\n"
        );
    }

    #[test]
    fn what_one_document_does_not_tell_is_unknown_of_all() {
        let records = vec![
            record("a", |_| {}),
            record("b", |measured| measured.figures.plain_json = None),
        ];
        let sums = Sums::of(&Report { records });
        assert_eq!((sums.plain, sums.difference), (None, Some(0)));
        assert!(
            sums.summary()
                .contains("compiled -, gaps 0 (0.0 per 1,000 schema nodes), plain JSON - %")
        );
        assert_eq!(sums.missed(), "");
    }
}
