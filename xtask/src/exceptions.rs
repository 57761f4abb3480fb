//! What is known not to be met, each with its reason, checked both ways: what fails unlisted is a surprise, and a line whose subject passes is stale.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The lists of one file: by section, name → reason.
#[derive(Debug, Default)]
pub(crate) struct Exceptions {
    sections: BTreeMap<String, BTreeMap<String, String>>,
}

/// How what happened differs from what was listed.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Difference {
    /// Failed, and is not listed.
    pub(crate) unexpected: Vec<String>,
    /// Listed, and passed.
    pub(crate) stale: Vec<String>,
}

impl Difference {
    pub(crate) fn is_empty(&self) -> bool {
        self.unexpected.is_empty() && self.stale.is_empty()
    }
}

impl Exceptions {
    /// Reads `[section]` tables of `"name" = "reason"`; a file that is not there lists nothing.
    pub(crate) fn read(path: &Path) -> Result<Self, String> {
        match std::fs::read_to_string(path) {
            Ok(text) => Self::parse(&text).map_err(|error| format!("{}: {error}", path.display())),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(format!("{}: {error}", path.display())),
        }
    }

    fn parse(text: &str) -> Result<Self, String> {
        let file: toml::Table = text
            .parse()
            .map_err(|error: toml::de::Error| error.to_string())?;
        let mut sections: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
        for (section, list) in file {
            let list = list
                .as_table()
                .ok_or_else(|| format!("`{section}` is no table"))?;
            let into = sections.entry(section).or_default();
            for (name, reason) in list {
                let reason = reason.as_str().filter(|reason| !reason.trim().is_empty());
                let reason = reason.ok_or_else(|| format!("`{name}` has no reason"))?;
                into.insert(name.clone(), reason.to_owned());
            }
        }
        Ok(Self { sections })
    }

    /// The reason of one, if it is listed.
    pub(crate) fn reason(&self, section: &str, name: &str) -> Option<&str> {
        self.sections.get(section)?.get(name).map(String::as_str)
    }

    /// Holds what failed against a section. `judged` are all that were looked at: a list says nothing of the others.
    pub(crate) fn compare(
        &self,
        section: &str,
        judged: &BTreeSet<&str>,
        failed: &BTreeSet<&str>,
    ) -> Difference {
        let listed = |name: &str| self.reason(section, name).is_some();
        Difference {
            unexpected: failed
                .iter()
                .filter(|name| !listed(name))
                .map(|name| (*name).to_owned())
                .collect(),
            stale: judged
                .difference(failed)
                .filter(|name| listed(name))
                .map(|name| (*name).to_owned())
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Difference, Exceptions};

    #[test]
    fn lists_are_checked_both_ways() {
        let list = Exceptions::parse("[a]\n\"x.json\" = \"wrong\"\ny = 'passes'\nz = 'not judged'")
            .expect("TOML");
        assert_eq!(list.reason("a", "x.json"), Some("wrong"));
        assert_eq!(list.reason("b", "x.json"), None);
        let difference = list.compare("a", &["x.json", "y", "w"].into(), &["x.json", "w"].into());
        let expected = Difference {
            unexpected: vec!["w".to_owned()],
            stale: vec!["y".to_owned()],
        };
        assert_eq!(difference, expected);
        assert!(
            list.compare("a", &["x.json"].into(), &["x.json"].into())
                .is_empty()
        );
    }

    #[test]
    fn every_line_has_a_reason() {
        for (text, message) in [
            ("x = 'a'", "`x` is no table"),
            ("[a]\nx = ' '", "`x` has no reason"),
            ("[a]\nx = 1", "`x` has no reason"),
        ] {
            assert_eq!(Exceptions::parse(text).expect_err(text), message);
        }
    }
}
