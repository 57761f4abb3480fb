//! For build scripts: a document into one file, with what cargo has to know.

use crate::config::{Form, Lists, Nested, Options, Paginated, Pagination, TypeMap};
use crate::diagnostic::{Diagnostic, Level};
use crate::lock::Lock;
use crate::output::{Folder, Origin, stamp, write_generated};
use crate::render::File;
use crate::source::{Disk, Files};
use crate::{Run, generate};
use std::fmt;
use std::io::Write;
use std::path::{Path, PathBuf};

#[cfg(test)]
mod tests;

/// So many warnings are shown one by one; a build log is no place for more.
const WARNINGS: usize = 50;

/// Generates one file at build time, for `include!`.
///
/// ```no_run
/// // build.rs
/// fn main() -> Result<(), Box<dyn std::error::Error>> {
///     specsmith_generator::Build::new("spec/petstore.yaml").write_to_out_dir("petstore.rs")?;
///     Ok(())
/// }
/// // src/lib.rs: pub mod petstore { include!(concat!(env!("OUT_DIR"), "/petstore.rs")); }
/// ```
///
/// In a build script (where cargo sets `OUT_DIR`) it tells cargo on stdout which files to watch, and prints gaps as
/// warnings. It reads nothing outside of the document's folder, and those that [`root`](Self::root) names, and never the network.
#[derive(Clone, Debug)]
pub struct Build {
    document: PathBuf,
    options: Options,
    /// What was asked for and cannot be: told when it is generated, so that calls can be chained.
    problems: Vec<String>,
}

impl Build {
    /// For a document, whose path is relative to the current folder: for a build script, the package's.
    #[must_use]
    pub fn new(document: impl Into<PathBuf>) -> Self {
        let document = document.into();
        let options = Options {
            form: Form::File,
            command: "cargo build".to_owned(),
            ..Options::new(plain(
                &document.file_stem().unwrap_or_default().to_string_lossy(),
            ))
        };
        Self {
            document,
            options,
            problems: Vec::new(),
        }
    }

    /// Gives the client a name other than the document's.
    #[must_use]
    pub fn name(mut self, name: &str) -> Self {
        self.options.name = plain(name);
        self
    }

    /// Writes what could be generated although the document has errors; they become warnings.
    #[must_use]
    pub fn keep_going(mut self, keep_going: bool) -> Self {
        self.options.keep_going = keep_going;
        self
    }

    /// Gives what stands at a pointer of the document another name: `.rename("/components/schemas/Pet", "Animal")`.
    ///
    /// A capital first letter names a type or a variant, a small one a field, an operation or an argument; `pointer#role`, as in `…/status#type`, says
    /// which where both would do.
    #[must_use]
    pub fn rename(mut self, pointer: &str, name: &str) -> Self {
        self.options
            .rename
            .insert(pointer.to_owned(), name.to_owned());
        self
    }

    /// Lets every struct keep members that the document does not name.
    #[must_use]
    pub fn keep_unknown(mut self, keep_unknown: bool) -> Self {
        self.options.keep_unknown = keep_unknown;
        self
    }

    /// Lets every enum refuse values that the document does not name.
    #[must_use]
    pub fn closed_enums(mut self, closed_enums: bool) -> Self {
        self.options.closed_enums = closed_enums;
        self
    }

    /// Lets the enum at a pointer of the document refuse values that the document does not name.
    #[must_use]
    pub fn closed_enum(mut self, pointer: &str) -> Self {
        self.options.closed.insert(pointer.to_owned());
        self
    }

    /// Says how queries and forms have what lies deeper than the styles of OpenAPI speak of.
    #[must_use]
    pub fn nested(mut self, nested: Nested) -> Self {
        self.options.nested = nested;
        self
    }

    /// Says how queries and forms have lists within brackets: of `deepObject`, and of what [`nested`](Self::nested) puts in them.
    #[must_use]
    pub fn lists(mut self, lists: Lists) -> Self {
        self.options.lists = lists;
        self
    }

    /// Takes a type of one's own for every schema of a `type` and `format`: `.map_type("string", Some("date-time"), "jiff::Timestamp", "serde")`.
    ///
    /// `with` is `serde`, or the path of a module with `encode` and `decode`. A second type for the same takes the place of the first.
    #[must_use]
    pub fn map_type(mut self, kind: &str, format: Option<&str>, rust: &str, with: &str) -> Self {
        match TypeMap::new(kind, format, rust, with) {
            Ok(map) => {
                let is_other =
                    |other: &TypeMap| (&other.kind, &other.format) != (&map.kind, &map.format);
                self.options.types.retain(is_other);
                self.options.types.push(map);
            }
            Err(error) => self.problems.push(format!("{error}: {}", error.help())),
        }
        self
    }

    /// Says how the answers of an operation continue: `.paginate("list_pets", Pagination::cursor("after", "/next").items("/data"))`.
    ///
    /// `operation` is its `operationId`, or its pointer; a `*` stands for any letters, and then what is said is for those operations that it fits.
    #[must_use]
    pub fn paginate(mut self, operation: &str, pagination: Pagination) -> Self {
        self.options.pagination.push(Paginated {
            operation: operation.to_owned(),
            pagination,
        });
        self
    }

    /// Lets references read files of a further folder, whose path is relative to the current folder.
    #[must_use]
    pub fn root(mut self, folder: &str) -> Self {
        self.options.roots.push(folder.to_owned());
        self
    }

