//! Every operation of the document, called in every encoding that it takes.

mod introspection_endpoint;
mod native_sso;
mod revocation_endpoint;
mod token_endpoint;
mod token_operations;

use crate::outcome::Operation;
use authlete::models::{AuthorizationDetailsElement, AuthzDetails, Property};

/// The document's example of the parameter `serviceId`.
pub(crate) const SERVICE: &str = "3027716409";

/// The document's example of the parameter `accessTokenIdentifier`.
pub(crate) const TOKEN: &str = "uZvaR_vdAXM7s00jJdhUWLlZBF0awxltR6CVUpNIy9w";

/// The example of a call without a body.
const NO_BODY: (&str, &str) = ("", "");

// Long values of the document's examples.
const LEAF: &str = "-----BEGIN CERTIFICATE-----\nMIIBfictitiousLeafCertificateOfLantern\n-----END CERTIFICATE-----\n";
const INTERMEDIATE: &str =
    "-----BEGIN CERTIFICATE-----\nMIIBfictitiousIntermediateAuthority\n-----END CERTIFICATE-----\n";
const PUBLIC_KEY: &str = "-----BEGIN PUBLIC KEY-----\nMFkwFictitiousEncryptionKeyOfTheAlbumServer\n-----END PUBLIC KEY-----\n";
const DPOP: &str = "eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2In0.eyJodG0iOiJQT1NUIn0.bm90LXNpZ25lZA";
const ATTESTATION: &str = "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJsYW50ZXJuIn0.bm90LXNpZ25lZA";
const ATTESTATION_POP: &str = "eyJhbGciOiJFUzI1NiJ9.eyJqdGkiOiI5MSJ9.bm90LXNpZ25lZA";
const ACCESS_JWT: &str =
    "eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiJtYXJ0YS5saW5kIn0.bm90LXNpZ25lZA";

/// The table.
pub(crate) fn operations() -> Vec<Operation> {
    let mut all = token_endpoint::operations();
    all.extend(token_operations::operations());
    all.extend(introspection_endpoint::operations());
    all.extend(revocation_endpoint::operations());
    all.extend(native_sso::operations());
    all
}

fn device() -> Property {
    Property::new()
        .with_key("device")
        .with_value("kitchen-tablet")
        .with_hidden(true)
}

fn album_share() -> AuthzDetails {
    let element = AuthorizationDetailsElement::new("album_share")
        .with_locations(["https://albums.lantern.example"])
        .with_actions(["share", "unshare"])
        .with_data_types(["photo"])
        .with_identifier("album-204")
        .with_privileges(["owner"])
        .with_other_fields("{\"expiresWith\":\"album\"}");
    AuthzDetails::new().with_elements([element])
}
