//! The source of a program.

use super::{Program, Written};
use crate::conformance::wire::documents::Documents;

const TELL: &str = include_str!("tell.rs");
const MAIN: &str = include_str!("main.rs");

/// How long a call may take.
const SECONDS: u64 = 20;

/// All files of the program, by their path below its folder.
pub(super) fn code(program: &Program, documents: &Documents) -> Vec<(String, String)> {
    let (mut modules, mut files) = documents.code();
    modules.sort();
    let mut main = String::from("#![allow(dead_code, deprecated, unused)]\n");
    if let Some(limit) = documents.recursion_limit() {
        main.push_str(&format!("#![recursion_limit = \"{limit}\"]\n"));
    }
    for module in modules.iter().map(String::as_str).chain(["calls", "tell"]) {
        main.push_str(&format!("mod {module};\n"));
    }
    main.push_str(MAIN);
    main.push_str(
        "\nfn play(number: usize, base: String) -> Option<Calls> {\n    match number {\n",
    );
    let mut calls = String::new();
    for (number, scenario) in &program.scenarios {
        let Ok(scenario) = scenario else { continue };
        main.push_str(&format!(
            "        {number} => Some(calls::c{number}::start(base)),\n"
        ));
        calls.push_str(&format!("pub(crate) mod c{number};\n"));
        files.push((format!("src/calls/c{number}.rs"), module(scenario)));
    }
    main.push_str("        _ => None,\n    }\n}\n");
    files.push(("src/calls/mod.rs".to_owned(), calls));
    files.push(("src/tell.rs".to_owned(), TELL.to_owned()));
    files.push(("src/main.rs".to_owned(), main));
    files
}

/// The number in the name of a scenario's file.
pub(super) fn number(file: &str) -> Option<usize> {
    file.strip_prefix('c')?.strip_suffix(".rs")?.parse().ok()
}

fn module(calls: &[Written]) -> String {
    let mut text = String::from("use crate::tell;\n\n");
    text.push_str(
        // Boxed here: in an unoptimized build a function holds all futures that it boxes on its stack.
        "pub(crate) fn start(base: String) -> crate::Calls {\n    Box::pin(run(base))\n}\n\n\
         async fn run(base: String) -> Vec<String> {\n    let mut told = Vec::new();\n",
    );
    for at in 0..calls.len() {
        text.push_str(&format!(
            "    told.push(call_{at}::ask(&base).await.unwrap_or_else(|error| tell::failed(&error)));\n"
        ));
    }
    text.push_str("    told\n}\n");
    for (at, call) in calls.iter().enumerate() {
        text.push_str(&of_call(at, call));
    }
    text
}

/// A module of its own, because each call may be of another document.
fn of_call(at: usize, call: &Written) -> String {
    let Written {
        module,
        prepared,
        verb,
        success,
        error,
        headers,
        value: _,
    } = call;
    let (client, call) = (&prepared.client, &prepared.call);
    format!(
        "
mod call_{at} {{
    use crate::tell;
    use crate::{module}::*;
    use specsmith::Error;

    pub(crate) async fn ask(base: &str) -> tell::Asked {{
        let client = Client::builder(){client}.timeout(std::time::Duration::from_secs({SECONDS})).retry(specsmith::Retry::off()).build()?;
        let answer = {call}.{verb}().await;
        Ok(match answer {{
            Ok(response) => {{
                let headers = &response.headers;
                tell::read(response.status.as_u16(), {success}, {headers})
            }}
            Err(Error::Api {{ error, response, .. }}) => {{
                let headers = response.headers();
                tell::read(response.status().as_u16(), {error}, {headers})
            }}
            Err(error) => tell::failed(&error),
        }})
    }}
}}
"
    )
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn files_have_numbers() {
        assert_eq!(number("c12.rs"), Some(12));
        assert_eq!((number("mod.rs"), number("c.rs")), (None, None));
    }
}
