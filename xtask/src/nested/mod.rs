//! Crates that a command makes, in a workspace of their own below the target folder, and cargo on them.

pub(crate) mod cargo;
pub(crate) mod files;
pub(crate) mod program;
pub(crate) mod workspace;
