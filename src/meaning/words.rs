//! The words of the tables: what a value means, the unit of a length, a manual page.

use core::fmt;
use core::str::FromStr;

use super::sets::{Constants, FIRST_MEANING, Kind, set};
use crate::error::unknown;
use crate::pad::{is_padded, pad};
use crate::row::{Pointee, Type};

// Turns each line into a variant, and into its number in rows.
macro_rules! meanings {
    ($($(#[$doc:meta])* $Meaning:ident = $meaning:ident,)*) => {
        /// What an argument or a result means, in the words of the manual pages. For a pointer, it is the meaning of what it
        /// points to.
        ///
        /// A tool that resolves descriptors, hides paths or counts calls by user id finds them with this alone:
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
        #[allow(non_upper_case_globals, dead_code, reason = "some are only named in tables/structs.rs")]
        pub(crate) mod word {
            #[allow(non_camel_case_types)]
            enum Number {
                $($meaning,)*
            }

            $(pub(crate) const $meaning: u16 = Number::$meaning as u16;)*
        }

        const PLAIN: &[Meaning] = &[$(Meaning::$Meaning),*];

        impl Meaning {
            /// The word that the tables have for it: `descriptor`; for constants, the name of their set: `open_flags`.
            ///
            /// ```
            /// # use sysno::arch::x86_64::Sysno;
            /// let names = [0, 1, 2].map(|arg| Sysno::openat.meaning_of(arg).unwrap().name());
            /// assert_eq!(names, ["directory", "path", "open_flags"]);
            /// ```
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$Meaning => stringify!($meaning),)*
                    Self::Flags(constants) | Self::Choice(constants) | Self::DescriptorOr(constants) => constants.name(),
                }
            }
        }
    };
}

meanings! {
    /// A number that is none of the following: a level, a version, a number whose meaning depends on the call.
    Number = number,
    /// A file descriptor.
    Descriptor = descriptor,
    /// A file descriptor of a directory, where a relative path begins, or `AT_FDCWD`.
    Directory = directory,
    /// A path.
    Path = path,
    /// Any other string that ends in NUL.
    String = string,
    /// An array of pointers to strings, with a null pointer at its end: `argv`.
    Strings = strings,
    /// The same, with strings of the form `NAME=value`: `envp`.
    Environment = environment,
    /// Bytes, or a struct. What they mean depends on the type or the call.
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
    /// An address. Usually the kernel does not read or write there in this call: the first argument of `munmap`.
    Address = address,
    /// The number of a processor. For a pointer, it points to a set of them.
    Cpu = cpu,
    /// A size in bytes.
    Size = size,
    /// A position in bytes, from the beginning of a file.
    Offset = offset,
    /// The same, where a mapping of the file begins: a multiple of a page.
    Position = position,
    /// A number of things other than bytes.
    Count = count,
    /// A time, in the unit that the manual page gives.
    Time = time,
    /// A time of day: seconds since the beginning of 1970, or a struct that begins with them.
    Date = date,
    /// What `wait` reports of a process that has ended or stopped.
    Status = status,
    /// Bits without names: a mask, or bits whose meaning depends on the call.
    Bits = bits,
    /// A port of TCP or UDP, as a number.
    Port = port,
    /// An address of IPv4: `127.0.0.1` is 0x7F000001.
    Ipv4 = ipv4,
    /// An address of IPv6, as 16 bytes.
    Ipv6 = ipv6,
    /// The name of a Unix socket, in an array. It is a path, which ends in NUL or at the end of the array. If it begins with
    /// NUL, it is an abstract name, which names no file and ends with the struct.
    SocketName = socket_name,
    /// The address of a device in a network, as bytes.
    HardwareAddress = hardware_address,
    /// Bytes each of which is a number of its own, and not a part of a text: random ones.
    Octets = octets,
    /// What an instruction of a classic BPF program does: its class, and what this class has.
    BpfCode = bpf_code,
    /// The same of an extended one.
    EbpfCode = ebpf_code,
    /// A letter, by its number.
    Character = character,
    /// 16 bytes that are a UUID, in the order of its text.
    Uuid = uuid,
    /// Signals, each of which is a bit, from 1 at the lowest one.
    SignalMask = signal_mask,
    /// Memory nodes, each of which is a bit, from 0 at the lowest one of the first word.
    Nodes = nodes,
    /// Types of ICMP's messages, each of which is a bit, from 0 at the lowest one.
    IcmpTypes = icmp_types,
    /// Capabilities, each of which is a bit, from 0 at the lowest one.
    CapabilityMask = capability_mask,
    /// An errno.
    Errno = errno,
    /// A number, or a negative errno in place of it: a memory node, what a call has returned.
    NumberOrErrno = number_or_errno,
    /// The number of a system call.
    Syscall = syscall,
    /// A time in ticks of the clock, as `times` has them: 100 are a second, on Alpha 1024.
    Ticks = ticks,
    /// A limit of a resource; with all bits set, there is none.
    Limit = limit,
    /// A part of a second, beside the seconds. In place of it, the time of a file may have `UTIME_NOW` or `UTIME_OMIT`.
    Nanoseconds = nanoseconds,
    /// A version of the kernel, as the macro `KERNEL_VERSION` makes it.
    KernelVersion = kernel_version,
    /// Groups of netlink, each of which is a bit.
    NetlinkGroups = netlink_groups,
    /// Which event of a type `perf_event_open` counts.
    PerfConfig = perf_config,
    /// How far behind an event the address of its sample may be: `precise_ip` of `perf_event_open`.
    Skid = skid,
    /// Only of a result: 0, if the call succeeds.
    Zero = zero,
    /// Only of a result: there is none, since the call does not return.
    Nothing = nothing,
}

