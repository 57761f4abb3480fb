//! What emitted code says of a form that comes: data only.

use super::super::leaf::Leaf;

/// A form: the pairs of `application/x-www-form-urlencoded`, or the parts of `multipart/…`.
#[derive(Debug)]
pub enum Table {
    /// Members by name, and the shape of those that the document does not name; without one they are not read.
    Named(&'static [Member], Option<&'static Shape>),
    /// Parts by their position: the first ones, and all that follow; without a shape those are not read.
    Positional(&'static [Shape], Option<&'static Shape>),
}

/// Text: a string.
pub const TEXT: Shape = Shape::Leaf(Leaf::Text);
/// Text that spells a number.
pub const NUMBER: Shape = Shape::Leaf(Leaf::Number);
/// Text that spells a boolean.
pub const BOOLEAN: Shape = Shape::Leaf(Leaf::Boolean);
/// Text that spells a number or a boolean where it can be read as one, else a string.
pub const SCALAR: Shape = Shape::Leaf(Leaf::Scalar);

/// A member of a form: its name, and how it is read.
#[derive(Debug)]
pub struct Member(pub &'static str, pub Shape);

/// How the value of a member is made of text or bytes.
#[derive(Debug)]
pub enum Shape {
    /// Text.
    Leaf(Leaf),
    /// JSON.
    Json,
    /// JSON where a part says that it is, else text.
    Any,
    /// Bytes, with what they are called.
    File,
    /// XML, by the table of its type.
    #[cfg(feature = "xml")]
    Xml(&'static super::super::xml::Document),
    /// A list, each item of which stands for itself. One that must be there is empty where none stands for it.
    Each(&'static Self, bool),
    /// A list in one text, its items between these.
    Split(Leaf, char),
    /// An object in one text: names and values in turn, between these.
    Pairs(Leaf, char),
    /// An object whose members stand in brackets behind the name (`deepObject`).
    Brackets(&'static Table),
    /// An object whose members stand among those of the form (`form`, exploded).
    Inline(&'static Table),
}