    /// Generates, and writes nothing; errors in the document are among the run's diagnostics.
    ///
    /// # Errors
    /// When the document cannot be read at all, or something was asked for that cannot be.
    pub fn generate(&self) -> Result<Run, BuildError> {
        if !self.problems.is_empty() {
            return Err(BuildError::new(self.problems.join("\n")));
        }
        let folder = self.document.parent().unwrap_or(Path::new(""));
        let Some(name) = self.document.file_name().and_then(|name| name.to_str()) else {
            return Err(BuildError::new(format!(
                "{} is no path of a document",
                self.document.display()
            )));
        };
        let source = Disk::new(folder).with_roots(self.options.roots.iter().map(PathBuf::from));
        generate(&source, name, &self.options, &Lock::new())
            .map_err(|error| BuildError::new(error.to_string()))
    }

    /// Writes the file to a path, if it would change.
    ///
    /// # Errors
    /// When the document cannot be read, when it has errors and nobody said [`keep_going`](Self::keep_going), or when the
    /// file cannot be written: also because it is not a generated one, or was edited since.
    pub fn write_to(&self, path: impl AsRef<Path>) -> Result<(), BuildError> {
        let is_script = std::env::var_os("OUT_DIR").is_some();
        let mut out: Box<dyn Write> = if is_script {
            Box::new(std::io::stdout())
        } else {
            Box::new(std::io::sink())
        };
        self.write(path.as_ref(), &mut out)
    }

    /// Writes the file into the build script's `OUT_DIR`, if it would change.
    ///
    /// # Errors
    /// As [`write_to`](Self::write_to), and when there is no `OUT_DIR`.
    pub fn write_to_out_dir(&self, name: &str) -> Result<(), BuildError> {
        let folder = std::env::var_os("OUT_DIR").ok_or_else(|| {
            BuildError::new("OUT_DIR is not set: call this from a build script, or use `write_to`")
        })?;
        self.write_to(PathBuf::from(folder).join(name))
    }

    fn write(&self, path: &Path, out: &mut dyn Write) -> Result<(), BuildError> {
        // Said first: a document that cannot be read yet must be looked at again once it can.
        let document = self.document.to_string_lossy();
        watch(&document, out);
        if Path::new("build.rs").is_file() {
            watch("build.rs", out);
        }
        let run = self.generate()?;
        run.sources
            .names()
            .filter(|name| *name != document)
            .for_each(|name| watch(name, out));
        if run.diagnostics.count(Level::Error) > 0 && !self.options.keep_going {
            return Err(BuildError::new(run.diagnostics.render(&run.sources)));
        }
        warn(&run, out);
        let text = stamp(&only(run.files)?.text, self.origin());
        let name = path.file_name().and_then(|name| name.to_str());
        let name = name
            .ok_or_else(|| BuildError::new(format!("{} is no path of a file", path.display())))?;
        let door = Folder::new(path.parent().unwrap_or(Path::new("")));
        write_generated(&door, name, &text).map_err(|error| BuildError::new(error.to_string()))?;
        Ok(())
    }

    fn origin(&self) -> Origin<'_> {
        Origin {
            document: self.document.to_str().unwrap_or_default(),
            command: &self.options.command,
        }
    }
}

/// The form `file` means one file.
fn only(files: Vec<File>) -> Result<File, BuildError> {
    let count = files.len();
    match <[File; 1]>::try_from(files) {
        Ok([file]) => Ok(file),
        Err(_) => Err(BuildError::new(format!(
            "the generator made {count} files where one was asked for"
        ))),
    }
}

/// Tells cargo to run the script again when a file changes. A name with a line break could tell it anything else.
fn watch(name: &str, out: &mut dyn Write) {
    if !name.contains(['\n', '\r']) {
        let _ = writeln!(out, "cargo::rerun-if-changed={name}");
    }
}

fn warn(run: &Run, out: &mut dyn Write) {
    let found = run
        .diagnostics
        .sorted()
        .into_iter()
        .filter(|found| found.level != Level::Lint);
    let lines: Vec<String> = found.map(|found| line(found, &run.sources)).collect();
    for line in lines.iter().take(WARNINGS) {
        let _ = writeln!(out, "cargo::warning={line}");
    }
    if let Some(more) = lines.len().checked_sub(WARNINGS).filter(|more| *more > 0) {
        let _ = writeln!(out, "cargo::warning=and {more} more");
    }
}

/// A diagnostic on one line: what follows a line break would be a directive of its own.
fn line(found: &Diagnostic, files: &Files) -> String {
    let line = format!(
        "{}[{}]: {} ({})",
        found.level.word(),
        found.code,
        found.message,
        files.describe(&found.place)
    );
    line.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}

/// The nearest word that a target may be named.
fn plain(name: &str) -> String {
    let letters = name.chars().map(|c| {
        if c.is_ascii_alphanumeric() {
            c.to_ascii_lowercase()
        } else {
            '_'
        }
    });
    let word: String = letters.skip_while(|c| !c.is_ascii_lowercase()).collect();
    if word.is_empty() {
        "api".to_owned()
    } else {
        word
    }
}

/// Why a build script's file could not be made: every error in the document, or the one that stopped it.
pub struct BuildError {
    text: String,
}

impl BuildError {
    fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text.trim_end())
    }
}

/// As [`Display`](fmt::Display): a build script that ends with an error shows this, and a person reads it.
impl fmt::Debug for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for BuildError {}
