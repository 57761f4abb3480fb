//! Lists that have an element of their own, and come without it.

use super::super::{Document, Item, Member, Shape};
use super::{read, value};

static BUCKET: Shape = Shape::Object(
    &[
        Member::new("id", &Shape::Number).attribute(),
        Member::new("Name", &Shape::Text),
    ],
    None,
);
static BODY: Document = Document::new(
    "all",
    &Shape::Object(
        &[
            Member::new("tags", &Shape::List(Item::new("tag", &Shape::Text))),
            Member::new("same", &Shape::List(Item::new("same", &Shape::Text))),
            Member::new("buckets", &Shape::List(Item::new("Bucket", &BUCKET))),
            Member::new(
                "grid",
                &Shape::List(Item::new(
                    "row",
                    &Shape::List(Item::new("cell", &Shape::Number)),
                )),
            ),
            Member::new("label", &Shape::Text),
            Member::new("labels", &Shape::List(Item::new("label", &Shape::Text))),
        ],
        None,
    ),
);

#[test]
fn items_without_their_element_are_read() {
    let table = [
        (
            "<tags><tag>a</tag><tag>b</tag></tags>",
            r#"{"tags":["a","b"]}"#,
        ),
        ("<tag>a</tag><tag>b</tag>", r#"{"tags":["a","b"]}"#),
        (
            "<tags>a</tags><tags>b</tags><tags/>",
            r#"{"tags":["a","b",""]}"#,
        ),
        ("<tags>a</tags>", r#"{"tags":["a"]}"#),
        ("<tags/>", r#"{"tags":[]}"#),
        ("<tags> </tags><tags/>", r#"{"tags":[]}"#),
        (
            "<tags><tag>a</tag></tags><tags><tag>b</tag></tags>",
            r#"{"tags":["a","b"]}"#,
        ),
        ("<same><same>a</same></same>", r#"{"same":["a"]}"#),
        ("<same>a</same><same>b</same>", r#"{"same":["a","b"]}"#),
        (
            "<buckets><Bucket><Name>a</Name></Bucket></buckets>",
            r#"{"buckets":[{"Name":"a"}]}"#,
        ),
        (
            "<buckets><B><Name>a</Name></B><B/></buckets>",
            r#"{"buckets":[{"Name":"a"},{}]}"#,
        ),
        (
            "<Bucket><Name>a</Name></Bucket><Bucket id='1'/>",
            r#"{"buckets":[{"Name":"a"},{"id":1}]}"#,
        ),
        (
            "<buckets id='1'><Name>a</Name></buckets><buckets/>",
            r#"{"buckets":[{"id":1,"Name":"a"},{}]}"#,
        ),
        (
            "<row><cell>1</cell></row><row><cell>2</cell></row>",
            r#"{"grid":[[1],[2]]}"#,
        ),
        (
            "<grid><cell>1</cell></grid><grid><cell>2</cell></grid>",
            r#"{"grid":[[1],[2]]}"#,
        ),
        (
            "<grid><row>1</row><row>2</row></grid>",
            r#"{"grid":[[1],[2]]}"#,
        ),
        // The name of the items is another member's.
        ("<label>a</label>", r#"{"label":"a"}"#),
    ];
    for (text, expected) in table {
        let text = format!("<all>{text}</all>");
        assert_eq!(read(&text, &BODY), Ok(value(expected)), "{text}");
    }
}

#[test]
fn a_root_may_be_the_only_item() {
    static LIST: Document = Document::new("buckets", &Shape::List(Item::new("Bucket", &BUCKET)));
    let table = [
        ("<buckets><Bucket id='1'/></buckets>", r#"[{"id":1}]"#),
        ("<Bucket id='1'/>", r#"[{"id":1}]"#),
        ("<buckets/>", "[]"),
    ];
    for (text, expected) in table {
        assert_eq!(read(text, &LIST), Ok(value(expected)), "{text}");
    }
}
