//! The results of calls: from the value that a tracer reads to an [`Outcome`].

use core::fmt;

use static_assertions::assert_impl_all;

use super::invocation::Invocation;
use super::value::Value;
use crate::abi::{Abi, ErrorSignal};
use crate::errno::Errno;
use crate::meaning::words::Meaning;
use crate::pad::{is_padded, pad};
use crate::row::{Category, Int, Pointee, Type};
use crate::table::Syscall;
use crate::word::{sign_extended, truncated};

/// The result of a call.
///
/// Displayed as in strace: `3`, `0x7f0000000000`, `-1 ENOENT (No such file or directory)`, `?`.
///
/// ```
/// use sysno::{Errno, Outcome, arch::x86_64::Sysno};
///
/// assert_eq!(Sysno::openat.syscall().result(3, false), Outcome::Descriptor(3));
/// let failed = Sysno::openat.syscall().result(-2, true);
/// assert_eq!(failed.errno().and_then(|errno| errno.name()), Some("ENOENT"));
/// assert_eq!(failed.to_string(), "-1 ENOENT (No such file or directory)");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Outcome {
    /// A signed integer: 0, a count, …
    Signed(i64),
    /// An unsigned integer: a user id, …
    Unsigned(u64),
    /// An address.
    Address(u64),
    /// A file descriptor.
    Descriptor(i32),
    /// The id of a process, a thread, a process group or a session.
    ProcessId(i32),
    /// The call does not return.
    Nothing,
    /// The call failed. Errnos from 512 to 1023 are internal to the kernel: see [`Errno::is_internal`].
    Error(Errno),
    /// The call failed, but the kernel didn't report that as an error. It returned the negated errno as an unsigned 32-bit
    /// number in a 64-bit register. `modify_ldt` does so, on x86-64 and x32. Displayed as `4294967274 EINVAL (Invalid
    /// argument)`.
    UnsignedError(Errno),
}

assert_impl_all!(Outcome: Copy, Send, Sync);

impl Outcome {
    /// The errno; `None` if the call didn't fail.
    ///
    /// ```
    /// # use sysno::{Outcome, arch::x86_64::Sysno};
    /// assert_eq!(Sysno::close.syscall().result(-9, true).errno().unwrap().name(), Some("EBADF"));
    /// assert_eq!(Outcome::Nothing.errno(), None);
    /// ```
    #[must_use]
    pub const fn errno(self) -> Option<Errno> {
        match self {
            Outcome::Error(errno) | Outcome::UnsignedError(errno) => Some(errno),
            _ => None,
        }
    }

    /// The outcome of an unknown call.
    pub(crate) fn of_unknown(abi: Abi, raw: i64, is_error: bool) -> Self {
        match error(abi, raw, is_error) {
            Some(errno) => Outcome::Error(errno),
            None => Outcome::Signed(sign_extended(raw as u64, abi.register_bits())),
        }
    }

    /// How many bytes a call has put into a buffer of `len` bytes, if its result is that number.
    pub(crate) fn filled(self, len: u64) -> Option<u64> {
        match self {
            Outcome::Signed(count) => Some(len.min(u64::try_from(count).ok()?)),
            _ => None,
        }
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if is_padded(f) {
            return pad(f, self);
        }
        match *self {
            Outcome::Signed(value) => write!(f, "{value}"),
            Outcome::Unsigned(value) => write!(f, "{value}"),
            Outcome::Descriptor(value) | Outcome::ProcessId(value) => write!(f, "{value}"),
            Outcome::Address(0) => f.write_str("0"),
            Outcome::Address(value) => write!(f, "{value:#x}"),
            Outcome::Nothing => f.write_str("?"),
            // ERESTARTSYS and the like: after the signal, the call may be restarted.
            Outcome::Error(errno) if matches!(errno.into_raw(), 512 | 513 | 514 | 516) => write!(f, "? {errno}"),
            Outcome::Error(errno) => write!(f, "-1 {errno}"),
            Outcome::UnsignedError(errno) => write!(f, "{} {errno}", errno.into_raw().wrapping_neg() as u32),
        }
    }
}

/// The errno of a result that is an error. It is negative in the kernel's reports, and positive in the registers of some ABIs.
fn error(abi: Abi, raw: i64, is_error: bool) -> Option<Errno> {
    if !is_error {
        return None;
    }
    let number = sign_extended(raw as u64, abi.register_bits()).unsigned_abs();
    Errno::of(abi, i32::try_from(number).ok()?)
}

