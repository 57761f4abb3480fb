//! A schema as read: each keyword that it has.

use specsmith_generator::document::{
    Discriminator, Document, Entry, Id, JsonType, Reference, Schema, SchemaOrBool, Xml,
};
use specsmith_generator::source::{Members, Place, Tree};

/// The keywords of a schema, each as a word and its value. Each field is named, so that a new one does not compile until it is shown.
pub(super) fn keywords(document: &Document, schema: &Schema) -> Vec<(&'static str, String)> {
    macro_rules! keywords {
        ($($field:ident = $word:literal,)*) => {{
            let Schema { $($field),* } = schema;
            [$(($word, $field.show(document))),*]
        }};
    }
    let all = keywords! {
        boolean = "boolean",
        reference = "$ref",
        id = "$id",
        anchor = "$anchor",
        dynamic_anchor = "$dynamicAnchor",
        dynamic_reference = "$dynamicRef",
        schema_dialect = "$schema",
        comment = "$comment",
        definitions = "$defs",
        types = "type",
        nullable = "nullable",
        enumeration = "enum",
        constant = "const",
        format = "format",
        multiple_of = "multipleOf",
        minimum = "minimum",
        maximum = "maximum",
        exclusive_minimum = "exclusiveMinimum",
        exclusive_maximum = "exclusiveMaximum",
        min_length = "minLength",
        max_length = "maxLength",
        pattern = "pattern",
        content_encoding = "contentEncoding",
        content_media_type = "contentMediaType",
        content_schema = "contentSchema",
        items = "items",
        prefix_items = "prefixItems",
        contains = "contains",
        min_contains = "minContains",
        max_contains = "maxContains",
        min_items = "minItems",
        max_items = "maxItems",
        unique_items = "uniqueItems",
        unevaluated_items = "unevaluatedItems",
        properties = "properties",
        required = "required",
        additional_properties = "additionalProperties",
        pattern_properties = "patternProperties",
        property_names = "propertyNames",
        min_properties = "minProperties",
        max_properties = "maxProperties",
        dependent_required = "dependentRequired",
        dependent_schemas = "dependentSchemas",
        unevaluated_properties = "unevaluatedProperties",
        all_of = "allOf",
        any_of = "anyOf",
        one_of = "oneOf",
        not = "not",
        condition = "if",
        then = "then",
        otherwise = "else",
        discriminator = "discriminator",
        title = "title",
        description = "description",
        default = "default",
        examples = "examples",
        deprecated = "deprecated",
        read_only = "readOnly",
        write_only = "writeOnly",
        xml = "xml",
        external_docs = "externalDocs",
        extensions = "extensions",
        unknown = "unknown",
    };
    all.into_iter()
        .filter_map(|(word, value)| Some((word, value?)))
        .collect()
}

/// How a keyword's value is shown; `None` where the keyword is absent.
trait Show {
    fn show(&self, document: &Document) -> Option<String>;
}

impl Show for bool {
    fn show(&self, _: &Document) -> Option<String> {
        self.then(|| "true".to_owned())
    }
}

impl Show for u64 {
    fn show(&self, _: &Document) -> Option<String> {
        Some(self.to_string())
    }
}

impl Show for String {
    fn show(&self, _: &Document) -> Option<String> {
        Some(self.clone())
    }
}

impl Show for Tree {
    fn show(&self, _: &Document) -> Option<String> {
        Some(self.to_json())
    }
}

impl Show for JsonType {
    fn show(&self, _: &Document) -> Option<String> {
        Some(format!("{self:?}").to_lowercase())
    }
}

impl Show for Id<Schema> {
    fn show(&self, document: &Document) -> Option<String> {
        Some(match document.schemas.get(*self)? {
            Entry::Node(node) => shown(document, &node.place),
            Entry::Reference(reference) => {
                format!("reference at {}", shown(document, &reference.place))
            }
        })
    }
}

impl Show for SchemaOrBool {
    fn show(&self, document: &Document) -> Option<String> {
        match self {
            Self::Bool(value) => Some(value.to_string()),
            Self::Schema(id) => id.show(document),
        }
    }
}

impl Show for Reference {
    fn show(&self, document: &Document) -> Option<String> {
        let target = self
            .target
            .as_ref()
            .map_or_else(|| "nothing".to_owned(), |place| shown(document, place));
        Some(format!("{} to {target}", self.text))
    }
}

impl Show for Discriminator {
    fn show(&self, _: &Document) -> Option<String> {
        Some(format!("{} {:?}", self.property, self.mapping))
    }
}

impl Show for Xml {
    fn show(&self, _: &Document) -> Option<String> {
        Some(format!("{self:?}"))
    }
}

impl<T: Show> Show for Option<T> {
    fn show(&self, document: &Document) -> Option<String> {
        self.as_ref()?.show(document)
    }
}

impl<T: Show> Show for Vec<T> {
    fn show(&self, document: &Document) -> Option<String> {
        let items: Vec<String> = self.iter().filter_map(|item| item.show(document)).collect();
        (!items.is_empty()).then(|| items.join(", "))
    }
}

impl<T: Show> Show for (String, T) {
    fn show(&self, document: &Document) -> Option<String> {
        let (name, value) = self;
        Some(format!(
            "{name}: {}",
            value.show(document).unwrap_or_default()
        ))
    }
}

/// A place as a reference would name it: the root document has no name.
pub(super) fn shown(document: &Document, place: &Place) -> String {
    let key = document.key(place);
    if key.contains('#') {
        key
    } else {
        format!("#{key}")
    }
}

/// The members that nothing else shows, as JSON.
pub(super) fn members(members: &Members) -> String {
    Tree::Object(members.clone()).to_json()
}
