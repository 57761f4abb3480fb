//! Keywords of older drafts of JSON Schema, in those of 2020-12.
//!
//! | older | becomes |
//! |---|---|
//! | `items: [a, b]` | `prefixItems: [a, b]` |
//! | `additionalItems` beside such an `items` | `items` |
//! | `dependencies` with names | `dependentRequired` |
//! | `dependencies` with schemas | `dependentSchemas` |
//! | `id` of draft 4, in a JSON Schema by itself | `$id` |
//!
//! In OpenAPI, which never had them, each is a lint.

use crate::document::read::Reader;
use crate::document::{Dialect, Schema};
use crate::source::{Members, Place, Tree};

impl Reader<'_, '_> {
    /// Reads the older keywords among the members of a schema, and gives back the others.
    pub(super) fn older_keywords(
        &mut self,
        place: &Place,
        members: Members,
        schema: &mut Schema,
    ) -> Members {
        let is_tuple = members
            .iter()
            .any(|(name, tree)| name == "items" && matches!(tree, Tree::Array(_)));
        let mut rest = Vec::with_capacity(members.len());
        for (name, tree) in members {
            let at = || place.child(&name);
            match (name.as_str(), &tree) {
                ("items", Tree::Array(_)) => {
                    self.older(&at(), "`prefixItems` describes an array item by item");
                    schema.prefix_items = self.listed(&at(), tree, Self::schema_or_bool);
                }
                ("additionalItems", _) if is_tuple => {
                    self.older(&at(), "`items` beside `prefixItems` describes the others");
                    schema.items = self.schema_or_bool(at(), tree);
                }
                ("dependencies", Tree::Object(_)) => {
                    self.older(&at(), "`dependentRequired` or `dependentSchemas`");
                    self.dependencies(&at(), tree, schema);
                }
                ("id", Tree::String(id)) if self.dialect == Dialect::JsonSchema => {
                    schema.id = Some(id.clone());
                }
                _ => rest.push((name, tree)),
            }
        }
        rest
    }

    fn older(&mut self, place: &Place, help: &str) {
        if self.dialect != Dialect::JsonSchema {
            let message = "this is how older drafts of JSON Schema said it; it is read as such";
            self.diagnostics
                .lint("older-keyword", place, message)
                .help(help);
        }
    }

    fn dependencies(&mut self, place: &Place, tree: Tree, schema: &mut Schema) {
        let Tree::Object(members) = tree else { return };
        let is_list = |tree: &Tree| matches!(tree, Tree::Array(_));
        let (names, schemas): (Members, Members) =
            members.into_iter().partition(|(_, tree)| is_list(tree));
        let names = self.dependent_required(place, Tree::Object(names));
        schema.dependent_required.extend(names);
        let schemas = self.named(place, Tree::Object(schemas), Self::schema_or_bool);
        schema.dependent_schemas.extend(schemas);
    }
}
