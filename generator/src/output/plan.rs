//! What is wanted, beside what is there.

use super::door::{Door, Kind};
use super::error::Doing as _;
use super::header::{HEAD, Standing, is_marked, same, standing};
use super::path::{check_all, clash, folders};
use super::{Origin, OutputError, STAGED, stamp};
use crate::render::File;
use std::collections::BTreeMap;

/// What stands in an operation's way until somebody says `--force`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Obstacle {
    /// The file is ours and was edited by hand.
    Edited,
    /// The file is not ours.
    Foreign,
}

/// One file that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Operation {
    pub(crate) path: String,
    /// What is there.
    pub(crate) old: Option<Vec<u8>>,
    /// What should be there.
    pub(crate) new: Option<String>,
    pub(crate) obstacle: Option<Obstacle>,
}

/// What makes a folder as it should be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Plan {
    /// Sorted by path.
    pub(crate) operations: Vec<Operation>,
    /// Folders that have to be made, the outer ones first.
    pub(super) folders: Vec<String>,
    /// How many files were wanted.
    pub(crate) wanted: usize,
}

impl Plan {
    /// Whether there is nothing to do.
    pub(crate) fn is_empty(&self) -> bool {
        self.operations.is_empty()
    }

    /// How many files are written.
    pub(crate) fn changed(&self) -> usize {
        self.operations
            .iter()
            .filter(|operation| operation.new.is_some())
            .count()
    }

    /// How many files are removed.
    pub(crate) fn removed(&self) -> usize {
        self.operations.len() - self.changed()
    }

    /// The files that were edited or are not ours.
    pub(crate) fn obstacles(&self) -> impl Iterator<Item = (&str, Obstacle)> {
        self.operations
            .iter()
            .filter_map(|operation| Some((operation.path.as_str(), operation.obstacle?)))
    }
}

/// Compares the wanted files, not yet stamped, with a folder: what is missing, what differs, and what an earlier run left
/// that nobody wants any more.
pub(crate) fn plan(
    door: &dyn Door,
    files: &[File],
    origin: Origin<'_>,
) -> Result<Plan, OutputError> {
    check_all(files.iter().map(|file| file.path.as_str()))?;
    let mut plan = Plan {
        wanted: files.len(),
        ..Plan::default()
    };
    for File { path, text } in files {
        way_to(door, path, &mut plan.folders)?;
        plan.operations
            .extend(wanted(door, path, stamp(text, origin))?);
    }
    plan.operations.extend(orphans(door, files)?);
    plan.operations.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(plan)
}

/// The folders on the way to a file: real ones, or to be made.
fn way_to(door: &dyn Door, path: &str, missing: &mut Vec<String>) -> Result<(), OutputError> {
    for folder in folders(path) {
        let blocked = |why| OutputError::Blocked {
            path: folder.to_owned(),
            why,
        };
        match door.kind(folder).doing("look at", folder)? {
            Kind::Folder => {}
            Kind::Nothing if missing.iter().any(|known| known == folder) => {}
            Kind::Nothing => missing.push(folder.to_owned()),
            Kind::File => return Err(blocked("a file stands where a folder is needed")),
            Kind::Other => {
                return Err(blocked(
                    "a link or a device stands where a folder is needed",
                ));
            }
        }
    }
    Ok(())
}

fn wanted(door: &dyn Door, path: &str, new: String) -> Result<Option<Operation>, OutputError> {
    let blocked = |why| {
        Err(OutputError::Blocked {
            path: path.to_owned(),
            why,
        })
    };
    let old = match door.kind(path).doing("look at", path)? {
        Kind::Nothing => None,
        Kind::File => Some(door.read(path, u64::MAX).doing("read", path)?),
        Kind::Folder => return blocked("a folder stands there"),
        Kind::Other => return blocked("a link or a device stands there"),
    };
    let obstacle = match &old {
        Some(old) if same(old, new.as_bytes()) => return Ok(None),
        Some(old) => obstacle(old),
        None => None,
    };
    Ok(Some(Operation {
        path: path.to_owned(),
        old,
        new: Some(new),
        obstacle,
    }))
}

fn obstacle(old: &[u8]) -> Option<Obstacle> {
    match standing(old) {
        Standing::Ours => None,
        Standing::Edited => Some(Obstacle::Edited),
        Standing::Foreign => Some(Obstacle::Foreign),
    }
}

/// Files of ours below the folder that are not wanted.
fn orphans(door: &dyn Door, files: &[File]) -> Result<Vec<Operation>, OutputError> {
    let wanted: BTreeMap<String, &str> = files
        .iter()
        .map(|file| (file.path.to_lowercase(), file.path.as_str()))
        .collect();
    let mut found = Vec::new();
    let mut folders = vec![String::new()];
    while let Some(folder) = folders.pop() {
        for path in listing(door, &folder)? {
            match door.kind(&path).doing("look at", &path)? {
                Kind::Folder => folders.push(path),
                Kind::File if is_marked(&door.read(&path, HEAD).doing("read", &path)?) => {
                    match wanted.get(&path.to_lowercase()) {
                        Some(same) if *same == path => {}
                        // Where case is ignored these are one file, and removing the one would remove the other.
                        Some(other) => return Err(clash(&path, other)),
                        None => found.push(orphan(door, path)?),
                    }
                }
                Kind::File | Kind::Nothing | Kind::Other => {}
            }
        }
    }
    Ok(found)
}

fn orphan(door: &dyn Door, path: String) -> Result<Operation, OutputError> {
    let old = door.read(&path, u64::MAX).doing("read", &path)?;
    let obstacle = obstacle(&old);
    Ok(Operation {
        path,
        old: Some(old),
        new: None,
        obstacle,
    })
}

/// What lies in a folder; nothing where the folder belongs to somebody else: another crate, another config, a cache.
fn listing(door: &dyn Door, folder: &str) -> Result<Vec<String>, OutputError> {
    if folder.is_empty() && door.kind("").doing("look at", "")? == Kind::Nothing {
        return Ok(Vec::new());
    }
    let names = door.list(folder).doing("list", folder)?;
    let others = ["Cargo.toml", "specsmith.toml", "CACHEDIR.TAG"];
    if !folder.is_empty() && names.iter().any(|name| others.contains(&name.as_str())) {
        return Ok(Vec::new());
    }
    let ours = names
        .into_iter()
        .filter(|name| !name.starts_with('.') && !name.ends_with(STAGED));
    Ok(ours
        .map(|name| {
            if folder.is_empty() {
                name
            } else {
                format!("{folder}/{name}")
            }
        })
        .collect())
}
