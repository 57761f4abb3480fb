//! A body of XML as a value, by what the document says of its elements (OpenAPI 3.1.1, section 4.8.26). What they are called is known from the tables that
//! are made of the document; how the runtime reads them is not.
//!
//! Where a body has in another form what the document describes, and that cannot be anything else, it is that value all the same: the items of a list within an
//! element of the list's name or without the documented one, an empty one of them for a list of nothing, a text for the only member that is missing, a name of
//! another namespace where none is documented.

mod members;

use super::super::xml::{Element, read as parse};
use super::values::{Split, Values};
use members::members;
use specsmith_generator::api::{Shape, Type, XmlId, XmlItem, XmlShape};
use specsmith_generator::source::Tree;

/// Types lead to each other at most as often as this.
const DEPTH: usize = 64;

/// What a body is read by.
#[derive(Clone, Copy)]
struct Reader<'a> {
    values: Values<'a>,
    /// Whether what no part of the document stands for is left out, and no error.
    is_open: bool,
}

impl<'a> std::ops::Deref for Reader<'a> {
    type Target = Values<'a>;

    fn deref(&self) -> &Self::Target {
        &self.values
    }
}

/// Reads a body that is to be sent; what no part of the document stands for is an error.
pub(super) fn read(
    values: Values<'_>,
    type_: &Type,
    document: Option<XmlId>,
    text: &str,
) -> Result<Tree, String> {
    let root = parse(text).ok_or("the expected body is no XML")?;
    let values = Reader {
        values,
        is_open: false,
    };
    body(values, type_, document, &root)
}

/// Reads a body that comes; a client knows no more of it than the document says.
pub(super) fn read_answer(
    values: Values<'_>,
    type_: &Type,
    document: Option<XmlId>,
    text: &str,
) -> Result<Tree, String> {
    let root = parse(text).ok_or("the body of the answer is no XML")?;
    let of = |is_open| body(Reader { values, is_open }, type_, document, &root);
    of(false).or_else(|_| of(true))
}

fn body(
    values: Reader<'_>,
    type_: &Type,
    document: Option<XmlId>,
    root: &Element,
) -> Result<Tree, String> {
    let document = document.and_then(|id| values.api.xml.documents.get(id.0));
    let only = document.and_then(|document| Some((document, document.member.as_ref()?)));
    if let Some((document, wire)) = only
        && document.name.local == root.local()
        && let Some(inner) = super::body::member(*values, type_, wire)
    {
        let value = of(values, inner, &document.shape, root, DEPTH)?;
        return Ok(Tree::Object(vec![(wire.clone(), value)]));
    }
    let shape = document.filter(|document| document.member.is_none());
    let shape = shape.map_or(&XmlShape::Any, |document| &document.shape);
    of(values, type_, shape, root, DEPTH)
}

fn of(
    values: Reader<'_>,
    type_: &Type,
    shape: &XmlShape,
    element: &Element,
    depth: usize,
) -> Result<Tree, String> {
    let depth = depth
        .checked_sub(1)
        .ok_or("the expected body is too deep")?;
    let id = match type_ {
        Type::Model(id) | Type::Boxed(id) => *id,
        Type::Nullable(_) if element.is_nil() => return Ok(Tree::Null),
        Type::Nullable(inner) => return of(values, inner, shape, element, depth),
        Type::List(item) => return list(values, item, item_of(shape), &[element], depth),
        Type::Map(inner) => return map(values, inner, shape, element, depth),
        _ => return leaf(values, type_, element),
    };
    match values.api.model(id).map(|model| &model.shape) {
        Some(Shape::Struct(model)) => {
            let mut tables = values.api.xml.tables.iter();
            let wanted = match shape {
                XmlShape::Table(of_shape) => *of_shape,
                _ => id,
            };
            let table = tables.find(|table| table.model == wanted);
            members(values, model, table, element, depth)
        }
        Some(Shape::Alias(alias) | Shape::Newtype(alias)) => {
            of(values, &alias.type_, shape, element, depth)
        }
        Some(Shape::Union(union)) => {
            let read = union
                .variants
                .iter()
                .map(|variant| of(values, &variant.type_, shape, element, depth));
            let mut read: Vec<Result<Tree, String>> = read.collect();
            match read.iter().position(Result::is_ok) {
                Some(at) => read.swap_remove(at),
                None => Err(format!("`{}` is none of its alternatives", element.name)),
            }
        }
        Some(Shape::Enum(_) | Shape::Tuple(_)) | None => leaf(values, type_, element),
    }
}

