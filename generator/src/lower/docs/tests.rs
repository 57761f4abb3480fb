mod hostile;

use super::{escaped, link, markdown, one_line};

/// Checks one function against a table of input and output.
fn check(function: fn(&str) -> String, table: &[(&str, &str)]) {
    for (input, expected) in table {
        assert_eq!(function(input), *expected, "for {input:?}");
    }
}

/// Checks descriptions, and that what comes out stays as it is.
fn check_markdown(table: &[(&str, &str)]) {
    check(markdown, table);
    for (input, output) in table {
        assert_eq!(markdown(output), *output, "a second time, for {input:?}");
    }
}

#[test]
fn code_is_never_compiled() {
    check_markdown(&[
        ("```\nlet a = 1;\n```", "```text\nlet a = 1;\n```"),
        ("```rust\nfn main() {}\n```", "```text\nfn main() {}\n```"),
        ("~~~should_panic\npanic!()\n~~~", "```text\npanic!()\n```"),
        ("    indented\n\tcode", "```text\nindented\ncode\n```"),
        (
            "Text:\n\n    GET /\n\n    200",
            "Text:\n\n```text\nGET /\n\n200\n```",
        ),
        ("```json\n{\n", "```text\n{\n```"),
        ("~~~\n```\nx\n~~~", "````text\n```\nx\n````"),
        ("```\n\tx\ty\n```", "```text\n    x   y\n```"),
        ("```\n```", "```text\n```"),
        ("- a\n\n      b", "* a\n\n  ```text\n  b\n  ```"),
        ("- [ ] >     fn main() {}", "* [ ] \\>     fn main() {}"),
    ]);
}

#[test]
fn html_shows_as_text() {
    check_markdown(&[
        ("a <b>bold</b><br/>", "a \\<b>bold\\</b>\\<br/>"),
        ("<p>One\ntwo</p>", "\\<p>One\ntwo\\</p>"),
        ("<!-- hidden -->", "\\<!\\-- hidden \\-->"),
        ("<script>alert(1)</script>", "\\<script>alert(1)\\</script>"),
        ("<pre>\n {\n</pre>", "```text\n<pre>\n {\n</pre>\n```"),
        ("&lt;b&gt; &amp;amp; &copy; &nope", "\\<b> \\&amp; © &nope"),
        ("Vec<T>, a < b, 1<2", "Vec\\<T>, a < b, 1<2"),
        (
            "<a href=\"https://x.io\">x</a>",
            "\\<a href=\"<https://x.io>\">x\\</a>",
        ),
    ]);
}

#[test]
fn brackets_are_no_names_of_items() {
    check_markdown(&[
        (
            "[foo] and [foo][bar] and [`Vec`]",
            "\\[foo\\] and \\[foo\\]\\[bar\\] and \\[`Vec`\\]",
        ),
        ("[^1] and `[^a]`", "\\[^1\\] and `[^a]`"),
        (
            "See[^1].\n\n[^1]: the note",
            "See\\[^1\\].\n\n\\[^1\\]: the note",
        ),
        ("[a][r]\n\n[r]: https://x.io/r", "[a](https://x.io/r)"),
        ("[a][r]\n\n[r]: /r", "a (`/r`)"),
    ]);
}

#[test]
fn links_lead_outside_or_are_text() {
    check_markdown(&[
        ("[a](https://x.io/b \"t\")", "[a](https://x.io/b \"t\")"),
        ("[a](https://x.io/a_(b))", "[a](https://x.io/a_\\(b\\))"),
        (
            "[m](mailto:a@x.io) [n](mailto:a)",
            "[m](mailto:a@x.io) n (`mailto:a`)",
        ),
        ("[a](/b) [c](#d) [e](e) [](/f)", "a (`/b`) c (`#d`) e `/f`"),
        ("[a](javascript:alert(1))", "a (`javascript:alert(1)`)"),
        (
            "[a](data:text/html,x) ![i](data:image/png;base64,AA)",
            "a i",
        ),
        (
            "<javascript:x> <https://x.io> <a@x.io>",
            "\\<javascript:x> <https://x.io> <a@x.io>",
        ),
        ("![logo](https://x.io/i.png)", "[logo](https://x.io/i.png)"),
        ("[![b](https://x.io/i)](https://x.io)", "[b](https://x.io)"),
        ("Hi\\![a](https://x.io)", "Hi\\![a](https://x.io)"),
        (
            "See https://x.io/a_b, or (http://y.io).",
            "See <https://x.io/a_b>, or (<http://y.io>).",
        ),
        ("At https://x.io/{id}/y?z.", "At `https://x.io/{id}/y?z`."),
        ("看https://x.io/a。", "看<https://x.io/a>。"),
        ("https://müller.de http://", "https://müller.de http://"),
    ]);
}

