//! A nested program that holds texts of JSON against types: its source, and how it is asked.

mod lines;

use super::cargo;
use super::workspace::Workspace;
use lines::{escaped, unescaped};
use std::io::Write as _;
use std::process::Stdio;

/// What every such program has.
const JUDGE: &str = concat!(
    include_str!("program/judge.rs"),
    include_str!("program/lines.rs")
);

/// What a type makes of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Reply {
    /// It cannot be decoded; why.
    Refused(String),
    /// It decodes: what is written again, and the rules that it breaks, empty where it breaks none.
    Decoded { again: String, broken: String },
    /// The code panicked.
    Panicked,
}

/// The source of a program that knows these types, each by its number; `modules` are declared at its top.
pub(crate) fn source(modules: &str, types: &[String]) -> String {
    let mut text = format!("{modules}\n{JUDGE}\nstatic TYPES: &[Judge] = &[\n");
    for one in types {
        text.push_str("    judge!(");
        text.push_str(one);
        text.push_str("),\n");
    }
    text.push_str("];\n");
    text
}

/// Asks a program that was built: of each pair the number of a type and a text.
pub(crate) fn ask(
    workspace: &Workspace,
    package: &str,
    questions: &[(usize, impl AsRef<str>)],
) -> Result<Vec<Reply>, String> {
    let mut child = cargo::command(workspace)
        .args(["run", "--offline", "--quiet", "--package", package])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("cannot run cargo: {error}"))?;
    let mut input = String::new();
    for (type_, text) in questions {
        input.push_str(&format!("{type_}\t{}\n", escaped(text.as_ref())));
    }
    let pipe = child.stdin.take();
    let writer = std::thread::spawn(move || pipe.map(|mut pipe| pipe.write_all(input.as_bytes())));
    let output = child
        .wait_with_output()
        .map_err(|error| error.to_string())?;
    let _ = writer.join();
    let text = String::from_utf8_lossy(&output.stdout);
    let replies: Vec<Reply> = text.lines().filter_map(reply).collect();
    if replies.len() == questions.len() {
        Ok(replies)
    } else {
        Err(format!(
            "{package} ended ({}) after {} of {} texts",
            output.status,
            replies.len(),
            questions.len()
        ))
    }
}

fn reply(line: &str) -> Option<Reply> {
    let mut parts = line.split('\t').map(unescaped);
    Some(match parts.next()?.as_str() {
        "refused" => Reply::Refused(parts.next()?),
        "decoded" => Reply::Decoded {
            again: parts.next()?,
            broken: parts.next()?,
        },
        "panicked" => Reply::Panicked,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Reply, escaped, reply, source, unescaped};

    #[test]
    fn a_text_is_a_part_of_a_line_and_itself_again() {
        for text in ["", "plain", "\n\t\r\\", "\\n", "a\u{2028}b"] {
            let line = escaped(text);
            assert!(!line.contains(['\n', '\t', '\r']));
            assert_eq!(unescaped(&line), text);
        }
    }

    #[test]
    fn replies() {
        let decoded = Reply::Decoded {
            again: "\"\n\"".to_owned(),
            broken: String::new(),
        };
        assert_eq!(reply("decoded\t\"\\n\"\t"), Some(decoded));
        assert_eq!(reply("refused\tno"), Some(Reply::Refused("no".to_owned())));
        assert_eq!(reply("panicked"), Some(Reply::Panicked));
        assert_eq!((reply("noise"), reply("")), (None, None));
    }

    #[test]
    fn a_program_is_rust_and_names_its_types() {
        let text = source("mod a;", &["a::B".to_owned()]);
        assert!(text.starts_with("mod a;\n") && text.ends_with("    judge!(a::B),\n];\n"));
    }
}
