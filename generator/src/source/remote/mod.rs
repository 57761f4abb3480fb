//! Files of the network: from hosts that somebody named, within bounds, and each what it was when it was pinned.
//!
//! | bound | is |
//! |---|---|
//! | hosts | those named, by name; after a redirection too, and never from `https` to `http` |
//! | addresses | public ones; the one that was judged is the one that is connected to |
//! | files, bytes of one, bytes of all | [`FILES`], [`FILE_BYTES`], [`ALL_BYTES`] |
//! | redirections of one request, time of one, time of all | [`HOPS`], [`ONE_TIME`], [`ALL_TIME`] |
//!
//! How deeply files may lead to one another is bounded by the [`Library`](super::Library).

mod address;
mod cache;
mod client;
#[cfg(test)]
pub(crate) mod tests;
mod url;

use super::{Fetched, SourceError};
use cache::{Cache, hash};
use client::{Answer, Client};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::{Duration, Instant};
use url::Url;

/// So many files of the network make a document.
const FILES: usize = 256;
/// So many bytes may one of them have.
const FILE_BYTES: u64 = 32 << 20;
/// So many bytes may all of them have together.
const ALL_BYTES: u64 = 128 << 20;
/// So often may a request be sent on.
const HOPS: usize = 5;
/// So long may one request take.
const ONE_TIME: Duration = Duration::from_secs(30);
/// So long may all of them take together.
const ALL_TIME: Duration = Duration::from_secs(180);

/// When the network is asked, and what is believed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fetching {
    /// What is pinned comes from the cache, else from the network, and must be the same; what is not is fetched and pinned.
    #[default]
    Pinned,
    /// The same, but what is not pinned is an error.
    Locked,
    /// All comes from the cache.
    Offline,
    /// All is fetched and pinned anew.
    Update,
}

/// The door to the network, for one document.
#[derive(Debug)]
pub struct Remote {
    hosts: Vec<String>,
    fetching: Fetching,
    pins: BTreeMap<String, Pin>,
    cache: Cache,
    client: Client,
    so_far: RefCell<SoFar>,
}

/// What a file was: the SHA-256 of its bytes, and the URL from which they came after redirections.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Pin {
    hash: String,
    url: String,
}

/// What was fetched in this run.
#[derive(Debug, Default)]
struct SoFar {
    used: BTreeMap<String, Pin>,
    bytes: u64,
    time: Duration,
}

impl Remote {
    /// A door to these hosts: plain names in small letters, without ports; each port of theirs is meant.
    pub fn new(hosts: impl IntoIterator<Item = String>) -> Self {
        Self {
            hosts: hosts.into_iter().collect(),
            fetching: Fetching::default(),
            pins: BTreeMap::new(),
            cache: Cache::default(),
            client: Client::new(),
            so_far: RefCell::default(),
        }
    }

    /// Says when the network is asked.
    #[must_use]
    pub fn with_fetching(mut self, fetching: Fetching) -> Self {
        self.fetching = fetching;
        self
    }

    /// Names a folder where files are kept, and found again by their pins.
    #[must_use]
    pub fn with_cache(mut self, folder: impl Into<PathBuf>) -> Self {
        self.cache.folder = Some(folder.into());
        self
    }

