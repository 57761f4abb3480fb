//! What one target asks of `lower`, `emit` and `render`.

use super::{Paginated, TypeMap};
use std::collections::{BTreeMap, BTreeSet};

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
    /// How queries and forms have what lies below the one level that styles speak of.
    pub nested: Nested,
    /// How they have lists within brackets.
    pub lists: Lists,
    /// New names by pointer, or by `pointer#role` where one pointer stands for several things. A capital first letter names a type or a variant, a small
    /// one a field, an operation or an argument; what is named after another follows it.
    pub rename: BTreeMap<String, String>,
    /// Whether every struct keeps members that the document does not name.
    pub keep_unknown: bool,
    /// Whether an enum refuses values that the document does not name.
    pub closed_enums: bool,
    /// Pointers of the schemas that are closed enums although others are open.
    pub closed: BTreeSet<String>,
    /// The user's own types, by what a schema says; no two for the same.
    pub types: Vec<TypeMap>,
    /// How the answers of operations continue: the first that names an operation and fits it counts.
    pub pagination: Vec<Paginated>,
    /// Folders beside the document's from which references may read files: `/`-separated paths, relative to the config's folder.
    pub roots: Vec<String>,
    /// Hosts from which references may be fetched: plain names in small letters.
    pub hosts: Vec<String>,
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
            nested: Nested::default(),
            lists: Lists::default(),
            rename: BTreeMap::new(),
            keep_unknown: false,
            closed_enums: false,
            closed: BTreeSet::new(),
            types: Vec::new(),
            pagination: Vec::new(),
            roots: Vec::new(),
            hosts: Vec::new(),
            command: Self::COMMAND.to_owned(),
        }
    }

    /// Whether the enum of the schema at a pointer refuses values that the document does not name.
    #[must_use]
    pub fn is_closed(&self, pointer: &str) -> bool {
        self.closed_enums || self.closed.contains(pointer)
    }

    /// The user's type for a schema of this kind and format: the one for both, else the one for the kind alone.
    #[must_use]
    pub fn type_for(&self, kind: &str, format: Option<&str>) -> Option<&TypeMap> {
        let find = |format: Option<&str>| {
            self.types
                .iter()
                .find(|map| map.kind == kind && map.format.as_deref() == format)
        };
        find(format).or_else(|| find(None))
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

/// How queries and forms have what lies deeper than styles speak of, where the style is `form` or none is said. The style `deepObject` has brackets in any case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Nested {
    /// As JSON: what OpenAPI says of forms.
    #[default]
    Json,
    /// In brackets, `a[b][c]=x`: what PHP, Rails and others read.
    Brackets,
}

/// How queries and forms have a list within brackets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lists {
    /// A list of leaves that is a member repeats its key, `a[b]=x&a[b]=y`; any other is counted.
    #[default]
    Mixed,
    /// Every list is counted: `a[b][0]=x&a[b][1]=y`.
    Index,
    /// Every item stands behind empty brackets: `a[b][]=x&a[b][]=y`.
    Empty,
    /// Every item repeats the key: `a[b]=x&a[b]=y`.
    Repeat,
}
