//! Is what requests of ioctl() point to shown as strace shows it, on ABIs of both widths and both byte orders?
//!
//! The expected texts are what strace 7.2 printed of a C program on x86-64 that made these requests with these values. What the kernel puts
//! there was injected into the program's memory: `-e inject=ioctl:retval=0:poke_exit=…`. tests/tables/ioctls.rs tests numbers.

use sysno::{Abi, Constants, Endian, Invocation, Memory};

const ABIS: [Abi; 5] = [Abi::X86_64, Abi::S390x, Abi::MipsN32, Abi::PowerPc64, Abi::X86];
const AT: u64 = 0x1000;
const EBADF: i64 = -9;

/// Numbers of so many bytes each.
type Parts<'a> = &'a [(usize, u64)];

struct Piece(Vec<u8>);

impl Memory for Piece {
    fn read(&self, address: u64, buffer: &mut [u8]) -> usize {
        (AT, &self.0[..]).read(address, buffer)
    }
}

fn piece(abi: Abi, parts: Parts<'_>) -> Piece {
    let bytes = parts.iter().flat_map(|&(size, number)| match abi.endian() {
        Endian::Little => number.to_le_bytes()[..size].to_vec(),
        Endian::Big => number.to_be_bytes()[8 - size..].to_vec(),
    });
    Piece(bytes.collect())
}

fn call(abi: Abi, request: &str, argument: u64) -> Invocation {
    let requests = Constants::all().find(|set| set.name() == "ioctl_request").unwrap();
    let request = requests.value(abi, request).unwrap_or_else(|| panic!("{abi} has no {request}"));
    *abi.syscall_by_name("ioctl").unwrap().decode([5, request, argument]).invocation()
}

fn text(call: Invocation, memory: &Piece, result: i64, verbose: bool) -> String {
    let text = call.text(memory).names(true).verbose(verbose).outcome(call.result(result, result < 0)).to_string();
    text.rsplit_once(" = ").unwrap().0.to_owned()
}

/// What the kernel reads is shown whatever the result is.
#[track_caller]
fn shows_read(request: &str, parts: Parts<'_>, expected: &str) {
    for abi in ABIS {
        let memory = piece(abi, parts);
        for result in [0, EBADF] {
            assert_eq!(text(call(abi, request, AT), &memory, result, false), format!("ioctl(5, {expected})"), "{abi}");
        }
        let name = expected.split(", ").next().unwrap();
        assert_eq!(text(call(abi, request, 0), &memory, EBADF, false), format!("ioctl(5, {name}, NULL)"), "{abi}");
        assert_eq!(text(call(abi, request, 8), &memory, EBADF, false), format!("ioctl(5, {name}, 0x8)"), "{abi}");
    }
}

#[test]
fn what_kvm_is_asked_for() {
    for (abi, number, expected) in [
        (Abi::X86_64, 3, "KVM_CAP_USER_MEMORY"),
        (Abi::Aarch64, 93, "KVM_CAP_ARM_EL1_32BIT"),
        (Abi::X86_64, 249, "KVM_CAP_S390_HPAGE_2G"),
        (Abi::X86_64, 260, "0x104 /* KVM_CAP_??? */"),
    ] {
        let shown = text(call(abi, "KVM_CHECK_EXTENSION", number), &piece(abi, &[]), 0, false);
        assert_eq!(shown, format!("ioctl(5, KVM_CHECK_EXTENSION, {expected})"), "{abi}");
    }
}

/// What the kernel reads is shown whatever the result is, and what it has put there after success.
#[track_caller]
fn shows_both(abis: &[Abi], request: &str, before: Parts<'_>, after: Parts<'_>, expected: [&str; 2]) {
    for &abi in abis {
        let (before, after) = (piece(abi, before), piece(abi, after));
        let call = call(abi, request, AT);
        let text = |memory, result: i64| {
            let text = call.text(memory).names(true).before(&before).outcome(call.result(result, result < 0));
            text.to_string().rsplit_once(" = ").unwrap().0.to_owned()
        };
        let [read, written] = expected.map(|expected| format!("ioctl(5, {expected})"));
        assert_eq!(text(&before, EBADF), read, "{abi}");
        assert_eq!(text(&after, 0), written, "{abi}");
    }
}

