//! How the answers of operations continue: what a config or an extension says of pages.
//!
//! | `by` | the next page is | keys |
//! |---|---|---|
//! | `link` | what the header `link` names as `next` (RFC 8288) | |
//! | `next-url` | the URL that stands in the body | `next` |
//! | `cursor` | asked for by a text or number that stands in the body | `parameter`, `next` |
//! | `last-item` | asked for by what stands in the page's last item | `parameter`, `next` |
//! | `offset` | asked for by how many items are before it | `parameter`, `first` |
//! | `page` | asked for by its number | `parameter`, `first`, `pages` |
//! | `window` | asked for by the index of its first item and the one behind its last | `start`, `end`, `first`, `size` |
//!
//! All of them may have `items`, `total` and `more`. What says where something is in an answer is a JSON Pointer; what names a parameter and begins with
//! `/` is a pointer into the request's body.

use std::fmt;

/// How the answers of some operations continue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pagination {
    /// What leads from one page to the next.
    pub way: PageWay,
    /// Where the items of a page stand: a pointer into the body; the whole body, if it is empty.
    pub items: String,
    /// Where the body says how many items there are in all.
    pub total: Option<String>,
    /// Where the body says whether there are more.
    pub more: Option<String>,
}

/// What leads from one page to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageWay {
    /// The header `link` (RFC 8288).
    Link,
    /// A URL in the body.
    NextUrl {
        /// Where it stands.
        next: String,
    },
    /// A text or number in the body.
    Cursor {
        /// What it goes into.
        parameter: String,
        /// Where it stands.
        next: String,
    },
    /// A text or number in the page's last item.
    LastItem {
        /// What it goes into.
        parameter: String,
        /// Where it stands in the item.
        next: String,
    },
    /// How many items are before the page.
    Offset {
        /// What it goes into.
        parameter: String,
        /// That of the first page.
        first: Option<u64>,
    },
    /// The number of the page.
    Page {
        /// What it goes into.
        parameter: String,
        /// That of the first page.
        first: Option<u64>,
        /// Where the body says how many pages there are.
        pages: Option<String>,
    },
    /// The index of the page's first item, and the one behind its last.
    Window {
        /// What the first goes into.
        start: String,
        /// What the second goes into.
        end: String,
        /// The first index of all.
        first: Option<u64>,
        /// How many items a page has if nothing is said.
        size: Option<u64>,
    },
}

/// What is said of pages by an operation's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paginated {
    /// The `operationId` of an operation, or its pointer; with `*`, which stands for any letters, of several.
    pub operation: String,
    /// How its answers continue.
    pub pagination: Pagination,
}

impl Pagination {
    /// By a way, where the body is the list of items and says nothing of how many there are.
    #[must_use]
    pub fn new(way: PageWay) -> Self {
        Self {
            way,
            items: String::new(),
            total: None,
            more: None,
        }
    }

    /// By the header `link` (RFC 8288).
    #[must_use]
    pub fn link() -> Self {
        Self::new(PageWay::Link)
    }

    /// By the URL at a pointer of the body.
    #[must_use]
    pub fn next_url(next: &str) -> Self {
        let next = next.to_owned();
        Self::new(PageWay::NextUrl { next })
    }

    /// By what stands at a pointer of the body, which goes into a parameter.
    #[must_use]
    pub fn cursor(parameter: &str, next: &str) -> Self {
        let (parameter, next) = (parameter.to_owned(), next.to_owned());
        Self::new(PageWay::Cursor { parameter, next })
    }

    /// By what stands at a pointer of the page's last item, which goes into a parameter.
    #[must_use]
    pub fn last_item(parameter: &str, next: &str) -> Self {
        let (parameter, next) = (parameter.to_owned(), next.to_owned());
        Self::new(PageWay::LastItem { parameter, next })
    }

    /// By the number of items before the page.
    #[must_use]
    pub fn offset(parameter: &str) -> Self {
        Self::new(PageWay::Offset {
            parameter: parameter.to_owned(),
            first: None,
        })
    }

    /// By the number of the page.
    #[must_use]
    pub fn page(parameter: &str) -> Self {
        Self::new(PageWay::Page {
            parameter: parameter.to_owned(),
            first: None,
            pages: None,
        })
    }

    /// By the index of the page's first item and the one behind its last.
    #[must_use]
    pub fn window(start: &str, end: &str) -> Self {
        Self::new(PageWay::Window {
            start: start.to_owned(),
            end: end.to_owned(),
            first: None,
            size: None,
        })
    }

    /// Says where the items of a page stand in the body.
    #[must_use]
    pub fn items(mut self, pointer: &str) -> Self {
        pointer.clone_into(&mut self.items);
        self
    }

    /// Says where the body has the number of all items.
    #[must_use]
    pub fn total(mut self, pointer: &str) -> Self {
        self.total = Some(pointer.to_owned());
        self
    }

    /// Says where the body has whether there are more.
    #[must_use]
    pub fn more(mut self, pointer: &str) -> Self {
        self.more = Some(pointer.to_owned());
        self
    }

