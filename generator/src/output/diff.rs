//! A plan as a unified diff.

use super::header::unix;
use super::plan::{Operation, Plan};
use similar::TextDiff;
use std::time::Duration;

/// How long to look for a small diff of one file, before a larger one will do.
const PATIENCE: Duration = Duration::from_secs(2);

/// What would change, for `patch -p1` in the config's folder; `folder` is the output's.
pub(crate) fn unified(plan: &Plan, folder: &str) -> String {
    plan.operations
        .iter()
        .map(|operation| one(operation, folder))
        .collect()
}

fn one(operation: &Operation, folder: &str) -> String {
    let Operation {
        path,
        old,
        new,
        obstacle: _,
    } = operation;
    let side = |letter: char, exists: bool| {
        if exists {
            format!("{letter}/{folder}/{path}")
        } else {
            "/dev/null".to_owned()
        }
    };
    let (before, after) = (side('a', old.is_some()), side('b', new.is_some()));
    let old = String::from_utf8_lossy(&unix(old.as_deref().unwrap_or_default())).into_owned();
    let diff = TextDiff::configure()
        .timeout(PATIENCE)
        .diff_lines(old.as_str(), new.as_deref().unwrap_or_default());
    diff.unified_diff()
        .context_radius(3)
        .header(&before, &after)
        .to_string()
}
