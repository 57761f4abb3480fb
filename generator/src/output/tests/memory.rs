//! A folder in memory that can be stopped before or in the middle of any step, as a kill would stop a run.

use super::super::door::{Door, Kind};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::io::{Error, ErrorKind, Result};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// The step does not happen.
    Before,
    /// Of bytes that were to be written, half are.
    Amid,
}

#[derive(Debug, Default)]
pub(super) struct Memory {
    /// `None` is a folder.
    nodes: RefCell<BTreeMap<String, Option<Vec<u8>>>>,
    links: RefCell<Vec<String>>,
    /// How many steps that change something are left before the stop.
    left: Cell<Option<(usize, Stop)>>,
    /// How many steps changed something.
    pub(super) steps: Cell<usize>,
}

impl Memory {
    pub(super) fn with(list: &[(&str, &str)]) -> Self {
        let memory = Self::default();
        for (path, text) in list {
            memory.put(path, text);
        }
        memory
    }

    pub(super) fn put(&self, path: &str, text: &str) {
        let folders = path.match_indices('/').map(|(at, _)| path[..at].to_owned());
        let mut nodes = self.nodes.borrow_mut();
        nodes.extend(folders.chain([String::new()]).map(|folder| (folder, None)));
        nodes.insert(path.to_owned(), Some(text.as_bytes().to_vec()));
    }

    pub(super) fn link(&self, path: &str) {
        self.links.borrow_mut().push(path.to_owned());
    }

    pub(super) fn text(&self, path: &str) -> Option<String> {
        self.nodes
            .borrow()
            .get(path)?
            .clone()
            .map(|bytes| String::from_utf8(bytes).unwrap())
    }

    /// Everything in the folder but the folder itself; `None` is a folder.
    pub(super) fn all(&self) -> BTreeMap<String, Option<String>> {
        let nodes = self.nodes.borrow();
        let below = nodes.iter().filter(|(path, _)| !path.is_empty());
        below
            .map(|(path, bytes)| {
                (
                    path.clone(),
                    bytes.clone().map(|bytes| String::from_utf8(bytes).unwrap()),
                )
            })
            .collect()
    }

    /// The same folder, to be stopped after so many steps.
    pub(super) fn stopping(&self, after: usize, stop: Stop) -> Self {
        let copy = self.going_on();
        copy.left.set(Some((after, stop)));
        copy
    }

    /// The same folder, for the next run.
    pub(super) fn going_on(&self) -> Self {
        let (nodes, links) = (self.nodes.clone(), self.links.clone());
        Self {
            nodes,
            links,
            ..Self::default()
        }
    }

    /// Counts a step; an error once the run is over. True: the step is the one that is cut in half.
    fn step(&self) -> Result<bool> {
        self.steps.set(self.steps.get() + 1);
        match self.left.get() {
            Some((0, Stop::Amid)) => {
                self.left.set(Some((0, Stop::Before)));
                Ok(true)
            }
            Some((0, Stop::Before)) => Err(killed()),
            Some((left, stop)) => {
                self.left.set(Some((left - 1, stop)));
                Ok(false)
            }
            None => Ok(false),
        }
    }

    fn alive(&self) -> Result<()> {
        if matches!(self.left.get(), Some((0, Stop::Before))) {
            Err(killed())
        } else {
            Ok(())
        }
    }
}

fn killed() -> Error {
    Error::other("killed")
}

impl Door for Memory {
    fn kind(&self, path: &str) -> Result<Kind> {
        if self.links.borrow().iter().any(|link| link == path) {
            return Ok(Kind::Other);
        }
        Ok(match self.nodes.borrow().get(path) {
            None => Kind::Nothing,
            Some(None) => Kind::Folder,
            Some(Some(_)) => Kind::File,
        })
    }

    fn list(&self, path: &str) -> Result<Vec<String>> {
        let prefix = if path.is_empty() {
            String::new()
        } else {
            format!("{path}/")
        };
        let nodes = self.nodes.borrow();
        let below = nodes.keys().filter_map(|node| node.strip_prefix(&prefix));
        let names = below
            .filter(|name| !name.is_empty() && !name.contains('/'))
            .map(str::to_owned);
        Ok(names
            .chain(
                self.links
                    .borrow()
                    .iter()
                    .filter_map(|link| link.strip_prefix(&prefix))
                    .map(str::to_owned),
            )
            .collect())
    }

    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>> {
        let bytes = self
            .nodes
            .borrow()
            .get(path)
            .cloned()
            .flatten()
            .ok_or(ErrorKind::NotFound)?;
        Ok(bytes
            .into_iter()
            .take(usize::try_from(limit).unwrap_or(usize::MAX))
            .collect())
    }

    fn create_folder(&self, path: &str) -> Result<()> {
        if self.nodes.borrow().get(path) != Some(&None) {
            self.step()?;
            self.nodes.borrow_mut().insert(path.to_owned(), None);
        }
        self.alive()
    }

    fn write(&self, path: &str, bytes: &[u8]) -> Result<()> {
        let bytes = if self.step()? {
            &bytes[..bytes.len() / 2]
        } else {
            bytes
        };
        self.nodes
            .borrow_mut()
            .insert(path.to_owned(), Some(bytes.to_vec()));
        self.alive()
    }

    fn rename(&self, from: &str, to: &str) -> Result<()> {
        self.step()?;
        let mut nodes = self.nodes.borrow_mut();
        let node = nodes.remove(from).ok_or(ErrorKind::NotFound)?;
        nodes.insert(to.to_owned(), node);
        self.alive()
    }

    fn remove_file(&self, path: &str) -> Result<()> {
        self.step()?;
        self.nodes
            .borrow_mut()
            .remove(path)
            .flatten()
            .ok_or(ErrorKind::NotFound)?;
        self.alive()
    }

    fn remove_folder(&self, path: &str) -> Result<()> {
        self.step()?;
        assert!(
            self.list(path)?.is_empty(),
            "only an empty folder is removed"
        );
        self.nodes.borrow_mut().remove(path);
        self.alive()
    }

    fn sync(&self, path: &str) -> Result<()> {
        assert_eq!(self.kind(path)?, Kind::Folder, "{path}");
        self.alive()
    }
}
