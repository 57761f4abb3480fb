use specsmith::rt;

/// What went wrong.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ResultError {
    pub result_code: Option<String>,
    pub result_message: Option<String>,
}

impl rt::Encode for ResultError {
    fn encode(&self, out: &mut rt::Encoder) {
        let mut object = out.object();
        object.optional("resultCode", &self.result_code);
        object.optional("resultMessage", &self.result_message);
        object.end();
    }
}

impl rt::Decode for ResultError {
    fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
        let mut result_code = None;
        let mut result_message = None;
        let mut object = input.object(&["resultCode", "resultMessage"])?;
        while let Some(index) = object.next()? {
            match index {
                0 => result_code = object.optional()?,
                1 => result_message = object.optional()?,
                _ => object.skip()?,
            }
        }
        Ok(Self {
            result_code,
            result_message,
        })
    }
}

rt::bridge!(ResultError);
