//! [`Layout`]: where the members of structs are, on each ABI. Only with the feature `structs`.

use core::fmt;
use core::iter::FusedIterator;

use static_assertions::assert_impl_all;

use super::rows::{
    BODY, Body, ENDS, INDEX, INDEX_LEN, LEN, LISTS, Listed, MEMBER_NAMES, MEMBERS, MORE, MUTABLE, MemberFacts, More,
    NO_MEMBER, NONE, OF_STRUCT, OR_MORE, OUTSIDE, PADDING, PLAIN, POINTER, ROOM_IN_BYTES, RULES, Rest, Rules,
    STRUCT_NAMES, STRUCTS, TO_STRUCT, UNITS, UNSAID, VARIANT, on, ty,
};
use crate::abi::{Abi, Endian};
use crate::const_text;
use crate::meaning::constants::MOST_NAMES;
use crate::meaning::sets::Constants;
use crate::meaning::words::{LengthUnit, Meaning};
use crate::pad::{is_padded, pad};
use crate::row::{Int, Pointee, Struct, Type};

/// A struct as it is on an ABI, for one byte order: its size, its alignment, and where its members are.
///
/// Nothing of it is written down: it follows from the members, and from how wide the ABI's integers are and how it aligns them.
///
/// ```
/// use sysno::{Abi, Endian, Struct};
///
/// let stat = Struct::stat.layout(Abi::X86_64, Endian::Little).unwrap();
/// assert_eq!((stat.name(), stat.size(), stat.alignment()), ("stat", 144, 8));
/// let size = stat.members().find(|member| member.name() == "st_size").unwrap();
/// assert_eq!((size.offset(), size.size()), (48, 8));
/// ```
///
/// These are what the kernel reads and writes for a program of that ABI, which isn't always what the program's C library has under that
/// name.
#[doc(alias = "offsetof")]
#[doc(alias = "sizeof")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Layout {
    of: u16,
    body: u16,
    abi: Abi,
    endian: Endian,
}

impl fmt::Debug for Layout {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} on {}", self.name(), self.abi)
    }
}

assert_impl_all!(Layout: Copy, Send, Sync);

impl Struct {
    /// What the struct consists of on an ABI, on machines of this byte order, and where its members are. `None` if the table
    /// `tables/structs.rs` doesn't have it, or the ABI has no such struct.
    ///
    /// ```
    /// use sysno::{Abi, Endian, Struct};
    ///
    /// let size = |abi: Abi| Struct::iovec.layout(abi, abi.endian()).unwrap().size();
    /// assert_eq!((size(Abi::X86), size(Abi::X86_64)), (8, 16));
    /// assert_eq!(Struct::rt_sigframe.layout(Abi::X86_64, Endian::Little), None);
    /// ```
    #[must_use]
    pub fn layout(self, abi: Abi, endian: Endian) -> Option<Layout> {
        Layout::of(OF_STRUCT[self as usize], abi, endian)
    }
}

impl Layout {
    /// The struct of that name in C, without `struct`. Not each has a [`Struct`]: `sockaddr_in` is what a `sockaddr` may be.
    ///
    /// ```
    /// use sysno::{Abi, Endian, Layout};
    ///
    /// let address = Layout::named("sockaddr_in", Abi::X86_64, Endian::Little).unwrap();
    /// assert!(address.members().map(|member| member.name()).eq(["sin_family", "sin_port", "sin_addr"]));
    /// assert_eq!(Layout::named("sockaddr_out", Abi::X86_64, Endian::Little), None);
    /// ```
    #[must_use]
    pub fn named(name: &str, abi: Abi, endian: Endian) -> Option<Self> {
        let mut i = const_text::hash(name.as_bytes()) as usize % INDEX_LEN;
        loop {
            match INDEX[i] {
                NONE => return None,
                of if name_of(of) == name => return Self::of(of, abi, endian),
                _ => i = (i + 1) % INDEX_LEN,
            }
        }
    }