    /// Adds what [`pins`](Self::pins) gave in an earlier run: URL and pin.
    #[must_use]
    pub fn with_pins<'p>(mut self, pins: impl IntoIterator<Item = (&'p str, &'p str)>) -> Self {
        for (url, pin) in pins {
            let (hash, elsewhere) = pin.split_once(' ').unwrap_or((pin, url));
            let pin = Pin {
                hash: hash.to_owned(),
                url: elsewhere.to_owned(),
            };
            self.pins.insert(url.to_owned(), pin);
        }
        self
    }

    /// The URL and the pin of each file that was given: its SHA-256, and behind a space the URL where it lay in the end, if that is another.
    #[must_use]
    pub fn pins(&self) -> Vec<(String, String)> {
        let so_far = self.so_far.borrow();
        let pin = |(url, pin): (&String, &Pin)| {
            let text = if pin.url == *url {
                pin.hash.clone()
            } else {
                format!("{} {}", pin.hash, pin.url)
            };
            (url.clone(), text)
        };
        so_far.used.iter().map(pin).collect()
    }

    /// The file at a URL; see [`Source::fetch`](super::Source::fetch).
    ///
    /// # Errors
    ///
    /// When its host is not named, a bound is reached, or it is not what was pinned.
    pub fn fetch(&self, url: &str) -> Result<Fetched, SourceError> {
        let url = self.named(url)?;
        let pin = self
            .pins
            .get(&url.text)
            .filter(|_| self.fetching != Fetching::Update);
        let kept = pin.and_then(|pin| self.cache.get(&pin.hash, FILE_BYTES));
        if let Some((pin, bytes)) = pin.zip(kept) {
            return self.give(&url, pin.clone(), bytes);
        }
        match (self.fetching, pin) {
            (Fetching::Offline, _) => {
                return refuse(
                    "it is not among the files that were fetched before, and nothing is fetched offline",
                    "run once without `--offline`",
                );
            }
            (Fetching::Locked, None) => {
                return refuse(
                    "it is not pinned in specsmith.lock",
                    "run once without `--locked`, and commit the lock",
                );
            }
            _ => {}
        }
        let (from, bytes) = self.follow(&url)?;
        let found = Pin {
            hash: hash(&bytes),
            url: from.text,
        };
        let found = match pin {
            // Where the same bytes lay the last time serves as well, and leaves the lock as it is.
            Some(pin) if pin.hash == found.hash => pin.clone(),
            Some(pin) => return Err(changed(pin, &found)),
            None => found,
        };
        self.cache.put(&found.hash, &bytes);
        self.give(&url, found, bytes)
    }

    /// A URL that is right, with a host that somebody named.
    fn named(&self, text: &str) -> Result<Url, SourceError> {
        let url = Url::parse(text).or_else(|wrong| refuse(wrong, None))?;
        if self.hosts.contains(&url.host) {
            Ok(url)
        } else {
            Err(SourceError::UnnamedHost(url.host))
        }
    }

    /// Counts a file, and gives it.
    fn give(&self, url: &Url, pin: Pin, bytes: Vec<u8>) -> Result<Fetched, SourceError> {
        let mut so_far = self.so_far.borrow_mut();
        so_far.bytes = so_far.bytes.saturating_add(bytes.len() as u64);
        if so_far.bytes > ALL_BYTES || so_far.used.len() >= FILES {
            return too_much();
        }
        let from = pin.url.clone();
        so_far.used.insert(url.text.clone(), pin);
        Ok(Fetched { bytes, url: from })
    }

    /// Asks for a file, wherever its server sends us, as long as we may go there.
    fn follow(&self, url: &Url) -> Result<(Url, Vec<u8>), SourceError> {
        let mut url = url.clone();
        for _ in 0..=HOPS {
            match self.ask(&url)? {
                Answer::Bytes(bytes) => return Ok((url, bytes)),
                Answer::Elsewhere(location) => {
                    let next = self.named(&joined(&url, &location))?;
                    if url.is_secure && !next.is_secure {
                        return refuse("its server sends it on from `https` to `http`", None);
                    }
                    url = next;
                }
            }
        }
        refuse("its server sends it on and on", None)
    }

    fn ask(&self, url: &Url) -> Result<Answer, SourceError> {
        let (left, bytes) = {
            let so_far = self.so_far.borrow();
            if so_far.used.len() >= FILES {
                return too_much();
            }
            (
                ALL_TIME.saturating_sub(so_far.time),
                ALL_BYTES.saturating_sub(so_far.bytes),
            )
        };
        if left.is_zero() {
            return refuse("all files together did not come in time", None);
        }
        let start = Instant::now();
        let answer = self
            .client
            .get(&url.text, FILE_BYTES.min(bytes), ONE_TIME.min(left));
        self.so_far.borrow_mut().time += start.elapsed();
        answer.or_else(|message| refuse(message, None))
    }
}

/// Where a server sends us (RFC 9110, section 10.2.2): a URL, or one that is relative to where we are.
fn joined(url: &Url, location: &str) -> String {
    super::uri::join(&url.text, location)
}

fn changed(pin: &Pin, found: &Pin) -> SourceError {
    SourceError::Remote {
        message: format!(
            "it is no longer what specsmith.lock pins: its SHA-256 was {} and is {}",
            pin.hash, found.hash
        ),
        help: Some(
            "look at what has changed; `--update-remote` accepts it and writes the lock anew",
        ),
    }
}

fn too_much<T>() -> Result<T, SourceError> {
    refuse(
        "the document has too many files of the network, or too large ones",
        None,
    )
}

fn refuse<T>(
    message: impl Into<String>,
    help: impl Into<Option<&'static str>>,
) -> Result<T, SourceError> {
    Err(SourceError::Remote {
        message: message.into(),
        help: help.into(),
    })
}
