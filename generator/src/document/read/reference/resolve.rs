//! From the text of a reference to the place that it names, and to an object that is read there.
//!
//! What stands at a place is a parameter, a schema or something else by its position; where a reference leads into a part of a file that has none
//! (an extension, a file of definitions), the reference says what it is, and it is read then.

use super::{Open, Slot};
use crate::diagnostic::Level;
use crate::document::Entry;
use crate::document::read::Reader;
use crate::document::read::reference::Kind;
use crate::document::read::value::shown;
use crate::source::{FileId, Place, Pointer, Tree, uri};

/// What became of a reference.
pub(super) enum Found {
    /// It names this place.
    Place(Place),
    /// Nothing with this anchor was read in this resource.
    NoAnchor(Place, String),
    /// It cannot be followed, and that was said.
    Nothing,
}

impl Reader<'_, '_> {
    /// Reads what waits, and whatever references name, until nothing is left.
    pub(in crate::document::read) fn settle(&mut self) {
        loop {
            self.schemas_pending();
            let open = std::mem::take(&mut self.references.open);
            if !open.is_empty() {
                open.into_iter().for_each(|link| self.resolve(link, false));
            } else if !self.read_for_anchors() {
                let late = std::mem::take(&mut self.references.late);
                late.into_iter().for_each(|link| self.resolve(link, true));
                if self.references.open.is_empty() && self.pending.is_empty() {
                    return;
                }
            }
        }
    }

    /// An anchor of another file is found once the file is read: as the schema that it is.
    fn read_for_anchors(&mut self) -> bool {
        let late = std::mem::take(&mut self.references.late);
        let mut any = false;
        for link in late {
            let Found::NoAnchor(resource, _) = self.target(&link.at(), &link.place, &link.text)
            else {
                self.references.open.push(link);
                any = true;
                continue;
            };
            let root = Place::root(resource.file);
            let is_new = root.file != FileId::ROOT && !self.is_read(Kind::Schema, &root);
            let tree = if is_new { self.tree_at(&root) } else { None };
            let is_schema =
                |tree: &Tree| matches!(tree, Tree::Object(_)) && tree.get("openapi").is_none();
            if let Some(tree) = tree.filter(is_schema) {
                self.schema(root, tree);
                any = true;
            }
            self.references.late.push(link);
        }
        any
    }

    fn resolve(&mut self, link: Open, is_last: bool) {
        if let Slot::Mapping(name) = &link.slot
            && is_name(&link.text)
        {
            match self.bare_name(&link.text) {
                Some(target) => return self.set_mapping(&link.place, name, target),
                // A name that no component has, and no file can.
                None if !is_file(&link.text) => return,
                None => {}
            }
        }
        match self.target(&link.at(), &link.place, &link.text) {
            Found::Place(place) => {
                if self.demand(&link, &place) {
                    match &link.slot {
                        Slot::Reference => self.set_target(link.kind, &link.place, Some(place)),
                        Slot::Mapping(name) => self.set_mapping(&link.place, name, place),
                    }
                }
            }
            Found::NoAnchor(_, name) if is_last => {
                let message = format!("nothing in this document has the anchor `{}`", shown(&name));
                self.diagnostics
                    .error("dangling-reference", &link.at(), message);
            }
            Found::NoAnchor(..) => self.references.late.push(link),
            Found::Nothing => {}
        }
    }

