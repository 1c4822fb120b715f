//! What does a view say is there?
//!
//! The expected values are written by hand, from the calls' manual pages and the bytes that are in memory.

use std::cell::RefCell;

use sysno::{Abi, Content, Field, Integer, Invocation, Meaning, Memory, NoMemory, Snapshot, Value, View, When};

/// Pieces of memory, each at its address.
struct Pieces<'a>(&'a [Piece<'a>]);

impl Memory for Pieces<'_> {
    fn read(&self, address: u64, buffer: &mut [u8]) -> usize {
        self.0.iter().map(|piece| piece.read(address, buffer)).max().unwrap_or(0)
    }
}

/// A piece of memory, and its address.
type Piece<'a> = (u64, &'a [u8]);

/// Memory that remembers where it was read.
struct Watched<'a>(Pieces<'a>, RefCell<Vec<u64>>);

impl Memory for Watched<'_> {
    fn read(&self, address: u64, buffer: &mut [u8]) -> usize {
        self.1.borrow_mut().push(address);
        self.0.read(address, buffer)
    }
}

#[track_caller]
fn call(abi: Abi, name: &str, registers: &[u64]) -> Invocation {
    *abi.syscall_by_name(name).expect("the ABI has the call").decode(registers).invocation()
}

/// What is there, in a notation of this test's own, from the public methods alone.
fn shown<M: Memory + ?Sized>(content: Content<'_, M>) -> String {
    let mut buffer = [0; 5000];
    match content {
        Content::Missing => "missing".into(),
        Content::Null => "null".into(),
        Content::Address(address) => format!("at {address:#x}"),
        Content::Integer(integer) if integer.is_signed() => integer.signed().to_string(),
        Content::Integer(integer) => integer.unsigned().to_string(),
        Content::String(string) => match string.read(&mut buffer) {
            Ok(bytes) => format!("{:?}", String::from_utf8_lossy(bytes)),
            Err(error) => format!("unreadable {:#x}", error.address()),
        },
        Content::Bytes(bytes) => match bytes.read(&mut buffer) {
            Ok(bytes) => format!("{bytes:?}"),
            Err(error) => format!("unreadable {:#x}", error.address()),
        },
        Content::List(list) => {
            let items = list.items().map(|item| match item {
                Ok(content) => shown(content),
                Err(error) => format!("unreadable {:#x}", error.address()),
            });
            format!("<{}>", items.collect::<Vec<_>>().join(", "))
        }
        Content::Set(set) => match set.members() {
            Ok(members) => format!("set {:?}", members.collect::<Vec<_>>()),
            Err(error) => format!("unreadable {:#x}", error.address()),
        },
        Content::Record(record) => match record.fields() {
            Ok(fields) => {
                let fields = fields.map(|field| format!("{} {}", field.name().unwrap(), shown(field.content())));
                format!("{} {{ {} }}", record.name(), fields.collect::<Vec<_>>().join("; "))
            }
            Err(error) => format!("unreadable {:#x}", error.address()),
        },
        other => panic!("{other:?}"),
    }
}

/// What is there before a call returns.
#[track_caller]
fn has(abi: Abi, name: &str, registers: &[u64], memory: &[Piece], expected: &[&str]) {
    let (call, memory) = (call(abi, name, registers), Pieces(memory));
    let args: Vec<_> = call.view(&memory).args().map(|field| shown(field.content())).collect();
    assert_eq!(args, expected, "{abi} {name}");
}

/// What is there after it.
#[track_caller]
fn has_after(abi: Abi, name: &str, registers: &[u64], memory: &[Piece], result: i64, expected: &[&str]) {
    let (call, memory) = (call(abi, name, registers), Pieces(memory));
    let view = call.view(&memory).outcome(call.result(result, result < 0));
    let args: Vec<_> = view.args().map(|field| shown(field.content())).collect();
    assert_eq!(args, expected, "{abi} {name}");
}

fn words(words: &[u64]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_le_bytes()).collect()
}

const X: Abi = Abi::X86_64;
/// A socket's address: AF_INET, port 80, 127.0.0.1.
const LOCALHOST: [u8; 16] = [2, 0, 0, 80, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0];

