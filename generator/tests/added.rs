//! Whatever is added to a document renames nothing that stood: schemas, properties and operations with names that contend with those that are there, in
//! fixtures of ours always, and in the wild ones where `SPECSMITH_CORPUS` names their folder.

use specsmith_generator::config::Options;
use specsmith_generator::diagnostic::Diagnostics;
use specsmith_generator::lock::Lock;
use specsmith_generator::render::File;
use specsmith_generator::source::{Memory, Tree, load};
use specsmith_generator::{Run, generate};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// So many names are added of a kind; a huge document has enough of them elsewhere.
const MOST: usize = 60;
/// Larger ones take minutes in a debug build, and have nothing that others lack.
const LARGEST: u64 = 150_000;

/// The document's text as it is read, or nothing where it is none, or one that has no place for components and operations.
fn subject(path: &Path) -> Option<Tree> {
    let text = std::fs::read(path).ok()?;
    let source = Memory::new([("document", text)]);
    load(&source, "document", &mut Diagnostics::new())
        .ok()
        .map(|loaded| loaded.root)
        .filter(|tree| tree.get("openapi").or(tree.get("swagger")).is_some())
}

fn run(tree: &Tree, lock: &Lock) -> Option<Run> {
    let source = Memory::new([("document.json", tree.to_json())]);
    generate(&source, "document.json", &Options::new("test"), lock).ok()
}

fn entry<'t>(tree: &'t mut Tree, name: &str) -> &'t mut Tree {
    if !matches!(tree, Tree::Object(_)) {
        *tree = Tree::Object(Vec::new());
    }
    let Tree::Object(members) = tree else {
        unreachable!()
    };
    let at = members.iter().position(|(key, _)| key == name);
    let at = at.unwrap_or_else(|| {
        members.push((name.to_owned(), Tree::Null));
        members.len() - 1
    });
    &mut members[at].1
}

fn object(members: &[(&str, Tree)]) -> Tree {
    let members = members
        .iter()
        .map(|(name, value)| ((*name).to_owned(), value.clone()));
    Tree::Object(members.collect())
}

fn string(text: &str) -> Tree {
    Tree::String(text.to_owned())
}

fn names(tree: &Tree) -> Vec<String> {
    tree.members()
        .iter()
        .map(|(name, _)| name.clone())
        .collect()
}

/// Other texts that want the same name, some of which go before it by the rule.
fn rivals(name: &str) -> Vec<String> {
    let mut snake = String::new();
    for character in name.chars() {
        if character.is_uppercase() && !snake.is_empty() && !snake.ends_with('_') {
            snake.push('_');
        }
        snake.extend(match character {
            '-' | ' ' | '.' | '/' => vec!['_'],
            other => other.to_lowercase().collect(),
        });
    }
    let pascal: String = snake
        .split('_')
        .map(|word| {
            let mut letters = word.chars();
            let first = letters.next().map(|first| first.to_uppercase().to_string());
            first.unwrap_or_default() + letters.as_str()
        })
        .collect();
    let mut rivals = vec![
        snake.replace('_', "-"),
        snake.replace('_', " "),
        format!("{snake}_2"),
        snake.to_uppercase(),
        format!("{pascal}2"),
        pascal,
        snake,
    ];
    rivals.retain(|rival| rival != name);
    rivals
}

/// The same document with a schema for each name of a type, and for each rival of a schema.
fn with_schemas(tree: &Tree, types: &[String]) -> Tree {
    let mut tree = tree.clone();
    let schemas = entry(entry(&mut tree, "components"), "schemas");
    let own: Vec<String> = names(schemas)
        .iter()
        .take(MOST)
        .flat_map(|name| rivals(name))
        .collect();
    let leaf = object(&[
        ("type", string("object")),
        (
            "properties",
            object(&[("x", object(&[("type", string("string"))]))]),
        ),
    ]);
    for name in types.iter().take(MOST * 4).chain(&own) {
        if schemas.get(name).is_none() {
            *entry(schemas, name) = leaf.clone();
        }
    }
    tree
}

/// The same document with rivals of each property, first in the order.
fn with_properties(tree: &Tree) -> Tree {
    let mut tree = tree.clone();
    let Tree::Object(schemas) = entry(entry(&mut tree, "components"), "schemas") else {
        return tree;
    };
    for (_, schema) in schemas {
        let Some(Tree::Object(properties)) = schema.get("properties").cloned() else {
            continue;
        };
        let mut all: Vec<(String, Tree)> = Vec::new();
        for (name, _) in properties.iter().take(MOST) {
            for rival in rivals(name) {
                if all
                    .iter()
                    .chain(&properties)
                    .all(|(other, _)| *other != rival)
                {
                    all.push((rival, object(&[("type", string("string"))])));
                }
            }
        }
        all.extend(properties);
        *entry(schema, "properties") = Tree::Object(all);
    }
    tree
}

