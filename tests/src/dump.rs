//! The values between the stages as text that a reviewer can read: a line for each decision, nothing at its default.

mod api;
mod assertion;
mod document;
mod operation;
mod schema;
mod types;
mod xml;

pub use api::api;
pub use document::document;