    /// Every struct that an ABI has, in the order of the table.
    ///
    /// ```
    /// use sysno::{Abi, Endian, Layout};
    ///
    /// assert!(Layout::all(Abi::X86_64, Endian::Little).any(|layout| layout.name() == "iovec"));
    /// ```
    #[must_use]
    pub fn all(abi: Abi, endian: Endian) -> impl FusedIterator<Item = Self> + Clone {
        (0..LEN as u16).filter_map(move |of| Self::of(of, abi, endian))
    }

    /// The struct of that number.
    pub(crate) fn of(of: u16, abi: Abi, endian: Endian) -> Option<Self> {
        let bodies = usize::from(*STRUCTS.get(usize::from(of))?)..usize::from(*STRUCTS.get(usize::from(of) + 1)?);
        let is_there = |&body: &usize| {
            let on = BODY[body].on;
            on >> abi as u32 & 1 != 0 && (on & on::big == 0 || endian == Endian::Big)
        };
        bodies.into_iter().find(is_there).map(|body| Self { of, body: body as u16, abi, endian })
    }

    fn body(self) -> &'static Body {
        &BODY[usize::from(self.body)]
    }

    fn rules(self) -> &'static Rules {
        &RULES[usize::from(self.body().rules)]
    }

    /// The struct's name in C, without `struct`.
    ///
    /// ```
    /// # use sysno::{Abi, Endian, Layout};
    /// assert_eq!(Layout::named("iovec", Abi::X86_64, Endian::Little).unwrap().name(), "iovec");
    /// ```
    #[must_use]
    pub fn name(self) -> &'static str {
        name_of(self.of)
    }

    /// The ABI.
    ///
    /// ```
    /// # use sysno::{Abi, Endian, Layout};
    /// assert_eq!(Layout::named("iovec", Abi::X86_64, Endian::Little).unwrap().abi(), Abi::X86_64);
    /// ```
    #[must_use]
    pub fn abi(self) -> Abi {
        self.abi
    }

    /// The byte order.
    ///
    /// ```
    /// # use sysno::{Abi, Endian, Layout};
    /// assert_eq!(Layout::named("iovec", Abi::X86_64, Endian::Little).unwrap().endian(), Endian::Little);
    /// ```
    #[must_use]
    pub fn endian(self) -> Endian {
        self.endian
    }

    /// How many bytes it has. If its last member goes on as far as a program says, how many there are at least.
    ///
    /// ```
    /// # use sysno::{Abi, Endian, Layout};
    /// assert_eq!(Layout::named("sockaddr_in", Abi::X86_64, Endian::Little).unwrap().size(), 16);
    /// ```
    #[must_use]
    pub fn size(self) -> u32 {
        self.measure().0
    }

    /// The bytes that its address is a multiple of.
    ///
    /// ```
    /// # use sysno::{Abi, Endian, Layout};
    /// assert_eq!(Layout::named("iovec", Abi::X86_64, Endian::Little).unwrap().alignment(), 8);
    /// ```
    #[must_use]
    pub fn alignment(self) -> u32 {
        self.measure().1
    }

    fn measure(self) -> (u32, u32) {
        let mut members = self.all_members();
        while members.place().is_some() {}
        (aligned(members.size, members.alignment), members.alignment)
    }

    /// The members that have a name, in the order in which they are in memory.
    ///
    /// ```
    /// # use sysno::{Abi, Endian, Layout};
    /// let iovec = Layout::named("iovec", Abi::X86, Endian::Little).unwrap();
    /// assert!(iovec.members().map(|member| (member.name(), member.offset())).eq([("iov_base", 0), ("iov_len", 4)]));
    /// ```
    #[must_use]
    pub fn members(self) -> impl FusedIterator<Item = Member> + Clone {
        self.all_members().filter(|member| !member.is_padding())
    }

    /// The members, padding among them.
    pub(crate) fn all_members(self) -> Members {
        let (body, rules) = (self.body(), self.rules());
        let first = usize::from(body.members);
        let is_packed = rules.packed >> self.abi as u32 & 1 != 0;
        let max_alignment = match u32::from(self.abi.descriptor().max_alignment) {
            _ if is_packed => 1,
            max if rules.aligned4 >> self.abi as u32 & 1 != 0 => max.min(4),
            max => max,
        };
        Members {
            layout: self,
            facts: &MEMBERS[first..first + usize::from(body.len)],
            more: &MORE[body.more.into()..],
            names: MEMBER_NAMES.get(body.names.into()..).unwrap_or_default(),
            max_alignment,
            is_packed,
            index: 0,
            position: 0,
            start: 0,
            end: 0,
            size: 0,
            alignment: 1,
            unit: None,
        }
    }

    /// The member at that index, padding counted. `from` is where the last one was looked for, and then is behind this one.
    pub(crate) fn member_from(self, from: &mut Members, index: u8) -> Option<Member> {
        if from.index > index {
            *from = self.all_members();
        }
        while from.index < index {
            from.place()?;
        }
        from.next()
    }

    /// Where its first member ends; if that is a struct, where the first one of that ends.
    pub(crate) fn end_of_first(self) -> u32 {
        let Some(first) = self.all_members().next() else { return 0 };
        match first.layout.filter(|_| first.ty.is_none() && first.count == 1) {
            Some(inner) => first.offset + inner.end_of_first(),
            None => first.offset + first.size,
        }
    }

    /// The member at that index, padding counted.
    pub(crate) fn member(self, index: u8) -> Option<Member> {
        self.member_from(&mut self.all_members(), index)
    }

    /// The member that holds the struct's size, and how many bytes there are if that is 0.
    pub(crate) fn sized(self) -> Option<(Member, u32)> {
        let (sized, least) = (self.rules().sized, self.rules().least);
        let member = Some(sized).filter(|&member| member != NO_MEMBER).and_then(|member| self.member(member))?;
        Some((member, if least > 0 { least.into() } else { self.size() }))
    }

    /// Whether the kernel reads nothing else if that member says that there are fewer bytes.
    pub(crate) fn has_least(self) -> bool {
        self.rules().least > 0
    }

    /// The member that holds how far the next one is behind it.
    pub(crate) fn step(self) -> Option<Member> {
        Some(self.rules().step).filter(|&member| member != NO_MEMBER).and_then(|member| self.member(member))
    }

    /// Whether each of several that follow each other is aligned to a `long`.
    pub(crate) fn is_step_aligned(self) -> bool {
        self.rules().is_step_aligned
    }

    /// Where the next one begins, if this one says that it is so far behind it.
    pub(crate) fn end_of_step(self, step: u64) -> u64 {
        let word = u64::from(self.abi.pointer_bits() / 8);
        if self.is_step_aligned() { step.checked_next_multiple_of(word).unwrap_or(step) } else { step }
    }

    /// Whether the length that a program passes beside the pointer is that of the array at the end alone.
    pub(crate) fn is_end_counted(self) -> bool {
        let body = self.body();
        let last = MEMBERS[usize::from(body.members)..][..usize::from(body.len)].last();
        last.is_some_and(|last| more_of(last, &MORE[body.more.into()..]).holder == OUTSIDE)
    }

    /// How many bytes there are if a program says beside the pointer that there are so many.
    pub(crate) fn len_of(self, len: u64) -> u64 {
        let last = if self.is_end_counted() { self.all_members().last() } else { None };
        let before = last.map_or(0, |last| last.offset);
        len.saturating_add(before.into())
    }

    /// Whether it may have so many bytes. A program may cut an array at its end, but no other member, if the table doesn't say otherwise.
    fn has_room_in(self, len: u64) -> bool {
        match self.rules().bytes {
            (0, _) => {
                let last = self.all_members().last();
                let least = last.filter(|_| self.is_open()).map_or(self.size(), |last| match last.ty {
                    Some(Type::Int(int)) if last.count == 0 && int != Int::U8 => {
                        last.offset + u32::from(int.bits(32) / 8)
                    }
                    _ => last.offset,
                });
                u64::from(least) <= len
            }
            (least, OR_MORE) => u64::from(least) <= len,
            (one, other) => u64::from(one) == len || u64::from(other) == len,
        }
    }

    /// Whether the last member is an array that ends with the struct, or one of bytes with a name, which a program may cut.
    pub(crate) fn is_open(self) -> bool {
        let last = self.all_members().last();
        last.is_some_and(|last| {
            last.count == 0 || !last.is_padding() && last.count != 1 && last.ty == Some(Type::Int(Int::U8))
        })
    }

    /// Whether what it has before a call is shown beside what it has after it, of one of its members.
    pub(crate) fn has_replaced(self) -> bool {
        let is_replaced = |list: &[Listed]| list.iter().any(|listed| listed.is_replaced());
        self.listed(true).is_some_and(|(listed, _)| is_replaced(listed)) || self.failed().is_some_and(is_replaced)
    }

    /// Whether it isn't there at all with so few bytes: the kernel doesn't read it.
    pub(crate) fn is_too_short(self, len: u64) -> bool {
        self.rules().bytes.0 > 0 && !self.has_room_in(len)
    }

    /// How what a program passes behind the last member is written.
    pub(crate) fn rest(self) -> Rest {
        self.rules().rest
    }

    /// Whether the table says what is shown in short.
    pub(crate) fn has_brief(self) -> bool {
        self.body().list_lens[0] > 0
    }

    /// The members that are shown, in their order, where the table says it; and whether there are others.
    pub(crate) fn listed(self, in_full: bool) -> Option<(&'static [Listed], bool)> {
        match in_full {
            false if self.has_brief() => Some((self.list(0)?, self.body().has_others)),
            _ => Some((self.list(1)?, false)),
        }
    }

    /// The members that are shown of what the call has left there.
    pub(crate) fn left(self) -> Option<&'static [Listed]> {
        self.list(2)
    }

    /// The members that are shown where the call has failed, and so has written nothing else.
    pub(crate) fn failed(self) -> Option<&'static [Listed]> {
        self.list(3)
    }

    /// The members that are shown of what the call has put in place of what it has read.
    pub(crate) fn after(self) -> Option<&'static [Listed]> {
        self.list(4)
    }

    /// Whether some members are only shown where the call has written them.
    pub(crate) fn has_written(self) -> bool {
        self.listed(true).is_some_and(|(listed, _)| listed.iter().any(|listed| listed.is_written()))
    }

    /// One of the struct's lists, if it has that.
    fn list(self, which: usize) -> Option<&'static [Listed]> {
        let Body { lists: first, list_lens: lens, .. } = *self.body();
        let before: usize = lens[..which].iter().map(|&len| usize::from(len)).sum();
        let list = &LISTS[usize::from(first) + before..][..usize::from(lens[which])];
        Some(list).filter(|list| !list.is_empty())
    }

    /// The struct that is there instead, by the values of its selectors, if there are so many bytes: the first one that may have these.
    pub(crate) fn variant<E>(self, len: u64, value: impl Fn(Member) -> Result<u64, E>) -> Result<Option<Self>, E> {
        let (first, count) = self.rules().variants;
        let variants = &VARIANT[usize::from(first)..][..usize::from(count)];
        let (mut known, mut room, mut rows) = (None, [0; MOST_NAMES], 0);
        for variant in variants {
            if known != Some((variant.selector, variant.set)) {
                let Some(member) = self.member(variant.selector) else { continue };
                rows = Constants::from_number(variant.set).rows_of(self.abi, value(member)?, &mut room).len();
                known = Some((variant.selector, variant.set));
            }
            if room[..rows].contains(&variant.pick) {
                let there = Self::of(variant.of, self.abi, self.endian).filter(|there| there.has_room_in(len));
                if there.is_some() {
                    return Ok(there);
                }
            }
        }
        Ok(None)
    }

    /// The members whose values decide which variant is there.
    pub(crate) fn selectors(self) -> impl Iterator<Item = Member> {
        let (first, len) = self.rules().variants;
        let variants = &VARIANT[usize::from(first)..][..usize::from(len)];
        let of_same = variants.chunk_by(|one, other| one.selector == other.selector);
        of_same.filter_map(move |variants| self.member(variants.first()?.selector))
    }

    pub(crate) fn has_variants(self) -> bool {
        self.rules().variants.1 > 0
    }

    /// The structs that may be there instead.
    ///
    /// ```
    /// # use sysno::{Abi, Endian, Struct};
    /// let address = Struct::sockaddr.layout(Abi::X86_64, Endian::Little).unwrap();
    /// assert!(address.variants().any(|variant| variant.name() == "sockaddr_in"));
    /// ```
    #[must_use]
    pub fn variants(self) -> impl FusedIterator<Item = Self> + Clone {
        let (first, len) = self.rules().variants;
        let variants = &VARIANT[usize::from(first)..][..usize::from(len)];
        let is_first = |index: usize| variants[..index].iter().all(|other| other.of != variants[index].of);
        (0..variants.len())
            .filter(move |&index| is_first(index))
            .filter_map(move |index| Self::of(variants[index].of, self.abi, self.endian))
    }
}