#[test]
fn characters_that_cannot_be_seen_are_spelled_out() {
    check_markdown(&[
        ("a\rb\r\nc\u{2028}d\u{2029}e\u{85}f", "a\nb\nc\nd\n\ne\nf"),
        (
            "\u{feff}a\u{feff}b\0c\u{1b}[0m",
            "aU+FEFFbU+0000cU+001B\\[0m",
        ),
        ("`a\u{202e}b` \u{2066}c", "`aU+202Eb` U+2066c"),
        ("&#x202e;a [b](&#x2067;)", "U+202Ea b (`U+2067`)"),
        ("[b](https://x.io/\u{202e})", "[b](https://x.io/U+202E)"),
        (
            "a\tb \u{1f468}\u{200d}\u{1f4bb} é",
            "a b \u{1f468}\u{200d}\u{1f4bb} é",
        ),
        ("", ""),
        (" \n\t\r\n", ""),
    ]);
}

#[test]
fn markup_survives() {
    check_markdown(&[
        (
            "*a* **b** ~~c~~ `d` __e__ _f *g* h_",
            "*a* **b** ~~c~~ `d` **e** *f _g_ h*",
        ),
        ("Title\n===\n## Two ##\nText", "# Title\n\n## Two\n\nText"),
        (
            "- a\nlazy\n- b\n  1. c\n  2. d",
            "* a\n  lazy\n* b\n  1. c\n  2. d",
        ),
        ("- a\n\n- b", "* a\n\n* b"),
        ("7) a\n8) b", "7. a\n8. b"),
        ("- a\n\n* b", "* a\n\n+ b"),
        ("- [ ] a\n- [x] b", "* [ ] a\n* [x] b"),
        ("> a\nlazy\n\n> b", "> a\n> lazy\n\n> b"),
        ("> - a\n>   > b", "> * a\n>   > b"),
        ("a  \nb\\\nc", "a\\\nb\\\nc"),
        ("a\n\n***\n- ***", "a\n\n___\n\n* ___"),
        (
            "a|b\n-|:-:\n`x\\|y`|z \\| w",
            "| a | b |\n| --- | :-: |\n| `x\\|y` | z \\| w |",
        ),
        (
            "    A doc\n    comment.\n\n      - a",
            "A doc\ncomment.\n\n* a",
        ),
        (
            "snake_case --force 5 * 3 C:\\dir a|b",
            "snake_case \\--force 5 \\* 3 C:\\\\dir a|b",
        ),
        (
            "\\# a\n\\- b\n1\\. c\n\\> d\n\\===",
            "\\# a\n\\- b\n1\\. c\n\\> d\n\\===",
        ),
    ]);
}

#[test]
fn one_line_is_one_line() {
    check(
        one_line,
        &[
            (" A \r\n title\u{2028}of\ttabs ", "A title of tabs"),
            ("\u{feff}a\u{202e}b\0", "aU+202EbU+0000"),
            ("No *dot*", "No *dot*"),
            (" \n", ""),
        ],
    );
}

#[test]
fn escaped_shows_just_the_text() {
    check(
        escaped,
        &[
            ("Get *all* [users] <b>", "Get \\*all\\* \\[users\\] \\<b>"),
            ("# 1", "\\# 1"),
            ("1. a\n- b", "1\\. a - b"),
            ("`code`", "\\`code\\`"),
            ("At https://x.io.", "At <https://x.io>."),
            ("", ""),
        ],
    );
}

#[test]
fn a_link_is_a_link_or_code() {
    check(
        link,
        &[
            ("https://x.io/a b", "<https://x.io/a%20b>"),
            ("HTTPS://x.io>", "<HTTPS://x.io%3E>"),
            ("mailto:a@x.io", "<mailto:a@x.io>"),
            ("/docs/`a", "``/docs/`a``"),
            ("javascript:alert(1)", "`javascript:alert(1)`"),
        ],
    );
}
