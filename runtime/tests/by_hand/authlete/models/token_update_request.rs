use specsmith::rt;

/// What to change about an access token.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TokenUpdateRequest {
    /// The token.
    pub access_token: specsmith::SecretString,
    pub access_token_expires_at: Option<i64>,
    pub scopes: Option<Vec<String>>,
    pub properties: Option<Vec<super::Property>>,
    pub subject: specsmith::Maybe<String>,
    pub note: Option<String>,
}

impl TokenUpdateRequest {
    pub fn new(access_token: impl Into<specsmith::SecretString>, note: Option<String>) -> Self {
        Self {
            access_token: access_token.into(),
            access_token_expires_at: None,
            scopes: None,
            properties: None,
            subject: specsmith::Maybe::Absent,
            note,
        }
    }

    #[must_use]
    pub fn with_access_token_expires_at(mut self, value: i64) -> Self {
        self.access_token_expires_at = Some(value);
        self
    }

    #[must_use]
    pub fn with_scopes(mut self, value: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.scopes = Some(rt::collect(value));
        self
    }

    #[must_use]
    pub fn with_properties(
        mut self,
        value: impl IntoIterator<Item = impl Into<super::Property>>,
    ) -> Self {
        self.properties = Some(rt::collect(value));
        self
    }

    #[must_use]
    pub fn with_subject(mut self, value: impl Into<String>) -> Self {
        self.subject = specsmith::Maybe::Value(value.into());
        self
    }

    #[must_use]
    pub fn with_subject_null(mut self) -> Self {
        self.subject = specsmith::Maybe::Null;
        self
    }
}

impl rt::Encode for TokenUpdateRequest {
    fn encode(&self, out: &mut rt::Encoder) {
        let mut object = out.object();
        object.required("accessToken", &self.access_token);
        object.optional("accessTokenExpiresAt", &self.access_token_expires_at);
        object.optional("scopes", &self.scopes);
        object.optional("properties", &self.properties);
        object.maybe("subject", &self.subject);
        object.required("note", &self.note);
        object.end();
    }
}

impl rt::Decode for TokenUpdateRequest {
    fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
        let mut access_token = None;
        let mut access_token_expires_at = None;
        let mut scopes = None;
        let mut properties = None;
        let mut subject = specsmith::Maybe::Absent;
        let mut note = None;
        input.members(&mut [
            rt::Member::Required("accessToken", &mut access_token),
            rt::Member::Optional("accessTokenExpiresAt", &mut access_token_expires_at),
            rt::Member::Optional("scopes", &mut scopes),
            rt::Member::Optional("properties", &mut properties),
            rt::Member::Nullable("subject", &mut subject),
            rt::Member::Required("note", &mut note),
        ])?;
        let (Some(access_token), Some(note)) = (access_token, note) else {
            return Err(input.unfilled());
        };
        Ok(Self {
            access_token,
            access_token_expires_at,
            scopes,
            properties,
            subject,
            note,
        })
    }
}

rt::bridge!(TokenUpdateRequest);
