//! The checks of the models, each of which has one word of `Assertion`.

use super::*;

fn check(name: &'static str, keyword: &'static str, assertion: Assertion) -> Check {
    Check {
        place: place(),
        name: Ident::ours(name),
        keyword,
        docs: format!("The check {name}."),
        assertion,
        tracked: false,
        asked: true,
    }
}

fn boxed(assertion: Assertion) -> Box<Assertion> {
    Box::new(assertion)
}

/// The first are those that the models above name by their places; the others are all asked of `Anything`.
pub(super) fn checks(models: &mut Vec<Model>) -> Vec<Check> {
    let mut checks = first_checks();
    let first = checks.len();
    checks.extend(other_checks(first));
    models.push(Model {
        checks: (first..checks.len()).map(CheckId).collect(),
        ..model(
            "Anything",
            "anything",
            Shape::Newtype(Alias {
                docs: "The value.".to_owned(),
                type_: Type::Json,
                rules: Rules::default(),
            }),
        )
    });
    checks
}

fn first_checks() -> Vec<Check> {
    let of = |name: &str, assertion| (name.to_owned(), assertion);
    let not_a = Assertion::Not(boxed(Assertion::Equals(vec![string("a")])));
    let conditional = Assertion::If {
        condition: boxed(Assertion::Required(vec!["x".to_owned()])),
        then: Some(boxed(Assertion::Schema(vec![
            Assertion::Required(vec!["y".to_owned()]),
            Assertion::Rule(Rule::MaxProperties(3)),
        ]))),
        otherwise: None,
    };
    let unevaluated = Assertion::Schema(vec![
        Assertion::Any(vec![
            Assertion::Schema(vec![
                Assertion::Required(vec!["x".to_owned()]),
                Assertion::Properties {
                    named: vec![of("x", Assertion::Always)],
                    patterns: Vec::new(),
                    additional: None,
                },
            ]),
            Assertion::Call(CheckId(4)),
        ]),
        Assertion::Properties {
            named: vec![of("name", Assertion::Always)],
            patterns: vec![of("^y", Assertion::Types(vec![JsonKind::Integer]))],
            additional: None,
        },
        Assertion::UnevaluatedProperties(boxed(Assertion::Never)),
    ]);
    let contains = Assertion::Contains {
        of: boxed(Assertion::Types(vec![JsonKind::Integer])),
        min: 1,
        max: Some(2),
    };
    let z = Assertion::Schema(vec![
        Assertion::Required(vec!["z".to_owned()]),
        Assertion::Properties {
            named: vec![of("z", Assertion::Rule(Rule::Minimum("5".to_owned())))],
            patterns: Vec::new(),
            additional: None,
        },
    ]);
    vec![
        check("not_a", "not", not_a),
        check("conditional", "if", conditional),
        check("unevaluated", "unevaluatedProperties", unevaluated),
        check("contains", "contains", contains),
        Check {
            tracked: true,
            asked: true,
            ..check("z", "$ref", z)
        },
    ]
}

/// A check for each keyword that is not among the first; the name of a keyword is what a violation shows.
fn other_checks(first: usize) -> Vec<Check> {
    let of = |name: &str, assertion| (name.to_owned(), assertion);
    let is = |kind| Assertion::Types(vec![kind]);
    let required = |name: &str| Assertion::Required(vec![name.to_owned()]);
    let evaluates = |name: &str| Assertion::Properties {
        named: vec![of(name, Assertion::Always)],
        patterns: Vec::new(),
        additional: None,
    };
    let prefix = |count: usize| Assertion::Items {
        prefix: vec![is(JsonKind::Integer); count],
        rest: None,
    };
    let min_length = |limit| Assertion::Rule(Rule::MinLength(limit));
    let all_kinds = Assertion::Schema(vec![
        Assertion::Rule(Rule::Maximum("1e2".to_owned())),
        Assertion::Rule(Rule::MultipleOf("0.5".to_owned())),
        Assertion::Rule(Rule::MinItems(1)),
        Assertion::Rule(Rule::UniqueItems),
        Assertion::Rule(Rule::Format("date".to_owned())),
        Assertion::Rule(Rule::Pattern("^2".to_owned())),
        Assertion::Rule(Rule::MinProperties(1)),
    ]);
    vec![
        check("limits", "limits", all_kinds),
        check(
            "one",
            "oneOf",
            Assertion::One(vec![
                min_length(2),
                is(JsonKind::Integer),
                is(JsonKind::Number),
            ]),
        ),
        check(
            "dependent",
            "dependentRequired",
            Assertion::DependentRequired(vec![("a".to_owned(), vec!["b".to_owned()])]),
        ),
        check(
            "schemas",
            "dependentSchemas",
            Assertion::Schema(vec![
                Assertion::DependentSchemas(vec![of(
                    "d",
                    Assertion::Schema(vec![evaluates("e"), required("e")]),
                )]),
                evaluates("d"),
                Assertion::If {
                    condition: boxed(required("d")),
                    then: Some(boxed(Assertion::Properties {
                        named: Vec::new(),
                        patterns: vec![of("^p", Assertion::Always)],
                        additional: None,
                    })),
                    otherwise: Some(boxed(Assertion::Properties {
                        named: Vec::new(),
                        patterns: Vec::new(),
                        additional: Some(boxed(Assertion::Always)),
                    })),
                },
                Assertion::UnevaluatedProperties(boxed(is(JsonKind::Null))),
            ]),
        ),
        check(
            "names",
            "propertyNames",
            Assertion::Names(boxed(Assertion::Rule(Rule::MaxLength(3)))),
        ),
        check(
            "items",
            "items",
            Assertion::Items {
                prefix: vec![is(JsonKind::String), Assertion::Always],
                rest: Some(boxed(Assertion::Call(CheckId(first + 6)))),
            },
        ),
        check("boolean", "type", is(JsonKind::Boolean)),
        check(
            "unevaluated_items",
            "unevaluatedItems",
            Assertion::Schema(vec![
                Assertion::Any(vec![
                    is(JsonKind::Object),
                    is(JsonKind::Boolean),
                    is(JsonKind::String),
                    is(JsonKind::Number),
                    Assertion::Schema(vec![prefix(1)]),
                    Assertion::Schema(vec![prefix(2)]),
                ]),
                Assertion::Contains {
                    of: boxed(Assertion::Equals(vec![string("x")])),
                    min: 0,
                    max: None,
                },
                Assertion::Not(boxed(Assertion::Schema(vec![
                    prefix(3),
                    is(JsonKind::Null),
                ]))),
                Assertion::UnevaluatedItems(boxed(is(JsonKind::Boolean))),
            ]),
        ),
        check(
            "members",
            "properties",
            Assertion::Properties {
                named: vec![of("m", is(JsonKind::Integer)), of("mm", Assertion::Never)],
                patterns: vec![of("^m", Assertion::Rule(Rule::Minimum("3".to_owned())))],
                additional: Some(boxed(Assertion::Not(boxed(Assertion::Equals(vec![
                    number("7.0"),
                ]))))),
            },
        ),
    ]
}
