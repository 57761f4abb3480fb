use super::super::path::{check, check_all};

#[test]
fn a_path_that_could_leave_the_folder_or_stands_nowhere_is_refused() {
    let long = "a".repeat(242);
    let refused = [
        "",
        "/",
        "/a.rs",
        "a//b.rs",
        "a/",
        "..",
        "../a.rs",
        "a/../b.rs",
        ".",
        "./a.rs",
        ".git/config",
        "a/.hidden",
        "a\\b.rs",
        "C:/a.rs",
        "a:b",
        "a\0b",
        "a\nb",
        "a\tb",
        "a.",
        "a ",
        "a./b",
        "con",
        "CON.rs",
        "models/aux.rs",
        "Nul.tar.gz",
        "com1.rs",
        "lpt9",
        "COM0",
        "conin$",
        "a.rs.specsmith-new",
        "a?b",
        "a*",
        "a\"b",
        "<",
        "a|b",
        &long,
    ];
    for path in refused {
        assert!(check(path).is_err(), "{path:?}");
    }
    for path in [
        "a",
        "a.rs",
        "models/mod.rs",
        "a/b/c.d.rs",
        "common.rs",
        "com.rs",
        "com10.rs",
        "console.rs",
        "a-b_c.rs",
        &long[1..],
    ] {
        assert!(check(path).is_ok(), "{path:?}");
    }
}

#[test]
fn paths_that_some_system_takes_for_one_are_refused_together() {
    for (paths, fine) in [
        (&["a.rs", "b.rs"][..], true),
        (&["a.rs", "A.rs"], false),
        (&["models/a.rs", "Models/a.rs"], false),
        (&["a.rs", "a.rs"], false),
        (&["a", "a/b.rs"], false),
        (&["a/b.rs", "a"], false),
        (&["A", "a-x", "a/b/c.rs"], false),
        (&["a.rs", "a/b.rs"], true),
    ] {
        assert_eq!(check_all(paths.iter().copied()).is_ok(), fine, "{paths:?}");
    }
}
