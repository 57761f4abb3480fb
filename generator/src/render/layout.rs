//! Where blank lines go: `prettyplease` writes none between items.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{File, Item};

/// The text of a file, with a blank line between items, and between the methods of an impl.
pub(super) fn text(mut file: File) -> String {
    let items = std::mem::take(&mut file.items);
    let mut text = prettyplease::unparse(&file);
    let mut last = None;
    for item in items {
        let kind = Kind::of(&item);
        let alone = File {
            shebang: None,
            frontmatter: None,
            attrs: Vec::new(),
            items: vec![item],
        };
        let item = prettyplease::unparse(&alone);
        if !text.is_empty() && (last != Some(kind) || kind == Kind::Other) {
            text.push('\n');
        }
        text.push_str(&if kind == Kind::Other {
            spaced(&item)
        } else {
            item
        });
        last = Some(kind);
    }
    text
}

/// The text of statements, as they stand in a function; `None` where they are none.
pub(crate) fn statements(code: TokenStream) -> Option<String> {
    let file = syn::parse2(quote!(fn example() { #code })).ok()?;
    let text = prettyplease::unparse(&file);
    let lines: Vec<&str> = text.lines().collect();
    let [_, within @ .., _] = lines.as_slice() else {
        return None;
    };
    // A text of several lines is written in one: what is taken away is always ours.
    let within = within
        .iter()
        .map(|line| line.strip_prefix("    ").unwrap_or(line));
    Some(within.collect::<Vec<_>>().join("\n"))
}

/// Items that stand together without a blank line: imports, and declarations of modules.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Import,
    Declaration,
    Other,
}

impl Kind {
    fn of(item: &Item) -> Self {
        match item {
            Item::Use(_) => Self::Import,
            Item::Mod(module) if module.content.is_none() => Self::Declaration,
            _ => Self::Other,
        }
    }
}

/// A blank line after each block that closes inside an item and is followed by another line of its depth: methods of an impl, items of a module.
///
/// Only lines of code are looked at: text of a document is in doc comments, or in string literals, which are printed in one line.
fn spaced(item: &str) -> String {
    let mut text = String::with_capacity(item.len() + item.len() / 16);
    let mut lines = item.lines().peekable();
    // Within a function, blocks follow each other without blank lines; a function is known by the depth of its first line.
    let mut function: Option<usize> = None;
    while let Some(line) = lines.next() {
        text.push_str(line);
        text.push('\n');
        let depth = line.len() - line.trim_start().len();
        if function.is_none() && is_code(line) && is_function(line) {
            function = Some(depth);
        }
        let closes = matches!(line.trim_start(), "}" | ");" | "];")
            && function.is_none_or(|outer| outer == depth);
        if closes && function == Some(depth) {
            function = None;
        }
        let followed = lines.peek().is_some_and(|next| {
            !next.trim_start().starts_with('}') && next.len() - next.trim_start().len() == depth
        });
        let ends = is_code(line)
            && line.ends_with(';')
            && lines.peek().is_some_and(|next| begins_item(line, next));
        if function.is_none() && (closes && followed || ends) {
            text.push('\n');
        }
    }
    text
}

/// Whether a line is code and not a comment, in which a document may say anything.
fn is_code(line: &str) -> bool {
    !line.trim_start().starts_with("//")
}

/// Whether a line after the end of a statement begins an item; imports stand together.
fn begins_item(line: &str, next: &str) -> bool {
    let is_import = |line: &str| {
        ["use ", "pub use "]
            .iter()
            .any(|start| line.trim_start().starts_with(start))
    };
    let starts = [
        "///", "#[", "pub ", "impl ", "static ", "const ", "struct ", "mod ", "rt::",
    ];
    let depth = |line: &str| line.len() - line.trim_start().len();
    let item = starts
        .iter()
        .any(|start| next.trim_start().starts_with(start));
    item && depth(next) <= depth(line) && !(is_import(line) && is_import(next))
}

fn is_function(line: &str) -> bool {
    let line = line.trim_start();
    [
        "fn ",
        "pub fn ",
        "pub const fn ",
        "pub async fn ",
        "pub(crate) fn ",
    ]
    .iter()
    .any(|start| line.starts_with(start))
}
