//! What is emitted, by hand: one model for each shape that `Api` has a word for.

mod checks;

use checks::checks;
use specsmith_generator::api::{
    Access, Additional, Alias, Api, Arm, Assertion, Census, Check, CheckId, Constructor, Enum,
    Field, Hints, Integer, JsonKind, Lists, Model, ModelId, Nested, Presence, Repr, Rule, Rules,
    Shape, Struct, Test, Tuple, TupleItem, Type, Union, UnionVariant, Unknown, Variant, Xml,
};
use specsmith_generator::document::Dialect;
use specsmith_generator::names::Ident;
use specsmith_generator::source::{FileId, Place, Tree};

fn place() -> Place {
    Place::root(FileId::ROOT)
}

/// A model that is validated.
fn model(name: &'static str, module: &'static str, shape: Shape) -> Model {
    Model {
        place: place(),
        wire: name.to_owned(),
        name: Ident::ours(name),
        module: Ident::ours(module),
        docs: format!("The model {name}."),
        deprecated: false,
        shape,
        checks: Vec::new(),
        validated: true,
        example: None,
    }
}

fn string(text: &str) -> Tree {
    Tree::String(text.to_owned())
}

fn number(text: &str) -> Tree {
    Tree::Number(text.to_owned())
}

fn own(rules: &[Rule]) -> Rules {
    Rules {
        own: rules.to_vec(),
        ..Rules::default()
    }
}

fn field(name: &'static str, setter: &'static str, presence: Presence, type_: Type) -> Field {
    Field {
        place: place(),
        wire: name.to_owned(),
        name: Ident::ours(name),
        local: Ident::ours(name),
        setter: Ident::ours(setter),
        null_setter: None,
        docs: format!("The field {name}."),
        presence,
        type_,
        rules: Rules::default(),
        default: None,
        fixed: None,
        access: Access::Both,
        deprecated: false,
        hints: Hints::default(),
    }
}

fn object(fields: Vec<Field>, additional: Option<Additional>) -> Shape {
    let required = fields
        .iter()
        .enumerate()
        .filter(|(_, field)| field.presence == Presence::Required && field.fixed.is_none())
        .map(|(at, _)| at)
        .collect();
    Shape::Struct(Struct {
        fields,
        constructor: Constructor::Arguments(required),
        additional,
    })
}

