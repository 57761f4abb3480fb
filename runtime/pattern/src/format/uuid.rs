//! UUIDs (RFC 9562, section 4).

/// `4hexOctet "-" 2hexOctet "-" 2hexOctet "-" 2hexOctet "-" 6hexOctet`, in either case, of any version and variant.
pub(super) fn is_uuid(text: &str) -> bool {
    let lengths = [8, 4, 4, 4, 12];
    let groups = || text.split('-');
    groups().map(str::len).eq(lengths)
        && groups().all(|group| group.bytes().all(|byte| byte.is_ascii_hexdigit()))
}
