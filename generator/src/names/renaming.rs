//! Renames of the config, the whole way: what is renamed, what follows, and what is refused.

use crate::config::Options;
use crate::lock::Lock;
use crate::source::Memory;
use crate::{Run, generate};

const DOCUMENT: &str = r##"
openapi: 3.1.1
info: {title: Fixture, version: "1"}
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      parameters:
        - {name: type, in: query, schema: {type: string}}
      responses:
        "200": {description: fine, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
        "404": {description: none, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
components:
  schemas:
    Pet:
      type: object
      properties:
        nickName: {type: string}
        status: {type: string, enum: [new, old]}
    Pot: {type: object, properties: {a: {type: string}}}
"##;

fn run(renames: &[(&str, &str)]) -> Run {
    let rename = renames
        .iter()
        .map(|(pointer, name)| ((*pointer).to_owned(), (*name).to_owned()));
    let options = Options {
        rename: rename.collect(),
        ..Options::new("test")
    };
    let source = Memory::new([("a.yaml", DOCUMENT)]);
    generate(&source, "a.yaml", &options, &Lock::new()).unwrap()
}

fn text<'r>(run: &'r Run, path: &str) -> &'r str {
    let file = run.files.iter().find(|file| file.path == path);
    file.map_or_else(
        || panic!("no {path}: {}", run.diagnostics.render(&run.sources)),
        |file| &file.text,
    )
}

#[test]
fn a_type_takes_its_module_with_it() {
    let run = run(&[
        ("/components/schemas/Pet", "HTTPAnimal"),
        ("/components/schemas/Pet/properties/status", "Condition"),
        (
            "/components/schemas/Pet/properties/status/enum/new",
            "Fresh",
        ),
    ]);
    assert!(run.diagnostics.render(&run.sources).is_empty());
    assert!(text(&run, "models/http_animal.rs").contains("pub struct HTTPAnimal {"));
    let condition = text(&run, "models/condition.rs");
    assert!(condition.contains("pub enum Condition {") && condition.contains("    Fresh,\n    "));
    assert!(text(&run, "models/http_animal.rs").contains("pub status: Option<super::Condition>"));
    assert!(
        !run.lock.to_string().contains("\tHTTPAnimal"),
        "the config says it, so the lock need not"
    );
}

#[test]
fn a_field_takes_its_setter_with_it() {
    let run = run(&[
        ("/components/schemas/Pet/properties/nickName", "pet_name"),
        ("/components/schemas/Pet/properties/status#type", "Status"),
        ("/components/schemas/Pet/properties/status#field", "state"),
    ]);
    assert!(run.diagnostics.render(&run.sources).is_empty());
    let pet = text(&run, "models/pet.rs");
    for expected in [
        "pub pet_name: Option<String>",
        "pub fn with_pet_name(",
        "\"nickName\"",
        "pub state: Option<super::Status>",
    ] {
        assert!(pet.contains(expected), "{expected} in {pet}");
    }
}

#[test]
fn an_operation_takes_its_types_with_it() {
    let run = run(&[
        ("/paths/~1pets/get", "find_all"),
        ("/paths/~1pets/get/parameters/0", "kind"),
        ("/tags/pets", "animals"),
    ]);
    assert!(run.diagnostics.render(&run.sources).is_empty());
    let group = text(&run, "operations/animals.rs");
    for expected in [
        "pub fn find_all(&self) -> FindAll",
        "pub struct FindAll {",
        "pub enum FindAllError {",
        "static FIND_ALL:",
        "pub fn kind(",
    ] {
        assert!(group.contains(expected), "{expected} in {group}");
    }
    assert!(text(&run, "client.rs").contains("pub fn animals("));
}

#[test]
fn a_rename_that_cannot_be_done_is_an_error_with_its_place() {
    let table: [(&[(&str, &str)], &str); 8] = [
        (
            &[("/components/schemas/Pett", "Animal")],
            "error[rename]: the rename of `/components/schemas/Pett` to `Animal` names nothing that has a name\n  --> a.yaml:15:3 (/components/schemas/Pett)\n  = help: did you mean `/components/schemas/Pet`?\n",
        ),
        (
            &[("/components/schemas/Pet/properties/nickname", "x")],
            "error[rename]: the rename of `/components/schemas/Pet/properties/nickname` to `x` names nothing that has a name\n  --> a.yaml:18:7 (/components/schemas/Pet/properties/nickname)\n  = help: did you mean `/components/schemas/Pet/properties/nickName`?\n",
        ),
        (
            &[("/components/schemas/Pet", "Pot")],
            "error[rename]: `/components/schemas/Pot` is called `Pot` already\n  --> a.yaml:16:5 (/components/schemas/Pet)\n  = help: rename that one too, or choose another name\n",
        ),
        (
            &[
                ("/components/schemas/Pet", "A"),
                ("/components/schemas/Pot", "A"),
            ],
            "error[rename]: two things would be called `A`\n",
        ),
        (
            &[("/components/schemas/Pet", "Option")],
            "error[rename]: `Option` means something in Rust or here\n  --> a.yaml:16:5 (/components/schemas/Pet)\n  = help: write `Option_`\n",
        ),
        (
            &[("/components/schemas/Pet", "animal")],
            "error[rename]: `/components/schemas/Pet` is no field, operation or argument, and cannot be called `animal`\n  --> a.yaml:16:5 (/components/schemas/Pet)\n  = help: begin the name with a capital letter\n",
        ),
        (
            &[("/paths/~1pets/get", "send!")],
            "error[rename]: `send!` is no identifier\n",
        ),
        (
            &[("/components/schemas/Pet/properties/nickName", "petName")],
            "error[rename]: `petName` has letters of the wrong case\n  --> a.yaml:19:9 (/components/schemas/Pet/properties/nickName)\n  = help: write `pet_name`\n",
        ),
    ];
    for (renames, expected) in table {
        let run = run(renames);
        let found = run.diagnostics.render(&run.sources);
        assert!(found.contains(expected), "{renames:?}: {found}");
    }
}
