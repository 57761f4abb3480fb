//! What the emitter makes of each word of `Api`: that it is Rust, without a warning, and does what it says.
//!
//! `fixture.rs` is emitted from `api.rs`; where it is stale, the test says so, and `SPECSMITH_EMIT=1` writes it anew.

mod api;
#[rustfmt::skip]
#[allow(dead_code, unreachable_pub, reason = "what is emitted is for others, and nobody is outside a test")]
mod fixture;
mod values;

use specsmith_generator::config::{Form, Options};
use specsmith_generator::render::render;
use std::path::Path;

#[test]
fn the_fixture_is_what_is_emitted() {
    let mut options = Options::new("fixture");
    options.form = Form::File;
    let files = render(&api::api(), &options).unwrap_or_else(|error| panic!("{error}"));
    let [file] = files.as_slice() else {
        panic!("one file is asked for");
    };
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/emitted/fixture.rs");
    if std::env::var_os("SPECSMITH_EMIT").is_some() {
        std::fs::write(&path, &file.text).expect("the fixture can be written");
    }
    let committed = std::fs::read_to_string(&path).expect("the fixture is there");
    assert!(
        committed == file.text,
        "the fixture is stale: run this test with SPECSMITH_EMIT=1 and read the difference"
    );
}
