//! The calls of all ABIs, as JSON for the page's script.
//!
//! ```text
//! {
//!   "version": "0.1.0",
//!   "abis": [{ "name": "x86_64", "bits": 64 }, …],
//!   "categories": ["desc", "file", …],
//!   "args": [{ "name": "fd", "type": "i32" }, { "name": "buf", "type": "*mut u8", "meaning": "its length in bytes: count" }, …],
//!   "signatures": [{ "args": [0, 1, 2], "returns": "isize" }, …],
//!   "calls": [{ "name": "read", "page": ["read", 2], "variants": [{ "signature": 0, "categories": 1, "numbers": [[0, 0], …] }] }, …]
//! }
//! ```
//!
//! `args` and `signatures` are shared: what refers to them has their index. A variant is what a call is on some of the ABIs:
//! its signature and categories there (a bit for each), and its numbers, each after the index of the ABI. The `args` of a
//! signature are `null` if they are not known, and so is the `page` of a call that no manual page describes.

use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;

use serde_json::{Value, json};
use sysno::{Abi, Category, Syscall};

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

    let (mut args, mut signatures) = (Shared::default(), Shared::default());
    let rows = calls.values().map(Vec::len).sum();
    let calls: Vec<_> = calls.iter().map(|(name, of_abis)| call(name, of_abis, &mut args, &mut signatures)).collect();

    let abi = |abi: &Abi| json!({ "name": abi.name(), "bits": abi.pointer_bits() });
    let arg = |arg: &Arg| {
        let mut object = json!({ "name": arg.name, "type": arg.ty });
        if let Some(meaning) = &arg.meaning {
            object["meaning"] = json!(meaning);
        }
        object
    };
    let signature = |signature: &Signature| json!({ "args": signature.args, "returns": signature.returns });
    let json = json!({
        "version": env!("CARGO_PKG_VERSION"),
        "abis": Abi::ALL.iter().map(abi).collect::<Vec<_>>(),
        "categories": Category::ALL.iter().map(|category| category.name()).collect::<Vec<_>>(),
        "args": args.list.iter().map(arg).collect::<Vec<_>>(),
        "signatures": signatures.list.iter().map(signature).collect::<Vec<_>>(),
        "calls": calls,
    });
    Data { json, abis: Abi::ALL.len(), rows }
}

/// A call: those of one name.
fn call(name: &str, of_abis: &[(usize, Syscall)], args: &mut Shared<Arg>, signatures: &mut Shared<Signature>) -> Value {
    let mut variants: BTreeMap<(usize, u32), Vec<(usize, i32)>> = BTreeMap::new();
    for &(abi, call) in of_abis {
        let args_known = call.args_known();
        let signature = Signature {
            args: args_known.then(|| (0..call.args().len()).map(|index| args.index(Arg::of(call, index))).collect()),
            returns: call.return_type().to_string(),
        };
        let has = |category| u32::from(call.categories().contains(category));
        let categories = Category::ALL.iter().rev().fold(0, |bits, &category| bits << 1 | has(category));
        variants.entry((signatures.index(signature), categories)).or_default().push((abi, call.id()));
    }
    let variants = variants.iter().map(|((signature, categories), numbers)| {
        json!({ "signature": signature, "categories": categories, "numbers": numbers })
    });
    // The page is a matter of the name.
    let page = of_abis.first().and_then(|(_, call)| call.manual_page());
    json!({
        "name": name,
        "page": page.map(|page| (page.name(), page.section())),
        "variants": variants.collect::<Vec<_>>(),
    })
}

#[derive(Clone, PartialEq, Eq, Hash)]
struct Signature {
    /// Their indexes in the shared list.
    args: Option<Vec<usize>>,
    returns: String,
}

#[derive(Clone, PartialEq, Eq, Hash)]
struct Arg {
    name: &'static str,
    ty: String,
    meaning: Option<String>,
}

impl Arg {
    fn of(call: Syscall, index: usize) -> Self {
        let arg = call.args()[index];
        Self { name: arg.name(), ty: arg.ty().to_string(), meaning: meaning(call, index) }
    }
}

/// What there is to say of an argument beyond its name and type.
fn meaning(call: Syscall, index: usize) -> Option<String> {
    let length = call.length_of(index)?;
    let (star, holder) = (if length.is_indirect() { "*" } else { "" }, call.args()[length.arg()].name());
    let unit = format!("{:?}", length.unit()).to_lowercase();
    Some(format!("its length in {unit}: {star}{holder}"))
}

/// A list without duplicates, whose items are referred to by their index.
struct Shared<T> {
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
    fn index(&mut self, item: T) -> usize {
        let list = &mut self.list;
        *self.indexes.entry(item).or_insert_with_key(|item| {
            list.push(item.clone());
            list.len() - 1
        })
    }
}
