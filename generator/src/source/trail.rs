//! The way from the root to where a reader stands, kept on the stack: it costs nothing until somebody asks for the pointer.

use super::Pointer;

/// One step of the way.
#[derive(Clone, Copy)]
pub(super) enum Step<'a> {
    /// A member of an object.
    Name(&'a str),
    /// An item of an array.
    Item(usize),
}

/// The way to a value: its own step, and the way to what holds it.
#[derive(Clone, Copy, Default)]
pub(super) struct Trail<'a> {
    last: Option<(&'a Trail<'a>, Step<'a>)>,
    depth: usize,
}

impl<'a> Trail<'a> {
    /// The way to a value inside this one.
    pub(super) fn step(&'a self, step: Step<'a>) -> Trail<'a> {
        Trail {
            last: Some((self, step)),
            depth: self.depth + 1,
        }
    }

    /// How many steps it has.
    pub(super) fn depth(&self) -> usize {
        self.depth
    }

    /// The way as a JSON Pointer.
    pub(super) fn pointer(&self) -> Pointer {
        let mut steps = Vec::with_capacity(self.depth);
        let mut trail = self;
        while let Some((parent, step)) = trail.last {
            steps.push(step);
            trail = parent;
        }
        steps
            .into_iter()
            .rev()
            .fold(Pointer::root(), |pointer, step| match step {
                Step::Name(name) => pointer.child(name),
                Step::Item(index) => pointer.child(index),
            })
    }
}
