//! What bodies of XML look like: a line for each body, and one for each member of what they are made of.

use specsmith_generator::api::{
    Api, Xml, XmlDocument, XmlId, XmlItem, XmlMember, XmlName, XmlNode, XmlShape, XmlTable,
};

/// The static of a body.
pub(super) fn document_name(api: &Api, id: XmlId) -> String {
    let found = api.xml.documents.get(id.0);
    found.map_or_else(String::new, |document| document.ident.to_string())
}

/// All bodies, then all objects.
pub(super) fn tables(api: &Api) -> Vec<String> {
    let Xml { documents, tables } = &api.xml;
    let documents = documents.iter().map(|document| {
        let XmlDocument {
            ident,
            name,
            named,
            member,
            shape,
        } = document;
        let member = member.as_ref();
        let member = member.map_or_else(String::new, |wire| format!("`{wire}`, "));
        format!(
            "xml {ident}: {member}<{}>{} of {}\n",
            self::name(name),
            if *named { "" } else { " or any" },
            self::shape(api, shape)
        )
    });
    documents
        .chain(tables.iter().map(|one| table(api, one)))
        .collect()
}

fn table(api: &Api, table: &XmlTable) -> String {
    let XmlTable {
        model,
        ident,
        members,
        rest,
    } = table;
    let of = api.model(*model).map(|model| model.name.to_string());
    let mut text = format!("xml {ident} of {}\n", of.unwrap_or_default());
    for member in members {
        let XmlMember {
            wire,
            name,
            node,
            required,
            shape,
        } = member;
        let name = self::name(name);
        let shape = self::shape(api, shape);
        let line = match node {
            XmlNode::Element => format!("<{name}> of {shape}"),
            XmlNode::Attribute => format!("{name}=\"{shape}\""),
            XmlNode::Text => format!("text, {shape}"),
            XmlNode::Cdata => format!("<![CDATA[{shape}]]>"),
            XmlNode::Each => format!("each <{name}> of {shape}"),
            XmlNode::Inline => format!("the members of {shape}"),
        };
        let empty = if *required { ", or empty" } else { "" };
        text.push_str(&format!("  {wire}: {line}{empty}\n"));
    }
    if let Some(rest) = rest {
        text.push_str(&format!("  others: {}\n", shape(api, rest)));
    }
    text
}

fn shape(api: &Api, shape: &XmlShape) -> String {
    match shape {
        XmlShape::Leaf(leaf) => format!("{leaf:?}").to_lowercase(),
        XmlShape::Any => "any".to_owned(),
        XmlShape::Table(model) => {
            let mut tables = api.xml.tables.iter();
            let found = tables.find(|table| table.model == *model);
            found.map_or_else(String::new, |table| table.ident.to_string())
        }
        XmlShape::Map(value) => format!("map of {}", self::shape(api, value)),
        XmlShape::List(item) => {
            let XmlItem { name, shape } = &**item;
            format!("<{}> of {}", self::name(name), self::shape(api, shape))
        }
    }
}

fn name(name: &XmlName) -> String {
    let XmlName {
        local,
        prefix,
        namespace,
    } = name;
    let prefix = prefix
        .as_ref()
        .map_or_else(String::new, |prefix| format!("{prefix}:"));
    let namespace = namespace
        .as_ref()
        .map_or_else(String::new, |uri| format!(" in {uri}"));
    format!("{prefix}{local}{namespace}")
}
