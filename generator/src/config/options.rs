//! What one target asks of `lower`, `emit` and `render`.

use std::collections::BTreeSet;

/// What a run is asked for, but for where the document lies and where the files go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The target's name, `[a-z][a-z0-9_-]*`: what messages, the lock and a single file are called after.
    pub name: String,
    /// The shape of the output.
    pub form: Form,
    /// Whether files are wanted although the document has errors or gaps that nobody accepted.
    pub keep_going: bool,
    /// The gaps that somebody accepted, each as `code /pointer`; see [`gap_entry`](super::gap_entry).
    pub gaps: BTreeSet<String>,
    /// What a client makes of a `null` that the document does not allow in a response.
    pub null: Null,
    /// The command that the header of a generated file tells its reader to run.
    pub command: String,
}

impl Options {
    /// The command that headers name when nobody says otherwise.
    pub const COMMAND: &'static str = "specsmith codegen";

    /// All defaults, under a name.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            form: Form::default(),
            keep_going: false,
            gaps: BTreeSet::new(),
            null: Null::default(),
            command: Self::COMMAND.to_owned(),
        }
    }
}

/// The shape of the output.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Form {
    /// Files for the `src` of a crate of its own, with `lib.rs` at the top.
    #[default]
    Crate,
    /// A tree that a hand-written crate declares as a module, with `mod.rs` at the top.
    Module,
    /// One file, to be included with `include!`.
    File,
}

/// What a client makes of a `null` in a response where the document allows none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Null {
    /// An optional member that is `null` is read as absent, and reported: real servers send it.
    #[default]
    Absent,
    /// It is refused.
    Strict,
}
