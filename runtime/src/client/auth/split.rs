//! The text of `WWW-Authenticate`: a list of challenges whose parameters are parts of the same list (RFC 9110, section 11.3 and 11.6.1).

use crate::client::parameter::elements;

/// A challenge: a scheme, and what the server says behind its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Offer {
    pub(super) scheme: String,
    pub(super) text: String,
}

/// All challenges of a header.
pub(super) fn offers(header: &str) -> Vec<Offer> {
    let mut offers: Vec<Offer> = Vec::new();
    for element in elements(header, ',') {
        match (begin(element), offers.last_mut()) {
            (Some((scheme, text)), _) => offers.push(Offer {
                scheme: scheme.to_owned(),
                text: text.to_owned(),
            }),
            (None, Some(offer)) => {
                if !offer.text.is_empty() {
                    offer.text.push_str(", ");
                }
                offer.text.push_str(element);
            }
            (None, None) => {}
        }
    }
    offers
}

/// The scheme and the first parameter, where an element begins a challenge. `name = value` has a space too, and begins none.
fn begin(element: &str) -> Option<(&str, &str)> {
    match element.split_once([' ', '\t']) {
        None => (!element.contains('=')).then_some((element, "")),
        Some((scheme, text)) => {
            let text = text.trim();
            let is_parameter = scheme.contains('=') || text.starts_with('=');
            (!is_parameter).then_some((scheme, text))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::offers;
    use crate::client::parameter;

    #[test]
    fn challenges_are_told_apart() {
        let table: [(&str, &[(&str, &str)]); 7] = [
            ("Basic realm=\"a, b\"", &[("Basic", "realm=\"a, b\"")]),
            (
                "Digest realm=\"a\\\", \", qop=\"auth, auth-int\" , nonce = x,Basic realm=\"b\"",
                &[
                    (
                        "Digest",
                        "realm=\"a\\\", \", qop=\"auth, auth-int\", nonce = x",
                    ),
                    ("Basic", "realm=\"b\""),
                ],
            ),
            ("Negotiate, Basic", &[("Negotiate", ""), ("Basic", "")]),
            (
                "Negotiate abc==, Basic realm=x",
                &[("Negotiate", "abc=="), ("Basic", "realm=x")],
            ),
            (", ,Digest  nonce=x,", &[("Digest", "nonce=x")]),
            ("nonce=x", &[]),
            ("", &[]),
        ];
        for (header, expected) in table {
            let found = offers(header);
            let found: Vec<_> = found
                .iter()
                .map(|offer| (&*offer.scheme, &*offer.text))
                .collect();
            assert_eq!(found, expected, "{header}");
        }
    }

    #[test]
    fn parameters_are_unquoted() {
        let text = "realm=\"a \\\"b\\\", c\", NONCE = x, opaque=\"\", broken=\"y";
        let of = |name| parameter::value(text, ',', name);
        assert_eq!(of("realm").as_deref(), Some("a \"b\", c"));
        assert_eq!(of("nonce").as_deref(), Some("x"));
        assert_eq!(of("opaque").as_deref(), Some(""));
        assert_eq!((of("broken"), of("qop")), (None, None));
    }
}
