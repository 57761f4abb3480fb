//! A crate outside of this workspace that generates at build time, as the README shows it: it calls the result, and its build script runs
//! again when, and only when, a file that it has read changes.
//!
//! This is the one test that runs cargo. It runs offline, with the lock file of this repository, and keeps what it builds beside what
//! this test was built into.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The document's path in the README.
const DOCUMENT: &str = "spec/petstore.yaml";

/// A crate in a temporary folder.
struct Outsider {
    folder: tempfile::TempDir,
    target: PathBuf,
}

/// What a run of it gave.
struct Run {
    printed: String,
    is_script_run: bool,
}

impl Outsider {
    fn new() -> Self {
        let repository = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .expect("tests/ is in the repository");
        let readme = fs::read_to_string(repository.join("README.md")).expect("a README");
        let package = include_str!("package.toml").replace(
            "{repository}",
            &repository.display().to_string().replace('\\', "/"),
        );
        let outsider = Self {
            folder: tempfile::tempdir().expect("a temporary folder"),
            target: target().join("outsider"),
        };
        outsider.write("Cargo.toml", &package);
        outsider.write(
            "Cargo.lock",
            &fs::read_to_string(repository.join("Cargo.lock")).expect("a lock file"),
        );
        outsider.write("build.rs", &snippet(&readme, "build.rs"));
        outsider.write("src/lib.rs", &snippet(&readme, "src/lib.rs"));
        outsider.write("src/main.rs", include_str!("program.rs"));
        outsider.write(DOCUMENT, include_str!("petstore.yaml"));
        outsider
    }

    fn write(&self, file: &str, text: &str) {
        let path = self.folder.path().join(file);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder");
        fs::write(path, text).unwrap_or_else(|error| panic!("{file}: {error}"));
    }

    /// Cargo, in the crate's folder.
    fn cargo(&self, arguments: &[&str]) -> std::process::Output {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = Command::new(cargo);
        command
            .args(arguments)
            .arg("--offline")
            .current_dir(self.folder.path())
            .env("CARGO_TARGET_DIR", &self.target);
        // What was meant for this test's own build is not meant for that one.
        for name in [
            "CARGO_BUILD_TARGET",
            "CARGO_ENCODED_RUSTFLAGS",
            "CARGO_TERM_COLOR",
            "OUT_DIR",
            "RUSTFLAGS",
        ] {
            command.env_remove(name);
        }
        command.output().expect("cargo can be run")
    }

    /// Builds what has to be built, and runs it.
    fn run(&self) -> Run {
        let output = self.cargo(&["run", "-v"]);
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success(),
            "the crate does not build or run:\n{told}"
        );
        // Cargo's own about the build script begin with the package's name, and it counts the compiler's under that name.
        let mut warnings = told.lines().filter(|line| line.starts_with("warning: "));
        assert!(
            !warnings.any(|line| line.contains("outsider")),
            "there are warnings:\n{told}"
        );
        let script = told.lines().any(|line| {
            line.contains("Running")
                && line.contains("outsider-")
                && line.contains("build-script-build")
        });
        Run {
            printed: String::from_utf8_lossy(&output.stdout).into_owned(),
            is_script_run: script,
        }
    }
}

impl Drop for Outsider {
    /// The next run has another folder, and so nothing would ever use what this one has built of the crate itself.
    fn drop(&mut self) {
        self.cargo(&["clean", "--quiet", "--package", "outsider"]);
    }
}

/// The folder that this test was built into: it is in `deps`, below one that is named after a profile.
fn target() -> PathBuf {
    let this = std::env::current_exe().expect("the path of this test");
    this.ancestors().nth(3).expect("a target folder").to_owned()
}

/// A fenced block of the README, by the file name in its first line.
fn snippet(readme: &str, file: &str) -> String {
    let begin = format!("\n// {file}\n");
    let (_, block) = readme
        .split_once(&begin)
        .unwrap_or_else(|| panic!("the README shows no {file}"));
    let (block, _) = block
        .split_once("\n```")
        .expect("a fenced block has an end");
    block.to_owned()
}

#[test]
fn a_crate_elsewhere_generates_in_its_build_script_and_calls_the_result() {
    let outsider = Outsider::new();
    let first = outsider.run();
    let expected = "GET https://pets.example/pets/%C3%96mer%2F2?year=2020\ndog Some(4)\n";
    assert_eq!(first.printed, format!("{expected}[\"cat\", \"dog\"]\n"));
    assert!(first.is_script_run);

    let again = outsider.run();
    assert_eq!(again.printed, first.printed);
    assert!(
        !again.is_script_run,
        "nothing has changed, and the build script ran again"
    );

    outsider.write("spec/notes.md", "Nobody reads this.");
    outsider.write(
        "src/main.rs",
        &include_str!("program.rs").replace("{:?}\", PetKind", "{:?} now\", PetKind"),
    );
    let other = outsider.run();
    assert_eq!(other.printed, format!("{expected}[\"cat\", \"dog\"] now\n"));
    assert!(
        !other.is_script_run,
        "the document has not changed, and the build script ran again"
    );

    outsider.write(
        DOCUMENT,
        &include_str!("petstore.yaml").replace("dog]", "dog, hamster]"),
    );
    let changed = outsider.run();
    assert_eq!(
        changed.printed,
        format!("{expected}[\"cat\", \"dog\", \"hamster\"] now\n")
    );
    assert!(
        changed.is_script_run,
        "the document has changed, and the build script did not run"
    );
}
