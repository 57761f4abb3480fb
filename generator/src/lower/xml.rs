//! Bodies of XML: what is an element, what an attribute, and what each is called (OpenAPI 3.1.1, section 4.8.26; 3.2 has other words for the same).
//!
//! | a member whose schema | is in XML |
//! |---|---|
//! | says nothing | an element of its name |
//! | has `name`, `prefix`, `namespace` | called so; what it says itself goes before what the schema says that it refers to |
//! | has `attribute`, or `nodeType: attribute` | an attribute, where it is a leaf; a gap elsewhere |
//! | has `nodeType: text` or `cdata`, or `x-ms-text` | the text of the object's element, where it is a leaf; a gap elsewhere |
//! | has `nodeType: none` | nothing: its own members stand in its place |
//! | is a list | an element for each item: called as `items` says, else the list, else the member |
//! | is a list, `wrapped`, or `nodeType: element` | an element with the items in it: the element called as the list says, the items as `items` says, else as the element |
//!
//! | a value | stands there as |
//! |---|---|
//! | a leaf | its text |
//! | a map | elements by the names of its members |
//! | alternatives that are leaves | text, read as a number or a boolean where it spells one and some alternative is one |
//! | alternatives that are objects | the members of all of them; those of one name must look alike, else a gap |
//! | other alternatives, tuples | elements by the names of JSON: a gap |
//! | any JSON | elements by the names of JSON; all leaves are read as text |
//! | `null` | an element that says `xsi:nil`; an attribute is left out |
//!
//! A body that is a leaf, or of no schema, is text as it is: who describes XML as a string has it at hand. The root is called as its schema
//! says, else as its component; an object without a name that has one member, which is an element, is that element. A list is in a root always.

mod member;
mod name;
mod shape;
mod table;

use super::Lower;
use crate::api::{
    Encoding, FormId, Group, Incoming, Model, ModelId, PartMember, Reading, ReplyBody, Type, Xml,
    XmlDocument, XmlId, XmlMember, XmlName, XmlNode,
};
use crate::document::{Id, Schema};
use crate::names::{Case, Scope};
use crate::source::Place;
use std::collections::{BTreeMap, BTreeSet};

/// What the root of a body is called that nobody has named.
const ROOT: &str = "root";

/// The tables in the making.
struct Tables<'l, 'a, 'p> {
    lower: &'l mut Lower<'a, 'p>,
    models: &'l [Model],
    /// The bodies, and the schema and the type that each is of.
    documents: Vec<(Id<Schema>, Type, XmlDocument)>,
    statics: Scope,
    tables: BTreeMap<ModelId, table::Draft>,
    pending: Vec<ModelId>,
}

impl<'a> Lower<'a, '_> {
    /// The number that stands for a body of this schema until all models are finished.
    pub(super) fn xml_root(&mut self, schema: Id<Schema>) -> XmlId {
        let schema = self.without_references(schema);
        let known = self.xml_roots.iter().position(|root| *root == schema);
        XmlId(known.unwrap_or_else(|| {
            self.xml_roots.push(schema);
            self.xml_roots.len() - 1
        }))
    }

    /// The schema at the end of references that say nothing of XML themselves.
    fn without_references(&mut self, schema: Id<Schema>) -> Id<Schema> {
        let mut last = schema;
        for _ in 0..self.document.schemas.len() {
            let plain = self
                .schema(last)
                .is_some_and(|node| node.leaf.xml.is_none() && node.leaf.reference.is_some());
            match self.target_of(last).filter(|_| plain) {
                Some(next) => last = next,
                None => break,
            }
        }
        last
    }

    /// The tables of all bodies of XML, which get their numbers among them.
    pub(super) fn finish_xml(
        &mut self,
        models: &[Model],
        groups: &mut [Group],
        incoming: &mut [Incoming],
    ) -> Xml {
        let mut received = std::mem::take(&mut self.received);
        let mut seen = BTreeSet::new();
        let mut tables = Tables {
            lower: self,
            models,
            documents: Vec::new(),
            statics: Scope::new(Case::Static),
            tables: BTreeMap::new(),
            pending: Vec::new(),
        };
        for operation in groups.iter_mut().flat_map(|group| &mut group.operations) {
            let choices = operation.body.iter_mut().flat_map(|body| &mut body.choices);
            for choice in choices {
                match &mut choice.encoding {
                    Encoding::Xml(id) => *id = tables.document(*id, &choice.type_, true),
                    other => tables.parts_of(&choice.type_, other, true),
                }
            }
            for body in operation.reply_bodies_mut() {
                tables.answer(body, &mut received, &mut seen);
            }
        }
        for request in incoming {
            tables.answer(&mut request.body, &mut received, &mut seen);
        }
        let xml = tables.finish();
        self.received = received;
        xml
    }
}

