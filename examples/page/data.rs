//! The calls of all ABIs, as JSON for the page's script.
//!
//! ```text
//! {
//!   "version": "0.1.0",
//!   "kernel": "7.2",
//!   "abis": [{ "name": "x86_64", "bits": 64, "names": ["amd64"], "number": "rax", "args": ["rdi", …], "table": "arch/x86/…", … }, …],
//!   "categories": [{ "name": "desc", "meaning": "works on a file descriptor" }, …],
//!   "constants": [{ "name": "open_flags", "flags": true, "names": [["O_RDONLY", 0], ["O_CREAT", [[64, [0, …]], [512, [17, …]]]], …] }, …],
//!   "args": [{ "name": "fd", "type": "i32", "meaning": "file descriptor" }, { …, "meaning": …, "constants": 0 }, …],
//!   "signatures": [{ "args": [0, 1, 2], "returns": "isize", "meaning": "size in bytes" }, …],
//!   "members": [{ "text": "st_dev: u64", "meaning": "device: its major and minor number" }, …],
//!   "structs": [{ "name": "stat", "layouts": [{ "abis": [0, 1], "size": 144, "alignment": 8, "members": [[0, 0, 8], …] }], "variants": [] }, …],
//!   "calls": [{ "name": "read", "page": ["read", 2], "since": "1.0", "entries": [["sys_read", "fs/read_write.c", [0, …]], …], "variants": [{ "signature": 0, "categories": 1, "numbers": [[0, 0], …] }] }, …]
//! }
//! ```
//!
//! `constants`, `args` and `signatures` are shared: what refers to them has their index. The `meaning` is that of the argument, or of
//! the result; there may be none, and no `constants`. A constant has a value that all ABIs share, or its values, each with the indexes of
//! the ABIs that have it. A variant is what a call is on some of the ABIs:
//! its signature and categories there (a bit for each), and its numbers, each after the index of the ABI. The `args` of a
//! signature are `null` if they are not known, and so are the `page` of a call that no manual page describes, and `since` if the release
//! that brought the call isn't known. An entry is a function of the kernel, the file that defines it or `null`, and the ABIs whose entry
//! it is. Of an ABI, `pairs` says how a 64-bit argument is passed in registers: `single`, `any` or `even`, as `Pair64` has it; `error` is
//! the register or flag that is set if the result is an errno, or `null` if the result itself is negative then.
//!
//! The structs are those that arguments point to, and those in them, behind their pointers, or in their place: the `variants`. A layout is
//! what a struct is on some of the ABIs, in the usual byte order of each: of each member its index, its offset and its size; of a bit
//! field, the size is that of the integer that it is in, and a fourth number says how many bits of the integer are below it.

use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;

use serde_json::{Value, json};
use sysno::{Abi, Category, Endian, ErrorSignal, Layout, Pair64, Pointee, Syscall, Type};

use crate::kernel::Kernel;
use crate::meaning::{self, Set, Words};

pub struct Data {
    pub json: Value,
    pub abis: usize,
    /// How many calls all ABIs have together.
    pub rows: usize,
}