#[test]
fn fields_of_a_call() {
    let call = call(X, "openat", &[-100_i64 as u64, 0x1000, 0o101, 0o644]);
    let memory = (0x1000, &b"f\0"[..]);
    let view = call.view(&memory);
    assert_eq!((view.call().number(), view.result()), (257, None));
    let outcome = call.result(3, false);
    assert_eq!(view.outcome(outcome).result(), Some(outcome));
    let view = call.view(&memory);
    let ty = |field: &Field<'_, _>| field.ty().expect("a type").to_string();
    let fields: Vec<_> = view.args().collect();
    assert!(fields.iter().map(|field| field.index()).eq(0..4));
    assert!(fields.iter().map(|field| field.name().unwrap()).eq(["dirfd", "pathname", "flags", "mode"]));
    assert!(fields.iter().map(ty).take(3).eq(["i32", "*const c_char", "i32"]));
    assert!(fields.iter().all(|field| field.when() == When::Entry && field.after().is_none()));
    let meanings: Vec<_> = fields.iter().map(|field| field.meaning()).collect();
    assert_eq!((meanings[0], meanings[1], meanings[3]), (Meaning::Directory, Meaning::Path, Meaning::Mode));
    assert!(matches!(meanings[2], Meaning::Flags(_)));
    let values: Vec<_> = view.args().map(|field| field.value()).collect();
    let mode = Value::Unsigned(0o644);
    assert_eq!(values, [Value::Signed(-100), Value::String(0x1000), Value::Signed(0o101), mode]);
}

/// Only those that count for the values of the others; each is there by its index all the same.
#[test]
fn args_that_count() {
    let call = call(X, "openat", &[3, 0, 0, 0o644]);
    let view = call.view(&NoMemory);
    assert!(view.args().map(|field| field.index()).eq([0, 1, 2]));
    assert_eq!(shown(view.arg(3).expect("it is there").content()), (0o644).to_string());
    assert!(view.arg(4).is_none());
    // Without a row, they are registers.
    let unknown = Invocation::new(0xC000_003E, 999, [1, 2, 3, 4, 5, 6]);
    let view = unknown.view(&NoMemory);
    assert!(view.args().all(|field| field.name().is_none() && field.ty().is_none() && field.when() == When::Entry));
    assert_eq!(view.args().map(|field| shown(field.content())).collect::<Vec<_>>(), ["1", "2", "3", "4", "5", "6"]);
}

#[test]
fn integers() {
    let integer = |abi, name, registers: &[u64], index: usize| -> Integer {
        let call = call(abi, name, registers);
        match call.view(&NoMemory).arg(index).expect("an argument").content() {
            Content::Integer(integer) => integer,
            other => panic!("{other:?}"),
        }
    };
    let fd = integer(X, "close", &[0xFFFF_FFFF_FFFF_FFFF], 0);
    assert_eq!((fd.signed(), fd.unsigned(), fd.width(), fd.is_signed()), (-1, 0xFFFF_FFFF, 32, true));
    assert_eq!((fd.meaning(), fd.abi(), fd.to_string()), (Meaning::Descriptor, Some(X), "-1".into()));
    let count = integer(Abi::X86, "read", &[3, 0, 0xFFFF_FFFF], 2);
    assert_eq!((count.signed(), count.unsigned(), count.width(), count.is_signed()), (-1, 0xFFFF_FFFF, 32, false));
    assert_eq!(integer(X, "kill", &[1, 15], 1).to_string(), "SIGTERM");
    // Two registers, the lower half first.
    let offset = integer(Abi::X86, "pread64", &[3, 0, 0, 1, 2], 3);
    assert_eq!((offset.unsigned(), offset.width()), (0x2_0000_0001, 64));
    has(X, "fchmod", &[3], &[], &["3", "missing"]);
}

#[test]
fn strings() {
    let path = [&[b'a'; 300][..], b"\0"].concat();
    has(
        X,
        "rename",
        &[0x1000, 0x2000],
        &[(0x1000, &path), (0x2000, b"b\0")],
        &[&format!("{:?}", "a".repeat(300)), "\"b\""],
    );
    has(X, "chdir", &[0], &[], &["null"]);
    has(X, "chdir", &[0x1000], &[], &["unreadable 0x1000"]);
    // It can be read to its end, or not.
    has(X, "chdir", &[0x1000], &[(0x1000, b"ab")], &["unreadable 0x1002"]);

    let (call, memory) = (call(X, "chdir", &[0x1000]), (0x1000, &path[..]));
    let view = call.view(&memory);
    let Content::String(string) = view.arg(0).unwrap().content() else { panic!() };
    assert_eq!((string.address(), string.len(), string.meaning()), (0x1000, None, Meaning::Path));
    assert_eq!(string.read_at(298, &mut [0; 10]), Ok(&b"aa"[..]));
    assert_eq!(string.read(&mut [0; 3]), Ok(&b"aaa"[..]));
}

