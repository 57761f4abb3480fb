//! Where a service is found, and what may be said otherwise in its address.

use crate::names::Ident;

/// Where a service is found.
#[derive(Clone, Debug)]
pub struct Server {
    /// The variant.
    pub name: Ident,
    /// The address; its variables have their defaults.
    pub url: String,
    /// Whether that is a whole address: where it is not, the caller has to say what its variables are.
    pub whole: bool,
    /// Its documentation.
    pub docs: String,
    /// What may be said otherwise in its address.
    pub variables: Option<ServerVariables>,
}

/// Servers that a caller chooses among: those of the document, or those of one path or operation.
#[derive(Clone, Debug)]
pub struct Servers {
    /// Their type: an enum, or the struct of the variables where there is one server alone, and it has some.
    pub name: Ident,
    /// What the type is for.
    pub docs: String,
    /// The servers, in the document's order.
    pub servers: Vec<Server>,
}

impl Servers {
    /// The variables of the one server that there is.
    #[must_use]
    pub fn alone(&self) -> Option<&ServerVariables> {
        match self.servers.as_slice() {
            [only] => only
                .variables
                .as_ref()
                .filter(|variables| variables.name == self.name),
            _ => None,
        }
    }
}

/// The variables of a server.
#[derive(Clone, Debug)]
pub struct ServerVariables {
    /// The struct that holds them.
    pub name: Ident,
    /// The variables, in the address's order.
    pub fields: Vec<ServerVariable>,
    /// The address: text, and variables by their place in `fields`.
    pub pieces: Vec<Piece>,
}

/// A variable of a server (OpenAPI 3.1.1, section 4.8.6).
#[derive(Clone, Debug)]
pub struct ServerVariable {
    /// Its name in the address.
    pub wire: String,
    /// The field.
    pub name: Ident,
    /// Its setter.
    pub setter: Ident,
    /// Its documentation.
    pub docs: String,
    /// `default`.
    pub default: String,
    /// `enum`: the values that it may have; empty where it may have any.
    pub known: Vec<String>,
    /// Whether it stands in the host or the port.
    pub in_authority: bool,
}

impl ServerVariable {
    /// Whether some values are wrong that a text may have.
    #[must_use]
    pub fn is_judged(&self) -> bool {
        self.in_authority || !self.known.is_empty()
    }
}

/// A piece of an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Text as it is.
    Text(String),
    /// A variable.
    Variable(usize),
}
