use specsmith_macros::Validate;

use specsmith::validate::Validate as _;

#[derive(Validate)]
struct Broken<T> {
    #[validate(min_length = one)]
    name: T,
}

#[derive(Validate)]
struct Outer {
    inner: Broken<String>,
}

fn uses(outer: &Outer) {
    // The type implements the trait all the same: one mistake is one error.
    let _ = outer.inner.validate();
}

fn main() {}
