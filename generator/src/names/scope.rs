//! A scope in which every name is different.

use super::{Case, Ident, Pins, words};
use std::collections::{BTreeMap, BTreeSet};

/// What somebody wants to be called.
#[derive(Clone, Debug)]
pub struct Wish<'a> {
    /// The document's name, or words from which the name is to be made.
    pub text: String,
    /// Who comes first when several want the same name: a lower rank does.
    pub rank: u8,
    /// What stands for the wisher in `specsmith.lock` and breaks ties: a pointer, different from all others of the scope. Of the wishes of rank 0 with one
    /// text, at most one has a key that ends with that text as its last part and begins with `/`.
    pub key: &'a str,
}

/// A set of names of one case, all different even where letters of both cases count as one.
#[derive(Clone, Debug)]
pub struct Scope {
    case: Case,
    /// What the keys of a scope are completed with in the lock, where they occur in several.
    owner: Option<String>,
    reserved: BTreeSet<String>,
    taken: BTreeSet<String>,
    /// Names of ours that stood, by who has them.
    held: BTreeMap<String, String>,
}

/// A wish, with what decides on it.
struct Claimant<'w> {
    at: usize,
    wish: &'w Wish<'w>,
    text: String,
    /// The key in the lock.
    key: String,
    /// The plain name.
    name: String,
    exact: bool,
    /// Whether nobody can come who would go before it.
    first: bool,
    stood: bool,
}

impl Claimant<'_> {
    /// Who comes first among those who want one name.
    fn order(&self) -> impl Ord + '_ {
        (
            !self.stood,
            self.wish.rank,
            !self.exact,
            !self.first,
            &self.text,
            &self.key,
        )
    }

    /// The text without the words of ours before every text of the role, so that a setter and its field share a mark.
    fn own_text(&self) -> &str {
        self.text.strip_prefix(SETTER).unwrap_or(&self.text)
    }
}

/// The words of ours before the text of a setter.
const SETTER: &str = "with ";

impl Scope {
    /// An empty scope.
    #[must_use]
    pub fn new(case: Case) -> Self {
        Self {
            case,
            owner: None,
            reserved: BTreeSet::new(),
            taken: BTreeSet::new(),
            held: BTreeMap::new(),
        }
    }

