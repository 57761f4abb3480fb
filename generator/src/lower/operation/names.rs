//! What operations, their groups and the types that they bring are called.

use super::{Draft, UNTAGGED, needs_struct};
use crate::api::{Encoding, Group, Outcome};
use crate::lower::{Lower, docs};
use crate::names::{Case, Ident, Scope, Wish};
use crate::source::Pointer;
use std::collections::{BTreeMap, BTreeSet};

/// Names of operations that are ours.
const METHODS: [&str; 6] = ["new", "clone", "as_ref", "borrow", "deref", "hash"];

impl Draft<'_> {
    /// The types that it brings beside its builder: what each is for, and what that adds to its name. Earlier ones have the better right to a name.
    fn roles(&self) -> Vec<(String, String)> {
        let said = [
            ("error", !self.replies.variants.is_empty()),
            (
                "body",
                self.body.as_ref().is_some_and(|body| body.choice.is_some()),
            ),
            (
                "required",
                needs_struct(&self.parameters, self.body.as_ref()),
            ),
            (
                "rules",
                self.parameters.iter().any(|parameter| parameter.validated),
            ),
            (
                "success",
                matches!(self.replies.success, Outcome::Several(_)),
            ),
        ];
        let said = said
            .into_iter()
            .chain([("headers", !self.replies.headers.is_empty())])
            .filter(|(_, is_brought)| *is_brought)
            .map(|(role, _)| (role.to_owned(), role.to_owned()));
        let choices = self.replies.choices.iter();
        said.chain(choices.map(|(words, _)| (reply_role(words), words.clone())))
            .collect()
    }
}

/// What the choice between forms of an answer is for.
pub(super) fn reply_role(words: &str) -> String {
    format!("reply {words}")
}

/// What an operation brings has this rank or a lower one; the group has rank 1.
fn role_rank(at: usize) -> u8 {
    u8::try_from(at).unwrap_or(u8::MAX).saturating_add(2)
}