/// Their length is another argument, or the call's result.
#[test]
fn buffers() {
    has(X, "write", &[1, 0x1000, 2], &[(0x1000, b"abc")], &["1", "[97, 98]", "2"]);
    has(X, "write", &[1, 0x1000, 4], &[(0x1000, b"abc")], &["1", "unreadable 0x1000", "4"]);
    has(X, "read", &[0, 0x1000, 3], &[(0x1000, b"abc")], &["0", "at 0x1000", "3"]);
    has_after(X, "read", &[0, 0x1000, 3], &[(0x1000, b"abc")], 1, &["0", "[97]", "3"]);
    has_after(X, "read", &[0, 0x1000, 3], &[(0x1000, b"abc")], -9, &["0", "at 0x1000", "3"]);
    has_after(X, "getcwd", &[0x1000, 9], &[(0x1000, b"/tmp\0xyz")], 5, &["\"/tmp\"", "9"]);
    let call = call(X, "write", &[1, 0x1000, 3]);
    let memory = (0x1000, &b"abc"[..]);
    let view = call.view(&memory);
    let Content::Bytes(bytes) = view.arg(1).unwrap().content() else { panic!() };
    assert_eq!((bytes.address(), bytes.len(), bytes.meaning()), (0x1000, Some(3), Meaning::Data));
    assert_eq!((bytes.read_at(1, &mut [0; 9]), bytes.read_at(3, &mut [0; 9])), (Ok(&b"bc"[..]), Ok(&b""[..])));
}

#[test]
fn lists() {
    let argv = words(&[0x2000, 0x2003, 0]);
    let strings: &[Piece] = &[(0x1000, &argv), (0x2000, b"ls\0-l\0")];
    has(X, "execve", &[0x2000, 0x1000, 0], strings, &["\"ls\"", "<\"ls\", \"-l\">", "null"]);
    // The array is cut by what can't be read, or a string of it is.
    let cut = &[(0x1000, &argv[..16]), (0x2000, b"ls\0-l\0")];
    has(X, "execve", &[0, 0x1000, 0], cut, &["null", "<\"ls\", \"-l\", unreadable 0x1010>", "null"]);
    let lost = &[(0x1000, &argv[..]), (0x2000, &b"ls\0"[..])];
    has(X, "execve", &[0, 0x1000, 0], lost, &["null", "<\"ls\", unreadable 0x2003>", "null"]);
    has(X, "execve", &[0, 0x1000, 0], &[], &["null", "<unreadable 0x1000>", "null"]);

    let groups: &[Piece] = &[(0x1000, &[0, 0, 0, 0, 4, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF])];
    has(X, "setgroups", &[3, 0x1000], groups, &["3", "<0, 4, 4294967295>"]);
    has(X, "setgroups", &[4, 0x1000], groups, &["4", "<0, 4, 4294967295, unreadable 0x100c>"]);
    has(Abi::S390x, "setgroups", &[1, 0x1000], &[(0x1000, &[0, 0, 0, 7])], &["1", "<7>"]);
    has_after(X, "getgroups", &[3, 0x1000], groups, 2, &["3", "<0, 4>"]);
    has_after(X, "pipe2", &[0x1000, 0], &[(0x1000, &[3, 0, 0, 0, 4, 0, 0, 0])], 0, &["<3, 4>", "0"]);
    let call = call(X, "setgroups", &[3, 0x1000]);
    let memory = Pieces(groups);
    let view = call.view(&memory);
    let Content::List(list) = view.arg(1).unwrap().content() else { panic!() };
    assert_eq!((list.address(), list.len(), list.meaning()), (0x1000, Some(3), Meaning::Group));
    let mut items = list.items();
    assert_eq!((items.by_ref().count(), items.next().is_none()), (3, true));
}

/// A byte for each page, of which only the lowest bit counts: if one says how many bytes a page has.
#[test]
fn pages() {
    let call = call(X, "mincore", &[0x7F00_0000, 8193, 0x1000]);
    let memory = (0x1000, &[1, 0xFE, 3, 9][..]);
    let vector = |bytes| {
        let view = call.view(&memory).page_size(bytes).outcome(call.result(0, false));
        shown(view.arg(2).unwrap().content())
    };
    assert_eq!((vector(4096), vector(65536)), ("<1, 0, 1>".into(), "<1>".into()));
    assert_eq!(vector(0), "at 0x1000");
}