fn name_of(of: u16) -> &'static str {
    let of = usize::from(of);
    let start = of.checked_sub(1).map_or(0, |before| ENDS[before]);
    STRUCT_NAMES.get(usize::from(start)..usize::from(ENDS[of])).unwrap_or_default()
}

/// A member of a struct, as it is on an ABI.
///
/// ```
/// use sysno::{Abi, Endian, Int, Layout, Meaning, Type};
///
/// let address = Layout::named("sockaddr_in", Abi::X86_64, Endian::Little).unwrap();
/// let port = address.members().nth(1).unwrap();
/// assert_eq!((port.name(), port.offset(), port.size(), port.meaning()), ("sin_port", 2, 2, Meaning::Port));
/// assert_eq!((port.ty(), port.is_big_endian()), (Some(Type::Int(Int::U16)), true));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Member {
    pub(crate) index: u8,
    /// The index among those that have a name.
    pub(crate) position: u8,
    pub(crate) name: &'static str,
    pub(crate) offset: u32,
    pub(crate) size: u32,
    pub(crate) ty: Option<Type>,
    pub(crate) layout: Option<Layout>,
    pub(crate) count: u16,
    /// The byte order that it has on every machine, if that isn't the program's.
    pub(crate) order: Option<Endian>,
    pub(crate) meaning: Meaning,
    /// The index of the member that holds the length, padding counted.
    pub(crate) length: Option<(u8, LengthUnit)>,
    pub(crate) bits: Option<(u8, u8)>,
    /// The index of the member that holds the upper half of the number, padding counted.
    pub(crate) upper: Option<u8>,
}

