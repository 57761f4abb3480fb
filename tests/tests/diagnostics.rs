//! What a person is told: of a document with many mistakes, and of a file that is no document at all.

use specsmith_generator::config::Options;
use specsmith_generator::diagnostic::Level;
use specsmith_generator::generate;
use specsmith_generator::lock::Lock;
use specsmith_generator::source::{Disk, Memory, Source};
use specsmith_tests::fixture::{Fixture, all};
use specsmith_tests::snapshot::{check, each};
use std::collections::BTreeSet;

#[test]
fn all_mistakes_of_a_document_are_said_in_one_run() {
    each(&all("diagnostics"), |fixture| {
        let run = fixture.run();
        let folder = fixture.path.parent().expect("a fixture lies in a folder");
        check(
            fixture,
            folder,
            &format!("{}.said", fixture.name),
            &run.diagnostics.render(&run.sources),
        );
    });
}

#[test]
fn twenty_mistakes_are_twenty_errors_or_lints_each_at_its_place() {
    let run = twenty().run();
    let mistakes: Vec<_> = run
        .diagnostics
        .iter()
        .filter(|one| one.level != Level::Gap)
        .collect();
    let places: BTreeSet<_> = mistakes.iter().map(|one| (&one.place, one.code)).collect();
    assert!(
        places.len() >= 20,
        "only {} of at least twenty mistakes are said",
        places.len()
    );
    let text = run.diagnostics.render(&run.sources);
    for one in mistakes {
        let position = run
            .sources
            .locate(&one.place)
            .expect("a place in a file that was read");
        let head = format!(
            "{}[{}]: {}\n  --> twenty.yaml:{}:{}",
            one.level.word(),
            one.code,
            one.message,
            position.line,
            position.column
        );
        assert!(text.contains(&head), "{head}\nis not in\n{text}");
    }
}

#[test]
fn what_is_right_beside_mistakes_is_built() {
    let files = twenty().run().files;
    let text = |path: &str| {
        let file = files.iter().find(|file| file.path == path);
        file.unwrap_or_else(|| panic!("there is no file `{path}`"))
            .text
            .as_str()
    };
    for (path, line) in [
        ("models/pet.rs", "pub weight: Option<i64>,"),
        ("models/pet.rs", "pub name: "),
        ("models/pets.rs", "pub type Pets = Vec<super::Pet>;"),
        ("operations/api.rs", "pub fn list_pets(&self) -> ListPets {"),
        (
            "operations/api.rs",
            "pub fn show_pet(&self, id: i64) -> ShowPet {",
        ),
    ] {
        assert!(
            text(path).contains(line),
            "`{line}` is not in {path}:\n{}",
            text(path)
        );
    }
}

fn twenty() -> Fixture {
    let mut fixtures = all("diagnostics").into_iter();
    fixtures
        .find(|fixture| fixture.name == "twenty")
        .expect("the document of twenty mistakes")
}

/// What is said of a file that is no document.
fn refusal(source: &dyn Source, name: &str) -> String {
    match generate(source, name, &Options::new("fixture"), &Lock::new()) {
        Ok(_) => "nothing".to_owned(),
        Err(error) => error.to_string(),
    }
}

#[test]
fn a_file_that_is_no_document_is_one_clear_line() {
    let table: [(&str, &[u8]); 15] = [
        ("empty.yaml", b""),
        ("blank.yaml", b" \n\n"),
        ("comment.yaml", b"# nothing but words\n"),
        ("list.yaml", b"- a\n- b\n"),
        ("text.yaml", b"hello\n"),
        ("compose.yaml", b"services: {web: {image: nginx}}\n"),
        (
            "swagger.yaml",
            b"swagger: \"1.2\"\ninfo: {title: Old, version: \"1\"}\npaths: {}\n",
        ),
        ("later.yaml", b"openapi: 3.3.0\n"),
        ("unknown.yaml", b"openapi: 4.0.0\n"),
        ("word.yaml", b"openapi: three\n"),
        ("version.yaml", b"openapi: [3, 1]\n"),
        (
            "comma.json",
            b"{\n  \"openapi\": \"3.1.1\"\n  \"info\": {}\n}\n",
        ),
        ("cut.json", b"{\"openapi\": \"3.1.1\", \"paths\": {"),
        (
            "indent.yaml",
            b"openapi: 3.1.1\ninfo:\n  title: A\n version: 1\n",
        ),
        ("latin1.yaml", b"openapi: 3.1.1\ninfo: {title: Caf\xe9}\n"),
    ];
    let lines: Vec<String> = table
        .iter()
        .map(|(name, text)| refusal(&Memory::new([(*name, text.to_vec())]), name))
        .collect();
    insta::assert_snapshot!(lines.join("\n"), @r#"
    empty.yaml is empty, expected an OpenAPI document in JSON or YAML
    blank.yaml is empty, expected an OpenAPI document in JSON or YAML
    comment.yaml: this is not an OpenAPI document: it is null; OpenAPI 2.0 to 3.2 and JSON Schema are supported
    list.yaml: this is not an OpenAPI document: it is an array; OpenAPI 2.0 to 3.2 and JSON Schema are supported
    text.yaml: this is not an OpenAPI document: it is a string; OpenAPI 2.0 to 3.2 and JSON Schema are supported
    compose.yaml: this is not an OpenAPI document: it is an object without `openapi`; OpenAPI 2.0 to 3.2 and JSON Schema are supported
    swagger.yaml: `swagger` says `1.2`, which is no version known here; OpenAPI 2.0 to 3.2 and JSON Schema are supported
    later.yaml: `openapi` says `3.3.0`, which is no version known here; OpenAPI 2.0 to 3.2 and JSON Schema are supported
    unknown.yaml: `openapi` says `4.0.0`, which is no version known here; OpenAPI 2.0 to 3.2 and JSON Schema are supported
    word.yaml: `openapi` says `three`, which is no version known here; OpenAPI 2.0 to 3.2 and JSON Schema are supported
    version.yaml: this is not an OpenAPI document: it is an object whose `openapi` is an array, expected a string; OpenAPI 2.0 to 3.2 and JSON Schema are supported
    comma.json:3:3: expected `,` or `}`
    cut.json:1:32: the text ends in the middle of a value
    indent.yaml:4:2: not YAML: did not find expected key, while parsing a block mapping
    latin1.yaml is not UTF-8: byte 32 is not part of a character
    "#);
    for line in lines {
        assert!(!line.contains('\n'), "{line:?} is more than a line");
    }
}

#[test]
fn a_file_that_cannot_be_read_is_one_clear_line() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    std::fs::create_dir(folder.path().join("folder.yaml")).expect("a folder");
    std::fs::write(folder.path().join("long.yaml"), "openapi: 3.1.1\n").expect("a file");
    let disk = Disk::new(folder.path()).with_limit(10);
    let name = folder.path().to_string_lossy().replace('\\', "/");
    let lines: Vec<String> = [
        "missing.yaml",
        "folder.yaml",
        "../outside.yaml",
        "long.yaml",
    ]
    .iter()
    .map(|file| refusal(&disk, file).replace(&name, "spec"))
    .collect();
    insta::assert_snapshot!(lines.join("\n"), @r"
    cannot read spec/missing.yaml: there is no such file
    cannot read spec/folder.yaml: it is not a regular file
    cannot read spec/../outside.yaml: it lies outside of the document's folder, and nothing outside of it is read
    cannot read spec/long.yaml: it is larger than the limit of 10 bytes
    ");
}
