//! What emitted code says of a type in XML: data only, in statics that may refer to each other in a circle.

use super::super::leaf::Leaf;

/// A body of XML: what its root is called, and what stands in it.
#[derive(Debug)]
pub struct Document {
    pub(super) name: Name,
    /// Whether the document says that name, or it is one that stands in for it.
    pub(super) is_named: bool,
    /// The one member that the root stands for, where the value as a whole has no name.
    pub(super) member: Option<&'static str>,
    pub(super) shape: &'static Shape,
}

/// What an element or an attribute is called (Namespaces in XML 1.0).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) local: &'static str,
    pub(super) prefix: Option<&'static str>,
    pub(super) namespace: Option<&'static str>,
}

impl Name {
    pub(super) const fn new(local: &'static str) -> Self {
        Self {
            local,
            prefix: None,
            namespace: None,
        }
    }

    /// Whether nothing is said of its namespace.
    pub(super) const fn is_plain(&self) -> bool {
        self.prefix.is_none() && self.namespace.is_none()
    }
}

/// How the values of a type stand in an element.
#[derive(Debug)]
pub enum Shape {
    /// Text: a string.
    Text,
    /// Text that spells a number.
    Number,
    /// Text that spells a boolean.
    Boolean,
    /// Text that spells a number or a boolean where it can be read as one, else a string.
    Scalar,
    /// Any JSON: text is a string, and elements and attributes are members by their names; one that comes again is an item of a list.
    Any,
    /// Members, and the shape of those that the document does not name; without one they are not read.
    Object(&'static [Member], Option<&'static Shape>),
    /// Elements, each of them an item.
    List(Item),
}

impl Shape {
    /// What the text of a leaf spells.
    pub(super) const fn leaf(&self) -> Option<Leaf> {
        match self {
            Self::Text => Some(Leaf::Text),
            Self::Number => Some(Leaf::Number),
            Self::Boolean => Some(Leaf::Boolean),
            Self::Scalar => Some(Leaf::Scalar),
            Self::Any | Self::Object(..) | Self::List(_) => None,
        }
    }
}

/// An item of a list.
#[derive(Debug)]
pub struct Item {
    pub(super) name: Name,
    pub(super) shape: &'static Shape,
}

/// A member of an object.
#[derive(Debug)]
pub struct Member {
    pub(super) wire: &'static str,
    pub(super) name: Name,
    pub(super) node: Node,
    /// Whether it is there, though nothing stands for it: an empty list, an empty text.
    pub(super) required: bool,
    pub(super) shape: &'static Shape,
}

/// What a member is in XML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Node {
    /// An element.
    Element,
    /// An attribute of the element that stands for the object.
    Attribute,
    /// The text of that element.
    Text,
    /// The same, as a section of character data.
    Cdata,
    /// A list, each item of which is an element beside the others.
    Each,
    /// Nothing: its own members stand among those of the object.
    Inline,
}

macro_rules! named {
    ($($of:ty)*) => {$(
        impl $of {
            /// The prefix of its name.
            pub const fn prefix(mut self, prefix: &'static str) -> Self {
                self.name.prefix = Some(prefix);
                self
            }

            /// The namespace of its name, which is the default one where there is no prefix.
            pub const fn namespace(mut self, namespace: &'static str) -> Self {
                self.name.namespace = Some(namespace);
                self
            }
        }
    )*};
}

named! { Document Item Member }

impl Document {
    /// A body whose root has this name.
    pub const fn new(name: &'static str, shape: &'static Shape) -> Self {
        Self {
            name: Name::new(name),
            is_named: true,
            member: None,
            shape,
        }
    }

    /// Nobody says what the root is called: the name is what is written.
    pub const fn unnamed(mut self) -> Self {
        self.is_named = false;
        self
    }

    /// The root is the element of this member, which is all that the value has.
    pub const fn of_member(mut self, wire: &'static str) -> Self {
        self.member = Some(wire);
        self
    }
}

impl Item {
    /// An item in an element of this name.
    pub const fn new(name: &'static str, shape: &'static Shape) -> Self {
        let name = Name::new(name);
        Self { name, shape }
    }
}

impl Member {
    /// A member by its name in JSON: an element of the same name.
    pub const fn new(wire: &'static str, shape: &'static Shape) -> Self {
        Self {
            wire,
            name: Name::new(wire),
            node: Node::Element,
            required: false,
            shape,
        }
    }

    /// Another name in XML.
    pub const fn name(mut self, name: &'static str) -> Self {
        self.name.local = name;
        self
    }

    /// It is an attribute.
    pub const fn attribute(self) -> Self {
        self.of(Node::Attribute)
    }

    /// It is the text of the object's element.
    pub const fn text(self) -> Self {
        self.of(Node::Text)
    }

    /// It is the text of the object's element, and written as a section of character data.
    pub const fn cdata(self) -> Self {
        self.of(Node::Cdata)
    }

    /// It is a list of which each item is an element of this name. The shape is that of an item.
    pub const fn each(self) -> Self {
        self.of(Node::Each)
    }

    /// A list or a text, which is empty and not absent where nothing stands for it.
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Its members stand among those of the object.
    pub const fn inline(self) -> Self {
        self.of(Node::Inline)
    }

    const fn of(mut self, node: Node) -> Self {
        self.node = node;
        self
    }
}