#[test]
fn sets() {
    let bits: &[Piece] = &[(0x1000, &[0b10_1000, 0, 0, 0, 0, 0, 0, 0x80])];
    has(X, "select", &[64, 0x1000, 0, 0, 0], bits, &["64", "set [3, 5, 63]", "null", "null", "null"]);
    has(X, "select", &[5, 0x1000, 0, 0, 0], bits, &["5", "set [3]", "null", "null", "null"]);
    has(X, "select", &[5, 0x2000, 0, 0, 0], bits, &["5", "unreadable 0x2000", "null", "null", "null"]);
    has(X, "rt_sigprocmask", &[0, 0x1000, 0, 8], bits, &["0", "set [4, 6, 64]", "null", "8"]);
    let cpus = &[(0x1000, &[0, 0, 0, 0, 0, 0, 0, 1][..])];
    has(Abi::S390x, "sched_setaffinity", &[0, 8, 0x1000], cpus, &["0", "8", "set [0]"]);
    let call = call(X, "rt_sigprocmask", &[0, 0x1000, 0, 8]);
    let view = call.view(&NoMemory);
    let Content::Set(set) = view.arg(1).unwrap().content() else { panic!() };
    assert_eq!((set.address(), set.capacity(), set.meaning()), (0x1000, 64, Meaning::Signal));
}

#[test]
fn records() {
    let memory: &[Piece] = &[(0x1000, &LOCALHOST)];
    let inet = "sockaddr_in { sa_family 2; sin_port 80; sin_addr 2130706433 }";
    has(X, "connect", &[3, 0x1000, 16], memory, &["3", inet, "16"]);
    has(X, "connect", &[3, 0x1000, 1], memory, &["3", "at 0x1000", "1"]);
    has(X, "connect", &[3, 0x3000, 16], memory, &["3", "unreadable 0x3000", "16"]);
    let unknown = "sockaddr { sa_family 9; sa_data [1, 2] }";
    has(X, "bind", &[3, 0x1000, 4], &[(0x1000, &[9, 0, 1, 2])], &["3", unknown, "4"]);
    let unix = "sockaddr_un { sa_family 1; sun_path \"/run/s\" }";
    let mut whole = [0; 110];
    whole[..8].copy_from_slice(b"\x01\0/run/s");
    has(X, "bind", &[3, 0x1000, 110], &[(0x1000, &whole)], &["3", unix, "110"]);
    // The kernel reads all of it or nothing, and strace, too.
    has(X, "bind", &[3, 0x1000, 110], &[(0x1000, &whole[..109])], &["3", "unreadable 0x1000", "110"]);
    has(X, "connect", &[3, 0x1000, 17], memory, &["3", "unreadable 0x1000", "17"]);
    has(X, "bind", &[3, 0x1000, 9], &[(0x1000, b"\x01\0/run/s\0")], &["3", unix, "9"]);
}

/// Structs in an array, with what they point to.
#[test]
fn nested_records() {
    let vector = words(&[0x2000, 2, 0x2002, 3]);
    let memory: &[Piece] = &[(0x1000, &vector), (0x2000, b"abcde")];
    let both = "<iovec { iov_base [97, 98]; iov_len 2 }, iovec { iov_base [99, 100, 101]; iov_len 3 }>";
    has(X, "writev", &[1, 0x1000, 2], memory, &["1", both, "2"]);
    // The buffers have what the call's result says that it put there.
    let part = "<iovec { iov_base [97, 98]; iov_len 2 }, iovec { iov_base [99]; iov_len 3 }>";
    has_after(X, "readv", &[0, 0x1000, 2], memory, 3, &["0", part, "2"]);
    let cut = &[(0x1000, &vector[..24]), (0x2000, b"abcde")];
    let first = "<iovec { iov_base [97, 98]; iov_len 2 }, unreadable 0x1010>";
    has(X, "writev", &[1, 0x1000, 2], cut, &["1", first, "2"]);

    let (call, memory) = (call(X, "writev", &[1, 0x1000, 2]), Pieces(memory));
    let view = call.view(&memory);
    let Content::List(list) = view.arg(1).unwrap().content() else { panic!() };
    let Some(Ok(Content::Record(second))) = list.items().nth(1) else { panic!() };
    assert_eq!((second.name(), second.address()), ("iovec", 0x1010));
    let fields: Vec<_> = second.fields().expect("it can be read").collect();
    assert_eq!((fields[0].index(), fields[0].name(), fields[0].when()), (0, Some("iov_base"), When::Entry));
    assert_eq!(fields[0].value(), Value::Buffer { address: 0x2002, len: Some(3) });
    assert_eq!((fields[1].name(), fields[1].meaning()), (Some("iov_len"), Meaning::Size));
    assert_eq!((fields[1].value(), fields[1].ty().unwrap().to_string()), (Value::Unsigned(3), "usize".into()));
    assert!(fields[1].after().is_none());
}

