//! Validation by the rules of JSON Schema 2020-12: the trait, the report, the policy.
//!
//! [`Validate`] is derived, on generated types and on your own alike:
//!
//! ```
//! # mod specsmith { pub use ::specsmith::validate::*; pub use ::specsmith_macros::Validate; }
//! # #[derive(specsmith::Validate)]
//! # struct LineItem;
//! use specsmith::Validate as _;
//!
//! #[derive(specsmith::Validate)]
//! struct Order {
//!     #[validate(rename = "lineItems", min_items = 1)]
//!     line_items: Vec<LineItem>,
//!     #[validate(pattern = "^[A-Z]{3}$")]
//!     currency: Option<String>,
//! }
//!
//! let order = Order { line_items: Vec::new(), currency: Some("euro".to_owned()) };
//! let report = order.validate().unwrap_err();
//! assert_eq!(report.to_string(), "/lineItems has fewer than 1 item\n/currency does not match the pattern `^[A-Z]{3}$`");
//! ```

mod allowed;
#[doc(hidden)]
pub mod check;
mod collector;
mod constant;
mod decimal;
mod impls;
mod key;
mod limit;
mod message;
mod policy;
mod report;
mod rule;
pub mod rules;
mod value;

pub use allowed::Allowed;
#[doc(hidden)]
pub use check::Whole;
pub use collector::Collector;
pub use constant::Constant;
pub use key::{Json, Key};
pub use limit::Limit;
pub use policy::{Action, Policy};
pub use report::{Report, Violation};
pub use rule::{Class, Rule};
pub use rules::pattern::LazyPattern;
pub use value::{Items, Numeral, Numeric, Properties, Text};
#[doc(hidden)]
pub use value::{each_item, each_property};

/// A value that knows the rules it has to keep.
///
/// Every type of a derived struct's fields implements it; those without rules of their own (`String`, `i64`, …) do nothing.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not implement `Validate`",
    label = "no rules are known for this type",
    note = "derive it with `#[derive(specsmith::Validate)]`; for a type of another crate, write `#[validate(skip)]` on the field"
)]
pub trait Validate {
    /// Reports every broken rule to the collector, in field order.
    fn validate_into(&self, collector: &mut Collector);

    /// Checks every rule.
    ///
    /// # Errors
    /// All broken rules, or the first [`Collector::DEFAULT_MAXIMUM`] of them.
    fn validate(&self) -> Result<(), Report> {
        let mut collector = Collector::new();
        self.validate_into(&mut collector);
        collector.finish()
    }
}