/// What the kernel writes is there after success.
#[track_caller]
fn shows_written(abi: Abi, request: &str, parts: Parts<'_>, expected: &str) {
    let (memory, name) = (piece(abi, parts), expected.split(", ").next().unwrap());
    assert_eq!(text(call(abi, request, AT), &memory, 0, false), format!("ioctl(5, {expected})"), "{abi}");
    assert_eq!(text(call(abi, request, AT), &memory, EBADF, false), format!("ioctl(5, {name}, 0x1000)"), "{abi}");
    assert_eq!(text(call(abi, request, 8), &memory, 0, false), format!("ioctl(5, {name}, 0x8)"), "{abi}");
}

#[test]
fn numbers_and_flags_behind_the_argument() {
    for abi in ABIS {
        shows_written(abi, "TIOCGPTN", &[(4, 7)], "TIOCGPTN, [7]");
        shows_written(abi, "FIONREAD", &[(4, 7)], "FIONREAD, [7]");
    }
    // On ABIs of 32 bits, FS_IOC32_GETFLAGS is the same number.
    for abi in [Abi::X86_64, Abi::S390x, Abi::PowerPc64] {
        shows_written(abi, "FS_IOC_GETFLAGS", &[(4, 0x8_0010)], "FS_IOC_GETFLAGS, [FS_IMMUTABLE_FL|FS_EXTENT_FL]");
        let memory = piece(abi, &[(4, 0x30)]);
        let text = text(call(abi, "FS_IOC_SETFLAGS", AT), &memory, EBADF, false);
        assert_eq!(text, "ioctl(5, FS_IOC_SETFLAGS, [FS_IMMUTABLE_FL|FS_APPEND_FL])");
    }
    shows_read("FIONBIO", &[(4, 0)], "FIONBIO, [0]");
    shows_read("TIOCSPGRP", &[(4, -2_i64 as u64 & 0xffff_ffff)], "TIOCSPGRP, [-2]");
    shows_read("TIOCMSET", &[(4, 2)], "TIOCMSET, [TIOCM_DTR]");
    shows_read("WDIOC_SETTIMEOUT", &[(4, 3)], "WDIOC_SETTIMEOUT, [3]");
}

/// Where the kernel's function takes something else than the header says. strace shows many of these as addresses; the texts are those that
/// it has for others of the kind.
#[test]
fn otherwise_than_in_headers() {
    let rest = (4, 0x1234_5678);
    for abi in ABIS {
        shows_written(abi, "BLKBSZGET", &[(4, 4096), rest], "BLKBSZGET, [4096]");
        shows_written(abi, "BLKGETSIZE64", &[(8, 5 << 30)], "BLKGETSIZE64, [5368709120]");
        shows_written(abi, "EXT4_IOC_GETSTATE", &[(4, 1)], "EXT4_IOC_GETSTATE, [0x1]");
        for (request, argument, expected) in [
            ("TIOCSIG", 15, "TIOCSIG, SIGTERM"),
            ("TUNSETLINK", 0, "TUNSETLINK, 0"),
            ("HCIDEVUP", 0, "HCIDEVUP, 0"),
            ("HCIGETDEVLIST", AT, "HCIGETDEVLIST, 0x1000"),
            ("RFCOMMCREATEDEV", AT, "RFCOMMCREATEDEV, 0x1000"),
            // Nine protocols have a request of this number, most with an argument.
            ("SIOCPROTOPRIVATE", AT, "SIOCPROTOPRIVATE, 0x1000"),
        ] {
            let memory = piece(abi, &[(4, 7), rest, rest]);
            assert_eq!(text(call(abi, request, argument), &memory, 0, false), format!("ioctl(5, {expected})"), "{abi}");
        }
    }
    for abi in [Abi::X86_64, Abi::S390x, Abi::PowerPc64] {
        shows_written(abi, "EXT4_IOC_GETVERSION", &[(4, 16), rest], "EXT4_IOC_GETVERSION, [0x10]");
        shows_written(abi, "PMU_IOC_GET_MODEL", &[(4, 7), rest], "PMU_IOC_GET_MODEL, [7]");
    }
    shows_read("BLKBSZSET", &[(4, 4096), rest], "BLKBSZSET, [4096]");
    shows_read("USBDEVFS_CLAIMINTERFACE", &[(4, 2)], "USBDEVFS_CLAIMINTERFACE, [2]");
    shows_read("TUNSETSTEERINGEBPF", &[(4, 6)], "TUNSETSTEERINGEBPF, [6]");
}