impl Member {
    pub(crate) fn is_padding(&self) -> bool {
        self.name == PADDING
    }

    /// Its name in C.
    ///
    /// ```
    /// # use sysno::{Abi, Endian, Layout};
    /// # let iovec = Layout::named("iovec", Abi::X86_64, Endian::Little).unwrap();
    /// assert_eq!(iovec.members().next().unwrap().name(), "iov_base");
    /// ```
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Where it begins, in bytes from the beginning of the struct; for a bit field, where the integer begins that it is a part of.
    ///
    /// ```
    /// # use sysno::{Abi, Endian, Layout};
    /// # let iovec = Layout::named("iovec", Abi::X86_64, Endian::Little).unwrap();
    /// assert_eq!(iovec.members().nth(1).unwrap().offset(), 8);
    /// ```
    #[must_use]
    pub fn offset(&self) -> u32 {
        self.offset
    }

    /// How many bytes it has, or, if it is a bit field, the integer that it is a part of. 0 for an array that ends with the struct.
    ///
    /// ```
    /// # use sysno::{Abi, Endian, Layout};
    /// # let iovec = Layout::named("iovec", Abi::X86_64, Endian::Little).unwrap();
    /// assert_eq!(iovec.members().nth(1).unwrap().size(), 8);
    /// ```
    #[must_use]
    pub fn size(&self) -> u32 {
        self.size
    }

