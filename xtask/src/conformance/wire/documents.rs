//! The documents of a version, generated as for a user, as modules of one crate.

use crate::adapter::{self, Made};
use crate::conformance::module;
use specsmith_generator::api::{Group, Operation};
use specsmith_generator::config::{Form, Options};
use specsmith_generator::diagnostic::Level;
use specsmith_generator::source::{Disk, Place};
use std::collections::BTreeMap;
use std::path::Path;

use super::scenarios::Call;

/// The documents, by file; of those that cannot be generated, why.
#[derive(Default)]
pub(super) struct Documents {
    by_file: BTreeMap<String, Result<Made, String>>,
    /// The files whose code is no part of the crate.
    dropped: Vec<String>,
}

impl Documents {
    /// Generates these files of a folder.
    pub(super) fn generate<'f>(folder: &Path, files: impl IntoIterator<Item = &'f str>) -> Self {
        let mut by_file = BTreeMap::new();
        for file in files {
            let options = Options {
                form: Form::Module,
                ..Options::new("wire")
            };
            by_file
                .entry(file.to_owned())
                .or_insert_with(|| adapter::make(&Disk::new(folder), file, &options));
        }
        Self {
            by_file,
            dropped: Vec::new(),
        }
    }

    /// The operation of a call, with what it is part of.
    pub(super) fn find(&self, call: &Call) -> Result<(&Made, &Group, &Operation), String> {
        let made = match self.by_file.get(&call.document) {
            Some(Ok(made)) => made,
            Some(Err(error)) => return Err(error.clone()),
            None => return Err(format!("there is no document {}", call.document)),
        };
        let all = || {
            let groups = made.api.groups.iter();
            groups.flat_map(|group| group.operations.iter().map(move |one| (group, one)))
        };
        let exact = all().find(|(_, one)| {
            one.template == call.template && one.method.eq_ignore_ascii_case(&call.method)
        });
        let by_id = || all().find(|(_, one)| Some(&one.wire) == call.operation_id.as_ref());
        match exact.or_else(by_id) {
            Some((group, operation)) => match untyped(made, operation) {
                Some(gap) => Err(gap),
                None => Ok((made, group, operation)),
            },
            None => Err(missing(made, call)),
        }
    }

    /// The modules at the root of the crate, and the files below its folder.
    pub(super) fn code(&self) -> (Vec<String>, Vec<(String, String)>) {
        let (mut modules, mut files) = (Vec::new(), Vec::new());
        for (file, made) in &self.by_file {
            let name = module(file);
            let (Ok(made), false) = (made, self.dropped.contains(&name)) else {
                continue;
            };
            files.extend(
                made.files
                    .iter()
                    .map(|file| (format!("src/{name}/{}", file.path), file.text.clone())),
            );
            modules.push(name);
        }
        (modules, files)
    }

    /// What the crate has to ask the compiler for.
    pub(super) fn recursion_limit(&self) -> Option<usize> {
        let made = self.by_file.values().filter_map(|made| made.as_ref().ok());
        made.filter_map(|made| made.api.recursion_limit).max()
    }

    /// Takes out the code of a module; whether it was there.
    pub(super) fn drop_module(&mut self, name: &str) -> bool {
        let is_known = self.by_file.keys().any(|file| module(file) == name);
        if !is_known || self.dropped.iter().any(|dropped| dropped == name) {
            return false;
        }
        self.dropped.push(name.to_owned());
        true
    }
}

/// What is said of the bodies of an operation: that they are not typed, or not written. A call would hand over what its user has encoded already.
fn untyped(made: &Made, operation: &Operation) -> Option<String> {
    let places = ["requestBody", "responses"].map(|name| operation.place.child(name));
    let within = |one: &Place, other: &Place| {
        let below = other.pointer.as_str().strip_prefix(one.pointer.as_str());
        one.file == other.file && below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let sorted = made.diagnostics.sorted();
    let mut loud = sorted.iter().filter(|one| one.level != Level::Lint);
    let gap = loud.find(|gap| places.iter().any(|place| within(place, &gap.place)))?;
    Some(format!("{}: {}", gap.code, gap.message))
}

/// Why an operation is not there: what was said of its place.
fn missing(made: &Made, call: &Call) -> String {
    let sorted = made.diagnostics.sorted();
    let mut loud = sorted.iter().filter(|one| one.level != Level::Lint);
    let escaped = call.template.replace('~', "~0").replace('/', "~1");
    let place = format!("/paths/{escaped}");
    match loud.find(|one| one.place.pointer.as_str().starts_with(&place)) {
        Some(one) => format!("{}: {}", one.code, one.message),
        None => "the operation is not in the generated code".to_owned(),
    }
}
