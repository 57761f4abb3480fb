//! How many cases were met, and the bars that this is held against.

use super::cases::Case;
use super::verdict::Judged;
use std::collections::BTreeMap;

/// What percentage of the cases must be met: version, set (all of them where it is empty), bar.
const BARS: [(&str, &str, f64); 6] = [
    ("3.1", "core", 100.0),
    ("3.1", "composition", 97.0),
    ("3.1", "formats", 98.0),
    ("3.1", "regex-and-numbers", 95.0),
    ("3.1", "other-formats", 90.0),
    ("3.0", "", 98.0),
];
/// The set whose cases may be missed where a gap was told at generation, and not otherwise.
const LOUD: (&str, &str) = ("3.1", "logic");
/// At most this percentage of the components may be typed as plain JSON.
const PLAIN_BAR: f64 = 10.0;

/// How many cases of a set were met.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Score {
    pub(super) met: usize,
    pub(super) all: usize,
    /// The same of those whose answer follows from an added `type`.
    pub(super) met_derived: usize,
    pub(super) derived: usize,
    /// Missed, and told of at generation.
    pub(super) told: usize,
}

impl Score {
    pub(super) fn add(&mut self, case: &Case, judged: &Judged) {
        let met = judged.outcome.is_right(case.valid);
        self.all += 1;
        self.met += usize::from(met);
        self.derived += usize::from(case.derived);
        self.met_derived += usize::from(met && case.derived);
        self.told += usize::from(!met && judged.is_told);
    }

    pub(super) fn percent(self) -> f64 {
        percent(self.met, self.all)
    }

    /// Missed, and nobody was told.
    pub(super) fn silent(self) -> usize {
        self.all - self.met - self.told
    }
}

pub(super) fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        100.0
    } else {
        part as f64 / whole as f64 * 100.0
    }
}

/// The bars of a version that its cases miss.
pub(super) fn missed(version: &str, sets: &BTreeMap<&str, Score>, total: Score) -> Vec<String> {
    let mut missed = Vec::new();
    for (_, set, bar) in BARS.iter().filter(|(of, ..)| *of == version) {
        let (set, score) = if set.is_empty() {
            ("all", Some(total))
        } else {
            (*set, sets.get(set).copied())
        };
        if let Some(score) = score
            && score.percent() < *bar
        {
            let percent = score.percent();
            missed.push(format!(
                "below the bar: {set} {percent:.1} %, at least {bar} %"
            ));
        }
    }
    let (of, set) = LOUD;
    let silent = sets.get(set).map_or(0, |score| score.silent());
    if of == version && silent > 0 {
        missed.push(format!(
            "above the bar: {silent} cases of {set} missed without a gap, none is allowed"
        ));
    }
    missed
}

/// Whether too many components are typed as plain JSON.
pub(super) fn too_plain(plain: usize, all: usize) -> Option<String> {
    (percent(plain, all.max(1)) > PLAIN_BAR).then(|| {
        format!(
            "above the bar: {plain} of {all} components typed as plain JSON, at most {PLAIN_BAR} %"
        )
    })
}

#[cfg(test)]
mod tests {
    use super::{Score, missed, too_plain};

    #[test]
    fn bars_are_of_a_version() {
        let score = |met, all| Score {
            met,
            all,
            ..Score::default()
        };
        let sets = [("core", score(9, 10)), ("composition", score(97, 100))].into();
        let core = "below the bar: core 90.0 %, at least 100 %";
        assert_eq!(missed("3.1", &sets, score(106, 110)), [core]);
        let all = "below the bar: all 96.4 %, at least 98 %";
        assert_eq!(missed("3.0", &sets, score(106, 110)), [all]);
        assert!(missed("other", &sets, score(0, 110)).is_empty());
        assert!(
            too_plain(1, 10).is_none() && too_plain(2, 10).is_some() && too_plain(0, 0).is_none()
        );
    }
}
