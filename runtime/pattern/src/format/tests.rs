use super::Format;

/// Each format with texts that are of it and texts that are not.
const TABLE: &[(&str, &[&str], &[&str])] = &[
    (
        "byte",
        &["", "TWFu", "TWE=", "TQ==", "+/+/"],
        &["TWF", "TW=u", "TQ=", "TR==", "T===", "TWE\n", "_-_-"],
    ),
    (
        "date",
        &["2024-02-29", "2000-02-29", "0000-01-01", "9999-12-31"],
        &[
            "2023-02-29",
            "1900-02-29",
            "2024-04-31",
            "2024-13-01",
            "2024-00-10",
            "2024-01-00",
            "24-01-01",
            "2024-1-01",
            "2024-01-01Z",
            "२०24-01-01",
        ],
    ),
    (
        "date-time",
        &[
            "1985-04-12T23:20:50.52Z",
            "1996-12-19t16:39:57-08:00",
            "1990-12-31T23:59:60Z",
            "1990-12-31T15:59:60-08:00",
        ],
        &[
            "1990-12-31T22:59:60Z",
            "1985-04-12 23:20:50Z",
            "1985-04-12T24:00:00Z",
            "1985-04-12T23:20:50",
            "1985-04-12T23:20:50.Z",
            "1985-04-12T23:20:50+24:00",
        ],
    ),
    (
        "time",
        &["00:00:00Z", "23:59:60z", "08:30:06.283185+05:30"],
        &[
            "24:00:00Z",
            "00:60:00Z",
            "00:00:61Z",
            "8:30:06Z",
            "08:30Z",
            "08:30:06",
            "08:30:06+5:30",
            "08:30:06-",
        ],
    ),
    (
        "duration",
        &[
            "P4DT12H30M5S",
            "PT0S",
            "P1Y2M3D",
            "P2M3D",
            "PT36H",
            "P4W",
            "P1YT1S",
        ],
        &[
            "", "P", "PT", "P1", "P1YT", "P2D1Y", "P1Y2W", "P1Y1D", "PT1H1S", "P1S", "1Y", "P-1D",
            "P1.5D", "p1d",
        ],
    ),
    (
        "email",
        &[
            "joe@example.com",
            "te~st+x@example.com",
            "\"joe \\\"b\\\"\"@example.com",
            "joe@[127.0.0.1]",
            "joe@[IPv6:::1]",
            "joe@localhost",
        ],
        &[
            "joe",
            "@example.com",
            "joe@",
            ".joe@example.com",
            "joe.@example.com",
            "j..oe@example.com",
            "joe b@example.com",
            "joe@-a.com",
            "joe@[1.2.3]",
            "joe@a,b",
            "\"a\"b\"@c.de",
        ],
    ),
    (
        "hostname",
        &["example.com", "a", "xn--nxasmq6b", "1a", "a-b"],
        &["", "-a", "a-", "a_b", "a..b", "a.", "é.com", "ab--c"],
    ),
    (
        "ipv4",
        &["192.168.0.1", "0.0.0.0"],
        &[
            "256.0.0.1",
            "1.2.3",
            "1.2.3.4.5",
            "01.2.3.4",
            "0x7f.0.0.1",
            "1.2.3.4\n",
            "१.2.3.4",
        ],
    ),
    (
        "ipv6",
        &["::", "::1", "1:2:3:4:5:6:7:8", "::ffff:1.2.3.4", "fe80::A"],
        &[
            ":",
            "1::2::3",
            "12345::",
            "1:2:3:4:5:6:7",
            "fe80::1%eth0",
            "::1.2.3.256",
            "::1/64",
        ],
    ),
    (
        "json-pointer",
        &["", "/", "/a/~0~1", "/a//b"],
        &["a", "#/a", "/~", "/~2"],
    ),
    (
        "relative-json-pointer",
        &["0", "1/a", "10#", "0+1/a", "2-1#"],
        &["", "/a", "01/a", "-1", "0##", "0+0", "1+"],
    ),
    ("regex", &["^a+$", ""], &["[", r"\Z"]),
    (
        "uri",
        &[
            "https://user:pw@example.com:8080/a/b;c?d=e#f",
            "urn:isbn:0451450523",
            "mailto:a@b.c",
            "http://[::1]/",
            "http://[v1.a:b]",
            "file:///etc",
            "a:",
            "http://%41/",
        ],
        &[
            "",
            "//example.com",
            "/a",
            "1a:b",
            "http://a b",
            "http://exa[mple",
            "http://[::1",
            "http://a:b",
            "http://a/%4",
            "http://a\\b",
            "http://é",
            "http://a/{b}",
            "a:b#c#d",
            "http://[:::1]",
        ],
    ),
    (
        "uri-reference",
        &[
            "",
            "/a",
            "//example.com/a",
            "?q",
            "#f",
            "a/b:c",
            "../a",
            "http://a",
        ],
        &["a b", "\\\\a", "1:b", "#f#g", "a%zz"],
    ),
    (
        "uuid",
        &[
            "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
            "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6",
            "00000000-0000-0000-0000-000000000000",
        ],
        &[
            "f81d4fae7dec11d0a76500a0c91e6bf6",
            "f81d4fae-7dec-11d0-a765-00a0c91e6bfg",
            "f81d4fae-7dec-11d0-a765-00a0c91e6bf",
            "{f81d4fae-7dec-11d0-a765-00a0c91e6bf6}",
        ],
    ),
];

#[test]
fn formats_take_what_their_rfc_takes() {
    for (name, matching, others) in TABLE {
        let format = Format::from_name(name).expect("a known format");
        assert_eq!(format.name(), *name);
        for text in *matching {
            assert!(format.matches(text), "{name}: {text:?}");
        }
        for text in *others {
            assert!(!format.matches(text), "{name}: {text:?}");
        }
    }
    let label = "a".repeat(63);
    assert!(Format::Hostname.matches(&label));
    assert!(!Format::Hostname.matches(&format!("{label}a")));
    assert!(!Format::Hostname.matches(&format!("{label}.").repeat(4)));
    assert!(!Format::Email.matches(&format!("{label}aa@a.de")));
}

#[test]
fn every_format_is_in_the_table_and_sorted() {
    let names: Vec<&str> = Format::ALL.iter().map(|format| format.name()).collect();
    assert!(names.is_sorted(), "{names:?}");
    assert!(
        names
            .iter()
            .all(|name| TABLE.iter().any(|(other, ..)| other == name)),
        "{names:?}"
    );
    assert_eq!(Format::from_name("int64"), None);
}
