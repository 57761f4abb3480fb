//! Schemas (JSON Schema 2020-12; OpenAPI 3.0.4, section 4.7.24; 3.1.1, section 4.8.24).

mod assertions;
pub(in crate::document::read) mod keyword;
mod older;
mod openapi;
mod rewrite;
mod types;

use crate::document::read::Reader;
use crate::document::read::reference::Kind;
use crate::document::read::value::called;
use crate::document::{Dialect, Entry, Id, Node, Schema, SchemaOrBool};
use crate::source::{Members, Place, Tree};

impl Reader<'_, '_> {
    /// Reads a schema, or a boolean in the place of one.
    ///
    /// Only the number is made here; the schema itself waits in a list, so that no nesting is deep enough to end the stack.
    pub(in crate::document::read) fn schema(
        &mut self,
        place: Place,
        tree: Tree,
    ) -> Option<Id<Schema>> {
        match &tree {
            Tree::Object(_) | Tree::Bool(_) => {}
            Tree::Null => {
                self.null(&place, "a schema");
                return None;
            }
            other => {
                self.wrong_kind(&place, other, "a schema");
                return None;
            }
        }
        // Who reads a place twice (a shared part of a form, a header that is a parameter elsewhere) finds the schema that is there.
        if let Some(id) = self.schemas.at(&place) {
            return Some(id);
        }
        let leaf = Schema::default();
        let id = self.schemas.insert(Entry::Node(Node {
            place: place.clone(),
            leaf,
            carried: Vec::new(),
        }));
        self.pending.push((id, place, tree));
        Some(id)
    }

    /// Reads what waits, and what that makes wait.
    pub(in crate::document::read) fn schemas_pending(&mut self) {
        while let Some((id, place, tree)) = self.pending.pop() {
            let mut leaf = Schema::default();
            match tree {
                Tree::Object(members) => self.keywords(&place, members, &mut leaf),
                Tree::Bool(value) => leaf.boolean = Some(value),
                Tree::Null | Tree::Number(_) | Tree::String(_) | Tree::Array(_) => {}
            }
            self.schemas.replace(
                id,
                Entry::Node(Node {
                    place,
                    leaf,
                    carried: Vec::new(),
                }),
            );
        }
    }

    fn keywords(&mut self, place: &Place, members: Members, schema: &mut Schema) {
        let mut bounds = rewrite::Bounds::default();
        let or_null = rewrite::is_null_beside_others(&members);
        self.identities(place, &members);
        for (name, tree) in self.older_keywords(place, members, schema) {
            self.keyword(place, name, tree, schema, &mut bounds);
        }
        self.rewrite_bounds(place, bounds, schema);
        self.rewrite_strings(place, schema);
        if or_null {
            self.rewrite_null(place, schema);
        }
    }

    /// Notes what a schema is called before anything in it is read.
    fn identities(&mut self, place: &Place, members: &Members) {
        if !self.dialect.is_json_schema() {
            return;
        }
        let text = |name: &str| {
            let found = members.iter().find(|(known, _)| known == name);
            found.and_then(|(_, tree)| tree.as_str())
        };
        // Draft 4 had it without the sign.
        let older = || text("id").filter(|_| self.dialect == Dialect::JsonSchema);
        if let Some(id) = text("$id").or_else(older) {
            self.identify(place, id);
        }
        for name in ["$anchor", "$dynamicAnchor"] {
            if let Some(anchor) = text(name) {
                self.anchor(place, anchor);
            }
        }
    }

