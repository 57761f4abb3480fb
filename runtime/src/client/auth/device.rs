//! The device flow (RFC 8628).

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::AuthError;
use super::endpoint::{self, Answer, Endpoints};
use super::oauth::Settings;
use super::source::TokenRequest;

const GRANT: &str = "urn:ietf:params:oauth:grant-type:device_code";
/// How long is waited between two questions, unless the server says it (section 3.2).
const INTERVAL: u64 = 5;

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

impl Device {
    pub(super) fn new(prompt: impl Fn(&DevicePrompt) + Send + Sync + 'static) -> Self {
        Self(Arc::new(prompt))
    }

    /// What the token endpoint answers once the user has allowed it.
    pub(super) async fn answer(
        &self,
        settings: &Settings,
        request: &TokenRequest<'_>,
        endpoints: &Endpoints,
    ) -> Result<Answer, AuthError> {
        let begun = begin(settings, request, endpoints).await?;
        let missing =
            || AuthError::new("the device authorization endpoint answered without a code");
        let code = begun.text("device_code").ok_or_else(missing)?;
        let text = |name: &str| begun.text(name).map(str::to_owned);
        (self.0)(&DevicePrompt {
            user_code: text("user_code").ok_or_else(missing)?,
            verification_uri: text("verification_uri").ok_or_else(missing)?,
            verification_uri_complete: text("verification_uri_complete"),
            expires_in: begun.seconds("expires_in").map(Duration::from_secs),
        });
        let clock = request.client.0.clock.as_ref().ok_or_else(|| {
            AuthError::new(
                "the device flow waits, and needs a clock: call `clock` on the client's builder",
            )
        })?;
        let mut interval = begun.seconds("interval").unwrap_or(INTERVAL);
        let members = [("grant_type", GRANT), ("device_code", code)];
        loop {
            clock.sleep(Duration::from_secs(interval)).await;
            let answer = match settings.request(request, endpoints, &members).await {
                Ok(answer) => answer,
                // Section 3.5: a connection that is lost is no answer.
                Err(error) if error.is_passing() => continue,
                Err(error) => return Err(error),
            };
            match answer.error() {
                _ if answer.is_ok() => return Ok(answer),
                "authorization_pending" => {}
                "slow_down" => interval = interval.saturating_add(INTERVAL),
                other => {
                    return Err(AuthError::new(format!(
                        "the device was not allowed: {other}"
                    )));
                }
            }
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
    let answer = endpoint::post(request, url, &settings.asker(), members).await?;
    match answer.is_ok() {
        true => Ok(answer),
        false => Err(AuthError::new(format!(
            "the device authorization endpoint refused: {}",
            answer.error()
        ))),
    }
}
