//! Unicode properties, as `\p{…}` names them (ECMA-262 22.2.1.7 and its tables). Names are matched exactly, as ECMA-262 wants.

mod idna;
#[cfg(test)]
mod tests;

use crate::set::{MAX, Set};

pub(crate) use idna::{Classes, classes};

/// One property a line; `examples/properties.rs` writes it and says how to read it. Unicode 16.0.
const PROPERTIES: &str = include_str!("properties.txt");

/// The categories that are made of others.
const GROUPS: &[(&[&str], &[&str])] = &[
    (&["C", "Other"], &["Cc", "Cf", "Cn", "Co", "Cs"]),
    (&["L", "Letter"], &["Ll", "Lm", "Lo", "Lt", "Lu"]),
    (&["LC", "Cased_Letter"], &["Ll", "Lt", "Lu"]),
    (&["M", "Mark", "Combining_Mark"], &["Mc", "Me", "Mn"]),
    (&["N", "Number"], &["Nd", "Nl", "No"]),
    (
        &["P", "Punctuation", "punct"],
        &["Pc", "Pd", "Pe", "Pf", "Pi", "Po", "Ps"],
    ),
    (&["S", "Symbol"], &["Sc", "Sk", "Sm", "So"]),
    (&["Z", "Separator"], &["Zl", "Zp", "Zs"]),
];

const SURROGATES: (u32, u32) = (0xD800, 0xDFFF);

/// The code points of a property: `L`, `Letter`, `gc=Lu`, `Script=Greek`, `Alphabetic`.
pub(crate) fn property(name: &str) -> Option<Vec<(u32, u32)>> {
    match name.split_once('=') {
        Some(("General_Category" | "gc", value)) => category(value),
        Some(("Script" | "sc", value)) => listed("s", value),
        Some(_) => None,
        None => match name {
            "Any" => Some(vec![(0, MAX)]),
            "ASCII" => Some(vec![(0, 0x7F)]),
            "Assigned" => Some(assigned()),
            _ => category(name).or_else(|| listed("b", name)),
        },
    }
}

fn category(name: &str) -> Option<Vec<(u32, u32)>> {
    if let Some((_, parts)) = GROUPS.iter().find(|(names, _)| names.contains(&name)) {
        return Some(
            parts
                .iter()
                .filter_map(|part| category(part))
                .flatten()
                .collect(),
        );
    }
    match name {
        "Cs" | "Surrogate" => Some(vec![SURROGATES]),
        "Cn" | "Unassigned" => Some(Set::new(assigned()).negated().ranges().to_vec()),
        _ => listed("g", name),
    }
}

fn assigned() -> Vec<(u32, u32)> {
    let listed = lines().filter(|(kind, ..)| *kind == "g");
    listed
        .flat_map(|(.., ranges)| read(ranges))
        .chain([SURROGATES])
        .collect()
}

fn listed(kind: &str, name: &str) -> Option<Vec<(u32, u32)>> {
    let mut found = lines()
        .filter(|(other, names, _)| *other == kind && names.split('|').any(|other| other == name));
    found.next().map(|(.., ranges)| read(ranges).collect())
}

/// Kind, names, ranges.
fn lines() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    PROPERTIES.lines().filter_map(|line| {
        let (kind, rest) = line.split_once(' ')?;
        let (names, ranges) = rest.split_once(' ')?;
        Some((kind, names, ranges))
    })
}

fn read(ranges: &'static str) -> impl Iterator<Item = (u32, u32)> {
    let hexadecimal = |text| u32::from_str_radix(text, 16).unwrap_or(0);
    ranges.split(' ').scan(0, move |next, range| {
        let (gap, more) = range.split_once('+').unwrap_or((range, "0"));
        let start = *next + hexadecimal(gap);
        let end = start + hexadecimal(more);
        *next = end + 1;
        Some((start, end))
    })
}

/// What to say about a name that is none.
pub(crate) fn unknown(name: &str) -> String {
    let hint = match name {
        "Alnum" | "alnum" => "; write `[\\p{L}\\p{N}]`",
        "Alpha" | "alpha" => "; write `\\p{Alphabetic}`",
        "ASCII_Alnum" => "; write `[0-9A-Za-z]`",
        "Digit" => "; write `\\d`",
        "Graph" | "graph" => "; write `[\\x21-\\x7E]`",
        "Print" | "print" => "; write `[\\x20-\\x7E]`",
        "Punct" => "; write `\\p{P}`",
        "Lower" | "lower" => "; write `\\p{Ll}`",
        "Upper" | "upper" => "; write `\\p{Lu}`",
        "Space" => "; write `\\s`",
        "XDigit" => "; write `[0-9A-Fa-f]`",
        _ if name.starts_with("scx=") || name.starts_with("Script_Extensions=") => {
            "; write `\\p{Script=…}`"
        }
        _ if name.starts_with("Is") || name.starts_with("In") => {
            "; ECMA-262 writes `\\p{Script=Greek}`"
        }
        _ => {
            "; known are general categories (`L`, `Letter`), `Script=…`, and the likes of `Alphabetic`"
        }
    };
    format!("there is no Unicode property `{name}`{hint}")
}
