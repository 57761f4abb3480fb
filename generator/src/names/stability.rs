//! Whatever is added renames nothing that stood, and nothing depends on order: random wishes, with a generator of ours that a seed repeats.

use super::{Case, Ident, Pins, Scope, Wish};
use crate::lock::Lock;
use std::collections::BTreeMap;

/// A linear congruential generator (Knuth's MMIX): enough for shuffling.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    fn shuffle<T>(&mut self, list: &mut [T]) {
        for at in (1..list.len()).rev() {
            list.swap(at, self.below(at + 1));
        }
    }
}

/// A wish that owns its key.
#[derive(Clone, Debug, PartialEq)]
struct Owned {
    text: String,
    rank: u8,
    key: String,
}

/// Texts that collide in every way: case, separators, numbers of ours, words of ours, reserved words, other scripts.
const TEXTS: &[&str] = &[
    "a b", "a_b", "aB", "A-B", "AB", "ab", "a_b_2", "aB2", "AB2", "a b 2", "a_b_3", "send", "Send",
    "send_", "type", "Type", "Option", "option", "größe", "Größe", "x", "X", "x_2", "x2", "", "-",
    "2", "n2", "Unknown", "unknown",
];

fn wish(random: &mut Random, number: usize) -> Owned {
    let text = TEXTS[random.below(TEXTS.len())].to_owned();
    let escaped = text.replace('/', "~1");
    // As documents have it: components have a key that ends with their name, inline schemas any key and a higher rank.
    match random.below(3) {
        0 => Owned {
            rank: 0,
            key: format!("/components/schemas/{escaped}"),
            text,
        },
        1 => Owned {
            rank: 0,
            key: format!("/paths/~1{number}/get"),
            text,
        },
        _ => Owned {
            rank: u8::try_from(random.below(3)).unwrap(),
            key: format!("/components/schemas/Owner/properties/p{number}"),
            text,
        },
    }
}

fn add(random: &mut Random, number: usize, wishes: &mut Vec<Owned>) {
    let one = wish(random, number);
    if wishes.iter().all(|other| other.key != one.key) {
        wishes.push(one);
    }
}

/// One run: the name of each key, and the lock that it leaves.
fn run(case: Case, kind: &str, wishes: &[Owned], lock: &Lock) -> (BTreeMap<String, String>, Lock) {
    let mut lock = lock.clone();
    let mut pins = Pins::new(&mut lock, "test");
    let prefix = if kind == "setter" { "with " } else { "" };
    let asked: Vec<Wish<'_>> = wishes
        .iter()
        .map(|wish| Wish {
            text: format!("{prefix}{}", wish.text),
            rank: wish.rank,
            key: &wish.key,
        })
        .collect();
    let names = Scope::new(case)
        .reserve(["send", "new"])
        .assign(kind, &asked, &mut pins);
    assert!(pins.finish(true).is_empty());
    let keys = wishes.iter().map(|wish| wish.key.clone());
    (keys.zip(names.iter().map(Ident::to_string)).collect(), lock)
}

const CASES: [(Case, &str); 6] = [
    (Case::Type, "type"),
    (Case::Variant, "variant"),
    (Case::Value, "field"),
    (Case::Value, "setter"),
    (Case::Module, "module"),
    (Case::Static, "static"),
];

#[test]
fn what_is_added_renames_nothing_that_stood() {
    for seed in 0..1500 {
        let random = &mut Random(seed);
        let (case, kind) = CASES[random.below(CASES.len())];
        let mut wishes = Vec::new();
        for number in 0..random.below(12) {
            add(random, number, &mut wishes);
        }
        let (mut before, mut lock) = run(case, kind, &wishes, &Lock::new());
        for number in 20..26 {
            let (again, same) = run(case, kind, &wishes, &lock);
            assert_eq!(
                (&again, &same),
                (&before, &lock),
                "a second run changes nothing"
            );
            add(random, number, &mut wishes);
            random.shuffle(&mut wishes);
            let (after, next) = run(case, kind, &wishes, &lock);
            for (key, name) in &before {
                assert_eq!(
                    after.get(key),
                    Some(name),
                    "{seed} {case:?} {key} of {wishes:?}\n{lock}"
                );
            }
            (before, lock) = (after, next);
        }
    }
}

#[test]
fn what_is_removed_renames_nothing_that_stays_and_leaves_no_line() {
    for seed in 0..1000 {
        let random = &mut Random(seed);
        let (case, kind) = CASES[random.below(CASES.len())];
        let mut wishes = Vec::new();
        for number in 0..12 {
            add(random, number, &mut wishes);
        }
        let (before, lock) = run(case, kind, &wishes, &Lock::new());
        let gone = wishes.remove(random.below(wishes.len()));
        let (after, lock) = run(case, kind, &wishes, &lock);
        for (key, name) in &after {
            assert_eq!(before.get(key), Some(name), "{seed}");
        }
        assert!(
            lock.iter()
                .all(|(_, _, pointer, _)| pointer != format!("{}#{kind}", gone.key))
        );
        let (_, empty) = run(case, kind, &[], &lock);
        assert_eq!(empty, Lock::new());
    }
}

