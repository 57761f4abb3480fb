//! Parameters (OpenAPI 3.1.1, section 4.8.12).

use crate::document::read::Reader;
use crate::document::read::form::forms;
use crate::document::read::reference::Kind;
use crate::document::read::value::take;
use crate::document::{Dialect, Id, MediaType, Parameter, Schema};
use crate::source::{Members, Place, Tree};

const LOCATIONS: [&str; 5] = ["query", "querystring", "header", "path", "cookie"];

/// The children of a parameter or a header: a `schema`, or a `content` with one media type.
type SchemaOrContent = (Option<Id<Schema>>, Vec<(String, Id<MediaType>)>);

impl Reader<'_, '_> {
    pub(in crate::document::read) fn parameters(
        &mut self,
        place: &Place,
        tree: Tree,
    ) -> Vec<Id<Parameter>> {
        self.listed(place, tree, Self::parameter)
    }

    pub(in crate::document::read) fn parameter(
        &mut self,
        place: Place,
        tree: Tree,
    ) -> Option<Id<Parameter>> {
        let entry = self.entry(Kind::Parameter, place, tree, Self::parameter_members)?;
        Some(self.parameters.insert(entry))
    }

    fn parameter_members(
        &mut self,
        place: &Place,
        mut members: Members,
    ) -> Option<(Parameter, Members)> {
        if self.dialect == Dialect::V2_0 {
            return self.swagger_parameter(place, members);
        }
        let form = match members
            .iter()
            .find(|(name, _)| name == "in")
            .map(|(_, tree)| tree)
        {
            Some(Tree::String(location)) => match location.as_str() {
                "query" | "querystring" => &forms::QUERY_PARAMETER,
                "header" => &forms::HEADER_PARAMETER,
                "path" => &forms::PATH_PARAMETER,
                "cookie" => &forms::COOKIE_PARAMETER,
                "body" | "formData" => return self.swagger_location(place),
                other => {
                    self.wrong_word(&LOCATIONS, &place.child("in"), other);
                    return None;
                }
            },
            Some(other) => {
                self.wrong_kind(&place.child("in"), other, "a string");
                return None;
            }
            None => {
                let message = "the parameter has no `in`";
                self.diagnostics
                    .error("missing-member", place, message)
                    .help("one of `query`, `header`, `path`, `cookie`");
                return None;
            }
        };
        let is_in_cookie =
            |(name, tree): &(String, Tree)| name == "in" && tree.as_str() == Some("cookie");
        let is_cookie = members.iter().any(is_in_cookie);
        let querystring = members
            .iter_mut()
            .find(|(name, tree)| name == "in" && tree.as_str() == Some("querystring"))
            .map(|(_, tree)| *tree = Tree::String("query".to_owned()))
            .is_some();
        let (schema, content) = self.schema_or_content(place, &mut members);
        // `openapiv3` does not know the style `cookie` of 3.2.
        let is_style =
            |(name, tree): &(String, Tree)| name == "style" && tree.as_str() == Some("cookie");
        let style = members
            .iter()
            .position(|member| is_cookie && is_style(member));
        let style = style.map(|at| members.remove(at));
        let (leaf, mut carried) = self.leaf_with(form, place, members, placeholder())?;
        carried.extend(style);
        if querystring {
            // `openapiv3` does not know it.
            let written = Tree::String("querystring".to_owned());
            carried.push(("in".to_owned(), written));
        }
        Some((
            Parameter {
                leaf,
                querystring,
                schema,
                content,
            },
            carried,
        ))
    }

    /// Takes the children out.
    pub(in crate::document::read) fn schema_or_content(
        &mut self,
        place: &Place,
        members: &mut Members,
    ) -> SchemaOrContent {
        let schema = take(members, "schema");
        let content = take(members, "content");
        if schema.is_none() && content.is_none() {
            let message = "neither `schema` nor `content` says what is in it; any text is";
            self.diagnostics.lint("missing-schema", place, message);
        }
        let schema = schema.and_then(|tree| self.schema(place.child("schema"), tree));
        let content = content
            .map(|tree| self.content(&place.child("content"), tree))
            .unwrap_or_default();
        (schema, content)
    }

    fn swagger_location<T>(&mut self, place: &Place) -> Option<T> {
        let message =
            "OpenAPI 3 has no parameters in the body or in form data; those were Swagger 2.0's";
        self.diagnostics
            .error("wrong-value", &place.child("in"), message)
            .help("describe it in `requestBody`");
        None
    }
}

/// What stands in a leaf of `openapiv3` for the schema or content that was lifted out of it: an empty `content`, which no author can refer to.
pub(in crate::document::read) fn placeholder() -> Members {
    vec![("content".to_owned(), Tree::Object(Vec::new()))]
}
