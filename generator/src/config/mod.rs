//! What is generated from which document into which folder: `specsmith.toml`, and what a target may ask for.

#[cfg(feature = "cli")]
mod file;
mod gaps;
#[cfg(any(feature = "cli", feature = "remote"))]
mod host;
mod options;
mod pagination;
#[cfg(feature = "cli")]
mod reader;
#[cfg(feature = "cli")]
mod tables;
#[cfg(feature = "cli")]
mod target;
#[cfg(all(test, feature = "cli"))]
mod tests;
mod types;

#[cfg(feature = "cli")]
pub use file::{Config, ConfigError};
pub use gaps::{GapCheck, gap_entry};
pub use options::{Form, Lists, Nested, Null, Options};
pub(crate) use pagination::Words;
pub use pagination::{PageWay, Paginated, Pagination};
#[cfg(feature = "cli")]
pub use target::Target;
pub use types::{TypeMap, TypeMapError, With};

#[cfg(any(feature = "cli", feature = "remote"))]
pub(crate) use host::is_host;
