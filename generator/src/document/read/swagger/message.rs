//! Responses and headers of Swagger 2.0.

use crate::document::read::Reader;
use crate::document::read::form::forms;
use crate::document::read::message::placeholder;
use crate::document::read::value::take;
use crate::document::{Entry, Header, Id, MediaType, Node, Response, Schema};
use crate::source::{FileId, Members, Place, Tree};

impl Reader<'_, '_> {
    pub(in crate::document::read) fn swagger_response(
        &mut self,
        place: &Place,
        mut members: Members,
    ) -> Option<(Response, Members)> {
        let headers = take(&mut members, "headers")
            .map(|tree| self.named(&place.child("headers"), tree, Self::header))
            .unwrap_or_default();
        let schema = take(&mut members, "schema");
        let is_file = schema
            .as_ref()
            .is_some_and(|tree| tree.get("type").and_then(Tree::as_str) == Some("file"));
        let schema = schema.and_then(|tree| self.schema(place.child("schema"), tree));
        let mut examples = take(&mut members, "examples")
            .and_then(|tree| self.members(&place.child("examples"), tree))
            .unwrap_or_default();
        let content = match schema {
            Some(schema) => self
                .produced(is_file)
                .into_iter()
                .map(|name| {
                    let example = take(&mut examples, &name);
                    let media = self.response_media(place, schema, example);
                    (name, media)
                })
                .collect(),
            None => Vec::new(),
        };
        let (leaf, mut carried) = self.leaf(&forms::RESPONSE, place, members)?;
        if !examples.is_empty() {
            carried.push(("examples".to_owned(), Tree::Object(examples)));
        }
        let response = Response {
            leaf,
            headers,
            content,
            links: Vec::new(),
        };
        Some((response, carried))
    }

    fn produced(&self, is_file: bool) -> Vec<String> {
        let named = self
            .swagger
            .own_produces
            .as_ref()
            .unwrap_or(&self.swagger.produces);
        match (named.is_empty(), is_file) {
            (false, _) => named.clone(),
            (true, true) => vec!["application/octet-stream".to_owned()],
            (true, false) => vec!["application/json".to_owned()],
        }
    }

    fn response_media(
        &mut self,
        place: &Place,
        schema: Id<Schema>,
        example: Option<Tree>,
    ) -> Id<MediaType> {
        let members: Members = example
            .map(|tree| ("example".to_owned(), tree))
            .into_iter()
            .collect();
        let read = self.leaf(&forms::MEDIA_TYPE, &place.child("examples"), members);
        let (leaf, carried) = read.unwrap_or_default();
        self.media_types.insert(Entry::Node(Node {
            place: place.clone(),
            leaf: MediaType {
                leaf,
                schema: Some(schema),
                item_schema: None,
                encoding_explode: Vec::new(),
                encoding_headers: Vec::new(),
            },
            carried,
        }))
    }

    /// A response that an operation refers to, with the media types that the operation has for itself; `None` where it has none, or refers to nothing.
    pub(in crate::document::read) fn own_response(
        &mut self,
        place: &Place,
        tree: &Tree,
    ) -> Option<Id<Response>> {
        let own = self.swagger.own_produces.as_ref()?;
        if *own == self.swagger.produces {
            return None;
        }
        let text = tree.get("$ref")?.as_str()?.to_owned();
        let target = self.quiet_target(place, &text)?;
        match self.tree_at(&target)? {
            tree @ Tree::Object(_) if tree.get("$ref").is_none() => {
                self.second_response(&target, tree)
            }
            _ => None,
        }
    }

    /// Reads a shared response once more. Who reads it as what it is tells its faults, and it is what others find at its place.
    fn second_response(&mut self, target: &Place, tree: Tree) -> Option<Id<Response>> {
        let shared = Place::root(FileId::ROOT).child("responses").pointer;
        let is_shared =
            target.file == FileId::ROOT && target.pointer.parent().as_ref() == Some(&shared);
        let first = self.responses.at(target);
        let mut aside = std::mem::take(self.diagnostics);
        let second = self.response(target.clone(), tree);
        std::mem::swap(self.diagnostics, &mut aside);
        if !is_shared {
            self.diagnostics.extend(aside);
        }
        if let Some(first) = first {
            self.responses.put(target.clone(), first);
        }
        second
    }

    pub(in crate::document::read) fn swagger_header(
        &mut self,
        place: &Place,
        members: Members,
    ) -> Option<(Header, Members)> {
        let (schema, own, _) = self.described_value(place, members, "header");
        let (leaf, carried) = self.leaf_with(&forms::HEADER, place, own, placeholder())?;
        let header = Header {
            leaf,
            explode: None,
            schema,
            content: Vec::new(),
        };
        Some((header, carried))
    }
}
