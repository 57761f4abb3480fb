//! Parameters: where they go, how they are written, which are arguments.
//!
//! | `in` | `style` | `explode` | default of |
//! |---|---|---|---|
//! | path | simple | false | OpenAPI 3.0.4, section 4.7.12.2 |
//! | query | form | true | |
//! | header | simple | false | |
//! | cookie | form | true | |
//!
//! In a cookie, `form` is a pair for each item or member, percent-encoded where no cookie may have it; `style: cookie` (3.2) is the same with nothing encoded,
//! so that what no cookie may have is refused. A whole query string (3.2) is in `query_string`; the headers of a form's parts, which are inputs too, are in
//! `part`.
//!
//! A parameter that is described by `content` is written as JSON, or as the text of its leaf. Styles speak of one level: what is deeper is JSON, but for
//! `deepObject`, which has brackets for it.

mod judge;

use super::finish::can_be_written;
use super::media_type::{essence, is_json, is_text};
use super::template::variables;
use super::{Lower, extension, operation, tell, text};
use crate::api::{Location, Parameter, Presence, Rules, Style, Type};
use crate::document::{
    Id, MediaType, Node, Operation, Parameter as Written, PathItem, SchemaOrBool,
};
use crate::names::{Ident, Scope, Wish};
use crate::source::{Place, Tree};
use openapiv3::{ParameterData, PathStyle, QueryStyle};

