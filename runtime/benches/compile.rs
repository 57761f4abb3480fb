//! What does it cost to compile emitted types, against the same types with serde's derives?
//!
//! `cargo bench -p specsmith --bench compile` makes crates of 600 structs with 12 fields each in a temporary folder: one in the form we
//! emit (`table`), one that reads objects in a loop (`looped`, for types that a table cannot serve), one with
//! `#[derive(Serialize, Deserialize)]` (`derived`). It compiles each alone, its dependencies being built before, and prints CPU time (user
//! and system) and peak memory of rustc, for `cargo check` and for a debug build, as the best of three runs that take turns. Two more crates hold 300 enums,
//! each of 3 to 5 structs told by a discriminator: as we emit them (`union`), and as serde's internally tagged enums (`tagged`).
//!
//! It reads `/proc`, so it runs on Linux only. The same binary serves cargo as `RUSTC_WRAPPER`: that is how it sees rustc alone.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::Duration;
use std::{env, fs, io, thread};

const STRUCTS: usize = 600;
const ROUNDS: usize = 3;
const UNIONS: usize = 300;
const CRATES: [&str; 5] = ["table", "looped", "derived", "union", "tagged"];
/// Where the wrapper leaves its figures; only this program sets it.
const RESULT: &str = "SPECSMITH_BENCH_RESULT";

fn main() -> ExitCode {
    let outcome = match env::var_os(RESULT) {
        Some(result) => wrap(Path::new(&result)),
        // `cargo test --all-targets` runs benches too, and this one takes minutes.
        None if !env::args().any(|argument| argument == "--bench") => {
            println!("run me with `cargo bench -p specsmith --bench compile`");
            Ok(ExitCode::SUCCESS)
        }
        None => compare().map(|()| ExitCode::SUCCESS),
    };
    outcome.unwrap_or_else(|error| {
        eprintln!("compile bench: {error}");
        ExitCode::FAILURE
    })
}

