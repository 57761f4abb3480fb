use super::{Sent, Told, answer, request};
use crate::conformance::wire::scenarios::{Answer, Exchange};
use serde_json::{Value, json};

fn exchange(uri: &str, request: Value) -> Exchange {
    let value =
        json!({"uri": uri, "method": "post", "request": request, "response": {"status": 204}});
    serde_json::from_value(value).expect("an exchange")
}

fn sent(target: &str, headers: &[(&str, &str)], body: &str) -> Sent {
    let headers = headers.iter();
    Sent {
        method: "POST".to_owned(),
        target: target.to_owned(),
        headers: headers
            .map(|&(name, value)| (name.to_owned(), value.to_owned()))
            .collect(),
        body: body.as_bytes().to_vec(),
    }
}

#[test]
fn a_request_is_right_or_says_what_is_wrong() {
    let json_body = json!({"body": {"contentType": "application/json", "raw": "{\"a\":1}"}});
    let json_type = [("content-type", "application/json; charset=utf-8")];
    let rows = [
        ("/a", json!({}), sent("/a?b=1", &[], "x"), None),
        (
            "/a",
            json!({"query": {}}),
            sent("/a?b=1", &[], ""),
            Some("the query is `b=1`, and `` is expected"),
        ),
        (
            "/a%2Fb",
            json!({}),
            sent("/a/b", &[], ""),
            Some("the path is `/a/b`, and `/a%2Fb` is expected"),
        ),
        (
            "/a",
            json!({"query": {"c": ["1", "2"], "b": 150}}),
            sent("/a?b=150.0&c=1&c=2", &[], ""),
            None,
        ),
        (
            "/a",
            json!({"query": {"f": "{\"a\":1,\"b\":[2]}"}}),
            sent("/a?f=%7B%22b%22:[2.0],%20%22a%22:1%7D", &[], ""),
            None,
        ),
        (
            "/a",
            json!({"query": {"f": "[1,2]"}}),
            sent("/a?f=[2,1]", &[], ""),
            Some("the query is `f=[2,1]`, and `f=[1,2]` is expected"),
        ),
        (
            "/a",
            json!({"headers": {"Cookie": "a=1; b=2; b=3"}}),
            sent("/a", &[("cookie", "b=3;a=1.0; b=2")], ""),
            None,
        ),
        (
            "/a",
            json!({"headers": {"Cookie": "a=1; b=2"}}),
            sent("/a", &[("cookie", "a=1; b=2; b=2")], ""),
            Some("the header `Cookie` is `a=1; b=2; b=2`, and `a=1; b=2` is expected"),
        ),
        (
            "/a",
            json!({"headers": {"Cookie": "a=1"}}),
            sent("/a", &[("cookie", "a=2")], ""),
            Some("the header `Cookie` is `a=2`, and `a=1` is expected"),
        ),
        ("/a?x=1", json!({}), sent("/a?x=1", &[], ""), None),
        (
            "/a?x=1",
            json!({}),
            sent("/a", &[], ""),
            Some("the query is ``, and `x=1` is expected"),
        ),
        (
            "/a",
            json!({"headers": {"B": "c"}}),
            sent("/a", &[("b", "c"), ("d", "e")], ""),
            None,
        ),
        (
            "/a",
            json!({"headers": {"B": "c"}}),
            sent("/a", &[], ""),
            Some("the header `B` is missing, and `c` is expected"),
        ),
        (
            "/a",
            json_body.clone(),
            sent("/a", &json_type, "{ \"a\": 1.0 }"),
            None,
        ),
        (
            "/a",
            json_body.clone(),
            sent("/a", &json_type, "{}"),
            Some("the body is `{}`, and `{\"a\":1}` is expected"),
        ),
        (
            "/a",
            json_body,
            sent("/a", &[], "{}"),
            Some("the media type is ``, and `application/json` is expected"),
        ),
        (
            "/a",
            json!({"query": {}}),
            sent("/a", &[], "x"),
            Some("a body of 1 bytes was sent, and none is expected"),
        ),
    ];
    for (uri, expected, sent, error) in rows {
        let found = request(&exchange(uri, expected), &sent);
        assert_eq!(found.err().as_deref(), error, "{sent:?}");
    }
}

#[test]
fn bodies_of_lines_and_forms() {
    let of = |media_type: &str, raw: &str| json!({"body": {"contentType": media_type, "raw": raw}});
    let rows = [
        ("application/jsonl", "{\"a\": 1}\n2", "{\"a\":1}\n2\n", true),
        ("application/jsonl", "1\n2", "1", false),
        (
            "application/json-seq",
            "\u{1e}{\"a\":\n1}\n\u{1e}2\n",
            "\u{1e}{\"a\":1}\n\u{1e}2\n",
            true,
        ),
        (
            "application/json-seq",
            "\u{1e}1\n\u{1e}2\n",
            "\u{1e}1\n2\n",
            false,
        ),
        (
            "application/json-seq",
            "\u{1e}1\n\u{1e}2\n",
            "1\n2\n",
            false,
        ),
        (
            "application/x-www-form-urlencoded",
            "a=1&b=%20",
            "b=+&a=1",
            true,
        ),
        (
            "application/x-www-form-urlencoded",
            "a=1&a=2",
            "a=2&a=1",
            false,
        ),
        ("application/xml", "<a/>", "<a />", true),
        ("application/xml", "<a/>", "<b/>", false),
        ("text/plain", "a", "a ", false),
    ];
    for (media_type, expected, found, is_same) in rows {
        let sent = sent("/a", &[("content-type", media_type)], found);
        let exchange = exchange("/a", of(media_type, expected));
        assert_eq!(
            request(&exchange, &sent).is_ok(),
            is_same,
            "{expected} {found}"
        );
    }
}

#[test]
fn an_answer_is_read_or_is_not() {
    let expected = json!({
        "status": 200, "headers": {"X-A": "1"},
        "body": {"contentType": "application/json", "raw": "{\"a\":1}"},
    });
    let expected: Answer = serde_json::from_value(expected).expect("an answer");
    let read = |status, body: &str, header: Option<&str>| Told::Read {
        status,
        body: (!body.is_empty()).then(|| body.as_bytes().to_vec()),
        headers: vec![("x-a".to_owned(), header.map(str::to_owned))],
    };
    let rows = [
        (read(200, "{\"a\":1.0}", Some("1")), None),
        (
            read(201, "{\"a\":1}", Some("1")),
            Some("the status is `201`, and `200` is expected"),
        ),
        (
            read(200, "", Some("1")),
            Some("the body of the answer is not read: the document has none"),
        ),
        (
            read(200, "{\"a\":1}", None),
            Some("of the answer, as it was read: the header `x-a` is missing, and `1` is expected"),
        ),
        (Told::Failed("no".to_owned()), Some("no")),
    ];
    let value = json!({"a": 2});
    let as_value = answer(
        &expected,
        Some(&value),
        &read(200, "{\"a\":2}", Some("1")),
        false,
    );
    assert_eq!(as_value, Ok(()));
    for (told, error) in rows {
        assert_eq!(
            answer(&expected, None, &told, false).err().as_deref(),
            error
        );
    }
    assert_eq!(
        answer(&expected, None, &read(200, "", Some("1")), true),
        Ok(())
    );
}
