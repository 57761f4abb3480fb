//! What the policy makes of broken rules, and who is told.

use std::sync::{Arc, Mutex};

use super::{NoError, PLAIN, Recorder, builder, now};
use crate::client::{ClientBuilder, Error, Reply, RequestOptions};
use crate::validate::{Action, Collector, Policy, Report, Rule, Validate, Violation};
use crate::{Decode, DecodeError, Decoder};

/// Breaks a rule on its length and one on its pattern.
struct Broken;

impl Validate for Broken {
    fn validate_into(&self, collector: &mut Collector) {
        collector.text(Some("abc"), &[Rule::MaxLength { limit: 2 }]);
        collector.report(Rule::Pattern { pattern: "^z$" });
    }
}

fn keywords(report: Option<&Report>) -> String {
    let violations = report.map(Report::violations).unwrap_or_default();
    let keywords: Vec<_> = violations.iter().map(Violation::keyword).collect();
    keywords.join(" ")
}

#[test]
fn broken_rules_are_judged_by_the_policy_of_the_call_or_the_client() {
    let table = [
        (None, None, "maxLength", ""),
        (Some(Policy::off()), None, "", ""),
        (
            Some(Policy::off()),
            Some(Policy::all(Action::Warn)),
            "",
            "maxLength pattern",
        ),
        (
            None,
            Some(Policy::all(Action::Deny)),
            "maxLength pattern",
            "",
        ),
    ];
    for (of_client, of_call, denied, warned) in table {
        let mut builder = builder(Recorder::default());
        if let Some(policy) = of_client {
            builder.validation(policy);
        }
        let mut request = builder.build().unwrap().request(&PLAIN);
        request.check("query", &"fine".to_owned());
        request.parameter(0, &"fine");
        request.check("body", &Broken);
        request.json("application/json", &"abc");
        if let Some(policy) = of_call {
            request.options(RequestOptions::new().validation(policy));
        }
        match now(request.send()).map(Reply::empty::<NoError>) {
            Ok(response) => {
                assert_eq!(denied, "");
                assert_eq!(keywords(response.unwrap().warnings()), warned);
            }
            Err(failure) => match Error::<NoError>::from(failure) {
                Error::Validation { report, .. } => assert_eq!(keywords(Some(&report)), denied),
                other => panic!("{other}"),
            },
        }
    }
}

#[test]
fn a_denied_request_touches_no_network_and_says_how_to_let_it_pass() {
    let recorder = Recorder::default();
    let mut request = builder(recorder.clone()).build().unwrap().request(&PLAIN);
    request.check("body", &Broken);
    request.json("application/json", &"abc");
    let error = Error::<NoError>::from(now(request.send()).err().unwrap());
    assert_eq!(
        error.to_string(),
        "plain (GET /plain): nothing was sent, since it breaks rules of the document (`RequestOptions::validation`, or `validation` of the client's \
         builder, lets it pass): /body has more than 2 characters"
    );
    assert!(error.status().is_none() && !error.is_retryable());
    assert_eq!(recorder.0.lock().unwrap().len(), 0);
}

/// What a hook was told, a line each.
type Told = Arc<Mutex<Vec<String>>>;

fn listen(builder: &mut ClientBuilder) -> Told {
    let told = Told::default();
    let keep = Arc::clone(&told);
    builder.on_warning(move |warning| keep.lock().unwrap().push(warning.to_string()));
    told
}

#[test]
fn the_hook_is_told_before_the_request_is_sent() {
    let recorder = Recorder::default();
    let sent = recorder.clone();
    let mut builder = builder(recorder);
    let told = Told::default();
    let keep = Arc::clone(&told);
    builder.on_warning(move |warning| {
        assert_eq!(sent.0.lock().unwrap().len(), 0);
        keep.lock().unwrap().push(warning.to_string());
    });
    builder.validation(Policy::all(Action::Warn));
    let client = builder.build().unwrap();
    let mut request = client.request(&PLAIN);
    request.check("body", &Broken);
    request.json("application/json", &"abc");
    assert!(now(request.send()).is_ok());
    assert!(now(client.request(&PLAIN).send()).is_ok());
    let expected = "plain (GET /plain): the request breaks rules of the document: /body has more than 2 characters\n/body does not match the pattern `^z$`";
    assert_eq!(*told.lock().unwrap(), [expected]);
}

/// Any body; breaks the rules that [`Broken`] breaks.
#[derive(Debug)]
struct Anything;

impl Decode for Anything {
    fn decode(input: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        crate::Value::decode(input).map(|_| Self)
    }
}

impl Validate for Anything {
    fn validate_into(&self, collector: &mut Collector) {
        Broken.validate_into(collector);
    }
}

