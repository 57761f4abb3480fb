//! The request for the page behind an answer.

use http::Uri;

use super::link;
use super::paging::{Input, Paging, Way};
use crate::Value;
use crate::client::failure::RequestError;
use crate::client::request::Request;
use crate::client::response::RawResponse;
use crate::codec::{self, NullPolicy};

/// A page that came.
pub(super) struct Page<'a> {
    pub(super) answer: &'a RawResponse,
    /// Where it was asked for.
    pub(super) uri: &'a Uri,
    /// How many items came before it.
    pub(super) seen: u64,
}

/// What follows a page.
pub(super) struct Next {
    /// The request for the next page, if there is one.
    pub(super) request: Option<Request>,
    /// How many items have come.
    pub(super) seen: u64,
}

/// The request that asks for the next page.
///
/// # Errors
/// Where the body is no JSON or what should lead on is no such thing, and where it would lead to the same page again or to another host.
pub(super) fn follow(
    request: &Request,
    paging: &Paging,
    page: &Page<'_>,
) -> Result<Next, RequestError> {
    let body = match paging.way {
        Way::Link if paging.more.is_none() => Value::Null,
        _ => json(page.answer)?,
    };
    let count = items(&body, paging.items).len() as u64;
    let seen = page.seen.saturating_add(count);
    let is_over = paging
        .more
        .and_then(|pointer| body.pointer(pointer))
        .is_some_and(|more| *more == Value::Bool(false));
    let request = if is_over {
        None
    } else {
        let step = Step {
            request,
            paging,
            body: &body,
            count,
            seen,
        };
        step.next(page)?
    };
    Ok(Next { request, seen })
}

fn json(answer: &RawResponse) -> Result<Value, RequestError> {
    codec::read_bytes(&answer.body, NullPolicy::Lenient)
        .map(|(body, _)| body)
        .map_err(|_| RequestError::new("the page is no JSON, so that the next one is not known"))
}

fn items<'v>(body: &'v Value, pointer: &str) -> &'v [Value] {
    body.pointer(pointer)
        .and_then(Value::as_array)
        .unwrap_or_default()
}

/// What is known where the way on is looked for.
struct Step<'a> {
    request: &'a Request,
    paging: &'a Paging,
    body: &'a Value,
    count: u64,
    seen: u64,
}

