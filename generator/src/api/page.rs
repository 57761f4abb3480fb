//! How the answers of an operation continue, where they are pages.

use super::{Presence, Type};
use crate::names::Ident;

/// How the answers of an operation continue. Pointers lead into the body of an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Paging {
    /// What leads from one page to the next.
    pub way: PageWay,
    /// Where the items of a page stand.
    pub items: String,
    /// Where the body says how many items there are in all.
    pub total: Option<String>,
    /// Where the body says whether there are more.
    pub more: Option<String>,
    /// The items as a page's type has them; `None` where it does not say that they are a list.
    pub list: Option<PageItems>,
}

/// What leads from one page to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageWay {
    /// The header `link` (RFC 8288).
    Link,
    /// The URL at this pointer.
    Url(String),
    /// A text or number that goes into the next request.
    Cursor {
        /// What it goes into.
        input: PageInput,
        /// Where it stands: in the body, or in the page's last item.
        next: String,
        /// Whether that is the page's last item.
        last: bool,
    },
    /// How many items are before the page.
    Offset {
        /// What it goes into.
        input: PageInput,
        /// What nothing said means.
        first: u64,
    },
    /// The number of the page.
    Number {
        /// What it goes into.
        input: PageInput,
        /// The number of the first page.
        first: u64,
        /// Where the body says how many there are.
        pages: Option<String>,
    },
    /// The index of the page's first item, and the one behind its last.
    Window {
        /// What the first goes into.
        start: PageInput,
        /// What the second goes into.
        end: PageInput,
        /// What nothing said of the first means.
        first: u64,
        /// What nothing said of the second means.
        behind: u64,
    },
}

/// What says which page is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageInput {
    /// A parameter, by its place among those of the operation.
    Parameter(usize),
    /// A member of the body, by its pointer.
    Body(String),
}

/// The items of a page.
#[derive(Clone, Debug, PartialEq)]
pub struct PageItems {
    /// The type of an item.
    pub type_: Type,
    /// What leads to the list from the value of a page.
    pub steps: Vec<PageStep>,
}

/// A step from a value to one within it.
#[derive(Clone, Debug, PartialEq)]
pub enum PageStep {
    /// A field, and whether it may be missing.
    Field(Ident, Presence),
    /// What a type around another holds.
    Inner,
}
