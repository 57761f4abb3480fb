mod token_operations;

pub use token_operations::*;
