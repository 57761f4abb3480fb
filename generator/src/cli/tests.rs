//! The command, with a stand-in for the generator: a document is a map from paths to texts. A path that begins with `gap` or
//! `error` is one, and one that begins with `name` is a decision for the lock.

use super::arguments::{Arguments, Command};
use super::console::Console;
use super::{Outcome, codegen};
use crate::Run;
use crate::api::{Api, Census};
use crate::config::{Lists, Nested, Options};
use crate::diagnostic::Diagnostics;
use crate::document::Dialect;
use crate::lock::{Kind, Lock};
use crate::render::File;
use crate::source::{Place, Source, Tree, load};
use clap::{CommandFactory as _, Parser as _};
use std::fs;
use std::path::{Path, PathBuf};

fn stand_in(
    source: &dyn Source,
    document: &str,
    options: &Options,
    lock: &Lock,
) -> Result<Run, String> {
    let mut diagnostics = Diagnostics::new();
    let loaded = load(source, document, &mut diagnostics).map_err(|error| error.to_string())?;
    let Tree::Object(members) = loaded.root else {
        return Err(format!("{document} is no map"));
    };
    let (mut files, mut lock) = (Vec::new(), lock.clone());
    for (path, text) in members {
        let text = text.as_str().unwrap_or_default();
        let place = Place::at("").child(&path);
        if path.starts_with("gap") {
            diagnostics.gap("some-gap", &place, text);
        } else if path.starts_with("error") {
            diagnostics.error("some-error", &place, text);
        } else if path.starts_with("name") {
            lock.set(Kind::Name, &options.name, place.pointer.as_str(), text);
        } else {
            files.push(File {
                path,
                text: format!("{text}\n"),
            });
        }
    }
    Ok(Run {
        files,
        diagnostics,
        sources: loaded.files,
        api: nothing(),
        lock,
    })
}

/// What is decided of no document: the commands look at the files alone.
fn nothing() -> Api {
    Api {
        name: String::new(),
        title: String::new(),
        version: String::new(),
        docs: String::new(),
        dialect: Dialect::V3_1,
        strict_null: false,
        nested: Nested::Json,
        lists: Lists::Mixed,
        recursion_limit: None,
        models: Vec::new(),
        checks: Vec::new(),
        ways: Vec::new(),
        xml: crate::api::Xml::default(),
        forms: Vec::new(),
        incoming: Vec::new(),
        groups: Vec::new(),
        operations_have_servers: false,
        server_path: None,
        own_servers: Vec::new(),
        servers: Vec::new(),
        schemes: Vec::new(),
        census: Census::default(),
    }
}

/// A repository in a temporary folder.
struct Repository {
    root: tempfile::TempDir,
}

/// What a command did.
#[derive(Debug)]
struct Ran {
    outcome: Outcome,
    out: String,
    error: String,
}

const CONFIG: &str =
    "[[target]]\nname = \"a\"\ndocument = \"spec/a.yaml\"\noutput = \"generated/src\"\n";

impl Repository {
    fn new(document: &str) -> Self {
        let repository = Self {
            root: tempfile::tempdir().unwrap(),
        };
        repository.write("specsmith.toml", CONFIG);
        repository.write("spec/a.yaml", document);
        repository
    }

    fn path(&self, path: &str) -> PathBuf {
        self.root.path().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        fs::create_dir_all(self.path(path).parent().unwrap()).unwrap();
        fs::write(self.path(path), text).unwrap();
    }

    fn read(&self, path: &str) -> Option<String> {
        fs::read_to_string(self.path(path)).ok()
    }

    fn run(&self, line: &str) -> Ran {
        self.run_in("", line)
    }

    fn run_in(&self, folder: &str, line: &str) -> Ran {
        let arguments =
            Arguments::try_parse_from(["specsmith"].into_iter().chain(line.split(' '))).unwrap();
        let Command::Codegen(arguments) = arguments.command;
        let (mut out, mut error) = (Vec::new(), Vec::new());
        let mut console = Console::new(&mut out, &mut error);
        let outcome = codegen::codegen(&arguments, &self.path(folder), &stand_in, &mut console);
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Ran {
            outcome,
            out: text(out),
            error: without_time(&text(error)),
        }
    }
}