/// Handles are copies, iterators clones; what one debugs names them.
#[test]
fn handles() {
    let vector = words(&[0x2000, 2]);
    let pieces: &[Piece] = &[(0x1000, &vector), (0x2000, b"ab")];
    let (call, memory) = (call(X, "writev", &[1, 0x1000, 1]), Pieces(pieces));
    let view = call.view(&memory);
    let field = view.arg(1).unwrap();
    let Content::List(list) = field.content() else { panic!() };
    let mut items = list.items();
    let later = items.clone();
    assert!(items.next().is_some() && items.next().is_none());
    assert_eq!(later.count(), 1);
    assert!(format!("{view:?}").starts_with("View"));
    assert!(format!("{field:?}").contains("iov"));
    assert!(format!("{list:?}").contains("List"));
    assert_eq!(format!("{:?}", Content::<NoMemory>::Address(16)), "Address(0x10)");
}

// What stood before.

fn sendfile() -> Invocation {
    call(X, "sendfile", &[4, 3, 0x1000, 512])
}

#[test]
fn before_and_after() {
    let call = sendfile();
    let (before, after) = ((0x1000, &words(&[7])[..]), (0x1000, &words(&[519])[..]));
    let offset = |view: View<'_, _>| {
        let field = view.arg(2).unwrap();
        (field.when(), shown(field.content()), field.after().map(shown))
    };
    let whole = call.view(&after).before(&before).outcome(call.result(512, false));
    assert_eq!(offset(whole), (When::Both, "<7>".into(), Some("<519>".into())));
    // It has done nothing, or not returned.
    for outcome in [call.result(0, false), call.result(-9, true)] {
        assert_eq!(offset(call.view(&after).before(&before).outcome(outcome)), (When::Both, "<7>".into(), None));
    }
    assert_eq!(offset(call.view(&after).before(&before)), (When::Both, "<7>".into(), None));
    // What is there when the call has returned isn't read from what was there before.
    let read = read_of_three();
    let memory = (0x1000, &b"new"[..]);
    let old = (0x1000, &b"old"[..]);
    let view = read.view(&memory).before(&old).outcome(read.result(3, false));
    assert_eq!(shown(view.arg(1).unwrap().content()), "[110, 101, 119]");
}

fn read_of_three() -> Invocation {
    call(X, "read", &[0, 0x1000, 3])
}

/// A length behind a pointer: the room, and how long the data is.
#[test]
fn lengths() {
    let call = call(X, "accept", &[3, 0x1000, 0x2000]);
    let before: &[Piece] = &[(0x2000, &[128, 0, 0, 0])];
    let after: &[Piece] = &[(0x1000, &LOCALHOST), (0x2000, &[16, 0, 0, 0])];
    let (before, after) = (Pieces(before), Pieces(after));
    let view = call.view(&after).before(&before).outcome(call.result(5, false));
    let len = view.arg(2).unwrap();
    assert_eq!((len.when(), len.meaning()), (When::Both, Meaning::Size));
    assert_eq!((shown(len.content()), len.after().map(shown)), ("<128>".into(), Some("<16>".into())));
    assert!(shown(view.arg(1).unwrap().content()).starts_with("sockaddr_in {"));
    // No more is there than there was room for.
    let room = (0x2000, &[4, 0, 0, 0][..]);
    let view = call.view(&after).before(&room).outcome(call.result(5, false));
    assert_eq!(shown(view.arg(1).unwrap().content()), "sockaddr { sa_family 2; sa_data [0, 80] }");
}

