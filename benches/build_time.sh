#!/usr/bin/env bash
# The cost to compile this crate, compared with `syscalls`, and how it grows with the rows of a table. Both crates are compiled
# as dependencies are: no incremental compilation, no lints.
#
#     benches/build_time.sh [RUNS]
#
# Measured are the user seconds of all processes together, less those of a cargo that has nothing to do, and the memory of the
# largest process. The packages are compiled in turns, RUNS times (default 5); a figure is the median. `alone` is without the
# crate's dependencies. The `times` column is the ratio to the `syscalls` row of the same command.
set -euo pipefail
cd "$(dirname "$0")/.."
there=$(mktemp -d)
trap 'rm -r "$there"' EXIT

# A package that contains only the dependency; it is not compiled itself.
package() {
    mkdir -p "$there/$1/src"
    touch "$there/$1/src/lib.rs"
    printf '[package]\nname = "user"\nversion = "0.0.0"\nedition = "2024"\n\n[workspace]\n\n[dependencies]\n%s\n' "$2" \
        >"$there/$1/Cargo.toml"
    cp Cargo.lock "$there/$1"
    cargo fetch --quiet --manifest-path "$there/$1/Cargo.toml"
}
package sysno_native "sysno = { path = \"$PWD\", default-features = false }"
package sysno_decode "sysno = { path = \"$PWD\", default-features = false, features = [\"decode\"] }"
package sysno_names "sysno = { path = \"$PWD\", default-features = false, features = [\"names\"] }"
package sysno_structs "sysno = { path = \"$PWD\", default-features = false, features = [\"structs\"] }"
package sysno_all "sysno = { path = \"$PWD\", default-features = false, features = [\"all\"] }"
package syscalls_native 'syscalls = { version = "=0.8.1", default-features = false }'
package syscalls_all 'syscalls = { version = "=0.8.1", default-features = false, features = ["all"] }'

# This crate with x86-64 as its only table, which has two rows, all rows, or all rows twice: the second time with other names
# and the numbers that follow. Twice the rows is more than a set has room for, so WORDS is larger there.
row='^        [a-z_0-9#]* *= [0-9]* ('
table() {
    mkdir -p "$there/$1.crate/tables"
    cp -r Cargo.toml README.md src "$there/$1.crate"
    cp tables/*.rs "$there/$1.crate/tables"
    # The copy has neither the workspace's members nor the examples, tests and benchmarks that Cargo.toml names.
    sed -i '/^\[workspace\]/,/^$/d; /^\[dev-dependencies\]/,$d' "$there/$1.crate/Cargo.toml"
    sed -i 's/^const WORDS: usize = 10;/const WORDS: usize = 16;/' "$there/$1.crate/src/table/slots.rs"
    package "$1" "sysno = { path = \"$there/$1.crate\", default-features = false, features = [\"x86_64\"] }"
}
for name in rows_2 rows_once rows_twice; do table "$name"; done
sed -i "/$row/{ / = [01] (/!d }" "$there/rows_2.crate/tables/x86_64.rs"
next=$(sed -n "/$row/p" tables/x86_64.rs | tail -n 1 | sed 's/.*= \([0-9]*\) (.*/\1 + 1/')
sed -n "/$row/p" tables/x86_64.rs | perl -pe "s/^( +)(?:r#)?(\\w+)( *= )(\\d+)/\"\$1\$2_again\$3\" . (\$4 + $next)/e" >"$there/again"
last=$(grep -n "$row" tables/x86_64.rs | tail -n 1 | cut -d: -f1)
sed -i "${last}r $there/again" "$there/rows_twice.crate/tables/x86_64.rs"

THERE=$there RUNS=${1:-5} python3 - <<'EOF'
import os, shutil, statistics, subprocess, sys

there, runs = os.environ["THERE"], int(os.environ["RUNS"])
environment = dict(os.environ, CARGO_INCREMENTAL="0", RUSTFLAGS="--cap-lints allow", CARGO_NET_OFFLINE="true")
environment.pop("CARGO_TARGET_DIR", None)


def cargo(package, *arguments):
    """User seconds and MiB of the largest process."""
    directory = f"{there}/{package}"
    child = subprocess.Popen(["cargo", *arguments], cwd=directory, env=environment, stdout=subprocess.DEVNULL,
                             stderr=subprocess.PIPE, text=True)
    errors = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(errors)
    return usage.ru_utime, usage.ru_maxrss / 1024


def measure(package, command):
    crate = package.split("_")[0] if not package.startswith("rows") else "sysno"
    build = [*command, "--quiet", "-p", crate]
    shutil.rmtree(f"{there}/{package}/target", ignore_errors=True)
    whole, memory = cargo(package, *build)
    idle, _ = cargo(package, *build)
    cargo(package, "clean", "--quiet", "-p", crate, *command[1:])
    alone, _ = cargo(package, *build)
    return alone - idle, whole - idle, memory


COMMANDS = {"check": ["check"], "build --release": ["build", "--release"]}
SIZES = ["rows_2", "rows_once", "rows_twice"]
figures = {}
for _ in range(runs):
    for name, command in COMMANDS.items():
        for package in ["sysno_native", "syscalls_native", "sysno_all", "syscalls_all"]:
            figures.setdefault((name, package), []).append(measure(package, command))
        for package in ["sysno_decode", "sysno_names", "sysno_structs", *SIZES]:
            figures.setdefault((name, package), []).append(measure(package, command))
median = {key: [statistics.median(column) for column in zip(*values)] for key, values in figures.items()}

print(f"{'':17}{'':17}{'alone':>9}{'times':>8}{'with deps':>11}{'times':>8}{'memory':>10}{'times':>8}")
for name in COMMANDS:
    for which in ["native", "all"]:
        ours, theirs = median[name, f"sysno_{which}"], median[name, f"syscalls_{which}"]
        for crate, row in [("sysno", ours), ("syscalls", theirs)]:
            alone, whole, memory = row
            ratios = [f"{a / b:.2f}" if crate == "sysno" else "" for a, b in zip(ours, theirs)]
            print(f"{name:17}{crate + ' ' + which:17}{alone:7.2f} s{ratios[0]:>8}{whole:9.2f} s{ratios[1]:>8}"
                  f"{memory:6.0f} MiB{ratios[2]:>8}")
print()
for name in COMMANDS:
    print(f"{name:17}alone, native, with the feature decode: {median[name, 'sysno_decode'][0]:.2f} s, "
          f"with names: {median[name, 'sysno_names'][0]:.2f} s, with structs: {median[name, 'sysno_structs'][0]:.2f} s")
    two, once, twice = (median[name, size][0] for size in SIZES)
    print(f"{name:17}alone, x86_64: 2 rows {two:.2f} s, all {once:.2f} s, twice as many {twice:.2f} s; "
          f"twice the rows take {(twice - two) / (once - two):.2f} times as long as once")
EOF
