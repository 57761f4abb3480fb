//! What reads an answer: a `match` over what the document has, which writes the body again.

use super::super::scenarios::essence;
use specsmith_generator::api::{
    AnswerEnum, Api, Content, EventReading, Field, HeaderShape, Operation, Outcome, Presence,
    Reading, ReplyBody, Shape, Type,
};

/// The verb that gives an answer of a media type, and the expressions for a success, a documented error, and the documented headers.
pub(in super::super) fn of_operation(
    api: &Api,
    operation: &Operation,
    media_type: Option<&str>,
) -> (&'static str, [String; 3]) {
    let stream = media_type.and_then(|media_type| stream(operation, media_type));
    let (verb, success) = match (stream, &operation.success) {
        (Some(content), _) if content.reading.is_events() => {
            ("send_events", written(api, content, "response.body"))
        }
        (Some(content), _) => ("send_lines", written(api, content, "response.body")),
        (None, Outcome::Empty) => ("send", "None".to_owned()),
        (None, Outcome::Body(body)) => ("send", of_body(api, body, "response.body")),
        (None, Outcome::Several(answers)) => ("send", of_answers(api, answers, "response.body")),
    };
    let error = match operation.error.variants.is_empty() {
        true => "match error {}".to_owned(),
        false => of_answers(api, &operation.error, "error"),
    };
    (verb, [success, error, headers(operation)])
}

/// The stream of a media type that a verb of its own gives, where `send` gives something else.
fn stream<'o>(operation: &'o Operation, media_type: &str) -> Option<&'o Content> {
    let is_it = |content: &&Content| {
        content
            .media_types
            .iter()
            .any(|name| essence(name) == media_type)
    };
    let mut replies = operation.replies.iter();
    let mut whole = operation
        .replies
        .iter()
        .filter_map(|reply| reply.body.as_ref());
    if whole.any(|body| body.contents.iter().any(|content| is_it(&content))) {
        return None;
    }
    replies.find_map(|reply| reply.streams.iter().find(is_it))
}

fn of_answers(api: &Api, answers: &AnswerEnum, value: &str) -> String {
    let name = &answers.name;
    let arms = answers.variants.iter().map(|variant| {
        let variant_name = &variant.name;
        match &variant.body {
            None => format!("operations::{name}::{variant_name} => None"),
            Some(body) => {
                let body = of_body(api, body, "body");
                format!("operations::{name}::{variant_name}(body) => {body}")
            }
        }
    });
    format!(
        "match {value} {{ {} }}",
        arms.collect::<Vec<String>>().join(", ")
    )
}

fn of_body(api: &Api, body: &ReplyBody, value: &str) -> String {
    let Some(choice) = &body.choice else {
        return match body.contents.first() {
            Some(only) => written(api, only, value),
            None => "None".to_owned(),
        };
    };
    let arms = body.contents.iter().map(|content| {
        let variant = &content.variant;
        let written = written(api, content, "body");
        format!("operations::{choice}::{variant}(body) => {written}")
    });
    format!(
        "match {value} {{ {} }}",
        arms.collect::<Vec<String>>().join(", ")
    )
}

/// Texts, bytes and streams are written as they were read, everything else as JSON: what another encoding stands for is known from its value.
fn written(api: &Api, content: &Content, value: &str) -> String {
    match content.reading {
        Reading::Text => format!("tell::text(&{value})"),
        Reading::Bytes => format!("tell::bytes(&{value})"),
        Reading::Lines => format!("tell::lines({value}).await"),
        Reading::Events(EventReading::Json) => {
            format!("tell::events({value}, tell::as_json).await")
        }
        Reading::Events(EventReading::Text) => {
            format!("tell::events({value}, tell::as_text).await")
        }
        Reading::Events(EventReading::Members | EventReading::JsonMembers) => {
            format!("tell::whole_events({value}).await")
        }
        Reading::Parts(_) => {
            let files = files(api, &content.type_);
            format!("{{ let mut parts = {value}; {files}tell::json(&parts) }}")
        }
        Reading::Json | Reading::Xml(_) | Reading::Form(_) => format!("tell::json(&{value})"),
    }
}

/// What makes the files of a form readable, in `parts`.
fn files(api: &Api, type_: &Type) -> String {
    let is_file = |field: &&Field| {
        let mut at = &field.type_;
        while let Type::List(inner) | Type::Nullable(inner) = at {
            at = inner;
        }
        *at == Type::File && field.presence != Presence::OptionalNullable
    };
    match type_ {
        Type::File => "tell::Readable::readable(&mut parts); ".to_owned(),
        Type::List(item) if **item == Type::File => files(api, item),
        Type::Model(id) => match api.model(*id).map(|model| &model.shape) {
            Some(Shape::Struct(shape)) => {
                let fields = shape.fields.iter().filter(is_file);
                let calls = fields
                    .map(|field| format!("tell::Readable::readable(&mut parts.{}); ", field.name));
                calls.collect()
            }
            Some(Shape::Tuple(shape)) => {
                let items = shape.items.iter().filter(|item| item.type_ == Type::File);
                let rest = shape.rest.iter().filter(|(type_, _)| *type_ == Type::File);
                let names = items.map(|item| item.name.to_string());
                let names = names.chain(rest.map(|_| "rest".to_owned()));
                let calls =
                    names.map(|name| format!("tell::Readable::readable(&mut parts.{name}); "));
                calls.collect()
            }
            _ => String::new(),
        },
        _ => String::new(),
    }
}

/// Headers that are leaves or lists; those of other shapes are not looked at.
fn headers(operation: &Operation) -> String {
    let Some(known) = &operation.headers else {
        return "Vec::new()".to_owned();
    };
    let fields = known
        .fields
        .iter()
        .filter(|field| matches!(field.shape, HeaderShape::One | HeaderShape::List));
    let rows: Vec<String> = fields
        .map(|field| {
            let (wire, name) = (&field.wire, &field.name);
            format!("({wire:?}, known.{name}.as_ref().map(tell::header))")
        })
        .collect();
    let name = &known.name;
    format!(
        "{{ let known = operations::{name}::from(headers); vec![{}] }}",
        rows.join(", ")
    )
}
