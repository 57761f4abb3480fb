use specsmith_macros::Validate;

#[derive(Validate)]
struct Formats {
    #[validate(format = "datetime")]
    near: String,
    #[validate(format = "phone")]
    unknown: String,
    #[validate(format = uri)]
    word: String,
}

fn main() {}
