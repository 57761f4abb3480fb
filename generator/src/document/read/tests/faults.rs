//! What is wrong in a document, and what is said about it.

use super::{check, check_schemas, node, run, with};
use crate::diagnostic::Diagnostics;
use crate::document::{Dialect, read};
use crate::source::{Memory, Tree, load};

#[test]
fn versions() {
    let table = [
        ("openapi: 3.0.4", Ok(Dialect::V3_0)),
        ("openapi: 3.1.0-rc1", Ok(Dialect::V3_1)),
        ("openapi: 3.0", Ok(Dialect::V3_0)),
        ("openapi: 3.2.0", Ok(Dialect::V3_2)),
        ("swagger: 2.0", Ok(Dialect::V2_0)),
        ("swagger: '2.0'", Ok(Dialect::V2_0)),
        ("type: object", Ok(Dialect::JsonSchema)),
        ("$defs: {}", Ok(Dialect::JsonSchema)),
        (
            "swagger: 1.2",
            Err(
                "`swagger` says `1.2`, which is no version known here; OpenAPI 2.0 to 3.2 and JSON Schema are supported",
            ),
        ),
        (
            "type: person",
            Err(
                "this is not an OpenAPI document: it is an object without `openapi`; OpenAPI 2.0 to 3.2 and JSON Schema are supported",
            ),
        ),
        (
            "openapi: \"4\\n\"",
            Err(
                "`openapi` says `4\\n`, which is no version known here; OpenAPI 2.0 to 3.2 and JSON Schema are supported",
            ),
        ),
        (
            "openapi: [3]",
            Err(
                "this is not an OpenAPI document: it is an object whose `openapi` is an array, expected a string; OpenAPI 2.0 to 3.2 and JSON Schema are supported",
            ),
        ),
        (
            "name: x",
            Err(
                "this is not an OpenAPI document: it is an object without `openapi`; OpenAPI 2.0 to 3.2 and JSON Schema are supported",
            ),
        ),
        (
            "[]",
            Err(
                "this is not an OpenAPI document: it is an array; OpenAPI 2.0 to 3.2 and JSON Schema are supported",
            ),
        ),
    ];
    for (text, expected) in table {
        let mut diagnostics = Diagnostics::new();
        let loaded = load(&Memory::new([("x", text)]), "x", &mut diagnostics).unwrap();
        let found = read(loaded.root, &mut diagnostics)
            .map(|document| document.dialect)
            .map_err(|error| error.to_string());
        assert_eq!(found, expected.map_err(str::to_owned), "{text}");
    }
}

#[test]
fn faults_at_the_root() {
    check(&[
        ("x-a: 1\njsonSchemaDialect: https://example.com", &[]),
        (
            "compnents: {}",
            &[
                "lint misspelled-member /compnents: `compnents` is not a member here (did you mean `components`?)",
            ],
        ),
        (
            "host: h",
            &[
                "lint unknown-member /host: `host` is not a member here; it is ignored (an extension begins with `x-`)",
            ],
        ),
        (
            "servers: {}",
            &["error wrong-kind /servers: `servers` is an object, expected an array"],
        ),
        (
            "servers: [{}]",
            &["error missing-member /servers/0: `servers/0` has no `url`"],
        ),
        (
            "servers:",
            &[
                "lint null-member /servers: `servers` is null, expected an array; it is read as absent",
            ],
        ),
        (
            "tags: [x]",
            &["error wrong-kind /tags/0: `tags/0` is a string, expected an object"],
        ),
        (
            "security: [{a: x}]",
            &["error wrong-kind /security/0/a: `a` is a string, expected an array of strings"],
        ),
        (
            "security: [{a: }]",
            &[
                "lint null-member /security/0/a: `a` is null, expected an array of strings; it is read as absent",
            ],
        ),
        ("webhooks: {w: {post: {}}}\nx-webhooks: {v: {}}", &[]),
        (
            "webhooks: {w: 1}",
            &["error wrong-kind /webhooks/w: `w` is a number, expected an object"],
        ),
        (
            "paths: {a: {}, x-b: 1}",
            &["error path-without-slash /paths/a: the path `a` does not begin with a slash (`/a`)"],
        ),
        (
            "components: {schema: {}, x-b: 1, examples: {}, pathItems: {p: {}}, callbacks: {c: {}}}",
            &[
                "lint misspelled-member /components/schema: `schema` is not a member here (did you mean `schemas`?)",
            ],
        ),
    ]);
    assert_eq!(
        run("openapi: 3.0.3").1,
        [
            "lint missing-member : the document has no `info` (it gives the title and the version)",
            "lint missing-member : the document has no `paths` (`paths: {}` says that it has none)",
        ]
    );
    let (document, said) =
        run("openapi: 3.0.3\npaths: {}\ninfo: {contact: {x-a: 1, mail: m}, licence: {name: n}}");
    assert_eq!(
        said,
        [
            "lint missing-member /info: `info` has no `title`",
            "lint missing-member /info: `info` has no `version`",
            "lint misspelled-member /info/contact/mail: `mail` is not a member here (did you mean `email`?)",
            "lint misspelled-member /info/licence: `licence` is not a member here (did you mean `license`?)",
        ]
    );
    let carried = Tree::Object(document.info.carried).to_json();
    assert_eq!(
        carried,
        r#"{"contact":{"x-a":1,"mail":"m"},"licence":{"name":"n"}}"#
    );
}

