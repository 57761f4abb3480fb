//! Tree to instructions.
//!
//! Where no back-reference looks at captures, they are left out and look-around is a table: for each place of the text,
//! whether it holds there. One pass against the direction of the look fills it, so matching stays linear.

use crate::error::PatternError;
use crate::set::Set;
use crate::syntax::{self, Assert, Node, Tree};

/// The most instructions a pattern may have (12 bytes each): documents have `[0-9a-f]{262144}`.
const MAX_CODE: u64 = 1 << 19;

/// What a matcher does next. Numbers are places in [`Program::code`] unless a name says otherwise.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Step {
    Char(u32),
    Set(u32),
    /// Either way, the first one first.
    Split(u32, u32),
    Jump(u32),
    Assert(Assert),
    /// The look of that number.
    Look(u32),
    /// Remembers the place in a register.
    Save(u32),
    /// Fails where nothing was read since the register was saved: an empty turn of a loop gains nothing.
    Advanced(u32),
    /// Forgets registers from the first up to the second: each turn of a loop captures anew.
    Forget(u32, u32),
    /// Reads again what the references of that number captured.
    Back(u32),
    Match,
}

/// A look-around, its body a program of its own that ends with [`Step::Match`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct Look {
    pub(crate) start: u32,
    pub(crate) behind: bool,
    pub(crate) negated: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct Program {
    pub(crate) code: Vec<Step>,
    pub(crate) start: u32,
    pub(crate) sets: Vec<Set>,
    /// Inner ones before outer ones.
    pub(crate) looks: Vec<Look>,
    pub(crate) references: Vec<Vec<usize>>,
    pub(crate) registers: u32,
    /// Whether a match can only begin at the start of the text.
    pub(crate) anchored: bool,
    linear: bool,
}

impl Program {
    pub(crate) fn new(tree: &Tree) -> Result<Self, PatternError> {
        let looks = tree.looks.iter().map(|look| size(&look.node));
        if looks.fold(size(&tree.root), u64::saturating_add) > MAX_CODE {
            let message = format!(
                "the pattern takes more than {MAX_CODE} steps once its repetitions are written out"
            );
            return Err(PatternError::new(0, message));
        }
        let mut compiler = Compiler {
            code: Vec::new(),
            references: Vec::new(),
            registers: count(tree.groups * 2 + 2),
            linear: !tree.back_references,
        };
        let looks = tree.looks.iter().map(|look| compiler.look(look)).collect();
        let start = compiler.fragment(&tree.root, false);
        let Compiler {
            code,
            references,
            registers,
            linear,
        } = compiler;
        let anchored = is_anchored(&tree.root);
        Ok(Self {
            code,
            start,
            sets: tree.sets.clone(),
            looks,
            references,
            registers,
            anchored,
            linear,
        })
    }

    pub(crate) fn is_linear(&self) -> bool {
        self.linear
    }
}

/// No fewer instructions than a node takes.
fn size(node: &Node) -> u64 {
    match node {
        Node::Empty => 0,
        Node::Char(_) | Node::Set(_) | Node::Assert(_) | Node::Look(_) | Node::Back(_) => 1,
        Node::Sequence(nodes) => nodes.iter().map(size).fold(0, u64::saturating_add),
        Node::Choice(nodes) => nodes
            .iter()
            .map(|node| size(node).saturating_add(2))
            .fold(0, u64::saturating_add),
        Node::Capture { node, .. } => size(node).saturating_add(2),
        Node::Repeat { node, min, max, .. } => match size(node) {
            0 => 0,
            body => {
                let (forget, split) = if advances(node) { (0, 1) } else { (1, 4) };
                let copies = |count: u32, more| {
                    let one: u64 = body.saturating_add(more);
                    one.saturating_mul(count.into())
                };
                let optional = max.map_or(1, |max| max.saturating_sub(*min));
                let required = copies(*min, forget);
                required
                    .saturating_add(copies(optional, split))
                    .saturating_add(1)
            }
        },
    }
}

/// Whether a turn of a loop around this node is known to read something and to capture nothing.
fn advances(node: &Node) -> bool {
    matches!(node, Node::Char(_) | Node::Set(_))
}

fn is_anchored(node: &Node) -> bool {
    match node {
        Node::Assert(Assert::Start) => true,
        Node::Sequence(nodes) => nodes.first().is_some_and(is_anchored),
        Node::Choice(nodes) => nodes.iter().all(is_anchored),
        Node::Capture { node, .. } => is_anchored(node),
        _ => false,
    }
}

