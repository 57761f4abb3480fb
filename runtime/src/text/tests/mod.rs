//! Tables for each newtype, and what they all share.

mod base64;
mod conversions;
mod shared;
mod times;

use super::{Base64, Date, DateTime, Duration, FormatError, Time, Uuid};
