//! `cargo xtask`: the generator's own commands, built from this repository, and the commands that measure it.

#[cfg(feature = "measure")]
mod adapter;
#[cfg(feature = "measure")]
mod child;
#[cfg(feature = "measure")]
mod conformance;
#[cfg(feature = "measure")]
mod corpus;
#[cfg(feature = "measure")]
mod examples;
#[cfg(feature = "measure")]
mod exceptions;
#[cfg(feature = "measure")]
mod glob;
#[cfg(feature = "measure")]
mod measure;
#[cfg(feature = "measure")]
mod nested;
#[cfg(not(feature = "measure"))]
mod optimized;
#[cfg(feature = "measure")]
mod progress;
#[cfg(feature = "measure")]
mod table;

#[cfg(not(feature = "measure"))]
use optimized as measure;
use std::ffi::OsString;
use std::process::ExitCode;

/// What the generator's own help does not know.
const MEASURING: &str =
    "Commands that measure, each with a `--help` of its own: corpus, conformance\n";

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    let first = arguments.first().and_then(|first| first.to_str());
    match first {
        Some("corpus" | "conformance") => return measure::main(&arguments),
        Some("--help" | "-h") => println!("{MEASURING}"),
        _ => {}
    }
    let name = OsString::from("cargo xtask");
    specsmith_generator::cli::main(std::iter::once(name).chain(arguments))
}
