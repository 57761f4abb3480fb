//! XML as a tree: enough of it (no document type, the five entities) to compare bodies, and to read the expected ones by their document.

/// An element.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Element {
    /// With its prefix, as written.
    pub(super) name: String,
    /// What the name belongs to (Namespaces in XML 1.0, section 6).
    pub(super) namespace: Option<String>,
    /// In the order of their names; without the declarations of namespaces, which may stand anywhere around.
    pub(super) attributes: Vec<Attribute>,
    /// The elements in it.
    pub(super) children: Vec<Element>,
    /// Its own text, one piece after another.
    pub(super) text: String,
}

/// An attribute, by the same.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Attribute {
    pub(super) name: String,
    pub(super) namespace: Option<String>,
    pub(super) value: String,
}

impl Element {
    /// The name without its prefix.
    pub(super) fn local(&self) -> &str {
        local(&self.name)
    }

    /// Whether it says that it is `null` (XML Schema Part 1, section 2.6.2).
    pub(super) fn is_nil(&self) -> bool {
        let mut attributes = self.attributes.iter();
        attributes.any(|one| one.name.ends_with(":nil") && matches!(&*one.value, "true" | "1"))
    }

    /// Gives names their namespaces, by the declarations on it and around it.
    fn bind(&mut self, around: &[(String, String)]) {
        let mut scope = around.to_vec();
        self.attributes.retain(|one| {
            let prefix = match one.name.as_str() {
                "xmlns" => "",
                name => match name.strip_prefix("xmlns:") {
                    Some(prefix) => prefix,
                    None => return true,
                },
            };
            scope.push((prefix.to_owned(), one.value.clone()));
            false
        });
        self.namespace = bound(&scope, prefix(&self.name));
        for one in &mut self.attributes {
            // The default is for elements alone.
            let prefix = Some(prefix(&one.name)).filter(|text| !text.is_empty());
            one.namespace = prefix.and_then(|prefix| bound(&scope, prefix));
        }
        for child in &mut self.children {
            child.bind(&scope);
        }
    }

    /// The same with the white space gone that stands between elements or around a text: an indented body is the same body.
    fn plain(&self) -> Self {
        Self {
            text: self.text.trim().to_owned(),
            children: self.children.iter().map(Self::plain).collect(),
            ..self.clone()
        }
    }
}

/// A name without its prefix.
pub(super) fn local(name: &str) -> &str {
    name.split_once(':').map_or(name, |(_, local)| local)
}

/// What a prefix stands for, by the declaration that is nearest.
fn bound(scope: &[(String, String)], prefix: &str) -> Option<String> {
    let (_, namespace) = scope.iter().rev().find(|(known, _)| known == prefix)?;
    Some(namespace.clone()).filter(|namespace| !namespace.is_empty())
}

/// The prefix of a name; empty where it has none.
pub(super) fn prefix(name: &str) -> &str {
    name.split_once(':').map_or("", |(prefix, _)| prefix)
}

/// Whether a media type is of XML.
pub(super) fn is_xml(essence: &str) -> bool {
    matches!(essence, "application/xml" | "text/xml") || essence.ends_with("+xml")
}

/// Whether two texts are the same tree, indentation and quotes aside.
pub(super) fn same(one: &str, other: &str) -> bool {
    match (read(one), read(other)) {
        (Some(one), Some(other)) => one.plain() == other.plain(),
        _ => false,
    }
}

/// The root of a text; `None` where it is none of this XML.
pub(super) fn read(text: &str) -> Option<Element> {
    let mut open: Vec<Element> = vec![Element::default()];
    let mut rest = text.trim_start_matches('\u{FEFF}');
    while !rest.is_empty() {
        let at = rest.find('<').unwrap_or(rest.len());
        open.last_mut()?.text.push_str(&unescaped(&rest[..at])?);
        rest = &rest[at..];
        if rest.is_empty() {
            break;
        }
        rest = markup(rest, &mut open)?;
    }
    let top = open.pop().filter(|_| open.is_empty())?;
    let is_alone = top.children.len() == 1 && top.text.trim().is_empty();
    let mut root = top.children.into_iter().next().filter(|_| is_alone)?;
    root.bind(&[]);
    Some(root)
}

