//! What the config says of pages: which operations it is for, and what it does not fit.

use crate::config::{Options, PageWay, Paginated, Pagination};
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
        - {name: offset, in: query, schema: {$ref: "#/components/schemas/Count"}}
        - {name: after, in: query, schema: {type: string}}
        - {name: items, in: query, schema: {type: string}}
      responses: {"200": {description: fine, content: {application/json: {schema: {$ref: "#/components/schemas/Page"}}}}}
    post:
      operationId: findPets
      tags: [pets]
      requestBody: {content: {application/json: {schema: {type: object, properties: {cursor: {type: string}}}}}}
      responses: {"200": {description: fine, content: {application/json: {schema: {$ref: "#/components/schemas/Page"}}}}}
    delete:
      operationId: deletePets
      tags: [pets]
      responses: {"204": {description: done}}
components:
  schemas:
    Count: {type: integer, default: 7}
    Page:
      type: object
      properties:
        data: {type: array, items: {type: string}}
        next: {type: string}
        any: {}
"##;

fn run(said: &[(&str, Pagination)]) -> Run {
    let pagination = said.iter().map(|(operation, pagination)| Paginated {
        operation: (*operation).to_owned(),
        pagination: pagination.clone(),
    });
    let options = Options {
        pagination: pagination.collect(),
        ..Options::new("test")
    };
    let source = Memory::new([("a.yaml", DOCUMENT)]);
    generate(&source, "a.yaml", &options, &Lock::new()).unwrap()
}

fn pets(run: &Run) -> &str {
    let mut files = run.files.iter();
    let file = files.find(|file| file.path == "operations/pets.rs");
    &file.unwrap().text
}

fn said(run: &Run) -> String {
    run.diagnostics.render(&run.sources)
}

#[test]
fn the_first_entry_that_fits_counts() {
    let run = run(&[
        ("*Pets", Pagination::cursor("/cursor", "/next")),
        ("*", Pagination::offset("offset").items("/data")),
        ("listPets", Pagination::link()),
    ]);
    assert_eq!(said(&run), "");
    let text = pets(&run);
    for expected in [
        "rt::Paging::cursor(rt::Input::Body(\"/cursor\"), \"/next\")",
        "rt::Paging::offset(rt::Input::Parameter(2), 7).items(\"/data\")",
        "pub fn items_(mut self",
        "self.pages().items(|page| page.data)",
    ] {
        assert!(text.contains(expected), "{expected} in {text}");
    }
    assert_eq!(text.matches("pub fn pages(").count(), 2);
}

#[test]
fn nothing_is_guessed() {
    let run = run(&[]);
    assert_eq!(said(&run), "");
    assert!(!pets(&run).contains("aging") && pets(&run).contains("pub fn items(mut self"));
}

#[test]
fn what_no_type_tells_has_pages_and_no_items() {
    let run = run(&[("listPets", Pagination::offset("offset").items("/any"))]);
    assert_eq!(said(&run), "");
    assert!(pets(&run).contains("pub fn pages(") && !pets(&run).contains("pub fn items("));
}

#[test]
fn what_does_not_fit_is_an_error() {
    let table = [
        (
            "listpets",
            Pagination::link(),
            "no operation is called so\n  --> a.yaml:4:1 (/paths)\n  = help: did you mean `listPets`?",
        ),
        (
            "x*",
            Pagination::link(),
            "the pages of `x*`, and no operation is called so",
        ),
        (
            "listPets",
            Pagination::cursor("aftr", "/next"),
            "it has no parameter `aftr`; did you mean `after`?\n  --> a.yaml:6:5 (/paths/~1pets/get)",
        ),
        (
            "listPets",
            Pagination::cursor("after", "/nxt"),
            "`/nxt` leads nowhere: there is no `nxt`; did you mean `next`?",
        ),
        (
            "listPets",
            Pagination::cursor("after", "/next/x"),
            "`/next/x` leads nowhere: nothing has a `x`",
        ),
        (
            "listPets",
            Pagination::cursor("/cursor", "/next"),
            "it takes no body of JSON",
        ),
        (
            "findPets",
            Pagination::cursor("/x", "/next"),
            "`/x` leads nowhere: there is no `x`",
        ),
        (
            "listPets",
            Pagination::offset("offset"),
            "the body is no list, so that `items` has to say where that is",
        ),
        (
            "listPets",
            Pagination::offset("offset").items("/next"),
            "`/next` is no list",
        ),
        (
            "listPets",
            Pagination::window("offset", "after").items("/data"),
            "`after` has no default, so that `size` has to say how many items a page has",
        ),
        ("deletePets", Pagination::link(), "a success has no body"),
    ];
    for (operation, pagination, expected) in table {
        let run = run(&[(operation, pagination)]);
        assert!(said(&run).contains("error[pagination]: "), "{}", said(&run));
        assert!(said(&run).contains(expected), "{}", said(&run));
    }
    let way = PageWay::Window {
        start: "offset".to_owned(),
        end: "after".to_owned(),
        first: Some(1),
        size: Some(10),
    };
    let run = run(&[("listPets", Pagination::new(way).items("/data"))]);
    let expected = "rt::Paging::window(rt::Input::Parameter(2), rt::Input::Parameter(0), 1, 11)";
    assert!(pets(&run).contains(expected), "{}", pets(&run));
}
