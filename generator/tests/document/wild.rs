//! The tests over files.

use super::loss::lost;
use super::{Read, read_file};
use specsmith_generator::diagnostic::{Diagnostic, Level};
use specsmith_generator::source::Tree;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// A folder that a variable of the environment names; says that the test is skipped where it is not set.
fn folder(variable: &str) -> Option<PathBuf> {
    let folder = std::env::var_os(variable).map(PathBuf::from);
    if folder.is_none() {
        println!("skipped: {variable} is not set");
    }
    folder
}

/// The documents in a folder, in order of name.
fn documents(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let is_document = |path: &PathBuf| {
        path.extension()
            .is_some_and(|extension| extension == "json" || extension == "yaml")
    };
    let mut paths: Vec<_> = entries.filter(is_document).collect();
    paths.sort();
    paths
}

#[test]
fn fixtures_lose_nothing_and_say_nothing() {
    let paths = documents(Path::new("tests/document"));
    assert!(paths.len() >= 2, "{paths:?}");
    for path in paths {
        let read = read_file(&path).unwrap();
        assert_eq!(
            read.diagnostics.count(Level::Error),
            0,
            "{}",
            read.diagnostics.render(&read.files)
        );
        assert_eq!(lost(&read), [""; 0], "{}", path.display());
    }
}

#[test]
fn a_loss_is_noticed() {
    let mut read = read_file(Path::new("tests/document/petstore.json")).unwrap();
    let Tree::Object(members) = &mut read.trees[0] else {
        panic!()
    };
    for (name, tree) in members {
        if let ("info", Tree::Object(info)) = (name.as_str(), tree) {
            info.push(("also".to_owned(), Tree::Bool(true)));
            info.retain(|(name, _)| name != "license");
        }
    }
    assert_eq!(lost(&read), ["/info/also"]);
}

#[test]
fn the_corpus_is_read_without_loss() {
    let Some(folder) = folder("SPECSMITH_CORPUS") else {
        return;
    };
    let (mut count, mut refused) = (0, 0);
    let mut codes: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let mut errors = Vec::new();
    let several = folder.join("multi/ethereum-beacon-3.1/beacon-node-oapi.yaml");
    for path in documents(&folder).into_iter().chain([several]) {
        match read_file(&path) {
            Ok(read) => {
                count += 1;
                let is_error = |found: &&Diagnostic| found.level == Level::Error;
                errors.extend(read.diagnostics.iter().filter(is_error).map(|found| {
                    format!("{}: {}", read.files.describe(&found.place), found.message)
                }));
                read.diagnostics.iter().for_each(|found| {
                    *codes.entry((found.level.word(), found.code)).or_default() += 1;
                });
                assert_eq!(lost(&read), [""; 0], "{}", path.display());
                assert_places_are_found(&read, &path);
            }
            Err(message) => {
                refused += 1;
                println!("refused {}: {message}", path.display());
            }
        }
    }
    assert_eq!(refused, 0);
    assert!(count > 100, "{count}");
    errors.iter().for_each(|line| println!("error {line}"));
    println!("{count} documents read");
    for ((level, code), count) in codes {
        println!("{level} {code}: {count}");
    }
}

/// Everything that is said is said of a line.
fn assert_places_are_found(read: &Read, path: &Path) {
    for found in read.diagnostics.iter() {
        let position = read.files.locate(&found.place);
        let outermost = position.is_some_and(|position| (position.line, position.column) == (1, 1));
        assert!(
            position.is_some() && (!outermost || found.place.pointer.as_str().is_empty()),
            "{}: {found:?}",
            path.display()
        );
    }
}

#[test]
fn hostile_inputs_end_soon_and_without_a_panic() {
    let Some(folder) = folder("SPECSMITH_CONFORMANCE") else {
        return;
    };
    let hostile = folder.join("hostile");
    let paths: Vec<_> = documents(&hostile)
        .into_iter()
        .chain(documents(&hostile.join("one")))
        .collect();
    assert!(paths.len() > 30, "{}", paths.len());
    for path in paths {
        let begin = Instant::now();
        let result = read_file(&path).map(|read| read.diagnostics.render(&read.files));
        assert!(
            begin.elapsed() < Duration::from_secs(20),
            "{}",
            path.display()
        );
        println!(
            "{}: {}",
            path.display(),
            result.map_or_else(
                |error| error,
                |text| format!("{} lines", text.lines().count())
            )
        );
    }
}
