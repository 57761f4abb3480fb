//! Parameters of Swagger 2.0: those of 3.0, the body, and the parts of a form.

use super::collection::Written;
use crate::document::read::Reader;
use crate::document::read::form::forms;
use crate::document::read::message::placeholder;
use crate::document::{Id, Parameter, Schema};
use crate::source::{Members, Place, Tree};

const LOCATIONS: [&str; 5] = ["query", "header", "path", "formData", "body"];
/// What a parameter or a header says of itself; the rest is its schema.
const OWN: [&str; 6] = [
    "name",
    "in",
    "description",
    "required",
    "allowEmptyValue",
    "collectionFormat",
];
/// Extensions that speak of the value.
const OF_SCHEMA: [&str; 6] = [
    "x-nullable",
    "x-enum-varnames",
    "x-enumNames",
    "x-enum-descriptions",
    "x-ms-enum",
    "x-format",
];
/// So many references may follow each other before a parameter is reached.
const LONGEST: usize = 32;

/// What the parameters of an operation or of a path are.
#[derive(Clone, Default)]
pub(in crate::document::read) struct Inputs {
    /// Those that are parameters in 3.0 too.
    pub(in crate::document::read) parameters: Vec<Id<Parameter>>,
    pub(super) body: Option<(Place, Members)>,
    pub(super) form: Vec<(Place, Members)>,
    /// Where the list stands.
    pub(super) place: Option<Place>,
}

impl Reader<'_, '_> {
    /// Reads a list of parameters.
    pub(in crate::document::read) fn inputs(&mut self, place: &Place, tree: Tree) -> Inputs {
        let mut inputs = Inputs {
            place: Some(place.clone()),
            ..Inputs::default()
        };
        let items = self.items(place, tree).unwrap_or_default();
        for (index, tree) in items.into_iter().enumerate() {
            let at = place.child(index);
            match self.input(&at, &tree) {
                Some((place, members, "body")) => inputs.body = Some((place, members)),
                Some((place, members, _)) => inputs.form.push((place, members)),
                None => inputs.parameters.extend(self.parameter(at, tree)),
            }
        }
        inputs
    }

    /// A parameter in the body or in a form, where it is defined: these cannot be shared as they stand, because what an operation consumes is its own.
    fn input(&mut self, place: &Place, tree: &Tree) -> Option<(Place, Members, &'static str)> {
        let (mut place, mut tree) = (place.clone(), tree.clone());
        for _ in 0..LONGEST {
            let Some(Tree::String(text)) = tree.get("$ref") else {
                break;
            };
            let target = self.peek(&place, &text.clone())?;
            tree = self.tree_at(&target)?;
            place = target;
        }
        let kind = match tree.get("in").and_then(Tree::as_str) {
            Some("body") => "body",
            Some("formData") => "formData",
            _ => return None,
        };
        match tree {
            Tree::Object(members) => Some((place, members, kind)),
            _ => None,
        }
    }

    /// The members of a parameter of 2.0, as one of 3.0.
    pub(in crate::document::read) fn swagger_parameter(
        &mut self,
        place: &Place,
        members: Members,
    ) -> Option<(Parameter, Members)> {
        let written = members.iter().find(|(name, _)| name == "in");
        let (location, form) = match written.map(|(_, tree)| tree.as_str()) {
            Some(Some("query")) => ("query", &forms::QUERY_PARAMETER),
            Some(Some("header")) => ("header", &forms::HEADER_PARAMETER),
            Some(Some("path")) => ("path", &forms::PATH_PARAMETER),
            Some(Some(other)) => {
                let other = other.to_owned();
                self.wrong_word(&LOCATIONS, &place.child("in"), &other);
                return None;
            }
            _ => {
                let message = "the parameter has no `in`";
                self.diagnostics
                    .error("missing-member", place, message)
                    .help("one of `query`, `header`, `path`, `formData`, `body`");
                return None;
            }
        };
        let (schema, mut own, written) = self.described_value(place, members, location);
        if let Some(Written { style, explode }) = written
            && location == "query"
        {
            own.push(("explode".to_owned(), Tree::Bool(explode)));
            own.extend(style.map(|style| ("style".to_owned(), Tree::String(style.to_owned()))));
        }
        let (leaf, carried) = self.leaf_with(form, place, own, placeholder())?;
        let parameter = Parameter {
            leaf,
            querystring: false,
            schema,
            content: Vec::new(),
        };
        Some((parameter, carried))
    }

    /// Takes a parameter, a header or a part of a form apart: its schema, what is left, and how a list is written.
    pub(super) fn described_value(
        &mut self,
        place: &Place,
        members: Members,
        location: &str,
    ) -> (Option<Id<Schema>>, Members, Option<Written>) {
        let is_own = |name: &str| OWN.contains(&name) || name.starts_with("x-");
        let (mut own, mut rest): (Members, Members) =
            members.into_iter().partition(|(name, _)| is_own(name));
        let written = self.collection(place, location, &mut own, &mut rest);
        for name in OF_SCHEMA {
            if let Some((name, tree)) = own.iter().find(|(known, _)| known == name) {
                rest.push((name.clone(), tree.clone()));
            }
        }
        if location == "formData" {
            let described = own.iter().find(|(name, _)| name == "description");
            rest.extend(described.cloned());
        }
        let schema = self.schema(place.clone(), Tree::Object(rest));
        (schema, own, written)
    }

    /// The place that a reference names, without a word where it names none.
    fn peek(&mut self, holder: &Place, text: &str) -> Option<Place> {
        self.quiet_target(holder, text)
    }
}