/// Seconds differ from run to run.
fn without_time(text: &str) -> String {
    let lines = text.lines().map(|line| {
        line.split_once(" (")
            .filter(|(_, rest)| rest.ends_with(" s)"))
            .map_or(line, |(head, _)| head)
    });
    lines.map(|line| format!("{line}\n")).collect()
}

fn assert_ran(ran: &Ran, outcome: Outcome, error: &str) {
    assert_eq!((ran.outcome, ran.error.as_str()), (outcome, error));
}

#[test]
fn the_command_line_is_consistent() {
    Arguments::command().debug_assert();
    for line in [
        "",
        "codegen --chek",
        "codegen --check --force",
        "codegen --target",
        "build",
    ] {
        let error =
            Arguments::try_parse_from(["specsmith"].into_iter().chain(line.split_whitespace()))
                .unwrap_err();
        assert_eq!(error.exit_code(), 2, "{line}");
    }
}

#[test]
fn the_second_run_changes_nothing() {
    let repository = Repository::new("lib.rs: pub mod b;\nb.rs: b\n");
    assert_ran(
        &repository.run("codegen"),
        Outcome::Fine,
        "a: 2 files, 2 changed, 0 removed\n",
    );
    let time = || {
        fs::metadata(repository.path("generated/src/b.rs"))
            .unwrap()
            .modified()
            .unwrap()
    };
    let written = time();
    assert_ran(
        &repository.run("codegen --check"),
        Outcome::Fine,
        "a: 2 files, 0 changed, 0 removed\n",
    );
    assert_ran(
        &repository.run("codegen"),
        Outcome::Fine,
        "a: 2 files, 0 changed, 0 removed\n",
    );
    assert_eq!(time(), written);
    assert_eq!(
        repository.read("specsmith.lock"),
        None,
        "an empty lock is not written"
    );
    repository.write("spec/a.yaml", "lib.rs: pub mod c;\nc.rs: c\n");
    assert_ran(
        &repository.run("codegen"),
        Outcome::Fine,
        "a: 2 files, 2 changed, 1 removed\n",
    );
    assert_eq!(repository.read("generated/src/b.rs"), None);
    let text = repository.read("generated/src/c.rs").unwrap();
    assert!(
        text.starts_with("// @generated by specsmith from spec/a.yaml."),
        "{text}"
    );
    assert!(text.ends_with("\nc\n"), "{text}");
}

#[test]
fn a_check_shows_a_diff_and_writes_nothing() {
    let repository = Repository::new("lib.rs: one\n");
    repository.run("codegen");
    repository.write("spec/a.yaml", "lib.rs: two\n");
    let before = repository.read("generated/src/lib.rs");
    let ran = repository.run("codegen --check");
    assert_ran(
        &ran,
        Outcome::Found,
        "a: 1 file, 1 changed, 0 removed\nerror: stale: generated/src\n  = help: run `specsmith codegen`, and commit what it writes\n",
    );
    assert!(
        ran.out
            .starts_with("--- a/generated/src/lib.rs\n+++ b/generated/src/lib.rs\n@@ "),
        "{}",
        ran.out
    );
    assert!(
        ran.out.contains("\n-one\n") && ran.out.contains("\n+two\n"),
        "{}",
        ran.out
    );
    assert_eq!(repository.read("generated/src/lib.rs"), before);
    repository.write(
        "generated/src/.specsmith-journal",
        "specsmith journal 1\nstage\nend\n",
    );
    let ran = repository.run("codegen --check");
    assert!(
        ran.error
            .starts_with("error: a run was interrupted while it wrote generated/src\n"),
        "{}",
        ran.error
    );
    assert!(repository.path("generated/src/.specsmith-journal").exists());
    let ran = repository.run("codegen");
    let note = "note: an interrupted run in generated/src was undone first\n";
    assert_ran(
        &ran,
        Outcome::Fine,
        &format!("{note}a: 1 file, 1 changed, 0 removed\n"),
    );
    assert!(!repository.path("generated/src/.specsmith-journal").exists());
}

