//! `cargo xtask conformance wire`: generated clients against a server that plays a table of requests and answers.
//!
//! A folder has `scenarios.json` and a folder of documents for each version. Of each scenario the expected request is read backwards to what a user would
//! say, from which the generator's own emitter of examples writes the call; all calls of a version are one program, whose requests go over the network of
//! this machine.

mod base64;
mod compare;
mod documents;
mod given;
mod mock;
mod parts;
mod percent;
mod program;
mod report;
mod scenarios;
mod xml;

use super::{EXCEPTIONS, VARIABLE, module};
use crate::exceptions::Exceptions;
use crate::glob;
use crate::measure::folder;
use crate::nested::workspace::{Workspace, repository};
use documents::Documents;
use mock::Mock;
use program::{Player, Program, Written};
use report::{Judged, Report};
use scenarios::{Call, Exchange, Scenario};
use std::path::{Path, PathBuf};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The folder of the scenarios, in the place of `wire` below the one that `SPECSMITH_CONFORMANCE` names
    folder: Option<PathBuf>,
    /// Expect every scenario to be met
    #[arg(long)]
    no_exceptions: bool,
    /// Name the scenarios that are listed as exceptions, too, and why they are not met
    #[arg(long)]
    verbose: bool,
    /// Write what came of every scenario, as JSON
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// Play the scenarios alone whose name is like this: `*` is any text, `?` any character
    #[arg(long, value_name = "GLOB")]
    only: Option<String>,
}

/// Runs the command; whether all is as expected.
pub(super) fn run(arguments: &Arguments) -> Result<bool, String> {
    let folder = folder(arguments.folder.as_deref(), VARIABLE, "wire")?;
    let exceptions = match arguments.no_exceptions {
        true => Exceptions::default(),
        false => Exceptions::read(&repository().join(EXCEPTIONS))?,
    };
    let only = |name: &str| {
        arguments
            .only
            .as_ref()
            .is_none_or(|only| glob::fits(only, name))
    };
    let scenarios: Vec<(String, Scenario)> = scenarios::read(&folder)?
        .into_iter()
        .filter(|(name, _)| only(name))
        .collect();
    let mut versions = versions(&folder)?;
    for version in &mut versions {
        version.write(&scenarios);
    }
    let workspace = Workspace::new("wire")?;
    let mut programs: Vec<_> = versions
        .iter_mut()
        .map(|version| (std::mem::take(&mut version.program), &mut version.documents))
        .collect();
    program::build(&workspace, &mut programs)?;
    let programs: Vec<Program> = programs.into_iter().map(|(program, _)| program).collect();
    let mock = Mock::start()?;
    let (mut is_expected, mut last, mut json) = (true, String::new(), Vec::new());
    for (version, program) in versions.iter().zip(&programs) {
        let judged = play(&workspace, program, &mock, &scenarios)?;
        let report = Report::new(&version.name, &judged, &exceptions);
        print!("{}", report.text(arguments.verbose));
        is_expected &= report.is_expected();
        last.push_str(&report.score());
        json.push(report.json());
    }
    if let Some(path) = &arguments.json {
        let text = serde_json::Value::from(json).to_string();
        std::fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    print!("{last}");
    Ok(is_expected)
}

/// The documents of one folder, and the program that calls them.
struct Version {
    /// The folder's name: what a person calls the version.
    name: String,
    folder: PathBuf,
    documents: Documents,
    program: Program,
}

/// The folders of documents, the newest version first.
fn versions(folder: &Path) -> Result<Vec<Version>, String> {
    let told = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut versions = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(told)? {
        let path = entry.map_err(told)?.path();
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned());
        let name = name
            .filter(|name| path.is_dir() && name.starts_with(|first: char| first.is_ascii_digit()));
        if let Some(name) = name {
            versions.push(Version {
                program: Program {
                    package: format!(
                        "wire_{}",
                        name.replace(|one: char| !one.is_ascii_alphanumeric(), "_")
                    ),
                    ..Program::default()
                },
                name,
                folder: path,
                documents: Documents::default(),
            });
        }
    }
    versions.sort_by(|one, other| other.name.cmp(&one.name));
    match versions.is_empty() {
        true => Err(format!("{} has no folder of documents", folder.display())),
        false => Ok(versions),
    }
}

impl Version {
    /// Generates the documents, and writes what each scenario calls.
    fn write(&mut self, scenarios: &[(String, Scenario)]) {
        let calls = scenarios.iter().flat_map(|(_, scenario)| &scenario.calls);
        self.documents =
            Documents::generate(&self.folder, calls.map(|call| call.document.as_str()));
        for (number, (_, scenario)) in scenarios.iter().enumerate() {
            let written = match scenario.fault() {
                Some(fault) => Err(fault),
                None => scenario
                    .exchanges()
                    .map(|(call, exchange)| self.written(call, exchange))
                    .collect(),
            };
            self.program.scenarios.insert(number, written);
        }
    }

    fn written(&self, call: &Call, exchange: &Exchange) -> Result<Written, String> {
        let (made, group, operation) = self.documents.find(call)?;
        let prepared = given::prepare(&made.api, group, operation, exchange)?;
        let body = exchange.response.body.as_ref();
        let media_type = body.map(|body| scenarios::essence(&body.content_type));
        let (verb, expressions) =
            program::of_operation(&made.api, operation, media_type.as_deref());
        let [success, error, headers] = expressions;
        Ok(Written {
            module: module(&call.document),
            prepared,
            verb,
            success,
            error,
            headers,
            value: given::answer(&made.api, operation, &exchange.response)?,
        })
    }
}

/// Plays every scenario that was written, one after another.
fn play(
    workspace: &Workspace,
    program: &Program,
    mock: &Mock,
    scenarios: &[(String, Scenario)],
) -> Result<Vec<Judged>, String> {
    let mut player = Player::start(workspace, &program.package, &mock.base())?;
    let mut judged = Vec::new();
    for (number, (name, scenario)) in scenarios.iter().enumerate() {
        let outcome = match program.scenarios.get(&number) {
            Some(Ok(calls)) => judge(&mut player, mock, (number, calls), scenario),
            Some(Err(why)) => Err(why.clone()),
            None => Err("it was not written".to_owned()),
        };
        judged.push(Judged {
            name: name.clone(),
            group: scenario.spec.clone(),
            outcome,
        });
    }
    Ok(judged)
}

fn judge(
    player: &mut Player,
    mock: &Mock,
    (number, calls): (usize, &[Written]),
    scenario: &Scenario,
) -> Result<(), String> {
    let expected: Vec<Exchange> = scenario.exchanges().map(|(_, one)| one.clone()).collect();
    mock.expect(expected.clone());
    let told = player.play(number)?;
    let came = mock.came();
    for came in &came {
        came.clone()?;
    }
    for (at, exchange) in expected.iter().enumerate() {
        let told = told.get(at).ok_or("a call was not made")?;
        let is_head = exchange.method.eq_ignore_ascii_case("head");
        let value = calls.get(at).and_then(|call| call.value.as_ref());
        compare::answer(&exchange.response, value, told, is_head)?;
    }
    match came.len() == expected.len() {
        true => Ok(()),
        false => Err(format!(
            "{} requests came, and {} are expected",
            came.len(),
            expected.len()
        )),
    }
}
