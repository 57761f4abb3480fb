//! The same document in another order: what stays as it is, byte for byte, and what may move.

use specsmith_generator::config::Options;
use specsmith_generator::diagnostic::Diagnostics;
use specsmith_generator::lock::Lock;
use specsmith_generator::render::File;
use specsmith_generator::source::{Memory, Tree, load};
use specsmith_generator::{Run, generate};
use specsmith_tests::fixture::{Fixture, all, workspace};
use specsmith_tests::shuffle::{Random, Shuffled, shuffled};
use std::collections::BTreeSet;
use std::sync::LazyLock;

const SEEDS: [u64; 3] = [1, 42, 0xdead_beef];

/// A document to be generated again and again, and what its own order gives.
struct Subject {
    name: String,
    options: Options,
    tree: Tree,
    first: Run,
}

/// Every fixture, and the document that we ship; made once, because debug builds take their time.
static SUBJECTS: LazyLock<Vec<Subject>> = LazyLock::new(|| {
    let ours = Fixture::read(&workspace().join("spec/authlete.yaml"));
    let fixtures = ["schemas", "operations", "documents"]
        .into_iter()
        .flat_map(all);
    fixtures
        .chain([ours])
        .map(|fixture| Subject::new(&fixture))
        .collect()
});

impl Subject {
    fn new(fixture: &Fixture) -> Self {
        let (source, path) = fixture.source();
        let loaded =
            load(&source, &path, &mut Diagnostics::new()).expect("a fixture can be loaded");
        let options = fixture.options();
        let first = run(&loaded.root, &options, &Lock::new());
        Self {
            name: fixture.name.clone(),
            options,
            tree: loaded.root,
            first,
        }
    }

    fn again(&self, tree: &Tree) -> Run {
        run(tree, &self.options, &Lock::new())
    }

    /// Each order that is tried, by its seed.
    fn orders(&self, what: Shuffled) -> impl Iterator<Item = (u64, Tree)> {
        SEEDS
            .map(|seed| (seed, shuffled(&self.tree, what, &mut Random::new(seed))))
            .into_iter()
    }
}

fn run(tree: &Tree, options: &Options, lock: &Lock) -> Run {
    let source = Memory::new([("document.json", tree.to_json())]);
    generate(&source, "document.json", options, lock)
        .expect("a document in another order is a document")
}

