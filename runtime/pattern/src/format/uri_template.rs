//! URI templates (RFC 6570, section 2), of every level.

use super::uri;

/// `*( literals / expression )`
pub(super) fn is_uri_template(text: &str) -> bool {
    let mut rest = text;
    while let Some((literals, after)) = rest.split_once('{') {
        let Some((expression, after)) = after.split_once('}') else {
            return false;
        };
        if !are_literals(literals) || !is_expression(expression) {
            return false;
        }
        rest = after;
    }
    are_literals(rest)
}

/// Section 2.1, with `'` among them, as erratum 6937 of the RFC has it.
fn are_literals(text: &str) -> bool {
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        let fits = match character {
            '%' => uri::is_escape(&mut characters),
            '\0'..=' ' | '\x7F' | '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' => false,
            '!'..='~' => true,
            _ => uri::is_ucschar(character) || uri::is_private(character),
        };
        if !fits {
            return false;
        }
    }
    true
}

/// `[ operator ] variable-list`; section 2.2 has the operators, with those kept for later.
fn is_expression(text: &str) -> bool {
    let operators = ['+', '#', '.', '/', ';', '?', '&', '=', ',', '!', '@', '|'];
    let list = text.strip_prefix(operators).unwrap_or(text);
    list.split(',').all(is_variable)
}

/// `varname [ modifier-level4 ]` (sections 2.3 and 2.4)
fn is_variable(text: &str) -> bool {
    if let Some(name) = text.strip_suffix('*') {
        return is_name(name);
    }
    match text.split_once(':') {
        Some((name, length)) => {
            let digits = length.bytes().all(|byte| byte.is_ascii_digit());
            is_name(name) && digits && (1..=4).contains(&length.len()) && !length.starts_with('0')
        }
        None => is_name(text),
    }
}

/// `varchar *( ["."] varchar )`
fn is_name(text: &str) -> bool {
    text.split('.').all(|part| {
        let mut characters = part.chars();
        let mut any = false;
        while let Some(character) = characters.next() {
            any = true;
            let escape = character == '%' && uri::is_escape(&mut characters);
            if !escape && !character.is_ascii_alphanumeric() && character != '_' {
                return false;
            }
        }
        any
    })
}