impl Tables<'_, '_, '_> {
    /// The numbers of what comes. A form is read by one table wherever it comes, and is looked at once.
    fn answer(
        &mut self,
        body: &mut ReplyBody,
        received: &mut [(Type, Encoding)],
        seen: &mut BTreeSet<FormId>,
    ) {
        for content in &mut body.contents {
            match &mut content.reading {
                Reading::Xml(id) => *id = self.document(*id, &content.type_, false),
                Reading::Parts(id) if seen.insert(*id) => {
                    if let Some((_, encoding)) = received.get_mut(id.0) {
                        self.parts_of(&content.type_, encoding, false);
                    }
                }
                _ => {}
            }
        }
    }

    /// The numbers of parts that are XML.
    fn parts_of(&mut self, type_: &Type, encoding: &mut Encoding, sent: bool) {
        match encoding {
            Encoding::Multipart(_, members) => self.parts(type_, members, sent),
            Encoding::Sequence(first, rest) => {
                let Some(item) = super::form::item(self.models, type_) else {
                    return;
                };
                let parts = first.iter_mut().chain([&mut **rest]);
                for id in parts.filter_map(|part| part.xml.as_mut()) {
                    *id = self.document(*id, item, sent);
                }
            }
            _ => {}
        }
    }

    /// The same of a form by names; of a list, each item is one.
    fn parts(&mut self, form: &Type, members: &mut [PartMember], sent: bool) {
        for member in members {
            let Some(id) = &mut member.xml else { continue };
            let mut type_ = super::form::member(self.models, form, &member.wire);
            while let Some(Type::List(inner) | Type::Nullable(inner)) = type_ {
                type_ = Some(inner);
            }
            if let Some(type_) = type_ {
                *id = self.document(*id, type_, sent);
            }
        }
    }

    /// The number of a body.
    fn document(&mut self, root: XmlId, type_: &Type, sent: bool) -> XmlId {
        let Some(schema) = self.lower.xml_roots.get(root.0).copied() else {
            return root;
        };
        let mut known = self.documents.iter();
        if let Some(at) = known.position(|(of, known, _)| *of == schema && known == type_) {
            return XmlId(at);
        }
        let document = self.root(schema, type_, sent);
        self.work();
        self.documents.push((schema, type_.clone(), document));
        XmlId(self.documents.len() - 1)
    }

    fn root(&mut self, schema: Id<Schema>, type_: &Type, sent: bool) -> XmlDocument {
        let said = self.said(schema);
        let named = said.name.clone().or_else(|| self.component(schema));
        let place = self.lower.schema(schema).map(|node| node.place.clone());
        let only = named.is_none().then(|| self.only_member(type_)).flatten();
        let (name, member, shape) = match (only, place) {
            (Some(only), _) => (only.name, Some(only.wire), Some(only.shape)),
            (None, Some(place)) => {
                if named.is_none() && sent {
                    self.nameless(&place);
                }
                let name = self.named(&said, named.as_deref().unwrap_or(ROOT), &place);
                (name.unwrap_or_else(|| XmlName::of(ROOT)), None, None)
            }
            (None, None) => (XmlName::of(ROOT), None, None),
        };
        let shape =
            shape.unwrap_or_else(|| self.shape(type_, Some(schema), &name, &mut Vec::new()));
        XmlDocument {
            ident: self.statics.claim(&format!("{} document", name.local)),
            name,
            named: named.is_some() || member.is_some(),
            member,
            shape,
        }
    }

    fn nameless(&mut self, place: &Place) {
        let message = format!("nothing names the root of this XML; it is called `{ROOT}`");
        self.lower
            .diagnostics
            .lint("xml-root", place, message)
            .help("`xml.name` names it");
    }

    /// The one member of an object that has no other, if it is an element.
    fn only_member(&mut self, type_: &Type) -> Option<XmlMember> {
        let models = self.models;
        let shape = models.get(type_.model()?.0)?.as_struct()?;
        let [field] = shape.fields.as_slice() else {
            return None;
        };
        let is_object = matches!(type_, Type::Model(_)) && shape.additional.is_none();
        let member = self.member(field).filter(|_| is_object)?;
        (member.node == XmlNode::Element).then_some(member)
    }

    fn finish(mut self) -> Xml {
        let drafts = std::mem::take(&mut self.tables);
        let tables = drafts.into_iter().map(|(model, draft)| {
            let name = self.models.get(model.0).map(|model| model.name.as_str());
            let ident = self.statics.claim(name.unwrap_or(ROOT));
            draft.finish(model, ident)
        });
        let tables = tables.collect();
        let documents = self.documents.into_iter();
        Xml {
            documents: documents.map(|(_, _, document)| document).collect(),
            tables,
        }
    }
}
