//! `codegen`: every target from its document into its folder.

use super::arguments::Codegen;
use super::console::Console;
use super::door::Door;
use super::home::{Home, LOCK};
use super::{Generate, Outcome, gaps};
use crate::config::{Config, GapCheck, Target};
use crate::diagnostic::Level;
use crate::lock::Lock;
use crate::output::{self, Folder, Obstacle, Origin, Plan, Recovery};
use crate::render::File;
use crate::source::FileId;
use crate::suggest::nearest;
use std::path::Path;
use std::time::{Duration, Instant};

/// A target whose files are known.
struct Made<'t> {
    target: &'t Target,
    door: Folder,
    files: Vec<File>,
    took: Duration,
}

impl Made<'_> {
    fn origin(&self) -> Origin<'_> {
        Origin {
            document: &self.target.document,
            command: &self.target.options.command,
        }
    }

    fn plan(&self, home: &Home, console: &mut Console<'_>) -> Result<Plan, Outcome> {
        output::plan(&self.door, &self.files, self.origin())
            .map_err(|error| self.stop(&error, home, console))
    }

    fn stop(&self, error: &output::OutputError, home: &Home, console: &mut Console<'_>) -> Outcome {
        console.stop(format_args!(
            "{error}\n  --> {}",
            home.show(&self.target.output)
        ))
    }

    fn summary(&self, plan: &Plan) -> String {
        let (name, seconds) = (&self.target.options.name, self.took.as_secs_f64());
        let (wanted, changed, removed) = (plan.wanted, plan.changed(), plan.removed());
        let files = if wanted == 1 { "file" } else { "files" };
        format!("{name}: {wanted} {files}, {changed} changed, {removed} removed ({seconds:.1} s)\n")
    }
}

/// Generates every target, and writes them all or none.
pub(super) fn codegen(
    arguments: &Codegen,
    current: &Path,
    generate: Generate<'_>,
    console: &mut Console<'_>,
) -> Outcome {
    all(arguments, current, generate, console).unwrap_or_else(|outcome| outcome)
}

fn all(
    arguments: &Codegen,
    current: &Path,
    generate: Generate<'_>,
    console: &mut Console<'_>,
) -> Result<Outcome, Outcome> {
    let (home, config) = Home::open(arguments.config.as_deref(), current, console)?;
    let targets = selected(&config, &arguments.targets, console)?;
    let (mut lock, lock_text) = home.lock(console)?;
    lock.retain(|_, name, _| {
        config
            .targets
            .iter()
            .any(|target| target.options.name == name)
    });
    let mut made = Vec::new();
    for target in &targets {
        made.extend(make(
            target, arguments, &home, generate, &mut lock, console,
        )?);
    }
    if made.len() < targets.len() {
        return Ok(Outcome::Found);
    }
    // Nobody needs an empty lock, and whoever has one keeps it.
    let is_new = lock_text.is_empty() && lock == Lock::new();
    let new_lock = if is_new {
        String::new()
    } else {
        lock.to_string()
    };
    let is_locked = lock_text.replace("\r\n", "\n") == new_lock;
    if arguments.check {
        return check(&made, &home, is_locked, console);
    }
    if arguments.locked && !is_locked {
        console.complain(
            format_args!("{} would change", home.show(LOCK)),
            "run without `--locked`, and commit it",
        );
        return Ok(Outcome::Found);
    }
    write(&made, &home, arguments.force, console)?;
    if !is_locked {
        home.write_lock(&new_lock, console)?;
    }
    Ok(Outcome::Fine)
}

/// The targets that were asked for, in the config's order; all where none was.
fn selected<'c>(
    config: &'c Config,
    names: &[String],
    console: &mut Console<'_>,
) -> Result<Vec<&'c Target>, Outcome> {
    let known = || {
        config
            .targets
            .iter()
            .map(|target| target.options.name.as_str())
    };
    for name in names {
        if !known().any(|known| known == name) {
            let near = nearest(name, known())
                .map(|near| format!("; did you mean `{near}`?"))
                .unwrap_or_default();
            return Err(console.stop(format_args!(
                "the config has no target `{}`{near}",
                name.escape_debug()
            )));
        }
    }
    let is_wanted = |target: &&Target| names.is_empty() || names.contains(&target.options.name);
    Ok(config.targets.iter().filter(is_wanted).collect())
}

