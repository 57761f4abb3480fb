//! What the tests across crates share.
//!
//! A fixture is a document of a few lines that shows one idea. What comes of it stands beside it in snapshots, so that adding a file adds a test:
//!
//! | beside `fixtures/schemas/presence.yaml` | is | made where |
//! |---|---|---|
//! | `presence.api.snap` | what was decided: the `Api`, then what is said of the document, then the lock | always |
//! | `presence.document.snap` | what was read | the fixture says `# document` |
//! | `presence.emit.snap` | the files that are named | the fixture says `# emit: models/pet.rs` |
//!
//! A document under `fixtures/documents` is kept whole: `bookshop/models/book.rs.snap` and its siblings stand beside `bookshop.yaml`.

pub mod dump;
pub mod fixture;
pub mod shuffle;
pub mod snapshot;

/// The code in README.md, compiled and, where it can be, run.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