fn map(
    values: Reader<'_>,
    inner: &Type,
    shape: &XmlShape,
    element: &Element,
    depth: usize,
) -> Result<Tree, String> {
    let of_value = match shape {
        XmlShape::Map(value) => value,
        _ => &XmlShape::Any,
    };
    let members = element.children.iter().map(|child| {
        let value = of(values, inner, of_value, child, depth)?;
        Ok((child.local().to_owned(), value))
    });
    members.collect::<Result<_, String>>().map(Tree::Object)
}

fn leaf(values: Reader<'_>, type_: &Type, element: &Element) -> Result<Tree, String> {
    if let Some(child) = element.children.first() {
        return Err(format!(
            "the document has no `{}` in `{}`",
            child.name, element.name
        ));
    }
    text(values, type_, &element.text)
        .ok_or_else(|| format!("the text of `{}` is no value of its type", element.name))
}

fn text(values: Reader<'_>, type_: &Type, text: &str) -> Option<Tree> {
    let as_it_is = values.first(type_, &[Split::One(text.to_owned())]);
    as_it_is.or_else(|| values.first(type_, &[Split::One(text.trim().to_owned())]))
}

fn item_of(shape: &XmlShape) -> Option<&XmlItem> {
    match shape {
        XmlShape::List(item) => Some(item),
        _ => None,
    }
}

/// The items of a list within its elements, or those that are items themselves.
fn list(
    values: Reader<'_>,
    item: &Type,
    named: Option<&XmlItem>,
    elements: &[&Element],
    depth: usize,
) -> Result<Tree, String> {
    let shape = named.map_or(&XmlShape::Any, |named| &named.shape);
    let inner = elements.iter().flat_map(|one| &one.children);
    let inner: Vec<&Element> = inner.collect();
    let is_text = |one: &&Element| one.children.is_empty() && !one.text.trim().is_empty();
    if elements.iter().any(is_text) {
        return all(values, item, shape, elements, depth);
    }
    all(values, item, shape, &inner, depth).or_else(|why| {
        let own = all(values, item, shape, elements, depth);
        own.map_err(|_| why)
    })
}

/// An item for each element.
fn all(
    values: Reader<'_>,
    item: &Type,
    shape: &XmlShape,
    elements: &[&Element],
    depth: usize,
) -> Result<Tree, String> {
    let items = elements.iter();
    let items = items.map(|child| of(values, item, shape, child, depth));
    items.collect::<Result<Vec<_>, _>>().map(Tree::Array)
}

/// The items of a list without an element of its own: an element for each, or all of them within one.
fn items(
    values: Reader<'_>,
    item: &Type,
    shape: &XmlShape,
    elements: &[&Element],
    depth: usize,
) -> Result<Tree, String> {
    let each = all(values, item, shape, elements, depth);
    let [one] = elements else {
        return each;
    };
    let is_hollow = one.children.is_empty() && one.attributes.is_empty() && one.text.is_empty();
    match each {
        Ok(Tree::Array(items)) if is_hollow && items == [Tree::Object(Vec::new())] => {
            Ok(Tree::Array(Vec::new()))
        }
        Err(why) if !one.children.is_empty() => {
            let inner: Vec<&Element> = one.children.iter().collect();
            all(values, item, shape, &inner, depth).map_err(|_| why)
        }
        each => each,
    }
}

/// The type of the items, where a type is a list.
fn of_items<'a>(values: Reader<'a>, type_: &'a Type) -> Option<&'a Type> {
    match super::body::resolved(*values, type_) {
        Type::List(item) => Some(item),
        _ => None,
    }
}
