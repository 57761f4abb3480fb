//! What `encoding` says of a part of a multipart form: its media type, its style, its headers (OpenAPI 3.1.1, section 4.8.15).
//!
//! A style that is said goes before every media type, and makes the parts of a member as it makes the pairs of a form. Until 3.1, styles were for
//! `application/x-www-form-urlencoded` alone.
//!
//! A header is an input of the operation, beside its parameters, so that it is set, checked and written as any other header is.

use super::body::{stated_explode, stated_style};
use super::media_type::{essence, is_json, is_xml};
use super::{Lower, text};
use crate::api::{Field, Location, Parameter, PartMember, Presence, Rules, Style, Type, XmlId};
use crate::document::{
    Dialect, Header, Id, MediaType, Node, Operation, RequestBody, Schema, SchemaOrBool,
};
use crate::names::Ident;

impl<'a> Lower<'a, '_> {
    /// How a member is written, and its type where it has files.
    pub(super) fn part_member(
        &mut self,
        node: &'a Node<MediaType>,
        field: &Field,
    ) -> (PartMember, Option<Type>) {
        let stated = node.leaf.leaf.encoding.get(&field.wire);
        let stated = stated.and_then(|encoding| encoding.content_type.as_deref());
        let media_type = stated.or(field.hints.content_media_type.as_deref());
        // Of several, or a range, the caller says which; none of them is assumed.
        let one = media_type.filter(|one| !one.contains([',', '*']) && one.is_ascii());
        let with_files = self.member_with_files(field, stated, node);
        let file = with_files.is_some();
        let style = self.part_style(node, field, file);
        let one = one.filter(|_| style.is_none()).map(str::trim);
        let (one, xml) = match one {
            Some(one) if !file => self.part_content(node, field, one),
            other => (other, None),
        };
        let member = PartMember {
            wire: field.wire.clone(),
            others: false,
            media_type: one.map(str::to_owned),
            file,
            style,
            xml,
        };
        (member, with_files)
    }

    /// The style of a member, where one is said that counts.
    fn part_style(
        &mut self,
        node: &Node<MediaType>,
        field: &Field,
        file: bool,
    ) -> Option<(Style, bool)> {
        let encoding = node.leaf.leaf.encoding.get(&field.wire)?;
        let explode = stated_explode(node, &field.wire);
        if encoding.style.is_none() && explode.is_none() && !encoding.allow_reserved {
            return None;
        }
        let style = stated_style(encoding);
        let explode = explode.unwrap_or(style == Style::Form);
        let old = matches!(self.document.dialect, Dialect::V2_0 | Dialect::V3_0);
        if !old && !file {
            return Some((style, explode));
        }
        // What a list of the usual style is, it is without one.
        if style != Style::Form || !explode {
            let place = node.place.child("encoding").child(&field.wire);
            let message = match file {
                true => "a file has no style: each is a part",
                false => "a list is a part for each item, whatever its style",
            };
            self.diagnostics.lint("ignored-style", &place, message);
        }
        None
    }

    /// The media type of a member, and the XML that it is by that. One that is neither text of a leaf nor JSON nor XML is not written.
    fn part_content<'m>(
        &mut self,
        node: &'a Node<MediaType>,
        field: &Field,
        media_type: &'m str,
    ) -> (Option<&'m str>, Option<XmlId>) {
        let essence = essence(media_type);
        let items = match &field.type_ {
            Type::List(item) => Some(&**item),
            _ => None,
        };
        let is_leaf = self.is_leaf(items.unwrap_or(&field.type_));
        if is_leaf || is_json(&essence) {
            return (Some(media_type), None);
        }
        let own = self.document.schemas.at(&field.place);
        let schema = own.and_then(|id| self.part_schema(id, items.is_some()));
        let is_list = matches!(self.inner(items.unwrap_or(&field.type_)), Type::List(_));
        if let Some(schema) = schema.filter(|_| is_xml(&essence) && !is_list) {
            return (Some(media_type), Some(self.xml_root(schema)));
        }
        let place = node.place.child("encoding").child(&field.wire);
        let message = format!("a part of `{media_type}` is not written yet; it is JSON");
        self.diagnostics
            .gap("part-content", &place.child("contentType"), message);
        (None, None)
    }

    /// The schema of a part: of a member, or of its items.
    fn part_schema(&mut self, id: Id<Schema>, is_list: bool) -> Option<Id<Schema>> {
        if !is_list {
            return Some(id);
        }
        let facets = self.facets(id);
        let mut items = self
            .schemas_of(&facets)
            .filter_map(|schema| match schema.items {
                Some(SchemaOrBool::Schema(items)) => Some(items),
                _ => None,
            });
        items.next()
    }

    /// The headers of the parts of a body, which are set beside the parameters.
    pub(super) fn part_headers(&mut self, written: &'a Operation) -> Vec<Parameter> {
        let document = self.document;
        let body = written.body;
        let Some((_, body)) = body.and_then(|body| self.follow(&document.bodies, body)) else {
            return Vec::new();
        };
        let mut headers = Vec::new();
        for (media_type, id) in &body.leaf.content {
            let Some((_, node)) = self.follow(&document.media_types, *id) else {
                continue;
            };
            if essence(media_type).starts_with("multipart/") {
                headers.extend(self.headers_of_parts(body, node));
            } else {
                self.idle_headers(node);
            }
        }
        headers
    }

    fn headers_of_parts(
        &mut self,
        body: &Node<RequestBody>,
        node: &'a Node<MediaType>,
    ) -> Vec<Parameter> {
        let document = self.document;
        let mut headers = Vec::new();
        // A header that a request cannot do without is one only where it cannot do without the form, and the form without the part.
        let needed = body.leaf.leaf.required && body.leaf.content.len() == 1;
        let facets = node.leaf.schema.map(|id| self.facets(id));
        let schemas = facets.iter().flat_map(|facets| self.schemas_of(facets));
        let required: Vec<&String> = schemas.flat_map(|schema| &schema.required).collect();
        for (member, written) in &node.leaf.encoding_headers {
            for (name, id) in written {
                let Some((_, header)) = self.follow(&document.headers, *id) else {
                    continue;
                };
                if name.eq_ignore_ascii_case("content-type") {
                    let message = format!("OpenAPI ignores a header of a part called `{name}`");
                    self.diagnostics
                        .lint("own-header", &header.place, message)
                        .help("`contentType` says it");
                    self.set_aside(header.place.clone());
                    continue;
                }
                if !self.can_be_a_header(name, &header.place) {
                    continue;
                }
                let described = self.own_description(&document.headers, *id);
                let mut parameter = self.part_header(header, described, member, name);
                if !needed || !required.contains(&member) {
                    parameter.presence = Presence::Optional;
                }
                headers.push(parameter);
            }
        }
        headers
    }

    fn part_header(
        &mut self,
        node: &'a Node<Header>,
        described: Option<&str>,
        member: &str,
        name: &str,
    ) -> Parameter {
        let Header {
            leaf,
            explode,
            schema,
            content,
        } = &node.leaf;
        let written = schema.map(|id| (SchemaOrBool::Schema(id), node.place.child("schema")));
        let found = self.written_value(written, content, Style::Simple, name);
        let (schema_of, style) = found.unwrap_or((None, Style::Simple));
        let value = schema_of.map(|(schema, place)| self.value_or_bool(schema, &place));
        self.work();
        let (type_, rules) = value.map_or((Type::String, Rules::default()), |value| {
            (value.type_, value.rules)
        });
        let own = schema.and_then(|id| self.schema(id)).map(|node| &node.leaf);
        let described = described
            .map(str::to_owned)
            .or_else(|| leaf.description.clone())
            .or_else(|| schema.and_then(|id| self.described(SchemaOrBool::Schema(id))));
        Parameter {
            docs: text::field_docs(described.as_deref(), own, &rules, &node.place),
            place: node.place.clone(),
            wire: name.to_owned(),
            // Given when all inputs are known.
            name: Ident::ours("header"),
            empty: None,
            location: Location::Part,
            part: Some(member.to_owned()),
            members: Vec::new(),
            style,
            explode: explode.unwrap_or(false),
            presence: match leaf.required {
                true => Presence::Required,
                false => Presence::Optional,
            },
            fixed: None,
            validated: !rules.is_empty() || self.holds_enum(&type_),
            type_,
            rules,
            reserved: false,
            deprecated: leaf.deprecated.unwrap_or(false),
        }
    }

    /// Headers of members that are no parts: OpenAPI ignores them.
    pub(super) fn idle_headers(&mut self, node: &Node<MediaType>) {
        for (member, _) in &node.leaf.encoding_headers {
            let place = node.place.child("encoding").child(member).child("headers");
            let message = "OpenAPI ignores the headers of what is no part of a multipart body";
            self.diagnostics.lint("ignored-header", &place, message);
            self.set_aside(place);
        }
    }
}
