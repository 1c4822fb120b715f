#!/usr/bin/env bash
# The cost to trace a program: wall and CPU seconds of the example `strace`, of strace and of lurk for the same program, with
# the trace written to a file. They run in turns; the figures are the medians and, in parentheses, their ratios to strace's.
#
# The program makes 80,000 calls: 20,000 times each openat of a file that isn't there, read and write of 64 bytes, getppid.
# First, all calls are shown; then, with -f, only a call that the program makes once. There, the example and strace are measured
# with and without --seccomp-bpf, with which a seccomp filter stops the program only at that call. CPU seconds are those of the
# tracer and the program together.
#
# usage: benches/trace.sh [runs]. lurk, if it is not installed: cargo install lurk-cli --root "$dir", and PATH="$dir/bin:$PATH".
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-7}
dir=$(mktemp -d)
trap 'rm -r "$dir"' EXIT

cargo build -q --release --example strace
ours=${CARGO_TARGET_DIR:-target}/release/examples/strace
cat >"$dir/program.c" <<'C'
#include <fcntl.h>
#include <unistd.h>
int main(void) {
    char bytes[64];
    int zero = open("/dev/zero", O_RDONLY), null = open("/dev/null", O_WRONLY);
    for (int i = 0; i < 20000; i++) {
        open("/nonexistent/file", O_RDONLY);
        if (read(zero, bytes, sizeof bytes) != write(null, bytes, sizeof bytes))
            return 1;
        getppid();
    }
    getsid(0);
    return 0;
}
C
cc -O2 -w -o "$dir/program" "$dir/program.c"

measure() { # name, command
    local TIMEFORMAT="%R %U %S" name=$1
    shift
    { time "$@" >/dev/null 2>&1; } 2>&1 | awk '{ print $1, $2 + $3 }' >>"$dir/$name"
}
median() { awk -v f="$2" '{ print $f }' "$dir/$1" | sort -n | sed -n "$(((runs + 1) / 2))p"; }
report() { # title, the name to compare with, names
    local base=$2 name
    echo "$1"
    for name in "${@:3}"; do
        awk -v name="$name" -v w="$(median "$name" 1)" -v c="$(median "$name" 2)" \
            -v bw="$(median "$base" 1)" -v bc="$(median "$base" 2)" \
            'BEGIN { printf "  %-22s wall %6.3f s (%.2f)   CPU %6.3f s (%.2f)\n", name, w, w / bw, c, c / bc }'
    done
}

tracers=(sysno strace)
if command -v lurk >/dev/null; then
    tracers+=(lurk)
else
    echo "lurk is not installed: it is left out"
fi
trace=$dir/trace
for ((i = 0; i < runs; i++)); do
    measure alone "$dir/program"
    measure sysno "$ours" -o "$trace" "$dir/program"
    measure strace strace -o "$trace" "$dir/program"
    [[ " ${tracers[*]} " != *" lurk "* ]] || measure lurk lurk --file "$trace" "$dir/program"
    measure one-sysno "$ours" --seccomp-bpf -f -e trace=getsid -o "$trace" "$dir/program"
    measure one-sysno-plain "$ours" -f -e trace=getsid -o "$trace" "$dir/program"
    measure one-strace strace -f -e trace=getsid -o "$trace" "$dir/program"
    measure one-strace-seccomp strace --seccomp-bpf -f -e trace=getsid -o "$trace" "$dir/program"
done
report "all calls" strace "${tracers[@]}" alone
report "one call, -f" one-strace one-sysno one-sysno-plain one-strace one-strace-seccomp alone
