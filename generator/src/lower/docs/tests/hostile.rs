//! Texts that nobody wrote: what holds for all of them is checked with a parser and the options of rustdoc.

use super::super::{escaped, link, markdown};
use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag};

const PIECES: &[&str] = &[
    "a",
    "b ",
    " ",
    "    ",
    "\t",
    "\n",
    "\n\n",
    "*",
    "**",
    "_",
    "__",
    "~~",
    "`",
    "```",
    "```\n",
    "~~~rust\n",
    "[",
    "]",
    "(",
    ")",
    "](",
    "](http://x.y/z)",
    "](/rel)",
    "](&#x202e;)",
    "![",
    "[a]: http://x.y\n",
    "[a]: /b 'c'\n",
    "[b][a]",
    "[^1]",
    "[^1]: note",
    "<",
    "<b>",
    "</b>",
    "<!--",
    "-->",
    "<div>\n",
    "<pre>",
    "<![CDATA[",
    "<http://x.y>",
    "<javascript:x>",
    "<a@b.c>",
    "https://x.yz/a_b",
    "http://ex.com/{id}",
    "https://",
    "&",
    "&amp;",
    "&lt;",
    "&#10;",
    "&#32;",
    "\\",
    "\\\n",
    "  \n",
    "> ",
    "- ",
    "* ",
    "+ ",
    "1. ",
    "12. ",
    "- [ ] ",
    "- [x] ",
    "---",
    "\n---\n",
    "\n===\n",
    "# ",
    "#",
    "|",
    "| a | b |\n|---|---|\n",
    "a|b\n-|-\n",
    ":",
    "\"",
    "!",
    "\u{202e}",
    "\u{2028}",
    "\r",
    "\0",
    "é",
    "中",
    "\u{a0}",
    "{",
    "--",
    "Vec<T>",
    "     code\n",
    "snake_case",
    "99999999999. ",
];

/// The `number`th text: a few pieces one after another.
fn text(number: u64) -> String {
    // Multipliers of a linear congruential generator (Knuth).
    let mut state = number.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut next = |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let longest = if number.is_multiple_of(8) { 48 } else { 10 };
    let length = 1 + next(longest);
    (0..length).map(|_| PIECES[next(PIECES.len())]).collect()
}

/// Checks that rustdoc finds nothing to run, to load, to resolve or to warn about in `output`, and that what is appended stands alone.
fn check_safe(input: &str, output: &str) {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION;
    let appended = "Appended.\n\n- fact\n- other";
    let whole = format!("{output}\n\n{appended}");
    let unresolved = |link: pulldown_cmark::BrokenLink<'_>| {
        panic!("{} is unresolved for {input:?}: {output:?}", link.reference)
    };
    let mut events = Vec::new();
    for event in Parser::new_with_broken_link_callback(&whole, options, Some(unresolved)) {
        let is_safe = match &event {
            Event::Html(_) | Event::InlineHtml(_) | Event::FootnoteReference(_) => false,
            Event::Start(Tag::HtmlBlock | Tag::FootnoteDefinition(_) | Tag::Image { .. }) => false,
            Event::Start(Tag::CodeBlock(kind)) => {
                matches!(kind, CodeBlockKind::Fenced(info) if &**info == "text")
            }
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                ..
            }) => {
                let url = dest_url.to_ascii_lowercase();
                *link_type == LinkType::Email
                    || ["http://", "https://", "mailto:"]
                        .iter()
                        .any(|scheme| url.starts_with(scheme))
            }
            _ => true,
        };
        assert!(is_safe, "{event:?} for {input:?}: {output:?}");
        events.push(event.into_static());
    }
    let tail: Vec<_> = Parser::new_ext(appended, options).collect();
    assert!(
        events.ends_with(&tail),
        "{input:?} swallows what is appended: {output:?}"
    );
    let is_hidden = |character: char| {
        character.is_control() && character != '\n'
            || ('\u{2028}'..='\u{202e}').contains(&character)
    };
    assert!(
        !output.contains(is_hidden),
        "hidden characters for {input:?}: {output:?}"
    );
}

#[test]
fn any_text_is_safe_and_stays_as_it_is() {
    for number in 0..4000 {
        let input = text(number);
        let output = markdown(&input);
        check_safe(&input, &output);
        assert_eq!(markdown(&output), output, "a second time, for {input:?}");
        let title = escaped(&input);
        check_safe(&input, &title);
        assert_eq!(markdown(&title), title, "as a description, for {input:?}");
        check_safe(&input, &link(&input));
    }
}

#[test]
fn size_and_depth_end_as_plain_code() {
    let long = "word ".repeat(60_000);
    let deep = format!("{}\n{}", "> ".repeat(100), "lazy\n".repeat(10));
    for input in [long, deep, "\0".repeat(100_000)] {
        let output = markdown(&input);
        assert!(output.starts_with("```text\n") && output.ends_with("\n```"));
        assert_eq!(markdown(&output), output);
        check_safe("a large text", &output);
    }
}

#[test]
fn depth_is_bounded_and_loses_no_text() {
    let output = markdown(&format!("{}deep", "> - ".repeat(20)));
    assert_eq!(output, format!("{}deep", "> * ".repeat(4)));
}

/// Each of these took a parser or a writer quadratic time somewhere: at this size, minutes instead of moments.
#[test]
fn repetition_takes_linear_time() {
    let shapes = [
        ("", "https://a{"),
        ("", "https://-é"),
        ("", "[a]("),
        ("", "[^a]:"),
        ("", "`a``"),
        ("", "*a_ "),
        ("", "<a b=\""),
        ("", "<!--"),
        ("", "&a"),
        ("", "|a\n|-\n"),
        ("> > > > > > > > a\n", "a\n"),
        ("- - - - - - - - a\n", "a\n"),
        ("[a]: http://x.io/y\n\n", "[a] "),
    ];
    for (start, unit) in shapes {
        let input = format!("{start}{}", unit.repeat(100_000 / unit.len()));
        let output = markdown(&input);
        assert_eq!(
            markdown(&output),
            output,
            "a second time, for many {unit:?}"
        );
    }
}
