//! [`Meaning`]: what a value stands for.

use super::calls;
use super::constants::{Constants, FIRST_MEANING, Kind, set};
use crate::row::{Arg, Pointee, Type};
use crate::table::Syscall;

// Turns each line into a variant, and into its number in rows.
macro_rules! meanings {
    ($($(#[$doc:meta])* $Meaning:ident = $meaning:ident,)*) => {
        /// What an argument or a result stands for, in the words of the manual pages. That of an argument which is a pointer is
        /// the meaning of what is behind it.
        ///
        /// A tool that resolves descriptors, redacts paths or counts by user id needs nothing else to know where they are:
        ///
        /// ```
        /// use sysno::{Meaning, arch::x86_64::Sysno};
        ///
        /// let meanings = (0..).map_while(|arg| Sysno::linkat.meaning_of(arg));
        /// let paths = meanings.enumerate().filter(|(_, meaning)| *meaning == Meaning::Path).map(|(arg, _)| arg);
        /// assert!(paths.eq([1, 3]));
        /// assert_eq!(Sysno::linkat.meaning_of(0), Some(Meaning::Directory));
        /// assert_eq!(Sysno::pipe2.meaning_of(0), Some(Meaning::Descriptor));
        /// ```
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        #[non_exhaustive]
        pub enum Meaning {
            $($(#[$doc])* $Meaning,)*
            /// Flags, any number of them.
            Flags(Constants),
            /// One of several constants.
            Choice(Constants),
            /// A file descriptor, or one of several constants in place of one: `PIDFD_SELF_THREAD`.
            DescriptorOr(Constants),
        }

        /// The meanings by their names in tables; those of sets of constants follow.
        #[allow(non_upper_case_globals)]
        pub(super) mod word {
            #[allow(non_camel_case_types)]
            enum Number {
                $($meaning,)*
            }

            $(pub(in super::super) const $meaning: u16 = Number::$meaning as u16;)*
        }

        const PLAIN: &[Meaning] = &[$(Meaning::$Meaning),*];
    };
}

meanings! {
    /// A number that is nothing of what follows: a level, a version, what only the call itself gives a meaning to.
    Number = number,
    /// A file descriptor.
    Descriptor = descriptor,
    /// A file descriptor of a directory, where a relative path begins, or `AT_FDCWD`.
    Directory = directory,
    /// A path.
    Path = path,
    /// Any other string that ends in NUL.
    String = string,
    /// Strings, the last of which a null pointer follows: `argv`.
    Strings = strings,
    /// The same, of the form `NAME=value`: `envp`.
    Environment = environment,
    /// Bytes, or a struct, whose meaning the type or the call gives.
    Data = data,
    /// The id of a process, a thread, a process group or a session.
    Process = process,
    /// A user id.
    User = user,
    /// A group id.
    Group = group,
    /// The number of a signal.
    Signal = signal,
    /// The permissions of a file.
    Mode = mode,
    /// A device: its major and minor number.
    Device = device,
    /// A clock: `CLOCK_MONOTONIC`, or that of a process.
    Clock = clock,
    /// The id of an object that is neither a process nor a user: of IPC, a timer, a key, a module.
    Id = id,
    /// An address that the kernel does not read or write at, or not by this call alone.
    Address = address,
    /// The number of a processor; behind a pointer, a set of them.
    Cpu = cpu,
    /// A size in bytes.
    Size = size,
    /// A position in bytes, from the beginning of a file.
    Offset = offset,
    /// How many, of anything other than bytes.
    Count = count,
    /// A time, in the unit that the manual page gives.
    Time = time,
    /// What `wait` reports of a process that has ended or stopped.
    Status = status,
    /// Bits that have no names: a mask, or what only the call itself gives a meaning to.
    Bits = bits,
    /// As a result: 0, if the call succeeds.
    Zero = zero,
    /// As a result: none, since the call does not return.
    Nothing = nothing,
}

const _: () = assert!(
    PLAIN.len() <= FIRST_MEANING as usize,
    "src/decode/meaning.rs: there are at most 32 words; raise `FIRST_MEANING` in src/decode/constants.rs"
);

impl Meaning {
    pub(super) const fn from_number(number: u16) -> Self {
        if number < FIRST_MEANING {
            return PLAIN[number as usize];
        }
        let constants = Constants::from_number(number - FIRST_MEANING);
        match constants.kind() {
            Kind::Flags | Kind::Modes => Meaning::Flags(constants),
            Kind::Choice | Kind::Codes => Meaning::Choice(constants),
            Kind::Descriptor => Meaning::DescriptorOr(constants),
        }
    }

    /// The constants that the value is made of, if it is made of any.
    ///
    /// ```
    /// # use sysno::{Meaning, arch::x86_64::Sysno};
    /// let meaning = Sysno::kill.meaning_of(1).unwrap();
    /// assert_eq!((meaning, meaning.constants().unwrap().name()), (Meaning::Signal, "signals"));
    /// ```
    pub const fn constants(self) -> Option<Constants> {
        match self {
            Meaning::Flags(constants) | Meaning::Choice(constants) | Meaning::DescriptorOr(constants) => {
                Some(constants)
            }
            Meaning::Signal => Some(Constants::from_number(set::signals)),
            Meaning::Clock => Some(Constants::from_number(set::clocks)),
            _ => None,
        }
    }
}

impl Syscall {
    /// What the argument at index `arg` stands for; `None` if the call has no argument at that index.
    ///
    /// It is what holds for all calls. With the feature `names`, `Invocation::meaning_of` also considers the values of the other
    /// arguments: the third of `fcntl` is a descriptor for one command, and flags for another.
    ///
    /// This also works for a table of your own, as far as its calls and arguments are named as in the kernel.
    ///
    /// ```
    /// # use sysno::{Abi, Meaning};
    /// let call = Abi::X86_64.syscall_by_name("kill").unwrap();
    /// assert_eq!(call.signature().to_string(), "kill(pid: i32, sig: i32) -> i32");
    /// assert_eq!((call.meaning_of(0), call.meaning_of(1)), (Some(Meaning::Process), Some(Meaning::Signal)));
    /// assert_eq!(call.meaning_of(2), None);
    /// ```
    pub fn meaning_of(self, arg: usize) -> Option<Meaning> {
        let arg = self.args().get(arg)?;
        Some(of(calls::row(self.name()), arg))
    }

    /// What the result stands for, if the call succeeds.
    ///
    /// ```
    /// # use sysno::{Abi, Meaning};
    /// let returned = |name| Abi::X86_64.syscall_by_name(name).unwrap().meaning_of_result();
    /// assert_eq!(returned("openat"), Meaning::Descriptor);
    /// assert_eq!(returned("close"), Meaning::Zero);
    /// assert_eq!(returned("umask"), Meaning::Mode);
    /// ```
    pub fn meaning_of_result(self) -> Meaning {
        let returned = calls::row(self.name()).map_or(Meaning::Number, calls::result);
        let takes_nothing = self.args_known() && self.args().is_empty();
        match self.name() {
            // The first descriptor; the second one is in another register.
            "pipe" if takes_nothing => Meaning::Descriptor,
            // What it puts into its argument elsewhere.
            "get_thread_area" if takes_nothing => Meaning::Address,
            _ => returned,
        }
    }
}

/// What an argument stands for in the call of that row in tables/calls.rs, if it has one.
pub(super) fn of(row: Option<calls::Row>, arg: &Arg) -> Meaning {
    if let Some(number) = row.and_then(|row| calls::meaning(row, arg)).or_else(|| calls::meaning_by_name(arg)) {
        return Meaning::from_number(number);
    }
    match arg.ty() {
        Type::String => Meaning::Path,
        Type::Pointer { to: Pointee::String, .. } => Meaning::Strings,
        Type::Pointer { to: Pointee::Int(_), .. } | Type::Int(_) | Type::Never => Meaning::Number,
        Type::Pointer { .. } => Meaning::Data,
    }
}
