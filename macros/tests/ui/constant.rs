use specsmith_macros::Validate;

#[derive(Validate)]
struct Constants {
    #[validate(enum = [])]
    empty: String,
    #[validate(enum = "a")]
    no_array: String,
    #[validate(const = other)]
    word: String,
    #[validate(enum = ["a", 'b'])]
    character: String,
    #[validate(const = {"a": })]
    half_an_object: serde_json::Value,
}

fn main() {}
