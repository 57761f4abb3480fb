//! One target's share of `specsmith.lock`, and the renames that its config asks for.

use super::marks::Marks;
use super::rename::{Given, Renames};
use super::{Case, RenameProblem, Wish};
use crate::lock::{Kind, Lock};
use std::collections::{BTreeMap, BTreeSet};

/// One target's share of the lock: what the last run decided, and what this one does.
///
/// What this run neither asked for nor decided is about something that is gone, and [`finish`](Self::finish) forgets it.
#[derive(Debug)]
pub struct Pins<'a> {
    lock: &'a mut Lock,
    target: &'a str,
    renames: Renames,
    /// What stood when the last run gave names.
    stood: Marks,
    /// What stands now.
    stands: Marks,
    /// The lines that this run needs.
    used: BTreeSet<(Kind, String)>,
}

impl<'a> Pins<'a> {
    /// The share of this target.
    #[must_use]
    pub fn new(lock: &'a mut Lock, target: &'a str) -> Self {
        let mut stood = Marks::default();
        for (_, _, owner, marks) in lock
            .iter()
            .filter(|(kind, of, ..)| *kind == Kind::Seen && *of == target)
        {
            stood.read(owner, marks);
        }
        Self {
            lock,
            target,
            renames: Renames::default(),
            stood,
            stands: Marks::default(),
            used: BTreeSet::new(),
        }
    }

    /// The same, with new names by pointer, which go before everything else: see [`Options::rename`](crate::config::Options::rename).
    #[must_use]
    pub fn with_renames(mut self, renames: &BTreeMap<String, String>) -> Self {
        self.renames = Renames::new(renames);
        self
    }

    /// The name that was given to what stands at a pointer, in this role: a schema has the name of a type and that of a module.
    #[must_use]
    pub fn get(&self, role: &str, pointer: &str) -> Option<&str> {
        self.lock.get(Kind::Name, self.target, &key(role, pointer))
    }

    /// Keeps a name.
    pub fn set(&mut self, role: &str, pointer: &str, name: &str) {
        self.decide(Kind::Name, key(role, pointer), name);
    }

    /// Whether the field at a pointer was boxed by the last run: it stays so as long as its type allows it.
    #[must_use]
    pub fn boxed(&self, pointer: &str) -> bool {
        self.lock.get(Kind::Box, self.target, pointer).is_some()
    }

    /// Keeps the box of a field. To be said in every run that boxes it.
    pub fn set_boxed(&mut self, pointer: &str) {
        self.decide(Kind::Box, pointer.to_owned(), "");
    }

    /// Whether the schema at a pointer was two types in the last run, one that is sent and one that is received: it stays so.
    #[must_use]
    pub fn split(&self, pointer: &str) -> bool {
        self.lock.get(Kind::Split, self.target, pointer).is_some()
    }

    /// Keeps the split of a schema. To be said in every run that splits it.
    pub fn set_split(&mut self, pointer: &str) {
        self.decide(Kind::Split, pointer.to_owned(), "");
    }

    /// Writes down what stands, and says which renames could not be done.
    ///
    /// With `whole`, what nobody asked for in this run is forgotten. Without, it stays: a document with errors is only half lowered, and what an
    /// error left out has its old name again once it is mended.
    pub fn finish(mut self, whole: bool) -> Vec<RenameProblem> {
        let (target, used) = (self.target, &self.used);
        if whole {
            self.lock.retain(|kind, of, pointer| {
                let mine = of == target && matches!(kind, Kind::Box | Kind::Name | Kind::Split);
                let old = of == target && kind == Kind::Seen;
                !old && (!mine || used.contains(&(kind, pointer.to_owned())))
            });
        } else {
            for (owner, line) in self.stood.lines() {
                self.stands.read(owner, &line);
            }
        }
        for (owner, line) in self.stands.lines() {
            self.lock.set(Kind::Seen, target, owner, line);
        }
        self.renames.finish()
    }

    /// Whether the last run gave the plain name for `text` to what stands at `key`.
    pub(super) fn stood(&self, key: &str, text: &str) -> bool {
        self.stood.has(key, text)
    }

    /// Notes that it has that name now.
    pub(super) fn stands(&mut self, key: &str, text: &str) {
        self.stands.add(key, text);
    }

    /// What the config says of the name of a wish.
    pub(super) fn given(&mut self, role: &str, case: Case, wish: &Wish<'_>) -> Option<Given> {
        self.renames.given(role, case, wish)
    }

    /// Notes why a rename cannot be done.
    pub(super) fn refuse(&mut self, pointer: &str, message: String, help: Option<String>) {
        self.renames.refuse(pointer, message, help);
    }

    fn decide(&mut self, kind: Kind, pointer: String, value: &str) {
        self.lock.set(kind, self.target, pointer.as_str(), value);
        self.used.insert((kind, pointer));
    }
}

fn key(role: &str, pointer: &str) -> String {
    format!("{pointer}#{role}")
}
