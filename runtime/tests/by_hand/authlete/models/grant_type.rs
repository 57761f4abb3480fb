use specsmith::rt;

/// The grant type that an access token was issued for.
#[derive(Clone)]
#[non_exhaustive]
pub enum GrantType {
    /// The authorization code flow.
    AuthorizationCode,
    Implicit,
    /// A value this version does not know.
    Unknown(String),
}

impl GrantType {
    /// Every documented value, in the document's order.
    pub const VALUES: &'static [&'static str] = &["AUTHORIZATION_CODE", "IMPLICIT"];

    /// The value as it is written on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::AuthorizationCode => "AUTHORIZATION_CODE",
            Self::Implicit => "IMPLICIT",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for GrantType {
    fn from(value: &str) -> Self {
        match value {
            "AUTHORIZATION_CODE" => Self::AuthorizationCode,
            "IMPLICIT" => Self::Implicit,
            other => Self::Unknown(other.to_owned()),
        }
    }
}

rt::string_enum!(GrantType);
