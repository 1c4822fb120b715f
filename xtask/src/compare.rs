//! A row's arguments and the kernel's: which registers each takes, and how wide it is.

use crate::abi::Abi;

/// A parameter in C: `const struct iovec *vec`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameter {
    /// The type without its stars and `const`: `struct iovec`.
    pub base: String,
    pub pointers: usize,
    /// Whether what the last pointer points to is `const`.
    pub is_const: bool,
    pub name: String,
}

/// The parameters of a prototype: `int fd, char *buf`, or `void`.
pub fn parameters(prototype: &str) -> Vec<Parameter> {
    match prototype {
        "void" => Vec::new(),
        prototype => prototype.split(", ").map(Parameter::parse).collect(),
    }
}

impl Parameter {
    fn parse(text: &str) -> Self {
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        let (ty, name) = text.split_at(text.rfind(|c| !is_word(c)).map_or(0, |at| at + 1));
        let words = ty.split([' ', '*']).filter(|word| !word.is_empty() && *word != "const");
        let pointed_to = ty.rsplit_once('*').map_or("", |(before, _)| before);
        Self {
            base: words.collect::<Vec<_>>().join(" "),
            pointers: ty.matches('*').count(),
            is_const: pointed_to.split([' ', '*']).any(|word| word == "const"),
            name: name.to_owned(),
        }
    }

    /// The integer of a row that is as wide on that ABI and has that sign; `None` for a pointer, and for a type that is not
    /// known.
    pub fn integer(&self, abi: &Abi) -> Option<&'static str> {
        if self.pointers > 0 {
            return None;
        }
        let foreign = ["compat_", "oabi_"].iter().find_map(|prefix| self.base.strip_prefix(prefix));
        // A long of the kernel's own, or one that the program's ABI has.
        let is_wide = abi.has_two_longs() && foreign.is_none();
        Some(match foreign.unwrap_or(&self.base) {
            "umode_t" | "old_uid_t" | "old_gid_t" | "mode_t" => "u16",
            "int" | "int_t" | "__s32" | "s32" | "pid_t" | "key_t" | "clockid_t" | "timer_t" | "mqd_t"
            | "key_serial_t" | "rwf_t" => "i32",
            "unsigned int" | "unsigned" | "uint" | "uint_t" | "u32" | "__u32" | "uint32_t" | "uid_t" | "gid_t"
            | "qid_t" | "utrap_entry_t" => "u32",
            "long" | "long_t" | "ssize_t" | "off_t" if is_wide => "i64",
            "long" | "long_t" | "ssize_t" | "off_t" => "isize",
            "unsigned long" | "size_t" | "aio_context_t" | "old_sigset_t" | "uintptr_t" if is_wide => "u64",
            "unsigned long" | "ulong_t" | "size_t" | "aio_context_t" | "old_sigset_t" | "uintptr_t" | "uptr_t"
            | "__sighandler_t" | "utrap_handler_t" => "usize",
            "loff_t" | "long long" => "i64",
            "u64" | "__u64" | "unsigned long long" => "u64",
            base if base.starts_with("enum ") => "u32",
            _ => return None,
        })
    }

    /// The bits it takes; `None` if the type is not known.
    fn bits(&self, abi: &Abi) -> Option<u8> {
        match (self.pointers, self.base.as_str()) {
            (0, "cap_user_header_t" | "cap_user_data_t") => Some(abi.pointer_bits),
            (0, _) => self.integer(abi).map(|ty| bits(ty, abi.pointer_bits)),
            _ => Some(abi.pointer_bits),
        }
    }
}

/// The bits that a row's type takes.
fn bits(ty: &str, pointer_bits: u8) -> u8 {
    match ty {
        "u8" => 8,
        "u16" => 16,
        "i32" | "u32" => 32,
        "i64" | "u64" => 64,
        _ => pointer_bits,
    }
}

/// Which registers an argument takes: the first, and how many.
type Place = (usize, usize);

