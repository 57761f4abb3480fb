use super::super::{Folder, Obstacle, OutputError, plan, recover, stamp, write};
use super::memory::Memory;
use super::{ORIGIN, files};
use std::fs;

fn operations(
    door: &Memory,
    wanted: &[(&str, &str)],
) -> Vec<(String, bool, bool, Option<Obstacle>)> {
    let plan = plan(door, &files(wanted), ORIGIN).unwrap();
    let each = plan.operations.into_iter();
    each.map(|operation| {
        (
            operation.path,
            operation.old.is_some(),
            operation.new.is_some(),
            operation.obstacle,
        )
    })
    .collect()
}

#[test]
fn every_file_is_created_replaced_left_or_removed() {
    let ours = |text: &str| stamp(text, ORIGIN);
    let door = Memory::with(&[
        ("same.rs", &ours("same\n")),
        ("crlf.rs", &ours("crlf\n").replace('\n', "\r\n")),
        ("old.rs", &ours("old\n")),
        ("deep/er/orphan.rs", &ours("orphan\n")),
        (
            "edited.rs",
            &ours("edited\n").replace("edited\n", "by hand\n"),
        ),
        (
            "edited_orphan.rs",
            &ours("edited\n").replace("edited\n", "by hand\n"),
        ),
        ("foreign.rs", "fn by_hand() {}\n"),
        ("foreign_beside.rs", "fn by_hand() {}\n"),
        ("crate/Cargo.toml", "[package]\n"),
        ("crate/theirs.rs", &ours("of another crate")),
        (".hidden/theirs.rs", &ours("hidden")),
    ]);
    let wanted = [
        ("same.rs", "same\n"),
        ("crlf.rs", "crlf\n"),
        ("old.rs", "new\n"),
        ("edited.rs", "e\n"),
        ("foreign.rs", "f\n"),
        ("a/new.rs", "n\n"),
    ];
    let expected = [
        ("a/new.rs", false, true, None),
        ("deep/er/orphan.rs", true, false, None),
        ("edited.rs", true, true, Some(Obstacle::Edited)),
        ("edited_orphan.rs", true, false, Some(Obstacle::Edited)),
        ("foreign.rs", true, true, Some(Obstacle::Foreign)),
        ("old.rs", true, true, None),
    ];
    assert_eq!(
        operations(&door, &wanted),
        expected.map(|(path, old, new, why)| (path.to_owned(), old, new, why))
    );
    let plan = plan(&door, &files(&wanted), ORIGIN).unwrap();
    assert_eq!(
        (
            plan.wanted,
            plan.changed(),
            plan.removed(),
            plan.obstacles().count()
        ),
        (6, 4, 2, 3)
    );
}

#[test]
fn what_a_file_cannot_replace_is_named() {
    let door = Memory::with(&[
        ("folder/x", ""),
        ("file", ""),
        ("Upper.rs", &stamp("", ORIGIN)),
    ]);
    door.link("link");
    for (path, expected) in [
        (
            "folder",
            "cannot write `folder`: a folder stands there; remove it first",
        ),
        (
            "link",
            "cannot write `link`: a link or a device stands there; remove it first",
        ),
        (
            "link/a.rs",
            "cannot write `link`: a link or a device stands where a folder is needed; remove it first",
        ),
        (
            "file/a.rs",
            "cannot write `file`: a file stands where a folder is needed; remove it first",
        ),
        (
            "../a.rs",
            "cannot write `../a.rs`: a part of it begins with a dot",
        ),
        (
            "upper.rs",
            "`Upper.rs` and `upper.rs` cannot both stand in one folder on every system: rename one",
        ),
    ] {
        let error = plan(&door, &files(&[(path, "")]), ORIGIN).expect_err(path);
        assert_eq!(error.to_string(), expected);
    }
}

