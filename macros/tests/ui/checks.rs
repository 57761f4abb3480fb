use std::collections::BTreeMap;

use specsmith::{Validate, Value};

fn keeps(_: &Value) -> bool {
    true
}

#[derive(Validate)]
struct Checks {
    #[validate(check(keyword = "not"))]
    without_function: String,
    #[validate(check(keyword = "not", verb = keeps))]
    with_verb: String,
    #[validate(check)]
    alone: String,
    #[validate(check(keyword = "not", with = keeps), items(check(keyword = not)))]
    within: Vec<String>,
    #[validate(check(keyword = "not", limit = 2, with = keeps))]
    limited: String,
}

#[derive(Validate)]
struct Places {
    #[validate(forbidden)]
    named: BTreeMap<String, String>,
    #[validate(rest = "two")]
    rest: Vec<String>,
    #[validate(flatten, rename = "other")]
    renamed: BTreeMap<String, String>,
}

#[derive(Validate)]
#[validate(one_of)]
struct NoEnum;

#[derive(Validate)]
#[validate(list())]
struct NoRules;

#[derive(Validate)]
struct Skipped {
    #[validate(check(keyword = "not", with = keeps), skip)]
    skipped: String,
}

fn main() {}
