#!/usr/bin/env bash
# Fuzzes: each target, or those named, for so many seconds; as many at once as there are processors.
#
#     fuzz/run.sh [SECONDS [TARGET...]]
#
# It needs a C++ compiler, for libFuzzer, but neither cargo-fuzz nor a nightly Rust, and uses no sanitizer: the library has no unsafe
# code. New inputs are kept in fuzz/target/corpus, which the next run begins with. An input that fails, or takes more than 10 seconds,
# is kept in fuzz/artifacts, and the script fails with its path; a target that is given this path runs that input alone.
set -euo pipefail
cd "$(dirname "$0")"

seconds=${1:-60}
shift || true
if (($# > 0)); then
    targets=("$@")
else
    targets=(fuzz_targets/*.rs)
    targets=("${targets[@]##*/}")
    targets=("${targets[@]%.rs}")
fi

./cargo.sh build --bins

host=$(rustc -vV | sed -n 's/^host: //p')
fuzz() {
    local target=$1 log=target/$1.log
    mkdir -p "target/corpus/$target" "artifacts/$target"
    if RUST_BACKTRACE=0 "target/$host/release/$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=400 -len_control=0 -print_final_stats=1 \
        -artifact_prefix="artifacts/$target/" "target/corpus/$target" "corpus/$target" >"$log" 2>&1; then
        printf '%s: %s runs\n' "$target" "$(sed -n 's/^stat::number_of_executed_units: //p' "$log")"
    else
        tail -n 30 "$log"
        printf '%s failed: %s\n' "$target" "$(sed -n 's/.*Test unit written to /fuzz\//p' "$log")"
        return 1
    fi
}
export -f fuzz
export seconds host
printf '%s\n' "${targets[@]}" | xargs -P "$(nproc)" -I {} bash -euo pipefail -c 'fuzz {}'