impl<'a> Lower<'a, '_> {
    /// The groups, named, with their operations, which are named too.
    pub(super) fn name_groups(&mut self, drafts: Vec<Draft<'a>>) -> Vec<Group> {
        let tags: Vec<String> = drafts
            .iter()
            .map(|draft| draft.group.clone())
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect();
        let keys: Vec<String> = tags
            .iter()
            .map(|tag| Pointer::root().child("tags").child(tag).to_string())
            .collect();
        let wishes: Vec<Wish<'_>> = tags
            .iter()
            .zip(&keys)
            .map(|(tag, key)| Wish {
                text: tag.clone(),
                rank: 0,
                key,
            })
            .collect();
        let methods = Scope::new(Case::Value)
            .reserve(["builder", "clone", "new", "raw"])
            .assign("group", &wishes, self.pins);
        let modules = Scope::new(Case::Module)
            .reserve(["operations"])
            .assign("module", &wishes, self.pins);
        let mut names = self.type_names(&tags, &keys, &drafts);
        let mut groups = Vec::with_capacity(tags.len());
        for ((tag, method), module) in tags.into_iter().zip(methods).zip(modules) {
            groups.push(Group {
                docs: self.tag_docs(&tag),
                name: names.group(&tag),
                wire: tag,
                method,
                module,
                operations: Vec::new(),
            });
        }
        groups.sort_by(|a, b| a.module.cmp(&b.module));
        let mut keys: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for draft in drafts {
            keys.entry(draft.group.clone())
                .or_default()
                .push(draft.key.clone());
            let group = groups.iter_mut().find(|group| group.wire == draft.group);
            let operation = self.finish_operation(draft, &mut names);
            if let Some(group) = group {
                group.operations.push(operation);
            }
        }
        for group in &mut groups {
            self.name_methods(group, keys.get(&group.wire).map_or(&[], Vec::as_slice));
            group.operations.sort_by(|a, b| a.name.cmp(&b.name));
        }
        groups
    }

    /// The names of all types that operations bring: builders before groups before what belongs to a builder.
    fn type_names(
        &mut self,
        tags: &[String],
        tag_keys: &[String],
        drafts: &[Draft<'_>],
    ) -> TypeNames {
        let brought: Vec<(String, String, u8)> = drafts
            .iter()
            .flat_map(|draft| {
                let builder = (role_key(&draft.key, "builder"), draft.wire.clone(), 0);
                let roles = draft.roles().into_iter().enumerate();
                let others = roles.map(|(at, (role, words))| {
                    let words = format!("{} {words}", draft.wire);
                    (role_key(&draft.key, &role), words, role_rank(at))
                });
                std::iter::once(builder).chain(others).collect::<Vec<_>>()
            })
            .collect();
        let mut wishes: Vec<Wish<'_>> = brought
            .iter()
            .map(|(key, text, rank)| Wish {
                text: text.clone(),
                rank: *rank,
                key,
            })
            .collect();
        wishes.extend(tags.iter().zip(tag_keys).map(|(tag, key)| Wish {
            text: group_words(tag),
            rank: 1,
            key,
        }));
        let names = Scope::new(Case::Type).assign("type", &wishes, self.pins);
        let mut names = names.into_iter();
        let keys = wishes.iter().map(|wish| wish.key.to_owned());
        let operations = keys
            .take(wishes.len() - tags.len())
            .zip(names.by_ref())
            .collect();
        TypeNames {
            operations,
            groups: tags.iter().cloned().zip(names).collect(),
        }
    }

    /// Methods and statics of one group, once all its operations are known; their keys are in the same order.
    fn name_methods(&mut self, group: &mut Group, keys: &[String]) {
        let wishes: Vec<Wish<'_>> = group
            .operations
            .iter()
            .zip(keys)
            .map(|(operation, key)| Wish {
                text: operation.wire.clone(),
                rank: 0,
                key,
            })
            .collect();
        let names = Scope::new(Case::Value)
            .reserve(METHODS)
            .assign("method", &wishes, self.pins);
        let mut statics = Scope::new(Case::Static);
        let descriptors = statics.assign("static", &wishes, self.pins);
        for ((operation, name), descriptor) in
            group.operations.iter_mut().zip(names).zip(descriptors)
        {
            for choice in operation.body.iter_mut().flat_map(|body| &mut body.choices) {
                match &mut choice.encoding {
                    Encoding::Form(table, _) => {
                        *table = statics.claim(&format!("{descriptor} form"));
                    }
                    Encoding::Multipart(table, _) => {
                        *table = statics.claim(&format!("{descriptor} parts"));
                    }
                    Encoding::Json
                    | Encoding::Lines
                    | Encoding::Text
                    | Encoding::Xml(_)
                    | Encoding::Sequence(..)
                    | Encoding::Bytes => {}
                }
            }
            operation.name = name;
            operation.descriptor = descriptor;
        }
    }

    fn tag_docs(&self, tag: &str) -> String {
        let written = self.document.tags.iter().find(|node| node.leaf.name == tag);
        let mut text = written
            .and_then(|node| node.leaf.description.as_deref())
            .map(docs::markdown)
            .unwrap_or_default();
        if text.trim().is_empty() {
            text = if tag == UNTAGGED {
                "Operations without a tag.".to_owned()
            } else {
                format!("Operations of the tag {}.", docs::code(tag))
            };
        }
        text
    }
}

/// The names of types, by what they are for.
pub(super) struct TypeNames {
    operations: BTreeMap<String, Ident>,
    groups: BTreeMap<String, Ident>,
}

impl TypeNames {
    pub(super) fn operation(&mut self, key: &str, role: &str) -> Ident {
        self.operations
            .remove(&role_key(key, role))
            .unwrap_or_else(|| Ident::ours("Operation"))
    }

    fn group(&mut self, tag: &str) -> Ident {
        self.groups
            .remove(tag)
            .unwrap_or_else(|| Ident::ours("Operations"))
    }
}

/// What the type of a group is called after: its tag, with a word that tells it from an operation of the same name.
fn group_words(tag: &str) -> String {
    let plain = tag.trim().to_ascii_lowercase();
    if plain.ends_with("operations") {
        tag.to_owned()
    } else {
        format!("{tag} operations")
    }
}

fn role_key(key: &str, role: &str) -> String {
    format!("{key}#{role}")
}
