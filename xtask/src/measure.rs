//! The door of the commands that measure.

use crate::{conformance, corpus};
use clap::{Parser, Subcommand};
use std::ffi::OsString;
use std::process::ExitCode;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "The commands that measure.")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Generates every real document of a folder, and says what came of each.
    Corpus(corpus::Arguments),
    /// Holds generated types against a suite of cases.
    Conformance {
        #[command(subcommand)]
        suite: conformance::Suite,
    },
}

/// Runs a command line without the program's name: 0 if all is as expected, 1 if something is not, 2 if it could not be run.
pub(crate) fn main(arguments: &[OsString]) -> ExitCode {
    let name = OsString::from("cargo xtask");
    let parsed = Arguments::parse_from(std::iter::once(&name).chain(arguments));
    let result = match &parsed.command {
        Command::Corpus(arguments) => corpus::run(arguments),
        Command::Conformance { suite } => conformance::run(suite),
    };
    match result {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

/// A folder that was named, else the one that a variable of the environment names.
pub(crate) fn folder(
    named: Option<&std::path::Path>,
    variable: &str,
    below: &str,
) -> Result<std::path::PathBuf, String> {
    let folder = match named {
        Some(folder) => folder.to_owned(),
        None => std::env::var_os(variable)
            .map(|folder| std::path::Path::new(&folder).join(below))
            .ok_or_else(|| format!("name a folder, or set {variable}"))?,
    };
    folder
        .canonicalize()
        .map_err(|error| format!("{}: {error}", folder.display()))
}
