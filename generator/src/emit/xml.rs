//! The module of bodies of XML: a static for each, and one for each object that they are made of.

use super::paths;
use crate::api::{
    Api, ModelId, XmlDocument, XmlId, XmlItem, XmlMember, XmlName, XmlNode, XmlShape, XmlTable,
};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

pub(super) fn module(api: &Api) -> TokenStream {
    let (import, requires) = (paths::xml(), paths::requires_xml());
    let documents = api.xml.documents.iter().map(|one| document(api, one));
    let tables = api.xml.tables.iter().map(|one| table(api, one));
    quote! {
        use #import;
        #requires!();
        #(#documents)*
        #(#tables)*
    }
}

/// The static of a body, as a module of operations sees it.
pub(super) fn of(api: &Api, id: XmlId) -> TokenStream {
    let found = api.xml.documents.get(id.0);
    found.map_or_else(TokenStream::new, |document| {
        let ident = &document.ident;
        quote!(&xml::#ident)
    })
}

fn document(api: &Api, document: &XmlDocument) -> TokenStream {
    let XmlDocument {
        ident,
        name,
        named,
        member,
        shape,
    } = document;
    let shape = self::shape(api, shape);
    let (local, rest) = (&name.local, namespace(name));
    let member = member.as_ref().map(|wire| quote!(.of_member(#wire)));
    let unnamed = (!named).then(|| quote!(.unnamed()));
    quote!(pub(crate) static #ident: xml::Document = xml::Document::new(#local, &#shape) #rest #unnamed #member;)
}

fn table(api: &Api, table: &XmlTable) -> TokenStream {
    let XmlTable {
        model: _,
        ident,
        members,
        rest,
    } = table;
    let members = members.iter().map(|one| member(api, one));
    let rest = match rest {
        Some(rest) => {
            let rest = shape(api, rest);
            quote!(Some(&#rest))
        }
        None => quote!(None),
    };
    quote!(static #ident: xml::Shape = xml::Shape::Object(&[#(#members),*], #rest);)
}

fn shape(api: &Api, shape: &XmlShape) -> TokenStream {
    match shape {
        XmlShape::Leaf(leaf) => {
            let name = super::form::leaf(*leaf);
            quote!(xml::Shape::#name)
        }
        XmlShape::Any => quote!(xml::Shape::Any),
        XmlShape::Table(model) => static_of(api, *model),
        XmlShape::Map(value) => {
            let value = self::shape(api, value);
            quote!(xml::Shape::Object(&[], Some(&#value)))
        }
        XmlShape::List(item) => {
            let XmlItem { name, shape } = &**item;
            let (local, rest) = (&name.local, namespace(name));
            let shape = self::shape(api, shape);
            quote!(xml::Shape::List(xml::Item::new(#local, &#shape) #rest))
        }
    }
}

fn static_of(api: &Api, model: ModelId) -> TokenStream {
    let mut tables = api.xml.tables.iter();
    let found = tables.find(|table| table.model == model);
    found.map_or_else(
        || quote!(xml::Shape::Any),
        |table| table.ident.to_token_stream(),
    )
}

fn member(api: &Api, member: &XmlMember) -> TokenStream {
    let XmlMember {
        wire,
        name,
        node,
        required,
        shape,
    } = member;
    let shape = self::shape(api, shape);
    let local = &name.local;
    let local = (local != wire).then(|| quote!(.name(#local)));
    let rest = namespace(name);
    let node = match node {
        XmlNode::Element => TokenStream::new(),
        XmlNode::Attribute => quote!(.attribute()),
        XmlNode::Text => quote!(.text()),
        XmlNode::Cdata => quote!(.cdata()),
        XmlNode::Each => quote!(.each()),
        XmlNode::Inline => quote!(.inline()),
    };
    let required = required.then(|| quote!(.required()));
    quote!(xml::Member::new(#wire, &#shape) #local #rest #node #required)
}

/// What is said of a name beside it.
fn namespace(name: &XmlName) -> TokenStream {
    let XmlName {
        local: _,
        prefix,
        namespace,
    } = name;
    let prefix = prefix.as_ref().map(|prefix| quote!(.prefix(#prefix)));
    let namespace = namespace.as_ref().map(|uri| quote!(.namespace(#uri)));
    quote!(#prefix #namespace)
}