#[cfg(feature = "cli")]
#[test]
fn a_plan_reads_as_a_diff() {
    let door = Memory::with(&[
        ("a.rs", &stamp("one\ntwo\n", ORIGIN)),
        ("gone.rs", &stamp("gone\n", ORIGIN)),
    ]);
    let plan = plan(
        &door,
        &files(&[("a.rs", "one\n2\n"), ("new.rs", "new\n")]),
        ORIGIN,
    )
    .unwrap();
    let diff = super::super::unified(&plan, "generated/src");
    let lines: Vec<&str> = diff
        .lines()
        .filter(|line| !line.contains("sha256") && !line.contains("@generated"))
        .collect();
    assert_eq!(
        lines,
        [
            "--- a/generated/src/a.rs",
            "+++ b/generated/src/a.rs",
            "@@ -1,4 +1,4 @@",
            " one",
            "-two",
            "+2",
            "--- a/generated/src/gone.rs",
            "+++ /dev/null",
            "@@ -1,3 +0,0 @@",
            "-gone",
            "--- /dev/null",
            "+++ b/generated/src/new.rs",
            "@@ -0,0 +1,3 @@",
            "+new",
        ]
    );
}

#[test]
fn a_real_folder_is_written_once_and_then_left_alone() {
    let temporary = tempfile::tempdir().unwrap();
    let root = temporary.path().join("generated/src");
    let door = Folder::new(&root);
    let first = files(&[
        ("lib.rs", "pub mod models;\n"),
        ("models/mod.rs", "\n"),
        ("old/a.rs", "a\n"),
    ]);
    write(&door, &plan(&door, &first, ORIGIN).unwrap()).unwrap();
    let written = |name: &str| fs::metadata(root.join(name)).unwrap().modified().unwrap();
    let (lib, models) = (written("lib.rs"), written("models/mod.rs"));
    assert!(plan(&door, &first, ORIGIN).unwrap().is_empty());

    std::thread::sleep(std::time::Duration::from_millis(20));
    let second = files(&[
        ("lib.rs", "pub mod models;\n"),
        ("models/mod.rs", "pub struct A;\n"),
    ]);
    write(&door, &plan(&door, &second, ORIGIN).unwrap()).unwrap();
    assert_eq!(written("lib.rs"), lib, "an unchanged file keeps its time");
    assert_ne!(written("models/mod.rs"), models);
    assert!(
        !root.join("old").exists(),
        "the folder went with its last file"
    );
    let mut names: Vec<_> = fs::read_dir(&root)
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    names.sort();
    assert_eq!(
        names,
        ["lib.rs", "models"],
        "no journal and no temporary file is left"
    );
}

#[cfg(unix)]
#[test]
fn nothing_is_written_or_removed_through_a_link() {
    let temporary = tempfile::tempdir().unwrap();
    let (root, outside) = (
        temporary.path().join("out"),
        temporary.path().join("outside"),
    );
    fs::create_dir_all(&root).unwrap();
    fs::create_dir_all(&outside).unwrap();
    let orphan = stamp("orphan", ORIGIN);
    fs::write(outside.join("a.rs"), &orphan).unwrap();
    fs::write(outside.join("a.rs.specsmith-new"), "staged").unwrap();
    std::os::unix::fs::symlink(&outside, root.join("models")).unwrap();
    let door = Folder::new(&root);
    assert!(matches!(
        plan(&door, &files(&[("models/a.rs", "")]), ORIGIN),
        Err(OutputError::Blocked { .. })
    ));
    assert!(
        plan(&door, &[], ORIGIN).unwrap().is_empty(),
        "what a link leads to is no orphan"
    );
    for phase in ["stage", "commit"] {
        let hash = super::super::header::sha256(orphan.as_bytes());
        let journal = format!(
            "specsmith journal 1\n{phase}\nwrite\t{hash}\t-\tmodels/a.rs\nremove\t{hash}\tmodels/a.rs\nend\n"
        );
        fs::write(root.join(".specsmith-journal"), journal).unwrap();
        assert!(matches!(recover(&door), Err(OutputError::Blocked { .. })));
    }
    assert_eq!(fs::read_to_string(outside.join("a.rs")).unwrap(), orphan);
    assert!(outside.join("a.rs.specsmith-new").exists());
}
