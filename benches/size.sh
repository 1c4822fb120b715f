#!/usr/bin/env bash
# By how much a stripped release binary grows: bytes of the file, dynamic relocations, bytes of .data.rel.ro. Each program takes
# a number from its command line, so that the compiler doesn't know it; the first program does nothing else.
# Release build, no LTO, the default codegen units.
set -euo pipefail
cd "$(dirname "$0")/.."
here=$PWD
there=$(mktemp -d)
trap 'rm -r "$there"' EXIT
export CARGO_TARGET_DIR=$there/target
cp Cargo.lock "$there"

# A package: its name, its dependency, and its code that uses `number`.
package() {
    mkdir -p "$there/$1/src"
    cat >"$there/$1/Cargo.toml" <<EOF
[package]
name = "$1"
version = "0.0.0"
edition = "2024"

[dependencies]
$2
EOF
    cat >"$there/$1/src/main.rs" <<EOF
fn main() {
    let number: usize = std::env::args().nth(1).and_then(|number| number.parse().ok()).unwrap_or_default();
    $3
}
EOF
}
sysno="sysno = { path = \"$here\", default-features = false"
syscalls='syscalls = { version = "=0.8.1", default-features = false, features = ["x86_64"] }'

# This program writes a text of unknown length, as the others do.
package nothing '' 'println!("{}", &"nothing"[..number % 8]);'
package syscalls_name "$syscalls" '
    if let Some(call) = syscalls::x86_64::Sysno::new(number) {
        println!("{}", call.name());
    }'
package sysno_name "$sysno, features = [\"x86_64\"] }" '
    if let Some(call) = sysno::arch::x86_64::Sysno::new(number) {
        println!("{}", call.name());
    }'
package sysno_name_args "$sysno, features = [\"x86_64\"] }" '
    if let Some(call) = sysno::arch::x86_64::Sysno::new(number) {
        println!("{}", call.name());
        for arg in call.args() {
            println!("{}", arg.name());
        }
    }'
everything='
    for abi in sysno::Abi::ALL {
        if let Some(call) = abi.syscall(number as u32) {
            println!("{} {} {}", call.name(), call.return_type(), call.categories().iter().count());
            for arg in call.args() {
                println!("{} {}", arg.name(), arg.ty());
            }
        }
    }'
package sysno_everything "$sysno, features = [\"x86_64\"] }" "$everything"
package sysno_everything_all "$sysno, features = [\"all\"] }" "$everything"

text='
    let call = sysno::Invocation::new(0xC000_003E, number as u64, [number as u64; 6]);
    println!("{}", call.text(&sysno::NoMemory)NAMES);'
package sysno_text "$sysno, features = [\"x86_64\", \"decode\"] }" "${text/NAMES/}"
package sysno_text_names "$sysno, features = [\"x86_64\", \"names\"] }" "${text/NAMES/.names(true)}"
package sysno_text_structs "$sysno, features = [\"x86_64\", \"structs\"] }" "${text/NAMES/.names(true).verbose(number > 9)}"

packages=(nothing syscalls_name sysno_name sysno_name_args sysno_everything sysno_everything_all sysno_text sysno_text_names sysno_text_structs)
cat >"$there/Cargo.toml" <<EOF
[workspace]
resolver = "3"
members = [$(printf '"%s", ' "${packages[@]}")]

[profile.release]
strip = true
EOF
for package in "${packages[@]}"; do
    # One at a time, since one build would unite their features.
    cargo build --quiet --release --manifest-path "$there/Cargo.toml" -p "$package"
done

measure() {
    local file=$CARGO_TARGET_DIR/release/$1
    local bytes relocations section
    bytes=$(stat -c %s "$file")
    relocations=$(readelf -rW "$file" | grep -c '^[0-9a-f]\{12\}' || true)
    section=$(readelf -SW "$file" | awk '{ sub(/^ *\[ *[0-9]+\] */, "") } $1 == ".data.rel.ro" { print $5 }')
    echo "$bytes $relocations $((16#${section:-0}))"
}
row() {
    local a b
    read -r -a a <<<"$(measure "$2")"
    read -r -a b <<<"$(measure nothing)"
    printf '%-52s %10d %12d %14d\n' "$1" "$((a[0] - b[0]))" "$((a[1] - b[1]))" "$((a[2] - b[2]))"
}
printf '%-52s %10s %12s %14s\n' 'a binary grows by' bytes relocations .data.rel.ro
row 'syscalls, x86_64: name' syscalls_name
row 'sysno, x86_64: name' sysno_name
row 'sysno, x86_64: name, names of arguments' sysno_name_args
row 'sysno, x86_64: everything' sysno_everything
row 'sysno, all ABIs: everything' sysno_everything_all
row 'sysno, x86_64: text of a call' sysno_text
row 'sysno, x86_64: the same with the names of constants' sysno_text_names
row 'sysno, x86_64: the same with structs' sysno_text_structs