    /// Its type, or that of an element if it is an array. `None` if that is a struct: [`Member::layout`].
    ///
    /// ```
    /// # use sysno::{Abi, Endian, Int, Layout, Type};
    /// # let iovec = Layout::named("iovec", Abi::X86_64, Endian::Little).unwrap();
    /// assert_eq!(iovec.members().nth(1).unwrap().ty(), Some(Type::Int(Int::Usize)));
    /// ```
    #[must_use]
    pub fn ty(&self) -> Option<Type> {
        self.ty
    }

    /// The struct that it is, or that it points to.
    ///
    /// ```
    /// # use sysno::{Abi, Endian, Layout};
    /// # let iovec = Layout::named("iovec", Abi::X86_64, Endian::Little).unwrap();
    /// assert_eq!(iovec.members().next().unwrap().layout(), None);
    /// ```
    #[must_use]
    pub fn layout(&self) -> Option<Layout> {
        self.layout
    }

    /// How many elements an array has: 0 if it ends with the struct, whose length a program says. `None` if it is no array.
    ///
    /// ```
    /// # use sysno::{Abi, Endian, Layout};
    /// let name = Layout::named("sockaddr_un", Abi::X86_64, Endian::Little).unwrap();
    /// assert_eq!(name.members().nth(1).unwrap().elements(), Some(108));
    /// ```
    #[must_use]
    pub fn elements(&self) -> Option<u16> {
        Some(self.count).filter(|&count| count != 1)
    }

