//! How much a text may cost: no document makes the generator run out of stack or memory.

/// How deeply arrays and objects may be nested, in JSON and in YAML.
///
/// The YAML reader underneath stops at 128 already.
pub(super) const DEPTH: usize = 256;

/// What a node costs beside its text, in the unit of [`budget`]: about the bytes that it takes in memory.
pub(super) const NODE: u64 = 64;

/// How much the tree of a YAML text of so many bytes may cost.
///
/// Without aliases a text of `n` bytes makes fewer than `n` nodes and `n` bytes of strings, so that this refuses nothing. An alias repeats what it
/// names; what those repetitions may add up to is bounded by the constant.
pub(super) fn budget(bytes: usize) -> u64 {
    (bytes as u64)
        .saturating_mul(NODE + 4)
        .saturating_add(256 << 20)
}
