//! What was decided: models here, operations in `operation`.

use super::{operation, types};
use specsmith_generator::api::{
    Access, Alias, Api, Constructor, Enum, Field, Hints, Model, Scheme, Server, Shape, Struct,
};
use specsmith_generator::document::Xml;
use std::fmt::Write as _;

/// The whole [`Api`], without its documentation, which a snapshot of the text of a file shows better.
#[must_use]
pub fn api(api: &Api) -> String {
    let models = api.models.iter().map(|one| model(api, one));
    let groups = api.groups.iter().map(|one| operation::group(api, one));
    let servers = api
        .servers
        .iter()
        .map(|Server { name, url, docs: _ }| format!("server {name} = {url}\n"));
    let schemes = api.schemes.iter().map(|one| {
        let Scheme {
            wire,
            setter,
            docs: _,
            credential,
        } = one;
        format!("scheme {wire:?} {setter}(): {credential:?}\n")
    });
    models.chain(groups).chain(servers).chain(schemes).collect()
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
        validated,
        example,
    } = model;
    let kind = match shape {
        Shape::Struct(_) => "struct",
        Shape::Enum(_) => "enum",
        Shape::Alias(_) => "type",
    };
    let mut text = format!(
        "{kind} {name} in {module}.rs, {wire:?} from {}",
        place.pointer
    );
    text.push_str(if *deprecated { ", deprecated" } else { "" });
    text.push_str(if *validated { ", validated" } else { "" });
    if let Some(example) = example {
        let _ = write!(text, ", example {}", example.to_json());
    }
    text.push('\n');
    text.push_str(&match shape {
        Shape::Struct(shape) => struct_(api, shape),
        Shape::Enum(shape) => enum_(shape),
        Shape::Alias(Alias { type_, rules }) => {
            format!("  = {}{}\n", types::type_(api, type_), types::braced(rules))
        }
    });
    text
}

fn struct_(api: &Api, shape: &Struct) -> String {
    let Struct {
        fields,
        constructor,
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
    fields.iter().fold(new, |text, one| text + &field(api, one))
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
        say("default ", &default.to_json());
    }
    match access {
        Access::Both => {}
        Access::ReadOnly => say("read-only", ""),
        Access::WriteOnly => say("write-only", ""),
    }
    if *deprecated {
        say("deprecated", "");
    }
    text + &types::braced(rules) + &self::hints(hints) + "\n"
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
    let Enum { variants, unknown } = shape;
    let mut text = String::new();
    for variant in variants {
        let _ = writeln!(text, "  {} = {:?}", variant.name, variant.wire);
    }
    let _ = writeln!(text, "  {unknown}(String)");
    text
}
