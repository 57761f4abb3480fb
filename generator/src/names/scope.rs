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
    /// What stands for the wisher in `specsmith.lock` and breaks ties: a pointer.
    pub key: &'a str,
}

/// A set of names of one case, all different even where letters of both cases count as one.
#[derive(Clone, Debug)]
pub struct Scope {
    case: Case,
    reserved: BTreeSet<String>,
    taken: BTreeSet<String>,
}

impl Scope {
    /// An empty scope.
    #[must_use]
    pub fn new(case: Case) -> Self {
        Self {
            case,
            reserved: BTreeSet::new(),
            taken: BTreeSet::new(),
        }
    }

    /// The same scope with words of ours that no document may have.
    #[must_use]
    pub fn reserve<'a>(mut self, words: impl IntoIterator<Item = &'a str>) -> Self {
        self.reserved
            .extend(words.into_iter().map(|word| self.case.fold(word)));
        self
    }

    /// Names for all wishes, in their order.
    ///
    /// Who alone wants a name gets the one that the rule gives. Where several want the same, those that the lock knows keep theirs, and the others follow
    /// in the order of rank, exactness (a text that is the name already comes first), text and key, the first with the plain name and each further one with the lowest number that is free; all of them are then
    /// in the lock, so that one that comes later takes nothing away.
    pub fn assign(&mut self, kind: &str, wishes: &[Wish<'_>], pins: &mut Pins<'_>) -> Vec<Ident> {
        let mut granted: BTreeMap<usize, String> = BTreeMap::new();
        self.grant_locked(kind, wishes, pins, &mut granted);
        let mut contenders: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, wish) in wishes
            .iter()
            .enumerate()
            .filter(|(at, _)| !granted.contains_key(at))
        {
            contenders
                .entry(self.unreserved(&words::natural(&wish.text, self.case)))
                .or_default()
                .push(at);
        }
        // Those who stand alone first: a number that is added to a contested name must not take the plain name of another.
        let (alone, contested): (Vec<_>, Vec<_>) = contenders
            .into_iter()
            .partition(|(name, who)| who.len() == 1 && self.is_free(name));
        for (name, who) in alone {
            self.grant(&name, &who, &mut granted);
        }
        for (name, mut who) in contested {
            who.sort_by_key(|&at| {
                wishes
                    .get(at)
                    .map(|wish| (wish.rank, wish.text != name, wish.text.clone(), wish.key))
            });
            for at in who {
                let name = self.first_free(&name);
                if let Some(wish) = wishes.get(at) {
                    pins.set(kind, wish.key, &name);
                }
                self.grant(&name, &[at], &mut granted);
            }
        }
        granted.into_values().map(Ident).collect()
    }

    /// One name, for a wish that nobody else can have at the same time.
    pub fn claim(&mut self, text: &str) -> Ident {
        let name = self.first_free(&words::natural(text, self.case));
        self.taken.insert(self.case.fold(&name));
        Ident(name)
    }

    fn grant_locked(
        &mut self,
        kind: &str,
        wishes: &[Wish<'_>],
        pins: &Pins<'_>,
        granted: &mut BTreeMap<usize, String>,
    ) {
        for (at, wish) in wishes.iter().enumerate() {
            let Some(name) = pins.get(kind, wish.key).map(ToOwned::to_owned) else {
                continue;
            };
            // A hand may have edited the lock: what is no name of this scope is passed over.
            if self
                .unreserved(&words::natural(&name, self.case))
                .eq_ignore_ascii_case(&name)
                && self.is_free(&name)
            {
                self.grant(&name, &[at], granted);
            }
        }
    }

    fn grant(&mut self, name: &str, who: &[usize], granted: &mut BTreeMap<usize, String>) {
        self.taken.insert(self.case.fold(name));
        granted.extend(who.iter().map(|&at| (at, name.to_owned())));
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
        !self.taken.contains(&self.case.fold(name))
    }

    fn first_free(&self, name: &str) -> String {
        let plain = self.unreserved(name);
        if self.is_free(&plain) {
            return plain;
        }
        let stem = name.trim_end_matches('_');
        let numbered = |number: u64| {
            if self.case.is_snake() {
                format!("{stem}_{number}")
            } else {
                format!("{stem}{number}")
            }
        };
        (2u64..)
            .map(numbered)
            .find(|candidate| self.is_free(candidate))
            .unwrap_or_default()
    }
}

impl Case {
    /// Types and modules share files on disks that ignore case, so they differ by more than case; so do all others, for people's sake.
    fn fold(self, name: &str) -> String {
        match self {
            Self::Variant => name.to_owned(),
            Self::Type | Self::Value | Self::Module | Self::Static => name.to_ascii_lowercase(),
        }
    }

    fn is_snake(self) -> bool {
        matches!(self, Self::Value | Self::Module | Self::Static)
    }
}
