//! Where looking does not tell: each candidate is tried, within a budget.

use super::Union;
use crate::codec::NullPolicy;
use crate::codec::decode::Decoder;
use crate::codec::error::{DecodeError, Problem};
use crate::codec::pointer;
use crate::validate::Collector;

/// How much text may yet be read in vain. Trials within trials multiply; this bounds them to a multiple of the text, however they nest.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Trials(usize);

impl Trials {
    /// What a text of this many bytes is worth: generous to small ones, in which unions may nest deep.
    pub(crate) const fn of(length: usize) -> Self {
        Self(length.saturating_mul(32).saturating_add(1 << 20))
    }

    /// Whether there is as much left, which is taken; where there is not, nothing is left.
    pub(crate) fn take(&mut self, bytes: usize) -> bool {
        let left = self.0.checked_sub(bytes);
        self.0 = left.unwrap_or(0);
        left.is_some()
    }

    /// Whether nothing is left.
    pub(crate) const fn is_spent(self) -> bool {
        self.0 == 0
    }
}

impl<'de> Decoder<'de> {
    /// The first candidate that can hold the value and whose rules it keeps, else the first that can hold it.
    pub(super) fn try_each<T: Union>(&mut self, candidates: &[usize]) -> Result<T, DecodeError> {
        let mut found = None;
        let taken = self.trial(candidates, &mut |place, input| {
            let Some((_, read)) = T::VARIANTS.get(place) else {
                return Ok(Verdict::Breaks);
            };
            let value = read(input)?;
            let keeps = input.keeps(&value);
            if keeps || found.is_none() {
                found = Some(value);
            }
            Ok(if keeps {
                Verdict::Keeps
            } else {
                Verdict::Breaks
            })
        });
        match (taken, found) {
            (Ok(()), Some(value)) => Ok(value),
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
        attempt: &mut dyn FnMut(usize, &mut Self) -> Result<Verdict, DecodeError>,
    ) -> Result<(), Failed> {
        let mark = self.mark();
        let mut second_best = None;
        let mut reasons = Vec::new();
        for &place in candidates {
            match attempt(place, self) {
                Ok(Verdict::Keeps) => return Ok(()),
                Ok(Verdict::Breaks) if second_best.is_none() => {
                    second_best = Some((self.scan.clone(), self.notes_since(&mark)));
                }
                Ok(Verdict::Breaks) => {}
                Err(error) if error.problem().is_final() => return Err(Failed::Finally(error)),
                Err(error) => reasons.push((place, error)),
            }
            let read = self.scan.distance(&mark.scan);
            self.reset(&mark);
            if !self.trials.take(read) {
                return Err(Failed::Finally(self.error(Problem::TooManyTrials)));
            }
        }
        let (end, notes) = second_best.ok_or(Failed::Each(reasons))?;
        self.scan.rewind(&end);
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

enum Verdict {
    /// The variant holds the value, which keeps its rules.
    Keeps,
    /// The variant holds the value, which breaks a rule.
    Breaks,
}

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