impl<'a> Lower<'a, '_> {
    /// The parameters of an operation, its path's among them, in the order of the request.
    pub(super) fn parameters(
        &mut self,
        item: &'a PathItem,
        written: &'a Operation,
        template: &str,
        inputs: &mut Scope,
    ) -> Vec<Parameter> {
        let document = self.document;
        let mut nodes: Vec<(&'a Node<Written>, Option<&'a str>)> = Vec::new();
        // An operation's own parameter stands in for its path's of the same name and place.
        for list in [&written.parameters, &item.parameters] {
            let known = nodes.len();
            for id in list {
                let Some((_, node)) = self.follow(&document.parameters, *id) else {
                    continue;
                };
                let Some(at) = nodes.iter().position(|(other, _)| same(other, node)) else {
                    nodes.push((node, self.own_description(&document.parameters, *id)));
                    continue;
                };
                if let Some((first, _)) = nodes.get(at).filter(|_| at >= known) {
                    self.said_twice(first, node);
                }
                self.set_aside(node.place.clone());
            }
        }
        let mut parameters: Vec<Parameter> = nodes
            .into_iter()
            .filter_map(|(node, described)| self.parameter(node, described, template))
            .collect();
        self.undeclared(&mut parameters, template, &written.node.place);
        self.whole_query(&mut parameters);
        parameters.extend(self.part_headers(written));
        operation::order(&mut parameters, template);
        self.name_inputs(&mut parameters, inputs);
        parameters
    }

    fn parameter(
        &mut self,
        node: &'a Node<Written>,
        described: Option<&str>,
        template: &str,
    ) -> Option<Parameter> {
        let leaf = &node.leaf.leaf;
        let data = leaf.parameter_data_ref();
        let (location, stated) = place_and_style(node);
        let collection = self.collection(&node.place, location);
        let stated = collection.map_or(stated, |(style, _)| style);
        let explode = collection.map(|(_, explode)| explode).or(data.explode);
        if !self.is_built(node, location, template) {
            return None;
        }
        let reserved = self.allows_reserved(node, location);
        let (schema, style, members) = match location {
            Location::QueryString => self.query_string(node)?,
            _ => {
                let (schema, style) = self.parameter_schema(node, stated)?;
                (schema, style, Vec::new())
            }
        };
        let value = schema.map(|(schema, place)| self.value_or_bool(schema, &place));
        self.work();
        let (type_, nullable, rules) = value
            .map_or((Type::String, false, Rules::default()), |value| {
                (value.type_, value.nullable, value.rules)
            });
        let schema = node.leaf.schema.map(SchemaOrBool::Schema);
        let described = described
            .map(str::to_owned)
            .or_else(|| data.description.clone())
            .or_else(|| schema.and_then(|schema| self.described(schema)));
        if let Some(default) = schema.and_then(|schema| self.whole_default(schema)) {
            self.defaults.insert(node.place.clone(), default);
        }
        self.show_parameter(node, &type_);
        let own = node
            .leaf
            .schema
            .and_then(|id| self.schema(id))
            .map(|node| &node.leaf);
        let presence = presence(data, location, nullable);
        let fixed = self.fixed(&type_, &rules);
        let fixed = fixed.filter(|_| presence == Presence::Required);
        let can_be_empty = self.can_be_empty(node, location, style, (&type_, &rules));
        Some(Parameter {
            docs: text::parameter_docs(
                described.as_deref(),
                own,
                &rules,
                reserved.then_some(location),
                fixed.as_ref(),
                &node.place,
            ),
            place: node.place.clone(),
            wire: data.name.clone(),
            // Given when all parameters are known.
            name: Ident::ours("parameter"),
            empty: can_be_empty.then(|| Ident::ours("empty")),
            location,
            part: None,
            members,
            style,
            explode: explode.unwrap_or(matches!(stated, Style::Form | Style::Cookie)),
            presence: match fixed {
                Some(_) => Presence::Optional,
                None => presence,
            },
            fixed,
            validated: !rules.is_empty() || self.holds_enum(&type_),
            type_,
            rules,
            reserved,
            deprecated: data.deprecated.unwrap_or(false)
                || extension::says_deprecated(&node.carried),
        })
    }

    /// The one value of a type, where it has no other.
    fn fixed(&self, type_: &Type, rules: &Rules) -> Option<Tree> {
        let values = tell::values(&self.drafts, type_, rules)?;
        match values.as_slice() {
            [one] if can_be_written(&self.drafts, type_) => Some(one.clone()),
            _ => None,
        }
    }

    /// The schema of a parameter's value with its place, and its style.
    fn parameter_schema(
        &mut self,
        node: &'a Node<Written>,
        style: Style,
    ) -> Option<(Option<(SchemaOrBool, Place)>, Style)> {
        let Written {
            leaf,
            schema,
            content,
            querystring: _,
        } = &node.leaf;
        let schema = schema.map(|id| (SchemaOrBool::Schema(id), node.place.child("schema")));
        let name = &leaf.parameter_data_ref().name;
        self.written_value(schema, content, style, name)
    }

    /// The schema of what is written as one text, with its place, and its style: what `content` says of both, where it is described by that.
    pub(super) fn written_value(
        &mut self,
        schema: Option<(SchemaOrBool, Place)>,
        content: &'a [(String, Id<MediaType>)],
        style: Style,
        name: &str,
    ) -> Option<(Option<(SchemaOrBool, Place)>, Style)> {
        let document = self.document;
        let Some((media_type, id)) = content.first() else {
            return Some((schema, style));
        };
        let (_, media) = self.follow(&document.media_types, *id)?;
        let schema = media.leaf.schema.map(SchemaOrBool::Schema);
        let schema = schema.map(|schema| (schema, media.place.child("schema")));
        let essence = essence(media_type);
        if is_json(&essence) {
            let any = || (SchemaOrBool::Bool(true), media.place.clone());
            return Some((Some(schema.unwrap_or_else(any)), Style::Json));
        }
        if !is_text(&essence) {
            let message = format!("`{name}` is `{media_type}`, which is not written yet");
            self.diagnostics
                .gap("parameter-content", &media.place, message);
            return None;
        }
        Some((schema, style))
    }

    /// Variables of the template that no parameter declares: strings.
    fn undeclared(&mut self, parameters: &mut Vec<Parameter>, template: &str, place: &Place) {
        for variable in variables(template) {
            if parameters
                .iter()
                .any(|parameter| parameter.location == Location::Path && parameter.wire == variable)
            {
                continue;
            }
            self.diagnostics
                .lint("undeclared-variable", place, format!("no parameter declares the variable `{{{variable}}}` of `{template}`; taken as a string"))
                .help(format!("add a parameter `{variable}` with `in: path`"));
            parameters.push(Parameter {
                place: place.clone(),
                wire: variable.to_owned(),
                name: Ident::ours("parameter"),
                empty: None,
                docs: text::plain_docs(None, place),
                location: Location::Path,
                part: None,
                members: Vec::new(),
                style: Style::Simple,
                explode: false,
                presence: Presence::Required,
                fixed: None,
                type_: Type::String,
                rules: Rules::default(),
                validated: false,
                reserved: false,
                deprecated: false,
            });
        }
    }

    fn name_inputs(&mut self, parameters: &mut [Parameter], inputs: &mut Scope) {
        let keys: Vec<String> = parameters
            .iter()
            .map(|parameter| {
                let key = self.document.key(&parameter.place);
                match &parameter.part {
                    Some(part) => format!("{key}#{part} {}", parameter.wire),
                    None => format!("{key}#{}", parameter.wire),
                }
            })
            .collect();
        let mut wishes: Vec<Wish<'_>> = parameters
            .iter()
            .zip(&keys)
            .map(|(parameter, key)| Wish {
                text: input_words(parameter, parameters),
                rank: rank(parameter.location),
                key,
            })
            .collect();
        let empty = |(parameter, key): (&Parameter, &String)| {
            let text = format!("{} empty", parameter.wire);
            parameter
                .empty
                .is_some()
                .then(|| (text, format!("{key} empty")))
        };
        let empties: Vec<_> = parameters.iter().zip(&keys).filter_map(empty).collect();
        wishes.extend(empties.iter().map(|(text, key)| Wish {
            text: text.clone(),
            rank: rank(Location::Part) + 1,
            key,
        }));
        let mut names = inputs.assign("input", &wishes, self.pins).into_iter();
        for (parameter, name) in parameters.iter_mut().zip(names.by_ref()) {
            parameter.name = name;
        }
        let with_empty = parameters.iter_mut().filter(|one| one.empty.is_some());
        for (parameter, name) in with_empty.zip(names) {
            parameter.empty = Some(name);
        }
    }

    pub(super) fn holds_enum(&self, type_: &Type) -> bool {
        match type_ {
            Type::List(item) => self.is_enum(item),
            other => self.is_enum(other),
        }
    }

    fn is_enum(&self, type_: &Type) -> bool {
        matches!(type_, Type::Model(_) | Type::Text(_))
    }

    /// The description of a parameter that was lowered.
    pub(super) fn parameter_description(&self, parameter: &Parameter) -> Option<String> {
        let id = self.document.parameters.at(&parameter.place)?;
        match self.document.parameters.get(id)? {
            crate::document::Entry::Node(node) => {
                node.leaf.leaf.parameter_data_ref().description.clone()
            }
            crate::document::Entry::Reference(_) => None,
        }
    }
}

