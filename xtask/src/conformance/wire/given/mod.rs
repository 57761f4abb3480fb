//! From what a right client sends to what its user says: the values of the parameters and of the body, the server, the credentials.
//!
//! The expected request is read backwards, by the styles that the document gives its parameters. Nothing here is asked of the runtime, whose encoding is
//! what is judged.

mod body;
mod path;
mod sample;
mod security;
mod server;
mod style;
mod values;
mod xml;

use super::percent;
use super::scenarios::{Answer, Exchange, essence, text_of};
use super::xml::is_xml;
use path::Piece;
use serde_json::Value;
use specsmith_generator::api::{
    Api, Group, Location, Operation, Parameter, Reading, Shape, Status, Style, Type,
};
use specsmith_generator::emit::example::{self, Given};
use specsmith_generator::source::Tree;
use values::{Split, Values, tree};

type Pairs = Vec<(String, String)>;

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
    of_query(values, operation, &mut query, &mut given)?;
    of_headers(values, operation, exchange, &mut given)?;
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
    let content = contents.find(|content| content.media_types.contains(&media_type));
    let is_plain = |reading| matches!(reading, Reading::Json | Reading::Text | Reading::Bytes);
    match content {
        Some(content) if is_xml(&media_type) && !is_plain(content.reading) => {
            let value = xml::read(Values { api }, &content.type_, &body.text()?)?;
            let value = serde_json::from_str(&value.to_json());
            value.map(Some).map_err(|error| error.to_string())
        }
        _ => Ok(None),
    }
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
    Some(tree(&value))
}

/// The pairs of the query that are expected: those of the table, and those of the address that the table does not repeat.
pub(super) fn expected_query(exchange: &Exchange) -> Pairs {
    let mut pairs = Vec::new();
    for (name, value) in exchange.request.query.iter().flatten() {
        flatten(name, value, &mut pairs);
    }
    let (_, query) = exchange.uri.split_once('?').unwrap_or_default();
    let of_table = pairs.clone();
    let others = percent::pairs(query).into_iter();
    pairs.extend(others.filter(|(name, _)| !of_table.iter().any(|(known, _)| known == name)));
    pairs
}

fn flatten(name: &str, value: &Value, pairs: &mut Pairs) {
    match value {
        Value::Array(items) => {
            for item in items {
                flatten(name, item, pairs);
            }
        }
        Value::Object(members) => {
            for (member, value) in members {
                flatten(&format!("{name}[{member}]"), value, pairs);
            }
        }
        leaf => pairs.push((name.to_owned(), text_of(leaf))),
    }
}

/// Parameters with a name of their own take their pairs first; objects whose members stand for themselves take what is left.
fn of_query(
    values: Values<'_>,
    operation: &Operation,
    query: &mut Pairs,
    given: &mut Given,
) -> Result<(), String> {
    let parameters = operation.parameters.iter();
    let parameters: Vec<&Parameter> = parameters
        .filter(|one| one.location == Location::Query)
        .collect();
    let mut nameless = Vec::new();
    for parameter in parameters {
        let wire = &parameter.wire;
        let mut take = |is: &dyn Fn(&str) -> bool| -> Pairs {
            let (own, others) = std::mem::take(query)
                .into_iter()
                .partition(|(name, _)| is(name));
            *query = others;
            own
        };
        let own = take(&|name| name == wire);
        let deep = take(&|name| style::steps(wire, name).is_some());
        let splits = if own.is_empty() && deep.is_empty() {
            if parameter.explode && parameter.style != Style::DeepObject {
                nameless.push(parameter);
            }
            continue;
        } else if own.is_empty() {
            let members = deep.into_iter();
            let members = members
                .filter_map(|(name, value)| Some((style::steps(wire, &name)?, value)))
                .collect();
            vec![Split::Brackets(members)]
        } else {
            let texts: Vec<String> = own.into_iter().map(|(_, value)| value).collect();
            if parameter.style == Style::Json {
                let value = texts.first().and_then(|text| json(text));
                let value = value.ok_or_else(|| format!("`{wire}` of the query is no JSON"))?;
                given
                    .parameters
                    .push((Location::Query, wire.clone(), value));
                continue;
            }
            style::of_query(parameter.style, parameter.explode, &texts)
        };
        let value = values.first(&parameter.type_, &splits);
        let value =
            value.ok_or_else(|| format!("`{wire}` of the query is no value of its type"))?;
        given
            .parameters
            .push((Location::Query, wire.clone(), value));
    }
    for parameter in nameless {
        let names = members(values, &parameter.type_, 8);
        let (own, others): (Pairs, Pairs) = match names {
            Names::None => continue,
            Names::Any => (std::mem::take(query), Vec::new()),
            Names::These(names) => std::mem::take(query)
                .into_iter()
                .partition(|(name, _)| names.contains(name)),
        };
        *query = others;
        if own.is_empty() {
            continue;
        }
        let wire = &parameter.wire;
        let value = values.first(&parameter.type_, &[Split::Members(style::named(own))]);
        let value =
            value.ok_or_else(|| format!("`{wire}` of the query is no value of its type"))?;
        given
            .parameters
            .push((Location::Query, wire.clone(), value));
    }
    match query.first() {
        Some((name, _)) => Err(format!("`{name}` of the query is no parameter")),
        None => Ok(()),
    }
}

/// The names that the members of a type may have.
enum Names {
    /// It has no members.
    None,
    These(Vec<String>),
    Any,
}

fn members(values: Values<'_>, type_: &Type, depth: usize) -> Names {
    let Some(depth) = depth.checked_sub(1) else {
        return Names::None;
    };
    match type_ {
        Type::Map(_) | Type::Json => Names::Any,
        Type::Nullable(inner) => members(values, inner, depth),
        Type::Model(id) | Type::Boxed(id) => {
            match values.api.model(*id).map(|model| &model.shape) {
                Some(Shape::Alias(alias) | Shape::Newtype(alias)) => {
                    members(values, &alias.type_, depth)
                }
                Some(Shape::Struct(shape)) => {
                    let open = shape.additional.as_ref();
                    if open.is_some_and(|field| field.setter.is_some()) {
                        return Names::Any;
                    }
                    Names::These(
                        shape
                            .fields
                            .iter()
                            .map(|field| field.wire.clone())
                            .collect(),
                    )
                }
                Some(Shape::Union(union)) => {
                    let mut all = Vec::new();
                    for variant in &union.variants {
                        match members(values, &variant.type_, depth) {
                            Names::Any => return Names::Any,
                            Names::These(names) => all.extend(names),
                            Names::None => {}
                        }
                    }
                    Names::These(all)
                }
                _ => Names::None,
            }
        }
        _ => Names::None,
    }
}

fn of_headers(
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
