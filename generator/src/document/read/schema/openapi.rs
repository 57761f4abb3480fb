//! Keywords that describe, and OpenAPI's additions (OpenAPI 3.1.1, section 4.8.24).

use crate::document::read::Reader;
use crate::document::read::value::shown;
use crate::document::{Dialect, Discriminator, Schema, Xml};
use crate::source::{Members, Place, Tree};

const XML: [&str; 6] = [
    "name",
    "namespace",
    "prefix",
    "attribute",
    "wrapped",
    "nodeType",
];

impl Reader<'_, '_> {
    /// Reads a keyword that describes or that OpenAPI adds; gives the value back if it is none of them.
    pub(super) fn openapi_keyword(
        &mut self,
        place: &Place,
        name: &str,
        tree: Tree,
        schema: &mut Schema,
    ) -> Option<Tree> {
        let at = || place.child(name);
        match name {
            "title" => schema.title = self.note(&at(), tree),
            "description" => schema.description = self.note(&at(), tree),
            "$comment" => schema.comment = self.note(&at(), tree),
            "default" => schema.default = Some(tree),
            "example" => schema.examples.insert(0, tree),
            "examples" => self.examples(&at(), tree, schema),
            "deprecated" => schema.deprecated = self.flag(&at(), &tree).unwrap_or_default(),
            "readOnly" => schema.read_only = self.flag(&at(), &tree).unwrap_or_default(),
            "writeOnly" => schema.write_only = self.flag(&at(), &tree).unwrap_or_default(),
            "nullable" | "x-nullable" => {
                schema.nullable |= self.flag(&at(), &tree).unwrap_or_default();
            }
            "discriminator" => {
                schema.discriminator = self.discriminator(&at(), tree);
                if let Some(found) = &schema.discriminator {
                    self.mapping(place, &found.mapping);
                }
            }
            "xml" => schema.xml = self.xml(&at(), tree),
            "externalDocs" => schema.external_docs = self.docs_url(&at(), tree),
            _ => return Some(tree),
        }
        None
    }

    /// A text that only describes.
    fn note(&mut self, place: &Place, tree: Tree) -> Option<String> {
        match tree {
            Tree::String(text) => Some(text),
            other @ (Tree::Array(_) | Tree::Object(_)) => {
                self.wrong_annotation(place, &other, "a string");
                None
            }
            other => self.text(place, other),
        }
    }

    fn examples(&mut self, place: &Place, tree: Tree, schema: &mut Schema) {
        match tree {
            Tree::Array(items) => schema.examples.extend(items),
            other => self.wrong_annotation(place, &other, "an array"),
        }
    }

    fn discriminator(&mut self, place: &Place, tree: Tree) -> Option<Discriminator> {
        // Swagger 2.0 had the bare name.
        if let Tree::String(property) = tree {
            if self.dialect != Dialect::V2_0 {
                let message = "`discriminator` is a string, expected an object; it is read as its `propertyName`";
                self.diagnostics
                    .lint("bare-discriminator", place, message)
                    .help("`discriminator: {propertyName: …}`");
            }
            return Some(Discriminator {
                property,
                mapping: Vec::new(),
                targets: Vec::new(),
                default_mapping: None,
            });
        }
        let (mut property, mut mapping, mut default_mapping) = (None, Vec::new(), None);
        for (name, tree) in self.members(place, tree)? {
            let at = place.child(&name);
            match name.as_str() {
                "propertyName" => property = self.text(&at, tree),
                "mapping" => {
                    mapping =
                        self.named(&at, tree, |reader, place, tree| reader.text(&place, tree));
                }
                "defaultMapping" => default_mapping = self.text(&at, tree),
                _ => self.unknown_part(&at, &name, &["propertyName", "mapping", "defaultMapping"]),
            }
        }
        if property.is_none() {
            let message = "`discriminator` has no `propertyName`";
            self.diagnostics
                .error("missing-member", place, message)
                .help("the property whose value tells the branches apart");
        }
        property.map(|property| Discriminator {
            property,
            mapping,
            targets: Vec::new(),
            default_mapping,
        })
    }

    fn xml(&mut self, place: &Place, tree: Tree) -> Option<Xml> {
        let mut xml = Xml::default();
        for (name, tree) in self.described(place, tree)? {
            let at = place.child(&name);
            match name.as_str() {
                "name" => xml.name = self.note(&at, tree),
                "namespace" => xml.namespace = self.note(&at, tree),
                "prefix" => xml.prefix = self.note(&at, tree),
                "attribute" => xml.attribute = self.flag(&at, &tree).unwrap_or_default(),
                "wrapped" => xml.wrapped = self.flag(&at, &tree).unwrap_or_default(),
                "nodeType" => xml.node_type = self.note(&at, tree),
                // How Azure's documents said it before 3.2 had a word for it.
                "x-ms-text" => {
                    if self.flag(&at, &tree) == Some(true) {
                        xml.node_type = Some("text".to_owned());
                    }
                }
                _ => self.unknown_part(&at, &name, &XML),
            }
        }
        Some(xml)
    }

    fn docs_url(&mut self, place: &Place, tree: Tree) -> Option<String> {
        let members = self.described(place, tree)?;
        let (_, url) = members.into_iter().find(|(name, _)| name == "url")?;
        self.note(&place.child("url"), url)
    }

    /// The members of an object that only describes.
    fn described(&mut self, place: &Place, tree: Tree) -> Option<Members> {
        match tree {
            Tree::Object(members) => Some(members),
            other => {
                self.wrong_annotation(place, &other, "an object");
                None
            }
        }
    }

    fn unknown_part(&mut self, place: &Place, name: &str, known: &'static [&'static str]) {
        if name.starts_with("x-") {
            // An extension of an object that is read away; said, because nothing is lost in silence.
            let message = format!("the extension `{}` is ignored here", shown(name));
            self.diagnostics.lint("ignored-annotation", place, message);
        } else {
            self.unknown_member(place, name, &mut known.iter().copied());
        }
    }
}
