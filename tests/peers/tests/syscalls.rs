//! Has the crate `syscalls` the same numbers and names, on each of its ABIs?
//!
//! Differences are listed with their reasons, and an entry that is no longer needed fails.

const PRIVATE: &str = "it lacks ARM's private calls";
const NAME: &str = "the kernel's name is newfstatat";
const RENAMEAT: &str = "the kernel has no such call there: renameat2 does it";
const RAW: &str = "it says `r#break`";
const OVERLOOKED: &str = "it lacks set_mempolicy_home_node";
const CLONE3: &str = "sparc has clone3 since 7.0";
const RLIMIT: &str = "the kernel has no such call there: prlimit64 does it";
const TIME64: &str = "it has calls of 32-bit ABIs on 64-bit ones";

/// Its module, the numbers, and why their names differ.
const DIFFERENCES: &[(&str, &[usize], &str)] = &[
    ("aarch64", &[79], NAME),
    (
        "aarch64",
        &[403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 416, 417, 418, 419, 420, 421, 422, 423],
        TIME64,
    ),
    ("arm", &[983041, 983042, 983043, 983044, 983045, 983046], PRIVATE),
    ("loongarch64", &[38], RENAMEAT),
    ("loongarch64", &[79], NAME),
    ("loongarch64", &[163, 164], RLIMIT),
    (
        "loongarch64",
        &[403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 416, 417, 418, 419, 420, 421, 422, 423],
        TIME64,
    ),
    ("mips", &[4017], RAW),
    ("mips64", &[5450], OVERLOOKED),
    ("powerpc", &[17], RAW),
    ("powerpc64", &[17], RAW),
    ("riscv32", &[163, 164], RLIMIT),
    ("sparc", &[435], CLONE3),
    ("sparc64", &[435], CLONE3),
    ("x86", &[17], RAW),
];

macro_rules! compare {
    ($($theirs:ident $ours:ident),*) => {$(
        #[test]
        fn $theirs() {
            use syscalls::$theirs::Sysno as Theirs;
            use sysno::arch::$ours::Sysno as Ours;

            let listed = DIFFERENCES.iter().filter(|(abi, ..)| *abi == stringify!($theirs));
            let mut listed: Vec<_> = listed.flat_map(|(_, numbers, _)| numbers.iter().copied()).collect();
            listed.sort();
            // What is newer than all that it has, it may lack; far beyond are ARM's private calls.
            let newest = (0..0xF0000).filter(|&number| Theirs::new(number).is_some()).max().unwrap();
            let is_newer = |number: &usize| (newest + 1..0xF0000).contains(number);
            // By number: their own iterator leaves the last call out.
            let differs = |&number: &usize| {
                Ours::new(number).map(|call| call.name()) != Theirs::new(number).map(|call| call.name())
            };
            let differences = (0..1_000_000).filter(|number| !is_newer(number)).filter(differs).collect::<Vec<_>>();
            assert_eq!(differences, listed);
            let is_common = |number: &usize| !listed.contains(number) && !is_newer(number);
            for call in Ours::iter().filter(|call| is_common(&(call.id() as usize))) {
                assert_eq!(call.name().parse::<Theirs>().map(|theirs| theirs.id()), Ok(call.id()));
            }
            assert!(Theirs::count() > 300);
        }
    )*};
}

compare!(
    aarch64 aarch64, arm arm, loongarch64 loongarch64, mips mips_o32, mips64 mips_n64, powerpc powerpc,
    powerpc64 powerpc64, riscv32 riscv32, riscv64 riscv64, s390x s390x, sparc sparc, sparc64 sparc64, x86 x86,
    x86_64 x86_64
);
