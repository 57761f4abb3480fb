//! A piece of a form: a pair, or a part.

use std::borrow::Cow;

#[cfg(feature = "xml")]
use http::HeaderValue;
use http::header::CONTENT_TYPE;

use super::super::charset;
use super::super::encode::percent;
use super::super::media_type;
use super::super::multipart::BodyPart;
use crate::File;
use crate::codec::DecodeError;

/// A name, and what it stands for.
pub(super) struct Piece<'a> {
    pub(super) name: Cow<'a, str>,
    content: Content<'a>,
}

#[derive(Clone, Copy)]
enum Content<'a> {
    /// The value of a pair, as it came.
    Encoded(&'a str),
    Part(&'a BodyPart),
}

impl<'a> Piece<'a> {
    /// A pair in its encoding; without `=` its value is empty.
    pub(super) fn pair(text: &'a str) -> Self {
        let (name, value) = text.split_once('=').unwrap_or((text, ""));
        Self {
            name: percent::form_decoded(name),
            content: Content::Encoded(value),
        }
    }

    /// A part; without a name it has the empty one.
    pub(super) fn part(part: &'a BodyPart) -> Self {
        Self {
            name: part.name().unwrap_or_default().into(),
            content: Content::Part(part),
        }
    }

    /// The same under another name.
    pub(super) const fn named(&self, name: String) -> Self {
        Self {
            name: Cow::Owned(name),
            content: self.content,
        }
    }

    /// Its text.
    pub(super) fn text(&self) -> Result<Cow<'a, str>, DecodeError> {
        match self.content {
            Content::Encoded(text) => Ok(percent::form_decoded(text)),
            Content::Part(part) => charset::decode(part.headers.get(CONTENT_TYPE), &part.body),
        }
    }

    /// Its texts between these, of which none is within a text that is encoded, unless all are.
    pub(super) fn texts(&self, between: char) -> Result<Vec<String>, DecodeError> {
        // A space is a plus sign in a form.
        let plus = |c: char| between == ' ' && c == '+';
        let encoded = format!("%{:02X}", u32::from(between));
        let parts: Vec<String> = match self.content {
            Content::Encoded(text) if text.contains(|c| c == between || plus(c)) => text
                .split(|c| c == between || plus(c))
                .map(|part| percent::form_decoded(part).into_owned())
                .collect(),
            Content::Encoded(text) => text
                .to_ascii_uppercase()
                .match_indices(&encoded)
                .map(|(at, _)| at)
                .chain([text.len()])
                .scan(0, |from, at| {
                    let part = text.get(*from..at).unwrap_or_default();
                    *from = at.saturating_add(encoded.len());
                    Some(percent::form_decoded(part).into_owned())
                })
                .collect(),
            Content::Part(_) => self.text()?.split(between).map(str::to_owned).collect(),
        };
        Ok(match parts.as_slice() {
            [only] if only.is_empty() => Vec::new(),
            _ => parts,
        })
    }

    /// Its bytes, with what they are called.
    pub(super) fn file(&self) -> File {
        let Content::Part(part) = self.content else {
            return File::new(self.text().unwrap_or_default().as_bytes());
        };
        let mut file = File::new(&part.body);
        if let Some(name) = part.file_name() {
            file = file.with_name(name);
        }
        if let Some(media_type) = part.media_type() {
            file = file.with_media_type(media_type);
        }
        file
    }

    /// What a part says of its bytes.
    #[cfg(feature = "xml")]
    pub(super) fn content_type(&self) -> Option<&'a HeaderValue> {
        match self.content {
            Content::Encoded(_) => None,
            Content::Part(part) => part.headers.get(CONTENT_TYPE),
        }
    }

    /// The bytes of a part.
    #[cfg(feature = "xml")]
    pub(super) fn bytes(&self) -> Result<Cow<'a, [u8]>, DecodeError> {
        match self.content {
            Content::Encoded(_) => self
                .text()
                .map(|text| text.into_owned().into_bytes().into()),
            Content::Part(part) => Ok(Cow::Borrowed(&part.body)),
        }
    }

    /// Whether it says itself that it is JSON.
    pub(super) fn is_json(&self) -> bool {
        let Content::Part(part) = self.content else {
            return false;
        };
        let essence = part.media_type().and_then(|name| name.split(';').next());
        essence.is_some_and(|essence| media_type::is_json(essence.trim()))
    }
}
