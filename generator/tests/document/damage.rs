//! Our own fixtures, damaged: each value replaced by each other kind of value, and each text cut off anywhere.
//!
//! Nothing panics, and what is not read is said: of a damaged document no member may be lost either.

use super::loss::lost;
use super::{Read, read_file};
use specsmith_generator::diagnostic::Diagnostics;
use specsmith_generator::document::read;
use specsmith_generator::source::{Files, Memory, Tree, load};
use std::path::Path;

fn kinds() -> [Tree; 7] {
    [
        Tree::Null,
        Tree::Bool(false),
        Tree::Number("-1.5".to_owned()),
        Tree::String("#text".to_owned()),
        Tree::Array(vec![Tree::Null, Tree::Array(Vec::new())]),
        Tree::Object(Vec::new()),
        Tree::Object(vec![("$ref".to_owned(), Tree::String("#/x".to_owned()))]),
    ]
}

/// The value number `at`, counted from the outside in, the first before the second.
fn nth<'t>(tree: &'t mut Tree, at: &mut usize) -> Option<&'t mut Tree> {
    if *at == 0 {
        return Some(tree);
    }
    *at -= 1;
    match tree {
        Tree::Array(items) => items.iter_mut().find_map(|item| nth(item, at)),
        Tree::Object(members) => members.iter_mut().find_map(|(_, value)| nth(value, at)),
        _ => None,
    }
}

#[test]
fn a_damaged_value_is_said_and_nothing_else_is_lost() {
    for path in [
        "tests/document/everything.yaml",
        "tests/document/petstore.json",
        "tests/document/swagger.yaml",
        "tests/document/later.yaml",
    ] {
        let whole = read_file(Path::new(path)).unwrap().trees.remove(0);
        let mut count = 0;
        while nth(&mut whole.clone(), &mut count.clone()).is_some() {
            for kind in kinds() {
                let mut tree = whole.clone();
                *nth(&mut tree, &mut count.clone()).unwrap() = kind;
                check(tree, &format!("{path}, value {count}"));
            }
            count += 1;
        }
        assert!(count > 50, "{count}");
    }
}

fn check(tree: Tree, what: &str) {
    let mut diagnostics = Diagnostics::new();
    let Ok(document) = read(tree.clone(), &mut diagnostics) else {
        return;
    };
    let read = Read {
        files: Files::default(),
        trees: vec![tree],
        document,
        diagnostics,
    };
    assert_eq!(
        lost(&read),
        [""; 0],
        "{what}: {}",
        read.diagnostics.render(&read.files)
    );
    assert!(
        read.diagnostics
            .iter()
            .all(|found| found.code != "unreadable-object"),
        "{what}: {}",
        read.diagnostics.render(&read.files)
    );
}

#[test]
fn a_text_that_breaks_off_is_no_panic() {
    for path in [
        "tests/document/everything.yaml",
        "tests/document/petstore.json",
    ] {
        let text = std::fs::read_to_string(path).unwrap();
        // Every place would be thorough and slow; a prime step meets all kinds of them.
        for end in (0..text.len())
            .step_by(13)
            .filter(|end| text.is_char_boundary(*end))
        {
            let mut diagnostics = Diagnostics::new();
            if let Ok(loaded) = load(&Memory::new([("x", &text[..end])]), "x", &mut diagnostics)
                && read(loaded.root, &mut diagnostics).is_ok()
            {
                let lines = diagnostics.render(&loaded.files).lines().count();
                assert!(lines >= diagnostics.iter().count());
            }
        }
    }
}
