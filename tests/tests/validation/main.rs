//! Every constraint of `spec/authlete.yaml`, on either side of it, through the `authlete` crate and a real HTTP server that holds each request against
//! the document with somebody else's validator.
//!
//! The table is the document itself: [`constraints`] walks it, so that a constraint that is added is tested, and a keyword that nobody has thought of
//! fails.

#[path = "../support/document.rs"]
mod document;

#[allow(
    dead_code,
    reason = "these are the other test's, which uses all of them"
)]
#[path = "../wire/check.rs"]
mod check;
#[path = "../wire/percent.rs"]
mod percent;
#[path = "../wire/schema.rs"]
mod schema;
#[allow(
    dead_code,
    reason = "these are the other test's, which uses all of them"
)]
#[path = "../wire/server.rs"]
mod server;
#[path = "../wire/values.rs"]
mod values;

mod calls;
mod constraints;
mod policies;
mod requests;
mod responses;

use server::{BEARER, Server};
use specsmith::{Policy, Report, Violation, Warning};
use std::sync::{Arc, Mutex};

/// The reports that a client's hook was given.
#[derive(Clone, Default)]
struct Hook(Arc<Mutex<Vec<Report>>>);

impl Hook {
    fn keep(&self, warning: &Warning<'_>) {
        let mut kept = self.0.lock().expect("nobody panics while holding this");
        kept.push(warning.report().clone());
    }

    /// What it was given since the last call, as [`broken`] shows it.
    fn take(&self) -> Vec<Vec<String>> {
        let mut kept = self.0.lock().expect("nobody panics while holding this");
        let reports = std::mem::take(&mut *kept);
        reports.iter().map(|report| broken(Some(report))).collect()
    }
}

/// A client of a server, with a hook that is listened to; the policies are of requests and of responses.
fn client(
    server: &Server,
    requests: Option<Policy>,
    responses: Option<Policy>,
) -> (authlete::Client, Hook) {
    let hook = Hook::default();
    let ours = hook.clone();
    let mut builder = authlete::Client::builder()
        .bearer(BEARER)
        .base_url(server.url())
        .on_warning(move |warning| ours.keep(warning));
    if let Some(policy) = requests {
        builder = builder.validation(policy);
    }
    if let Some(policy) = responses {
        builder = builder.response_validation(policy);
    }
    (builder.build().expect("a client"), hook)
}

/// A report's violations as "pointer keyword".
fn broken(report: Option<&Report>) -> Vec<String> {
    let violations = report.map(Report::violations).unwrap_or_default();
    let shown = |violation: &Violation| format!("{} {}", violation.pointer(), violation.keyword());
    violations.iter().map(shown).collect()
}
