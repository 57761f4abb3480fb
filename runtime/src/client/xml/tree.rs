//! The elements of a text. A document type is refused, and with it every entity of its own, so that no text grows in being read; depth and
//! the count of elements are bounded.

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::text;
use crate::codec::{DecodeError, MAX_DEPTH};

/// So many elements and attributes may a body have.
const MOST_NODES: usize = 1 << 20;

/// An element. Of names, what stands before the colon is kept apart.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub(super) local: Box<str>,
    pub(super) prefix: Box<str>,
    pub(super) attributes: Vec<Attribute>,
    pub(super) children: Vec<Element>,
    /// All text that stands in it, but for that of its children.
    pub(super) text: String,
}

#[derive(Debug)]
pub(super) struct Attribute {
    pub(super) local: Box<str>,
    pub(super) prefix: Box<str>,
    pub(super) value: String,
}

impl Element {
    /// Whether it says of itself that it is `null` (XML Schema Part 1, section 2.6.2).
    pub(super) fn is_nil(&self) -> bool {
        let is_nil = |attribute: &Attribute| {
            *attribute.local == *"nil"
                && !attribute.prefix.is_empty()
                && matches!(attribute.value.trim(), "true" | "1")
        };
        self.attributes.iter().any(is_nil)
    }

    /// Whether no character but white space stands in it.
    pub(super) fn is_blank(&self) -> bool {
        self.text.chars().all(char::is_whitespace)
    }
}

/// The root of a text, which must be well-formed.
pub(super) fn parse(text: &str) -> Result<Element, DecodeError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut parser = Parser {
        reader: Reader::from_str(text),
        open: Vec::new(),
        root: None,
        nodes: 0,
    };
    while parser.step()? {}
    match (parser.root, parser.open.is_empty()) {
        (Some(root), true) => Ok(root),
        (None, true) => Err(DecodeError::not_xml(text.len(), "no element is there")),
        (_, false) => Err(DecodeError::not_xml(text.len(), "an element has no end")),
    }
}

struct Parser<'t> {
    reader: Reader<&'t [u8]>,
    open: Vec<Element>,
    root: Option<Element>,
    nodes: usize,
}

impl Parser<'_> {
    /// Reads one event; `false` at the end.
    fn step(&mut self) -> Result<bool, DecodeError> {
        let event = match self.reader.read_event() {
            Ok(event) => event,
            Err(_) => return Err(self.wrong("the text is not well-formed")),
        };
        match event {
            Event::Start(start) => self.start(&start)?,
            Event::Empty(start) => {
                self.start(&start)?;
                self.end()?;
            }
            Event::End(_) => self.end()?,
            Event::Text(text) => self.text(&text.xml10_content())?,
            Event::CData(text) => self.text(&text.xml10_content())?,
            Event::GeneralRef(reference) => {
                let resolved = self.resolve(&reference)?;
                self.text(resolved.encode_utf8(&mut [0; 4]))?;
            }
            Event::DocType(_) => return Err(self.wrong("a document type is not allowed")),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            Event::Eof => return Ok(false),
        }
        Ok(true)
    }

    fn start(&mut self, start: &BytesStart<'_>) -> Result<(), DecodeError> {
        if self.open.is_empty() && self.root.is_some() {
            return Err(self.wrong("a second root is there"));
        }
        if self.open.len() >= MAX_DEPTH {
            return Err(self.wrong("elements nest too deeply"));
        }
        self.count()?;
        let mut element = Element::default();
        (element.local, element.prefix) = boxed(start.name().as_ref());
        // Whether a name comes twice is not asked, which would take steps by their square; the first counts.
        for attribute in start.attributes().with_checks(false) {
            let attribute = attribute.map_err(|_| self.wrong("an attribute is not well-formed"))?;
            self.count()?;
            let name = attribute.key.as_ref();
            if name == "xmlns" || name.starts_with("xmlns:") {
                continue;
            }
            let value = attribute
                .normalized_value(XmlVersion::Implicit1_0)
                .map_err(|_| self.wrong("an attribute has an entity that is not known"))?;
            let (local, prefix) = boxed(name);
            element.attributes.push(Attribute {
                local,
                prefix,
                value: value.into_owned(),
            });
        }
        self.open.push(element);
        Ok(())
    }

    fn end(&mut self) -> Result<(), DecodeError> {
        let Some(done) = self.open.pop() else {
            return Err(self.wrong("an end has no start"));
        };
        match self.open.last_mut() {
            Some(parent) => parent.children.push(done),
            None => self.root = Some(done),
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), DecodeError> {
        match self.open.last_mut() {
            Some(element) => element.text.push_str(text),
            None if text.chars().all(char::is_whitespace) => {}
            None => return Err(self.wrong("text stands outside the root")),
        }
        Ok(())
    }

    /// The character that a reference stands for: one by its number, or one of the five that XML itself knows.
    fn resolve(&self, reference: &BytesRef<'_>) -> Result<char, DecodeError> {
        let by_number = reference.resolve_char_ref();
        match (by_number, &**reference) {
            (Ok(Some(one)), _) => Ok(one),
            (Ok(None), "lt") => Ok('<'),
            (Ok(None), "gt") => Ok('>'),
            (Ok(None), "amp") => Ok('&'),
            (Ok(None), "quot") => Ok('"'),
            (Ok(None), "apos") => Ok('\''),
            _ => Err(self.wrong("an entity is not known")),
        }
    }

    fn count(&mut self) -> Result<(), DecodeError> {
        self.nodes += 1;
        if self.nodes > MOST_NODES {
            return Err(self.wrong("there are too many elements and attributes"));
        }
        Ok(())
    }

    fn wrong(&self, what: &'static str) -> DecodeError {
        let at = usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX);
        DecodeError::not_xml(at, what)
    }
}

fn boxed(name: &str) -> (Box<str>, Box<str>) {
    let (local, prefix) = text::split(name);
    (local.into(), prefix.into())
}
