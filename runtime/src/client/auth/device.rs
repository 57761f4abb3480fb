//! The device flow (RFC 8628).

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::AuthError;
use super::endpoint::{self, Answer, Endpoints, Repeats};
use super::oauth::{OAuth, Settings};
use super::source::TokenRequest;
use crate::SecretString;
use crate::client::transport::Clock;

const GRANT: &str = "urn:ietf:params:oauth:grant-type:device_code";
/// How long is waited between two questions, unless the server says it (section 3.2), and so much longer where it asks for that.
const INTERVAL: Duration = Duration::from_secs(5);
/// No longer is waited between two questions because of a connection that was lost.
const SLOWEST: Duration = Duration::from_secs(60);
/// How long a code is good where the server does not say it, as it has to.
const LASTS: Duration = Duration::from_secs(1_800);

type Prompt = dyn Fn(&DevicePrompt) + Send + Sync;

/// What the user of a device is to be shown.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DevicePrompt {
    /// The code to enter.
    pub user_code: String,
    /// Where to enter it.
    pub verification_uri: String,
    /// The same with the code in it, for a QR code, if the server gives it.
    pub verification_uri_complete: Option<String>,
    /// How long the code is good.
    pub expires_in: Option<Duration>,
}

/// The code is the user's alone.
impl fmt::Debug for DevicePrompt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DevicePrompt(..)")
    }
}

#[derive(Clone)]
pub(super) struct Device(Arc<Prompt>);

/// A code that a user has been shown. It outlives the call that waits for it.
#[derive(Clone)]
pub(super) struct Begun {
    code: SecretString,
    interval: Duration,
    /// When it is good no longer, by the client's clock.
    until: Duration,
}

impl Device {
    pub(super) fn new(prompt: impl Fn(&DevicePrompt) + Send + Sync + 'static) -> Self {
        Self(Arc::new(prompt))
    }

    /// What the token endpoint answers once the user has allowed it.
    pub(super) async fn answer(
        &self,
        oauth: &OAuth,
        request: &TokenRequest<'_>,
        endpoints: &Endpoints,
    ) -> Result<Answer, AuthError> {
        let clock = request.client.0.clock.as_deref().ok_or_else(|| {
            AuthError::new(
                "the device flow waits, and needs a clock: call `clock` on the client's builder",
            )
        })?;
        let OAuth(inner) = oauth;
        let is_good = |begun: &Begun| clock.now() < begun.until;
        let fetch = |_| self.begin(&inner.settings, request, endpoints, clock);
        let mut begun = inner.begun.get(is_good, fetch).await?;
        let answer = loop {
            // Beyond its end there is nothing to wait for, however long the server asks to wait.
            let left = begun.until.saturating_sub(clock.now());
            clock.sleep(begun.interval.min(left)).await;
            match begun.ask(&inner.settings, request, endpoints).await {
                Ok(None) if is_good(&begun) => {
                    let slower = begun.clone();
                    inner.begun.change(|kept| *kept = Some(slower));
                }
                Ok(None) => break Err(AuthError::new("the device was not allowed in time")),
                Ok(Some(answer)) => break Ok(answer),
                Err(error) => break Err(error),
            }
        };
        inner.begun.change(|kept| *kept = None);
        answer
    }

    /// Asks for a code, and shows it to the user.
    async fn begin(
        &self,
        settings: &Settings,
        request: &TokenRequest<'_>,
        endpoints: &Endpoints,
        clock: &dyn Clock,
    ) -> Result<Begun, AuthError> {
        let answer = begin(settings, request, endpoints).await?;
        let missing =
            || AuthError::new("the device authorization endpoint answered without a code");
        let text = |name: &str| answer.text(name).map(str::to_owned);
        let code = answer.text("device_code").ok_or_else(missing)?;
        let expires_in = answer.seconds("expires_in").map(Duration::from_secs);
        (self.0)(&DevicePrompt {
            user_code: text("user_code").ok_or_else(missing)?,
            verification_uri: text("verification_uri").ok_or_else(missing)?,
            verification_uri_complete: text("verification_uri_complete"),
            expires_in,
        });
        let interval = answer.seconds("interval").map(Duration::from_secs);
        Ok(Begun {
            code: SecretString::new(code),
            interval: interval.unwrap_or(INTERVAL),
            until: clock.now().saturating_add(expires_in.unwrap_or(LASTS)),
        })
    }
}

impl Begun {
    /// Whether it has been allowed: then, the answer. Where it has not, it may be asked less often from now on (section 3.5).
    async fn ask(
        &mut self,
        settings: &Settings,
        request: &TokenRequest<'_>,
        endpoints: &Endpoints,
    ) -> Result<Option<Answer>, AuthError> {
        let members = [("grant_type", GRANT), ("device_code", self.code.expose())];
        let asked = settings.request(request, endpoints, &members, Repeats::Never);
        let answer = match asked.await {
            Ok(answer) => answer,
            // A connection that is lost is no answer.
            Err(error) if error.is_passing() => {
                self.interval = self.interval.saturating_mul(2).clamp(INTERVAL, SLOWEST);
                return Ok(None);
            }
            Err(error) => return Err(error),
        };
        match answer.error() {
            _ if answer.is_ok() => Ok(Some(answer)),
            "authorization_pending" => Ok(None),
            "slow_down" => {
                self.interval = self.interval.saturating_add(INTERVAL);
                Ok(None)
            }
            other => Err(AuthError::new(format!(
                "the device was not allowed: {other}"
            ))),
        }
    }
}

async fn begin(
    settings: &Settings,
    request: &TokenRequest<'_>,
    endpoints: &Endpoints,
) -> Result<Answer, AuthError> {
    let url = endpoints.device.as_deref().ok_or_else(|| {
        AuthError::new(
            "no device authorization endpoint is known: call `device_url` on the `OAuth`",
        )
    })?;
    let scope = settings.scopes.join(" ");
    let members: &[(&str, &str)] = &[("scope", &scope)];
    let members = if scope.is_empty() { &[] } else { members };
    let answer =
        endpoint::post(request, url, &settings.asker(), members, Repeats::AsClient).await?;
    match answer.is_ok() {
        true => Ok(answer),
        false => Err(AuthError::new(format!(
            "the device authorization endpoint refused: {}",
            answer.error()
        ))),
    }
}
