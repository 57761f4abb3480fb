use specsmith::{Validate, Value};

fn keeps(_: &Value) -> bool {
    true
}

fn takes_text(_: &str) -> bool {
    true
}

struct NoJson;

#[derive(Validate)]
struct Json {
    #[validate(check(keyword = "not", with = takes_text))]
    text: String,
    #[validate(check(keyword = "not", with = keeps))]
    json: Option<NoJson>,
}

fn main() {}
