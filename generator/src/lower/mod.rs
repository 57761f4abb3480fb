//! From the document to what will be built: every decision is taken here, once.
//!
//! | file | decides |
//! |---|---|
//! | `reference` | what a `$ref` leads to |
//! | `facet` | which schemas hold of a value together |
//! | `naming`, `label` | what an inline schema is called |
//! | `schema`, `kinds` | which type a schema is: the dispatch |
//! | `object`, `members`, `array`, `enumeration`, `scalar` | structs and maps, lists and tuples, enums, leaves |
//! | `default` | what stands for a member that is left out |
//! | `foreign` | where a type of the user's stands |
//! | `alternatives`, `union`, `family` | `anyOf` and `oneOf`, discriminators |
//! | `tell`, `sample` | how a value tells its variant, and one that cannot |
//! | `rules`, `logic`, `calls` | which keywords bind a value: as rules, as checks; how these call each other |
//! | `keywords`, `census` | what each keyword is to a type, and what became of it |
//! | `depth` | whether types lie deeper in each other than the compiler looks |
//! | `models`, `finish`, `boxes`, `validated`, `renumber` | all models together |
//! | `views` | what is sent and what is received, where `readOnly` or `writeOnly` tells them apart |
//! | `extension` | vendor extensions with a meaning |
//! | `number`, `keeps` | numbers without losing a digit; whether a value that is written down keeps a rule |
//! | `siblings` | what stands beside a reference |
//! | `operation`, `parameter`, `body`, `multipart`, `response`, `header`, `status`, `content`, `media_type`, `stream` | what a call looks like |
//! | `form` | how a form that comes is read: pairs, parts |
//! | `files` | which values of a multipart form are files |
//! | `sequence` | multipart bodies whose parts are told by their position |
//! | `xml` | what a body of XML looks like: elements, attributes, names |
//! | `incoming` | webhooks and callbacks: their types, and how their bodies are decoded |
//! | `server`, `service` | servers, security schemes |
//! | `text`, `docs` | documentation |

mod alternatives;
mod array;
mod body;
mod boxes;
mod budget;
mod calls;
mod census;
mod collection;
mod content;
mod default;
mod depth;
mod docs;
mod enumeration;
mod example;
mod extension;
mod facet;
mod family;
mod files;
mod finish;
mod foreign;
mod form;
mod habits;
mod header;
mod incoming;
mod keeps;
mod keywords;
mod kinds;
mod label;
mod leaf;
mod logic;
mod looks;
mod media_type;
mod members;
mod models;
mod multipart;
mod naming;
mod number;
mod object;
mod operation;
mod page;
mod parameter;
mod part;
mod query_string;
mod reference;
mod renumber;
mod response;
mod rules;
mod sample;
mod scalar;
mod schema;
mod seen;
mod sequence;
mod server;
mod service;
mod siblings;
mod status;
mod stream;
mod tell;
mod template;
mod text;
mod union;
mod validated;
mod views;
mod xml;

pub use census::Census;
pub(crate) use docs::code;

use crate::api::{Api, CheckId, Encoding, Group, Incoming, ModelId, Type, Way};
use crate::config::{Null, Options};
use crate::diagnostic::Diagnostics;
use crate::document::{Document, Id, Schema, SchemaOrBool};
use crate::names::Pins;
use crate::source::Place;
use facet::Facets;
use logic::CheckDraft;
use models::{Draft, Key, Work};
use std::collections::{HashMap, HashSet, VecDeque};

/// Decides on Rust for a whole document.
///
/// What is wrong or not supported is added to `diagnostics` and left out; the rest is in the [`Api`].
pub fn lower(
    document: &Document,
    options: &Options,
    pins: &mut Pins<'_>,
    diagnostics: &mut Diagnostics,
) -> Api {
    let mut lower = Lower::new(document, options, pins, diagnostics);
    lower.components();
    let schemes = lower.schemes();
    let mut drafts = lower.operations(&schemes);
    let mut incoming = lower.incoming();
    let (servers, own_servers) = lower.servers();
    let server_path = lower.server_path(&servers);
    lower.split_views(&mut drafts, &mut incoming);
    let (models, order) = lower.finish_models();
    let mut checks = lower.finish_checks();
    lower.report_budget();
    lower.report_without_effect();
    lower.report_unused();
    lower.report_unused_definitions();
    lower.schema_habits();
    let ways = lower.finish_ways();
    let mut groups: Vec<Group> = drafts
        .into_iter()
        .map(|group| group.renumber(&order))
        .collect();
    let own_servers = server::in_order(own_servers, &mut groups);
    calls::mark_asked(&mut checks, &models, &groups);
    let operations_have_servers = servers.is_empty() && server::each_has_its_own(&groups);
    let mut incoming: Vec<Incoming> = incoming
        .into_iter()
        .map(|request| request.renumber(&order))
        .collect();
    lower.finish_pages(&mut groups, &models);
    let xml = lower.finish_xml(&models, &mut groups, &mut incoming);
    let forms = lower.finish_forms(&models, &mut groups, &mut incoming);
    let census = census::take(document, &lower.ledger, lower.diagnostics);
    lower.diagnostics.unique();
    Api {
        name: options.name.clone(),
        title: text::one_line(&document.info.leaf.title),
        version: text::token(&document.info.leaf.version),
        docs: text::crate_docs(document),
        dialect: document.dialect,
        strict_null: options.null == Null::Strict,
        nested: options.nested,
        lists: options.lists,
        recursion_limit: depth::recursion_limit(&models),
        models,
        checks,
        ways,
        groups,
        xml,
        forms,
        incoming,
        operations_have_servers,
        own_servers,
        server_path,
        servers,
        schemes,
        census,
    }
}

