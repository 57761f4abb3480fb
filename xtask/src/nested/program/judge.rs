// Reads lines of a type's number and a text of JSON, and answers each with what the type makes of it.

use specsmith::{Decode, Encode, Validate};
use std::io::{BufRead as _, Write as _};
use std::marker::PhantomData;

/// What is said of a text.
type Judge = fn(&str) -> String;

struct Probe<T>(PhantomData<T>);

/// A type that has rules: it is validated as its user would.
trait Ruled {
    fn judge(&self, text: &str) -> String;
}

/// A type without rules has no `validate()`. The compiler comes to this trait only where the other one does not fit,
/// because that asks for one reference less.
trait Plain {
    fn judge(&self, text: &str) -> String;
}

impl<T: Decode + Encode + Validate> Ruled for Probe<T> {
    fn judge(&self, text: &str) -> String {
        held::<T>(text, |value| match value.validate() {
            Ok(()) => String::new(),
            Err(report) => report.to_string(),
        })
    }
}

impl<T: Decode + Encode> Plain for &Probe<T> {
    fn judge(&self, text: &str) -> String {
        held::<T>(text, |_| String::new())
    }
}

macro_rules! judge {
    ($type:ty) => {
        (|text| (&Probe::<$type>(PhantomData)).judge(text)) as Judge
    };
}

fn held<T: Decode + Encode>(text: &str, rules: impl Fn(&T) -> String) -> String {
    let value = match specsmith::json::from_str::<T>(text) {
        Ok(value) => value,
        Err(error) => return format!("refused\t{}", escaped(&error.to_string())),
    };
    match specsmith::json::to_string(&value) {
        Ok(again) => format!("decoded\t{}\t{}", escaped(&again), escaped(&rules(&value))),
        Err(error) => format!("refused\tcannot be written again: {}", escaped(&error.to_string())),
    }
}

fn main() {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line = line.expect("lines of UTF-8");
        let (number, text) = line.split_once('\t').expect("a number and a text");
        let judge = TYPES[number.parse::<usize>().expect("a number")];
        let text = unescaped(text);
        let reply = std::panic::catch_unwind(|| judge(&text)).unwrap_or_else(|_| "panicked".to_owned());
        writeln!(out, "{reply}").expect("somebody reads this");
    }
}

