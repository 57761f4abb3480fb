//! Adding a schema, a property or an operation renames nothing that stood before.

use crate::additions::{Nearness, added};
use crate::names::names;
use crate::{expect_none, subjects};
use specsmith_generator::lock::Lock;

/// What has another name after an addition, under the lock of the first run.
fn renamed(nearness: Nearness) -> Vec<String> {
    let mut wrong = Vec::new();
    for subject in subjects() {
        let Some((before, lock)) = names(&subject.tree, &Lock::new()) else {
            continue;
        };
        let lock = Lock::parse(&lock.to_string()).expect("a lock that was just written");
        let Some((after, _)) = names(&added(&subject.tree, nearness), &lock) else {
            wrong.push(format!("  {}: it cannot be read any more", subject.name));
            continue;
        };
        for (what, name) in before {
            match after.get(&what) {
                Some(now) if *now == name => {}
                now => wrong.push(format!("  {}: {what}: {name}, then {now:?}", subject.name)),
            }
        }
    }
    wrong
}

#[test]
fn an_addition_apart_from_all_others_renames_nothing() {
    expect_none("renamed", &renamed(Nearness::Apart));
}

#[test]
fn an_addition_that_collides_renames_nothing() {
    expect_none("renamed", &renamed(Nearness::Colliding));
}
