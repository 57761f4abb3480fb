//! Credentials that are fetched when a call needs them.

mod challenge;
mod device;
mod endpoint;
mod error;
mod flight;
mod grant;
mod oauth;
mod source;
mod split;
#[cfg(test)]
mod tests;
mod token;

pub use challenge::Challenge;
pub(super) use challenge::{Responder, is_stale};
pub use device::DevicePrompt;
pub use error::AuthError;
pub use oauth::OAuth;
pub(super) use source::Kind as CredentialKind;
pub use source::{Credential, TokenRequest, TokenSource};