#[test]
fn faults_of_paths_and_operations() {
    check(&[
        (
            "paths: {/a: {get: {responses: {'200': {description: d}}}}}",
            &[],
        ),
        (
            "paths: {/a: {GET: {}}}",
            &[
                "error misspelled-member /paths/~1a/GET: the method `GET` is not in lower case, and so it is not one (`get`)",
            ],
        ),
        (
            "paths: {/a: {pots: {}}}",
            &[
                "lint misspelled-member /paths/~1a/pots: `pots` is not a member here (did you mean `post`?)",
            ],
        ),
        (
            "paths: {/a: {$ref: '#/components/pathItems/a'}}",
            &[
                "error dangling-reference /paths/~1a/$ref: `#/components/pathItems/a` names nothing in this document",
            ],
        ),
        (
            "paths: {/a: {$ref: '#/paths/~1b'}, /b: {$ref: '#/paths/~1a'}}",
            &[
                "error circular-reference /paths/~1a/$ref: `#/paths/~1b` leads back to itself and never to a definition",
                "error circular-reference /paths/~1b/$ref: `#/paths/~1a` leads back to itself and never to a definition",
            ],
        ),
        (
            "paths: {/a: {$ref: '#/components/schemas/S'}}\ncomponents: {schemas: {S: {}}}",
            &[
                "error wrong-reference /paths/~1a/$ref: `#/components/schemas/S` is a schema, expected a path item",
            ],
        ),
        (
            "paths: {/a: {parameters: [{$ref: '#/components/schemas/S'}, {$ref: '#/info/title'}, {$ref: '#'}]}}\ncomponents: {schemas: {S: {}}}",
            &[
                "error wrong-reference /paths/~1a/parameters/0/$ref: `#/components/schemas/S` is a schema, expected a parameter",
                "error wrong-reference /paths/~1a/parameters/1/$ref: `#/info/title` is a string, expected a parameter",
                "error wrong-reference /paths/~1a/parameters/2/$ref: `#` is a whole document, expected a parameter (name a place in it, such as `#/components/schemas/Name`)",
            ],
        ),
        (
            "paths: {/a: {get: {operationID: x, tags: t, responses: {}}}}",
            &[
                "lint misspelled-member /paths/~1a/get/operationID: `operationID` is not a member here (did you mean `operationId`?)",
                "error wrong-kind /paths/~1a/get/tags: `tags` is a string, expected an array of strings",
            ],
        ),
        (
            "paths: {/a: {get: {description: [], callbacks: {c: {}}}}}",
            &[
                "lint ignored-annotation /paths/~1a/get/description: `description` is an array, expected a string; it is ignored",
            ],
        ),
        (
            "paths: {/a: {get: {responses: {ok: {}, 4xx: {description: d}, x-a: 1, 200: {}}}}}",
            &[
                "lint missing-member /paths/~1a/get/responses/200: `responses/200` has no `description`",
                "lint status-key /paths/~1a/get/responses/4xx: `4xx` is not in upper case (`4XX`)",
                "error status-key /paths/~1a/get/responses/ok: `ok` is not a status (a number from `100` to `599`, a range such as `4XX`, or `default`)",
            ],
        ),
    ]);
    let (document, said) = run(
        "openapi: 3.0.3\ninfo: {title: t, version: v}\npaths: {/a: {get: {deprecated: false, security: []}}}",
    );
    assert_eq!(
        said,
        ["lint missing-member /paths/~1a/get: the operation has no `responses`"]
    );
    let (_, operation) = &document.paths[0].1.operations[0];
    assert_eq!(operation.node.leaf.security, Some(Vec::new()));
    assert_eq!(
        Tree::Object(operation.node.carried.clone()).to_json(),
        r#"{"deprecated":false}"#
    );
}

