//! A document's texts, made safe as rustdoc.
//!
//! | file | does |
//! |---|---|
//! | `characters` | line ends, control and bidi characters |
//! | `line` | texts of one line: titles, summaries, addresses |
//! | `markdown` | descriptions: CommonMark in, CommonMark out |
//!
//! What comes out is text of several lines. Whoever writes it into Rust puts **each line into a doc attribute of its own, with one
//! space before it**: a single attribute with line ends in it becomes a `/** */` comment, from which rustc strips the stars of our lists.

mod characters;
mod line;
mod markdown;
#[cfg(test)]
mod tests;

pub(crate) use line::{code, escaped, link, one_line};
pub(crate) use markdown::markdown;
