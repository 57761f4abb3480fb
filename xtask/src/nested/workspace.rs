//! A workspace of nested crates: it has this repository's lock file, so that it resolves offline to what is here.

use super::files;
use std::path::{Path, PathBuf};

/// A folder of nested crates, and the folder that cargo builds all nested crates into.
pub(crate) struct Workspace {
    pub(crate) folder: PathBuf,
    pub(crate) target: PathBuf,
}

/// This repository.
pub(crate) fn repository() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_owned()
}

impl Workspace {
    /// The workspace of this name below the target folder of this build.
    pub(crate) fn new(name: &str) -> Result<Self, String> {
        let this = std::env::current_exe().map_err(|error| error.to_string())?;
        // target/<profile>/xtask
        let target = this
            .ancestors()
            .nth(2)
            .ok_or("this program is in no target folder")?;
        let nested = target.join("nested");
        Ok(Self {
            folder: nested.join(name),
            target: nested.join("target"),
        })
    }

    /// Where a crate is.
    pub(crate) fn crate_folder(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Writes the manifests of the workspace and of its crates.
    pub(crate) fn declare(&self, crates: &[Crate<'_>]) -> Result<(), String> {
        let lock = repository().join("Cargo.lock");
        let lock = std::fs::read_to_string(&lock)
            .map_err(|error| format!("{}: {error}", lock.display()))?;
        // Cargo takes out of it what these crates do not need.
        files::write(&self.folder.join("Cargo.lock"), &lock)?;
        let members: Vec<String> = crates.iter().map(|one| format!("{:?}", one.name)).collect();
        let text = format!(
            "[workspace]\nresolver = \"3\"\nmembers = [{}]\n\n[profile.dev]\ndebug = false\nincremental = false\n",
            members.join(", ")
        );
        files::write(&self.folder.join("Cargo.toml"), &text)?;
        for one in crates {
            files::write(
                &self.crate_folder(one.name).join("Cargo.toml"),
                &one.manifest(),
            )?;
        }
        Ok(())
    }
}

/// A nested crate.
#[derive(Clone, Copy)]
pub(crate) struct Crate<'a> {
    pub(crate) name: &'a str,
    pub(crate) needs: Needs,
}

/// What a nested crate needs of the runtime.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Needs {
    /// What a client is made of.
    Client,
    /// The transport that comes with it too, in a program.
    Transport,
}

impl Crate<'_> {
    fn manifest(&self) -> String {
        let runtime = repository().join("runtime");
        let runtime = runtime.display().to_string().replace('\\', "/");
        let (default, others) = match self.needs {
            Needs::Client => ("client", ""),
            Needs::Transport => (
                "reqwest",
                "tokio = { version = \"1\", default-features = false, features = [\"macros\", \"rt-multi-thread\"] }\n",
            ),
        };
        // The features are those of a crate that is published; the transport over reqwest is the runtime's, and no part of generated code.
        format!(
            "[package]\nname = {:?}\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n\
             [features]\ndefault = [{default:?}]\nclient = [\"specsmith/client\", \"specsmith/xml\"]\nreqwest = [\"client\", \"specsmith/reqwest\"]\n\n\
             [dependencies]\nspecsmith = {{ path = {runtime:?} }}\n{others}",
            self.name
        )
    }
}
