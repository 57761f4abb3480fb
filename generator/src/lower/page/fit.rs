//! Whether what is declared of pages fits an operation: its parameters, its body, the type of its answer.

use crate::api::{
    Encoding, Location, Model, Operation, Outcome, PageInput, PageItems, PageStep, PageWay, Paging,
    Reading, Shape, Type,
};
use crate::config::{PageWay as Said, Pagination};
use crate::source::{Place, Pointer};
use crate::suggest::nearest;
use std::collections::HashMap;

/// How the answers of an operation continue, or why they cannot as it is declared.
pub(super) fn fit(
    operation: &Operation,
    models: &[Model],
    said: &Pagination,
    defaults: &HashMap<Place, u64>,
) -> Result<Paging, String> {
    let fit = Fit {
        operation,
        models,
        page: page_type(operation)?,
        defaults,
    };
    let list = fit.list(said)?;
    for pointer in said.total.iter().chain(&said.more) {
        fit.look_up(fit.page, pointer)?;
    }
    Ok(Paging {
        way: fit.way(said, list.as_ref().map(|list| &list.type_))?,
        items: said.items.clone(),
        total: said.total.clone(),
        more: said.more.clone(),
        list,
    })
}

/// The type of the one success, which is JSON and read whole.
fn page_type(operation: &Operation) -> Result<&Type, String> {
    if operation.reads.live.is_some() {
        return Err("a success is read as it comes".to_owned());
    }
    let body = match &operation.success {
        Outcome::Body(body) if body.choice.is_none() => body,
        Outcome::Body(_) | Outcome::Several(_) => {
            return Err("there are several kinds of successes".to_owned());
        }
        Outcome::Empty => return Err("a success has no body".to_owned()),
    };
    match body.contents.first() {
        Some(content) if content.reading == Reading::Json => Ok(&content.type_),
        _ => Err("a success is no JSON".to_owned()),
    }
}

struct Fit<'a> {
    operation: &'a Operation,
    models: &'a [Model],
    page: &'a Type,
    defaults: &'a HashMap<Place, u64>,
}

impl<'a> Fit<'a> {
    fn way(&self, said: &Pagination, item: Option<&'a Type>) -> Result<PageWay, String> {
        Ok(match &said.way {
            Said::Link => PageWay::Link,
            Said::NextUrl { next } => {
                self.look_up(self.page, next)?;
                PageWay::Url(next.clone())
            }
            Said::Cursor { parameter, next } => {
                self.look_up(self.page, next)?;
                self.cursor(parameter, next, false)?
            }
            Said::LastItem { parameter, next } => {
                if let Some(item) = item {
                    self.look_up(item, next)?;
                }
                self.cursor(parameter, next, true)?
            }
            Said::Offset { parameter, first } => PageWay::Offset {
                input: self.input(parameter)?,
                first: self.first(parameter, *first, 0),
            },
            Said::Page {
                parameter,
                first,
                pages,
            } => {
                if let Some(pages) = pages {
                    self.look_up(self.page, pages)?;
                }
                PageWay::Number {
                    input: self.input(parameter)?,
                    first: self.first(parameter, *first, 1),
                    pages: pages.clone(),
                }
            }
            Said::Window {
                start,
                end,
                first,
                size,
            } => self.window(start, end, *first, *size)?,
        })
    }

    fn cursor(&self, parameter: &str, next: &str, last: bool) -> Result<PageWay, String> {
        Ok(PageWay::Cursor {
            input: self.input(parameter)?,
            next: next.to_owned(),
            last,
        })
    }

    fn window(
        &self,
        start: &str,
        end: &str,
        first: Option<u64>,
        size: Option<u64>,
    ) -> Result<PageWay, String> {
        let first = self.first(start, first, 0);
        let by_size = size.map(|size| first.saturating_add(size));
        let behind = by_size.or(self.default(end)).ok_or_else(|| {
            format!("`{end}` has no default, so that `size` has to say how many items a page has")
        })?;
        Ok(PageWay::Window {
            start: self.input(start)?,
            end: self.input(end)?,
            first,
            behind,
        })
    }

    /// What nothing said means: what is declared, then the default of the document, then what is usual.
    fn first(&self, parameter: &str, said: Option<u64>, usual: u64) -> u64 {
        said.or(self.default(parameter)).unwrap_or(usual)
    }

    fn default(&self, parameter: &str) -> Option<u64> {
        let at = self.parameter(parameter)?;
        let parameter = self.operation.parameters.get(at)?;
        self.defaults.get(&parameter.place).copied()
    }

    fn parameter(&self, wire: &str) -> Option<usize> {
        let mut all = self.operation.parameters.iter();
        all.position(|parameter| parameter.wire == wire && parameter.location != Location::Path)
    }

