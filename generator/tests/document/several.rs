//! Documents of several files, all the way to Rust.

use specsmith_generator::config::Options;
use specsmith_generator::diagnostic::Level;
use specsmith_generator::generate;
use specsmith_generator::lock::Lock;
use specsmith_generator::source::Memory;

const ROOT: &str = "openapi: 3.1.1
info: {title: t, version: '1'}
paths: {/pets: {$ref: paths/pets.yaml}}
components: {schemas: {Pet: {type: object, properties: {other: {$ref: 'shared/types.json#/components/schemas/Pet'}}}}}";
const PATHS: &str = "get:
  operationId: listPets
  responses: {'200': {description: d, content: {application/json: {schema: {type: object, properties: {kind: {$ref: ../shared/kind.yaml}}}}}}}";
const TYPES: &str = r#"{"components": {"schemas": {"Pet": {"type": "object", "properties": {"number": {"type": "integer"}}}}}}"#;
const KIND: &str =
    "type: object\nproperties: {state: {type: object, properties: {on: {type: boolean}}}}";

#[test]
fn equal_names_of_two_files_are_two_types() {
    let source = Memory::new([
        ("root.yaml", ROOT),
        ("paths/pets.yaml", PATHS),
        ("shared/types.json", TYPES),
        ("shared/kind.yaml", KIND),
    ]);
    let run = generate(&source, "root.yaml", &Options::new("t"), &Lock::new()).unwrap();
    assert_eq!(
        run.diagnostics.count(Level::Error),
        0,
        "{}",
        run.diagnostics.render(&run.sources)
    );
    let mut sources: Vec<_> = run.sources.names().collect();
    sources.sort_unstable();
    assert_eq!(
        sources,
        [
            "paths/pets.yaml",
            "root.yaml",
            "shared/kind.yaml",
            "shared/types.json"
        ]
    );
    let models: Vec<_> = run
        .files
        .iter()
        .filter_map(|file| file.path.strip_prefix("models/"))
        .filter(|name| *name != "mod.rs")
        .collect();
    assert_eq!(
        models,
        [
            "kind.rs",
            "kind_state.rs",
            "list_pets_response.rs",
            "pet.rs",
            "pet_2.rs"
        ]
    );
    let with = |text: &str| {
        run.files
            .iter()
            .filter(|file| file.text.contains(text))
            .count()
    };
    assert_eq!((with("pub other: "), with("pub number: ")), (1, 1));
}

#[test]
fn a_fault_in_another_file_is_said_there() {
    let source = Memory::new([
        (
            "root.yaml",
            "openapi: 3.1.1\ninfo: {title: t, version: '1'}\ncomponents: {schemas: {A: {$ref: 'b.yaml#/B'}}}",
        ),
        ("b.yaml", "B:\n  type: strng\n  $ref: '#/C'\n"),
    ]);
    let run = generate(&source, "root.yaml", &Options::new("t"), &Lock::new()).unwrap();
    let said = run.diagnostics.render(&run.sources);
    assert!(said.contains("--> b.yaml:2:3 (/B/type)"), "{said}");
    assert!(said.contains("--> b.yaml:3:3 (/B/$ref)"), "{said}");
}
