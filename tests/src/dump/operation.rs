//! Groups and their operations, as decided.

use super::{types, xml};
use specsmith_generator::api::{
    AnswerEnum, AnswerVariant, Api, Body, Choice, Content, Encoding, Example, FormId, FormMember,
    Group, HeaderField, Headers, Incoming, Operation, Outcome, PageItems, PageStep, Paging,
    Parameter, PartMember, Reading, Reads, Reply, ReplyBody, Required, Status,
};
use std::fmt::Write as _;

pub(super) fn group(api: &Api, group: &Group) -> String {
    let Group {
        wire,
        method,
        name,
        module,
        docs: _,
        operations,
    } = group;
    let head = format!("group {name} in {module}.rs, {method}(), tag {wire:?}\n");
    operations
        .iter()
        .fold(head, |text, one| text + &operation(api, one))
}

pub(super) fn incoming(api: &Api, incoming: &Incoming) -> String {
    let Incoming {
        place,
        name,
        docs: _,
        deprecated,
        body,
    } = incoming;
    let deprecated = if *deprecated { ", deprecated" } else { "" };
    let body = reply_body(api, body);
    format!(
        "incoming {name}() from {}: {body}{deprecated}\n",
        place.pointer
    )
}

fn operation(api: &Api, operation: &Operation) -> String {
    let Operation {
        place: _,
        wire,
        name,
        builder,
        descriptor,
        docs: _,
        deprecated,
        method,
        template,
        server,
        servers,
        server_unknown,
        security,
        parameters,
        required,
        rules,
        body,
        success,
        replies,
        unexpected,
        error,
        headers,
        accept,
        reads,
        example,
        paging,
    } = operation;
    let mut text = format!("  {method} {template}: {name}(), {builder}, {descriptor}, {wire:?}");
    text.push_str(if *deprecated { ", deprecated\n" } else { "\n" });
    let mut line = |line: String| {
        let _ = writeln!(text, "    {line}");
    };
    parameters.iter().for_each(|one| line(parameter(api, one)));
    if let Some(one) = body {
        line(self::body(api, one));
    }
    if let Some(Required { name }) = required {
        line(format!("inputs in {name}"));
    }
    if let Some(name) = rules {
        line(format!("rules in {name}"));
    }
    if let Some(server) = server {
        line(format!("server {server}"));
    }
    if let Some(at) = servers {
        let name = api.own_servers.get(*at).map(|own| own.name.to_string());
        line(format!("choice of servers {}", name.unwrap_or_default()));
    }
    if *server_unknown {
        line("server of its own, unknown".to_owned());
    }
    if !security.is_empty() {
        let any: Vec<String> = security
            .iter()
            .map(|all| format!("[{}]", all.join(" and ")))
            .collect();
        line(format!("security {}", any.join(" or ")));
    }
    if let Some(accept) = accept {
        line(format!("accept {accept}"));
    }
    for one in self::reads(reads) {
        line(one);
    }
    if let Some(one) = example {
        line(self::example(operation, one));
    }
    if let Some(one) = paging {
        line(self::paging(api, one));
    }
    line(format!("success {}", outcome(api, success)));
    replies.iter().for_each(|one| line(reply(api, one)));
    for one in unexpected {
        line(format!("{} is unexpected", status(*one)));
    }
    if let Outcome::Several(several) = success {
        line(answers(api, "successes", several));
    }
    if !error.variants.is_empty() {
        line(answers(api, "errors", error));
    }
    if let Some(Headers { name, fields }) = headers {
        let fields: Vec<String> = fields.iter().map(|one| header(api, one)).collect();
        line(format!("headers {name}: {}", fields.join(", ")));
    }
    text
}

fn reads(reads: &Reads) -> Vec<String> {
    let Reads {
        live,
        events,
        lines,
        bytes,
    } = reads;
    let accepted = |verb: &str, accept: &Option<String>| {
        let accept = accept.as_ref()?;
        Some(format!("{verb} accepts {accept}"))
    };
    let live = live.as_ref().map(|live| format!("live {live:?}"));
    let bytes = bytes.then(|| "send_streaming".to_owned());
    let events = accepted("send_events", events);
    let all = [live, events, accepted("send_lines", lines), bytes];
    all.into_iter().flatten().collect()
}

fn example(operation: &Operation, example: &Example) -> String {
    let Example { parameters, body } = example;
    let parameters = parameters.iter().map(|(at, value)| {
        let wire = operation.parameters.get(*at).map(|known| &known.wire);
        format!("{}: {}", wire.map_or("", String::as_str), value.to_json())
    });
    let body = body
        .iter()
        .map(|(media_type, value)| format!("{media_type} {}", value.to_json()));
    format!(
        "example {}",
        parameters.chain(body).collect::<Vec<_>>().join(", ")
    )
}

