//! Swagger 2.0, in the words of 3.0: each object is rewritten where it is read, so that everything keeps the place where its author wrote it.
//!
//! | 2.0 | becomes |
//! |---|---|
//! | `definitions`, `parameters`, `responses`, `securityDefinitions` | components, at their own places |
//! | `host`, `basePath`, `schemes` | a server for each scheme |
//! | a parameter's `type`, `items`, `enum`, … | its schema, at the parameter's place |
//! | a parameter `in: body` | the request body, once for each of `consumes` |
//! | the parameters `in: formData` | one request body, whose schema is an object of them |
//! | `collectionFormat` | `style` and `explode` |
//! | a response's `schema` and `examples` | its content, once for each of `produces` |
//! | `type: basic`, and `flow` of `oauth2` | `type: http`, and `flows` |
//! | `type: file` | a string with `format: binary` |
//! | `x-nullable`, `discriminator: name` | `nullable`, `discriminator: {propertyName: name}` |

mod body;
mod collection;
mod input;
mod message;
mod scheme;
mod server;

pub(super) use input::Inputs;

use super::Reader;
use super::root::Parts;
use super::value::take;
use crate::document::{Components, Document};
use crate::source::{Members, Place, Tree};

const KNOWN: [&str; 15] = [
    "swagger",
    "info",
    "host",
    "basePath",
    "schemes",
    "consumes",
    "produces",
    "paths",
    "definitions",
    "parameters",
    "responses",
    "securityDefinitions",
    "security",
    "tags",
    "externalDocs",
];

/// What holds for the part of a document that is being read.
#[derive(Default)]
pub(super) struct Swagger {
    /// `consumes` of the whole document.
    consumes: Vec<String>,
    /// `produces` of the whole document.
    produces: Vec<String>,
    /// `schemes` of the whole document.
    schemes: Vec<String>,
    /// `produces` of the operation whose responses are read, where it has one of its own.
    own_produces: Option<Vec<String>>,
    /// The parameters of the path item whose operations are read.
    pub(super) shared: Inputs,
}

impl Reader<'_, '_> {
    /// Reads a whole document.
    pub(super) fn swagger_document(mut self, place: &Place, root: Tree) -> Document {
        let mut members = self.members(place, root).unwrap_or_default();
        for (name, tree) in [
            ("consumes", take(&mut members, "consumes")),
            ("produces", take(&mut members, "produces")),
        ] {
            let list = tree.map(|tree| self.media_names(&place.child(name), tree));
            let list = list.unwrap_or_default();
            match name {
                "consumes" => self.swagger.consumes = list,
                _ => self.swagger.produces = list,
            }
        }
        let mut parts = Parts {
            servers: self.swagger_servers(place, &mut members),
            ..Parts::default()
        };
        for (name, tree) in members {
            let at = place.child(&name);
            match name.as_str() {
                "swagger" => {}
                "paths" => self.all_paths(&at, tree, &mut parts),
                "definitions" => parts.components.schemas = self.named(&at, tree, Self::schema),
                "parameters" => self.root_parameters(&at, tree, &mut parts.components),
                "responses" => parts.components.responses = self.named(&at, tree, Self::response),
                "securityDefinitions" => {
                    parts.components.schemes = self.named(&at, tree, Self::scheme);
                }
                _ => self.common_member(place, name, tree, &mut parts, &KNOWN),
            }
        }
        self.finish(place, parts)
    }

    /// Parameters that operations refer to. Those of a body or a form mean nothing by themselves and are read where they are used.
    fn root_parameters(&mut self, place: &Place, tree: Tree, components: &mut Components) {
        let mut unread: Members = Vec::new();
        for (name, tree) in self.members(place, tree).unwrap_or_default() {
            let at = place.child(&name);
            match tree.get("in").and_then(Tree::as_str) {
                Some("body" | "formData") => unread.push((name, tree)),
                _ => {
                    let id = self.parameter(at, tree);
                    components.parameters.extend(id.map(|id| (name, id)));
                }
            }
        }
        if !unread.is_empty() {
            components
                .carried
                .push(("parameters".to_owned(), Tree::Object(unread)));
        }
    }

    /// A list of media types.
    pub(super) fn media_names(&mut self, place: &Place, tree: Tree) -> Vec<String> {
        self.listed(place, tree, |reader, place, tree| reader.text(&place, tree))
    }

    /// The media types of what an operation or the whole document consumes.
    pub(super) fn consumed(&self, own: Option<Vec<String>>) -> Vec<String> {
        own.unwrap_or_else(|| self.swagger.consumes.clone())
    }

    /// Sets what the responses that are read next produce.
    pub(super) fn set_produces(&mut self, own: Option<Vec<String>>) {
        self.swagger.own_produces = own;
    }

    /// Takes the lists of media types out of an operation: `consumes` and `produces`.
    pub(super) fn operation_media(
        &mut self,
        place: &Place,
        members: &mut Members,
    ) -> [Option<Vec<String>>; 2] {
        ["consumes", "produces"].map(|name| {
            let tree = take(members, name)?;
            Some(self.media_names(&place.child(name), tree))
        })
    }
}
