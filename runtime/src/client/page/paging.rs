//! How the answers of an operation continue: data only, in the operation's table.
//!
//! Pointers are JSON Pointers (RFC 6901) into the body of an answer.

/// Where a value goes that says which page is asked for.
#[derive(Clone, Copy, Debug)]
pub enum Input {
    /// The parameter of this index in the operation's table.
    Parameter(usize),
    /// What stands at this pointer of the request's body, which is JSON.
    Body(&'static str),
}

/// What leads from one page to the next.
#[derive(Clone, Copy, Debug)]
pub(super) enum Way {
    /// `Link: <…>; rel="next"` (RFC 8288).
    Link,
    /// A URL in the body.
    Url(&'static str),
    /// A text or number in the body that goes into the next request; with `last`, one in the page's last item.
    Cursor {
        input: Input,
        next: &'static str,
        last: bool,
    },
    /// How many items stand before the page.
    Offset { input: Input, first: u64 },
    /// The number of the page, and where the body says how many there are.
    Number {
        input: Input,
        first: u64,
        pages: Option<&'static str>,
    },
    /// The index of the page's first item, and the one behind its last.
    Window {
        start: Input,
        end: Input,
        first: u64,
        behind: u64,
    },
}

/// How the answers of an operation continue.
#[derive(Debug)]
pub struct Paging {
    pub(super) way: Way,
    pub(super) items: &'static str,
    pub(super) total: Option<&'static str>,
    pub(super) more: Option<&'static str>,
}

impl Paging {
    const fn new(way: Way) -> Self {
        Self {
            way,
            items: "",
            total: None,
            more: None,
        }
    }

    /// The header `link` names the next page by the relation `next` (RFC 8288).
    pub const fn link() -> Self {
        Self::new(Way::Link)
    }

    /// What stands at a pointer is the URL of the next page.
    pub const fn url(next: &'static str) -> Self {
        Self::new(Way::Url(next))
    }

    /// What stands at a pointer is a cursor.
    pub const fn cursor(input: Input, next: &'static str) -> Self {
        Self::new(Way::Cursor {
            input,
            next,
            last: false,
        })
    }

    /// What stands at a pointer of the page's last item is a cursor.
    pub const fn last(input: Input, next: &'static str) -> Self {
        Self::new(Way::Cursor {
            input,
            next,
            last: true,
        })
    }

    /// A request says how many items to leave out; `first` is what stands for nothing said.
    pub const fn offset(input: Input, first: u64) -> Self {
        Self::new(Way::Offset { input, first })
    }

    /// A request says the number of a page; `first` is the number of the first one, and `pages` points to how many there are.
    pub const fn number(input: Input, first: u64, pages: Option<&'static str>) -> Self {
        Self::new(Way::Number {
            input,
            first,
            pages,
        })
    }

    /// A request says the index of the first item, and the one behind the last; `first` and `behind` stand for nothing said.
    pub const fn window(start: Input, end: Input, first: u64, behind: u64) -> Self {
        Self::new(Way::Window {
            start,
            end,
            first,
            behind,
        })
    }

    /// Where the items of a page stand; the whole body, if nothing is said.
    pub const fn items(mut self, pointer: &'static str) -> Self {
        self.items = pointer;
        self
    }

    /// Where the body says how many items there are in all.
    pub const fn total(mut self, pointer: &'static str) -> Self {
        self.total = Some(pointer);
        self
    }

    /// Where the body says whether there are more.
    pub const fn more(mut self, pointer: &'static str) -> Self {
        self.more = Some(pointer);
        self
    }
}
