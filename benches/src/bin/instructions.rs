//! Makes a given number of passes of one operation over all rows of its table. `instructions.sh` counts its instructions.
//!
//! Without arguments, it lists the operations and how many times a pass does each.

use std::env;

use sysno_benches::OPERATIONS;

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match &arguments[..] {
        [] => OPERATIONS
            .iter()
            .for_each(|operation| println!("{}\t{}\t{}", operation.name, operation.subject, operation.count)),
        [name, subject, passes] => {
            let operation = OPERATIONS.iter().find(|operation| (operation.name, operation.subject) == (name, subject));
            let operation = operation.expect("no such operation");
            for _ in 0..passes.parse().expect("not a number of passes") {
                (operation.pass)();
            }
        }
        _ => panic!("instructions [NAME SUBJECT PASSES]"),
    }
}
