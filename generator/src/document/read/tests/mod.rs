//! Tests of the reader of documents: one table of faults per kind of object, and what is kept of right ones.

mod faults;
mod kept;
mod references;
mod swagger;
mod versions;

use crate::diagnostic::Diagnostics;
use crate::document::{Document, Entry, Node, Schema, read_from};
use crate::source::{Library, Memory};

/// Reads a document from YAML; gives it and what was said, a line each.
fn run(text: &str) -> (Document, Vec<String>) {
    files(&[("x.yaml", text)])
}

/// Reads a document of these files, the first of which is the root.
fn files(files: &[(&str, &str)]) -> (Document, Vec<String>) {
    let mut diagnostics = Diagnostics::new();
    let source = Memory::new(files.iter().map(|(name, text)| (*name, *text)));
    let mut library = Library::open(&source, files[0].0, &mut diagnostics).unwrap();
    let document = read_from(&mut library, &mut diagnostics).unwrap();
    let said = diagnostics.sorted().into_iter().map(|found| {
        let help = found
            .help
            .as_ref()
            .map(|help| format!(" ({help})"))
            .unwrap_or_default();
        format!(
            "{} {} {}: {}{help}",
            found.level.word(),
            found.code,
            document.key(&found.place),
            found.message
        )
    });
    let said = said.collect();
    (document, said)
}

/// Reads a 3.1 document with these further lines.
fn with(lines: &str) -> (Document, Vec<String>) {
    run(&format!(
        "openapi: 3.1.1\ninfo: {{title: t, version: '1'}}\n{lines}\n"
    ))
}

/// Reads one schema, `S`.
fn schema(text: &str) -> (Node<Schema>, Vec<String>) {
    let (document, said) = with(&format!("components: {{schemas: {{S: {text}}}}}"));
    let (_, id) = document.components.schemas[0];
    (node(&document, id), said)
}

fn node(document: &Document, id: crate::document::Id<Schema>) -> Node<Schema> {
    match document.schemas.get(id) {
        Some(Entry::Node(node)) => node.clone(),
        other => panic!("{other:?}"),
    }
}

/// Each row: a schema, and what is said about it, with `#` for where it stands.
fn check_schemas(table: &[(&str, &[&str])]) {
    for (text, expected) in table {
        let said: Vec<_> = schema(text)
            .1
            .iter()
            .map(|line| line.replace("/components/schemas/S", "#"))
            .collect();
        assert_eq!(said, *expected, "{text}");
    }
}

fn check(table: &[(&str, &[&str])]) {
    for (text, expected) in table {
        assert_eq!(with(text).1, *expected, "{text}");
    }
}