    fn input(&self, name: &str) -> Result<PageInput, String> {
        if name.starts_with('/') {
            return self.in_body(name);
        }
        if let Some(at) = self.parameter(name) {
            return Ok(PageInput::Parameter(at));
        }
        let all = self.operation.parameters.iter();
        let known = all.filter(|parameter| parameter.location != Location::Path);
        Err(with_near(
            format!("it has no parameter `{name}`"),
            name,
            known.map(|parameter| parameter.wire.as_str()),
        ))
    }

    fn in_body(&self, pointer: &str) -> Result<PageInput, String> {
        let choices = self.operation.body.iter().flat_map(|body| &body.choices);
        let json = choices
            .into_iter()
            .find(|choice| choice.encoding == Encoding::Json)
            .ok_or("it takes no body of JSON")?;
        self.look_up(&json.type_, pointer)?;
        Ok(PageInput::Body(pointer.to_owned()))
    }

    /// The items, as the type of a page has them.
    fn list(&self, said: &Pagination) -> Result<Option<PageItems>, String> {
        let counts = match said.way {
            Said::Link | Said::NextUrl { .. } | Said::Cursor { .. } => false,
            Said::LastItem { .. }
            | Said::Offset { .. }
            | Said::Page { .. }
            | Said::Window { .. } => true,
        };
        let Some(found) = self.look_up(self.page, &said.items)? else {
            return Ok(None);
        };
        match found.type_ {
            Type::List(item) => Ok(found.typed.then(|| PageItems {
                type_: (**item).clone(),
                steps: found.steps,
            })),
            _ if !counts && said.items.is_empty() => Ok(None),
            _ if said.items.is_empty() => {
                Err("the body is no list, so that `items` has to say where that is".to_owned())
            }
            _ => Err(format!("`{}` is no list", said.items)),
        }
    }

    /// What stands at a pointer; `None` where no type tells.
    fn look_up(&self, from: &'a Type, pointer: &str) -> Result<Option<Found<'a>>, String> {
        let mut found = Found {
            type_: from,
            steps: Vec::new(),
            typed: true,
        };
        for name in Pointer::from_text(pointer).segments() {
            self.unwrap(&mut found);
            if !self.step(&mut found, &name, pointer)? {
                return Ok(None);
            }
        }
        self.unwrap(&mut found);
        let is_open = match found.type_ {
            Type::Json | Type::Custom(_) => true,
            other => matches!(self.shape(other), Some(Shape::Union(_) | Shape::Tuple(_))),
        };
        Ok((!is_open).then_some(found))
    }

    /// Goes through names and types that are around another.
    fn unwrap(&self, found: &mut Found<'a>) {
        // Each step leads to another model, and none leads round: a circle of aliases is no type.
        for _ in 0..=self.models.len() {
            match (found.type_, self.shape(found.type_)) {
                (_, Some(Shape::Alias(alias))) => found.type_ = &alias.type_,
                (_, Some(Shape::Newtype(alias))) => {
                    found.type_ = &alias.type_;
                    found.steps.push(PageStep::Inner);
                }
                (Type::Nullable(inner), _) => {
                    found.type_ = inner;
                    found.typed = false;
                }
                _ => return,
            }
        }
    }

    /// Goes to a member or an item; `false` where no type tells what it is.
    fn step(&self, found: &mut Found<'a>, name: &str, pointer: &str) -> Result<bool, String> {
        match (found.type_, self.shape(found.type_)) {
            (_, Some(Shape::Struct(shape))) => {
                if let Some(field) = shape.fields.iter().find(|field| field.wire == name) {
                    found.type_ = &field.type_;
                    let step = PageStep::Field(field.name.clone(), field.presence);
                    found.steps.push(step);
                    return Ok(true);
                }
                if shape
                    .additional
                    .as_ref()
                    .is_some_and(|rest| !rest.forbidden)
                {
                    return Ok(false);
                }
                let known = shape.fields.iter().map(|field| field.wire.as_str());
                Err(with_near(
                    format!("`{pointer}` leads nowhere: there is no `{name}`"),
                    name,
                    known,
                ))
            }
            (Type::Map(inner) | Type::List(inner), _) => {
                found.type_ = inner;
                found.typed = false;
                Ok(true)
            }
            (Type::Json | Type::Custom(_), _) | (_, Some(Shape::Union(_) | Shape::Tuple(_))) => {
                Ok(false)
            }
            _ => Err(format!("`{pointer}` leads nowhere: nothing has a `{name}`")),
        }
    }

    fn shape(&self, type_: &Type) -> Option<&'a Shape> {
        match type_ {
            Type::Model(id) | Type::Boxed(id) => self.models.get(id.0).map(|model| &model.shape),
            _ => None,
        }
    }
}

/// What a pointer leads to.
struct Found<'a> {
    type_: &'a Type,
    steps: Vec<PageStep>,
    /// Whether the steps lead there in Rust.
    typed: bool,
}

fn with_near<'n>(message: String, name: &str, known: impl IntoIterator<Item = &'n str>) -> String {
    match nearest(name, known) {
        Some(near) => format!("{message}; did you mean `{near}`?"),
        None => message,
    }
}
