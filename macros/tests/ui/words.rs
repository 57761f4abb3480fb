use specsmith_macros::Validate;

#[derive(Validate)]
struct Words {
    #[validate(min_lenght = 1)]
    misspelled: String,
    #[validate(maxLength = 1)]
    as_in_json_schema: String,
    #[validate(one_of = ["a"])]
    as_elsewhere: String,
    #[validate(nothing_like_it)]
    unknown: String,
    #[validate(min_length = 1, min_length = 2)]
    twice: String,
    #[validate(unique_items, unique_items)]
    twice_again: Vec<String>,
    #[validate(items(min_length = 1), items(max_length = 2))]
    twice_nested: Vec<String>,
}

fn main() {}
