//! Gaps that nobody accepted, and accepted ones that are gone, with the lines to add and to remove.

use super::console::Console;
use crate::config::GapCheck;
use std::fmt::Write as _;

/// Shows both lists; `config` is the config's name, as shown.
pub(super) fn show(check: &GapCheck, target: &str, config: &str, console: &mut Console<'_>) {
    let GapCheck { new, gone } = check;
    if !new.is_empty() {
        let are = if new.len() == 1 { "gap is" } else { "gaps are" };
        let message = format!("{} {are} not accepted for target `{target}`", new.len());
        console.complain(
            message,
            format_args!(
                "to accept, add to its `gaps` in {config}:\n{}",
                lines(new).trim_end()
            ),
        );
    }
    if !gone.is_empty() {
        let are = if gone.len() == 1 {
            "accepted gap is"
        } else {
            "accepted gaps are"
        };
        let message = format!("{} {are} gone from target `{target}`", gone.len());
        console.complain(
            message,
            format_args!(
                "remove from its `gaps` in {config}:\n{}",
                lines(gone).trim_end()
            ),
        );
    }
}

fn lines(entries: &[String]) -> String {
    entries.iter().fold(String::new(), |mut text, entry| {
        let _ = writeln!(text, "      {},", toml_string(entry));
        text
    })
}

/// A basic string of TOML: pointers hold a document's text.
fn toml_string(text: &str) -> String {
    let mut quoted = String::from('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            hidden if hidden.is_control() || ('\u{200e}'..='\u{2069}').contains(&hidden) => {
                let _ = write!(quoted, "\\U{:08X}", u32::from(hidden));
            }
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::toml_string;

    #[test]
    fn a_line_to_add_is_read_back_as_the_gap() {
        for entry in [
            "links /paths/~1x",
            "a /\"q\"\\b",
            "a /tab\tline\n\u{7f}\u{202e}é",
        ] {
            let text = format!("x = {}", toml_string(entry));
            assert!(!text.contains(['\n', '\t', '\u{202e}']));
            let table = toml::de::DeTable::parse(&text).unwrap();
            assert_eq!(
                table
                    .get_ref()
                    .get("x")
                    .and_then(|value| value.get_ref().as_str()),
                Some(entry)
            );
        }
    }
}
