//! Where the tokens of a scheme come from.
//!
//! | flow | its token endpoint counts |
//! |---|---|
//! | `clientCredentials` | first |
//! | `deviceAuthorization` (3.2) | then |
//! | `password`, `authorizationCode` | then: refresh tokens go there |
//! | `implicit` | has none |

use crate::api::Endpoints;
use crate::document::{Node, SecurityScheme};
use crate::source::Tree;
use openapiv3::SecurityScheme as Leaf;

pub(super) fn endpoints(node: &Node<SecurityScheme>) -> Endpoints {
    match &node.leaf.leaf {
        Some(Leaf::OAuth2 { flows, .. }) => {
            let device = device_flow(node);
            let of_device = |name: &str| {
                let url = device.and_then(|flow| flow.get(name))?.as_str()?;
                Some(url.to_owned())
            };
            let token = [
                flows
                    .client_credentials
                    .as_ref()
                    .map(|flow| flow.token_url.clone()),
                of_device("tokenUrl"),
                flows.password.as_ref().map(|flow| flow.token_url.clone()),
                flows
                    .authorization_code
                    .as_ref()
                    .map(|flow| flow.token_url.clone()),
            ];
            Endpoints {
                token: token
                    .into_iter()
                    .flatten()
                    .find(|url| !url.trim().is_empty()),
                device: of_device("deviceAuthorizationUrl"),
                discovery: None,
            }
        }
        Some(Leaf::OpenIDConnect {
            open_id_connect_url,
            ..
        }) => Endpoints {
            discovery: Some(open_id_connect_url.clone()),
            ..Endpoints::default()
        },
        Some(Leaf::APIKey { .. } | Leaf::HTTP { .. }) | None => Endpoints::default(),
    }
}

/// `openapiv3` knows the flows of 3.0 alone.
fn device_flow(node: &Node<SecurityScheme>) -> Option<&Tree> {
    let mut carried = node.carried.iter();
    let (_, flows) = carried.find(|(name, _)| name == "flows")?;
    flows.get("deviceAuthorization")
}
