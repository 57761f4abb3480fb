//! Attributes: ours on types, variants and fields, and what serde's say about names.

mod container;
mod field;
mod item;
mod serde;
mod variant;

pub(crate) use container::{ContainerAttributes, container};
pub(crate) use field::{FieldAttributes, field};
pub(crate) use item::{Item, each, items};
pub(crate) use serde::{FieldCase, SerdeContainer, serde_container, serde_field};
pub(crate) use variant::{VariantAttributes, variant};