/// Acts as rustc, and notes what the compilation of one of our crates takes.
fn wrap(result: &Path) -> io::Result<ExitCode> {
    let mut arguments = env::args_os().skip(1);
    let rustc = arguments.next().unwrap_or_else(|| "rustc".into());
    let arguments: Vec<_> = arguments.collect();
    let measured = arguments
        .iter()
        .any(|argument| CRATES.iter().any(|name| argument == name));
    let mut child = Command::new(rustc).args(&arguments).spawn()?;
    let mut peak = 0;
    let status = loop {
        peak = peak.max(peak_kilobytes(child.id()).unwrap_or(0));
        match child.try_wait()? {
            Some(status) => break status,
            None => thread::sleep(Duration::from_millis(2)),
        }
    };
    if measured {
        fs::write(result, format!("{} {peak}", children_ticks()?))?;
    }
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn peak_kilobytes(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}

/// User and system time of the children waited for, in hundredths of a second: fields 16 and 17 of `/proc/self/stat` (proc_pid_stat(5)).
fn children_ticks() -> io::Result<u64> {
    let stat = fs::read_to_string("/proc/self/stat")?;
    let after_name = stat.rsplit(')').next().unwrap_or_default();
    Ok(after_name
        .split_whitespace()
        .skip(13)
        .take(2)
        .filter_map(|field| field.parse::<u64>().ok())
        .sum())
}

#[derive(Clone, Copy)]
struct Cost {
    ticks: u64,
    kilobytes: u64,
}

fn compare() -> io::Result<()> {
    let root = env::temp_dir().join(format!("specsmith-compile-{}", std::process::id()));
    let runtime = env!("CARGO_MANIFEST_DIR");
    let specsmith = format!("specsmith = {{ path = {runtime:?}, default-features = false }}");
    write_crate(
        &root,
        "table",
        &specsmith,
        &sources(|out, name, fields| ours(out, name, fields, decode_table)),
    )?;
    write_crate(
        &root,
        "looped",
        &specsmith,
        &sources(|out, name, fields| ours(out, name, fields, decode_loop)),
    )?;
    write_crate(
        &root,
        "derived",
        "serde = { version = \"1\", features = [\"derive\"] }",
        &sources(derived),
    )?;
    write_crate(&root, "union", &specsmith, &unions(union_of_ours))?;
    write_crate(
        &root,
        "tagged",
        "serde = { version = \"1\", features = [\"derive\"] }",
        &unions(tagged),
    )?;
    fs::write(
        root.join("Cargo.toml"),
        format!("[workspace]\nresolver = \"3\"\nmembers = {CRATES:?}\n"),
    )?;
    println!(
        "{STRUCTS} structs of 12 fields, {UNIONS} enums of 3 to 5 structs; rustc's CPU time and peak memory, best of {ROUNDS}, and the share of serde's"
    );
    for command in ["check", "build"] {
        let costs = measure(&root, command)?;
        let [_, _, derived, _, tagged] = costs;
        for (at, (name, cost)) in CRATES.iter().zip(costs).enumerate() {
            let serde = if at < 3 { derived } else { tagged };
            println!(
                "cargo {command:5}  {name:7}  {:>5.2} s ({:.2})  {:>4} MB ({:.2})",
                cost.ticks as f64 / 100.0,
                cost.ticks as f64 / serde.ticks as f64,
                cost.kilobytes / 1024,
                cost.kilobytes as f64 / serde.kilobytes as f64,
            );
        }
    }
    if env::var_os("SPECSMITH_BENCH_KEEP").is_some() {
        println!("kept in {}", root.display());
        return Ok(());
    }
    fs::remove_dir_all(&root)
}

fn measure(root: &Path, command: &str) -> io::Result<[Cost; CRATES.len()]> {
    for name in CRATES {
        compile(root, command, name)?;
    }
    let mut best = [Cost {
        ticks: u64::MAX,
        kilobytes: u64::MAX,
    }; CRATES.len()];
    for _ in 0..ROUNDS {
        for (name, best) in CRATES.iter().zip(&mut best) {
            let cost = compile(root, command, name)?;
            best.ticks = best.ticks.min(cost.ticks);
            best.kilobytes = best.kilobytes.min(cost.kilobytes);
        }
    }
    Ok(best)
}

/// Compiles one crate anew; what it depends on is built the first time and kept.
fn compile(root: &Path, command: &str, name: &str) -> io::Result<Cost> {
    let source = root.join(name).join("src/lib.rs");
    let text = fs::read_to_string(&source)?;
    fs::write(&source, text)?;
    let result = root.join("result");
    let status = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .current_dir(root)
        .args([command, "--quiet", "--offline", "-p", name])
        .env("CARGO_TARGET_DIR", root.join("target"))
        .env("CARGO_INCREMENTAL", "0")
        .env("RUSTC_WRAPPER", env::current_exe()?)
        .env(RESULT, &result)
        .stderr(Stdio::inherit())
        .status()?;
    let figures = fs::read_to_string(&result)?;
    match (
        status.success(),
        figures
            .split_once(' ')
            .map(|(ticks, peak)| (ticks.parse(), peak.parse())),
    ) {
        (true, Some((Ok(ticks), Ok(kilobytes)))) => Ok(Cost { ticks, kilobytes }),
        _ => Err(io::Error::other(format!(
            "cargo {command} -p {name} failed"
        ))),
    }
}

fn write_crate(root: &Path, name: &str, dependency: &str, source: &str) -> io::Result<()> {
    let folder: PathBuf = root.join(name);
    fs::create_dir_all(folder.join("src"))?;
    let manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n{dependency}\n"
    );
    fs::write(folder.join("Cargo.toml"), manifest)?;
    fs::write(folder.join("src/lib.rs"), source)
}

/// A field: its name, its name on the wire, its type, and whether it is required.
struct Field {
    name: &'static str,
    wire: &'static str,
    kind: String,
    required: bool,
}