#[test]
fn what_was_written_by_hand_stops_the_run_until_it_is_forced() {
    let repository = Repository::new("lib.rs: one\nb.rs: b\n");
    repository.run("codegen");
    let edited = repository.read("generated/src/b.rs").unwrap() + "// mine\n";
    repository.write("generated/src/b.rs", &edited);
    repository.write("generated/src/c.rs", "fn c() {}\n");
    repository.write("spec/a.yaml", "lib.rs: two\nb.rs: b\nc.rs: c\n");
    let before = repository.read("generated/src/lib.rs");
    assert_ran(
        &repository.run("codegen"),
        Outcome::Found,
        "error: generated/src/b.rs was edited by hand; nothing was written\n  \
         = help: change the document instead, or overwrite it with `--force`\n\
         error: generated/src/c.rs is not specsmith's; nothing was written\n  \
         = help: move it elsewhere, or overwrite it with `--force`\n",
    );
    assert_eq!(repository.read("generated/src/lib.rs"), before);
    assert_eq!(repository.read("generated/src/b.rs"), Some(edited));
    let checked = repository.run("codegen --check");
    for said in [
        "error: generated/src/b.rs was edited by hand\n",
        "error: generated/src/c.rs is not specsmith's\n",
        "= help: settle the above, then run `",
    ] {
        assert!(checked.error.contains(said), "{}", checked.error);
    }
    assert_ran(
        &repository.run("codegen --force"),
        Outcome::Fine,
        "a: 3 files, 3 changed, 0 removed\n",
    );
    assert_ran(
        &repository.run("codegen --check"),
        Outcome::Fine,
        "a: 3 files, 0 changed, 0 removed\n",
    );
}

#[test]
fn an_error_in_one_document_keeps_every_target_as_it_is() {
    let repository = Repository::new("lib.rs: a\n");
    let second = CONFIG
        .replace("\"a\"", "\"b\"")
        .replace("a.yaml", "b.yaml")
        .replace("generated", "b");
    repository.write("specsmith.toml", &format!("{CONFIG}\n{second}"));
    repository.write("spec/b.yaml", "lib.rs: b\nerror: it is wrong\n");
    assert_ran(
        &repository.run("codegen"),
        Outcome::Found,
        "error[some-error]: it is wrong\n  --> spec/b.yaml:2:1 (/error)\nb: 1 error in its document; nothing was written\n",
    );
    assert!(!repository.path("generated").exists() && !repository.path("b").exists());
    assert_ran(
        &repository.run("codegen --target a"),
        Outcome::Fine,
        "a: 1 file, 1 changed, 0 removed\n",
    );
    let keep_going = format!("{CONFIG}\n{second}keep-going = true\n");
    repository.write("specsmith.toml", &keep_going);
    assert_eq!(repository.run("codegen").outcome, Outcome::Fine);
    assert!(repository.path("b/src/lib.rs").exists());
}

#[test]
fn gaps_fail_when_they_are_new_and_when_they_are_gone() {
    let repository = Repository::new("lib.rs: a\ngap \"x\": not yet\n");
    let found = "gap[some-gap]: not yet\n  --> spec/a.yaml:2:1 (/gap \"x\")\n";
    let end = "a: its gaps are not the accepted ones; nothing was written\n";
    let new = "error: 1 gap is not accepted for target `a`\n  = help: to accept, add to its `gaps` in specsmith.toml:\n      \"some-gap /gap \\\"x\\\"\",\n";
    assert_ran(
        &repository.run("codegen"),
        Outcome::Found,
        &format!("{found}{new}{end}"),
    );
    repository.write(
        "specsmith.toml",
        &format!("{CONFIG}gaps = [\n\"some-gap /gap \\\"x\\\"\",\n]\n"),
    );
    assert_ran(
        &repository.run("codegen"),
        Outcome::Fine,
        &format!("{found}a: 1 file, 1 changed, 0 removed\n"),
    );
    repository.write("spec/a.yaml", "lib.rs: a\n");
    let gone = "error: 1 accepted gap is gone from target `a`\n  = help: remove from its `gaps` in specsmith.toml:\n      \"some-gap /gap \\\"x\\\"\",\n";
    assert_ran(
        &repository.run("codegen"),
        Outcome::Found,
        &format!("{gone}{end}"),
    );
}

