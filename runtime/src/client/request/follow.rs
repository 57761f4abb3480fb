//! A request made from another one: for the page that follows an answer.

use std::hash::{Hash as _, Hasher};

use http::Uri;

use super::{Filled, Request};
use crate::Value;
use crate::client::failure::RequestError;
use crate::client::operation::Operation;
use crate::client::part::Part;
use crate::client::payload::Payload;
use crate::codec::{self, NullPolicy};

impl Request {
    pub(in crate::client) const fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// The same request, but for what tells it from all others: a server would answer the same key with the same page.
    pub(in crate::client) fn following(&self) -> Self {
        let mut request = self.clone();
        request.options.idempotency_key = None;
        request
    }

    /// Where it goes, in the place of its path and its parameters of path and query.
    pub(in crate::client) fn go_to(&mut self, uri: Uri) {
        self.address = Some(uri);
    }

    /// Where it goes, if that is not what its parameters say.
    pub(in crate::client) const fn address(&self) -> Option<&Uri> {
        self.address.as_ref()
    }

    /// What tells the page that it asks for from others.
    pub(in crate::client) fn hash_page(&self, hasher: &mut impl Hasher) {
        if let Some(address) = &self.address {
            return address.hash(hasher);
        }
        for part in &self.parameters {
            let text = part.value().and_then(|value| codec::write(value).ok());
            text.hash(hasher);
        }
        if let Some(Filled::Whole(_, payload)) = self.body.value() {
            payload.as_bytes().hash(hasher);
        }
    }

    /// What a parameter was set to.
    pub(in crate::client) fn value_of(&self, index: usize) -> Option<&Value> {
        self.parameters.get(index)?.value()
    }

    /// Sets a parameter to what a server has sent: no rule of the document is held against it.
    pub(in crate::client) fn set_value(&mut self, index: usize, value: Value) {
        if let Some(part) = self.parameters.get_mut(index) {
            *part = Part::new(Ok(value), None);
        }
    }

    /// The body, if it is JSON.
    pub(in crate::client) fn json_body(&self) -> Result<Option<Value>, RequestError> {
        let text = match self.body.value() {
            None => return Ok(None),
            Some(Filled::Whole(_, payload)) => payload.as_bytes(),
            Some(Filled::Parts(_)) => None,
        };
        let body = text.and_then(|text| {
            let read = codec::read_bytes::<Value>(text, NullPolicy::Lenient);
            read.ok()
        });
        match body {
            Some((body, _)) => Ok(Some(body)),
            None => Err(RequestError::new(
                "the body that should say which page is asked for is no JSON",
            )),
        }
    }

    /// Sets a member of the body, which is an object of JSON; without a body, it is made.
    pub(in crate::client) fn set_in_body(
        &mut self,
        pointer: &str,
        value: Value,
    ) -> Result<(), RequestError> {
        let mut body = self
            .json_body()?
            .unwrap_or_else(|| Value::Object(crate::Object::new()));
        *member(&mut body, pointer)? = value;
        let text = codec::write(&body)
            .map_err(|error| RequestError::new(format!("the body has no JSON: {error}")))?;
        let media_type = match self.body.value() {
            Some(Filled::Whole(media_type, _)) => media_type.clone(),
            _ => "application/json".to_owned(),
        };
        let filled = Filled::Whole(media_type, Payload::bytes(text));
        self.body = Part::new(Ok(filled), None);
        Ok(())
    }
}

fn no_place() -> RequestError {
    RequestError::new("what says which page is asked for cannot stand in the body")
}

/// The member at a pointer; it and those around it are made where they are missing.
fn member<'v>(body: &'v mut Value, pointer: &str) -> Result<&'v mut Value, RequestError> {
    let mut at = body;
    for name in crate::codec::segments(pointer) {
        if *at == Value::Null {
            *at = Value::Object(crate::Object::new());
        }
        let Value::Object(object) = at else {
            return Err(no_place());
        };
        if object.get(&name).is_none() {
            object.insert(name.as_ref(), Value::Null);
        }
        at = object.get_mut(&name).ok_or_else(no_place)?;
    }
    Ok(at)
}
