//! The formats of JSON Schema Validation 7.3 and OpenAPI's registry that are checked; one small file per family.

mod base64;
mod date_time;
mod duration;
mod email;
mod host;
mod ip;
mod json_pointer;
mod label;
mod punycode;
#[cfg(test)]
mod tests;
mod uri;
mod uri_template;
mod uuid;

use crate::Pattern;

/// Texts of some formats, taken apart by the reading that checks them.
pub mod parts {
    pub use super::date_time::{Date, Time, date_time};
    pub use super::duration::Duration;
}

macro_rules! formats {
    ($($(#[$doc:meta])* $variant:ident $name:literal => $check:expr;)*) => {
        /// A `format` that can be checked. Any other name is an annotation, as JSON Schema has it, and checks nothing.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Format {
            $($(#[$doc])* $variant,)*
        }

        impl Format {
            /// Every format, sorted by name.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The format of this name, if it is checked.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                match name {
                    $($name => Some(Self::$variant),)*
                    _ => None,
                }
            }

            /// The name, as JSON Schema spells it.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }

            /// Whether a text is of this format.
            #[must_use]
            pub fn matches(self, text: &str) -> bool {
                let check: fn(&str) -> bool = match self {
                    $(Self::$variant => $check,)*
                };
                check(text)
            }
        }
    };
}

formats! {
    /// Base64 with padding (RFC 4648, section 4), as OpenAPI 3.0 has it.
    Byte "byte" => base64::is_base64;
    /// `full-date` (RFC 3339, section 5.6).
    Date "date" => |text| parts::Date::read(text).is_ok();
    /// `date-time` (RFC 3339, section 5.6).
    DateTime "date-time" => |text| parts::date_time(text).is_ok();
    /// `duration` (RFC 3339, appendix A).
    Duration "duration" => duration::is_duration;
    /// `Mailbox` (RFC 5321, section 4.1.2).
    Email "email" => email::is_email;
    /// A host name of letters, digits and hyphens (RFC 1123, section 2.1), its A-labels those of IDNA2008 (RFC 5890, section 2.3.2.1).
    Hostname "hostname" => host::is_hostname;
    /// `Mailbox` with characters beyond ASCII (RFC 6531, section 3.3).
    IdnEmail "idn-email" => email::is_idn_email;
    /// A host name with U-labels (RFC 5890, section 2.3.2.3).
    IdnHostname "idn-hostname" => host::is_idn_hostname;
    /// `dotted-quad` (RFC 2673, section 3.2).
    Ipv4 "ipv4" => ip::is_ipv4;
    /// An address in text (RFC 4291, section 2.2).
    Ipv6 "ipv6" => ip::is_ipv6;
    /// `IRI` (RFC 3987, section 2.2).
    Iri "iri" => uri::is_iri;
    /// `IRI-reference` (RFC 3987, section 2.2).
    IriReference "iri-reference" => uri::is_iri_reference;
    /// A JSON Pointer (RFC 6901, section 3).
    JsonPointer "json-pointer" => json_pointer::is_json_pointer;
    /// A pattern of ECMA-262.
    Regex "regex" => |text| Pattern::new(text).is_ok();
    /// A relative JSON Pointer (draft-bhutton-relative-json-pointer-00).
    RelativeJsonPointer "relative-json-pointer" => json_pointer::is_relative_json_pointer;
    /// `full-time` (RFC 3339, section 5.6).
    Time "time" => |text| parts::Time::read(text).is_ok();
    /// `URI` (RFC 3986, section 3).
    Uri "uri" => uri::is_uri;
    /// `URI-reference` (RFC 3986, section 4.1).
    UriReference "uri-reference" => uri::is_uri_reference;
    /// `URI-Template` (RFC 6570, section 2).
    UriTemplate "uri-template" => uri_template::is_uri_template;
    /// `UUID` (RFC 9562, section 4).
    Uuid "uuid" => uuid::is_uuid;
}