    /// The same scope with words of ours that no document may have.
    #[must_use]
    pub fn reserve<'a>(mut self, words: impl IntoIterator<Item = &'a str>) -> Self {
        self.reserved
            .extend(words.into_iter().map(|word| self.case.fold(word)));
        self
    }

    /// The same scope, of what stands at a pointer: for keys that occur in several scopes, such as that of a parameter that many operations use.
    #[must_use]
    pub fn within(mut self, owner: &str) -> Self {
        self.owner = Some(owner.to_owned());
        self
    }

    /// Names for all wishes, in their order.
    ///
    /// 1. Who is renamed by the config gets that name.
    /// 2. Who has a line in the lock keeps the name there.
    /// 3. Where several want the same plain name, one that stood before gets it; else the first by rank, exactness (a text that is the
    ///    name already), text and key.
    /// 4. Each of the others gets the plain name with the lowest number that is free, in that order.
    ///
    /// All of a contested name, and all whose name is not the plain one, get a line in the lock, the others a mark, unless nobody can ever come who would
    /// go before them. So one that comes later takes nothing away.
    pub fn assign(&mut self, kind: &str, wishes: &[Wish<'_>], pins: &mut Pins<'_>) -> Vec<Ident> {
        let mut granted: BTreeMap<usize, String> = BTreeMap::new();
        let mut left: Vec<Claimant<'_>> = Vec::with_capacity(wishes.len());
        let mut given: Vec<(String, String)> = Vec::new();
        for (at, wish) in wishes.iter().enumerate() {
            let mut text = wish.text.clone();
            if let Some(rename) = pins.given(kind, self.case, wish) {
                if rename.exact && self.accepts(&rename.name, &rename.pointer, pins) {
                    self.grant(&rename.name, at, &mut granted);
                    given.push((rename.name, rename.pointer));
                    continue;
                }
                text = if rename.exact { text } else { rename.name };
            }
            left.push(self.claimant(at, wish, text, kind, pins));
        }
        self.refuse_contested(&given, &left, pins);
        left = self.grant_locked(kind, left, pins, &mut granted);
        let losers = self.grant_plain(kind, left, pins, &mut granted);
        for loser in losers {
            let name = self.first_free(&loser.name);
            pins.set(kind, &loser.key, &name);
            self.grant(&name, loser.at, &mut granted);
        }
        granted.into_values().map(Ident).collect()
    }

    /// One name, for a wish that nobody else can have at the same time.
    pub fn claim(&mut self, text: &str) -> Ident {
        let name = self.first_free(&words::natural(text, self.case));
        self.taken.insert(self.case.fold(&name));
        Ident(name)
    }

    /// Keeps the name that the last run claimed for `key` out of [`assign`](Self::assign), which is to be called next.
    pub fn hold(&mut self, kind: &str, texts: &[&str], key: &str, pins: &Pins<'_>) {
        let plain = texts
            .first()
            .filter(|text| pins.stood(&claim_key(kind, key), text))
            .map(|text| self.unreserved(&words::natural(text, self.case)));
        if let Some(name) = pins.get(kind, key).map(ToOwned::to_owned).or(plain) {
            self.held.insert(self.case.fold(&name), name);
        }
    }

    /// One name for something of ours at `key`, after [`assign`](Self::assign): the one that was held for it, else the first of the texts whose name is free,
    /// else the last with a number. The lock remembers it, so that [`hold`](Self::hold) finds it in the next run.
    pub fn claim_for(
        &mut self,
        kind: &str,
        texts: &[&str],
        key: &str,
        pins: &mut Pins<'_>,
    ) -> Ident {
        let plain: Vec<String> = texts
            .iter()
            .map(|text| self.unreserved(&words::natural(text, self.case)))
            .collect();
        let locked = pins.get(kind, key).map(ToOwned::to_owned);
        let mark = claim_key(kind, key);
        let stood = plain.first().filter(|_| {
            let first = texts.first();
            first.is_some_and(|text| pins.stood(&mark, text))
        });
        let kept = locked.as_ref().or(stood).cloned();
        let kept = kept.filter(|name| self.held.remove(&self.case.fold(name)).is_some());
        let name = kept
            .or_else(|| plain.iter().find(|name| self.is_free(name)).cloned())
            .unwrap_or_else(|| self.first_free(plain.last().map_or("item", String::as_str)));
        self.taken.insert(self.case.fold(&name));
        match texts.first() {
            Some(text) if locked.is_none() && plain.first() == Some(&name) => {
                pins.stands(&mark, text);
            }
            _ => pins.set(kind, key, &name),
        }
        Ident(name)
    }

    fn claimant<'w>(
        &self,
        at: usize,
        wish: &'w Wish<'w>,
        text: String,
        kind: &str,
        pins: &Pins<'_>,
    ) -> Claimant<'w> {
        let name = self.unreserved(&words::natural(&text, self.case));
        let exact = match kind {
            "setter" => text.strip_prefix(SETTER) == name.strip_prefix("with_"),
            _ => text == name,
        };
        let key = match &self.owner {
            Some(owner) if !wish.key.starts_with(owner.as_str()) => {
                format!("{owner}#{}", wish.key)
            }
            _ => wish.key.to_owned(),
        };
        let mut claimant = Claimant {
            at,
            wish,
            text,
            key,
            name,
            exact,
            first: false,
            stood: false,
        };
        let own = claimant.own_text();
        let stood = pins.stood(&claimant.key, own);
        let first = exact && wish.rank == 0 && is_last_part(wish.key, own);
        (claimant.stood, claimant.first) = (stood, first);
        claimant
    }

    /// Whether a name of the config can be given; if not, that is noted.
    fn accepts(&self, name: &str, pointer: &str, pins: &mut Pins<'_>) -> bool {
        let (message, help) = if let Some(fault) = self.fault(name) {
            let plain = self.unreserved(&words::natural(name, self.case));
            (
                format!("`{name}` {fault}"),
                Some(format!("write `{plain}`")),
            )
        } else if !self.is_free(name) {
            (format!("two things would be called `{name}`"), None)
        } else {
            return true;
        };
        pins.refuse(pointer, message, help);
        false
    }

    /// A rename takes no name from somebody who has it without one.
    fn refuse_contested(
        &self,
        given: &[(String, String)],
        left: &[Claimant<'_>],
        pins: &mut Pins<'_>,
    ) {
        for (name, pointer) in given {
            let folded = self.case.fold(name);
            let other = left
                .iter()
                .find(|claimant| self.case.fold(&claimant.name) == folded);
            if let Some(other) = other {
                let message = format!("`{}` is called `{name}` already", other.wish.key);
                let help = "rename that one too, or choose another name".to_owned();
                pins.refuse(pointer, message, Some(help));
            }
        }
    }

    /// Grants what the lock says, and gives back the others.
    fn grant_locked<'w>(
        &mut self,
        kind: &str,
        mut claimants: Vec<Claimant<'w>>,
        pins: &mut Pins<'_>,
        granted: &mut BTreeMap<usize, String>,
    ) -> Vec<Claimant<'w>> {
        // Two branches may each have given one name, and a merge keeps both lines.
        claimants.sort_by(|a, b| a.order().cmp(&b.order()));
        let mut left = Vec::new();
        for claimant in claimants {
            let locked = pins.get(kind, &claimant.key);
            // A lock of an older version has the key alone.
            let locked = locked.or_else(|| pins.get(kind, claimant.wish.key));
            match locked.map(ToOwned::to_owned) {
                // A hand may have edited the lock: what is no name of this scope is passed over.
                Some(name) if self.is_name(&name) && self.is_free(&name) => {
                    pins.set(kind, &claimant.key, &name);
                    self.grant(&name, claimant.at, granted);
                }
                _ => left.push(claimant),
            }
        }
        left
    }

    /// Grants plain names to the first of each group that wants one, and gives back the others.
    fn grant_plain<'w>(
        &mut self,
        kind: &str,
        claimants: Vec<Claimant<'w>>,
        pins: &mut Pins<'_>,
        granted: &mut BTreeMap<usize, String>,
    ) -> Vec<Claimant<'w>> {
        let mut groups: BTreeMap<String, Vec<Claimant<'w>>> = BTreeMap::new();
        // They are sorted: the first of a group is who gets the name.
        for claimant in claimants {
            groups
                .entry(self.case.fold(&claimant.name))
                .or_default()
                .push(claimant);
        }
        let mut losers = Vec::new();
        for group in groups.into_values() {
            let contested = group.len() > 1;
            for claimant in group {
                if !self.is_free(&claimant.name) {
                    losers.push(claimant);
                    continue;
                }
                if contested {
                    pins.set(kind, &claimant.key, &claimant.name);
                } else if !claimant.first {
                    pins.stands(&claimant.key, claimant.own_text());
                }
                self.grant(&claimant.name, claimant.at, granted);
            }
        }
        losers
    }

    fn grant(&mut self, name: &str, at: usize, granted: &mut BTreeMap<usize, String>) {
        self.taken.insert(self.case.fold(name));
        granted.insert(at, name.to_owned());
    }

    /// Whether this may be a name in this scope.
    fn is_name(&self, name: &str) -> bool {
        self.fault(name).is_none()
    }

    /// Why this is no name in this scope, if it is none.
    fn fault(&self, name: &str) -> Option<&'static str> {
        let is_word = |name: &str| {
            words::avoid_reserved(name.to_owned(), self.case) != name
                || self.unreserved(name) != name
        };
        let cased = if self.case.is_upper() {
            !name.starts_with(char::is_lowercase)
        } else {
            !name.contains(char::is_uppercase)
        };
        if !words::is_identifier(name) {
            Some("is no identifier")
        } else if is_word(name) {
            Some("means something in Rust or here")
        } else if !cased {
            Some("has letters of the wrong case")
        } else {
            None
        }
    }

    /// The same name, with an underscore where it is a word of ours, as a keyword has.
    fn unreserved(&self, name: &str) -> String {
        if self.reserved.contains(&self.case.fold(name)) {
            format!("{name}_")
        } else {
            name.to_owned()
        }
    }

    fn is_free(&self, name: &str) -> bool {
        let folded = self.case.fold(name);
        !self.taken.contains(&folded) && !self.held.contains_key(&folded)
    }

    fn first_free(&self, name: &str) -> String {
        let plain = self.unreserved(name);
        if self.is_free(&plain) {
            return plain;
        }
        let stem = name.trim_end_matches('_');
        let numbered = |number: u64| {
            let end = if self.case.is_snake() {
                format!("_{number}")
            } else {
                number.to_string()
            };
            words::shortened(stem.to_owned(), end.len()) + &end
        };
        (2u64..)
            .map(numbered)
            .find(|candidate| self.is_free(candidate))
            .unwrap_or_default()
    }
}

/// Whether a key of the root document ends with this text as its last part.
fn is_last_part(key: &str, text: &str) -> bool {
    let escaped = text.replace('~', "~0").replace('/', "~1");
    let before = key.strip_suffix(escaped.as_str());
    key.starts_with('/') && before.is_some_and(|before| before.ends_with('/'))
}

/// What stands for a claim among the marks.
fn claim_key(kind: &str, key: &str) -> String {
    format!("{key}#{kind}")
}

impl Case {
    /// Types and modules share files on disks that ignore case, so they differ by more than case; so do all others, for people's sake.
    fn fold(self, name: &str) -> String {
        match self {
            Self::Variant => name.to_owned(),
            Self::Type | Self::Value | Self::Module | Self::Static => name.to_lowercase(),
        }
    }

    fn is_snake(self) -> bool {
        matches!(self, Self::Value | Self::Module | Self::Static)
    }

    fn is_upper(self) -> bool {
        matches!(self, Self::Type | Self::Variant | Self::Static)
    }
}