    /// Whether an integer is big-endian on every machine, as what a network sees is.
    ///
    /// ```
    /// # use sysno::{Abi, Endian, Layout};
    /// # let iovec = Layout::named("iovec", Abi::X86_64, Endian::Little).unwrap();
    /// assert!(!iovec.members().nth(1).unwrap().is_big_endian());
    /// ```
    #[must_use]
    pub fn is_big_endian(&self) -> bool {
        self.order == Some(Endian::Big)
    }

    /// The byte order that an integer has on every machine, as what a network sees has; `None` if it has the program's.
    ///
    /// ```
    /// # use sysno::{Abi, Endian, Layout};
    /// let address = Layout::named("sockaddr_l2", Abi::S390x, Endian::Big).unwrap();
    /// assert_eq!(address.members().nth(1).unwrap().byte_order(), Some(Endian::Little));
    /// ```
    #[must_use]
    pub fn byte_order(&self) -> Option<Endian> {
        self.order
    }

    /// What it stands for, or its elements, or what it points to.
    ///
    /// ```
    /// # use sysno::{Abi, Endian, Layout, Meaning};
    /// # let iovec = Layout::named("iovec", Abi::X86_64, Endian::Little).unwrap();
    /// assert_eq!(iovec.members().nth(1).unwrap().meaning(), Meaning::Size);
    /// ```
    #[must_use]
    pub fn meaning(&self) -> Meaning {
        self.meaning
    }

    /// Of a bit field: how many bits of the integer are below it, and how many it has.
    ///
    /// ```
    /// # use sysno::{Abi, Endian, Layout};
    /// # let iovec = Layout::named("iovec", Abi::X86_64, Endian::Little).unwrap();
    /// assert_eq!(iovec.members().nth(1).unwrap().bits(), None);
    /// ```
    #[must_use]
    pub fn bits(&self) -> Option<(u8, u8)> {
        self.bits
    }
}

/// Its name and its type, in the notation of `tables/structs.rs`.
///
/// ```
/// use sysno::{Abi, Endian, Layout};
///
/// let members = |name| {
///     let layout = Layout::named(name, Abi::X86_64, Endian::Little).unwrap();
///     layout.members().map(|member| member.to_string()).collect::<Vec<_>>()
/// };
/// assert_eq!(members("sockaddr_in"), ["sin_family: u16", "sin_port: be16", "sin_addr: be32"]);
/// assert_eq!(members("sockaddr_un")[1], "sun_path: u8 [108]");
/// assert_eq!(members("msghdr")[..3], ["msg_name: *mut sockaddr", "msg_namelen: i32", "msg_iov: *const iovec"]);
/// ```
impl fmt::Display for Member {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if is_padded(f) {
            return pad(f, self);
        }
        write!(f, "{}: ", self.name)?;
        match (self.ty, self.layout, self.order) {
            (None, Some(layout), _) => f.write_str(layout.name())?,
            (Some(Type::Pointer { mutable, .. }), Some(layout), _) => {
                write!(f, "*{} {}", if mutable { "mut" } else { "const" }, layout.name())?;
            }
            (Some(Type::Int(int)), _, Some(order)) => {
                let start = if order == Endian::Big { "be" } else { "le" };
                write!(f, "{start}{}", int.bits(64))?;
            }
            (Some(ty), ..) => write!(f, "{ty}")?,
            // There is no member without a type.
            (None, None, _) => {}
        }
        match (self.count, self.bits) {
            (0, _) => f.write_str(" []"),
            (1, Some((_, bits))) => write!(f, ": {bits}"),
            (1, None) => Ok(()),
            (count, _) => write!(f, " [{count}]"),
        }
    }
}

