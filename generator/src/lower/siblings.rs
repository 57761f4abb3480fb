//! What stands beside a `$ref`: in OpenAPI 3.0 it is ignored (section 4.7.23), but for what speaks to people and `nullable`, which authors mean; in 3.1 it
//! holds as well.

use super::{Lower, keywords};
use crate::document::{Id, Schema};

impl Lower<'_, '_> {
    /// Says which keywords beside a reference have no effect, and which have one that other tools may not give them.
    pub(super) fn ignored_siblings(&mut self, id: Id<Schema>) {
        let Some(node) = self.schema(id) else { return };
        for (keyword, class) in keywords::stated(&node.leaf) {
            if keyword == "$ref" {
                continue;
            }
            if matches!(class, keywords::Class::Annotation) || keyword == "nullable" {
                let message =
                    format!("`{keyword}` beside `$ref` is honoured, and not by OpenAPI 3.0");
                self.diagnostics
                    .lint("honoured-sibling", &node.place.child(keyword), message)
                    .help("put the `$ref` under `allOf`");
                continue;
            }
            self.diagnostics
                .lint(
                    "reference-sibling",
                    &node.place.child(keyword),
                    format!("`{keyword}` beside `$ref` is ignored in OpenAPI 3.0"),
                )
                .help("put the `$ref` under `allOf`");
        }
    }
}