#[test]
fn the_lock_is_written_sorted_and_kept_when_locked() {
    let repository = Repository::new("lib.rs: a\nname2: Two\nname1: One\n");
    let ran = repository.run("codegen --locked");
    assert_ran(
        &ran,
        Outcome::Found,
        "error: specsmith.lock would change\n  = help: run without `--locked`, and commit it\n",
    );
    assert!(!repository.path("generated").exists());
    assert_eq!(repository.run("codegen").outcome, Outcome::Fine);
    let text = repository.read("specsmith.lock").unwrap();
    assert_eq!(
        text.lines().skip(1).collect::<Vec<_>>(),
        ["name\ta\t/name1\tOne", "name\ta\t/name2\tTwo"]
    );
    assert_eq!(repository.run("codegen --locked").outcome, Outcome::Fine);
    repository.write(
        "specsmith.lock",
        &format!("{text}name\tno_such_target\t/x\tX\n"),
    );
    let stale = "a: 1 file, 0 changed, 0 removed\nerror: stale: specsmith.lock\n  = help: run `specsmith codegen`, and commit what it writes\n";
    assert_ran(&repository.run("codegen --check"), Outcome::Found, stale);
    assert_eq!(repository.run("codegen").outcome, Outcome::Fine);
    assert_eq!(repository.read("specsmith.lock"), Some(text));
}

#[test]
fn a_config_is_found_from_below_and_paths_are_shown_from_there() {
    let repository = Repository::new("lib.rs: a\nerror: wrong\n");
    repository.write("deep/er/x", "");
    let ran = repository.run_in("deep/er", "codegen");
    assert!(
        ran.error.contains("--> ../../spec/a.yaml:2:1"),
        "{}",
        ran.error
    );
    repository.write("spec/a.yaml", "lib.rs: a\n");
    let shown = repository.path("specsmith.toml");
    let ran = repository.run_in("deep/er", &format!("codegen --config {}", shown.display()));
    assert_ran(&ran, Outcome::Fine, "a: 1 file, 1 changed, 0 removed\n");
    assert!(repository.path("generated/src/lib.rs").exists());
}

type Prepare<'a> = &'a dyn Fn(&Repository);

#[test]
fn what_cannot_be_run_says_why() {
    let table: [(&str, Prepare<'_>, &str); 7] = [
        (
            "codegen --target b",
            &|_| {},
            "error: the config has no target `b`; did you mean `a`?\n",
        ),
        (
            "codegen --config c.toml",
            &|_| {},
            "error: cannot read c.toml: there is no such file\n",
        ),
        (
            "codegen",
            &|r| r.write("specsmith.toml", &format!("{CONFIG}colour = 1\n")),
            "error: [[target]] has no key `colour`\n  --> specsmith.toml:5:1\n  = help: the keys here are `name`, `document`, `output`, `form`, `keep-going`, `gaps`, `responses`, `query`, `rename`, `keep-unknown`, `enums`, `types`, `pagination`, `roots`, `hosts`\n",
        ),
        (
            "codegen",
            &|r| r.write("specsmith.lock", "<<<<<<< ours\n"),
            "error: cannot read specsmith.lock: line 1: a merge left its conflict markers: keep the lines of both sides, once each\n",
        ),
        (
            "codegen",
            &|r| fs::remove_file(r.path("spec/a.yaml")).unwrap(),
            "error: cannot read spec/a.yaml: there is no such file\n",
        ),
        (
            "codegen",
            &|r| r.write("spec/a.yaml", "../lib.rs: a\n"),
            "error: cannot write `../lib.rs`: a part of it begins with a dot\n  --> generated/src\n",
        ),
        (
            "codegen",
            &|r| r.write("generated/src/.specsmith-journal", "?"),
            "error: cannot follow the journal `.specsmith-journal` of an interrupted run: it is of another version; remove it and the `*.specsmith-new` files\n  --> generated/src\n",
        ),
    ];
    for (line, prepare, expected) in table {
        let repository = Repository::new("lib.rs: a\n");
        prepare(&repository);
        assert_ran(&repository.run(line), Outcome::Stopped, expected);
        assert!(!repository.path("generated/src/lib.rs").exists());
    }
}

#[test]
fn without_a_config_there_is_nothing_to_do() {
    let nowhere = tempfile::tempdir().unwrap();
    let (mut out, mut error) = (Vec::new(), Vec::new());
    let mut console = Console::new(&mut out, &mut error);
    let arguments = super::arguments::Codegen::default();
    let outcome = codegen::codegen(
        &arguments,
        Path::new(nowhere.path()),
        &stand_in,
        &mut console,
    );
    assert_eq!(outcome, Outcome::Stopped);
    let error = String::from_utf8(error).unwrap();
    assert!(
        error.starts_with("error: no specsmith.toml here or in any folder above\n  = help: "),
        "{error}"
    );
}
