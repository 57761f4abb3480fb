//! What the derive has to know about a type.

use proc_macro2::Span;
use syn::ext::IdentExt as _;
use syn::spanned::Spanned as _;
use syn::{Data, DeriveInput, Error, Generics, Ident, LitStr, Member, Path, Type};

use crate::attr::{self, ContainerAttributes, FieldAttributes, SerdeContainer, VariantAttributes};
use crate::errors::Errors;
use crate::leaf;
use crate::rule::{Nested, Rules, Schema};

pub(crate) struct Container<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) generics: &'a Generics,
    pub(crate) krate: Option<Path>,
    pub(crate) custom: Vec<Path>,
    pub(crate) schemas: Vec<Schema>,
    pub(crate) list: Option<Nested>,
    /// Where exactly one of the variants may fit.
    pub(crate) one_of: Option<Span>,
    pub(crate) body: Body<'a>,
}

pub(crate) enum Body<'a> {
    Struct(Vec<Field<'a>>),
    Enum(Vec<Variant<'a>>),
}

pub(crate) struct Variant<'a> {
    pub(crate) ident: &'a Ident,
    /// The member that holds the variant's payload, where one does.
    pub(crate) wire: Option<String>,
    pub(crate) fields: Vec<Field<'a>>,
}

pub(crate) struct Field<'a> {
    pub(crate) member: Member,
    pub(crate) ty: &'a Type,
    pub(crate) place: Place,
    pub(crate) rules: Rules,
    /// Whether the type may have rules of its own.
    pub(crate) nested: bool,
    pub(crate) secret: bool,
    /// Whether nothing may stand in it: a map of members, or a list of items, that no document names.
    pub(crate) forbidden: Option<Span>,
}

/// Where a field's value stands, seen from the value that holds it.
pub(crate) enum Place {
    Name(String),
    Index(usize),
    /// At the same place: the only field of a tuple, or a flattened one.
    Same,
    /// At the same place, and its items count from here.
    Rest(usize),
}

/// Reads a type with all its attributes.
pub(crate) fn read(input: &DeriveInput) -> Result<Container<'_>, Error> {
    let mut errors = Errors::default();
    let attributes = attr::container(&input.attrs, &mut errors);
    let serde = attr::serde_container(&input.attrs);
    let body = match &input.data {
        Data::Struct(data) => {
            for (word, span) in [
                ("untagged", attributes.untagged),
                ("one_of", attributes.one_of),
            ] {
                let message = format!("`{word}` is for enums; leave it out");
                errors.extend(span.map(|span| Error::new(span, message)));
            }
            Body::Struct(fields(
                &data.fields,
                &serde.of_fields(),
                serde.transparent,
                &mut errors,
            ))
        }
        Data::Enum(data) => Body::Enum(
            data.variants
                .iter()
                .filter_map(|variant| read_variant(variant, &attributes, &serde, &mut errors))
                .collect(),
        ),
        Data::Union(data) => {
            errors.push(Error::new(
                data.union_token.span,
                "a union cannot be validated: nobody knows which of its fields is set",
            ));
            Body::Struct(Vec::new())
        }
    };
    errors.finish()?;
    let ContainerAttributes {
        krate,
        custom,
        untagged: _,
        schemas,
        list,
        one_of,
    } = attributes;
    Ok(Container {
        ident: &input.ident,
        generics: &input.generics,
        krate,
        custom,
        schemas,
        list,
        one_of,
        body,
    })
}

fn read_variant<'a>(
    variant: &'a syn::Variant,
    container: &ContainerAttributes,
    serde: &SerdeContainer,
    errors: &mut Errors,
) -> Option<Variant<'a>> {
    let VariantAttributes { rename, skip } = attr::variant(&variant.attrs, errors);
    let of_serde = attr::serde_field(&variant.attrs);
    let case = of_serde.rename_all.or(serde.rename_all_fields);
    let fields = fields(&variant.fields, &attr::FieldCase { case }, false, errors);
    if skip || of_serde.skip {
        return None;
    }
    let own_name = || {
        let name = variant.ident.unraw().to_string();
        rename
            .map(|name| name.value())
            .or(of_serde.rename)
            .unwrap_or_else(|| {
                serde
                    .rename_all
                    .map_or(name.clone(), |case| case.of_variant(&name))
            })
    };
    let wire = if container.untagged.is_some() || of_serde.untagged {
        None
    } else {
        serde.payload(own_name)
    };
    Some(Variant {
        ident: &variant.ident,
        wire,
        fields,
    })
}

fn fields<'a>(
    fields: &'a syn::Fields,
    case: &attr::FieldCase,
    transparent: bool,
    errors: &mut Errors,
) -> Vec<Field<'a>> {
    let count = fields.len();
    let read = |(index, field)| read_field(index, field, count, case, transparent, errors);
    fields.iter().enumerate().filter_map(read).collect()
}

fn read_field<'a>(
    index: usize,
    field: &'a syn::Field,
    count: usize,
    case: &attr::FieldCase,
    transparent: bool,
    errors: &mut Errors,
) -> Option<Field<'a>> {
    let FieldAttributes {
        rules,
        rename,
        skip,
        secret,
        flatten,
        forbidden,
        rest,
        leaf,
    } = attr::field(&field.attrs, errors);
    let serde = attr::serde_field(&field.attrs);
    let at_its_name = flatten.is_none() && rest.is_none();
    if let (Some(rename), false) = (&rename, at_its_name) {
        errors.at(
            rename,
            "a field that stands for others has no name of its own; leave `rename` out",
        );
    }
    if let (Some(rename), None) = (&rename, &field.ident) {
        errors.at(
            rename,
            "a field without a name has none to change; leave `rename` out",
        );
    }
    if let (Some(span), false) = (skip, rules.is_empty()) {
        errors.push(Error::new(
            span,
            "`skip` leaves the field alone, yet there are rules on it; leave either out",
        ));
    }
    if let (Some(span), true) = (forbidden, at_its_name) {
        errors.push(Error::new(
            span,
            "`forbidden` is for what stands beside the named members or items; add `flatten` or `rest = …`",
        ));
    }
    if skip.is_some() || serde.skip {
        return None;
    }
    let place = match &field.ident {
        _ if rest.is_some() => Place::Rest(rest.unwrap_or_default()),
        _ if serde.flatten || flatten.is_some() || transparent => Place::Same,
        Some(ident) => Place::Name(wire_name(ident, rename, serde.rename, case)),
        None if count == 1 => Place::Same,
        None => Place::Index(index),
    };
    let member = match &field.ident {
        Some(ident) => Member::Named(ident.clone()),
        None => Member::Unnamed(syn::Index {
            index: u32::try_from(index).unwrap_or(u32::MAX),
            span: Span::call_site(),
        }),
    };
    let secret = secret || leaf::is_secret_map(&field.ty);
    Some(Field {
        member,
        ty: &field.ty,
        place,
        rules,
        nested: !leaf && !leaf::is_leaf(&field.ty),
        secret,
        forbidden,
    })
}

fn wire_name(
    ident: &Ident,
    rename: Option<LitStr>,
    serde: Option<String>,
    case: &attr::FieldCase,
) -> String {
    let own = || {
        let name = ident.unraw().to_string();
        case.case.map_or(name.clone(), |case| case.of_field(&name))
    };
    rename
        .map(|name| name.value())
        .or(serde)
        .unwrap_or_else(own)
}

impl Field<'_> {
    /// Where the compiler speaks of the field's type.
    pub(crate) fn span(&self) -> Span {
        self.ty.span()
    }
}
