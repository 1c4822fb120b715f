//! Are the structs of files and of times shown as strace shows them, on ABIs that have them otherwise, too?
//!
//! The expected texts are what strace 7.2 printed of a C program on x86-64 that made such calls with these values, but for addresses and
//! names of files. On other ABIs, the same values are in that ABI's struct; what strace doesn't show there, `ustat` and so on, stands
//! alone and says so.

use sysno::{Abi, Content, Endian, Invocation, Memory, Struct};

/// Pieces of memory, each at its address.
struct Pieces<'a>(&'a [(u64, &'a [u8])]);

impl Memory for Pieces<'_> {
    fn read(&self, address: u64, buffer: &mut [u8]) -> usize {
        self.0.iter().map(|piece| piece.read(address, buffer)).max().unwrap_or(0)
    }
}

/// Bytes of a struct, laid out by hand.
struct Bytes {
    endian: Endian,
    bytes: Vec<u8>,
}

impl Bytes {
    fn of(abi: Abi) -> Self {
        Self { endian: abi.endian(), bytes: Vec::new() }
    }

    /// Numbers of so many bytes each.
    fn put(mut self, size: usize, numbers: &[u64]) -> Self {
        for number in numbers {
            match self.endian {
                Endian::Little => self.bytes.extend(&number.to_le_bytes()[..size]),
                Endian::Big => self.bytes.extend(&number.to_be_bytes()[8 - size..]),
            }
        }
        self
    }

    fn u16(self, numbers: &[u64]) -> Self {
        self.put(2, numbers)
    }

    fn u32(self, numbers: &[u64]) -> Self {
        self.put(4, numbers)
    }

    fn u64(self, numbers: &[u64]) -> Self {
        self.put(8, numbers)
    }

    fn text(mut self, text: &[u8]) -> Self {
        self.bytes.extend(text);
        self
    }

    /// Zeros up to this size.
    fn up_to(mut self, size: usize) -> Self {
        assert!(self.bytes.len() <= size, "{} bytes are there already", self.bytes.len());
        self.bytes.resize(size, 0);
        self
    }
}

/// A call with what is in memory, and what it has returned.
struct Call<'a> {
    abi: Abi,
    call: Invocation,
    memory: &'a [(u64, &'a [u8])],
    result: i64,
}

