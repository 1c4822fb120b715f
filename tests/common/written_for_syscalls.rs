//! The API of the crate `syscalls`, as its users write it. This file compiles with that crate (`tests/peers`) and with this one
//! (`tests/api/from_syscalls.rs`); only the name `syscalls` means the one or the other.

#![allow(clippy::clone_on_copy, reason = "the sets of `syscalls` are not `Copy`")]

use std::collections::{BTreeSet, HashMap};
use std::io;

use syscalls::{Errno, ErrnoSentinel, SyscallArgs, Sysno, SysnoMap, SysnoSet, syscall_args};

const READS: SysnoSet = SysnoSet::new(&[Sysno::read, Sysno::readv, Sysno::pread64]);
static ALLOWED: SysnoSet = SysnoSet::new(&[Sysno::openat, Sysno::close]).union(&READS);
const HAS_READ: bool = ALLOWED_IN_CONST.contains(Sysno::read);
const ALLOWED_IN_CONST: SysnoSet = SysnoSet::empty().union(&READS);

const _: () = assert!(!READS.contains(Sysno::write));

static HANDLERS: SysnoMap<fn(usize) -> usize> =
    SysnoMap::from_slice(&[(Sysno::openat, |word| word + 1), (Sysno::close, |word| word + 2)]);
static WHAT: SysnoMap<&str> = SysnoMap::from_slice(&[(Sysno::openat, "opens"), (Sysno::close, "closes")]);
static NOTHING: SysnoMap<String> = SysnoMap::new();

/// A trait of the program, with names that `Sysno`'s methods have.
trait Named {
    fn name(&self) -> String;
    fn id(&self) -> u64;
    fn next(&self) -> String;
}

impl Named for Sysno {
    fn name(&self) -> String {
        self.name().to_uppercase()
    }

    fn id(&self) -> u64 {
        self.id() as u64
    }

    fn next(&self) -> String {
        self.next().map_or("none".to_owned(), |call| call.to_string())
    }
}

#[test]
fn calls() {
    assert_eq!(Sysno::write.name(), "write");
    assert_eq!(format!("{} {:?}", Sysno::openat, Sysno::openat), "openat openat");
    assert_eq!("openat".parse::<Sysno>().unwrap(), Sysno::openat);
    assert_eq!("openat".parse(), Ok(Sysno::openat));
    assert!("openta".parse::<Sysno>().is_err());
    assert_eq!(Sysno::new(Sysno::openat.id() as usize), Some(Sysno::openat));
    assert_eq!(Sysno::new(-1i32 as usize), None);
    assert_eq!(Sysno::new(1_000_000), None);
    assert_eq!(Sysno::openat as i32, Sysno::openat.id());
    assert_eq!(Sysno::openat as usize, Sysno::openat.id() as usize);
    const NUMBER: i32 = Sysno::openat.id();
    const NAME: &str = Sysno::openat.name();
    const NEXT: Option<Sysno> = Sysno::first().next();
    assert_eq!((NUMBER, NAME, NEXT.is_some()), (Sysno::openat.id(), "openat", true));
    assert!(Sysno::first() < Sysno::last() && Sysno::last().next().is_none());
    assert!(Sysno::count() > 250 && Sysno::table_size() > Sysno::count());
    assert_eq!(Sysno::table_size(), (Sysno::last().id() - Sysno::first().id()) as usize + 1);
    assert!(Sysno::iter().take(100).all(|call| SysnoSet::all().contains(call)));
    assert_eq!(Sysno::iter().next(), Some(Sysno::first()));
    let times: HashMap<Sysno, usize> = HashMap::from([(Sysno::read, 1), (Sysno::write, 2)]);
    assert_eq!(times[&Sysno::write], 2);
}

#[test]
fn a_trait_with_the_same_names() {
    let call: &dyn Named = &Sysno::openat;
    assert_eq!(call.name(), "OPENAT");
    assert_eq!(call.id(), Sysno::openat as u64);
    assert_eq!(call.next(), Sysno::new(Sysno::openat as usize + 1).unwrap().name());
}

#[test]
fn sets() {
    assert!(
        HAS_READ
            && ALLOWED.contains(Sysno::openat)
            && ALLOWED.contains(Sysno::pread64)
            && !ALLOWED.contains(Sysno::write)
    );
    let mut set = SysnoSet::empty();
    assert!(set.is_empty() && set.insert(Sysno::openat) && !set.insert(Sysno::openat));
    assert!(set.remove(Sysno::openat) && !set.remove(Sysno::openat));
    assert_eq!((set.count(), &set), (0, &SysnoSet::default()));

    let mut all = SysnoSet::all();
    assert_eq!((all.count(), all.iter().count()), (Sysno::count(), Sysno::count()));
    assert!(all.contains(Sysno::first()) && all.contains(Sysno::last()));
    all.clear();
    assert!(all.is_empty());

    let a = SysnoSet::new(&[Sysno::read, Sysno::openat, Sysno::close]);
    let b = SysnoSet::from_iter(vec![Sysno::write, Sysno::openat, Sysno::close]);
    let of = |calls: &[Sysno]| calls.iter().copied().collect::<SysnoSet>();
    assert_eq!(a.clone().union(&b), of(&[Sysno::read, Sysno::write, Sysno::openat, Sysno::close]));
    assert_eq!(a.clone().intersection(&b), of(&[Sysno::openat, Sysno::close]));
    assert_eq!(a.clone().difference(&b), of(&[Sysno::read]));
    assert_eq!(a.clone().symmetric_difference(&b), of(&[Sysno::read, Sysno::write]));
    let mut both = a.clone();
    both |= &b;
    both |= b.clone();
    both |= Sysno::openat;
    assert_eq!(a.clone() | b.clone(), both);
    both.extend([Sysno::mprotect, Sysno::munmap]);
    assert_eq!(both.count(), 6);

    let mut names = BTreeSet::new();
    for call in &both {
        names.insert(call.name());
    }
    assert!(names.into_iter().eq(["close", "mprotect", "munmap", "openat", "read", "write"]));
    assert_eq!(format!("{:?}", SysnoSet::new(&[Sysno::openat])), "{openat}");
}

