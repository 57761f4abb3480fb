//! Bytes to a tree: decode, tell JSON from YAML, read.

use super::json::{self, SyntaxError};
use super::{FileId, Files, Format, Place, Pointer, Source, SourceError, Tree, yaml};
use crate::diagnostic::Diagnostics;
use std::fmt;

/// What was loaded.
#[derive(Debug)]
pub struct Loaded {
    /// The files, with the root document as [`FileId::ROOT`].
    pub files: Files,
    /// The root document.
    pub root: Tree,
}

/// Why a file could not be loaded. One clear line each.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LoadError {
    /// The source could not give it.
    Unreadable {
        /// The file.
        name: String,
        /// Why.
        reason: SourceError,
    },
    /// There is nothing in it.
    Empty {
        /// The file.
        name: String,
    },
    /// Its bytes are not UTF-8.
    NotUtf8 {
        /// The file.
        name: String,
        /// The first byte that is wrong, counted from zero.
        offset: usize,
    },
    /// The document has more files than any honest one, or more bytes.
    TooMany {
        /// The file that was not read any more.
        name: String,
    },
    /// It is neither JSON nor YAML, nests too deeply, or unfolds to too much.
    Syntax {
        /// The file.
        name: String,
        /// The line, from one.
        line: u32,
        /// The column, from one.
        column: u32,
        /// What is wrong.
        message: String,
    },
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { name, reason } => write!(f, "cannot read {name}: {reason}"),
            Self::Empty { name } => write!(
                f,
                "{name} is empty, expected an OpenAPI document in JSON or YAML"
            ),
            Self::TooMany { name } => write!(
                f,
                "cannot read {name}: the files of this document are too many or too large"
            ),
            Self::NotUtf8 { name, offset } => write!(
                f,
                "{name} is not UTF-8: byte {offset} is not part of a character"
            ),
            Self::Syntax {
                name,
                line,
                column,
                message,
            } => write!(f, "{name}:{line}:{column}: {message}"),
        }
    }
}

impl std::error::Error for LoadError {}

/// What a reader of text noticed on the way, each at a pointer.
#[derive(Debug)]
pub(super) enum Notice {
    /// A name that occurs twice in one object.
    DuplicateKey,
    /// Half of a surrogate pair in a string, which is no character (RFC 8259, section 8.2).
    LoneSurrogate,
    /// A YAML number that JSON does not have: `.nan`, `.inf`.
    NotJsonNumber,
}

/// Reads the root document, and no other file.
///
/// # Errors
///
/// See [`LoadError`].
pub fn load(
    source: &dyn Source,
    path: &str,
    diagnostics: &mut Diagnostics,
) -> Result<Loaded, LoadError> {
    let mut files = Files::default();
    let name = source.label(path);
    let bytes = source.read(path).map_err(|reason| LoadError::Unreadable {
        name: name.clone(),
        reason,
    })?;
    let (_, root) = open(bytes, name, &mut files, diagnostics)?;
    Ok(Loaded { files, root })
}

/// Makes a tree of the bytes of a file, and adds the file to those that were read.
pub(super) fn open(
    bytes: Vec<u8>,
    name: String,
    files: &mut Files,
    diagnostics: &mut Diagnostics,
) -> Result<(FileId, Tree), LoadError> {
    let text = decode(bytes, &name)?;
    let Read {
        tree,
        format,
        notices,
        not_json,
    } = read(&text).map_err(|error| {
        let SyntaxError {
            line,
            column,
            message,
            too_deep: _,
        } = error;
        LoadError::Syntax {
            name: name.clone(),
            line,
            column,
            message,
        }
    })?;
    let file = files.add(name, text, format);
    if let Some(message) = not_json {
        diagnostics.lint("not-json", &Place::root(file), message);
    }
    for (pointer, notice) in notices {
        report(&notice, &Place { file, pointer }, diagnostics);
    }
    Ok((file, tree))
}

/// Makes the tree of a text that was read before; what there was to notice about it was said then.
pub(super) fn again(text: &str, format: Format) -> Option<Tree> {
    match format {
        Format::Json => json::read(text).ok().map(|(tree, _)| tree),
        Format::Yaml => yaml::read(text).ok().map(|(tree, _)| tree),
    }
}

/// UTF-8, without a byte order mark (RFC 8259, section 8.1), and with something in it.
fn decode(bytes: Vec<u8>, name: &str) -> Result<String, LoadError> {
    let text = String::from_utf8(bytes).map_err(|error| LoadError::NotUtf8 {
        name: name.to_owned(),
        offset: error.utf8_error().valid_up_to(),
    })?;
    let text = match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    };
    if text.trim().is_empty() {
        Err(LoadError::Empty {
            name: name.to_owned(),
        })
    } else {
        Ok(text)
    }
}

/// What was made of a text.
struct Read {
    tree: Tree,
    format: Format,
    notices: Vec<(Pointer, Notice)>,
    /// Why it is not JSON although it looks like it.
    not_json: Option<String>,
}

impl Read {
    fn new((tree, notices): (Tree, Vec<(Pointer, Notice)>), format: Format) -> Self {
        Self {
            tree,
            format,
            notices,
            not_json: None,
        }
    }
}

/// Tells JSON from YAML by the first character, because a name may say anything.
fn read(text: &str) -> Result<Read, SyntaxError> {
    if !text.trim_start().starts_with(['{', '[']) {
        return yaml::read(text).map(|found| Read::new(found, Format::Yaml));
    }
    match json::read(text) {
        Ok(found) => Ok(Read::new(found, Format::Json)),
        Err(error) if error.too_deep => Err(error),
        // YAML may begin with a brace too. When it is not even that, the reader of JSON knows better what is wrong.
        Err(error) => {
            let found = yaml::read(text).map_err(|_| error.clone())?;
            let message = format!(
                "this is YAML and not JSON: {} in line {}",
                error.message, error.line
            );
            Ok(Read {
                not_json: Some(message),
                ..Read::new(found, Format::Yaml)
            })
        }
    }
}

fn report(notice: &Notice, place: &Place, diagnostics: &mut Diagnostics) {
    match notice {
        Notice::DuplicateKey => {
            diagnostics.lint(
                "duplicate-key",
                place,
                "this name occurs more than once in its object; the last value stands",
            );
        }
        Notice::LoneSurrogate => {
            diagnostics.lint(
                "lone-surrogate",
                place,
                "half of a surrogate pair is no character; U+FFFD stands in its place",
            );
        }
        Notice::NotJsonNumber => {
            let message = "JSON has no infinity and no NaN; this is read as a string";
            diagnostics
                .lint("not-a-json-number", place, message)
                .help("quote it if a string is meant");
        }
    }
}