    /// The place that a reference names, whether something stands there or not.
    pub(super) fn target(&mut self, at: &Place, holder: &Place, text: &str) -> Found {
        let (uri, fragment) = uri::split(text);
        let fragment = uri::percent_decoded(fragment).filter(|fragment| {
            fragment.is_empty()
                || is_anchor(fragment)
                || fragment.starts_with('/') && escapes_are_right(fragment)
        });
        let Some(fragment) = fragment else {
            let message = "the fragment of this reference is not a JSON Pointer";
            self.diagnostics
                .error("malformed-reference", at, message)
                .help("such as `#/components/schemas/Name`");
            return Found::Nothing;
        };
        let resource = if uri.is_empty() {
            self.resource(holder)
        } else {
            match self.locate(at, holder, uri) {
                Some(resource) => resource,
                None => return Found::Nothing,
            }
        };
        if fragment.is_empty() || fragment.starts_with('/') {
            return Found::Place(self.below(resource, &fragment));
        }
        match self
            .references
            .anchors
            .get(&(resource.clone(), fragment.clone()))
        {
            Some(place) => Found::Place(place.clone()),
            None => Found::NoAnchor(resource, fragment),
        }
    }

    /// The place that a reference names, if something stands there; not a word if not, because whoever reads it as a reference says so.
    pub(in crate::document::read) fn quiet_target(
        &mut self,
        holder: &Place,
        text: &str,
    ) -> Option<Place> {
        let mut aside = std::mem::take(self.diagnostics);
        let found = self.target(&holder.child("$ref"), holder, text);
        std::mem::swap(self.diagnostics, &mut aside);
        // What is said of a file that was read on the way is said once, and so kept.
        for said in aside.iter().filter(|said| said.level == Level::Lint) {
            let again = self
                .diagnostics
                .lint(said.code, &said.place, said.message.clone());
            again.help.clone_from(&said.help);
        }
        match found {
            Found::Place(place) if self.exists(&place) => Some(place),
            _ => None,
        }
    }

    /// The place below a resource. Where nothing is there, its author forgot that `$id` moves the base, and meant the file.
    fn below(&mut self, resource: Place, fragment: &str) -> Place {
        let place = Place {
            file: resource.file,
            pointer: Pointer::from_text(format!("{}{fragment}", resource.pointer)),
        };
        let whole = Place {
            file: resource.file,
            pointer: Pointer::from_text(fragment),
        };
        let is_root = resource.pointer == Pointer::root();
        if is_root || fragment.is_empty() || self.exists(&place) || !self.exists(&whole) {
            place
        } else {
            whole
        }
    }

    fn exists(&mut self, place: &Place) -> bool {
        self.kind_at(place).is_some() || self.tree_at(place).is_some()
    }

    /// The component that a bare name in a mapping is (OpenAPI 3.1.1, section 4.8.25.2).
    fn bare_name(&self, text: &str) -> Option<Place> {
        let root = Place::root(FileId::ROOT);
        [
            root.child("components").child("schemas").child(text),
            root.child("definitions").child(text),
        ]
        .into_iter()
        .find(|place| self.is_read(Kind::Schema, place))
    }

    fn set_mapping(&mut self, place: &Place, name: &str, target: Place) {
        if let Some(id) = self.schemas.at(place)
            && let Some(Entry::Node(node)) = self.schemas.get_mut(id)
            && let Some(discriminator) = &mut node.leaf.discriminator
        {
            discriminator.targets.push((name.to_owned(), target));
        }
    }
}

/// Whether a text can be the name of a component (OpenAPI 3.1.1, section 4.8.7).
fn is_name(text: &str) -> bool {
    text.chars()
        .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_'))
}

/// Whether a name looks like that of a file.
fn is_file(text: &str) -> bool {
    [".json", ".yaml", ".yml"]
        .iter()
        .any(|ending| text.ends_with(ending))
}

/// Whether a fragment can be the name of an anchor (JSON Schema Core, section 8.2.2).
fn is_anchor(fragment: &str) -> bool {
    let right =
        |character: char| character.is_ascii_alphanumeric() || matches!(character, '-' | '_' | '.');
    fragment.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && fragment.chars().all(right)
}

/// `~` stands only before `0` and `1` (RFC 6901, section 3).
fn escapes_are_right(pointer: &str) -> bool {
    pointer
        .split('~')
        .skip(1)
        .all(|rest| rest.starts_with(['0', '1']))
}
