//! Bodies of XML: which of their members are elements, which are attributes, and what they are called.

use super::{Leaf, ModelId};
use crate::names::Ident;

/// What all bodies of XML are written and read by.
#[derive(Clone, Debug, Default)]
pub struct Xml {
    /// The bodies, in the order in which operations name them.
    pub documents: Vec<XmlDocument>,
    /// The objects that they are made of, by the number of their models.
    pub tables: Vec<XmlTable>,
}

/// A body of XML, by its number in [`Xml::documents`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct XmlId(pub usize);

/// A body: its root.
#[derive(Clone, Debug)]
pub struct XmlDocument {
    /// The static that holds it.
    pub ident: Ident,
    /// What the root is called.
    pub name: XmlName,
    /// Whether somebody says that name, or it stands in for one.
    pub named: bool,
    /// The one member that the root stands for, by its name in JSON, where the value as a whole has no name.
    pub member: Option<String>,
    /// What stands in it.
    pub shape: XmlShape,
}

/// An object, or alternatives of which all are objects: the members of all of them.
#[derive(Clone, Debug)]
pub struct XmlTable {
    /// The model.
    pub model: ModelId,
    /// The static that holds it.
    pub ident: Ident,
    /// The members, in the order of the fields.
    pub members: Vec<XmlMember>,
    /// The shape of members that the document does not name; `None` where they are thrown away.
    pub rest: Option<XmlShape>,
}

/// The name of an element or an attribute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct XmlName {
    /// Without its prefix.
    pub local: String,
    /// Its prefix.
    pub prefix: Option<String>,
    /// What the prefix stands for, or where there is none, the default from here on.
    pub namespace: Option<String>,
}

/// What stands in an element.
#[derive(Clone, Debug, PartialEq)]
pub enum XmlShape {
    /// Text.
    Leaf(Leaf),
    /// Any JSON.
    Any,
    /// An object.
    Table(ModelId),
    /// Members by name.
    Map(Box<XmlShape>),
    /// Items, each in an element.
    List(Box<XmlItem>),
}

/// An item of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct XmlItem {
    /// What its element is called.
    pub name: XmlName,
    /// What stands in it.
    pub shape: XmlShape,
}

/// A member of an object.
#[derive(Clone, Debug, PartialEq)]
pub struct XmlMember {
    /// Its name in JSON.
    pub wire: String,
    /// Its name in XML.
    pub name: XmlName,
    /// What it is there.
    pub node: XmlNode,
    /// Whether a list or a text is empty, and not absent, where nothing stands for it.
    pub required: bool,
    /// What stands in it; in each of its elements, where it is a list without one of its own.
    pub shape: XmlShape,
}

/// What a member is in XML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum XmlNode {
    /// An element.
    Element,
    /// An attribute.
    Attribute,
    /// The text of the object's element.
    Text,
    /// The same, as a section of character data.
    Cdata,
    /// A list without an element of its own: an element for each item.
    Each,
    /// Nothing: its members stand among those of the object.
    Inline,
}
