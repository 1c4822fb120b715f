#!/usr/bin/env bash
# Instructions of each operation, as valgrind's callgrind counts them: the same in every run of one program.
# A row is an operation, a column a crate and an ABI. Each figure includes the loop around it; the first row is that loop alone.
# Release build, no LTO, the default codegen units. A figure is the difference between 2N and N passes over all rows of a table.
set -euo pipefail
cd "$(dirname "$0")/.."
passes=20

cargo build --quiet --release -p sysno-benches --bin instructions
target=$(cargo metadata --format-version 1 --no-deps | python3 -c 'import json, sys; print(json.load(sys.stdin)["target_directory"])')
program=$target/release/instructions

count() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$program" "$@" 2>&1 | awk '/Collected/ { print $NF }'
}
"$program" | while IFS=$'\t' read -r name subject rows; do
    once=$(count "$name" "$subject" "$passes")
    twice=$(count "$name" "$subject" "$((2 * passes))")
    printf '%s\t%s\t%s\n' "$name" "$subject" "$(awk -v a="$once" -v b="$twice" -v n="$((passes * rows))" \
        'BEGIN { printf "%.1f", (b - a) / n }')"
done | python3 -c '
import sys
figures = {}
for line in sys.stdin:
    name, subject, figure = line.rstrip("\n").split("\t")
    figures.setdefault(name, {})[subject] = figure
subjects = list(dict.fromkeys(subject for row in figures.values() for subject in row))
print(f"{str():22}" + "".join(f"{subject:>17}" for subject in subjects))
for name, row in figures.items():
    print(f"{name:22}" + "".join(f"{row.get(subject, str()):>17}" for subject in subjects))'
