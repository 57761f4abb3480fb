//! What was decided: models here, operations in `operation`.

use super::{assertion, operation, types, xml};
use specsmith_generator::api::{
    Access, Additional, Alias, Api, Arm, Constructor, Endpoints, Enum, Field, Form, Hints, Model,
    Repr, Scheme, Server, Servers, Shape, Struct, Test, Tuple, TupleItem, Union, UnionVariant,
    Unknown, Variant,
};
use specsmith_generator::document::Xml;
use std::fmt::Write as _;

/// The whole [`Api`], without its documentation, which a snapshot of the text of a file shows better.
#[must_use]
pub fn api(api: &Api) -> String {
    let models = api.models.iter().map(|one| model(api, one));
    let groups = api.groups.iter().map(|one| operation::group(api, one));
    let server_path = api.server_path.iter();
    let server_path = server_path.map(|path| format!("server path {path}\n"));
    let servers = api.servers.iter().map(server);
    let own_servers = api.own_servers.iter().map(
        |Servers {
             name,
             docs: _,
             servers,
         }| {
            let servers: String = servers.iter().map(server).collect();
            format!("servers {name}\n{servers}")
        },
    );
    let schemes = api.schemes.iter().map(|one| {
        let Scheme {
            wire,
            setter,
            docs: _,
            credential,
            endpoints,
        } = one;
        let endpoints = self::endpoints(endpoints);
        format!("scheme {wire:?} {setter}(): {credential:?}{endpoints}\n")
    });
    let incoming = api.incoming.iter().map(|one| operation::incoming(api, one));
    let forms = api
        .forms
        .iter()
        .map(|Form { ident, table }| format!("form {ident} by {table:?}\n"));
    let checks = api.checks.iter().map(|one| assertion::check(api, one));
    let plain = api.census.plain.iter();
    let plain = plain.map(|place| format!("plain JSON at {}\n", place.pointer));
    models
        .chain(checks)
        .chain(plain)
        .chain(groups)
        .chain(incoming)
        .chain(xml::tables(api))
        .chain(forms)
        .chain(servers)
        .chain(own_servers)
        .chain(server_path)
        .chain(schemes)
        .collect()
}

fn server(server: &Server) -> String {
    let Server {
        name,
        url,
        whole,
        docs: _,
        variables,
    } = server;
    let variables = variables.as_ref().map_or_else(String::new, |variables| {
        let judged = variables.fields.iter().filter(|field| field.is_judged());
        let judged = judged.map(|field| {
            let host = if field.in_authority {
                " in the host"
            } else {
                ""
            };
            format!(" {}{host} {:?}", field.name, field.known)
        });
        let judged: String = judged.collect();
        format!(", {} {:?}{judged}", variables.name, variables.pieces)
    });
    let part = if *whole { "" } else { " (not whole)" };
    format!("server {name} = {url}{part}{variables}\n")
}

fn model(api: &Api, model: &Model) -> String {
    let Model {
        place,
        wire,
        name,
        module,
        docs: _,
        deprecated,
        shape,
        checks,
        validated,
        example,
    } = model;
    let kind = match shape {
        Shape::Struct(_) => "struct",
        Shape::Enum(_) => "enum",
        Shape::Union(_) => "union",
        Shape::Tuple(_) => "tuple",
        Shape::Newtype(_) => "newtype",
        Shape::Alias(_) => "type",
    };
    let mut text = format!(
        "{kind} {name} in {module}.rs, {wire:?} from {}",
        place.pointer
    );
    text.push_str(if *deprecated { ", deprecated" } else { "" });
    text.push_str(if *validated { ", validated" } else { "" });
    for id in checks {
        let _ = write!(text, ", check {}", types::check(api, *id));
    }
    if let Some(example) = example {
        let _ = write!(text, ", example {}", example.to_json());
    }
    text.push('\n');
    text.push_str(&match shape {
        Shape::Struct(shape) => struct_(api, shape),
        Shape::Enum(shape) => enum_(shape),
        Shape::Union(shape) => union(api, shape),
        Shape::Tuple(shape) => tuple(api, shape),
        Shape::Newtype(Alias { type_, rules, .. }) | Shape::Alias(Alias { type_, rules, .. }) => {
            let rules = types::braced(api, rules);
            format!("  = {}{rules}\n", types::type_(api, type_))
        }
    });
    text
}