#[test]
fn faults_of_parameters_headers_and_bodies() {
    let parameter = |text: &str| with(&format!("components: {{parameters: {{P: {text}}}}}"));
    let table: [(&str, &[&str]); 9] = [
        ("{name: a, in: query, schema: {}}", &[]),
        (
            "{name: a, in: body, schema: {}}",
            &[
                "error wrong-value #/in: OpenAPI 3 has no parameters in the body or in form data; those were Swagger 2.0's (describe it in `requestBody`)",
            ],
        ),
        (
            "{name: a, in: qurey, schema: {}}",
            &[
                "error wrong-value #/in: `in` is `qurey`, which it may not be (did you mean `query`?)",
            ],
        ),
        (
            "{name: a, in: [], schema: {}}",
            &["error wrong-kind #/in: `in` is an array, expected a string"],
        ),
        (
            "{name: a, schema: {}}",
            &[
                "error missing-member #: the parameter has no `in` (one of `query`, `header`, `path`, `cookie`)",
            ],
        ),
        (
            "{in: path, schema: {}}",
            &["error missing-member #: `P` has no `name`"],
        ),
        (
            "{name: a, in: path, required: 'true', schema: {}}",
            &[
                "lint not-a-boolean #/required: `required` is a string, expected a boolean (`true`, without quotes)",
            ],
        ),
        (
            "{name: a, in: path, style: form, schema: {}}",
            &[
                "error wrong-value #/style: `style` is `form`, which it may not be (one of `matrix`, `label`, `simple`)",
            ],
        ),
        (
            "{name: a, in: cookie, style: cookie}",
            &[
                "lint missing-schema #: neither `schema` nor `content` says what is in it; any text is",
            ],
        ),
    ];
    for (text, expected) in table {
        let said: Vec<_> = parameter(text)
            .1
            .iter()
            .map(|line| line.replace("/components/parameters/P", "#"))
            .collect();
        assert_eq!(said, expected, "{text}");
    }
    check(&[
        (
            "components: {headers: {H: {style: simple, explode: false, schema: {type: string}}}}",
            &[],
        ),
        (
            "components: {headers: {H: {name: x, schema: {}}}}",
            &[
                "lint unknown-member /components/headers/H/name: `name` is not a member here; it is ignored (an extension begins with `x-`)",
            ],
        ),
        (
            "components: {requestBodies: {B: {}}}",
            &["lint missing-member /components/requestBodies/B: the request body has no `content`"],
        ),
        (
            "components: {requestBodies: {B: {content: {a/b: , c/d: []}}}}",
            &[
                "error wrong-kind /components/requestBodies/B/content/c~1d: `c/d` is an array, expected an object",
            ],
        ),
        (
            "components: {requestBodies: {B: {content: {a/b: {schema: 1, examples: [], encoding: {p: {style: matrix}}}}}}}",
            &[
                "error wrong-value /components/requestBodies/B/content/a~1b/encoding/p/style: `style` is `matrix`, which it may not be (one of `form`, `spaceDelimited`, `pipeDelimited`, `deepObject`)",
                "lint ignored-annotation /components/requestBodies/B/content/a~1b/examples: `examples` is an array, expected an object; it is ignored",
                "error wrong-kind /components/requestBodies/B/content/a~1b/schema: `schema` is a number, expected a schema",
            ],
        ),
        (
            "components: {links: {A: {}, B: {operationId: a, operationRef: b}, C: {operationId: a, parameters: {p: null}}}}",
            &[
                "error missing-member /components/links/A: the link has neither `operationId` nor `operationRef`",
                "lint two-targets /components/links/B: the link has both `operationId` and `operationRef`; the first is followed",
            ],
        ),
    ]);
}

