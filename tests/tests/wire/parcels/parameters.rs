//! What parameters become, each style over real HTTP; the tables of values are beside the encoder.

use super::client::models::{
    Deep, SendStylesCreated, SendStylesCreatedObject, SendWholeFilter, Size,
};
use super::client_of;
use super::server::Server;
use specsmith::RequestOptions;

fn size() -> Size {
    Size::new(3, 4)
}

#[tokio::test]
async fn objects_in_a_path_by_style() {
    let server = Server::start().await;
    let api = client_of(&server).api();
    api.send_styles(size(), size(), size())
        .send()
        .await
        .expect("sent");
    assert_eq!(
        server.last().target,
        "/parameters/styles/w=4,h=3/.w,4,h,3/;w=4;h=3"
    );
}

#[tokio::test]
async fn objects_in_a_query_by_style() {
    let server = Server::start().await;
    let api = client_of(&server).api();
    let deep = || {
        Deep::new()
            .with_size(size())
            .with_sizes([size()])
            .with_tags(["a", "b"])
    };
    let request = || api.send_styles(size(), size(), size());
    let json = "%7B%22size%22%3A%7B%22w%22%3A4%2C%22h%22%3A3%7D%2C%22sizes%22%3A%5B%7B%22w%22%3A4%2C%22h%22%3A3%7D%5D%2C%22tags%22%3A%5B%22a%22%2C%22b%22%5D%7D";
    let table = [
        (request().form(size()), "w=4&h=3".to_owned()),
        (request().joined(size()), "joined=w,4,h,3".to_owned()),
        (request().space(size()), "space=w%204%20h%203".to_owned()),
        (request().pipe([1, 2]), "pipe=1%7C2".to_owned()),
        (
            request().deep(deep()),
            "deep%5Bsize%5D%5Bw%5D=4&deep%5Bsize%5D%5Bh%5D=3&deep%5Bsizes%5D%5B0%5D%5Bw%5D=4&deep%5Bsizes%5D%5B0%5D%5Bh%5D=3&deep%5Btags%5D=a&deep%5Btags%5D=b".to_owned(),
        ),
        (request().created(SendStylesCreated::from(7)), "created=7".to_owned()),
        (
            request().created(SendStylesCreated::from(SendStylesCreatedObject::new().with_gt(7))),
            "created%5Bgt%5D=7".to_owned(),
        ),
        (request().json(deep()), format!("json={json}")),
        (
            request().nested([size(), size()]),
            "nested=%7B%22w%22%3A4%2C%22h%22%3A3%7D&nested=%7B%22w%22%3A4%2C%22h%22%3A3%7D".to_owned(),
        ),
        (request().path("a/b c"), "path=a/b%20c".to_owned()),
    ];
    for (request, expected) in table {
        request.send().await.expect("sent");
        let target = server.last().target;
        assert_eq!(
            target.split_once('?').map(|(_, query)| query),
            Some(expected.as_str())
        );
    }
}

#[tokio::test]
async fn parameters_have_any_name_and_may_be_empty() {
    let server = Server::start().await;
    let api = client_of(&server).api();
    let request = api.send_odd("1/2", 3, true, "shelf");
    request.send().await.expect("sent");
    let expected = "/parameters/odd/1%2F2/3.true/shelf:go?fixed=1";
    assert_eq!(server.last().target, expected);
    let request = api.send_odd("1", 3, true, "a:b/c;d");
    let request = request.flag(true).flag_empty().sizes_empty();
    request.send().await.expect("sent");
    let expected = "/parameters/odd/1/3.true/a:b%2Fc;d:go?fixed=1&flag=&sizes=";
    assert_eq!(server.last().target, expected);
    let request = api
        .send_odd("1", 3, true, "n")
        .own("a b")
        .cookie("c=d; e=f");
    request.send().await.expect("sent");
    let cookies = server.last().header("cookie").map(str::to_owned);
    assert_eq!(cookies.as_deref(), Some("c=d; e=f; own=a%20b"));
}

#[tokio::test]
async fn a_whole_query_comes_before_what_is_added() {
    let server = Server::start().await;
    let api = client_of(&server).api();
    let filter = SendWholeFilter::new().with_text("a b&c").with_sizes([1, 2]);
    let request = api.send_whole().filter(filter);
    let options = RequestOptions::new().query("trace", "yes");
    request.options(options).send().await.expect("sent");
    let expected = "/parameters/whole?text=a+b%26c&sizes=1,2&trace=yes";
    assert_eq!(server.last().target, expected);
    let empty = api.send_whole().filter(SendWholeFilter::new());
    empty.send().await.expect("sent");
    assert_eq!(server.last().target, "/parameters/whole");
}

#[tokio::test]
async fn headers_and_cookies() {
    let server = Server::start().await;
    let api = client_of(&server).api();
    let request = api
        .send_styles(size(), size(), size())
        .x_size(size())
        .x_deep(Deep::new().with_size(size()).with_tags(["é"]))
        .session("s 1")
        .raw("s%201")
        .ids([1, 2]);
    request.send().await.expect("sent");
    let last = server.last();
    assert_eq!(last.header("x-size"), Some("w=4,h=3"));
    assert_eq!(
        last.header("x-deep"),
        Some("{\"size\":{\"w\":4,\"h\":3},\"tags\":[\"\\u00e9\"]}")
    );
    assert_eq!(
        last.header("cookie"),
        Some("ids=1,2; raw=s%201; session=s%201")
    );
    let error = api
        .send_styles(size(), size(), size())
        .raw("s 1")
        .send()
        .await;
    assert!(error.expect_err("refused").to_string().contains("cookie"));
}

#[tokio::test]
async fn what_may_have_one_value_alone_is_sent_without_being_given() {
    let server = Server::start().await;
    let api = client_of(&server).api();
    api.read_fixed().send().await.expect("sent");
    let last = server.last();
    assert_eq!(last.target, "/fixed/parcels?Action=Read");
    assert_eq!(last.header("x-version"), Some("3"));
    let other = api.read_fixed().x_version(4.into()).full(true);
    let lenient = RequestOptions::new().validation(specsmith::Policy::off());
    other.options(lenient).send().await.expect("sent");
    let last = server.last();
    assert_eq!(last.target, "/fixed/parcels?Action=Read&full=true");
    assert_eq!(last.header("x-version"), Some("4"));
}
