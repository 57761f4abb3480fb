//! Every type that is generated keeps to the rule of its traits: `models.rs` and `requests.rs` name them all, and the compiler holds each against the rule.
//!
//! Where a list is stale, the test says so, and `SPECSMITH_EMIT=1` writes it anew.

use std::fmt::{Debug, Display};
use std::hash::Hash;
use std::path::Path;
use std::str::FromStr;

/// Models are values: they can be cloned, compared and printed, and live as long as anybody wants, on any thread.
const fn model<T: Clone + Debug + PartialEq + Send + Sync + 'static>() {}
/// Clients, groups and requests can be moved to a task of their own.
const fn request<T: Debug + Send + Sync + 'static>() {}
const fn leaf<T: Eq + Ord + Hash + Display + FromStr>() {}
const fn text<T: AsRef<str> + for<'a> From<&'a str>>() {}

macro_rules! rule {
    ($rule:ident: $($type:ty,)*) => {
        #[allow(deprecated, reason = "what is deprecated has traits as well")]
        const _: () = { $($rule::<$type>();)* };
    };
}

#[rustfmt::skip]
mod models {
    use super::model;
    include!("models.rs");
}
#[rustfmt::skip]
mod requests {
    use super::request;
    include!("requests.rs");
}

rule!(leaf: crate::fixture::models::Level, crate::fixture::models::Port, crate::fixture::models::Mode, crate::document::models::Label,
    crate::document::models::Rank,);
rule!(text: crate::fixture::models::Mode, crate::document::models::Label, authlete::models::ClientType,);

/// The names that a module's text exports.
fn exported(text: &str) -> Vec<String> {
    let uses = text.split("pub use ").skip(1);
    uses.filter_map(|rest| rest.split(';').next())
        .filter_map(|path| path.split_once("::"))
        .flat_map(|(_, names)| names.trim_matches(['{', '}', ' ', '\n']).split(','))
        .map(|name| name.trim().to_owned())
        .filter(|name| !name.is_empty())
        .collect()
}

/// The part of a file's text in which a module exports what its children hold.
fn module<'a>(text: &'a str, name: &str) -> &'a str {
    let rest = text.split(&format!("pub mod {name} {{")).nth(1);
    let rest = rest.unwrap_or_default();
    rest.split("\n    mod ").next().unwrap_or_default()
}

fn is_fresh(name: &str, rule: &str, lists: &[(&str, Vec<String>)]) {
    let mut types: Vec<String> = lists
        .iter()
        .flat_map(|(path, names)| {
            names
                .iter()
                .map(move |name| format!("    {path}::{name},\n"))
        })
        .collect();
    types.sort();
    assert!(types.len() > 10, "there are types");
    let text = format!("rule! {{ {rule}:\n{}}}\n", types.concat());
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/emitted")
        .join(name);
    if std::env::var_os("SPECSMITH_EMIT").is_some() {
        std::fs::write(&path, &text).expect("the list can be written");
    }
    let committed = std::fs::read_to_string(&path).expect("the list is there");
    assert!(
        committed == text,
        "{name} is stale: run this test with SPECSMITH_EMIT=1 and read the difference"
    );
}

#[test]
fn every_type_is_held_against_the_rule() {
    let fixture = include_str!("fixture.rs");
    let document = include_str!("document.rs");
    let models = include_str!("../../../generated/src/models/mod.rs");
    let operations = include_str!("../../../generated/src/operations/mod.rs");
    let lists = [
        ("authlete::models", exported(models)),
        (
            "crate::document::models",
            exported(module(document, "models")),
        ),
        (
            "crate::fixture::models",
            exported(module(fixture, "models")),
        ),
    ];
    is_fresh("models.rs", "model", &lists);
    let clients = ["Client", "ClientBuilder", "Server"]
        .map(ToOwned::to_owned)
        .to_vec();
    let lists = [
        ("authlete", clients.clone()),
        ("authlete::operations", exported(operations)),
        ("crate::document", clients),
        (
            "crate::document::operations",
            exported(module(document, "operations")),
        ),
    ];
    is_fresh("requests.rs", "request", &lists);
}
