#!/usr/bin/env bash
# `cargo build`, `cargo clippy` and the like of the fuzz targets, with the coverage that guides libFuzzer.
set -euo pipefail
cd "$(dirname "$0")"

# The host is named, so that the flags are for the targets alone, and not for build scripts.
host=$(rustc -vV | sed -n 's/^host: //p')
export RUSTFLAGS='-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table
    -Cllvm-args=-sanitizer-coverage-trace-compares --cfg fuzzing'
command=$1
shift
cargo "$command" --release --locked --target "$host" "$@"
