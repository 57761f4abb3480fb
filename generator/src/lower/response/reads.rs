//! Which answers are read as they come, and by which verb.
//!
//! | successes | `send` leaves to be read |
//! |---|---|
//! | events alone | what claims to be events, or nothing |
//! | JSON lines alone | what may be lines by what it claims, or claims nothing |
//! | both, or other bodies too | what claims to be one of the streams |
//!
//! All else is read whole: it is no stream, and who is told so wants to see it. A page of HTML that somebody on the way has sent has no events, and no end
//! that would be wrong.

use super::{Documented, distinct};
use crate::api::{Content, Live, Reading, Reads};

pub(super) fn reads(successes: &[Documented], failures: &[Documented]) -> Reads {
    let asked = |events: bool| {
        let of_kind = |content: &&Content| content.reading.is_events() == events;
        let streams = successes.iter().flat_map(|answer| &answer.streams);
        let streams = streams.filter(of_kind);
        let media_types: Vec<&str> = streams
            .flat_map(|content| &content.media_types)
            .map(String::as_str)
            .collect();
        let of_failures = failures.iter().flat_map(|answer| &answer.accept);
        let list = media_types
            .into_iter()
            .chain(of_failures.map(String::as_str));
        let list = distinct(list);
        let has_stream = successes
            .iter()
            .any(|answer| answer.streams.iter().any(|content| of_kind(&content)));
        has_stream.then_some(list)
    };
    Reads {
        live: live(successes),
        events: asked(true),
        lines: asked(false),
        bytes: bodies(successes)
            .any(|content| matches!(content.reading, Reading::Bytes | Reading::Parts(_))),
    }
}

fn bodies(successes: &[Documented]) -> impl Iterator<Item = &Content> {
    let bodies = successes.iter().filter_map(|answer| answer.body.as_ref());
    bodies.flat_map(|body| &body.contents)
}

fn live(successes: &[Documented]) -> Option<Live> {
    let (streams, others): (Vec<&Content>, Vec<&Content>) =
        bodies(successes).partition(|content| content.reading.is_stream());
    if streams.is_empty() {
        return None;
    }
    let is_events = |content: &&Content| content.reading.is_events();
    if others.is_empty() && streams.iter().all(is_events) {
        return Some(Live::Events);
    }
    if others.is_empty() && !streams.iter().any(is_events) {
        return Some(Live::Lines);
    }
    let media_types = streams.iter().flat_map(|content| &content.media_types);
    let mut media_types: Vec<String> = media_types.cloned().collect();
    media_types.dedup();
    Some(Live::Of(media_types))
}
