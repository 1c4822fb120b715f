//! Does the kernel that runs here answer every call as the set says that its seccomp filter is made of?
//!
//! A child installs the filter and makes the calls. Where that cannot be done, the test is counted as ignored.

use crate::common::{self, Tests};

pub fn tests() -> Tests {
    let tests: [(&str, fn()); 4] = [
        ("kernel", live::kernel),
        ("conditions", live::conditions),
        ("bits_without_effect", live::bits_without_effect),
        ("no_socket_is_made", live::no_socket_is_made),
    ];
    let can_run = live::can_run();
    common::tests(tests.map(|(name, test)| {
        (name, if can_run { Ok(test) } else { Err("for x86-64 Linux with seccomp filters".to_owned()) })
    }))
}

#[cfg(all(target_os = "linux", target_arch = "x86_64", target_pointer_width = "64"))]
mod live {
    use std::arch::asm;

    use sysno::bpf::{Action, Builder, Cmp, Cond, Program};
    use sysno::{Abi, Endian, Filter};

    use crate::answers::{Data, FOREIGN, MATCHED, OTHERS, owner, run_on};

    /// How a call is made.
    #[derive(Clone, Copy, PartialEq, Debug)]
    enum Entry {
        Syscall,
        Int80,
    }

    impl Entry {
        fn arch(self) -> u32 {
            match self {
                Self::Syscall => 0xC000_003E,
                Self::Int80 => 0x4000_0003,
            }
        }

        /// Makes a call, in an instruction; x86 takes its first argument from `ebx`, which inline assembly may not name.
        ///
        /// # Safety
        ///
        /// That of the call.
        unsafe fn call(self, number: u32, [a, b, c]: [u64; 3]) -> i32 {
            let mut result = u64::from(number);
            // SAFETY: the caller's.
            unsafe {
                match self {
                    Self::Syscall => {
                        asm!("syscall", inout("rax") result, in("rdi") a, in("rsi") b, in("rdx") c, in("r10") 0,
                             in("r8") 0, in("r9") 0, out("rcx") _, out("r11") _);
                    }
                    Self::Int80 => {
                        asm!("xchg rbx, {a}", "int 0x80", "xchg rbx, {a}", a = inout(reg) a => _,
                             inout("rax") result, in("rcx") b, in("rdx") c, in("rsi") 0, in("rdi") 0,
                             out("r8") _, out("r9") _, out("r10") _, out("r11") _);
                    }
                }
            }
            result as i32
        }
    }

    /// A call: how it is made, its number, its arguments.
    type Call = (Entry, u32, [u64; 3]);

