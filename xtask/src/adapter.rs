//! The one file that knows which stages of the generator give what the commands measure.

use serde::{Deserialize, Serialize};
use specsmith_generator::api::{Api, Census};
use specsmith_generator::config::Options;
use specsmith_generator::diagnostic::Diagnostics;
use specsmith_generator::document::{self, Dialect, Document, Entry, Schema};
use specsmith_generator::generate;
use specsmith_generator::lock::Lock;
use specsmith_generator::render::File;
use specsmith_generator::source::{Library, Place, Source, Tree, load};

/// A run of the generator, with what it decided.
pub(crate) struct Made {
    pub(crate) files: Vec<File>,
    pub(crate) diagnostics: Diagnostics,
    pub(crate) api: Api,
}

/// What a document is made of, and what became of it.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(crate) struct Figures {
    /// The version of OpenAPI that it is read as.
    pub(crate) dialect: String,
    /// Its schemas, wherever they stand; a reference to one is one.
    pub(crate) schema_nodes: usize,
    /// Those of them that say more than "any value".
    pub(crate) telling_nodes: usize,
    /// Those that say more and are typed as plain JSON all the same; unknown before the generator tells.
    pub(crate) plain_json: Option<usize>,
    /// Keywords in the document; unknown before the generator tells.
    pub(crate) census_occurrences: Option<usize>,
    /// Those of them that reached neither a rule, a type, an annotation nor a gap.
    pub(crate) census_difference: Option<usize>,
}

/// The whole way, and what was decided on it.
pub(crate) fn make(source: &dyn Source, path: &str, options: &Options) -> Result<Made, String> {
    let run = generate(source, path, options, &Lock::new()).map_err(|error| error.to_string())?;
    Ok(Made {
        files: run.files,
        diagnostics: run.diagnostics,
        api: run.api,
    })
}

/// A document as it is read, for what is asked of its structure.
pub(crate) struct Structure {
    document: Document,
    root: Tree,
}

impl Structure {
    /// Reads a document alone, with all files that it is made of.
    pub(crate) fn read(source: &dyn Source, path: &str) -> Result<Self, String> {
        let mut diagnostics = Diagnostics::new();
        let loaded = load(source, path, &mut diagnostics).map_err(|error| error.to_string())?;
        let mut library =
            Library::open(source, path, &mut diagnostics).map_err(|error| error.to_string())?;
        let document = document::read_from(&mut library, &mut diagnostics)
            .map_err(|error| error.to_string())?;
        Ok(Self {
            document,
            root: loaded.root,
        })
    }

    /// What was read.
    pub(crate) fn document(&self) -> &Document {
        &self.document
    }

    /// The root file as a tree.
    pub(crate) fn root(&self) -> &Tree {
        &self.root
    }

    /// Whether its schemas speak the dialect of OpenAPI 3.0, as those of 2.0 do.
    pub(crate) fn is_3_0(&self) -> bool {
        !self.document.dialect.is_json_schema()
    }

    /// What the schema at a place refers to.
    pub(crate) fn target(&self, place: &Place) -> Option<Place> {
        let id = self.document.schemas.at(place)?;
        match self.document.schemas.get(id)? {
            Entry::Node(node) => node.leaf.reference.as_ref()?.target.clone(),
            Entry::Reference(reference) => reference.target.clone(),
        }
    }

    /// Whether a place is a schema or within one.
    pub(crate) fn is_in_schema(&self, place: &Place) -> bool {
        let mut at = Some(place.clone());
        while let Some(place) = at {
            if self.document.schemas.at(&place).is_some() {
                return true;
            }
            at = place.pointer.parent().map(|pointer| Place {
                file: place.file,
                pointer,
            });
        }
        false
    }

    /// What a document is made of, and what became of it.
    pub(crate) fn figures(&self, census: &Census) -> Figures {
        let telling = self
            .document
            .schemas
            .iter()
            .filter(|(_, entry)| match entry {
                Entry::Node(node) => tells(&node.leaf),
                Entry::Reference(_) => true,
            });
        let dialect = match self.document.dialect {
            Dialect::V2_0 => "2.0",
            Dialect::V3_0 => "3.0",
            Dialect::V3_1 => "3.1",
            Dialect::V3_2 => "3.2",
            Dialect::JsonSchema => "JSON Schema",
        };
        Figures {
            dialect: dialect.to_owned(),
            schema_nodes: self.document.schemas.len(),
            telling_nodes: telling.count(),
            plain_json: Some(census.plain.len()),
            census_occurrences: Some(census.keywords),
            census_difference: Some(census.unaccounted.len()),
        }
    }
}

/// Whether a schema says anything of its values: whether a keyword is there that a type or a rule can follow.
fn tells(schema: &Schema) -> bool {
    let applies = [
        &schema.items,
        &schema.contains,
        &schema.additional_properties,
        &schema.property_names,
        &schema.unevaluated_items,
        &schema.unevaluated_properties,
        &schema.not,
        &schema.condition,
    ];
    let limits = [
        schema.min_length,
        schema.max_length,
        schema.min_items,
        schema.max_items,
        schema.min_properties,
        schema.max_properties,
    ];
    let bounds = [
        &schema.multiple_of,
        &schema.minimum,
        &schema.maximum,
        &schema.exclusive_minimum,
        &schema.exclusive_maximum,
        &schema.pattern,
        &schema.format,
        &schema.dynamic_reference,
    ];
    let lists = [
        &schema.prefix_items,
        &schema.all_of,
        &schema.any_of,
        &schema.one_of,
    ];
    schema.boolean == Some(false)
        || schema.reference.is_some()
        || !schema.types.is_empty()
        || schema.enumeration.is_some()
        || schema.constant.is_some()
        || schema.unique_items
        || !schema.properties.is_empty()
        || !schema.required.is_empty()
        || !schema.pattern_properties.is_empty()
        || !schema.dependent_required.is_empty()
        || !schema.dependent_schemas.is_empty()
        || applies.into_iter().any(Option::is_some)
        || limits.into_iter().any(|limit| limit.is_some())
        || bounds.into_iter().any(Option::is_some)
        || lists.into_iter().any(|list| !list.is_empty())
}
