//! The scanner: RFC 8259's grammar over text already known to be UTF-8. It knows nothing of Rust types.

use std::borrow::Cow;

use super::MAX_DEPTH;
use super::error::Problem;
use super::kind::Kind;

/// A place in a JSON text. Cloning it is how a union looks ahead.
#[derive(Clone)]
pub(crate) struct Scan<'de> {
    text: &'de str,
    at: usize,
    steps: usize,
}

impl<'de> Scan<'de> {
    /// Steps are bounded in proportion to the text: looking ahead, level by level, stays below; trying again and again does not.
    pub(crate) fn new(text: &'de str) -> Self {
        // RFC 8259, section 8.1: a parser may ignore a byte order mark.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let steps = text
            .len()
            .saturating_mul(2 * MAX_DEPTH)
            .saturating_add(1024);
        Self { text, at: 0, steps }
    }

    /// Goes back to where `earlier` stands. The steps taken since are not given back.
    pub(crate) fn rewind(&mut self, earlier: &Self) {
        self.at = earlier.at;
    }

    /// How many bytes there are from where `earlier` stands up to here.
    pub(crate) const fn distance(&self, earlier: &Self) -> usize {
        self.at.saturating_sub(earlier.at)
    }

    /// Takes over the steps that a look ahead has left.
    pub(crate) fn charge(&mut self, ahead: &Self) {
        self.steps = self.steps.min(ahead.steps);
    }

    /// How long the whole text is.
    pub(crate) const fn length(&self) -> usize {
        self.text.len()
    }

