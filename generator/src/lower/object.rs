//! Objects: structs, and maps where no property is named.
//!
//! | required | may be `null` | the field is |
//! |---|---|---|
//! | yes | no | `T` |
//! | no | no | `Option<T>` |
//! | yes | yes | `Option<T>`, where `None` is `null` |
//! | no | yes | `Maybe<T>` |
//!
//! A property that several schemas define holds to all of them. What is `required` and no property is left to a check. Members beside the
//! properties are kept where `members` says so.

use super::facet::Facets;
use super::models::{DraftShape, Key, Origin, Sort, Work};
use super::schema::Value;
use super::{Lower, extension, text};
use crate::api::{Access, Field, Hints, ModelId, Presence, Rule, Type};
use crate::document::{Id, JsonType, Node, Schema, SchemaOrBool};
use crate::names::{Case, Ident, Scope, Wish};
use crate::source::{Place, Tree};

/// Words that the code around the fields of a struct uses for itself.
const LOCALS: [&str; 3] = ["input", "members", "additional"];

/// A property with all the schemas that define it.
pub(super) struct Property {
    pub(super) name: String,
    pub(super) definitions: Vec<(SchemaOrBool, Place)>,
}

impl Property {
    /// The definition that is nearest to who uses it: the last, since what a schema leads to comes before itself.
    fn nearest(&self) -> Option<&(SchemaOrBool, Place)> {
        self.definitions.last()
    }
}

