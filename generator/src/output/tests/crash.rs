//! A run is stopped after each of its steps, and so is the run that should mend it.

use super::super::door::Door;
use super::super::journal::{Journal, Phase, Step};
use super::super::{OutputError, Recovery, is_pending, plan, recover, stamp, write};
use super::memory::{Memory, Stop};
use super::{ORIGIN, files};
use crate::render::File;

const STOPS: [Stop; 2] = [Stop::Before, Stop::Amid];

/// A folder before, and what is wanted in it: files that stay, change, come, go; folders that come and go.
fn before_and_wanted() -> (Memory, Vec<File>) {
    let ours = |text: &str| stamp(text, ORIGIN);
    let before = Memory::with(&[
        ("lib.rs", &ours("same\n")),
        ("models/mod.rs", &ours("old\n")),
        ("models/a.rs", &ours("old a\n")),
        ("gone/far/b.rs", &ours("b\n")),
        ("by_hand.rs", "fn main() {}\n"),
    ]);
    let wanted = files(&[
        ("lib.rs", "same\n"),
        ("models/mod.rs", "new, and longer than it was\n"),
        ("models/a.rs", "new a\n"),
        ("operations/deep/c.rs", "c\n"),
        ("top.rs", "top\n"),
    ]);
    (before, wanted)
}

/// What `codegen` does with a folder.
fn run(door: &dyn Door, wanted: &[File]) -> Result<Recovery, OutputError> {
    let recovery = recover(door)?;
    write(door, &plan(door, wanted, ORIGIN)?)?;
    Ok(recovery)
}

/// A file under its own name is the old one or the new one at every moment.
fn assert_no_half_file(now: &Memory, before: &Memory, after: &Memory) {
    for (path, text) in now.all() {
        let is_whole = text.is_none() || text == before.text(&path) || text == after.text(&path);
        assert!(
            is_whole || path.ends_with(".specsmith-new") || path == ".specsmith-journal",
            "{path}: {text:?}"
        );
    }
}

#[test]
fn a_run_stopped_after_any_step_leaves_all_old_or_all_new_to_the_next() {
    let (before, wanted) = before_and_wanted();
    let after = before.going_on();
    run(&after, &wanted).unwrap();
    assert_eq!(after.text("models/a.rs"), Some(stamp("new a\n", ORIGIN)));
    assert!(!after.all().contains_key("gone"));
    let steps = after.steps.get();
    assert!(steps > 12, "{steps} steps are too few to show anything");
    let mut seen = Vec::new();
    for (stop, step) in STOPS
        .into_iter()
        .flat_map(|stop| (0..steps).map(move |step| (stop, step)))
    {
        let stopped = before.stopping(step, stop);
        run(&stopped, &wanted).unwrap_err();
        assert_no_half_file(&stopped, &before, &after);

        let mended = stopped.going_on();
        let recovery = recover(&mended).unwrap();
        let expected = if mended.all() == after.all() {
            &after
        } else {
            &before
        };
        assert_eq!(mended.all(), expected.all(), "{step} {stop:?} {recovery:?}");
        seen.push((recovery, mended.all() == after.all()));

        let next = stopped.going_on();
        run(&next, &wanted).unwrap();
        assert_eq!(next.all(), after.all(), "{step} {stop:?}");
    }
    for expected in [
        (Recovery::Nothing, false),
        (Recovery::Undone, false),
        (Recovery::Completed, true),
    ] {
        assert!(seen.contains(&expected), "{expected:?}");
    }
    assert!(
        !seen.contains(&(Recovery::Undone, true)) && !seen.contains(&(Recovery::Completed, false))
    );
}

#[test]
fn a_recovery_may_be_stopped_as_well() {
    let (before, wanted) = before_and_wanted();
    let after = before.going_on();
    run(&after, &wanted).unwrap();
    let mut tried = 0;
    for (stop, step) in STOPS
        .into_iter()
        .flat_map(|stop| (0..after.steps.get()).map(move |step| (stop, step)))
    {
        let stopped = before.stopping(step, stop);
        run(&stopped, &wanted).unwrap_err();
        for second in 0.. {
            let again = stopped.stopping(second, stop);
            let result = run(&again, &wanted);
            assert_no_half_file(&again, &before, &after);
            let next = again.going_on();
            run(&next, &wanted).unwrap();
            assert_eq!(next.all(), after.all(), "{step} {second} {stop:?}");
            tried += 1;
            if result.is_ok() {
                break;
            }
        }
    }
    assert!(tried > 300, "{tried}");
}

