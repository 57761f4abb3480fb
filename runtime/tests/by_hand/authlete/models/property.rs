use specsmith::rt;

/// An arbitrary attribute of an access token.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Property {
    pub key: Option<String>,
    pub value: Option<String>,
    pub hidden: Option<bool>,
}

impl Property {
    #[must_use]
    pub fn with_key(mut self, value: impl Into<String>) -> Self {
        self.key = Some(value.into());
        self
    }

    #[must_use]
    pub fn with_value(mut self, value: impl Into<String>) -> Self {
        self.value = Some(value.into());
        self
    }
}

impl rt::Encode for Property {
    fn encode(&self, out: &mut rt::Encoder) {
        let mut object = out.object();
        object.optional("key", &self.key);
        object.optional("value", &self.value);
        object.optional("hidden", &self.hidden);
        object.end();
    }
}

impl rt::Decode for Property {
    fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
        let mut key = None;
        let mut value = None;
        let mut hidden = None;
        let mut object = input.object(&["key", "value", "hidden"])?;
        while let Some(index) = object.next()? {
            match index {
                0 => key = object.optional()?,
                1 => value = object.optional()?,
                2 => hidden = object.optional()?,
                _ => object.skip()?,
            }
        }
        Ok(Self { key, value, hidden })
    }
}

rt::bridge!(Property);
