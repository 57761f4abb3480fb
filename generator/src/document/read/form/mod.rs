//! The shape of a leaf, as data: which members it has and what they hold. What fits is kept for `openapiv3`, what it does not know is carried.

pub(in crate::document::read) mod forms;
pub(in crate::document::read) mod leaf;

use crate::diagnostic::Level;
use crate::document::read::Reader;
use crate::document::read::value::{called, shown};
use crate::source::{Members, Place, Tree};

/// What a member may hold.
pub(in crate::document::read) enum Shape {
    /// A string.
    Text,
    /// A boolean that `openapiv3` cannot tell from an absent one where it is false.
    Flag,
    /// A boolean.
    Switch,
    /// Any value.
    Any,
    /// One of these strings.
    Word(&'static [&'static str]),
    /// An object of this form.
    Object(&'static Form),
    /// An object of this form, or a reference to one.
    OrReference(&'static Form),
    /// An object of any names, each with a value of this shape.
    Map(&'static Shape),
    /// An array of values of this shape.
    List(&'static Shape),
    /// Known to the standard, and not to `openapiv3`.
    Carried,
}

/// Whether a member must be there, and what happens if it is not.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::document::read) enum Need {
    /// It may be absent.
    Optional,
    /// It may be absent and only describes: a wrong one is a lint.
    Annotation,
    /// Without it the object means nothing.
    Required,
    /// The standard requires it and one can do without: an empty string stands for it.
    OrEmpty,
    /// The same, with an empty object.
    OrNone,
}

/// A member of an object: its name, what it holds, and whether it must be there.
pub(in crate::document::read) type Member = (&'static str, Shape, Need);

/// The members of an object.
pub(in crate::document::read) struct Form {
    pub(in crate::document::read) members: &'static [Member],
}

/// What became of a value: what fits its shape, and what of it `openapiv3` would lose.
#[derive(Default)]
struct Fitted {
    kept: Option<Tree>,
    rest: Option<Tree>,
}

impl Fitted {
    fn kept(tree: Tree) -> Self {
        Self {
            kept: Some(tree),
            rest: None,
        }
    }

    fn rest(tree: Tree) -> Self {
        Self {
            kept: None,
            rest: Some(tree),
        }
    }
}

impl Shape {
    /// What this shape is called in a message.
    fn expected(&self) -> String {
        match self {
            Self::Text | Self::Word(_) => "a string".to_owned(),
            Self::Flag | Self::Switch => "a boolean".to_owned(),
            Self::Any | Self::Carried => "a value".to_owned(),
            Self::Object(_) | Self::OrReference(_) | Self::Map(_) => "an object".to_owned(),
            Self::List(Self::Text) => "an array of strings".to_owned(),
            Self::List(Self::Map(_) | Self::Object(_)) => "an array of objects".to_owned(),
            Self::List(_) => "an array".to_owned(),
        }
    }
}

impl Reader<'_, '_> {
    /// Fits an object to its form: the members that fit, and those to carry. `None` where a required one is missing.
    pub(in crate::document::read) fn fit(
        &mut self,
        form: &Form,
        place: &Place,
        members: Members,
    ) -> Option<(Members, Members)> {
        let mut kept = Vec::with_capacity(members.len());
        let mut carried = Vec::new();
        let mut refused = Vec::new();
        for (name, tree) in members {
            let Some((known, shape, need)) =
                form.members.iter().find(|(known, _, _)| *known == name)
            else {
                if !name.starts_with("x-") {
                    self.unknown_member(
                        &place.child(&name),
                        &name,
                        &mut form.members.iter().map(|(known, _, _)| *known),
                    );
                }
                carried.push((name, tree));
                continue;
            };
            let given = tree != Tree::Null;
            let fitted = self.fit_value(shape, *need, place, &name, tree);
            if let Some(rest) = fitted.rest {
                carried.push((name.clone(), rest));
            }
            match fitted.kept {
                Some(tree) => kept.push((name, tree)),
                None if given => refused.push(*known),
                None => {}
            }
        }
        self.complete(form, place, &mut kept, &refused)
            .then_some((kept, carried))
    }

    /// Supplies what is missing, and says that it is, unless it was there and something was said about it.
    fn complete(
        &mut self,
        form: &Form,
        place: &Place,
        kept: &mut Members,
        refused: &[&str],
    ) -> bool {
        let mut complete = true;
        for (name, _, need) in form.members {
            if kept.iter().any(|(known, _)| known == name) {
                continue;
            }
            let substitute = match need {
                Need::Optional | Need::Annotation => continue,
                Need::Required => None,
                Need::OrEmpty => Some(Tree::String(String::new())),
                Need::OrNone => Some(Tree::Object(Vec::new())),
            };
            if !refused.contains(name) {
                let message = format!("{} has no `{name}`", called(place));
                let level = if substitute.is_some() {
                    Level::Lint
                } else {
                    Level::Error
                };
                self.diagnostics
                    .push(level, "missing-member", place, message);
            }
            complete &= substitute.is_some();
            kept.extend(substitute.map(|tree| ((*name).to_owned(), tree)));
        }
        complete
    }

    fn fit_value(
        &mut self,
        shape: &Shape,
        need: Need,
        place: &Place,
        name: &str,
        tree: Tree,
    ) -> Fitted {
        let fits = match (shape, &tree) {
            (Shape::Carried, _) => return Fitted::rest(tree),
            // `openapiv3` reads a null as nothing, and counts in 64 bits.
            (Shape::Any, Tree::Null) => return Fitted::rest(tree),
            (Shape::Any, _) => {
                return if holdable(&tree) {
                    Fitted::kept(tree)
                } else {
                    Fitted::rest(tree)
                };
            }
            (Shape::Text, Tree::String(_)) => return Fitted::kept(tree),
            (Shape::Switch, Tree::Bool(_)) | (Shape::Flag, Tree::Bool(true)) => {
                return Fitted::kept(tree);
            }
            (Shape::Flag, Tree::Bool(false)) => return Fitted::rest(tree),
            (Shape::Object(_) | Shape::OrReference(_) | Shape::Map(_), Tree::Object(_))
            | (Shape::List(_), Tree::Array(_)) => true,
            (Shape::Text | Shape::Word(_), Tree::String(_) | Tree::Number(_) | Tree::Bool(_)) => {
                true
            }
            (Shape::Flag | Shape::Switch, Tree::String(_)) => true,
            _ => false,
        };
        let place = place.child(name);
        match tree {
            tree if fits => self.fit_parts(shape, need, &place, tree),
            Tree::Null => {
                self.null(&place, &shape.expected());
                Fitted::default()
            }
            other => {
                if need == Need::Annotation {
                    self.wrong_annotation(&place, &other, &shape.expected());
                } else {
                    self.wrong_kind(&place, &other, &shape.expected());
                }
                Fitted::rest(other)
            }
        }
    }

    /// Fits a value that has the right kind, or one that can be repaired, part by part.
    fn fit_parts(&mut self, shape: &Shape, need: Need, place: &Place, tree: Tree) -> Fitted {
        match (shape, tree) {
            (Shape::Word(words), tree) => self
                .text(place, tree)
                .map(|text| self.word(words, place, text))
                .unwrap_or_default(),
            (Shape::Flag | Shape::Switch, tree) => self
                .flag(place, &tree)
                .map(|value| Fitted::kept(Tree::Bool(value)))
                .unwrap_or_default(),
            (Shape::OrReference(form), Tree::Object(members))
                if !members.iter().any(|(name, _)| name == "$ref") =>
            {
                self.fit_object(form, place, members)
            }
            // Examples are all that stands so in a leaf.
            (Shape::OrReference(_), Tree::Object(members)) => {
                self.example_reference(place, &members);
                self.fit_object(&forms::REFERENCE, place, members)
            }
            (Shape::Object(form), Tree::Object(members)) => self.fit_object(form, place, members),
            (Shape::Map(inner), Tree::Object(members)) => self.fit_map(inner, need, place, members),
            (Shape::List(inner), Tree::Array(items)) => self.fit_list(inner, need, place, items),
            (_, tree) => self
                .text(place, tree)
                .map(|text| Fitted::kept(Tree::String(text)))
                .unwrap_or_default(),
        }
    }

    fn fit_object(&mut self, form: &Form, place: &Place, members: Members) -> Fitted {
        let Some((kept, carried)) = self.fit(form, place, members) else {
            return Fitted::default();
        };
        Fitted {
            kept: Some(Tree::Object(kept)),
            rest: (!carried.is_empty()).then_some(Tree::Object(carried)),
        }
    }

    fn fit_map(&mut self, inner: &Shape, need: Need, place: &Place, members: Members) -> Fitted {
        let mut kept = Vec::with_capacity(members.len());
        let mut carried = Vec::new();
        for (name, tree) in members {
            // A null in a security requirement (`- key:`) stands for no scopes; dropping the name would drop the requirement.
            let fitted = match (inner, &tree) {
                (Shape::List(_), Tree::Null) => {
                    self.null(&place.child(&name), &inner.expected());
                    Fitted::kept(Tree::Array(Vec::new()))
                }
                (Shape::Any, Tree::Null) => Fitted::kept(tree),
                _ => self.fit_value(inner, need, place, &name, tree),
            };
            if let Some(rest) = fitted.rest {
                carried.push((name.clone(), rest));
            }
            if let Some(tree) = fitted.kept {
                kept.push((name, tree));
            }
        }
        Fitted {
            kept: Some(Tree::Object(kept)),
            rest: (!carried.is_empty()).then_some(Tree::Object(carried)),
        }
    }

    fn fit_list(&mut self, inner: &Shape, need: Need, place: &Place, items: Vec<Tree>) -> Fitted {
        let fit = |(index, tree): (usize, Tree)| {
            self.fit_value(inner, need, place, &index.to_string(), tree)
                .kept
        };
        Fitted::kept(Tree::Array(
            items.into_iter().enumerate().filter_map(fit).collect(),
        ))
    }

    fn word(&mut self, words: &[&'static str], place: &Place, text: String) -> Fitted {
        if words.contains(&text.as_str()) {
            return Fitted::kept(Tree::String(text));
        }
        self.wrong_word(words, place, &text);
        Fitted::rest(Tree::String(text))
    }

    /// Says that a string is none of those that may stand here.
    pub(in crate::document::read) fn wrong_word(
        &mut self,
        words: &[&'static str],
        place: &Place,
        text: &str,
    ) {
        let message = format!(
            "{} is `{}`, which it may not be",
            called(place),
            shown(text)
        );
        let help = match crate::suggest::nearest(text, words.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!(
                "one of {}",
                words
                    .iter()
                    .map(|word| format!("`{word}`"))
                    .collect::<Vec<_>>()
                    .join(", ")
            ),
        };
        self.diagnostics
            .error("wrong-value", place, message)
            .help(help);
    }
}

/// Whether a `serde_json::Value` can hold this without losing a digit of an integer.
fn holdable(tree: &Tree) -> bool {
    match tree {
        Tree::Null | Tree::Bool(_) | Tree::String(_) => true,
        Tree::Number(text) if text.contains(['.', 'e', 'E']) => {
            text.parse::<f64>().is_ok_and(f64::is_finite)
        }
        Tree::Number(text) => text.parse::<u64>().is_ok() || text.parse::<i64>().is_ok(),
        Tree::Array(items) => items.iter().all(holdable),
        Tree::Object(members) => members.iter().all(|(_, value)| holdable(value)),
    }
}
