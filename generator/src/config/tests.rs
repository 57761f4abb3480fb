use super::{Config, Form, GapCheck, Lists, Nested, Null, PageWay, Pagination, With, gap_entry};
use crate::diagnostic::Diagnostics;
use crate::source::{FileId, Place, Pointer};
use std::collections::BTreeSet;

const GOOD: &str = r##"
command = "cargo xtask codegen"

[[target]]
name = "authlete"
document = "spec/authlete.yaml"
output = "./generated//src/"

[[target]]
name = "pets"
document = "spec/pets.json"
output = "pets/src/../gen"
form = "module"
keep-going = true
gaps = ["callbacks /paths/~1pets/post/callbacks", "webhooks #"]
responses = { null = "strict" }
query = { nested = "brackets", lists = "empty" }
keep-unknown = true
enums = ["/components/schemas/Color"]
roots = ["../common", "spec/./shared/"]
hosts = ["example.com"]

[target.rename]
"/components/schemas/Pet" = "Animal"
"/components/schemas/Pet/properties/x#type" = "Größe"

[[target.types]]
type = "string"
format = "date-time"
rust = "jiff::Timestamp"

[[target.types]]
type = "string"
rust = "crate::Text"
with = "crate::text"

[[target.pagination]]
operations = ["listPets", "find*"]
by = "page"
parameter = "page"
first = 0
pages = "/meta/pages"
items = "/data"
more = "/more"
"##;

#[test]
fn a_config_is_read_whole() {
    let config = Config::parse(GOOD, "specsmith.toml").unwrap();
    let [authlete, pets] = &config.targets[..] else {
        panic!("two targets")
    };
    assert_eq!(
        (authlete.document.as_str(), authlete.output.as_str()),
        ("spec/authlete.yaml", "generated/src")
    );
    assert_eq!(authlete.options.command, "cargo xtask codegen");
    assert_eq!(
        (authlete.options.form, authlete.options.null),
        (Form::Crate, Null::Absent)
    );
    assert!(!authlete.options.keep_going && authlete.options.gaps.is_empty());
    assert_eq!(pets.output, "pets/gen");
    assert_eq!(
        (pets.options.nested, pets.options.lists),
        (Nested::Brackets, Lists::Empty)
    );
    assert_eq!(
        (authlete.options.nested, authlete.options.lists),
        (Nested::Json, Lists::Mixed)
    );
    assert_eq!(
        (pets.options.form, pets.options.null),
        (Form::Module, Null::Strict)
    );
    assert!(pets.options.keep_going);
    assert_eq!(pets.options.gaps.len(), 2);
    assert!(pets.options.keep_unknown && !authlete.options.keep_unknown);
    assert!(pets.options.is_closed("/components/schemas/Color"));
    assert!(!pets.options.closed_enums && !pets.options.is_closed("/components/schemas/Size"));
    assert_eq!(pets.options.roots, ["../common", "spec/shared"]);
    assert_eq!(pets.options.hosts, ["example.com"]);
    let renames: Vec<&str> = pets.options.rename.values().map(String::as_str).collect();
    assert_eq!(renames, ["Animal", "Größe"]);
    let [first, second] = &pets.options.pagination[..] else {
        panic!("an entry for each operation")
    };
    assert_eq!(
        (first.operation.as_str(), second.operation.as_str()),
        ("listPets", "find*")
    );
    assert_eq!(first.pagination, second.pagination);
    let way = PageWay::Page {
        parameter: "page".to_owned(),
        first: Some(0),
        pages: Some("/meta/pages".to_owned()),
    };
    let expected = Pagination::new(way).items("/data").more("/more");
    assert_eq!(first.pagination, expected);
}

#[test]
fn a_schema_has_the_type_for_its_kind_and_format() {
    let config = Config::parse(GOOD, "c").unwrap();
    let options = &config.targets[1].options;
    let rust = |kind, format| options.type_for(kind, format).map(|map| map.rust.as_str());
    assert_eq!(rust("string", Some("date-time")), Some("jiff::Timestamp"));
    assert_eq!(rust("string", Some("date")), Some("crate::Text"));
    assert_eq!(rust("string", None), Some("crate::Text"));
    assert_eq!(rust("integer", None), None);
    let with = &options.type_for("string", None).unwrap().with;
    assert_eq!(*with, With::Module("crate::text".to_owned()));
}

