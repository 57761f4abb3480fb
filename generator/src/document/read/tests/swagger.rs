//! Swagger 2.0.

use super::{node, run};
use crate::document::{Document, Entry, JsonType, Node, SchemaOrBool};
use crate::source::Place;

fn swagger(lines: &str) -> (Document, Vec<String>) {
    run(&format!(
        "swagger: '2.0'\ninfo: {{title: t, version: '1'}}\n{lines}\n"
    ))
}

fn only<T: Clone>(arena: &crate::document::Arena<T>, place: &str) -> Node<T> {
    let id = arena.at(&Place::at(place));
    match id.and_then(|id| arena.get(id)) {
        Some(Entry::Node(node)) => node.clone(),
        _ => panic!("nothing at {place}"),
    }
}

#[test]
fn servers() {
    let table: [(&str, &[&str]); 5] = [
        (
            "host: h.example\nbasePath: /v1\nschemes: [http, https]",
            &["https://h.example/v1", "http://h.example/v1"],
        ),
        ("host: h.example", &["https://h.example"]),
        (
            "host: h.example\nbasePath: /\nschemes: [wss]",
            &["https://h.example"],
        ),
        ("basePath: /v1", &["/v1"]),
        ("basePath: /", &[]),
    ];
    for (text, expected) in table {
        let (document, said) = swagger(&format!("{text}\npaths: {{}}"));
        assert_eq!(said, [""; 0], "{text}");
        let urls: Vec<_> = document
            .servers
            .iter()
            .map(|node| node.leaf.url.as_str())
            .collect();
        assert_eq!(urls, expected, "{text}");
    }
}

#[test]
fn parameters_are_their_own_schemas() {
    let (document, said) = swagger(
        "parameters: {Id: {name: id, in: path, required: true, type: string, x-nullable: true, x-a: 1}}
paths:
  /a/{id}:
    parameters: [{$ref: '#/parameters/Id'}]
    get:
      parameters:
        - {name: c, in: query, type: array, items: {type: integer, maximum: 3}}
        - {name: m, in: query, type: array, items: {type: string}, collectionFormat: multi}
        - {name: s, in: query, type: array, items: {type: string}, collectionFormat: ssv}
        - {name: h, in: header, type: boolean, description: d}
      responses: {'200': {description: d}}",
    );
    assert_eq!(said, [""; 0]);
    assert_eq!(document.components.parameters.len(), 1);
    let shared = only(&document.parameters, "/parameters/Id");
    let schema = node(&document, shared.leaf.schema.unwrap());
    assert_eq!(schema.place, Place::at("/parameters/Id"));
    assert_eq!(
        (schema.leaf.types, schema.leaf.nullable),
        (vec![JsonType::String], true)
    );
    let get = "/paths/~1a~1{id}/get/parameters";
    let explode = |at: usize| {
        let found = only(&document.parameters, &format!("{get}/{at}")).leaf.leaf;
        let style = serde_json::to_value(&found).unwrap();
        let style = style.get("style").cloned();
        (found.parameter_data_ref().explode, style)
    };
    assert_eq!(explode(0), (Some(false), Some("form".into())));
    assert_eq!(explode(1), (Some(true), Some("form".into())));
    assert_eq!(explode(2), (Some(false), Some("spaceDelimited".into())));
    assert_eq!(explode(3).0, None);
    let items = only(&document.schemas, &format!("{get}/0/items"));
    assert_eq!(items.leaf.maximum.as_deref(), Some("3"));
}

