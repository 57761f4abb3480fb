//! Groups and their operations, as decided.

use super::types;
use specsmith_generator::api::{
    Api, Body, Choice, Encoding, ErrorEnum, ErrorVariant, Group, Operation, Outcome, Parameter,
    Reply, Required, Status,
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
        security,
        parameters,
        required,
        rules,
        body,
        success,
        replies,
        error,
        accept,
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
    line(format!("success {}", outcome(api, success)));
    replies.iter().for_each(|one| line(reply(api, one)));
    if !error.variants.is_empty() {
        line(errors(api, error));
    }
    text
}

fn parameter(api: &Api, parameter: &Parameter) -> String {
    let Parameter {
        place: _,
        wire,
        name,
        docs: _,
        location,
        style,
        explode,
        presence,
        type_,
        rules,
        validated,
        deprecated,
    } = parameter;
    let flags = [
        (*explode, ", explode"),
        (*deprecated, ", deprecated"),
        (*validated, ", validated"),
    ];
    let flags: String = flags
        .into_iter()
        .filter(|(set, _)| *set)
        .map(|(_, word)| word)
        .collect();
    format!(
        "{location:?} {wire:?} as {name}: {}, {}, {style:?}{flags}{}",
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
        Encoding::Form(_, members) => {
            members
                .iter()
                .fold("form".to_owned(), |text, (wire, style, explode)| {
                    format!(
                        "{text}, {wire} {style:?}{}",
                        if *explode { " explode" } else { "" }
                    )
                })
        }
    };
    let from = if *from { "" } else { ", no From" };
    format!(
        "{variant}{}, {media_type} as {encoding}{from}",
        types::type_(api, type_)
    )
}

fn outcome(api: &Api, outcome: &Outcome) -> String {
    match outcome {
        Outcome::Empty => "()".to_owned(),
        Outcome::Value(type_) => types::type_(api, type_),
    }
}

fn reply(api: &Api, reply: &Reply) -> String {
    let Reply {
        status,
        variant,
        type_,
    } = reply;
    let type_ = type_
        .as_ref()
        .map_or_else(|| "nothing".to_owned(), |type_| types::type_(api, type_));
    let to = variant
        .as_ref()
        .map_or_else(|| "success".to_owned(), ToString::to_string);
    format!("{} reads {type_} as {to}", self::status(*status))
}

fn errors(api: &Api, error: &ErrorEnum) -> String {
    let ErrorEnum { name, variants } = error;
    let variants: Vec<String> = variants
        .iter()
        .map(
            |ErrorVariant {
                 name,
                 status,
                 docs: _,
                 type_,
             }| {
                let payload = type_.as_ref().map_or_else(String::new, |type_| {
                    format!("({})", types::type_(api, type_))
                });
                format!("{name}{payload} on {}", self::status(*status))
            },
        )
        .collect();
    format!("errors {name}: {}", variants.join(", "))
}

fn status(status: Status) -> String {
    match status {
        Status::Code(code) => code.to_string(),
        Status::Range(digit) => format!("{digit}XX"),
        Status::Default => "default".to_owned(),
    }
}
