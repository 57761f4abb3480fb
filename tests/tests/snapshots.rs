//! Each stage on documents of a few lines, and the whole way on two small ones: see `specsmith_tests` for what stands beside a fixture.
//!
//! After a change that is meant, `cargo insta review` shows each snapshot beside the one before it.

#[path = "snapshots/kept.rs"]
mod kept;
#[path = "snapshots/stages.rs"]
mod stages;

use specsmith_tests::fixture::{Fixture, all};
use specsmith_tests::snapshot::{check, each};

#[test]
fn schemas() {
    each(&all("schemas"), stages::check_stages);
}

#[test]
fn operations() {
    each(&all("operations"), stages::check_stages);
}

#[test]
fn whole_documents() {
    each(&all("documents"), |fixture| {
        let run = fixture.run();
        let said = run.diagnostics.render(&run.sources);
        assert!(
            said.is_empty(),
            "{}: a document that is kept whole has nothing to be said of it\n{said}",
            fixture.name
        );
        for file in &run.files {
            let (folder, name) = stages::beside(fixture, &file.path);
            check(fixture, &folder, &name, &file.text);
        }
    });
}

/// Every snapshot that the tests of this file hold something against, by its path.
fn expected() -> Vec<std::path::PathBuf> {
    let small = ["schemas", "operations"].into_iter().flat_map(all);
    let whole = all("documents").into_iter().flat_map(|fixture: Fixture| {
        let files = fixture.run().files;
        files.into_iter().map(move |file| {
            let (folder, name) = stages::beside(&fixture, &file.path);
            folder.join(format!("{name}.snap"))
        })
    });
    let said = all("diagnostics")
        .into_iter()
        .map(|fixture: Fixture| fixture.path.with_extension("said.snap"));
    small
        .flat_map(|fixture| stages::wanted(&fixture))
        .chain(whole)
        .chain(said)
        .collect()
}
