//! Tests of the source stage: text to trees, positions, what is refused.

use super::*;
use crate::diagnostic::{Diagnostics, Level};

/// Loads one text and gives the tree as JSON, or the error, and the codes of what was noticed with their pointers.
fn run(text: &str) -> (String, Vec<String>) {
    let mut diagnostics = Diagnostics::new();
    let result = load(&Memory::new([("x", text)]), "x", &mut diagnostics);
    let notices = diagnostics
        .sorted()
        .iter()
        .map(|found| format!("{} {}", found.code, found.place.pointer))
        .collect();
    assert_eq!(diagnostics.count(Level::Error), 0);
    (
        result.map_or_else(|error| error.to_string(), |loaded| loaded.root.to_json()),
        notices,
    )
}

fn check(table: &[(&str, &str, &[&str])]) {
    for (text, expected, notices) in table {
        let (found, noticed) = run(text);
        assert_eq!(
            (found.as_str(), noticed),
            (*expected, notices.iter().map(ToString::to_string).collect()),
            "{text}"
        );
    }
}

#[test]
fn json_keeps_what_is_written() {
    check(&[
        ("{}", "{}", &[]),
        ("\u{feff}{\r\n\"a\": [ ]\r\n}\r\n", r#"{"a":[]}"#, &[]),
        (
            r#"{"b":1.10,"a":123456789012345678901234567890,"c":-0e+1}"#,
            r#"{"b":1.10,"a":123456789012345678901234567890,"c":-0e+1}"#,
            &[],
        ),
        (
            r#"["\u00e9\uD83D\uDE00\n\/\"\\",true,false,null]"#,
            r#"["é😀\n/\"\\",true,false,null]"#,
            &[],
        ),
        (r#"["\ud800x"]"#, "[\"\u{fffd}x\"]", &["lone-surrogate /0"]),
        (
            r#"["\ud800\ud800"]"#,
            "[\"\u{fffd}\u{fffd}\"]",
            &["lone-surrogate /0"],
        ),
        (
            r#"{"a":1,"b":2,"a":{"c":0,"c":1}}"#,
            r#"{"a":{"c":1},"b":2}"#,
            &["duplicate-key /a", "duplicate-key /a/c"],
        ),
    ]);
}

#[test]
fn an_object_with_many_names_notices_a_double_one() {
    let members: Vec<String> = (0..100)
        .map(|number| format!("\"k{number}\":{number}"))
        .collect();
    let (found, noticed) = run(&format!("{{{},\"k7\":true}}", members.join(",")));
    assert!(found.contains("\"k6\":6,\"k7\":true,\"k8\":8"), "{found}");
    assert_eq!(noticed, ["duplicate-key /k7"]);
}

#[test]
fn what_is_not_json_says_where() {
    let table = [
        ("[1,\n 01]", "2:2: a number with a leading zero"),
        ("[1 2", "1:4: expected `,` or `]`"),
        ("{\"a\" 1", "1:6: expected `:`"),
        (
            "[\"é\", \"\u{1}\"]",
            "1:8: a control character in a string; it has to be escaped",
        ),
        ("[\"\\x\"]", "1:3: an escape that JSON does not have"),
        (
            "[\"\\u12\"]",
            "1:3: expected four hexadecimal digits after `\\u`",
        ),
        ("{\"a\": [", "1:8: the text ends in the middle of a value"),
        ("[\"abc", "1:6: the text ends in the middle of a string"),
        ("[1.]]", "1:4: expected a digit after the decimal point"),
        ("[1e]]", "1:4: expected a digit in the exponent"),
        ("[] x", "1:4: expected the end of the text"),
    ];
    for (text, expected) in table {
        let json::SyntaxError {
            line,
            column,
            message,
            too_deep: _,
        } = json::read(text).unwrap_err();
        assert_eq!(format!("{line}:{column}: {message}"), expected, "{text}");
    }
    assert_eq!(
        run(" \n\t").0,
        "x is empty, expected an OpenAPI document in JSON or YAML"
    );
    assert_eq!(run("[1 2").0, "x:1:4: expected `,` or `]`");
}

#[test]
fn yaml_in_braces_is_read_and_said() {
    check(&[("{a: 1, b: [x, ],}", r#"{"a":1,"b":["x"]}"#, &["not-json "])]);
}

#[test]
fn yaml_is_read_in_the_data_model_of_json() {
    check(&[
        ("a: 1\r\nb: x\r\n", r#"{"a":1,"b":"x"}"#, &[]),
        ("version: 1.10", r#"{"version":1.10}"#, &[]),
        (
            "- 1.0\n- 1e3\n- +1.5\n- 0x1F\n- 0o17\n- 007\n- 1_000",
            r#"[1.0,1e3,1.5,31,15,"007","1_000"]"#,
            &[],
        ),
        (
            "- 123456789012345678901234567890123456789012345678\n- 0.1234567890123456789012",
            "[123456789012345678901234567890123456789012345678,0.1234567890123456789012]",
            &[],
        ),
        (
            "- -170141183460469231731687303715884105728\n- 340282366920938463463374607431768211455",
            "[-170141183460469231731687303715884105728,340282366920938463463374607431768211455]",
            &[],
        ),
        (
            "[no, yes, on, ~, null, 2020-01-01, 12:30:45, 'x', \"y\\n\"]",
            r#"["no","yes","on",null,null,"2020-01-01","12:30:45","x","y\n"]"#,
            &["not-json "],
        ),
        (
            "a: [.nan, .inf, -.inf]",
            r#"{"a":[".nan",".inf","-.inf"]}"#,
            &[
                "not-a-json-number /a/0",
                "not-a-json-number /a/1",
                "not-a-json-number /a/2",
            ],
        ),
        (
            "200: a\non: b\nnull: c\n1.10: d\ntrue: e",
            r#"{"200":"a","on":"b","null":"c","1.10":"d","true":"e"}"#,
            &[],
        ),
        (
            "a: !secret x\nb: !obj {c: !!str 1}",
            r#"{"a":"x","b":{"c":"1"}}"#,
            &[],
        ),
        (
            "a: 1\nb: 2\na: 3",
            r#"{"a":3,"b":2}"#,
            &["duplicate-key /a"],
        ),
        (
            "a: |\n  x\n  y\nb: >-\n  x\n  y",
            r#"{"a":"x\ny\n","b":"x y"}"#,
            &[],
        ),
        ("---\na: 1\n", r#"{"a":1}"#, &[]),
    ]);
}

#[test]
fn anchors_and_merge_keys_are_unfolded() {
    check(&[
        (
            "a: &x {b: 1.50}\nc: *x",
            r#"{"a":{"b":1.50},"c":{"b":1.50}}"#,
            &[],
        ),
        (
            "a: &x {b: 1, c: 2}\nd:\n  <<: *x\n  c: 3",
            r#"{"a":{"b":1,"c":2},"d":{"c":3,"b":1}}"#,
            &[],
        ),
        (
            "a: &x {b: 1}\ne: &y {b: 2, f: 3}\nd:\n  <<: [*x, *y]",
            r#"{"a":{"b":1},"e":{"b":2,"f":3},"d":{"b":1,"f":3}}"#,
            &[],
        ),
        ("d:\n  <<: text", r#"{"d":{"<<":"text"}}"#, &[]),
    ]);
}

#[test]
fn what_is_not_yaml_says_where() {
    check(&[
        (
            "a: 1\nb: [",
            "x:3:1: not YAML: did not find expected node content, while parsing a flow node",
            &[],
        ),
        ("a: *x", "x:1:4: not YAML: unknown anchor", &[]),
        (
            "? {a: 1}\n: 2",
            "x:1:3: not YAML: invalid type: map, expected a scalar as the name of a member",
            &[],
        ),
    ]);
    for text in ["a: 1\n---\nb: 2", "%"] {
        assert!(run(text).0.contains("not YAML: "), "{}", run(text).0);
    }
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    let result = load(
        &Memory::new([("x", b"a: \xff".to_vec())]),
        "x",
        &mut Diagnostics::new(),
    );
    assert_eq!(
        result.map(|_| ()).unwrap_err().to_string(),
        "x is not UTF-8: byte 3 is not part of a character"
    );
}

#[test]
fn depth_is_bounded_and_the_stack_holds() {
    let nest = |open: &str, close: &str, times: usize| {
        format!("{}1{}", open.repeat(times), close.repeat(times))
    };
    assert_eq!(run(&nest("[", "]", 256)).0.len(), 513);
    assert_eq!(run(&nest("{\"a\":", "}", 256)).0.len(), 256 * 6 + 1);
    for (text, what) in [
        (
            nest("[", "]", 257),
            "x:1:257: arrays and objects are nested more than 256 deep",
        ),
        (
            nest("{\"a\":[", "]}", 100_000),
            "x:1:769: arrays and objects are nested more than 256 deep",
        ),
        // Not JSON, so that YAML is asked; there the brackets would take time that grows with the square of their number.
        (
            nest("{a: ", "}", 100_000),
            "x:1:2: expected a name in double quotes",
        ),
        (format!("x: {}", nest("{a: ", "}", 100_000)), "not YAML"),
    ] {
        let found = run(&text).0;
        assert!(found.contains(what), "{found}");
    }
    assert!(run(&format!("a: {}", nest("[", "]", 120))).0.len() > 240);
    assert!(
        run(&"- ".repeat(100_000))
            .0
            .contains("recursion limit exceeded")
    );
}

#[test]
fn aliases_cannot_unfold_without_end() {
    let mut bomb = "x0: &x0 [lol]\n".to_owned();
    for number in 1..10 {
        let item = format!("*x{},", number - 1);
        bomb.push_str(&format!("x{number}: &x{number} [{}]\n", item.repeat(9)));
    }
    assert!(run(&bomb).0.contains("not YAML: "), "{}", run(&bomb).0);
    assert!(run("a: &a\n  b: *a").0.contains("recursion limit exceeded"));
    let long = format!(
        "a: &a \"{}\"\nb: [{}]",
        "x".repeat(1_000_000),
        "*a,".repeat(10_000)
    );
    assert!(
        run(&long).0.contains("its aliases unfold to too much"),
        "{}",
        run(&long).0.len()
    );
}

#[test]
fn positions_are_found_in_json_and_yaml() {
    let json = "{\n  \"é\": {\"a\": [1,\n    2]},\n  \"b/c\": null\n}";
    let yaml = "# comment\né:\n  a:\n    - 1\n    - {x: 2}\nb/c: ~\nanchor: &it\n  deep: true\nalias: *it\nmerged:\n  <<: *it\n";
    let table = [
        (json, "", Some((1, 1))),
        (json, "/é", Some((2, 3))),
        (json, "/é/a/0", Some((2, 15))),
        (json, "/é/a/1", Some((3, 5))),
        (json, "/é/a/7", Some((2, 9))),
        (json, "/b~1c", Some((4, 3))),
        (json, "/b~1c/not/there", Some((4, 3))),
        (yaml, "/é/a", Some((3, 3))),
        (yaml, "/é/a/1/x", Some((5, 8))),
        (yaml, "/b~1c", Some((6, 1))),
        (yaml, "/alias/deep", Some((8, 3))),
        (yaml, "/merged/deep", Some((8, 3))),
        (yaml, "/merged", Some((10, 1))),
    ];
    for (text, pointer, expected) in table {
        let loaded = load(&Memory::new([("x", text)]), "x", &mut Diagnostics::new()).unwrap();
        let found = loaded
            .files
            .locate(&Place::at(pointer))
            .map(|Position { line, column }| (line, column));
        assert_eq!(found, expected, "{pointer}");
    }
}

#[test]
fn places_are_described_for_readers() {
    let loaded = load(
        &Memory::new([("a.yaml", "x:\n  \"y\\u202e\\e[31m\": 1\n")]),
        "a.yaml",
        &mut Diagnostics::new(),
    )
    .unwrap();
    let describe = |pointer| loaded.files.describe(&Place::at(pointer));
    assert_eq!(describe(""), "a.yaml:1:1");
    assert_eq!(describe("/x"), "a.yaml:1:1 (/x)");
    assert_eq!(
        describe("/x/y\u{202e}\u{1b}[31m"),
        "a.yaml:2:3 (/x/y\\u{202e}\\u{1b}[31m)"
    );
    assert_eq!(
        Files::default().describe(&Place::at("/x")),
        "(unknown file) (/x)"
    );
    assert_eq!(loaded.files.names().collect::<Vec<_>>(), ["a.yaml"]);
}

#[test]
fn scalars_keep_their_text() {
    let loaded = load(
        &Memory::new([("x", "a: 0x1F\nb: 1.10\nc: 'q'\nd: [Yes, TRUE]\n")]),
        "x",
        &mut Diagnostics::new(),
    )
    .unwrap();
    let text = |pointer| loaded.files.scalar_text(&Place::at(pointer));
    assert_eq!(text("/a").as_deref(), Some("0x1F"));
    assert_eq!(text("/b").as_deref(), Some("1.10"));
    assert_eq!(text("/c"), None);
    assert_eq!(text("/d/1").as_deref(), Some("TRUE"));
    assert_eq!(text("/nowhere"), None);
}

#[test]
fn paths_stay_inside() {
    let source = Memory::new([("a/b.yaml", "x")]);
    let table = [
        ("a/b.yaml", Ok(())),
        ("./a/../a//b.yaml", Ok(())),
        ("c", Err(SourceError::Missing)),
        ("", Err(SourceError::Missing)),
        ("../a/b.yaml", Err(SourceError::Outside)),
        ("a/../../a/b.yaml", Err(SourceError::Outside)),
        ("/a/b.yaml", Err(SourceError::Outside)),
        ("a\\b.yaml", Err(SourceError::Outside)),
        ("C:b.yaml", Err(SourceError::Outside)),
        ("file:///etc/passwd", Err(SourceError::Outside)),
        ("a/b.yaml\0", Err(SourceError::Outside)),
    ];
    for (path, expected) in table {
        assert_eq!(source.read(path).map(|_| ()), expected, "{path:?}");
    }
}

#[test]
fn a_disk_reads_its_folder_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let inner = folder.path().join("spec");
    std::fs::create_dir(&inner).unwrap();
    std::fs::write(folder.path().join("secret"), "s").unwrap();
    std::fs::write(inner.join("api.yaml"), "12345").unwrap();
    let disk = Disk::new(&inner).with_limit(5);
    assert_eq!(disk.read("api.yaml"), Ok(b"12345".to_vec()));
    assert!(disk.label("api.yaml").ends_with("/spec/api.yaml"));
    assert_eq!(
        disk.clone().with_limit(4).read("api.yaml"),
        Err(SourceError::TooLarge(4))
    );
    assert_eq!(disk.read("../secret"), Err(SourceError::Outside));
    assert_eq!(disk.read("none"), Err(SourceError::Missing));
    assert_eq!(
        Disk::new(folder.path()).read("spec"),
        Err(SourceError::NoFile)
    );
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(folder.path().join("secret"), inner.join("link")).unwrap();
        assert_eq!(disk.read("link"), Err(SourceError::Outside));
    }
    assert_eq!(Disk::new("").label("api.yaml"), "api.yaml");
}

#[test]
fn a_disk_reads_further_folders_that_are_named() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["spec", "shared", "other"] {
        std::fs::create_dir(folder.path().join(name)).unwrap();
        std::fs::write(folder.path().join(name).join("a.yaml"), name).unwrap();
    }
    let disk = Disk::new(folder.path().join("spec")).with_roots([folder.path().join("shared")]);
    assert_eq!(disk.read("a.yaml"), Ok(b"spec".to_vec()));
    assert_eq!(disk.read("../shared/a.yaml"), Ok(b"shared".to_vec()));
    assert_eq!(disk.read("../other/a.yaml"), Err(SourceError::Outside));
    assert_eq!(
        disk.read("../shared/../other/a.yaml"),
        Err(SourceError::Outside)
    );
    let relative = Disk::new("api/spec");
    assert_eq!(relative.label("../shared/a.yaml"), "api/shared/a.yaml");
    assert_eq!(relative.label("../../../a.yaml"), "../a.yaml");
    #[cfg(unix)]
    {
        let link = folder.path().join("shared/link.yaml");
        std::os::unix::fs::symlink(folder.path().join("other/a.yaml"), link).unwrap();
        assert_eq!(disk.read("../shared/link.yaml"), Err(SourceError::Outside));
    }
}
