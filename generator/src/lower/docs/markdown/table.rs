//! Tables (GitHub Flavored Markdown, section 4.10).

use super::blocks::Writer;
use pulldown_cmark::Alignment;

/// A table that is open.
pub(super) struct Table {
    alignments: Vec<Alignment>,
    /// How long the text was after the last cell that has something in it.
    full: usize,
    /// Where the current cell starts.
    cell: usize,
}

impl Table {
    pub(super) fn new(alignments: Vec<Alignment>) -> Table {
        Table {
            alignments,
            full: 0,
            cell: 0,
        }
    }
}

impl Writer<'_> {
    pub(super) fn start_row(&mut self) {
        let start = self.lines.line().len();
        if let Some(table) = &mut self.table {
            table.full = start;
        }
    }

    pub(super) fn start_cell(&mut self) {
        let out = self.lines.line();
        out.push_str("| ");
        if let Some(table) = &mut self.table {
            table.cell = out.len();
        }
    }

    pub(super) fn end_cell(&mut self) {
        self.flush();
        let out = self.lines.line();
        if let Some(table) = &mut self.table
            && out.len() > table.cell
        {
            out.push(' ');
            table.full = out.len();
        }
    }

    /// Ends a row. Empty cells at its end go: the parser adds them again, and there may be as many as the square of the text.
    pub(super) fn end_row(&mut self) {
        let full = self.table.as_ref().map_or(0, |table| table.full);
        let out = self.lines.line();
        let start = out.rfind('\n').map_or(0, |at| at + 1);
        if out.is_char_boundary(full) && out.get(start..full).is_some_and(|row| row.contains('|')) {
            out.truncate(full);
        }
        out.push('|');
        self.lines.end_line();
    }

    pub(super) fn end_head(&mut self) {
        let alignments = self
            .table
            .as_ref()
            .map(|table| table.alignments.clone())
            .unwrap_or_default();
        let out = self.lines.line();
        out.push('|');
        self.lines.end_line();
        let out = self.lines.line();
        for alignment in alignments {
            out.push_str(match alignment {
                Alignment::None => "| --- ",
                Alignment::Left => "| :-- ",
                Alignment::Center => "| :-: ",
                Alignment::Right => "| --: ",
            });
        }
        out.push('|');
        self.lines.end_line();
    }
}
