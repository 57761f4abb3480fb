//! Random values of the types that are generated from random schemas: a crate of its own reads them, and says of each whether it is valid.

use crate::{composed, theirs};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::{Map, Value, json};
use specsmith_generator::config::{Form, Options};
use specsmith_generator::diagnostic::Level;
use specsmith_generator::lock::Lock;
use specsmith_generator::source::Memory;
use specsmith_generator::{Run, generate};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// So many schemas are compiled, and so many values of each are asked about; `AGREEMENT_SCHEMAS` asks for more.
const SCHEMAS: usize = 60;
const VALUES: usize = 40;

struct Case {
    schema: Value,
    /// Values with the other validator's verdict.
    values: Vec<(Value, bool)>,
}

fn cases() -> Vec<Case> {
    let seed = std::env::var("AGREEMENT_SEED").unwrap_or_default();
    let seed = format!("{:<32.32}", format!("specsmith agrees on types {seed}"));
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, seed.as_bytes());
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let mut sample = |strategy: &proptest::strategy::BoxedStrategy<Value>| {
        strategy
            .new_tree(&mut runner)
            .expect("a strategy that filters nothing")
            .current()
    };
    let asked = std::env::var("AGREEMENT_SCHEMAS").ok();
    let count = asked
        .and_then(|asked| asked.parse().ok())
        .unwrap_or(SCHEMAS);
    let schemas = composed::schema();
    let mut cases = Vec::with_capacity(count);
    while cases.len() < count {
        let schema = sample(&schemas);
        let validator = theirs::validator(&schema);
        let near = composed::value(&schema);
        let values = (0..VALUES).map(|_| sample(&near));
        let values = values
            .map(|value| {
                let valid = validator.is_valid(&value);
                (value, valid)
            })
            .collect();
        cases.push(Case { schema, values });
    }
    cases
}

/// A document with each schema, and an object that holds a value of it: so `null` has a place too.
fn document(cases: &[Case]) -> String {
    let mut schemas = Map::new();
    for (at, case) in cases.iter().enumerate() {
        schemas.insert(format!("S{at}"), case.schema.clone());
        let held = json!({ "$ref": format!("#/components/schemas/S{at}") });
        let holder = json!({ "type": "object", "required": ["v"], "properties": { "v": held } });
        schemas.insert(format!("Holder{at}"), holder);
    }
    json!({
        "openapi": "3.1.1",
        "info": { "title": "Agreement", "version": "1" },
        "paths": {},
        "components": { "schemas": schemas },
    })
    .to_string()
}

fn generated(text: String) -> Run {
    let options = Options {
        form: Form::File,
        ..Options::new("types")
    };
    let run = generate(
        &Memory::new([("types.json", text)]),
        "types.json",
        &options,
        &Lock::new(),
    )
    .unwrap_or_else(|error| panic!("{error}"));
    let said = run
        .diagnostics
        .iter()
        .filter(|one| one.level != Level::Lint);
    let said: Vec<&str> = said.map(|one| one.message.as_str()).collect();
    assert!(said.is_empty(), "{said:?}");
    run
}

/// A program that prints each line of its input whose verdict is not its own.
fn program(run: &Run, count: usize) -> String {
    let mut arms = String::new();
    for at in 0..count {
        let name = format!("Holder{at}");
        let model = run
            .api
            .models
            .iter()
            .find(|model| model.name.as_str() == name);
        let function = match model {
            Some(model) if model.validated => "checked",
            Some(_) => "read",
            None => panic!("there is no {name}"),
        };
        writeln!(
            arms,
            "        \"{at}\" => {function}::<types::models::{name}>(text),"
        )
        .expect("a text can be written");
    }
    include_str!("program.rs").replace("        // one for each type\n", &arms)
}

/// The crate, in a folder that is the same at each run, so that what did not change is not built again.
fn build(files: &[(&str, String)]) -> PathBuf {
    let this = std::env::current_exe().expect("the path of this test");
    let target = this
        .ancestors()
        .nth(3)
        .expect("a target folder")
        .join("outsider");
    let folder = target.join("agreement");
    for (name, text) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder");
        if fs::read_to_string(&path).ok().as_ref() != Some(text) {
            fs::write(&path, text).unwrap_or_else(|error| panic!("{name}: {error}"));
        }
    }
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command
        .args(["build", "--offline", "--quiet"])
        .current_dir(&folder)
        .env("CARGO_TARGET_DIR", &target);
    for name in [
        "CARGO_BUILD_TARGET",
        "CARGO_ENCODED_RUSTFLAGS",
        "OUT_DIR",
        "RUSTFLAGS",
    ] {
        command.env_remove(name);
    }
    let output = command.output().expect("cargo can be run");
    assert!(
        output.status.success(),
        "the types do not compile:\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    target.join("debug/agreement")
}

#[test]
fn random_values_of_the_types_of_random_schemas() {
    let cases = cases();
    let run = generated(document(&cases));
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let package = include_str!("package.toml").replace(
        "{repository}",
        &repository.display().to_string().replace('\\', "/"),
    );
    let lock = fs::read_to_string(repository.join("Cargo.lock")).expect("a lock file");
    let [types] = run.files.as_slice() else {
        panic!("one file is asked for");
    };
    let program = program(&run, cases.len());
    let binary = build(&[
        ("Cargo.toml", package),
        ("Cargo.lock", lock),
        ("src/types.rs", types.text.clone()),
        ("src/main.rs", program),
    ]);
    let input = binary.with_extension("input");
    let mut lines = String::new();
    for (at, case) in cases.iter().enumerate() {
        for (value, valid) in &case.values {
            writeln!(lines, "{at}\t{valid}\t{}", json!({ "v": value }))
                .expect("a text can be written");
        }
    }
    fs::write(&input, lines).expect("the values can be written");
    let output = Command::new(&binary).arg(&input).output().expect("it runs");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let told = String::from_utf8_lossy(&output.stdout);
    let mut wrong = String::new();
    for line in told.lines() {
        let at = line
            .split('\t')
            .next()
            .and_then(|at| at.parse::<usize>().ok());
        let schema = at.and_then(|at| cases.get(at)).map(|case| &case.schema);
        writeln!(wrong, "{}\n  {line}", schema.unwrap_or(&Value::Null))
            .expect("a text can be written");
    }
    let valid = cases
        .iter()
        .flat_map(|case| &case.values)
        .filter(|(_, valid)| *valid);
    let (valid, all) = (valid.count(), cases.len() * VALUES);
    assert!(
        valid * 10 > all && valid * 10 < all * 9,
        "{valid} of {all} are valid"
    );
    assert!(
        wrong.is_empty(),
        "{} of {all} verdicts differ:\n{wrong}",
        told.lines().count()
    );
}
