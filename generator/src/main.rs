//! The `specsmith` command.

fn main() -> std::process::ExitCode {
    specsmith_generator::cli::main(std::env::args_os())
}
