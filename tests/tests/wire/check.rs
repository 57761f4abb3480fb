//! What the server demands of a request: that it is, to the letter, one that the document describes.

use crate::document::{Document, Operation, members};
use crate::percent::decode_url;
use crate::schema::Judge;
use crate::values::{form, judge, query, text};
use serde_json::{Map, Value};

pub(crate) const JSON: &str = "application/json";
pub(crate) const FORM: &str = "application/x-www-form-urlencoded";

/// A request as it came.
#[derive(Clone, Debug, Default)]
pub(crate) struct Received {
    pub(crate) method: String,
    /// Path and query, as they stood in the request line.
    pub(crate) target: String,
    /// Names in lower case.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

/// What a request that fits the document says.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Accepted {
    pub(crate) operation: String,
    /// Path and query parameters, typed.
    pub(crate) parameters: Value,
    /// A form has become the object that its schema describes.
    pub(crate) body: Option<Value>,
}

/// Holds a request against the document; the error begins with `expected` and says what was found.
/// `extra` are the headers that this test's client was told to send.
pub(crate) fn check(
    document: &Document,
    received: &Received,
    extra: &[String],
) -> Result<Accepted, String> {
    let (path, pairs) = match received.target.split_once('?') {
        Some((path, pairs)) => (path, Some(pairs)),
        None => (received.target.as_str(), None),
    };
    let (operation, mut parameters) = route(document, &received.method, path)?;
    for parameter in document
        .parameters(operation)
        .filter(|parameter| parameter["in"] == "path")
    {
        let name = text(&parameter["name"]);
        judge(
            document,
            name,
            &parameter["schema"],
            parameters.get(name).unwrap_or(&Value::Null),
        )?;
    }
    headers(document, operation, received, extra)?;
    parameters.extend(query(document, operation, pairs)?);
    let body = body(document, operation, received)?;
    let operation = operation.id().to_owned();
    Ok(Accepted {
        operation,
        parameters: Value::Object(parameters),
        body,
    })
}

/// The operation of a path as it was sent, with the values of its variables.
fn route<'d>(
    document: &'d Document,
    method: &str,
    path: &str,
) -> Result<(Operation<'d>, Map<String, Value>), String> {
    let mut fits: Vec<_> = document
        .operations()
        .into_iter()
        .filter(|operation| matches(operation.path, path))
        .collect();
    // A path without variables wins over one with them (OpenAPI 3.0, section 4.7.8.2).
    fits.sort_by_key(|operation| operation.path.matches('{').count());
    let Some(first) = fits.first() else {
        return Err(format!("expected a path of the document, found `{path}`"));
    };
    let found = fits.iter().find(|operation| {
        operation.path == first.path && operation.method.to_uppercase() == method
    });
    let operation = *found.ok_or_else(|| {
        format!(
            "expected the method {}, found {method}",
            first.method.to_uppercase()
        )
    })?;
    let mut values = Map::new();
    for (template, raw) in operation.path.split('/').zip(path.split('/')) {
        if let Some(name) = variable(template) {
            values.insert(name.to_owned(), Value::String(decode_url(raw)?));
        }
    }
    Ok((operation, values))
}

fn matches(template: &str, path: &str) -> bool {
    let (templates, segments): (Vec<_>, Vec<_>) =
        (template.split('/').collect(), path.split('/').collect());
    let fits = |(template, segment): (&&str, &&str)| match variable(template) {
        Some(_) => !matches!(*segment, "" | "." | ".."),
        None => template == segment,
    };
    templates.len() == segments.len() && templates.iter().zip(&segments).all(fits)
}

fn variable(segment: &str) -> Option<&str> {
    segment.strip_prefix('{')?.strip_suffix('}')
}

fn headers(
    document: &Document,
    operation: Operation<'_>,
    received: &Received,
    extra: &[String],
) -> Result<(), String> {
    let responses = document.responses(operation);
    let mut accept: Vec<_> = responses
        .iter()
        .flat_map(|(_, response)| members(&response["content"]))
        .map(|(name, _)| name)
        .collect();
    accept.sort_unstable();
    accept.dedup();
    expect(received, "accept", &accept.join(", "))?;
    let title = document.node("/info/version");
    let agent = single(received, "user-agent")?.unwrap_or_default();
    if !agent.starts_with(&format!("authlete/{} ", text(title))) {
        return Err(format!(
            "expected a user agent with the name and version of the client, found `{agent}`"
        ));
    }
    for (name, value) in &received.headers {
        let meant = match name.as_str() {
            "host" | "accept" | "user-agent" | "authorization" => true,
            // These tests turn on the features for all of them.
            "accept-encoding" => value == "zstd,gzip,deflate,br",
            "content-type" => !received.body.is_empty(),
            "content-length" => *value == received.body.len().to_string(),
            _ => extra.contains(name),
        };
        if !meant {
            return Err(format!("expected no header `{name}`, found `{value}`"));
        }
    }
    Ok(())
}

fn expect(received: &Received, name: &str, value: &str) -> Result<(), String> {
    match single(received, name)? {
        Some(found) if found == value => Ok(()),
        found => Err(format!(
            "expected the header `{name}: {value}`, found `{}`",
            found.unwrap_or("none")
        )),
    }
}

/// A header that comes once, if at all.
pub(crate) fn single<'r>(received: &'r Received, name: &str) -> Result<Option<&'r str>, String> {
    let mut found = received
        .headers
        .iter()
        .filter(|(found, _)| found == name)
        .map(|(_, value)| value.as_str());
    let first = found.next();
    match found.next() {
        Some(_) => Err(format!("expected the header `{name}` once, found it twice")),
        None => Ok(first),
    }
}

fn body(
    document: &Document,
    operation: Operation<'_>,
    received: &Received,
) -> Result<Option<Value>, String> {
    let request = &operation.node["requestBody"];
    let media_type = single(received, "content-type")?;
    let Some(media_type) = media_type else {
        return match request["required"] == true || !received.body.is_empty() {
            true => Err("expected a body and its content type, found none".to_owned()),
            false => Ok(None),
        };
    };
    let expected: Vec<_> = members(&request["content"]).map(|(name, _)| name).collect();
    let Some(media) = request["content"].get(media_type) else {
        return Err(format!(
            "expected the content type {}, found `{media_type}`",
            expected.join(" or ")
        ));
    };
    let value = match media_type {
        JSON => serde_json::from_slice(&received.body)
            .map_err(|error| format!("expected JSON, found: {error}"))?,
        FORM => form(document, media, &received.body)?,
        other => {
            return Err(format!(
                "expected a media type that the server knows, found {other}"
            ));
        }
    };
    Judge::new(document, &media["schema"]).judge(&value)?;
    Ok(Some(value))
}
