//! Where we are in a value, and what was found so far.

mod schema;

use super::key::{Json, Key};
use super::value::Numeral;
use super::{Allowed, Constant, LazyPattern, Report, Rule, Validate, Violation, rules};
use crate::codec::Trials;

/// Gathers violations on the way through a value.
///
/// It knows the place as a JSON Pointer (RFC 6901); whoever enters a member, an item or a key leaves it again.
#[derive(Clone, Debug)]
pub struct Collector {
    pointer: String,
    /// The length of the pointer at each place that was entered.
    entered: Vec<usize>,
    violations: Vec<Violation>,
    maximum: usize,
    truncated: bool,
    /// How deep we are within a secret map, whose keys are not told.
    masked: usize,
    /// Whether the rules at hand look at a map's keys.
    in_names: bool,
    /// Whether the union that is checked first is asked for its variant alone.
    alone: bool,
    /// What is left of the trials, within one.
    trials: Option<Trials>,
}

impl Default for Collector {
    fn default() -> Self {
        Self::new()
    }
}

impl Collector {
    /// How many violations are kept unless another number is asked for.
    pub const DEFAULT_MAXIMUM: usize = 100;

    /// Begins at the whole value; keeps [`Self::DEFAULT_MAXIMUM`] violations.
    #[must_use]
    pub fn new() -> Self {
        Self {
            pointer: String::new(),
            entered: Vec::new(),
            violations: Vec::new(),
            maximum: Self::DEFAULT_MAXIMUM,
            truncated: false,
            masked: 0,
            in_names: false,
            alone: false,
            trials: None,
        }
    }

    /// For the value of a variant that is tried: one violation is enough, and a union of which exactly one variant may fit does not ask that now.
    pub(crate) fn in_trial(trials: Trials, alone: bool) -> Self {
        Self {
            alone,
            trials: Some(trials),
            ..Self::new().maximum(1)
        }
    }

    /// What is left of the trials.
    pub(crate) fn trials(&self) -> Trials {
        self.trials.unwrap_or(Trials::of(0))
    }

    /// Keeps this many violations; looking stops soon after one more was found. At least one is kept.
    #[must_use]
    pub fn maximum(mut self, violations: usize) -> Self {
        self.maximum = violations.max(1);
        self
    }

    /// Checks a value from where we are.
    ///
    /// # Errors
    /// Everything that was found.
    pub fn check<T: Validate + ?Sized>(mut self, value: &T) -> Result<(), Report> {
        value.validate_into(&mut self);
        self.finish()
    }

    /// What was found.
    ///
    /// # Errors
    /// The report, where anything was found.
    pub fn finish(self) -> Result<(), Report> {
        if self.violations.is_empty() {
            Ok(())
        } else {
            Err(Report::new(self.violations, self.truncated))
        }
    }

    /// Whether more violations than are kept were found, so that looking on is of no use.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.truncated
    }

    /// The place, as a JSON Pointer.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// Notes a broken rule at this place.
    pub fn report(&mut self, rule: Rule) {
        if self.violations.len() >= self.maximum {
            self.truncated = true;
            return;
        }
        let pointer = self.pointer.clone();
        self.violations.push(match self.in_names {
            true => Violation::in_name(pointer, rule),
            false => Violation::new(pointer, rule),
        });
    }
}

/// Moving about.
impl Collector {
    /// Enters a member by its wire name.
    pub fn enter(&mut self, name: &str) {
        self.entered.push(self.pointer.len());
        self.pointer.push('/');
        push_escaped(&mut self.pointer, name);
    }

    /// Enters an item by its place in the array, counted from 0.
    pub fn enter_index(&mut self, index: usize) {
        self.entered.push(self.pointer.len());
        self.pointer.push('/');
        self.pointer.push_str(&index.to_string());
    }

    /// Enters an entry of a map by its key, which shows as `*` within [`Self::mask`].
    pub fn enter_key(&mut self, key: &str) {
        self.enter(if self.masked > 0 { "*" } else { key });
    }

    /// Goes back to where the last `enter` was called.
    pub fn leave(&mut self) {
        if let Some(length) = self.entered.pop() {
            self.pointer.truncate(length);
        }
    }

