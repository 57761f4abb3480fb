//! The names that a run gives, by what they are given to.

use crate::options;
use specsmith_generator::api::{Api, Shape};
use specsmith_generator::diagnostic::Diagnostics;
use specsmith_generator::document;
use specsmith_generator::lock::Lock;
use specsmith_generator::lower;
use specsmith_generator::names::Pins;
use specsmith_generator::source::Tree;
use std::collections::BTreeMap;

/// What has a name, as a role and a pointer; and the name.
pub(crate) type Names = BTreeMap<String, String>;

/// The names of a document under a lock, and the lock after it; `None` where it cannot be read at all.
pub(crate) fn names(tree: &Tree, lock: &Lock) -> Option<(Names, Lock)> {
    let mut diagnostics = Diagnostics::new();
    let document = document::read(tree.clone(), &mut diagnostics).ok()?;
    let (mut lock, options) = (lock.clone(), options());
    let mut pins = Pins::new(&mut lock, &options.name);
    let api = lower(&document, &options, &mut pins, &mut diagnostics);
    pins.finish(true);
    Some((of(&api), lock))
}

fn of(api: &Api) -> Names {
    let mut names = Names::new();
    let mut add = |role: &str, pointer: &dyn std::fmt::Display, name: &dyn std::fmt::Display| {
        names.insert(format!("{role} {pointer}"), name.to_string());
    };
    for model in &api.models {
        let at = &model.place.pointer;
        add("type", at, &model.name);
        add("module", at, &model.module);
        match &model.shape {
            Shape::Struct(shape) => {
                for field in &shape.fields {
                    add("field", &format!("{at} {}", field.wire), &field.name);
                    add("setter", &format!("{at} {}", field.wire), &field.setter);
                }
            }
            Shape::Enum(shape) => {
                for variant in &shape.variants {
                    add(
                        "variant",
                        &format!("{at} {}", variant.wire.to_json()),
                        &variant.name,
                    );
                }
            }
            // Other shapes have no names within.
            _ => {}
        }
    }
    for group in &api.groups {
        add("group", &group.wire, &group.name);
        for operation in &group.operations {
            let at = &operation.place.pointer;
            add("operation", at, &operation.name);
            add("builder", at, &operation.builder);
            add("errors", at, &operation.error.name);
            for parameter in &operation.parameters {
                add(
                    "parameter",
                    &format!("{at} {:?} {}", parameter.location, parameter.wire),
                    &parameter.name,
                );
            }
        }
    }
    names
}