/// What is said of a parameter that `openapiv3` does not know of it.
fn carried<'n>(node: &'n Node<Written>, word: &str) -> Option<&'n Tree> {
    let mut all = node.carried.iter();
    all.find_map(|(name, tree)| (name == word).then_some(tree))
}

/// What an input is called: where another place has the same name, after its own as well, but for the place that comes first.
fn input_words(parameter: &Parameter, all: &[Parameter]) -> String {
    let wire = &parameter.wire;
    if let Some(part) = &parameter.part {
        return format!("{part} {wire}");
    }
    let is_before = |other: &Parameter| {
        other.part.is_none()
            && rank(other.location) < rank(parameter.location)
            && other.wire.eq_ignore_ascii_case(wire)
    };
    match all.iter().any(is_before) {
        true => format!("{wire} {}", word(parameter.location)),
        false => wire.clone(),
    }
}

fn word(location: Location) -> &'static str {
    match location {
        Location::Path => "path",
        Location::Query | Location::QueryString => "query",
        Location::Header | Location::Part => "header",
        Location::Cookie => "cookie",
    }
}

fn rank(location: Location) -> u8 {
    match location {
        Location::Path => 0,
        Location::Query | Location::QueryString => 1,
        Location::Header => 2,
        Location::Cookie => 3,
        Location::Part => 4,
    }
}

fn same(one: &Node<Written>, other: &Node<Written>) -> bool {
    let key = |node: &Node<Written>| {
        let location = place_and_style(node).0;
        let name = &node.leaf.leaf.parameter_data_ref().name;
        // Case is no part of the name of a header (RFC 9110, section 5.1).
        let name = match location {
            Location::Header => name.to_ascii_lowercase(),
            _ => name.clone(),
        };
        (location, name)
    };
    key(one) == key(other)
}

fn presence(data: &ParameterData, location: Location, nullable: bool) -> Presence {
    // A path parameter is required whatever it says (section 4.7.12.2); `null` has no spelling in a URL, so there only absence remains of it.
    match (data.required || location == Location::Path, nullable) {
        (true, _) => Presence::Required,
        (false, _) => Presence::Optional,
    }
}

fn place_and_style(node: &Node<Written>) -> (Location, Style) {
    let written = &node.leaf;
    if written.querystring {
        return (Location::QueryString, Style::Form);
    }
    match &written.leaf {
        openapiv3::Parameter::Query { style, .. } => (
            Location::Query,
            match style {
                QueryStyle::Form => Style::Form,
                QueryStyle::SpaceDelimited => Style::SpaceDelimited,
                QueryStyle::PipeDelimited => Style::PipeDelimited,
                QueryStyle::DeepObject => Style::DeepObject,
            },
        ),
        openapiv3::Parameter::Header { .. } => (Location::Header, Style::Simple),
        openapiv3::Parameter::Path { style, .. } => (
            Location::Path,
            match style {
                PathStyle::Simple => Style::Simple,
                PathStyle::Matrix => Style::Matrix,
                PathStyle::Label => Style::Label,
            },
        ),
        // `openapiv3` does not know the style `cookie`.
        openapiv3::Parameter::Cookie { .. } => match carried(node, "style") {
            Some(_) => (Location::Cookie, Style::Cookie),
            None => (Location::Cookie, Style::Form),
        },
    }
}