    /// From here to [`Self::unmask`], keys of maps are not told: the map is secret as a whole.
    pub fn mask(&mut self) {
        self.masked += 1;
    }

    /// Ends what [`Self::mask`] began.
    pub fn unmask(&mut self) {
        self.masked = self.masked.saturating_sub(1);
    }

    /// From here to [`Self::leave_names`], rules look at the keys of the map we are in, and break `propertyNames` there
    /// (JSON Schema Core 10.3.2.4).
    pub fn enter_names(&mut self) {
        self.in_names = true;
    }

    /// Ends what [`Self::enter_names`] began.
    pub fn leave_names(&mut self) {
        self.in_names = false;
    }

    /// Checks a member by its own rules.
    pub fn member<T: Validate + ?Sized>(&mut self, name: &str, value: &T) {
        self.enter(name);
        value.validate_into(self);
        self.leave();
    }
}

/// Checking rules at this place. A value that is absent keeps them all.
impl Collector {
    /// Rules on strings, by [`Text::text`](super::Text::text).
    pub fn text(&mut self, value: Option<&str>, rules: &'static [Rule]) {
        if let Some(value) = value {
            self.broken(rules, |rule| rules::text(rule, value));
        }
    }

    /// `pattern`, by [`Text::text`](super::Text::text).
    pub fn pattern(&mut self, value: Option<&str>, pattern: &LazyPattern) {
        if value.is_some_and(|value| !rules::pattern(value, pattern)) {
            self.report(Rule::Pattern {
                pattern: pattern.as_str(),
            });
        }
    }

    /// Rules on numbers, by [`Numeric::number`](super::Numeric::number).
    pub fn number(&mut self, value: Option<Numeral<'_>>, rules: &'static [Rule]) {
        if let Some(value) = value {
            self.broken(rules, |rule| rules::number(rule, &value));
        }
    }

    /// Rules on the number of items, by [`Items::items`](super::Items::items).
    pub fn items<T>(&mut self, items: Option<&[T]>, rules: &'static [Rule]) {
        self.count(items.map(<[T]>::len), rules);
    }

    /// Rules on a number of items or members.
    pub fn count(&mut self, count: Option<usize>, rules: &'static [Rule]) {
        if let Some(count) = count {
            self.broken(rules, |rule| rules::count(rule, count as u64));
        }
    }

    /// `uniqueItems`: no two items are equal as JSON.
    pub fn unique_items<T: Json>(&mut self, items: Option<&[T]>) {
        if let Some((first, second)) = items.and_then(rules::unique_items::repeated) {
            self.report(Rule::UniqueItems { first, second });
        }
    }

    /// `enum` of strings: what an open enum asks of a value that it does not know.
    pub fn one_of(&mut self, value: &str, allowed: &'static [&'static str]) {
        if !allowed.contains(&value) {
            self.report(Rule::Enum {
                allowed: Allowed::Strings(allowed),
            });
        }
    }

    /// `enum` of other values, where one is none of them.
    pub fn none_of(&mut self, allowed: &'static [Constant]) {
        self.report(Rule::Enum {
            allowed: Allowed::Values(allowed),
        });
    }

    /// `enum` and `const` with values that are neither all strings nor all numbers, by [`Json::key`].
    pub fn json(&mut self, value: Option<Key>, rules: &'static [Rule]) {
        if let Some(key) = value {
            self.broken(rules, |rule| rules::json(rule, &key));
        }
    }

    /// A function of the caller's own; its text says what is wrong and carries no value.
    pub fn custom(&mut self, verdict: Result<(), &'static str>) {
        if let Err(message) = verdict {
            self.report(Rule::Custom { message });
        }
    }

    fn broken(&mut self, rules: &'static [Rule], keeps: impl Fn(&Rule) -> bool) {
        for rule in rules.iter().filter(|rule| !keeps(rule)) {
            self.report(*rule);
        }
    }
}

/// RFC 6901, section 3: `~` is written `~0`, `/` is written `~1`.
fn push_escaped(pointer: &mut String, name: &str) {
    for character in name.chars() {
        match character {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            other => pointer.push(other),
        }
    }
}
