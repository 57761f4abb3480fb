use specsmith_macros::Validate;

fn takes_text(_: &str) -> Result<(), &'static str> {
    Ok(())
}

fn gives_text(_: &u8) -> Result<(), String> {
    Ok(())
}

#[derive(Validate)]
struct Custom {
    #[validate(custom = takes_text)]
    number: u8,
    #[validate(custom = gives_text)]
    other: u8,
    #[validate(custom = missing)]
    nowhere: u8,
}

fn main() {}
