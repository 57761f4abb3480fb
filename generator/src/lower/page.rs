//! Pages: how the answers of an operation continue. It is declared, by the config or by an extension, and never guessed.
//!
//! | who says it | where it does not fit |
//! |---|---|
//! | `[[target.pagination]]`, an operation by its name | error |
//! | the same, several by a pattern | the others stay as they are; an error if it fits none |
//! | `x-specsmith-pagination` on an operation | error |
//! | `x-ms-pageable`, `x-dropshot-pagination` on an operation | lint |
//!
//! The config goes before extensions, and what stands first before what follows. What is declared is held against the operation when all types are known:
//! parameters exist, pointers lead somewhere, and the items are a list wherever they are counted.

mod declared;
mod fit;
#[cfg(test)]
mod tests;

pub(super) use declared::Declared;

use super::Lower;
use crate::api::{Group, Model, Operation};
use crate::diagnostic::Level;
use crate::source::Place;
use crate::suggest::nearest;
use declared::Origin;
use std::collections::HashMap;

/// Names that inputs of an operation with pages cannot have.
pub(super) const INPUTS: [&str; 3] = ["items", "pages", "read"];

/// What was declared of each operation, by its place and template: several templates may share one operation.
pub(super) type Paged = HashMap<(Place, String), Vec<Declared>>;

/// What became of an entry of the config.
#[derive(Clone, Default)]
struct Tried {
    fits: bool,
    /// The first operation that it did not fit, and why.
    refused: Option<(Place, String)>,
}

impl Lower<'_, '_> {
    /// Gives operations their pages, and tells of what was declared and does not fit.
    pub(super) fn finish_pages(&mut self, groups: &mut [Group], models: &[Model]) {
        let paged = std::mem::take(&mut self.paged);
        let mut tried = vec![Tried::default(); self.options.pagination.len()];
        for operation in groups.iter_mut().flat_map(|group| &mut group.operations) {
            let key = (operation.place.clone(), operation.template.clone());
            for declared in paged.get(&key).into_iter().flatten() {
                self.try_pages(operation, models, declared, &mut tried);
            }
        }
        for (entry, tried) in self.options.pagination.iter().zip(tried) {
            if !tried.fits {
                self.report_unfit(&entry.operation, tried.refused, groups);
            }
        }
    }

    fn try_pages(
        &mut self,
        operation: &mut Operation,
        models: &[Model],
        declared: &Declared,
        tried: &mut [Tried],
    ) {
        if operation.paging.is_some() {
            // What is said of it later counts as used: it would have fit, or not, and something else came first.
            if let Origin::Config(at) = declared.origin
                && let Some(tried) = tried.get_mut(at)
            {
                tried.fits = true;
            }
            return;
        }
        match (
            fit::fit(operation, models, &declared.pagination, &self.defaults),
            &declared.origin,
        ) {
            (Ok(paging), origin) => {
                operation.paging = Some(paging);
                if let Origin::Config(at) = origin
                    && let Some(tried) = tried.get_mut(*at)
                {
                    tried.fits = true;
                }
            }
            (Err(reason), Origin::Config(at)) => {
                if let Some(tried) = tried.get_mut(*at) {
                    tried
                        .refused
                        .get_or_insert((operation.place.clone(), reason));
                }
            }
            (Err(reason), Origin::Extension(level, place)) => {
                let message = format!("its answers are no such pages: {reason}");
                self.diagnostics.push(*level, "pagination", place, message);
            }
        }
    }

    fn report_unfit(&mut self, name: &str, refused: Option<(Place, String)>, groups: &[Group]) {
        if let Some((place, reason)) = refused {
            let message =
                format!("what the config says of the pages of `{name}` does not fit: {reason}");
            self.diagnostics.error("pagination", &place, message);
            return;
        }
        let known = groups.iter().flat_map(|group| &group.operations);
        let near = nearest(name, known.map(|operation| operation.wire.as_str()));
        let message =
            format!("the config speaks of the pages of `{name}`, and no operation is called so");
        let found = self
            .diagnostics
            .error("pagination", &Place::at("/paths"), message);
        if let Some(near) = near {
            found.help(format!("did you mean `{near}`?"));
        }
    }

    /// Whether an entry of the config, or an extension, says something of these pages.
    pub(super) fn declare_pages(&mut self, declared: Vec<Declared>, place: &Place, template: &str) {
        if !declared.is_empty() {
            self.paged
                .insert((place.clone(), template.to_owned()), declared);
        }
    }

    /// Tells that an extension of ours is wrong.
    pub(super) fn wrong_pages(&mut self, place: &Place, message: String, help: Option<String>) {
        let found = self
            .diagnostics
            .push(Level::Error, "pagination", place, message);
        if let Some(help) = help {
            found.help(help);
        }
    }
}