#[test]
fn every_mistake_in_a_table_has_its_place() {
    let target = "[[target]]\nname='a'\ndocument='a'\noutput='o'\n";
    let table = [
        (
            "rename='x'",
            "error: `rename` holds a string, expected a table of pointers\n  --> c:5:8\n",
        ),
        (
            "[target.rename]\nx='y'\n'/a'='b c'\n'/b'=''\n'/c'=1",
            "error: an entry of `rename` is no pointer\n  --> c:6:1\n  = help: write a pointer into the document, as `/components/schemas/Pet`\n\
             error: `b c` is no identifier\n  --> c:7:6\n  = help: write a letter, then letters, digits and `_`\n\
             error: `` is no identifier\n  --> c:8:6\n  = help: write a letter, then letters, digits and `_`\n\
             error: `rename` holds an integer, expected a string\n  --> c:9:6\n",
        ),
        (
            "enums='close'\nkeep-unknown='yes'",
            "error: `enums` is none of the words that it knows\n  --> c:5:7\n  = help: did you mean `closed`?\n\
             error: `keep-unknown` holds a string, expected true or false\n  --> c:6:14\n",
        ),
        (
            "enums=['Color']",
            "error: an entry of `enums` is no pointer\n  --> c:5:8\n  = help: write a pointer into the document, as `/components/schemas/Pet`\n",
        ),
        (
            "enums=true\ntypes={}",
            "error: `enums` holds a boolean, expected `open`, `closed` or a list of pointers\n  --> c:5:7\n\
             error: `types` holds a table, expected a list of tables: write [[target.types]]\n  --> c:6:7\n",
        ),
        (
            "types=[\n{type='string'},\n{type='strnig', rust='a::B'},\n{type='string', rust='a::B; x'},\n{type='string', rust='a::B', with='a b'},\n3]",
            "error: [[target.types]] lacks `rust`\n  --> c:6:1\n\
             error: `type` is no type of JSON Schema's that can be mapped\n  --> c:7:7\n  = help: expected one of `string`, `integer`, `number`, `boolean`, `array`, `object`\n\
             error: `rust` is not the path of a type\n  --> c:8:22\n  = help: write the whole path, as `jiff::Timestamp` or `crate::Money`\n\
             error: `with` is neither `serde` nor the path of a module\n  --> c:9:35\n  = help: write `serde`, or the path of a module with `encode` and `decode`\n\
             error: `types` holds an integer, expected tables\n  --> c:10:1\n",
        ),
        (
            "[[target.types]]\ntype='string'\nrust='a::B'\n[[target.types]]\ntype='string'\nrust='a::C'\nformt='x'",
            "error: a second type for the same `type` and `format`\n  --> c:8:1\n  = help: keep one\n\
             error: [[target.types]] has no key `formt`\n  --> c:11:1\n  = help: did you mean `format`?\n",
        ),
        (
            "pagination=[\n{by='cursor', operations=['a']},\n{by='curser', operations=['a']},\n{by='link', next='/x'},\n{operations=['a'], by='offset', parameter='o', total='a.b', first=-1},\n{operations=['a'], limit='x'}]",
            "error: what is said of pages lacks `parameter`\n  --> c:6:1\n\
             error: `by` is none of the ways that pages continue\n  --> c:7:5\n  = help: did you mean `cursor`?\n\
             error: [[target.pagination]] names no operation\n  --> c:8:1\n  = help: write a list of `operationId`s, in which `*` stands for any letters\n\
             error: `next` means nothing where pages continue by `link`\n  --> c:8:18\n  = help: leave it out\n\
             error: `total` is no JSON Pointer\n  --> c:9:54\n  = help: write `/a/b`\n\
             error: `first` holds an integer, expected a whole number from zero on\n  --> c:9:67\n\
             error: what is said of pages lacks `by`\n  --> c:10:1\n  = help: expected one of `link`, `next-url`, `cursor`, `last-item`, `offset`, `page`, `window`\n\
             error: [[target.pagination]] has no key `limit`\n  --> c:10:20\n  = help: the keys here are `operations`, `by`, `parameter`, `next`, `items`, `total`, `more`, `pages`, `start`, `end`, `first`, `size`\n",
        ),
        (
            "roots=['/etc']\nhosts=['https://x.example']",
            "error: `roots` is not a relative path\n  --> c:5:8\n  = help: write a path relative to the config's folder, with `/` between its parts\n\
             error: an entry of `hosts` is not the name of a host\n  --> c:6:8\n  = help: write a name in small letters, without scheme, port or path: `example.com`\n",
        ),
    ];
    for (text, expected) in table {
        let error = Config::parse(&format!("{target}{text}"), "c").expect_err(text);
        assert_eq!(error.to_string(), expected, "{text}");
    }
}

#[test]
fn the_command_has_a_default() {
    let text = "[[target]]\nname='a'\ndocument='a.yaml'\noutput='src'\n";
    assert_eq!(
        Config::parse(text, "c").unwrap().targets[0].options.command,
        "specsmith codegen"
    );
}

