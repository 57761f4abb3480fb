//! Where the values of a text are: made in one pass when somebody asks, by a parser that keeps positions.

mod json;
mod yaml;

use super::trail::Step;
use super::{Format, Pointer, Position};
use std::collections::HashMap;

/// The positions of all values of a text, and the text of its plain scalars.
#[derive(Debug, Default)]
pub(super) struct Index {
    spots: Vec<Spot>,
    // Members and items alike, an item by its number; keyed by what holds them.
    children: HashMap<(u32, Box<str>), u32>,
}

/// A value in an [`Index`].
#[derive(Clone, Copy)]
pub(super) struct Cursor(u32);

#[derive(Debug)]
struct Spot {
    position: Position,
    /// What a plain scalar says.
    text: Option<Box<str>>,
    /// The value that an alias stands for.
    alias: Option<u32>,
}

impl Index {
    /// The index of a text. Of a text that breaks off in an error, the index of what comes before.
    pub(super) fn of(text: &str, format: Format) -> Self {
        match format {
            Format::Json => json::index(text),
            Format::Yaml => yaml::index(text),
        }
    }

    /// The outermost value.
    pub(super) fn root(&self) -> Cursor {
        Cursor(0)
    }

    /// What is one step within a value. Aliases are followed; what came in by a merge key is found where it was written.
    pub(super) fn child(&self, cursor: Cursor, step: Step<'_>) -> Option<Cursor> {
        let name: Box<str> = match step {
            Step::Name(name) => name.into(),
            Step::Item(index) => index.to_string().into(),
        };
        let holder = self.resolve(cursor.0);
        self.children
            .get(&(holder, name.clone()))
            .or_else(|| self.merged(holder, name))
            .map(|spot| Cursor(*spot))
    }

    /// The text of a plain scalar.
    pub(super) fn text(&self, cursor: Cursor) -> Option<&str> {
        self.spots
            .get(self.resolve(cursor.0) as usize)?
            .text
            .as_deref()
    }

    /// Where a pointer leads, or where the nearest value around it is.
    pub(super) fn locate(&self, pointer: &Pointer) -> Option<Position> {
        let mut cursor = self.root();
        for segment in pointer.segments() {
            match self.child(cursor, Step::Name(&segment)) {
                Some(next) => cursor = next,
                None => break,
            }
        }
        self.spots.get(cursor.0 as usize).map(|spot| spot.position)
    }

    /// The text of the plain scalar to which a pointer leads.
    pub(super) fn scalar_text(&self, pointer: &Pointer) -> Option<&str> {
        let mut cursor = self.root();
        for segment in pointer.segments() {
            cursor = self.child(cursor, Step::Name(&segment))?;
        }
        self.text(cursor)
    }

    fn merged(&self, holder: u32, name: Box<str>) -> Option<&u32> {
        let merge = self.resolve(*self.children.get(&(holder, "<<".into()))?);
        self.children.get(&(merge, name))
    }

    /// An alias cannot name an alias, so one hop is enough.
    fn resolve(&self, spot: u32) -> u32 {
        self.spots
            .get(spot as usize)
            .and_then(|spot| spot.alias)
            .unwrap_or(spot)
    }

    /// Adds a value: the child `name` of `holder`, or the root.
    fn add(&mut self, holder: Option<(u32, Box<str>)>, position: Position) -> u32 {
        let spot = u32::try_from(self.spots.len()).unwrap_or(u32::MAX);
        self.spots.push(Spot {
            position,
            text: None,
            alias: None,
        });
        if let Some(key) = holder {
            self.children.insert(key, spot);
        }
        spot
    }

    fn set_text(&mut self, spot: u32, text: &str) {
        if let Some(spot) = self.spots.get_mut(spot as usize) {
            spot.text = Some(text.into());
        }
    }

    fn set_alias(&mut self, spot: u32, target: u32) {
        if let Some(spot) = self.spots.get_mut(spot as usize) {
            spot.alias = Some(target);
        }
    }
}
