//! Forms that come, of answers and of webhooks: how each member is read, by what `encoding` says of it and by its type (OpenAPI 3.1.1, section 4.8.15).
//!
//! | a member | is read as |
//! |---|---|
//! | a leaf | text |
//! | a list | an item for each that has its name; one text, where `explode` is `false` |
//! | an object | JSON; by its style, where one is said |
//! | any JSON | JSON where a part says that it is, else text |
//! | a file | bytes, with what they are called |
//!
//! Of alternatives, the members of all of them are read; one that they disagree about is text that spells a number or a boolean where it can.

use super::Lower;
use super::leaf::leaf;
use crate::api::{
    Encoding, Field, Form, FormId, FormMember, FormShape, FormTable, Group, Incoming, Leaf, Model,
    Operation, PartMember, Presence, Reading, Shape, Style, Type,
};
use crate::names::{Case, Scope};
use std::collections::BTreeMap;

/// So many types around others are looked into before a list or an object is found.
const AROUND: usize = 64;
/// Alternatives within alternatives, beyond which members are read as they come.
const DEEP: usize = 8;

/// What `encoding` says of the members of a form.
#[derive(Clone, Copy)]
enum Said<'e> {
    Form(&'e [FormMember]),
    Parts(&'e [PartMember]),
}

impl Lower<'_, '_> {
    /// The number of a form that comes: the same for one type and one encoding.
    pub(super) fn received(&mut self, type_: &Type, encoding: Encoding) -> FormId {
        let form = (type_.clone(), encoding);
        let known = self.received.iter().position(|known| *known == form);
        FormId(known.unwrap_or_else(|| {
            self.received.push(form);
            self.received.len() - 1
        }))
    }

    /// The tables of all forms that come, in the order in which answers and webhooks name them, which get their numbers among them.
    pub(super) fn finish_forms(
        &mut self,
        models: &[Model],
        groups: &mut [Group],
        incoming: &mut [Incoming],
    ) -> Vec<Form> {
        let received = std::mem::take(&mut self.received);
        let mut numbers: BTreeMap<FormId, FormId> = BTreeMap::new();
        let mut forms = Vec::new();
        let mut statics = Scope::new(Case::Static);
        let operations = groups.iter_mut().flat_map(|group| &mut group.operations);
        let bodies = operations.flat_map(Operation::reply_bodies_mut);
        let bodies = bodies.chain(incoming.iter_mut().map(|request| &mut request.body));
        for content in bodies.flat_map(|body| &mut body.contents) {
            let (Reading::Form(id) | Reading::Parts(id)) = &mut content.reading else {
                continue;
            };
            if let (None, Some((_, encoding))) = (numbers.get(id), received.get(id.0)) {
                let model = content.type_.model().and_then(|id| models.get(id.0));
                forms.push(Form {
                    ident: statics.claim(model.map_or("form", |model| model.name.as_str())),
                    table: form(models, &content.type_, encoding),
                });
                numbers.insert(*id, FormId(forms.len() - 1));
            }
            *id = numbers.get(id).copied().unwrap_or(*id);
        }
        forms
    }
}

fn form(models: &[Model], type_: &Type, encoding: &Encoding) -> FormTable {
    match encoding {
        Encoding::Form(_, members) => named(models, type_, Said::Form(members), DEEP),
        Encoding::Multipart(_, members) => named(models, type_, Said::Parts(members), DEEP),
        Encoding::Sequence(first, rest) => positional(models, type_, first, rest),
        _ => FormTable::Named(Vec::new(), Some(FormShape::Any)),
    }
}

/// Parts by their position: the items of a list, or of a tuple.
fn positional(
    models: &[Model],
    type_: &Type,
    first: &[PartMember],
    rest: &PartMember,
) -> FormTable {
    let one = |type_: &Type, part: &PartMember| of_part(models, type_, Some(part));
    match bare(models, type_) {
        Type::List(item) => FormTable::Positional(
            first.iter().map(|part| one(item, part)).collect(),
            Some(one(item, rest)),
        ),
        Type::Model(id) | Type::Boxed(id) => match models.get(id.0).map(|model| &model.shape) {
            Some(Shape::Tuple(tuple)) => {
                let parts = first.iter().chain(std::iter::repeat(rest));
                let items = tuple.items.iter().zip(parts);
                let others = tuple.rest.as_ref();
                FormTable::Positional(
                    items.map(|(item, part)| one(&item.type_, part)).collect(),
                    others.map(|(type_, _)| one(type_, rest)),
                )
            }
            _ => FormTable::Positional(Vec::new(), Some(FormShape::Any)),
        },
        _ => FormTable::Positional(Vec::new(), Some(FormShape::Any)),
    }
}

/// The members of an object, of a map, or of alternatives.
fn named(models: &[Model], type_: &Type, said: Said<'_>, depth: usize) -> FormTable {
    let mut members = Vec::new();
    let mut rest = None;
    gather(models, type_, said, depth, &mut members, &mut rest);
    FormTable::Named(members, rest)
}

fn gather(
    models: &[Model],
    type_: &Type,
    said: Said<'_>,
    depth: usize,
    members: &mut Vec<(String, FormShape)>,
    rest: &mut Option<FormShape>,
) {
    let type_ = bare(models, type_);
    let shape = match type_ {
        Type::Model(id) | Type::Boxed(id) => models.get(id.0).map(|model| &model.shape),
        _ => None,
    };
    match (type_, shape) {
        (_, Some(Shape::Struct(shape))) => {
            for field in &shape.fields {
                add(members, &field.wire, of_field(models, field, said, depth));
            }
            if let Some(additional) = &shape.additional {
                *rest = Some(plain(models, &additional.type_));
            }
        }
        (_, Some(Shape::Union(union))) if depth > 0 => {
            for variant in &union.variants {
                gather(models, &variant.type_, said, depth - 1, members, rest);
            }
        }
        (Type::Map(value), _) => *rest = Some(plain(models, value)),
        _ => *rest = Some(FormShape::Any),
    }
}

/// Adds a member that another alternative may have as well.
fn add(members: &mut Vec<(String, FormShape)>, wire: &str, shape: FormShape) {
    match members.iter_mut().find(|(known, _)| known == wire) {
        None => members.push((wire.to_owned(), shape)),
        Some((_, known)) if *known == shape => {}
        Some((_, known)) => {
            *known = match (&known, &shape) {
                (FormShape::Leaf(_), FormShape::Leaf(_)) => FormShape::Leaf(Leaf::Scalar),
                _ => FormShape::Any,
            }
        }
    }
}

fn of_field(models: &[Model], field: &Field, said: Said<'_>, depth: usize) -> FormShape {
    let shape = match said {
        Said::Form(members) => {
            let row = members.iter().find(|member| member.wire == field.wire);
            match row {
                Some(row) => styled(models, &field.type_, (row.style, row.explode), depth),
                None => plain(models, &field.type_),
            }
        }
        Said::Parts(members) => {
            let row = members.iter().find(|member| member.wire == field.wire);
            match row.and_then(|row| row.style) {
                Some(style) => styled(models, &field.type_, style, depth),
                None => of_part(models, &field.type_, row),
            }
        }
    };
    match shape {
        FormShape::Each(item, _) => FormShape::Each(item, field.presence == Presence::Required),
        other => other,
    }
}

/// A part, or each part of a list.
fn of_part(models: &[Model], type_: &Type, row: Option<&PartMember>) -> FormShape {
    if let Type::List(item) = bare(models, type_)
        && row.is_none_or(|row| !row.wire.is_empty())
    {
        return FormShape::Each(Box::new(of_part(models, item, row)), false);
    }
    let Some(row) = row else {
        return plain(models, type_);
    };
    let stated = row.media_type.as_deref().map(super::media_type::essence);
    match (row.file, row.xml) {
        (true, _) => FormShape::File,
        (_, Some(id)) => FormShape::Xml(id),
        _ if stated.is_some_and(|stated| super::media_type::is_json(&stated)) => FormShape::Json,
        _ => plain(models, type_),
    }
}

/// A member of which nothing is said: a list repeats its name, and what is no leaf is JSON.
fn plain(models: &[Model], type_: &Type) -> FormShape {
    if let Some(leaf) = leaf(models, type_) {
        return FormShape::Leaf(leaf);
    }
    match bare(models, type_) {
        Type::List(item) => FormShape::Each(Box::new(item_of(models, item)), false),
        Type::File => FormShape::File,
        Type::Json => FormShape::Any,
        _ => FormShape::Json,
    }
}

/// An item that stands for itself: of a list in a list, JSON.
fn item_of(models: &[Model], item: &Type) -> FormShape {
    match plain(models, item) {
        FormShape::Each(..) => FormShape::Json,
        other => other,
    }
}

fn styled(
    models: &[Model],
    type_: &Type,
    (style, explode): (Style, bool),
    depth: usize,
) -> FormShape {
    let between = match style {
        Style::SpaceDelimited => ' ',
        Style::PipeDelimited => '|',
        _ => ',',
    };
    let of = |type_: &Type| leaf(models, type_).unwrap_or(Leaf::Scalar);
    let bare = bare(models, type_);
    let inner = || match depth {
        0 => Box::new(FormTable::Named(Vec::new(), Some(FormShape::Any))),
        _ => Box::new(named(models, bare, Said::Form(&[]), depth - 1)),
    };
    match (bare, style) {
        (_, Style::Json) => FormShape::Json,
        _ if leaf(models, type_).is_some() => plain(models, type_),
        (Type::Json, _) => FormShape::Any,
        (_, Style::DeepObject) => FormShape::Brackets(inner()),
        (Type::List(_), _) if explode => plain(models, type_),
        (Type::List(item), _) => FormShape::Split(of(item), between),
        _ if explode => FormShape::Inline(inner()),
        (Type::Map(value), _) => FormShape::Pairs(of(value), between),
        _ => FormShape::Pairs(Leaf::Scalar, between),
    }
}

/// The type of the items of a list.
pub(super) fn item<'m>(models: &'m [Model], type_: &'m Type) -> Option<&'m Type> {
    match bare(models, type_) {
        Type::List(item) => Some(item),
        _ => None,
    }
}

/// The type of a member: of an object, or of the first alternative that has it.
pub(super) fn member<'m>(models: &'m [Model], type_: &'m Type, wire: &str) -> Option<&'m Type> {
    within(models, type_, wire, DEEP)
}

fn within<'m>(models: &'m [Model], type_: &'m Type, wire: &str, depth: usize) -> Option<&'m Type> {
    let (Type::Model(id) | Type::Boxed(id)) = bare(models, type_) else {
        return None;
    };
    match &models.get(id.0)?.shape {
        Shape::Struct(shape) => {
            let field = shape.fields.iter().find(|field| field.wire == wire);
            field.map(|field| &field.type_)
        }
        Shape::Union(union) if depth > 0 => union
            .variants
            .iter()
            .find_map(|variant| within(models, &variant.type_, wire, depth - 1)),
        _ => None,
    }
}

/// The type within others that only stand around it.
fn bare<'m>(models: &'m [Model], type_: &'m Type) -> &'m Type {
    let mut bare = type_;
    for _ in 0..AROUND {
        bare = match bare {
            Type::Nullable(inner) => inner,
            Type::Model(id) | Type::Boxed(id) => match models.get(id.0).map(|model| &model.shape) {
                Some(Shape::Newtype(alias) | Shape::Alias(alias)) => &alias.type_,
                _ => return bare,
            },
            _ => return bare,
        };
    }
    bare
}
