//! Reads lines of a number, a verdict and a text; prints those whose verdict is not its own, and those that it would write otherwise than it read them.

mod types;

use specsmith::{Decode, Encode, Validate, Value, json};

fn read<T: Decode + Encode>(text: &str) -> Result<(), String> {
    let value = json::from_str::<T>(text).map_err(|error| error.to_string())?;
    same(&value, text);
    Ok(())
}

fn checked<T: Decode + Encode + Validate>(text: &str) -> Result<(), String> {
    let value = json::from_str::<T>(text).map_err(|error| error.to_string())?;
    same(&value, text);
    value.validate().map_err(|report| report.to_string().replace('\n', "; "))
}

/// What was read is written as it was, but for members that nobody speaks of.
fn same(value: &impl Encode, text: &str) {
    let written = json::to_string(value).expect("a value that was read can be written");
    let tree = |text: &str| json::from_str::<Value>(text).expect("JSON");
    if !within(&tree(&written), &tree(text)) {
        println!("\t{text} was written as {written}");
    }
}

fn within(written: &Value, text: &Value) -> bool {
    match (written, text) {
        (Value::Object(written), Value::Object(text)) => written.iter().all(|(name, value)| {
            text.get(name).is_some_and(|other| within(value, other))
        }),
        (Value::Array(written), Value::Array(text)) => {
            written.len() == text.len() && written.iter().zip(text).all(|(one, other)| within(one, other))
        }
        _ => written == text,
    }
}

fn verdict(number: &str, text: &str) -> Result<(), String> {
    match number {
        // one for each type
        _ => panic!("there is no type {number}"),
    }
}

fn main() {
    let path = std::env::args().nth(1).expect("a file");
    for line in std::fs::read_to_string(path).expect("the file").lines() {
        let mut parts = line.splitn(3, '\t');
        let (Some(number), Some(valid), Some(text)) = (parts.next(), parts.next(), parts.next())
        else {
            panic!("no case: {line}");
        };
        let ours = verdict(number, text);
        if ours.is_ok() != (valid == "true") {
            println!("{number}\t{text} should be {valid}\t{ours:?}");
        }
    }
}
