//! Which version a document says it is.

use crate::diagnostic::Diagnostics;
use crate::document::Dialect;
use crate::source::{FileId, Place, Tree};
use std::fmt;

/// Why a tree could not be read as a document at all. One clear line each.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReadError {
    /// It is no object, or has neither an `openapi` member nor any that a schema has.
    NotOpenApi {
        /// What it is instead.
        found: String,
    },
    /// No version that we know.
    UnknownVersion {
        /// The member that says it: `openapi` or `swagger`.
        member: &'static str,
        /// What is written.
        version: String,
    },
}

const SUPPORTED: &str = "OpenAPI 2.0 to 3.2 and JSON Schema are supported";

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotOpenApi { found } => write!(
                f,
                "this is not an OpenAPI document: it is {found}; {SUPPORTED}"
            ),
            Self::UnknownVersion { member, version } => write!(
                f,
                "`{member}` says `{version}`, which is no version known here; {SUPPORTED}"
            ),
        }
    }
}

impl std::error::Error for ReadError {}

/// The dialect of a document, by its `openapi` member (OpenAPI 3.1.1, section 4.8.1).
pub(super) fn dialect(root: &Tree, diagnostics: &mut Diagnostics) -> Result<Dialect, ReadError> {
    let Tree::Object(_) = root else {
        return Err(ReadError::NotOpenApi {
            found: root.kind().to_owned(),
        });
    };
    if let Some(Tree::String(version) | Tree::Number(version)) = root.get("swagger") {
        return match version.trim() {
            "2.0" | "2" => Ok(Dialect::V2_0),
            other => Err(ReadError::UnknownVersion {
                member: "swagger",
                version: shown(other),
            }),
        };
    }
    let place = Place::root(FileId::ROOT).child("openapi");
    let version = match root.get("openapi") {
        Some(Tree::String(version)) => version,
        Some(Tree::Number(version)) => {
            diagnostics
                .lint(
                    "not-a-string",
                    &place,
                    "`openapi` is a number, expected a string",
                )
                .help("put it in quotes");
            version
        }
        Some(other) => {
            return Err(ReadError::NotOpenApi {
                found: format!(
                    "an object whose `openapi` is {}, expected a string",
                    other.kind()
                ),
            });
        }
        None if super::bare::is_schema(root) => return Ok(Dialect::JsonSchema),
        None => {
            return Err(ReadError::NotOpenApi {
                found: "an object without `openapi`".to_owned(),
            });
        }
    };
    let mut parts = version.trim().split(['.', '-']);
    let dialect = match (parts.next(), parts.next()) {
        (Some("3"), Some("0")) => Dialect::V3_0,
        (Some("3"), Some("1")) => Dialect::V3_1,
        (Some("3"), Some("2")) => Dialect::V3_2,
        // A slip: version 2 says so in `swagger`.
        (Some("2"), _) => Dialect::V2_0,
        _ => {
            return Err(ReadError::UnknownVersion {
                member: "openapi",
                version: shown(version),
            });
        }
    };
    if parts.next().is_none() {
        let example = match dialect {
            Dialect::V3_2 => "3.2.0",
            Dialect::V3_1 => "3.1.1",
            _ => "3.0.4",
        };
        let message = "`openapi` has two numbers, expected three";
        diagnostics
            .lint("short-version", &place, message)
            .help(format!("such as `{example}`"));
    }
    Ok(dialect)
}

/// A version as a line may show it.
fn shown(version: &str) -> String {
    version
        .chars()
        .take(20)
        .flat_map(char::escape_debug)
        .collect()
}
