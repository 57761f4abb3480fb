//! `scenarios.json`: what is called, what a right client sends, and what is answered.

use serde::Deserialize;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::path::Path;

#[derive(Debug, Deserialize)]
struct File {
    scenarios: BTreeMap<String, Scenario>,
}

/// A scenario: calls, one after another.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Scenario {
    /// The group that it is counted in.
    pub(super) spec: String,
    /// The operations that are called.
    pub(super) calls: Vec<Call>,
    mock: Mock,
}

#[derive(Clone, Debug, Deserialize)]
struct Mock {
    apis: Vec<Exchange>,
}

/// An operation of a document.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Call {
    pub(super) document: String,
    pub(super) method: String,
    pub(super) template: String,
    pub(super) operation_id: Option<String>,
}

/// A request and its answer.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Exchange {
    /// The raw path, with a query where it has one.
    pub(super) uri: String,
    pub(super) method: String,
    #[serde(default)]
    pub(super) request: Request,
    pub(super) response: Answer,
}

/// What is judged of a request, beside method and path.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Request {
    pub(super) query: Option<Map<String, Value>>,
    #[serde(default)]
    pub(super) headers: Map<String, Value>,
    pub(super) body: Option<Value>,
}

/// What is answered.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Answer {
    pub(super) status: u16,
    #[serde(default)]
    pub(super) headers: Option<Map<String, Value>>,
    pub(super) body: Option<Content>,
}

/// A body as text or bytes.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Content {
    pub(super) content_type: String,
    raw: Value,
}

/// The form of a body that is made of parts.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Parts {
    #[serde(default)]
    pub(super) parts: Map<String, Value>,
    #[serde(default)]
    pub(super) files: Vec<FilePart>,
}

/// A part that is a file.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct FilePart {
    pub(super) fieldname: String,
    pub(super) originalname: Option<String>,
    pub(super) mimetype: Option<String>,
    /// How many bytes it has, or the bytes in base64.
    pub(super) bytes: Option<Value>,
    pub(super) base64: Option<String>,
}

/// The body of a request.
#[derive(Clone, Debug)]
pub(super) enum Body {
    Content(Content),
    Parts(Parts),
    /// Of a kind that this reader does not know.
    Unknown(String),
}

impl Scenario {
    /// Call by call, what is sent and answered.
    pub(super) fn exchanges(&self) -> impl Iterator<Item = (&Call, &Exchange)> {
        self.calls.iter().zip(&self.mock.apis)
    }

    /// Why the scenario cannot be played, if it cannot.
    pub(super) fn fault(&self) -> Option<String> {
        let (calls, apis) = (self.calls.len(), self.mock.apis.len());
        if calls != apis || calls == 0 {
            return Some(format!("it has {calls} calls and {apis} answers"));
        }
        None
    }
}

impl Request {
    /// Whether nothing but the method and the path is judged.
    pub(super) fn is_open(&self) -> bool {
        self.query.is_none() && self.headers.is_empty() && self.body.is_none()
    }

    /// The expected value of a header, whatever the case of its name.
    pub(super) fn header(&self, name: &str) -> Option<String> {
        let mut headers = self.headers.iter();
        headers
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| text_of(value))
    }

    /// The expected body.
    pub(super) fn body(&self) -> Option<Body> {
        let body = self.body.as_ref()?;
        let is_parts = body.get("kind").and_then(Value::as_str) == Some("multipart");
        let read = if is_parts {
            serde_json::from_value(body.clone()).map(Body::Parts)
        } else {
            serde_json::from_value(body.clone()).map(Body::Content)
        };
        Some(read.unwrap_or_else(|error| Body::Unknown(format!("the expected body: {error}"))))
    }
}

impl Content {
    /// The bytes. What is neither text nor base64 is the text of a JSON value.
    pub(super) fn bytes(&self) -> Result<Vec<u8>, String> {
        match &self.raw {
            Value::String(text) => Ok(text.clone().into_bytes()),
            Value::Object(members) => match members.get("base64").and_then(Value::as_str) {
                Some(text) => super::base64::decode(text)
                    .ok_or_else(|| "the expected bytes are no base64".to_owned()),
                None => Ok(self.raw.to_string().into_bytes()),
            },
            Value::Null => Ok(Vec::new()),
            other => Ok(other.to_string().into_bytes()),
        }
    }

    /// The text, where the bytes are one.
    pub(super) fn text(&self) -> Result<String, String> {
        String::from_utf8(self.bytes()?).map_err(|_| "the expected body is no text".to_owned())
    }
}

impl FilePart {
    /// The bytes, or as many as there are to be.
    pub(super) fn content(&self) -> Vec<u8> {
        if let Some(bytes) = self.base64.as_deref().and_then(super::base64::decode) {
            return bytes;
        }
        match &self.bytes {
            Some(Value::Number(length)) => {
                let length = length
                    .as_u64()
                    .and_then(|length| usize::try_from(length).ok());
                // Any bytes will do, and those that are no text show most.
                (0..=u8::MAX).cycle().take(length.unwrap_or(0)).collect()
            }
            Some(Value::String(text)) => super::base64::decode(text).unwrap_or_default(),
            _ => Vec::new(),
        }
    }
}

/// A value as a header, a query or a part has it.
pub(super) fn text_of(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(text_of).collect::<Vec<_>>().join(","),
        other => other.to_string(),
    }
}

/// The media type of a header's text, without its parameters.
pub(super) fn essence(text: &str) -> String {
    let essence = text.split(';').next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}

/// Whether a media type is of JSON.
pub(super) fn is_json(essence: &str) -> bool {
    essence == "application/json" || essence.ends_with("+json")
}

/// Reads the scenarios of a folder, by name.
pub(super) fn read(folder: &Path) -> Result<BTreeMap<String, Scenario>, String> {
    let path = folder.join("scenarios.json");
    let told = |error: String| format!("{}: {error}", path.display());
    let text = std::fs::read_to_string(&path).map_err(|error| told(error.to_string()))?;
    let file: File = serde_json::from_str(&text).map_err(|error| told(error.to_string()))?;
    Ok(file.scenarios)
}

#[cfg(test)]
mod tests {
    use super::{Body, Scenario, essence, is_json, text_of};
    use serde_json::json;

    #[test]
    fn a_scenario_is_read() {
        let scenario: Scenario = serde_json::from_value(json!({
            "spec": "pets",
            "calls": [{"document": "pets.json", "method": "get", "template": "/pets", "operationId": "list"}],
            "mock": {"apis": [{
                "uri": "/pets", "method": "get",
                "request": {"headers": {"X-A": 7}, "body": {"kind": "multipart", "files": []}},
                "response": {"status": 200, "body": {"contentType": "text/plain", "raw": {"base64": "aGk="}}},
            }]},
        }))
        .expect("a scenario");
        assert_eq!(scenario.fault(), None);
        let (_, exchange) = scenario.exchanges().next().expect("one");
        assert_eq!(exchange.request.header("x-a").as_deref(), Some("7"));
        assert!(matches!(exchange.request.body(), Some(Body::Parts(_))));
        let body = exchange.response.body.as_ref().expect("a body");
        assert_eq!(body.text().as_deref(), Ok("hi"));
        assert!(!exchange.request.is_open());
    }

    #[test]
    fn texts_and_media_types() {
        assert_eq!(text_of(&json!(["a", 1])), "a,1");
        assert_eq!(essence("Text/Plain; charset=x"), "text/plain");
        assert!(is_json("application/merge-patch+json") && !is_json("application/jsonl"));
    }
}
