//! Servers that a document names, and the variables in their addresses (OpenAPI 3.1.1, sections 4.8.5 and 4.8.6).

/// The address of a server that the document names: what a value of a generated `Server` becomes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerAddress {
    pub(super) url: String,
    /// What is wrong with the values of its variables.
    pub(super) wrong: Option<String>,
}

impl ServerAddress {
    /// An address: a whole one, or a path on the host of the client's server.
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            wrong: None,
        }
    }

    /// The values of its variables, which are judged before anything is sent there.
    #[must_use]
    pub fn variables(mut self, variables: &[ServerVariable<'_>]) -> Self {
        self.wrong = variables.iter().find_map(ServerVariable::wrong);
        self
    }
}

/// A variable, and the value that a caller has given it.
#[derive(Clone, Copy, Debug)]
pub struct ServerVariable<'v> {
    name: &'static str,
    value: &'v str,
    known: &'static [&'static str],
    in_authority: bool,
}

impl<'v> ServerVariable<'v> {
    /// A variable with a value.
    #[must_use]
    pub const fn new(name: &'static str, value: &'v str) -> Self {
        Self {
            name,
            value,
            known: &[],
            in_authority: false,
        }
    }

    /// The values that it may have (`enum`).
    #[must_use]
    pub const fn known(mut self, known: &'static [&'static str]) -> Self {
        self.known = known;
        self
    }

    /// It stands in the host or the port, which it must not end.
    #[must_use]
    pub const fn in_authority(mut self) -> Self {
        self.in_authority = true;
        self
    }

    /// What is wrong with the value, if anything is; without the value, which may come from anywhere.
    pub(super) fn wrong(&self) -> Option<String> {
        let Self { name, known, .. } = self;
        if !known.is_empty() && !known.contains(&self.value) {
            let known: Vec<String> = known.iter().map(|value| format!("`{value}`")).collect();
            return Some(format!(
                "the variable `{name}` of the server is none of {}",
                known.join(", ")
            ));
        }
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~[]:%".contains(&byte);
        if self.in_authority && !self.value.bytes().all(plain) {
            return Some(format!(
                "the variable `{name}` of the server has a character that no host has"
            ));
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::ServerVariable;

    #[test]
    fn values_are_held_against_the_document() {
        let region = |value| ServerVariable::new("region", value).known(&["eu", "us"]);
        assert_eq!(region("us").wrong(), None);
        assert_eq!(
            region("mars").wrong().as_deref(),
            Some("the variable `region` of the server is none of `eu`, `us`")
        );
        for value in [
            "evil.example/",
            "a?b",
            "a#b",
            "user@host",
            "a\\b",
            "a b",
            "\u{e9}",
        ] {
            let host = ServerVariable::new("host", value);
            assert_eq!(host.wrong(), None, "{value}");
            assert!(host.in_authority().wrong().is_some(), "{value}");
        }
        for value in ["api.example", "8443", "[::1]", ""] {
            let host = ServerVariable::new("host", value).in_authority();
            assert_eq!(host.wrong(), None, "{value}");
        }
    }
}
