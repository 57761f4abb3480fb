//! The user's own types for schemas of a kind.

use std::fmt;

/// The kinds of schemas that may have a type of the user's: JSON Schema's words.
const KINDS: [&str; 6] = ["string", "integer", "number", "boolean", "array", "object"];
/// What may stand in a path, beside letters, digits and `_`.
const OF_PATHS: &str = ":<>, ";

/// A type of the user's, for all schemas of one `type` and `format`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypeMap {
    /// JSON Schema's `type`: `string`, `integer`, `number`, `boolean`, `array` or `object`.
    pub kind: String,
    /// The `format`; none means every format that has no entry of its own, and none.
    pub format: Option<String>,
    /// The path of the Rust type, with its generics; it begins with a crate's name, `crate` or `std`.
    pub rust: String,
    /// How a value becomes JSON and back.
    pub with: With,
}

/// How a value of a type of the user's becomes JSON and back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum With {
    /// By its impls of serde's two traits.
    Serde,
    /// By the functions `encode` and `decode` of the module at this path.
    Module(String),
}

impl With {
    /// The word for [`With::Serde`].
    pub const SERDE: &'static str = "serde";
}

/// Why there is no such map of a type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypeMapError {
    /// The `type` is none of JSON Schema's, or `null`.
    Kind,
    /// The type is no path of Rust that begins with a crate.
    Rust,
    /// The way to JSON is neither `serde` nor the path of a module.
    With,
}

impl TypeMapError {
    /// The key of the config that holds the mistake.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Kind => "type",
            Self::Rust => "rust",
            Self::With => "with",
        }
    }

    /// What would be right.
    #[must_use]
    pub fn help(&self) -> String {
        match self {
            Self::Kind => {
                let words: Vec<String> = KINDS.iter().map(|word| format!("`{word}`")).collect();
                format!("expected one of {}", words.join(", "))
            }
            Self::Rust => "write the whole path, as `jiff::Timestamp` or `crate::Money`".to_owned(),
            Self::With => {
                "write `serde`, or the path of a module with `encode` and `decode`".to_owned()
            }
        }
    }
}

impl fmt::Display for TypeMapError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Kind => "`type` is no type of JSON Schema's that can be mapped",
            Self::Rust => "`rust` is not the path of a type",
            Self::With => "`with` is neither `serde` nor the path of a module",
        })
    }
}

impl std::error::Error for TypeMapError {}

impl TypeMap {
    /// A map of what a schema says to a type; `with` is `serde` or the path of a module.
    ///
    /// Paths are read as Rust here, and hold nothing but paths: generated code says them as they are.
    ///
    /// # Errors
    /// When one of them is not what it has to be.
    pub fn new(
        kind: &str,
        format: Option<&str>,
        rust: &str,
        with: &str,
    ) -> Result<Self, TypeMapError> {
        if !KINDS.contains(&kind) {
            return Err(TypeMapError::Kind);
        }
        if !is_path(rust) || syn::parse_str::<syn::TypePath>(rust).is_err() {
            return Err(TypeMapError::Rust);
        }
        let with = match with {
            With::SERDE => With::Serde,
            // Whether it names a module, only the compiler can say.
            path if !path.contains(['<', ',', ' ']) && is_path(path) => {
                With::Module(path.to_owned())
            }
            _ => return Err(TypeMapError::With),
        };
        Ok(Self {
            kind: kind.to_owned(),
            format: format.map(ToOwned::to_owned),
            rust: rust.to_owned(),
            with,
        })
    }
}

/// Whether the text is a path, and one that means the same in every module: of two parts at least, the first a crate's.
fn is_path(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '_' || OF_PATHS.contains(c);
    if !text.chars().all(plain) {
        return false;
    }
    let Ok(path) = syn::parse_str::<syn::Path>(text) else {
        return false;
    };
    let first = path
        .segments
        .first()
        .map(|segment| segment.ident.to_string());
    let is_relative = first.is_none_or(|first| ["self", "super", "Self"].contains(&first.as_str()));
    path.segments.len() > 1 && !is_relative
}

#[cfg(test)]
mod tests {
    use super::{TypeMap, TypeMapError, With};

    #[test]
    fn a_type_is_a_path_and_nothing_else() {
        for good in [
            "jiff::Timestamp",
            "::uuid::Uuid",
            "crate::Money",
            "std::collections::BTreeMap<std::string::String, crate::Money>",
        ] {
            let map = TypeMap::new("string", None, good, "serde").unwrap();
            assert_eq!((map.rust.as_str(), &map.with), (good, &With::Serde));
        }
        for bad in [
            "",
            "Timestamp",
            "super::X",
            "self::X",
            "a::b; fn x()",
            "a::{b, c}",
            "a::b<{ 1 }>",
            "a::b!()",
            "a::'b",
            "fn::x",
            "a::b<",
            "(a::b, c::d)",
            "a::b\n",
            "a::b /* */",
            "größe::X",
        ] {
            let error = TypeMap::new("string", None, bad, "serde").unwrap_err();
            assert_eq!(error, TypeMapError::Rust, "{bad}");
        }
    }

    #[test]
    fn the_way_to_json_is_serde_or_a_module() {
        let with = |with| TypeMap::new("integer", Some("int64"), "crate::Money", with);
        assert_eq!(
            with("crate::money").unwrap().with,
            With::Module("crate::money".to_owned())
        );
        for bad in ["", "Serde", "crate::a<b>", "super::x"] {
            assert_eq!(with(bad), Err(TypeMapError::With), "{bad}");
        }
        assert_eq!(
            TypeMap::new("null", None, "a::B", "serde"),
            Err(TypeMapError::Kind)
        );
    }
}
