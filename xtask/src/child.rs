//! A process of this same program for each document, so that whatever one does to itself is told of that one alone.

use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Runs this program with other arguments. The error is how it failed, in a few words.
pub(crate) fn run(arguments: &[&str], limit: Duration) -> Result<String, String> {
    let this = std::env::current_exe().map_err(|error| error.to_string())?;
    let mut child = Command::new(this)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| error.to_string())?;
    // Both ends are read while it runs: a pipe that is full would stop it.
    let out = reader(child.stdout.take());
    let error = reader(child.stderr.take());
    let status = wait(&mut child, limit)?;
    let (out, error) = (joined(out), joined(error));
    match status {
        None => Err(format!("did not end within {} s", limit.as_secs())),
        Some(status) if status.success() => Ok(out),
        Some(status) => Err(told(&error, status)),
    }
}

type Reader = thread::JoinHandle<String>;

fn reader(from: Option<impl std::io::Read + Send + 'static>) -> Reader {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut from) = from {
            let _ = from.read_to_end(&mut bytes);
        }
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

fn joined(reader: Reader) -> String {
    reader.join().unwrap_or_default()
}

/// How it ended; `None` where it had to be ended.
fn wait(
    child: &mut std::process::Child,
    limit: Duration,
) -> Result<Option<std::process::ExitStatus>, String> {
    let start = Instant::now();
    loop {
        if let Some(status) = child.try_wait().map_err(|error| error.to_string())? {
            return Ok(Some(status));
        }
        if start.elapsed() > limit {
            let _ = child.kill();
            let _ = child.wait();
            return Ok(None);
        }
        thread::sleep(Duration::from_millis(5));
    }
}

/// What it said before it failed: of a panic the place and the message, else its last line; by a signal, which.
fn told(error: &str, status: std::process::ExitStatus) -> String {
    let mut lines = error.lines().filter(|line| !line.trim().is_empty());
    let mut rest = lines.clone();
    if let Some(panic) = rest.find(|line| line.contains("panicked at")) {
        let at = panic.split("panicked at ").nth(1).unwrap_or_default();
        let message = rest.next().unwrap_or_default();
        return format!("panicked at {at} {message}");
    }
    match lines.next_back() {
        Some(last) if status.code().is_some() => last.trim_start_matches("error: ").to_owned(),
        Some(last) => format!("{status}: {last}"),
        None => status.to_string(),
    }
}
