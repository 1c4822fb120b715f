//! Which registers an argument is in, and which bits of them the kernel takes.

use core::ops::Range;

use crate::abi::{Descriptor, Pair64};
use crate::facts::calls::{self, Width};
use crate::row::{Arg, Type};
use crate::table::Syscall;

/// The registers, one or two, that an argument of `bits` is in, if `next` is the first one after those of the arguments before it.
#[inline]
pub(super) fn registers_of(abi: &Descriptor, bits: u8, next: usize) -> Range<usize> {
    match abi.pair64 {
        Pair64::Any if bits == 64 => next..next + 2,
        Pair64::Even if bits == 64 => next + next % 2..next + next % 2 + 2,
        _ => next..next + 1,
    }
}

/// How many bits of its registers the entry of that call's row takes as an argument.
#[inline]
pub(super) fn bits_taken(abi: &Descriptor, row: Option<calls::Row>, arg: &Arg) -> u8 {
    let (address, pointer) = (abi.address_bits, abi.pointer_bits);
    match arg.ty() {
        ty @ (Type::Int(_) | Type::Never) => ty.bits(pointer),
        // Where an address has the whole register, few entries take a program's pointer.
        _ if address > pointer => {
            let is_n32 = abi.name == "mips_n32";
            let is_cut = |width| width == Width::Cut || width == Width::CutN32 && is_n32;
            if row.is_some_and(|row| calls::widths(row, arg).any(is_cut)) { pointer } else { address }
        }
        _ => address,
    }
}

/// Which bits of its registers the kernel takes as an argument: what a condition of a seccomp filter compares.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Taken {
    /// The lowest bits of the register, or all of two; 0 if the kernel doesn't look at it.
    pub(crate) bits: u8,
    /// If there are fewer by the other arguments' values, or by its own.
    pub(crate) sometimes: Option<Sometimes>,
}

/// Which bits the kernel takes of an argument when it takes the fewest.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sometimes {
    pub(crate) bits: u8,
    /// Whether they are in the upper half of a 64-bit register on a big-endian machine.
    pub(crate) is_in_union: bool,
}

/// Which bits of its registers the kernel takes as an argument of a call.
pub(crate) fn argument_taken(call: Syscall, arg: &Arg) -> Taken {
    let row = calls::row(call.name());
    let mut taken = Taken { bits: bits_taken(call.abi().descriptor(), row, arg), sometimes: None };
    for width in row.into_iter().flat_map(|row| calls::widths(row, arg)) {
        match width {
            Width::Bits(bits) => taken.bits = taken.bits.min(bits),
            Width::Sometimes(bits) if taken.bits > bits => {
                taken.sometimes = Some(Sometimes { bits, is_in_union: false })
            }
            Width::Union if taken.bits > 32 => taken.sometimes = Some(Sometimes { bits: 32, is_in_union: true }),
            Width::Unused | Width::Padding => taken.bits = 0,
            Width::Upper if taken.bits == 64 => taken.bits = 0,
            // A program's `int` has 32 bits, whatever is above them.
            Width::Whole => {}
            Width::Sometimes(_) | Width::Union | Width::Upper | Width::Cut | Width::CutN32 => {}
        }
    }
    taken
}

/// The registers, one or two, that the argument at `index` is in.
pub(crate) fn argument_registers(call: Syscall, index: usize) -> Range<usize> {
    let abi = call.abi().descriptor();
    let args = call.args().iter().take(index + 1);
    args.fold(0..0, |before, arg| registers_of(abi, arg.ty().bits(abi.pointer_bits), before.end))
}
