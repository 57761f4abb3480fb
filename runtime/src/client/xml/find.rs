//! Which elements and attributes a member is found in.
//!
//! Names belong to namespaces (Namespaces in XML 1.0, sections 2 to 6), and prefixes only stand for them. What a document says of a name decides what fits it:
//!
//! | the document says | exact | near | foreign |
//! |---|---|---|---|
//! | a namespace | a name of that namespace, whatever its prefix; the documented prefix, where nothing declares it | where no prefix is documented: a name without prefix and namespace | – |
//! | a prefix alone | that prefix | a name without prefix, or of the parent's namespace | another namespace |
//! | neither | a name without prefix, in no namespace, the parent's, or one that is the default around it | a name of the parent's namespace by its prefix | another namespace |
//!
//! An attribute without a prefix is in no namespace (section 6.2): so is one that is documented without a prefix, whatever else is said of it.
//!
//! | an element or attribute | goes |
//! |---|---|
//! | that fits several members | to the one that it fits best |
//! | that fits worse than another does | to nobody: what is exact goes before what is near, this before what stands in its place, and this before what is foreign |
//! | that is foreign | nowhere, where several members share its local name |
//!
//! In the place of a member stand, in this order: its name in JSON; an attribute for an element and the reverse; the items of a list that has an element of its own, without it.

use super::table::{Member, Name, Node, Shape};
use super::tree::{Attribute, Called, Element};

/// How well a name fits another of the same local name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    Exact,
    Near,
    Foreign,
}

/// In what a member is found, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    Name(Fit),
    /// Its name in JSON.
    Wire(Fit),
    /// An attribute in the place of an element, or the reverse.
    Other(Fit),
    /// An item in the place of the list.
    Item(Fit),
    Foreign,
}

/// Where a name was met: an element, with the one around it, or an attribute.
#[derive(Clone, Copy)]
pub(super) enum Met<'e> {
    Element(&'e Element, Option<&'e Element>),
    Attribute(&'e Attribute),
}

impl<'e> Met<'e> {
    fn called(self) -> &'e Called {
        match self {
            Self::Element(element, _) => &element.name,
            Self::Attribute(attribute) => &attribute.name,
        }
    }

    /// How well it fits a name; `None` where it is another.
    pub(super) fn fits(self, name: &Name) -> Option<Fit> {
        let called = self.called();
        if *called.local != *name.local {
            return None;
        }
        let is_bare = called.prefix.is_empty();
        let said_prefix = name.prefix.is_some_and(|prefix| *called.prefix == *prefix);
        let namespace = match self {
            // Without a prefix nothing can be said of an attribute's namespace.
            Self::Attribute(_) => name.namespace.filter(|_| name.prefix.is_some()),
            Self::Element(..) => name.namespace,
        };
        match (namespace, name.prefix) {
            (Some(namespace), _) if called.namespace.as_deref() == Some(namespace) => {
                Some(Fit::Exact)
            }
            (Some(_), Some(_)) => (said_prefix && called.is_undeclared()).then_some(Fit::Exact),
            (Some(_), None) => (is_bare && called.namespace.is_none()).then_some(Fit::Near),
            (None, Some(_)) if said_prefix => Some(Fit::Exact),
            (None, Some(_)) if is_bare || self.is_of_parent() => Some(Fit::Near),
            (None, None) if is_bare && self.is_at_home() => Some(Fit::Exact),
            (None, None) if self.is_of_parent() => Some(Fit::Near),
            (None, _) => Some(Fit::Foreign),
        }
    }

    /// Whether it belongs to what the element around it belongs to.
    fn is_of_parent(self) -> bool {
        match self {
            Self::Element(element, Some(parent)) => {
                let is_same = element.name.namespace == parent.name.namespace;
                is_same
                    && (!element.name.is_undeclared() || element.name.prefix == parent.name.prefix)
            }
            Self::Element(_, None) | Self::Attribute(_) => false,
        }
    }

    /// Whether a name without a prefix means nothing else than one beside it would.
    fn is_at_home(self) -> bool {
        match self {
            Self::Element(element, _) => {
                element.name.namespace.is_none() || !element.has_default || self.is_of_parent()
            }
            Self::Attribute(_) => true,
        }
    }
}

/// What an element has for the members of an object.
pub(super) struct Found<'e> {
    pub(super) element: &'e Element,
    members: Vec<&'static Member>,
    /// For each element and attribute the best place that it is in for any member.
    children: Vec<Option<Place>>,
    attributes: Vec<Option<Place>>,
}