pub fn data() -> Data {
    let mut calls: BTreeMap<&str, Vec<(usize, Syscall)>> = BTreeMap::new();
    for (index, abi) in Abi::ALL.iter().enumerate() {
        for call in abi.syscalls() {
            calls.entry(call.name()).or_default().push((index, call));
        }
    }

    let kernel = Kernel::read();
    let mut lists = Lists::default();
    let rows = calls.values().map(Vec::len).sum();
    // Names that begin with an underscore, which are old calls, would come before all others.
    let mut calls: Vec<_> = calls.into_iter().collect();
    calls.sort_by_key(|(name, _)| name.trim_start_matches('_'));
    let calls: Vec<_> = calls.iter().map(|(name, of_abis)| lists.call(name, of_abis, &kernel)).collect();

    let structs = lists.structs();

    let category = |category: &Category| json!({ "name": category.name(), "meaning": meaning::of_category(*category) });
    let arg = |arg: &Arg| with_words(json!({ "name": arg.name, "type": arg.ty }), &arg.words);
    let signature = |signature: &Signature| {
        with_words(json!({ "args": signature.args, "returns": signature.returns }), &signature.words)
    };
    let member = |member: &Member| with_words(json!({ "text": member.text }), &member.words);
    let json = json!({
        "version": env!("CARGO_PKG_VERSION"),
        "kernel": kernel.release(),
        "abis": Abi::ALL.iter().map(|&abi| abi_facts(abi, &kernel)).collect::<Vec<_>>(),
        "categories": Category::ALL.iter().map(category).collect::<Vec<_>>(),
        "constants": lists.constants.list.iter().copied().map(meaning::constants).collect::<Vec<_>>(),
        "args": lists.args.list.iter().map(arg).collect::<Vec<_>>(),
        "signatures": lists.signatures.list.iter().map(signature).collect::<Vec<_>>(),
        "members": lists.members.list.iter().map(member).collect::<Vec<_>>(),
        "structs": structs,
        "calls": calls,
    });
    Data { json, abis: Abi::ALL.len(), rows }
}

/// What holds for all calls of an ABI.
fn abi_facts(abi: Abi, kernel: &Kernel) -> Value {
    let facts = abi.descriptor();
    json!({
        "name": facts.name,
        "bits": facts.pointer_bits,
        "names": kernel.names(abi),
        "endians": facts.endians.iter().map(|endian| match endian {
            Endian::Little => "little",
            Endian::Big => "big",
        }).collect::<Vec<_>>(),
        "instruction": facts.instruction,
        "number": facts.number_register,
        "args": facts.argument_registers,
        "result": facts.return_register,
        "error": match facts.error {
            ErrorSignal::Flag(flag) => Some(flag),
            _ => None,
        },
        "pairs": match facts.pair64 {
            Pair64::Single => "single",
            Pair64::Any => "any",
            Pair64::Even => "even",
        },
        "audit": facts.audit_archs,
        "elf": facts.elf_machines,
        "table": kernel.table(abi),
    })
}

/// What calls refer to.
#[derive(Default)]
struct Lists {
    constants: Shared<Set>,
    args: Shared<Arg>,
    signatures: Shared<Signature>,
    members: Shared<Member>,
}

impl Lists {
    /// A call: those of one name.
    fn call(&mut self, name: &str, of_abis: &[(usize, Syscall)], kernel: &Kernel) -> Value {
        let mut variants: BTreeMap<(usize, u32), Vec<(usize, i32)>> = BTreeMap::new();
        for &(abi, call) in of_abis {
            let has = |category| u32::from(call.categories().contains(category));
            let categories = Category::ALL.iter().rev().fold(0, |bits, &category| bits << 1 | has(category));
            variants.entry((self.signature(call), categories)).or_default().push((abi, call.id()));
        }
        let variants = variants.iter().map(|((signature, categories), numbers)| {
            json!({ "signature": signature, "categories": categories, "numbers": numbers })
        });
        // The page and the release are a matter of the name.
        let page = of_abis.first().and_then(|(_, call)| call.manual_page());
        let since = of_abis.first().and_then(|(_, call)| call.since());
        json!({
            "name": name,
            "page": page.map(|page| (page.name(), page.section())),
            "since": since,
            "entries": kernel.entries(name),
            "variants": variants.collect::<Vec<_>>(),
        })
    }

    /// The index of a call's signature.
    fn signature(&mut self, call: Syscall) -> usize {
        let args = call.args().iter().enumerate().map(|(index, arg)| {
            let words = meaning::of_arg(call, index, &mut self.constants);
            self.args.index(Arg { name: arg.name(), ty: arg.ty().to_string(), words })
        });
        let args: Vec<_> = args.collect();
        let signature = Signature {
            args: call.args_known().then_some(args),
            returns: call.return_type().to_string(),
            words: meaning::of_result(call, &mut self.constants),
        };
        self.signatures.index(signature)
    }
}

