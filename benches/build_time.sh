#!/usr/bin/env bash
# What it costs to compile this crate alone, beside the crate `syscalls` alone: user seconds of one `rustc` that only
# checks, the native ABI, no optional feature; both in turns, the median of each and the ratio.
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-9}

cargo check -q --lib --no-default-features
cargo check -q -p sysno-peers --tests
manifest() {
    cargo metadata --format-version 1 | python3 -c '
import json, sys
print(next(p["manifest_path"] for p in json.load(sys.stdin)["packages"] if p["name"] == sys.argv[1]))' "$1"
}
theirs=$(dirname "$(manifest syscalls)")
newest() { find target/debug/deps -name "$1" -printf "%T@ %p\n" | sort -rn | head -n 1 | cut -d" " -f2; }
out=$(mktemp -d)
trap 'rm -r "$out"' EXIT

user() {
    local TIMEFORMAT=%U
    { time "$@" >/dev/null 2>&1; } 2>&1
}
ours() {
    user rustc --edition 2024 --crate-name sysno --crate-type lib --emit=metadata --out-dir "$out" src/lib.rs \
        --extern paste="$(newest 'libpaste-*.so')" \
        --extern static_assertions="$(newest 'libstatic_assertions-*.rmeta')"
}
peer() {
    user rustc --edition 2021 --crate-name syscalls --crate-type lib --emit=metadata --out-dir "$out" \
        --cap-lints allow "$theirs/src/lib.rs"
}

for ((i = 0; i < runs; i++)); do
    ours >>"$out/ours"
    peer >>"$out/peer"
done
median() { sort -n "$1" | sed -n "$(((runs + 1) / 2))p"; }
a=$(median "$out/ours") b=$(median "$out/peer")
awk -v a="$a" -v b="$b" 'BEGIN { printf "sysno %.2f s, syscalls %.2f s of user time: %.2f times\n", a, b, a / b }'