/// The members of a struct on an ABI, padding among them.
#[derive(Clone, Copy)]
pub(crate) struct Members {
    layout: Layout,
    facts: &'static [MemberFacts],
    /// What more there is of them.
    more: &'static [More],
    /// The names of the members from the next one on.
    names: &'static str,
    max_alignment: u32,
    is_packed: bool,
    /// How many members were before; and how many of them have a name.
    index: u8,
    position: u8,
    /// Where the last member begins, and where it ends.
    start: u32,
    end: u32,
    /// Where the one ends that goes on furthest.
    size: u32,
    /// The largest alignment of a member.
    alignment: u32,
    /// The integer that the last member is a bit field of: its offset and its size, and how many bits are taken.
    unit: Option<(u32, u32, u8)>,
}

impl Members {
    /// The size and the alignment of an element. `inside` is the integer that a pointer is in.
    fn extent(&self, code: u16, inside: u8) -> (u32, u32) {
        let Layout { abi, endian, .. } = self.layout;
        if code & POINTER == 0 && code >= ty::STRUCTS {
            let layout = Layout::of(code - ty::STRUCTS, abi, endian);
            let (size, alignment) = layout.map_or((0, 1), Layout::measure);
            return (size, if self.is_packed { 1 } else { alignment });
        }
        let whole = if inside == NO_MEMBER { code } else { inside.into() };
        let bits = match whole & POINTER {
            0 => integer(whole, abi).unwrap_or(Int::U8).bits(abi.pointer_bits()),
            _ => abi.pointer_bits(),
        };
        let size = u32::from(bits / 8);
        let is_aligned = matches!(whole, ty::aligned_u64 | ty::aligned_i64) && !self.is_packed;
        (size, if is_aligned { size } else { size.min(self.max_alignment) })
    }

    /// What an element is: its type, if it is no struct; the struct that it is, or points to.
    fn element(&self, code: u16) -> (Option<Type>, Option<Layout>) {
        let Layout { abi, endian, .. } = self.layout;
        let of = code & !(POINTER | MUTABLE);
        let is_struct = of >= ty::STRUCTS;
        let layout = if is_struct { Layout::of(of - ty::STRUCTS, abi, endian) } else { None };
        let int = integer(of, abi);
        let ty = match (code & POINTER != 0, of) {
            (false, _) if is_struct => return (None, layout),
            (false, _) => Type::Int(int.unwrap_or(Int::U8)),
            (true, ty::c_char) => Type::String,
            (true, _) => {
                let to = match (of, int) {
                    (ty::u8, _) => Pointee::Bytes,
                    (_, Some(int)) => Pointee::Int(int),
                    _ if is_struct => match TO_STRUCT[usize::from(of - ty::STRUCTS)] {
                        NONE => Pointee::Void,
                        which => Pointee::Struct(Struct::ALL[usize::from(which)]),
                    },
                    _ => Pointee::Void,
                };
                Type::Pointer { mutable: code & MUTABLE != 0, to }
            }
        };
        (Some(ty), layout)
    }
}

