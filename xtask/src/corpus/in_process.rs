//! All documents in one process, one after another: what the corpus takes without the cost of starting a process for each.

use super::documents::Entry;
use super::generate::options;
use super::report::Report;
use specsmith_generator::generate;
use specsmith_generator::lock::Lock;
use specsmith_generator::source::Disk;
use std::fmt::Write as _;
use std::time::{Duration, Instant};

/// So many of the slowest are named.
const SLOWEST: usize = 5;

/// Generates all but those that failed in a process of their own, and says what it took.
pub(super) fn run(entries: &[Entry], report: &Report) -> String {
    let failed = |entry: &&Entry| {
        let mut records = report.records.iter();
        records.any(|record| record.document == entry.name && record.measured.is_err())
    };
    let mut times: Vec<(Duration, &str)> = Vec::new();
    let start = Instant::now();
    for entry in entries.iter().filter(|entry| !failed(entry)) {
        let start = Instant::now();
        let run = generate(
            &Disk::new(&entry.folder),
            &entry.file,
            &options(),
            &Lock::new(),
        );
        drop(run);
        times.push((start.elapsed(), &entry.name));
    }
    told(start.elapsed(), times)
}

fn told(all: Duration, mut times: Vec<(Duration, &str)>) -> String {
    let count = times.len();
    times.sort_by(|a, b| b.cmp(a));
    let mut text = format!(
        "in one process: {count} documents in {:.1} s\n",
        all.as_secs_f64()
    );
    for (time, name) in times.iter().take(SLOWEST) {
        let _ = writeln!(text, "  {:.2} s  {name}", time.as_secs_f64());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::told;
    use std::time::Duration;

    #[test]
    fn the_slowest_come_first() {
        let seconds = Duration::from_secs;
        let text = told(seconds(3), vec![(seconds(1), "a"), (seconds(2), "b")]);
        assert_eq!(
            text,
            "in one process: 2 documents in 3.0 s\n  2.00 s  b\n  1.00 s  a\n"
        );
    }
}