#[test]
fn faults_of_security_schemes() {
    check(&[
        (
            "components: {securitySchemes: {a: {type: mutualTLS}, b: {type: http, scheme: bearer, bearerFormat: JWT}}}",
            &[],
        ),
        (
            "components: {securitySchemes: {a: {type: basic}}}",
            &[
                "error wrong-value /components/securitySchemes/a/type: `type` is `basic`, which it may not be (one of `apiKey`, `http`, `mutualTLS`, `oauth2`, `openIdConnect`)",
            ],
        ),
        (
            "components: {securitySchemes: {a: {type: apiKey, in: header}}}",
            &["error missing-member /components/securitySchemes/a: `a` has no `name`"],
        ),
        (
            "components: {securitySchemes: {a: {type: apiKey, in: heder, name: n}}}",
            &[
                "error wrong-value /components/securitySchemes/a/in: `in` is `heder`, which it may not be (did you mean `header`?)",
            ],
        ),
        (
            "components: {securitySchemes: {a: {type: oauth2, flows: {implicit: {authorizationUrl: u}}}}}",
            &[
                "lint missing-member /components/securitySchemes/a/flows/implicit: `implicit` has no `scopes`",
            ],
        ),
        (
            "components: {securitySchemes: {a: {}}}",
            &[
                "error missing-member /components/securitySchemes/a: the security scheme has no `type`",
            ],
        ),
    ]);
}