/// Fails with all that are in the list, so that one run shows every mistake.
fn expect_none(wrong: &[String]) {
    assert!(
        wrong.is_empty(),
        "{} differ:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// The first line in which two runs differ.
fn difference(one: &[File], other: &[File]) -> Option<String> {
    if one
        .iter()
        .map(|file| &file.path)
        .ne(other.iter().map(|file| &file.path))
    {
        return Some("the list of files".to_owned());
    }
    let (one, other) = one
        .iter()
        .zip(other)
        .find(|(one, other)| one.text != other.text)?;
    let line = one
        .text
        .lines()
        .zip(other.text.lines())
        .find(|(one, other)| one != other);
    Some(line.map_or_else(
        || format!("the length of {}", one.path),
        |(first, second)| format!("{}: {first:?}, then {second:?}", one.path),
    ))
}

/// Holds the files, the lock and what is said of each order against those of the document as written.
fn same_bytes(what: Shuffled) -> Vec<String> {
    let mut wrong = Vec::new();
    for subject in SUBJECTS.iter() {
        for (seed, tree) in subject.orders(what) {
            let again = subject.again(&tree);
            let name = format!("  {} (seed {seed})", subject.name);
            wrong.extend(
                difference(&subject.first.files, &again.files)
                    .map(|what| format!("{name}, {what}")),
            );
            if subject.first.lock != again.lock {
                wrong.push(format!("{name}, the lock"));
            }
            if said(&subject.first) != said(&again) {
                wrong.push(format!("{name}, what is said of it"));
            }
        }
    }
    wrong
}

/// What is said of a document, without the places: which of two that clash is the second depends on their order.
fn said(run: &Run) -> Vec<(&'static str, &'static str)> {
    let mut said: Vec<_> = run
        .diagnostics
        .iter()
        .map(|one| (one.level.word(), one.code))
        .collect();
    said.sort_unstable();
    said
}

#[test]
fn another_order_of_members_changes_no_byte() {
    expect_none(&same_bytes(Shuffled::AllButProperties));
}

#[test]
fn another_order_of_required_changes_no_byte() {
    expect_none(&same_bytes(Shuffled::Required));
}

#[test]
fn another_run_changes_no_byte() {
    let wrong = SUBJECTS.iter().filter_map(|subject| {
        let again = subject.again(&subject.tree);
        difference(&subject.first.files, &again.files)
            .map(|what| format!("  {}, {what}", subject.name))
    });
    expect_none(&wrong.collect::<Vec<_>>());
}

#[test]
fn a_lock_that_was_written_changes_no_byte() {
    let mut wrong = Vec::new();
    for subject in SUBJECTS.iter() {
        let lock =
            Lock::parse(&subject.first.lock.to_string()).expect("a lock that was just written");
        let again = run(&subject.tree, &subject.options, &lock);
        wrong.extend(
            difference(&subject.first.files, &again.files)
                .map(|what| format!("  {}, {what}", subject.name)),
        );
        if lock != again.lock {
            wrong.push(format!("  {}, the lock", subject.name));
        }
    }
    expect_none(&wrong);
}

#[test]
fn another_order_of_properties_changes_no_signature() {
    let mut wrong = Vec::new();
    for subject in SUBJECTS.iter() {
        let before = signatures(&subject.first.files);
        for (seed, tree) in subject.orders(Shuffled::Properties) {
            let after = signatures(&subject.again(&tree).files);
            let differ: Vec<&String> = before.symmetric_difference(&after).collect();
            if !differ.is_empty() {
                wrong.push(format!("  {} (seed {seed}): {differ:?}", subject.name));
            }
        }
    }
    expect_none(&wrong);
}

/// Each public function with its arguments in order, each public type and each public field, with the file that it stands in.
fn signatures(files: &[File]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for file in files {
        let mut lines = file.text.lines();
        while let Some(line) = lines.next() {
            let mut signature = line.trim().to_owned();
            if !signature.starts_with("pub ") {
                continue;
            }
            // A function's head may go over several lines, and ends where its body begins.
            while signature.contains(" fn ") && !signature.ends_with('{') {
                let Some(next) = lines.next() else { break };
                signature.push_str(next.trim());
            }
            found.insert(format!("{}: {signature}", file.path));
        }
    }
    found
}

#[test]
fn the_shuffler_moves_what_it_should_and_nothing_else() {
    let text = r#"{"a":1,"b":[3,1,2],"properties":{"x":{"d":1,"e":2,"f":3},"y":0,"z":0,"w":0},"required":["x","y","z","w"],"c":0,"d":0}"#;
    let source = Memory::new([("a.json", text)]);
    let tree = load(&source, "a.json", &mut Diagnostics::new())
        .expect("JSON")
        .root;
    let keys = |tree: &Tree| {
        tree.members()
            .iter()
            .map(|(name, _)| name.clone())
            .collect::<Vec<_>>()
    };
    let (members, properties, required) = (
        shuffled(&tree, Shuffled::AllButProperties, &mut Random::new(1)),
        shuffled(&tree, Shuffled::Properties, &mut Random::new(1)),
        shuffled(&tree, Shuffled::Required, &mut Random::new(1)),
    );
    assert_ne!(keys(&members), keys(&tree));
    assert_eq!(
        members.get("properties").map(keys),
        tree.get("properties").map(keys)
    );
    assert_eq!(members.get("b"), tree.get("b"));
    assert_eq!(members.get("required"), tree.get("required"));
    assert_eq!(keys(&properties), keys(&tree));
    assert_ne!(
        properties.get("properties").map(keys),
        tree.get("properties").map(keys)
    );
    assert_eq!(keys(&required), keys(&tree));
    assert_ne!(required.get("required"), tree.get("required"));
    assert_eq!(required.get("properties"), tree.get("properties"));
}