#[test]
fn clocks_and_files() {
    let time: Vec<_> = [1, 2, 3, 4, 5, 126, 6, 7, 0].map(|number| (4, number)).to_vec();
    let text = "{tm_sec=1, tm_min=2, tm_hour=3, tm_mday=4, tm_mon=5, tm_year=126, ...}";
    shows_read("RTC_SET_TIME", &time, &format!("RTC_SET_TIME, {text}"));
    let alarm = [&[(1, 1), (1, 0), (2, 0)], &time[..]].concat();
    shows_read("RTC_WKALM_SET", &alarm, &format!("RTC_WKALM_SET, {{enabled=1, pending=0, time={text}}}"));
    for abi in ABIS {
        shows_written(abi, "RTC_RD_TIME", &time, &format!("RTC_RD_TIME, {text}"));
    }
    let attributes = [(4, 0x60), (4, 1), (4, 2), (4, 3), (4, 4), (8, 0)];
    shows_read(
        "FS_IOC_FSSETXATTR",
        &attributes,
        "FS_IOC_FSSETXATTR, {fsx_xflags=FS_XFLAG_SYNC|FS_XFLAG_NOATIME, fsx_extsize=1, fsx_projid=0x3, fsx_cowextsize=4}",
    );
    shows_read("FITRIM", &[(8, 1), (8, 2), (8, 3)], "FITRIM, {start=0x1, len=2, minlen=3}");
    shows_read(
        "FICLONERANGE",
        &[(8, 5), (8, 1), (8, 2), (8, 3)],
        "BTRFS_IOC_CLONE_RANGE or FICLONERANGE, {src_fd=5, src_offset=1, src_length=2, dest_offset=3}",
    );
    let read = "FS_IOC_FIEMAP, {fm_start=0, fm_length=4096, fm_flags=FIEMAP_FLAG_SYNC, fm_extent_count=4}";
    let extent = [(8, 0), (8, 8192), (8, 4096), (8, 0), (8, 0), (4, 0x1001), (4, 0), (8, 0)];
    let before = [(8, 0), (8, 4096), (4, 1), (4, 0), (4, 4), (4, 0)];
    let after = [&[(8, 0), (8, 4096), (4, 1), (4, 1), (4, 4), (4, 0)], &extent[..]].concat();
    let short = "{fm_flags=FIEMAP_FLAG_SYNC, fm_mapped_extents=1, ...}";
    shows_both(&ABIS, "FS_IOC_FIEMAP", &before, &after, [read, &format!("{read} => {short}")]);
    for abi in ABIS {
        let (before, after) = (piece(abi, &before), piece(abi, &after));
        let call = call(abi, "FS_IOC_FIEMAP", AT);
        let text = call.text(&after).names(true).verbose(true).before(&before).outcome(call.result(0, false));
        let extents = "fm_extents=[{fe_logical=0, fe_physical=8192, fe_length=4096, \
                       fe_flags=FIEMAP_EXTENT_LAST|FIEMAP_EXTENT_MERGED}]";
        let short = "{fm_flags=FIEMAP_FLAG_SYNC, fm_mapped_extents=1, ";
        assert_eq!(text.to_string(), format!("ioctl(5, {read} => {short}{extents}}}) = 0"), "{abi}");
        // What there is at the entry ends before `=>`, and goes on there.
        assert_eq!(text.entry().to_string(), format!("ioctl(5, {read}"));
        assert_eq!(text.exit().to_string(), format!(" => {short}{extents}}})"));
    }
    let range = "BTRFS_IOC_FILE_EXTENT_SAME or FIDEDUPERANGE, {src_offset=0, src_length=4096, dest_count=1, \
                 info=[{dest_fd=5, dest_offset=4096}]}";
    let head = [(8, 0), (8, 4096), (2, 1), (2, 0), (4, 0)];
    let info = |deduped, status| [(8, 5), (8, 4096), (8, deduped), (4, status), (4, 0)];
    shows_both(
        &ABIS,
        "FIDEDUPERANGE",
        &[&head[..], &info(0, 0)].concat(),
        &[&head[..], &info(4096, 1)].concat(),
        [range, &format!("{range} => {{info=[{{bytes_deduped=4096, status=1}}]}}")],
    );
    let names = "PIDFD_INFO_PID|PIDFD_INFO_CREDS";
    let ids = [77, 76, 1, 1000, 1001, 1000, 1001, 1000, 1001, 1000, 1001].map(|id| (4, id));
    shows_both(
        &ABIS,
        "PIDFD_GET_INFO",
        &[&[(8, 3)], &[(8, 0); 10][..]].concat(),
        &[&[(8, 7), (8, 5)], &ids[..], &[(4, 0); 7]].concat(),
        [
            &format!("PIDFD_GET_INFO, {{mask={names}}}"),
            &format!(
                "PIDFD_GET_INFO, {{mask={names} => {names}|PIDFD_INFO_CGROUPID, cgroupid=5, pid=77, tgid=76, ppid=1, \
                 ruid=1000, rgid=1001, euid=1000, egid=1001, suid=1000, sgid=1001, fsuid=1000, fsgid=1001}}"
            ),
        ],
    );
}

