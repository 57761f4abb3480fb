//! What the tests make of SHA-256, each held against its standard's example.

use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;

/// The hash in hexadecimal digits.
pub(super) fn sha256(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("a string takes it");
        text
    })
}

/// The HMAC of RFC 2104 over SHA-256, in hexadecimal digits.
pub(super) fn hmac(key: &[u8], text: &[u8]) -> String {
    let mut block = [0; 64];
    block[..key.len()].copy_from_slice(key);
    let padded = |with: u8, text: &[u8]| {
        let start: Vec<u8> = block.iter().map(|byte| byte ^ with).collect();
        Sha256::digest([&start, text].concat())
    };
    hex(&padded(0x5c, &padded(0x36, text)))
}

/// The `response` of Digest with `qop=auth` (RFC 7616, section 3.4.1).
pub(super) fn response(
    user: [&str; 3],
    request: [&str; 2],
    [nonce, nc, cnonce]: [&str; 3],
) -> String {
    let user = sha256(&user.join(":"));
    let request = sha256(&request.join(":"));
    sha256(&[&user, nonce, nc, cnonce, "auth", &request].join(":"))
}

#[test]
fn a_response_is_that_of_rfc_7616() {
    let user = ["Mufasa", "http-auth@example.org", "Circle of Life"];
    let nonce = "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v";
    let cnonce = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";
    assert_eq!(
        response(
            user,
            ["GET", "/dir/index.html"],
            [nonce, "00000001", cnonce]
        ),
        "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"
    );
}

#[test]
fn a_code_is_that_of_rfc_4231() {
    assert_eq!(
        hmac(b"Jefe", b"what do ya want for nothing?"),
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    );
}