#[test]
fn bodies_and_forms() {
    let (document, said) = swagger(
        "consumes: [application/json, application/xml]
parameters:
  Body: {name: b, in: body, required: true, schema: {$ref: '#/definitions/Pet'}}
  Part: {name: part, in: formData, type: string, required: true, description: about}
definitions: {Pet: {type: object, discriminator: kind, properties: {kind: {type: string}}}}
paths:
  /json: {post: {parameters: [{$ref: '#/parameters/Body'}], responses: {'200': {description: d}}}}
  /own: {post: {consumes: [text/plain], parameters: [{$ref: '#/parameters/Body'}], responses: {'200': {description: d}}}}
  /form:
    parameters: [{$ref: '#/parameters/Part'}]
    post: {consumes: [application/x-www-form-urlencoded], parameters: [{name: list, in: formData, type: array, items: {type: string}, collectionFormat: multi}], responses: {'200': {description: d}}}
    put: {parameters: [{name: f, in: formData, type: file}], responses: {'200': {description: d}}}",
    );
    assert_eq!(said, [""; 0]);
    let body = |path: usize, operation: usize| {
        let (_, found) = &document.paths[path].1.operations[operation];
        match document.bodies.get(found.body.unwrap()) {
            Some(Entry::Node(node)) => node.clone(),
            other => panic!("{other:?}"),
        }
    };
    let names = |path, operation| -> Vec<String> {
        let content = body(path, operation).leaf.content;
        content.into_iter().map(|(name, _)| name).collect()
    };
    assert_eq!(names(0, 0), ["application/json", "application/xml"]);
    assert_eq!(names(1, 0), ["text/plain"]);
    assert_eq!(names(2, 0), ["application/x-www-form-urlencoded"]);
    assert_eq!(names(2, 1), ["multipart/form-data"]);
    assert!(body(0, 0).leaf.leaf.required && body(2, 0).leaf.leaf.required);
    let form = only(&document.schemas, "/paths/~1form/post/parameters").leaf;
    let parts: Vec<_> = form
        .properties
        .iter()
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(
        (parts, form.required),
        (vec!["list", "part"], vec!["part".to_owned()])
    );
    let part = only(&document.schemas, "/parameters/Part").leaf;
    assert_eq!(part.description.as_deref(), Some("about"));
    let file = only(&document.schemas, "/paths/~1form/put/parameters/0").leaf;
    assert_eq!(
        (file.types, file.format.as_deref()),
        (vec![JsonType::String], Some("binary"))
    );
    let pet = only(&document.schemas, "/definitions/Pet").leaf;
    assert_eq!(pet.discriminator.unwrap().property, "kind");
    let (_, media) = body(2, 0).leaf.content[0].clone();
    let Some(Entry::Node(media)) = document.media_types.get(media) else {
        panic!()
    };
    assert_eq!(
        media.leaf.encoding_explode,
        [("list".to_owned(), Some(true))]
    );
}

#[test]
fn responses() {
    let (document, said) = swagger(
        "produces: [application/json]
responses: {R: {description: shared, schema: {type: string}}}
paths:
  /a:
    get:
      responses:
        '200': {description: d, schema: {type: array, items: {type: string}}, examples: {application/json: [a], text/x: b}, headers: {H: {type: integer, description: h}}}
        default: {$ref: '#/responses/R'}
    put:
      produces: [text/plain]
      responses: {'200': {$ref: '#/responses/R'}, '204': {description: d}}
    post: {produces: [], responses: {'200': {description: d, schema: {type: file}}}}",
    );
    assert_eq!(said, [""; 0]);
    let response = |operation: usize, at: usize| {
        let (_, found) = &document.paths[0].1.operations[operation];
        document
            .responses
            .get(found.responses[at].1)
            .unwrap()
            .clone()
    };
    let names = |entry: Entry<crate::document::Response>| match entry {
        Entry::Node(node) => node
            .leaf
            .content
            .into_iter()
            .map(|(name, _)| name)
            .collect(),
        Entry::Reference(reference) => vec![document.key(&reference.target.unwrap())],
    };
    assert_eq!(names(response(0, 0)), ["application/json"]);
    assert_eq!(names(response(0, 1)), ["/responses/R"]);
    assert_eq!(names(response(1, 0)), ["text/plain"]);
    assert_eq!(names(response(1, 1)), [""; 0]);
    assert_eq!(names(response(2, 0)), ["application/octet-stream"]);
    let Entry::Node(first) = response(0, 0) else {
        panic!()
    };
    let Some(Entry::Node(media)) = document.media_types.get(first.leaf.content[0].1) else {
        panic!()
    };
    assert_eq!(media.leaf.leaf.example, Some(serde_json::json!(["a"])));
    assert_eq!(first.carried.len(), 1);
    let header = only(&document.headers, "/paths/~1a/get/responses/200/headers/H").leaf;
    let schema = node(&document, header.schema.unwrap()).leaf;
    assert_eq!(schema.types, [JsonType::Integer]);
    let items = only(&document.schemas, "/paths/~1a/get/responses/200/schema")
        .leaf
        .items;
    assert!(matches!(items, Some(SchemaOrBool::Schema(_))));
}