#[test]
fn faults_of_schemas() {
    check_schemas(&[
        (
            "{type: string, minLength: 1.0, maxLength: 100000000000000000000000, x-a: {$ref: 1}}",
            &[],
        ),
        (
            "{type: strng}",
            &["error wrong-value #/type: `strng` is no type of JSON (did you mean `string`?)"],
        ),
        (
            "{type: file}",
            &[
                "lint wrong-type #/type: `file` is no type of JSON; it is read as what was meant (`type: string` with `format: binary`)",
            ],
        ),
        (
            "{type: [string, null, string]}",
            &[
                "lint not-a-string #/type/1: the value null, expected the string \"null\" (put it in quotes)",
                "lint duplicate-type #/type/2: `string` stands twice in `type`",
            ],
        ),
        (
            "{required: id}",
            &["error wrong-kind #/required: `required` is a string, expected an array of strings"],
        ),
        (
            "{required: true}",
            &[
                "lint required-on-property #/required: `required` is a boolean, expected an array of strings; it is ignored (the object that has this property lists it in its own `required`)",
            ],
        ),
        (
            "{required: [a, a]}",
            &["lint duplicate-name #/required/1: `a` stands twice in `required`"],
        ),
        (
            "{propertys: {}}",
            &[
                "lint misspelled-keyword #/propertys: `propertys` is no keyword of a schema (did you mean `properties`?)",
            ],
        ),
        (
            "{regex: a}",
            &["lint unknown-keyword #/regex: `regex` is no keyword of a schema; it is ignored"],
        ),
        (
            "{additionalItems: false}",
            &[
                "lint unknown-keyword #/additionalItems: `additionalItems` is a keyword of an older JSON Schema; it is ignored",
            ],
        ),
        (
            "{minLength: -1}",
            &["error wrong-value #/minLength: `minLength` is not a whole number from zero"],
        ),
        (
            "{minLength: '1'}",
            &[
                "lint not-a-number #/minLength: `minLength` is a string, expected a number (leave the quotes out)",
            ],
        ),
        (
            "{minimum: low}",
            &["error wrong-kind #/minimum: `minimum` is a string, expected a number"],
        ),
        (
            "{exclusiveMinimum: true}",
            &[
                "lint exclusive-without-bound #/exclusiveMinimum: `exclusiveMinimum` is true and there is no `minimum`; it is ignored",
            ],
        ),
        (
            "{items: [{}]}",
            &[
                "lint older-keyword #/items: this is how older drafts of JSON Schema said it; it is read as such (`prefixItems` describes an array item by item)",
            ],
        ),
        (
            "{items: 1, not: }",
            &[
                "error wrong-kind #/items: `items` is a number, expected a schema",
                "lint null-member #/not: `not` is null, expected a schema; it is read as absent",
            ],
        ),
        (
            "{oneOf: {}, allOf: []}",
            &[
                "lint no-branches #/allOf: `allOf` has no branches, expected at least one",
                "error wrong-kind #/oneOf: `oneOf` is an object, expected an array",
            ],
        ),
        (
            "{properties: {a: {type: 1}, b: x}}",
            &[
                "error wrong-kind #/properties/a/type: `type` is a number, expected a string or an array of strings",
                "error wrong-kind #/properties/b: `b` is a string, expected a schema",
            ],
        ),
        (
            "{discriminator: kind}",
            &[
                "lint bare-discriminator #/discriminator: `discriminator` is a string, expected an object; it is read as its `propertyName` (`discriminator: {propertyName: …}`)",
            ],
        ),
        (
            "{discriminator: {mapping: {}}}",
            &[
                "error missing-member #/discriminator: `discriminator` has no `propertyName` (the property whose value tells the branches apart)",
            ],
        ),
        (
            "{title: [], examples: 1, xml: a}",
            &[
                "lint ignored-annotation #/examples: `examples` is a number, expected an array; it is ignored",
                "lint ignored-annotation #/title: `title` is an array, expected a string; it is ignored",
                "lint ignored-annotation #/xml: `xml` is a string, expected an object; it is ignored",
            ],
        ),
        (
            "{type: string, enum: [1.10, no, true, null]}",
            &[
                "lint not-a-string #/enum/0: `enum/0` is a number, expected a string (put it in quotes)",
                "lint not-a-string #/enum/2: `enum/2` is a boolean, expected a string (put it in quotes)",
            ],
        ),
        (
            "{$ref: 1}",
            &[
                "error unreadable-file #/$ref: cannot read 1: there is no such file",
                "lint not-a-string #/$ref: `$ref` is a number, expected a string (put it in quotes)",
            ],
        ),
        (
            "{$ref: '#/a~2'}",
            &[
                "error malformed-reference #/$ref: the fragment of this reference is not a JSON Pointer (such as `#/components/schemas/Name`)",
            ],
        ),
        (
            "{$ref: '#%zz'}",
            &[
                "error malformed-reference #/$ref: the fragment of this reference is not a JSON Pointer (such as `#/components/schemas/Name`)",
            ],
        ),
        (
            "{$ref: '#nowhere'}",
            &["error dangling-reference #/$ref: nothing in this document has the anchor `nowhere`"],
        ),
    ]);
}

#[test]
fn one_bad_leaf_is_one_error_and_the_rest_lives() {
    let (document, said) = with(
        "components: {schemas: {A: 1, B: {properties: {p: [], q: {type: string}}}}, parameters: {P: {in: x}, Q: {name: q, in: query, schema: {}}}}",
    );
    assert_eq!(said.len(), 3, "{said:?}");
    let names: Vec<_> = document
        .components
        .schemas
        .iter()
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(names, ["B"]);
    assert_eq!(
        node(&document, document.components.schemas[0].1)
            .leaf
            .properties
            .len(),
        1
    );
    assert_eq!(document.components.parameters.len(), 1);
}
