#!/usr/bin/env bash
# Does the example `strace`, for minutes on end, show as many calls as the real strace, and leave what it traces unharmed?
#
# Programs of many processes, threads and signals are run alone, under the example and under strace, in turns. What they say and their exit
# status must be the same each time; the calls of each name, the signals and the ends of processes are counted, and the numbers must be
# the same, except for calls whose number depends on when something happens: those that wait, or are about to. No program reads
# from a pipe, since one read may get what two wrote, and none has two children at once, whose signals may become one. Meanwhile a
# process of 200 threads is attached to, by each in turn, and let go: all its threads must go on.
#
# usage: tests/soak.sh [seconds]: 600, if not given. The exit status is 1 if anything differs.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-600}
dir=$(mktemp -d)
threads=
trap '[ -z "$threads" ] || kill "$threads"; rm -r "$dir"' EXIT

cargo build -q --example strace
ours=${CARGO_TARGET_DIR:-target}/debug/examples/strace
for program in threads burst starts exec_threads many_threads filters; do
    cc -O1 -w -pthread -o "$dir/$program" "tests/programs/$program.c"
done

waits='wait4|waitid|futex|rt_sigreturn|rt_sigsuspend|restart_syscall|pause|poll|rt_sigprocmask|clock_nanosleep|nanosleep'
# The memory of threads, which the C library shares out as they come.
memory='mmap|munmap|mprotect|brk|madvise'

# How often each call begins, each signal comes and each process ends so. Calls that begin on one line and end on another count once.
count() {
    awk '{ sub(/^[0-9]+ +/, "") }
        /^<\.\.\. / { next }
        /^\+\+\+ / { print; next }
        /^--- / { print $2; next }
        { sub(/\(.*/, ""); print }' "$1" |
        grep -vxE "$waits|$memory" | sort | uniq -c
}
difference=0
say_difference() {
    echo "differs: $*"
    difference=1
}

# Its calls are not the same each time: only what it says and how it ends is compared.
is_racing() { [[ $1 == *exec_threads || $1 == *burst ]]; }

commands=(
    'sh -c "for i in 1 2 3 4 5 6; do cat README.md >/dev/null; done"'
    'sh -c "find tables src -name \*.rs -exec wc -c {} \;"'
    "perl -e 'for (1..30) { my \$p = fork; exit(\$_ % 7) unless \$p; waitpid \$p, 0; \$s += \$? >> 8 } print \"\$s\n\"'"
    "perl -e '\$SIG{ALRM} = sub { \$n++ }; for (1..50) { kill ALRM => \$\$ } print \"\$n\n\"'"
    "$dir/threads" "$dir/starts" "$dir/burst" "$dir/exec_threads 1" "$dir/exec_threads 2" "$dir/filters"
)
options=('-f' '-f -e %file,%process,%desc,getppid' '-f -s 1000000')

coproc THREADS { exec "$dir/many_threads" 200; }
threads=$THREADS_PID
read -r _ <&"${THREADS[0]}"

run() { # tracer, options, command
    local status=0
    eval "$1 ${2:+$2 -o $dir/trace} $3" >"$dir/said" 2>"$dir/errors" || status=$?
    echo "status $status" >>"$dir/said"
}
declare -A calls=([ours]=0 [strace]=0)
rounds=0 attached=0
end=$((SECONDS + seconds))
while ((SECONDS < end)); do
    option=${options[rounds % ${#options[@]}]}
    for command in "${commands[@]}"; do
        run '' '' "$command"
        mv "$dir/said" "$dir/alone"
        for tracer in ours strace; do
            program=$tracer
            [ $tracer = strace ] || program=$ours
            run "$program" "$option" "$command"
            cmp -s "$dir/said" "$dir/alone" || say_difference "what it says: $tracer $option $command"
            count "$dir/trace" >"$dir/$tracer"
            is_racing "${command%% *}" || calls[$tracer]=$((calls[$tracer] + $(awk '{ n += $1 } END { print n + 0 }' "$dir/$tracer")))
        done
        is_racing "${command%% *}" || diff "$dir/ours" "$dir/strace" || say_difference "calls: $option $command"
    done
    for program in "$ours" strace; do
        "$program" -f -o /dev/null -p "$threads" 2>"$dir/errors" &
        tracer=$!
        until [ "$(grep -l 'TracerPid:[[:space:]]*[1-9]' /proc/"$threads"/task/*/status | wc -l)" = 201 ]; do sleep 0.05; done
        echo >&"${THREADS[1]}"
        read -r _ <&"${THREADS[0]}"
        kill -TERM "$tracer"
        wait "$tracer" || true
        echo >&"${THREADS[1]}"
        read -r -t 60 _ <&"${THREADS[0]}" || say_difference "threads that don't go on: $program"
        attached=$((attached + 1))
    done
    rounds=$((rounds + 1))
done
echo "$rounds rounds, $attached attaches to 201 threads: ${calls[ours]} calls, signals and ends; strace: ${calls[strace]}"
exit $difference
