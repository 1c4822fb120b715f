//! The command line.

use std::path::PathBuf;

use anyhow::Result;
use clap::{Parser, Subcommand};
use xtask::bless::bless;
use xtask::kernel::Tree;
use xtask::repo::Repo;
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
    /// Align and sort the tables, and bring the list of the arguments' names up to date
    Bless,
    /// Bring the facts up to date with a kernel's source: numbers, names, entries, prototypes, in tests/data/calls.tsv
    Facts {
        /// The kernel's source tree
        path: PathBuf,
        /// Say what differs, and write nothing
        #[arg(long)]
        dry_run: bool,
    },
}

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let repo = arguments.root.map_or_else(Repo::own, Repo::new);
    match arguments.command {
        Command::Bless => {
            let changes = bless(&repo)?;
            changes.write(&repo)?;
            for file in changes.files() {
                println!("laid out anew: {file}");
            }
        }
        Command::Facts { path, dry_run } => {
            let update = update(&repo, &Tree::open(&path)?)?;
            if !dry_run {
                update.changes.write(&repo)?;
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
    }
    Ok(())
}
