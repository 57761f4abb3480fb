//! The walk over what the parser found.

use super::Style;
use super::inline::Link;
use super::lines::{Gap, Lines};
use super::table::Table;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// The highest number that starts a list (CommonMark, section 5.2: nine digits).
const HIGHEST: u64 = 999_999_999;

/// A list that is open.
struct List {
    /// The number of the next item, if they are numbered.
    next: Option<u64>,
    /// Whether it has the other marker, because a list of its kind ends right before it.
    other: bool,
    /// How many items it has so far.
    items: usize,
    /// Whether no blank lines stand between its items.
    tight: bool,
}

/// What is written from the parser's events.
pub(super) struct Writer<'s> {
    pub(super) style: Style,
    pub(super) lines: Lines,
    pub(super) pending: String,
    pub(super) links: Vec<Link>,
    pub(super) table: Option<Table>,
    pub(super) in_heading: bool,
    pub(super) emphases: usize,
    pub(super) strikes: usize,
    /// Quotes and lists; a quote is `None`.
    containers: Vec<Option<List>>,
    /// The box of a task whose text comes next.
    pub(super) task: Option<&'static str>,
    /// Whether a list ended and nothing came after it: whether it is numbered, whether it has the other marker.
    ended: Option<(bool, bool)>,
    /// Code or HTML that is being gathered.
    raw: Option<String>,
    /// The label of a footnote whose text comes next.
    note: Option<pulldown_cmark::CowStr<'s>>,
}

/// Reads `text` and writes it again.
pub(super) fn rewrite(text: &str, style: Style) -> String {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS;
    let mut writer = Writer {
        style,
        lines: Lines::default(),
        pending: String::new(),
        links: Vec::new(),
        table: None,
        in_heading: false,
        emphases: 0,
        strikes: 0,
        containers: Vec::new(),
        task: None,
        ended: None,
        raw: None,
        note: None,
    };
    for event in Parser::new_ext(text, options) {
        writer.event(event);
    }
    writer.flush();
    writer.lines.finish()
}

