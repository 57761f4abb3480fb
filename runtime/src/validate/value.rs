//! What rules look at: the text, the number, the items or the members within a field, whatever it is wrapped in.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;
use std::sync::Arc;

use super::Limit;
use super::decimal::Decimal;
use crate::{Maybe, Number, SecretString};

/// A value that rules on strings suit: `min_length`, `max_length`, `pattern`, `format`, and `enum` or `const` of strings.
#[diagnostic::on_unimplemented(
    message = "this rule suits strings, and `{Self}` is none",
    label = "a rule for strings",
    note = "it suits `String`, `&str`, `Cow<str>`, `SecretString`, what implements `specsmith::validate::Text`, and these within \
            `Option`, `Maybe`, `Box`, `Rc` or `Arc`; rules for the items of an array go into `items(…)`, for those of a map into `values(…)`"
)]
pub trait Text {
    /// The text; `None` where the value is absent or null, which keeps every rule.
    fn text(&self) -> Option<&str>;
}

/// A value that rules on numbers suit: `minimum`, `maximum`, `exclusive_minimum`, `exclusive_maximum`, `multiple_of`, and
/// `enum` or `const` of numbers.
#[diagnostic::on_unimplemented(
    message = "this rule suits numbers, and `{Self}` is none",
    label = "a rule for numbers",
    note = "it suits integers, floats, `Number`, what implements `specsmith::validate::Numeric`, and these within `Option`, `Maybe`, \
            `Box`, `Rc` or `Arc`; rules for the items of an array go into `items(…)`, for those of a map into `values(…)`"
)]
pub trait Numeric {
    /// The number; `None` where the value is absent or null, which keeps every rule.
    fn number(&self) -> Option<Numeral<'_>>;
}

/// A value that rules on arrays suit: `min_items`, `max_items`, `unique_items`, `items(…)`.
#[diagnostic::on_unimplemented(
    message = "this rule suits arrays, and `{Self}` is none",
    label = "a rule for arrays",
    note = "it suits `Vec<T>`, `[T; N]`, slices, what implements `specsmith::validate::Items`, and these within `Option`, `Maybe`, `Box`, \
            `Rc`, `Arc` or `Cow`"
)]
pub trait Items {
    /// What the array holds.
    type Item;
    /// The items; `None` where the value is absent or null, which keeps every rule.
    fn items(&self) -> Option<&[Self::Item]>;
}

/// A value that rules on maps suit: `min_properties`, `max_properties`, `keys(…)`, `values(…)`.
#[diagnostic::on_unimplemented(
    message = "this rule suits maps, and `{Self}` is none",
    label = "a rule for maps",
    note = "it suits `BTreeMap<K, V>` and `HashMap<K, V>` whose keys are strings, what implements `specsmith::validate::Properties`, and \
            these within `Option`, `Maybe`, `Box`, `Rc` or `Arc`"
)]
pub trait Properties {
    /// What the map holds under its keys.
    type Value;
    /// The members in a fixed order; `None` where the value is absent or null, which keeps every rule.
    fn properties(&self) -> Option<Vec<(&str, &Self::Value)>>;
    /// How many members there are.
    fn count(&self) -> Option<usize>;
}

/// A number as a rule sees it.
#[derive(Clone, Copy, Debug)]
pub enum Numeral<'a> {
    /// An integer.
    Integer(i128),
    /// An integer beyond `i128`.
    Natural(u128),
    /// A float of 32 bits: it stands for the shortest decimal that reads back as it.
    Single(f32),
    /// A float of 64 bits: it stands for the shortest decimal that reads back as it.
    Double(f64),
    /// A number of JSON's grammar (RFC 8259, section 6).
    Decimal(&'a str),
}

impl Numeral<'_> {
    /// The order by value; `None` where this is not a finite number.
    pub(super) fn compare(&self, limit: &Limit) -> Option<Ordering> {
        match (self, limit) {
            (Self::Integer(number), Limit::Integer(limit)) => Some(number.cmp(limit)),
            // A float that reads back from the limit's text is the limit: it cannot come closer.
            (Self::Single(number), _) if number.is_finite() => number.partial_cmp(&limit.to_f32()),
            (Self::Double(number), _) if number.is_finite() => number.partial_cmp(&limit.to_f64()),
            _ => Some(self.decimal()?.cmp(&limit.decimal())),
        }
    }

    pub(super) fn decimal(&self) -> Option<Decimal> {
        Some(Decimal::read(&match self {
            Self::Integer(number) => number.to_string(),
            Self::Natural(number) => number.to_string(),
            Self::Single(number) if number.is_finite() => format!("{number:?}"),
            Self::Double(number) if number.is_finite() => format!("{number:?}"),
            Self::Single(_) | Self::Double(_) => return None,
            Self::Decimal(text) => return Some(Decimal::read(text)),
        }))
    }
}

macro_rules! numerals {
    ($($type:ty => $kind:ident,)*) => {$(
        impl From<$type> for Numeral<'_> {
            fn from(number: $type) -> Self {
                Self::$kind(number.into())
            }
        }
    )*};
}

numerals! {
    i8 => Integer, i16 => Integer, i32 => Integer, i64 => Integer, i128 => Integer,
    u8 => Integer, u16 => Integer, u32 => Integer, u64 => Integer, u128 => Natural,
}

macro_rules! text {
    ($($type:ty: $text:ident => $as_str:expr;)*) => {$(
        impl Text for $type {
            fn text(&self) -> Option<&str> {
                let $text = self;
                Some($as_str)
            }
        }
    )*};
}

