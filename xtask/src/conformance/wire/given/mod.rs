//! From what a right client sends to what its user says: the values of the parameters and of the body, the server, the credentials.
//!
//! The expected request is read backwards, by the styles that the document gives its parameters. Nothing here is asked of the runtime, whose encoding is
//! what is judged.

mod body;
mod headers;
mod parts;
mod path;
mod query;
mod sample;
mod security;
mod server;
mod style;
mod values;
mod xml;

use super::percent;
use super::scenarios::{Answer, Exchange, essence};
use path::Piece;
pub(super) use query::expected_query;
use serde_json::Value;
use specsmith_generator::api::{
    Api, Group, Location, Operation, Parameter, Reading, Status, Style,
};
use specsmith_generator::emit::example::{self, Given};
use specsmith_generator::source::Tree;
use values::Values;

/// A call as a user would write it.
#[derive(Clone, Debug)]
pub(super) struct Prepared {
    /// What is called on the client's builder; `base` is the address of the mock server.
    pub(super) client: String,
    /// The request, made of `client`.
    pub(super) call: String,
}

/// Writes the call that makes a client send what is expected.
pub(super) fn prepare(
    api: &Api,
    group: &Group,
    operation: &Operation,
    exchange: &Exchange,
) -> Result<Prepared, String> {
    let values = Values { api };
    let (path, _) = exchange.uri.split_once('?').unwrap_or((&exchange.uri, ""));
    let fits = |piece: &Piece, raw: &str| fits(values, operation, piece, raw);
    let located = server::locate(api, operation, path, &fits)?;
    let mut query = expected_query(exchange);
    let fixed = operation
        .template
        .split_once('?')
        .map_or("", |(_, query)| query);
    for pair in percent::pairs(fixed) {
        if let Some(at) = query.iter().position(|known| *known == pair) {
            query.remove(at);
        }
    }
    let credentials = security::calls(api, operation, &exchange.request, &mut query)?;
    let mut given = Given::default();
    for (name, raw) in &located.variables {
        let parameter = find(operation, Location::Path, name);
        let parameter = parameter.ok_or_else(|| format!("`{name}` of the path is no parameter"))?;
        let value = of_path(values, parameter, raw);
        let value = value.ok_or_else(|| format!("`{name}` of the path is no value of its type"))?;
        given.parameters.push((Location::Path, name.clone(), value));
    }
    query::give(values, operation, &mut query, &mut given)?;
    headers::give(values, operation, exchange, &mut given)?;
    if let Some(expected) = exchange.request.body() {
        body::give(values, operation, &expected, &mut given)?;
    }
    fill(values, operation, exchange, &mut given);
    let call = example::call(api, group, operation, &given).map_err(|misfit| misfit.to_string())?;
    Ok(Prepared {
        client: format!("{}{credentials}", located.call),
        call: call.to_string(),
    })
}

/// What the body of an answer stands for, where its type is read from another text than JSON and written again as JSON.
pub(super) fn answer(
    api: &Api,
    operation: &Operation,
    answer: &Answer,
) -> Result<Option<Value>, String> {
    let Some(body) = &answer.body else {
        return Ok(None);
    };
    let media_type = essence(&body.content_type);
    let statuses = [
        Status::Code(answer.status),
        Status::Range(answer.status / 100),
        Status::Default,
    ];
    let mut replies = statuses.iter().filter_map(|status| {
        operation
            .replies
            .iter()
            .find(|reply| reply.status == *status)
    });
    let contents = replies.next().and_then(|reply| reply.body.as_ref());
    let mut contents = contents.iter().flat_map(|body| &body.contents);
    let content = contents.find(|content| {
        content
            .media_types
            .iter()
            .any(|name| essence(name) == media_type)
    });
    let Some(content) = content else {
        return Ok(None);
    };
    let values = Values { api };
    let value = match content.reading {
        Reading::Form(_) => body::of_form(values, &content.type_, &[], &body.text()?)?,
        Reading::Parts(_) => parts::of_answer(values, &content.type_, body)?,
        Reading::Json | Reading::Text | Reading::Bytes => return Ok(None),
        Reading::Xml(id) => xml::read_answer(values, &content.type_, Some(id), &body.text()?)?,
        _ => return Ok(None),
    };
    let value = serde_json::from_str(&value.to_json());
    value.map(Some).map_err(|error| error.to_string())
}

fn find<'o>(operation: &'o Operation, location: Location, name: &str) -> Option<&'o Parameter> {
    let mut parameters = operation.parameters.iter();
    parameters.find(|one| one.location == location && one.wire == name)
}

fn fits(values: Values<'_>, operation: &Operation, piece: &Piece, raw: &str) -> bool {
    match piece {
        Piece::Variable(name) => find(operation, Location::Path, name).is_some_and(|parameter| {
            (parameter.reserved || !raw.contains('/')) && of_path(values, parameter, raw).is_some()
        }),
        Piece::OfServer(_) | Piece::Text(_) => !raw.contains('/'),
    }
}

fn of_path(values: Values<'_>, parameter: &Parameter, raw: &str) -> Option<Tree> {
    if parameter.style == Style::Json {
        return json(&percent::decode(raw));
    }
    let splits = style::of_path(&parameter.wire, parameter.style, parameter.explode, raw);
    values.first(&parameter.type_, &splits)
}

fn json(text: &str) -> Option<Tree> {
    let value: Value = serde_json::from_str(text).ok()?;
    Some(Tree::from(&value))
}

/// What is required and not said is made up: only where nothing is judged of it does that help.
fn fill(values: Values<'_>, operation: &Operation, exchange: &Exchange, given: &mut Given) {
    for parameter in operation.parameters.iter().filter(|one| one.is_required()) {
        let mut known = given.parameters.iter();
        let is_given = known
            .any(|(location, wire, _)| *location == parameter.location && *wire == parameter.wire);
        if let (false, Some(value)) = (is_given, sample::of(values.api, &parameter.type_)) {
            let name = parameter.wire.clone();
            given.parameters.push((parameter.location, name, value));
        }
    }
    let Some(body) = operation.body.as_ref().filter(|body| body.required) else {
        return;
    };
    if let (None, true, Some(choice)) = (
        &given.body,
        exchange.request.is_open(),
        body.choices.first(),
    ) && let Some(value) = sample::of(values.api, &choice.type_)
    {
        given.body = Some(example::GivenBody {
            media_type: choice.media_type.clone(),
            value,
        });
    }
}
