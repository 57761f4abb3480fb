//! Calls without their types, so that one table holds them all.

use serde_json::Value;
use specsmith::Response;
use std::error::Error;
use std::fmt::Debug;
use std::pin::Pin;

/// What came of a call.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Outcome {
    /// A documented success; the body is what the decoded value is when it is encoded again.
    Success { status: u16, body: Option<Value> },
    /// A documented error, by the variant that it came as.
    Documented {
        variant: &'static str,
        status: u16,
        body: Value,
    },
    /// Any other error, as a person reads it.
    Other(String),
}

/// A call that is over.
pub(crate) struct Done {
    pub(crate) outcome: Outcome,
    /// `Debug` and `Display` of everything that took part: the body, the request, the response or the error with its causes.
    pub(crate) shown: String,
}

/// A call that is on its way; `Send`, so that any call can be spawned.
pub(crate) type Running = Pin<Box<dyn Future<Output = Done> + Send>>;

/// One way to call an operation.
pub(crate) struct Call {
    /// The media type and the name of the example that it sends; both empty where there is no body.
    pub(crate) example: (&'static str, &'static str),
    pub(crate) run: fn(authlete::Client) -> Running,
}

/// An operation of the document, and every way to call it.
pub(crate) struct Operation {
    pub(crate) id: &'static str,
    /// The variants of its error.
    pub(crate) errors: &'static [&'static str],
    pub(crate) calls: Vec<Call>,
}

/// A decoded value as JSON again.
pub(crate) fn json(value: &impl specsmith::Encode) -> Value {
    let text = specsmith::json::to_string(value).expect("what was decoded can be encoded");
    serde_json::from_str(&text).expect("what is encoded is JSON")
}

/// A decoder of the table: the body.
pub(crate) fn body(value: &impl specsmith::Encode) -> Option<Value> {
    Some(json(value))
}

/// A decoder of the table, for what has no body.
pub(crate) fn no_body((): &()) -> Option<Value> {
    None
}

/// An error as logs show it: itself in both ways, and each cause in both ways.
pub(crate) fn told(error: &dyn Error) -> String {
    let mut all = format!("{error}\n{error:?}\n");
    let mut cause = error.source();
    while let Some(error) = cause {
        all += &format!("{error}\n{error:?}\n");
        cause = error.source();
    }
    all
}

/// What came of a call, from its result.
pub(crate) fn done<T: Debug, E: Error + 'static>(
    request: &str,
    result: &Result<Response<T>, specsmith::Error<E>>,
    body: fn(&T) -> Option<Value>,
    documented: fn(&specsmith::Error<E>) -> Option<Outcome>,
) -> Done {
    let (outcome, shown) = match result {
        Ok(response) => {
            let (status, body) = (response.status.as_u16(), body(&response.body));
            (
                Outcome::Success { status, body },
                format!("{response:?} {response:#?}"),
            )
        }
        Err(error) => {
            let outcome = documented(error).unwrap_or_else(|| Outcome::Other(error.to_string()));
            (outcome, told(error))
        }
    };
    Done {
        outcome,
        shown: format!("{request}\n{shown}"),
    }
}

/// An entry of the table: `operation!(id, EnumOfErrors { Variants }, decoder, { (media type, example) => |client| request; … })`, where
/// the decoder makes the JSON of a response's body: `body` or `no_body`.
macro_rules! operation {
    ($id:literal, $error:ident { $($variant:ident),* }, $body:ident, { $($example:expr => |$client:ident| $request:expr;)* }) => {{
        fn documented(error: &::specsmith::Error<::authlete::operations::$error>) -> Option<$crate::outcome::Outcome> {
            match error {
                $(::specsmith::Error::Api { error: ::authlete::operations::$error::$variant(body), response, .. } => {
                    Some($crate::outcome::Outcome::Documented {
                        variant: stringify!($variant),
                        status: response.status().as_u16(),
                        body: $crate::outcome::json(body),
                    })
                })*
                _ => None,
            }
        }
        $crate::outcome::Operation {
            id: $id,
            errors: &[$(stringify!($variant)),*],
            calls: vec![$($crate::outcome::Call {
                example: $example,
                run: |$client| Box::pin(async move {
                    let request = $request;
                    let shown = format!("{request:?} {request:#?}");
                    $crate::outcome::done(&shown, &request.send().await, $crate::outcome::$body, documented)
                }),
            }),*],
        }
    }};
}
pub(crate) use operation;
