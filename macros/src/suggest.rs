//! The word that was meant.

/// What people write who know another library, or JSON Schema.
const SYNONYMS: &[(&str, &str)] = &[
    ("min", "minimum"),
    ("max", "maximum"),
    ("len", "max_length"),
    ("length", "max_length"),
    ("regex", "pattern"),
    ("one_of", "enum"),
    ("unique", "unique_items"),
    ("inner", "items"),
    ("each", "items"),
    ("range", "minimum"),
    ("name", "rename"),
    ("ignore", "skip"),
];

/// The nearest of these words, if one is near.
pub(crate) fn nearest<'a>(word: &str, words: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let words: Vec<&str> = words.into_iter().collect();
    let snake = snake(word);
    let synonym = SYNONYMS
        .iter()
        .find(|(other, _)| *other == snake)
        .map(|(_, meant)| *meant);
    if let Some(found) = words
        .iter()
        .find(|other| Some(**other) == synonym || **other == snake)
    {
        return Some(found);
    }
    let reach = 1 + word.chars().count() / 4;
    let near = words
        .into_iter()
        .map(|other| (distance(&snake, other), other));
    near.filter(|(distance, _)| *distance <= reach)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, other)| other)
}

/// ": did you mean `max_length`?", or nothing.
pub(crate) fn hint<'a>(word: &str, words: impl IntoIterator<Item = &'a str>) -> String {
    nearest(word, words).map_or_else(String::new, |meant| format!(": did you mean `{meant}`?"))
}

/// `maxLength` as `max_length`.
fn snake(word: &str) -> String {
    let mut snake = String::new();
    for character in word.chars() {
        if character.is_ascii_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.push(character.to_ascii_lowercase());
    }
    snake
}

/// How many characters to add, leave out or change (Levenshtein).
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (line, a) in from.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], line + 1);
        for (column, b) in to.iter().enumerate() {
            let change = diagonal + usize::from(a != *b);
            diagonal = row[column + 1];
            row[column + 1] = change.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[to.len()]
}
