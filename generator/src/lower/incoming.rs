//! Requests that the other side makes: webhooks and callbacks. What they send and are answered has types; nobody receives them yet, which is a gap for each.

use super::Lower;
use crate::document::{
    Callback, Id, MediaType, Node, Operation, Parameter, PathItem, SchemaOrBool,
};

impl<'a> Lower<'a, '_> {
    /// The types of everything that no call of ours sends or receives.
    pub(super) fn incoming(&mut self) {
        let document = self.document;
        for (name, item) in &document.webhooks {
            self.diagnostics.gap(
                "webhook",
                &item.place,
                format!("the webhook `{name}` is not built yet; its types are"),
            );
            self.item_types(item);
        }
        for (name, id) in &document.components.callbacks {
            self.incoming_callback(name, *id);
        }
        for (_, item) in &document.paths {
            for (name, id) in item
                .operations
                .iter()
                .flat_map(|(_, found)| &found.callbacks)
            {
                self.incoming_callback(name, *id);
            }
        }
        for (_, item) in &document.components.path_items {
            self.item_types(item);
        }
    }

    /// A stream of items (OpenAPI 3.2, section 4.14.1): they have a type, and are not told apart yet.
    pub(super) fn items_of_stream(&mut self, node: &'a Node<MediaType>) {
        if let Some(schema) = node.leaf.item_schema {
            let place = node.place.child("itemSchema");
            self.diagnostics.gap(
                "item-schema",
                &place,
                "the items of a stream are not told apart yet; their type is built",
            );
            self.root_value(SchemaOrBool::Schema(schema), &place);
        }
        for name in ["prefixEncoding", "itemEncoding"] {
            if node.carried.iter().any(|(known, _)| known == name) {
                self.diagnostics.gap(
                    "item-encoding",
                    &node.place.child(name),
                    format!("`{name}` is not heeded yet"),
                );
            }
        }
    }

    fn incoming_callback(&mut self, name: &str, id: Id<Callback>) {
        let document = self.document;
        let Some((_, node)) = self.follow(&document.callbacks, id) else {
            return;
        };
        let message = format!("the callback `{name}` is not built yet; its types are");
        self.diagnostics.gap("callback", &node.place, message);
        for (_, item) in &node.leaf.items {
            self.item_types(item);
        }
    }

    fn item_types(&mut self, item: &'a PathItem) {
        let document = self.document;
        for id in &item.parameters {
            self.parameter_types(*id);
        }
        for (
            _,
            Operation {
                parameters,
                body,
                responses,
                ..
            },
        ) in &item.operations
        {
            for id in parameters {
                self.parameter_types(*id);
            }
            if let Some((_, node)) = body.and_then(|id| self.follow(&document.bodies, id)) {
                self.content_types(&node.leaf.content);
            }
            for (_, id) in responses {
                if let Some((_, node)) = self.follow(&document.responses, *id) {
                    self.content_types(&node.leaf.content);
                }
            }
        }
    }

    fn parameter_types(&mut self, id: Id<Parameter>) {
        let document = self.document;
        if let Some((_, node)) = self.follow(&document.parameters, id) {
            if let Some(schema) = node.leaf.schema {
                let place = node.place.child("schema");
                self.value_or_bool(SchemaOrBool::Schema(schema), &place);
            }
            self.content_types(&node.leaf.content);
        }
    }

    fn content_types(&mut self, content: &'a [(String, Id<MediaType>)]) {
        let document = self.document;
        for (_, id) in content {
            let Some((_, node)) = self.follow(&document.media_types, *id) else {
                continue;
            };
            for (schema, name) in [
                (node.leaf.schema, "schema"),
                (node.leaf.item_schema, "itemSchema"),
            ] {
                if let Some(schema) = schema {
                    self.root_value(SchemaOrBool::Schema(schema), &node.place.child(name));
                }
            }
        }
    }
}
