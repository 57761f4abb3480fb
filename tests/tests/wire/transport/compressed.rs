//! Answers that are compressed: what is asked for, and what is taken of them.

use super::bombs::{ENCODINGS, STEP};
use super::{Server, patient};
use specsmith::{Error, RequestOptions, ReqwestTransport, TransportErrorKind, reqwest};

fn head<'h>(media_type: &'h str, encoding: &'h str) -> [(&'h str, &'h str); 2] {
    [("content-type", media_type), ("content-encoding", encoding)]
}

#[tokio::test]
async fn what_is_compressed_is_asked_for_and_read() {
    let server = Server::start().await;
    let api = patient(server.url()).build().expect("a client").api();
    for (name, compressed) in ENCODINGS {
        server.answer(200, &head("text/plain", name), &compressed(10));
        let note = api.read_note().send().await.expect(name);
        assert_eq!(note.body, "a".repeat(2581), "{name}");
        let asked = server.last().header("accept-encoding").map(str::to_owned);
        let asked = asked.unwrap_or_default();
        let mut asked = asked.split(',').map(str::trim);
        assert!(asked.any(|asked| asked == name), "{name}");
    }
}

#[tokio::test]
async fn what_is_turned_off_is_not_asked_for() {
    let none = |builder: reqwest::ClientBuilder| {
        let builder = builder.no_gzip().no_deflate();
        builder.no_brotli().no_zstd()
    };
    let server = Server::start().await;
    let plain = ReqwestTransport::with(none).expect("a transport");
    let builder = patient(server.url()).transport(plain);
    let api = builder.build().expect("a client").api();
    server.answer(200, &[("content-type", "text/plain")], b"a note");
    api.read_note().send().await.expect("a note");
    assert_eq!(server.last().header("accept-encoding"), None);
}

#[tokio::test]
async fn the_limit_counts_what_comes_out() {
    const COPIES: u32 = 20_000;
    let length = 1 + (STEP * COPIES) as usize;
    let server = Server::start().await;
    let api = patient(server.url()).build().expect("a client").api();
    for (name, compressed) in ENCODINGS {
        let file = compressed(COPIES);
        assert!(file.len() < 40_000, "{name}: 5 MB are {} bytes", file.len());
        server.answer(200, &head("text/plain", name), &file);
        let limit = 1 << 20;
        let options = RequestOptions::new().response_limit(limit);
        let error = api.read_note().options(options).send().await;
        let Err(Error::Transport { error, .. }) = error else {
            panic!("{name}: {error:?}");
        };
        let too_large = TransportErrorKind::TooLarge { limit };
        assert_eq!(error.kind(), too_large, "{name}");
        let all = api.read_note().send().await;
        assert_eq!(all.expect("within the usual limit").body.len(), length);

        // One that is read as it comes is held piece by piece.
        server.answer(200, &head("image/png", name), &file);
        let mut body = api.read_label().send_streaming().await.expect(name).body;
        let (mut read, mut most) = (0, 0);
        while let Some(piece) = body.next().await {
            let piece = piece.expect("whole").len();
            (read, most) = (read + piece, most.max(piece));
        }
        assert_eq!(read, length, "{name}");
        assert!(most <= 1 << 20, "{name}: a piece of {most} bytes");
    }
}

#[tokio::test]
async fn what_is_not_compressed_as_it_says_is_an_error_of_the_transport() {
    let server = Server::start().await;
    let api = patient(server.url()).build().expect("a client").api();
    for (name, compressed) in ENCODINGS {
        let whole = compressed(100);
        for body in [&b"not compressed"[..], &whole[..whole.len() / 2]] {
            server.answer(200, &head("text/plain", name), body);
            let error = api.read_note().send().await.expect_err(name);
            assert!(matches!(error, Error::Transport { .. }), "{name}: {error}");
        }
    }
}