    /// Calls under a program: what each returned, or nothing where the program can't be installed. The program may let
    /// none be made, so the child has nothing but its memory to tell of them, and ends by a wrong instruction.
    fn answers(program: &Program, calls: &[Call]) -> Option<Vec<i32>> {
        const NOT_MADE: i32 = 1;
        let fprog = libc::sock_fprog { len: program.len() as u16, filter: program.as_ptr().cast_mut().cast() };
        let size = (calls.len() + 1) * size_of::<i32>();
        // SAFETY: the memory is new and large enough, both processes have it, and the child makes no calls but through
        // libc's `syscall` and `Entry`: no lock matters that another thread holds.
        unsafe {
            let flags = libc::MAP_SHARED | libc::MAP_ANONYMOUS;
            let memory = libc::mmap(std::ptr::null_mut(), size, libc::PROT_READ | libc::PROT_WRITE, flags, -1, 0);
            assert_ne!(memory, libc::MAP_FAILED);
            let results = std::slice::from_raw_parts_mut(memory.cast::<i32>(), calls.len() + 1);
            results.fill(NOT_MADE);
            let child = libc::fork();
            assert!(child >= 0, "no child");
            if child == 0 {
                let no_core = libc::rlimit { rlim_cur: 0, rlim_max: 0 };
                libc::setrlimit(libc::RLIMIT_CORE, &no_core);
                libc::prctl(libc::PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
                if libc::syscall(libc::SYS_seccomp, libc::SECCOMP_SET_MODE_FILTER, 0, &fprog) == 0 {
                    results[calls.len()] = 0;
                    for (result, &(entry, number, args)) in results.iter_mut().zip(calls) {
                        *result = entry.call(number, args);
                    }
                }
                asm!("ud2", options(noreturn));
            }
            let mut status = 0;
            assert_eq!(libc::waitpid(child, &mut status, 0), child);
            assert_eq!((libc::WIFSIGNALED(status), libc::WTERMSIG(status)), (true, libc::SIGILL));
            let results = results.to_vec();
            libc::munmap(memory, size);
            (results[calls.len()] == 0).then(|| results[..calls.len()].to_vec())
        }
    }

    pub(super) fn can_run() -> bool {
        let filter = Filter::new(&[Abi::X86_64], "none").expect("a valid expression");
        answers(&filter.seccomp(MATCHED, OTHERS), &[]).is_some()
    }

    /// What the kernel answers to every call of its three ABIs, under several filters.
    pub(super) fn kernel() {
        let numbers = (0..600).chain(0x4000_0000..0x4000_0300).chain([0x3FFF_FFFF, 0x7FFF_FFFF, 0x8000_0000]);
        // What a tracer sets to skip a call, and others that no ABI has.
        let numbers = numbers.chain([0x8000_0027, 0xC000_0027, u32::MAX - 1, u32::MAX]);
        // The kernel asks no filter about its own trampolines, uretprobe and uprobe, which no program may use.
        let is_asked = |&(entry, number): &(Entry, u32)| entry == Entry::Int80 || !matches!(number, 335 | 336);
        let calls: Vec<_> =
            numbers.flat_map(|number| [(Entry::Syscall, number), (Entry::Int80, number)]).filter(is_asked).collect();
        let all = [Abi::X86_64, Abi::X86, Abi::X32];
        // Every call after a hole in one, to have jumps of any length.
        let many = (0..380).filter(|number| number % 3 != 1).map(|number| format!("?{number}")).collect::<Vec<_>>();
        for (abis, expression) in [
            (&all[..], "openat,close,%net"),
            (&all, "!openat,close,%net"),
            (&all, "none"),
            (&all[..1], "all"),
            (&all[..1], "%file,read@64"),
            (&all[1..], "read,write,3"),
            (&all[2..], "!read"),
            (&all, &many.join(",")),
            (&all, &format!("!{}", many.join(","))),
        ] {
            let filter = Filter::new(abis, expression).expect("a valid expression");
            let program = filter.seccomp_foreign(MATCHED, OTHERS, FOREIGN);
            let without_arguments: Vec<_> = calls.iter().map(|&(entry, number)| (entry, number, [0; 3])).collect();
            let answers = answers(&program, &without_arguments).expect("a program that the kernel takes");
            for (&(entry, number), answer) in calls.iter().zip(answers) {
                let expected = match owner(abis, entry.arch(), number) {
                    Some(abi) if filter.contains_number(abi, number) => 7,
                    Some(_) => 9,
                    None => 11,
                };
                assert_eq!(answer, -expected, "{entry:?} of {number:#x} under {expression}");
            }
        }
    }

    /// What the kernel answers where conditions are on arguments, beside the interpreter that other tests run.
    pub(super) fn conditions() {
        let abis = [Abi::X86_64, Abi::X86];
        let comparisons = [Cmp::Eq, Cmp::Ne, Cmp::Lt, Cmp::Le, Cmp::Gt, Cmp::Ge, Cmp::MaskedEq(0xF0F0)];
        let values = [0, 3, 0x5050, 0x8000_0000, 0xFFFF_FFFF, 0x1_0000_0000, 0x5_0000_5050, u64::MAX];
        let args = values.iter().flat_map(|&value| [value.wrapping_sub(1), value, value.wrapping_add(1)]);
        let args: Vec<_> = args.collect();
        let expected = |program: &Program, (entry, number, args): Call| {
            let mut data = Data::new(entry.arch(), number);
            data.args[..3].copy_from_slice(&args);
            if entry == Entry::Int80 {
                data.args = data.args.map(|word| word & 0xFFFF_FFFF);
            }
            let (answer, _) = run_on(program, &data, Endian::Little);
            -((answer & 0xFFFF) as i32)
        };
        for cmp in comparisons {
            for value in values {
                // An `int`, and a `size_t`.
                let on = |name: &str| Filter::new(&abis, name).expect("a call");
                let is_narrow = value >> 32 == 0 || value == u64::MAX;
                let (length, fd) =
                    (Cond::new("length", cmp, value), Cond::new("fd", cmp, if is_narrow { value } else { 5 }));
                let mut builder = Builder::new(&abis[..if is_narrow { 2 } else { 1 }]);
                if is_narrow {
                    builder.when(&on("close"), &[fd], MATCHED).when(&on("munmap"), &[length], MATCHED);
                } else {
                    builder.when(&on("close@64"), &[fd], MATCHED).when(&on("munmap@64"), &[length], MATCHED);
                }
                let program = builder.others(OTHERS).foreign(FOREIGN).build().expect("a program");
                let calls: Vec<Call> = args
                    .iter()
                    .flat_map(|&arg| {
                        [(Entry::Syscall, 3), (Entry::Syscall, 11), (Entry::Int80, 6), (Entry::Int80, 91)]
                            .map(|(entry, number)| (entry, number, [arg, arg, 0]))
                    })
                    .collect();
                let answers = answers(&program, &calls).expect("a program that the kernel takes");
                for (&call, answer) in calls.iter().zip(answers) {
                    assert_eq!(answer, expected(&program, call), "{call:x?}, {cmp:?} {value:#x}:\n{program:?}");
                }
            }
        }
    }

    /// Bits that the kernel drops evade no condition: each call does the same with and without them, where nothing forbids it.
    pub(super) fn bits_without_effect() {
        // CLONE_SIGHAND without CLONE_VM: EINVAL. F_SETFL and F_DUPFD of no descriptor: EBADF, so one is made.
        let fd = std::fs::File::open("/dev/null").expect("a descriptor");
        let fd = std::os::fd::AsRawFd::as_raw_fd(&fd) as u64;
        let (upper, highest) = (1_u64 << 32, 1_u64 << 63);
        // The call, its condition, the arguments without the bits, and the bits.
        let cases = [
            ("clone", vec![Cond::new("flags", Cmp::Eq, 0x800)], [0x800, 0, 0], [upper, 0, 0], -libc::EINVAL),
            ("clone", vec![Cond::new("flags", Cmp::Lt, 0x801)], [0x800, 0, 0], [upper, 0, 0], -libc::EINVAL),
            ("readv", vec![Cond::new("iovcnt", Cmp::Ge, 2)], [fd, 1, 2], [0, 0, highest], -libc::EFAULT),
            ("writev", vec![Cond::new("iovcnt", Cmp::Eq, 2)], [fd, 1, 2], [0, 0, upper], -libc::EBADF),
            (
                "fcntl",
                vec![Cond::new("cmd", Cmp::Eq, 4), Cond::new("arg", Cmp::Eq, 0).narrow()],
                [fd, 4, 0],
                [0, 0, upper],
                0,
            ),
            ("chmod", vec![Cond::new("mode", Cmp::Eq, 0o4755)], [1, 0o4755, 0], [0, 0o100000, 0], -libc::EFAULT),
            ("umask", vec![Cond::new("mask", Cmp::Eq, 0o22)], [0o22, 0, 0], [0o1000, 0, 0], 0o22),
        ];
        for (name, conditions, args, bits, result) in cases {
            let call = Abi::X86_64.syscall_by_name(name).expect("a call");
            let with_bits = [0, 1, 2].map(|i| args[i] | bits[i]);
            let number = call.id() as u32;
            let calls = [(Entry::Syscall, number, args), (Entry::Syscall, number, with_bits)];
            let with = |matched| {
                let mut builder = Builder::new(&[Abi::X86_64]);
                let program = builder.when([call], &conditions, matched).others(Action::Allow).build();
                answers(&program.expect("a program"), &calls).expect("a program that the kernel takes")
            };
            // umask returns what was there.
            let [without, with_them] = with(Action::Allow)[..] else { panic!("two calls") };
            assert!(without == result || name == "umask", "{name}: {without}");
            assert!(with_them == result, "{name} with {bits:x?}: {with_them}");
            assert_eq!(with(MATCHED), [-7, -7], "{name} with {bits:x?}");
        }
    }

    /// A filter that forbids `%net` forbids every way to a socket: x86's `socketcall`, too.
    pub(super) fn no_socket_is_made() {
        const AF_UNIX: u64 = 1;
        const SOCK_STREAM: u64 = 1;
        const SYS_SOCKET: u64 = 1;
        // Where the arguments of `socketcall` are, in reach of a pointer of 32 bits; the child has a copy.
        let args: u64 = {
            let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_32BIT;
            // SAFETY: the memory is new.
            let memory =
                unsafe { libc::mmap(std::ptr::null_mut(), 4096, libc::PROT_READ | libc::PROT_WRITE, flags, -1, 0) };
            assert_ne!(memory, libc::MAP_FAILED);
            // SAFETY: it is as large as that.
            unsafe { memory.cast::<[u32; 3]>().write([AF_UNIX as u32, SOCK_STREAM as u32, 0]) };
            memory as u64
        };
        let socket = [AF_UNIX, SOCK_STREAM, 0];
        let number = |abi: Abi, name| abi.syscall_by_name(name).expect("a call").id() as u32;
        let ways: [Call; 4] = [
            (Entry::Syscall, number(Abi::X86_64, "socket"), socket),
            (Entry::Syscall, number(Abi::X32, "socket"), socket),
            (Entry::Int80, number(Abi::X86, "socket"), socket),
            (Entry::Int80, number(Abi::X86, "socketcall"), [SYS_SOCKET, args, 0]),
        ];
        let all = [Abi::X86_64, Abi::X86, Abi::X32];
        let results = |abis, expression| {
            let filter = Filter::new(abis, expression).expect("a valid expression");
            answers(&filter.seccomp(MATCHED, Action::Allow), &ways).expect("a program that the kernel takes")
        };
        // A kernel may lack x32's calls; all others make a socket where nothing forbids it.
        let allowed = results(&all, "ptrace");
        assert!([0, 2, 3].iter().all(|&way| allowed[way] >= 0), "{allowed:?}");
        // Also by its name alone, and where the filter is for x86-64 alone: the first thing that somebody may write.
        for (abis, expression) in
            [(&all[..], "ptrace,%net"), (&all, "socket"), (&all[..1], "%net"), (&all[..1], "socket")]
        {
            assert_eq!(results(abis, expression), [-7; 4], "{expression} on {abis:?}");
        }
        // SAFETY: nothing refers to it any more.
        assert_eq!(unsafe { libc::munmap(args as *mut _, 4096) }, 0);
    }
}

#[cfg(not(all(target_os = "linux", target_arch = "x86_64", target_pointer_width = "64")))]
mod live {
    pub(super) fn can_run() -> bool {
        false
    }

    pub(super) fn kernel() {}

    pub(super) fn conditions() {}

    pub(super) fn bits_without_effect() {}

    pub(super) fn no_socket_is_made() {}
}
