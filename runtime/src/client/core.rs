//! The client, and the one way that every request goes.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::{HeaderMap, HeaderName};

use super::header::Shown;
use super::hook::Hook as CallHook;
use super::operation::Operation;
use super::request::Request;
use super::retry::{Budget, Retry};
use super::security::Credentials;
use super::service::Service;
use super::transport::{Clock, Transport};
use super::url::BaseUrl;
use super::warning::{Hook, Side, Warning};
use crate::validate::Action;
use crate::{NullPolicy, Policy, Report};

/// What a generated client holds. Cloning it is cheap: clones share connections.
#[derive(Clone)]
pub struct Client(pub(super) Arc<Inner>);

pub(super) struct Inner {
    pub(super) service: &'static Service,
    /// The server of all operations that have none of their own.
    pub(super) base: Option<BaseUrl>,
    /// Whether it is for those too that have one.
    pub(super) overridden: bool,
    pub(super) credentials: Credentials,
    pub(super) headers: HeaderMap,
    pub(super) timeout: Option<Duration>,
    pub(super) response_limit: usize,
    pub(super) retry: Retry,
    pub(super) budget: Budget,
    /// The header that tells a call from others, where the client makes keys for it.
    pub(super) idempotency: Option<HeaderName>,
    /// What stands first in the user agent.
    pub(super) agent: Option<String>,
    pub(super) hooks: Vec<Arc<dyn CallHook>>,
    pub(super) nulls: NullPolicy,
    pub(super) policy: Policy,
    pub(super) response_policy: Policy,
    pub(super) on_warning: Option<Arc<Hook>>,
    pub(super) transport: Arc<dyn Transport>,
    pub(super) clock: Option<Arc<dyn Clock>>,
}

impl Inner {
    /// Who asks: the application, if it says its name, the service's client and the runtime.
    pub(super) fn user_agent(&self) -> String {
        let own = self.agent.as_deref();
        format!(
            "{}{}{}/{} specsmith/{}",
            own.unwrap_or_default(),
            if own.is_some() { " " } else { "" },
            self.service.name,
            self.service.version,
            env!("CARGO_PKG_VERSION")
        )
    }
}

impl Client {
    /// Begins a request.
    #[must_use]
    pub fn request(&self, operation: &'static Operation) -> Request {
        Request::new(self.clone(), operation)
    }

    /// Tells what is broken and stops nothing.
    pub(super) fn warn(&self, operation: &'static Operation, side: Side, report: &Report) {
        Warning::new(operation, side, report).tell(self.0.on_warning.as_deref());
    }

    /// Tells what an answer breaks, as far as the client asks about it.
    pub(super) fn tell_of_response(
        &self,
        operation: &'static Operation,
        report: Report,
    ) -> Option<Report> {
        let policy = self.0.response_policy;
        let told = report
            .partition(|broken| policy.judge(broken) != Action::Off)
            .0?;
        self.warn(operation, Side::Response, &told);
        Some(told)
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("service", &self.0.service.name)
            .field("base", &self.0.base)
            .field("credentials", &self.0.credentials)
            .field("headers", &Shown(&self.0.headers))
            .field("timeout", &self.0.timeout)
            .finish_non_exhaustive()
    }
}
