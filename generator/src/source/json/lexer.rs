//! The tokens of JSON.

use crate::source::limits::DEPTH;

/// What is wrong with a text, and where: line and column from one, the column in characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::source) struct SyntaxError {
    pub(in crate::source) line: u32,
    pub(in crate::source) column: u32,
    pub(in crate::source) message: String,
    /// Whether it is the depth: then no other way of reading is tried, because it would be as deep.
    pub(in crate::source) too_deep: bool,
}

impl SyntaxError {
    /// Arrays and objects nested more than [`DEPTH`] deep.
    pub(in crate::source) fn too_deep(line: u32, column: u32) -> Self {
        let message = format!("arrays and objects are nested more than {DEPTH} deep");
        Self {
            line,
            column,
            message,
            too_deep: true,
        }
    }
}

/// A place in a JSON text, and what can be read there.
pub(in crate::source) struct Lexer<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Lexer<'t> {
    pub(in crate::source) fn new(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    /// The offset of what comes next, in bytes.
    pub(in crate::source) fn offset(&self) -> usize {
        self.at
    }

    /// The first byte of the next token.
    pub(in crate::source) fn peek(&mut self) -> Result<u8, SyntaxError> {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.byte() {
            self.at += 1;
        }
        self.byte()
            .ok_or_else(|| self.error("the text ends in the middle of a value"))
    }

    /// Nothing but white space may follow.
    pub(in crate::source) fn end(&mut self) -> Result<(), SyntaxError> {
        match self.peek() {
            Err(_) => Ok(()),
            Ok(_) => Err(self.error("expected the end of the text")),
        }
    }

    /// The bracket that begins an array or an object at this depth.
    pub(in crate::source) fn open(&mut self, bracket: u8, depth: usize) -> Result<(), SyntaxError> {
        if depth >= DEPTH {
            let SyntaxError { line, column, .. } = self.error("");
            return Err(SyntaxError::too_deep(line, column));
        }
        self.expect(bracket)
    }

    /// Whether another item follows in an array or object that ends with `close`, past the comma; if not, past the end.
    pub(in crate::source) fn next_in(
        &mut self,
        close: u8,
        first: bool,
    ) -> Result<bool, SyntaxError> {
        let found = self.peek()?;
        if found == close && first {
            self.at += 1;
            return Ok(false);
        }
        if first {
            return Ok(true);
        }
        match found {
            b',' => {
                self.at += 1;
                if self.peek()? == close {
                    Err(self.error("a comma before the closing bracket"))
                } else {
                    Ok(true)
                }
            }
            _ if found == close => {
                self.at += 1;
                Ok(false)
            }
            _ => Err(self.error(format!("expected `,` or `{}`", char::from(close)))),
        }
    }

    /// The colon between a name and its value.
    pub(in crate::source) fn colon(&mut self) -> Result<(), SyntaxError> {
        self.expect(b':')
    }

    /// One of the words `true`, `false` and `null`.
    pub(in crate::source) fn word(&mut self, word: &str) -> Result<(), SyntaxError> {
        if self.rest().starts_with(word) {
            self.at += word.len();
            return Ok(());
        }
        Err(self.error(format!("expected `{word}`")))
    }

    /// A number, as it is written (RFC 8259, section 6).
    pub(in crate::source) fn number(&mut self) -> Result<&'t str, SyntaxError> {
        let start = self.at;
        if self.byte() == Some(b'-') {
            self.at += 1;
        }
        let whole = self.digits();
        let leading_zero = whole > 1 && self.text.as_bytes().get(self.at - whole) == Some(&b'0');
        if whole == 0 || leading_zero {
            self.at = start;
            return Err(self.error(if leading_zero {
                "a number with a leading zero"
            } else {
                "expected a value"
            }));
        }
        if self.byte() == Some(b'.') {
            self.at += 1;
            if self.digits() == 0 {
                return Err(self.error("expected a digit after the decimal point"));
            }
        }
        if let Some(b'e' | b'E') = self.byte() {
            self.at += 1;
            if let Some(b'+' | b'-') = self.byte() {
                self.at += 1;
            }
            if self.digits() == 0 {
                return Err(self.error("expected a digit in the exponent"));
            }
        }
        Ok(self.text.get(start..self.at).unwrap_or_default())
    }

    /// A string (RFC 8259, section 7), and whether all of it could be held: half a surrogate pair becomes U+FFFD.
    pub(in crate::source) fn string(&mut self) -> Result<(String, bool), SyntaxError> {
        self.expect(b'"')?;
        let mut text = String::new();
        let mut whole = true;
        loop {
            let rest = self.rest();
            let plain = rest
                .bytes()
                .position(|byte| matches!(byte, b'"' | b'\\' | 0..0x20))
                .unwrap_or(rest.len());
            text.push_str(rest.get(..plain).unwrap_or_default());
            self.at += plain;
            match self.byte() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok((text, whole));
                }
                Some(b'\\') => whole &= self.escape(&mut text)?,
                Some(_) => {
                    return Err(self.error("a control character in a string; it has to be escaped"));
                }
                None => return Err(self.error("the text ends in the middle of a string")),
            }
        }
    }

    fn escape(&mut self, text: &mut String) -> Result<bool, SyntaxError> {
        let character = match self.text.as_bytes().get(self.at + 1) {
            Some(b'u') => return self.unicode(text),
            Some(b'n') => '\n',
            Some(b't') => '\t',
            Some(b'r') => '\r',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(*byte),
            _ => return Err(self.error("an escape that JSON does not have")),
        };
        self.at += 2;
        text.push(character);
        Ok(true)
    }

    fn unicode(&mut self, text: &mut String) -> Result<bool, SyntaxError> {
        let first = self.unit(self.at)?;
        self.at += 6;
        if let 0xd800..0xdc00 = first
            && let Ok(second @ 0xdc00..0xe000) = self.unit(self.at)
        {
            self.at += 6;
            let code = 0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00);
            text.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
            return Ok(true);
        }
        let character = char::from_u32(first);
        text.push(character.unwrap_or(char::REPLACEMENT_CHARACTER));
        Ok(character.is_some())
    }

    /// The UTF-16 code unit of the `\uXXXX` at this offset.
    fn unit(&self, at: usize) -> Result<u32, SyntaxError> {
        let digits = self
            .text
            .get(at..at + 6)
            .and_then(|escape| escape.strip_prefix("\\u"));
        digits
            .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
            .and_then(|digits| u32::from_str_radix(digits, 16).ok())
            .ok_or_else(|| self.error("expected four hexadecimal digits after `\\u`"))
    }

    fn expect(&mut self, byte: u8) -> Result<(), SyntaxError> {
        if self.peek()? != byte {
            let what = if byte == b'"' {
                "a name in double quotes".to_owned()
            } else {
                format!("`{}`", char::from(byte))
            };
            return Err(self.error(format!("expected {what}")));
        }
        self.at += 1;
        Ok(())
    }

    fn digits(&mut self) -> usize {
        let count = self.rest().bytes().take_while(u8::is_ascii_digit).count();
        self.at += count;
        count
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn error(&self, message: impl Into<String>) -> SyntaxError {
        let before = self.text.get(..self.at).unwrap_or(self.text);
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        let column = before
            .rsplit('\n')
            .next()
            .unwrap_or_default()
            .chars()
            .count()
            + 1;
        let short = |number| u32::try_from(number).unwrap_or(u32::MAX);
        SyntaxError {
            line: short(line),
            column: short(column),
            message: message.into(),
            too_deep: false,
        }
    }
}
