//! Documents with their members in another order.

use specsmith_generator::source::Tree;

/// Which members of a document are put into another order. Items of arrays never are: JSON gives their order a meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shuffled {
    /// Those of all objects but of `properties`, whose order is that of the fields.
    AllButProperties,
    /// Those of `properties` alone.
    Properties,
    /// The items of `required`, a set in the form of a list (JSON Schema Validation, section 6.5.3).
    Required,
}

/// A sequence of numbers that looks random and is the same on every machine: SplitMix64.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// The sequence of a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Another order: Fisher and Yates's.
    fn shuffle<T>(&mut self, list: &mut [T]) {
        for at in (1..list.len()).rev() {
            let other = self.next() % (at as u64 + 1);
            list.swap(
                at,
                usize::try_from(other).expect("an index below the length of a list"),
            );
        }
    }
}

/// What an object is to its parent.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    /// The members of `properties`: names of the document, not keywords.
    Properties,
    Other,
}

/// The same document in another order.
#[must_use]
pub fn shuffled(document: &Tree, what: Shuffled, random: &mut Random) -> Tree {
    let mut document = document.clone();
    shuffle(&mut document, Role::Other, what, random);
    document
}

fn shuffle(tree: &mut Tree, role: Role, what: Shuffled, random: &mut Random) {
    match tree {
        Tree::Object(members) => {
            for (name, member) in members.iter_mut() {
                if let ("required", Role::Other, Shuffled::Required, Tree::Array(items)) =
                    (name.as_str(), role, what, &mut *member)
                {
                    random.shuffle(items);
                }
                let is_map = matches!(member, Tree::Object(_));
                let role = if name == "properties" && role == Role::Other && is_map {
                    Role::Properties
                } else {
                    Role::Other
                };
                shuffle(member, role, what, random);
            }
            let due = match what {
                Shuffled::AllButProperties => role == Role::Other,
                Shuffled::Properties => role == Role::Properties,
                Shuffled::Required => false,
            };
            if due {
                random.shuffle(members);
            }
        }
        Tree::Array(items) => items
            .iter_mut()
            .for_each(|item| shuffle(item, Role::Other, what, random)),
        Tree::Null | Tree::Bool(_) | Tree::Number(_) | Tree::String(_) => {}
    }
}
