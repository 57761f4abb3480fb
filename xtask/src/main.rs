//! `cargo xtask`: the generator's own commands, built from this repository.

use std::ffi::OsString;

fn main() -> std::process::ExitCode {
    let name = OsString::from("cargo xtask");
    specsmith_generator::cli::main(std::iter::once(name).chain(std::env::args_os().skip(1)))
}
