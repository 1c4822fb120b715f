//! Runs a command, and decides about its system calls by their paths: `SECCOMP_RET_USER_NOTIF`, as container tools use it.
//!
//! ```text
//! supervisor -r '/etc/**=EACCES' -- cat /etc/passwd
//! supervisor -r '/home/me/src/**=continue' -r 'unlink,unlinkat,rename,renameat,renameat2:/**=EPERM' -- make
//! ```
//!
//! A filter stops the command at the calls that are to be decided, and the kernel notifies this program of each.
//!
//! - `options` is the command line; `rules`, what it says about calls and paths.
//! - `start` executes the command under the filter, and takes the descriptor of the notifications from it.
//! - `listener` has the kernel's interface to them: receive, check, answer.
//! - `memory` reads what a call's arguments point to; `files`, which files the call names.
//! - `supervise` is the loop, which also passes on signals and waits for processes.
//! - `end` and `inherited` are those of the example `strace`: how this program ends, and what the command inherits.

#[path = "../strace/end.rs"]
mod end;
mod files;
#[path = "../strace/inherited.rs"]
mod inherited;
mod listener;
mod memory;
mod options;
mod rules;
mod start;
mod supervise;

use std::error::Error;
use std::process::ExitCode;

use clap::Parser;
use end::End;
use options::Options;
use rules::Rules;
use start::{Started, start};
use supervise::{Signals, Supervisor};
use sysno::bpf::Action;
use sysno::{Abi, Filter};

fn main() -> ExitCode {
    let options = Options::parse();
    match run(&options) {
        Ok(end) => end.exit(),
        Err(error) => {
            eprintln!("supervisor: {error}");
            ExitCode::from(125)
        }
    }
}

fn run(options: &Options) -> Result<End, Box<dyn Error>> {
    let native = Abi::NATIVE.ok_or("there is no table of this machine's calls")?;
    // Those of all ABIs whose programs the kernel runs: `int $0x80` makes a call of x86.
    let abis: Vec<_> = native.personalities().take(Filter::MOST_ABIS).collect();
    let rules = Rules::new(&abis, &options.calls, &options.rules, &options.default)?;
    let output = options.open()?;
    let signals = Signals::block()?;
    let program = rules.notified().seccomp(Action::UserNotif, Action::Allow);
    let (child, listener) = match start(&options.command, &program, &signals)? {
        Started::Running(child, listener) => (child, listener),
        Started::Failed(end) => return Ok(end),
    };
    Supervisor::new(child, listener, signals, rules, output).run()
}
