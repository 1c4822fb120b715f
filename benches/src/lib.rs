//! The operations that are measured, each on every row of a table in random order. `benches/lookups.rs` measures their time,
//! and `src/bin/instructions.rs` their instructions.

mod random;

use std::fmt::{self, Write};
use std::hint::black_box;
use std::str::FromStr;
use std::sync::LazyLock;

use sysno::{Abi, Invocation, Value};

use crate::random::shuffled;

/// One operation of one crate.
pub struct Operation {
    /// The operation's name: `from_str, known`.
    pub name: &'static str,
    /// The crate and the ABI: `sysno x86_64`.
    pub subject: &'static str,
    /// How many times one pass does the operation.
    pub count: usize,
    /// Does the operation for all inputs.
    pub pass: Box<dyn Fn() + Send + Sync>,
}

impl fmt::Display for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.name, self.subject)
    }
}

/// Adds operations of one subject.
struct Operations<'a> {
    all: &'a mut Vec<Operation>,
    subject: &'static str,
}

impl Operations<'_> {
    /// Adds `operation` on each of the inputs. Neither the inputs nor the results are known to the compiler.
    fn add<I, O>(&mut self, name: &'static str, inputs: &[I], operation: impl Fn(I) -> O + Copy + Send + Sync + 'static)
    where
        I: Copy + Send + Sync + 'static,
        O: 'static,
    {
        let inputs = inputs.to_vec();
        let count = inputs.len();
        self.all.push(Operation {
            name,
            subject: self.subject,
            count,
            pass: Box::new(move || pass(&inputs, operation)),
        });
    }
}

/// Never inlined, so that each operation is compiled separately.
#[inline(never)]
fn pass<I: Copy, O>(inputs: &[I], operation: impl Fn(I) -> O) {
    for &input in inputs {
        black_box(operation(black_box(input)));
    }
}

/// How many unions, iterations and texts one pass makes.
const SETS: usize = 16;

/// The registers of `openat(AT_FDCWD, "/etc/passwd", …)`; the second one is the address of the path.
const REGISTERS: [u64; 6] = [-100_i64 as u64, 0x1000, 0x80000, 0, 0, 0];
const MEMORY: (u64, &[u8]) = (0x1000, b"/etc/passwd\0");

const FSTAT_REGISTERS: [u64; 6] = [3, 0x1000, 0, 0, 0, 0];
/// Of the struct, nothing but zeros is there.
const STAT: (u64, &[u8]) = (0x1000, &[0; 256]);

/// `ioctl(3, TCGETS, …)`, a terminal's settings.
const IOCTL_REGISTERS: [u64; 6] = [3, 0x5401, 0x1000, 0, 0, 0];

/// `sendmsg(3, …, MSG_NOSIGNAL)` of five bytes to an address of the internet.
const SENDMSG_REGISTERS: [u64; 6] = [3, 0x1000, 0x4000, 0, 0, 0];

/// The memory from 0x1000 on: a `msghdr` without control messages; then, at multiples of 64 bytes, the address, an `iovec` and its bytes.
fn message(abi: Abi) -> &'static [u8] {
    const ADDRESS: usize = 64;
    const PART: usize = 128;
    const DATA: usize = 192;
    let mut bytes = vec![0; 256];
    let width = usize::from(abi.descriptor().pointer_bits / 8);
    let mut put = |at: usize, word: usize| bytes[at..at + width].copy_from_slice(&word.to_le_bytes()[..width]);
    put(0, 0x1000 + ADDRESS);
    put(width, 16);
    put(2 * width, 0x1000 + PART);
    put(3 * width, 1);
    put(PART, 0x1000 + DATA);
    put(PART + width, 5);
    bytes[ADDRESS..ADDRESS + 8].copy_from_slice(&[2, 0, 0, 80, 127, 0, 0, 1]);
    bytes[DATA..DATA + 5].copy_from_slice(b"hello");
    Box::leak(bytes.into_boxed_slice())
}