fn enumeration(repr: Repr, variants: &[(&'static str, Tree)]) -> Enum {
    let variant = |(name, wire): &(&'static str, Tree)| Variant {
        wire: wire.clone(),
        name: Ident::ours(name),
        docs: String::new(),
        deprecated: false,
    };
    Enum {
        repr,
        variants: variants.iter().map(variant).collect(),
        unknown: Some(Ident::ours("Unknown")),
        any: false,
    }
}

fn variant(name: &'static str, type_: Type) -> UnionVariant {
    UnionVariant {
        name: Ident::ours(name),
        docs: String::new(),
        type_,
        rules: Rules::default(),
        from: true,
    }
}

fn arm(tests: &[Test], candidates: &[usize]) -> Arm {
    Arm {
        tests: tests.to_vec(),
        candidates: candidates.to_vec(),
    }
}

fn item(name: &'static str, required: bool, type_: Type) -> TupleItem {
    TupleItem {
        name: Ident::ours(name),
        docs: format!("The item {name}."),
        required,
        type_,
        rules: Rules::default(),
    }
}

fn id(models: &[Model], name: &str) -> ModelId {
    let place = models.iter().position(|model| model.name.as_str() == name);
    ModelId(place.unwrap_or_else(|| panic!("{name} stands before its use")))
}

/// The whole of it.
pub(crate) fn api() -> Api {
    let mut models = Vec::new();
    enums(&mut models);
    structs(&mut models);
    unions(&mut models);
    lists(&mut models);
    let checks = checks(&mut models);
    Api {
        name: "fixture".to_owned(),
        title: "Fixture".to_owned(),
        version: "1".to_owned(),
        docs: "What is emitted for each word of the generator's `Api`.".to_owned(),
        dialect: Dialect::V3_1,
        strict_null: true,
        nested: Nested::Json,
        lists: Lists::Mixed,
        recursion_limit: None,
        models,
        checks,
        ways: Vec::new(),
        groups: Vec::new(),
        xml: Xml::default(),
        forms: Vec::new(),
        incoming: Vec::new(),
        operations_have_servers: false,
        server_path: None,
        own_servers: Vec::new(),
        servers: Vec::new(),
        schemes: Vec::new(),
        census: Census::default(),
    }
}

fn enums(models: &mut Vec<Model>) {
    let integer = Repr::Integer(Integer::I64);
    let levels = [("Low", number("1")), ("High", number("2"))];
    let mut level = enumeration(integer, &levels);
    level.variants[1].deprecated = true;
    level.variants[1].docs = "Use another one.".to_owned();
    models.push(model("Level", "level", Shape::Enum(level)));

    let port = Enum {
        unknown: None,
        ..enumeration(
            Repr::Integer(Integer::U16),
            &[("Http", number("80")), ("Https", number("443"))],
        )
    };
    models.push(model("Port", "port", Shape::Enum(port)));

    let colours = [("Red", string("red")), ("Green", string("green"))];
    let colour = Enum {
        unknown: None,
        ..enumeration(Repr::String, &colours)
    };
    models.push(model("Colour", "colour", Shape::Enum(colour)));

    let mode = Enum {
        any: true,
        ..enumeration(Repr::String, &[("Fast", string("fast"))])
    };
    models.push(model("Mode", "mode", Shape::Enum(mode)));

    let pair = Tree::Array(vec![number("1"), number("2.0")]);
    let mixed = [
        ("Auto", string("auto")),
        ("Half", number("0.5")),
        ("Null", Tree::Null),
        ("Pair", pair),
    ];
    let closed = Enum {
        unknown: None,
        ..enumeration(Repr::Json, &mixed)
    };
    models.push(model(
        "Mixed",
        "mixed",
        Shape::Enum(enumeration(Repr::Json, &mixed)),
    ));
    models.push(model("Strict", "strict", Shape::Enum(closed)));

    let kind = enumeration(Repr::String, &[("Cat", string("cat"))]);
    models.push(model("CatKind", "cat_kind", Shape::Enum(kind)));
}

fn structs(models: &mut Vec<Model>) {
    models.push(Model {
        validated: false,
        ..model("Empty", "empty", object(Vec::new(), None))
    });

    let additional = |type_, rules, setter: Option<&'static str>| Additional {
        name: Ident::ours("additional"),
        local: Ident::ours("additional"),
        setter: setter.map(Ident::ours),
        docs: "The other members.".to_owned(),
        type_,
        rules,
        forbidden: setter.is_none(),
    };
    let rules = Rules {
        keys: Some(Box::new(own(&[Rule::Pattern("^[a-z]+$".to_owned())]))),
        values: Some(Box::new(own(&[Rule::Minimum("0".to_owned())]))),
        ..Rules::default()
    };
    let mut name = field("name", "with_name", Presence::Optional, Type::String);
    name.rules = own(&[
        Rule::Enum(vec![string("a"), string("b")]),
        Rule::Check(CheckId(0)),
    ]);
    let others = additional(Type::Integer(Integer::I64), rules, Some("with_additional"));
    models.push(Model {
        checks: vec![CheckId(1), CheckId(2)],
        ..model("Bag", "bag", object(vec![name], Some(others)))
    });

    let mut kind = field(
        "kind",
        "with_kind",
        Presence::Required,
        Type::Model(id(models, "CatKind")),
    );
    kind.fixed = Some(string("cat"));
    let meow = field("meow", "with_meow", Presence::Required, Type::Bool);
    let others = additional(Type::Json, Rules::default(), None);
    models.push(model("Cat", "cat", object(vec![kind, meow], Some(others))));

    let mut kind = field("kind", "with_kind", Presence::Required, Type::String);
    kind.fixed = Some(string("dog"));
    let mut version = field(
        "version",
        "with_version",
        Presence::Required,
        Type::Integer(Integer::I32),
    );
    version.fixed = Some(number("3"));
    version.rules = own(&[Rule::Enum(vec![number("3")])]);
    let mut level = field(
        "level",
        "with_level",
        Presence::Required,
        Type::Model(id(models, "Level")),
    );
    level.fixed = Some(number("2"));
    let mut barks = field("barks", "with_barks", Presence::Optional, Type::Bool);
    barks.rules = own(&[Rule::Enum(vec![Tree::Bool(true)])]);
    let dog = object(vec![kind, version, level, barks], None);
    models.push(model("Dog", "dog", dog));

    for (name, module, member, setter) in [
        ("Circle", "circle", "radius", "with_radius"),
        ("Square", "square", "side", "with_side"),
    ] {
        let mut size = field(
            member,
            setter,
            Presence::Optional,
            Type::Integer(Integer::I64),
        );
        size.rules = own(&[Rule::Minimum("0".to_owned())]);
        models.push(model(name, module, object(vec![size], None)));
    }
}

fn unions(models: &mut Vec<Model>) {
    let kind = |text: &str| Test::MemberIs("kind".to_owned(), vec![text.to_owned()]);
    let pet = Union {
        variants: vec![
            variant("Cat", Type::Boxed(id(models, "Cat"))),
            variant("Dog", Type::Model(id(models, "Dog"))),
        ],
        arms: vec![arm(&[kind("cat")], &[0]), arm(&[kind("dog")], &[1])],
        unknown: Some(Unknown {
            name: Ident::ours("Unknown"),
            keyword: "discriminator",
        }),
        exactly_one: false,
    };
    models.push(model("Pet", "pet", Shape::Union(pet)));

    let form = Union {
        variants: vec![
            variant("Circle", Type::Model(id(models, "Circle"))),
            variant("Square", Type::Model(id(models, "Square"))),
        ],
        arms: vec![arm(&[Test::Kind(JsonKind::Object)], &[0, 1])],
        unknown: None,
        exactly_one: true,
    };
    models.push(model("Form", "form", Shape::Union(form)));

    // A value that contains itself: told by kind, the item of a list by trial.
    let itself = ModelId(models.len());
    let node = ModelId(models.len() + 1);
    let mut text = variant("Text", Type::String);
    text.rules = own(&[Rule::MinLength(2)]);
    let expression = Union {
        variants: vec![
            text,
            variant("Whole", Type::Integer(Integer::I64)),
            variant("Many", Type::List(Box::new(Type::Model(itself)))),
            variant("Left", Type::Boxed(node)),
            variant("Right", Type::Map(Box::new(Type::Model(itself)))),
        ],
        arms: vec![
            arm(&[Test::Kind(JsonKind::String)], &[0]),
            arm(&[Test::Kind(JsonKind::Integer)], &[1]),
            arm(&[Test::ItemKind(JsonKind::Null)], &[2]),
            arm(&[Test::Kind(JsonKind::Array)], &[2]),
            arm(
                &[Test::MemberEquals(
                    "n".to_owned(),
                    vec![number("1"), Tree::Null],
                )],
                &[3],
            ),
            arm(
                &[
                    Test::MemberKind("n".to_owned(), JsonKind::Boolean),
                    Test::Member("of".to_owned()),
                ],
                &[3],
            ),
            arm(&[Test::Kind(JsonKind::Object)], &[3, 4]),
            arm(&[Test::Equals(vec![number("0.5")])], &[4]),
        ],
        unknown: None,
        exactly_one: false,
    };
    models.push(model("Expression", "expression", Shape::Union(expression)));
    let of = field("of", "with_of", Presence::Required, Type::Model(itself));
    let last = field("last", "with_last", Presence::Required, Type::Bool);
    models.push(model("Node", "node", object(vec![of, last], None)));
}

fn lists(models: &mut Vec<Model>) {
    let itself = ModelId(models.len());
    let tree = Alias {
        docs: "The value.".to_owned(),
        type_: Type::List(Box::new(Type::Model(itself))),
        rules: own(&[Rule::MaxItems(2)]),
    };
    models.push(model("Tree", "tree", Shape::Newtype(tree)));

    let mut first = item("first", true, Type::Integer(Integer::I64));
    first.rules = own(&[Rule::Minimum("1".to_owned())]);
    let point = Tuple {
        items: vec![first, item("second", false, Type::String)],
        rest: Some((Type::Bool, own(&[Rule::Enum(vec![Tree::Bool(true)])]))),
        rules: own(&[Rule::MaxItems(4), Rule::UniqueItems]),
    };
    models.push(Model {
        checks: vec![CheckId(3)],
        ..model("Point", "point", Shape::Tuple(point))
    });
    let range = Tuple {
        items: vec![
            item("first", false, Type::Number),
            item("second", false, Type::List(Box::new(Type::String))),
        ],
        rest: None,
        rules: Rules::default(),
    };
    models.push(model("Range", "range", Shape::Tuple(range)));

    let mut holder = field("tree", "with_tree", Presence::Optional, Type::Model(itself));
    holder.rules = own(&[Rule::MinItems(1)]);
    models.push(model("Holder", "holder", object(vec![holder], None)));
}
