//! JSON to text: elements on lines of their own, by two spaces a level, which no reader of elements takes for text. Where text stands beside elements,
//! nothing is laid out.

use super::super::failure::RequestError;
use super::read::TEXT;
use super::table::{Document, Member, Name, Node, Shape};
use super::text::{self, INSTANCE, Where};
use crate::codec::{Object, Value};

const DECLARATION: &str = "<?xml version='1.0' encoding='UTF-8'?>\n";

/// The text of a body.
pub(super) fn write(body: &Value, document: &Document) -> Result<String, RequestError> {
    let mut root = Element::new(qualified(&document.name));
    root.declare(&document.name);
    match (document.member, body) {
        (None, body) => root.fill(body, document.shape)?,
        (Some(wire), Value::Object(object)) => {
            if let Some(value) = object.get(wire) {
                root.fill(value, document.shape)?;
            }
        }
        (Some(_), other) => root.fill(other, &Shape::Any)?,
    }
    let mut out = Writer {
        text: DECLARATION.to_owned(),
        scope: Vec::new(),
    };
    out.element(&root, Some(0));
    Ok(out.text)
}

/// An element on its way to text: what is in it is escaped already.
struct Element {
    name: String,
    /// The prefixes that it uses, and what each stands for.
    namespaces: Vec<(&'static str, &'static str)>,
    attributes: Vec<(String, String)>,
    content: Vec<Content>,
}

enum Content {
    Text(String),
    Element(Element),
}

impl Element {
    fn new(name: String) -> Self {
        Self {
            name,
            namespaces: Vec::new(),
            attributes: Vec::new(),
            content: Vec::new(),
        }
    }

    /// Sees to it that a prefix is known here.
    fn declare(&mut self, name: &Name) {
        let Some(namespace) = name.namespace else {
            return;
        };
        let prefix = name.prefix.unwrap_or_default();
        if !self.namespaces.iter().any(|(known, _)| *known == prefix) {
            self.namespaces.push((prefix, namespace));
        }
    }

    fn fill(&mut self, value: &Value, shape: &Shape) -> Result<(), RequestError> {
        match (value, shape) {
            (Value::Null, _) => {
                self.namespaces.push(("xsi", INSTANCE));
                self.attributes.push(("xsi:nil".into(), "true".into()));
            }
            (Value::Object(object), Shape::Object(members, rest)) => {
                self.members(object, members, rest.unwrap_or(&Shape::Any))?;
            }
            (Value::Object(object), _) => self.members(object, &[], &Shape::Any)?,
            (Value::Array(items), Shape::List(item)) => {
                for one in items {
                    self.child(&item.name, one, item.shape)?;
                }
            }
            (Value::Array(items), _) => {
                for one in items {
                    self.child(&Name::new("item"), one, &Shape::Any)?;
                }
            }
            (leaf, _) => self.text(leaf)?,
        }
        Ok(())
    }

    fn members(
        &mut self,
        object: &Object,
        members: &'static [Member],
        rest: &Shape,
    ) -> Result<(), RequestError> {
        for (name, value) in object.iter() {
            match members.iter().find(|member| member.wire == name) {
                Some(member) => self.member(member, value)?,
                None => self.other(name, value, rest)?,
            }
        }
        Ok(())
    }

    fn member(&mut self, member: &Member, value: &Value) -> Result<(), RequestError> {
        match (member.node, value) {
            (Node::Attribute, Value::Null) | (Node::Text | Node::Cdata, Value::Null) => {}
            (Node::Attribute, leaf) => {
                // A name without a prefix is in no namespace, whatever the default one is.
                if member.name.prefix.is_some() {
                    self.declare(&member.name);
                }
                let text = leaf_text(member.wire, leaf)?;
                let text = text::escaped(member.wire, &text, Where::Attribute)?;
                self.attributes.push((qualified(&member.name), text));
            }
            (Node::Text, leaf) => self.text(leaf)?,
            (Node::Cdata, leaf) => {
                let text = leaf_text(member.wire, leaf)?;
                self.content
                    .push(Content::Text(text::cdata(member.wire, &text)?));
            }
            (Node::Each, Value::Array(items)) => {
                for one in items {
                    self.child(&member.name, one, member.shape)?;
                }
            }
            (Node::Inline, value) => self.fill(value, member.shape)?,
            (Node::Element | Node::Each, value) => {
                self.child(&member.name, value, member.shape)?;
            }
        }
        Ok(())
    }

