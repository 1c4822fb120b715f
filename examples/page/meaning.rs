//! What arguments and results mean, in words for the page, and the constants that they are made of.

use std::collections::HashMap;

use serde_json::{Value, json};
use sysno::{Abi, Category, Constants, LengthUnit, Meaning, Member, Syscall, Type};

use crate::data::Shared;

/// The words, and the index of the set of constants.
#[derive(Clone, PartialEq, Eq, Hash, Default)]
pub struct Words {
    pub text: Option<String>,
    pub constants: Option<usize>,
}

/// A set of constants.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Set {
    constants: Constants,
    /// Whether an argument is any number of them, and not one.
    is_flags: bool,
}

impl Set {
    fn of(meaning: Meaning) -> Option<Self> {
        let is_flags = matches!(meaning, Meaning::Flags(_));
        meaning.constants().map(|constants| Self { constants, is_flags })
    }
}

/// What there is to say of an argument beyond its name and type.
pub fn of_arg(call: Syscall, index: usize, sets: &mut Shared<Set>) -> Words {
    let Some(meaning) = call.meaning_of(index) else { return Words::default() };
    // A path, a string and an address are pointers themselves.
    let is_pointer = matches!(meaning, Meaning::Path | Meaning::String | Meaning::Address);
    let behind = if call.args()[index].ty().is_address() && !is_pointer { "behind it: " } else { "" };
    let text = words(meaning).map(|words| format!("{behind}{words}"));
    let length = call.length_of(index).map(|length| {
        let (star, holder) = (if length.is_indirect() { "*" } else { "" }, call.args()[length.arg()].name());
        match length.unit() {
            LengthUnit::Pages => format!("an element for each page of {star}{holder} bytes"),
            unit => format!("its length in {}: {star}{holder}", format!("{unit:?}").to_lowercase()),
        }
    });
    let texts: Vec<_> = text.into_iter().chain(length).collect();
    let constants = Set::of(meaning).map(|set| sets.index(set));
    Words { text: Some(texts.join("; ")).filter(|text| !text.is_empty()), constants }
}

/// The same of a member of a struct.
pub fn of_member(member: &Member, sets: &mut Shared<Set>) -> Words {
    let meaning = member.meaning();
    let is_pointer = matches!(meaning, Meaning::Path | Meaning::String | Meaning::Address);
    let behind = if member.ty().is_some_and(Type::is_address) && !is_pointer { "behind it: " } else { "" };
    let text = words(meaning).map(|words| format!("{behind}{words}"));
    Words { text, constants: Set::of(meaning).map(|set| sets.index(set)) }
}

/// The same of what a call returns.
pub fn of_result(call: Syscall, sets: &mut Shared<Set>) -> Words {
    let meaning = call.meaning_of_result();
    let constants = Set::of(meaning).map(|set| sets.index(set));
    Words { text: words(meaning).map(str::to_owned), constants }
}

/// Which calls a category has; `None` for one that the library learns later.
pub fn of_category(category: Category) -> Option<&'static str> {
    Some(match category {
        Category::Desc => "takes or returns a file descriptor",
        Category::File => "takes the path of a file",
        Category::Memory => "maps memory, or changes how it is mapped",
        Category::Process => "starts, ends or waits for processes",
        Category::Signal => "sends, receives or handles signals",
        Category::Ipc => "System V IPC: shared memory, semaphores, messages",
        Category::Network => "sockets",
        Category::Creds => "the users, groups and capabilities of a process",
        Category::Clock => "reads or sets a clock",
        Category::Stat => "the stat calls",
        Category::Lstat => "the lstat calls",
        Category::Fstat => "the fstat calls",
        Category::StatLike => "what is known of a file, in any form",
        Category::Statfs => "the statfs calls",
        Category::Fstatfs => "the fstatfs calls",
        Category::StatfsLike => "what is known of a file system, in any form",
        Category::Pure => "no arguments, and never an error",
        Category::NeverFails => "the result is never an error",
        Category::Unimplemented => "the newest kernel has the number, but no such call",
        _ => return None,
    })
}

