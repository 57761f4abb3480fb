//! Turns an OpenAPI document into Rust.
//!
//! One way through, a value at each stage:
//!
//! ```text
//! files ──source──▶ Document ──lower──▶ Api ──emit──▶ modules ──render──▶ files ──output──▶ disk
//! ```
//!
//! [`generate`] runs it without touching a disk; [`Build`] is for build scripts; the `specsmith` binary and the
//! configuration file are behind the feature `cli`.

#![cfg_attr(
    not(test),
    deny(
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::todo,
        clippy::unimplemented,
        clippy::unreachable,
        clippy::unwrap_used
    )
)]

pub mod api;
mod build;
#[cfg(feature = "cli")]
pub mod cli;
pub mod config;
pub mod diagnostic;
pub mod document;
pub mod emit;
mod generate;
pub mod lock;
mod lower;
pub mod names;
mod output;
pub mod render;
pub mod source;
mod suggest;

pub use build::Build;
pub use generate::{GenerateError, Run, generate};
pub use lower::lower;
