//! Documents with something added: what an author does between two runs.

use specsmith_generator::source::Tree;

/// How near an added name is to those that stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Nearness {
    /// It is like no other.
    Apart,
    /// It differs from one that stands in the case of its first letter, and so in Rust it is the same.
    Colliding,
}

/// A name that nobody has.
const NEW: &str = "specsmithAddition";

/// The document with a schema, a property and an operation more.
pub(crate) fn added(document: &Tree, nearness: Nearness) -> Tree {
    let mut document = document.clone();
    if let Some(Tree::Object(schemas)) = schemas_of(&mut document) {
        for (_, schema) in schemas.iter_mut() {
            if let Some(properties) = member(schema, "properties") {
                add(properties, nearness, string());
            }
        }
    }
    if let Some(schemas) = schemas_of(&mut document) {
        add(schemas, nearness, string());
    }
    if let Some(Tree::Object(paths)) = member(&mut document, "paths")
        && let Some(operation) = operation(paths, nearness)
    {
        paths.push((format!("/{NEW}"), object([("get", operation)])));
    }
    document
}

fn schemas_of(document: &mut Tree) -> Option<&mut Tree> {
    if document.get("swagger").is_some() {
        member(document, "definitions")
    } else {
        member(document, "components").and_then(|components| member(components, "schemas"))
    }
}

/// An operation beside the first one that has an id, of the same tag.
fn operation(paths: &[(String, Tree)], nearness: Nearness) -> Option<Tree> {
    let items = paths.iter().flat_map(|(_, item)| item.members());
    let mut named = items.filter(|(_, operation)| {
        operation
            .get("operationId")
            .and_then(Tree::as_str)
            .is_some()
    });
    let (_, first) = named.next()?;
    let id = first.get("operationId").and_then(Tree::as_str)?;
    let id = match nearness {
        Nearness::Apart => NEW.to_owned(),
        Nearness::Colliding => toggled(id)?,
    };
    let answers = object([(
        "204",
        object([("description", Tree::String("Done.".to_owned()))]),
    )]);
    let mut operation = vec![
        ("operationId".to_owned(), Tree::String(id)),
        ("responses".to_owned(), answers),
    ];
    operation.extend(
        first
            .get("tags")
            .map(|tags| ("tags".to_owned(), tags.clone())),
    );
    Some(Tree::Object(operation))
}

/// Adds a member whose name is as near as wanted to the first that stands.
fn add(members: &mut Tree, nearness: Nearness, value: Tree) {
    let Tree::Object(members) = members else {
        return;
    };
    let name = match nearness {
        Nearness::Apart => Some(NEW.to_owned()),
        Nearness::Colliding => members.first().and_then(|(name, _)| toggled(name)),
    };
    if let Some(name) = name.filter(|name| !members.iter().any(|(known, _)| known == name)) {
        members.push((name, value));
    }
}

/// A name with its first letter in the other case.
fn toggled(name: &str) -> Option<String> {
    let first = name.chars().next().filter(char::is_ascii_alphabetic)?;
    let other = if first.is_ascii_lowercase() {
        first.to_ascii_uppercase()
    } else {
        first.to_ascii_lowercase()
    };
    Some(format!("{other}{}", &name[1..]))
}

fn member<'t>(tree: &'t mut Tree, name: &str) -> Option<&'t mut Tree> {
    let Tree::Object(members) = tree else {
        return None;
    };
    members
        .iter_mut()
        .find(|(known, _)| known == name)
        .map(|(_, member)| member)
}

fn object<const N: usize>(members: [(&str, Tree); N]) -> Tree {
    Tree::Object(
        members
            .map(|(name, member)| (name.to_owned(), member))
            .into(),
    )
}

fn string() -> Tree {
    object([("type", Tree::String("string".to_owned()))])
}