/// One tag, comment, declaration or section; what follows it.
fn markup<'t>(text: &'t str, open: &mut Vec<Element>) -> Option<&'t str> {
    for (start, end) in [("<?", "?>"), ("<!--", "-->")] {
        if let Some(rest) = text.strip_prefix(start) {
            return rest.split_once(end).map(|(_, rest)| rest);
        }
    }
    if let Some(rest) = text.strip_prefix("<![CDATA[") {
        let (section, rest) = rest.split_once("]]>")?;
        open.last_mut()?.text.push_str(section);
        return Some(rest);
    }
    let (tag, rest) = end_of_tag(text.strip_prefix('<')?)?;
    if let Some(name) = tag.strip_prefix('/') {
        close(open, Some(name.trim_end()))?;
        return Some(rest);
    }
    let (tag, is_empty) = tag
        .strip_suffix('/')
        .map_or((tag, false), |tag| (tag, true));
    open.push(element(tag)?);
    if is_empty {
        close(open, None)?;
    }
    Some(rest)
}

/// The inside of a tag: a `>` in quotes is none.
fn end_of_tag(text: &str) -> Option<(&str, &str)> {
    let mut quote = None;
    for (at, character) in text.char_indices() {
        match (quote, character) {
            (None, '>') => return Some((&text[..at], &text[at + 1..])),
            (None, '"' | '\'') => quote = Some(character),
            (Some(open), _) if open == character => quote = None,
            _ => {}
        }
    }
    None
}

fn close(open: &mut Vec<Element>, name: Option<&str>) -> Option<()> {
    let done = open.pop()?;
    if name.is_some_and(|name| name != done.name) {
        return None;
    }
    open.last_mut()?.children.push(done);
    Some(())
}

fn element(tag: &str) -> Option<Element> {
    let (name, mut rest) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            break;
        }
        let (attribute, after) = rest.split_once('=')?;
        let after = after.trim_start();
        let quote = after
            .chars()
            .next()
            .filter(|one| matches!(one, '"' | '\''))?;
        let (value, after) = after[1..].split_once(quote)?;
        attributes.push(Attribute {
            name: attribute.trim_end().to_owned(),
            namespace: None,
            value: unescaped(value)?,
        });
        rest = after;
    }
    attributes.sort();
    (!name.is_empty()).then(|| Element {
        name: name.to_owned(),
        attributes,
        ..Element::default()
    })
}

fn unescaped(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        let (entity, after) = after.split_once(';')?;
        out.push_str(before);
        out.push(match entity {
            "lt" => '<',
            "gt" => '>',
            "amp" => '&',
            "quot" => '"',
            "apos" => '\'',
            other => {
                let number = other.strip_prefix('#')?;
                let code = match number.strip_prefix('x') {
                    Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                    None => number.parse().ok()?,
                };
                char::from_u32(code)?
            }
        });
        rest = after;
    }
    out.push_str(rest);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::{Attribute, read, same};

    #[test]
    fn trees() {
        let text = "<?xml version='1.0'?>\n<!-- x --><a:b xmlns:a='u' xmlns='v' c='1' a:d=\"&gt;&#x41;\">t<e/><![CDATA[<]]></a:b>";
        let root = read(text).expect("XML");
        assert_eq!((root.local(), root.text.as_str()), ("b", "t<"));
        let attribute = |name: &str, namespace: Option<&str>, value: &str| Attribute {
            name: name.to_owned(),
            namespace: namespace.map(str::to_owned),
            value: value.to_owned(),
        };
        let expected = [attribute("a:d", Some("u"), ">A"), attribute("c", None, "1")];
        assert_eq!(root.attributes, expected);
        let namespaces = |element: &super::Element| element.namespace.clone();
        assert_eq!(namespaces(&root).as_deref(), Some("u"));
        let children: Vec<_> = root.children.iter().map(namespaces).collect();
        assert_eq!(children, [Some("v".to_owned())]);
        for wrong in [
            "",
            "<a>",
            "<a></b>",
            "<a/><b/>",
            "<a b=c/>",
            "<a>&x;</a>",
            "x<a/>",
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn indentation_and_quotes_are_no_difference() {
        assert!(same(
            "<a b='1'>\n  <c>x</c>\n</a>\n",
            "<a b=\"1\"><c>x</c></a>"
        ));
        assert!(same("<a />", "<a></a>"));
        assert!(!same("<a><b/><c/></a>", "<a><c/><b/></a>"));
        assert!(!same("<p:a/>", "<a/>"));
        assert!(same(
            "<a xmlns:p='u'><p:b/></a>",
            "<a><p:b xmlns:p='u'/></a>"
        ));
        assert!(!same("<p:a xmlns:p='u'/>", "<p:a xmlns:p='v'/>"));
        assert!(!same("<a xmlns='u'/>", "<a/>"));
    }
}
