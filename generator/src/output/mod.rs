//! From files as values to files on disk: only what changed, all of it or nothing.
//!
//! A target's folder belongs to the target: [`plan`](plan::plan) compares what is wanted with what is there and with what an earlier run
//! left over, [`write`](write::write) carries the plan out behind a journal, and [`recover`] ends what an interrupted run
//! began. What somebody wrote or edited by hand is never touched unasked.

// A build script writes one file, and needs less of this than the command line does.
#![cfg_attr(not(feature = "cli"), allow(dead_code, unused_imports))]

#[cfg(feature = "cli")]
mod diff;
mod door;
mod error;
mod header;
mod journal;
mod path;
mod plan;
mod single;
#[cfg(test)]
mod tests;
mod write;

#[cfg(feature = "cli")]
pub(crate) use diff::unified;
pub(crate) use door::Folder;
pub(crate) use error::OutputError;
pub(crate) use header::{Origin, stamp};
pub(crate) use journal::is_pending;
pub(crate) use plan::{Obstacle, Plan, plan};
pub(crate) use single::{write_generated, write_text};
pub(crate) use write::{Recovery, recover, write};

/// What is added to a file's name while its new content waits beside it.
const STAGED: &str = ".specsmith-new";
