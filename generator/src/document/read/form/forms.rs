//! The forms of all leaves (OpenAPI 3.0.4 and 3.1.1, section 4.7 and 4.8). What only 3.1 has is carried; children are taken out before.

use super::Need::{Annotation, Optional, OrEmpty, OrNone, Required};
use super::Shape::{Any, Carried, Flag, List, Map, Object, OrReference, Switch, Text, Word};
use super::{Form, Member};

macro_rules! form {
    ($(#[$doc:meta])* $name:ident: $($member:expr),* $(,)?) => {
        $(#[$doc])*
        pub(in crate::document::read) static $name: Form = Form { members: { const MEMBERS: &[Member] = &[$($member),*]; MEMBERS } };
    };
}

const QUERY_STYLES: &[&str] = &["form", "spaceDelimited", "pipeDelimited", "deepObject"];
const PATH_STYLES: &[&str] = &["matrix", "label", "simple"];
const HEADER_STYLES: &[&str] = &["simple"];
const COOKIE_STYLES: &[&str] = &["form"];

form! { REFERENCE: ("$ref", Text, Required), ("summary", Carried, Annotation), ("description", Carried, Annotation) }

form! {
    INFO:
    ("title", Text, OrEmpty),
    ("summary", Carried, Annotation),
    ("description", Text, Annotation),
    ("termsOfService", Text, Annotation),
    ("contact", Object(&CONTACT), Annotation),
    ("license", Object(&LICENSE), Annotation),
    ("version", Text, OrEmpty),
}
form! { CONTACT: ("name", Text, Annotation), ("url", Text, Annotation), ("email", Text, Annotation) }
form! { LICENSE: ("name", Text, OrEmpty), ("identifier", Carried, Annotation), ("url", Text, Annotation) }
form! { EXTERNAL_DOCS: ("description", Text, Annotation), ("url", Text, OrEmpty) }
form! { TAG:
    ("name", Text, Required),
    ("summary", Carried, Annotation),
    ("description", Text, Annotation),
    ("externalDocs", Object(&EXTERNAL_DOCS), Annotation),
    ("parent", Carried, Annotation),
    ("kind", Carried, Annotation),
}

form! {
    SERVER:
    ("url", Text, Required),
    ("description", Text, Annotation),
    ("name", Carried, Annotation),
    ("variables", Map(&Object(&SERVER_VARIABLE)), Optional),
}
form! { SERVER_VARIABLE: ("enum", List(&Text), Optional), ("default", Text, Required), ("description", Text, Annotation) }

form! {
    /// Without `parameters`, `requestBody`, `responses`, `callbacks` and `servers`.
    OPERATION:
    ("tags", List(&Text), Optional),
    ("summary", Text, Annotation),
    ("description", Text, Annotation),
    ("externalDocs", Object(&EXTERNAL_DOCS), Annotation),
    ("operationId", Text, Optional),
    ("deprecated", Flag, Optional),
    ("security", SECURITY, Optional),
}
/// A list of requirements: of any one of them, all schemes, each with its scopes.
pub(in crate::document::read) const SECURITY: super::Shape = List(&Map(&List(&Text)));

form! {
    EXAMPLE:
    ("summary", Text, Annotation),
    ("description", Text, Annotation),
    ("value", Any, Optional),
    ("externalValue", Text, Annotation),
    ("dataValue", Carried, Annotation),
    ("serializedValue", Carried, Annotation),
}

macro_rules! parameter {
    ($name:ident, $styles:expr $(, $more:expr)*) => {
        form! {
            $name:
            ("name", Text, Required),
            ("in", Text, Required),
            ("description", Text, Annotation),
            ("required", Flag, Optional),
            ("deprecated", Switch, Optional),
            ("style", Word($styles), Optional),
            ("explode", Switch, Optional),
            ("example", Any, Annotation),
            ("examples", Map(&OrReference(&EXAMPLE)), Annotation),
            $($more),*
        }
    };
}
parameter!(
    QUERY_PARAMETER,
    QUERY_STYLES,
    ("allowReserved", Flag, Optional),
    ("allowEmptyValue", Switch, Optional)
);
parameter!(
    PATH_PARAMETER,
    PATH_STYLES,
    ("allowReserved", Carried, Optional),
    ("allowEmptyValue", Carried, Optional)
);
parameter!(
    HEADER_PARAMETER,
    HEADER_STYLES,
    ("allowReserved", Carried, Optional),
    ("allowEmptyValue", Carried, Optional)
);
parameter!(
    COOKIE_PARAMETER,
    COOKIE_STYLES,
    ("allowReserved", Carried, Optional),
    ("allowEmptyValue", Carried, Optional)
);

form! {
    HEADER:
    ("description", Text, Annotation),
    ("style", Word(HEADER_STYLES), Optional),
    ("required", Flag, Optional),
    ("deprecated", Switch, Optional),
    ("example", Any, Annotation),
    ("examples", Map(&OrReference(&EXAMPLE)), Annotation),
    ("allowReserved", Carried, Optional),
    ("allowEmptyValue", Carried, Optional),
}
form! { RESPONSE: ("summary", Carried, Annotation), ("description", Text, OrEmpty) }
form! { BODY: ("description", Text, Annotation), ("required", Flag, Optional) }

form! {
    MEDIA_TYPE:
    ("example", Any, Annotation),
    ("examples", Map(&OrReference(&EXAMPLE)), Annotation),
    ("encoding", Map(&Object(&ENCODING)), Optional),
    ("prefixEncoding", Carried, Optional),
    ("itemEncoding", Carried, Optional),
}
form! {
    ENCODING:
    ("contentType", Text, Optional),
    ("style", Word(QUERY_STYLES), Optional),
    ("explode", Flag, Optional),
    ("allowReserved", Flag, Optional),
    ("encoding", Carried, Optional),
    ("prefixEncoding", Carried, Optional),
    ("itemEncoding", Carried, Optional),
}

macro_rules! link {
    ($name:ident, $target:expr) => {
        form! {
            $name:
            ($target, Text, Required),
            ("parameters", Map(&Any), Optional),
            ("requestBody", Any, Optional),
            ("description", Text, Annotation),
            ("server", Object(&SERVER), Optional),
        }
    };
}
link!(LINK_BY_ID, "operationId");
link!(LINK_BY_REFERENCE, "operationRef");

form! {
    API_KEY:
    ("type", Text, Required),
    ("description", Text, Annotation),
    ("name", Text, Required),
    ("in", Word(&["query", "header", "cookie"]), Required),
    ("deprecated", Carried, Annotation),
}
form! {
    HTTP:
    ("type", Text, Required),
    ("description", Text, Annotation),
    ("scheme", Text, Required),
    ("bearerFormat", Text, Annotation),
    ("deprecated", Carried, Annotation),
}
form! {
    OPEN_ID_CONNECT:
    ("type", Text, Required),
    ("description", Text, Annotation),
    ("openIdConnectUrl", Text, Required),
    ("deprecated", Carried, Annotation),
}
form! { OAUTH2: ("type", Text, Required), ("description", Text, Annotation), ("flows", Object(&FLOWS), Required), ("oauth2MetadataUrl", Carried, Annotation), ("deprecated", Carried, Annotation) }
form! {
    FLOWS:
    ("implicit", Object(&IMPLICIT), Optional),
    ("password", Object(&PASSWORD), Optional),
    ("clientCredentials", Object(&PASSWORD), Optional),
    ("authorizationCode", Object(&AUTHORIZATION_CODE), Optional),
    ("deviceAuthorization", Carried, Optional),
}
form! { IMPLICIT: ("authorizationUrl", Text, OrEmpty), ("refreshUrl", Text, Optional), ("scopes", Map(&Text), OrNone) }
form! { PASSWORD: ("tokenUrl", Text, OrEmpty), ("refreshUrl", Text, Optional), ("scopes", Map(&Text), OrNone) }
form! {
    AUTHORIZATION_CODE:
    ("authorizationUrl", Text, OrEmpty),
    ("tokenUrl", Text, OrEmpty),
    ("refreshUrl", Text, Optional),
    ("scopes", Map(&Text), OrNone),
}
