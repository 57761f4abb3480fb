//! What is declared of the pages of an operation.

use crate::config::{PageWay, Pagination, Words};
use crate::diagnostic::Level;
use crate::document::Operation as Written;
use crate::lower::Lower;
use crate::source::{Place, Tree};

const OURS: &str = "x-specsmith-pagination";
/// `nextLinkName` names the member that holds the next page's URL, `itemName` that of the list.
const MICROSOFT: &str = "x-ms-pageable";
/// A parameter `page_token` takes what stands in `next_page`; the list is `items`.
const DROPSHOT: &str = "x-dropshot-pagination";

/// How somebody says that the answers of an operation continue.
pub(in crate::lower) struct Declared {
    pub(super) pagination: Pagination,
    pub(super) origin: Origin,
}

/// Who says it.
pub(super) enum Origin {
    /// An entry of the config, by its place there.
    Config(usize),
    /// An extension, and how much it weighs where it does not fit.
    Extension(Level, Place),
}

impl Lower<'_, '_> {
    /// All that is said of the pages of an operation, what counts more before what counts less.
    pub(in crate::lower) fn declared_pages(
        &mut self,
        name: &str,
        written: &Written,
    ) -> Vec<Declared> {
        let place = &written.node.place;
        let entries = self.options.pagination.iter().enumerate();
        let mut found: Vec<Declared> = entries
            .filter(|(_, entry)| {
                is_like(name, &entry.operation) || place.pointer.as_str() == entry.operation
            })
            .map(|(at, entry)| Declared {
                pagination: entry.pagination.clone(),
                origin: Origin::Config(at),
            })
            .collect();
        for (key, value) in &written.node.carried {
            let at = place.child(key);
            let (pagination, level) = match key.as_str() {
                OURS => (self.ours(value, &at), Level::Error),
                MICROSOFT => (of_microsoft(value), Level::Lint),
                DROPSHOT => (Some(of_dropshot()), Level::Lint),
                _ => continue,
            };
            found.extend(pagination.map(|pagination| Declared {
                pagination,
                origin: Origin::Extension(level, at),
            }));
        }
        found
    }

    fn ours(&mut self, value: &Tree, place: &Place) -> Option<Pagination> {
        let mut words = Words::default();
        let Tree::Object(members) = value else {
            let message = format!("`{OURS}` is no object");
            self.wrong_pages(place, message, None);
            return None;
        };
        for (name, value) in members {
            let known = |list: &[&'static str]| list.iter().find(|known| *known == name).copied();
            let text = known(&Words::TEXTS).zip(value.as_str());
            let number = known(&Words::NUMBERS).zip(value.to_json().parse::<u64>().ok());
            match (text, number) {
                (Some((key, text)), _) => words.texts.push((key, text.to_owned())),
                (None, Some((key, number))) => words.numbers.push((key, number)),
                (None, None) => {
                    let is_known = known(&Words::TEXTS).or(known(&Words::NUMBERS)).is_some();
                    let message = match is_known {
                        true => format!("`{name}` holds {}", value.kind()),
                        false => format!("`{OURS}` has no key `{name}`"),
                    };
                    self.wrong_pages(&place.child(name), message, None);
                    return None;
                }
            }
        }
        match Pagination::read(&words) {
            Ok(pagination) => Some(pagination),
            Err(error) => {
                let at = match value.get(error.key) {
                    Some(_) => place.child(error.key),
                    None => place.clone(),
                };
                self.wrong_pages(&at, error.to_string(), error.help);
                None
            }
        }
    }
}

/// `None` where there is only one page.
fn of_microsoft(value: &Tree) -> Option<Pagination> {
    let member = |name: &str| value.get(name).and_then(Tree::as_str);
    let next = member("nextLinkName").filter(|name| !name.is_empty())?;
    let items = member("itemName").unwrap_or("value");
    Some(Pagination::next_url(&pointer(next)).items(&pointer(items)))
}

fn of_dropshot() -> Pagination {
    Pagination::new(PageWay::Cursor {
        parameter: "page_token".to_owned(),
        next: "/next_page".to_owned(),
    })
    .items("/items")
}

/// A member's name, with dots between those of members within members, as a pointer.
fn pointer(name: &str) -> String {
    let parts = name
        .split('.')
        .map(|part| part.replace('~', "~0").replace('/', "~1"));
    parts.fold(String::new(), |pointer, part| format!("{pointer}/{part}"))
}

/// Whether a name is like a pattern, in which `*` stands for any letters.
fn is_like(name: &str, pattern: &str) -> bool {
    let Some((first, rest)) = pattern.split_once('*') else {
        return name == pattern;
    };
    let Some(mut left) = name.strip_prefix(first) else {
        return false;
    };
    let mut parts: Vec<&str> = rest.split('*').collect();
    let last = parts.pop().unwrap_or_default();
    for part in parts {
        match left.find(part).and_then(|at| left.get(at + part.len()..)) {
            Some(behind) => left = behind,
            None => return false,
        }
    }
    left.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::{is_like, pointer};

    #[test]
    fn a_star_stands_for_any_letters() {
        for (name, pattern, expected) in [
            ("listPets", "listPets", true),
            ("listPets", "list*", true),
            ("listPets", "*", true),
            ("listPets", "*Pets", true),
            ("listPets", "l*t*s", true),
            ("list", "list*t", false),
            ("listPets", "list", false),
            ("lists", "*s*s", true),
            ("Größe", "*ö*", true),
        ] {
            assert_eq!(is_like(name, pattern), expected, "{name} {pattern}");
        }
    }

    #[test]
    fn a_dot_leads_into_a_member() {
        assert_eq!(pointer("nextLink"), "/nextLink");
        assert_eq!(pointer("a~b.c/d"), "/a~0b/c~1d");
    }
}
