use specsmith_macros::Validate;

#[derive(Validate)]
#[validate(min_length = 1, craet = a, untagged)]
struct Container {
    #[validate(skip, minimum = 1)]
    skipped_with_a_rule: u8,
}

#[derive(Validate)]
struct Tuple(#[validate(rename = "a")] String);

#[derive(Validate)]
enum Variants {
    #[validate(min_length = 1)]
    Rule(String),
    #[validate(skipp)]
    Misspelled(String),
}

#[derive(Validate)]
union Union {
    a: u8,
}

fn main() {}
