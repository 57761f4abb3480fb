//! Answers that come in pages: which request asks for the next one, and the streams of pages and of their items.

mod follow;
mod items;
mod link;
mod made;
mod pages;
mod paging;
#[cfg(test)]
mod tests;

pub use items::Items;
pub use pages::Pages;
pub use paging::{Input, Paging};
