//! Forms that come: how each of their members is read.

use super::XmlId;
use crate::names::Ident;

/// A form that comes, by its number in [`Api::forms`](super::Api::forms).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FormId(pub usize);

/// A form that comes.
#[derive(Clone, Debug)]
pub struct Form {
    /// The static that holds its table.
    pub ident: Ident,
    /// How it is read.
    pub table: FormTable,
}

/// What the text of a leaf spells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaf {
    /// A string.
    Text,
    /// A number.
    Number,
    /// A boolean.
    Boolean,
    /// A leaf of several types.
    Scalar,
}

/// How a form, or an object within one, is read.
#[derive(Clone, Debug, PartialEq)]
pub enum FormTable {
    /// Members by name, in the order of the fields, and how those are read that the document does not name; `None` where they are thrown away.
    Named(Vec<(String, FormShape)>, Option<FormShape>),
    /// Parts by their position: the first ones, and all that follow.
    Positional(Vec<FormShape>, Option<FormShape>),
}

/// How a member of a form is read.
#[derive(Clone, Debug, PartialEq)]
pub enum FormShape {
    /// A leaf.
    Leaf(Leaf),
    /// JSON.
    Json,
    /// JSON where a part says that it is, else text.
    Any,
    /// Bytes, with what they are called.
    File,
    /// XML.
    Xml(XmlId),
    /// A list, each item of which stands for itself; and whether it must be there.
    Each(Box<FormShape>, bool),
    /// A list in one text, its items between these.
    Split(Leaf, char),
    /// An object in one text: names and values in turn, between these.
    Pairs(Leaf, char),
    /// An object whose members stand in brackets behind the name.
    Brackets(Box<FormTable>),
    /// An object whose members stand among those of the form.
    Inline(Box<FormTable>),
}

impl FormTable {
    /// Whether a part of it is XML.
    #[must_use]
    pub fn has_xml(&self) -> bool {
        let is_xml = |shape: &FormShape| match shape {
            FormShape::Xml(_) => true,
            FormShape::Each(item, _) => matches!(**item, FormShape::Xml(_)),
            _ => false,
        };
        match self {
            Self::Named(members, rest) => {
                members.iter().any(|(_, shape)| is_xml(shape)) || rest.iter().any(is_xml)
            }
            Self::Positional(first, rest) => first.iter().chain(rest).any(is_xml),
        }
    }
}
