use specsmith_macros::Validate;

#[derive(Validate)]
struct Patterns {
    #[validate(pattern = "^[a-z$")]
    open: String,
    #[validate(items(pattern = "\\d+\\Z"))]
    other_dialect: Vec<String>,
    #[validate(pattern = "((a{1000}){1000}){1000}")]
    too_large: String,
}

fn main() {}
