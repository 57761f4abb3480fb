//! The names that `specsmith.lock` keeps for one target.

use crate::lock::{Kind, Lock};

/// One target's share of the lock.
#[derive(Debug)]
pub struct Pins<'a> {
    lock: &'a mut Lock,
    target: &'a str,
}

impl<'a> Pins<'a> {
    /// The share of this target.
    #[must_use]
    pub fn new(lock: &'a mut Lock, target: &'a str) -> Self {
        Self { lock, target }
    }

    /// The name that was given to what stands at a pointer, in this role: a schema has the name of a type and that of a module.
    #[must_use]
    pub fn get(&self, role: &str, pointer: &str) -> Option<&str> {
        self.lock.get(Kind::Name, self.target, &key(role, pointer))
    }

    /// Keeps a name.
    pub fn set(&mut self, role: &str, pointer: &str, name: &str) {
        self.lock
            .set(Kind::Name, self.target, key(role, pointer), name);
    }
}

fn key(role: &str, pointer: &str) -> String {
    format!("{pointer}#{role}")
}