/// `None` for what its type says better, and for what this program does not know yet.
fn words(meaning: Meaning) -> Option<&'static str> {
    Some(match meaning {
        Meaning::Descriptor => "file descriptor",
        Meaning::Directory => "file descriptor of the directory where a relative path begins, or AT_FDCWD",
        Meaning::Path => "path",
        Meaning::String => "string",
        Meaning::Strings => "strings, after the last a null pointer",
        Meaning::Environment => "strings NAME=value, after the last a null pointer",
        Meaning::Process => "id of a process, thread, process group or session",
        Meaning::User => "user id",
        Meaning::Group => "group id",
        Meaning::Signal => "signal",
        Meaning::Mode => "permissions of a file",
        Meaning::Device => "device: its major and minor number",
        Meaning::Clock => "clock",
        Meaning::Id => "id of an object: of IPC, a timer, a key, …",
        Meaning::Address => "address",
        Meaning::Cpu => "processor",
        Meaning::Size => "size in bytes",
        Meaning::Offset => "position in bytes",
        Meaning::Position => "position in bytes, a multiple of a page",
        Meaning::Count => "count",
        Meaning::Time => "time, in the unit that the manual page gives",
        Meaning::Date => "time of day, in seconds since the beginning of 1970",
        Meaning::Port => "port of TCP or UDP",
        Meaning::Ipv4 => "address of IPv4",
        Meaning::Ipv6 => "address of IPv6",
        Meaning::SocketName => "name of a Unix socket: a path, or what follows a NUL",
        Meaning::HardwareAddress => "address of a device in a network",
        Meaning::Octets => "bytes, each of which is a number",
        Meaning::Status => "status of a process that has ended or stopped",
        Meaning::Bits => "bits without names",
        Meaning::Zero => "0",
        Meaning::SignalMask => "signals, each of which is a bit",
        Meaning::Nodes => "memory nodes, each of which is a bit",
        Meaning::CapabilityMask => "capabilities, each of which is a bit",
        Meaning::Errno => "an errno",
        Meaning::NumberOrErrno => "a number, or a negative errno",
        Meaning::Syscall => "the number of a system call",
        Meaning::Ticks => "a time in ticks of the clock",
        Meaning::Limit => "a limit of a resource",
        Meaning::Nanoseconds => "a part of a second",
        Meaning::KernelVersion => "a version of the kernel",
        Meaning::NetlinkGroups => "groups of netlink, each of which is a bit",
        Meaning::PerfConfig => "which event of a type is counted",
        Meaning::Skid => "how far behind an event the address of its sample may be",
        Meaning::Nothing => "nothing: the call does not return",
        Meaning::Flags(_) => "flags, any number of them",
        Meaning::Choice(_) => "one of several constants",
        Meaning::DescriptorOr(_) => "file descriptor, or one of several constants",
        // Number, Data; and whatever the library learns to tell.
        _ => return None,
    })
}

/// The values of a constant, each with the indexes of the ABIs that have it.
type Values = Vec<(u64, Vec<usize>)>;

/// The names of a set's constants, each with its value: a number, if all ABIs have it; otherwise each value after another, with
/// the indexes of the ABIs that have it.
pub fn constants(set: Set) -> Value {
    let mut names: Vec<(&str, Values)> = Vec::new();
    // Where each is in the list: there may be thousands.
    let mut places: HashMap<&str, usize> = HashMap::new();
    for (index, &abi) in Abi::ALL.iter().enumerate() {
        for (name, value) in set.constants.iter(abi) {
            let at = *places.entry(name).or_insert_with(|| {
                names.push((name, Vec::new()));
                names.len() - 1
            });
            let values = &mut names[at].1;
            match values.iter_mut().find(|(of, _)| *of == value) {
                Some((_, abis)) => abis.push(index),
                None => values.push((value, vec![index])),
            }
        }
    }
    let names = names.iter().map(|(name, values)| match &values[..] {
        [(value, abis)] if abis.len() == Abi::ALL.len() => json!([name, value]),
        values => json!([name, values]),
    });
    json!({ "name": set.constants.name(), "flags": set.is_flags, "names": names.collect::<Vec<_>>() })
}
