//! A whole query string (`in: querystring`, OpenAPI 3.2, section 4.12.1), which is described by `content`.
//!
//! | media type | is written as |
//! |---|---|
//! | `application/x-www-form-urlencoded` | pairs, by `encoding`, as a form is |
//! | JSON | its text, percent-encoded |
//! | another that is text | text, percent-encoded |

use super::Lower;
use super::body::FORM;
use super::media_type::{essence, is_json, is_text};
use crate::api::{FormMember, Location, Parameter, Style, Type};
use crate::document::{Node, Parameter as Written, SchemaOrBool};
use crate::source::Place;

/// The schema of a value and its place, its style, and the members that are not written by default.
type Whole = (Option<(SchemaOrBool, Place)>, Style, Vec<FormMember>);

impl<'a> Lower<'a, '_> {
    pub(super) fn query_string(&mut self, node: &'a Node<Written>) -> Option<Whole> {
        let document = self.document;
        let Some((media_type, id)) = node.leaf.content.first() else {
            let message = "a query string is described by `content`; taken as a form";
            self.diagnostics
                .lint("querystring-schema", &node.place, message)
                .help(format!("move `schema` into `content`, below `{FORM}`"));
            let schema = node.leaf.schema.map(SchemaOrBool::Schema);
            let schema = schema.map(|schema| (schema, node.place.child("schema")));
            return Some((schema, Style::Form, Vec::new()));
        };
        let (_, media) = self.follow(&document.media_types, *id)?;
        let schema = media.leaf.schema.map(SchemaOrBool::Schema);
        let schema = schema.map(|schema| (schema, media.place.child("schema")));
        let any = || Some((SchemaOrBool::Bool(true), media.place.clone()));
        let essence = essence(media_type);
        if essence == FORM {
            let table = self.form_table(media);
            return Some((schema.or_else(any), Style::Form, table));
        }
        if is_json(&essence) {
            return Some((schema.or_else(any), Style::Json, Vec::new()));
        }
        let value = schema.clone();
        let value = value.map(|(schema, place)| self.value_or_bool(schema, &place));
        self.work();
        // A language of queries has a media type of its own, and its schema says that it is text.
        let is_leaf = value.is_none_or(|value| self.is_leaf(&value.type_));
        if is_leaf && (is_text(&essence) || schema.is_some()) {
            return Some((schema, Style::Simple, Vec::new()));
        }
        let message = format!("a query string of `{media_type}` is not written yet");
        self.diagnostics
            .gap("parameter-content", &media.place, message);
        None
    }

    /// A whole query string stands alone: beside parameters of the query, or another of its kind, it is a mistake, and left out.
    pub(super) fn whole_query(&mut self, parameters: &mut Vec<Parameter>) {
        let wholes = |one: &&Parameter| one.location == Location::QueryString;
        let found: Vec<Place> = parameters
            .iter()
            .filter(wholes)
            .map(|one| one.place.clone())
            .collect();
        let part = parameters
            .iter()
            .find(|one| one.location == Location::Query)
            .map(|one| one.wire.clone());
        for (at, place) in found.iter().enumerate() {
            let beside = match &part {
                Some(wire) => format!("a parameter of the query, `{wire}`,"),
                None if at > 0 => "another".to_owned(),
                None => continue,
            };
            let message = format!(
                "a whole query string stands alone, and not beside {beside} of one operation"
            );
            self.diagnostics
                .error("querystring-beside-query", place, message)
                .help("describe all of the query in one of the two ways");
            parameters.retain(|one| one.place != *place);
        }
        self.no_pairs(parameters);
    }

    /// Pairs are made of an object.
    fn no_pairs(&mut self, parameters: &mut Vec<Parameter>) {
        let mut wrong = Vec::new();
        for one in parameters.iter() {
            let is_whole = one.location == Location::QueryString && one.style == Style::Form;
            let is_list = matches!(self.inner(&one.type_), Type::List(_));
            if is_whole && (is_list || self.is_leaf(&one.type_)) {
                wrong.push(one.place.clone());
            }
        }
        for place in wrong {
            let message = "a query of pairs is written from an object, which this is not";
            self.diagnostics.gap("form-object", &place, message);
            parameters.retain(|one| one.place != place);
        }
    }
}
