//! What stands within a line: text, code, emphasis, links.

use super::super::characters::push_visible;
use super::address::{end_link, is_absolute};
use super::blocks::Writer;
use super::text::write_text;
use super::{Place, Style};
use pulldown_cmark::{CowStr, LinkType};

/// A link that is open.
pub(super) enum Link {
    /// One that is kept: where its text starts, and whether that is the address itself.
    Kept {
        start: usize,
        url: String,
        title: String,
        auto: bool,
    },
    /// One of which the text is kept: where that starts.
    Refused { start: usize, url: String },
    /// An autolink of a scheme that is no link, and a link within a link.
    Text { end: &'static str },
}

/// Text as inline code that nothing in it can leave (CommonMark, section 6.1).
pub(in super::super) fn code(text: &str, in_table: bool) -> String {
    let text = shown(text);
    let longest = text
        .split(|character| character != '`')
        .map(str::len)
        .max()
        .unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let touches = text.starts_with('`') || text.ends_with('`') || text.is_empty();
    let stripped =
        text.starts_with(' ') && text.ends_with(' ') && !text.trim_matches(' ').is_empty();
    let pad = if touches || stripped { " " } else { "" };
    let text = if in_table {
        text.replace('|', "\\|")
    } else {
        text
    };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// The characters of code in one line; an entity in an address may have brought any.
fn shown(code: &str) -> String {
    let mut out = String::with_capacity(code.len());
    for character in code.chars() {
        match character {
            '\n' | '\t' => out.push(' '),
            _ => push_visible(&mut out, character),
        }
    }
    out
}

impl Writer<'_> {
    /// Keeps text until something else comes: the parser cuts it into pieces, and an address may lie across them.
    pub(super) fn text(&mut self, text: &str) {
        self.pending.push_str(text);
    }

    /// Writes the text that is kept.
    pub(super) fn flush(&mut self) {
        let text = std::mem::take(&mut self.pending);
        let line_start = self.lines.is_line_start();
        if text.is_empty() || line_start && text.trim_matches([' ', '\t', '\n']).is_empty() {
            return;
        }
        let place = Place {
            line_start,
            in_table: self.table.is_some(),
            in_heading: self.in_heading,
            in_link: matches!(self.links.first(), Some(Link::Kept { .. })),
        };
        self.check_box();
        write_text(self.lines.line(), &text, place);
    }

    /// The text so far, for something other than text to be added to its line.
    fn line(&mut self) -> &mut String {
        self.flush();
        self.check_box();
        self.lines.line()
    }

    /// The box of a task, right before what it stands for: without that, to some parsers it is a link that leads nowhere.
    fn check_box(&mut self) {
        if let Some(mark) = self.task.take() {
            self.lines.line().push_str(mark);
        }
    }

    pub(super) fn code_span(&mut self, text: &str) {
        let code = code(text, self.table.is_some());
        self.line().push_str(&code);
    }

    /// A line end within a paragraph. Where there can be none, it is a space.
    pub(super) fn line_end(&mut self, hard: bool) {
        self.flush();
        if self.in_heading || self.table.is_some() {
            self.lines.line().push(' ');
        } else {
            if hard && !self.lines.is_line_start() {
                self.lines.line().push('\\');
            }
            self.lines.end_line();
        }
    }

    /// The start or the end of emphasis. One within another of its kind takes the other delimiter, or they would join.
    pub(super) fn emphasis(&mut self, starts: bool) {
        let before = self.emphases;
        self.emphases = if starts {
            before + 1
        } else {
            before.saturating_sub(1)
        };
        let depth = before.min(self.emphases);
        self.delimiter(if depth.is_multiple_of(2) { "*" } else { "_" });
    }

    pub(super) fn strong(&mut self) {
        self.delimiter("**");
    }

    /// The start or the end of struck text; three tildes would be a fence, so only the outermost shows.
    pub(super) fn strike(&mut self, starts: bool) {
        let before = self.strikes;
        self.strikes = if starts {
            before + 1
        } else {
            before.saturating_sub(1)
        };
        if before.min(self.strikes) == 0 {
            self.delimiter("~~");
        }
    }

    fn delimiter(&mut self, delimiter: &str) {
        if self.style == Style::Full {
            self.line().push_str(delimiter);
        }
    }

    /// The start of a link, or of an image, which becomes a link.
    pub(super) fn start_link(&mut self, kind: LinkType, url: &CowStr<'_>, title: &CowStr<'_>) {
        let is_auto = matches!(kind, LinkType::Autolink | LinkType::Email);
        if !self.links.is_empty() {
            self.links.push(Link::Text { end: "" });
            return;
        }
        if kind == LinkType::Email || is_absolute(url) {
            let out = self.line();
            out.push('[');
            let start = out.len();
            self.links.push(Link::Kept {
                start,
                url: url.to_string(),
                title: title.to_string(),
                auto: is_auto,
            });
        } else if is_auto {
            self.text("<");
            self.links.push(Link::Text { end: ">" });
        } else {
            let start = self.line().len();
            self.links.push(Link::Refused {
                start,
                url: url.to_string(),
            });
        }
    }

    pub(super) fn end_link(&mut self) {
        let Some(link) = self.links.last() else {
            return;
        };
        if !matches!(link, Link::Text { .. }) {
            self.flush();
        }
        match self.links.pop() {
            Some(Link::Kept {
                start,
                url,
                title,
                auto,
            }) => {
                let out = self.lines.line();
                let shown = out.get(start..).unwrap_or_default();
                if auto || shown.trim().is_empty() || shown == url && title.is_empty() {
                    cut(out, start.saturating_sub(1));
                    out.push_str(&super::autolink(&url));
                } else {
                    no_image(out, start);
                    end_link(out, &url, &title);
                }
            }
            Some(Link::Refused { start, url }) => self.refused_target(start, &url),
            Some(Link::Text { end }) => self.text(end),
            None => {}
        }
    }

    /// Shows where a link that is none would have led, unless that is its text, or data.
    fn refused_target(&mut self, start: usize, url: &str) {
        let is_data = url
            .get(..5)
            .is_some_and(|scheme| scheme.eq_ignore_ascii_case("data:"));
        if url.is_empty() || is_data {
            return;
        }
        let code = code(url, self.table.is_some());
        let out = self.lines.line();
        let shown = out.get(start..).unwrap_or_default().trim();
        if shown.is_empty() {
            out.push_str(&code);
        } else if shown != url && shown != code {
            out.push_str(" (");
            out.push_str(&code);
            out.push(')');
        }
    }
}

/// Escapes an exclamation mark before the link whose text starts at `start`: it would make it an image.
fn no_image(out: &mut String, start: usize) {
    let before = out.get(..start.saturating_sub(1)).unwrap_or_default();
    if before.ends_with('!') && !before.ends_with("\\!") {
        out.insert(before.len() - 1, '\\');
    }
}

fn cut(out: &mut String, at: usize) {
    if out.is_char_boundary(at) {
        out.truncate(at);
    }
}
