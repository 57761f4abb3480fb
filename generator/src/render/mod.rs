//! From tokens to text: one file at a time, in parallel.

mod layout;

pub(crate) use layout::statements;

use crate::api::Api;
use crate::config::{Form, Options};
use crate::emit::{Module, modules};
use proc_macro2::TokenStream;
use quote::quote;
use std::fmt;
use std::num::NonZero;
use std::thread;

/// A file of generated code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its path below the target's folder, with `/` between the segments.
    pub path: String,
    /// Its text, without the header.
    pub text: String,
}

/// Tokens of ours that are no Rust: a mistake in the emitter, never in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RenderError {
    /// The file.
    pub path: String,
    /// What the parser said.
    pub message: String,
}

impl fmt::Display for RenderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the code for `{}` is no Rust, which is a mistake of this generator: {}",
            self.path, self.message
        )
    }
}

impl std::error::Error for RenderError {}

/// The files of an [`Api`], sorted by path.
///
/// # Errors
/// If what was emitted is no Rust.
pub fn render(api: &Api, options: &Options) -> Result<Vec<File>, RenderError> {
    let root = modules(api);
    let mut jobs = Vec::new();
    match options.form {
        Form::Crate => collect(&root, "", "lib.rs", &mut jobs),
        Form::Module => collect(&root, "", "mod.rs", &mut jobs),
        Form::File => jobs.push(Job {
            path: format!("{}.rs", options.name),
            module: &root,
        }),
    }
    let mut files = in_parallel(&jobs, |job| file(job, options.form))?;
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

struct Job<'a> {
    path: String,
    module: &'a Module<'a>,
}

fn collect<'a>(module: &'a Module<'a>, folder: &str, file: &str, jobs: &mut Vec<Job<'a>>) {
    jobs.push(Job {
        path: format!("{folder}{file}"),
        module,
    });
    for child in &module.children {
        let Some(name) = &child.name else { continue };
        if child.children.is_empty() {
            collect(child, folder, &format!("{name}.rs"), jobs);
        } else {
            collect(child, &format!("{folder}{name}/"), "mod.rs", jobs);
        }
    }
}

/// Tokens stay on the thread that makes them: only text comes back.
fn in_parallel(
    jobs: &[Job<'_>],
    work: impl Fn(&Job<'_>) -> Result<File, RenderError> + Sync,
) -> Result<Vec<File>, RenderError> {
    let threads = thread::available_parallelism()
        .map_or(1, NonZero::get)
        .min(jobs.len().max(1));
    let share = jobs.len().div_ceil(threads).max(1);
    thread::scope(|scope| {
        let workers: Vec<_> = jobs
            .chunks(share)
            .map(|chunk| scope.spawn(|| chunk.iter().map(&work).collect::<Result<Vec<File>, _>>()))
            .collect();
        let mut files = Vec::with_capacity(jobs.len());
        for worker in workers {
            match worker.join() {
                Ok(result) => files.extend(result?),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        Ok(files)
    })
}

fn file(job: &Job<'_>, form: Form) -> Result<File, RenderError> {
    let inner = if form == Form::File {
        TokenStream::new()
    } else {
        inner(job.module, form)
    };
    let body = if form == Form::File {
        nested(job.module, form)
    } else {
        declared(job.module, form)
    };
    let tokens = quote!(#inner #body);
    let syntax = syn::parse2::<syn::File>(tokens).map_err(|error| RenderError {
        path: job.path.clone(),
        message: error.to_string(),
    })?;
    Ok(File {
        path: job.path.clone(),
        text: layout::text(syntax),
    })
}

fn inner(module: &Module<'_>, form: Form) -> TokenStream {
    let docs = module.inner();
    let lints = (module.name.is_none() && form == Form::Crate).then(|| module.of_crate());
    quote!(#docs #lints)
}

/// A module whose children are files of their own: their declarations, then what it re-exports of them, then its items.
fn declared(module: &Module<'_>, form: Form) -> TokenStream {
    let items = module.items();
    // The root is laid out as rustfmt would; whatever is below it rustfmt leaves alone, and so a run of it changes nothing.
    let skip = module.name.is_none().then(|| quote!(#[rustfmt::skip]));
    let declarations = module.children.iter().map(|child| {
        let declaration = declaration(child, form, &quote!(;));
        quote!(#skip #declaration)
    });
    let exports = module.children.iter().map(|child| exports(child, form));
    quote!(#(#declarations)* #(#exports)* #items)
}

/// A module with its children in it.
fn nested(module: &Module<'_>, form: Form) -> TokenStream {
    let items = module.items();
    let exports = module.children.iter().map(|child| exports(child, form));
    let children = module.children.iter().map(|child| {
        let docs = child.inner();
        let body = nested(child, form);
        declaration(child, form, &quote!({ #docs #body }))
    });
    quote!(#items #(#exports)* #(#children)*)
}

fn declaration(child: &Module<'_>, form: Form, body: &TokenStream) -> TokenStream {
    let Some(name) = &child.name else {
        return TokenStream::new();
    };
    let visible = child.public.then(|| quote!(pub));
    let feature = feature(child, form);
    let allow = child.allow();
    quote!(#feature #allow #visible mod #name #body)
}

fn exports(child: &Module<'_>, form: Form) -> TokenStream {
    let exports = child.exports();
    if exports.is_empty() {
        return exports;
    }
    let feature = feature(child, form);
    quote!(#feature #exports)
}

/// Only a crate of our own has the feature; code in somebody else's crate is there with all it has.
fn feature(child: &Module<'_>, form: Form) -> Option<TokenStream> {
    (child.client && form == Form::Crate).then(|| quote!(#[cfg(feature = "client")]))
}
