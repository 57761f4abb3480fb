//! Boolean expressions as they are put together.

use proc_macro2::TokenStream;
use quote::quote;

/// A boolean expression over `value`, and over `seen` where what has been looked at counts.
#[derive(Clone, Debug)]
pub(super) enum Code {
    /// `true`.
    Always,
    /// `false`.
    Never,
    /// Something to compute.
    Expression {
        tokens: TokenStream,
        /// Whether it can stand beside `&&` and within a call as it is.
        tight: bool,
        /// The function, where the expression is a call of it with `value` alone.
        function: Option<TokenStream>,
        /// Whether it notes what it looks at.
        seen: bool,
        /// Whether it is a scope already: it notes nothing if it fails.
        scope: bool,
    },
}

impl Code {
    /// A call.
    pub(super) fn call(tokens: TokenStream) -> Self {
        Self::Expression {
            tokens,
            tight: true,
            function: None,
            seen: false,
            scope: false,
        }
    }

    /// A call of a function with `value` alone.
    pub(super) fn function(function: TokenStream) -> Self {
        Self::Expression {
            tokens: quote!(#function(value)),
            tight: true,
            function: Some(function),
            seen: false,
            scope: false,
        }
    }

    /// A call that notes what it looks at.
    pub(super) fn noting(tokens: TokenStream, scope: bool) -> Self {
        Self::Expression {
            tokens,
            tight: true,
            function: None,
            seen: true,
            scope,
        }
    }

    pub(super) fn is_constant(&self) -> bool {
        !matches!(self, Self::Expression { .. })
    }

    pub(super) fn is_seen(&self) -> bool {
        matches!(self, Self::Expression { seen: true, .. })
    }

    /// The expression.
    pub(super) fn tokens(&self) -> TokenStream {
        match self {
            Self::Always => quote!(true),
            Self::Never => quote!(false),
            Self::Expression { tokens, .. } => tokens.clone(),
        }
    }

    /// The expression as a part of another.
    fn part(&self) -> TokenStream {
        match self {
            Self::Expression {
                tokens,
                tight: false,
                ..
            } => quote!((#tokens)),
            other => other.tokens(),
        }
    }

    /// A closure over the value, or the function that it would only call.
    pub(super) fn closure(&self) -> TokenStream {
        match self {
            Self::Expression {
                function: Some(function),
                ..
            } => quote!(&#function),
            Self::Expression { tokens, .. } => quote!(&|value| #tokens),
            constant => {
                let constant = constant.tokens();
                quote!(&|_| #constant)
            }
        }
    }

    /// The same in a scope of its own, if there is anything that it notes.
    pub(super) fn scoped(self) -> Self {
        match self {
            Self::Expression {
                tokens,
                seen: true,
                scope: false,
                ..
            } => Self::noting(quote!(seen.scope(&|seen| #tokens)), true),
            other => other,
        }
    }

    /// All of them, one after the other until one fails.
    pub(super) fn all(codes: impl IntoIterator<Item = Self>) -> Self {
        let mut parts = Vec::new();
        for code in codes {
            match code {
                Self::Never => return Self::Never,
                Self::Always => {}
                other => parts.push(other),
            }
        }
        Self::joined(parts, &quote!(&&), Self::Always)
    }

    /// Any of them, one after the other until one holds.
    pub(super) fn any(codes: impl IntoIterator<Item = Self>) -> Self {
        let mut parts = Vec::new();
        for code in codes {
            match code {
                Self::Always => return Self::Always,
                Self::Never => {}
                other => parts.push(other),
            }
        }
        let mut any = Self::joined(parts, &quote!(||), Self::Never);
        if let Self::Expression {
            tight, function, ..
        } = &mut any
        {
            *tight = function.is_some();
        }
        any
    }

    fn joined(mut parts: Vec<Self>, operator: &TokenStream, none: Self) -> Self {
        if parts.len() < 2 {
            return parts.pop().unwrap_or(none);
        }
        let seen = parts.iter().any(Self::is_seen);
        let mut parts = parts.iter().map(Self::part);
        let first = parts.next();
        Self::Expression {
            tokens: quote!(#first #(#operator #parts)*),
            tight: true,
            function: None,
            seen,
            scope: false,
        }
    }

    /// `if condition { then } else { otherwise }`.
    pub(super) fn either(condition: &Self, then: &Self, otherwise: &Self) -> Self {
        let seen = [condition, then, otherwise].into_iter().any(Self::is_seen);
        let [condition, then, otherwise] = [condition, then, otherwise].map(Self::tokens);
        Self::Expression {
            tokens: quote!(if #condition { #then } else { #otherwise }),
            tight: false,
            function: None,
            seen,
            scope: false,
        }
    }
}
