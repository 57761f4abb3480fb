use super::super::{OutputError, stamp, write_generated, write_text};
use super::ORIGIN;
use super::memory::{Memory, Stop};

#[test]
fn a_generated_file_is_written_only_when_it_changes_and_only_when_it_is_ours() {
    let door = Memory::default();
    let (first, second) = (stamp("1\n", ORIGIN), stamp("2\n", ORIGIN));
    assert!(write_generated(&door, "a.rs", &first).unwrap());
    assert!(!write_generated(&door, "a.rs", &first).unwrap());
    assert!(write_generated(&door, "a.rs", &second).unwrap());
    assert_eq!(door.text("a.rs"), Some(second.clone()));
    for by_hand in [format!("{second}// mine\n"), "fn main() {}\n".to_owned()] {
        door.put("a.rs", &by_hand);
        assert!(matches!(
            write_generated(&door, "a.rs", &first),
            Err(OutputError::NotOurs { .. })
        ));
        assert_eq!(door.text("a.rs"), Some(by_hand));
    }
}

#[test]
fn a_text_is_old_or_new_wherever_the_run_stops() {
    let old = Memory::with(&[("lock", "old\n")]);
    let whole = old.going_on();
    assert!(write_text(&whole, "lock", "new text\n").unwrap());
    for stop in [Stop::Before, Stop::Amid] {
        for after in 0..whole.steps.get() {
            let stopped = old.stopping(after, stop);
            write_text(&stopped, "lock", "new text\n").unwrap_err();
            assert!(
                ["old\n", "new text\n"].contains(&stopped.text("lock").unwrap().as_str()),
                "{after} {stop:?}"
            );
            let next = stopped.going_on();
            write_text(&next, "lock", "new text\n").unwrap();
            assert_eq!(next.all(), whole.all(), "{after} {stop:?}");
        }
    }
}
