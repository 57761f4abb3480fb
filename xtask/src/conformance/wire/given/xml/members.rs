//! The members of an object: elements, attributes and text, by what the document calls them.

use super::super::super::xml::{Element, local, prefix};
use super::{Reader, item_of, items, list, of, of_items, text};
use specsmith_generator::api::{
    Field, Shape, Struct, Type, XmlMember, XmlName, XmlNode, XmlShape, XmlTable,
};
use specsmith_generator::source::Tree;

/// An object whose elements are all somebody's.
pub(super) fn members(
    values: Reader<'_>,
    shape: &Struct,
    table: Option<&XmlTable>,
    element: &Element,
    depth: usize,
) -> Result<Tree, String> {
    let mut left: Vec<&Element> = element.children.iter().collect();
    let (mut found, missing) = fields(values, shape, table, element, &mut left, depth)?;
    let is_text = |field: &Field| {
        let known = known(table, field);
        known.is_some_and(|known| matches!(known.node, XmlNode::Text | XmlNode::Cdata))
    };
    if !shape.fields.iter().any(is_text) && !element.text.trim().is_empty() {
        match missing.as_slice() {
            [field] => found.push((field.wire.clone(), own_text(values, field, element)?)),
            _ if values.is_open => {}
            _ => return Err(format!("the document has no text in `{}`", element.name)),
        }
    }
    let rest = table.and_then(|table| table.rest.as_ref());
    for child in left {
        let others = shape
            .additional
            .as_ref()
            .filter(|field| field.setter.is_some());
        let others = match others {
            Some(others) => others,
            None if values.is_open => continue,
            None => {
                let (name, within) = (&child.name, &element.name);
                return Err(format!("the document has no `{name}` in `{within}`"));
            }
        };
        let rest = rest.unwrap_or(&XmlShape::Any);
        found.push((
            child.local().to_owned(),
            of(values, &others.type_, rest, child, depth)?,
        ));
    }
    Ok(Tree::Object(found))
}

type Fields<'s> = (Vec<(String, Tree)>, Vec<&'s Field>);

/// The fields that something stands for, and the others. What is called exactly so goes first.
fn fields<'s, 'e>(
    values: Reader<'_>,
    shape: &'s Struct,
    table: Option<&XmlTable>,
    element: &'e Element,
    left: &mut Vec<&'e Element>,
    depth: usize,
) -> Result<Fields<'s>, String> {
    let (mut found, mut missing) = (Vec::new(), shape.fields.iter().collect::<Vec<_>>());
    for is_strict in [true, false] {
        for field in std::mem::take(&mut missing) {
            let plain = plain(field);
            let member = known(table, field).unwrap_or(&plain);
            let mut within = Within {
                values,
                element,
                left,
                is_strict,
                depth,
            };
            match within.member(field, member)? {
                Some(value) => found.push((field.wire.clone(), value)),
                None => missing.push(field),
            }
        }
    }
    Ok((found, missing))
}

fn known<'t>(table: Option<&'t XmlTable>, field: &Field) -> Option<&'t XmlMember> {
    let mut members = table?.members.iter();
    members.find(|member| member.wire == field.wire)
}

/// What a field is that no table speaks of.
fn plain(field: &Field) -> XmlMember {
    XmlMember {
        wire: field.wire.clone(),
        name: XmlName {
            local: field.wire.clone(),
            prefix: None,
            namespace: None,
        },
        node: XmlNode::Element,
        required: false,
        shape: XmlShape::Any,
    }
}

fn own_text(values: Reader<'_>, field: &Field, element: &Element) -> Result<Tree, String> {
    let value = text(values, &field.type_, &element.text);
    value.ok_or_else(|| format!("the text of `{}` is no value of its type", element.name))
}

/// An element that members are looked for in.
struct Within<'w, 'e> {
    values: Reader<'w>,
    element: &'e Element,
    /// The elements in it that are nobody's yet.
    left: &'w mut Vec<&'e Element>,
    is_strict: bool,
    depth: usize,
}

