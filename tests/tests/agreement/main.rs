//! Our validation against somebody else's: the `jsonschema` crate finds the same rules broken at the same places, in
//!
//! - random values of random small schemas ([`rules`]), checked by the runtime's rules alone;
//! - random values of one schema with every keyword ([`by_hand`]), checked by the derive on a type written by hand;
//! - random values of Authlete's schemas ([`generated`]), checked by the derive on the types that are generated from them;
//! - random values of random schemas, by a crate with the types that are generated from them ([`types`]): there the verdict alone is compared.
//!
//! The seed is fixed, so that a run finds what the last one found. `PROPTEST_CASES` and `AGREEMENT_SCHEMAS` ask for more, `AGREEMENT_SEED` for others.

#[path = "../support/document.rs"]
mod document;

mod by_hand;
mod composed;
mod generated;
mod interpreter;
mod rules;
mod schemas;
mod theirs;
mod types;
mod values;

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};
use specsmith::Report;
use std::collections::BTreeSet;

/// Broken rules as "pointer keyword". A set: how often a rule is told at one place is nobody's business.
type Broken = BTreeSet<String>;

fn broken(result: Result<(), Report>) -> Broken {
    let report = result.err();
    let violations = report.iter().flat_map(Report::violations);
    violations
        .map(|violation| format!("{} {}", violation.pointer(), violation.keyword()))
        .collect()
}

/// Runs a test on random input, the same at each run.
fn run<S: Strategy>(
    cases: u32,
    strategy: &S,
    test: impl Fn(S::Value) -> Result<(), TestCaseError>,
) {
    let asked = std::env::var("PROPTEST_CASES").ok();
    let config = Config {
        cases: asked.and_then(|asked| asked.parse().ok()).unwrap_or(cases),
        failure_persistence: None,
        max_shrink_iters: 500,
        ..Config::default()
    };
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, b"specsmith agrees with jsonschema");
    if let Err(error) = TestRunner::new_with_rng(config, rng).run(strategy, test) {
        panic!("{error}");
    }
}

/// How many of the values broke something, and how many did not: both sides must have been seen.
#[derive(Default)]
struct Tally(std::cell::Cell<(usize, usize)>);

impl Tally {
    fn count(&self, broken: &Broken) {
        let (fine, bad) = self.0.get();
        self.0.set(match broken.is_empty() {
            true => (fine + 1, bad),
            false => (fine, bad + 1),
        });
    }

    fn check(&self) {
        let (fine, bad) = self.0.get();
        assert!(
            fine * 10 > bad && bad * 10 > fine,
            "{fine} values were fine and {bad} were not, which tests one side only"
        );
    }
}
