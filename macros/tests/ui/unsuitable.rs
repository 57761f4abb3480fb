use specsmith_macros::Validate;

use std::collections::BTreeMap;

#[derive(Validate)]
struct Unsuitable {
    #[validate(min_length = 1)]
    length_of_a_number: i64,
    #[validate(pattern = "a")]
    pattern_of_an_array: Vec<String>,
    #[validate(maximum = 1)]
    bound_of_a_string: Option<String>,
    #[validate(min_items = 1)]
    items_of_a_map: BTreeMap<String, u8>,
    #[validate(items(format = "uri"))]
    text_in_numbers: Vec<u8>,
    #[validate(max_properties = 1)]
    properties_of_an_array: Vec<u8>,
    #[validate(unique_items)]
    unique_string: String,
    #[validate(enum = ["a"])]
    strings_for_a_number: u8,
    #[validate(values(minimum = 1))]
    values_of_an_array: Vec<u8>,
}

fn main() {}
