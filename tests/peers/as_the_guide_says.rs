//! What the guide for users of `syscalls` says to write in place of what this crate lacks. A test compiles it as a part of a program in which
//! `syscalls` is this crate, and `theirs` the crate of that name.

use syscalls::{Errno, Sysno};
use theirs::syscall as theirs;

/// The macro of the guide.
macro_rules! syscall {
    ($call:expr $(, $arg:expr)* $(,)?) => {
        Errno::result(libc::syscall(libc::c_long::from($call.id()) $(, $arg as usize)*)).map(|value| value as usize)
    };
}

#[test]
fn the_macro_for_calls() {
    type Result = std::result::Result<usize, i32>;
    let same = |ours: std::result::Result<usize, Errno>, theirs: std::result::Result<usize, theirs::Errno>| {
        let (ours, theirs): (Result, Result) = (ours.map_err(|e| e.into_raw()), theirs.map_err(|e| e.into_raw()));
        assert_eq!(ours, theirs);
        ours
    };
    let (path, missing, mut bytes) = (c"/proc/self/stat", c"/nonexistent", [0_u8; 8]);
    // SAFETY: the strings end in NUL, `bytes` has as many bytes as the calls are told.
    unsafe {
        let ours = syscall!(Sysno::getpid);
        assert_eq!(same(ours, theirs!(theirs::Sysno::getpid)), Ok(std::process::id() as usize));
        let ours = syscall!(Sysno::close, -1_i32);
        assert_eq!(same(ours, theirs!(theirs::Sysno::close, -1_i32)), Err(libc::EBADF));
        let ours = syscall!(Sysno::openat, libc::AT_FDCWD, missing.as_ptr(), libc::O_RDONLY, 0);
        same(ours, theirs!(theirs::Sysno::openat, libc::AT_FDCWD, missing.as_ptr(), libc::O_RDONLY, 0)).unwrap_err();
        let fd = syscall!(Sysno::openat, libc::AT_FDCWD, path.as_ptr(), libc::O_RDONLY).unwrap();
        let ours = syscall!(Sysno::pread64, fd, bytes.as_mut_ptr(), bytes.len(), 0);
        assert_eq!(same(ours, theirs!(theirs::Sysno::pread64, fd, bytes.as_mut_ptr(), bytes.len(), 0)), Ok(8));
        let ours = syscall!(Sysno::mmap, 0, 4096, libc::PROT_READ, libc::MAP_PRIVATE, fd, 1);
        same(ours, theirs!(theirs::Sysno::mmap, 0, 4096, libc::PROT_READ, libc::MAP_PRIVATE, fd, 1)).unwrap_err();
        let ours = syscall!(Sysno::close, fd);
        assert_eq!(ours, Ok(0));
    }
}

/// What is there a panic is here an error, and a panic again if one writes it.
#[test]
fn numbers_that_no_call_has() {
    use std::panic::catch_unwind;

    for number in [0_u32, 1, 59, 334, 424] {
        let theirs = theirs::Sysno::from(number);
        assert_eq!(Sysno::try_from(number).unwrap().name(), theirs.name());
        assert_eq!(Sysno::try_from(number as i32).unwrap().id(), theirs.id());
    }
    for number in [400_u32, 100_000, u32::MAX] {
        assert!(catch_unwind(|| theirs::Sysno::from(number)).is_err());
        assert!(catch_unwind(|| Sysno::try_from(number).unwrap()).is_err());
        assert_eq!(Sysno::try_from(number).unwrap_err().number(), number.into());
    }
}
