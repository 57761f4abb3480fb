//! Examples.
use super::documents::Entry;
use super::report::Report;
use crate::exceptions::Exceptions;

pub(super) fn run(_: &[Entry], _: &Report, _: &Exceptions, _: usize) -> Result<bool, String> {
    Err("later".to_owned())
}
