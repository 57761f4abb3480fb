//! The implementation that is emitted: a call per kind of rule, with the rules in a table, and nothing generic but the look into wrappers.

mod field;
mod place;
mod rules;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens as _, format_ident, quote};
use syn::{Generics, Member, Path};

use crate::ast::{Body, Container, Field, Variant};

/// What all of one expansion shares.
pub(crate) struct Context {
    /// The path to the runtime's module `validate`.
    pub(crate) module: TokenStream,
    /// The name of the collector.
    pub(crate) collector: Ident,
    /// The patterns met so far, each of which becomes a `static`.
    patterns: Vec<String>,
}

impl Context {
    /// The name of the `static` that holds a pattern.
    fn pattern(&mut self, source: &str) -> Ident {
        let known = self.patterns.iter().position(|other| other == source);
        let index = known.unwrap_or_else(|| {
            self.patterns.push(source.to_owned());
            self.patterns.len() - 1
        });
        static_name(index)
    }
}

fn static_name(index: usize) -> Ident {
    format_ident!("__PATTERN_{index}", span = Span::mixed_site())
}

/// The path to the runtime.
pub(crate) fn krate(path: Option<&Path>) -> TokenStream {
    path.map_or_else(|| quote!(::specsmith), quote::ToTokens::to_token_stream)
}

pub(crate) fn expand(container: &Container<'_>) -> TokenStream {
    let krate = krate(container.krate.as_ref());
    let module = quote!(#krate::validate);
    let collector = Ident::new("__collector", Span::mixed_site());
    let mut context = Context {
        module,
        collector,
        patterns: Vec::new(),
    };
    let fields = match &container.body {
        Body::Struct(fields) => structure(fields, &mut context),
        Body::Enum(variants) => enumeration(variants, &mut context),
    };
    let list = container.list.as_ref().map(|nested| {
        let [list] = rules::names(["list"]);
        let calls = rules::expand(&nested.rules, &quote!(&#list), &mut context);
        let module = &context.module;
        quote!(if let Some(#list) = #module::Whole::list(self) { #calls })
    });
    let schemas = rules::schemas(&container.schemas, &quote!(self), &context);
    let Context {
        module,
        collector,
        patterns,
    } = context;
    let fields = container.one_of.map_or(fields.clone(), |span| {
        let one_of = place::at(span, quote!(#collector.exactly_one(self);));
        quote! {
            let __alone = #collector.begin_union();
            #fields
            if __alone {
                return;
            }
            #one_of
        }
    });
    let customs = container
        .custom
        .iter()
        .map(|path| quote!(#collector.custom(#path(self));));
    let statics = patterns.iter().enumerate().map(|(index, source)| {
        let name = static_name(index);
        quote!(static #name: #module::LazyPattern = #module::LazyPattern::new(#source);)
    });
    let ident = container.ident;
    let bounds = bounds(container.generics, &module);
    let (generics, arguments, _) = container.generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #generics #module::Validate for #ident #arguments #bounds {
            fn validate_into(&self, #collector: &mut #module::Collector) {
                #(#statics)*
                #fields
                #list
                #schemas
                #(#customs)*
            }
        }
    }
}

/// The bounds of the type, and `T: Validate` for every type parameter.
fn bounds(generics: &Generics, module: &TokenStream) -> Option<TokenStream> {
    let own = generics
        .where_clause
        .iter()
        .flat_map(|clause| &clause.predicates);
    let parameters = generics.type_params().map(|parameter| &parameter.ident);
    let bounds: TokenStream = quote!(#(#own,)* #(#parameters: #module::Validate,)*);
    (!bounds.is_empty()).then(|| quote!(where #bounds))
}

fn structure(fields: &[Field<'_>], context: &mut Context) -> TokenStream {
    let calls = fields.iter().map(|field| {
        let member = &field.member;
        field::expand(field, &quote!(&self.#member), context)
    });
    calls.collect()
}

fn enumeration(variants: &[Variant<'_>], context: &mut Context) -> TokenStream {
    let arms: Vec<TokenStream> = variants
        .iter()
        .filter_map(|variant| arm(variant, context))
        .collect();
    if arms.is_empty() {
        return TokenStream::new();
    }
    // Variants without anything to look at fall through; where there are none, so does the arm.
    quote! {
        #[allow(unreachable_patterns)]
        match self {
            #(#arms)*
            _ => {}
        }
    }
}

fn arm(variant: &Variant<'_>, context: &mut Context) -> Option<TokenStream> {
    let mut patterns = Vec::new();
    let mut calls = TokenStream::new();
    for (index, field) in variant.fields.iter().enumerate() {
        let binding = format_ident!("__field_{index}", span = Span::mixed_site());
        let call = field::expand(field, &binding.to_token_stream(), context);
        if call.is_empty() {
            continue;
        }
        calls.extend(call);
        patterns.push(match &field.member {
            Member::Named(name) => quote!(#name: #binding),
            Member::Unnamed(index) => quote!(#index: #binding),
        });
    }
    if patterns.is_empty() {
        return None;
    }
    let ident = variant.ident;
    let collector = &context.collector;
    let calls = match &variant.wire {
        Some(name) => quote!(#collector.enter(#name); #calls #collector.leave();),
        None => calls,
    };
    Some(quote!(Self::#ident { #(#patterns,)* .. } => { #calls }))
}
