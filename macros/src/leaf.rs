//! Types that need no call: they are known to have no rules.

use syn::{GenericArgument, PathArguments, Type, TypePath};

/// What stands for itself.
const LEAVES: &[&str] = &[
    "String",
    "SecretString",
    "Number",
    "Value",
    "bool",
    "char",
    "str",
    "i8",
    "i16",
    "i32",
    "i64",
    "i128",
    "isize",
    "u8",
    "u16",
    "u32",
    "u64",
    "u128",
    "usize",
    "f32",
    "f64",
    "PhantomData",
];

/// What stands for itself by its path in our crate; alone, the name is too common. Texts of a format are not among these: they know their format.
const OURS: &[&str] = &["Null"];

/// Where types of the same crate stand, whatever they are called: a document may have a `Value` of its own.
const HERE: &[&str] = &["crate", "models", "self", "super"];

/// What has no rules where its arguments have none.
const CONTAINERS: &[&str] = &[
    "Option", "Maybe", "Box", "Rc", "Arc", "Cow", "Vec", "VecDeque", "BTreeSet", "HashSet",
    "BTreeMap", "HashMap", "Map",
];

/// Whether a type is known by its name to have no rules, so that asking it is left out: that is what makes leaves free of cost.
///
/// Whoever gives a type of their own one of these names, and rules, has to give it another.
pub(crate) fn is_leaf(ty: &Type) -> bool {
    match ty {
        Type::Path(path) => path.path.segments.last().is_some_and(|segment| {
            let name = segment.ident.to_string();
            match &segment.arguments {
                PathArguments::None if starts_with(path, HERE) => false,
                PathArguments::None if starts_with(path, &["specsmith"]) => {
                    LEAVES.contains(&name.as_str()) || OURS.contains(&name.as_str())
                }
                PathArguments::None => LEAVES.contains(&name.as_str()),
                PathArguments::AngleBracketed(arguments) if CONTAINERS.contains(&name.as_str()) => {
                    arguments.args.iter().all(is_leaf_argument)
                }
                PathArguments::AngleBracketed(_) => name == "PhantomData",
                PathArguments::Parenthesized(_) => false,
            }
        }),
        Type::Reference(reference) => is_leaf(&reference.elem),
        Type::Slice(slice) => is_leaf(&slice.elem),
        Type::Array(array) => is_leaf(&array.elem),
        Type::Tuple(tuple) => tuple.elems.iter().all(is_leaf),
        Type::Group(group) => is_leaf(&group.elem),
        Type::Paren(paren) => is_leaf(&paren.elem),
        _ => false,
    }
}

/// Whether a path of several segments starts with one of these.
fn starts_with(path: &TypePath, names: &[&str]) -> bool {
    let segments = &path.path.segments;
    let first = segments.first().filter(|_| segments.len() > 1);
    first.is_some_and(|first| names.iter().any(|name| first.ident == name))
}

fn is_leaf_argument(argument: &GenericArgument) -> bool {
    match argument {
        GenericArgument::Type(ty) => is_leaf(ty),
        GenericArgument::Lifetime(_) => true,
        _ => false,
    }
}

/// Whether a type is, or wraps, a map of secrets.
pub(crate) fn is_secret_map(ty: &Type) -> bool {
    let mut names = Vec::new();
    path_names(ty, &mut names);
    names
        .iter()
        .any(|name| matches!(name.as_str(), "BTreeMap" | "HashMap" | "Map"))
        && names.iter().any(|name| name == "SecretString")
}

fn path_names(ty: &Type, names: &mut Vec<String>) {
    match ty {
        Type::Path(path) => {
            let Some(segment) = path.path.segments.last() else {
                return;
            };
            names.push(segment.ident.to_string());
            if let PathArguments::AngleBracketed(arguments) = &segment.arguments {
                for argument in &arguments.args {
                    if let GenericArgument::Type(ty) = argument {
                        path_names(ty, names);
                    }
                }
            }
        }
        Type::Reference(reference) => path_names(&reference.elem, names),
        _ => {}
    }
}
