//! The same document, and the same document in another order.

use crate::{Subject, expect_none, options, subjects};
use specsmith_generator::lock::Lock;
use specsmith_generator::source::{Memory, Tree};
use specsmith_generator::{Run, generate};
use specsmith_tests::shuffle::{Random, Shuffled, shuffled};

/// `None` where the document cannot be read at all, which the command that measures the corpus tells.
fn run(tree: &Tree) -> Option<Run> {
    let source = Memory::new([("document.json", tree.to_json())]);
    generate(&source, "document.json", &options(), &Lock::new()).ok()
}

/// The first file, or the other thing, in which two runs differ.
fn difference(one: &Run, other: &Run) -> Option<String> {
    let mut files = one.files.iter().zip(&other.files);
    if let Some((file, _)) = files.find(|(one, other)| one != other) {
        return Some(file.path.clone());
    }
    if one.files.len() != other.files.len() {
        return Some("the number of files".to_owned());
    }
    (one.lock != other.lock).then(|| "the lock".to_owned())
}

fn differing(change: impl Fn(&Subject) -> Tree) -> Vec<String> {
    let mut wrong = Vec::new();
    for subject in subjects() {
        let Some(first) = run(&subject.tree) else {
            continue;
        };
        let what = match run(&change(&subject)) {
            // Every map with a seed of its own has another one in the second run.
            Some(second) => difference(&first, &second),
            None => Some("it cannot be read".to_owned()),
        };
        wrong.extend(what.map(|what| format!("  {}: {what}", subject.name)));
    }
    wrong
}

#[test]
fn another_run_changes_no_byte() {
    expect_none("differ", &differing(|subject| subject.tree.clone()));
}

#[test]
fn another_order_of_members_changes_no_byte() {
    let change = |subject: &Subject| {
        shuffled(
            &subject.tree,
            Shuffled::AllButProperties,
            &mut Random::new(7),
        )
    };
    expect_none("differ", &differing(change));
}
