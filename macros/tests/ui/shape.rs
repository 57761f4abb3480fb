use specsmith_macros::Validate;

#[derive(Validate)]
struct Shape {
    #[validate]
    bare: String,
    #[validate()]
    empty: String,
    #[validate = "min_length"]
    assigned: String,
    #[validate("min_length")]
    literal: String,
    #[validate(min_length = 1 max_length = 2)]
    no_comma: String,
    #[validate(min_length)]
    no_value: String,
    #[validate(min_length = )]
    half_a_value: String,
    #[validate(unique_items = true)]
    not_alone: Vec<String>,
    #[validate(items = 1)]
    no_parentheses: Vec<String>,
    #[validate(items())]
    empty_parentheses: Vec<String>,
}

fn main() {}
