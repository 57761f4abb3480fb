//! What can be written on the command line.

use clap::{Args, Parser, Subcommand};

/// Turns OpenAPI documents into Rust, as specsmith.toml says
#[derive(Clone, Debug, Parser)]
#[command(name = "specsmith", version, disable_help_subcommand = true)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Clone, Debug, Subcommand)]
pub(super) enum Command {
    Codegen(Codegen),
}

/// Write the generated files that changed, and remove those that nobody wants any more
///
/// All targets are generated before anything is written: if a document has errors, nothing is.
///
/// Exit codes: 0 all is well; 1 something was found (errors in a document, stale or edited files); 2 the command could not
/// be run.
#[derive(Args, Clone, Debug, Default)]
#[command(verbatim_doc_comment)]
pub(super) struct Codegen {
    /// Write nothing: print what would change as a diff, and fail if anything would
    #[arg(long)]
    pub(super) check: bool,

    /// Overwrite files that were edited by hand or are not specsmith's
    #[arg(long, conflicts_with = "check")]
    pub(super) force: bool,

    /// Fail if specsmith.lock would change, or if a file of the network is not pinned in it
    #[arg(long)]
    pub(super) locked: bool,

    /// Ask nobody in the network: what references name there comes from the cache, by its pin
    #[arg(long)]
    pub(super) offline: bool,

    /// Fetch anew what references name in the network, and pin what it is now
    #[cfg(feature = "remote")]
    #[arg(long, conflicts_with_all = ["locked", "offline", "check"])]
    pub(super) update_remote: bool,

    /// The config to read, instead of the nearest specsmith.toml from here upward
    #[arg(long, value_name = "FILE")]
    pub(super) config: Option<String>,

    /// Only this target; may be given more than once
    #[arg(long = "target", value_name = "NAME")]
    pub(super) targets: Vec<String>,
}
