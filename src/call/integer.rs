//! [`Integer`]: a number.

use super::machine::Machine;
use crate::abi::{Abi, Endian};
use crate::meaning::words::Meaning;
use crate::row::Int;
use crate::word::{sign_extended, truncated};

/// A number: its bits, with the width and the sign that it has on the ABI.
///
/// ```
/// use sysno::{Content, NoMemory, arch::x86_64::Sysno};
///
/// let call = *Sysno::lseek.decode([3, -1_i64 as u64, 2]).invocation();
/// let view = call.view(&NoMemory);
/// let Content::Integer(offset) = view.arg(1).unwrap().content() else { panic!() };
/// assert_eq!((offset.signed(), offset.unsigned(), offset.width(), offset.is_signed()), (-1, u64::MAX, 64, true));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Integer {
    bits: u64,
    width: u8,
    int: Int,
    meaning: Meaning,
    abi: Option<Abi>,
    /// The byte order that it has in memory on every machine, if it has one.
    order: Option<Endian>,
}

impl Integer {
    pub(super) fn new(machine: Machine, int: Int, meaning: Meaning, bits: u64) -> Self {
        Self { bits, width: int.bits(machine.pointer_bits()), int, meaning, abi: machine.abi, order: None }
    }

    /// The same, which has this byte order on every machine.
    #[cfg(feature = "names")]
    pub(super) fn in_order(self, order: Option<Endian>) -> Self {
        Self { order, ..self }
    }

    /// A whole register.
    pub(super) fn register(machine: Machine, meaning: Meaning, bits: u64) -> Self {
        Self { bits, width: 64, int: Int::U64, meaning, abi: machine.abi, order: None }
    }

    /// The number as a signed one, whatever its type.
    ///
    /// ```
    /// # use sysno::{Content, NoMemory, arch::x86_64::Sysno};
    /// # let call = *Sysno::close.decode([3]).invocation();
    /// # let view = call.view(&NoMemory);
    /// # let Content::Integer(fd) = view.arg(0).unwrap().content() else { panic!() };
    /// assert_eq!(fd.signed(), 3);
    /// ```
    #[must_use]
    pub fn signed(self) -> i64 {
        sign_extended(self.bits, self.width)
    }

    /// The number as an unsigned one, whatever its type: its bits.
    ///
    /// ```
    /// # use sysno::{Content, NoMemory, arch::x86_64::Sysno};
    /// # let call = *Sysno::close.decode([u64::MAX]).invocation();
    /// # let view = call.view(&NoMemory);
    /// # let Content::Integer(fd) = view.arg(0).unwrap().content() else { panic!() };
    /// assert_eq!(fd.unsigned(), 0xFFFF_FFFF);
    /// ```
    #[must_use]
    pub fn unsigned(self) -> u64 {
        truncated(self.bits, self.width)
    }

    /// How many bits it has.
    ///
    /// ```
    /// # use sysno::{Content, NoMemory, arch::x86_64::Sysno};
    /// # let call = *Sysno::close.decode([3]).invocation();
    /// # let view = call.view(&NoMemory);
    /// # let Content::Integer(fd) = view.arg(0).unwrap().content() else { panic!() };
    /// assert_eq!(fd.width(), 32);
    /// ```
    #[must_use]
    pub fn width(self) -> u8 {
        self.width
    }

    /// Whether its type is a signed one.
    ///
    /// ```
    /// # use sysno::{Content, NoMemory, arch::x86_64::Sysno};
    /// # let call = *Sysno::umask.decode([0o22]).invocation();
    /// # let view = call.view(&NoMemory);
    /// # let Content::Integer(mask) = view.arg(0).unwrap().content() else { panic!() };
    /// assert!(!mask.is_signed());
    /// ```
    #[must_use]
    pub fn is_signed(self) -> bool {
        self.int.is_signed()
    }

    /// What it means.
    ///
    /// ```
    /// # use sysno::{Content, Meaning, NoMemory, arch::x86_64::Sysno};
    /// # let call = *Sysno::close.decode([3]).invocation();
    /// # let view = call.view(&NoMemory);
    /// # let Content::Integer(fd) = view.arg(0).unwrap().content() else { panic!() };
    /// assert_eq!(fd.meaning(), Meaning::Descriptor);
    /// ```
    #[must_use]
    pub fn meaning(self) -> Meaning {
        self.meaning
    }

    /// The ABI of the call, on which the constants' values depend; `None` if it isn't known.
    ///
    /// ```
    /// # use sysno::{Abi, Content, NoMemory, arch::x86_64::Sysno};
    /// # let call = *Sysno::close.decode([3]).invocation();
    /// # let view = call.view(&NoMemory);
    /// # let Content::Integer(fd) = view.arg(0).unwrap().content() else { panic!() };
    /// assert_eq!(fd.abi(), Some(Abi::X86_64));
    /// ```
    #[must_use]
    pub fn abi(self) -> Option<Abi> {
        self.abi
    }

    /// The byte order that it has in memory on every machine, as what a network sees has; `None` if it has the program's. The number is the
    /// same whatever the order.
    ///
    /// ```
    /// # use sysno::{Content, Endian, arch::x86_64::Sysno};
    /// # let call = *Sysno::connect.decode([3, 0x1000, 16]).invocation();
    /// # let memory = (0x1000, &[2, 0, 0, 80, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0][..]);
    /// # let view = call.view(&memory);
    /// # #[cfg(feature = "structs")]
    /// # if let Content::Record(addr) = view.arg(1).unwrap().content() {
    /// let Content::Integer(port) = addr.fields()?.nth(1).unwrap().content() else { panic!() };
    /// assert_eq!((port.unsigned(), port.byte_order()), (80, Some(Endian::Big)));
    /// # }
    /// # Ok::<(), sysno::Unreadable>(())
    /// ```
    #[must_use]
    pub fn byte_order(self) -> Option<Endian> {
        self.order
    }

    #[cfg(feature = "names")]
    pub(crate) fn int(self) -> Int {
        self.int
    }

    /// The bits as they were found, with those beyond the width: a signed number has its sign there.
    #[cfg(feature = "names")]
    pub(crate) fn all_bits(self) -> u64 {
        self.bits
    }
}
