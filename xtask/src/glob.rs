//! Names by pattern: `*` stands for any text, `?` for one character.

/// Whether a pattern fits a whole name. Case matters.
pub(crate) fn fits(pattern: &str, name: &str) -> bool {
    let (pattern, name): (Vec<char>, Vec<char>) =
        (pattern.chars().collect(), name.chars().collect());
    // Greedy, and back to the last `*` with one character more: no pattern makes it slow.
    let (mut at, mut of) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while of < name.len() {
        match pattern.get(at) {
            Some('*') => {
                star = Some((at, of));
                at += 1;
            }
            Some(&character) if character == '?' || character == name[of] => {
                at += 1;
                of += 1;
            }
            _ => {
                let Some((star_at, star_of)) = star else {
                    return false;
                };
                star = Some((star_at, star_of + 1));
                at = star_at + 1;
                of = star_of + 1;
            }
        }
    }
    pattern[at..].iter().all(|character| *character == '*')
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn patterns() {
        for (pattern, name, expected) in [
            ("", "", true),
            ("", "a", false),
            ("*", "", true),
            ("a.json", "a.json", true),
            ("a*", "a.json", true),
            ("*.json", "a.json", true),
            ("*.json", "a.yaml", false),
            ("a*c*e", "abcde", true),
            ("a*c*e", "abcd", false),
            ("?.json", "é.json", true),
            ("??.json", "é.json", false),
            ("*a*a*a*b", &"a".repeat(40), false),
            ("multi/*", "multi/x/y.yaml", true),
        ] {
            assert_eq!(fits(pattern, name), expected, "{pattern} {name}");
        }
    }
}
