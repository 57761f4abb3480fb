//! Carrying out a plan, so that a run which is killed at any moment can be undone or completed by the next.

use super::door::{Door, Kind};
use super::error::Doing as _;
use super::header::{HEAD, is_marked, sha256};
use super::journal::{Journal, Phase, Step};
use super::path::{folders, parent};
use super::plan::Plan;
use super::{OutputError, STAGED};
use std::collections::BTreeSet;

/// What became of an interrupted run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Recovery {
    /// There was none.
    Nothing,
    /// It had not written everything yet; the old files stay.
    Undone,
    /// It had; the new files are in place.
    Completed,
}

/// Carries out a plan, obstacles and all: whoever calls has asked about them.
pub(crate) fn write(door: &dyn Door, plan: &Plan) -> Result<(), OutputError> {
    if plan.is_empty() {
        return Ok(());
    }
    door.create_folder("").doing("create", "")?;
    let mut journal = Journal::of(plan);
    journal.save(door)?;
    stage(door, plan)?;
    journal.phase = Phase::Commit;
    journal.save(door)?;
    complete(door, &journal.steps)
}

/// Ends what an interrupted run began. A file that was changed since then is left as it is, for the next plan to look at.
pub(crate) fn recover(door: &dyn Door) -> Result<Recovery, OutputError> {
    let Some(Journal { phase, steps }) = Journal::load(door)? else {
        return Ok(Recovery::Nothing);
    };
    steps.iter().try_for_each(|step| stays_inside(door, step))?;
    match phase {
        Phase::Stage => undo(door, &steps).map(|()| Recovery::Undone),
        Phase::Commit => {
            steps.iter().try_for_each(|step| prepare(door, step))?;
            complete(door, &steps).map(|()| Recovery::Completed)
        }
    }
}

/// Lays every new content out beside its file.
fn stage(door: &dyn Door, plan: &Plan) -> Result<(), OutputError> {
    for folder in &plan.folders {
        door.create_folder(folder).doing("create", folder)?;
    }
    let mut touched: BTreeSet<&str> = plan.folders.iter().map(|folder| parent(folder)).collect();
    for operation in &plan.operations {
        if let Some(new) = &operation.new {
            let staged = staged(&operation.path);
            door.write(&staged, new.as_bytes())
                .doing("write", &staged)?;
            touched.insert(parent(&operation.path));
        }
    }
    touched
        .into_iter()
        .try_for_each(|folder| door.sync(folder).doing("write", folder))
}

/// A journal may have come with a checkout from anybody, and links with it.
fn stays_inside(door: &dyn Door, step: &Step) -> Result<(), OutputError> {
    let (Step::Folder { path } | Step::Write { path, .. } | Step::Remove { path, .. }) = step;
    for folder in folders(path) {
        if door.kind(folder).doing("look at", folder)? == Kind::Other {
            return Err(OutputError::Blocked {
                path: folder.to_owned(),
                why: "a link stands where a folder is needed",
            });
        }
    }
    Ok(())
}

/// Before a run is completed after an interruption: drops what waits for a file that somebody changed meanwhile, or that
/// did not reach the disk whole.
fn prepare(door: &dyn Door, step: &Step) -> Result<(), OutputError> {
    let Step::Write { path, new, old } = step else {
        return Ok(());
    };
    let staged = staged(path);
    let Some(waiting) = hash(door, &staged)? else {
        return Ok(());
    };
    let is_free = match door.kind(path).doing("look at", path)? {
        Kind::Nothing => true,
        Kind::File => {
            hash(door, path)?.is_some_and(|found| Some(&found) == old.as_ref() || found == *new)
        }
        Kind::Folder | Kind::Other => false,
    };
    if is_free && waiting == *new {
        Ok(())
    } else {
        door.remove_file(&staged).doing("remove", &staged)
    }
}

/// Puts every content that waits in its place and removes what goes; each step may have been done already.
fn complete(door: &dyn Door, steps: &[Step]) -> Result<(), OutputError> {
    let mut touched: BTreeSet<&str> = BTreeSet::new();
    for step in steps {
        match step {
            Step::Folder { .. } => {}
            Step::Write { path, .. } => {
                let staged = staged(path);
                if door.kind(&staged).doing("look at", &staged)? == Kind::File {
                    door.rename(&staged, path).doing("replace", path)?;
                    touched.insert(parent(path));
                }
            }
            Step::Remove { path, old } => {
                // Nothing but a file of ours is ever removed, whatever a journal says.
                if hash(door, path)?.as_ref() == Some(old) && is_ours(door, path)? {
                    door.remove_file(path).doing("remove", path)?;
                    touched.insert(parent(path));
                }
            }
        }
    }
    touched
        .into_iter()
        .try_for_each(|folder| door.sync(folder).doing("write", folder))?;
    let emptied = steps.iter().filter_map(|step| match step {
        Step::Remove { path, .. } => Some(path.as_str()),
        Step::Folder { .. } | Step::Write { .. } => None,
    });
    emptied
        .flat_map(folders)
        .collect::<BTreeSet<_>>()
        .into_iter()
        .rev()
        .try_for_each(|folder| prune(door, folder))?;
    Journal::remove(door)
}

/// Takes away what was laid out; the old files were not touched.
fn undo(door: &dyn Door, steps: &[Step]) -> Result<(), OutputError> {
    for step in steps {
        if let Step::Write { path, .. } = step {
            let staged = staged(path);
            if door.kind(&staged).doing("look at", &staged)? == Kind::File {
                door.remove_file(&staged).doing("remove", &staged)?;
            }
        }
    }
    for step in steps.iter().rev() {
        if let Step::Folder { path } = step {
            prune(door, path)?;
        }
    }
    Journal::remove(door)
}

/// Removes a folder if nothing is left in it.
fn prune(door: &dyn Door, folder: &str) -> Result<(), OutputError> {
    let is_folder = door.kind(folder).doing("look at", folder)? == Kind::Folder;
    if is_folder && door.list(folder).doing("list", folder)?.is_empty() {
        return door.remove_folder(folder).doing("remove", folder);
    }
    Ok(())
}

/// The hash of a file's bytes; `None` where there is no file.
fn hash(door: &dyn Door, path: &str) -> Result<Option<String>, OutputError> {
    match door.kind(path).doing("look at", path)? {
        Kind::File => Ok(Some(sha256(
            &door.read(path, u64::MAX).doing("read", path)?,
        ))),
        Kind::Nothing | Kind::Folder | Kind::Other => Ok(None),
    }
}

fn is_ours(door: &dyn Door, path: &str) -> Result<bool, OutputError> {
    Ok(is_marked(&door.read(path, HEAD).doing("read", path)?))
}

fn staged(path: &str) -> String {
    format!("{path}{STAGED}")
}
