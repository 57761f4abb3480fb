//! What the compiler says about each mistake, word for word.
//!
//! The compiler's own words change from release to release, so these run with one release only. After a change, write the new words with
//! `TRYBUILD=overwrite cargo test -p specsmith-macros --test ui` and read the difference.

use std::process::Command;

/// The release whose words are written down.
const RUSTC: &str = "1.95.0";

#[test]
fn messages() {
    let version = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
        .arg("--version")
        .output()
        .expect("rustc runs");
    let version = String::from_utf8_lossy(&version.stdout).into_owned();
    if version.split_whitespace().nth(1) != Some(RUSTC) {
        println!(
            "skipped: messages are those of rustc {RUSTC}, and this is {}",
            version.trim()
        );
        return;
    }
    let cases = trybuild::TestCases::new();
    cases.compile_fail("tests/ui/*.rs");
}
