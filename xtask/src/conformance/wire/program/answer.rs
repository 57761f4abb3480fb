//! What reads an answer: a `match` over what the document has, which writes the body again.

use super::super::scenarios::essence;
use specsmith_generator::api::{
    AnswerEnum, Content, EventReading, HeaderShape, Operation, Outcome, Reading, ReplyBody,
};

/// The verb that gives an answer of a media type, and the expressions for a success, a documented error, and the documented headers.
pub(in super::super) fn of_operation(
    operation: &Operation,
    media_type: Option<&str>,
) -> (&'static str, [String; 3]) {
    let stream = media_type.and_then(|media_type| stream(operation, media_type));
    let (verb, success) = match (stream, &operation.success) {
        (Some(content), _) if content.reading.is_events() => {
            ("send_events", written(content, "response.body"))
        }
        (Some(content), _) => ("send_lines", written(content, "response.body")),
        (None, Outcome::Empty) => ("send", "None".to_owned()),
        (None, Outcome::Body(body)) => ("send", of_body(body, "response.body")),
        (None, Outcome::Several(answers)) => ("send", of_answers(answers, "response.body")),
    };
    let error = match operation.error.variants.is_empty() {
        true => "match error {}".to_owned(),
        false => of_answers(&operation.error, "error"),
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

fn of_answers(answers: &AnswerEnum, value: &str) -> String {
    let name = &answers.name;
    let arms = answers.variants.iter().map(|variant| {
        let variant_name = &variant.name;
        match &variant.body {
            None => format!("operations::{name}::{variant_name} => None"),
            Some(body) => {
                let body = of_body(body, "body");
                format!("operations::{name}::{variant_name}(body) => {body}")
            }
        }
    });
    format!(
        "match {value} {{ {} }}",
        arms.collect::<Vec<String>>().join(", ")
    )
}

fn of_body(body: &ReplyBody, value: &str) -> String {
    let Some(choice) = &body.choice else {
        return match body.contents.first() {
            Some(only) => written(only, value),
            None => "None".to_owned(),
        };
    };
    let arms = body.contents.iter().map(|content| {
        let variant = &content.variant;
        let written = written(content, "body");
        format!("operations::{choice}::{variant}(body) => {written}")
    });
    format!(
        "match {value} {{ {} }}",
        arms.collect::<Vec<String>>().join(", ")
    )
}

/// Texts, bytes and streams are written as they were read, everything else as JSON: what another encoding stands for is known from its value.
fn written(content: &Content, value: &str) -> String {
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
        Reading::Json | Reading::Xml(_) | Reading::Form(_) | Reading::Parts(_) => {
            format!("tell::json(&{value})")
        }
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
