//! Are the members of C's structs found as they are declared, and bit fields where the compiler's data have them?

use xtask::layouts::asked::first_bit;
use xtask::layouts::declarations::{Member, Source, members};

/// A kernel's file in small: macros, directives, declarations that only look alike.
const FILE: &str = "
#define twice(x) \\
    struct iovec { int x; };
SYSCALL_DEFINE1(writev, struct iovec __user *, vec) { return vec->iov_len; }
extern struct iovec *iovec;
#ifdef CONFIG_64BIT
struct iovec {
#ifndef SWAPPED
\tvoid __user *iov_base;
#endif
\t__kernel_size_t iov_len;
} __attribute__((packed));
#endif
typedef unsigned long old_sigset_t;
typedef struct {
\tunsigned long sig[2];
} sigset_t;
typedef struct siginfo { int si_signo; } __attribute__((aligned(8))) siginfo_t;
union bpf_attr {
\tstruct { union { __u32 target_fd; __u32 target_ifindex; }; __u32 attach_type; };
\tstruct { __u32 target_fd; __u64 revision; } query;
};
";

#[test]
fn definitions() {
    let source = Source::new(FILE);
    let iovec = source.definition("iovec").unwrap();
    assert_eq!(iovec.c_name, "struct iovec");
    assert!(iovec.whole.starts_with("struct iovec {\n#ifndef SWAPPED\n"), "{}", iovec.whole);
    assert!(iovec.whole.ends_with("} __attribute__((packed));"), "{}", iovec.whole);
    assert!(iovec.body.contains("#ifndef SWAPPED") && !iovec.body.contains('}'), "{}", iovec.body);

    let old = source.definition("old_sigset_t").unwrap();
    assert_eq!((old.c_name.as_str(), old.is.as_deref()), ("old_sigset_t", Some("unsigned long")));
    let set = source.definition("sigset_t").unwrap();
    assert_eq!((set.c_name.as_str(), set.is.as_deref(), set.body.trim()), ("sigset_t", None, "unsigned long sig[2];"));
    assert_eq!(source.definition("siginfo").unwrap().c_name, "struct siginfo");
    assert_eq!(source.definition("bpf_attr").unwrap().c_name, "union bpf_attr");
    assert_eq!(source.definition("vec"), None);
    assert_eq!(source.definition("target_fd"), None);
}

#[test]
fn a_struct_inside_another() {
    let source = Source::new(FILE);
    assert_eq!(source.inside("bpf_attr", "query").unwrap().trim(), "__u32 target_fd; __u64 revision;");
    let attach = source.inside("bpf_attr", "target_fd").unwrap();
    assert_eq!(attach.trim(), "union { __u32 target_fd; __u32 target_ifindex; }; __u32 attach_type;");
    assert_eq!(source.inside("bpf_attr", "attach_type"), None);
    assert_eq!(source.inside("sigset_t", "sig"), None);
}

/// Each a declaration, and its members with their types; `open` is an array without a length, a number the width of a bit field.
#[test]
fn declarations() {
    let all: &[(&str, &[&str])] = &[
        ("unsigned int a, b;", &["a: unsigned int", "b: unsigned int"]),
        ("const char __user *name, **names;", &["name: const char *", "names: const char **"]),
        ("struct timespec ts[3];", &["ts: struct timespec []"]),
        ("__u8 grid[2][sizeof(int) * 8];", &["grid: __u8 [][]"]),
        ("char d_name[];", &["d_name: char [] open"]),
        ("__u64 disabled : 1, precise_ip : 2, : 5;", &["disabled: __u64 1", "precise_ip: __u64 2"]),
        ("int :32; unsigned int :32; int x;", &["x: int"]),
        ("void (*_function)(sigval_t);", &["_function: void (*)(sigval_t)"]),
        ("__u64 __attribute__((aligned(8))) key;", &["key: __aligned_u64"]),
        ("__u32 key __attribute__((packed, aligned(4)));", &["key: __u32"]),
        ("struct { int a; union { int b; long c; }; };", &["a: int", "b: int", "c: long"]),
        (
            "union { int a; struct { int b; } in; } out;",
            &["out: union", "out.a: int", "out.in: struct", "out.in.b: int"],
        ),
        ("struct setargs { long fd; } set;", &["set: struct setargs", "set.fd: long"]),
        ("struct tag { int a; }; int b;", &["b: int"]),
        ("enum kind { A, B = 2 } kind;", &["kind: enum kind"]),
        ("struct { } __empty_x; int x[];", &["x: int [] open"]),
    ];
    for (text, expected) in all {
        let found: Vec<_> = members(text).unwrap().iter().map(text_of).collect();
        assert_eq!(found, *expected, "{text}");
    }
}

fn text_of(Member { path, ty, is_open, bits }: &Member) -> String {
    let bits = bits.map(|bits| format!(" {bits}")).unwrap_or_default();
    format!("{path}: {ty}{}{bits}", if *is_open { " open" } else { "" })
}

#[test]
fn bit_fields() {
    // Of GCC and of clang; 27 bits from the fourth bit of the byte 8, little-endian and big-endian.
    let little = "field_0:\n\t.zero\t8\n\t.byte\t248\n\t.byte\t255\n\t.byte\t255\n\t.byte\t63\n\t.size\tfield_0, 12\nfield_1:\n\t.byte\t1\n";
    let big =
        "field_00:\n\t.byte\t1\nfield_0:\n\t.word\t0 ! 0x0\n\t.word\t0\n\t.byte\t31 ! 0x1f\n\t.byte\t255\n\t.skip\t3\n";
    assert_eq!(first_bit(little, "field_0", false), Some((8, 3)));
    assert_eq!(first_bit(big, "field_0", true), Some((8, 3)));
    assert_eq!(first_bit(little, "field_1", false), Some((0, 0)));
    assert_eq!(first_bit(little, "field_2", false), None);
    assert_eq!(first_bit("field_0:\n\t.zero\t8\nfield_1:\n\t.byte\t1\n", "field_0", false), None, "no bit is set");
}
