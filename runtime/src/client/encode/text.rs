//! How text becomes a name or a value of a query, a form or a part.

use super::super::failure::RequestError;
use super::super::operation::Separator;
use super::{lists, percent};

/// What is encoded, by the place and `allowReserved`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Text {
    Query,
    ReservedQuery,
    Form,
    ReservedForm,
    /// Nothing: a part of a multipart form has nothing to be told from.
    Plain,
}

impl Text {
    /// A value, or a part of one.
    pub(super) fn value(self, text: &str) -> String {
        match self {
            Self::Query => percent::strict(text),
            Self::ReservedQuery => percent::reserved_query(text),
            Self::Form => percent::form(text),
            Self::ReservedForm => percent::reserved_form(text),
            Self::Plain => text.to_owned(),
        }
    }

    /// JSON as a value. `allowReserved` is of parameters with a schema, and JSON has percent signs of its own.
    pub(super) fn json(self, json: &str) -> String {
        match self {
            Self::ReservedQuery => Self::Query.value(json),
            Self::ReservedForm => Self::Form.value(json),
            other => other.value(json),
        }
    }

    /// A name: it ends at the first equals sign, and so has none of its own.
    pub(super) fn name(self, text: &str) -> String {
        match self {
            Self::ReservedQuery | Self::ReservedForm => self.value(text).replace('=', "%3D"),
            other => other.value(text),
        }
    }

    /// The parts of a value that stand in one text.
    ///
    /// # Errors
    /// Where a part has what stands between them. A comma that is data is encoded where something is.
    pub(super) fn joined(
        self,
        name: &str,
        parts: &[String],
        separator: Separator,
    ) -> Result<String, RequestError> {
        let part = |part: &String| match (self, separator) {
            (Self::ReservedQuery | Self::ReservedForm, Separator::Comma) => {
                self.value(part).replace(',', "%2C")
            }
            _ => self.value(part),
        };
        let parts: Vec<_> = parts.iter().map(part).collect();
        let written = separator.encoded(|text| self.value(text));
        lists::joined(name, &parts, separator, &written)
    }
}
