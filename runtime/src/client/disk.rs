//! A file of the disk, read piece by piece.

use std::io;
use std::path::PathBuf;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use tokio::fs::File;
use tokio::io::{AsyncRead as _, ReadBuf};

use super::transport::BoxFuture;

/// How much is read at once.
const PIECE: usize = 64 << 10;

/// The bytes of a file, as many as it had when it was named.
pub(super) struct Pieces {
    state: State,
    left: u64,
}

enum State {
    Opening(BoxFuture<'static, io::Result<File>>),
    Open(File),
}

impl Pieces {
    pub(super) fn new(path: PathBuf, length: u64) -> Self {
        Self {
            state: State::Opening(Box::pin(File::open(path))),
            left: length,
        }
    }
}

impl Body for Pieces {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        if self.left == 0 {
            return Poll::Ready(None);
        }
        if let State::Opening(opening) = &mut self.state {
            let file = ready!(opening.as_mut().poll(context))?;
            self.state = State::Open(file);
        }
        let size = PIECE.min(usize::try_from(self.left).unwrap_or(PIECE));
        let State::Open(file) = &mut self.state else {
            return Poll::Ready(None);
        };
        let mut piece = vec![0; size];
        let mut buffer = ReadBuf::new(&mut piece);
        ready!(pin!(file).poll_read(context, &mut buffer))?;
        let read = buffer.filled().len();
        if read == 0 {
            self.left = 0;
            let error = io::Error::other("the file has become shorter since it was named");
            return Poll::Ready(Some(Err(error)));
        }
        piece.truncate(read);
        self.left = self.left.saturating_sub(read as u64);
        Poll::Ready(Some(Ok(Frame::data(Bytes::from(piece)))))
    }

    fn is_end_stream(&self) -> bool {
        self.left == 0
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.left)
    }
}
