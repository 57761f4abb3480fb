//! How much memory a test takes: that of its process, which is why it runs in one where it is alone.

use std::process::Command;

const ALONE: &str = "SPECSMITH_TEST_ALONE";

/// More than buffers of sockets and files come to, and less than half of what is sent.
const ROOM: u64 = 50 << 20;

/// Whether this process is for the one test: where it is not, one is started for it, and must end well.
///
/// The test's name is that of the function that asks, with the modules it is in, as `cargo test -- --exact` takes it.
pub(crate) fn alone(test: &str) -> bool {
    if std::env::var_os(ALONE).is_some() {
        return true;
    }
    let program = std::env::current_exe().expect("tests are a program");
    let output = Command::new(program)
        .args(["--exact", test, "--nocapture"])
        .env(ALONE, "1")
        .output()
        .expect("it runs");
    let said = String::from_utf8_lossy(&output.stdout);
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success() && said.contains("1 passed"),
        "{said}{error}"
    );
    for line in error.lines().filter(|line| line.starts_with("skipped")) {
        eprintln!("{line}");
    }
    false
}

/// What a process has at most from here on.
#[derive(Clone, Copy)]
pub(crate) struct Memory {
    before: u64,
}

impl Memory {
    pub(crate) fn now() -> Self {
        let before = resident().unwrap_or_else(|| {
            eprintln!("skipped: how much memory it takes (there is no /proc/self/status)");
            0
        });
        Self { before }
    }

    /// # Panics
    /// When it has become more than the room for buffers.
    pub(crate) fn is_bounded(self) {
        if let Some(now) = resident() {
            let before = self.before;
            assert!(now < before + ROOM, "{before} bytes became {now}");
        }
    }
}

/// The resident set of this process in bytes: proc_pid_status(5).
fn resident() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes << 10)
}
