use specsmith::rt;

/// A page of access tokens.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TokenGetListResponse {
    pub total_count: i32,
    pub grant_types: Option<Vec<super::GrantType>>,
    pub additional_properties: rt::Map<i64>,
}

impl rt::Encode for TokenGetListResponse {
    fn encode(&self, out: &mut rt::Encoder) {
        let mut object = out.object();
        object.required("totalCount", &self.total_count);
        object.optional("grantTypes", &self.grant_types);
        object.rest(&self.additional_properties, &["totalCount", "grantTypes"]);
        object.end();
    }
}

impl rt::Decode for TokenGetListResponse {
    fn decode(input: &mut rt::Decoder<'_>) -> Result<Self, rt::DecodeError> {
        let mut total_count = None;
        let mut grant_types = None;
        let mut additional_properties = rt::Map::new();
        input.members_and_rest(
            &mut [
                rt::Member::Required("totalCount", &mut total_count),
                rt::Member::Optional("grantTypes", &mut grant_types),
            ],
            &mut additional_properties,
        )?;
        let Some(total_count) = total_count else {
            return Err(input.unfilled());
        };
        Ok(Self {
            total_count,
            grant_types,
            additional_properties,
        })
    }
}

rt::bridge!(TokenGetListResponse);