fn paging(api: &Api, paging: &Paging) -> String {
    let Paging {
        way,
        items,
        total,
        more,
        list,
    } = paging;
    let list = list.as_ref().map(|PageItems { type_, steps }| {
        let steps: Vec<String> = steps.iter().map(page_step).collect();
        format!("list of {} by {steps:?}", types::type_(api, type_))
    });
    let at = |what: &str, pointer: &str| format!("{what} at {pointer:?}");
    let parts = [
        Some(format!("pages {way:?}")),
        Some(at("items", items)),
        total.as_deref().map(|pointer| at("total", pointer)),
        more.as_deref().map(|pointer| at("more", pointer)),
        list,
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn page_step(step: &PageStep) -> String {
    match step {
        PageStep::Field(name, presence) => format!("{name} {presence:?}"),
        PageStep::Inner => "inner".to_owned(),
    }
}

fn header(api: &Api, field: &HeaderField) -> String {
    let HeaderField {
        place: _,
        wire,
        name,
        docs: _,
        type_,
        rules,
        shape,
        deprecated,
    } = field;
    let deprecated = if *deprecated { " deprecated" } else { "" };
    format!(
        "{wire:?} as {name}: {} {shape:?}{deprecated}{}",
        types::type_(api, type_),
        types::braced(api, rules),
    )
}

fn parameter(api: &Api, parameter: &Parameter) -> String {
    let Parameter {
        place: _,
        wire,
        name,
        empty,
        docs: _,
        location,
        part,
        members,
        style,
        explode,
        presence,
        fixed,
        type_,
        rules,
        validated,
        reserved,
        deprecated,
    } = parameter;
    let flags = [
        (*explode, ", explode"),
        (*deprecated, ", deprecated"),
        (*validated, ", validated"),
        (*reserved, ", reserved"),
    ];
    let flags: String = flags
        .into_iter()
        .filter(|(set, _)| *set)
        .map(|(_, word)| word)
        .collect();
    let empty = empty
        .as_ref()
        .map_or_else(String::new, |name| format!(", {name}()"));
    let of = part
        .as_ref()
        .map_or_else(String::new, |part| format!(" of {part:?}"));
    let members: String = members
        .iter()
        .map(|member| format!(", {}", form_member(member)))
        .collect();
    let fixed = fixed.as_ref().map_or_else(String::new, |value| {
        format!(", {} unless set", value.to_json())
    });
    format!(
        "{location:?} {wire:?}{of} as {name}: {}, {}, {style:?}{flags}{empty}{members}{}{fixed}",
        types::type_(api, type_),
        types::presence(*presence),
        types::braced(api, rules),
    )
}

fn body(api: &Api, body: &Body) -> String {
    let Body {
        required,
        name,
        docs: _,
        choice,
        choices,
    } = body;
    let of = choice
        .as_ref()
        .map_or_else(String::new, |name| format!(" of {name}"));
    let choices: Vec<String> = choices
        .iter()
        .map(|one| self::choice(api, one, choice.is_some()))
        .collect();
    format!(
        "body {name}{of}, {}: {}",
        if *required { "required" } else { "optional" },
        choices.join(" | ")
    )
}

fn choice(api: &Api, choice: &Choice, is_one_of_several: bool) -> String {
    let Choice {
        media_type,
        variant,
        type_,
        encoding,
        from,
    } = choice;
    let variant = if is_one_of_several {
        format!("{variant} ")
    } else {
        String::new()
    };
    let encoding = match encoding {
        Encoding::Json => "JSON".to_owned(),
        Encoding::Lines => "lines".to_owned(),
        Encoding::Text => "text".to_owned(),
        Encoding::Xml(id) => format!("XML by {}", xml::document_name(api, *id)),
        Encoding::Bytes => "bytes".to_owned(),
        Encoding::Form(_, members) => members
            .iter()
            .map(form_member)
            .fold("form".to_owned(), |text, member| {
                format!("{text}, {member}")
            }),
        Encoding::Multipart(_, members) => members
            .iter()
            .map(|member| part_member(api, member))
            .fold("multipart".to_owned(), |text, member| {
                format!("{text}, {member}")
            }),
        Encoding::Sequence(first, rest) => {
            let first: Vec<String> = first.iter().map(|part| part_member(api, part)).collect();
            format!("parts {first:?}, then{}", part_member(api, rest))
        }
    };
    let from = if *from { "" } else { ", no From" };
    format!(
        "{variant}{}, {media_type} as {encoding}{from}",
        types::type_(api, type_)
    )
}

fn form_member(member: &FormMember) -> String {
    let FormMember {
        wire,
        style,
        explode,
        reserved,
    } = member;
    format!(
        "{wire} {style:?}{}{}",
        if *explode { " explode" } else { "" },
        if *reserved { " reserved" } else { "" }
    )
}

fn part_member(api: &Api, member: &PartMember) -> String {
    let PartMember {
        wire,
        others,
        media_type,
        file,
        style,
        xml,
    } = member;
    let style = style.map_or_else(String::new, |(style, explode)| {
        format!(" {style:?}{}", if explode { " explode" } else { "" })
    });
    let xml = xml.map_or_else(String::new, |id| {
        format!(" XML by {}", xml::document_name(api, id))
    });
    let media_type = media_type
        .as_ref()
        .map_or_else(String::new, |name| format!(" {name}"));
    let wire = if *others { "all others" } else { wire };
    format!(
        "{wire}{}{media_type}{style}{xml}",
        if *file { " file" } else { "" }
    )
}

fn outcome(api: &Api, outcome: &Outcome) -> String {
    match outcome {
        Outcome::Empty => "()".to_owned(),
        Outcome::Body(body) => reply_body(api, body),
        Outcome::Several(AnswerEnum { name, variants: _ }) => name.to_string(),
    }
}

fn reply(api: &Api, reply: &Reply) -> String {
    let Reply {
        status,
        success,
        variant,
        body,
        streams,
    } = reply;
    let body = body
        .as_ref()
        .map_or_else(|| "nothing".to_owned(), |body| reply_body(api, body));
    let to = match (success, variant) {
        (true, None) => "success".to_owned(),
        (true, Some(variant)) => format!("success {variant}"),
        (false, variant) => variant
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
    };
    let streams = contents(api, streams, false);
    let beside = match streams.is_empty() {
        true => String::new(),
        false => format!(", beside it {}", streams.join(" and ")),
    };
    format!("{} reads {body} as {to}{beside}", self::status(*status))
}

fn reply_body(api: &Api, body: &ReplyBody) -> String {
    let ReplyBody { choice, contents } = body;
    let contents = self::contents(api, contents, choice.is_some());
    match choice {
        Some(name) => format!("{name} of {}", contents.join(" | ")),
        None => contents.join(" | "),
    }
}

fn form(api: &Api, id: FormId) -> &str {
    let form = api.forms.get(id.0);
    form.map_or("nothing", |form| form.ident.as_str())
}

fn contents(api: &Api, contents: &[Content], is_choice: bool) -> Vec<String> {
    contents
        .iter()
        .map(|content| {
            let Content {
                media_types,
                variant,
                type_,
                reading,
            } = content;
            let type_ = types::type_(api, type_);
            let form = match reading {
                Reading::Json => String::new(),
                Reading::Text => " of text".to_owned(),
                Reading::Xml(id) => format!(" of XML by {}", xml::document_name(api, *id)),
                Reading::Form(id) => format!(" of a form by {}", form(api, *id)),
                Reading::Parts(id) => format!(" of parts by {}", form(api, *id)),
                Reading::Bytes => " as it is".to_owned(),
                Reading::Events(reading) => format!(" of events by {reading:?}"),
                Reading::Lines => " of lines".to_owned(),
            };
            match is_choice {
                true => format!("{variant} {type_}{form}, {}", media_types.join(" or ")),
                false => format!("{type_}{form}"),
            }
        })
        .collect()
}

fn answers(api: &Api, about: &str, answers: &AnswerEnum) -> String {
    let AnswerEnum { name, variants } = answers;
    let variants: Vec<String> = variants
        .iter()
        .map(
            |AnswerVariant {
                 name,
                 status,
                 docs: _,
                 body,
             }| {
                let payload = body.as_ref().map_or_else(String::new, |body| {
                    let type_ = match &body.choice {
                        Some(choice) => choice.to_string(),
                        None => reply_body(api, body),
                    };
                    format!("({type_})")
                });
                format!("{name}{payload} on {}", self::status(*status))
            },
        )
        .collect();
    format!("{about} {name}: {}", variants.join(", "))
}

fn status(status: Status) -> String {
    match status {
        Status::Code(code) => code.to_string(),
        Status::Range(digit) => format!("{digit}XX"),
        Status::Default => "default".to_owned(),
    }
}
