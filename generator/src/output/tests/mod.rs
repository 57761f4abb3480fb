mod crash;
mod header;
mod memory;
mod path;
mod plan;
mod single;

use super::Origin;
use crate::render::File;

const ORIGIN: Origin<'_> = Origin {
    document: "spec/a.yaml",
    command: "cargo xtask codegen",
};

fn files(list: &[(&str, &str)]) -> Vec<File> {
    list.iter()
        .map(|(path, text)| File {
            path: (*path).to_owned(),
            text: (*text).to_owned(),
        })
        .collect()
}
