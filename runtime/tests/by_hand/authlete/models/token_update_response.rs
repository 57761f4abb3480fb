use specsmith::rt;

/// The token after the update.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TokenUpdateResponse {
    pub action: Option<String>,
    pub access_token: Option<specsmith::SecretString>,
    pub access_token_expires_at: Option<i64>,
    pub scopes: Option<Vec<String>>,
    pub properties: Option<Vec<super::Property>>,
}

impl rt::Encode for TokenUpdateResponse {
    fn encode(&self, out: &mut rt::Encoder) {
        let mut object = out.object();
        object.optional("action", &self.action);
        object.optional("accessToken", &self.access_token);
        object.optional("accessTokenExpiresAt", &self.access_token_expires_at);
        object.optional("scopes", &self.scopes);
        object.optional("properties", &self.properties);
        object.end();
    }
}

impl rt::Decode for TokenUpdateResponse {
    fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
        let mut action = None;
        let mut access_token = None;
        let mut access_token_expires_at = None;
        let mut scopes = None;
        let mut properties = None;
        let mut object = input.object(&[
            "action",
            "accessToken",
            "accessTokenExpiresAt",
            "scopes",
            "properties",
        ])?;
        while let Some(index) = object.next()? {
            match index {
                0 => action = object.optional()?,
                1 => access_token = object.optional()?,
                2 => access_token_expires_at = object.optional()?,
                3 => scopes = object.optional()?,
                4 => properties = object.optional()?,
                _ => object.skip()?,
            }
        }
        Ok(Self {
            action,
            access_token,
            access_token_expires_at,
            scopes,
            properties,
        })
    }
}

rt::bridge!(TokenUpdateResponse);