/// The same mixture for both sides: strings, integers, booleans, vectors, nested structs; a third required.
fn fields(index: usize) -> Vec<Field> {
    // Families of ten, as real documents have them: in one chain of 600, rustc would give up on drop checking.
    let nested = |step: usize| format!("Model{}", index - index % 10 + (index + step) % 10);
    let field = |name, wire, kind: &str, required| Field {
        name,
        wire,
        kind: kind.to_owned(),
        required,
    };
    vec![
        field("id", "id", "i64", true),
        field("display_name", "displayName", "String", true),
        field("is_enabled", "isEnabled", "bool", true),
        field(
            "owner_list",
            "ownerList",
            &format!("Vec<{}>", nested(1)),
            true,
        ),
        field("description", "description", "String", false),
        field("created_at", "createdAt", "i64", false),
        field("is_hidden", "isHidden", "bool", false),
        field("scopes", "scopes", "Vec<String>", false),
        field(
            "children",
            "children",
            &format!("Vec<{}>", nested(2)),
            false,
        ),
        field("parent", "parent", &format!("Box<{}>", nested(3)), false),
        field("ratio", "ratio", "f64", false),
        field("comment", "comment", "String", false),
    ]
}

fn sources(one: impl Fn(&mut String, &str, &[Field])) -> String {
    let mut text = String::new();
    for index in 0..STRUCTS {
        one(&mut text, &format!("Model{index}"), &fields(index));
    }
    text
}

/// Enums of 3 to 5 structs, each with three fields.
fn unions(one: impl Fn(&mut String, &str, &[String])) -> String {
    let mut text = String::new();
    for index in 0..UNIONS {
        let variants: Vec<String> = (0..3 + index % 3)
            .map(|variant| format!("Union{index}Of{variant}"))
            .collect();
        one(&mut text, &format!("Union{index}"), &variants);
    }
    text
}

/// The fields of a variant of ours, which has its discriminator.
fn variant_fields(discriminator: bool) -> Vec<Field> {
    let field = |name, wire, kind: &str, required| Field {
        name,
        wire,
        kind: kind.to_owned(),
        required,
    };
    let kind = discriminator.then(|| field("kind", "kind", "String", true));
    let others = [
        field("id", "id", "i64", true),
        field("display_name", "displayName", "String", false),
        field("is_enabled", "isEnabled", "bool", false),
    ];
    kind.into_iter().chain(others).collect()
}

fn union_of_ours(out: &mut String, name: &str, variants: &[String]) {
    for variant in variants {
        let _ = writeln!(out, "#[derive(Clone, Debug, PartialEq)]");
        ours(out, variant, &variant_fields(true), decode_table);
    }
    let _ = writeln!(
        out,
        "#[derive(Clone, Debug, PartialEq)]\npub enum {name} {{"
    );
    for (at, variant) in variants.iter().enumerate() {
        let _ = writeln!(out, "    V{at}({variant}),");
    }
    let _ = writeln!(out, "    Unknown(specsmith::Value),\n}}");
    for (at, variant) in variants.iter().enumerate() {
        let _ = writeln!(
            out,
            "impl From<{variant}> for {name} {{\n    fn from(value: {variant}) -> Self {{\n        Self::V{at}(value)\n    }}\n}}"
        );
    }
    let _ = writeln!(
        out,
        "impl specsmith::rt::Arms for {name} {{\n    const ARMS: &'static [specsmith::rt::Arm] = &["
    );
    for at in 0..variants.len() {
        let _ = writeln!(
            out,
            "        specsmith::rt::Arm::new(&[specsmith::rt::Test::MemberIs(\"kind\", &[\"v{at}\"])], &[{at}]),"
        );
    }
    let names: Vec<String> = (0..variants.len()).map(|at| format!("V{at}")).collect();
    let _ = writeln!(
        out,
        "    ];\n}}\nspecsmith::rt::union!({name} {{ {} }} else Unknown);",
        names.join(", ")
    );
}

fn tagged(out: &mut String, name: &str, variants: &[String]) {
    for variant in variants {
        let _ = writeln!(out, "#[derive(Clone, Debug, PartialEq)]");
        derived(out, variant, &variant_fields(false));
    }
    let _ = writeln!(
        out,
        "#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]\n#[serde(tag = \"kind\")]\npub enum {name} {{"
    );
    for (at, variant) in variants.iter().enumerate() {
        let _ = writeln!(
            out,
            "    #[serde(rename = \"v{at}\")]\n    V{at}({variant}),"
        );
    }
    let _ = writeln!(out, "}}");
    for (at, variant) in variants.iter().enumerate() {
        let _ = writeln!(
            out,
            "impl From<{variant}> for {name} {{\n    fn from(value: {variant}) -> Self {{\n        Self::V{at}(value)\n    }}\n}}"
        );
    }
}