/// The first and the last group within a node.
fn groups(node: &Node) -> Option<(usize, usize)> {
    match node {
        Node::Capture { index, node } => {
            Some((*index, groups(node).map_or(*index, |(_, last)| last)))
        }
        Node::Sequence(nodes) | Node::Choice(nodes) => nodes
            .iter()
            .filter_map(groups)
            .reduce(|(first, _), (_, last)| (first, last)),
        Node::Repeat { node, .. } => groups(node),
        _ => None,
    }
}

/// Counts are far below 2^32: `MAX_CODE` bounds them.
fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

struct Compiler {
    code: Vec<Step>,
    references: Vec<Vec<usize>>,
    registers: u32,
    linear: bool,
}

impl Compiler {
    fn here(&self) -> u32 {
        count(self.code.len())
    }

    fn push(&mut self, step: Step) -> u32 {
        self.code.push(step);
        self.here() - 1
    }

    /// Fills in what [`Self::split`] left open.
    fn set(&mut self, at: u32, step: Step) {
        if let Some(slot) = self.code.get_mut(at as usize) {
            *slot = step;
        }
    }

    fn look(&mut self, look: &syntax::Look) -> Look {
        let syntax::Look {
            behind,
            negated,
            node,
        } = look;
        // A table is filled against the direction in which the look reads.
        let start = self.fragment(node, *behind != self.linear);
        Look {
            start,
            behind: *behind,
            negated: *negated,
        }
    }

    fn fragment(&mut self, node: &Node, backward: bool) -> u32 {
        let start = self.here();
        self.node(node, backward);
        self.push(Step::Match);
        start
    }

    fn node(&mut self, node: &Node, backward: bool) {
        match node {
            Node::Empty => {}
            Node::Char(point) => _ = self.push(Step::Char(*point)),
            Node::Set(set) => _ = self.push(Step::Set(*set)),
            Node::Assert(assert) => _ = self.push(Step::Assert(*assert)),
            Node::Look(look) => _ = self.push(Step::Look(*look)),
            Node::Sequence(nodes) if backward => {
                nodes.iter().rev().for_each(|node| self.node(node, true));
            }
            Node::Sequence(nodes) => nodes.iter().for_each(|node| self.node(node, false)),
            Node::Choice(nodes) => self.choice(nodes, backward),
            Node::Capture { node, .. } if self.linear => self.node(node, backward),
            Node::Capture { index, node } => {
                let (open, close) = (count(index * 2), count(index * 2 + 1));
                self.push(Step::Save(if backward { close } else { open }));
                self.node(node, backward);
                self.push(Step::Save(if backward { open } else { close }));
            }
            Node::Back(groups) => {
                self.references.push(groups.clone());
                let reference = count(self.references.len() - 1);
                self.push(Step::Back(reference));
            }
            Node::Repeat { node, .. } if size(node) == 0 => {}
            Node::Repeat {
                node,
                min,
                max,
                greedy,
            } => self.repeat(node, (*min, *max), *greedy, backward),
        }
    }

    fn choice(&mut self, nodes: &[Node], backward: bool) {
        let mut jumps = Vec::with_capacity(nodes.len());
        for (index, node) in nodes.iter().enumerate() {
            if index + 1 == nodes.len() {
                self.node(node, backward);
                continue;
            }
            let split = self.push(Step::Match);
            self.node(node, backward);
            jumps.push(self.push(Step::Match));
            self.set(split, Step::Split(split + 1, self.here()));
        }
        jumps
            .into_iter()
            .for_each(|jump| self.set(jump, Step::Jump(self.here())));
    }

    fn repeat(
        &mut self,
        node: &Node,
        (min, max): (u32, Option<u32>),
        greedy: bool,
        backward: bool,
    ) {
        for _ in 0..min {
            self.forget(node);
            self.node(node, backward);
        }
        let mut splits = Vec::new();
        for _ in min..max.unwrap_or(min + 1) {
            splits.push(self.push(Step::Match));
            self.turn(node, backward);
        }
        if let (None, Some(split)) = (max, splits.first()) {
            self.push(Step::Jump(*split));
        }
        for split in splits {
            let (body, end) = (split + 1, self.here());
            self.set(
                split,
                if greedy {
                    Step::Split(body, end)
                } else {
                    Step::Split(end, body)
                },
            );
        }
    }

    /// One optional turn of a loop.
    fn turn(&mut self, node: &Node, backward: bool) {
        if self.linear || advances(node) {
            return self.node(node, backward);
        }
        let register = self.registers;
        self.registers += 1;
        self.push(Step::Save(register));
        self.forget(node);
        self.node(node, backward);
        self.push(Step::Advanced(register));
    }

    fn forget(&mut self, node: &Node) {
        if let (false, Some((first, last))) = (self.linear, groups(node)) {
            self.push(Step::Forget(count(first * 2), count(last * 2 + 2)));
        }
    }
}