#[test]
fn a_response_keeps_its_body_whatever_it_breaks() {
    let only_patterns = Policy::off().with(crate::validate::Class::Pattern, Action::Deny);
    let table = [
        (None, ""),
        (Some(Policy::off()), ""),
        (Some(Policy::all(Action::Warn)), "maxLength pattern"),
        (Some(Policy::all(Action::Deny)), "maxLength pattern"),
        (Some(only_patterns), "pattern"),
    ];
    for (policy, expected) in table {
        let mut builder = builder(Recorder::default());
        let told = listen(&mut builder);
        if let Some(policy) = policy {
            builder.response_validation(policy);
        }
        let client = builder.build().unwrap();
        let reply = now(client.request(&PLAIN).send());
        let response = reply
            .ok()
            .unwrap()
            .json_checked::<Anything, NoError>()
            .unwrap();
        assert_eq!(keywords(response.report()), expected);
        assert!(response.warnings().is_none());
        let error = now(client.request(&PLAIN).send()).ok().unwrap();
        let Error::Api {
            error: (),
            response,
            ..
        } = error.api_checked(|Anything| ())
        else {
            panic!("a documented error")
        };
        assert_eq!(keywords(response.report()), expected);
        let told = told.lock().unwrap();
        assert_eq!(told.len(), 2 * usize::from(!expected.is_empty()));
        assert!(
            told.iter().all(|line| line.starts_with(
                "plain (GET /plain): the response breaks rules of the document: the value "
            )),
            "{told:?}"
        );
    }
}

#[cfg(feature = "tracing")]
mod events {
    //! The event of a warning, as a subscriber sees it.

    use std::fmt::Debug;
    use std::sync::{Arc, Mutex};

    use tracing::field::{Field, Visit};
    use tracing::span::{Attributes, Id, Record};
    use tracing::{Event, Metadata, Subscriber};

    use super::*;

    /// Writes each event as "LEVEL target name=value …".
    #[derive(Clone, Default)]
    struct Lines(Arc<Mutex<Vec<String>>>);

    struct Line(String);

    impl Visit for Line {
        fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
            self.0 += &format!(" {}={value:?}", field.name());
        }
    }

    impl Subscriber for Lines {
        fn enabled(&self, _: &Metadata<'_>) -> bool {
            true
        }

        fn new_span(&self, _: &Attributes<'_>) -> Id {
            Id::from_u64(1)
        }

        fn record(&self, _: &Id, _: &Record<'_>) {}

        fn record_follows_from(&self, _: &Id, _: &Id) {}

        fn event(&self, event: &Event<'_>) {
            let metadata = event.metadata();
            let mut line = Line(format!("{} {}", metadata.level(), metadata.target()));
            event.record(&mut line);
            self.0.lock().unwrap().push(line.0);
        }

        fn enter(&self, _: &Id) {}

        fn exit(&self, _: &Id) {}
    }

    #[test]
    fn a_warning_is_an_event() {
        let lines = Lines::default();
        super::super::listen(lines.clone(), || {
            let mut builder = builder(Recorder::default());
            builder.validation(Policy::off().with(crate::validate::Class::Pattern, Action::Warn));
            let mut request = builder.build().unwrap().request(&PLAIN);
            request.check("body", &Broken);
            request.json("application/json", &"abc");
            assert!(now(request.send()).is_ok());
        });
        let expected = "WARN specsmith message=broken rules operation=\"plain\" side=request report=/body does not match the pattern `^z$`";
        assert_eq!(*lines.0.lock().unwrap(), [expected]);
    }
}

#[test]
fn setting_a_part_again_forgets_what_was_wrong_with_it() {
    let client = builder(Recorder::default()).build().unwrap();
    let mut request = client.request(&PLAIN);
    request.check("header", &Broken);
    request.parameter(0, &f64::NAN);
    request.check("body", &Broken);
    request.json("application/json", &f64::NAN);
    request.check("header", &1);
    request.parameter(0, &1);
    request.check("body", &1);
    request.json("application/json", &1);
    assert!(now(request.send()).is_ok());
}

/// Breaks so many rules that merely warn before the one that denies.
struct Crowded(usize);

impl Validate for Crowded {
    fn validate_into(&self, collector: &mut Collector) {
        for _ in 0..self.0 {
            collector.report(Rule::Pattern { pattern: "^z$" });
        }
        collector.report(Rule::MaxLength { limit: 2 });
    }
}

#[test]
fn warnings_do_not_crowd_out_what_is_denied() {
    for warnings in [0, 99, 100, 101, 5_000] {
        let client = builder(Recorder::default()).build().unwrap();
        let mut request = client.request(&PLAIN);
        request.check("body", &Crowded(warnings));
        request.json("application/json", &"abc");
        let error = Error::<NoError>::from(now(request.send()).err().unwrap());
        let Error::Validation { report, .. } = error else {
            panic!("{error}");
        };
        assert_eq!(report.violations().len(), 1, "{warnings} warnings");
    }
}
