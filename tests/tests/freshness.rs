//! What is committed in `generated/` is what the generator makes of `spec/authlete.yaml`.

use specsmith_generator::config::{Form, Options};
use specsmith_generator::lock::Lock;
use specsmith_generator::source::Memory;
use specsmith_generator::{cli, generate};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

/// What the generator reads, and where it writes.
const INPUT: [&str; 3] = ["specsmith.toml", "specsmith.lock", "spec/authlete.yaml"];
const OUTPUT: &str = "generated/src";

#[test]
fn the_committed_code_is_what_a_run_in_another_folder_makes() {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("tests/ is in the repository");
    let other = tempfile::tempdir().expect("a temporary folder");
    for file in INPUT {
        let copy = other.path().join(file);
        fs::create_dir_all(copy.parent().expect("a file is in a folder")).expect("a folder");
        fs::copy(repository.join(file), copy).unwrap_or_else(|error| panic!("{file}: {error}"));
    }

    let config = other.path().join("specsmith.toml");
    let command: [OsString; 4] = [
        "specsmith".into(),
        "codegen".into(),
        "--config".into(),
        config.into(),
    ];
    let code = cli::main(command.into_iter());
    assert_eq!(
        format!("{code:?}"),
        format!("{:?}", std::process::ExitCode::SUCCESS),
        "the document is fine"
    );

    let (committed, made) = (
        files(&repository.join(OUTPUT)),
        files(&other.path().join(OUTPUT)),
    );
    assert!(made.len() > 50, "{} files were made", made.len());
    let advice = "run `cargo xtask codegen`, and commit what it writes";
    assert_eq!(
        committed.keys().collect::<Vec<_>>(),
        made.keys().collect::<Vec<_>>(),
        "{advice}"
    );
    let stale = made
        .iter()
        .filter(|(path, bytes)| committed.get(*path) != Some(*bytes));
    let stale: Vec<_> = stale.map(|(path, _)| path).collect();
    assert!(stale.is_empty(), "stale: {stale:?}; {advice}");
    let [_, lock, _] = INPUT.map(|file| {
        (
            fs::read(repository.join(file)),
            fs::read(other.path().join(file)),
        )
    });
    assert_eq!(
        lock.0.expect("a lock"),
        lock.1.expect("a lock"),
        "the lock would change; {advice}"
    );
}

/// Every file below a folder, by its path from there.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut all = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in
            fs::read_dir(&next).unwrap_or_else(|error| panic!("{}: {error}", next.display()))
        {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path
                    .strip_prefix(folder)
                    .expect("it is below the folder")
                    .to_owned();
                all.insert(name, fs::read(&path).expect("a readable file"));
            }
        }
    }
    all
}

/// With `SPECSMITH_EMIT=1` it is written anew, here and not in the test that compiles it.
#[test]
fn the_clients_of_the_wire_tests_are_what_is_generated() {
    for service in ["lists", "parcels", "xml"] {
        client_is_fresh(service);
    }
}

#[test]
fn the_examples_of_the_documentation_are_what_is_generated() {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    let generated = manifest.join("../generated/src/operations");
    let mut text =
        "// The examples in the documentation of `authlete`, by a test of what is fresh.\n\
        use authlete::{Client, models};\n\n\
        pub(crate) async fn all(client: &Client) -> Result<(), Box<dyn std::error::Error>> {\n"
            .to_owned();
    for (_, bytes) in files(&generated) {
        let file = String::from_utf8(bytes).expect("text");
        for example in documented(&file) {
            text.push_str(&format!("{{\n{example}let _ = response;\n}}\n"));
        }
    }
    text.push_str("Ok(())\n}\n");
    let path = manifest.join("tests/wire/documented.rs");
    if std::env::var_os("SPECSMITH_EMIT").is_some() {
        fs::write(&path, &text).expect("the examples can be written");
    }
    let committed = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == text,
        "the examples are stale: run this test with SPECSMITH_EMIT=1 and read the difference"
    );
}

/// The code of the examples in the documentation of a file.
fn documented(file: &str) -> Vec<String> {
    let mut examples = Vec::new();
    let mut open: Option<String> = None;
    for line in file.lines() {
        let Some(line) = line.trim_start().strip_prefix("///") else {
            continue;
        };
        let line = line.strip_prefix(' ').unwrap_or(line);
        match (line, &mut open) {
            ("```ignore", None) => open = Some(String::new()),
            ("```", Some(_)) => examples.extend(open.take()),
            (line, Some(code)) => code.push_str(&format!("{line}\n")),
            (_, None) => {}
        }
    }
    examples
}

fn client_is_fresh(service: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/wire")
        .join(service);
    let name = "document.yaml";
    let document = fs::read_to_string(folder.join(name)).expect("the document is there");
    let source = Memory::new([(name, document)]);
    let mut options = Options::new(service);
    options.form = Form::File;
    let run = generate(&source, name, &options, &Lock::new()).expect("a document");
    let said = run.diagnostics.render(&run.sources);
    assert!(said.is_empty(), "nothing is to be said of it:\n{said}");
    let [file] = run.files.as_slice() else {
        panic!("one file is asked for");
    };
    let path = folder.join("client.rs");
    if std::env::var_os("SPECSMITH_EMIT").is_some() {
        fs::write(&path, &file.text).expect("the client can be written");
    }
    let committed = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == file.text,
        "the client of {service} is stale: run this test with SPECSMITH_EMIT=1 and read the difference"
    );
}
