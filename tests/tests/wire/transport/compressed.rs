//! Answers that are compressed: what is asked for, and what is taken of them.

use super::{Server, patient};
use specsmith::{Error, RequestOptions, ReqwestTransport, TransportErrorKind, reqwest};

/// The bits of a deflate stream, from the lowest of each byte on (RFC 1951, section 3.1.1).
#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    used: u32,
}

impl Bits {
    fn push(&mut self, bits: u32, count: u32) {
        for at in 0..count {
            if self.used.is_multiple_of(8) {
                self.bytes.push(0);
            }
            let bit = u8::try_from(bits >> at & 1).expect("a bit") << (self.used % 8);
            *self.bytes.last_mut().expect("one byte at least") |= bit;
            self.used += 1;
        }
    }
}

/// A gzip file (RFC 1952) of 1 + 258 × `copies` bytes `a`, of which the compressed text tells one, and then to copy it: the fixed code of RFC 1951, section 3.2.6.
fn bomb(copies: u32) -> Vec<u8> {
    let mut bits = Bits::default();
    bits.push(0b011, 3);
    // Codes are packed from their highest bit on: `a` is 0x30 + 0x61, a length of 258 is the code 285, a distance of 1 the code 0.
    bits.push(u32::from(0x91_u8.reverse_bits()), 8);
    for _ in 0..copies {
        bits.push(u32::from(0b1100_0101_u8.reverse_bits()), 8);
        bits.push(0, 5);
    }
    bits.push(0, 7);
    let length = 1 + 258 * copies;
    let mut file = b"\x1f\x8b\x08\0\0\0\0\0\0\xff".to_vec();
    file.extend(bits.bytes);
    file.extend(checksum(length).to_le_bytes());
    file.extend(length.to_le_bytes());
    file
}

/// The CRC-32 of so many bytes `a` (RFC 1952, section 8).
fn checksum(length: u32) -> u32 {
    !(0..length).fold(u32::MAX, |sum, _| {
        (0..8).fold(sum ^ u32::from(b'a'), |sum, _| match sum & 1 {
            1 => 0xedb8_8320 ^ (sum >> 1),
            _ => sum >> 1,
        })
    })
}

const HEAD: [(&str, &str); 2] = [("content-type", "text/plain"), ("content-encoding", "gzip")];

#[tokio::test]
async fn what_is_compressed_is_asked_for_and_read() {
    let server = Server::start().await;
    let api = patient(server.url()).build().expect("a client").api();
    server.answer(200, &HEAD, &bomb(2));
    let note = api.read_note().send().await.expect("a note");
    assert_eq!(note.body, "a".repeat(517));
    assert_eq!(server.last().header("accept-encoding"), Some("gzip"));

    let plain = ReqwestTransport::with(reqwest::ClientBuilder::no_gzip).expect("a transport");
    let builder = patient(server.url()).transport(plain);
    let api = builder.build().expect("a client").api();
    server.answer(200, &[("content-type", "text/plain")], b"a note");
    api.read_note().send().await.expect("a note");
    assert_eq!(server.last().header("accept-encoding"), None);
}

#[tokio::test]
async fn the_limit_counts_what_comes_out() {
    let server = Server::start().await;
    let api = patient(server.url()).build().expect("a client").api();
    let file = bomb(20_000);
    assert!(file.len() < 40_000, "5 MB are {} bytes", file.len());
    server.answer(200, &HEAD, &file);
    let limit = 1 << 20;
    let options = RequestOptions::new().response_limit(limit);
    let error = api.read_note().options(options).send().await;
    let Err(Error::Transport { error, .. }) = error else {
        panic!("{error:?}");
    };
    assert_eq!(error.kind(), TransportErrorKind::TooLarge { limit });
    let all = api
        .read_note()
        .send()
        .await
        .expect("within the usual limit");
    assert_eq!(all.body.len(), 5_160_001);

    // One that is read as it comes is held piece by piece.
    server.answer(200, &[("content-type", "image/png"), HEAD[1]], &file);
    let mut body = api.read_label().send_streaming().await.expect("bytes").body;
    let (mut length, mut most) = (0, 0);
    while let Some(piece) = body.next().await {
        let piece = piece.expect("whole").len();
        (length, most) = (length + piece, most.max(piece));
    }
    assert_eq!(length, 5_160_001);
    assert!(most <= 1 << 20, "a piece of {most} bytes");
}

#[tokio::test]
async fn what_is_no_gzip_is_an_error_of_the_transport() {
    let server = Server::start().await;
    let api = patient(server.url()).build().expect("a client").api();
    let whole = bomb(100);
    for body in [&b"not compressed"[..], &whole[..whole.len() / 2]] {
        server.answer(200, &HEAD, body);
        let error = api.read_note().send().await.expect_err("no gzip");
        assert!(matches!(error, Error::Transport { .. }), "{error}");
    }
}
