//! What a document shows of the inputs of an operation.

use crate::source::Tree;

/// Values for the inputs of an operation: all that are required, and of the others those that the document shows. They need not be of their types.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Example {
    /// Values of parameters, by their places among those of the operation.
    pub parameters: Vec<(usize, Tree)>,
    /// The body, with its media type.
    pub body: Option<(String, Tree)>,
}

impl Example {
    /// All values.
    pub fn values(&self) -> impl Iterator<Item = &Tree> {
        let parameters = self.parameters.iter().map(|(_, value)| value);
        parameters.chain(self.body.iter().map(|(_, value)| value))
    }
}
