//! One file that is written by itself: the lock, and what a build script makes.

use super::door::{Door, Kind};
use super::error::Doing as _;
use super::header::{Standing, same, standing};
use super::{OutputError, STAGED};

/// Writes a generated file if it would change, and says whether it did. A file that is not ours or that was edited is an error.
pub(crate) fn write_generated(
    door: &dyn Door,
    name: &str,
    text: &str,
) -> Result<bool, OutputError> {
    if door.kind(name).doing("look at", name)? == Kind::File {
        let old = door.read(name, u64::MAX).doing("read", name)?;
        if same(&old, text.as_bytes()) {
            return Ok(false);
        }
        let refused = |why| {
            Err(OutputError::NotOurs {
                path: name.to_owned(),
                why,
            })
        };
        match standing(&old) {
            Standing::Ours => {}
            Standing::Edited => return refused("it was edited by hand"),
            Standing::Foreign => return refused("it was not written by specsmith"),
        }
    }
    write_text(door, name, text)
}

/// Writes a file if it would change, at once, and says whether it did.
pub(crate) fn write_text(door: &dyn Door, name: &str, text: &str) -> Result<bool, OutputError> {
    let staged = format!("{name}{STAGED}");
    match door.kind(name).doing("look at", name)? {
        Kind::File
            if same(
                &door.read(name, u64::MAX).doing("read", name)?,
                text.as_bytes(),
            ) =>
        {
            // A run that stopped before its last step leaves this.
            if door.kind(&staged).doing("look at", &staged)? == Kind::File {
                door.remove_file(&staged).doing("remove", &staged)?;
            }
            return Ok(false);
        }
        Kind::File => {}
        Kind::Nothing => door.create_folder("").doing("create", "")?,
        Kind::Folder => {
            return Err(OutputError::Blocked {
                path: name.to_owned(),
                why: "a folder stands there",
            });
        }
        Kind::Other => {
            return Err(OutputError::Blocked {
                path: name.to_owned(),
                why: "a link or a device stands there",
            });
        }
    }
    door.write(&staged, text.as_bytes())
        .doing("write", &staged)?;
    door.rename(&staged, name).doing("replace", name)?;
    door.sync("").doing("write", "")?;
    Ok(true)
}