    /// The text from where `earlier` stands up to here.
    pub(crate) fn since(&self, earlier: &Self) -> &'de str {
        self.text.get(earlier.at..self.at).unwrap_or_default()
    }

    pub(crate) fn syntax(&self, what: &'static str) -> Problem {
        Problem::Syntax { at: self.at, what }
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte after white space (RFC 8259, section 2), which stays.
    pub(crate) fn peek(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.byte() {
            self.at += 1;
        }
        self.byte()
    }

    /// Takes the next byte after white space if it is this one.
    pub(crate) fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        if found {
            self.at += 1;
        }
        found
    }

    pub(crate) fn expect(&mut self, byte: u8, what: &'static str) -> Result<(), Problem> {
        if self.take(byte) {
            Ok(())
        } else {
            Err(self.syntax(what))
        }
    }

    /// The kind of the value that comes next, told by its first byte. Each value looked at is one step.
    pub(crate) fn kind(&mut self) -> Result<Kind, Problem> {
        self.steps = self.steps.checked_sub(1).ok_or(Problem::TooLong)?;
        match self.peek() {
            Some(b'n') => Ok(Kind::Null),
            Some(b't' | b'f') => Ok(Kind::Bool),
            Some(b'-' | b'0'..=b'9') => Ok(Kind::Number),
            Some(b'"') => Ok(Kind::String),
            Some(b'[') => Ok(Kind::Array),
            Some(b'{') => Ok(Kind::Object),
            Some(_) => Err(self.syntax("no value starts")),
            None => Err(self.syntax("the text ends where a value is due")),
        }
    }

    pub(crate) fn null(&mut self) -> Result<(), Problem> {
        self.word("null")
    }

    pub(crate) fn boolean(&mut self) -> Result<bool, Problem> {
        let truth = self.peek() == Some(b't');
        self.word(if truth { "true" } else { "false" })?;
        Ok(truth)
    }

    fn word(&mut self, word: &'static str) -> Result<(), Problem> {
        self.peek();
        let rest = self.text.get(self.at..).unwrap_or_default();
        if !rest.starts_with(word) {
            return Err(self.syntax("no value starts"));
        }
        self.at += word.len();
        Ok(())
    }

    /// The text of a number (RFC 8259, section 6).
    pub(crate) fn number(&mut self) -> Result<&'de str, Problem> {
        self.peek();
        let start = self.clone();
        if self.byte() == Some(b'-') {
            self.at += 1;
        }
        if self.byte() == Some(b'0') {
            self.at += 1;
        } else {
            self.digits()?;
        }
        if self.byte() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.byte() {
            self.at += 1;
            if let Some(b'+' | b'-') = self.byte() {
                self.at += 1;
            }
            self.digits()?;
        }
        if let Some(b'0'..=b'9') = self.byte() {
            return Err(self.syntax("a number has a leading zero"));
        }
        Ok(self.since(&start))
    }

    fn digits(&mut self) -> Result<(), Problem> {
        let start = self.at;
        while let Some(b'0'..=b'9') = self.byte() {
            self.at += 1;
        }
        if self.at == start {
            Err(self.syntax("a number lacks a digit"))
        } else {
            Ok(())
        }
    }

    /// A string, borrowed where it has no escapes (RFC 8259, section 7).
    pub(crate) fn string(&mut self) -> Result<Cow<'de, str>, Problem> {
        self.expect(b'"', "a string is due")?;
        let start = self.clone();
        self.plain()?;
        if self.byte() == Some(b'"') {
            let text = self.since(&start);
            self.at += 1;
            return Ok(Cow::Borrowed(text));
        }
        let mut text = self.since(&start).to_owned();
        loop {
            match self.byte() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(Cow::Owned(text));
                }
                Some(_) => text.push(self.escape()?),
                None => return Err(self.syntax("the text ends within a string")),
            }
            let start = self.clone();
            self.plain()?;
            text.push_str(self.since(&start));
        }
    }

    /// Goes to the next quote or backslash; control characters must be escaped.
    fn plain(&mut self) -> Result<(), Problem> {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let length = rest
            .iter()
            .position(|byte| matches!(byte, b'"' | b'\\' | 0..0x20));
        self.at += length.unwrap_or(rest.len());
        match self.byte() {
            Some(b'"' | b'\\') => Ok(()),
            Some(_) => Err(self.syntax("a control character stands in a string")),
            None => Err(self.syntax("the text ends within a string")),
        }
    }

    fn escape(&mut self) -> Result<char, Problem> {
        self.at += 1;
        let character = match self.byte() {
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode(),
            _ => return Err(self.syntax("an unknown escape stands in a string")),
        };
        self.at += 1;
        Ok(character)
    }

    /// `\uXXXX`, or two of them that make a surrogate pair. A lone surrogate is no character, and no Rust string can hold it.
    fn unicode(&mut self) -> Result<char, Problem> {
        let high = self.hex()?;
        if !(0xd800..=0xdfff).contains(&high) {
            return char::from_u32(high).ok_or_else(|| self.syntax("an escape names no character"));
        }
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        if high < 0xdc00 && rest.starts_with(b"\\u") {
            self.at += 1;
            let low = self.hex()?;
            if (0xdc00..=0xdfff).contains(&low) {
                let code = 0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00);
                return char::from_u32(code)
                    .ok_or_else(|| self.syntax("an escape names no character"));
            }
        }
        Err(self.syntax("a lone surrogate stands in a string"))
    }

    /// The four digits after `u`, where the scanner stands.
    fn hex(&mut self) -> Result<u32, Problem> {
        let digits = self
            .text
            .get(self.at + 1..self.at + 5)
            .filter(|text| text.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let code = digits.and_then(|text| u32::from_str_radix(text, 16).ok());
        let code =
            code.ok_or_else(|| self.syntax("an escape lacks its four hexadecimal digits"))?;
        self.at += 5;
        Ok(code)
    }

    /// Reads over the next value, checking its grammar.
    pub(crate) fn skip(&mut self, depth: usize) -> Result<(), Problem> {
        match self.kind()? {
            Kind::Null => self.null(),
            Kind::Bool => self.boolean().map(drop),
            Kind::Number => self.number().map(drop),
            Kind::String => self.string().map(drop),
            Kind::Array => self.skip_items(b'[', b']', depth),
            Kind::Object => self.skip_items(b'{', b'}', depth),
        }
    }

    fn skip_items(&mut self, open: u8, close: u8, depth: usize) -> Result<(), Problem> {
        if depth >= MAX_DEPTH {
            return Err(Problem::TooDeep);
        }
        self.take(open);
        if self.take(close) {
            return Ok(());
        }
        loop {
            if open == b'{' {
                self.key()?;
            }
            self.skip(depth + 1)?;
            if self.take(close) {
                return Ok(());
            }
            self.comma(close)?;
        }
    }

    /// A member's name and the colon after it.
    pub(crate) fn key(&mut self) -> Result<Cow<'de, str>, Problem> {
        if self.peek() != Some(b'"') {
            return Err(self.syntax("a member's name is due"));
        }
        let key = self.string()?;
        self.expect(b':', "`:` is due")?;
        Ok(key)
    }

    pub(crate) fn comma(&mut self, close: u8) -> Result<(), Problem> {
        self.expect(
            b',',
            if close == b'}' {
                "`,` or `}` is due"
            } else {
                "`,` or `]` is due"
            },
        )
    }

    pub(crate) fn finish(&mut self) -> Result<(), Problem> {
        if self.peek().is_none() {
            Ok(())
        } else {
            Err(self.syntax("something follows the value"))
        }
    }
}

/// Whether a text is a number of JSON's grammar and nothing else.
pub(crate) fn is_number(text: &str) -> bool {
    let mut scan = Scan {
        text,
        at: 0,
        steps: 1,
    };
    scan.number().is_ok_and(|number| number.len() == text.len())
}
