//! Cargo on nested crates: offline, into one target folder, and what the compiler had to say as values.

use super::workspace::Workspace;
use serde_json::Value;
use std::collections::BTreeMap;
use std::process::{Command, Stdio};

/// An error, or a warning that was denied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    /// The lint or the error's code, where there is one.
    pub(crate) code: Option<String>,
    pub(crate) message: String,
    /// The file below the workspace's folder, and the line.
    pub(crate) at: Option<(String, u64)>,
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(code) = &self.code {
            write!(f, "{code}: ")?;
        }
        // A message may go over lines, and its first one says what is wrong.
        f.write_str(self.message.lines().next().unwrap_or_default())?;
        match &self.at {
            Some((file, line)) => write!(f, " ({file}:{line})"),
            None => Ok(()),
        }
    }
}

/// What a run of cargo came to.
#[derive(Debug, Default)]
pub(crate) struct Told {
    /// By package, what was wrong with it; a package that failed without a word has an empty list.
    pub(crate) failed: BTreeMap<String, Vec<Problem>>,
    /// Why nothing is known of any package, where cargo itself failed.
    pub(crate) stopped: Option<String>,
}

/// Runs cargo with these arguments in the workspace's folder. Those after `--` go behind ours.
pub(crate) fn run(
    workspace: &Workspace,
    arguments: &[&str],
    behind: &[&str],
    environment: &[(&str, &str)],
) -> Result<Told, String> {
    let mut command = command(workspace);
    command
        .args(arguments)
        .args(["--offline", "--message-format=json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    if !behind.is_empty() {
        command.arg("--").args(behind);
    }
    command.envs(environment.iter().copied());
    let output = command
        .output()
        .map_err(|error| format!("cannot run cargo: {error}"))?;
    let error = String::from_utf8_lossy(&output.stderr);
    let mut told = Told::default();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        if let Ok(message) = serde_json::from_str::<Value>(line)
            && let Some((package, problem)) = problem(&message)
        {
            told.failed.entry(package).or_default().push(problem);
        }
    }
    for name in error.lines().filter_map(failed) {
        told.failed.entry(name.to_owned()).or_default();
    }
    if !output.status.success() && told.failed.is_empty() {
        told.stopped = Some(error.trim().to_owned());
    }
    Ok(told)
}

/// Cargo in the workspace's folder, without what was meant for this build alone.
pub(crate) fn command(workspace: &Workspace) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command
        .current_dir(&workspace.folder)
        .env("CARGO_TARGET_DIR", &workspace.target)
        .env("CARGO_TERM_COLOR", "never");
    let ours = [
        "CARGO_BUILD_TARGET",
        "CARGO_ENCODED_RUSTFLAGS",
        "CARGO_MANIFEST_DIR",
        "OUT_DIR",
        "RUSTDOCFLAGS",
        "RUSTFLAGS",
    ];
    for name in ours {
        command.env_remove(name);
    }
    command
}

/// A message of the compiler that makes a build fail, and the package that it speaks of.
fn problem(message: &Value) -> Option<(String, Problem)> {
    if message["reason"] != "compiler-message" || message["message"]["level"] != "error" {
        return None;
    }
    let text = message["message"]["message"].as_str()?;
    // The last of them only counts the others.
    if text.starts_with("aborting due to") {
        return None;
    }
    let spans = message["message"]["spans"].as_array();
    let primary = spans.and_then(|spans| spans.iter().find(|span| span["is_primary"] == true));
    let at = primary.and_then(|mut span| {
        // What is wrong within a macro is told of where somebody called it.
        while span["expansion"]["span"].is_object() {
            span = &span["expansion"]["span"];
        }
        let file = span["file_name"].as_str()?;
        Some((file.to_owned(), span["line_start"].as_u64()?))
    });
    let problem = Problem {
        code: message["message"]["code"]["code"]
            .as_str()
            .map(str::to_owned),
        message: text.to_owned(),
        at,
    };
    Some((package(message["package_id"].as_str()?), problem))
}

/// The name in a package's id: `path+file:///a/name#0.0.0` or `path+file:///a/b#name@0.0.0`.
fn package(id: &str) -> String {
    let (path, rest) = id.rsplit_once('#').unwrap_or((id, ""));
    let name = match rest.split_once('@') {
        Some((name, _)) => name,
        None => path.rsplit('/').next().unwrap_or(path),
    };
    name.to_owned()
}

/// The package of a line such as ``error: could not compile `name` (lib) due to 1 previous error``.
fn failed(line: &str) -> Option<&str> {
    let rest = line
        .strip_prefix("error: could not compile `")
        .or_else(|| line.strip_prefix("error: could not document `"))?;
    rest.split('`').next()
}

#[cfg(test)]
mod tests {
    use super::{failed, package, problem};
    use serde_json::json;

    #[test]
    fn names_of_packages() {
        assert_eq!(package("path+file:///a/one#0.0.0"), "one");
        assert_eq!(package("path+file:///a/b#two@0.0.0"), "two");
        assert_eq!(
            failed("error: could not compile `x` (lib) due to 1 previous error"),
            Some("x")
        );
        assert_eq!(failed("error: could not document `y`"), Some("y"));
        assert_eq!(failed("warning: unused"), None);
    }

    #[test]
    fn a_problem_says_where_it_is() {
        let message = |level: &str, text: &str| {
            json!({
                "reason": "compiler-message",
                "package_id": "path+file:///a/one#0.0.0",
                "message": {
                    "level": level,
                    "message": text,
                    "code": {"code": "E0308"},
                    "spans": [{"is_primary": true, "file_name": "src/lib.rs", "line_start": 3}],
                },
            })
        };
        let (name, found) =
            problem(&message("error", "mismatched types\nmore")).expect("a problem");
        assert_eq!(name, "one");
        assert_eq!(found.to_string(), "E0308: mismatched types (src/lib.rs:3)");
        let mut within = message("error", "x");
        within["message"]["spans"][0]["expansion"] =
            json!({"span": {"file_name": "src/main.rs", "line_start": 9, "expansion": null}});
        let (_, found) = problem(&within).expect("a problem");
        assert_eq!(found.at, Some(("src/main.rs".to_owned(), 9)));
        assert_eq!(problem(&message("warning", "x")), None);
        assert_eq!(
            problem(&message("error", "aborting due to 1 previous error")),
            None
        );
    }
}