    /// Reads one keyword: the applicators here, the rest in the files beside.
    fn keyword(
        &mut self,
        place: &Place,
        name: String,
        tree: Tree,
        schema: &mut Schema,
        bounds: &mut rewrite::Bounds,
    ) {
        let at = || place.child(&name);
        match name.as_str() {
            "$ref" => schema.reference = self.reference(Kind::Schema, place, tree, Vec::new()),
            "$defs" | "definitions" => {
                schema
                    .definitions
                    .extend(self.named(&at(), tree, Self::schema));
            }
            "items" => schema.items = self.schema_or_bool(at(), tree),
            "prefixItems" => schema.prefix_items = self.listed(&at(), tree, Self::schema_or_bool),
            "contains" => schema.contains = self.schema_or_bool(at(), tree),
            "unevaluatedItems" => schema.unevaluated_items = self.schema_or_bool(at(), tree),
            "properties" => schema.properties = self.named(&at(), tree, Self::schema_or_bool),
            "additionalProperties" => {
                schema.additional_properties = self.schema_or_bool(at(), tree);
            }
            "patternProperties" => {
                schema.pattern_properties = self.named(&at(), tree, Self::schema_or_bool);
            }
            "propertyNames" => schema.property_names = self.schema_or_bool(at(), tree),
            "dependentSchemas" => {
                schema.dependent_schemas = self.named(&at(), tree, Self::schema_or_bool);
            }
            "unevaluatedProperties" => {
                schema.unevaluated_properties = self.schema_or_bool(at(), tree);
            }
            "allOf" => schema.all_of = self.branches(&at(), tree),
            "anyOf" => schema.any_of = self.branches(&at(), tree),
            "oneOf" => schema.one_of = self.branches(&at(), tree),
            "not" => schema.not = self.schema_or_bool(at(), tree),
            "if" => schema.condition = self.schema_or_bool(at(), tree),
            "then" => schema.then = self.schema_or_bool(at(), tree),
            "else" => schema.otherwise = self.schema_or_bool(at(), tree),
            "contentSchema" => schema.content_schema = self.schema_or_bool(at(), tree),
            _ => {
                if let Some(tree) = self.assertion(place, &name, tree, schema, bounds)
                    && let Some(tree) = self.openapi_keyword(place, &name, tree, schema)
                {
                    self.unknown_keyword(place, name, tree, schema);
                }
            }
        }
    }

    /// Reads a schema where a boolean may stand too.
    pub(super) fn schema_or_bool(&mut self, place: Place, tree: Tree) -> Option<SchemaOrBool> {
        match tree {
            Tree::Bool(value) => Some(SchemaOrBool::Bool(value)),
            other => self.schema(place, other).map(SchemaOrBool::Schema),
        }
    }

    /// Reads the branches of a composition.
    fn branches(&mut self, place: &Place, tree: Tree) -> Vec<SchemaOrBool> {
        if tree == Tree::Array(Vec::new()) {
            let message = format!("{} has no branches, expected at least one", called(place));
            self.diagnostics.lint("no-branches", place, message);
        }
        self.listed(place, tree, Self::schema_or_bool)
    }

    fn unknown_keyword(&mut self, place: &Place, name: String, tree: Tree, schema: &mut Schema) {
        if name.starts_with("x-") {
            schema.extensions.push((name, tree));
            return;
        }
        let at = place.child(&name);
        if name == "collectionFormat" && self.dialect == Dialect::V2_0 {
            let message = "`collectionFormat` speaks of parameters, headers and the lists within them; it is ignored";
            self.diagnostics.lint("unknown-keyword", &at, message);
            schema.unknown.push((name, tree));
            return;
        }
        let shown = crate::document::read::value::shown(&name);
        if keyword::OLDER.contains(&name.as_str()) {
            let message = format!("`{shown}` is a keyword of an older JSON Schema; it is ignored");
            self.diagnostics.lint("unknown-keyword", &at, message);
        } else if let Some(near) = crate::suggest::nearest(&name, keyword::KNOWN) {
            let message = format!("`{shown}` is no keyword of a schema");
            self.diagnostics
                .lint("misspelled-keyword", &at, message)
                .help(format!("did you mean `{near}`?"));
        } else {
            let message = format!("`{shown}` is no keyword of a schema; it is ignored");
            self.diagnostics.lint("unknown-keyword", &at, message);
        }
        schema.unknown.push((name, tree));
    }
}