#[test]
fn names_differ_and_do_not_depend_on_order() {
    for seed in 0..1000 {
        let random = &mut Random(seed);
        let (case, kind) = CASES[random.below(CASES.len())];
        let mut wishes = Vec::new();
        for number in 0..20 {
            add(random, number, &mut wishes);
        }
        let first = run(case, kind, &wishes, &Lock::new());
        let different: std::collections::BTreeSet<&String> = first.0.values().collect();
        assert_eq!(different.len(), wishes.len(), "{:?}", first.0);
        for name in &different {
            assert!(syn::parse_str::<proc_macro2::Ident>(name).is_ok(), "{name}");
        }
        random.shuffle(&mut wishes);
        assert_eq!(first, run(case, kind, &wishes, &Lock::new()), "{seed}");
    }
}

/// Two branches that each add something merge into a lock that any order of lines reads alike.
#[test]
fn a_merge_of_two_branches_keeps_what_stood_before_them() {
    for seed in 0..1000 {
        let random = &mut Random(seed);
        let (case, kind) = CASES[random.below(CASES.len())];
        let mut base = Vec::new();
        for number in 0..8 {
            add(random, number, &mut base);
        }
        let (before, lock) = run(case, kind, &base, &Lock::new());
        let (mut ours, mut theirs) = (base.clone(), base.clone());
        add(random, 20, &mut ours);
        add(random, 21, &mut theirs);
        let merged = merge(
            &run(case, kind, &ours, &lock).1,
            &run(case, kind, &theirs, &lock).1,
        );
        let theirs = theirs
            .into_iter()
            .filter(|wish| !ours.contains(wish))
            .collect::<Vec<_>>();
        let mut all = ours.clone();
        all.extend(
            theirs
                .into_iter()
                .filter(|wish| ours.iter().all(|other| other.key != wish.key)),
        );
        let after = run(case, kind, &all, &merged);
        for (key, name) in &before {
            assert_eq!(
                after.0.get(key),
                Some(name),
                "{seed} {kind} {all:?}\n{merged}"
            );
        }
        random.shuffle(&mut all);
        assert_eq!(after, run(case, kind, &all, &merged));
    }
}

/// The lines of both, as a merge leaves them that keeps both sides.
fn merge(ours: &Lock, theirs: &Lock) -> Lock {
    let mut text = ours.to_string();
    for line in theirs.to_string().lines() {
        if !text.lines().any(|other| other == line) {
            text.push_str(line);
            text.push('\n');
        }
    }
    Lock::parse(&text).unwrap()
}

#[test]
fn a_name_of_ours_stays_when_the_document_wants_it() {
    let mut lock = Lock::new();
    let run = |texts: &[&str], lock: &mut Lock| -> (Vec<String>, String) {
        let keys: Vec<String> = texts
            .iter()
            .map(|text| format!("/components/schemas/E/enum/{text}"))
            .collect();
        let wishes: Vec<Wish<'_>> = texts
            .iter()
            .zip(&keys)
            .map(|(text, key)| Wish {
                text: (*text).to_owned(),
                rank: 0,
                key,
            })
            .collect();
        let mut pins = Pins::new(lock, "test");
        let mut scope = Scope::new(Case::Variant);
        let (kind, texts, key) = ("open", ["Unknown", "Unrecognized"], "/components/schemas/E");
        scope.hold(kind, &texts, key, &pins);
        let names = scope.assign("variant", &wishes, &mut pins);
        let own = scope.claim_for(kind, &texts, key, &mut pins);
        pins.finish(true);
        (
            names.iter().map(Ident::to_string).collect(),
            own.to_string(),
        )
    };
    let other = run(&["unknown"], &mut Lock::new());
    assert_eq!(
        other,
        (vec!["Unknown".to_owned()], "Unrecognized".to_owned())
    );
    assert_eq!(run(&["a"], &mut lock).1, "Unknown");
    for _ in 0..2 {
        assert_eq!(
            run(&["a", "unknown"], &mut lock),
            (
                vec!["A".to_owned(), "Unknown2".to_owned()],
                "Unknown".to_owned()
            )
        );
    }
}

#[test]
fn a_key_that_occurs_in_two_scopes_has_a_name_in_each() {
    let mut lock = Lock::new();
    let shared = Wish {
        text: "limit".to_owned(),
        rank: 1,
        key: "/components/parameters/limit#limit",
    };
    let other = Wish {
        text: "Limit".to_owned(),
        rank: 0,
        key: "/components/parameters/other#Limit",
    };
    for _ in 0..2 {
        let mut pins = Pins::new(&mut lock, "test");
        let mut one = Scope::new(Case::Value).within("/paths/~1a/get");
        let names = one.assign("input", &[shared.clone(), other.clone()], &mut pins);
        assert_eq!((names[0].as_str(), names[1].as_str()), ("limit_2", "limit"));
        let mut two = Scope::new(Case::Value).within("/paths/~1b/get");
        let names = two.assign("input", std::slice::from_ref(&shared), &mut pins);
        assert_eq!(names[0].as_str(), "limit");
        pins.finish(true);
    }
}

#[test]
fn boxes_and_splits_are_kept_as_long_as_they_are_said() {
    let mut lock = Lock::new();
    let mut pins = Pins::new(&mut lock, "test");
    pins.set_boxed("/a");
    pins.set_split("/b");
    pins.finish(true);
    let mut pins = Pins::new(&mut lock, "test");
    assert!(pins.boxed("/a") && pins.split("/b") && !pins.split("/a"));
    pins.set_split("/b");
    pins.finish(false);
    assert!(
        Pins::new(&mut lock, "test").boxed("/a"),
        "half a run forgets nothing"
    );
    let mut pins = Pins::new(&mut lock, "test");
    pins.set_split("/b");
    pins.finish(true);
    let pins = Pins::new(&mut lock, "test");
    assert!(pins.split("/b") && !pins.boxed("/a"));
}
