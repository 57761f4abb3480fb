//! What the generator emits for a small part of the token API, written by hand: the runtime's first user.
#![allow(
    dead_code,
    unreachable_pub,
    reason = "the public face of a crate, within a test"
)]

const _: () = specsmith::rt::requires(1);

pub mod client;
pub mod models;
pub mod operations;

pub use client::{Client, ClientBuilder, Server};
