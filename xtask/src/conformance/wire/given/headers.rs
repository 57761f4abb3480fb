//! Headers and cookies.

use super::super::scenarios::Exchange;
use super::values::Values;
use super::{json, security, style};
use specsmith_generator::api::{Location, Operation, Style};
use specsmith_generator::emit::example::Given;

/// Gives each parameter the value of its header or cookie.
pub(super) fn give(
    values: Values<'_>,
    operation: &Operation,
    exchange: &Exchange,
    given: &mut Given,
) -> Result<(), String> {
    let cookies = security::cookies(&exchange.request);
    for parameter in &operation.parameters {
        let wire = &parameter.wire;
        let text = match parameter.location {
            Location::Header => exchange.request.header(wire),
            Location::Cookie => {
                let mut cookies = cookies.iter();
                let own = cookies.find(|(name, _)| name == wire);
                own.map(|(_, value)| value.clone())
            }
            _ => None,
        };
        let Some(text) = text else { continue };
        let value = match (parameter.style, parameter.location) {
            (Style::Json, _) => json(&text),
            (style, Location::Cookie) => {
                let splits = style::of_query(style, parameter.explode, &[text]);
                values.first(&parameter.type_, &splits)
            }
            _ => values.first(
                &parameter.type_,
                &style::of_header(parameter.explode, &text),
            ),
        };
        let value = value.ok_or_else(|| format!("`{wire}` is no value of its type"))?;
        given
            .parameters
            .push((parameter.location, wire.clone(), value));
    }
    Ok(())
}