impl Abi {
    /// The result register as ptrace reports it, and whether it is an error; `None` if the ABI flags errors elsewhere.
    ///
    /// Of a call that never fails, any number is a result: a user id may look like an errno.
    pub(super) fn result_of_register(self, call: Option<Syscall>, register: u64) -> Option<(i64, bool)> {
        let raw = sign_extended(register, self.register_bits());
        let may_fail = !call.is_some_and(|call| call.categories().contains(Category::NeverFails));
        let is_error = may_fail && (-i64::from(Errno::MAX)..0).contains(&raw);
        (self.descriptor().error == ErrorSignal::Negative).then_some((raw, is_error))
    }
}

impl Invocation {
    /// The result of the call, from the values that ptrace reports: see [`Syscall::result`]. For an unknown call, it is a
    /// signed integer or an error.
    ///
    /// ```
    /// # use sysno::{Invocation, Outcome};
    /// let call = Invocation::new(0xC000_003E, 503, [0; 6]);
    /// assert_eq!(call.result(-38, true).to_string(), "-1 ENOSYS (Function not implemented)");
    /// ```
    #[must_use]
    pub fn result(&self, raw: i64, is_error: bool) -> Outcome {
        match (self.syscall(), self.abi()) {
            (Some(call), _) => match call.result(raw, is_error) {
                Outcome::Descriptor(number) if self.meaning_of_result() == Meaning::Number => {
                    Outcome::Signed(number.into())
                }
                outcome => outcome,
            },
            (None, Some(abi)) => Outcome::of_unknown(abi, raw, is_error),
            (None, None) => Outcome::Signed(raw),
        }
    }

    /// The result of the call, from the result register alone: see [`Syscall::result_from_register`]. `None` on an ABI that
    /// signals errors in another register or a flag, and on an unknown ABI.
    ///
    /// ```
    /// # use sysno::{Invocation, Outcome};
    /// let call = Invocation::new(0xC000_003E, 257, [0; 6]);
    /// assert_eq!(call.result_from_register(3), Some(Outcome::Descriptor(3)));
    /// let failed = call.result_from_register(-2_i64 as u64).unwrap();
    /// assert_eq!(failed.to_string(), "-1 ENOENT (No such file or directory)");
    /// assert_eq!(Invocation::new(1, 257, [0; 6]).result_from_register(3), None);
    /// ```
    #[must_use]
    pub fn result_from_register(&self, register: u64) -> Option<Outcome> {
        let (raw, is_error) = self.abi()?.result_of_register(self.syscall(), register)?;
        Some(self.result(raw, is_error))
    }

    /// What the result means, as far as an [`Outcome`] depends on it: with a flag, `landlock_create_ruleset` makes no
    /// descriptor, but returns the version, or which errors have been mended. This isn't in tables/cases.rs, since cases need
    /// the feature `names`, and an outcome is the same with all features.
    pub(super) fn meaning_of_result(&self) -> Meaning {
        let Some(call) = self.syscall() else { return Meaning::Number };
        let flags = || self.value_of(None, 2, Type::Int(Int::U32)).bits();
        let has_flags = || flags().is_some_and(|flags| flags != 0);
        if call.name() == "landlock_create_ruleset" && has_flags() { Meaning::Number } else { call.meaning_of_result() }
    }
}

impl Invocation {
    /// How many bytes the call has put into the buffer that the argument at index `arg` points to. For `read`, `getrandom`
    /// and `readlink`, this is the result of the call, but at most the buffer's length. `None` if the call doesn't fill a
    /// buffer there, or if its result doesn't say how much.
    ///
    /// ```
    /// use sysno::arch::x86_64::Sysno;
    ///
    /// // read(fd: i32, buf: *mut u8, count: usize)
    /// let call = *Sysno::read.decode([3, 0x1000, 100]).invocation();
    /// assert_eq!(call.filled(1, call.result(5, false)), Some(5));
    /// assert_eq!(call.filled(1, call.result(-9, true)), None);
    /// assert_eq!(call.filled(0, call.result(5, false)), None);
    /// ```
    #[must_use]
    pub fn filled(&self, arg: usize, outcome: Outcome) -> Option<u64> {
        let ty = self.known_args().get(arg)?.ty();
        match self.value(arg) {
            Value::Buffer { len: Some(len), .. }
                if matches!(ty, Type::Pointer { mutable: true, to: Pointee::Bytes }) =>
            {
                self.filled_of(len, outcome)
            }
            _ => None,
        }
    }

    /// The same of a buffer that has this length.
    pub(super) fn filled_of(&self, len: u64, outcome: Outcome) -> Option<u64> {
        let result = self.syscall().map(Syscall::return_type);
        // The kernel's `long`: `i64` where that is wider than the program's, on x32 and MIPS n32.
        let is_count = matches!(result, Some(Type::Int(Int::Isize | Int::I64)));
        if is_count { outcome.filled(len) } else { None }
    }
}

