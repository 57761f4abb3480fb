//! A raw path against a template: which text each variable has.

use super::super::percent;

/// A piece of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// As it is.
    Text(String),
    /// A variable of the path.
    Variable(String),
    /// A variable of the server.
    OfServer(String),
}

/// The pieces of a template; `server` says whose variables they are.
pub(super) fn pieces(template: &str, server: bool) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = template;
    while let Some((text, (name, after))) = rest
        .split_once('{')
        .and_then(|(text, tail)| Some((text, tail.split_once('}')?)))
    {
        if !text.is_empty() {
            pieces.push(Piece::Text(text.to_owned()));
        }
        pieces.push(match server {
            true => Piece::OfServer(name.to_owned()),
            false => Piece::Variable(name.to_owned()),
        });
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest.to_owned()));
    }
    pieces
}

/// The values of the variables, in order, if the whole path is of these pieces. `fits` says whether a variable can have a raw text; the shortest that
/// all can have are taken.
pub(super) fn matched(
    pieces: &[Piece],
    path: &str,
    fits: &dyn Fn(&Piece, &str) -> bool,
) -> Option<Vec<String>> {
    let Some((first, rest)) = pieces.split_first() else {
        return path.is_empty().then(Vec::new);
    };
    if let Piece::Text(text) = first {
        let after = path
            .strip_prefix(text.as_str())
            .or_else(|| path.strip_prefix(percent::literal(text).as_str()))?;
        return matched(rest, after, fits);
    }
    let ends = path.char_indices().map(|(at, _)| at).skip(1);
    ends.chain([path.len()])
        .filter(|&end| end > 0 && fits(first, &path[..end]))
        .find_map(|end| {
            let mut values = matched(rest, &path[end..], fits)?;
            values.insert(0, path[..end].to_owned());
            Some(values)
        })
}

#[cfg(test)]
mod tests {
    use super::{matched, pieces};

    #[test]
    fn variables_have_texts() {
        let plain = |_: &_, text: &str| !text.contains('/');
        let rows = [
            ("/pets", "/pets", Some(&[][..])),
            ("/pets", "/pet", None),
            ("/a/{x}/b", "/a/1%2F2/b", Some(&["1%2F2"])),
            ("/a{x}", "/a;x=1", Some(&[";x=1"])),
            ("/{x}.{y}", "/a.b.c", Some(&["a", "b.c"])),
            ("/{x}", "/a/b", None),
            ("/{x}", "/", None),
            ("/a b", "/a%20b", Some(&[])),
        ];
        for (template, path, expected) in rows {
            let found = matched(&pieces(template, false), path, &plain);
            let found = found
                .as_ref()
                .map(|found| found.iter().map(String::as_str).collect::<Vec<_>>());
            assert_eq!(found.as_deref(), expected, "{template} {path}");
        }
    }
}
