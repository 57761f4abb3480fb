//! Where references lead: within a file, by `$id` and `$anchor`, and into other files.

use super::{files, with};
use crate::document::{Document, Entry};
use crate::source::Place;

const HEAD: &str = "openapi: 3.1.1\ninfo: {title: t, version: '1'}\n";

/// Where the reference of each schema leads, by the keys of both.
fn targets(document: &Document) -> Vec<(String, String)> {
    let mut list: Vec<_> = document
        .schemas
        .iter()
        .filter_map(|(_, entry)| match entry {
            Entry::Node(node) => {
                let reference = node.leaf.reference.as_ref()?;
                let target = reference.target.as_ref();
                let target = target.map_or("nothing".to_owned(), |place| document.key(place));
                Some((document.key(&node.place), target))
            }
            Entry::Reference(_) => None,
        })
        .collect();
    list.sort();
    list
}

fn check(document: &Document, expected: &[(&str, &str)]) {
    let found = targets(document);
    let found: Vec<_> = found
        .iter()
        .map(|(a, b)| (a.as_str(), b.as_str()))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn below_components_into_paths_and_escaped() {
    let (document, said) = with(
        "paths: {'/a/{b}': {get: {responses: {'200': {description: d, content: {application/json: {schema: {type: object, properties: {p: {type: string}}}}}}}}}}
components:
  schemas:
    A: {$ref: '#/components/schemas/B/properties/b'}
    B: {properties: {b: {$defs: {C: {type: string}}}}}
    D: {$ref: '#/components/schemas/B/properties/b/$defs/C'}
    E: {$ref: '#/paths/~1a~1%7Bb%7D/get/responses/200/content/application~1json/schema/properties/p'}
    F: {$ref: '#/components/responses/R/content/a~1b/schema'}
  responses: {R: {description: d, content: {a/b: {schema: {type: string}}}}}",
    );
    assert_eq!(said, [""; 0]);
    let schema = |name: &str| format!("/components/schemas/{name}");
    let pairs = [
        (schema("A"), schema("B/properties/b")),
        (schema("D"), schema("B/properties/b/$defs/C")),
        (
            schema("E"),
            "/paths/~1a~1{b}/get/responses/200/content/application~1json/schema/properties/p"
                .to_owned(),
        ),
        (
            schema("F"),
            "/components/responses/R/content/a~1b/schema".to_owned(),
        ),
    ];
    let pairs: Vec<_> = pairs
        .iter()
        .map(|(a, b)| (a.as_str(), b.as_str()))
        .collect();
    check(&document, &pairs);
}

#[test]
fn identifiers_and_anchors() {
    let (document, said) = with(
        "components:
  schemas:
    Moved: {$id: 'https://example.com/s/moved.json', $defs: {in: {type: string}, up: {$ref: '#/$defs/in'}, file: {$ref: '#/components/schemas/Plain'}, named: {$anchor: x}}}
    Plain: {$ref: 'https://example.com/s/moved.json'}
    Below: {$ref: 'https://example.com/s/moved.json#/$defs/in'}
    Named: {$ref: 'https://example.com/s/moved.json#x'}
    Here: {$anchor: x}
    ByName: {$ref: '#x'}
    Beside: {$id: 'https://example.com/s/other.json', properties: {p: {$ref: moved.json}}}",
    );
    assert_eq!(said, [""; 0]);
    check(
        &document,
        &[
            (
                "/components/schemas/Below",
                "/components/schemas/Moved/$defs/in",
            ),
            (
                "/components/schemas/Beside/properties/p",
                "/components/schemas/Moved",
            ),
            ("/components/schemas/ByName", "/components/schemas/Here"),
            (
                "/components/schemas/Moved/$defs/file",
                "/components/schemas/Plain",
            ),
            (
                "/components/schemas/Moved/$defs/up",
                "/components/schemas/Moved/$defs/in",
            ),
            (
                "/components/schemas/Named",
                "/components/schemas/Moved/$defs/named",
            ),
            ("/components/schemas/Plain", "/components/schemas/Moved"),
        ],
    );
}

#[test]
fn other_files_in_a_cycle() {
    let root = format!(
        "{HEAD}paths:
  /a: {{$ref: paths/a.json}}
  /b: {{$ref: 'paths/a.json', summary: own}}
components:
  schemas:
    Pet: {{$ref: 'types/pet.yaml#/Pet'}}
    Whole: {{$ref: types/whole.yaml}}
    Named: {{$ref: 'types/whole.yaml#here'}}"
    );
    let (document, said) = files(&[
        ("root.yaml", &root),
        (
            "paths/a.json",
            r#"{"get": {"parameters": [{"$ref": "../types/pet.yaml#/Id"}], "responses": {"200": {"$ref": "../types/pet.yaml#/Found"}}}}"#,
        ),
        (
            "types/pet.yaml",
            "Pet: {properties: {owner: {$ref: whole.yaml}, id: {$ref: '#/Uuid'}}}
Uuid: {type: string}
Id: {name: id, in: query, schema: {$ref: '#/Uuid'}}
Found: {description: d, headers: {H: {$ref: '#/H'}}, content: {application/json: {schema: {$ref: '../root.yaml#/components/schemas/Pet'}}}}
H: {schema: {type: string}}",
        ),
        ("types/whole.yaml", "$defs: {n: {$anchor: here}}\nproperties: {pet: {$ref: './pet.yaml#/Pet'}}"),
    ]);
    assert_eq!(said, [""; 0]);
    check(
        &document,
        &[
            ("/components/schemas/Named", "types/whole.yaml#/$defs/n"),
            ("/components/schemas/Pet", "types/pet.yaml#/Pet"),
            ("/components/schemas/Whole", "types/whole.yaml#"),
            (
                "types/pet.yaml#/Found/content/application~1json/schema",
                "/components/schemas/Pet",
            ),
            ("types/pet.yaml#/Id/schema", "types/pet.yaml#/Uuid"),
            ("types/pet.yaml#/Pet/properties/id", "types/pet.yaml#/Uuid"),
            ("types/pet.yaml#/Pet/properties/owner", "types/whole.yaml#"),
            ("types/whole.yaml#/properties/pet", "types/pet.yaml#/Pet"),
        ],
    );
    // Each file once, however it is called.
    assert_eq!(document.files.len(), 4);
    let [(_, a), (_, b)] = document.paths.as_slice() else {
        panic!()
    };
    assert_eq!((a.operations.len(), b.operations.len()), (1, 1));
    assert_eq!(b.summary.as_deref(), Some("own"));
    let around = document.operation_around(&a.operations[0].1.node.place.child("responses"));
    assert_eq!(around.map(|around| around.template), Some("/a"));
    assert_eq!(document.responses.len() + document.headers.len(), 4);
}

#[test]
fn what_cannot_be_followed() {
    let root =
        |reference: &str| format!("{HEAD}components: {{schemas: {{S: {{$ref: '{reference}'}}}}}}");
    let table = [
        (
            "gone.yaml",
            "error unreadable-file: cannot read gone.yaml: there is no such file",
        ),
        (
            "../up.yaml",
            "error unreadable-file: cannot read ../up.yaml: it lies outside of the document's folder, and nothing outside of it is read (name its folder in `roots`, if it may be read)",
        ),
        (
            "/etc/passwd",
            "error unreadable-file: cannot read /etc/passwd: it lies outside of the document's folder, and nothing outside of it is read (name its folder in `roots`, if it may be read)",
        ),
        (
            "file:///etc/passwd",
            "error foreign-reference: `file:///etc/passwd` names no file that may be read (a path relative to this file, with `/` between its parts)",
        ),
        (
            "//host/share",
            "error foreign-reference: `//host/share` names no file that may be read (a path relative to this file, with `/` between its parts)",
        ),
        (
            "http://169.254.169.254/x",
            "gap remote-reference: this reference leads into the network, and nothing is read from there (keep the file beside the document, and refer to it by a relative path; or let a `specsmith` with the feature `remote` fetch it from the `hosts` of the config)",
        ),
        (
            "other.yaml#/Pot",
            "error dangling-reference: `other.yaml#/Pot` names nothing in this document (did you mean `other.yaml#/Pet`?)",
        ),
        (
            "other.yaml#/Text",
            "error wrong-reference: `other.yaml#/Text` is a string, expected a schema",
        ),
        (
            "other.yaml#nobody",
            "error dangling-reference: nothing in this document has the anchor `nobody`",
        ),
        (
            "broken.yaml",
            "error unreadable-file: broken.yaml:2:1: not YAML: did not find expected ',' or ']', while parsing a flow sequence at line 1 column 4",
        ),
        (
            "#/components/schemas/%zz",
            "error malformed-reference: the fragment of this reference is not a JSON Pointer (such as `#/components/schemas/Name`)",
        ),
    ];
    for (reference, expected) in table {
        let (_, said) = files(&[
            ("root.yaml", &root(reference)),
            ("other.yaml", "Pet: {type: string}\nText: t"),
            ("broken.yaml", "a: [b"),
        ]);
        let said: Vec<_> = said
            .iter()
            .filter(|line| !line.starts_with("lint"))
            .map(|line| line.replace(" /components/schemas/S/$ref", ""))
            .collect();
        assert_eq!(said, [expected], "{reference}");
    }
}

#[test]
fn one_file_of_its_own_uri() {
    let root = "openapi: 3.2.0\n$self: https://example.com/api/root.yaml\ninfo: {title: t, version: '1'}
components: {schemas: {A: {$ref: 'https://example.com/api/types/a.yaml'}, B: {$ref: 'https://example.com/api/root.yaml#/components/schemas/A'}, C: {$ref: types/a.yaml}}}";
    let (document, said) = files(&[("root.yaml", root), ("types/a.yaml", "type: string")]);
    assert_eq!(said, [""; 0]);
    check(
        &document,
        &[
            ("/components/schemas/A", "types/a.yaml#"),
            ("/components/schemas/B", "/components/schemas/A"),
            ("/components/schemas/C", "types/a.yaml#"),
        ],
    );
}

#[test]
fn mappings_of_a_discriminator() {
    let (document, said) = files(&[
        (
            "root.yaml",
            &format!(
                "{HEAD}components: {{schemas: {{S: {{discriminator: {{propertyName: p, mapping: {{a: A, b: '#/components/schemas/A', c: 'other.yaml#/C', d: nobody}}}}}}, A: {{}}}}}}"
            ),
        ),
        ("other.yaml", "C: {type: object}"),
    ]);
    assert_eq!(said, [""; 0]);
    let place = Place::at("/components/schemas/S");
    let id = document.schemas.at(&place).unwrap();
    let Some(Entry::Node(node)) = document.schemas.get(id) else {
        panic!()
    };
    let found = node.leaf.discriminator.as_ref().unwrap();
    let mut targets: Vec<_> = found
        .targets
        .iter()
        .map(|(name, place)| format!("{name} {}", document.key(place)))
        .collect();
    targets.sort();
    assert_eq!(
        targets,
        [
            "a /components/schemas/A",
            "b /components/schemas/A",
            "c other.yaml#/C"
        ]
    );
}

#[test]
fn references_to_examples_are_followed_and_told_of() {
    let text = "openapi: 3.1.1
info: {title: t, version: '1'}
components:
  parameters:
    P:
      name: p
      in: query
      schema: {type: string}
      examples:
        good: {$ref: '#/components/examples/Chain'}
        other: {$ref: 'examples.yaml#/a'}
        typo: {$ref: '#/components/examples/Chian'}
        value: {$ref: 'examples.yaml#/b'}
        file: {$ref: 'missing.yaml'}
        web: {$ref: 'https://a.example/x.yaml'}
        loop: {$ref: '#/components/examples/Loop'}
  examples:
    Chain: {$ref: '#/components/examples/Last'}
    Last: {value: x}
    Lost: {$ref: '#/components/examples/Gone'}
    Loop: {$ref: '#/components/examples/Loop'}
";
    let (_, said) = files(&[("x.yaml", text), ("examples.yaml", "a: {value: 1}\nb: 1\n")]);
    let said: Vec<_> = said
        .iter()
        .map(|line| {
            line.split(" (")
                .next()
                .unwrap()
                .replace("/components/parameters/P/", "")
        })
        .collect();
    assert_eq!(
        said,
        [
            "lint circular-reference /components/examples/Loop/$ref: `#/components/examples/Loop` leads back to itself and never to a definition",
            "lint dangling-reference /components/examples/Lost/$ref: `#/components/examples/Gone` names nothing in this document",
            "lint unreadable-file examples/file/$ref: cannot read missing.yaml: there is no such file",
            "lint circular-reference examples/loop/$ref: `#/components/examples/Loop` leads back to itself and never to a definition",
            "lint dangling-reference examples/typo/$ref: `#/components/examples/Chian` names nothing in this document",
            "lint wrong-reference examples/value/$ref: `examples.yaml#/b` is a number, expected an example",
            "lint remote-reference examples/web/$ref: this reference leads into the network, and nothing is read from there",
        ]
    );
}
