//! The whole way, from a document to files, without a disk.

use crate::api::{Api, Shape};
use crate::config::Options;
use crate::diagnostic::{Diagnostics, Level};
use crate::document::{self, ReadError};
use crate::lock::Lock;
use crate::lower::lower;
use crate::names::Pins;
use crate::render::{File, RenderError, render};
use crate::source::{Files, Library, LoadError, Place, Source};
use crate::suggest::nearest;
use std::collections::BTreeSet;
use std::fmt;

/// What a run has made.
#[derive(Debug)]
pub struct Run {
    /// The generated files, sorted by path, without headers.
    ///
    /// They hold what could be lowered. Whoever writes them looks at [`Run::diagnostics`] first.
    pub files: Vec<File>,
    /// What there is to say about the document.
    pub diagnostics: Diagnostics,
    /// The files that were read: for messages, and for a build script's rerun rules.
    pub sources: Files,
    /// What was decided.
    pub api: Api,
    /// The lock, with what this run has added.
    pub lock: Lock,
}

/// Why a run could not begin or end: there is nothing to show.
#[derive(Debug)]
pub enum GenerateError {
    /// The document could not be read as text, YAML or JSON.
    Load(LoadError),
    /// What was read is no OpenAPI document, or one of a version that is not supported.
    Read {
        /// The name of the file.
        file: String,
        /// What is wrong.
        error: ReadError,
    },
    /// The generator made something that is no Rust.
    Render(RenderError),
}

impl fmt::Display for GenerateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Load(error) => error.fmt(f),
            Self::Read { file, error } => write!(f, "{file}: {error}"),
            Self::Render(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for GenerateError {}

/// Generates Rust from the document at `path` of a source.
///
/// # Errors
/// If the document cannot be read at all. What is wrong within it is in [`Run::diagnostics`].
pub fn generate(
    source: &dyn Source,
    path: &str,
    options: &Options,
    lock: &Lock,
) -> Result<Run, GenerateError> {
    let mut diagnostics = Diagnostics::new();
    let mut library = Library::open(source, path, &mut diagnostics).map_err(GenerateError::Load)?;
    let file = source.label(path);
    let document = document::read_from(&mut library, &mut diagnostics)
        .map_err(|error| GenerateError::Read { file, error })?;
    let mut lock = lock.clone();
    let mut pins = Pins::new(&mut lock, &options.name).with_renames(&options.rename);
    let api = lower(&document, options, &mut pins, &mut diagnostics);
    let whole = diagnostics.count(Level::Error) == 0;
    for problem in pins.finish(whole) {
        let found = diagnostics.error("rename", &Place::at(&problem.pointer), problem.message);
        if let Some(help) = problem.help {
            found.help(help);
        }
    }
    closed_enums(&api, options, &mut diagnostics);
    let files = render(&api, options).map_err(GenerateError::Render)?;
    Ok(Run {
        files,
        diagnostics,
        api,
        sources: library.into_files(),
        lock,
    })
}

/// A pointer in the config's list of closed enums that leads to none is a mistake: somebody believes that values are refused.
fn closed_enums(api: &Api, options: &Options, diagnostics: &mut Diagnostics) {
    let enums: BTreeSet<&str> = api
        .models
        .iter()
        .filter(|model| matches!(model.shape, Shape::Enum(_)))
        .map(|model| model.place.pointer.as_str())
        .collect();
    for pointer in &options.closed {
        if !enums.contains(pointer.as_str()) {
            let message = format!("the config closes `{pointer}`, which is no enum");
            let found = diagnostics.error("closed-enum", &Place::at(pointer), message);
            if let Some(near) = nearest(pointer, enums.iter().copied()) {
                found.help(format!("did you mean `{near}`?"));
            }
        }
    }
}
