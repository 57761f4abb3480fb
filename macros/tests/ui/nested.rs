use specsmith_macros::Validate;

#[derive(Validate)]
struct Nested {
    own: NotDerived,
    foreign: Option<Vec<std::cell::Cell<u8>>>,
    #[validate(unique_items)]
    not_json: Vec<NotSerialize>,
}

#[derive(Validate)]
struct NotSerialize;

struct NotDerived;

fn main() {}