text! {
    str: text => text;
    String: text => text;
    Cow<'_, str>: text => text;
    SecretString: text => text.expose();
}

macro_rules! numeric {
    ($($type:ty => $kind:ident,)*) => {$(
        impl Numeric for $type {
            fn number(&self) -> Option<Numeral<'_>> {
                Some(Numeral::$kind((*self).into()))
            }
        }
    )*};
}

numeric! {
    i8 => Integer, i16 => Integer, i32 => Integer, i64 => Integer, i128 => Integer,
    u8 => Integer, u16 => Integer, u32 => Integer, u64 => Integer, u128 => Natural,
    f32 => Single, f64 => Double,
}

impl Numeric for Number {
    fn number(&self) -> Option<Numeral<'_>> {
        Some(Numeral::Decimal(self.as_str()))
    }
}

impl Numeric for isize {
    fn number(&self) -> Option<Numeral<'_>> {
        Some(Numeral::Integer(*self as i128))
    }
}

impl Numeric for usize {
    fn number(&self) -> Option<Numeral<'_>> {
        Some(Numeral::Natural(*self as u128))
    }
}

impl<T> Items for [T] {
    type Item = T;
    fn items(&self) -> Option<&[T]> {
        Some(self)
    }
}

impl<T> Items for Vec<T> {
    type Item = T;
    fn items(&self) -> Option<&[T]> {
        Some(self)
    }
}

impl<T, const N: usize> Items for [T; N] {
    type Item = T;
    fn items(&self) -> Option<&[T]> {
        Some(self)
    }
}

impl<T: Clone> Items for Cow<'_, [T]> {
    type Item = T;
    fn items(&self) -> Option<&[T]> {
        Some(self)
    }
}

impl<K: AsRef<str>, V> Properties for BTreeMap<K, V> {
    type Value = V;
    fn properties(&self) -> Option<Vec<(&str, &V)>> {
        Some(
            self.iter()
                .map(|(key, value)| (key.as_ref(), value))
                .collect(),
        )
    }
    fn count(&self) -> Option<usize> {
        Some(self.len())
    }
}

impl<K: AsRef<str>, V, S> Properties for HashMap<K, V, S> {
    type Value = V;
    /// Sorted, so that a report does not depend on the hasher.
    fn properties(&self) -> Option<Vec<(&str, &V)>> {
        let mut members: Vec<(&str, &V)> = self
            .iter()
            .map(|(key, value)| (key.as_ref(), value))
            .collect();
        members.sort_unstable_by_key(|(key, _)| *key);
        Some(members)
    }
    fn count(&self) -> Option<usize> {
        Some(self.len())
    }
}

/// Every trait looks through what wraps a value.
macro_rules! through {
    ($([$($generics:tt)*] $wrapper:ty: $this:ident => $inner:expr;)*) => {$(
        impl<$($generics)* T: Text + ?Sized> Text for $wrapper {
            fn text(&self) -> Option<&str> {
                let $this = self;
                $inner.text()
            }
        }
        impl<$($generics)* T: Numeric + ?Sized> Numeric for $wrapper {
            fn number(&self) -> Option<Numeral<'_>> {
                let $this = self;
                $inner.number()
            }
        }
        impl<$($generics)* T: Items + ?Sized> Items for $wrapper {
            type Item = T::Item;
            fn items(&self) -> Option<&[T::Item]> {
                let $this = self;
                $inner.items()
            }
        }
        impl<$($generics)* T: Properties + ?Sized> Properties for $wrapper {
            type Value = T::Value;
            fn properties(&self) -> Option<Vec<(&str, &T::Value)>> {
                let $this = self;
                $inner.properties()
            }
            fn count(&self) -> Option<usize> {
                let $this = self;
                $inner.count()
            }
        }
    )*};
}

through! {
    ['a,] &'a T: this => (**this);
    [] Box<T>: this => (**this);
    [] Rc<T>: this => (**this);
    [] Arc<T>: this => (**this);
}

/// What may be absent or null keeps every rule while it is.
macro_rules! optional {
    ($($wrapper:ident: $this:ident => $inner:expr;)*) => {$(
        impl<T: Text> Text for $wrapper<T> {
            fn text(&self) -> Option<&str> {
                let $this = self;
                $inner?.text()
            }
        }
        impl<T: Numeric> Numeric for $wrapper<T> {
            fn number(&self) -> Option<Numeral<'_>> {
                let $this = self;
                $inner?.number()
            }
        }
        impl<T: Items> Items for $wrapper<T> {
            type Item = T::Item;
            fn items(&self) -> Option<&[T::Item]> {
                let $this = self;
                $inner?.items()
            }
        }
        impl<T: Properties> Properties for $wrapper<T> {
            type Value = T::Value;
            fn properties(&self) -> Option<Vec<(&str, &T::Value)>> {
                let $this = self;
                $inner?.properties()
            }
            fn count(&self) -> Option<usize> {
                let $this = self;
                $inner?.count()
            }
        }
    )*};
}

optional! {
    Option: this => this.as_ref();
    Maybe: this => this.value();
}

/// The items of an array with their places; none where it is absent. For what the derive macro emits.
pub fn each_item<T>(items: Option<&[T]>) -> std::iter::Enumerate<std::slice::Iter<'_, T>> {
    items.unwrap_or_default().iter().enumerate()
}

/// The members of a map; none where it is absent. For what the derive macro emits.
pub fn each_property<'a, V>(
    properties: Option<Vec<(&'a str, &'a V)>>,
) -> std::vec::IntoIter<(&'a str, &'a V)> {
    properties.unwrap_or_default().into_iter()
}
