//! What stands where a reference leads: it is read if nobody has read it yet, and if it is what is wanted.

use super::{Kind, Open};
use crate::document::Entry;
use crate::document::read::Reader;
use crate::document::read::value::shown;
use crate::source::{FileId, Members, Place, Pointer, Tree};

/// So many dangling references get a suggestion: comparing each with everything takes time.
const SUGGESTIONS: usize = 100;

impl Reader<'_, '_> {
    /// Sees to it that something of the right kind is read where a reference leads; says why that cannot be.
    pub(super) fn demand(&mut self, link: &Open, target: &Place) -> bool {
        if self.is_read(link.kind, target) {
            return true;
        }
        if let Some(other) = self.kind_at(target) {
            if link.kind == Kind::Header && other == Kind::Parameter {
                return self.header_of_parameter(link, target);
            }
            let message = format!(
                "`{}` is {}, expected {}",
                shown(&link.text),
                other.word(),
                link.kind.word()
            );
            self.diagnostics
                .error("wrong-reference", &link.at(), message);
            return false;
        }
        match self.tree_at(target) {
            Some(tree) if is_document(target, &tree) => {
                let message = format!(
                    "`{}` is a whole document, expected {}",
                    shown(&link.text),
                    link.kind.word()
                );
                self.diagnostics
                    .error("wrong-reference", &link.at(), message)
                    .help("name a place in it, such as `#/components/schemas/Name`");
                false
            }
            Some(tree @ (Tree::Object(_) | Tree::Bool(_))) => {
                self.read_kind(link.kind, target.clone(), tree);
                true
            }
            Some(other) => {
                let message = format!(
                    "`{}` is {}, expected {}",
                    shown(&link.text),
                    other.kind(),
                    link.kind.word()
                );
                self.diagnostics
                    .error("wrong-reference", &link.at(), message);
                false
            }
            None => {
                self.dangling(link, target);
                false
            }
        }
    }

    /// A header is a parameter without `name` and `in` (OpenAPI 3.1.1, section 4.8.21), and some refer to the one as the other.
    fn header_of_parameter(&mut self, link: &Open, target: &Place) -> bool {
        let Some(Tree::Object(members)) = self.tree_at(target) else {
            return false;
        };
        let is_kept = |name: &str| name != "name" && name != "in";
        let (members, rest): (Members, Members) =
            members.into_iter().partition(|(name, _)| is_kept(name));
        let message = format!(
            "`{}` is a parameter, expected a header; it is read as one",
            shown(&link.text)
        );
        self.diagnostics
            .lint("parameter-as-header", &link.at(), message)
            .help("put the header under `components/headers`");
        let id = self.header(target.clone(), Tree::Object(members));
        if let Some(Entry::Node(node)) = id.and_then(|id| self.headers.get_mut(id)) {
            node.carried.extend(rest);
        }
        id.is_some()
    }

    /// What is written at a place.
    pub(in crate::document::read) fn tree_at(&mut self, place: &Place) -> Option<Tree> {
        let root = self.library.tree(place.file)?;
        find(root, place.pointer.segments()).cloned()
    }

    pub(super) fn dangling(&mut self, link: &Open, target: &Place) {
        self.references.dangling += 1;
        let near = if self.references.dangling > SUGGESTIONS {
            None
        } else {
            self.near(link, target)
        };
        let message = format!("`{}` names nothing in this document", shown(&link.text));
        let said = self
            .diagnostics
            .error("dangling-reference", &link.at(), message);
        if let Some(near) = near {
            said.help(format!("did you mean `{near}`?"));
        }
    }

    /// A reference that leads somewhere and looks like one that does not.
    fn near(&mut self, link: &Open, target: &Place) -> Option<String> {
        let known = self.pointers(link.kind, target);
        let own = link.place.pointer.as_str();
        let known = known
            .iter()
            .map(String::as_str)
            .filter(|known| *known != own);
        let near = match crate::suggest::nearest(target.pointer.as_str(), known) {
            Some(near) => near.to_owned(),
            None => self.near_name(target)?,
        };
        let uri = if target.file == FileId::ROOT {
            ""
        } else {
            self.library.path(target.file)
        };
        Some(format!("{uri}#{near}"))
    }

    /// The same place but for its last name.
    pub(super) fn near_name(&mut self, target: &Place) -> Option<String> {
        let parent = target.pointer.parent()?;
        let last = target.pointer.segments().last()?;
        let root = self.library.tree(target.file)?;
        let names = find(root, parent.segments())?.members();
        let near = crate::suggest::nearest(&last, names.iter().map(|(name, _)| name.as_str()))?;
        Some(parent.child(near).to_string())
    }
}

/// Whether this is the root of an OpenAPI document, which can be nothing else.
fn is_document(place: &Place, tree: &Tree) -> bool {
    place.pointer == Pointer::root()
        && (tree.get("openapi").is_some() || tree.get("swagger").is_some())
}

/// What the segments of a pointer lead to.
pub(in crate::document::read) fn find(
    root: &Tree,
    segments: impl Iterator<Item = String>,
) -> Option<&Tree> {
    let mut tree = root;
    for segment in segments {
        tree = match tree {
            Tree::Array(items) => items.get(segment.parse::<usize>().ok()?)?,
            other => other.get(&segment)?,
        };
    }
    Some(tree)
}
