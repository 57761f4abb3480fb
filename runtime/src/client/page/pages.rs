//! A stream of pages.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

use super::follow::{Page, follow};
use super::items::Items;
use super::made::Made;
use crate::client::error::Error;
use crate::client::failure::{Failure, RequestError};
use crate::client::operation::Operation;
use crate::client::reply::Reply;
use crate::client::request::Request;
use crate::client::response::Response;
use crate::client::transport::BoxFuture;

/// Reads an answer.
type Read<T, E> = Box<dyn Fn(Reply) -> Result<Response<T>, Error<E>> + Send + Sync>;

/// The answers to a request and to those that follow it, one page after another: each is asked for when the one before it has been taken.
///
/// A failure ends it. Each page is a call of its own, with the timeout and the retries that one has; a server that leads to a page that it has sent
/// before, or to another host, is a failure.
#[must_use = "no page is asked for until it is"]
pub struct Pages<T, E> {
    operation: &'static Operation,
    read: Read<T, E>,
    state: State,
    /// How many items have come.
    seen: u64,
    made: Made,
}

enum State {
    /// Nobody has asked for the page yet.
    Ready(Box<Request>),
    /// The page is on its way.
    Sent(Box<Request>, BoxFuture<'static, Result<Reply, Failure>>),
    /// The page was read, and does not say what is next.
    Failed(RequestError),
    Done,
}

impl<T, E> Pages<T, E> {
    /// Those of a request; `read` makes of each answer what the request's own verb makes of it.
    pub fn new(request: Request, read: fn(Reply) -> Result<Response<T>, Error<E>>) -> Self
    where
        T: 'static,
        E: 'static,
    {
        let mut made = Made::default();
        made.is_new(&request);
        Self {
            operation: request.operation(),
            read: Box::new(read),
            state: State::Ready(Box::new(request)),
            seen: 0,
            made,
        }
    }

    /// Their items.
    pub fn items<I: 'static>(self, items: fn(T) -> Option<Vec<I>>) -> Items<I, E>
    where
        T: 'static,
        E: 'static,
    {
        let read = self.read;
        let read: Read<Vec<I>, E> =
            Box::new(move |reply| Ok(read(reply)?.map(|page| items(page).unwrap_or_default())));
        Items::new(Pages {
            operation: self.operation,
            read,
            state: self.state,
            seen: self.seen,
            made: self.made,
        })
    }

    /// The next page; `None` behind the last one.
    ///
    /// # Errors
    /// As those of a single call; and `Error::Request` where a page does not say what is next as the document has it.
    pub async fn next(&mut self) -> Option<Result<Response<T>, Error<E>>> {
        std::future::poll_fn(|context| self.poll_page(context)).await
    }

    pub(super) fn poll_page(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Response<T>, Error<E>>>> {
        loop {
            match std::mem::replace(&mut self.state, State::Done) {
                State::Done => return Poll::Ready(None),
                State::Failed(error) => {
                    let operation = self.operation;
                    return Poll::Ready(Some(Err(Error::Request { operation, error })));
                }
                State::Ready(request) => {
                    let sent = request.as_ref().clone();
                    self.state = State::Sent(request, Box::pin(sent.send()));
                }
                State::Sent(request, mut work) => match work.as_mut().poll(context) {
                    Poll::Pending => {
                        self.state = State::Sent(request, work);
                        return Poll::Pending;
                    }
                    Poll::Ready(Ok(reply)) => return Poll::Ready(Some(self.take(&request, reply))),
                    Poll::Ready(Err(failure)) => return Poll::Ready(Some(Err(failure.into()))),
                },
            }
        }
    }

    /// Reads a page, and what is next of it.
    fn take(&mut self, request: &Request, reply: Reply) -> Result<Response<T>, Error<E>> {
        self.made.asked(reply.uri());
        let page = Page {
            answer: reply.raw(),
            uri: reply.uri(),
            seen: self.seen,
        };
        let next = match &self.operation.paging {
            Some(paging) if page.answer.status.is_success() => follow(request, paging, &page),
            _ => Err(RequestError::new("the operation has no pages")),
        };
        let page = (self.read)(reply)?;
        self.state = match next {
            Ok(next) => {
                self.seen = next.seen;
                match next.request {
                    None => State::Done,
                    Some(request) if self.made.is_new(&request) => State::Ready(Box::new(request)),
                    Some(_) => State::Failed(RequestError::new("the pages lead in a circle")),
                }
            }
            Err(error) => State::Failed(error),
        };
        Ok(page)
    }
}

impl<T, E> Stream for Pages<T, E> {
    type Item = Result<Response<T>, Error<E>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_page(context)
    }
}

impl<T, E> fmt::Debug for Pages<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Pages({})", self.operation.id)
    }
}