#[test]
fn terminals() {
    let text = "{c_iflag=ICRNL|IXON, c_oflag=NL0|CR0|TAB0|BS0|VT0|FF0|OPOST|ONLCR, c_cflag=B38400|CS8|CREAD, \
                c_lflag=ISIG|ICANON|ECHO|ECHOE|ECHOK|IEXTEN|ECHOCTL|ECHOKE, ...}";
    // The flags of each kind of machine, from asm/termbits.h.
    for (abi, flags) in [
        (Abi::X86_64, [0x500, 5, 0xbf, 0x8a3b]),
        (Abi::S390x, [0x500, 5, 0xbf, 0x8a3b]),
        (Abi::MipsN32, [0x500, 5, 0xbf, 0xb3b]),
        (Abi::PowerPc64, [0x300, 3, 0xb0f, 0x5cf]),
    ] {
        let words: Vec<_> = flags.map(|flag| (4, flag)).into_iter().chain([(8, 0); 4]).collect();
        shows_written(abi, "TCGETS", &words, &format!("TCGETS, {text}"));
        let halves: Vec<_> = flags.map(|flag| (2, flag)).into_iter().chain([(8, 0); 4]).collect();
        shows_written(abi, "TCGETA", &halves, &format!("TCGETA, {text}"));
    }
}

#[test]
fn loop_devices_and_page_faults() {
    let name = |text: &[u8; 8]| (8, u64::from_le_bytes(*text));
    // Little-endian machines, for the texts in it.
    let mut status = vec![(8, 0x1234), (8, 5), (8, 0x700), (8, 4096), (8, 8192), (4, 3), (4, 0), (4, 4), (4, 5)];
    status.push(name(b"file\0\0\0\0"));
    status.extend([(8, 0); 7]);
    status.push(name(b"crypt\0\0\0"));
    status.extend([(8, 0); 7]);
    status.push(name(b"keyk\0\0\0\0"));
    status.extend([(8, 0), (8, 0), (8, 0), (8, 1), (8, 2)]);
    for abi in [Abi::X86_64, Abi::X86] {
        let memory = piece(abi, &status);
        let short = "{lo_offset=0x1000, lo_number=3, lo_flags=LO_FLAGS_READ_ONLY|LO_FLAGS_AUTOCLEAR, lo_file_name=\"file\", ...}";
        let set = call(abi, "LOOP_SET_STATUS64", AT);
        assert_eq!(text(set, &memory, EBADF, false), format!("ioctl(5, LOOP_SET_STATUS64, {short})"));
        let long = "{lo_device=makedev(0x12, 0x34), lo_inode=5, lo_rdevice=makedev(0x7, 0), lo_offset=0x1000, lo_sizelimit=8192, \
                    lo_number=3, lo_encrypt_type=LO_CRYPT_NONE, lo_encrypt_key_size=4, \
                    lo_flags=LO_FLAGS_READ_ONLY|LO_FLAGS_AUTOCLEAR, lo_file_name=\"file\", lo_crypt_name=\"crypt\", \
                    lo_encrypt_key=\"keyk\", lo_init=[0x1, 0x2]}";
        assert_eq!(text(set, &memory, EBADF, true), format!("ioctl(5, LOOP_SET_STATUS64, {long})"));
        let mut encrypted = status.clone();
        encrypted[6] = (4, 1);
        let more = short.replace("lo_flags", "lo_encrypt_type=LO_CRYPT_XOR, lo_encrypt_key_size=4, lo_flags");
        let more = more.replace(", ...", ", lo_crypt_name=\"crypt\", lo_encrypt_key=\"keyk\", ...");
        assert_eq!(text(set, &piece(abi, &encrypted), EBADF, false), format!("ioctl(5, LOOP_SET_STATUS64, {more})"));
        let memory = piece(abi, &[&[(4, 5), (4, 512)], &status[..], &[(8, 0); 8]].concat());
        let text = text(call(abi, "LOOP_CONFIGURE", AT), &memory, EBADF, false);
        assert_eq!(text, format!("ioctl(5, LOOP_CONFIGURE, {{fd=5, block_size=512, info={short}}})"));
    }
    let range = "{start=0x1000, len=0x2000}";
    // Its number says that the program reads.
    shows_read("UFFDIO_WAKE", &[(8, 0x1000), (8, 0x2000)], &format!("UFFDIO_WAKE, {range}"));
    let copy = "UFFDIO_COPY, {dst=0x1000, src=0x2000, len=0x3000, mode=UFFDIO_COPY_MODE_DONTWAKE";
    shows_both(
        &ABIS,
        "UFFDIO_COPY",
        &[(8, 0x1000), (8, 0x2000), (8, 0x3000), (8, 1), (8, 9)],
        &[(8, 0x1000), (8, 0x2000), (8, 0x3000), (8, 1), (8, 0x3000)],
        [&format!("{copy}}}"), &format!("{copy}, copy=0x3000}}")],
    );
    let go_on = format!("UFFDIO_CONTINUE, {{range={range}, mode=UFFDIO_CONTINUE_MODE_DONTWAKE");
    shows_both(
        &ABIS,
        "UFFDIO_CONTINUE",
        &[(8, 0x1000), (8, 0x2000), (8, 1), (8, 9)],
        &[(8, 0x1000), (8, 0x2000), (8, 1), (8, 0x2000)],
        [&format!("{go_on}}}"), &format!("{go_on}, mapped=8192}}")],
    );
}

