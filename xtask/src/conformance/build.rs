//! One program for each version, with all its types.

use super::Version;
use crate::nested::cargo::{self, Problem};
use crate::nested::workspace::{Crate, Needs, Workspace};
use crate::nested::{files, program};

/// So often is what does not compile taken out, and the rest tried again.
const ATTEMPTS: usize = 6;

/// Builds the programs. What does not compile is taken out: its cases are not met, and the others are judged all the same.
pub(super) fn build(workspace: &Workspace, versions: &mut [Version]) -> Result<(), String> {
    let packages: Vec<String> = versions.iter().map(Version::package).collect();
    let crates: Vec<Crate<'_>> = packages
        .iter()
        .map(|name| Crate {
            name,
            needs: Needs::Client,
        })
        .collect();
    workspace.declare(&crates)?;
    for _ in 0..ATTEMPTS {
        for version in &*versions {
            write(workspace, version)?;
        }
        let told = cargo::run(workspace, &["build", "--keep-going"], &[], &[])?;
        if let Some(why) = told.stopped {
            return Err(why);
        }
        if told.failed.is_empty() {
            return Ok(());
        }
        for version in &mut *versions {
            let package = version.package();
            if let Some(problems) = told.failed.get(&package)
                && !take_out(version, &package, problems)
            {
                let first = problems
                    .first()
                    .map_or_else(String::new, Problem::to_string);
                return Err(format!("{package} does not compile: {first}"));
            }
        }
    }
    Err(format!(
        "after {ATTEMPTS} attempts there is still something that does not compile"
    ))
}

fn write(workspace: &Workspace, version: &Version) -> Result<(), String> {
    let (modules, mut code) = version.components.code();
    let types: Vec<String> = version
        .components
        .types()
        .iter()
        .map(|(_, path)| (*path).to_owned())
        .collect();
    // A user's crate would have its own reasons for what it does not use.
    let main = program::source(
        &format!("#![allow(dead_code, unused_imports)]\n{modules}"),
        &types,
    );
    code.push(("src/main.rs".to_owned(), &main));
    files::sync(&workspace.crate_folder(&version.package()), &code)
}

/// Takes out the modules and the types that the problems are in; whether there was any.
fn take_out(version: &mut Version, package: &str, problems: &[Problem]) -> bool {
    let (modules, _) = version.components.code();
    let mut lines = Vec::new();
    let mut any = false;
    for problem in problems {
        let Some((file, line)) = &problem.at else {
            continue;
        };
        let Some(below) = file.strip_prefix(&format!("{package}/src/")) else {
            continue;
        };
        match below.split_once('/') {
            Some((module, _)) => {
                any |= version.components.drop_module(module, &problem.to_string());
            }
            None => lines.push((*line, problem.to_string())),
        }
    }
    // The numbers of types change with every one that goes, and with every module: the last first, and only where no module went.
    lines.sort();
    lines.dedup_by_key(|(line, _)| *line);
    let head = program::source(
        &format!("#![allow(dead_code, unused_imports)]\n{modules}"),
        &[],
    )
    .lines()
    .count() as u64;
    for (line, why) in lines.into_iter().rev().filter(|_| !any).collect::<Vec<_>>() {
        // The table's first row stands where the empty table's last line is.
        if let Some(number) = line
            .checked_sub(head)
            .and_then(|number| usize::try_from(number).ok())
        {
            any |= version.components.drop_type(number, &why);
        }
    }
    any
}
