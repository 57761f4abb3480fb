//! Floats as text.

use std::fmt;

/// The shortest decimal that reads back as the same float, in the form that ECMA-262 (section 6.1.6.1.20) gives it: digits alone from `1e-6` to below
/// `1e21`, and no fraction of zeros. Many servers read an integer from digits only, and take `1.0` for no integer. A negative zero keeps its fraction: `-0`
/// is an integer to many readers, and loses its sign there.
pub(super) struct Shortest<T>(pub(super) T);

impl<T: Copy + Into<f64> + fmt::Display + fmt::LowerExp> fmt::Display for Shortest<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value: f64 = self.0.into();
        match value.abs() {
            0.0 if value.is_sign_negative() => f.write_str("-0.0"),
            0.0 | 1e-6..1e21 => write!(f, "{}", self.0),
            _ => write!(f, "{:e}", self.0),
        }
    }
}
