//! From the build that writes code to the build that measures: a figure of an unoptimized build would be none.

use std::ffi::OsString;
use std::process::{Command, ExitCode};

/// Runs the same command line in a build with the profile and the feature `measure`, which cargo makes where it is not fresh.
pub(crate) fn main(arguments: &[OsString]) -> ExitCode {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
    let status = Command::new(cargo)
        .args(["run", "--quiet", "--profile", "measure", "--manifest-path"])
        .args([manifest, "--features", "measure", "--"])
        .args(arguments)
        .status();
    match status {
        Ok(status) => ExitCode::from(
            status
                .code()
                .and_then(|code| u8::try_from(code).ok())
                .unwrap_or(2),
        ),
        Err(error) => {
            eprintln!("error: cannot run cargo: {error}");
            ExitCode::from(2)
        }
    }
}
