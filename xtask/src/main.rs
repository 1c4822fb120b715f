//! The command line.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;
use clap::{Args, Parser, Subcommand};
use xtask::add::{Known, add};
use xtask::bless::bless;
use xtask::change::change;
use xtask::constants::constants;
use xtask::diff::{diff, diff_running};
use xtask::kernel::Tree;
use xtask::layouts::layouts;
use xtask::mutate::mutate_rows;
use xtask::mutate::shared::mutate_shared;
use xtask::repo::Repo;
use xtask::request_names::request_names;
use xtask::since::since;
use xtask::update::{Resolved, update};

/// What the keepers of sysno's tables run.
#[derive(Parser)]
#[command(name = "cargo xtask")]
struct Arguments {
    /// Another checkout than the one that this command was built in
    #[arg(long, global = true, value_name = "FOLDER")]
    root: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Align and sort the tables, and bring up to date what follows from them: the list of the arguments' names, the
    /// numbers of rows in docs/abis.md
    Bless,
    /// Bring the facts up to date with a kernel's source: numbers, names, entries, prototypes, in tests/data/calls.tsv, and the
    /// entries' files, in tests/data/definitions.tsv
    Facts {
        /// The kernel's source tree
        path: PathBuf,
        /// The constants of its headers instead, tests/data/constants.tsv and ioctls.tsv: takes minutes, and a GCC for x86-64 that
        /// compiles for 32 bits too
        #[arg(long)]
        constants: bool,
        /// The layouts of its structs instead, tests/data/layouts.tsv and layouts_swapped.tsv: takes a minute, and a compiler for each
        /// ABI, clang and some GCCs
        #[arg(long, conflicts_with = "constants")]
        layouts: bool,
        /// For the layouts on s390: the source of Linux 6.18 or older, the last that has this ABI
        #[arg(long, value_name = "PATH", requires = "layouts")]
        older: Option<PathBuf>,
        /// Say what differs, and write nothing
        #[arg(long)]
        dry_run: bool,
    },
    /// Bring the facts up to date that are not in a kernel's source: since when calls are there, tests/data/since.tsv, which
    /// constants arguments take, tests/data/arguments.tsv, and which requests of ioctl() strace names, tests/data/request_names.tsv
    #[command(arg_required_else_help = true)]
    OtherFacts {
        /// man-pages, unpacked: the folder that man2/ is in
        #[arg(long, value_name = "FOLDER")]
        man_pages: Option<PathBuf>,
        /// syzkaller's descriptions, its sys/linux
        #[arg(long, value_name = "FOLDER")]
        syzkaller: Option<PathBuf>,
        /// strace's source
        #[arg(long, value_name = "FOLDER")]
        strace: Option<PathBuf>,
    },
    /// Compare the tables with a kernel's source, or with the kernel that runs; the exit status is 1 if they differ
    #[command(arg_required_else_help = true)]
    Diff {
        /// The kernel's source tree
        #[arg(required_unless_present = "running")]
        path: Option<PathBuf>,
        /// Compare the native table with what the running kernel says in tracefs
        #[arg(long)]
        running: bool,
    },
    /// Add a call: to the tables, the facts, the list of the arguments' names, docs/abis.md and the change log. It asks for what is missing
    #[command(after_help = ADD_HELP)]
    Add(Box<Addition>),
    /// Correct a row in every table where it stands, or in those of some ABIs
    #[command(after_help = CHANGE_HELP)]
    Change {
        /// The row without its number: 'name = (argument: type, …) -> type [category, …]'; without categories, these are kept
        row: String,
        /// In the tables of these ABIs alone
        #[arg(long, value_delimiter = ',')]
        abi: Vec<String>,
    },
    /// Change rows at random, in a copy of the repository, and say which changes no test notices; the exit status is 1 if there
    /// are any
    MutateRows {
        /// How many changes, as many of each column; half of them in one table, half in all tables at once
        #[arg(long, default_value_t = 300)]
        count: usize,
        /// The same number is the same changes
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// Of the tables that all ABIs share instead, as many of each column
        #[arg(long)]
        shared: bool,
        /// Of one of these tables alone: `calls`, `cases`, …
        #[arg(long, requires = "shared", value_name = "TABLE")]
        table: Option<String>,
    },
}

/// A call to add.
#[derive(Args)]
struct Addition {
    /// The row: 'name = number (argument: type, …) -> type [category, …]'
    row: String,
    /// What it returns: a word of `Meaning`, or a set of tables/constants.rs
    #[arg(long, value_name = "WORD")]
    result: Option<String>,
    /// The manual page that describes it, `frobnicate(2)`; `-` if none does
    #[arg(long, allow_hyphen_values = true)]
    page: Option<String>,
    /// The release of Linux that brings it
    #[arg(long, value_name = "RELEASE")]
    since: Option<String>,
    /// Where the kernel does it
    #[arg(long, value_name = "FILE:FUNCTION")]
    function: Option<String>,
    /// What an argument means whose name doesn't say it
    #[arg(long, value_name = "ARGUMENT=WORD")]
    meaning: Vec<String>,
    /// What the kernel does through a pointer that is *mut, out, inout or none; or *const and none, an address alone
    #[arg(long, value_name = "ARGUMENT=WORD")]
    pointer: Vec<String>,
    /// Where the length of a buffer or an array is: 'list=size elements'
    #[arg(long, value_name = "ARGUMENT=HOLDER UNIT")]
    length: Vec<String>,
    /// The same, if the names don't say it, so that the call's row has to
    #[arg(long, value_name = "ARGUMENT=HOLDER UNIT")]
    data: Vec<String>,
    /// The header that defines a struct which no row has named
    #[arg(long = "struct", value_name = "STRUCT=HEADER")]
    structs: Vec<String>,
    /// Take the prototype from this kernel's source, as `facts PATH` does
    #[arg(long, value_name = "PATH")]
    kernel: Option<PathBuf>,
    /// To the tables of these ABIs alone
    #[arg(long, value_delimiter = ',')]
    abi: Vec<String>,
}