#[test]
fn the_next_run_may_want_something_else() {
    let (before, wanted) = before_and_wanted();
    let other = files(&[("lib.rs", "other\n"), ("operations/d.rs", "d\n")]);
    let expected = before.going_on();
    run(&expected, &other).unwrap();
    let whole = before.going_on();
    run(&whole, &wanted).unwrap();
    for step in 0..whole.steps.get() {
        let stopped = before.stopping(step, Stop::Amid);
        run(&stopped, &wanted).unwrap_err();
        let next = stopped.going_on();
        run(&next, &other).unwrap();
        assert_eq!(next.all(), expected.all(), "{step}");
    }
}

#[test]
fn what_was_edited_after_the_stop_is_kept() {
    let (before, wanted) = before_and_wanted();
    let whole = before.going_on();
    run(&whole, &wanted).unwrap();
    let mine = "fn mine() {}\n";
    for step in 0..whole.steps.get() {
        let stopped = before.stopping(step, Stop::Before);
        run(&stopped, &wanted).unwrap_err();
        stopped.put("models/a.rs", mine);
        let next = stopped.going_on();
        recover(&next).unwrap();
        assert_eq!(next.text("models/a.rs").as_deref(), Some(mine), "{step}");
        assert!(!is_pending(&next).unwrap());
        assert!(
            next.all()
                .keys()
                .all(|path| !path.ends_with(".specsmith-new")),
            "{step}"
        );
        let obstacles = plan(&next, &wanted, ORIGIN).unwrap();
        assert_eq!(
            obstacles
                .obstacles()
                .map(|(path, _)| path)
                .collect::<Vec<_>>(),
            ["models/a.rs"]
        );
    }
}

#[test]
fn a_journal_is_read_as_it_was_written_and_never_followed_out_of_the_folder() {
    let journal = Journal {
        phase: Phase::Commit,
        steps: vec![
            Step::Folder { path: "a".into() },
            Step::Write {
                path: "a/b.rs".into(),
                new: "n".into(),
                old: None,
            },
            Step::Write {
                path: "c d.rs".into(),
                new: "n".into(),
                old: Some("o".into()),
            },
            Step::Remove {
                path: "e.rs".into(),
                old: "o".into(),
            },
        ],
    };
    assert_eq!(Journal::parse(&journal.to_string()).unwrap(), journal);
    let broken = [
        "",
        "specsmith journal 2\nstage\nend\n",
        "specsmith journal 1\nhalf\nend\n",
        "specsmith journal 1\nstage\n",
        "specsmith journal 1\nstage\nmove\ta\tb\nend\n",
        "specsmith journal 1\ncommit\nremove\to\t../a.rs\nend\n",
        "specsmith journal 1\ncommit\nwrite\tn\t-\t/etc/x\nend\n",
        "specsmith journal 1\nstage\nfolder\t\nend\n",
    ];
    for text in broken {
        let door = Memory::with(&[(".specsmith-journal", text)]);
        recover(&door).expect_err(text);
        assert_eq!(
            door.text(".specsmith-journal").as_deref(),
            Some(text),
            "left for a person to look at"
        );
    }
}

#[test]
fn a_journal_removes_nothing_that_is_not_ours() {
    let text = "fn main() {}\n";
    let hash = super::super::header::sha256(text.as_bytes());
    let journal = format!("specsmith journal 1\ncommit\nremove\t{hash}\tmain.rs\nend\n");
    let door = Memory::with(&[("main.rs", text), (".specsmith-journal", &journal)]);
    assert_eq!(recover(&door).unwrap(), Recovery::Completed);
    assert_eq!(door.all().into_keys().collect::<Vec<_>>(), ["main.rs"]);
}
