//! Operations and `responses` (OpenAPI 3.1.1, sections 4.8.10 and 4.8.16).

use super::Reader;
use super::form::forms;
use super::value::{shown, take};
use crate::document::{Dialect, Id, Node, Operation, Parameter, RequestBody, Response};
use crate::source::{Members, Place, Tree};

impl Reader<'_, '_> {
    pub(super) fn operation(&mut self, place: Place, tree: Tree) -> Option<Operation> {
        let mut members = self.members(&place, tree)?;
        let mut extensions = Vec::new();
        let parameters = take(&mut members, "parameters");
        let body = take(&mut members, "requestBody");
        let responses = take(&mut members, "responses");
        let servers = take(&mut members, "servers");
        let callbacks = take(&mut members, "callbacks");
        if responses.is_none() && matches!(self.dialect, Dialect::V2_0 | Dialect::V3_0) {
            self.diagnostics
                .lint("missing-member", &place, "the operation has no `responses`");
        }
        let (parameters, body) = if self.dialect == Dialect::V2_0 {
            self.swagger_inputs(&place, &mut members, parameters)
        } else {
            let parameters =
                parameters.map(|tree| self.parameters(&place.child("parameters"), tree));
            let body = body.and_then(|tree| self.body(place.child("requestBody"), tree));
            (parameters.unwrap_or_default(), body)
        };
        let responses = responses
            .map(|tree| self.status_responses(&place.child("responses"), tree, &mut extensions))
            .unwrap_or_default();
        self.set_produces(None);
        let servers = servers
            .map(|tree| self.servers(&place.child("servers"), tree))
            .unwrap_or_default();
        let callbacks = callbacks
            .map(|tree| self.named(&place.child("callbacks"), tree, Self::callback))
            .unwrap_or_default();
        // The type requires them; they are read already.
        let none = vec![("responses".to_owned(), Tree::Object(Vec::new()))];
        let (leaf, mut carried) = self.leaf_with(&forms::OPERATION, &place, members, none)?;
        if !extensions.is_empty() {
            carried.push(("responses".to_owned(), Tree::Object(extensions)));
        }
        Some(Operation {
            node: Node {
                place,
                leaf,
                carried,
            },
            parameters,
            body,
            responses,
            servers,
            callbacks,
        })
    }

    /// The parameters and the body of an operation of 2.0, and what its responses produce.
    fn swagger_inputs(
        &mut self,
        place: &Place,
        members: &mut Members,
        parameters: Option<Tree>,
    ) -> (Vec<Id<Parameter>>, Option<Id<RequestBody>>) {
        self.operation_schemes(place, members);
        let [consumes, produces] = self.operation_media(place, members);
        self.set_produces(produces);
        let inputs = parameters.map(|tree| self.inputs(&place.child("parameters"), tree));
        let inputs = inputs.unwrap_or_default();
        let parameters = inputs.parameters.clone();
        let consumes = self.consumed(consumes);
        (parameters, self.input_body(place, inputs, consumes))
    }

    fn status_responses(
        &mut self,
        place: &Place,
        tree: Tree,
        extensions: &mut Members,
    ) -> Vec<(String, Id<Response>)> {
        let mut responses = Vec::new();
        for (key, tree) in self.members(place, tree).unwrap_or_default() {
            let at = place.child(&key);
            if key.starts_with("x-") {
                extensions.push((key, tree));
            } else if let Some(status) = self.status(&at, &key) {
                let own = self.own_response(&at, &tree);
                let response = own.or_else(|| self.response(at, tree));
                responses.extend(response.map(|response| (status, response)));
            }
        }
        responses
    }

    /// A key of `responses`: a status, a range of them, or `default`.
    fn status(&mut self, place: &Place, key: &str) -> Option<String> {
        let range = key.to_ascii_uppercase();
        if key == "default" || is_status(key) {
            return Some(key.to_owned());
        }
        if is_status(&range) {
            let message = format!("`{}` is not in upper case", shown(key));
            self.diagnostics
                .lint("status-key", place, message)
                .help(format!("`{range}`"));
            return Some(range);
        }
        let message = format!("`{}` is not a status", shown(key));
        self.diagnostics
            .error("status-key", place, message)
            .help("a number from `100` to `599`, a range such as `4XX`, or `default`");
        None
    }
}

fn is_status(key: &str) -> bool {
    match key.as_bytes() {
        [b'1'..=b'5', b'X', b'X'] => true,
        [first, second, third] => {
            (b'1'..=b'9').contains(first) && second.is_ascii_digit() && third.is_ascii_digit()
        }
        _ => false,
    }
}
