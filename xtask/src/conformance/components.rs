//! The types of a suite's components, generated as for a user's document.

use super::cases::{Case, Key};
use crate::adapter::{self, Made};
use specsmith_generator::api::{Model, Shape, Type};
use specsmith_generator::config::{Form, Options};
use specsmith_generator::diagnostic::{Diagnostic, Level};
use specsmith_generator::source::{Disk, Place};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// A component of a document.
#[derive(Debug, Default)]
pub(super) struct Component {
    /// The path of its type, from the root of the nested crate; `None` where there is none.
    pub(super) path: Option<String>,
    /// Whether its type is any JSON value.
    pub(super) plain: bool,
    /// The first gap or error at it or within it: what a person would have read before the code was written.
    pub(super) told: Option<String>,
}

impl Component {
    /// Why it has no type.
    pub(super) fn missing(&self) -> String {
        self.told
            .clone()
            .unwrap_or_else(|| "it has no type, and nothing says so".to_owned())
    }
}

/// The components of a version, and the code that their types are in.
#[derive(Debug, Default)]
pub(super) struct Components {
    /// By file, then by name.
    by_file: BTreeMap<String, BTreeMap<String, Component>>,
    /// The code of each document, by the module that holds it: path and text.
    code: BTreeMap<String, Vec<(String, String)>>,
}

impl Components {
    pub(super) fn get(&self, (file, name): &Key<'_>) -> Option<&Component> {
        self.by_file.get(*file)?.get(*name)
    }

    /// All components, by file and name.
    pub(super) fn iter(&self) -> impl Iterator<Item = (Key<'_>, &Component)> {
        self.by_file.iter().flat_map(|(file, components)| {
            let components = components.iter();
            components.map(move |(name, component)| ((file.as_str(), name.as_str()), component))
        })
    }

    /// Those that have a type, with its path; the order is that of the program's table.
    pub(super) fn types(&self) -> Vec<(Key<'_>, &str)> {
        self.iter()
            .filter_map(|(key, component)| Some((key, component.path.as_deref()?)))
            .collect()
    }

    /// The modules at the root of the crate, and the files below its `src`.
    pub(super) fn code(&self) -> (String, Vec<(String, &str)>) {
        let modules = self
            .code
            .keys()
            .map(|module| format!("mod {module};\n"))
            .collect();
        let files = self.code.iter().flat_map(|(module, files)| {
            files
                .iter()
                .map(move |(path, text)| (format!("src/{module}/{path}"), text.as_str()))
        });
        (modules, files.collect())
    }

    /// Takes out the code of a module that does not compile, and the types that were in it.
    pub(super) fn drop_module(&mut self, module: &str, why: &str) -> bool {
        let dropped = self.code.remove(module).is_some();
        let files = self
            .by_file
            .iter_mut()
            .filter(|(file, _)| self::module(file) == module);
        for component in files.flat_map(|(_, components)| components.values_mut()) {
            component.path = None;
            component.told = Some(format!("does not compile: {why}"));
        }
        dropped
    }

    /// Takes out one type that the program cannot be built with.
    pub(super) fn drop_type(&mut self, number: usize, why: &str) -> bool {
        let mut components = self.by_file.values_mut().flat_map(BTreeMap::values_mut);
        let Some(component) = components
            .by_ref()
            .filter(|component| component.path.is_some())
            .nth(number)
        else {
            return false;
        };
        component.path = None;
        component.told = Some(format!("does not compile: {why}"));
        true
    }
}

/// Generates every document that a case speaks of.
pub(super) fn generate(folder: &Path, cases: &[Case]) -> Result<Components, String> {
    let mut wanted: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for case in cases {
        wanted
            .entry(&case.file)
            .or_default()
            .insert(&case.component);
    }
    let mut all = Components::default();
    for (file, names) in wanted {
        let options = Options {
            form: Form::Module,
            ..Options::new("suite")
        };
        let components = match adapter::make(&Disk::new(folder), file, &options) {
            Ok(made) => {
                let components = names
                    .iter()
                    .map(|name| ((*name).to_owned(), component(&made, file, name)));
                let components = components.collect();
                let code = made.files.into_iter().map(|file| (file.path, file.text));
                all.code.insert(module(file), code.collect());
                components
            }
            Err(error) => {
                let failed = || Component {
                    told: Some(error.clone()),
                    ..Component::default()
                };
                names
                    .iter()
                    .map(|name| ((*name).to_owned(), failed()))
                    .collect()
            }
        };
        all.by_file.insert(file.to_owned(), components);
    }
    Ok(all)
}

/// The module of a document: no keyword of Rust, whatever keyword the file is called after.
pub(super) fn module(file: &str) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let slug = stem.chars().map(|character| match character {
        'a'..='z' | '0'..='9' => character.to_string(),
        'A'..='Z' => format!("_{}", character.to_ascii_lowercase()),
        _ => "_".to_owned(),
    });
    format!("of_{}", slug.collect::<String>())
}

/// Asks the generator what it made of a component.
fn component(made: &Made, file: &str, name: &str) -> Component {
    let place = Place::at("/components/schemas").child(name);
    let model = made.api.models.iter().find(|model| model.place == place);
    let sorted = made.diagnostics.sorted();
    let told = sorted.iter().find(|diagnostic| is_loud(diagnostic, &place));
    Component {
        path: model.map(|model| format!("{}::models::{}", module(file), model.name)),
        plain: model.is_some_and(is_plain),
        told: told.map(|diagnostic| format!("{}: {}", diagnostic.code, diagnostic.message)),
    }
}

fn is_plain(model: &Model) -> bool {
    matches!(&model.shape, Shape::Alias(alias) if alias.type_ == Type::Json)
}

/// Whether a diagnostic stops a user's command, and speaks of a place or of something within it.
fn is_loud(diagnostic: &Diagnostic, place: &Place) -> bool {
    let within = diagnostic
        .place
        .pointer
        .as_str()
        .strip_prefix(place.pointer.as_str());
    diagnostic.level != Level::Lint
        && within.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::{Component, Components, module};

    #[test]
    fn modules_are_called_after_files() {
        assert_eq!(module("const.json"), "of_const");
        assert_eq!(
            module("optional.format.date-time.json"),
            "of_optional_format_date_time"
        );
        assert_ne!(module("anyOf.json"), module("anyof.json"));
    }

    #[test]
    fn what_does_not_compile_has_no_type_and_says_why() {
        let typed = |path: &str| Component {
            path: Some(path.to_owned()),
            ..Component::default()
        };
        let mut all = Components::default();
        let components = [
            ("A".to_owned(), typed("of_a::A")),
            ("B".to_owned(), Component::default()),
            ("C".to_owned(), typed("of_a::C")),
        ];
        all.by_file.insert("a.json".to_owned(), components.into());
        all.by_file.insert(
            "b.json".to_owned(),
            [("D".to_owned(), typed("of_b::D"))].into(),
        );
        all.code.insert("of_b".to_owned(), Vec::new());
        assert!(all.drop_type(1, "no"));
        let paths = |all: &Components| {
            all.types()
                .iter()
                .map(|(_, path)| (*path).to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(paths(&all), ["of_a::A", "of_b::D"]);
        assert!(
            all.drop_module("of_b", "no")
                && !all.drop_module("of_b", "no")
                && !all.drop_type(7, "no")
        );
        assert_eq!(paths(&all), ["of_a::A"]);
        assert_eq!(
            all.get(&("b.json", "D")).expect("a component").missing(),
            "does not compile: no"
        );
    }
}
