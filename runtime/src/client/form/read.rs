//! Pieces to JSON.

use std::collections::BTreeMap;

use super::piece::Piece;
use super::table::{Member, Shape, Table};
use super::{Leaf, Tree};
use crate::codec::{self, DecodeError, NullPolicy, Object, Value};
use crate::{File, Number};

/// Pieces by their names, each in the order in which they came. A body may have millions of them, so that none is looked for twice.
type Index<'p, 'a> = BTreeMap<&'p str, Vec<&'p Piece<'a>>>;

/// The value that the pieces make, by a table.
pub(super) fn tree(pieces: &[Piece<'_>], table: &Table) -> Result<Tree, DecodeError> {
    let mut files = Vec::new();
    let value = match table {
        Table::Named(members, rest) => {
            let object = named(&index(pieces), members, *rest, &mut files)?;
            Value::Object(object)
        }
        Table::Positional(first, rest) => {
            let shapes = first.iter().map(Some).chain(std::iter::repeat(*rest));
            let read = pieces
                .iter()
                .zip(shapes)
                .map_while(|(piece, shape)| Some(one(piece, shape?, &mut files)));
            Value::Array(read.collect::<Result<_, _>>()?)
        }
    };
    Ok((value, files))
}

fn index<'p, 'a>(pieces: &'p [Piece<'a>]) -> Index<'p, 'a> {
    let mut index = Index::new();
    for piece in pieces {
        index.entry(&*piece.name).or_default().push(piece);
    }
    index
}

fn named(
    pieces: &Index<'_, '_>,
    members: &[Member],
    rest: Option<&Shape>,
    files: &mut Vec<File>,
) -> Result<Object, DecodeError> {
    let mut object = Object::new();
    for Member(name, shape) in members {
        if let Some(value) = member(pieces, name, shape, files)? {
            object.push_unchecked((*name).to_owned(), value);
        }
    }
    if let Some(shape) = rest {
        for name in pieces.keys() {
            if !members.iter().any(|member| claims(member, name))
                && let Some(value) = member(pieces, name, shape, files)?
            {
                object.push_unchecked((*name).to_owned(), value);
            }
        }
    }
    Ok(object)
}

/// Whether a member is found under this name.
fn claims(Member(own, shape): &Member, name: &str) -> bool {
    match shape {
        Shape::Brackets(_) => within(own, name).is_some(),
        Shape::Inline(Table::Named(members, _)) => members.iter().any(|inner| claims(inner, name)),
        _ => *own == name,
    }
}

/// What stands in brackets behind a name: of `a[b][c]` for `a`, `b[c]`.
fn within(own: &str, name: &str) -> Option<String> {
    let (first, rest) = name.strip_prefix(own)?.strip_prefix('[')?.split_once(']')?;
    (!first.is_empty()).then(|| format!("{first}{rest}"))
}

/// The value of a member, if it is there.
fn member(
    pieces: &Index<'_, '_>,
    name: &str,
    shape: &Shape,
    files: &mut Vec<File>,
) -> Result<Option<Value>, DecodeError> {
    let own = pieces.get(name).into_iter().flatten();
    match shape {
        Shape::Each(item, required) => {
            let items: Vec<Value> = own
                .map(|piece| one(piece, item, files))
                .collect::<Result<_, _>>()?;
            Ok((*required || !items.is_empty()).then_some(Value::Array(items)))
        }
        Shape::Brackets(table) => {
            let begin = format!("{name}[");
            let inner: Vec<Piece<'_>> = pieces
                .range(begin.as_str()..)
                .take_while(|(other, _)| other.starts_with(&begin))
                .flat_map(|(_, pieces)| pieces)
                .filter_map(|piece| Some(piece.named(within(name, &piece.name)?)))
                .collect();
            of_members(&index(&inner), table, files)
        }
        Shape::Inline(table) => of_members(pieces, table, files),
        // Of several, the first.
        shape => {
            let mut own = own;
            own.next().map(|piece| one(piece, shape, files)).transpose()
        }
    }
}

/// An object that stands in pieces of its own; without any it is not there.
fn of_members(
    pieces: &Index<'_, '_>,
    table: &Table,
    files: &mut Vec<File>,
) -> Result<Option<Value>, DecodeError> {
    let Table::Named(members, rest) = table else {
        return Ok(None);
    };
    let object = named(pieces, members, *rest, files)?;
    Ok((!object.is_empty()).then_some(Value::Object(object)))
}

/// The value of one piece.
fn one(piece: &Piece<'_>, shape: &Shape, files: &mut Vec<File>) -> Result<Value, DecodeError> {
    match shape {
        Shape::File => {
            files.push(piece.file());
            Ok(Value::Number(Number::from(files.len().saturating_sub(1))))
        }
        #[cfg(feature = "xml")]
        Shape::Xml(document) => {
            super::super::xml::read(piece.content_type(), &piece.bytes()?, document)
        }
        // Who sends a part knows what it is.
        _ if piece.is_json() => json(piece),
        Shape::Json => json(piece),
        Shape::Leaf(leaf) => Ok(leaf.read(&piece.text()?)),
        Shape::Any => Ok(Leaf::Text.read(&piece.text()?)),
        Shape::Split(leaf, between) => {
            let texts = piece.texts(*between)?;
            Ok(Value::Array(
                texts.iter().map(|text| leaf.read(text)).collect(),
            ))
        }
        Shape::Pairs(leaf, between) => {
            let texts = piece.texts(*between)?;
            let pairs = texts.chunks(2).filter_map(|pair| {
                let (name, value) = (pair.first()?, pair.get(1)?);
                Some((name.as_str(), leaf.read(value)))
            });
            let mut object = Object::new();
            for (name, value) in pairs.collect::<BTreeMap<_, _>>() {
                object.push_unchecked(name.to_owned(), value);
            }
            Ok(Value::Object(object))
        }
        Shape::Each(..) | Shape::Brackets(_) | Shape::Inline(_) => {
            Err(DecodeError::refused("a part is no list of parts"))
        }
    }
}

fn json(piece: &Piece<'_>) -> Result<Value, DecodeError> {
    codec::read(&piece.text()?, NullPolicy::Strict).map(|(value, _)| value)
}
