//! What the derive costs: CPU time of `cargo check` for 500 structs of 10 fields with rules, next to garde's derive and serde's.
//!
//! `cargo bench -p specsmith-macros --bench compile` writes four packages into a folder of its own, checks each a few times, and prints
//! the least time of each, less what the same structs take without any derive.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;
use std::{env, fs, io};

const STRUCTS: usize = 500;
const RUNS: usize = 3;

/// One way to derive: the package, its dependencies, its derives, and the attributes of the ten fields.
struct Contender {
    name: &'static str,
    dependencies: String,
    derives: &'static str,
    attributes: [&'static str; 10],
}

const TYPES: [&str; 10] = [
    "String",
    "Option<String>",
    "i64",
    "Option<f64>",
    "Vec<String>",
    "Option<Vec<String>>",
    "String",
    "bool",
    "Option<Box<S#>>",
    "Vec<S#>",
];

fn contenders() -> [Contender; 4] {
    let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime");
    let macros = env!("CARGO_MANIFEST_DIR");
    [
        Contender {
            name: "plain",
            dependencies: String::new(),
            derives: "",
            attributes: [""; 10],
        },
        Contender {
            name: "ours",
            dependencies: format!(
                "specsmith = {{ path = {:?} }}\nspecsmith-macros = {{ path = {macros:?} }}",
                runtime.display()
            ),
            derives: "#[derive(specsmith_macros::Validate)]",
            attributes: [
                "#[validate(min_length = 1, max_length = 64)]",
                "#[validate(max_length = 100, pattern = \"^[a-z]*$\")]",
                "#[validate(minimum = 0, maximum = 1000)]",
                "#[validate(minimum = 0.5, maximum = 99.5)]",
                "#[validate(min_items = 1, max_items = 9, items(min_length = 1))]",
                "#[validate(max_items = 9)]",
                "#[validate(pattern = \"^[0-9]{5}$\")]",
                "",
                "",
                "#[validate(min_items = 1)]",
            ],
        },
        Contender {
            name: "garde",
            dependencies: "garde = { version = \"0.22\", features = [\"derive\", \"regex\"] }"
                .into(),
            derives: "#[derive(garde::Validate)]",
            attributes: [
                "#[garde(length(chars, min = 1, max = 64))]",
                "#[garde(length(chars, max = 100), pattern(\"^[a-z]*$\"))]",
                "#[garde(range(min = 0, max = 1000))]",
                "#[garde(range(min = 0.5, max = 99.5))]",
                "#[garde(length(min = 1, max = 9), inner(length(chars, min = 1)))]",
                "#[garde(length(max = 9))]",
                "#[garde(pattern(\"^[0-9]{5}$\"))]",
                "#[garde(skip)]",
                "#[garde(dive)]",
                "#[garde(length(min = 1), dive)]",
            ],
        },
        Contender {
            name: "serde",
            dependencies: "serde = { version = \"1\", features = [\"derive\"] }".into(),
            derives: "#[derive(serde::Serialize, serde::Deserialize)]",
            attributes: [""; 10],
        },
    ]
}

fn main() -> io::Result<()> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("compile");
    let contenders = contenders();
    for contender in &contenders {
        write(&folder, contender)?;
        check(&folder, contender.name)?;
    }
    let mut least = [f64::INFINITY; 4];
    for _ in 0..RUNS {
        for (contender, least) in contenders.iter().zip(&mut least) {
            *least = least.min(check(&folder, contender.name)?);
        }
    }
    let [plain, ours, garde, serde] = least;
    println!("CPU seconds of `cargo check`, {STRUCTS} structs of 10 fields, best of {RUNS}");
    println!("| derive | in all | less the plain structs |\n|---|---|---|");
    for (contender, seconds) in contenders.iter().zip(least) {
        println!(
            "| {} | {seconds:.2} | {:.2} |",
            contender.name,
            seconds - plain
        );
    }
    let (ours, garde, serde) = (ours - plain, garde - plain, serde - plain);
    println!(
        "ours / garde = {:.2}, ours / serde = {:.2}",
        ours / garde,
        ours / serde
    );
    Ok(())
}

fn write(folder: &Path, contender: &Contender) -> io::Result<()> {
    let package = folder.join(contender.name);
    fs::create_dir_all(package.join("src"))?;
    let Contender {
        name, dependencies, ..
    } = contender;
    let manifest = format!(
        "[package]\nname = \"with-{name}\"\nedition = \"2024\"\n\n[dependencies]\n{dependencies}\n\n[workspace]\n"
    );
    fs::write(package.join("Cargo.toml"), manifest)?;
    fs::write(source(folder, name), structs(contender))
}

fn source(folder: &Path, name: &str) -> PathBuf {
    folder.join(name).join("src/lib.rs")
}

fn structs(contender: &Contender) -> String {
    let mut text = String::new();
    for number in 0..STRUCTS {
        // Ten structs hold the first of them, which holds itself: types as deep as documents have them.
        let inner = format!("S{}", number - number % 10);
        let _ = writeln!(text, "{}\npub struct S{number} {{", contender.derives);
        for (field, (attribute, ty)) in contender.attributes.iter().zip(TYPES).enumerate() {
            let _ = writeln!(
                text,
                "    {attribute}\n    pub field_{field}: {},",
                ty.replace("S#", &inner)
            );
        }
        text.push_str("}\n");
    }
    text
}

/// CPU seconds to check a package whose dependencies have been checked before, if this is not the first time.
fn check(folder: &Path, name: &str) -> io::Result<f64> {
    let source = source(folder, name);
    fs::write(&source, fs::read_to_string(&source)?)?;
    let (before, clock) = (cpu_of_children(), Instant::now());
    let status = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["check", "--quiet", "--manifest-path"])
        .arg(folder.join(name).join("Cargo.toml"))
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .env("CARGO_INCREMENTAL", "0")
        .env("RUSTFLAGS", "-Adead_code")
        .status()?;
    if !status.success() {
        return Err(io::Error::other(format!(
            "`cargo check` of `{name}` failed"
        )));
    }
    let elapsed = clock.elapsed().as_secs_f64();
    Ok(before
        .zip(cpu_of_children())
        .map_or(elapsed, |(before, after)| after - before))
}

/// User and system time of all children that have ended, where the system tells (Linux); 100 ticks are a second there.
fn cpu_of_children() -> Option<f64> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace().skip(13);
    let ticks: f64 = fields.next()?.parse().ok()?;
    Some((ticks + fields.next()?.parse::<f64>().ok()?) / 100.0)
}