#[track_caller]
fn call<'a>(abi: Abi, name: &str, registers: &[u64], memory: &'a [(u64, &'a [u8])], result: i64) -> Call<'a> {
    let call = *abi.syscall_by_name(name).expect("the ABI has the call").decode(registers).invocation();
    Call { abi, call, memory, result }
}

impl Call<'_> {
    /// The arguments, as text: in short, or in full.
    fn args(&self, verbose: bool) -> String {
        let memory = Pieces(self.memory);
        let outcome = self.call.result(self.result, self.result < 0);
        let text = self.call.text(&memory).names(true).verbose(verbose).outcome(outcome);
        let whole = text.to_string();
        let args = whole.rsplit_once(" = ").unwrap().0.to_owned();
        assert_eq!(text.entry().to_string() + &text.exit().to_string(), args, "{}: the two parts", self.abi);
        args
    }

    #[track_caller]
    fn shows(&self, expected: &str) -> &Self {
        assert_eq!(self.args(false), expected, "{}", self.abi);
        self
    }

    #[track_caller]
    fn shows_in_full(&self, expected: &str) -> &Self {
        assert_eq!(self.args(true), expected, "{}, in full", self.abi);
        self
    }
}

const X: Abi = Abi::X86_64;
const FD: u64 = 3;
const AT: u64 = 0x1000;
const AT_FDCWD: u64 = -100_i64 as u64;
const EBADF: i64 = -9;
const EFAULT: i64 = -14;
const EINVAL: i64 = -22;
const ERESTART_RESTARTBLOCK: i64 = -516;

/// A file: its device, its inode, its mode, how many links, its user, its group, its size, its block size, how many blocks; and its times.
const FILE: [u64; 9] = [0xfe00, 10051981, 0o100640, 1, 1000, 100, 5, 4096, 8];
const TIMES: [u64; 6] = [1700000000, 123456789, 1600000000, 0, 1795980840, 875760219];
const FILE_TEXT: &str = "{st_dev=makedev(0xfe, 0), st_ino=10051981, st_mode=S_IFREG|0640, st_nlink=1, st_uid=1000, st_gid=100, \
                         st_blksize=4096, st_blocks=8, st_size=5, st_atime=1700000000 /* 2023-11-14T22:13:20.123456789+0000 */, \
                         st_atime_nsec=123456789, st_mtime=1600000000 /* 2020-09-13T12:26:40+0000 */, st_mtime_nsec=0, \
                         st_ctime=1795980840 /* 2026-11-29T19:34:00.875760219+0000 */, st_ctime_nsec=875760219}";
/// Without parts of a second.
const OLD_FILE_TEXT: &str = "{st_dev=makedev(0xfe, 0), st_ino=51981, st_mode=S_IFREG|0640, st_nlink=1, st_uid=1000, st_gid=100, \
                             st_size=5, st_atime=1700000000 /* 2023-11-14T22:13:20+0000 */, \
                             st_mtime=1600000000 /* 2020-09-13T12:26:40+0000 */, \
                             st_ctime=1795980840 /* 2026-11-29T19:34:00+0000 */}";

#[track_caller]
fn shows_file(abi: Abi, name: &str, stat: &Bytes) {
    let memory = [(AT, &stat.bytes[..])];
    let call = call(abi, name, &[FD, AT], &memory, 0);
    call.shows(&format!("{name}(3, {{st_mode=S_IFREG|0640, st_size=5, ...}})"));
    call.shows_in_full(&format!("{name}(3, {FILE_TEXT})"));
}

#[test]
fn a_file_on_each_kind_of_machine() {
    let [dev, ino, mode, nlink, uid, gid, size, blksize, blocks] = FILE;
    let native = |abi| {
        let stat = Bytes::of(abi).u64(&[dev, ino, nlink]).u32(&[mode, uid, gid, 0]).u64(&[0, size, blksize, blocks]);
        stat.u64(&TIMES).up_to(144)
    };
    shows_file(X, "fstat", &native(X));
    // The kernel's `long` is wider than the program's.
    shows_file(Abi::X32, "fstat", &native(Abi::X32));
    let stat64 = |abi| {
        let stat = Bytes::of(abi).u64(&[dev]).u32(&[0, 51981, mode, nlink, uid, gid]).u64(&[0]).u32(&[0]);
        (stat, [size], [blksize], [blocks])
    };
    let (stat, size, blksize, blocks) = stat64(Abi::X86);
    shows_file(Abi::X86, "fstat64", &stat.u64(&size).u32(&blksize).u64(&blocks).u32(&TIMES).u64(&[ino]));
    let (stat, ..) = stat64(Abi::Arm);
    shows_file(
        Abi::Arm,
        "fstat64",
        &stat.up_to(48).u64(&size).u32(&blksize).up_to(64).u64(&blocks).u32(&TIMES).u64(&[ino]),
    );
    // Nothing is aligned to 8 bytes, whatever the compiler does otherwise.
    let (stat, ..) = stat64(Abi::ArmOabi);
    shows_file(Abi::ArmOabi, "fstat64", &stat.u64(&size).u32(&blksize).u64(&blocks).u32(&TIMES).u64(&[ino]));
    // Big-endian, 32 bits.
    let stat = Bytes::of(Abi::PowerPc).u64(&[dev, ino]).u32(&[mode, nlink, uid, gid]).u64(&[0]).u16(&[0]).up_to(48);
    shows_file(Abi::PowerPc, "fstat64", &stat.u64(&size).u32(&blksize).up_to(64).u64(&blocks).u32(&TIMES).up_to(104));
    // Big-endian, 64 bits.
    let stat = Bytes::of(Abi::S390x).u64(&[dev, ino, nlink]).u32(&[mode, uid, gid, 0]).u64(&[0, size[0]]).u64(&TIMES);
    shows_file(Abi::S390x, "fstat", &stat.u64(&blksize).u64(&blocks).up_to(144));
    // MIPS n32 has n64's, whatever its header says.
    for abi in [Abi::MipsN32, Abi::MipsN64] {
        let stat = Bytes::of(abi).u32(&[dev, 0, 0, 0]).u64(&[ino]).u32(&[mode, nlink, uid, gid, 0, 0, 0, 0]).u64(&size);
        shows_file(abi, "fstat", &stat.u32(&TIMES).u32(&blksize).u32(&[0]).u64(&blocks));
    }
    let stat = Bytes::of(Abi::MipsO32).u32(&[dev, 0, 0, 0]).u64(&[ino]).u32(&[mode, nlink, uid, gid, 0, 0, 0, 0]);
    shows_file(Abi::MipsO32, "fstat64", &stat.u64(&size).u32(&TIMES).u32(&blksize).u32(&[0]).u64(&blocks));
    let stat = Bytes::of(Abi::Alpha).u64(&[dev, ino, 0]).u64(&size).u64(&blocks).u32(&[mode, uid, gid]).u32(&blksize);
    shows_file(Abi::Alpha, "fstat64", &stat.u32(&[nlink, 0]).u64(&TIMES).up_to(136));
    let stat = Bytes::of(Abi::Parisc).u32(&[dev, ino]).u16(&[mode, nlink, 0, 0]).u32(&[0]).u32(&size).u32(&TIMES);
    let stat =
        stat.u32(&blksize).u32(&blocks).u32(&[0; 4]).u16(&[0, 0]).u32(&[0]).u16(&[0, 0]).u32(&[uid, gid, 0, 0, 0]);
    shows_file(Abi::Parisc, "fstat", &stat);
    let stat =
        Bytes::of(Abi::Sparc).u64(&[dev, ino]).u32(&[mode, nlink, uid, gid]).u64(&[0, 0]).u64(&size).u32(&blksize);
    shows_file(Abi::Sparc, "fstat64", &stat.u32(&[0, 0]).u32(&blocks).u32(&TIMES).up_to(104));
    let stat =
        Bytes::of(Abi::Aarch64).u64(&[dev, ino]).u32(&[mode, nlink, uid, gid]).u64(&[0, 0]).u64(&size).u32(&blksize);
    shows_file(Abi::Aarch64, "fstat", &stat.u32(&[0]).u64(&blocks).u64(&TIMES).up_to(128));
    let stat =
        Bytes::of(Abi::OpenRisc).u64(&[dev, ino]).u32(&[mode, nlink, uid, gid]).u64(&[0, 0]).u64(&size).u32(&blksize);
    shows_file(Abi::OpenRisc, "fstat64", &stat.u32(&[0]).u64(&blocks).u32(&TIMES).up_to(104));
}

#[test]
fn old_files() {
    let [dev, _, mode, nlink, uid, gid, size, blksize, blocks] = FILE;
    let times = [TIMES[0], TIMES[2], TIMES[4]];
    for abi in [Abi::X86, Abi::PowerPc, Abi::Sh] {
        let stat = Bytes::of(abi).u16(&[dev, 51981, mode, nlink, uid, gid, 0, 0]).u32(&[size]).u32(&times);
        call(abi, "oldfstat", &[FD, AT], &[(AT, &stat.bytes)], 0)
            .shows("oldfstat(3, {st_mode=S_IFREG|0640, st_size=5, ...})")
            .shows_in_full(&format!("oldfstat(3, {OLD_FILE_TEXT})"));
    }
    // What is aligned to 2 bytes there.
    let stat = Bytes::of(Abi::M68k).u16(&[dev, 51981, mode, nlink, uid, gid, 0]).u32(&[size]).u32(&times);
    call(Abi::M68k, "oldfstat", &[FD, AT], &[(AT, &stat.bytes)], 0)
        .shows_in_full(&format!("oldfstat(3, {OLD_FILE_TEXT})"));
    let with_blocks = OLD_FILE_TEXT.replace("st_gid=100, ", "st_gid=100, st_blksize=4096, st_blocks=8, ");
    let stat =
        Bytes::of(Abi::Sparc64).u32(&[dev, 0]).u64(&[51981]).u32(&[mode]).u16(&[nlink, 0]).u32(&[uid, gid, 0, 0]);
    let stat = stat.u64(&[size]).u64(&times).u64(&[blksize, blocks, 0, 0]);
    call(Abi::Sparc64, "fstat", &[FD, AT], &[(AT, &stat.bytes)], 0).shows_in_full(&format!("fstat(3, {with_blocks})"));
}

#[test]
fn a_device_has_a_number_instead_of_a_size() {
    let stat = Bytes::of(X).u64(&[6, 3, 1]).u32(&[0o20666, 0, 0, 0]).u64(&[0x103, 7, 4096, 0]).up_to(144);
    let memory = [(AT, &stat.bytes[..]), (0x2000, &b"/dev/null\0"[..])];
    call(X, "lstat", &[0x2000, AT], &memory, 0)
        .shows(r#"lstat("/dev/null", {st_mode=S_IFCHR|0666, st_rdev=makedev(0x1, 0x3), ...})"#);
    // Nothing is there if the call fails, or if it can't be read.
    call(X, "lstat", &[0x2000, AT], &memory, -2).shows(r#"lstat("/dev/null", 0x1000)"#);
    call(X, "lstat", &[0x2000, 8], &memory, 0).shows(r#"lstat("/dev/null", 0x8)"#);
    call(X, "lstat", &[0x2000, 0], &memory, -14).shows(r#"lstat("/dev/null", NULL)"#);
}

#[test]
fn statx() {
    let stamp = |stat: Bytes, seconds, nanoseconds| stat.u64(&[seconds]).u32(&[nanoseconds, 0]);
    for abi in [X, Abi::X86, Abi::S390x, Abi::Sparc, Abi::M68k] {
        let stat = Bytes::of(abi).u32(&[0x1fff, 4096]).u64(&[0]).u32(&[1, 0, 0]).u16(&[0o100640, 0]);
        let mut stat = stat.u64(&[10051981, 5, 8, 0x30]);
        for (seconds, nanoseconds) in
            [(1700000000, 123456789), (1795980840, 827389886), (1795980840, 875760219), (1600000000, 0)]
        {
            stat = stamp(stat, seconds, nanoseconds);
        }
        let stat = stat.u32(&[0, 0, 254, 0]).u64(&[0x1b]).up_to(256);
        call(abi, "statx", &[AT_FDCWD, 0x2000, 0, 0xfff, AT], &[(AT, &stat.bytes), (0x2000, b"f\0")], 0)
            .shows(
                "statx(AT_FDCWD, \"f\", AT_STATX_SYNC_AS_STAT, STATX_ALL, {stx_mask=STATX_ALL|STATX_MNT_ID, stx_attributes=0, \
                 stx_mode=S_IFREG|0640, stx_size=5, ...})",
            )
            .shows_in_full(
                "statx(AT_FDCWD, \"f\", AT_STATX_SYNC_AS_STAT, STATX_ALL, {stx_mask=STATX_ALL|STATX_MNT_ID, stx_blksize=4096, \
                 stx_attributes=0, stx_nlink=1, stx_uid=0, stx_gid=0, stx_mode=S_IFREG|0640, stx_ino=10051981, stx_size=5, \
                 stx_blocks=8, stx_attributes_mask=STATX_ATTR_IMMUTABLE|STATX_ATTR_APPEND, \
                 stx_atime={tv_sec=1700000000, tv_nsec=123456789} /* 2023-11-14T22:13:20.123456789+0000 */, \
                 stx_btime={tv_sec=1795980840, tv_nsec=827389886} /* 2026-11-29T19:34:00.827389886+0000 */, \
                 stx_ctime={tv_sec=1795980840, tv_nsec=875760219} /* 2026-11-29T19:34:00.875760219+0000 */, \
                 stx_mtime={tv_sec=1600000000, tv_nsec=0} /* 2020-09-13T12:26:40+0000 */, stx_rdev_major=0, stx_rdev_minor=0, \
                 stx_dev_major=254, stx_dev_minor=0, stx_mnt_id=0x1b})",
            );
        // Only what the file system has filled in.
        let stat = Bytes::of(abi).u32(&[2, 4096]).u64(&[0]).u32(&[1, 0, 0]).u16(&[0o640, 0]).u64(&[7, 5]).up_to(256);
        call(abi, "statx", &[AT_FDCWD, 0x2000, 0, 2, AT], &[(AT, &stat.bytes), (0x2000, b"f\0")], 0)
            .shows(
                "statx(AT_FDCWD, \"f\", AT_STATX_SYNC_AS_STAT, STATX_MODE, {stx_mask=STATX_MODE, stx_attributes=0, stx_mode=0640, ...})",
            )
            .shows_in_full(
                "statx(AT_FDCWD, \"f\", AT_STATX_SYNC_AS_STAT, STATX_MODE, {stx_mask=STATX_MODE, stx_blksize=4096, stx_attributes=0, \
                 stx_mode=0640, stx_attributes_mask=0, stx_rdev_major=0, stx_rdev_minor=0, stx_dev_major=0, stx_dev_minor=0})",
            );
    }
}

#[test]
fn file_systems() {
    let [kind, bsize, blocks, bfree, bavail, files, ffree, namelen, frsize, flags] =
        [0xef53, 4096, 66053021, 54839209, 12607660, 16777216, 16083051, 255, 4096, 0x1020];
    let id = [0x5a0a3a7c, 0x4b213aff];
    let expected = "{f_type=EXT2_SUPER_MAGIC, f_bsize=4096, f_blocks=66053021, f_bfree=54839209, f_bavail=12607660, f_files=16777216, \
                    f_ffree=16083051, f_fsid={val=[0x5a0a3a7c, 0x4b213aff]}, f_namelen=255, f_frsize=4096, \
                    f_flags=ST_VALID|ST_RELATIME}";
    let counts = [blocks, bfree, bavail, files, ffree];
    let native = |abi| Bytes::of(abi).u64(&[kind, bsize]).u64(&counts).u32(&id).u64(&[namelen, frsize, flags]);
    let narrow =
        |abi| Bytes::of(abi).u32(&[kind, bsize]).u32(&counts).u32(&id).u32(&[namelen, frsize, flags]).up_to(64);
    let of_mips = [blocks, bfree, files, ffree, bavail];
    for (abi, name, bytes) in [
        (X, "fstatfs", native(X).up_to(120)),
        (Abi::X32, "fstatfs", native(Abi::X32).up_to(120)),
        (Abi::Sparc64, "fstatfs", native(Abi::Sparc64).up_to(120)),
        (Abi::X86, "fstatfs", narrow(Abi::X86)),
        (Abi::Alpha, "fstatfs", narrow(Abi::Alpha)),
        (Abi::Parisc, "fstatfs", narrow(Abi::Parisc)),
        (Abi::S390x, "fstatfs", {
            let fs = Bytes::of(Abi::S390x).u32(&[kind, bsize]).u64(&counts).u32(&id);
            fs.u32(&[namelen, frsize, flags]).up_to(88)
        }),
        (Abi::MipsO32, "fstatfs", {
            let fs = Bytes::of(Abi::MipsO32).u32(&[kind, bsize, frsize]).u32(&of_mips).u32(&id);
            fs.u32(&[namelen, flags]).up_to(72)
        }),
        (Abi::MipsN64, "fstatfs", {
            let fs = Bytes::of(Abi::MipsN64).u64(&[kind, bsize, frsize]).u64(&of_mips).u32(&id);
            fs.u64(&[namelen, flags]).up_to(128)
        }),
    ] {
        call(abi, name, &[FD, AT], &[(AT, &bytes.bytes)], 0).shows(&format!("{name}(3, {expected})"));
    }
    let wide = |abi| Bytes::of(abi).u32(&[kind, bsize]).u64(&counts).u32(&id).u32(&[namelen, frsize, flags]).up_to(84);
    for abi in [Abi::X86, Abi::Arm, Abi::ArmOabi, Abi::PowerPc] {
        call(abi, "fstatfs64", &[FD, 84, AT], &[(AT, &wide(abi).bytes)], 0)
            .shows(&format!("fstatfs64(3, 84, {expected})"));
    }
    // No text of strace's.
    let stat = Bytes::of(Abi::MipsN32).u32(&[7, 9]).text(b"root\0\0\0\0\0\0\0\0");
    call(Abi::MipsN32, "ustat", &[0xfe00, AT], &[(AT, &stat.bytes)], 0)
        .shows(r#"ustat(makedev(0xfe, 0), {f_tfree=7, f_tinode=9, f_fname="root", f_fpack=""})"#);
}

#[test]
fn locks() {
    let lock = |abi, kind, pid| match abi {
        Abi::X86 | Abi::MipsO32 => Bytes::of(abi).u16(&[kind, 0]).u32(&[10, 20, pid]).up_to(36),
        // The kernel's own struct for 32 bits has one member more.
        Abi::MipsN32 => Bytes::of(abi).u16(&[kind, 0]).u32(&[10, 20, 0, pid]).up_to(36),
        abi => Bytes::of(abi).u16(&[kind, 0]).u32(&[0]).u64(&[10, 20]).u32(&[pid]).up_to(32),
    };
    let number = |abi: Abi, name| {
        let commands = sysno::Constants::all().find(|set| set.name() == "fcntl_command").unwrap();
        commands.value(abi, name).unwrap()
    };
    for abi in [X, Abi::X86, Abi::X32, Abi::MipsO32, Abi::MipsN32, Abi::S390x, Abi::Sparc64] {
        // F_WRLCK and F_UNLCK.
        let (write, unlock) = if abi == Abi::Sparc64 { (2, 3) } else { (1, 2) };
        let [get, set] = ["F_GETLK", "F_SETLK"].map(|name| number(abi, name));
        let (read, written) = (lock(abi, write, 99), lock(abi, unlock, 0));
        call(abi, "fcntl", &[FD, set, AT], &[(AT, &read.bytes)], 0)
            .shows("fcntl(3, F_SETLK, {l_type=F_WRLCK, l_whence=SEEK_SET, l_start=10, l_len=20})");
        call(abi, "fcntl", &[FD, get, AT], &[(AT, &written.bytes)], 0)
            .shows("fcntl(3, F_GETLK, {l_type=F_UNLCK, l_whence=SEEK_SET, l_start=10, l_len=20, l_pid=0})");
        call(abi, "fcntl", &[FD, get, AT], &[(AT, &written.bytes)], EINVAL).shows("fcntl(3, F_GETLK, 0x1000)");
    }
    let wide =
        |abi: Abi, gap: usize| Bytes::of(abi).u16(&[77, 9]).up_to(gap).u64(&[-5_i64 as u64, 20]).u32(&[99]).up_to(32);
    for (abi, gap) in [(Abi::X86, 4), (Abi::Arm, 8), (Abi::ArmOabi, 4), (Abi::PowerPc, 8), (Abi::MipsN32, 8)] {
        call(abi, "fcntl64", &[FD, number(abi, "F_OFD_SETLK"), AT], &[(AT, &wide(abi, gap).bytes)], EINVAL).shows(
            "fcntl64(3, F_OFD_SETLK, {l_type=0x4d /* F_??? */, l_whence=0x9 /* SEEK_??? */, l_start=-5, l_len=20})",
        );
    }
    call(X, "fcntl", &[FD, 6, 0], &[], -14).shows("fcntl(3, F_SETLK, NULL)");
}

#[test]
fn other_arguments_of_fcntl() {
    let owner = Bytes::of(X).u32(&[1, 10292]);
    call(X, "fcntl", &[FD, 15, AT], &[(AT, &owner.bytes)], 0)
        .shows("fcntl(3, F_SETOWN_EX, {type=F_OWNER_PID, pid=10292})");
    call(X, "fcntl", &[FD, 16, AT], &[(AT, &owner.bytes)], 0)
        .shows("fcntl(3, F_GETOWN_EX, {type=F_OWNER_PID, pid=10292})");
    let owner = Bytes::of(Abi::PowerPc64).u32(&[9, -5_i64 as u64]);
    call(Abi::PowerPc64, "fcntl", &[FD, 15, AT], &[(AT, &owner.bytes)], EINVAL)
        .shows("fcntl(3, F_SETOWN_EX, {type=0x9 /* F_OWNER_??? */, pid=-5})");
    for abi in [X, Abi::S390x] {
        let hint = |hint| Bytes::of(abi).u64(&[hint]);
        call(abi, "fcntl", &[FD, 1036, AT], &[(AT, &hint(2).bytes)], 0)
            .shows("fcntl(3, F_SET_RW_HINT, [RWH_WRITE_LIFE_SHORT])");
        call(abi, "fcntl", &[FD, 1036, AT], &[(AT, &hint(99).bytes)], EINVAL)
            .shows("fcntl(3, F_SET_RW_HINT, [0x63 /* RWH_WRITE_LIFE_??? */])");
        call(abi, "fcntl", &[FD, 1035, AT], &[(AT, &hint(2).bytes)], EINVAL).shows("fcntl(3, F_GET_RW_HINT, 0x1000)");
    }
}

#[test]
fn sizes_of_terminals() {
    // The numbers of the two requests are each ABI's own, from asm/ioctls.h. The texts are strace 6.1's.
    for (abi, get, set) in [
        (X, 0x5413, 0x5414),
        (Abi::X86, 0x5413, 0x5414),
        (Abi::S390x, 0x5413, 0x5414),
        (Abi::MipsN32, 0x40087468, 0x80087467),
        (Abi::PowerPc, 0x40087468, 0x80087467),
        (Abi::Sh, 0x80087468, 0x40087467),
    ] {
        let size = Bytes::of(abi).u16(&[24, 80, 0, 0]);
        let memory = [(AT, &size.bytes[..])];
        let text = "{ws_row=24, ws_col=80, ws_xpixel=0, ws_ypixel=0}";
        let ioctl = |request, address, result| call(abi, "ioctl", &[FD, request, address], &memory, result);
        ioctl(get, AT, 0)
            .shows(&format!("ioctl(3, TIOCGWINSZ, {text})"))
            .shows_in_full(&format!("ioctl(3, TIOCGWINSZ, {text})"));
        ioctl(set, AT, 0)
            .shows(&format!("ioctl(3, TIOCSWINSZ, {text})"))
            .shows_in_full(&format!("ioctl(3, TIOCSWINSZ, {text})"));
        // If the call fails, the kernel has read the size all the same, but has written none.
        ioctl(get, AT, EBADF).shows("ioctl(3, TIOCGWINSZ, 0x1000)");
        ioctl(set, AT, EBADF).shows(&format!("ioctl(3, TIOCSWINSZ, {text})"));
        ioctl(get, 0, EFAULT).shows("ioctl(3, TIOCGWINSZ, NULL)");
        ioctl(set, 1, EFAULT).shows("ioctl(3, TIOCSWINSZ, 0x1)");
    }
    // All four, in both byte orders.
    for abi in [X, Abi::S390x] {
        let size = Bytes::of(abi).u16(&[50, 65535, 640, 384]);
        call(abi, "ioctl", &[FD, 0x5414, AT], &[(AT, &size.bytes)], 0)
            .shows("ioctl(3, TIOCSWINSZ, {ws_row=50, ws_col=65535, ws_xpixel=640, ws_ypixel=384})");
    }
}

#[test]
fn descriptors_to_wait_for() {
    let fds = |abi| Bytes::of(abi).u32(&[0]).u16(&[1, 1]).u32(&[1]).u16(&[0xc, 4]).u32(&[u32::MAX.into()]).u16(&[1, 0]);
    for abi in [X, Abi::X86, Abi::MipsN32, Abi::Sparc] {
        call(abi, "poll", &[AT, 3, 0], &[(AT, &fds(abi).bytes)], 2)
            .shows("poll([{fd=0, events=POLLIN}, {fd=1, events=POLLOUT|POLLERR}, {fd=-1}], 3, 0)");
    }
    let all = |abi| Bytes::of(abi).u32(&[1]).u16(&[0xffff, 0]);
    for (abi, events) in [
        (
            X,
            "POLLIN|POLLPRI|POLLOUT|POLLERR|POLLHUP|POLLNVAL|POLLRDNORM|POLLRDBAND|POLLWRNORM|POLLWRBAND|POLLMSG|POLLREMOVE|\
             POLLRDHUP|POLL_BUSY_LOOP|0x4800",
        ),
        // No strace was there: in its order.
        (
            Abi::Sparc,
            "POLLIN|POLLPRI|POLLOUT|POLLERR|POLLHUP|POLLNVAL|POLLRDNORM|POLLRDBAND|POLLWRBAND|POLLMSG|POLLREMOVE|POLLRDHUP|\
             POLL_BUSY_LOOP|0x7000",
        ),
    ] {
        call(abi, "poll", &[AT, 1, 0], &[(AT, &all(abi).bytes)], 1)
            .shows(&format!("poll([{{fd=1, events={events}}}], 1, 0)"));
    }
    call(X, "poll", &[AT, 0, 0], &[], 0).shows("poll([], 0, 0)");
    let event = |abi, gap| Bytes::of(abi).u32(&[0x8000_0001]).up_to(gap).u64(&[0x123_4567_89ab_cdef]);
    for (abi, gap) in [(X, 4), (Abi::X32, 4), (Abi::X86, 4), (Abi::Arm, 8), (Abi::ArmOabi, 4), (Abi::S390x, 8)] {
        let event = event(abi, gap);
        call(abi, "epoll_ctl", &[8, 1, 9, AT], &[(AT, &event.bytes)], 0)
            .shows("epoll_ctl(8, EPOLL_CTL_ADD, 9, {events=EPOLLIN|EPOLLET, data=0x123456789abcdef})");
    }
    let events = [&event(X, 4).bytes[..], &event(X, 4).bytes].concat();
    let two = "{events=EPOLLIN|EPOLLET, data=0x123456789abcdef}";
    call(X, "epoll_wait", &[8, AT, 4, 0], &[(AT, &events)], 2).shows(&format!("epoll_wait(8, [{two}, {two}], 4, 0)"));
    call(X, "epoll_wait", &[8, AT, 4, 0], &[(AT, &events)], 0).shows("epoll_wait(8, [], 4, 0)");
}

#[test]
fn times() {
    let pair = |abi, size, one, other| Bytes::of(abi).put(size, &[one, other]);
    let wide = [(X, "nanosleep"), (Abi::X32, "nanosleep"), (Abi::S390x, "nanosleep")];
    let narrow = [(Abi::X86, "nanosleep"), (Abi::MipsN32, "nanosleep"), (Abi::Sparc, "nanosleep")];
    for ((abi, name), size) in wide.map(|call| (call, 8)).into_iter().chain(narrow.map(|call| (call, 4))) {
        let (asked, left) = (pair(abi, size, 3, 2), pair(abi, size, 2, 52863));
        let memory = [(AT, &asked.bytes[..]), (0x2000, &left.bytes[..])];
        // What is left is there only after a signal.
        call(abi, name, &[AT, 0x2000], &memory, 0).shows("nanosleep({tv_sec=3, tv_nsec=2}, 0x2000)");
        call(abi, name, &[AT, 0x2000], &memory, EINVAL).shows("nanosleep({tv_sec=3, tv_nsec=2}, 0x2000)");
        for interrupted in [ERESTART_RESTARTBLOCK, -4] {
            call(abi, name, &[AT, 0x2000], &memory, interrupted)
                .shows("nanosleep({tv_sec=3, tv_nsec=2}, {tv_sec=2, tv_nsec=52863})");
        }
        call(abi, name, &[AT, 0], &memory, 0).shows("nanosleep({tv_sec=3, tv_nsec=2}, NULL)");
        call(abi, "clock_nanosleep", &[0, 0, AT, 0x2000], &memory, ERESTART_RESTARTBLOCK)
            .shows("clock_nanosleep(CLOCK_REALTIME, 0, {tv_sec=3, tv_nsec=2}, {tv_sec=2, tv_nsec=52863})");
        call(abi, "clock_nanosleep", &[0, 1, AT, 0x2000], &memory, -4)
            .shows("clock_nanosleep(CLOCK_REALTIME, TIMER_ABSTIME, {tv_sec=3, tv_nsec=2}, 0x2000)");
    }
    let wide = pair(Abi::X86, 8, 3, 2);
    call(Abi::X86, "clock_gettime64", &[1, AT], &[(AT, &wide.bytes)], 0)
        .shows("clock_gettime64(CLOCK_MONOTONIC, {tv_sec=3, tv_nsec=2})");
    let zone = Bytes::of(X).u32(&[-60_i64 as u64, 1]);
    for (abi, size) in [(X, 8), (Abi::X32, 8), (Abi::MipsN32, 4), (Abi::X86, 4), (Abi::MipsN64, 8), (Abi::Sparc, 4)] {
        let (time, zone) = (pair(abi, size, 1795980840, 942503), Bytes::of(abi).put(4, &[-60_i64 as u64, 1]));
        call(abi, "gettimeofday", &[AT, 0x2000], &[(AT, &time.bytes), (0x2000, &zone.bytes)], 0)
            .shows("gettimeofday({tv_sec=1795980840, tv_usec=942503}, {tz_minuteswest=-60, tz_dsttime=1})");
    }
    // A `suseconds_t` has 32 bits there.
    let time = Bytes::of(Abi::Sparc64).u64(&[1795980840]).u32(&[942503, 0]);
    call(Abi::Sparc64, "gettimeofday", &[AT, 0], &[(AT, &time.bytes)], 0)
        .shows("gettimeofday({tv_sec=1795980840, tv_usec=942503}, NULL)");
    call(X, "settimeofday", &[0, 0x2000], &[(0x2000, &zone.bytes)], 0)
        .shows("settimeofday(NULL, {tz_minuteswest=-60, tz_dsttime=1})");
    let timer = "{it_interval={tv_sec=1, tv_usec=2}, it_value={tv_sec=3, tv_usec=4}}";
    for (abi, size) in [(X, 8), (Abi::X32, 8), (Abi::MipsN32, 4), (Abi::X86, 4), (Abi::PowerPc64, 8)] {
        let bytes = Bytes::of(abi).put(size, &[1, 2, 3, 4]);
        let memory = [(AT, &bytes.bytes[..])];
        call(abi, "setitimer", &[0, AT, AT], &memory, 0).shows(&format!("setitimer(ITIMER_REAL, {timer}, {timer})"));
        call(abi, "setitimer", &[0, AT, AT], &memory, EINVAL)
            .shows(&format!("setitimer(ITIMER_REAL, {timer}, 0x1000)"));
        let timer = timer.replace("usec", "nsec");
        call(abi, "timerfd_settime", &[3, 0, AT, AT], &memory, 0)
            .shows(&format!("timerfd_settime(3, 0, {timer}, {timer})"));
    }
    let set = Bytes::of(X).u64(&[2]);
    let time = pair(X, 8, 0, 10);
    call(X, "select", &[3, 0, AT, 0, 0x2000], &[(AT, &set.bytes), (0x2000, &time.bytes)], 1)
        .shows("select(3, NULL, [1], NULL, {tv_sec=0, tv_usec=10})");
    // The old call has its arguments in memory, which strace shows without braces.
    let select = Bytes::of(Abi::X86).u32(&[3, 0, 0x2000, 0, 0x3000]);
    let (set, time) = (Bytes::of(Abi::X86).u32(&[2]), Bytes::of(Abi::X86).u32(&[0, 10]));
    call(Abi::X86, "select", &[AT], &[(AT, &select.bytes), (0x2000, &set.bytes), (0x3000, &time.bytes)], 1)
        .shows("select({n=3, inp=NULL, outp=[1], exp=NULL, tvp={tv_sec=0, tv_usec=10}})");
}

#[test]
fn times_of_files() {
    let shows = |abi: Abi, name: &str, size: usize, times: [u64; 4], expected: &str| {
        let times = Bytes::of(abi).put(size, &times);
        let memory = [(AT, &times.bytes[..])];
        match name {
            "utimensat" | "utimensat_time64" => {
                call(abi, name, &[FD, 0, AT, 0], &memory, 0).shows(&format!("{name}(3, NULL, [{expected}], 0)"))
            }
            _ => call(abi, name, &[0, AT], &memory, 0).shows(&format!("{name}(NULL, [{expected}])")),
        };
    };
    let usual = "{tv_sec=1700000000, tv_nsec=123456789} /* 2023-11-14T22:13:20.123456789+0000 */, \
                 {tv_sec=1600000000, tv_nsec=0} /* 2020-09-13T12:26:40+0000 */";
    for (abi, name, size) in [
        (X, "utimensat", 8),
        (Abi::X86, "utimensat", 4),
        (Abi::X86, "utimensat_time64", 8),
        (Abi::MipsN32, "utimensat", 4),
        (Abi::S390x, "utimensat", 8),
        (Abi::Parisc, "utimensat", 4),
    ] {
        shows(abi, name, size, [1700000000, 123456789, 1600000000, 0], usual);
        shows(abi, name, size, [0, 0x3fff_ffff, 0, 0x3fff_fffe], "UTIME_NOW, UTIME_OMIT");
        // No time; and a time before 1970.
        shows(abi, name, size, [5, 1000000000, 0, 0], "{tv_sec=5, tv_nsec=1000000000}, {tv_sec=0, tv_nsec=0}");
        shows(
            abi,
            name,
            size,
            [-1_i64 as u64, 5, 0, 7],
            "{tv_sec=-1, tv_nsec=5} /* 1969-12-31T23:59:59.000000005+0000 */, \
             {tv_sec=0, tv_nsec=7} /* 1970-01-01T00:00:00.000000007+0000 */",
        );
    }
    call(X, "utimensat", &[FD, 0, 0, 0], &[], 0).shows("utimensat(3, NULL, NULL, 0)");
    call(X, "utimensat", &[FD, 0, 8, 0], &[], -14).shows("utimensat(3, NULL, 0x8, 0)");
    let usual = usual.replace("tv_nsec", "tv_usec").replace("123456789", "123456");
    for (abi, size) in [(X, 8), (Abi::X32, 8), (Abi::X86, 4), (Abi::PowerPc, 4)] {
        shows(abi, "utimes", size, [1700000000, 123456, 1600000000, 0], &usual);
    }
    for (abi, size) in [(X, 8), (Abi::X32, 8), (Abi::X86, 4), (Abi::Sparc64, 8), (Abi::M68k, 4)] {
        let times = Bytes::of(abi).put(size, &[1700000000, -1_i64 as u64]);
        call(abi, "utime", &[0, AT], &[(AT, &times.bytes)], 0).shows(
            "utime(NULL, {actime=1700000000 /* 2023-11-14T22:13:20+0000 */, modtime=-1 /* 1969-12-31T23:59:59+0000 */})",
        );
    }
}

/// Days at the ends of months, of years and of centuries, from what GNU date says of these seconds.
#[test]
fn dates() {
    for (seconds, date) in [
        (-62135596800_i64, "0001-01-01T00:00:00"),
        (-2203891201, "1900-02-28T23:59:59"),
        (-2203891200, "1900-03-01T00:00:00"),
        (-1, "1969-12-31T23:59:59"),
        (1, "1970-01-01T00:00:01"),
        (951782399, "2000-02-28T23:59:59"),
        (951782400, "2000-02-29T00:00:00"),
        (951868800, "2000-03-01T00:00:00"),
        (1704067199, "2023-12-31T23:59:59"),
        (1709164800, "2024-02-29T00:00:00"),
        (4102444800, "2100-01-01T00:00:00"),
        (4107542400, "2100-03-01T00:00:00"),
        (253402300799, "9999-12-31T23:59:59"),
        (253402300800, "10000-01-01T00:00:00"),
    ] {
        let times = Bytes::of(X).u64(&[seconds as u64, 0]);
        call(X, "utime", &[0, AT], &[(AT, &times.bytes)], 0)
            .shows(&format!("utime(NULL, {{actime={seconds} /* {date}+0000 */, modtime=0}})"));
    }
    for seconds in [i64::MIN, i64::MAX] {
        let times = Bytes::of(X).u64(&[seconds as u64, 0]);
        call(X, "utime", &[0, AT], &[(AT, &times.bytes)], 0)
            .shows(&format!("utime(NULL, {{actime={seconds}, modtime=0}})"));
    }
}

#[test]
fn entries_of_directories() {
    for abi in [X, Abi::X86, Abi::S390x, Abi::MipsN32] {
        let entry = |entries: Bytes, inode, offset, kind: u8, name: &[u8]| {
            let end = entries.bytes.len() + 24;
            entries.u64(&[inode, offset]).u16(&[24]).text(&[kind]).text(name).up_to(end)
        };
        let entries = entry(Bytes::of(abi), 10051981, 306651225872345235, 8, b"file\0");
        let entries = entry(entries, 246951, 7709387121495409031, 4, b"..\0");
        let memory = [(AT, &entries.bytes[..])];
        call(abi, "getdents64", &[4, AT, 4096], &memory, 48)
            .shows("getdents64(4, 0x1000 /* 2 entries */, 4096)")
            .shows_in_full(
                "getdents64(4, [{d_ino=10051981, d_off=306651225872345235, d_reclen=24, d_type=DT_REG, d_name=\"file\"}, \
                 {d_ino=246951, d_off=7709387121495409031, d_reclen=24, d_type=DT_DIR, d_name=\"..\"}], 4096)",
            );
        call(abi, "getdents64", &[4, AT, 4096], &memory, 0)
            .shows("getdents64(4, 0x1000 /* 0 entries */, 4096)")
            .shows_in_full("getdents64(4, [], 4096)");
        call(abi, "getdents64", &[4, AT, 4096], &memory, -9).shows("getdents64(4, 0x1000, 4096)");
        // More than are there; one that leads nowhere; one that leads beyond the end.
        call(abi, "getdents64", &[4, AT, 4096], &memory, 72).shows("getdents64(4, 0x1000 /* 2 entries */, 4096)");
        for step in [0, 18, 25, 0xffff] {
            let mut wrong = Bytes { endian: abi.endian(), bytes: entries.bytes[..24 + 16].to_vec() };
            wrong = wrong.u16(&[step]).up_to(48);
            call(abi, "getdents64", &[4, AT, 4096], &[(AT, &wrong.bytes)], 48)
                .shows("getdents64(4, 0x1000 /* 1 entries */, 4096)");
        }
    }
    // strace shows the type, too, which is in the last byte.
    for (abi, size) in [(X, 8), (Abi::X32, 8), (Abi::X86, 4), (Abi::MipsN32, 4), (Abi::PowerPc64, 8)] {
        let entries = Bytes::of(abi).put(size, &[1981, 306651]).u16(&[32]).text(b"file\0").up_to(32);
        call(abi, "getdents", &[4, AT, 4096], &[(AT, &entries.bytes)], 32)
            .shows("getdents(4, 0x1000 /* 1 entries */, 4096)")
            .shows_in_full("getdents(4, [{d_ino=1981, d_off=306651, d_reclen=32, d_name=\"file\"}], 4096)");
    }
}

#[test]
fn the_view_has_the_entries_of_directories() {
    let entries = Bytes::of(X)
        .u64(&[7, 1])
        .u16(&[24])
        .text(b"\x08a\0")
        .up_to(24)
        .u64(&[8, 2])
        .u16(&[32])
        .text(b"\x04bc\0")
        .up_to(56);
    let memory = (AT, &entries.bytes[..]);
    let call = *X.syscall_by_name("getdents64").unwrap().decode([4, AT, 4096]).invocation();
    let view = call.view(&memory).outcome(call.result(56, false));
    let Content::List(list) = view.arg(1).unwrap().content() else { panic!() };
    assert_eq!(list.len(), None);
    let names = list.items().map(|entry| {
        let Ok(Content::Record(entry)) = entry else { panic!() };
        let name = entry.fields().unwrap().last().unwrap();
        let Content::String(name) = name.content() else { panic!() };
        String::from_utf8(name.read(&mut [0; 20]).unwrap().to_vec()).unwrap()
    });
    assert!(names.eq(["a", "bc"]));
}

#[test]
fn handles_of_files() {
    for abi in [X, Abi::X86, Abi::S390x] {
        let handle = Bytes::of(abi).u32(&[8, 1]).text(b"\x8d\x61\x99\x00\x83\xa1\x28\xb5").up_to(136);
        let text = r#"{handle_bytes=8, handle_type=1, f_handle="\x8d\x61\x99\x00\x83\xa1\x28\xb5"}"#;
        let id = Bytes::of(abi).u32(&[27]);
        let memory = [(AT, &handle.bytes[..]), (0x2000, &id.bytes), (0x3000, b"f\0")];
        call(abi, "open_by_handle_at", &[1, AT, 0], &memory, 5)
            .shows(&format!("open_by_handle_at(1, {text}, O_RDONLY)"));
        call(abi, "name_to_handle_at", &[AT_FDCWD, 0x3000, AT, 0x2000, 0], &memory, 0)
            .shows(&format!(r#"name_to_handle_at(AT_FDCWD, "f", {text}, [27], 0)"#));
        call(abi, "name_to_handle_at", &[AT_FDCWD, 0x3000, AT, 0x2000, 0], &memory, -75)
            .shows(r#"name_to_handle_at(AT_FDCWD, "f", {handle_bytes=8}, 0x2000, 0)"#);
        // The room that there was, and the one that it takes.
        let (before, after) = (Bytes::of(abi).u32(&[1, 0]), Bytes::of(abi).u32(&[8, 0]));
        let (before, after) = ((AT, &before.bytes[..]), (AT, &after.bytes[..]));
        let call = *abi.syscall_by_name("name_to_handle_at").unwrap().decode([3, 0, AT, 0, 0]).invocation();
        let text = call.text(&after).names(true).before(&before).outcome(call.result(-75, true)).to_string();
        assert!(
            text.starts_with("name_to_handle_at(3, NULL, {handle_bytes=1 => 8}, NULL, 0) = -1 EOVERFLOW"),
            "{abi}: {text}"
        );
        let text = call.text(&after).names(true).before(&after).outcome(call.result(-22, true)).to_string();
        assert!(text.starts_with("name_to_handle_at(3, NULL, {handle_bytes=8}, NULL, 0) = -1 EINVAL"), "{abi}: {text}");
    }
    // The room that there was.
    let (before, after) = (Bytes::of(X).u32(&[128, 0]).up_to(136), Bytes::of(X).u32(&[2, 1]).text(b"ab").up_to(136));
    let (before, after) = ((AT, &before.bytes[..]), (AT, &after.bytes[..]));
    let name_to_handle = *X.syscall_by_name("name_to_handle_at").unwrap().decode([3, 0, AT, 0, 0]).invocation();
    let text = name_to_handle.text(&after).names(true).before(&before).outcome(name_to_handle.result(0, false));
    assert_eq!(
        text.to_string(),
        r#"name_to_handle_at(3, NULL, {handle_bytes=128 => 2, handle_type=1, f_handle="\x61\x62"}, NULL, 0) = 0"#
    );
    let handle = Bytes::of(X).u32(&[200, -2_i64 as u64]).up_to(208);
    let zeros = r"\x00".repeat(128);
    call(X, "open_by_handle_at", &[1, AT, 0], &[(AT, &handle.bytes)], EINVAL).shows(&format!(
        r#"open_by_handle_at(1, {{handle_bytes=200, handle_type=-2, f_handle="{zeros}"...}}, O_RDONLY)"#
    ));
}

#[test]
fn structs_that_may_grow() {
    let path: (u64, &[u8]) = (0x2000, b"/tmp/f/x\0");
    for abi in [X, Abi::X86, Abi::Sparc, Abi::PowerPc64] {
        let how = |numbers: &[u64]| Bytes::of(abi).u64(numbers);
        let creat = if abi == Abi::Sparc { 0o1000 } else { 0o100 };
        let opens = |how: Bytes, len, expected: &str| {
            call(abi, "openat2", &[AT_FDCWD, 0x2000, AT, len], &[(AT, &how.bytes), path], 6)
                .shows(&format!(r#"openat2(AT_FDCWD, "/tmp/f/x", {expected}, {len})"#));
        };
        opens(how(&[creat, 0o600, 4]), 24, "{flags=O_RDONLY|O_CREAT, mode=0600, resolve=RESOLVE_NO_SYMLINKS}");
        opens(how(&[creat, 0, 0]), 24, "{flags=O_RDONLY|O_CREAT, mode=000, resolve=0}");
        opens(how(&[0, 0o600, 0]), 24, "{flags=O_RDONLY, mode=0600, resolve=0}");
        opens(how(&[0, 0, 0, 0, 0]), 40, "{flags=O_RDONLY, resolve=0}");
        // Of a length that is less than that of the first version, the kernel reads nothing.
        opens(how(&[0, 0, 0]), 23, "0x1000");
        let rest = Bytes::of(abi).u64(&[0, 0, 0]).text(&[1]).up_to(40);
        opens(
            rest,
            40,
            r#"{flags=O_RDONLY, resolve=0, /* bytes 24..39 */ "\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"}"#,
        );
        let attr = Bytes::of(abi).u64(&[1, 8, 1 << 18, 3]);
        call(abi, "mount_setattr", &[-1_i64 as u64, 0x2000, 0x1000, AT, 32], &[(AT, &attr.bytes), path], -9).shows(
            "mount_setattr(-1, \"/tmp/f/x\", AT_EMPTY_PATH, {attr_set=MOUNT_ATTR_RDONLY, attr_clr=MOUNT_ATTR_NOEXEC, \
             propagation=MS_PRIVATE, userns_fd=3}, 32)",
        );
        let none = Bytes::of(abi).u64(&[0, 0, 0, 3]);
        call(abi, "mount_setattr", &[-1_i64 as u64, 0x2000, 0, AT, 32], &[(AT, &none.bytes), path], 0).shows(
            "mount_setattr(-1, \"/tmp/f/x\", 0, {attr_set=0, attr_clr=0, propagation=0 /* MS_??? */, userns_fd=3}, 32)",
        );
        // No more than the limit of what a newer kernel may know.
        let newer = Bytes::of(abi).u64(&[0, 0, 0, 3, 0, 0, 0, u64::MAX]).up_to(80);
        call(abi, "mount_setattr", &[-1_i64 as u64, 0x2000, 0, AT, 80], &[(AT, &newer.bytes), path], -7).shows(
            &format!(
                "mount_setattr(-1, \"/tmp/f/x\", 0, {{attr_set=0, attr_clr=0, propagation=0 /* MS_??? */, userns_fd=3, \
             /* bytes 32..79 */ \"{}{}\"...}}, 80)",
                r"\x00".repeat(24),
                r"\xff".repeat(8)
            ),
        );
        call(abi, "mount_setattr", &[-1_i64 as u64, 0x2000, 0, AT, 31], &[(AT, &attr.bytes), path], EINVAL)
            .shows("mount_setattr(-1, \"/tmp/f/x\", 0, 0x1000, 31)");
        let attr = Bytes::of(abi).u64(&[1]).u32(&[5, 6, 6, 0]);
        call(abi, "file_setattr", &[AT_FDCWD, 0x2000, AT, 23, 0], &[(AT, &attr.bytes), path], EINVAL)
            .shows("file_setattr(AT_FDCWD, \"/tmp/f/x\", 0x1000, 23, 0)");
        call(abi, "file_setattr", &[AT_FDCWD, 0x2000, AT, 24, 0], &[(AT, &attr.bytes), path], 0).shows(
            "file_setattr(AT_FDCWD, \"/tmp/f/x\", {fa_xflags=FS_XFLAG_REALTIME, fa_extsize=5, fa_projid=0x6, fa_cowextsize=0}, 24, 0)",
        );
        call(abi, "file_getattr", &[AT_FDCWD, 0x2000, AT, 24, 0], &[(AT, &attr.bytes), path], 0).shows(
            "file_getattr(AT_FDCWD, \"/tmp/f/x\", {fa_xflags=FS_XFLAG_REALTIME, fa_extsize=5, fa_nextents=6, fa_projid=0x6, \
             fa_cowextsize=0}, 24, 0)",
        );
        let args = Bytes::of(abi).u64(&[0x3000]).u32(&[20, 1]);
        let memory =
            [(AT, &args.bytes[..]), path, (0x3000, b"value\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"), (0x4000, b"user.t\0")];
        let registers = [AT_FDCWD, 0x2000, 0, 0x4000, AT, 16];
        let zeros = r"\0".repeat(15);
        call(abi, "setxattrat", &registers, &memory, 0).shows(&format!(
            r#"setxattrat(AT_FDCWD, "/tmp/f/x", 0, "user.t", {{value="value{zeros}", size=20, flags=XATTR_CREATE}}, 16)"#
        ));
        // It fills the buffer.
        call(abi, "getxattrat", &registers, &memory, 5).shows(
            r#"getxattrat(AT_FDCWD, "/tmp/f/x", 0, "user.t", {value="value", size=20, flags=XATTR_CREATE}, 16)"#,
        );
    }
}

#[test]
fn pages_and_mounts() {
    for abi in [X, Abi::S390x, Abi::MipsN32, Abi::X86] {
        let (range, cached) = (Bytes::of(abi).u64(&[0, 4096]), Bytes::of(abi).u64(&[1, 1, 0, 0, 0]));
        call(abi, "cachestat", &[3, AT, 0x2000, 0], &[(AT, &range.bytes), (0x2000, &cached.bytes)], 0).shows(
            "cachestat(3, {off=0, len=4096}, {nr_cache=1, nr_dirty=1, nr_writeback=0, nr_evicted=0, nr_recently_evicted=0}, 0)",
        );
        let req = Bytes::of(abi).u32(&[32, 0]).u64(&[1, 3, 0]);
        call(abi, "listmount", &[AT, 0x2000, 10, 0], &[(AT, &req.bytes)], EINVAL)
            .shows("listmount({size=32, mnt_ns_fd=0, mnt_id=0x1, param=0x3, mnt_ns_id=0}, 0x2000, 10, 0)");
        // It says that there is nothing of it but its size.
        let none = Bytes::of(abi).u32(&[0, 0]).u64(&[1, 3, 0]);
        call(abi, "listmount", &[AT, 0x2000, 10, 0], &[(AT, &none.bytes)], EINVAL)
            .shows("listmount({size=0}, 0x2000, 10, 0)");
        // strace has names of its own for the kinds of namespaces: MNT_NS|PID_NS.
        let namespaces = Bytes::of(abi).u32(&[32, 0]).u64(&[300]).u32(&[0x2002_0000, 0]).u64(&[5]);
        let root = Bytes::of(abi).u32(&[24, 0]).u64(&[u64::MAX, 0]);
        call(abi, "listmount", &[AT, 0x2000, 10, 0], &[(AT, &root.bytes)], EINVAL)
            .shows("listmount({size=24, mnt_ns_fd=0, mnt_id=LSMT_ROOT, param=0}, 0x2000, 10, 0)");
        // What the kernel wants to be 0 is shown if it isn't.
        let current = Bytes::of(abi).u32(&[32, 1]).u64(&[300]).u32(&[0, 4]).u64(&[u64::MAX]);
        call(abi, "listns", &[AT, 0x2000, 4, 0], &[(AT, &current.bytes)], EINVAL).shows(
            "listns({size=32, spare=0x1, ns_id=0x12c, ns_type=0, spare2=0x4, user_ns_id=LISTNS_CURRENT_USER}, 0x2000, 4, 0)",
        );
        call(abi, "listns", &[AT, 0x2000, 4, 0], &[(AT, &namespaces.bytes)], EINVAL)
            .shows("listns({size=32, ns_id=0x12c, ns_type=MNT_NS|PID_NS, user_ns_id=0x5}, 0x2000, 4, 0)");
        // One that says that it is shorter. strace names the flags of its request.
        let req = Bytes::of(abi).u32(&[24, 0]).u64(&[0x8000001c, 3]);
        let mount = Bytes::of(abi).u32(&[517, 0]).u64(&[3]).u32(&[254, 0]).u64(&[0xef53]).u32(&[0, 0]);
        let mount = mount.u64(&[0x8000001c, 0x80000002]).u32(&[0x1b, 1]).u64(&[0, 1 << 18, 0, 0]).up_to(517);
        let texts = Bytes::of(abi).u32(&[623, 14]).u64(&[0xb8]).up_to(36).u32(&[50]).up_to(104).u32(&[1, 5]).up_to(512);
        let texts = texts
            .text(b"\0/a\0\0/b\0nd\0ro,discard,resuid=65534,resgid=65534")
            .up_to(512 + 50)
            .text(b"ext4\0")
            .up_to(4096);
        call(abi, "statmount", &[AT, 0x2000, 4096, 0], &[(AT, &req.bytes), (0x2000, &texts.bytes)], 0).shows(
            "statmount({size=24, mnt_ns_fd=0, mnt_id=0x8000001c, param=STATMOUNT_SB_BASIC|STATMOUNT_MNT_BASIC}, {size=623, \
             mnt_opts=\"discard,resuid=65534,resgid=65534\", \
             mask=STATMOUNT_MNT_ROOT|STATMOUNT_MNT_POINT|STATMOUNT_FS_TYPE|STATMOUNT_MNT_OPTS, fs_type=\"ext4\", mnt_root=\"/a\", \
             mnt_point=\"/b\"}, 4096, 0)",
        );
        call(abi, "statmount", &[AT, 0x2000, 4096, 0], &[(AT, &req.bytes), (0x2000, &Bytes::of(abi).text(&mount.bytes).up_to(4096).bytes)], 0)
            .shows(
                "statmount({size=24, mnt_ns_fd=0, mnt_id=0x8000001c, param=STATMOUNT_SB_BASIC|STATMOUNT_MNT_BASIC}, {size=517, \
                 mask=STATMOUNT_SB_BASIC|STATMOUNT_MNT_BASIC, sb_dev_major=254, sb_dev_minor=0, sb_magic=EXT2_SUPER_MAGIC, \
                 sb_flags=0, mnt_id=0x8000001c, mnt_parent_id=0x80000002, mnt_id_old=0x1b, mnt_parent_id_old=0x1, mnt_attr=0, \
                 mnt_propagation=MS_PRIVATE, mnt_peer_group=0, mnt_master=0}, 4096, 0)",
            );
    }
}

#[test]
fn asynchronous_input_and_output() {
    for abi in [X, Abi::X86, Abi::S390x, Abi::PowerPc, Abi::MipsN32] {
        let block =
            |data: u64, key_and_flags: [u64; 2], opcode, priority, buffer, len, offset: i64, flags: [u64; 2]| {
                let [key, rw_flags] = key_and_flags;
                let block = Bytes::of(abi).u64(&[data]);
                let block = block.u32(&if abi.endian() == Endian::Big { [rw_flags, key] } else { [key, rw_flags] });
                block.u16(&[opcode, priority]).u32(&[3]).u64(&[buffer, len, offset as u64, 0]).u32(&flags).bytes
            };
        let word = usize::from(abi.pointer_bits() / 8);
        let blocks = [
            block(5, [0, 0], 0, 0, 0x5000, 3, 1, [0, 0]),
            block(6, [7, 1], 1, 0, 0x5000, 3, 1, [1, 9]),
            block(0, [0, 0], 2, 0, 0, 0, 0, [0, 0]),
            block(0, [7, 1], 8, 11, 0x6000, 1, 0, [0, 0]),
            block(0, [7, 1], 5, 0, 1, 0, 0, [1, 0]),
        ];
        let pointers = Bytes::of(abi).put(word, &[0x2000, 0x2100, 0x2200, 0x2300, 0x2400, 0, 8]);
        let vector = Bytes::of(abi).put(word, &[0x5000, 3]);
        let mut memory = vec![(AT, &pointers.bytes[..]), (0x5000, b"abc"), (0x6000, &vector.bytes)];
        memory.extend(blocks.iter().zip(0..).map(|(block, index)| (0x2000 + 0x100 * index, &block[..])));
        call(abi, "io_submit", &[0x9000, 7, AT], &memory, 1).shows(
            "io_submit(0x9000, 7, [{aio_data=0x5, aio_lio_opcode=IOCB_CMD_PREAD, aio_fildes=3, aio_buf=0x5000, aio_nbytes=3, \
             aio_offset=1}, {aio_data=0x6, aio_key=7, aio_rw_flags=RWF_HIPRI, aio_lio_opcode=IOCB_CMD_PWRITE, aio_fildes=3, \
             aio_buf=\"abc\", aio_nbytes=3, aio_offset=1, aio_flags=IOCB_FLAG_RESFD, aio_resfd=9}, {aio_data=0, \
             aio_lio_opcode=IOCB_CMD_FSYNC, aio_fildes=3}, {aio_data=0, aio_key=7, aio_rw_flags=RWF_HIPRI, \
             aio_lio_opcode=IOCB_CMD_PWRITEV, aio_reqprio=11, aio_fildes=3, aio_buf=[{iov_base=\"abc\", iov_len=3}], aio_offset=0}, \
             {aio_data=0, aio_key=7, aio_rw_flags=RWF_HIPRI, aio_lio_opcode=IOCB_CMD_POLL, \
             aio_fildes=3, aio_buf=POLLIN, aio_flags=IOCB_FLAG_RESFD, aio_resfd=0}, NULL, 0x8])"
        );
        call(abi, "io_submit", &[0x9000, 2, 8], &[], -14).shows("io_submit(0x9000, 2, 0x8)");
        let event = Bytes::of(abi).u64(&[5, 0x2000, 3, 0]);
        let signals = Bytes::of(abi).put(word, &[2]).up_to(if abi == Abi::MipsN32 { 16 } else { 8 });
        let set_len = signals.bytes.len() as u64;
        let set = Bytes::of(abi).put(word, &[0x3000, set_len]);
        let call_name = if abi == X || abi == Abi::S390x { "io_pgetevents" } else { "io_pgetevents_time64" };
        let (one, time) = (&event.bytes[..], Bytes::of(abi).u64(&[0, 1000]));
        let memory = [(AT, one), (0x2000, &time.bytes), (0x4000, &set.bytes), (0x3000, &signals.bytes)];
        call(abi, call_name, &[0x9000, 0, 4, AT, 0x2000, 0x4000], &memory, 1).shows(&format!(
            "{call_name}(0x9000, 0, 4, [{{data=0x5, obj=0x2000, res=3, res2=0}}], {{tv_sec=0, tv_nsec=1000}}, {{sigmask=[INT], \
             sigsetsize={set_len}}})"
        ));
    }
}

/// strace shows these arguments without braces.
#[test]
fn arguments_in_memory() {
    let expected = "{addr=NULL, len=4096, prot=PROT_READ, flags=MAP_PRIVATE|MAP_ANONYMOUS, fd=-1, offset=0}";
    for (abi, size) in [(Abi::X86, 4), (Abi::S390x, 8), (Abi::S390, 4), (Abi::M68k, 4)] {
        let args = Bytes::of(abi).put(size, &[0, 4096, 1, 0x22, -1_i64 as u64, 0]);
        call(abi, "mmap", &[AT], &[(AT, &args.bytes)], 0).shows(&format!("mmap({expected})"));
    }
    let args = Bytes::of(Abi::S390).u32(&[3, 0]).u64(&[1 << 40, 5]).u32(&[4]).up_to(32);
    call(Abi::S390, "fadvise64_64", &[AT], &[(AT, &args.bytes)], 0)
        .shows("fadvise64_64({fd=3, offset=1099511627776, len=5, advice=POSIX_FADV_DONTNEED})");
}

#[test]
fn where_a_struct_is_aligned_to_four_bytes() {
    let of = |of: Struct, abi: Abi| of.layout(abi, abi.endian()).map(|layout| (layout.size(), layout.alignment()));
    assert_eq!(of(Struct::epoll_event, Abi::ArmOabi), Some((12, 4)));
    assert_eq!(of(Struct::epoll_event, Abi::Arm), Some((16, 8)));
    assert_eq!(of(Struct::epoll_event, X), Some((12, 1)));
    assert_eq!(of(Struct::stat64, Abi::ArmOabi), Some((96, 4)));
    assert_eq!(of(Struct::stat64, Abi::Arm), Some((104, 8)));
    assert_eq!(of(Struct::statfs64, Abi::Arm), Some((84, 4)));
    assert_eq!(of(Struct::osf_stat, X), None);
}
