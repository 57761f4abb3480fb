//! A file of the disk, read piece by piece.

use std::io;
use std::path::PathBuf;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http_body::{Body, Frame};
use tokio::fs::File;
use tokio::io::{AsyncRead as _, ReadBuf};

use super::transport::BoxFuture;

/// How much is read at once.
const PIECE: usize = 64 << 10;

/// The bytes of a file, up to its end.
pub(super) struct Pieces(State);

enum State {
    Opening(BoxFuture<'static, io::Result<File>>),
    Open(File),
}

impl Pieces {
    pub(super) fn new(path: PathBuf) -> Self {
        Self(State::Opening(Box::pin(File::open(path))))
    }
}

impl Body for Pieces {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        if let State::Opening(opening) = &mut self.0 {
            let file = ready!(opening.as_mut().poll(context))?;
            self.0 = State::Open(file);
        }
        let State::Open(file) = &mut self.0 else {
            return Poll::Ready(None);
        };
        let mut piece = vec![0; PIECE];
        let mut buffer = ReadBuf::new(&mut piece);
        ready!(pin!(file).poll_read(context, &mut buffer))?;
        let read = buffer.filled().len();
        piece.truncate(read);
        Poll::Ready((read > 0).then(|| Ok(Frame::data(Bytes::from(piece)))))
    }
}
