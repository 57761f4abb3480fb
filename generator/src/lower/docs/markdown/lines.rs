//! Lines and what stands before them: the markers of quotes and list items.

/// Containers deeper than this are left out; what is in them joins the one around. It bounds how much a line can grow.
const DEEPEST: usize = 8;

/// A block that holds blocks.
enum Container {
    Quote {
        open: bool,
    },
    /// An item: its marker, the space after it included, until that is written; then as many spaces.
    Item {
        marker: String,
        open: bool,
    },
}

/// What separates a block from the one before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    #[default]
    None,
    /// It starts on the next line.
    Line,
    /// A blank line is between them.
    Blank,
}

/// Text under construction.
#[derive(Default)]
pub(super) struct Lines {
    out: String,
    containers: Vec<Container>,
    /// How many containers are open that are too deep to show.
    hidden: usize,
    gap: Gap,
    /// Whether the current line has its prefix.
    open: bool,
}

impl Lines {
    /// The text so far, to be added to. Its line has its prefix.
    pub(super) fn line(&mut self) -> &mut String {
        self.begin();
        &mut self.out
    }

    /// Whether nothing but a prefix is on the current line.
    pub(super) fn is_line_start(&self) -> bool {
        !self.open
    }

    /// Ends the line. The prefix of the next one is written when something stands in it.
    pub(super) fn end_line(&mut self) {
        if self.open {
            self.out.truncate(self.out.trim_end_matches(' ').len());
            self.out.push('\n');
            self.open = false;
        }
    }

    /// Ends the block; the next one is separated by `gap` or more.
    pub(super) fn end_block(&mut self, gap: Gap) {
        self.end_line();
        self.widen(gap);
    }

    /// Whether the innermost container is an item that has nothing in it yet.
    pub(super) fn is_item_start(&self) -> bool {
        self.hidden == 0
            && matches!(
                self.containers.last(),
                Some(Container::Item { open: false, .. })
            )
    }

    /// Separates the next block by `gap` or more, if there is one before it.
    pub(super) fn widen(&mut self, gap: Gap) {
        if !self.out.is_empty() {
            self.gap = self.gap.max(gap);
        }
    }

    pub(super) fn start_quote(&mut self) {
        self.start(Container::Quote { open: false });
    }

    /// Starts an item. `marker` includes the space after it.
    pub(super) fn start_item(&mut self, marker: String) {
        self.start(Container::Item {
            marker,
            open: false,
        });
    }

    /// Ends the innermost container. An item without content still shows its marker.
    pub(super) fn end_container(&mut self) {
        if self.is_item_start() {
            self.begin();
        }
        self.end_line();
        if self.hidden > 0 {
            self.hidden -= 1;
        } else {
            self.containers.pop();
        }
    }

    /// Writes a block of code that nothing in `code` can close, marked so that rustdoc leaves it alone.
    pub(super) fn fence(&mut self, code: &str) {
        let longest = code
            .split(|character| character != '`')
            .map(str::len)
            .max()
            .unwrap_or_default();
        let fence = "`".repeat(longest.saturating_add(1).max(3));
        self.line().push_str(&fence);
        self.line().push_str("text");
        self.end_line();
        for line in code.split_inclusive('\n') {
            expand_tabs(self.line(), line.trim_end_matches('\n'));
            self.end_line();
        }
        self.line().push_str(&fence);
        self.end_line();
    }

    pub(super) fn finish(mut self) -> String {
        self.out
            .truncate(self.out.trim_end_matches(['\n', ' ']).len());
        self.out
    }

    fn start(&mut self, container: Container) {
        if self.containers.len() < DEEPEST {
            self.containers.push(container);
        } else {
            self.hidden += 1;
        }
    }

    fn begin(&mut self) {
        if self.open {
            return;
        }
        if self.gap == Gap::Blank {
            self.blank_line();
        }
        self.gap = Gap::None;
        self.open = true;
        for container in &mut self.containers {
            match container {
                Container::Quote { open } => {
                    *open = true;
                    self.out.push_str("> ");
                }
                Container::Item {
                    marker,
                    open: open @ false,
                } => {
                    *open = true;
                    self.out.push_str(marker);
                }
                Container::Item { marker, open: true } => {
                    self.out.extend(std::iter::repeat_n(' ', marker.len()));
                }
            }
        }
    }

    /// A blank line belongs to the containers that were open before it: a quote that starts after it is another quote.
    fn blank_line(&mut self) {
        for container in &self.containers {
            match container {
                Container::Quote { open: true } => self.out.push_str("> "),
                Container::Item { marker, open: true } => {
                    self.out.extend(std::iter::repeat_n(' ', marker.len()));
                }
                Container::Quote { open: false } | Container::Item { open: false, .. } => break,
            }
        }
        self.out.truncate(self.out.trim_end_matches(' ').len());
        self.out.push('\n');
    }
}

/// Adds a line of code with its tabs as spaces: rustdoc shows both alike, and clippy refuses tabs.
fn expand_tabs(out: &mut String, line: &str) {
    let mut column = 0_usize;
    for character in line.chars() {
        if character == '\t' {
            let width = 4 - column % 4;
            out.extend(std::iter::repeat_n(' ', width));
            column += width;
        } else {
            out.push(character);
            column += 1;
        }
    }
}
