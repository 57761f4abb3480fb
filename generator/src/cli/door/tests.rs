//! The whole way with a server on loopback in the place of the network.

use crate::cli::arguments::Arguments;
use crate::cli::console::Console;
use crate::cli::{Outcome, run};
use crate::source::network::{Server, file, moved};
use clap::Parser as _;
use std::fs;

const CONFIG: &str = r#"
[[target]]
name = "a"
document = "a.yaml"
output = "out"
hosts = ["a.example"]
"#;
const DOCUMENT: &str = "openapi: 3.1.1
info: {title: t, version: '1'}
components:
  schemas:
    Shop: {type: object, properties: {pet: {$ref: 'http://a.example/api/types.yaml#/Pet'}, name: {type: string}}}
";
const TYPES: &str =
    "Pet: {type: object, properties: {owner: {$ref: people/owner.yaml}, age: {type: integer}}}\n";
const OWNER: &str =
    "type: object\nproperties: {pets: {type: array, items: {$ref: ../types.yaml#/Pet}}}\n";

struct Repository {
    folder: tempfile::TempDir,
}

impl Repository {
    fn new(document: &str) -> Self {
        let repository = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        fs::create_dir(repository.folder.path().join("target")).unwrap();
        for (path, text) in [("specsmith.toml", CONFIG), ("a.yaml", document)] {
            fs::write(repository.folder.path().join(path), text).unwrap();
        }
        repository
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.folder.path().join(path)).unwrap_or_default()
    }

    fn run(&self, line: &str) -> (Outcome, String) {
        let words = ["specsmith", "codegen"].into_iter();
        let arguments = Arguments::try_parse_from(words.chain(line.split_whitespace())).unwrap();
        let (mut out, mut error) = (Vec::new(), Vec::new());
        let outcome = {
            let mut console = Console::new(&mut out, &mut error);
            run(&arguments, self.folder.path(), &mut console)
        };
        (outcome, String::from_utf8(error).unwrap())
    }

    fn forget(&self) {
        fs::remove_dir_all(self.folder.path().join("target/specsmith")).unwrap();
    }

    fn fine(&self, line: &str) {
        let (outcome, error) = self.run(line);
        assert_eq!(outcome, Outcome::Fine, "{line}: {error}");
    }

    fn found(&self, line: &str, texts: &[&str]) {
        let (outcome, error) = self.run(line);
        assert_eq!(outcome, Outcome::Found, "{line}: {error}");
        for text in texts {
            assert!(error.contains(text), "{line}: `{text}` is not in\n{error}");
        }
    }
}

fn server() -> Server {
    let server = Server::new(vec![
        ("/api/types.yaml", file(TYPES)),
        ("/api/people/owner.yaml", file(OWNER)),
    ]);
    server.stand_in();
    server
}

#[test]
fn files_of_the_network_are_read_beside_each_other_and_pinned() {
    let server = server();
    let repository = Repository::new(DOCUMENT);
    repository.found(
        "--locked",
        &[
            "it is not pinned in specsmith.lock",
            "run once without `--locked`",
        ],
    );
    repository.found("--offline", &["nothing is fetched offline"]);
    assert!(server.lines().is_empty());

    repository.fine("");
    assert_eq!(
        server.lines(),
        [
            "GET /api/types.yaml HTTP/1.1",
            "GET /api/people/owner.yaml HTTP/1.1"
        ]
    );
    let lock = repository.read("specsmith.lock");
    let pins: Vec<_> = lock
        .lines()
        .filter(|line| line.starts_with("remote\t"))
        .map(|line| line.rsplit_once('\t').unwrap())
        .collect();
    assert_eq!(
        pins[0].0,
        "remote\ta\thttp://a.example/api/people/owner.yaml"
    );
    assert_eq!(pins[1].0, "remote\ta\thttp://a.example/api/types.yaml");
    assert!(pins.iter().all(|(_, hash)| hash.len() == 64));
    let pet = repository.read("out/models/types_pet.rs");
    assert!(pet.contains("pub owner: Option<super::Owner>"), "{pet}");

    // All is there, and nobody is asked.
    for line in ["", "--locked", "--offline", "--check --locked --offline"] {
        repository.fine(line);
    }
    assert!(server.lines().is_empty());
    repository.forget();
    repository.found("--offline --check", &["remote-file", "offline"]);
    repository.fine("--locked --check");
    assert_eq!(server.lines().len(), 2);
    assert_eq!(repository.read("specsmith.lock"), lock);
}

#[test]
fn what_has_changed_is_an_error_until_it_is_accepted() {
    let server = server();
    let repository = Repository::new(DOCUMENT);
    repository.fine("");
    let lock = repository.read("specsmith.lock");
    server.set(vec![(
        "/api/types.yaml",
        file("Pet: {type: object, properties: {name: {type: string}}}\n"),
    )]);
    repository.forget();
    let expected = [
        "error[remote-file]: cannot read http://a.example/api/types.yaml: it is no longer what specsmith.lock pins",
        "a.yaml:5:45",
        "`--update-remote` accepts it",
    ];
    repository.found("", &expected);
    assert_eq!(repository.read("specsmith.lock"), lock);
    repository.fine("--update-remote");
    let changed = repository.read("specsmith.lock");
    assert_ne!(changed, lock);
    assert!(!changed.contains("owner.yaml"));
    assert!(
        repository
            .read("out/models/types_pet.rs")
            .contains("pub name")
    );
    repository.fine("--check --offline --locked");
}

#[test]
fn a_host_that_nobody_named_is_a_gap_whoever_leads_there() {
    let server = Server::new(vec![
        ("/x.yaml", file("Pet: {$ref: //b.example/y.yaml}\n")),
        ("/z.yaml", moved("http://b.example/y.yaml")),
    ]);
    server.stand_in();
    for path in ["x.yaml#/Pet", "z.yaml"] {
        let document = DOCUMENT.replace("api/types.yaml#/Pet", path);
        let repository = Repository::new(&document);
        repository.found(
            "",
            &["gap[remote-reference]", "`b.example`", "name it in `hosts`"],
        );
    }
    assert!(!server.requests().iter().any(|one| one.contains("y.yaml")));
}

#[test]
fn a_chain_without_end_ends() {
    let paths: Vec<String> = (0..40).map(|at| format!("/api/{at}.yaml")).collect();
    let paths: &'static [String] = Box::leak(paths.into_boxed_slice());
    let table = paths.iter().enumerate().map(|(at, path)| {
        let text = format!(
            "type: object\nproperties: {{x: {{$ref: {}.yaml}}}}\n",
            at + 1
        );
        (path.as_str(), file(&text))
    });
    let server = Server::new(table.collect());
    server.stand_in();
    let repository = Repository::new(&DOCUMENT.replace("types.yaml#/Pet", "0.yaml"));
    repository.found(
        "",
        &["the files of this document are too many or too large"],
    );
    assert_eq!(server.lines().len(), 16);
}

#[test]
fn files_of_the_network_lead_to_no_file_here() {
    for text in ["file:///etc/passwd", "C:\\x.yaml", "/../../../a.yaml"] {
        let server = Server::new(vec![("/x.yaml", file(&format!("$ref: '{text}'\n")))]);
        server.stand_in();
        let repository = Repository::new(&DOCUMENT.replace("api/types.yaml#/Pet", "x.yaml"));
        let (outcome, error) = repository.run("");
        assert_eq!(outcome, Outcome::Found, "{text}: {error}");
        let is_refused = error.contains("foreign-reference") || error.contains("status 404");
        assert!(is_refused, "{text}: {error}");
    }
}
