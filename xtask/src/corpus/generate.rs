//! One document in a process of its own: what the generator makes of it, how long that takes, and how much memory.

use crate::adapter::{Figures, Structure};
use crate::child;
use crate::corpus::documents::Entry;
use serde::{Deserialize, Serialize};
use specsmith_generator::config::{Form, Options};
use specsmith_generator::diagnostic::Level;
use specsmith_generator::lock::Lock;
use specsmith_generator::render::File;
use specsmith_generator::source::Disk;
use specsmith_generator::{Run, generate};
use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};

/// The argument that makes this program such a process.
pub(super) const CHILD: &str = "--child";

/// What came of a document.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(crate) struct Measured {
    /// From its path to the text of every file.
    pub(crate) millis: f64,
    /// The largest size of the process, zero where the system does not tell.
    pub(crate) peak_bytes: u64,
    pub(crate) errors: usize,
    pub(crate) gaps: usize,
    /// Gaps at a schema or within one; the others are of operations and of the document as a whole.
    pub(crate) schema_gaps: usize,
    pub(crate) lints: usize,
    /// How often each diagnostic was said: `gap code` → times.
    pub(crate) codes: BTreeMap<String, usize>,
    /// Files and lines of Rust, headers aside.
    pub(crate) files: usize,
    pub(crate) lines: usize,
    pub(crate) figures: Figures,
    /// The first error in the document.
    pub(crate) first_error: Option<String>,
}

/// The options of every document: all defaults, a crate of its own.
pub(super) fn options() -> Options {
    Options {
        form: Form::Crate,
        ..Options::new("corpus")
    }
}

/// Generates a document in a child; the files go below `output`. The error says how the child failed.
pub(super) fn in_child(
    entry: &Entry,
    output: Option<&Path>,
    limit: Duration,
) -> Result<Measured, String> {
    let folder = entry.folder.to_string_lossy();
    let output = output.map(|output| output.to_string_lossy().into_owned());
    let mut arguments = vec!["corpus", CHILD, &*folder, &*entry.file];
    arguments.extend(output.as_deref());
    // A message says where the file is, and everybody knows which folder that is.
    let short = |text: &str| text.replace(&format!("{folder}/"), "");
    let text = child::run(&arguments, limit).map_err(|error| short(&error))?;
    let measured: Measured =
        serde_json::from_str(&text).map_err(|error| format!("said what is no report: {error}"))?;
    Ok(Measured {
        first_error: measured.first_error.as_deref().map(short),
        ..measured
    })
}

/// What the child does: prints a [`Measured`].
pub(super) fn child(arguments: &[String]) -> Result<(), String> {
    let (folder, file, output) = match arguments {
        [folder, file] => (folder, file, None),
        [folder, file, output] => (folder, file, Some(Path::new(output))),
        _ => {
            return Err(
                "a child is given a folder, a file and perhaps a folder for output".to_owned(),
            );
        }
    };
    let source = Disk::new(folder);
    let start = Instant::now();
    let run =
        generate(&source, file, &options(), &Lock::new()).map_err(|error| error.to_string())?;
    let millis = start.elapsed().as_secs_f64() * 1000.0;
    let peak_bytes = peak();
    // What follows is the measuring's own, and no part of the figures above.
    let structure = Structure::read(&source, file)?;
    let measured = Measured {
        millis: (millis * 10.0).round() / 10.0,
        peak_bytes,
        ..measured(&run, &structure)
    };
    if let Some(output) = output {
        crate::nested::files::sync(output, &texts(&run.files))?;
    }
    let text = serde_json::to_string(&measured).map_err(|error| error.to_string())?;
    println!("{text}");
    Ok(())
}

fn measured(run: &Run, structure: &Structure) -> Measured {
    let mut codes = BTreeMap::new();
    let mut schema_gaps = 0;
    for diagnostic in run.diagnostics.iter() {
        let code = format!("{} {}", diagnostic.level.word(), diagnostic.code);
        *codes.entry(code).or_default() += 1;
        let is_gap = diagnostic.level == Level::Gap;
        schema_gaps += usize::from(is_gap && structure.is_in_schema(&diagnostic.place));
    }
    let errors = run.diagnostics.sorted().into_iter();
    let mut errors = errors.filter(|diagnostic| diagnostic.level == Level::Error);
    let first_error = errors.next().map(|error| {
        let place = run.sources.describe(&error.place);
        format!("{}: {} ({place})", error.code, error.message)
    });
    Measured {
        errors: run.diagnostics.count(Level::Error),
        gaps: run.diagnostics.count(Level::Gap),
        schema_gaps,
        lints: run.diagnostics.count(Level::Lint),
        codes,
        files: run.files.len(),
        lines: run.files.iter().map(|file| file.text.lines().count()).sum(),
        figures: structure.figures(&run.api.census),
        first_error,
        ..Measured::default()
    }
}

fn texts(files: &[File]) -> Vec<(String, &str)> {
    files
        .iter()
        .map(|file| (format!("src/{}", file.path), file.text.as_str()))
        .collect()
}

/// The high-water mark of this process's resident memory, in bytes.
fn peak() -> u64 {
    let Ok(status) = std::fs::read_to_string("/proc/self/status") else {
        return 0;
    };
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kibibytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok());
    kibibytes.unwrap_or(0) * 1024
}
