//! An example of a call: what the document shows of the inputs of an operation.
//!
//! | input | its value |
//! |---|---|
//! | a parameter or a body | `example`, the shortest of `examples`, the first of its schema's |
//! | a required parameter without one | `default`, the first of `enum`; a word for what goes there where it is any text, 1 where it is a number |
//! | a required body without one | `{}`, where its type requires nothing |
//! | an optional input without one | none |
//!
//! A call of which nothing is shown has no example: it would say what its signature says.

use super::Lower;
use super::media_type::essence;
use crate::api::{Body, Example, Parameter, Type};
use crate::document::{Id, MediaType, Node, Parameter as WrittenParameter, RequestBody, Schema};
use crate::source::Tree;
use openapiv3::ReferenceOr;
use serde_json::Value;

/// An example beyond this many letters of JSON would fill a page.
const LONGEST: usize = 600;
/// And one with more values within values than this is read by nobody.
const DEEPEST: usize = 16;

/// What stands for a parameter in an example.
pub(super) struct Shown {
    value: Tree,
    /// Whether the document shows it, and not we.
    by_document: bool,
}

impl<'a> Lower<'a, '_> {
    /// Remembers what may stand for a parameter in an example.
    pub(super) fn show_parameter(&mut self, node: &'a Node<WrittenParameter>, type_: &Type) {
        let data = node.leaf.leaf.parameter_data_ref();
        let own = self.shown(data.example.as_ref(), data.examples.values());
        let in_content = node.leaf.content.first().map(|(_, id)| *id);
        let schema = node.leaf.schema;
        let shown = own
            .or_else(|| self.media_type_example(in_content?))
            .or_else(|| self.schema_example(schema?));
        let by_document = shown.is_some();
        let value = match shown {
            None if data.required => self.stand_in(&data.name, type_, schema),
            shown => shown,
        };
        if let Some(value) = value {
            let shown = Shown { value, by_document };
            self.shown.insert(node.place.clone(), shown);
        }
    }

    /// An example of a call, if the document shows anything of it.
    pub(super) fn call_example(
        &mut self,
        parameters: &[Parameter],
        body: Option<&Body>,
        written: Option<Id<RequestBody>>,
    ) -> Option<Example> {
        let mut example = Example::default();
        let mut is_shown = false;
        for (at, parameter) in parameters.iter().enumerate() {
            match self.shown.get(&parameter.place) {
                Some(shown) => {
                    is_shown |= shown.by_document;
                    example.parameters.push((at, shown.value.sorted()));
                }
                None if parameter.is_required() => return None,
                None => {}
            }
        }
        if let Some(body) = body {
            let choice = body.choices.first()?;
            let shown = self.body_example(&choice.media_type, written);
            is_shown |= shown.is_some();
            let empty = || body.required.then(|| Tree::Object(Vec::new()));
            let value = shown.or_else(empty);
            example.body = value.map(|value| (choice.media_type.clone(), value.sorted()));
        }
        let length: usize = example.values().map(|value| value.to_json().len()).sum();
        let is_flat = example.values().all(|value| is_within(value, DEEPEST));
        (is_shown && is_flat && length <= LONGEST).then_some(example)
    }

    fn body_example(&mut self, media_type: &str, written: Option<Id<RequestBody>>) -> Option<Tree> {
        let document = self.document;
        let (_, node) = self.follow(&document.bodies, written?)?;
        let wanted = essence(media_type);
        let mut contents = node.leaf.content.iter();
        let (_, id) = contents.find(|(name, _)| essence(name) == wanted)?;
        self.media_type_example(*id)
    }

    /// What the document shows of a value of a media type.
    fn media_type_example(&mut self, id: Id<MediaType>) -> Option<Tree> {
        let document = self.document;
        let (_, node) = self.follow(&document.media_types, id)?;
        let leaf = &node.leaf.leaf;
        let shown = self.shown(leaf.example.as_ref(), leaf.examples.values());
        shown.or_else(|| self.schema_example(node.leaf.schema?))
    }

    /// The one example, else the shortest of several, whose order means nothing.
    fn shown<'e>(
        &self,
        example: Option<&Value>,
        examples: impl Iterator<Item = &'e ReferenceOr<openapiv3::Example>>,
    ) -> Option<Tree> {
        if let Some(example) = example {
            return Some(Tree::from(example));
        }
        let values = examples.filter_map(|example| self.example_value(example));
        values.min_by_key(|value| {
            let text = value.sorted().to_json();
            (text.len(), text)
        })
    }

    fn example_value(&self, example: &ReferenceOr<openapiv3::Example>) -> Option<Tree> {
        let reference = match example {
            ReferenceOr::Item(example) => return example.value.as_ref().map(Tree::from),
            ReferenceOr::Reference { reference } => reference,
        };
        let name = reference.strip_prefix("#/components/examples/")?;
        let carried = &self.document.components.carried;
        let (_, all) = carried.iter().find(|(key, _)| key == "examples")?;
        all.get(name)?.get("value").cloned()
    }

    fn schema_example(&mut self, id: Id<Schema>) -> Option<Tree> {
        let facets = self.facets(id);
        let mut schemas = self.schemas_of(&facets);
        let shown = schemas.find_map(|schema| schema.examples.first());
        shown.cloned()
    }

    /// What stands for a required parameter of which the document shows no value.
    fn stand_in(&mut self, name: &str, type_: &Type, schema: Option<Id<Schema>>) -> Option<Tree> {
        let said = schema.and_then(|id| {
            let facets = self.facets(id);
            let mut schemas = self.schemas_of(&facets);
            schemas.find_map(|schema| {
                let mut values = schema.enumeration.iter().flatten();
                schema.default.as_ref().or_else(|| values.next()).cloned()
            })
        });
        said.or_else(|| match type_ {
            Type::String | Type::Secret => Some(Tree::String(name.to_owned())),
            Type::Integer(_) => Some(Tree::Number("1".to_owned())),
            Type::Bool => Some(Tree::Bool(true)),
            _ => None,
        })
    }
}

/// Whether no more values than this are within each other.
fn is_within(value: &Tree, depth: usize) -> bool {
    let Some(left) = depth.checked_sub(1) else {
        return false;
    };
    match value {
        Tree::Array(items) => items.iter().all(|item| is_within(item, left)),
        Tree::Object(members) => members.iter().all(|(_, value)| is_within(value, left)),
        _ => true,
    }
}
