//! Fixtures: where they are, what they ask for, and what the generator makes of them.

use specsmith_generator::config::{Form, Options};
use specsmith_generator::lock::Lock;
use specsmith_generator::source::Memory;
use specsmith_generator::{Run, generate};
use std::fs;
use std::path::{Path, PathBuf};

/// The name that every fixture is generated under.
pub const TARGET: &str = "fixture";

/// A document, and what its first comment lines ask for.
///
/// | line | asks for |
/// |---|---|
/// | `# Long because …` | snapshots of more than 120 lines |
/// | `# document` | a snapshot of what was read |
/// | `# emit: models/pet.rs lib.rs` | a snapshot of the text of these files |
/// | `# form: file` | one file, or `module`; without it a crate |
///
/// All others say what the fixture shows; there is at least one of those.
#[derive(Clone, Debug)]
pub struct Fixture {
    /// The file.
    pub path: PathBuf,
    /// The file's name without its extension.
    pub name: String,
    /// The document.
    pub text: String,
    /// Whether what was read is wanted.
    pub document: bool,
    /// The files whose text is wanted.
    pub emit: Vec<String>,
    /// The shape of the output.
    pub form: Form,
    /// Why its snapshots may be long.
    pub long: Option<String>,
    /// What it shows.
    pub idea: String,
}

/// The folder of all fixtures.
#[must_use]
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

/// The folder that holds all crates.
#[must_use]
pub fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The fixtures of a folder such as `schemas`, by name.
///
/// # Panics
/// If the folder cannot be read, or a fixture does not say what it shows.
#[must_use]
pub fn all(kind: &str) -> Vec<Fixture> {
    let folder = folder().join(kind);
    let mut paths: Vec<PathBuf> = fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.expect("an entry of a folder of fixtures").path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "yaml")
        })
        .collect();
    paths.sort();
    paths.iter().map(|path| Fixture::read(path)).collect()
}

impl Fixture {
    /// Reads one.
    ///
    /// # Panics
    /// If it cannot be read or its comment lines cannot be understood.
    #[must_use]
    pub fn read(path: &Path) -> Self {
        let text =
            fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let mut fixture = Self {
            path: path.to_owned(),
            name: path
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned(),
            document: false,
            emit: Vec::new(),
            form: Form::Crate,
            long: None,
            idea: String::new(),
            text: String::new(),
        };
        for line in text.lines().map_while(|line| line.strip_prefix("# ")) {
            fixture.asked(line);
        }
        assert!(
            !fixture.idea.is_empty(),
            "{}: the first comment line must say what it shows",
            path.display()
        );
        Self { text, ..fixture }
    }

    fn asked(&mut self, line: &str) {
        if line.starts_with("Long because ") {
            self.long = Some(line.to_owned());
        } else if line == "document" {
            self.document = true;
        } else if let Some(files) = line.strip_prefix("emit: ") {
            self.emit
                .extend(files.split_whitespace().map(ToOwned::to_owned));
        } else if let Some(form) = line.strip_prefix("form: ") {
            self.form = match form {
                "file" => Form::File,
                "module" => Form::Module,
                other => panic!("{}: there is no form `{other}`", self.path.display()),
            };
        } else {
            self.idea.push_str(line);
        }
    }

    /// What a run on it is asked for.
    #[must_use]
    pub fn options(&self) -> Options {
        Options {
            form: self.form,
            ..Options::new(TARGET)
        }
    }

    /// The source that holds it, and its name there.
    #[must_use]
    pub fn source(&self) -> (Memory, String) {
        let name = format!("{}.yaml", self.name);
        (Memory::new([(name.clone(), self.text.clone())]), name)
    }

    /// The whole way.
    ///
    /// # Panics
    /// If it is no document at all.
    #[must_use]
    pub fn run(&self) -> Run {
        let (source, name) = self.source();
        generate(&source, &name, &self.options(), &Lock::new())
            .unwrap_or_else(|error| panic!("{}: {error}", self.path.display()))
    }
}
