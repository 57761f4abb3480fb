//! One request: the address that is connected to is the one that was judged, because the name is resolved once and in here.

use super::address::is_public;
use std::fmt;
use std::io::{self, Read as _};
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;
use ureq::http::header::{CONTENT_LENGTH, LOCATION};
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use ureq::{Agent, Error, http};

/// What a server answered.
#[derive(Debug)]
pub(super) enum Answer {
    /// The file.
    Bytes(Vec<u8>),
    /// It lies elsewhere; as the server wrote it.
    Elsewhere(String),
}

/// Asks servers. It knows no proxy, no cookie and no credential, and follows nobody anywhere.
#[derive(Debug)]
pub(super) struct Client {
    agent: Agent,
}

impl Client {
    pub(super) fn new() -> Self {
        let config = Agent::config_builder()
            .proxy(None)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            .max_idle_connections(0)
            .user_agent(concat!("specsmith/", env!("CARGO_PKG_VERSION")))
            .accept("application/json, application/yaml, */*;q=0.5")
            .build();
        Self {
            agent: Agent::with_parts(config, DefaultConnector::new(), Judge::new()),
        }
    }

    /// Sends one GET. `limit` is how many bytes the answer may have, `time` how long all of it may take.
    pub(super) fn get(&self, url: &str, limit: u64, time: Duration) -> Result<Answer, String> {
        let request = self.agent.get(url).config();
        let request = request.timeout_global(Some(time)).build();
        let response = request.call().map_err(|error| told(&error))?;
        let header = |name| response.headers().get(name)?.to_str().ok();
        match response.status().as_u16() {
            200 => {}
            301 | 302 | 303 | 307 | 308 => {
                return match header(LOCATION) {
                    Some(location) => Ok(Answer::Elsewhere(location.to_owned())),
                    None => Err("the server says that it lies elsewhere, and not where".to_owned()),
                };
            }
            other => return Err(format!("the server answered with status {other}")),
        }
        let too_large = || format!("it is larger than the limit of {limit} bytes");
        let length = header(CONTENT_LENGTH).and_then(|length| length.parse::<u64>().ok());
        if length.is_some_and(|length| length > limit) {
            return Err(too_large());
        }
        let mut bytes = Vec::new();
        let body = response.into_body().into_reader();
        // One byte more than allowed tells a file that is too long from one that just fits.
        body.take(limit.saturating_add(1))
            .read_to_end(&mut bytes)
            .map_err(|error| cut_off(&error))?;
        if bytes.len() as u64 > limit {
            return Err(too_large());
        }
        Ok(Answer::Bytes(bytes))
    }
}

/// Resolves names, and lets none through that has an address which is not public.
#[derive(Debug)]
struct Judge {
    #[cfg(test)]
    stand_in: Option<hook::StandIn>,
}

impl Judge {
    fn new() -> Self {
        Self {
            #[cfg(test)]
            stand_in: hook::current(),
        }
    }

    #[cfg(not(test))]
    fn is_allowed(&self, address: IpAddr) -> bool {
        is_public(address)
    }

    #[cfg(test)]
    fn is_allowed(&self, address: IpAddr) -> bool {
        self.stand_in.is_some_and(|hook| hook.allows(address)) || is_public(address)
    }

    fn addresses(
        &self,
        uri: &http::Uri,
        config: &ureq::config::Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, Error> {
        #[cfg(test)]
        if let Some(hook) = self.stand_in {
            let mut found = self.empty();
            found.push(hook.address);
            return Ok(found);
        }
        DefaultResolver::default().resolve(uri, config, timeout)
    }
}

impl Resolver for Judge {
    fn resolve(
        &self,
        uri: &http::Uri,
        config: &ureq::config::Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, Error> {
        let found = self.addresses(uri, config, timeout)?;
        // A name with one address inside and one outside is no honest one.
        if found
            .iter()
            .map(SocketAddr::ip)
            .all(|address| self.is_allowed(address))
        {
            Ok(found)
        } else {
            Err(Error::Other(Box::new(NotPublic)))
        }
    }
}

#[derive(Debug)]
struct NotPublic;

impl fmt::Display for NotPublic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("its host has an address that is not public, and nothing is fetched from there")
    }
}

impl std::error::Error for NotPublic {}

fn told(error: &Error) -> String {
    match error {
        Error::Timeout(_) => "it did not come in time".to_owned(),
        Error::HostNotFound => "there is no such host".to_owned(),
        Error::Other(inner) => inner.to_string(),
        Error::Io(inner) => cut_off(inner),
        other => other.to_string(),
    }
}

fn cut_off(error: &io::Error) -> String {
    if error.kind() == io::ErrorKind::TimedOut {
        return "it did not come in time".to_owned();
    }
    let inner = error.get_ref().and_then(|inner| inner.downcast_ref());
    match inner {
        Some(Error::Timeout(_)) => "it did not come in time".to_owned(),
        _ => error.to_string(),
    }
}

/// What tests put in the place of the open network. It is no part of what is built for anybody.
#[cfg(test)]
pub(in crate::source::remote) mod hook {
    use std::cell::Cell;
    use std::net::{IpAddr, SocketAddr};

    /// Every name has this address.
    #[derive(Clone, Copy, Debug)]
    pub(in crate::source::remote) struct StandIn {
        pub(super) address: SocketAddr,
        is_allowed: bool,
    }

    impl StandIn {
        pub(super) fn allows(self, address: IpAddr) -> bool {
            self.is_allowed && address == self.address.ip()
        }
    }

    thread_local! {
        static CURRENT: Cell<Option<StandIn>> = const { Cell::new(None) };
    }

    pub(super) fn current() -> Option<StandIn> {
        CURRENT.get()
    }

    /// Sets the address for the clients that this thread makes from now on, and whether it may be connected to.
    pub(crate) fn set(address: SocketAddr, is_allowed: bool) {
        CURRENT.set(Some(StandIn {
            address,
            is_allowed,
        }));
    }
}