/// A text of so many bytes, as numbers of 8 bytes: for little-endian machines.
fn letters(text: &str, len: usize) -> Vec<(usize, u64)> {
    let mut bytes = text.as_bytes().to_vec();
    bytes.resize(len, 0);
    bytes.iter().map(|&byte| (1, byte.into())).collect()
}

#[test]
fn file_systems_of_btrfs() {
    let read = "BTRFS_IOC_SPACE_INFO, {space_slots=1}";
    let written = format!("{read} => {{total_spaces=1, ...}}");
    let space = [(8, 1), (8, 1), (8, 1), (8, 1000), (8, 10)];
    shows_both(&ABIS, "BTRFS_IOC_SPACE_INFO", &[(8, 1), (8, 0)], &space, [read, &written]);
    // Without room, the kernel only counts.
    let read = "BTRFS_IOC_SPACE_INFO, {space_slots=0}";
    let written = format!("{read} => {{total_spaces=3}}");
    shows_both(&ABIS, "BTRFS_IOC_SPACE_INFO", &[(8, 0), (8, 0)], &[(8, 0), (8, 3)], [read, &written]);
    let read = "BTRFS_IOC_INO_LOOKUP, {treeid=BTRFS_FS_TREE_OBJECTID, objectid=BTRFS_FIRST_FREE_OBJECTID}";
    shows_both(
        &ABIS,
        "BTRFS_IOC_INO_LOOKUP",
        &[&[(8, 5), (8, 256)], &letters("", 4080)[..]].concat(),
        &[&[(8, 5), (8, 256)], &letters("dir/", 4080)[..]].concat(),
        [read, &format!("{read} => {{name=\"dir/\"}}")],
    );
    let read = "BTRFS_IOC_SNAP_CREATE_V2, {fd=5, flags=BTRFS_SUBVOL_RDONLY, name=\"snap\"}";
    let args = |transid| [&[(8, 5), (8, transid), (8, 2)], &[(8, 0); 4][..], &letters("snap", 4040)].concat();
    shows_both(&ABIS, "BTRFS_IOC_SNAP_CREATE_V2", &args(0), &args(99), [read, &format!("{read} => {{transid=99}}")]);
    let uuid: Vec<_> = (0..16).map(|byte| (1, byte)).collect();
    let info =
        [&[(8, 1), (8, 1)], &uuid[..], &[(4, 16384), (4, 4096), (4, 4096), (2, 0), (2, 4), (8, 1)], &[(8, 0); 121]];
    for abi in ABIS {
        shows_written(
            abi,
            "BTRFS_IOC_FS_INFO",
            &info.concat(),
            "BTRFS_IOC_FS_INFO, {max_id=1, num_devices=1, fsid=00010203-0405-0607-0809-0a0b0c0d0e0f, nodesize=16384, \
             sectorsize=4096, clone_alignment=4096, csum_type=BTRFS_CSUM_TYPE_CRC32, csum_size=4, \
             flags=BTRFS_FS_INFO_FLAG_CSUM_INFO}",
        );
    }
}