impl<'e> Within<'_, 'e> {
    /// The value of one member; `None` where nothing stands for it. What does is taken out of what is left.
    fn member(&mut self, field: &Field, member: &XmlMember) -> Result<Option<Tree>, String> {
        let (values, depth) = (self.values, self.depth);
        match member.node {
            XmlNode::Text | XmlNode::Cdata => {
                let is_there = member.required || !self.element.text.trim().is_empty();
                let value = || own_text(values, field, self.element);
                is_there.then(value).transpose()
            }
            XmlNode::Attribute => self.attribute(field, member),
            XmlNode::Inline => self.inline(field, member),
            XmlNode::Each => match (self.take(&member.name), of_items(values, &field.type_)) {
                (own, Some(item)) if !own.is_empty() => {
                    items(values, item, &member.shape, &own, depth).map(Some)
                }
                _ => Ok(None),
            },
            XmlNode::Element => {
                let own = self.take(&member.name);
                let item = of_items(values, &field.type_);
                match (own.first(), item, item_of(&member.shape)) {
                    (Some(one), Some(_), _) if one.is_nil() => Ok(Some(Tree::Null)),
                    (Some(_), Some(item), named) => {
                        list(values, item, named, &own, depth).map(Some)
                    }
                    (Some(child), None, _) => {
                        of(values, &field.type_, &member.shape, child, depth).map(Some)
                    }
                    // The items, where the element is not that should be around them.
                    (None, Some(item), Some(named)) if !self.is_strict => {
                        let own = self.take(&named.name);
                        let found = || items(values, item, &named.shape, &own, depth);
                        (!own.is_empty()).then(found).transpose()
                    }
                    (None, ..) => Ok(None),
                }
            }
        }
    }

    fn attribute(&self, field: &Field, member: &XmlMember) -> Result<Option<Tree>, String> {
        // Without a prefix an attribute is in no namespace.
        let mut name = member.name.clone();
        name.namespace = name.namespace.filter(|_| name.prefix.is_some());
        let mut attributes = self.element.attributes.iter();
        let own = attributes.find(|one| {
            let is_home = prefix(&one.name).is_empty();
            fits(
                &name,
                &one.name,
                one.namespace.as_deref(),
                is_home,
                self.is_strict,
            )
        });
        let Some(own) = own else {
            return Ok(None);
        };
        let value = text(self.values, &field.type_, &own.value);
        value
            .map(Some)
            .ok_or_else(|| format!("the attribute `{}` is no value of its type", own.name))
    }

    /// An object whose members stand among the others.
    fn inline(&mut self, field: &Field, member: &XmlMember) -> Result<Option<Tree>, String> {
        let (Type::Model(id) | Type::Boxed(id)) =
            super::super::body::resolved(*self.values, &field.type_)
        else {
            return Ok(None);
        };
        let api = self.values.api;
        let Some(Shape::Struct(shape)) = api.model(*id).map(|model| &model.shape) else {
            return Ok(None);
        };
        let mut tables = api.xml.tables.iter();
        let table = tables.find(|table| member.shape == XmlShape::Table(table.model));
        let (values, left) = (self.values, &mut *self.left);
        let (found, _) = fields(values, shape, table, self.element, left, self.depth)?;
        Ok((!found.is_empty()).then_some(Tree::Object(found)))
    }

    /// The elements of a name.
    fn take(&mut self, name: &XmlName) -> Vec<&'e Element> {
        let parent = self.element;
        let (own, others) = std::mem::take(self.left)
            .into_iter()
            .partition(|child| is_called(child, parent, name, self.is_strict));
        *self.left = others;
        own
    }
}

fn is_called(child: &Element, parent: &Element, name: &XmlName, is_strict: bool) -> bool {
    let is_bare = prefix(&child.name).is_empty() && child.namespace.is_none();
    let is_home = is_bare || child.namespace == parent.namespace;
    fits(
        name,
        &child.name,
        child.namespace.as_deref(),
        is_home,
        is_strict,
    )
}

/// Whether a name is the documented one (Namespaces in XML 1.0, section 2): by its namespace, else by its prefix, else by being no other's.
fn fits(
    name: &XmlName,
    written: &str,
    namespace: Option<&str>,
    is_home: bool,
    is_strict: bool,
) -> bool {
    if local(written) != name.local {
        return false;
    }
    match (&name.namespace, &name.prefix) {
        (Some(said), None) if !is_strict && namespace.is_none() => {
            said.is_empty() || prefix(written).is_empty()
        }
        (Some(said), _) => namespace == Some(said),
        (None, _) if !is_strict => true,
        (None, Some(said)) => prefix(written) == said,
        (None, None) => is_home,
    }
}