/// Every call that puts a length behind a pointer puts it there for a buffer that is there only then, too: the text of the entry ends
/// before both.
#[test]
fn lengths_are_behind_their_buffers() {
    let mut count = 0;
    for abi in Abi::ALL {
        for syscall in abi.table().syscalls() {
            let call = *syscall.decode([0x1000; 9]).invocation();
            let holders = (0..syscall.args().len()).filter_map(|arg| syscall.length_of(arg));
            for holder in holders.filter(|length| length.is_indirect()).map(|length| length.arg()) {
                let view = call.view(&NoMemory);
                if view.arg(holder).unwrap().meaning() == Meaning::Size {
                    assert_eq!(view.arg(holder).unwrap().when(), When::Both, "{abi} {}", syscall.name());
                    assert!(call.text(&NoMemory).names(true).args_at_entry() <= holder, "{abi} {}", syscall.name());
                    count += 1;
                }
            }
        }
    }
    assert!(count > 100, "{count}");
}

/// As strace 7.2 prints them.
#[test]
fn lengths_as_text() {
    let text = |name, registers: &[u64], before: &[Piece], after: &[Piece], result: i64| {
        let (call, before, after) = (call(X, name, registers), Pieces(before), Pieces(after));
        let mut snapshot = Snapshot::new([0; 4096]);
        assert!(snapshot.take(&call.view(&before), 32));
        let text = call.text(&after).names(true).before(&snapshot).outcome(call.result(result, result < 0));
        let whole = text.to_string();
        let parts = text.entry().to_string() + &text.exit().to_string();
        assert!(whole.starts_with(&parts), "{whole}: {parts}");
        whole
    };
    let room: &[Piece] = &[(0x2000, &[128, 0, 0, 0])];
    let name: &[Piece] = &[(0x1000, &LOCALHOST), (0x2000, &[16, 0, 0, 0])];
    let address = r#"{sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.0.0.1")}"#;
    let socket = [3, 0x1000, 0x2000];
    assert_eq!(text("getsockname", &socket, room, name, 0), format!("getsockname(3, {address}, [128 => 16]) = 0"));
    assert_eq!(text("getsockname", &socket, name, name, 0), format!("getsockname(3, {address}, [16]) = 0"));
    let failed = text("getpeername", &socket, name, name, -107);
    assert_eq!(failed, "getpeername(3, 0x1000, [16]) = -1 ENOTCONN (Transport endpoint is not connected)");
    let none: &[Piece] = &[(0x1000, b"hi"), (0x2000, &[0; 4])];
    assert_eq!(
        text("recvfrom", &[4, 0x1000, 10, 0, 0x3000, 0x2000], name, none, 2),
        r#"recvfrom(4, "hi", 10, 0, 0x3000, [16 => 0]) = 2"#
    );
    let (eight, four): (&[Piece], &[Piece]) =
        (&[(0x2000, &[8, 0, 0, 0])], &[(0x1000, &[0; 4]), (0x2000, &[4, 0, 0, 0])]);
    assert_eq!(
        text("getsockopt", &[3, 1, 2, 0x1000, 0x2000], eight, four, 0),
        "getsockopt(3, SOL_SOCKET, SO_REUSEADDR, [0], [8 => 4]) = 0"
    );
    let (small, needed): (&[Piece], &[Piece]) = (&[(0x2000, &[4, 0, 0, 0])], &[(0x2000, &[32, 0, 0, 0])]);
    assert_eq!(
        text("lsm_list_modules", &[0x1000, 0x2000, 0], small, needed, -7),
        "lsm_list_modules(0x1000, [4 => 32], 0) = -1 E2BIG (Argument list too long)"
    );
    let (from, to) = (words(&[0]), words(&[512]));
    assert_eq!(
        text("sendfile", &[4, 3, 0x1000, 512], &[(0x1000, &from)], &[(0x1000, &to)], 512),
        "sendfile(4, 3, [0] => [512], 512) = 512"
    );
}

// Snapshots.

/// A call, and the pieces of memory that it is made with.
type Entry = (Invocation, Vec<(u64, Vec<u8>)>);

