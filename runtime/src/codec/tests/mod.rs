//! Tables: text in, value or message out.

mod bridging;
mod foreign;
mod looking;
mod numbers;
mod objects;
mod reading;
mod writing;

use super::{Decode, NullPolicy};

/// The message that reading a text as a type gives.
fn message<T: Decode>(text: &str) -> String {
    match super::read::<T>(text, NullPolicy::Strict) {
        Ok(_) => "no error".to_owned(),
        Err(error) => error.to_string(),
    }
}

/// Checks messages, one line each: type, text, message.
macro_rules! check_messages {
    ($($type:ty, $text:expr => $message:literal;)*) => {
        $(assert_eq!($crate::codec::tests::message::<$type>($text), $message, "{} from {:?}", stringify!($type), $text);)*
    };
}
use check_messages;
