//! The elements of a text, with their namespaces. A document type is refused, and with it every entity of its own, so that no text grows in being read; depth and
//! the count of elements are bounded.

use std::collections::BTreeSet;
use std::rc::Rc;

use quick_xml::escape::unescape;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::{QName, ResolveResult};
use quick_xml::{Error, NsReader, XmlVersion};

use super::text::{self, INSTANCE};
use crate::codec::{DecodeError, MAX_DEPTH};

/// So many elements and attributes may a body have.
const MOST_NODES: usize = 1 << 20;

/// What an element or an attribute is called (Namespaces in XML 1.0, sections 4 to 6).
#[derive(Debug, Default)]
pub(super) struct Called {
    pub(super) local: Box<str>,
    /// As it is written; empty where there is none.
    pub(super) prefix: Box<str>,
    /// What the name belongs to; none where nobody says it, be it of a prefix that stands there.
    pub(super) namespace: Option<Rc<str>>,
}

impl Called {
    /// Whether it has a prefix that nothing declares, which a text should not have.
    pub(super) fn is_undeclared(&self) -> bool {
        self.namespace.is_none() && !self.prefix.is_empty()
    }

    /// Whether it belongs to what schemas say of instances: `nil`, `type` and the like.
    pub(super) fn is_of_instance(&self) -> bool {
        match &self.namespace {
            Some(namespace) => **namespace == *INSTANCE,
            None => *self.prefix == *"xsi",
        }
    }
}

/// An element.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub(super) name: Called,
    /// Whether it says itself what names without a prefix belong to, from here on.
    pub(super) has_default: bool,
    pub(super) attributes: Vec<Attribute>,
    pub(super) children: Vec<Element>,
    /// All text that stands in it, but for that of its children.
    pub(super) text: String,
}

#[derive(Debug)]
pub(super) struct Attribute {
    pub(super) name: Called,
    pub(super) value: String,
}

impl Element {
    /// Whether it says of itself that it is `null` (XML Schema Part 1, section 2.6.2).
    pub(super) fn is_nil(&self) -> bool {
        let is_nil = |attribute: &Attribute| {
            *attribute.name.local == *"nil"
                && attribute.name.is_of_instance()
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
        reader: NsReader::from_str(text),
        namespaces: BTreeSet::new(),
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
    reader: NsReader<&'t [u8]>,
    /// Each namespace once, however many names belong to it.
    namespaces: BTreeSet<Rc<str>>,
    open: Vec<Element>,
    root: Option<Element>,
    nodes: usize,
}

impl Parser<'_> {
    /// Reads one event; `false` at the end.
    fn step(&mut self) -> Result<bool, DecodeError> {
        let event = match self.reader.read_event() {
            Ok(event) => event,
            Err(Error::Namespace(_)) => {
                return Err(self.wrong("namespaces are declared as they must not be"));
            }
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
        let mut element = Element {
            name: self.called(start.name(), true)?,
            ..Element::default()
        };
        // Whether a name comes twice is not asked, which would take steps by their square; the first counts.
        for attribute in start.attributes().with_checks(false) {
            let attribute = attribute.map_err(|_| self.wrong("an attribute is not well-formed"))?;
            self.count()?;
            let name = attribute.key.as_ref();
            if name == "xmlns" || name.starts_with("xmlns:") {
                element.has_default |= name == "xmlns";
                continue;
            }
            let value = attribute
                .normalized_value(XmlVersion::Implicit1_0)
                .map_err(|_| self.wrong("an attribute has an entity that is not known"))?;
            element.attributes.push(Attribute {
                name: self.called(attribute.key, false)?,
                value: value.into_owned(),
            });
        }
        self.open.push(element);
        Ok(())
    }

    /// A name with its namespace; the default one is for elements alone.
    fn called(&mut self, name: QName<'_>, is_element: bool) -> Result<Called, DecodeError> {
        let (local, prefix) = text::split(name.into_inner());
        let namespace = match self.reader.resolver().resolve(name, is_element).0 {
            ResolveResult::Bound(namespace) => {
                let text = unescape(namespace.into_inner());
                let text = text.map_err(|_| self.wrong("an entity is not known"))?;
                let known = self.namespaces.get(&*text).cloned();
                Some(known.unwrap_or_else(|| Rc::from(&*text)))
            }
            ResolveResult::Unbound | ResolveResult::Unknown(_) => None,
        };
        if let Some(namespace) = &namespace {
            self.namespaces.insert(Rc::clone(namespace));
        }
        Ok(Called {
            local: local.into(),
            prefix: prefix.into(),
            namespace,
        })
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