fn type_of(field: &Field) -> String {
    if field.required {
        field.kind.clone()
    } else {
        format!("Option<{}>", field.kind)
    }
}

fn derived(out: &mut String, name: &str, fields: &[Field]) {
    let _ = writeln!(
        out,
        "#[derive(serde::Serialize, serde::Deserialize)]\n#[serde(rename_all = \"camelCase\")]\npub struct {name} {{"
    );
    for field in fields {
        if !field.required {
            let _ = writeln!(
                out,
                "    #[serde(skip_serializing_if = \"Option::is_none\")]"
            );
        }
        let _ = writeln!(out, "    pub {}: {},", field.name, type_of(field));
    }
    let _ = writeln!(out, "}}");
}

fn ours(out: &mut String, name: &str, fields: &[Field], body: fn(&mut String, &[Field])) {
    let _ = writeln!(out, "pub struct {name} {{");
    for field in fields {
        let _ = writeln!(out, "    pub {}: {},", field.name, type_of(field));
    }
    let _ = writeln!(out, "}}");
    encode(out, name, fields);
    let _ = writeln!(out, "impl specsmith::rt::Decode for {name} {{");
    let _ = writeln!(
        out,
        "    fn decode(input: &mut specsmith::rt::Decoder<'_>) -> Result<Self, specsmith::rt::DecodeError> {{"
    );
    for field in fields {
        let _ = writeln!(out, "        let mut {} = None;", field.name);
    }
    body(out, fields);
    let _ = writeln!(out, "    }}\n}}\nspecsmith::rt::bridge!({name});");
}

fn encode(out: &mut String, name: &str, fields: &[Field]) {
    let _ = writeln!(
        out,
        "impl specsmith::rt::Encode for {name} {{\n    fn encode(&self, out: &mut specsmith::rt::Encoder) {{"
    );
    let _ = writeln!(out, "        let mut object = out.object();");
    for field in fields {
        let verb = if field.required {
            "required"
        } else {
            "optional"
        };
        let _ = writeln!(
            out,
            "        object.{verb}({:?}, &self.{});",
            field.wire, field.name
        );
    }
    let _ = writeln!(out, "        object.end();\n    }}\n}}");
}

fn decode_table(out: &mut String, fields: &[Field]) {
    let _ = writeln!(out, "        input.members(&mut [");
    for field in fields {
        let variant = if field.required {
            "Required"
        } else {
            "Optional"
        };
        let _ = writeln!(
            out,
            "            specsmith::rt::Member::{variant}({:?}, &mut {}),",
            field.wire, field.name
        );
    }
    let required = fields.iter().filter(|field| field.required);
    let places: Vec<_> = required
        .clone()
        .map(|field| format!("Some({})", field.name))
        .collect();
    let values: Vec<_> = required.map(|field| field.name).collect();
    let names: Vec<_> = fields.iter().map(|field| field.name).collect();
    let _ = writeln!(
        out,
        "        ])?;\n        let ({}) = ({}) else {{",
        places.join(", "),
        values.join(", ")
    );
    let _ = writeln!(
        out,
        "            return Err(input.unfilled());\n        }};\n        Ok(Self {{ {} }})",
        names.join(", ")
    );
}

fn decode_loop(out: &mut String, fields: &[Field]) {
    let names: Vec<_> = fields.iter().map(|field| field.wire).collect();
    let _ = writeln!(out, "        let mut object = input.object(&{names:?})?;");
    let _ = writeln!(
        out,
        "        while let Some(index) = object.next()? {{\n            match index {{"
    );
    for (index, field) in fields.iter().enumerate() {
        let take = if field.required {
            "Some(object.value()?)"
        } else {
            "object.optional()?"
        };
        let _ = writeln!(out, "                {index} => {} = {take},", field.name);
    }
    let _ = writeln!(
        out,
        "                _ => object.skip()?,\n            }}\n        }}\n        Ok(Self {{"
    );
    for field in fields {
        let name = field.name;
        let _ = if field.required {
            writeln!(
                out,
                "            {name}: object.required({:?}, {name})?,",
                field.wire
            )
        } else {
            writeln!(out, "            {name},")
        };
    }
    let _ = writeln!(out, "        }})");
}
