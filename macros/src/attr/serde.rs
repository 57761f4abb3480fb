//! What `#[serde(…)]` says about names and places. Mistakes in it are serde's to tell, so nothing here fails.

use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{Attribute, Ident, LitStr, Meta, Token, parenthesized};

use crate::case::Case;

#[derive(Default)]
pub(crate) struct SerdeContainer {
    pub(crate) rename_all: Option<Case>,
    pub(crate) rename_all_fields: Option<Case>,
    pub(crate) transparent: bool,
    tag: bool,
    content: Option<String>,
    untagged: bool,
}

#[derive(Default)]
pub(crate) struct SerdeField {
    pub(crate) rename: Option<String>,
    pub(crate) rename_all: Option<Case>,
    pub(crate) flatten: bool,
    pub(crate) skip: bool,
    pub(crate) untagged: bool,
}

/// What names of fields are made of.
pub(crate) struct FieldCase {
    pub(crate) case: Option<Case>,
}

impl SerdeContainer {
    pub(crate) fn of_fields(&self) -> FieldCase {
        FieldCase {
            case: self.rename_all,
        }
    }

    /// The member that holds a variant's payload, by how the enum is tagged.
    pub(crate) fn payload(&self, own_name: impl FnOnce() -> String) -> Option<String> {
        match (self.untagged, self.tag) {
            (true, _) => None,
            (false, true) => self.content.clone(),
            (false, false) => Some(own_name()),
        }
    }
}

pub(crate) fn serde_container(attributes: &[Attribute]) -> SerdeContainer {
    let mut found = SerdeContainer::default();
    each(attributes, |word, value| match word {
        "rename_all" => found.rename_all = value.as_deref().and_then(Case::from_name),
        "rename_all_fields" => found.rename_all_fields = value.as_deref().and_then(Case::from_name),
        "transparent" => found.transparent = true,
        "tag" => found.tag = true,
        "content" => found.content = value,
        "untagged" => found.untagged = true,
        _ => {}
    });
    found
}

/// Of a field or a variant.
pub(crate) fn serde_field(attributes: &[Attribute]) -> SerdeField {
    let mut found = SerdeField::default();
    each(attributes, |word, value| match word {
        "rename" => found.rename = value,
        "rename_all" => found.rename_all = value.as_deref().and_then(Case::from_name),
        "flatten" => found.flatten = true,
        "skip" => found.skip = true,
        "untagged" => found.untagged = true,
        _ => {}
    });
    found
}

fn each(attributes: &[Attribute], mut take: impl FnMut(&str, Option<String>)) {
    for attribute in attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("serde"))
    {
        if let Meta::List(list) = &attribute.meta {
            let _ = (|input: ParseStream<'_>| items(input, &mut take)).parse2(list.tokens.clone());
        }
    }
}

fn items(input: ParseStream<'_>, take: &mut dyn FnMut(&str, Option<String>)) -> syn::Result<()> {
    while !input.is_empty() {
        let word = input.call(Ident::parse_any)?.to_string();
        let mut value = None;
        if input.peek(Token![=]) {
            input.parse::<Token![=]>()?;
            value = if input.peek(LitStr) {
                Some(input.parse::<LitStr>()?.value())
            } else {
                None
            };
        } else if input.peek(syn::token::Paren) {
            let content;
            parenthesized!(content in input);
            // `rename(serialize = "a", deserialize = "b")`: what comes in counts, and where only one is named, that one.
            items(&content, &mut |word, inner| {
                if word == "deserialize" || value.is_none() {
                    value = inner;
                }
            })?;
        }
        take(&word, value);
        while !input.is_empty() && !input.peek(Token![,]) {
            input.parse::<proc_macro2::TokenTree>()?;
        }
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(())
}
