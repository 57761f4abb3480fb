//! Spans: one for each attempt, without a value in it.

use std::fmt;
use std::sync::{Arc, Mutex};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use super::{PLAIN, Recorder, builder, now};
use crate::client::*;

/// Writes down what it is told.
#[derive(Clone, Default)]
struct Told(Arc<Mutex<String>>);

struct Fields<'a>(&'a mut String);

impl Visit for Fields<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.0.push_str(&format!(" {field}={value:?}"));
    }
}

impl Subscriber for Told {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "specsmith"
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let mut text = self.0.lock().unwrap();
        text.push_str(span.metadata().name());
        span.record(&mut Fields(&mut text));
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        values.record(&mut Fields(&mut self.0.lock().unwrap()));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, _: &Event<'_>) {}

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

#[test]
fn a_span_tells_what_is_called_and_no_value() {
    let told = Told::default();
    let client = builder(Recorder::default()).build().unwrap();
    // The place of the span is made known at first: while tests beside this one do that, nobody who begins to listen is told of it.
    assert!(now(client.request(&PLAIN).send()).is_ok());
    let mut request = client.request(&PLAIN);
    request.parameter(0, &"s3cret");
    request.options(RequestOptions::new().query("q", "s3cret"));
    tracing::subscriber::with_default(told.clone(), || assert!(now(request.send()).is_ok()));
    let text = told.0.lock().unwrap().clone();
    let expected = "call operation=\"plain\" method=GET template=\"/plain\" attempt=1 status=200";
    assert_eq!(text, expected);
}
