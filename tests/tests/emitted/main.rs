//! What the emitter makes of each word of `Api`: that it is Rust, without a warning, and does what it says.
//!
//! `fixture.rs` is emitted from `api.rs`, `decided.rs` from the document `behaviour.yaml`, and `document.rs` is generated of `document.yaml` with types that
//! `ours.rs` has; where one is stale, a test says so, and `SPECSMITH_EMIT=1` writes it anew.

mod api;
mod behaviour;
#[rustfmt::skip]
#[allow(dead_code, unreachable_pub, unused_imports, clippy::enum_variant_names, reason = "what is emitted is for others, and nobody is outside a test")]
mod decided;
#[rustfmt::skip]
#[allow(dead_code, unreachable_pub, unused_imports, private_interfaces, reason = "what is generated is for others, and nobody is outside a test")]
mod document;
#[rustfmt::skip]
#[allow(dead_code, unreachable_pub, reason = "what is emitted is for others, and nobody is outside a test")]
mod fixture;
mod ours;
mod own;
mod traits;
mod values;

use specsmith_generator::config::{Form, Options, TypeMap};
use specsmith_generator::diagnostic::Level;
use specsmith_generator::generate;
use specsmith_generator::lock::Lock;
use specsmith_generator::render::render;
use specsmith_generator::source::{Disk, Memory};
use std::path::{Path, PathBuf};

/// Holds an emitted file against what is committed, or writes it anew.
fn check_fresh(name: &str, text: &str) {
    let path = folder().join(name);
    if std::env::var_os("SPECSMITH_EMIT").is_some() {
        std::fs::write(&path, text).expect("what is emitted can be written");
    }
    let committed = std::fs::read_to_string(&path).expect("what was emitted is there");
    assert!(
        committed == text,
        "{name} is stale: run this test with SPECSMITH_EMIT=1 and read the difference"
    );
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/emitted")
}

/// One file that is included as a module.
fn options(name: &str) -> Options {
    Options {
        form: Form::File,
        ..Options::new(name)
    }
}

#[test]
fn the_fixture_is_what_is_emitted() {
    let files = render(&api::api(), &options("fixture")).unwrap_or_else(|error| panic!("{error}"));
    let [file] = files.as_slice() else {
        panic!("one file is asked for");
    };
    check_fresh("fixture.rs", &file.text);
}

#[test]
fn the_types_of_the_document_are_what_is_emitted() {
    let run = generate(
        &Disk::new(folder()),
        "behaviour.yaml",
        &options("decided"),
        &Lock::new(),
    )
    .unwrap_or_else(|error| panic!("{error}"));
    let said = run
        .diagnostics
        .iter()
        .filter(|one| one.level != Level::Lint);
    let said: Vec<&str> = said.map(|one| one.code).collect();
    assert_eq!(said, [""; 0], "{}", run.diagnostics.render(&run.sources));
    let [file] = run.files.as_slice() else {
        panic!("one file is asked for");
    };
    check_fresh("decided.rs", &file.text);
}

#[test]
fn the_document_is_what_is_generated() {
    let types = [
        ("string", "date", "crate::ours::Day", "serde"),
        ("object", "money", "crate::ours::Money", "serde"),
        (
            "number",
            "celsius",
            "crate::ours::Celsius",
            "crate::ours::celsius",
        ),
    ];
    let mut options = Options::new("document");
    options.form = Form::File;
    options.types = types
        .iter()
        .map(|(kind, format, rust, with)| TypeMap::new(kind, Some(format), rust, with))
        .collect::<Result<_, _>>()
        .unwrap_or_else(|error| panic!("{error}"));
    let text = include_str!("document.yaml");
    let source = Memory::new([("document.yaml", text)]);
    let run = generate(&source, "document.yaml", &options, &Lock::new())
        .unwrap_or_else(|error| panic!("{error}"));
    let said: Vec<String> = run
        .diagnostics
        .iter()
        .map(|one| format!("{} {}", one.code, one.place.pointer))
        .filter(|line| !line.starts_with("missing-description "))
        .collect();
    let wrong = |name: &str| {
        format!("default-of-other-type /components/schemas/Stay/properties/{name}/default")
    };
    assert_eq!(said, [wrong("wrong"), wrong("strange"), wrong("small")]);
    let [file] = run.files.as_slice() else {
        panic!("one file is asked for");
    };
    check_fresh("document.rs", &file.text);
}

