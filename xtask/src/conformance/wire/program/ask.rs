//! A program that was built, asked scenario by scenario.

use crate::conformance::wire::compare::Told;
use crate::nested::cargo;
use crate::nested::workspace::Workspace;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

/// A running program.
pub(in super::super) struct Player {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Player {
    /// Starts the program of a version.
    pub(in super::super) fn start(
        workspace: &Workspace,
        package: &str,
        base: &str,
    ) -> Result<Self, String> {
        let told = |error: std::io::Error| format!("cannot run {package}: {error}");
        let mut child = cargo::command(workspace)
            .args(["run", "--offline", "--quiet", "--package", package])
            .env("BASE", base)
            // A proxy of the machine has nothing to do with a server on it.
            .envs([("NO_PROXY", "127.0.0.1"), ("no_proxy", "127.0.0.1")])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(told)?;
        let ends = child.stdin.take().zip(child.stdout.take());
        let (input, output) = ends.ok_or_else(|| format!("{package} has no pipes"))?;
        Ok(Self {
            child,
            input,
            output: BufReader::new(output),
        })
    }

    /// Plays one scenario: what each of its calls has come to.
    pub(in super::super) fn play(&mut self, number: usize) -> Result<Vec<Told>, String> {
        let told = |error: std::io::Error| format!("the program has ended: {error}");
        writeln!(self.input, "{number}").map_err(told)?;
        let mut line = String::new();
        if self.output.read_line(&mut line).map_err(told)? == 0 {
            return Err("the program has ended".to_owned());
        }
        let calls = line.trim_end_matches('\n').split('\t');
        let calls =
            calls.map(|call| read(call).ok_or_else(|| format!("the program said `{call}`")));
        calls.collect()
    }
}

impl Drop for Player {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What one call has come to.
fn read(line: &str) -> Option<Told> {
    let mut words = line.split(' ');
    match words.next()? {
        "failed" => Some(Told::Failed(String::from_utf8(unhex(words.next()?)?).ok()?)),
        "read" => {
            let status = words.next()?.parse().ok()?;
            let body = maybe(words.next()?)?;
            let mut headers = Vec::new();
            while let Some(name) = words.next() {
                let value = maybe(words.next()?)?
                    .map(String::from_utf8)
                    .transpose()
                    .ok()?;
                headers.push((name.to_owned(), value));
            }
            Some(Told::Read {
                status,
                body,
                headers,
            })
        }
        _ => None,
    }
}

fn maybe(word: &str) -> Option<Option<Vec<u8>>> {
    match word {
        "-" => Some(None),
        _ => Some(Some(unhex(word.strip_prefix('=')?)?)),
    }
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits = text.as_bytes().chunks(2);
    digits
        .map(|two| u8::from_str_radix(std::str::from_utf8(two).ok()?, 16).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Told, read};

    #[test]
    fn lines_are_read() {
        let expected = Told::Read {
            status: 200,
            body: Some(b"hi".to_vec()),
            headers: vec![
                ("a".to_owned(), None),
                ("b".to_owned(), Some("1".to_owned())),
            ],
        };
        assert_eq!(read("read 200 =6869 a - b =31"), Some(expected));
        assert_eq!(read("failed 6e6f"), Some(Told::Failed("no".to_owned())));
        let empty = Told::Read {
            status: 204,
            body: None,
            headers: Vec::new(),
        };
        assert_eq!(read("read 204 -"), Some(empty));
        assert_eq!((read("noise"), read("read x -")), (None, None));
    }
}