/// Names that no table has: those of the table, with one more letter.
fn unknown(names: &[&'static str]) -> Vec<&'static str> {
    names.iter().map(|name| &*Box::leak(format!("{name}x").into_boxed_str())).collect()
}

macro_rules! sysno_operations {
    ($operations:expr, $module:ident, $Abi:ident) => {{
        use sysno::arch::$module::{Sysno, SysnoSet};

        let mut add = Operations { all: $operations, subject: concat!("sysno ", stringify!($module)) };
        let calls = shuffled(Sysno::iter());
        let numbers: Vec<usize> = calls.iter().map(|call| call.id() as usize).collect();
        let names: Vec<&'static str> = calls.iter().map(|call| call.name()).collect();
        let half: SysnoSet = calls.iter().copied().step_by(2).collect();
        let others: SysnoSet = calls.iter().copied().step_by(3).collect();
        let half: &'static _ = Box::leak(Box::new(half));
        let others: &'static _ = Box::leak(Box::new(others));

        add.add("the loop alone", &calls, |call| call);
        add.add("new", &numbers, Sysno::new);
        add.add("id", &calls, |call| call.id());
        add.add("name", &calls, |call| call.name());
        add.add("args", &calls, |call| call.args());
        add.add("categories", &calls, |call| call.categories());
        add.add("return_type", &calls, |call| call.return_type());
        add.add("from_str, known", &names, |name| Sysno::from_str(name).ok());
        add.add("from_str, unknown", &unknown(&names), |name| Sysno::from_str(name).ok());
        add.add("contains", &calls, |call| half.contains(call));
        add.add("union", &[half; SETS], |set| set.union(others));
        add.add("iterate over half", &[half; SETS], |set| set.iter().fold(0, |sum, call| sum + call as usize));
        let arch = Abi::$Abi.audit_arch();
        let reported: Vec<u64> = numbers.iter().map(|&number| number as u64).collect();
        add.add("decode", &reported, move |number| {
            let value = |value: Value| value.bits().unwrap_or(0);
            Invocation::new(arch, number, REGISTERS).args().fold(0_u64, |sum, (_, v)| sum.wrapping_add(value(v)))
        });
        add.add("decode, text", &[Sysno::openat.id() as u64; SETS], move |number| {
            let mut text = Fixed { bytes: [0; 256], len: 0 };
            write!(text, "{}", Invocation::new(arch, number, REGISTERS).text(&MEMORY)).unwrap();
            text.len
        });
        add.add("decode, text, names", &[Sysno::openat.id() as u64; SETS], move |number| {
            let mut text = Fixed { bytes: [0; 256], len: 0 };
            write!(text, "{}", Invocation::new(arch, number, REGISTERS).text(&MEMORY).names(true)).unwrap();
            text.len
        });
        add.add("decode, text, struct", &[Sysno::fstat.id() as u64; SETS], move |number| {
            let mut text = Fixed { bytes: [0; 256], len: 0 };
            let call = Invocation::new(arch, number, FSTAT_REGISTERS);
            write!(text, "{}", call.text(&STAT).names(true).outcome(call.result(0, false))).unwrap();
            text.len
        });
        add.add("decode, text, ioctl", &[Sysno::ioctl.id() as u64; SETS], move |number| {
            let mut text = Fixed { bytes: [0; 256], len: 0 };
            let call = Invocation::new(arch, number, IOCTL_REGISTERS);
            write!(text, "{}", call.text(&STAT).names(true).outcome(call.result(0, false))).unwrap();
            text.len
        });
        let message = message(Abi::$Abi);
        add.add("decode, text, message", &[Sysno::sendmsg.id() as u64; SETS], move |number| {
            let mut text = Fixed { bytes: [0; 256], len: 0 };
            let call = Invocation::new(arch, number, SENDMSG_REGISTERS);
            write!(text, "{}", call.text(&(0x1000, message)).names(true).outcome(call.result(5, false))).unwrap();
            text.len
        });
    }};
}

macro_rules! syscalls_operations {
    ($operations:expr, $module:ident) => {{
        use syscalls::$module::Sysno;

        let mut add = Operations { all: $operations, subject: concat!("syscalls ", stringify!($module)) };
        let calls = shuffled((0..=Sysno::last().id() as usize).filter_map(Sysno::new));
        let numbers: Vec<usize> = calls.iter().map(|call| call.id() as usize).collect();
        let names: Vec<&'static str> = calls.iter().map(|call| call.name()).collect();

        add.add("the loop alone", &calls, |call| call);
        add.add("new", &numbers, Sysno::new);
        add.add("id", &calls, |call| call.id());
        add.add("name", &calls, |call| call.name());
        add.add("from_str, known", &names, |name| Sysno::from_str(name).ok());
        add.add("from_str, unknown", &unknown(&names), |name| Sysno::from_str(name).ok());
    }};
}

/// `syscalls` has sets of the calls of the target only.
#[cfg(target_arch = "x86_64")]
fn syscalls_sets(operations: &mut Vec<Operation>) {
    use syscalls::{Sysno, SysnoSet};

    let mut add = Operations { all: operations, subject: "syscalls x86_64" };
    let calls = shuffled(SysnoSet::all().iter());
    let half: SysnoSet = calls.iter().copied().step_by(2).collect();
    let others: SysnoSet = calls.iter().copied().step_by(3).collect();
    let half: &'static SysnoSet = Box::leak(Box::new(half));
    let others: &'static SysnoSet = Box::leak(Box::new(others));

    add.add("contains", &calls, |call: Sysno| half.contains(call));
    add.add("union", &[half; SETS], |set| set.clone().union(others));
    add.add("iterate over half", &[half; SETS], |set| set.iter().fold(0, |sum, call| sum + call as usize));
}

/// A perfect hash from names to numbers. `phf_map!` takes only literals, and the names are in a table of another crate, so the
/// map is made when the program starts, by the functions that `phf_map!` uses.
fn perfect_hash(calls: &[(&'static str, u32)]) -> phf::Map<&'static str, u32> {
    let names: Vec<&'static str> = calls.iter().map(|&(name, _)| name).collect();
    let state = phf_generator::generate_hash(&names);
    let entries: Vec<_> = state.map.iter().map(|&index| calls[index]).collect();
    phf::Map { key: state.key, disps: state.disps.leak(), entries: entries.leak() }
}

/// The lower bound of every crate's time: an index into an array, with a check of its bounds.
fn array_operations(operations: &mut Vec<Operation>) {
    use sysno::arch::x86_64::Sysno;

    let mut add = Operations { all: operations, subject: "array" };
    let calls = shuffled(Sysno::iter());
    let rows: Vec<usize> = calls.iter().map(|call| Sysno::iter().position(|other| other == *call).unwrap()).collect();
    let numbers: Vec<usize> = calls.iter().map(|call| call.id() as usize).collect();
    fn of<T: Clone>(fact: impl Fn(Sysno) -> T) -> &'static [T] {
        Sysno::iter().map(fact).collect::<Vec<_>>().leak()
    }
    let by_number = (0..=Sysno::last().id() as usize).map(Sysno::new).collect::<Vec<_>>().leak() as &'static [_];
    let (ids, names, args) = (of(|call| call.id()), of(|call| call.name()), of(|call| call.args()));
    let (categories, returns) = (of(|call| call.categories()), of(|call| call.return_type()));
    let bits: &'static [u64] = vec![0x5555_5555_5555_5555; 8].leak();
    add.add("the loop alone", &rows, |row| row);
    add.add("new", &numbers, |number| by_number.get(number).copied().flatten());
    add.add("id", &rows, |row| ids.get(row));
    add.add("name", &rows, |row| names.get(row).copied());
    add.add("args", &rows, |row| args.get(row).copied());
    add.add("categories", &rows, |row| categories.get(row).copied());
    add.add("return_type", &rows, |row| returns.get(row).copied());
    add.add("contains", &rows, |row| bits.get(row / 64).is_some_and(|word| word & 1 << (row % 64) != 0));
}

fn phf_operations(operations: &mut Vec<Operation>) {
    use sysno::arch::x86_64::Sysno;

    let mut add = Operations { all: operations, subject: "phf" };
    let calls: Vec<_> = shuffled(Sysno::iter()).iter().map(|call| (call.name(), call.id() as u32)).collect();
    let names: Vec<&'static str> = calls.iter().map(|&(name, _)| name).collect();
    let map: &'static phf::Map<_, _> = Box::leak(Box::new(perfect_hash(&calls)));
    assert!(calls.iter().all(|(name, number)| map.get(name) == Some(number)));
    add.add("the loop alone", &names, |name| name);
    add.add("from_str, known", &names, |name| map.get(name).copied());
    add.add("from_str, unknown", &unknown(&names), |name| map.get(name).copied());
}

/// All operations, of this crate and of those that it is compared with.
pub static OPERATIONS: LazyLock<Vec<Operation>> = LazyLock::new(|| {
    let mut operations = Vec::new();
    sysno_operations!(&mut operations, x86_64, X86_64);
    sysno_operations!(&mut operations, arm, Arm);
    syscalls_operations!(&mut operations, x86_64);
    syscalls_operations!(&mut operations, arm);
    #[cfg(target_arch = "x86_64")]
    syscalls_sets(&mut operations);
    phf_operations(&mut operations);
    array_operations(&mut operations);
    operations
});

/// A buffer for text, without an allocation.
struct Fixed {
    bytes: [u8; 256],
    len: usize,
}

impl Write for Fixed {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.len + text.len();
        self.bytes.get_mut(self.len..end).ok_or(fmt::Error)?.copy_from_slice(text.as_bytes());
        self.len = end;
        Ok(())
    }
}