fn struct_(api: &Api, shape: &Struct) -> String {
    let Struct {
        fields,
        constructor,
        additional,
    } = shape;
    let names = |places: &[usize]| {
        places
            .iter()
            .map(|&at| fields[at].name.to_string())
            .collect::<Vec<_>>()
            .join(", ")
    };
    let new = match constructor {
        Constructor::Arguments(places) => format!("  new({})\n", names(places)),
        Constructor::Struct(name, places) => format!("  new({name} {{ {} }})\n", names(places)),
    };
    let additional = additional
        .as_ref()
        .map_or_else(String::new, |one| self::additional(api, one));
    fields.iter().fold(new, |text, one| text + &field(api, one)) + &additional
}

fn additional(api: &Api, additional: &Additional) -> String {
    let Additional {
        name,
        local,
        setter,
        docs: _,
        type_,
        rules,
        forbidden,
    } = additional;
    let mut text = format!("  {name}: all others, {}", types::type_(api, type_));
    if local != name {
        let _ = write!(text, ", local {local}");
    }
    if let Some(setter) = setter
        .as_ref()
        .filter(|setter| setter.as_str() != format!("with_{name}"))
    {
        let _ = write!(text, ", setter {setter}");
    }
    text.push_str(if *forbidden { ", forbidden" } else { "" });
    text + &types::braced(api, rules) + "\n"
}

fn field(api: &Api, field: &Field) -> String {
    let Field {
        place: _,
        wire,
        name,
        local,
        setter,
        null_setter,
        docs: _,
        presence,
        type_,
        rules,
        default,
        fixed,
        access,
        deprecated,
        hints,
    } = field;
    let mut text = format!(
        "  {name}: {}, {}",
        types::type_(api, type_),
        types::presence(*presence)
    );
    let mut say = |word: &str, what: &str| {
        let _ = write!(text, ", {word}{what}");
    };
    if wire != name.as_str() {
        say("wire ", &format!("{wire:?}"));
    }
    if local != name {
        say("local ", local.as_str());
    }
    if setter.as_str() != format!("with_{name}") {
        say("setter ", setter.as_str());
    }
    if let Some(null) = null_setter {
        say("null setter ", null.as_str());
    }
    if let Some(default) = default {
        say("default ", &default.value.to_json());
        if let Some(method) = &default.method {
            say("by ", method.as_str());
        }
    }
    if let Some(fixed) = fixed {
        say("fixed ", &fixed.to_json());
    }
    match access {
        Access::Both => {}
        Access::ReadOnly => say("read-only", ""),
        Access::WriteOnly => say("write-only", ""),
    }
    if *deprecated {
        say("deprecated", "");
    }
    text + &types::braced(api, rules) + &self::hints(hints) + "\n"
}

fn hints(hints: &Hints) -> String {
    let Hints {
        xml,
        item_xml,
        format,
        content_media_type,
        content_encoding,
    } = hints;
    let all = [
        xml.as_ref().map(|xml| format!("xml {}", self::xml(xml))),
        item_xml
            .as_ref()
            .map(|xml| format!("item xml {}", self::xml(xml))),
        format.as_ref().map(|format| format!("format {format}")),
        content_media_type
            .as_ref()
            .map(|media_type| format!("contentMediaType {media_type}")),
        content_encoding
            .as_ref()
            .map(|encoding| format!("contentEncoding {encoding}")),
    ];
    let all: Vec<String> = all.into_iter().flatten().collect();
    if all.is_empty() {
        String::new()
    } else {
        format!(" hints({})", all.join(", "))
    }
}

fn xml(xml: &Xml) -> String {
    let Xml {
        name,
        namespace,
        prefix,
        attribute,
        wrapped,
        node_type,
    } = xml;
    let texts = [name, namespace, prefix, node_type]
        .into_iter()
        .flatten()
        .map(String::as_str);
    let flags = [("attribute", *attribute), ("wrapped", *wrapped)]
        .into_iter()
        .filter(|(_, set)| *set)
        .map(|(word, _)| word);
    texts.chain(flags).collect::<Vec<_>>().join(" ")
}

