//! The command line.

use std::path::PathBuf;

use anyhow::Result;
use clap::{Parser, Subcommand};
use xtask::bless::bless;
use xtask::repo::Repo;

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
    }
    Ok(())
}