impl<'a> Lower<'a, '_> {
    pub(super) fn object(&mut self, key: &Key, origin: &Origin) -> Value {
        if self
            .schemas_of(&key.facets)
            .all(|schema| schema.properties.is_empty())
        {
            return self.map(&key.facets);
        }
        let model = self.open_model(key.clone(), origin, Sort::Struct);
        self.pending
            .push_back(Work::Struct(model, key.facets.clone(), origin.clone()));
        Value::of(Type::Model(model))
    }

    /// Lowers what is in a struct.
    pub(super) fn structure(&mut self, model: ModelId, facets: &Facets, origin: &Origin) {
        let properties = self.properties(facets);
        let fields = self.fields(facets, &properties, origin);
        let (additional, mut checks) = self.additional(facets, &fields, origin);
        checks.extend(
            self.rules(facets, JsonType::Object)
                .own
                .into_iter()
                .filter_map(|rule| self.count_check(facets, rule)),
        );
        checks.extend(self.names_checks(facets, true));
        checks.extend(self.required_check(facets, &properties));
        checks.extend(self.logic(facets, Some(JsonType::Object)));
        self.check_model(model, checks);
        self.close(model, DraftShape::Struct(fields, additional));
    }

    /// The properties that facets define, in the order in which they are met.
    pub(super) fn properties(&mut self, facets: &Facets) -> Vec<Property> {
        let mut properties: Vec<Property> = Vec::new();
        let mut places: std::collections::HashMap<&'a str, usize> =
            std::collections::HashMap::new();
        for id in facets.ids() {
            let Some(node) = self.schema(id) else {
                continue;
            };
            self.mark(id, "properties");
            for (name, schema) in &node.leaf.properties {
                let definition = (*schema, node.place.child("properties").child(name));
                let at = *places.entry(name).or_insert_with(|| {
                    properties.push(Property {
                        name: name.clone(),
                        definitions: Vec::new(),
                    });
                    properties.len() - 1
                });
                if let Some(property) = properties.get_mut(at)
                    && !property
                        .definitions
                        .iter()
                        .any(|(known, _)| known == schema)
                {
                    property.definitions.push(definition);
                }
            }
        }
        properties
    }

    fn fields(&mut self, facets: &Facets, properties: &[Property], origin: &Origin) -> Vec<Field> {
        let pointer = crate::source::Pointer::from_text(origin.key.clone()).child("properties");
        let keys: Vec<String> = properties
            .iter()
            .map(|property| pointer.child(&property.name).to_string())
            .collect();
        let wishes = |prefix: &str| -> Vec<Wish<'_>> {
            let texts = properties.iter().zip(&keys);
            texts
                .map(|(property, key)| Wish {
                    text: format!("{prefix}{}", property.name),
                    rank: 0,
                    key,
                })
                .collect()
        };
        let names = Scope::new(Case::Value).assign("field", &wishes(""), self.pins);
        let mut methods = Scope::new(Case::Value).reserve(["new"]);
        // A field that may be `null` has a second setter, whose name stays when a property comes that wants it.
        let null_texts: Vec<String> = properties
            .iter()
            .map(|property| format!("with {} null", property.name))
            .collect();
        for (text, key) in null_texts.iter().zip(&keys) {
            methods.hold("null-setter", &[text], key, self.pins);
        }
        // So has one with a default: a method that gives it.
        let default_texts: Vec<String> = properties
            .iter()
            .map(|property| format!("{} or default", property.name))
            .collect();
        for (text, key) in default_texts.iter().zip(&keys) {
            methods.hold("default", &[text], key, self.pins);
        }
        let setters = methods.assign("setter", &wishes("with "), self.pins);
        let mut locals = Scope::new(Case::Value).reserve(LOCALS);
        let mut fields = Vec::with_capacity(properties.len());
        let texts = null_texts.iter().zip(&default_texts).zip(&keys);
        for (((property, name), setter), ((text, default_text), key)) in
            properties.iter().zip(names).zip(setters).zip(texts)
        {
            let local = locals.claim(name.as_str());
            let Some(mut field) = self.field(facets, property, origin, [name, local, setter])
            else {
                continue;
            };
            if field.presence == Presence::OptionalNullable {
                field.null_setter = Some(methods.claim_for("null-setter", &[text], key, self.pins));
            }
            if field.presence == Presence::Optional
                && let Some(default) = &mut field.default
            {
                let texts = [default_text.as_str()];
                default.method = Some(methods.claim_for("default", &texts, key, self.pins));
            }
            fields.push(field);
        }
        fields
    }

    fn field(
        &mut self,
        facets: &Facets,
        property: &Property,
        origin: &Origin,
        [name, local, setter]: [Ident; 3],
    ) -> Option<Field> {
        let (nearest, place) = property.nearest()?.clone();
        let Value {
            type_,
            nullable,
            rules,
        } = self.property_value(property, origin);
        let required = self.requires(facets, &property.name);
        let presence = presence(required, nullable, &type_);
        let nodes: Vec<&'a Node<Schema>> = self.nodes(property);
        let own = match nearest {
            SchemaOrBool::Schema(id) => self.schema(id),
            SchemaOrBool::Bool(_) => None,
        };
        let described = property
            .definitions
            .iter()
            .rev()
            .find_map(|(schema, _)| self.described(*schema));
        Some(Field {
            docs: text::field_docs(
                described.as_deref(),
                own.map(|node| &node.leaf),
                &rules,
                &place,
            ),
            wire: property.name.clone(),
            name,
            local,
            setter,
            null_setter: None,
            presence,
            type_,
            rules,
            fixed: None,
            default: self.fallback(&property.definitions),
            access: access(&nodes),
            deprecated: nodes
                .iter()
                .any(|node| extension::is_deprecated(&node.leaf)),
            hints: own.map(|node| self.hints(&node.leaf)).unwrap_or_default(),
            place,
        })
    }

    /// What all definitions of a property say of its value.
    fn property_value(&mut self, property: &Property, origin: &Origin) -> Value {
        if let [(schema, place)] = property.definitions.as_slice() {
            return self.value_or_bool(*schema, place);
        }
        self.all_of(&property.definitions, |id, place| {
            origin.part(&["properties", &property.name], &property.name, id, place)
        })
    }

    /// A value that several schemas hold of.
    pub(super) fn all_of(
        &mut self,
        definitions: &[(SchemaOrBool, Place)],
        part: impl Fn(Id<Schema>, Place) -> Origin,
    ) -> Value {
        let mut facets = Facets::default();
        let mut nullable: Option<bool> = None;
        let mut last = None;
        for (schema, place) in definitions {
            match schema {
                SchemaOrBool::Bool(true) => {}
                SchemaOrBool::Bool(false) => return self.nothing(place),
                SchemaOrBool::Schema(id) => {
                    facets = facets.and(&self.facets(*id));
                    let said = self.null_of(*id);
                    nullable = match (nullable, said) {
                        (Some(false), _) | (_, Some(false)) => Some(false),
                        (known, said) => said.or(known),
                    };
                    last = Some((*id, place.clone()));
                }
            }
        }
        let Some((id, place)) = last else {
            return Value::of(Type::Json);
        };
        let same = definitions.iter().all(|(schema, _)| match schema {
            SchemaOrBool::Schema(other) => self.unwrapped(*other) == self.unwrapped(id),
            SchemaOrBool::Bool(_) => true,
        });
        let mut value = if same {
            self.value(id)
        } else {
            self.joined(facets, &part(id, place))
        };
        value.nullable = nullable == Some(true) && value.type_ != Type::Null;
        for (schema, _) in definitions {
            if let SchemaOrBool::Schema(id) = schema {
                self.keep_secret(*id, &mut value);
            }
        }
        value
    }

    fn requires(&mut self, facets: &Facets, name: &str) -> bool {
        self.mark_all(facets, "required");
        self.schemas_of(facets)
            .any(|schema| schema.required.iter().any(|required| required == name))
    }

    fn nodes(&self, property: &Property) -> Vec<&'a Node<Schema>> {
        let ids = property
            .definitions
            .iter()
            .filter_map(|(schema, _)| match schema {
                SchemaOrBool::Schema(id) => Some(*id),
                SchemaOrBool::Bool(_) => None,
            });
        ids.filter_map(|id| self.schema(id)).collect()
    }

    /// Names that are required and no properties: typing slips mostly, so that a value without them is read, and `validate` says so.
    fn required_check(&mut self, facets: &Facets, properties: &[Property]) -> Vec<Rule> {
        let mut unknown: Vec<String> = Vec::new();
        let mut at: Option<Id<Schema>> = None;
        for id in facets.ids() {
            let Some(node) = self.schema(id) else {
                continue;
            };
            for (index, name) in node.leaf.required.iter().enumerate() {
                if properties.iter().any(|property| property.name == *name)
                    || unknown.contains(name)
                {
                    continue;
                }
                let names = properties.iter().map(|property| property.name.as_str());
                let near = crate::suggest::nearest(name, names);
                let message = format!(
                    "`{}` is required and not under `properties`",
                    text::one_line(name)
                );
                let place = node.place.child("required").child(index);
                self.diagnostics
                    .lint("required-without-property", &place, message)
                    .help(match near {
                        Some(near) => format!("did you mean `{near}`?"),
                        None => "define it under `properties`".to_owned(),
                    });
                unknown.push(name.clone());
                at = at.or(Some(id));
            }
        }
        let Some(node) = at.and_then(|id| self.schema(id)) else {
            return Vec::new();
        };
        let place = node.place.child("required");
        vec![Rule::Check(self.check(
            place,
            "required",
            crate::api::Assertion::Required(unknown),
        ))]
    }

    fn map(&mut self, facets: &Facets) -> Value {
        self.mark_all(facets, "properties");
        self.mark_all(facets, "required");
        let (value, value_rules, checks) = self.map_value(facets);
        let mut rules = self.rules(facets, JsonType::Object);
        if let Some(names) = self.map_names(facets) {
            // A name keeps to the pattern beside whatever `propertyNames` says.
            rules.own.extend(
                rules
                    .keys
                    .take()
                    .map(|_| self.names_checks(facets, true))
                    .into_iter()
                    .flatten(),
            );
            rules.keys = Some(Box::new(names));
        }
        rules.values = (!value_rules.is_empty()).then(|| Box::new(value_rules));
        rules.own.extend(checks);
        rules.own.extend(self.names_checks(facets, false));
        rules.own.extend(self.required_check(facets, &[]));
        rules.own.extend(self.logic(facets, Some(JsonType::Object)));
        Value {
            type_: Type::Map(Box::new(value)),
            nullable: false,
            rules,
        }
    }

    /// The whole number that is the `default` of a schema, or of what it stands for.
    pub(super) fn whole_default(&mut self, schema: SchemaOrBool) -> Option<u64> {
        let SchemaOrBool::Schema(id) = schema else {
            return None;
        };
        let facets = self.facets(id);
        let mut schemas = self.schemas_of(&facets);
        match schemas.find_map(|schema| schema.default.as_ref())? {
            Tree::Number(text) => text.parse().ok(),
            _ => None,
        }
    }

    /// The description of a schema: its own, else that of what it stands for.
    pub(super) fn described(&self, schema: SchemaOrBool) -> Option<String> {
        let mut next = schema;
        // A chain of references is as long as the document at most; a circle has been reported where it was met.
        for _ in 0..self.document.schemas.len() {
            let SchemaOrBool::Schema(id) = next else {
                return None;
            };
            let leaf = &self.schema(id)?.leaf;
            let text = leaf.description.as_ref().or(leaf.title.as_ref());
            if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
                return Some(text.clone());
            }
            next = match (&leaf.reference, leaf.all_of.as_slice()) {
                (Some(reference), _) => {
                    SchemaOrBool::Schema(self.document.schemas.at(reference.target.as_ref()?)?)
                }
                (None, [one]) => *one,
                _ => return None,
            };
        }
        None
    }

    fn hints(&self, schema: &Schema) -> Hints {
        let item = match schema.items {
            Some(SchemaOrBool::Schema(id)) => {
                self.schema(id).and_then(|node| node.leaf.xml.clone())
            }
            Some(SchemaOrBool::Bool(_)) | None => None,
        };
        Hints {
            xml: schema.xml.clone(),
            item_xml: item,
            format: schema.format.clone(),
            content_media_type: schema.content_media_type.clone(),
            content_encoding: schema.content_encoding.clone(),
        }
    }
}

fn presence(required: bool, nullable: bool, type_: &Type) -> Presence {
    // Any JSON value holds `null` itself: where it must be there it needs no more, and where it may be left out the two still differ.
    let holds_null = matches!(type_, Type::Json | Type::Null);
    match (required, nullable || *type_ == Type::Json) {
        (true, true) if holds_null => Presence::Required,
        (true, false) => Presence::Required,
        (true, true) => Presence::Nullable,
        (false, false) => Presence::Optional,
        (false, true) => Presence::OptionalNullable,
    }
}

fn access(nodes: &[&Node<Schema>]) -> Access {
    let read = nodes.iter().any(|node| node.leaf.read_only);
    let write = nodes.iter().any(|node| node.leaf.write_only);
    match (read, write) {
        (true, false) => Access::ReadOnly,
        (false, true) => Access::WriteOnly,
        (false, false) | (true, true) => Access::Both,
    }
}
