//! The examples and defaults of a document, found where the standard puts them and never by the look of a key.

use crate::adapter::Structure;
use openapiv3::ReferenceOr;
use serde_json::Value;
use specsmith_generator::document::{Arena, Entry, Id, Schema};
use specsmith_generator::source::{FileId, Place, Tree};

/// Something that a document shows as right.
#[derive(Clone, Debug)]
pub(super) struct Example {
    /// Where it is, in words of the document: the pointer of its owner and the keyword.
    pub(super) pointer: String,
    /// The pointer of the schema that it is an example of.
    pub(super) schema: String,
    pub(super) value: Value,
}

/// All of the root file.
pub(super) fn gather(structure: &Structure) -> Vec<Example> {
    let document = structure.document();
    let mut all = Vec::new();
    for (_, entry) in document.schemas.iter() {
        let Entry::Node(node) = entry else { continue };
        for (at, example) in node.leaf.examples.iter().enumerate() {
            all.extend(of_tree(&node.place, &format!("examples/{at}"), example));
        }
        if let Some(default) = &node.leaf.default {
            all.extend(of_tree(&node.place, "default", default));
        }
    }
    for (_, entry) in document.media_types.iter() {
        let Entry::Node(node) = entry else { continue };
        let schema = node.leaf.schema.and_then(|id| place(&document.schemas, id));
        let leaf = &node.leaf.leaf;
        all.extend(of_values(
            &node.place,
            schema,
            leaf.example.as_ref(),
            &leaf.examples,
        ));
    }
    for (_, entry) in document.parameters.iter() {
        let Entry::Node(node) = entry else { continue };
        let schema = node.leaf.schema.and_then(|id| place(&document.schemas, id));
        let data = node.leaf.leaf.parameter_data_ref();
        all.extend(of_values(
            &node.place,
            schema,
            data.example.as_ref(),
            &data.examples,
        ));
    }
    all
}

fn place(schemas: &Arena<Schema>, id: Id<Schema>) -> Option<&Place> {
    match schemas.get(id)? {
        Entry::Node(node) => Some(&node.place),
        Entry::Reference(reference) => Some(&reference.place),
    }
}

/// What a schema itself shows; of the root file alone, because the judge reads no other.
fn of_tree(place: &Place, keyword: &str, tree: &Tree) -> Option<Example> {
    let value = serde_json::from_str(&tree.to_json()).ok()?;
    (place.file == FileId::ROOT).then(|| Example {
        pointer: format!("{}/{keyword}", place.pointer),
        schema: place.pointer.as_str().to_owned(),
        value,
    })
}

/// What the owner of a schema shows: `example`, and each of `examples` whose value is there.
fn of_values<'e>(
    owner: &Place,
    schema: Option<&Place>,
    example: Option<&Value>,
    examples: impl IntoIterator<Item = (&'e String, &'e ReferenceOr<openapiv3::Example>)>,
) -> Vec<Example> {
    let Some(schema) = schema.filter(|schema| schema.file == FileId::ROOT) else {
        return Vec::new();
    };
    let made = |keyword: String, value: &Value| Example {
        pointer: format!("{}/{keyword}", owner.pointer),
        schema: schema.pointer.as_str().to_owned(),
        value: value.clone(),
    };
    let several = examples
        .into_iter()
        .filter_map(|(name, example)| match example {
            ReferenceOr::Item(example) => example.value.as_ref().map(|value| (name, value)),
            // The value of a shared one is found where it is shared, once for each that refers to it: that is its owner's business.
            ReferenceOr::Reference { .. } => None,
        });
    let several = several.map(|(name, value)| made(format!("examples/{name}"), value));
    example
        .map(|value| made("example".to_owned(), value))
        .into_iter()
        .chain(several)
        .collect()
}
