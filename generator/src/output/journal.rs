//! What an interrupted run meant to do, so that the next one can end it.
//!
//! The journal is replaced as a whole, so it is one of two texts: `stage` while the new contents are laid out beside the old
//! files, `commit` once they all are. Before `commit` a run is undone; after it, completed.

use super::door::{Door, Kind};
use super::error::Doing as _;
use super::header::sha256;
use super::path::check;
use super::plan::{Operation, Plan};
use super::{OutputError, STAGED};
use std::fmt;

const FILE: &str = ".specsmith-journal";
const HEADER: &str = "specsmith journal 1";
const END: &str = "end";

/// How far a run had come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    /// Old files are untouched.
    Stage,
    /// Every new content is there.
    Commit,
}

/// One step: hashes are SHA-256 of a file's bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// A folder that was made.
    Folder { path: String },
    /// A file that gets the content that waits beside it.
    Write {
        path: String,
        new: String,
        old: Option<String>,
    },
    /// A file that goes.
    Remove { path: String, old: String },
}

/// All steps of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Journal {
    pub(super) phase: Phase,
    pub(super) steps: Vec<Step>,
}

/// Whether an interrupted run waits to be ended.
pub(crate) fn is_pending(door: &dyn Door) -> Result<bool, OutputError> {
    Ok(door.kind(FILE).doing("look at", FILE)? != Kind::Nothing)
}

impl Journal {
    pub(super) fn of(plan: &Plan) -> Self {
        let folders = plan
            .folders
            .iter()
            .map(|path| Step::Folder { path: path.clone() });
        let files = plan.operations.iter().filter_map(
            |Operation {
                 path,
                 old,
                 new,
                 obstacle: _,
             }| {
                let (path, old) = (path.clone(), old.as_deref().map(sha256));
                match (new, old) {
                    (Some(new), old) => Some(Step::Write {
                        path,
                        new: sha256(new.as_bytes()),
                        old,
                    }),
                    (None, Some(old)) => Some(Step::Remove { path, old }),
                    (None, None) => None,
                }
            },
        );
        Self {
            phase: Phase::Stage,
            steps: folders.chain(files).collect(),
        }
    }

    /// The journal that lies in the folder, if one does. A half-written one never got its name and is removed.
    pub(super) fn load(door: &dyn Door) -> Result<Option<Self>, OutputError> {
        let unnamed = format!("{FILE}{STAGED}");
        if door.kind(&unnamed).doing("look at", &unnamed)? == Kind::File {
            door.remove_file(&unnamed).doing("remove", &unnamed)?;
        }
        if !is_pending(door)? {
            return Ok(None);
        }
        let bytes = door.read(FILE, u64::MAX).doing("read", FILE)?;
        let text = String::from_utf8(bytes).map_err(|_| OutputError::Journal {
            why: "it is not text",
        })?;
        Self::parse(&text).map(Some)
    }

    pub(super) fn save(&self, door: &dyn Door) -> Result<(), OutputError> {
        let unnamed = format!("{FILE}{STAGED}");
        door.write(&unnamed, self.to_string().as_bytes())
            .doing("write", FILE)?;
        door.rename(&unnamed, FILE).doing("write", FILE)?;
        door.sync("").doing("write", "")
    }

    pub(super) fn remove(door: &dyn Door) -> Result<(), OutputError> {
        door.remove_file(FILE).doing("remove", FILE)?;
        door.sync("").doing("write", "")
    }

    pub(super) fn parse(text: &str) -> Result<Self, OutputError> {
        let broken = |why| OutputError::Journal { why };
        let mut lines = text.lines();
        if lines.next() != Some(HEADER) {
            return Err(broken("it is of another version"));
        }
        let phase = match lines.next() {
            Some("stage") => Phase::Stage,
            Some("commit") => Phase::Commit,
            _ => return Err(broken("it does not say how far the run came")),
        };
        let mut steps = Vec::new();
        for line in lines.by_ref() {
            if line == END {
                return Ok(Self { phase, steps });
            }
            steps.push(step(line)?);
        }
        Err(broken("its end is missing"))
    }
}

/// A journal may have come with a checkout from anybody: its paths are checked like a document's.
fn step(line: &str) -> Result<Step, OutputError> {
    let fields: Vec<&str> = line.split('\t').collect();
    let step = match fields[..] {
        ["folder", path] => Step::Folder {
            path: path.to_owned(),
        },
        ["write", new, old, path] => Step::Write {
            path: path.to_owned(),
            new: new.to_owned(),
            old: (old != "-").then(|| old.to_owned()),
        },
        ["remove", old, path] => Step::Remove {
            path: path.to_owned(),
            old: old.to_owned(),
        },
        _ => {
            return Err(OutputError::Journal {
                why: "a line of it is none of its steps",
            });
        }
    };
    let (Step::Folder { path } | Step::Write { path, .. } | Step::Remove { path, .. }) = &step;
    check(path)?;
    Ok(step)
}

impl fmt::Display for Journal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let phase = match self.phase {
            Phase::Stage => "stage",
            Phase::Commit => "commit",
        };
        writeln!(f, "{HEADER}\n{phase}")?;
        for step in &self.steps {
            match step {
                Step::Folder { path } => writeln!(f, "folder\t{path}")?,
                Step::Write { path, new, old } => {
                    writeln!(f, "write\t{new}\t{}\t{path}", old.as_deref().unwrap_or("-"))?;
                }
                Step::Remove { path, old } => writeln!(f, "remove\t{old}\t{path}")?,
            }
        }
        writeln!(f, "{END}")
    }
}
