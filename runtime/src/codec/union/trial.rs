//! Where looking does not tell: each candidate is tried, within a budget.

use super::Union;
use crate::codec::NullPolicy;
use crate::codec::decode::{Decoder, Mark, Note};
use crate::codec::error::{DecodeError, Problem};
use crate::codec::pointer;
use crate::codec::scan::Scan;
use crate::validate::Collector;

/// How much text may yet be read in vain. Trials within trials multiply; this bounds them to a multiple of the text, however they nest.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Trials {
    left: usize,
    /// The half that is kept for those who have found nothing yet.
    kept: usize,
}

impl Trials {
    /// What a text of this many bytes is worth: generous to small ones, in which unions may nest deep.
    pub(crate) const fn of(length: usize) -> Self {
        let left = length.saturating_mul(32).saturating_add(1 << 20);
        Self {
            left,
            kept: left / 2,
        }
    }

    /// Whether there is as much left, which is taken; where there is not, nothing is left.
    pub(crate) fn take(&mut self, bytes: usize) -> bool {
        let left = self.left.checked_sub(bytes);
        self.left = left.unwrap_or(0);
        left.is_some()
    }

    /// Whether nothing is left.
    pub(crate) const fn is_spent(self) -> bool {
        self.left == 0
    }

    /// Whether there is enough left to look for something better than what is found.
    const fn is_plenty(self) -> bool {
        self.left > self.kept
    }
}

/// How well a variant suits a value, the best first: the rules that it breaks, then the members for which it has no place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Fit {
    breaks: bool,
    lost: usize,
}

impl Fit {
    const BEST: Self = Self {
        breaks: false,
        lost: 0,
    };
}

impl<'de> Decoder<'de> {
    /// The candidate that can hold the value, keeps its rules and has a place for its members: the first of those that do so best.
    pub(super) fn try_each<T: Union>(&mut self, candidates: &[usize]) -> Result<T, DecodeError> {
        let mut found: Option<(Fit, T)> = None;
        let taken = self.trial(candidates, &mut |place, mark, input| {
            let Some((_, read)) = T::VARIANTS.get(place) else {
                return Err(input.error(Problem::NoVariant(Vec::new())));
            };
            let value = read(input)?;
            let fit = Fit {
                breaks: !input.keeps(&value),
                lost: mark.lost(input),
            };
            if found.as_ref().is_none_or(|(best, _)| fit < *best) {
                found = Some((fit, value));
            }
            Ok(fit)
        });
        match (taken, found) {
            (Ok(()), Some((_, value))) => Ok(value),
            (Ok(()), None) => Err(self.error(Problem::NoVariant(Vec::new()))),
            (Err(failed), _) => Err(self.failed(failed, |place| {
                T::VARIANTS.get(place).map_or("", |(name, _)| *name)
            })),
        }
    }

    /// What of a trial does not depend on the type. Afterwards the value is taken, or everything is as it was.
    fn trial(
        &mut self,
        candidates: &[usize],
        attempt: &mut Attempt<'_, 'de>,
    ) -> Result<(), Failed> {
        let mark = self.mark();
        let mut best: Option<(Fit, Scan<'de>, Vec<Note>)> = None;
        let mut reasons = Vec::new();
        for &place in candidates {
            match attempt(place, &mark, self) {
                Ok(Fit::BEST) => return Ok(()),
                Ok(fit) => {
                    if best.as_ref().is_none_or(|(other, ..)| fit < *other) {
                        best = Some((fit, self.scan.clone(), self.notes_since(&mark)));
                    }
                }
                Err(error) if error.problem().is_final() && best.is_none() => {
                    return Err(Failed::Finally(error));
                }
                Err(error) => reasons.push((place, error)),
            }
            let read = self.scan.distance(&mark.scan);
            self.reset(&mark);
            let went = self.trials.take(read);
            if best.is_some() && !self.trials.is_plenty() {
                break;
            }
            if !went {
                return Err(Failed::Finally(self.error(Problem::TooManyTrials)));
            }
        }
        let (fit, end, notes) = best.ok_or(Failed::Each(reasons))?;
        self.scan.rewind(&end);
        self.lost += fit.lost;
        self.note_again(notes);
        Ok(())
    }

    #[cold]
    fn failed(&self, failed: Failed, name: impl Fn(usize) -> &'static str) -> DecodeError {
        let reasons = match failed {
            Failed::Finally(error) => return error,
            Failed::Each(reasons) => reasons,
        };
        let here = pointer::render(&self.path);
        let named = |(place, error): (usize, DecodeError)| (name(place), error.within(&here));
        self.error(Problem::NoVariant(reasons.into_iter().map(named).collect()))
    }

    /// Whether a value keeps the rules of its variant. What that costs counts as trials.
    fn keeps<T: Union>(&mut self, value: &T) -> bool {
        let mut collector = Collector::in_trial(self.trials, T::EXACTLY_ONE);
        value.validate_variant(&mut collector);
        self.trials = collector.trials();
        collector.finish().is_ok()
    }
}

/// Reads the value as one candidate, from where the decoder stands, and says how well it suits.
type Attempt<'a, 'de> =
    dyn FnMut(usize, &Mark<'de>, &mut Decoder<'de>) -> Result<Fit, DecodeError> + 'a;

enum Failed {
    /// Each for its reason.
    Each(Vec<(usize, DecodeError)>),
    /// So that trying on is of no use.
    Finally(DecodeError),
}

/// Whether the variant at a place holds the value of a text, and the value keeps its rules; `None` where the trials are spent.
pub(crate) fn fits<T: Union>(place: usize, text: &str, trials: &mut Trials) -> Option<bool> {
    let (_, read) = T::VARIANTS.get(place)?;
    if !trials.take(text.len()) {
        return None;
    }
    let mut input = Decoder::new(text, NullPolicy::Strict);
    input.trials = *trials;
    let fits = match read(&mut input) {
        Ok(value) => input.keeps(&value),
        Err(_) => false,
    };
    *trials = input.trials;
    (!trials.is_spent()).then_some(fits)
}
