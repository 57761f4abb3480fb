//! From the document to what will be built: every decision is taken here, once.
//!
//! | file | decides |
//! |---|---|
//! | `reference` | what a `$ref` leads to |
//! | `naming` | what an inline schema is called |
//! | `schema` | which type a schema is: the dispatch |
//! | `object`, `enumeration`, `scalar` | structs and maps, enums, leaves |
//! | `composition` | the wrapper around one schema, `null` among alternatives |
//! | `rules` | which keywords bind a value |
//! | `unsupported` | what is right and not built yet: gaps |
//! | `models` | names, constructors and boxes of all models together |
//! | `operation`, `parameter`, `body`, `response` | what a call looks like |
//! | `incoming` | webhooks and callbacks: their types |
//! | `service` | servers and security schemes |
//! | `text`, `docs` | documentation |

mod body;
mod composition;
mod docs;
mod enumeration;
mod incoming;
mod models;
mod naming;
mod object;
mod operation;
mod parameter;
mod reference;
mod response;
mod rules;
mod scalar;
mod schema;
mod service;
mod text;
mod unsupported;

pub(crate) use docs::code;

use crate::api::{Api, Group, ModelId};
use crate::config::{Null, Options};
use crate::diagnostic::Diagnostics;
use crate::document::{Document, Id, Schema};
use crate::names::Pins;
use models::Draft;
use std::collections::{HashMap, HashSet};

/// Decides on Rust for a whole document.
///
/// What is wrong or not supported is added to `diagnostics` and left out; the rest is in the [`Api`].
pub fn lower(
    document: &Document,
    options: &Options,
    pins: &mut Pins<'_>,
    diagnostics: &mut Diagnostics,
) -> Api {
    let mut lower = Lower {
        document,
        diagnostics,
        pins,
        drafts: Vec::new(),
        by_schema: HashMap::new(),
        values: HashMap::new(),
        open: HashSet::new(),
    };
    lower.components();
    let schemes = lower.schemes();
    let drafts = lower.operations(&schemes);
    lower.incoming();
    let servers = lower.servers();
    let (models, order) = lower.finish_models();
    let groups: Vec<Group> = drafts
        .into_iter()
        .map(|group| group.renumber(&order))
        .collect();
    Api {
        name: options.name.clone(),
        title: text::one_line(&document.info.leaf.title),
        version: text::token(&document.info.leaf.version),
        docs: text::crate_docs(document),
        dialect: document.dialect,
        strict_null: options.null == Null::Strict,
        models,
        groups,
        servers,
        schemes,
    }
}

/// The work in progress.
struct Lower<'a, 'p> {
    document: &'a Document,
    diagnostics: &'a mut Diagnostics,
    pins: &'a mut Pins<'p>,
    /// The models so far, in the order in which they were met.
    drafts: Vec<Draft>,
    /// The model of a schema that has one.
    by_schema: HashMap<Id<Schema>, ModelId>,
    /// What each schema that was lowered says of a value: it is asked once.
    values: HashMap<Id<Schema>, schema::Value>,
    /// Schemas that are being lowered and have no model to stand for them: meeting one again is a circle without an end.
    open: HashSet<Id<Schema>>,
}