/// The structs of an ABI that its calls lead to.
fn structs_of(abi: Abi) -> Vec<Layout> {
    let pointed = abi.syscalls().flat_map(|call| call.args().iter()).filter_map(|arg| match arg.ty() {
        Type::Pointer { to: Pointee::Struct(to), .. } => to.layout(abi, abi.endian()),
        _ => None,
    });
    let (mut waiting, mut found) = (pointed.collect::<Vec<_>>(), Vec::new());
    while let Some(layout) = waiting.pop() {
        if !found.contains(&layout) {
            found.push(layout);
            waiting.extend(layout.members().filter_map(|member| member.layout()).chain(layout.variants()));
        }
    }
    found
}

impl Lists {
    /// All structs, each with what it is on which ABIs.
    fn structs(&mut self) -> Vec<Value> {
        let mut structs: BTreeMap<&str, Vec<(usize, Layout)>> = BTreeMap::new();
        for (index, &abi) in Abi::ALL.iter().enumerate() {
            for layout in structs_of(abi) {
                structs.entry(layout.name()).or_default().push((index, layout));
            }
        }
        structs.iter().map(|(name, of_abis)| self.of_struct(name, of_abis)).collect()
    }

    fn of_struct(&mut self, name: &str, of_abis: &[(usize, Layout)]) -> Value {
        let mut layouts: Vec<(Value, Vec<usize>)> = Vec::new();
        let mut variants = Vec::new();
        for &(abi, layout) in of_abis {
            let members: Vec<_> = layout.members().map(|member| self.member(&member)).collect();
            let shape = json!({ "size": layout.size(), "alignment": layout.alignment(), "members": members });
            match layouts.iter_mut().find(|(other, _)| *other == shape) {
                Some((_, abis)) => abis.push(abi),
                None => layouts.push((shape, vec![abi])),
            }
            let more: Vec<_> = layout.variants().map(Layout::name).filter(|name| !variants.contains(name)).collect();
            variants.extend(more);
        }
        let layouts = layouts.into_iter().map(|(mut layout, abis)| {
            layout["abis"] = json!(abis);
            layout
        });
        json!({ "name": name, "layouts": layouts.collect::<Vec<_>>(), "variants": variants })
    }

    fn member(&mut self, member: &sysno::Member) -> Vec<u64> {
        let words = meaning::of_member(member, &mut self.constants);
        let index = self.members.index(Member { text: member.to_string(), words }) as u64;
        let below = member.bits().map(|(below, _)| below.into());
        [index, member.offset().into(), member.size().into()].into_iter().chain(below).collect()
    }
}

#[derive(Clone, PartialEq, Eq, Hash)]
struct Member {
    /// Its name and type.
    text: String,
    words: Words,
}

#[derive(Clone, PartialEq, Eq, Hash)]
struct Signature {
    /// Their indexes in the shared list.
    args: Option<Vec<usize>>,
    returns: String,
    /// What the result means.
    words: Words,
}

#[derive(Clone, PartialEq, Eq, Hash)]
struct Arg {
    name: &'static str,
    ty: String,
    words: Words,
}

/// The object, with what the words say.
fn with_words(mut object: Value, words: &Words) -> Value {
    if let Some(text) = &words.text {
        object["meaning"] = json!(text);
    }
    if let Some(constants) = words.constants {
        object["constants"] = json!(constants);
    }
    object
}

/// A list without duplicates, whose items are referred to by their index.
pub struct Shared<T> {
    list: Vec<T>,
    indexes: HashMap<T, usize>,
}

impl<T> Default for Shared<T> {
    fn default() -> Self {
        Self { list: Vec::new(), indexes: HashMap::new() }
    }
}

impl<T: Clone + Eq + Hash> Shared<T> {
    /// The index of an item, which is added if it is new.
    pub fn index(&mut self, item: T) -> usize {
        let list = &mut self.list;
        *self.indexes.entry(item).or_insert_with_key(|item| {
            list.push(item.clone());
            list.len() - 1
        })
    }
}
