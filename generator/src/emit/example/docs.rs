//! The example in the documentation of an operation.

use super::{Given, GivenBody, call};
use crate::api::{Api, Group, Operation};
use crate::render::statements;
use quote::quote;

/// More lines than this are no example to be read.
const MOST_LINES: usize = 40;

/// A call with the values that the document shows, as Markdown; `None` where it shows none, or none that fit their types.
pub(in crate::emit) fn docs(api: &Api, group: &Group, operation: &Operation) -> Option<String> {
    let example = operation.example.as_ref()?;
    let parameters = example.parameters.iter().filter_map(|(at, value)| {
        let parameter = operation.parameters.get(*at)?;
        Some((parameter.location, parameter.wire.clone(), value.clone()))
    });
    let body = example.body.as_ref().map(|(media_type, value)| GivenBody {
        media_type: media_type.clone(),
        value: value.clone(),
    });
    let given = Given {
        parameters: parameters.collect(),
        body,
        files: Vec::new(),
    };
    let call = call(api, group, operation, &given).ok()?;
    let code = statements(quote!(let response = #call.send().await?;))?;
    (code.lines().count() <= MOST_LINES).then(|| format!("\n# Example\n\n```ignore\n{code}\n```"))
}
