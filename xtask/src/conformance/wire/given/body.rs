//! The expected body as a value of the type that the document has for it.

use super::super::compare::{is_lines, lines as lines_of};
use super::super::percent;
use super::super::scenarios::{Body as Expected, Content, Parts, essence, text_of};
use super::super::xml::is_xml;
use super::style;
use super::values::{Split, Values};
use super::xml;
use specsmith_generator::api::{Choice, Encoding, FormMember, Operation, Shape, Style, Type};
use specsmith_generator::emit::example::{Given, GivenBody, GivenFile, chosen};
use specsmith_generator::source::Tree;

/// Puts the body among what is given.
pub(super) fn give(
    values: Values<'_>,
    operation: &Operation,
    expected: &Expected,
    given: &mut Given,
) -> Result<(), String> {
    let media_type = match expected {
        Expected::Content(content) => essence(&content.content_type),
        Expected::Parts(_) => of_parts_alone(operation),
        Expected::Unknown(why) => return Err(why.clone()),
    };
    let body = operation.body.as_ref();
    let body = body.ok_or("the operation has no body, and one is expected")?;
    let choice = chosen(body, &media_type);
    let choice = choice.ok_or_else(|| {
        let known: Vec<&str> = body
            .choices
            .iter()
            .map(|choice| choice.media_type.as_str())
            .collect();
        format!(
            "the body is `{media_type}`, and the operation has `{}`",
            known.join("`, `")
        )
    })?;
    let value = match expected {
        Expected::Content(content) => of_content(values, choice, content, given)?,
        Expected::Parts(parts) => of_parts(values, choice, parts, given)?,
        Expected::Unknown(why) => return Err(why.clone()),
    };
    given.body = Some(GivenBody { media_type, value });
    Ok(())
}

/// The media type of parts, of which a scenario says no more: that of forms, where the operation takes it.
fn of_parts_alone(operation: &Operation) -> String {
    let choices = operation.body.iter().flat_map(|body| &body.choices);
    let mut known = choices
        .map(|choice| essence(&choice.media_type))
        .filter(|media_type| media_type.starts_with("multipart/"));
    let form = "multipart/form-data".to_owned();
    let first = known.next();
    match known.any(|media_type| media_type == form) {
        true => form,
        false => first.unwrap_or(form),
    }
}

fn of_content(
    values: Values<'_>,
    choice: &Choice,
    content: &Content,
    given: &mut Given,
) -> Result<Tree, String> {
    match &choice.encoding {
        Encoding::Json => {
            let text = content.text()?;
            let value = serde_json::from_str(&text);
            Ok(Tree::from(
                &value.map_err(|_| "the expected body is no JSON".to_owned())?,
            ))
        }
        Encoding::Text => {
            let split = [Split::One(content.text()?)];
            let value = values.first(&choice.type_, &split);
            value.ok_or_else(|| "the expected body is no text of its type".to_owned())
        }
        Encoding::Bytes => {
            given.files.push(GivenFile {
                bytes: content.bytes()?,
                ..GivenFile::default()
            });
            Ok(Tree::Number((given.files.len() - 1).to_string()))
        }
        Encoding::Form(_, table) => of_form(values, &choice.type_, table, &content.text()?),
        _ if is_xml(&essence(&content.content_type)) => {
            let document = match choice.encoding {
                Encoding::Xml(id) => Some(id),
                _ => None,
            };
            xml::read(values, &choice.type_, document, &content.text()?)
        }
        _ if is_lines(&essence(&content.content_type)) => lines(&content.bytes()?),
        _ => Err(format!(
            "a body of `{}` is not read here",
            choice.media_type
        )),
    }
}

/// A value of JSON on each line.
fn lines(bytes: &[u8]) -> Result<Tree, String> {
    let values = lines_of(bytes).into_iter().map(|line| {
        let value = serde_json::from_slice(line);
        Ok(Tree::from(&value.map_err(|_| {
            "a line of the expected body is no JSON".to_owned()
        })?))
    });
    values.collect::<Result<_, String>>().map(Tree::Array)
}