const ADD_HELP: &str = "\
From 424 on a call has the same number on every ABI, but for what the ABI adds to its numbers; write that number.

Example: cargo xtask add 'frobnicate = 473 (dfd: i32, path: *const c_char, flags: u32) -> i32 [desc, file]' \\
    --result zero --page - --since 7.4 --function fs/open.c:sys_frobnicate --meaning flags=at_flags --kernel linux-7.4";

const CHANGE_HELP: &str = "\
Rows that said something else than most are left as they are, and named; --abi corrects them.

Example: cargo xtask change 'mseal = (start: *mut c_void, len: usize, flags: usize) -> i32'";

fn main() -> ExitCode {
    match run(Arguments::parse()) {
        Ok(status) => status,
        Err(error) => {
            eprintln!("error: {error:#}");
            // 1 says that `diff` found something.
            ExitCode::from(2)
        }
    }
}

fn run(arguments: Arguments) -> Result<ExitCode> {
    let repo = arguments.root.map_or_else(Repo::own, Repo::new);
    match arguments.command {
        Command::Bless => {
            let changes = bless(&repo)?;
            changes.write(&repo)?;
            for file in changes.files() {
                println!("laid out anew: {file}");
            }
        }
        Command::Facts { path, layouts: true, older, dry_run, .. } => {
            let older = older.map(|path| Tree::open(&path)).transpose()?;
            let changes = layouts(&repo, &Tree::open(&path)?, older.as_ref())?;
            if !dry_run {
                changes.write(&repo)?;
            }
            for file in changes.files() {
                println!("{file}: different");
            }
        }
        Command::Facts { path, constants: true, dry_run, .. } => {
            let found = constants(&repo, &Tree::open(&path)?)?;
            if !dry_run {
                found.changes.write(&repo)?;
            }
            for what in &found.not_found {
                eprintln!("no value: {what}");
            }
            for difference in &found.differences {
                println!("{difference}");
            }
            println!("{} new names", found.new);
            for (file, count) in &found.counts {
                let differs =
                    if found.changes.files().any(|changed| changed == *file) { "different" } else { "as it was" };
                println!("{file}: {count} lines, {differs}");
            }
        }
        Command::Facts { path, dry_run, .. } => {
            let update = update(&repo, &Tree::open(&path)?)?;
            if !dry_run {
                update.write(&repo)?;
            }
            for Resolved { abi, calls, kept, not_implemented } in &update.resolved {
                let in_c = calls - kept - not_implemented;
                eprintln!(
                    "{abi}: {calls} calls: {in_c} prototypes in C, {kept} behind assembler, {not_implemented} not implemented"
                );
            }
            for call in &update.not_found {
                eprintln!("no function found, what was known is kept: {call}");
            }
            for difference in &update.differences {
                println!("{difference}");
            }
        }
        Command::OtherFacts { man_pages, syzkaller, strace } => {
            if let Some(folder) = man_pages {
                since(&repo, &folder)?.write(&repo)?;
            }
            if let Some(folder) = syzkaller {
                xtask::arguments::arguments(&repo, &folder)?.write(&repo)?;
            }
            if let Some(folder) = strace {
                request_names(&repo, &folder)?.write(&repo)?;
            }
        }
        Command::Diff { path, running } => {
            let mut all = Vec::new();
            if let Some(path) = path {
                all.push(diff(&repo, &Tree::open(&path)?)?);
            }
            if running {
                all.push(diff_running(&repo, Path::new("/sys/kernel/tracing/events/syscalls"))?);
            }
            all.iter().for_each(|differences| print!("{}", differences.text()));
            if all.iter().any(|differences| !differences.is_empty()) {
                return Ok(ExitCode::from(1));
            }
        }
        Command::Add(addition) => {
            let Addition { row, result, page, since, function, meaning, pointer, length, data, structs, kernel, abi } =
                *addition;
            let known = Known {
                result,
                page,
                since,
                function,
                meanings: meaning,
                pointers: pointer,
                lengths: length,
                data,
                structs,
                has_kernel: kernel.is_some(),
            };
            let tree = kernel.map(|path| Tree::open(&path)).transpose()?;
            let addition = add(&repo, &row, &known, &abi)?;
            addition.changes.write(&repo)?;
            println!("written: {}", addition.changes.files().collect::<Vec<_>>().join(", "));
            if let Some(tree) = tree {
                let update = update(&repo, &tree)?;
                update.write(&repo)?;
                update.differences.iter().for_each(|difference| println!("{difference}"));
            }
            println!("\nwhat only a person can do:");
            for what in &addition.to_do {
                println!("- {what}");
            }
        }
        Command::Change { row, abi } => {
            let correction = change(&repo, &row, &abi)?;
            correction.changes.write(&repo)?;
            println!("written: {}", correction.changes.files().collect::<Vec<_>>().join(", "));
            for row in &correction.left {
                println!("left as it is, since it said something else than most: {row}");
            }
            println!("\nwhat only a person can do:");
            correction.to_do.iter().for_each(|what| println!("- {what}"));
        }
        Command::MutateRows { count, seed, shared, table } => {
            let report = match shared {
                true => mutate_shared(&repo, table.as_deref(), count, seed)?,
                false => mutate_rows(&repo, count, seed)?,
            };
            report.unnoticed.iter().for_each(|mutant| println!("not noticed: {mutant}"));
            println!("{report}");
            if !report.unnoticed.is_empty() {
                return Ok(ExitCode::from(1));
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}