const _: () = assert!(
    PLAIN.len() <= FIRST_MEANING as usize,
    "src/meaning/words.rs: there are at most 64 words; raise `FIRST_MEANING` in src/meaning/sets.rs"
);

impl Meaning {
    pub(crate) const fn from_number(number: u16) -> Self {
        if number < FIRST_MEANING {
            return PLAIN[number as usize];
        }
        Self::of_constants(Constants::from_number(number - FIRST_MEANING))
    }

    const fn of_constants(constants: Constants) -> Self {
        match constants.kind() {
            Kind::Flags | Kind::Modes => Meaning::Flags(constants),
            Kind::Choice | Kind::Codes => Meaning::Choice(constants),
            Kind::Descriptor => Meaning::DescriptorOr(constants),
        }
    }

    /// That of a value of which only the type is known.
    pub(crate) const fn of_type(ty: Type) -> Self {
        match ty {
            Type::String => Meaning::Path,
            Type::Pointer { to: Pointee::String, .. } => Meaning::Strings,
            Type::Pointer { to: Pointee::Int(_), .. } | Type::Int(_) | Type::Never => Meaning::Number,
            Type::Pointer { .. } => Meaning::Data,
        }
    }

    /// The constants that the value is made of, if it is made of any.
    ///
    /// ```
    /// # use sysno::{Meaning, arch::x86_64::Sysno};
    /// let meaning = Sysno::kill.meaning_of(1).unwrap();
    /// assert_eq!((meaning, meaning.constants().unwrap().name()), (Meaning::Signal, "signals"));
    /// ```
    #[must_use]
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

/// The name.
impl fmt::Display for Meaning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// From the name, as [`Meaning::name`] returns it.
///
/// ```
/// # use sysno::{Meaning, arch::x86_64::Sysno};
/// assert_eq!("descriptor".parse(), Ok(Meaning::Descriptor));
/// assert_eq!("open_flags".parse().ok(), Sysno::open.meaning_of(1));
/// ```
impl FromStr for Meaning {
    type Err = UnknownMeaning;

    fn from_str(name: &str) -> Result<Self, UnknownMeaning> {
        let plain = PLAIN.iter().copied().find(|meaning| meaning.name() == name);
        let of_set = || Constants::with_name(name).map(Self::of_constants);
        plain.or_else(of_set).ok_or_else(|| UnknownMeaning::new(name))
    }
}

unknown! {
    /// The error for a text that is not the name of a [`Meaning`].
    ///
    /// ```
    /// let error = "descriptors".parse::<sysno::Meaning>().unwrap_err();
    /// assert_eq!(error.to_string(), "unknown meaning `descriptors`");
    /// assert_eq!(error.name(), "descriptors");
    /// ```
    UnknownMeaning, "meaning"
}

/// The unit of a [`Length`](crate::Length).
///
/// ```
/// use sysno::{LengthUnit, arch::x86_64::Sysno};
///
/// assert_eq!(Sysno::getdents64.length_of(1).unwrap().unit(), LengthUnit::Bytes);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum LengthUnit {
    /// Bytes: of a buffer, a struct whose size is passed, a range of addresses.
    Bytes,
    /// Elements of an array of what the pointer points to.
    Elements,
    /// Bits of an array of `unsigned long`: `nfds` of `select`, and `maxnode` of `mbind` (the kernel uses one bit fewer than
    /// `maxnode`).
    Bits,
    /// Bytes of a range of memory. The pointer points to one element for each page of the range: `vec` of `mincore`.
    Pages,
}

/// A manual page: `pread(2)`.
///
/// ```
/// use sysno::arch::x86_64::Sysno;
///
/// let page = Sysno::mq_timedsend.manual_page().unwrap();
/// assert_eq!((page.name(), page.section()), ("mq_send", 3));
/// assert_eq!(page.to_string(), "mq_send(3)");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct ManualPage {
    name: &'static str,
    section: u8,
}

impl ManualPage {
    pub(crate) const fn new(name: &'static str, section: u8) -> Self {
        Self { name, section }
    }

    /// The page's name.
    ///
    /// ```
    /// # use sysno::arch::x86_64::Sysno;
    /// assert_eq!(Sysno::munmap.manual_page().unwrap().name(), "mmap");
    /// ```
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The section of the manual: 2, or 3 if the page describes the library function around the call.
    ///
    /// ```
    /// # use sysno::arch::x86_64::Sysno;
    /// assert_eq!(Sysno::getcwd.manual_page().unwrap().section(), 3);
    /// ```
    #[must_use]
    pub const fn section(&self) -> u8 {
        self.section
    }
}

impl fmt::Display for ManualPage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if is_padded(f) {
            return pad(f, self);
        }
        write!(f, "{}({})", self.name, self.section)
    }
}
