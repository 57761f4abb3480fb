//! `#[derive(Validate)]` on types written by hand, and rules on their own.

mod attributes;
mod places;
mod report;
mod rules;
mod suite;

use specsmith::validate::Validate;

/// Every violation as "pointer keyword", in order.
fn broken(value: &impl Validate) -> Vec<String> {
    let Err(report) = value.validate() else {
        return Vec::new();
    };
    let violations = report.violations().iter();
    violations
        .map(|violation| format!("{} {}", violation.pointer(), violation.keyword()))
        .collect()
}