/// The calls of which a snapshot is to have all that their text has, with the memory that they are made with.
fn entries() -> Vec<Entry> {
    let vector = words(&[0x2000, 2, 0x2002, 300]);
    let long = [&[b'p'; 400][..], b"\0"].concat();
    vec![
        (call(X, "chdir", &[0x1000]), vec![(0x1000, long.clone())]),
        (call(X, "rename", &[0x1000, 0x1001]), vec![(0x1000, b"ab\0".to_vec())]),
        (call(X, "write", &[1, 0x1000, 500]), vec![(0x1000, vec![7; 500])]),
        (call(X, "writev", &[1, 0x1000, 2]), vec![(0x1000, vector), (0x2000, vec![b'v'; 302])]),
        (call(X, "connect", &[3, 0x1000, 16]), vec![(0x1000, LOCALHOST.to_vec())]),
        (call(X, "bind", &[3, 0x1000, 110]), vec![(0x1000, [&b"\x01\0/run/s"[..], &[0; 102]].concat())]),
        (
            call(X, "execve", &[0x2000, 0x1000, 0x1000]),
            vec![(0x1000, words(&[0x2000, 0x2003, 0])), (0x2000, b"ls\0-l\0".to_vec())],
        ),
        (
            call(X, "execve", &[0x2000, 0x1000, 0x1000]),
            vec![(0x1000, [words(&[0x2000; 900]), words(&[0])].concat()), (0x2000, long)],
        ),
        (call(X, "setgroups", &[60, 0x1000]), vec![(0x1000, vec![1; 240])]),
        // Its last elements can't be read.
        (call(X, "setgroups", &[60, 0x1000]), vec![(0x1000, vec![1; 42])]),
        (call(X, "select", &[900, 0x1000, 0, 0, 0]), vec![(0x1000, vec![0x81; 128])]),
        (call(X, "rt_sigprocmask", &[0, 0x1000, 0, 8]), vec![(0x1000, vec![3; 8])]),
        (call(X, "sendfile", &[4, 3, 0x1000, 512]), vec![(0x1000, words(&[77]))]),
        (call(X, "setsockopt", &[3, 1, 2, 0x1000, 4]), vec![(0x1000, vec![1, 0, 0, 0])]),
        (call(X, "prctl", &[15, 0x1000]), vec![(0x1000, b"a name that is too long".to_vec())]),
        (call(Abi::S390x, "setgroups", &[1, 0x1000]), vec![(0x1000, vec![0, 0, 0, 9])]),
    ]
}

/// Text from a snapshot is text from the memory, whatever the limit, and nothing of the memory is needed any more.
#[test]
fn a_snapshot_has_what_text_shows() {
    for (call, pieces) in entries() {
        let pieces: Vec<_> = pieces.iter().map(|(address, bytes)| (*address, &bytes[..])).collect();
        let memory = Pieces(&pieces);
        for limit in [0, 1, 5, 32, 256, 1000] {
            for names in [false, true] {
                let text = call.text(&memory).names(names).limit(limit);
                let mut snapshot = Snapshot::new(vec![0; 1 << 18]);
                assert!(snapshot.take(&text.view(), limit), "{text}");
                let later = call.text(&NoMemory).names(names).limit(limit).before(&snapshot);
                assert_eq!(later.to_string(), text.to_string(), "limit {limit}");
                let record = serde_json::to_value(text).expect("a record");
                assert_eq!(serde_json::to_value(later).expect("a record"), record, "limit {limit}");
            }
        }
    }
}

/// With any room, no piece has bytes that weren't there, and `take` says whether something is missing.
#[test]
fn buffers_that_are_too_small() {
    for (call, pieces) in entries() {
        let pieces: Vec<_> = pieces.iter().map(|(address, bytes)| (*address, &bytes[..])).collect();
        let memory = Pieces(&pieces);
        let text = call.text(&memory).names(true).to_string();
        let mut fits_from = None;
        for room in (0..1200).step_by(3).chain([1 << 14]) {
            let mut buffer = vec![0; room];
            let mut snapshot = Snapshot::new(&mut buffer[..]);
            let fits = snapshot.take(&call.view(&memory), 32);
            assert!(fits_from.is_none() || fits, "{text}: with {room} bytes, there is less than with fewer");
            fits_from = fits_from.or(fits.then_some(room));
            for &(address, bytes) in &pieces {
                let mut read = vec![0; bytes.len()];
                let len = snapshot.read(address, &mut read);
                assert_eq!(read[..len], bytes[..len], "{text}: {room} bytes");
            }
            let later = call.text(&NoMemory).names(true).before(&snapshot).to_string();
            assert!(!fits || later == text, "{later}, with {room} bytes: {text}");
        }
        assert!(fits_from.is_some_and(|room| room > 16), "{text}");
    }
}

