//! A pattern as a tree.

use crate::set::Set;

/// One node of a pattern.
#[derive(Clone, Debug)]
pub(crate) enum Node {
    /// Matches the empty string.
    Empty,
    /// One code point.
    Char(u32),
    /// One code point out of a set, by its place in [`Tree::sets`]: counted repetitions copy nodes.
    Set(u32),
    /// One after another.
    Sequence(Vec<Node>),
    /// The first that fits.
    Choice(Vec<Node>),
    /// `min` to `max` times; `None` is without bound.
    Repeat {
        node: Box<Node>,
        min: u32,
        max: Option<u32>,
        greedy: bool,
    },
    /// A capturing group, counted from 1.
    Capture { index: usize, node: Box<Node> },
    /// A place between two code points.
    Assert(Assert),
    /// The look-around of that place in [`Tree::looks`].
    Look(u32),
    /// `\1` or `\k<name>`: what a group matched; several where groups share a name (at most one of them takes part).
    Back(Vec<usize>),
}

/// A place between two code points. There is no `m` flag, so `^` and `$` are the ends of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Assert {
    Start,
    End,
    Word,
    NotWord,
}

/// `(?=…)`, `(?!…)`, `(?<=…)` or `(?<!…)`.
#[derive(Clone, Debug)]
pub(crate) struct Look {
    pub(crate) behind: bool,
    pub(crate) negated: bool,
    pub(crate) node: Node,
}

/// A whole pattern.
#[derive(Clone, Debug)]
pub(crate) struct Tree {
    pub(crate) root: Node,
    pub(crate) sets: Vec<Set>,
    /// Inner ones before outer ones.
    pub(crate) looks: Vec<Look>,
    pub(crate) groups: usize,
    pub(crate) back_references: bool,
}