impl Step<'_> {
    fn next(&self, page: &Page<'_>) -> Result<Option<Request>, RequestError> {
        match self.paging.way {
            Way::Link => {
                let found = link::next(&page.answer.headers);
                found.map(|url| self.at(&url, page.uri)).transpose()
            }
            Way::Url(pointer) => {
                let found = self.text(self.body.pointer(pointer), "URL")?;
                found.map(|url| self.at(url, page.uri)).transpose()
            }
            Way::Cursor { input, next, last } => self.cursor(input, next, last),
            Way::Offset { input, first } => self.offset(input, first),
            Way::Number {
                input,
                first,
                pages,
            } => self.number(input, first, pages),
            Way::Window {
                start,
                end,
                first,
                behind,
            } => self.window((start, first), (end, behind)),
        }
    }

    /// The text that leads on; `None` where nothing stands there, or nothing is in it.
    fn text<'v>(
        &self,
        found: Option<&'v Value>,
        what: &str,
    ) -> Result<Option<&'v str>, RequestError> {
        match found {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.as_str()).filter(|text| !text.is_empty())),
            Some(_) => Err(RequestError::new(format!(
                "the page has no {what} where that of the next one should be"
            ))),
        }
    }

    fn at(&self, url: &str, uri: &Uri) -> Result<Request, RequestError> {
        let next = link::resolve(url, uri)?;
        if next == *uri || self.request.address() == Some(&next) {
            return Err(same_page());
        }
        let mut request = self.request.following();
        request.go_to(next);
        Ok(request)
    }

    fn cursor(
        &self,
        input: Input,
        pointer: &str,
        last: bool,
    ) -> Result<Option<Request>, RequestError> {
        let within = match last {
            true => items(self.body, self.paging.items).last(),
            false => Some(self.body),
        };
        let found = within.and_then(|within| within.pointer(pointer));
        let cursor = match found {
            Some(number @ Value::Number(_)) => number.clone(),
            other => match self.text(other, "cursor")? {
                Some(text) => Value::from(text),
                None => return Ok(None),
            },
        };
        if self.value(input)?.as_ref() == Some(&cursor) {
            return Err(same_page());
        }
        self.with([(input, cursor)]).map(Some)
    }

    fn offset(&self, input: Input, first: u64) -> Result<Option<Request>, RequestError> {
        let next = self.number_of(input, first)?.saturating_add(self.count);
        // Where the first item is number one, so many are before the next.
        if self.count == 0 || self.is_all(next.saturating_sub(first)) {
            return Ok(None);
        }
        self.with([(input, number(next))]).map(Some)
    }

    fn number(
        &self,
        input: Input,
        first: u64,
        pages: Option<&str>,
    ) -> Result<Option<Request>, RequestError> {
        let next = self.number_of(input, first)?.saturating_add(1);
        let pages = pages.and_then(|pointer| integer(self.body.pointer(pointer)?));
        let is_last = match pages {
            Some(pages) => next >= first.saturating_add(pages),
            None => self.count == 0,
        };
        if is_last || self.is_all(self.seen) {
            return Ok(None);
        }
        self.with([(input, number(next))]).map(Some)
    }

    /// A server may give less than it was asked for: the next page begins behind what came, and is as large as this one was to be.
    fn window(
        &self,
        (start, first): (Input, u64),
        (end, behind): (Input, u64),
    ) -> Result<Option<Request>, RequestError> {
        let from = self.number_of(start, first)?;
        let size = self.number_of(end, behind)?.saturating_sub(from);
        let next = from.saturating_add(self.count);
        if self.count == 0 || self.is_all(next.saturating_sub(first)) {
            return Ok(None);
        }
        let values = [
            (start, number(next)),
            (end, number(next.saturating_add(size))),
        ];
        self.with(values).map(Some)
    }

    /// Whether no more than this many items are there.
    fn is_all(&self, count: u64) -> bool {
        let total = self
            .paging
            .total
            .and_then(|pointer| integer(self.body.pointer(pointer)?));
        total.is_some_and(|total| count >= total)
    }

    fn value(&self, input: Input) -> Result<Option<Value>, RequestError> {
        match input {
            Input::Parameter(index) => Ok(self.request.value_of(index).cloned()),
            Input::Body(pointer) => {
                let body = self.request.json_body()?;
                Ok(body.and_then(|body| body.pointer(pointer).cloned()))
            }
        }
    }

    fn number_of(&self, input: Input, absent: u64) -> Result<u64, RequestError> {
        match self.value(input)? {
            None | Some(Value::Null) => Ok(absent),
            Some(value) => integer(&value).ok_or_else(|| {
                RequestError::new("what says which page is asked for is no whole number")
            }),
        }
    }

    fn with<const N: usize>(&self, values: [(Input, Value); N]) -> Result<Request, RequestError> {
        let mut request = self.request.following();
        for (input, value) in values {
            match input {
                Input::Parameter(index) => request.set_value(index, value),
                Input::Body(pointer) => request.set_in_body(pointer, value)?,
            }
        }
        Ok(request)
    }
}

fn same_page() -> RequestError {
    RequestError::new("the page leads to itself")
}

fn number(value: u64) -> Value {
    Value::Number(value.into())
}

/// A whole number, or the text of one.
fn integer(value: &Value) -> Option<u64> {
    match value {
        Value::Number(number) => number.as_u64(),
        Value::String(text) => text.parse().ok(),
        _ => None,
    }
}