fn places(abi: &Abi, widths: impl Iterator<Item = u8>) -> (Vec<Place>, usize) {
    let mut next = 0;
    let places = widths.map(|width| {
        let takes = if width > abi.register_bits { 2 } else { 1 };
        next += usize::from(takes == 2 && abi.pair64 == "even" && next % 2 == 1);
        next += takes;
        (next - takes, takes)
    });
    (places.collect(), next)
}

/// What a row says otherwise than the kernel's prototype, in words. `allows` says which differences are deliberate: of the
/// width of an argument, and of a register that the kernel names and a row leaves out.
pub fn differences(
    abi: &Abi,
    ours: &[(String, String)],
    theirs: &[Parameter],
    allows: impl Fn(&str, &str) -> bool,
) -> Vec<String> {
    let unknown = theirs.iter().find(|parameter| parameter.bits(abi).is_none());
    if let Some(Parameter { base, .. }) = unknown {
        return vec![format!("the width of `{base}` is not known: add it to `integer` in xtask/src/compare.rs")];
    }
    let width = |parameter: &Parameter| parameter.bits(abi).unwrap_or_default();
    let (our_places, our_end) = places(abi, ours.iter().map(|(_, ty)| bits(ty, abi.pointer_bits)));
    let (their_places, their_end) = places(abi, theirs.iter().map(width));

    let is_boundary = |place: &Place| {
        their_places.iter().any(|theirs| theirs.0 == place.0)
            && their_places.iter().any(|theirs| theirs.0 + theirs.1 == place.0 + place.1)
    };
    let is_left_out =
        |place: &Place| !our_places.iter().any(|ours| place.0 < ours.0 + ours.1 && ours.0 < place.0 + place.1);
    let left_out = theirs.iter().zip(&their_places).filter(|(_, place)| is_left_out(place));
    let unexpected = left_out.map(|(parameter, _)| parameter).find(|parameter| !allows("padding", &parameter.name));
    if our_end != their_end || unexpected.is_some() {
        return vec!["the number of arguments".to_owned()];
    }
    if !our_places.iter().all(is_boundary) {
        return vec!["the widths of the arguments, so that they are in other registers".to_owned()];
    }

    let mut differences = Vec::new();
    for ((name, ty), place) in ours.iter().zip(&our_places) {
        let Some(same) = their_places.iter().position(|theirs| theirs == place) else { continue };
        let (our_bits, mut their_bits) = (bits(ty, abi.pointer_bits), width(&theirs[same]));
        if ty.starts_with('*') {
            // An address that the kernel takes as a number, which may be wider.
            their_bits = their_bits.min(abi.pointer_bits);
        }
        if our_bits != their_bits && !allows("width", name) {
            differences.push(format!("the width of `{name}`: {our_bits} bits, the kernel's {their_bits}"));
        }
    }
    // The order: of the names that both have.
    let names = || theirs.iter().map(|parameter| without_prefix(&parameter.name));
    let shared: Vec<_> = ours.iter().map(|(name, _)| name.trim_start_matches("r#")).collect();
    let our_order: Vec<_> = shared.iter().copied().filter(|name| names().any(|theirs| theirs == *name)).collect();
    let their_order: Vec<_> = names().filter(|name| shared.contains(name)).collect();
    if our_order != their_order {
        differences.push(format!("the order: {}, the kernel's {}", our_order.join(", "), their_order.join(", ")));
    }
    differences
}

/// A name of the kernel's without what only says that it is the user's.
pub fn without_prefix(name: &str) -> &str {
    let name = ["user_", "u_", "_"].iter().find_map(|prefix| name.strip_prefix(prefix)).unwrap_or(name);
    match name {
        "uattr" | "uattr_common" | "uargs" | "usize" | "ufattr" | "usig" | "ufd" | "utmr" | "uss" | "uoss" => {
            &name[1..]
        }
        _ => name,
    }
}
