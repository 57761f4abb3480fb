//! What reads an answer: a `match` over what the document has, which writes the body again.

use specsmith_generator::api::{
    AnswerEnum, Content, HeaderShape, Operation, Outcome, Reading, ReplyBody,
};

/// The expressions for a success, a documented error, and the documented headers.
pub(in super::super) fn of_operation(operation: &Operation) -> (String, String, String) {
    let success = match &operation.success {
        Outcome::Empty => "None".to_owned(),
        Outcome::Body(body) => of_body(body, "response.body"),
        Outcome::Several(answers) => of_answers(answers, "response.body"),
    };
    let error = match operation.error.variants.is_empty() {
        true => "match error {}".to_owned(),
        false => of_answers(&operation.error, "error"),
    };
    (success, error, headers(operation))
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

/// Texts and bytes are written as they were read, everything else as JSON: what another encoding stands for is known from its value.
fn written(content: &Content, value: &str) -> String {
    match content.reading {
        Reading::Text => format!("tell::text(&{value})"),
        Reading::Bytes => format!("tell::bytes(&{value})"),
        Reading::Lines => format!("tell::lines({value}).await"),
        _ => format!("tell::json(&{value})"),
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
