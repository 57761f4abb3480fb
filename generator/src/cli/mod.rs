//! The command line: `specsmith`, and `cargo xtask` where a repository has one. Both call [`main`].

mod arguments;
mod codegen;
mod console;
mod door;
mod gaps;
mod home;
#[cfg(test)]
mod tests;

use crate::config::Options;
use crate::lock::Lock;
use crate::source::Source;
use arguments::{Arguments, Command};
use clap::Parser as _;
use console::Console;
use std::ffi::OsString;
use std::io::Write as _;
use std::process::ExitCode;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// Everything is as it should be.
    Fine,
    /// Something was found that a person has to look at.
    Found,
    /// It could not be run: a file that cannot be read, a config or a command line that cannot be understood.
    Stopped,
}

impl Outcome {
    fn code(self) -> u8 {
        match self {
            Self::Fine => 0,
            Self::Found => 1,
            Self::Stopped => 2,
        }
    }
}

/// The generator, as a command calls it; the error is its text.
type Generate<'a> = &'a dyn Fn(&dyn Source, &str, &Options, &Lock) -> Result<crate::Run, String>;

/// Runs a command line. The first argument is the program's name, as help shows it.
///
/// The code is 0 if all is well, 1 if something was found (errors in a document, stale or edited files), 2 if the command
/// could not be run.
pub fn main(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and the version come this way too, with code 0.
            let _ = error.print();
            return ExitCode::from(
                u8::try_from(error.exit_code()).unwrap_or(Outcome::Stopped.code()),
            );
        }
    };
    let (mut out, mut error) = (std::io::stdout().lock(), std::io::stderr().lock());
    let mut console = Console::new(&mut out, &mut error);
    let outcome = match std::env::current_dir() {
        Ok(current) => run(&arguments, &current, &mut console),
        Err(error) => console.stop(format_args!("cannot find the current folder: {error}")),
    };
    let _ = out.flush();
    ExitCode::from(outcome.code())
}

fn run(arguments: &Arguments, current: &std::path::Path, console: &mut Console<'_>) -> Outcome {
    let generate = |source: &dyn Source, document: &str, options: &Options, lock: &Lock| {
        crate::generate(source, document, options, lock).map_err(|error| error.to_string())
    };
    match &arguments.command {
        Command::Codegen(codegen) => codegen::codegen(codegen, current, &generate, console),
    }
}