    /// A member that no table names.
    fn other(&mut self, name: &str, value: &Value, shape: &Shape) -> Result<(), RequestError> {
        match (value, shape) {
            (leaf, Shape::Any) if name == TEXT => self.text(leaf),
            (Value::Array(items), Shape::Any) => {
                for one in items {
                    self.plain(name, one, shape)?;
                }
                Ok(())
            }
            _ => self.plain(name, value, shape),
        }
    }

    fn plain(&mut self, name: &str, value: &Value, shape: &Shape) -> Result<(), RequestError> {
        let mut child = Self::new(text::name(name)?.into_owned());
        child.fill(value, shape)?;
        self.content.push(Content::Element(child));
        Ok(())
    }

    fn child(&mut self, name: &Name, value: &Value, shape: &Shape) -> Result<(), RequestError> {
        let mut child = Self::new(qualified(name));
        // A prefix is declared where its first user stands, so that brothers share it; the default namespace where it begins.
        if name.prefix.is_some() {
            self.declare(name);
        }
        child.declare(name);
        child.fill(value, shape)?;
        self.content.push(Content::Element(child));
        Ok(())
    }

    fn text(&mut self, leaf: &Value) -> Result<(), RequestError> {
        let text = leaf_text(&self.name, leaf)?;
        let text = text::escaped(&self.name, &text, Where::Element)?;
        if !text.is_empty() {
            self.content.push(Content::Text(text));
        }
        Ok(())
    }
}

fn qualified(name: &Name) -> String {
    match name.prefix {
        Some(prefix) => format!("{prefix}:{}", name.local),
        None => name.local.to_owned(),
    }
}

fn leaf_text(name: &str, value: &Value) -> Result<String, RequestError> {
    super::super::encode::text(name, value)
}

/// Writes elements, and remembers which prefixes are known.
struct Writer {
    text: String,
    scope: Vec<(&'static str, &'static str)>,
}

impl Writer {
    /// An element, at a level, or among text, where nothing may be added.
    fn element(&mut self, element: &Element, level: Option<usize>) {
        let known = self.scope.len();
        self.indent(level);
        self.text.push('<');
        self.text.push_str(&element.name);
        self.namespaces(element);
        for (name, value) in &element.attributes {
            self.attribute(name, value);
        }
        if element.content.is_empty() {
            self.text.push_str(" />");
        } else {
            self.text.push('>');
            self.content(&element.content, level);
            self.text.push_str("</");
            self.text.push_str(&element.name);
            self.text.push('>');
        }
        if level.is_some() {
            self.text.push('\n');
        }
        self.scope.truncate(known);
    }

    fn namespaces(&mut self, element: &Element) {
        for (prefix, namespace) in &element.namespaces {
            let mut known = self.scope.iter().rev();
            let found = known.find(|(known, _)| known == prefix);
            if found.is_some_and(|(_, known)| known == namespace) {
                continue;
            }
            self.scope.push((prefix, namespace));
            let name = match prefix.is_empty() {
                true => "xmlns".to_owned(),
                false => format!("xmlns:{prefix}"),
            };
            // The generator has seen to it that a namespace has no character that would have to be refused.
            let text = text::escaped("xmlns", namespace, Where::Attribute);
            self.attribute(&name, &text.unwrap_or_default());
        }
    }

    fn content(&mut self, content: &[Content], level: Option<usize>) {
        let has_text = content.iter().any(|one| matches!(one, Content::Text(_)));
        let inner = level.filter(|_| !has_text);
        if inner.is_some() {
            self.text.push('\n');
        }
        for one in content {
            match one {
                Content::Text(text) => self.text.push_str(text),
                Content::Element(element) => self.element(element, inner.map(|level| level + 1)),
            }
        }
        self.indent(inner);
    }

    fn indent(&mut self, level: Option<usize>) {
        for _ in 0..level.unwrap_or_default() {
            self.text.push_str("  ");
        }
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.text.push(' ');
        self.text.push_str(name);
        self.text.push_str("=\"");
        self.text.push_str(value);
        self.text.push('"');
    }
}
