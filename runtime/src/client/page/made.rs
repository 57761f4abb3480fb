//! Which pages have been asked for.

use std::collections::VecDeque;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use http::Uri;

use crate::client::request::Request;

/// How many requests are remembered: a circle of more pages is not noticed.
const MOST: usize = 10_000;

/// The requests that were made, the oldest first: eight bytes for each.
#[derive(Default)]
pub(super) struct Made(VecDeque<u64>);

impl Made {
    /// Remembers where a page was asked for, as servers name it that give addresses.
    pub(super) fn asked(&mut self, uri: &Uri) {
        let mut hasher = DefaultHasher::new();
        uri.hash(&mut hasher);
        self.add(hasher.finish());
    }

    /// Remembers a request; `false` where it has been made before.
    pub(super) fn is_new(&mut self, request: &Request) -> bool {
        let mut hasher = DefaultHasher::new();
        request.hash_page(&mut hasher);
        self.add(hasher.finish())
    }

    fn add(&mut self, made: u64) -> bool {
        if self.0.contains(&made) {
            return false;
        }
        if self.0.len() >= MOST {
            self.0.pop_front();
        }
        self.0.push_back(made);
        true
    }
}