/// The work in progress.
struct Lower<'a, 'p> {
    document: &'a Document,
    options: &'a Options,
    diagnostics: &'a mut Diagnostics,
    pins: &'a mut Pins<'p>,
    /// The models so far, in the order in which they were met.
    drafts: Vec<Draft>,
    /// The model of facets that have one.
    models: HashMap<Key, ModelId>,
    /// Models whose parts are still to be lowered.
    pending: VecDeque<Work>,
    /// What each schema that was lowered says of a value: it is asked once.
    values: HashMap<Id<Schema>, schema::Value>,
    /// Facets that are being lowered and have no model to stand for them, unless they were met within themselves.
    open: HashMap<Key, Option<ModelId>>,
    /// The facets of each schema, and the schema that has just these.
    facets: HashMap<Id<Schema>, Facets>,
    owners: HashMap<Facets, Id<Schema>>,
    /// What each reference leads to.
    targets: HashMap<Id<Schema>, Option<Id<Schema>>>,
    /// Whether `null` is among the values of a schema.
    nulls: HashMap<Id<Schema>, Option<bool>>,
    /// Schemas whose types are being asked for.
    asked: HashSet<Id<Schema>>,
    asked_times: usize,
    /// Those that are known.
    kinds_of: HashMap<Id<Schema>, kinds::Kinds>,
    /// The names of components.
    named: HashMap<Id<Schema>, String>,
    /// Parents with a discriminator: their children, the unions that stand for them, and the types of their own members.
    children: family::Children,
    budget: budget::Budget,
    families: HashMap<Id<Schema>, ModelId>,
    bases: HashMap<Id<Schema>, Type>,
    /// Models of multipart forms with their files: by the model without them, and the files' names.
    forms: HashMap<(ModelId, String), ModelId>,
    /// Types around the values of whole bodies.
    roots: HashMap<Id<Schema>, ModelId>,
    /// The forms that come, and what `encoding` says of them.
    received: Vec<(Type, Encoding)>,
    /// The schemas of bodies of XML.
    xml_roots: Vec<Id<Schema>>,
    /// The checks so far; those that stand for a schema that a `$ref` leads to; those of them that are still to be written.
    checks: Vec<CheckDraft>,
    check_places: HashMap<(Place, &'static str), CheckId>,
    called: HashMap<Id<Schema>, CheckId>,
    uncalled: Vec<(CheckId, Id<Schema>)>,
    /// The modules that read and write types of the user's, and whether one is used.
    ways: Vec<(Way, bool)>,
    /// What is declared of the pages of operations, and the whole numbers that stand for parameters which are left out.
    paged: page::Paged,
    defaults: HashMap<Place, u64>,
    /// Servers of paths and operations that callers choose among.
    own_servers: Vec<server::OwnDraft<'a>>,
    /// Unions with their files, by whether `encoding` names a media type for them, and one of bytes.
    unions_with_files: HashMap<(ModelId, Option<bool>), Option<Type>>,
    /// Choices between a text and a file, by their schemas.
    texts_or_files: HashMap<Id<Schema>, ModelId>,
    /// Texts of events, by what they are described as.
    contents: HashMap<Id<Schema>, SchemaOrBool>,
    /// What stands for parameters in examples.
    shown: HashMap<Place, example::Shown>,
    ledger: census::Ledger,
}

impl<'a, 'p> Lower<'a, 'p> {
    fn new(
        document: &'a Document,
        options: &'a Options,
        pins: &'a mut Pins<'p>,
        diagnostics: &'a mut Diagnostics,
    ) -> Self {
        let components = document.components.schemas.iter();
        let mut budget = budget::Budget::new(document.schemas.len());
        Self {
            document,
            options,
            diagnostics,
            pins,
            drafts: Vec::new(),
            models: HashMap::new(),
            pending: VecDeque::new(),
            values: HashMap::new(),
            open: HashMap::new(),
            facets: HashMap::new(),
            owners: HashMap::new(),
            targets: HashMap::new(),
            nulls: HashMap::new(),
            asked: HashSet::new(),
            asked_times: 0,
            kinds_of: HashMap::new(),
            named: components.map(|(name, id)| (*id, name.clone())).collect(),
            children: family::children(document, &mut budget),
            budget,
            families: HashMap::new(),
            bases: HashMap::new(),
            forms: HashMap::new(),
            roots: HashMap::new(),
            received: Vec::new(),
            xml_roots: Vec::new(),
            checks: Vec::new(),
            check_places: HashMap::new(),
            called: HashMap::new(),
            uncalled: Vec::new(),
            ways: foreign::ways(options),
            paged: HashMap::new(),
            defaults: HashMap::new(),
            own_servers: Vec::new(),
            contents: HashMap::new(),
            texts_or_files: HashMap::new(),
            unions_with_files: HashMap::new(),
            shown: HashMap::new(),
            ledger: census::Ledger::default(),
        }
    }
}