/// What didn't fit is shown as what can't be read.
#[test]
fn what_is_missing_is_unreadable() {
    let call = call(X, "rename", &[0x1000, 0x2000]);
    let pieces: &[Piece] = &[(0x1000, b"old\0"), (0x2000, b"new\0")];
    let memory = Pieces(pieces);
    // A piece takes 16 bytes more than it has.
    for (room, fits, text) in [
        (0, false, "rename(0x1000, 0x2000)"),
        (19, false, "rename(0x1000, 0x2000)"),
        (20, false, r#"rename("old", 0x2000)"#),
        (39, false, r#"rename("old", 0x2000)"#),
        (40, true, r#"rename("old", "new")"#),
    ] {
        let mut snapshot = Snapshot::new(vec![0; room]);
        assert_eq!(snapshot.take(&call.view(&memory), 32), fits, "{room}");
        assert_eq!(call.text(&NoMemory).before(&snapshot).to_string(), text, "{room}");
    }
    // A list goes up to there.
    let groups = [1, 0, 0, 0].repeat(9);
    let call = self::call(X, "setgroups", &[9, 0x1000]);
    let mut snapshot = Snapshot::new([0; 16 + 11]);
    assert!(!snapshot.take(&call.view(&(0x1000, &groups[..])), 32));
    let text = call.text(&NoMemory).names(true).before(&snapshot).to_string();
    assert_eq!(text, "setgroups(9, [1, 1, ... /* 0x1008 */])");
}

/// A snapshot that is taken again has nothing of the last one; and of what the call has yet to fill, nothing.
#[test]
fn snapshots_are_of_one_entry() {
    let mut snapshot = Snapshot::new([0; 256]);
    let chdir = call(X, "chdir", &[0x1000]);
    assert!(snapshot.take(&chdir.view(&(0x1000, &b"/tmp\0"[..])), 32));
    assert_eq!(snapshot.read_string(0x1000, &mut [0; 9]), Some(&b"/tmp"[..]));
    let read = read_of_three();
    assert!(snapshot.take(&read.view(&(0x1000, &b"abc"[..])), 32));
    assert_eq!(snapshot.read(0x1000, &mut [0; 3]), 0);
    assert!(format!("{snapshot:?}").starts_with("Snapshot"));
    // Nor of a call that has returned.
    let memory = (0x1000, &b"abc"[..]);
    assert!(snapshot.take(&read.view(&memory).outcome(read.result(3, false)), 32));
    assert_eq!(snapshot.clone().read(0x1000, &mut [0; 3]), 0);
}

/// Bytes are kept once, although two arguments point to them, and what goes from one piece to the next can be read at once.
#[test]
fn pieces_overlap() {
    let call = call(X, "rename", &[0x1002, 0x1000]);
    let mut snapshot = Snapshot::new([0; 16 + 4 + 16 + 2]);
    assert!(snapshot.take(&call.view(&(0x1000, &b"/tmp/\0"[..])), 32));
    let mut bytes = [0; 9];
    assert_eq!(snapshot.read(0x1000, &mut bytes), 6);
    assert_eq!(&bytes[..6], b"/tmp/\0");
    assert_eq!(snapshot.read(0x1003, &mut bytes), 3);
    assert_eq!(snapshot.read(0xFFF, &mut bytes), 0);
    assert_eq!(snapshot.read(0x1006, &mut bytes), 0);
}

/// A snapshot is taken once, and then the memory isn't read for what was there before.
#[test]
fn the_memory_is_not_read_again() {
    let pieces: &[Piece] = &[(0x1000, b"/tmp\0")];
    let memory = Watched(Pieces(pieces), RefCell::default());
    let call = call(X, "chdir", &[0x1000]);
    let mut snapshot = Snapshot::new([0; 64]);
    assert!(snapshot.take(&call.view(&memory), 32));
    assert!(!memory.1.take().is_empty());
    assert_eq!(call.text(&memory).before(&snapshot).to_string(), r#"chdir("/tmp")"#);
    assert!(memory.1.take().is_empty());
}

/// No address and no length is too large.
#[test]
fn any_number() {
    for abi in Abi::ALL {
        for syscall in abi.table().syscalls() {
            for word in [0, 0x1000, 0x1FFC, u64::MAX - 3, u64::MAX] {
                let call = *syscall.decode([word; 9]).invocation();
                let bytes = [0x10; 0x1000];
                let end = [0xFF; 4];
                let pieces: &[Piece] = &[(0x1000, &bytes), (u64::MAX - 3, &end)];
                let mut snapshot = Snapshot::new([0; 600]);
                _ = snapshot.take(&call.view(&Pieces(pieces)), usize::MAX);
                let text = call.text(&NoMemory).names(true).before(&snapshot).limit(3).to_string();
                assert!(text.starts_with(syscall.name()), "{text}");
            }
        }
    }
}
