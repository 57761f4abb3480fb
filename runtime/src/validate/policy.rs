//! What a broken rule means for a request: nothing, a warning, or a refusal.

use super::{Class, Report, Violation};

/// What happens when a rule of some class is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// The violation is dropped.
    Off,
    /// The violation is told, the request is sent.
    Warn,
    /// The request is not sent.
    Deny,
}

/// One [`Action`] per [`Class`] of rule.
///
/// The default denies what a server can hardly accept (members, bounds, lengths, counts and custom rules) and warns
/// about what documents often get wrong (`pattern`, `format`, `enum`, `oneOf` and its like).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    actions: [Action; Class::ALL.len()],
}

impl Policy {
    /// The same action for every class.
    #[must_use]
    pub const fn all(action: Action) -> Self {
        Self {
            actions: [action; Class::ALL.len()],
        }
    }

    /// Nothing is checked.
    #[must_use]
    pub const fn off() -> Self {
        Self::all(Action::Off)
    }

    /// This policy, with another action for one class.
    #[must_use]
    pub fn with(mut self, class: Class, action: Action) -> Self {
        if let Some(slot) = self.actions.get_mut(class as usize) {
            *slot = action;
        }
        self
    }

    /// The action for a class.
    #[must_use]
    pub fn action(&self, class: Class) -> Action {
        self.actions
            .get(class as usize)
            .copied()
            .unwrap_or(Action::Deny)
    }

    /// The action for a violation, by the class of its rule.
    #[must_use]
    pub fn judge(&self, violation: &Violation) -> Action {
        self.action(violation.rule().class())
    }

    /// What a report means under this policy: what is denied, and what is a warning.
    #[must_use]
    pub fn split(&self, report: Report) -> (Option<Report>, Option<Report>) {
        let (denied, rest) = report.partition(|violation| self.judge(violation) == Action::Deny);
        let warned = rest.and_then(|rest| {
            rest.partition(|violation| self.judge(violation) == Action::Warn)
                .0
        });
        (denied, warned)
    }

    /// Whether no class is looked at, so that validation can be skipped altogether.
    #[must_use]
    pub fn is_off(&self) -> bool {
        self.actions.iter().all(|action| *action == Action::Off)
    }
}

impl Default for Policy {
    fn default() -> Self {
        Self::all(Action::Deny)
            .with(Class::Pattern, Action::Warn)
            .with(Class::Format, Action::Warn)
            .with(Class::Enum, Action::Warn)
            .with(Class::Schema, Action::Warn)
    }
}
