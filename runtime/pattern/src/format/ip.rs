//! Addresses of the Internet Protocol.

/// `dotted-quad` (RFC 2673, section 3.2): four decimal bytes without leading zeros (RFC 3986, section 3.2.2).
pub(super) fn is_ipv4(text: &str) -> bool {
    text.parse::<std::net::Ipv4Addr>().is_ok()
}

/// RFC 4291, section 2.2, without a zone (RFC 4007 has those).
pub(super) fn is_ipv6(text: &str) -> bool {
    text.parse::<std::net::Ipv6Addr>().is_ok()
}
