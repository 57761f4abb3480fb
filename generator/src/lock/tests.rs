use super::{Kind, Lock};

#[test]
fn what_is_written_is_read_again() {
    let mut lock = Lock::new();
    lock.set(Kind::Name, "b", "/components/schemas/x", "X2");
    lock.set(
        Kind::Name,
        "a",
        "/components/schemas/tab\tline\nreturn\rslash\\",
        "Odd",
    );
    lock.set(Kind::Name, "a", "", "Root");
    let text = lock.to_string();
    let lines: Vec<&str> = text.lines().skip(1).collect();
    assert_eq!(
        lines,
        [
            "name\ta\t\tRoot",
            "name\ta\t/components/schemas/tab\\tline\\nreturn\\rslash\\\\\tOdd",
            "name\tb\t/components/schemas/x\tX2",
        ]
    );
    assert_eq!(Lock::parse(&text), Ok(lock.clone()));
    assert_eq!(Lock::parse(&text.replace('\n', "\r\n")), Ok(lock));
}

#[test]
fn a_decision_is_found_by_all_three_and_replaced() {
    let mut lock = Lock::parse("name\ta\t/x\tX\n").unwrap();
    assert_eq!(lock.get(Kind::Name, "a", "/x"), Some("X"));
    assert_eq!(lock.get(Kind::Name, "b", "/x"), None);
    assert_eq!(lock.get(Kind::Name, "a", "/y"), None);
    lock.set(Kind::Name, "a", "/x", "Y");
    assert_eq!(lock.get(Kind::Name, "a", "/x"), Some("Y"));
    lock.retain(|_, target, _| target != "a");
    assert_eq!(lock, Lock::new());
}

#[test]
fn an_empty_lock_is_its_header() {
    assert_eq!(
        Lock::new().to_string(),
        "# specsmith.lock 1: written by specsmith, sorted; commit it.\n"
    );
    assert_eq!(Lock::parse(""), Ok(Lock::new()));
    assert_eq!(Lock::parse(&Lock::new().to_string()), Ok(Lock::new()));
}

#[test]
fn every_mistake_is_named_with_its_line() {
    let table = [
        (
            "# c\n<<<<<<< ours\n",
            "line 2: a merge left its conflict markers: keep the lines of both sides, once each",
        ),
        (
            "name\ta\t/x\tX\n=======\n",
            "line 2: a merge left its conflict markers: keep the lines of both sides, once each",
        ),
        (
            "# specsmith.lock 2: x\n",
            "line 1: the format is version `2`, and this specsmith reads version 1",
        ),
        (
            "colour\ta\t/x\tX\n",
            "line 1: unknown kind `colour`, expected one of `box`, `name`, `remote`, `seen`, `split`: was it written by a newer specsmith?",
        ),
        (
            "name\ta\t/x\n",
            "line 1: expected four fields with a tab between: kind, target, pointer, value",
        ),
        (
            "name\ta\t/x\tX\tmore\n",
            "line 1: expected four fields with a tab between: kind, target, pointer, value",
        ),
        (
            "box\ta\t/x\tX\n",
            "line 1: expected three fields with a tab between: kind, target, pointer",
        ),
        (
            "name\ta\t/x\\q\tX\n",
            "line 1: a backslash is followed by something else than `\\`, `t`, `n` or `r`",
        ),
        (
            "name\ta\t/x\tX\nname\ta\t/x\tY\n",
            "line 2: a second decision on `/x`: keep one",
        ),
    ];
    for (text, expected) in table {
        let error = Lock::parse(text).expect_err(text);
        assert_eq!(error.to_string(), expected);
    }
}

#[test]
fn boxes_and_splits_have_no_value() {
    let mut lock = Lock::new();
    lock.set(Kind::Split, "a", "/components/schemas/x", "");
    lock.set(Kind::Box, "a", "/components/schemas/x/properties/y", "");
    let text = lock.to_string();
    let lines: Vec<&str> = text.lines().skip(1).collect();
    assert_eq!(
        lines,
        [
            "box\ta\t/components/schemas/x/properties/y",
            "split\ta\t/components/schemas/x",
        ]
    );
    assert_eq!(Lock::parse(&text), Ok(lock));
}

#[test]
fn a_merge_may_leave_two_lines_of_marks() {
    let lock = Lock::parse("seen\ta\t/x\tabcde\nseen\ta\t/x\tfghij\n").unwrap();
    assert_eq!(lock.get(Kind::Seen, "a", "/x"), Some("abcde fghij"));
}