/// The pairs of a form, each member by its style.
pub(super) fn of_form(
    values: Values<'_>,
    type_: &Type,
    table: &[FormMember],
    text: &str,
) -> Result<Tree, String> {
    let pairs = percent::pairs(text);
    let mut names: Vec<&str> = Vec::new();
    for (name, _) in &pairs {
        let name = name.split('[').next().unwrap_or_default();
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let mut members = Vec::new();
    for name in names {
        let row = table.iter().find(|row| row.wire == name);
        let (style, explode) = row.map_or((Style::Form, true), |row| (row.style, row.explode));
        let member =
            member(values, type_, name).ok_or_else(|| format!("the form has no `{name}`"))?;
        let value = of_member(values, member, (name, style, explode), &pairs);
        let value = value.ok_or_else(|| format!("`{name}` of the form is no value of its type"))?;
        members.push((name.to_owned(), value));
    }
    Ok(Tree::Object(members))
}

fn of_member(
    values: Values<'_>,
    type_: &Type,
    (name, style, explode): (&str, Style, bool),
    pairs: &[(String, String)],
) -> Option<Tree> {
    let own: Vec<String> = pairs
        .iter()
        .filter(|(known, _)| known == name)
        .map(|(_, value)| value.clone())
        .collect();
    let deep: Vec<(Vec<String>, String)> = pairs
        .iter()
        .filter_map(|(known, value)| Some((style::steps(name, known)?, value.clone())))
        .collect();
    if !deep.is_empty() {
        return values.first(type_, &[Split::Brackets(deep)]);
    }
    // A member that is no leaf is JSON where nothing else is said.
    let as_json = |text: &String| {
        let value: serde_json::Value = serde_json::from_str(text).ok()?;
        (value.is_object() || value.is_array()).then(|| Tree::from(&value))
    };
    let read = values.first(type_, &style::of_query(style, explode, &own));
    read.or_else(|| own.first().and_then(as_json))
}

/// The type of a member of a form.
pub(super) fn member<'a>(values: Values<'a>, type_: &'a Type, name: &str) -> Option<&'a Type> {
    let (Type::Model(id) | Type::Boxed(id)) = type_ else {
        return match type_ {
            Type::Map(inner) | Type::Nullable(inner) => Some(inner),
            Type::Json => Some(type_),
            _ => None,
        };
    };
    match &values.api.model(*id)?.shape {
        Shape::Struct(shape) => {
            let field = shape.fields.iter().find(|field| field.wire == name);
            let others = shape.additional.as_ref().map(|field| &field.type_);
            field.map(|field| &field.type_).or(others)
        }
        Shape::Alias(alias) | Shape::Newtype(alias) => member(values, &alias.type_, name),
        Shape::Union(union) => {
            let mut variants = union.variants.iter();
            variants.find_map(|variant| member(values, &variant.type_, name))
        }
        _ => None,
    }
}

/// Parts and files as the members of one value.
fn of_parts(
    values: Values<'_>,
    choice: &Choice,
    parts: &Parts,
    given: &mut Given,
) -> Result<Tree, String> {
    let mut members: Vec<(String, Tree)> = Vec::new();
    for (name, value) in &parts.parts {
        let type_ = member(values, &choice.type_, name);
        let type_ = type_.ok_or_else(|| format!("the form has no part `{name}`"))?;
        members.push((name.clone(), of_part(values, type_, value)));
    }
    for file in &parts.files {
        let number = Tree::Number(given.files.len().to_string());
        given.files.push(GivenFile {
            bytes: file.content(),
            name: file.originalname.clone(),
            media_type: file.mimetype.clone(),
        });
        let name = &file.fieldname;
        let type_ = member(values, &choice.type_, name);
        let type_ = type_.ok_or_else(|| format!("the form has no part `{name}`"))?;
        let is_list = is_list(values, type_);
        match members.iter_mut().find(|(known, _)| known == name) {
            Some((_, Tree::Array(items))) => items.push(number),
            Some((_, value)) => {
                let first = std::mem::replace(value, Tree::Null);
                *value = Tree::Array(vec![first, number]);
            }
            None if is_list => members.push((name.clone(), Tree::Array(vec![number]))),
            None => members.push((name.clone(), number)),
        }
    }
    Ok(Tree::Object(members))
}

/// A part as a value: of a leaf only its text is known, which is a number where the type is one.
fn of_part(values: Values<'_>, type_: &Type, value: &serde_json::Value) -> Tree {
    match value {
        serde_json::Value::Object(_) => Tree::from(value),
        serde_json::Value::Array(items) => {
            let item = match resolved(values, type_) {
                Type::List(item) => item.as_ref(),
                other => other,
            };
            Tree::Array(items.iter().map(|one| of_part(values, item, one)).collect())
        }
        leaf => {
            let read = values.first(type_, &[Split::One(text_of(leaf))]);
            read.unwrap_or_else(|| Tree::from(leaf))
        }
    }
}

pub(super) fn is_list(values: Values<'_>, type_: &Type) -> bool {
    matches!(resolved(values, type_), Type::List(_))
}

/// What an alias or a wrapper stands for.
pub(super) fn resolved<'a>(values: Values<'a>, type_: &'a Type) -> &'a Type {
    let mut at = type_;
    for _ in 0..8 {
        at = match at {
            Type::Nullable(inner) => inner,
            Type::Model(id) | Type::Boxed(id) => {
                match values.api.model(*id).map(|model| &model.shape) {
                    Some(Shape::Alias(alias) | Shape::Newtype(alias)) => &alias.type_,
                    _ => return at,
                }
            }
            _ => return at,
        };
    }
    at
}