    /// By the words and values of a table.
    ///
    /// # Errors
    /// Where a key is missing, is for another way, or holds what it cannot.
    pub(crate) fn read(words: &Words) -> Result<Self, PaginationError> {
        let by = words
            .text("by")
            .ok_or_else(|| lacks("by").with_help(known_ways()))?;
        let (way, keys) = words.way(by)?;
        for key in words.keys() {
            if !COMMON.contains(&key) && !keys.contains(&key) {
                let message = format!("`{key}` means nothing where pages continue by `{by}`");
                let all: Vec<String> = keys.iter().map(|key| format!("`{key}`")).collect();
                let help = match all.is_empty() {
                    true => "leave it out".to_owned(),
                    false => format!("this way knows {}", all.join(", ")),
                };
                return Err(PaginationError::new(key, message).with_help(help));
            }
        }
        let items = words.pointer("items")?.unwrap_or_default();
        Ok(Self {
            way,
            items,
            total: words.pointer("total")?,
            more: words.pointer("more")?,
        })
    }
}

/// Keys of every way.
const COMMON: [&str; 5] = ["operations", "by", "items", "total", "more"];
/// The ways, each with the keys that it knows.
const WAYS: [(&str, &[&str]); 7] = [
    ("link", &[]),
    ("next-url", &["next"]),
    ("cursor", &["parameter", "next"]),
    ("last-item", &["parameter", "next"]),
    ("offset", &["parameter", "first"]),
    ("page", &["parameter", "first", "pages"]),
    ("window", &["start", "end", "first", "size"]),
];

/// What a table says, before it is understood.
#[derive(Debug, Default)]
pub(crate) struct Words {
    pub(crate) texts: Vec<(&'static str, String)>,
    pub(crate) numbers: Vec<(&'static str, u64)>,
}

impl Words {
    /// Keys that hold a text.
    pub(crate) const TEXTS: [&str; 9] = [
        "by",
        "parameter",
        "next",
        "items",
        "total",
        "more",
        "pages",
        "start",
        "end",
    ];
    /// Keys that hold a number.
    pub(crate) const NUMBERS: [&str; 2] = ["first", "size"];

    fn keys(&self) -> impl Iterator<Item = &'static str> {
        let texts = self.texts.iter().map(|(key, _)| *key);
        texts.chain(self.numbers.iter().map(|(key, _)| *key))
    }

    fn text(&self, key: &str) -> Option<&str> {
        let mut texts = self.texts.iter();
        texts.find_map(|(name, text)| (*name == key).then_some(text.as_str()))
    }

    fn number(&self, key: &str) -> Option<u64> {
        let mut numbers = self.numbers.iter();
        numbers.find_map(|(name, number)| (*name == key).then_some(*number))
    }

    fn required(&self, key: &'static str) -> Result<String, PaginationError> {
        let text = self.text(key).filter(|text| !text.is_empty());
        text.map(ToOwned::to_owned).ok_or_else(|| lacks(key))
    }

    fn pointer(&self, key: &'static str) -> Result<Option<String>, PaginationError> {
        let Some(text) = self.text(key) else {
            return Ok(None);
        };
        if text.is_empty() || text.starts_with('/') {
            return Ok(Some(text.to_owned()));
        }
        let message = format!("`{key}` is no JSON Pointer");
        let help = format!("write `/{}`", text.replace('.', "/"));
        Err(PaginationError::new(key, message).with_help(help))
    }

    fn required_pointer(&self, key: &'static str) -> Result<String, PaginationError> {
        self.required(key)?;
        self.pointer(key)?.ok_or_else(|| lacks(key))
    }

    /// What leads from page to page, and the keys of that way.
    fn way(&self, by: &str) -> Result<(PageWay, &'static [&'static str]), PaginationError> {
        let known = WAYS.iter().find(|(name, _)| *name == by);
        let Some((name, keys)) = known else {
            let message = "`by` is none of the ways that pages continue".to_owned();
            let near = crate::suggest::nearest(by, WAYS.iter().map(|(name, _)| *name));
            let help = near.map_or_else(known_ways, |near| format!("did you mean `{near}`?"));
            return Err(PaginationError::new("by", message).with_help(help));
        };
        let parameter = || self.required("parameter");
        let next = || self.required_pointer("next");
        let first = self.number("first");
        let way = match *name {
            "link" => PageWay::Link,
            "next-url" => PageWay::NextUrl { next: next()? },
            "cursor" => PageWay::Cursor {
                parameter: parameter()?,
                next: next()?,
            },
            "last-item" => PageWay::LastItem {
                parameter: parameter()?,
                next: next()?,
            },
            "offset" => PageWay::Offset {
                parameter: parameter()?,
                first,
            },
            "page" => PageWay::Page {
                parameter: parameter()?,
                first,
                pages: self.pointer("pages")?,
            },
            _ => PageWay::Window {
                start: self.required("start")?,
                end: self.required("end")?,
                first,
                size: self.number("size"),
            },
        };
        Ok((way, keys))
    }
}

/// Why what is said of pages means nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PaginationError {
    /// The key that holds the mistake.
    pub(crate) key: &'static str,
    message: String,
    /// What would be right.
    pub(crate) help: Option<String>,
}

impl PaginationError {
    fn new(key: &'static str, message: String) -> Self {
        Self {
            key,
            message,
            help: None,
        }
    }

    fn with_help(mut self, help: String) -> Self {
        self.help = Some(help);
        self
    }
}

impl fmt::Display for PaginationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

fn lacks(key: &'static str) -> PaginationError {
    PaginationError::new(key, format!("what is said of pages lacks `{key}`"))
}

fn known_ways() -> String {
    let names: Vec<String> = WAYS.iter().map(|(name, _)| format!("`{name}`")).collect();
    format!("expected one of {}", names.join(", "))
}