impl Syscall {
    /// The result of the call, from `rval` and `is_error` of `PTRACE_GET_SYSCALL_INFO`. On an ABI that signals errors with a
    /// flag, `raw` can also be the result register, and `is_error` whether the flag is set.
    ///
    /// If `is_error` is set, the result is an error, even for a call that never fails ([`Category::NeverFails`]): a seccomp
    /// filter can refuse any call. The result of `rt_sigreturn` is that of the call that the signal interrupted: an integer
    /// or an error.
    ///
    /// ```
    /// use sysno::{Outcome, arch::x86_64::Sysno};
    ///
    /// assert_eq!(Sysno::read.syscall().result(100, false), Outcome::Signed(100));
    /// assert_eq!(Sysno::mmap.syscall().result(0x7F00_0000_0000, false), Outcome::Address(0x7F00_0000_0000));
    /// assert_eq!(Sysno::fork.syscall().result(4711, false), Outcome::ProcessId(4711));
    /// assert_eq!(Sysno::exit.syscall().result(0, false), Outcome::Nothing);
    /// assert_eq!(Sysno::getuid.syscall().result(0xFFFF_FFFE, false), Outcome::Unsigned(0xFFFF_FFFE));
    /// assert_eq!(Sysno::getuid.syscall().result(-13, true).to_string(), "-1 EACCES (Permission denied)");
    /// ```
    #[must_use]
    pub fn result(self, raw: i64, is_error: bool) -> Outcome {
        let word = raw as u64;
        let pointer_bits = self.abi().pointer_bits();
        if let Some(errno) = error(self.abi(), raw, is_error) {
            return Outcome::Error(errno);
        }
        if let Some(errno) = self.unsigned_error(word) {
            return Outcome::UnsignedError(errno);
        }
        match (self.return_type(), self.meaning_of_result()) {
            (Type::Never, Meaning::Nothing) => Outcome::Nothing,
            // The result of any call, so also of one that returns the kernel's `long`, which may be wider than a pointer.
            (Type::Never, _) => Outcome::Signed(sign_extended(word, self.abi().register_bits())),
            (Type::Int(_), Meaning::Descriptor) => Outcome::Descriptor(word as i32),
            (Type::Int(_), Meaning::Process) => Outcome::ProcessId(word as i32),
            (Type::String | Type::Pointer { .. }, _) | (Type::Int(_), Meaning::Address) => {
                Outcome::Address(truncated(word, pointer_bits))
            }
            (Type::Int(int), _) => integer(int, word, pointer_bits),
        }
    }

    /// The errno of a call that returns it as an unsigned number of 32 bits, where a register has 64. It is one call, whose function in the
    /// kernel casts all that it returns to `unsigned int`, and says why: arch/x86/kernel/ldt.c.
    fn unsigned_error(self, word: u64) -> Option<Errno> {
        let is_cast = self.name() == "modify_ldt" && self.abi().register_bits() == 64;
        let number = u32::try_from(word).ok().filter(|_| is_cast)?.wrapping_neg();
        Errno::of(self.abi(), i32::try_from(number).ok()?)
    }

    /// The result of the call, from the result register alone. `None` on an ABI that signals errors in another register or a
    /// flag ([`ErrorSignal::Flag`]): there, the result register does not show whether it holds a result or an errno.
    ///
    /// A value that looks like an errno is an errno. The only exception is a call that never fails
    /// ([`Category::NeverFails`]), where it may be a user id.
    ///
    /// ```
    /// use sysno::{Outcome, arch::{mips_n64, x86}};
    ///
    /// let failed = x86::Sysno::open.syscall().result_from_register(0xFFFF_FFFE).unwrap();
    /// assert_eq!(failed.to_string(), "-1 ENOENT (No such file or directory)");
    /// let id = x86::Sysno::getuid32.syscall().result_from_register(0xFFFF_FFFE);
    /// assert_eq!(id, Some(Outcome::Unsigned(0xFFFF_FFFE)));
    /// assert_eq!(mips_n64::Sysno::open.syscall().result_from_register(3), None);
    /// ```
    #[must_use]
    pub fn result_from_register(self, register: u64) -> Option<Outcome> {
        let (raw, is_error) = self.abi().result_of_register(Some(self), register)?;
        Some(self.result(raw, is_error))
    }
}

fn integer(int: Int, word: u64, pointer_bits: u8) -> Outcome {
    let bits = int.bits(pointer_bits);
    if int.is_signed() { Outcome::Signed(sign_extended(word, bits)) } else { Outcome::Unsigned(truncated(word, bits)) }
}
