//! `Validate` for the types of fields: leaves have no rules of their own, wrappers and containers look inside.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};
use std::marker::PhantomData;
use std::rc::Rc;
use std::sync::Arc;

use super::{Collector, Properties, Validate};
use crate::{Maybe, Number, SecretString, Value};

macro_rules! leaves {
    ($($leaf:ty)*) => {$(
        impl Validate for $leaf {
            fn validate_into(&self, _: &mut Collector) {}
        }
    )*};
}

leaves! {
    () bool char str String SecretString Number Value
    i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64
    std::net::IpAddr std::net::Ipv4Addr std::net::Ipv6Addr std::path::PathBuf std::time::Duration std::time::SystemTime
    std::num::NonZeroU8 std::num::NonZeroU16 std::num::NonZeroU32 std::num::NonZeroU64 std::num::NonZeroUsize
}

impl<T: ?Sized> Validate for PhantomData<T> {
    fn validate_into(&self, _: &mut Collector) {}
}

macro_rules! wrappers {
    ($([$($generics:tt)*] $wrapper:ty;)*) => {$(
        impl<$($generics)*> Validate for $wrapper {
            fn validate_into(&self, collector: &mut Collector) {
                (**self).validate_into(collector);
            }
        }
    )*};
}

wrappers! {
    [T: Validate + ?Sized] &T;
    [T: Validate + ?Sized] Box<T>;
    [T: Validate + ?Sized] Rc<T>;
    [T: Validate + ?Sized] Arc<T>;
    [T: Validate + ToOwned + ?Sized] Cow<'_, T>;
}

impl<T: Validate> Validate for Option<T> {
    fn validate_into(&self, collector: &mut Collector) {
        if let Some(value) = self {
            value.validate_into(collector);
        }
    }
}

impl<T: Validate> Validate for Maybe<T> {
    fn validate_into(&self, collector: &mut Collector) {
        if let Some(value) = self.value() {
            value.validate_into(collector);
        }
    }
}

fn each<'a, T: Validate + 'a>(items: impl IntoIterator<Item = &'a T>, collector: &mut Collector) {
    for (index, item) in items.into_iter().enumerate() {
        if collector.is_full() {
            return;
        }
        collector.enter_index(index);
        item.validate_into(collector);
        collector.leave();
    }
}

macro_rules! arrays {
    ($([$($generics:tt)*] $array:ty;)*) => {$(
        impl<$($generics)*> Validate for $array {
            fn validate_into(&self, collector: &mut Collector) {
                each(self.iter(), collector);
            }
        }
    )*};
}

arrays! {
    [T: Validate] Vec<T>;
    [T: Validate] [T];
    [T: Validate, const N: usize] [T; N];
    [T: Validate] VecDeque<T>;
    [T: Validate] BTreeSet<T>;
    [T: Validate, S] HashSet<T, S>;
}

fn members<M: Properties<Value: Validate>>(map: &M, collector: &mut Collector) {
    for (key, value) in map.properties().unwrap_or_default() {
        if collector.is_full() {
            return;
        }
        collector.enter_key(key);
        value.validate_into(collector);
        collector.leave();
    }
}

impl<K: AsRef<str>, V: Validate> Validate for BTreeMap<K, V> {
    fn validate_into(&self, collector: &mut Collector) {
        members(self, collector);
    }
}

impl<K: AsRef<str>, V: Validate, S> Validate for HashMap<K, V, S> {
    fn validate_into(&self, collector: &mut Collector) {
        members(self, collector);
    }
}

macro_rules! tuples {
    ($(($($name:ident $index:tt)*))*) => {$(
        impl<$($name: Validate),*> Validate for ($($name,)*) {
            fn validate_into(&self, collector: &mut Collector) {
                $(
                    collector.enter_index($index);
                    self.$index.validate_into(collector);
                    collector.leave();
                )*
            }
        }
    )*};
}

tuples! {
    (A 0)
    (A 0 B 1)
    (A 0 B 1 C 2)
    (A 0 B 1 C 2 D 3)
}
