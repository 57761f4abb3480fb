//! The program of a version: the code of all documents, a module for each scenario, and how it is built and asked.

mod answer;
mod ask;
mod source;

pub(super) use ask::Player;

use super::documents::Documents;
use super::given::Prepared;
use crate::nested::cargo::{self, Problem};
use crate::nested::files;
use crate::nested::workspace::{Crate, Needs, Workspace};
use std::collections::BTreeMap;

/// So often is what does not compile taken out, and the rest tried again.
const ATTEMPTS: usize = 6;

/// A call of a scenario, with what reads its answer.
#[derive(Clone, Debug)]
pub(super) struct Written {
    /// The module of the document.
    pub(super) module: String,
    /// What is called.
    pub(super) prepared: Prepared,
    /// The method that sends it.
    pub(super) verb: &'static str,
    /// The expression that tells what a success has come to, of `response`, whose body it takes.
    pub(super) success: String,
    /// The same of a documented error, `error`.
    pub(super) error: String,
    /// The documented headers, of `headers`.
    pub(super) headers: String,
    /// What the body of the answer stands for, where that is not seen in it.
    pub(super) value: Option<serde_json::Value>,
}

/// The scenarios of a version that can be written, by number; of the others, why not.
#[derive(Debug, Default)]
pub(super) struct Program {
    pub(super) package: String,
    pub(super) scenarios: BTreeMap<usize, Result<Vec<Written>, String>>,
}

pub(super) use answer::of_operation;

/// Builds the programs. What does not compile is taken out: its scenarios are not met, and the others are played all the same.
pub(super) fn build(
    workspace: &Workspace,
    programs: &mut [(Program, &mut Documents)],
) -> Result<(), String> {
    let packages: Vec<String> = programs
        .iter()
        .map(|(program, _)| program.package.clone())
        .collect();
    let crates: Vec<Crate<'_>> = packages
        .iter()
        .map(|name| Crate {
            name,
            needs: Needs::Transport,
        })
        .collect();
    workspace.declare(&crates)?;
    for _ in 0..ATTEMPTS {
        for (program, documents) in &*programs {
            let code = source::code(program, documents);
            let code: Vec<(String, &str)> = code
                .iter()
                .map(|(path, text)| (path.clone(), text.as_str()))
                .collect();
            files::sync(&workspace.crate_folder(&program.package), &code)?;
        }
        let told = cargo::run(workspace, &["build", "--keep-going"], &[], &[])?;
        if let Some(why) = told.stopped {
            return Err(why);
        }
        if told.failed.is_empty() {
            return Ok(());
        }
        for (program, documents) in &mut *programs {
            if let Some(problems) = told.failed.get(&program.package)
                && !take_out(program, documents, problems)
            {
                let first = problems
                    .first()
                    .map_or_else(String::new, Problem::to_string);
                return Err(format!("{} does not compile: {first}", program.package));
            }
        }
    }
    Err(format!(
        "after {ATTEMPTS} attempts there is still something that does not compile"
    ))
}

/// Takes out the scenarios and the documents that the problems are in; whether there was any.
fn take_out(program: &mut Program, documents: &mut Documents, problems: &[Problem]) -> bool {
    let mut any = false;
    for problem in problems {
        let Some((file, _)) = &problem.at else {
            continue;
        };
        let below = file.strip_prefix(&format!("{}/src/", program.package));
        let Some((module, file)) = below.and_then(|below| below.split_once('/')) else {
            continue;
        };
        let why = format!("it does not compile: {problem}");
        if module == "calls" {
            let number = source::number(file);
            if let Some(scenario) = number.and_then(|number| program.scenarios.get_mut(&number)) {
                any |= scenario.is_ok();
                *scenario = Err(why);
            }
        } else if documents.drop_module(module) {
            any = true;
            for scenario in program.scenarios.values_mut() {
                let is_of = |calls: &Vec<Written>| calls.iter().any(|call| call.module == module);
                if scenario.as_ref().is_ok_and(is_of) {
                    *scenario = Err(why.clone());
                }
            }
        }
    }
    any
}