/// The same document with an operation for each rival of an operation, and for each name of a type that an operation brings.
fn with_operations(tree: &Tree, types: &[String]) -> Tree {
    let mut tree = tree.clone();
    let paths = entry(&mut tree, "paths");
    let mut wanted: BTreeSet<(String, Tag)> = BTreeSet::new();
    let mut ids: BTreeSet<String> = BTreeSet::new();
    let mut tags: Vec<Option<String>> = vec![None];
    for (_, item) in paths.members() {
        for (_, operation) in item.members() {
            let Some(id) = operation.get("operationId").and_then(Tree::as_str) else {
                continue;
            };
            ids.insert(id.to_owned());
            let tag = match operation.get("tags") {
                Some(Tree::Array(tags)) => tags.first().and_then(Tree::as_str),
                _ => None,
            };
            tags.push(tag.map(ToOwned::to_owned));
            if wanted.len() < MOST * 6 {
                wanted.extend(
                    rivals(id)
                        .into_iter()
                        .map(|rival| (rival, tag.map(ToOwned::to_owned))),
                );
            }
        }
    }
    let tag = tags.last().cloned().flatten();
    wanted.extend(
        types
            .iter()
            .take(MOST)
            .map(|name| (name.clone(), tag.clone())),
    );
    for (at, (id, tag)) in wanted
        .into_iter()
        .filter(|(id, _)| !ids.contains(id))
        .enumerate()
    {
        let done = object(&[("description", string("done"))]);
        let mut members = vec![
            ("operationId", string(&id)),
            ("responses", object(&[("200", done.clone()), ("404", done)])),
        ];
        members.extend(tag.map(|tag| ("tags", Tree::Array(vec![string(&tag)]))));
        *entry(paths, &format!("/aaa-added/{at}")) = object(&[("get", object(&members))]);
    }
    tree
}

/// A tag, if there is one.
type Tag = Option<String>;

/// The names of all types, but for those that are ours and follow another.
fn types(files: &[File], folder: &str) -> Vec<String> {
    let lines = files
        .iter()
        .filter(|file| file.path.starts_with(folder))
        .flat_map(|file| file.text.lines());
    lines
        .filter_map(|line| {
            let rest = ["pub struct ", "pub enum ", "pub type "]
                .iter()
                .find_map(|start| line.strip_prefix(start))?;
            rest.split([' ', ';', '<']).next()
        })
        .filter(|name| !is_claimed(name))
        .map(ToOwned::to_owned)
        .collect()
}

/// Whether a name is claimed when all others are given, and so gives way to a later schema of that name: that of what `new` requires.
fn is_claimed(item: &str) -> bool {
    item.trim_end_matches(|end: char| end.is_ascii_digit() || end == ' ' || end == '{')
        .ends_with("Required")
}

/// What a caller may have written down: public items, fields and variants, each with the pointer that stands above it or the item that it is in.
fn public(files: &[File]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for file in files {
        let mut item = "";
        for line in file.text.lines() {
            let text = line.trim();
            if line.starts_with("pub ") && !text.starts_with("pub use") || line.starts_with("impl ")
            {
                item = text;
            }
            let is_variant = item.starts_with("pub enum")
                && text.ends_with(',')
                && !text.starts_with(['/', '#']);
            if is_claimed(item) {
                continue;
            }
            if (text.starts_with("pub ") && !text.starts_with("pub use")) || is_variant {
                found.insert(format!(
                    "{item}: {}",
                    text.split('(').next().unwrap_or_default()
                ));
            }
        }
    }
    found
}

/// What went away although something was only added.
fn lost(name: &str, tree: &Tree) -> Vec<String> {
    let Some(first) = run(tree, &Lock::new()) else {
        return Vec::new();
    };
    let before = public(&first.files);
    let models = types(&first.files, "models/");
    let of_operations = types(&first.files, "operations/");
    let added = [
        ("schemas", with_schemas(tree, &models)),
        ("properties", with_properties(tree)),
        ("operations", with_operations(tree, &of_operations)),
    ];
    let mut lost = Vec::new();
    for (what, tree) in added {
        let Some(second) = run(&tree, &first.lock) else {
            lost.push(format!("{name}, {what}: it cannot be generated any more"));
            continue;
        };
        let after = public(&second.files);
        lost.extend(
            before
                .difference(&after)
                .take(5)
                .map(|gone| format!("{name}, {what}: {gone}")),
        );
    }
    lost
}

fn documents(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)
        .expect("a folder of documents")
        .flatten()
    {
        let path = entry.path();
        let is_document = path
            .extension()
            .is_some_and(|extension| extension == "yaml" || extension == "json");
        if is_document && entry.metadata().is_ok_and(|data| data.len() < LARGEST) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn check(folders: &[PathBuf]) {
    let mut wrong = Vec::new();
    for path in folders.iter().flat_map(|folder| documents(folder)) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if let Some(tree) = subject(&path) {
            wrong.extend(lost(&name, &tree));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} renamed:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn what_is_added_to_a_fixture_renames_nothing() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures");
    check(&["schemas", "operations", "documents"].map(|kind| tests.join(kind)));
    check(&[Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec")]);
}

#[test]
fn what_is_added_to_a_document_of_the_corpus_renames_nothing() {
    match std::env::var_os("SPECSMITH_CORPUS") {
        Some(folder) => check(&[PathBuf::from(folder)]),
        None => println!("SPECSMITH_CORPUS is not set: skipped"),
    }
}

#[test]
fn a_type_that_was_split_stays_so_when_the_last_member_of_one_side_goes() {
    let document = |access: &str| {
        let text = format!(
            "openapi: 3.0.4
info: {{title: T, version: '1'}}
paths:
  /pets:
    post:
      operationId: add
      requestBody: {{content: {{application/json: {{schema: {{$ref: '#/components/schemas/Pet'}}}}}}}}
      responses: {{'204': {{description: done}}}}
components:
  schemas:
    Pet: {{type: object, properties: {{id: {{type: string{access}}}, name: {{type: string}}}}}}
"
        );
        Memory::new([("document", text)])
    };
    let run = |access: &str, lock: &Lock| {
        let options = Options::new("test");
        generate(&document(access), "document", &options, lock).expect("a document")
    };
    let is_split = |run: &Run| {
        let mut paths = run.files.iter().map(|file| file.path.as_str());
        paths.any(|path| path.ends_with("models/pet_input.rs"))
    };
    let first = run(", readOnly: true", &Lock::new());
    assert!(is_split(&first));
    assert!(is_split(&run("", &first.lock)));
    assert!(!is_split(&run("", &Lock::new())));
}
