//! `cargo xtask conformance`: generated types against suites of cases with a right answer each.
//!
//! A suite of types is a folder with `cases.json` and the documents whose components it speaks of. The types are generated as for a user's document; of each
//! case a text is decoded and validated, and nothing else knows what a schema is. A suite of clients is a folder of scenarios: see `wire`.

mod build;
mod cases;
mod components;
mod report;
mod score;
mod verdict;
mod wire;

use crate::exceptions::Exceptions;
use crate::measure::folder;
use crate::nested::program;
use crate::nested::workspace::{Workspace, repository};
use cases::Case;
use components::{Components, module};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use verdict::{Judged, Outcome};

const VARIABLE: &str = "SPECSMITH_CONFORMANCE";
/// The cases that are known not to be met, below the repository.
const EXCEPTIONS: &str = "tests/suite-exceptions.toml";

#[derive(clap::Subcommand)]
pub(crate) enum Suite {
    /// The JSON Schema Test Suite as OpenAPI documents, a component for each group of cases
    JsonSchema(Arguments),
    /// Clients against a server that plays requests and answers
    Wire(wire::Arguments),
}

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The folder of the versions, in the place of `json-schema` below the one that `SPECSMITH_CONFORMANCE` names
    folder: Option<PathBuf>,
    /// Expect every case to be met
    #[arg(long)]
    no_exceptions: bool,
    /// Write what came of every case, as JSON, a file for each version
    #[arg(long, value_name = "DIR")]
    dump: Option<PathBuf>,
    /// Name every case that is not met, and why
    #[arg(long)]
    verbose: bool,
}

/// Runs the command; whether all is as expected.
pub(crate) fn run(suite: &Suite) -> Result<bool, String> {
    match suite {
        Suite::JsonSchema(arguments) => json_schema(arguments),
        Suite::Wire(arguments) => wire::run(arguments),
    }
}

fn json_schema(arguments: &Arguments) -> Result<bool, String> {
    let folder = folder(arguments.folder.as_deref(), VARIABLE, "json-schema")?;
    let exceptions = if arguments.no_exceptions {
        Exceptions::default()
    } else {
        Exceptions::read(&repository().join(EXCEPTIONS))?
    };
    let mut versions = Vec::new();
    for folder in cases::versions(&folder)? {
        let cases = cases::read(&folder)?;
        let components = components::generate(&folder, &cases)?;
        versions.push(Version {
            name: name(&folder),
            cases,
            components,
        });
    }
    let workspace = Workspace::new("suite")?;
    build::build(&workspace, &mut versions)?;
    let mut is_expected = true;
    let mut last = String::new();
    for version in &versions {
        let judged = version.judge(&workspace)?;
        let report = report::Report::new(version, &judged, &exceptions);
        print!("{}", report.text(arguments.verbose));
        if let Some(dump) = &arguments.dump {
            report.dump(dump)?;
        }
        is_expected &= report.is_expected();
        last.push_str(&report.score());
    }
    print!("{last}");
    Ok(is_expected)
}

/// The cases of one folder, and the types that they are held against.
struct Version {
    /// The folder's name: what a person calls the version.
    name: String,
    cases: Vec<Case>,
    components: Components,
}

fn name(folder: &Path) -> String {
    folder
        .file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}

impl Version {
    /// The nested crate that holds its types.
    fn package(&self) -> String {
        let slug: String = self
            .name
            .chars()
            .map(|character| {
                if character.is_ascii_alphanumeric() {
                    character
                } else {
                    '_'
                }
            })
            .collect();
        format!("suite_{slug}")
    }

    /// Asks the program that was built, once for each case whose component has a type.
    fn judge(&self, workspace: &Workspace) -> Result<Vec<Judged>, String> {
        let types = self.components.types();
        let numbers: BTreeMap<_, _> = types
            .iter()
            .enumerate()
            .map(|(number, (key, _))| (*key, number))
            .collect();
        let number = |case: &Case| numbers.get(&case.component()).copied();
        let questions: Vec<(usize, &str)> = self
            .cases
            .iter()
            .filter_map(|case| Some((number(case)?, case.text.as_str())))
            .collect();
        let mut replies = program::ask(workspace, &self.package(), &questions)?.into_iter();
        let judged = self.cases.iter().map(|case| {
            let reply = number(case).and_then(|_| replies.next());
            let component = self.components.get(&case.component());
            let outcome = match (reply, component) {
                (Some(reply), _) => Outcome::of(reply),
                (None, Some(component)) => Outcome::Missing(component.missing()),
                (None, None) => Outcome::Missing("its document was not generated".to_owned()),
            };
            Judged {
                outcome,
                is_told: component.is_some_and(|component| component.told.is_some()),
            }
        });
        Ok(judged.collect())
    }
}