#[test]
fn security_schemes() {
    let table = [
        ("{type: basic}", r#"{"type":"http","scheme":"basic"}"#),
        (
            "{type: apiKey, in: header, name: k}",
            r#"{"type":"apiKey","in":"header","name":"k"}"#,
        ),
        (
            "{type: oauth2, flow: accessCode, authorizationUrl: a, tokenUrl: t, scopes: {s: d}}",
            r#"{"type":"oauth2","flows":{"authorizationCode":{"authorizationUrl":"a","tokenUrl":"t","scopes":{"s":"d"}}}}"#,
        ),
        (
            "{type: oauth2, flow: application, tokenUrl: t}",
            r#"{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"t","scopes":{}}}}"#,
        ),
    ];
    for (text, expected) in table {
        let (document, said) = swagger(&format!("paths: {{}}\nsecurityDefinitions: {{s: {text}}}"));
        assert_eq!(said, [""; 0], "{text}");
        let scheme = only(&document.schemes, "/securityDefinitions/s").leaf.leaf;
        let expected: serde_json::Value = serde_json::from_str(expected).unwrap();
        assert_eq!(serde_json::to_value(scheme).unwrap(), expected, "{text}");
    }
}

#[test]
fn faults() {
    let table: [(&str, &[&str]); 10] = [
        (
            "paths: {}\nfoo: 1",
            &[
                "lint unknown-member /foo: `foo` is not a member here; it is ignored (an extension begins with `x-`)",
            ],
        ),
        (
            "definitions: {}",
            &[
                "lint missing-member : the document has no `paths` (`paths: {}` says that it has none)",
            ],
        ),
        (
            "paths: {/a: {get: {parameters: [{name: a, in: qury, type: string}], responses: {}}}}",
            &[
                "error wrong-value /paths/~1a/get/parameters/0/in: `in` is `qury`, which it may not be (did you mean `query`?)",
            ],
        ),
        (
            "paths: {/a: {get: {parameters: [{name: a, in: header, type: array, items: {type: string}, collectionFormat: multi}], responses: {}}}}",
            &[
                "error wrong-value /paths/~1a/get/parameters/0/collectionFormat: `collectionFormat` is `multi`, which it may not be (one of `csv`, `ssv`, `tsv`, `pipes`, and `multi` for a whole parameter in a query or a form)",
            ],
        ),
        (
            "paths: {/a: {get: {parameters: [{name: a, in: query, type: array, collectionFormat: pipes, items: {type: array, items: {type: string}, collectionFormat: multi}}], responses: {}}}}",
            &[
                "error wrong-value /paths/~1a/get/parameters/0/items/collectionFormat: `collectionFormat` is `multi`, which it may not be (one of `csv`, `ssv`, `tsv`, `pipes`, and `multi` for a whole parameter in a query or a form)",
            ],
        ),
        (
            "paths: {}\ndefinitions: {A: {type: array, collectionFormat: pipes, items: {type: string}}}",
            &[
                "lint unknown-keyword /definitions/A/collectionFormat: `collectionFormat` speaks of parameters, headers and the lists within them; it is ignored",
            ],
        ),
        (
            "paths: {/a: {post: {parameters: [{$ref: '#/parameters/P'}], responses: {}}}}",
            &[
                "error dangling-reference /paths/~1a/post/parameters/0/$ref: `#/parameters/P` names nothing in this document",
            ],
        ),
        (
            "paths: {}\ndefinitions: {A: {properties: {p: {$ref: '#/definitions/B'}}}}",
            &[
                "error dangling-reference /definitions/A/properties/p/$ref: `#/definitions/B` names nothing in this document (did you mean `#/definitions/A`?)",
            ],
        ),
        (
            "paths: {}\nsecurityDefinitions: {s: {type: oauth2, flow: code}}",
            &[
                "error wrong-value /securityDefinitions/s/flow: `flow` is `code`, which it may not be (one of `implicit`, `password`, `application`, `accessCode`)",
            ],
        ),
        (
            "paths: {/a: {post: {schemes: [http], parameters: [{name: b, in: body}], responses: {}}}}",
            &[
                "lint missing-schema /paths/~1a/post/parameters/0: the body has no `schema`; anything is one",
                "lint operation-schemes /paths/~1a/post/schemes: `schemes` of one operation is ignored; those of the document are used",
            ],
        ),
    ];
    for (text, expected) in table {
        assert_eq!(swagger(text).1, *expected, "{text}");
    }
}

#[test]
fn a_fault_in_a_shared_response_is_told_once() {
    for (paths, responses) in [(0, 1), (1, 0)] {
        let parts = [
            "paths: {/a: {get: {produces: [text/csv], responses: {'200': {$ref: '#/responses/R'}}}}}",
            "responses: {R: {descriptoin: d, schema: {type: strng}, headers: {x: {type: strng}}}}",
        ];
        let (_, said) = run(&format!(
            "swagger: '2.0'\ninfo: {{title: t, version: '1'}}\nproduces: [application/json]\n{}\n{}\n",
            parts[paths], parts[responses]
        ));
        let said: Vec<_> = said
            .iter()
            .map(|line| line.split(':').next().unwrap())
            .collect();
        assert_eq!(
            said,
            [
                "lint missing-member /responses/R",
                "lint misspelled-member /responses/R/descriptoin",
                "error wrong-value /responses/R/headers/x/type",
                "error wrong-value /responses/R/schema/type",
            ]
        );
    }
}

#[test]
fn what_one_operation_produces_is_not_what_others_do() {
    for order in ["/a /b", "/b /a"] {
        let paths: Vec<_> = order
            .split(' ')
            .map(|path| match path {
                "/a" => {
                    "/a: {get: {produces: [text/csv], responses: {'200': {$ref: '#/responses/R'}}}}"
                }
                _ => "/b: {get: {responses: {'200': {$ref: '#/responses/R'}}}}",
            })
            .collect();
        for responses_first in [true, false] {
            let responses = "responses: {R: {description: d, schema: {type: string}}}";
            let paths = format!("paths: {{{}}}", paths.join(", "));
            let (first, second) = match responses_first {
                true => (responses, paths.as_str()),
                false => (paths.as_str(), responses),
            };
            let (document, said) = run(&format!(
                "swagger: '2.0'\ninfo: {{title: t, version: '1'}}\nproduces: [application/json]\n{first}\n{second}\n"
            ));
            assert!(said.is_empty(), "{said:?}");
            for (path, item) in &document.paths {
                let (_, operation) = &item.operations[0];
                let mut id = operation.responses[0].1;
                let content = loop {
                    match document.responses.get(id).unwrap() {
                        Entry::Node(node) => break &node.leaf.content,
                        Entry::Reference(reference) => {
                            let target = reference.target.as_ref().unwrap();
                            id = document.responses.at(target).unwrap();
                        }
                    }
                };
                let expected = if path == "/a" {
                    "text/csv"
                } else {
                    "application/json"
                };
                assert_eq!(content[0].0, expected, "{path} {order} {responses_first}");
            }
        }
    }
}
