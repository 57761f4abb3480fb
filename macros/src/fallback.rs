//! What is emitted next to errors: an implementation that does nothing, so that one mistake is not followed by "does not implement".

use proc_macro2::TokenStream;
use quote::quote;
use syn::{DeriveInput, Error};

use crate::{attr, errors::Errors, expand};

pub(crate) fn expand(input: &DeriveInput, error: &Error) -> TokenStream {
    let errors = error.to_compile_error();
    // Its mistakes are among the errors already.
    let mut known = Errors::default();
    let krate = expand::krate(attr::container(&input.attrs, &mut known).krate.as_ref());
    let _ = known.finish();
    let ident = &input.ident;
    let (generics, arguments, bounds) = input.generics.split_for_impl();
    quote! {
        #errors
        #[automatically_derived]
        impl #generics #krate::validate::Validate for #ident #arguments #bounds {
            fn validate_into(&self, _: &mut #krate::validate::Collector) {}
        }
    }
}
