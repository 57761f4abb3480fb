//! `cargo xtask corpus`: what comes of every real document of a folder.

mod compile;
pub(crate) mod documents;
pub(crate) mod generate;
mod in_process;
mod report;
mod sample;

use crate::examples;
use crate::exceptions::Exceptions;
use crate::glob;
use crate::measure::folder;
use crate::nested::workspace::{Workspace, repository};
use crate::progress::Progress;
use compile::{Job, compile};
use documents::Entry;
use report::{Record, Report};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Duration;

/// The variable that names the folder.
const VARIABLE: &str = "SPECSMITH_CORPUS";
/// What is known not to be met, below the repository.
const EXCEPTIONS: &str = "tests/corpus-exceptions.toml";

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The folder, in the place of the one that `SPECSMITH_CORPUS` names
    folder: Option<PathBuf>,
    /// Compile what was generated, with the warnings of clippy and rustdoc denied
    #[arg(long)]
    check: bool,
    /// Compile so many of the small and middle-sized documents alone, spread over versions and sizes
    #[arg(long, value_name = "N", requires = "check")]
    sample: Option<usize>,
    /// Hold the examples of the documents against their types
    #[arg(long)]
    examples: bool,
    /// Name every example that fails
    #[arg(long, requires = "examples")]
    verbose: bool,
    /// Generate all of them once more, in one process, and say how long that takes
    #[arg(long)]
    in_process: bool,
    /// Only documents whose name fits, with or without its extension: `*` and `?` stand for others
    #[arg(long, value_name = "GLOB")]
    only: Option<String>,
    /// How much runs at once [default: the number of cores]
    #[arg(long, value_name = "N")]
    jobs: Option<usize>,
    /// Write a report
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// Expect everything of every document
    #[arg(long)]
    no_exceptions: bool,
    /// How many seconds a document may take to generate
    #[arg(long, value_name = "SECONDS", default_value_t = 120)]
    limit: u64,
    #[arg(long, hide = true, num_args = 0.., exclusive = true)]
    child: Option<Vec<String>>,
}

/// Runs the command; whether all is as expected.
pub(crate) fn run(arguments: &Arguments) -> Result<bool, String> {
    if let Some(child) = &arguments.child {
        return generate::child(child).map(|()| true);
    }
    let corpus = folder(arguments.folder.as_deref(), VARIABLE, "")?;
    let mut entries = documents::find(&corpus)?;
    entries.retain(|entry| is_wanted(&entry.name, arguments.only.as_deref()));
    if entries.is_empty() {
        return Err(format!("{} holds no such document", corpus.display()));
    }
    let exceptions = if arguments.no_exceptions {
        Exceptions::default()
    } else {
        Exceptions::read(&repository().join(EXCEPTIONS))?
    };
    let parallel = arguments.jobs.unwrap_or_else(cores).max(1);
    let workspace = Workspace::new("corpus")?;
    let mut report = Report {
        records: generate_all(&entries, &workspace, arguments, parallel),
    };
    if arguments.check {
        check(&mut report, &workspace, arguments.sample, parallel)?;
    }
    print!("{}", report.table().text());
    if arguments.in_process {
        print!("{}", in_process::run(&entries, &report));
    }
    let mut is_expected = true;
    let mut json = report.json(&exceptions);
    if arguments.examples {
        let examples = examples::run(&report.sizes(&entries), parallel)?;
        let difference = examples.difference(&exceptions);
        print!("{}", examples.text(&difference, arguments.verbose));
        is_expected &= difference.is_empty();
        json["examples"] = examples.json();
    }
    if let Some(path) = &arguments.json {
        write_json(path, &json)?;
    }
    let difference = report.difference(&exceptions);
    print!("{}", report.told(&difference));
    println!("{}", report.summary());
    // A part of the corpus has no bars of its own.
    is_expected &= arguments.only.is_some() || report.is_within_bars();
    Ok(is_expected && difference.is_empty())
}

fn is_wanted(name: &str, only: Option<&str>) -> bool {
    only.is_none_or(|glob| {
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        glob::fits(glob, name) || glob::fits(glob, stem)
    })
}

pub(crate) fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZero::get)
}

/// Generates every document in a process of its own; with `--check`, into a crate of its own.
fn generate_all(
    entries: &[Entry],
    workspace: &Workspace,
    arguments: &Arguments,
    parallel: usize,
) -> Vec<Record> {
    let packages = report::packages(entries);
    let progress = Progress::new("generate", entries.len());
    let limit = Duration::from_secs(arguments.limit);
    let next = Mutex::new(entries.iter().zip(packages));
    let records = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..parallel {
            scope.spawn(|| {
                while let Some((entry, package)) = next.lock().ok().and_then(|mut next| next.next())
                {
                    let output = arguments.check.then(|| workspace.crate_folder(&package));
                    let measured = generate::in_child(entry, output.as_deref(), limit);
                    progress.done(&entry.name);
                    if let Ok(mut records) = records.lock() {
                        records.push(Record::new(&entry.name, package, measured));
                    }
                }
            });
        }
    });
    let mut records = records.into_inner().unwrap_or_default();
    records.sort_by(|a, b| a.document.cmp(&b.document));
    records
}

/// Compiles what there is, of all documents or of a sample of them.
fn check(
    report: &mut Report,
    workspace: &Workspace,
    sample: Option<usize>,
    parallel: usize,
) -> Result<(), String> {
    let chosen = match sample {
        Some(count) => sample::choose(&report.records, count),
        None => (0..report.records.len()).collect(),
    };
    let jobs: Vec<Job<'_>> = chosen
        .iter()
        .filter_map(|index| {
            let record = report.records.get(*index)?;
            let measured = record.measured.as_ref().ok()?;
            Some(Job {
                package: &record.package,
                lines: measured.lines,
            })
        })
        .collect();
    let verdicts = compile(workspace, &jobs, parallel)?;
    for record in &mut report.records {
        record.compiled = verdicts.get(&record.package).cloned();
    }
    Ok(())
}

fn write_json(path: &Path, report: &serde_json::Value) -> Result<(), String> {
    let text = serde_json::to_string_pretty(report).map_err(|error| error.to_string())?;
    std::fs::write(path, text + "\n").map_err(|error| format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::is_wanted;

    #[test]
    fn a_document_is_wanted_by_its_name_with_or_without_the_extension() {
        assert!(is_wanted("a-b.json", None));
        assert!(is_wanted("a-b.json", Some("a*.json")) && is_wanted("a-b.json", Some("*-b")));
        assert!(!is_wanted("a-b.json", Some("a")));
    }
}
