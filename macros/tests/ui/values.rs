use specsmith_macros::Validate;

#[derive(Validate)]
struct Values {
    #[validate(min_length = "1")]
    text_for_a_count: String,
    #[validate(max_items = -1)]
    negative_count: Vec<u8>,
    #[validate(max_length = 18446744073709551616)]
    large_count: String,
    #[validate(minimum = "0")]
    text_for_a_number: i32,
    #[validate(multiple_of = 0.0)]
    zero: f64,
    #[validate(multiple_of = -2)]
    negative: i32,
    #[validate(multiple_of = two)]
    word: i32,
    #[validate(pattern = 1)]
    number_for_a_pattern: String,
    #[validate(rename = wire)]
    word_for_a_name: String,
    #[validate(custom = "path")]
    text_for_a_path: String,
}

fn main() {}