impl<'s> Writer<'s> {
    fn event(&mut self, event: Event<'s>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Html(text) => match &mut self.raw {
                Some(raw) => raw.push_str(&text),
                None => self.text(&text),
            },
            Event::InlineHtml(text) => self.text(&text),
            Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.code_span(&text);
            }
            Event::FootnoteReference(name) => self.text(&format!("[^{name}]")),
            Event::SoftBreak => self.line_end(false),
            Event::HardBreak => self.line_end(true),
            Event::TaskListMarker(done) => self.task = Some(if done { "[x] " } else { "[ ] " }),
            Event::Rule => {
                self.begin_block();
                // Neither the start of an item nor the underline of a heading.
                self.lines.line().push_str("___");
                self.end_block();
            }
        }
    }

    fn start(&mut self, tag: Tag<'s>) {
        match tag {
            Tag::Paragraph => self.start_paragraph(),
            Tag::Heading { level, .. } => self.start_heading(level),
            Tag::BlockQuote(_) => {
                self.begin_block();
                self.lines.start_quote();
                self.containers.push(None);
            }
            Tag::CodeBlock(_) | Tag::HtmlBlock => {
                self.begin_block();
                self.raw = Some(String::new());
            }
            Tag::List(first) => self.start_list(first),
            Tag::Item => self.start_item(),
            Tag::FootnoteDefinition(name) => {
                self.begin_block();
                self.note = Some(name);
            }
            Tag::Table(alignments) => {
                self.begin_block();
                self.table = Some(Table::new(alignments));
            }
            Tag::TableHead | Tag::TableRow => self.start_row(),
            Tag::TableCell => self.start_cell(),
            Tag::Emphasis => self.emphasis(true),
            Tag::Strong => self.strong(),
            Tag::Strikethrough => self.strike(true),
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            }
            | Tag::Image {
                link_type,
                dest_url,
                title,
                ..
            } => {
                self.start_link(link_type, &dest_url, &title);
            }
            // Extensions that are off.
            Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Superscript
            | Tag::Subscript
            | Tag::MetadataBlock(_) => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => self.end_block(),
            TagEnd::Heading(_) => {
                self.end_block();
                self.in_heading = false;
            }
            TagEnd::BlockQuote(_) => {
                self.begin_block();
                self.containers.pop();
                self.lines.end_container();
                self.end_block();
            }
            TagEnd::CodeBlock => self.end_code(),
            TagEnd::HtmlBlock => self.end_html(),
            TagEnd::List(_) => self.end_list(),
            TagEnd::Item => self.end_item(),
            TagEnd::FootnoteDefinition => self.begin_block(),
            TagEnd::Table => {
                self.table = None;
                self.end_block();
            }
            TagEnd::TableHead => self.end_head(),
            TagEnd::TableRow => self.end_row(),
            TagEnd::TableCell => self.end_cell(),
            TagEnd::Emphasis => self.emphasis(false),
            TagEnd::Strong => self.strong(),
            TagEnd::Strikethrough => self.strike(false),
            TagEnd::Link | TagEnd::Image => self.end_link(),
            TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::MetadataBlock(_) => {}
        }
    }

    /// Ends what is open in this container: the text of a tight item has no paragraph around it. A footnote shows its label.
    fn begin_block(&mut self) {
        self.end_text();
        self.ended = None;
        if !self.lines.is_line_start() {
            self.end_block();
        }
        if let Some(name) = self.note.take() {
            self.text(&format!("[^{name}]:"));
            self.end_block();
        }
    }

    /// Writes the text that is kept. The box of a task that has no text is text.
    fn end_text(&mut self) {
        self.flush();
        if let Some(mark) = self.task.take() {
            self.text(mark.trim_end());
            self.flush();
        }
    }

    /// Separates the next block as the list around it demands.
    fn end_block(&mut self) {
        self.end_text();
        let tight = matches!(self.containers.last(), Some(Some(List { tight: true, .. })));
        self.lines
            .end_block(if tight { Gap::Line } else { Gap::Blank });
    }

    fn start_paragraph(&mut self) {
        let note = self.note.take();
        self.begin_block();
        // Only a list with blank lines in it has paragraphs.
        if let Some(Some(list)) = self.containers.last_mut() {
            list.tight = false;
            if list.items > 1 || !self.lines.is_item_start() {
                self.lines.widen(Gap::Blank);
            }
        }
        if let Some(name) = note {
            self.text(&format!("[^{name}]: "));
        }
    }

    fn start_heading(&mut self, level: HeadingLevel) {
        self.begin_block();
        self.in_heading = true;
        let out = self.lines.line();
        out.extend(std::iter::repeat_n('#', level as usize));
        out.push(' ');
    }

    fn start_list(&mut self, first: Option<u64>) {
        let ended = self.ended;
        self.begin_block();
        let other = ended.is_some_and(|(numbered, other)| numbered == first.is_some() && !other);
        self.containers.push(Some(List {
            next: first,
            other,
            items: 0,
            tight: true,
        }));
    }

    fn end_list(&mut self) {
        self.begin_block();
        if let Some(Some(list)) = self.containers.pop() {
            self.ended = Some((list.next.is_some(), list.other));
        }
        self.end_block();
    }

    fn start_item(&mut self) {
        self.begin_block();
        if let Some(Some(list)) = self.containers.last_mut() {
            list.items += 1;
        }
        let marker = match self.containers.last_mut() {
            Some(Some(List {
                next: Some(next),
                other,
                ..
            })) => {
                let number = (*next).min(HIGHEST);
                *next = number + 1;
                format!("{number}{} ", if *other { ')' } else { '.' })
            }
            Some(Some(List {
                next: None,
                other: true,
                ..
            })) => "+ ".to_owned(),
            _ => "* ".to_owned(),
        };
        self.lines.start_item(marker);
    }

    fn end_item(&mut self) {
        self.begin_block();
        self.lines.end_container();
        self.end_block();
    }

    fn end_code(&mut self) {
        let code = self.raw.take().unwrap_or_default();
        self.lines.fence(&code);
        self.end_block();
    }

    /// HTML shows as text, in a paragraph; where it keeps its own lines (CommonMark, section 4.6, condition 1), as code.
    fn end_html(&mut self) {
        let html = self.raw.take().unwrap_or_default();
        let html = html.trim_matches(['\n', ' ', '\t']);
        let is = |name: &str| {
            html.get(1..=name.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(name))
        };
        if html.contains('\n') && ["pre", "script", "style", "textarea"].into_iter().any(is) {
            self.lines.fence(html);
        } else {
            for line in html.split('\n') {
                self.text(line.trim_matches([' ', '\t']));
                self.line_end(false);
            }
        }
        self.end_block();
    }
}