impl<'e> Found<'e> {
    pub(super) fn new(element: &'e Element, members: &'static [Member]) -> Self {
        let mut found = Self {
            element,
            members: Vec::with_capacity(members.len()),
            children: Vec::new(),
            attributes: Vec::new(),
        };
        found.add(members);
        let best = |met| {
            let places = found.members.iter();
            places.filter_map(|member| found.place(member, met)).min()
        };
        let children = element.children.iter();
        let children = children.map(|child| best(Met::Element(child, Some(element))));
        let children: Vec<_> = children.collect();
        let attributes = element.attributes.iter();
        let attributes: Vec<_> = attributes.map(|one| best(Met::Attribute(one))).collect();
        (found.children, found.attributes) = (children, attributes);
        found
    }

    /// Members, and those that stand among them.
    fn add(&mut self, members: &'static [Member]) {
        for member in members {
            match (member.node, member.shape) {
                (Node::Text | Node::Cdata, _) => {}
                (Node::Inline, Shape::Object(inner, _)) => self.add(inner),
                (Node::Inline, _) => {}
                _ => self.members.push(member),
            }
        }
    }

    /// Whether there is anything for any member.
    pub(super) fn is_any(&self) -> bool {
        let mut all = self.children.iter().chain(&self.attributes);
        all.any(Option::is_some)
    }

    /// Whether every element is for some member.
    pub(super) fn has_all_children(&self) -> bool {
        self.children.iter().all(Option::is_some)
    }

    /// The elements and attributes that are for no member, and bear no member's name.
    pub(super) fn others(&self) -> (Vec<&'e Element>, Vec<&'e Attribute>) {
        let is_free = |name: &Called| !self.members.iter().any(|one| *one.wire == *name.local);
        let children = self.element.children.iter().zip(&self.children);
        let children = children.filter(|(one, place)| place.is_none() && is_free(&one.name));
        let attributes = self.element.attributes.iter().zip(&self.attributes);
        let attributes = attributes.filter(|(one, place)| place.is_none() && is_free(&one.name));
        (
            children.map(|(one, _)| one).collect(),
            attributes.map(|(one, _)| one).collect(),
        )
    }

    /// The elements that are a member's, all of them in the best place that there is one for it.
    pub(super) fn children(&self, member: &Member) -> Option<(Place, Vec<&'e Element>)> {
        let all = self.element.children.iter().zip(&self.children);
        let mut own: Option<(Place, Vec<&Element>)> = None;
        for (child, best) in all.filter(|(_, best)| best.is_some()) {
            let place = self.place(member, Met::Element(child, Some(self.element)));
            match (place.filter(|_| place == *best), &mut own) {
                (Some(place), Some((known, found))) if place == *known => found.push(child),
                (Some(place), Some((known, _))) if place > *known => {}
                (Some(place), own) => *own = Some((place, vec![child])),
                (None, _) => {}
            }
        }
        own
    }

    /// The attribute that is a member's.
    pub(super) fn attribute(&self, member: &Member) -> Option<(Place, &'e Attribute)> {
        let all = self.element.attributes.iter().zip(&self.attributes);
        let own = all.filter_map(|(one, best)| {
            let place = self.place(member, Met::Attribute(one))?;
            (Some(place) == *best).then_some((place, one))
        });
        own.min_by_key(|(place, _)| *place)
    }

    /// In what place for a member something is.
    fn place(&self, member: &Member, met: Met<'_>) -> Option<Place> {
        let is_attribute = matches!(met, Met::Attribute(_));
        if is_attribute && member.shape.leaf().is_none() {
            return None;
        }
        let is_own = is_attribute == (member.node == Node::Attribute);
        let by_name = met.fits(&member.name).map(|fit| match fit {
            Fit::Foreign => Place::Foreign,
            fit if is_own => Place::Name(fit),
            fit => Place::Other(fit),
        });
        // Where only the namespace tells members apart, nothing else will do.
        let is_told = matches!(by_name, None | Some(Place::Name(Fit::Exact)))
            || (member.name.is_plain() && by_name != Some(Place::Foreign))
            || !self.shares(member);
        let by_name = by_name.filter(|_| is_told);
        let as_other = || {
            let wire = Name::new(member.wire);
            let is_another = *member.name.local != *member.wire;
            let fit = met.fits(&wire).filter(|_| is_another)?;
            match (is_own, fit) {
                (_, Fit::Foreign) => member.name.is_plain().then_some(Place::Foreign),
                (true, fit) => Some(Place::Wire(fit)),
                (false, fit) => Some(Place::Other(fit)),
            }
        };
        let as_item = || match (member.node, member.shape) {
            (Node::Element, Shape::List(item)) if !is_attribute => {
                let fit = met.fits(&item.name).filter(|fit| *fit != Fit::Foreign);
                fit.map(Place::Item)
            }
            _ => None,
        };
        [by_name, as_other(), as_item()].into_iter().flatten().min()
    }

    /// Whether another member of the same kind has the same local name, and only the rest of it differs.
    fn shares(&self, member: &Member) -> bool {
        self.members.iter().any(|other| {
            other.name.local == member.name.local
                && other.name != member.name
                && (other.node == Node::Attribute) == (member.node == Node::Attribute)
        })
    }
}
