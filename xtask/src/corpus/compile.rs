//! Whether what was generated compiles: clippy, which is `cargo check` with more lints, and rustdoc, with every warning denied.

use crate::nested::cargo::{self, Told};
use crate::nested::workspace::{Crate, Needs, Workspace};
use crate::progress::Progress;
use std::collections::BTreeMap;

/// A crate of more lines than this has the machine's memory for itself.
const LARGE: usize = 150_000;

/// So many crates go into one run of cargo: enough to keep every core busy, and few enough to see how far it has come.
const BATCH: usize = 12;

/// A crate to be compiled.
pub(super) struct Job<'a> {
    pub(super) package: &'a str,
    pub(super) lines: usize,
}

/// What came of each crate: nothing wrong, or the first thing that was.
pub(super) type Verdicts = BTreeMap<String, Result<(), String>>;

/// Compiles all of them.
pub(super) fn compile(
    workspace: &Workspace,
    jobs: &[Job<'_>],
    parallel: usize,
) -> Result<Verdicts, String> {
    let crates: Vec<Crate<'_>> = jobs
        .iter()
        .map(|job| Crate {
            name: job.package,
            needs: Needs::Client,
        })
        .collect();
    workspace.declare(&crates)?;
    let progress = Progress::new("compile", jobs.len());
    let mut verdicts = Verdicts::new();
    for batch in batches(jobs) {
        let names: Vec<&str> = batch.iter().map(|job| job.package).collect();
        let mut told = clippy(workspace, &names, parallel)?;
        let sound: Vec<&str> = names
            .iter()
            .copied()
            .filter(|name| !told.failed.contains_key(*name))
            .collect();
        if told.stopped.is_none() && !sound.is_empty() {
            let documented = document(workspace, &sound, parallel)?;
            told.failed.extend(documented.failed);
            told.stopped = documented.stopped;
        }
        for name in names {
            let verdict = verdict(&told, name);
            progress.done(name);
            if let Err(why) = &verdict {
                // All of a large folder take an hour: what is wrong is told as soon as it is known.
                progress.say(&format!("{name}: {why}"));
            }
            verdicts.insert(name.to_owned(), verdict);
        }
    }
    Ok(verdicts)
}

fn verdict(told: &Told, name: &str) -> Result<(), String> {
    match (told.failed.get(name), &told.stopped) {
        (Some(problems), _) => Err(match problems.split_first() {
            Some((first, [])) => first.to_string(),
            Some((first, rest)) => format!("{first} and {} more", rest.len()),
            None => "the compiler failed without a word".to_owned(),
        }),
        (None, Some(why)) => Err(format!("cargo: {}", why.lines().last().unwrap_or_default())),
        (None, None) => Ok(()),
    }
}

/// Small crates together, large ones alone and the largest last.
fn batches<'j, 'a>(jobs: &'j [Job<'a>]) -> Vec<Vec<&'j Job<'a>>> {
    let (mut large, small): (Vec<_>, Vec<_>) = jobs.iter().partition(|job| job.lines > LARGE);
    large.sort_by_key(|job| job.lines);
    let together = small.chunks(BATCH).map(<[_]>::to_vec);
    together
        .chain(large.into_iter().map(|job| vec![job]))
        .collect()
}

fn packages<'a>(names: &[&'a str]) -> Vec<&'a str> {
    names.iter().flat_map(|name| ["--package", name]).collect()
}

fn clippy(workspace: &Workspace, names: &[&str], parallel: usize) -> Result<Told, String> {
    let jobs = parallel.to_string();
    let mut arguments = vec!["clippy", "--keep-going", "--jobs", &jobs];
    arguments.extend(packages(names));
    cargo::run(workspace, &arguments, &["--no-deps", "-D", "warnings"], &[])
}

fn document(workspace: &Workspace, names: &[&str], parallel: usize) -> Result<Told, String> {
    // Each crate's pages join an index of all that are there, which is written anew: with a hundred crates that is most of the time.
    match std::fs::remove_dir_all(workspace.target.join("doc")) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            return Err(format!("cannot remove the pages of others: {error}"));
        }
        _ => {}
    }
    let jobs = parallel.to_string();
    let mut arguments = vec!["doc", "--no-deps", "--keep-going", "--jobs", &jobs];
    arguments.extend(packages(names));
    cargo::run(
        workspace,
        &arguments,
        &[],
        &[("RUSTDOCFLAGS", "-D warnings")],
    )
}

#[cfg(test)]
mod tests {
    use super::{Job, LARGE, Told, batches, verdict};
    use crate::nested::cargo::Problem;

    #[test]
    fn large_crates_are_alone() {
        let sizes = [1, LARGE + 1, 2, 3];
        let jobs: Vec<Job<'_>> = sizes
            .map(|lines| Job {
                package: "x",
                lines,
            })
            .into();
        let sizes: Vec<Vec<usize>> = batches(&jobs)
            .iter()
            .map(|batch| batch.iter().map(|job| job.lines).collect())
            .collect();
        assert_eq!(sizes, [vec![1, 2, 3], vec![LARGE + 1]]);
    }

    #[test]
    fn a_verdict_names_the_first_problem() {
        let problem = Problem {
            code: None,
            message: "wrong".to_owned(),
            at: None,
        };
        let mut told = Told::default();
        told.failed
            .insert("a".to_owned(), vec![problem.clone(), problem]);
        told.failed.insert("b".to_owned(), Vec::new());
        assert_eq!(verdict(&told, "a"), Err("wrong and 1 more".to_owned()));
        assert!(verdict(&told, "b").is_err());
        assert_eq!(verdict(&told, "c"), Ok(()));
        told.stopped = Some("no\nlock".to_owned());
        assert_eq!(verdict(&told, "c"), Err("cargo: lock".to_owned()));
    }
}