#[test]
fn maps() {
    assert_eq!(HANDLERS[Sysno::openat](1) + HANDLERS[Sysno::close](1), 5);
    assert_eq!((WHAT[Sysno::close], WHAT.get(Sysno::read)), ("closes", None));
    assert!(NOTHING.is_empty());

    let mut map = SysnoMap::new();
    assert_eq!(map.insert(Sysno::openat, 1), None);
    assert_eq!(map.insert(Sysno::openat, 2), Some(1));
    assert!(map.contains_key(Sysno::openat) && !map.contains_key(Sysno::read));
    assert_eq!((map.count(), map.is_empty()), (1, false));
    *map.get_mut(Sysno::openat).unwrap() += 1;
    map[Sysno::openat] += 1;
    assert_eq!(map.get(Sysno::openat), Some(&4));
    assert_eq!(map.remove(Sysno::openat), Some(4));
    map.extend([(Sysno::close, 5), (Sysno::read, 6)]);
    assert_eq!(map.values().sum::<i32>(), 11);
    for (call, value) in &map {
        assert_eq!(map[call], *value);
    }
    assert_eq!(map.iter().count(), 2);
    map.clear();
    assert!(map.is_empty());

    let callbacks: SysnoMap<fn() -> i32> = SysnoMap::from_iter([(Sysno::close, (|| 7) as fn() -> i32)]);
    assert_eq!(callbacks.get(Sysno::close).unwrap()(), 7);
    assert_eq!(SysnoMap::init_all(&1).count(), Sysno::count());
    assert_eq!(SysnoMap::<u8>::default().count(), 0);
    assert_eq!(format!("{:?}", SysnoMap::from_slice(&[(Sysno::close, 3)])), "{close: 3}");
}

#[test]
fn errnos() {
    assert_eq!(Errno::new(13), Errno::EACCES);
    assert_eq!((Errno::EWOULDBLOCK, Errno::ENOENT.into_raw()), (Errno::EAGAIN, 2));
    assert!(Errno::new(4095).is_valid() && !Errno::new(4096).is_valid());
    assert_eq!(Errno::from_ret(-2isize as usize), Err(Errno::ENOENT));
    assert_eq!(Errno::from_ret(2), Ok(2));
    assert_eq!(Errno::ENOENT.name(), Some("ENOENT"));
    assert_eq!(Errno::ENOENT.description(), Some("No such file or directory"));
    assert_eq!(Errno::EPERM.name_and_description(), Some(("EPERM", "Operation not permitted")));
    assert_eq!(Errno::new(4000).name(), None);
    assert!(Errno::ENOENT.to_string().ends_with("ENOENT (No such file or directory)"));

    assert_eq!(io::Error::from(Errno::ENOENT).kind(), io::ErrorKind::NotFound);
    assert_eq!(Errno::from_io_error(io::Error::from_raw_os_error(2)), Some(Errno::ENOENT));
    assert_eq!(Errno::from_io_error(io::Error::other("")), None);
    let failed: Result<(), io::Error> = (|| {
        Errno::from_ret(-1isize as usize)?;
        Ok(())
    })();
    assert_eq!(failed.unwrap_err().raw_os_error(), Some(1));
    // A system call that fails, made by the standard library.
    assert!(std::fs::read("/no such file").is_err());
    assert_eq!(Errno::last(), Errno::ENOENT);
    assert_eq!(Errno::result(-1isize), Err(Errno::ENOENT));
    assert_eq!((Errno::result(5), usize::sentinel()), (Ok(5), usize::MAX));
}

#[test]
fn arguments() {
    let args = SyscallArgs::new(1, 2, 3, 0, 0, 0);
    assert_eq!(args, syscall_args!(1, 2, 3));
    assert_eq!(args, SyscallArgs::from(&[1, 2, 3]));
    assert_eq!(SyscallArgs::from(&[1, 2, 3, 4, 5, 6]), syscall_args!(1, 2, 3, 4, 5, 6));
    let SyscallArgs { arg0, arg1, arg2, .. } = args;
    assert_eq!((arg0, arg1, arg2, args.arg3), (1, 2, 3, 0));
}

#[test]
fn json() {
    assert_eq!(serde_json::to_string(&Sysno::openat).unwrap(), Sysno::openat.id().to_string());
    assert_eq!(serde_json::from_str::<Sysno>(&Sysno::openat.id().to_string()).unwrap(), Sysno::openat);
    let text = serde_json::to_string(&READS).unwrap();
    assert_eq!(serde_json::from_str::<SysnoSet>(&text).unwrap(), READS);
    assert_eq!(serde_json::to_string(&Errno::ENOENT).unwrap(), "2");
    assert_eq!(serde_json::from_str::<Errno>("2").unwrap(), Errno::ENOENT);
    let text = serde_json::to_string(&syscall_args!(1, 2)).unwrap();
    assert_eq!(text, r#"{"arg0":1,"arg1":2,"arg2":0,"arg3":0,"arg4":0,"arg5":0}"#);
    assert_eq!(serde_json::from_str::<SyscallArgs>(&text).unwrap(), syscall_args!(1, 2));
}
