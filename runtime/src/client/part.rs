//! A part of a request: a parameter, or the body.

use super::failure::RequestError;
use crate::validate::Report;

/// What was set, what was wrong with it, and which rules it breaks. Setting the part again replaces all three.
#[derive(Clone)]
pub(super) struct Part<T> {
    value: Option<Result<T, RequestError>>,
    pub(super) broken: Option<Report>,
}

impl<T> Default for Part<T> {
    fn default() -> Self {
        Self {
            value: None,
            broken: None,
        }
    }
}

impl<T> Part<T> {
    pub(super) fn new(value: Result<T, RequestError>, broken: Option<Report>) -> Self {
        Self {
            value: Some(value),
            broken,
        }
    }

    /// What was set, if that went well.
    pub(super) fn value(&self) -> Option<&T> {
        self.value.as_ref()?.as_ref().ok()
    }

    /// What was set, if anything was.
    pub(super) fn into_value(self) -> Result<Option<T>, RequestError> {
        self.value.transpose()
    }
}