#[test]
fn single_kinds_of_devices() {
    shows_read("BLKDISCARD", &[(8, 4096), (8, 8192)], "BLKDISCARD, [4096, 8192]");
    shows_read("TIOCSTI", &[(1, 0x78)], "TIOCSTI, \"x\"");
    shows_read(
        "RNDADDENTROPY",
        &[(4, 8), (4, 2), (1, 0x61), (1, 0x62)],
        "RNDADDENTROPY, {entropy_count=8, buf_size=2, buf=\"ab\"}",
    );
    shows_read(
        "GPIO_V2_LINE_SET_VALUES_IOCTL",
        &[(8, 1), (8, 3)],
        "GPIO_V2_LINE_SET_VALUES_IOCTL, {bits=0x1, mask=0x3}",
    );
    for abi in ABIS {
        let ids = [(2, 3), (2, 0x46d), (2, 0xc52b), (2, 0x111)];
        shows_written(abi, "EVIOCGID", &ids, "EVIOCGID, {bustype=3, vendor=1133, product=50475, version=273}");
    }
    let setup = |name| {
        [&letters(name, 32)[..], &[(2, 1), (2, 0), (4, 512), (4, 4)], &[(4, 0), (8, 0), (8, 0), (4, 9), (4, 0)]]
            .concat()
    };
    let read = "BLKTRACESETUP, {act_mask=1, buf_size=512, buf_nr=4, start_lba=0, end_lba=0, pid=9";
    let abis = [Abi::X86_64, Abi::S390x, Abi::MipsN32, Abi::PowerPc64];
    shows_both(
        &abis,
        "BLKTRACESETUP",
        &setup(""),
        &setup("sda"),
        [&format!("{read}}}"), &format!("{read}, name=\"sda\"}}")],
    );
    let buffers = |count| [(4, count), (4, 1), (4, 1), (4, 0), (4, 0)];
    let read = "VIDIOC_REQBUFS, {type=V4L2_BUF_TYPE_VIDEO_CAPTURE, memory=V4L2_MEMORY_MMAP, count=4";
    shows_both(&ABIS, "VIDIOC_REQBUFS", &buffers(4), &buffers(2), [&format!("{read}}}"), &format!("{read} => 2}}")]);
    let region = [(4, 0x1000), (4, 0x2000), (4, 3), (4, 2)];
    let read = "MEMGETREGIONINFO, {regionindex=0x2";
    let written = format!("{read}, offset=0x1000, erasesize=0x2000, numblocks=0x3}}");
    shows_both(&abis, "MEMGETREGIONINFO", &[(4, 0), (4, 0), (4, 0), (4, 2)], &region, [&format!("{read}}}"), &written]);
    let line = |name, consumer, attribute: Parts<'_>| {
        [&letters(name, 32)[..], &letters(consumer, 32), attribute, &[(8, 0); 22]].concat()
    };
    shows_both(
        &ABIS,
        "GPIO_V2_GET_LINEINFO_IOCTL",
        &line("", "", &[(4, 3), (4, 0), (8, 0)]),
        &line("GPIO3", "led", &[(4, 3), (4, 1), (8, 9), (4, 1), (4, 0), (8, 9)]),
        [
            "GPIO_V2_GET_LINEINFO_IOCTL, {offset=3}",
            "GPIO_V2_GET_LINEINFO_IOCTL, {offset=3} => {name=\"GPIO3\", consumer=\"led\", \
             flags=GPIO_V2_LINE_FLAG_USED|GPIO_V2_LINE_FLAG_OUTPUT, num_attrs=1, \
             attrs=[{flags=GPIO_V2_LINE_FLAG_USED|GPIO_V2_LINE_FLAG_OUTPUT}]}",
        ],
    );
}
