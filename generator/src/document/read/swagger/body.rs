//! The request body that the parameters of Swagger 2.0 make: one `in: body`, or all those `in: formData`.

use super::collection::Written;
use super::input::Inputs;
use crate::document::read::Reader;
use crate::document::read::form::forms;
use crate::document::read::value::take;
use crate::document::{Entry, Id, JsonType, MediaType, Node, RequestBody, Schema, SchemaOrBool};
use crate::source::{Members, Place, Tree};

const FORMS: [&str; 2] = ["multipart/form-data", "application/x-www-form-urlencoded"];

impl Reader<'_, '_> {
    /// The body of an operation, made of its parameters and those of its path.
    pub(in crate::document::read) fn input_body(
        &mut self,
        operation: &Place,
        own: Inputs,
        consumes: Vec<String>,
    ) -> Option<Id<RequestBody>> {
        let shared = self.swagger.shared.clone();
        if let Some((place, members)) = own.body.or(shared.body) {
            return self.body_input(&place, members, &consumes);
        }
        let (place, mut form) = if own.form.is_empty() {
            (shared.place, Vec::new())
        } else {
            (own.place, own.form)
        };
        // A part of the operation stands in for its path's of the same name.
        for (at, members) in shared.form {
            let name = member(&members, "name").cloned();
            if !form
                .iter()
                .any(|(_, other)| member(other, "name") == name.as_ref())
            {
                form.push((at, members));
            }
        }
        if form.is_empty() {
            return None;
        }
        let place = place.unwrap_or_else(|| operation.child("parameters"));
        Some(self.form_input(&place, form, &consumes))
    }

    fn body_input(
        &mut self,
        place: &Place,
        mut members: Members,
        consumes: &[String],
    ) -> Option<Id<RequestBody>> {
        let own =
            ["name", "in"].map(|name| take(&mut members, name).map(|tree| (name.to_owned(), tree)));
        let schema = take(&mut members, "schema");
        if schema.is_none() {
            let message = "the body has no `schema`; anything is one";
            self.diagnostics.lint("missing-schema", place, message);
        }
        let schema = schema.and_then(|tree| self.schema(place.child("schema"), tree));
        let json = ["application/json".to_owned()];
        let names = if consumes.is_empty() { &json } else { consumes };
        let content = names
            .iter()
            .map(|name| (name.clone(), self.bare_media(place, schema)))
            .collect();
        let (leaf, mut carried) = self.leaf(&forms::BODY, place, members)?;
        carried.extend(own.into_iter().flatten());
        Some(self.bodies.insert(Entry::Node(Node {
            place: place.clone(),
            leaf: RequestBody { leaf, content },
            carried,
        })))
    }

    /// A media type that says no more than its schema.
    pub(super) fn bare_media(
        &mut self,
        place: &Place,
        schema: Option<Id<Schema>>,
    ) -> Id<MediaType> {
        self.media_types.insert(Entry::Node(Node {
            place: place.clone(),
            leaf: MediaType {
                leaf: openapiv3::MediaType::default(),
                schema,
                item_schema: None,
                encoding_explode: Vec::new(),
                encoding_headers: Vec::new(),
            },
            carried: Vec::new(),
        }))
    }

    fn form_input(
        &mut self,
        place: &Place,
        form: Vec<(Place, Members)>,
        consumes: &[String],
    ) -> Id<RequestBody> {
        let is_file = |members: &Members| {
            members
                .iter()
                .any(|(name, tree)| name == "type" && tree.as_str() == Some("file"))
        };
        let has_file = form.iter().any(|(_, members)| is_file(members));
        let mut object = Schema {
            types: vec![JsonType::Object],
            ..Schema::default()
        };
        let mut media = MediaType {
            leaf: openapiv3::MediaType::default(),
            schema: None,
            item_schema: None,
            encoding_explode: Vec::new(),
            encoding_headers: Vec::new(),
        };
        for (at, members) in form {
            self.form_part(&at, members, &mut object, &mut media);
        }
        let is_required = !object.required.is_empty();
        media.schema = Some(self.form_schema(place, object));
        let content = form_names(consumes, has_file)
            .into_iter()
            .map(|name| {
                let mut leaf = media.clone();
                // A part of 3.0 has no style; what a list of 2.0 is there, is read of its format.
                if name.starts_with(FORMS[0]) {
                    leaf.leaf.encoding.clear();
                    leaf.encoding_explode.clear();
                }
                let node = Node {
                    place: place.clone(),
                    leaf,
                    carried: Vec::new(),
                };
                (name, self.media_types.insert(Entry::Node(node)))
            })
            .collect();
        let leaf = openapiv3::RequestBody {
            required: is_required,
            ..openapiv3::RequestBody::default()
        };
        self.bodies.insert(Entry::Node(Node {
            place: place.clone(),
            leaf: RequestBody { leaf, content },
            carried: Vec::new(),
        }))
    }

    /// The object that a form is. Path items share one where they share the parameters.
    fn form_schema(&mut self, place: &Place, object: Schema) -> Id<Schema> {
        match self.schemas.at(place) {
            Some(id) => id,
            None => self.schemas.insert(Entry::Node(Node {
                place: place.clone(),
                leaf: object,
                carried: Vec::new(),
            })),
        }
    }

    fn form_part(
        &mut self,
        place: &Place,
        mut members: Members,
        object: &mut Schema,
        media: &mut MediaType,
    ) {
        let Some(name) =
            take(&mut members, "name").and_then(|tree| self.text(&place.child("name"), tree))
        else {
            let message = "the parameter has no `name`";
            self.diagnostics.error("missing-member", place, message);
            return;
        };
        if take(&mut members, "required")
            .and_then(|tree| self.flag(&place.child("required"), &tree))
            .unwrap_or_default()
        {
            object.required.push(name.clone());
        }
        let (schema, _, written) = self.described_value(place, members, "formData");
        if let Some(Written { style, explode }) = written {
            let style = match style {
                Some("spaceDelimited") => Some(openapiv3::QueryStyle::SpaceDelimited),
                Some("pipeDelimited") => Some(openapiv3::QueryStyle::PipeDelimited),
                _ => None,
            };
            media.encoding_explode.push((name.clone(), Some(explode)));
            let encoding = openapiv3::Encoding {
                style,
                explode,
                ..openapiv3::Encoding::default()
            };
            media.leaf.encoding.insert(name.clone(), encoding);
        }
        let schema = schema.map(SchemaOrBool::Schema);
        object
            .properties
            .extend(schema.map(|schema| (name, schema)));
    }
}

fn member<'m>(members: &'m Members, name: &str) -> Option<&'m Tree> {
    let found = members.iter().find(|(known, _)| known == name);
    found.map(|(_, tree)| tree)
}

/// The media types of a form.
fn form_names(consumes: &[String], has_file: bool) -> Vec<String> {
    let [multipart, encoded] = FORMS;
    let is_form = |name: &&String| FORMS.iter().any(|form| name.starts_with(form));
    let named: Vec<String> = consumes
        .iter()
        .filter(is_form)
        // A file fits into no other form.
        .filter(|name| !has_file || name.starts_with(multipart))
        .cloned()
        .collect();
    match (named.is_empty(), has_file) {
        (false, _) => named,
        (true, true) => vec![multipart.to_owned()],
        (true, false) => vec![encoded.to_owned()],
    }
}