/// Generates one target and shows what was found; `None` where that forbids writing.
fn make<'t>(
    target: &'t Target,
    arguments: &Codegen,
    home: &Home,
    generate: Generate<'_>,
    lock: &mut Lock,
    console: &mut Console<'_>,
) -> Result<Option<Made<'t>>, Outcome> {
    let start = Instant::now();
    let options = &target.options;
    let (source, document) = home.document(target);
    let source = Door::new(source, target, arguments, home, lock);
    let mut run =
        generate(&source, document, options, lock).map_err(|error| console.stop(error))?;
    source.pin(&mut run);
    console.show(run.diagnostics.render(&run.sources));
    let name = |file: FileId| home.name(run.sources.name(file).unwrap_or_default());
    let gaps = GapCheck::new(&run.diagnostics, &options.gaps, name);
    let errors = run.diagnostics.count(Level::Error);
    if !options.keep_going && (errors > 0 || !gaps.is_clean()) {
        gaps::show(&gaps, &options.name, &home.config, console);
        let why = match errors {
            0 => "its gaps are not the accepted ones".to_owned(),
            1 => "1 error in its document".to_owned(),
            errors => format!("{errors} errors in its document"),
        };
        console.show(format_args!(
            "{}: {why}; nothing was written\n",
            options.name
        ));
        return Ok(None);
    }
    *lock = run.lock;
    Ok(Some(Made {
        target,
        door: home.output(target),
        files: run.files,
        took: start.elapsed(),
    }))
}

/// Shows what would change.
fn check(
    made: &[Made<'_>],
    home: &Home,
    is_locked: bool,
    console: &mut Console<'_>,
) -> Result<Outcome, Outcome> {
    let mut stale: Vec<String> = Vec::new();
    let mut in_the_way = 0;
    for target in made {
        let output = &target.target.output;
        let is_pending =
            output::is_pending(&target.door).map_err(|error| target.stop(&error, home, console))?;
        if is_pending {
            console.show(format_args!(
                "error: a run was interrupted while it wrote {}\n",
                home.show(output)
            ));
        }
        let plan = target.plan(home, console)?;
        console.print(output::unified(&plan, output));
        console.show(target.summary(&plan));
        in_the_way += obstacles(target, &plan, "", home, console);
        if is_pending || !plan.is_empty() {
            stale.push(home.show(output));
        }
    }
    if !is_locked {
        stale.push(home.show(LOCK));
    }
    let Some(first) = made.first().filter(|_| !stale.is_empty()) else {
        return Ok(Outcome::Fine);
    };
    // The command alone would refuse where something stands in its way.
    let first_settle = if in_the_way > 0 {
        "settle the above, then "
    } else {
        ""
    };
    console.complain(
        format_args!("stale: {}", stale.join(", ")),
        format_args!(
            "{first_settle}run `{}`, and commit what it writes",
            first.target.options.command
        ),
    );
    Ok(Outcome::Found)
}

/// Writes what changed; nothing at all where something stands in the way.
fn write(
    made: &[Made<'_>],
    home: &Home,
    force: bool,
    console: &mut Console<'_>,
) -> Result<(), Outcome> {
    let mut plans = Vec::new();
    for target in made {
        mend(target, home, console)?;
        plans.push(target.plan(home, console)?);
    }
    let mut in_the_way = 0;
    for (target, plan) in made.iter().zip(&plans).filter(|_| !force) {
        in_the_way += obstacles(target, plan, "; nothing was written", home, console);
    }
    if in_the_way > 0 {
        return Err(Outcome::Found);
    }
    for (target, plan) in made.iter().zip(&plans) {
        output::write(&target.door, plan).map_err(|error| target.stop(&error, home, console))?;
        console.show(target.summary(plan));
    }
    Ok(())
}

/// Shows the files that a run would not overwrite unasked, and says how many there are.
fn obstacles(
    target: &Made<'_>,
    plan: &Plan,
    outcome: &str,
    home: &Home,
    console: &mut Console<'_>,
) -> usize {
    let mut count = 0;
    for (path, obstacle) in plan.obstacles() {
        let file = home.show(&format!("{}/{path}", target.target.output));
        let (what, instead) = match obstacle {
            Obstacle::Edited => (
                "was edited by hand",
                "change the document instead, or overwrite it with `--force`",
            ),
            Obstacle::Foreign => (
                "is not specsmith's",
                "move it elsewhere, or overwrite it with `--force`",
            ),
        };
        console.complain(format_args!("{file} {what}{outcome}"), instead);
        count += 1;
    }
    count
}

/// Ends what an interrupted run began.
fn mend(target: &Made<'_>, home: &Home, console: &mut Console<'_>) -> Result<(), Outcome> {
    let recovery =
        output::recover(&target.door).map_err(|error| target.stop(&error, home, console))?;
    let what = match recovery {
        Recovery::Nothing => return Ok(()),
        Recovery::Undone => "undone",
        Recovery::Completed => "completed",
    };
    console.show(format_args!(
        "note: an interrupted run in {} was {what} first\n",
        home.show(&target.target.output)
    ));
    Ok(())
}
