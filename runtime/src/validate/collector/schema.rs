//! Keywords that speak of a value as a whole, and of what stands beside its named parts.

use super::Collector;
use crate::Value;
use crate::codec::{self, Trials, Union};
use crate::validate::Rule;
use crate::validate::check::Keyword;

impl Collector {
    /// `additionalProperties: false`: each member that is there is one too many.
    pub fn forbidden_members<V>(&mut self, members: Option<Vec<(&str, &V)>>) {
        for (name, _) in members.unwrap_or_default() {
            self.enter_key(name);
            self.report(Rule::AdditionalProperties);
            self.leave();
        }
    }

    /// `items: false` after so many that are named: each item that is there is one too many.
    pub fn forbidden_items<T>(&mut self, from: usize, items: Option<&[T]>) {
        for place in 0..items.map_or(0, <[T]>::len) {
            self.enter_index(from + place);
            self.report(Rule::Items);
            self.leave();
        }
    }

    /// Keywords that speak of the value as a whole, each with a function that knows whether it holds.
    pub fn schemas(&mut self, value: Option<Value>, checks: &[Keyword]) {
        let Some(value) = value else { return };
        for (rule, _) in checks.iter().filter(|(_, holds)| !holds(&value)) {
            self.report(*rule);
        }
    }

    /// Whether the union that begins here is asked for its variant alone.
    pub fn begin_union(&mut self) -> bool {
        std::mem::take(&mut self.alone)
    }

    /// `oneOf`: no other variant may hold the value and keep its rules.
    pub fn exactly_one<T: Union>(&mut self, value: &T) {
        let taken = value.variant();
        let Ok(text) = codec::write(value) else {
            return;
        };
        let mut trials = self.trials.unwrap_or(Trials::of(text.len()));
        let others = T::VARIANTS.iter().enumerate();
        for (place, (other, _)) in
            others.filter(|(_, (name, _))| !taken.is_empty() && *name != taken)
        {
            let rule = match codec::fits::<T>(place, &text, &mut trials) {
                Some(false) => continue,
                Some(true) => Rule::OneOf { taken, other },
                None => Rule::Undecided { keyword: "oneOf" },
            };
            self.report(rule);
            break;
        }
        self.trials = self.trials.and(Some(trials));
    }
}
