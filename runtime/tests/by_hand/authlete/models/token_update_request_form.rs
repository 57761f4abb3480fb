use specsmith::rt;

/// What to change about an access token, as a form.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TokenUpdateRequestForm {
    pub access_token: specsmith::SecretString,
    pub access_token_expires_at: Option<i64>,
    pub scopes: Option<Vec<String>>,
    pub audiences: Option<Vec<String>>,
}

impl TokenUpdateRequestForm {
    pub fn new(access_token: impl Into<specsmith::SecretString>) -> Self {
        Self {
            access_token: access_token.into(),
            access_token_expires_at: None,
            scopes: None,
            audiences: None,
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
    pub fn with_audiences(mut self, value: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.audiences = Some(rt::collect(value));
        self
    }
}

impl rt::Encode for TokenUpdateRequestForm {
    fn encode(&self, out: &mut rt::Encoder) {
        let mut object = out.object();
        object.required("accessToken", &self.access_token);
        object.optional("accessTokenExpiresAt", &self.access_token_expires_at);
        object.optional("scopes", &self.scopes);
        object.optional("audiences", &self.audiences);
        object.end();
    }
}

impl rt::Decode for TokenUpdateRequestForm {
    fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
        let mut access_token = None;
        let mut access_token_expires_at = None;
        let mut scopes = None;
        let mut audiences = None;
        let mut object =
            input.object(&["accessToken", "accessTokenExpiresAt", "scopes", "audiences"])?;
        while let Some(index) = object.next()? {
            match index {
                0 => access_token = Some(object.value()?),
                1 => access_token_expires_at = object.optional()?,
                2 => scopes = object.optional()?,
                3 => audiences = object.optional()?,
                _ => object.skip()?,
            }
        }
        Ok(Self {
            access_token: object.required("accessToken", access_token)?,
            access_token_expires_at,
            scopes,
            audiences,
        })
    }
}

rt::bridge!(TokenUpdateRequestForm);