/// What more there is of a member, among that of its struct.
fn more_of(member: &MemberFacts, more: &'static [More]) -> &'static More {
    usize::from(member.more).checked_sub(1).and_then(|number| more.get(number)).unwrap_or(&PLAIN)
}

#[inline]
fn integer(of: u16, abi: Abi) -> Option<Int> {
    // The kernel's `long` is wider than the program's on x32 and MIPS n32.
    let is_wide = abi.register_bits() > abi.pointer_bits();
    Some(match of {
        ty::u8 => Int::U8,
        ty::i8 => Int::I8,
        ty::u16 | ty::be16 | ty::le16 => Int::U16,
        ty::i16 => Int::I16,
        ty::u32 | ty::be32 => Int::U32,
        ty::i32 => Int::I32,
        ty::u64 | ty::aligned_u64 | ty::be64 => Int::U64,
        ty::i64 | ty::aligned_i64 => Int::I64,
        ty::kulong if is_wide => Int::U64,
        ty::klong if is_wide => Int::I64,
        ty::usize | ty::kulong => Int::Usize,
        ty::isize | ty::klong => Int::Isize,
        _ => return None,
    })
}

/// Where the next member is.
struct Placed {
    facts: &'static MemberFacts,
    name: &'static str,
    more: &'static More,
    index: u8,
    position: u8,
    offset: u32,
    size: u32,
    bits: Option<(u8, u8)>,
}

impl Members {
    /// Goes on to the next member. Most are only passed by: nothing else of them is looked up.
    #[inline]
    fn place(&mut self) -> Option<Placed> {
        let (facts, rest) = self.facts.split_first()?;
        self.facts = rest;
        let (name, names) = self.names.split_at_checked(facts.name_len.into())?;
        self.names = names;
        let more = more_of(facts, self.more);
        let (index, position) = (self.index, self.position);
        self.index += 1;
        self.position += u8::from(name != PADDING);
        let (element, alignment) = self.extent(facts.ty, more.inside);
        let begin = if more.is_over { self.start } else { aligned(self.end, alignment) };
        let (mut offset, mut size, mut bits) = (begin, element * u32::from(more.count), None);
        if more.bits > 0 {
            let (start, unit, used) = match self.unit {
                Some((start, unit, used)) if unit == element && u32::from(used + more.bits) <= unit * 8 => {
                    (start, unit, used)
                }
                _ => (offset, element, 0),
            };
            (offset, size) = (start, unit);
            self.unit = Some((start, unit, used + more.bits));
            let below = match self.layout.endian {
                Endian::Little => used,
                Endian::Big => (unit * 8) as u8 - used - more.bits,
            };
            bits = Some((below, more.bits));
        } else {
            self.unit = None;
        }
        (self.start, self.end) = (offset, offset + size);
        self.size = self.size.max(self.end);
        self.alignment = self.alignment.max(alignment);
        Some(Placed { facts, name, more, index, position, offset, size, bits })
    }
}

/// Each alignment is a power of two.
fn aligned(end: u32, alignment: u32) -> u32 {
    (end + alignment - 1) & !(alignment - 1)
}

impl Iterator for Members {
    type Item = Member;

    fn next(&mut self) -> Option<Member> {
        let Placed { facts, name, more, index, position, offset, size, bits } = self.place()?;
        let (ty, layout) = self.element(facts.ty);
        let meaning = match (facts.meaning, ty) {
            (UNSAID, Some(Type::Int(Int::U8))) if more.count != 1 => Meaning::Data,
            (UNSAID, Some(ty)) => Meaning::of_type(ty),
            (UNSAID, None) => Meaning::Data,
            (number, _) => Meaning::from_number(number),
        };
        let order = match facts.ty {
            ty::be16 | ty::be32 | ty::be64 => Some(Endian::Big),
            ty::le16 => Some(Endian::Little),
            _ => None,
        };
        let length = (more.holder < OUTSIDE).then_some((more.holder, UNITS[usize::from(more.unit)]));
        let upper = Some(more.upper).filter(|&upper| upper != NO_MEMBER);
        // As long as its length says.
        let count = if more.unit == ROOM_IN_BYTES { 0 } else { more.count };
        Some(Member { index, position, name, offset, size, ty, layout, count, order, meaning, length, bits, upper })
    }

    fn last(mut self) -> Option<Member> {
        while self.facts.len() > 1 {
            self.place()?;
        }
        self.next()
    }
}

impl FusedIterator for Members {}
