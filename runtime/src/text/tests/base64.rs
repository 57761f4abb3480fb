//! Base64 and UUIDs.

use super::{Base64, Uuid};

/// The test vectors of RFC 4648, section 10.
#[test]
fn bytes_become_the_text_of_the_standard() {
    let table = [
        ("", ""),
        ("f", "Zg=="),
        ("fo", "Zm8="),
        ("foo", "Zm9v"),
        ("foob", "Zm9vYg=="),
        ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ];
    for (bytes, text) in table {
        let value = Base64::from_bytes(bytes);
        assert_eq!(value, text);
        assert!(value.is_valid(), "{text}");
        assert_eq!(value.to_bytes().unwrap(), bytes.as_bytes(), "{text}");
        let bare = Base64::from_text_unchecked(text.trim_end_matches('='));
        assert_eq!(bare.to_bytes().unwrap(), bytes.as_bytes(), "{text}");
    }
    let all: Vec<u8> = (0..=255).collect();
    let value = Base64::from(all.clone());
    assert_eq!(value.to_bytes(), Ok(all.clone()));
    let safe = value.as_str().replace('+', "-").replace('/', "_");
    let safe = Base64::from_text_unchecked(safe);
    assert_eq!(safe.to_bytes(), Ok(all));
    assert!(!safe.is_valid());
}

#[test]
fn what_is_no_base64_is_told_by_its_reason() {
    let table = [
        (
            "TWE",
            "TWE".len(),
            "expected the alphabet with `+` and `/`, and padding",
        ),
        (
            "-_-_",
            4,
            "expected the alphabet with `+` and `/`, and padding",
        ),
        ("TQ=", 0, "the padding does not fill the last group of four"),
        (
            "T===",
            0,
            "the padding does not fill the last group of four",
        ),
        ("TWFuT", 0, "the last group has a single character"),
        ("TR==", 0, "the last character has bits of no byte"),
        ("TW\nE", 0, "a character is of no alphabet of base64"),
        ("TW=u", 0, "a character is of no alphabet of base64"),
        ("=", 0, "the padding does not fill the last group of four"),
        ("é", 0, "a character is of no alphabet of base64"),
    ];
    for (text, readable, message) in table {
        let error = Base64::parse(text).unwrap_err();
        assert_eq!(
            error.to_string(),
            format!("the text is no `byte`: {message}"),
            "{text}"
        );
        let value = Base64::from_text_unchecked(text);
        assert_eq!(value.to_bytes().is_ok(), readable > 0, "{text}");
    }
}

#[test]
fn bytes_are_not_printed() {
    assert_eq!(
        format!("{:?}", Base64::from(b"secret")),
        "Base64(8 characters)"
    );
}

#[test]
fn uuids_are_numbers_and_octets() {
    let text = "00112233-4455-6677-8899-aabbccddeeff";
    let number = 0x0011_2233_4455_6677_8899_AABB_CCDD_EEFF;
    let id = Uuid::from(number);
    assert_eq!(id, text);
    assert_eq!((id.to_u128(), id.version()), (Some(number), Some(6)));
    assert_eq!(id.as_bytes(), Some(number.to_be_bytes()));
    assert_eq!(Uuid::from_bytes(number.to_be_bytes()), id);
    let upper = Uuid::parse(&text.to_uppercase()).unwrap();
    assert!(upper != id && upper.as_bytes() == id.as_bytes());
    assert_eq!(Uuid::from_u128(0), "00000000-0000-0000-0000-000000000000");
    let other = Uuid::from_text_unchecked("+0112233-4455-6677-8899-aabbccddeeff");
    assert_eq!((other.as_bytes(), other.version()), (None, None));
}