#[test]
fn a_secret_is_of_a_type_of_ours_only_where_the_config_means_secrets() {
    let text = "openapi: 3.1.0
info: { title: Secrets, version: '1' }
paths: {}
components:
  schemas:
    A:
      type: object
      properties:
        pin: { type: string, format: password }
        day: { type: string, format: date }
        kind: { type: string, enum: [a, b] }
        mail: { type: string, format: email, maxLength: 9 }
";
    let model = |format: Option<&str>| {
        let mut options = Options::new("secrets");
        options.types = TypeMap::new("string", format, "crate::ours::Text", "serde")
            .into_iter()
            .collect();
        let source = Memory::new([("secrets.yaml", text)]);
        let run = generate(&source, "secrets.yaml", &options, &Lock::new())
            .unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(run.diagnostics.iter().count(), 0, "{format:?}");
        let file = run
            .files
            .into_iter()
            .find(|file| file.path == "models/a.rs");
        file.expect("the model is there").text
    };
    let (all, secrets) = (model(None), model(Some("password")));
    let ours = "Option<::specsmith::Foreign<crate::ours::Text>>";
    for line in [
        "pub pin: Option<::specsmith::SecretString>".to_owned(),
        format!("pub day: {ours}"),
        "pub kind: Option<super::AKind>".to_owned(),
        "keyword = \"format\"".to_owned(),
        "keyword = \"maxLength\"".to_owned(),
    ] {
        assert!(all.contains(&line), "{line} in {all}");
    }
    assert!(secrets.contains(&format!("pub pin: {ours}")), "{secrets}");
    assert!(
        secrets.contains("pub day: Option<::specsmith::Date>"),
        "{secrets}"
    );
}

/// The root of a crate with so many structs, each in the one before it; a ring of them where the last holds the first.
fn root_of(structs: usize, ring: bool) -> String {
    let mut text =
        "openapi: 3.1.0\ninfo: { title: Deep, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n"
            .to_owned();
    for at in 0..structs {
        let next = if ring { (at + 1) % structs } else { at + 1 };
        let member = if next < structs {
            format!("next: {{ $ref: '#/components/schemas/S{next}' }}")
        } else {
            "last: { type: string }".to_owned()
        };
        text += &format!("    S{at}: {{ type: object, properties: {{ {member} }} }}\n");
    }
    let source = Memory::new([("deep.yaml", text)]);
    let run = generate(&source, "deep.yaml", &Options::new("deep"), &Lock::new())
        .unwrap_or_else(|error| panic!("{error}"));
    let root = run.files.into_iter().find(|file| file.path == "lib.rs");
    root.expect("a crate has a root").text
}

#[test]
fn a_crate_of_types_that_lie_deep_asks_the_compiler_to_look_deeper() {
    let limit = |text: &str| {
        let lines = text.lines();
        lines
            .filter_map(|line| line.strip_prefix("#![recursion_limit = \""))
            .map(|rest| rest.trim_end_matches("\"]").parse::<usize>())
            .next()
    };
    assert_eq!(limit(&root_of(40, false)), None);
    assert_eq!(limit(&root_of(200, false)), Some(Ok(1024)));
    // Measured: 200 structs in each other need 256, a ring of 300 boxes needs less than 1024.
    assert_eq!(limit(&root_of(300, true)), Some(Ok(4096)));
    assert_eq!(limit(&root_of(10, true)), None);
}
