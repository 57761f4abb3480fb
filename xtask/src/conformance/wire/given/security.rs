//! Credentials: what a caller has to say so that the expected ones are sent.

use super::super::scenarios::Request;
use super::super::{base64, percent};
use specsmith_generator::api::{Api, Credential, Operation, Scheme};
use specsmith_generator::emit::example::{self, Secret};

type Pairs = Vec<(String, String)>;

/// The calls of the client's builder. Pairs of the query that are credentials are taken out of it.
pub(super) fn calls(
    api: &Api,
    operation: &Operation,
    request: &Request,
    query: &mut Pairs,
) -> Result<String, String> {
    let mut chosen: Option<Vec<(&Scheme, Secret)>> = None;
    for alternative in &operation.security {
        let found = alternative.iter().map(|name| {
            let scheme = api.schemes.iter().find(|scheme| scheme.wire == *name)?;
            Some((scheme, secret(scheme, request, query)?))
        });
        let found = found.collect::<Option<Vec<_>>>();
        let is_better = |found: &Vec<_>| chosen.as_ref().is_none_or(|old| found.len() > old.len());
        if let Some(found) = found.filter(is_better) {
            chosen = Some(found);
        }
    }
    let chosen = match (chosen, operation.security.first()) {
        (Some(chosen), _) => chosen,
        (None, None) => Vec::new(),
        // Nothing is said of them, and without them nothing is sent.
        (None, Some(first)) => {
            let schemes = api.schemes.iter();
            let schemes = schemes.filter(|scheme| first.contains(&scheme.wire));
            schemes.map(|scheme| (scheme, made_up(scheme))).collect()
        }
    };
    let mut calls = String::new();
    for (scheme, secret) in chosen {
        if let Credential::Query(name) = &scheme.credential {
            query.retain(|(known, _)| known != name);
        }
        let call = example::credential(scheme, &secret).map_err(|misfit| misfit.to_string())?;
        calls.push_str(&call.to_string());
    }
    Ok(calls)
}

fn secret(scheme: &Scheme, request: &Request, query: &Pairs) -> Option<Secret> {
    let authorization = |word: &str| {
        let text = request.header("authorization")?;
        let (scheme, rest) = text.split_once(' ')?;
        let is_it = scheme.eq_ignore_ascii_case(word);
        is_it.then(|| rest.to_owned())
    };
    let token = match &scheme.credential {
        Credential::Http(word) => authorization(word)?,
        Credential::Header(name) => request.header(name)?,
        Credential::Query(name) => {
            let mut pairs = query.iter();
            pairs.find(|(known, _)| known == name)?.1.clone()
        }
        Credential::Cookie(name) => cookies(request)
            .into_iter()
            .find_map(|(known, value)| (known == *name).then_some(value))?,
        Credential::Basic => {
            let text = String::from_utf8(base64::decode(&authorization("basic")?)?).ok()?;
            let (user, password) = text.split_once(':')?;
            return Some(Secret::Pair(user.to_owned(), password.to_owned()));
        }
        // A bearer token, wherever it comes from.
        _ => authorization("bearer")?,
    };
    Some(Secret::Token(token))
}

fn made_up(scheme: &Scheme) -> Secret {
    match scheme.credential {
        Credential::Basic => Secret::Pair("user".to_owned(), "password".to_owned()),
        _ => Secret::Token("token".to_owned()),
    }
}

/// The cookies that are expected.
pub(super) fn cookies(request: &Request) -> Pairs {
    let text = request.header("cookie").unwrap_or_default();
    let pairs = text
        .split(';')
        .filter_map(|pair| pair.trim().split_once('='));
    pairs
        .map(|(name, value)| (name.to_owned(), percent::decode(value)))
        .collect()
}