fn enum_(shape: &Enum) -> String {
    let Enum {
        repr,
        variants,
        unknown,
        any,
    } = shape;
    let mut text = String::new();
    for variant in variants {
        let Variant {
            wire,
            name,
            docs,
            deprecated,
        } = variant;
        let deprecated = if *deprecated { ", deprecated" } else { "" };
        let docs = if docs.is_empty() { "" } else { ", documented" };
        let _ = writeln!(text, "  {name} = {}{docs}{deprecated}", wire.to_json());
    }
    let held = match repr {
        Repr::String => "String",
        Repr::Integer(integer) => types::integer_name(*integer),
        Repr::Json => "Json",
    };
    let any = if *any { ", as good as the others" } else { "" };
    let _ = match unknown {
        Some(unknown) => writeln!(text, "  {unknown}({held}){any}"),
        None => writeln!(text, "  no other {held}"),
    };
    text
}

fn union(api: &Api, shape: &Union) -> String {
    let Union {
        variants,
        arms,
        unknown,
        exactly_one,
    } = shape;
    let mut text = String::new();
    for variant in variants {
        let UnionVariant {
            name,
            docs: _,
            type_,
            rules,
            from,
        } = variant;
        let type_ = types::type_(api, type_);
        let from = if *from { ", from" } else { "" };
        let _ = writeln!(text, "  {name}({type_}){from}{}", types::braced(api, rules));
    }
    for Arm { tests, candidates } in arms {
        let tests: Vec<String> = tests.iter().map(test).collect();
        let candidates: Vec<&str> = candidates
            .iter()
            .map(|&at| variants[at].name.as_str())
            .collect();
        let tests = if tests.is_empty() {
            "else".to_owned()
        } else {
            tests.join(" and ")
        };
        let _ = writeln!(text, "  {tests}: {}", candidates.join(", "));
    }
    if let Some(unknown) = unknown {
        let Unknown { name, keyword } = unknown;
        let _ = writeln!(text, "  {name}(Json) breaks {keyword}");
    }
    text.push_str(if *exactly_one { "  exactly one\n" } else { "" });
    text
}

fn test(test: &Test) -> String {
    match test {
        Test::Kind(kind) => format!("is {kind:?}"),
        Test::Member(name) => format!("has {name:?}"),
        Test::MemberIs(name, texts) => format!("{name:?} is {}", texts.join(" | ")),
        Test::MemberEquals(name, values) => format!("{name:?} equals {}", types::trees(values)),
        Test::MemberKind(name, kind) => format!("{name:?} is {kind:?}"),
        Test::ItemKind(kind) => format!("begins with {kind:?}"),
        Test::Equals(values) => format!("equals {}", types::trees(values)),
    }
}

fn tuple(api: &Api, shape: &Tuple) -> String {
    let Tuple { items, rest, rules } = shape;
    let mut text = String::new();
    for item in items {
        let TupleItem {
            name,
            docs: _,
            required,
            type_,
            rules,
        } = item;
        let required = if *required { "required" } else { "optional" };
        let type_ = types::type_(api, type_);
        let _ = writeln!(
            text,
            "  {name}: {type_}, {required}{}",
            types::braced(api, rules)
        );
    }
    let _ = match rest {
        Some((type_, rules)) => {
            let type_ = types::type_(api, type_);
            writeln!(text, "  others: {type_}{}", types::braced(api, rules))
        }
        None => writeln!(text, "  no others"),
    };
    if !rules.is_empty() {
        let _ = writeln!(text, "  all:{}", types::braced(api, rules));
    }
    text
}

fn endpoints(endpoints: &Endpoints) -> String {
    let Endpoints {
        token,
        device,
        discovery,
    } = endpoints;
    let all = [
        ("token", token),
        ("device", device),
        ("discovery", discovery),
    ];
    let known = all
        .into_iter()
        .filter_map(|(word, url)| Some((word, url.as_ref()?)));
    known.fold(String::new(), |text, (word, url)| {
        format!("{text}, {word} at {url}")
    })
}
