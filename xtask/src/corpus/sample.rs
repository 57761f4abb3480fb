//! Some documents for all: spread over versions and sizes by a rule, so that nobody has to name them.

use super::report::Record;

/// Documents with more lines of code than this take long to compile, and the others say as much.
const LARGEST: usize = 40_000;

/// The numbers of so many records, sorted: of those that are generated and not large, ordered by version and then by size, every so-and-so-manyth.
pub(super) fn choose(records: &[Record], count: usize) -> Vec<usize> {
    let mut candidates: Vec<(&str, usize, usize)> = records
        .iter()
        .enumerate()
        .filter_map(|(index, record)| {
            let measured = record
                .measured
                .as_ref()
                .ok()
                .filter(|_| record.is_generated())?;
            let dialect = measured.figures.dialect.as_str();
            (measured.lines <= LARGEST).then_some((dialect, measured.lines, index))
        })
        .collect();
    candidates.sort_unstable();
    let count = count.min(candidates.len());
    let mut chosen: Vec<usize> = (0..count)
        // The middle of each of `count` equal shares.
        .filter_map(|share| candidates.get((2 * share + 1) * candidates.len() / (2 * count)))
        .map(|(_, _, index)| *index)
        .collect();
    chosen.sort_unstable();
    chosen
}

#[cfg(test)]
mod tests {
    use super::{LARGEST, choose};
    use crate::corpus::generate::Measured;
    use crate::corpus::report::Record;

    #[test]
    fn a_sample_has_every_version_and_no_large_document() {
        let record = |dialect: &str, lines: usize| {
            let mut measured = Measured {
                lines,
                ..Measured::default()
            };
            measured.figures.dialect = dialect.to_owned();
            Record::new("x", "x".to_owned(), Ok(measured))
        };
        let records = [
            record("3.1", 10),
            record("3.0", 30),
            record("3.0", 10),
            record("3.0", LARGEST + 1),
            record("3.1", 20),
            record("3.0", 20),
            Record::new("x", "x".to_owned(), Err("failed".to_owned())),
        ];
        assert_eq!(choose(&records, 2), [0, 5]);
        assert_eq!(choose(&records, 100), [0, 1, 2, 4, 5]);
        assert!(choose(&records, 0).is_empty());
    }
}
