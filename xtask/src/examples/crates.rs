//! A nested program for each document, with the types of its examples.

use super::gather::{self, Example};
use super::judge::{self, Judge};
use super::types::Types;
use crate::adapter::{self, Structure};
use crate::corpus::documents::Entry;
use crate::nested::cargo;
use crate::nested::workspace::{Crate, Needs, Workspace};
use crate::nested::{files, program};
use serde_json::Value;
use specsmith_generator::config::{Form, Options};
use specsmith_generator::source::{Disk, Place};
use std::collections::BTreeMap;

/// The module of the generated code.
const MODULE: &str = "api";
/// A program of more lines than this is built alone.
const LARGE: usize = 150_000;
/// So many others are built at once.
const BATCH: usize = 12;

/// A document with examples.
pub(super) struct Subject {
    pub(super) document: String,
    pub(super) package: String,
    lines: usize,
    /// The document as written.
    pub(super) root: Value,
    /// Those that keep to their schema and have a type.
    pub(super) examples: Vec<Example>,
    /// The number of each one's type.
    types: Vec<usize>,
    pub(super) invalid: usize,
    pub(super) untyped: usize,
}

impl Subject {
    /// What the program is asked: type and text.
    pub(super) fn questions(&self) -> Vec<(usize, String)> {
        self.types
            .iter()
            .copied()
            .zip(
                self.examples
                    .iter()
                    .map(|example| example.value.to_string()),
            )
            .collect()
    }
}

/// Generates a document as a module of a program, and finds the type of each of its examples.
pub(super) fn subject(
    entry: &Entry,
    package: &str,
    lines: usize,
    workspace: &Workspace,
) -> Result<Subject, String> {
    let source = Disk::new(&entry.folder);
    let structure = Structure::read(&source, &entry.file)?;
    let root: Value =
        serde_json::from_str(&structure.root().to_json()).map_err(|error| error.to_string())?;
    let options = Options {
        form: Form::Module,
        ..Options::new("examples")
    };
    let made = adapter::make(&source, &entry.file, &options)?;
    let registry = judge::registry(judge::translate(&root, structure.is_3_0()))?;
    let mut judge = Judge::new(&registry);
    let types = Types::new(&made.api, MODULE);
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    let mut subject = Subject {
        document: entry.name.clone(),
        package: package.to_owned(),
        lines,
        root,
        examples: Vec::new(),
        types: Vec::new(),
        invalid: 0,
        untyped: 0,
    };
    for example in gather::gather(&structure) {
        if !judge.is_valid(&example.schema, &example.value) {
            subject.invalid += 1;
            continue;
        }
        let Some(type_) = types.of(&structure, &Place::at(&example.schema)) else {
            subject.untyped += 1;
            continue;
        };
        let next = numbers.len();
        subject
            .types
            .push(*numbers.entry(type_.to_owned()).or_insert(next));
        subject.examples.push(example);
    }
    let mut table: Vec<(usize, String)> = numbers
        .into_iter()
        .map(|(type_, number)| (number, type_))
        .collect();
    table.sort();
    let table: Vec<String> = table.into_iter().map(|(_, type_)| type_).collect();
    let main = program::source(
        &format!("#![allow(dead_code, deprecated, unused_imports)]\nmod {MODULE};"),
        &table,
    );
    let mut code: Vec<(String, &str)> = made
        .files
        .iter()
        .map(|file| (format!("src/{MODULE}/{}", file.path), file.text.as_str()))
        .collect();
    code.push(("src/main.rs".to_owned(), &main));
    files::sync(&workspace.crate_folder(package), &code)?;
    Ok(subject)
}

/// Builds all programs; those that fail, with the first thing that is wrong.
pub(super) fn build(
    workspace: &Workspace,
    subjects: &[Subject],
    parallel: usize,
) -> Result<BTreeMap<String, String>, String> {
    let crates: Vec<Crate<'_>> = subjects
        .iter()
        .map(|subject| Crate {
            name: &subject.package,
            needs: Needs::Client,
        })
        .collect();
    workspace.declare(&crates)?;
    let (large, small): (Vec<&Subject>, Vec<&Subject>) =
        subjects.iter().partition(|subject| subject.lines > LARGE);
    let batches = small
        .chunks(BATCH)
        .map(<[_]>::to_vec)
        .chain(large.into_iter().map(|subject| vec![subject]));
    let jobs = parallel.to_string();
    let mut broken = BTreeMap::new();
    for batch in batches {
        let mut arguments = vec!["build", "--keep-going", "--jobs", &jobs];
        arguments.extend(
            batch
                .iter()
                .flat_map(|subject| ["--package", &subject.package]),
        );
        let told = cargo::run(workspace, &arguments, &[], &[])?;
        if let Some(why) = told.stopped {
            return Err(why);
        }
        broken.extend(told.failed.into_iter().map(|(package, problems)| {
            let why = problems
                .first()
                .map_or_else(|| "without a word".to_owned(), ToString::to_string);
            (package, why)
        }));
    }
    Ok(broken)
}