#[test]
fn every_mistake_has_its_place() {
    let table = [
        (
            "",
            "error: the config has no [[target]]\n  --> c:1:1\n  = help: add one with `name`, `document` and `output`\n",
        ),
        (
            "a = [\n",
            "error: unclosed array, expected `]`\n  --> c:1:6\n",
        ),
        (
            "target = 3",
            "error: `target` holds an integer, expected a list of tables: write [[target]]\n  --> c:1:10\n",
        ),
        (
            "comand = 'x'\n[[target]]\nname='a'\ndocument='a'\noutput='o'",
            "error: the config has no key `comand`\n  --> c:1:1\n  = help: did you mean `command`?\n",
        ),
        (
            "[[target]]\nname='a'\ndocument='a'\noutptu='o'",
            "error: [[target]] lacks `output`\n  --> c:1:1\nerror: [[target]] has no key `outptu`\n  --> c:4:1\n  = help: did you mean `output`?\n",
        ),
        (
            "[[target]]\nname='A b'\ndocument='/a'\noutput='C:\\o'\ncolour=1",
            "error: `name` is not a plain word\n  --> c:2:6\n  = help: write a small letter, then small letters, digits, `_` and `-`\n\
             error: `document` is not a relative path\n  --> c:3:10\n  = help: write a path relative to the config's folder, with `/` between its parts\n\
             error: `output` is not a relative path\n  --> c:4:8\n  = help: write a path relative to the config's folder, with `/` between its parts\n\
             error: [[target]] has no key `colour`\n  --> c:5:1\n  = help: the keys here are `name`, `document`, `output`, `form`, `keep-going`, `gaps`, `responses`, `query`, `rename`, `keep-unknown`, `enums`, `types`, `pagination`, `roots`, `hosts`\n",
        ),
        (
            "[[target]]\nname='a'\ndocument='a'\noutput='o'\nform='modul'\nkeep-going=1\ngaps=['x']\nresponses={null='no', x=1}",
            "error: `form` is none of the words that it knows\n  --> c:5:6\n  = help: did you mean `module`?\n\
             error: `keep-going` holds an integer, expected true or false\n  --> c:6:12\n\
             error: a line of `gaps` is not `code /pointer`\n  --> c:7:7\n  = help: copy the line that the command prints: a code, a space, a pointer\n\
             error: `null` is none of the words that it knows\n  --> c:8:17\n  = help: expected one of `absent`, `strict`\n\
             error: `responses` has no key `x`\n  --> c:8:23\n  = help: the keys here are `null`\n",
        ),
        (
            "[[target]]\nname='a'\ndocument='a'\noutput='o'\nquery={nested=1, lists='indexed', x=1}",
            "error: `nested` holds an integer, expected a string\n  --> c:5:15\n\
             error: `lists` is none of the words that it knows\n  --> c:5:24\n  = help: did you mean `index`?\n\
             error: `query` has no key `x`\n  --> c:5:35\n  = help: the keys here are `nested`, `lists`\n",
        ),
        (
            "[[target]]\nname='a'\ndocument='a'\noutput='o'\n[[target]]\nname='a'\ndocument='b'\noutput='O/p'",
            "error: a second target is named `a`\n  --> c:6:6\nerror: the outputs of `a` and `a` overlap\n  --> c:6:6\n  = help: give each target a folder of its own\n",
        ),
    ];
    for (text, expected) in table {
        let error = Config::parse(text, "c").expect_err(text);
        assert_eq!(error.to_string(), expected, "{text}");
    }
}

#[test]
fn folders_beside_each_other_do_not_overlap() {
    let text = |a, b| {
        format!(
            "[[target]]\nname='a'\ndocument='a'\noutput='{a}'\n[[target]]\nname='b'\ndocument='b'\noutput='{b}'"
        )
    };
    for (a, b, fine) in [
        ("src", "src2", true),
        ("src/a", "src/b", true),
        ("../x", ".", true),
        ("src", "src/../src", false),
        ("src", ".", false),
    ] {
        assert_eq!(Config::parse(&text(a, b), "c").is_ok(), fine, "{a} {b}");
    }
}

#[test]
fn gaps_are_checked_both_ways() {
    let mut diagnostics = Diagnostics::new();
    let other = Place {
        file: FileId(1),
        pointer: Pointer::from_text("/a b"),
    };
    diagnostics.gap("callbacks", &Place::at("/paths/~1x"), "not yet");
    diagnostics.gap("callbacks", &Place::at("/paths/~1x"), "twice at one place");
    diagnostics.gap("webhooks", &Place::at(""), "not yet");
    diagnostics.gap("links", &other, "not yet");
    diagnostics.error("wrong-kind", &other, "is no gap");
    let name = |file: FileId| {
        if file == FileId::ROOT {
            "a.yaml"
        } else {
            "b.yaml"
        }
    };
    let accepted: BTreeSet<String> = ["webhooks #".to_owned(), "links /gone".to_owned()].into();
    let check = GapCheck::new(&diagnostics, &accepted, name);
    assert_eq!(check.new, ["callbacks /paths/~1x", "links b.yaml#/a b"]);
    assert_eq!(check.gone, ["links /gone"]);
    assert!(!check.is_clean() && GapCheck::default().is_clean());
    let entries: Vec<String> = diagnostics
        .iter()
        .map(|gap| gap_entry(gap, name(gap.place.file)))
        .collect();
    assert_eq!(entries[2], "webhooks #");
}
