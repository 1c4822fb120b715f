//! Are the structs of `bpf`, performance events, io_uring, keys, quotas and security modules shown as strace shows them, on ABIs of each kind?
//!
//! The expected texts are what strace 7.2 printed of C programs on x86-64 that made such calls with these values, but for addresses and
//! names of files. On the other ABIs, the same values are where the kernel's headers put them there.

use sysno::{Abi, Endian, Memory};

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

    fn u8(self, numbers: &[u64]) -> Self {
        self.put(1, numbers)
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

/// What strace shows of a call that returned `result`, without the result: in short, or in full.
fn args(abi: Abi, name: &str, registers: &[u64], memory: &[(u64, &[u8])], result: i64, verbose: bool) -> String {
    let call = *abi.syscall_by_name(name).expect("the ABI has the call").decode(registers).invocation();
    let memory = Pieces(memory);
    let text = call.text(&memory).names(true).verbose(verbose).outcome(call.result(result, result < 0));
    let whole = text.to_string();
    let args = whole.rsplit_once(" = ").unwrap().0.to_owned();
    assert_eq!(text.entry().to_string() + &text.exit().to_string(), args, "{abi}: the two parts");
    args
}

/// One of each kind: with 64 bits and with 32, of both byte orders, and two with a `long` that is narrower than the kernel's.
const ABIS: [Abi; 8] =
    [Abi::X86_64, Abi::X86, Abi::PowerPc, Abi::S390x, Abi::MipsN32, Abi::X32, Abi::M68k, Abi::Aarch64];
/// Where structs and what they point to are.
const AT: u64 = 0x1000;
const TEXT: u64 = 0x2000;
const MORE: u64 = 0x3000;
const EPERM: i64 = -1;

/// On each of them, the same text.
#[track_caller]
fn shows(name: &str, registers: &[u64], of: impl Fn(Abi) -> Bytes, more: impl Fn(Abi) -> Bytes, expected: &str) {
    shows_in(false, name, registers, of, more, expected);
}

#[track_caller]
fn shows_in(
    verbose: bool,
    name: &str,
    registers: &[u64],
    of: impl Fn(Abi) -> Bytes,
    more: impl Fn(Abi) -> Bytes,
    expected: &str,
) {
    for abi in ABIS {
        let (bytes, more) = (of(abi).bytes, more(abi).bytes);
        let memory = [(AT, &bytes[..]), (TEXT, &b"/sys/fs/bpf/x\0"[..]), (MORE, &more[..])];
        assert_eq!(args(abi, name, registers, &memory, 2, verbose), expected, "{abi}");
    }
}

fn nothing(abi: Abi) -> Bytes {
    Bytes::of(abi)
}

#[test]
fn a_map_is_made() {
    let of = |abi| {
        let map = Bytes::of(abi).u32(&[1, 2, 3, 4, 5, 6, 7]).text(b"mymap").up_to(44).u32(&[12, 13, 14, 15, 16]);
        map.u64(&[17]).u32(&[18, 19]).u64(&[MORE]).u32(&[5, 0])
    };
    let whole = "bpf(BPF_MAP_CREATE, {map_type=BPF_MAP_TYPE_HASH, key_size=2, value_size=3, max_entries=4, \
                 map_flags=BPF_F_NO_PREALLOC|BPF_F_NUMA_NODE, inner_map_fd=6, numa_node=7, map_name=\"mymap\", map_ifindex=12, btf_fd=13, \
                 btf_key_type_id=14, btf_value_type_id=15, btf_vmlinux_value_type_id=16, map_extra=17, value_type_btf_obj_fd=18, \
                 map_token_fd=19, excl_prog_hash=0x3000, excl_prog_hash_size=5}, 96)";
    shows("bpf", &[0, AT, 96], of, nothing, whole);
    // A program that knows less passes less.
    let cut = "bpf(BPF_MAP_CREATE, {map_type=BPF_MAP_TYPE_HASH, key_size=2, value_size=3, max_entries=4, \
               map_flags=BPF_F_NO_PREALLOC|BPF_F_NUMA_NODE}, 20)";
    shows("bpf", &[0, AT, 20], of, nothing, cut);
    // Without its flag, the number of the node is none.
    let without = |abi| Bytes::of(abi).u32(&[2, 2, 3, 4, 0, 0, 7]);
    let text = "bpf(BPF_MAP_CREATE, {map_type=BPF_MAP_TYPE_ARRAY, key_size=2, value_size=3, max_entries=4, map_flags=0, \
                inner_map_fd=0}, 28)";
    shows("bpf", &[0, AT, 28], without, nothing, text);
}

#[test]
fn elements_of_a_map() {
    let of = |abi| Bytes::of(abi).u32(&[3, 0]).u64(&[0x1300, 0x1310, 0]);
    let text = |command, rest| format!("bpf({command}, {{map_fd=3, key=0x1300, {rest}");
    shows("bpf", &[1, AT, 32], of, nothing, &text("BPF_MAP_LOOKUP_ELEM", "value=0x1310, flags=BPF_ANY}, 32)"));
    shows("bpf", &[2, AT, 24], of, nothing, &text("BPF_MAP_UPDATE_ELEM", "value=0x1310}, 24)"));
    shows("bpf", &[4, AT, 24], of, nothing, &text("BPF_MAP_GET_NEXT_KEY", "next_key=0x1310}, 24)"));
    shows("bpf", &[3, AT, 16], of, nothing, "bpf(BPF_MAP_DELETE_ELEM, {map_fd=3, key=0x1300}, 16)");
    let batch = |abi| Bytes::of(abi).u64(&[1, 2, 3, 4]).u32(&[2, 3]).u64(&[4, 1]);
    let text = "bpf(BPF_MAP_LOOKUP_BATCH, {batch={in_batch=0x1, out_batch=0x2, keys=0x3, values=0x4, count=2, map_fd=3, \
                elem_flags=BPF_F_LOCK, flags=0x1}}, 56)";
    shows("bpf", &[24, AT, 56], batch, nothing, text);
}

#[test]
fn a_program_is_loaded() {
    let of = |abi| {
        let program = Bytes::of(abi).u32(&[1, 2]).u64(&[MORE, TEXT]).u32(&[0, 0]).u64(&[0]).u32(&[0x5_0607, 3]);
        program.text(b"prog").up_to(64).u32(&[4, 5])
    };
    // The two halves of a byte change places with the byte order.
    let instructions = |abi: Abi| {
        let registers = if abi.endian() == Endian::Little { 0x10 } else { 0x01 };
        Bytes::of(abi).u8(&[0xB7, registers]).u16(&[1]).u32(&[2]).u8(&[0x95, 0]).u16(&[0]).u32(&[0])
    };
    let text = |insns| {
        format!(
            "bpf(BPF_PROG_LOAD, {{prog_type=BPF_PROG_TYPE_SOCKET_FILTER, insn_cnt=2, insns={insns}, license=\"/sys/fs/bpf/x\", \
             log_level=0, log_size=0, log_buf=NULL, kern_version=KERNEL_VERSION(5, 6, 7), \
             prog_flags=BPF_F_STRICT_ALIGNMENT|BPF_F_ANY_ALIGNMENT, prog_name=\"prog\", prog_ifindex=4, \
             expected_attach_type=BPF_SK_SKB_STREAM_VERDICT}}, 72)"
        )
    };
    shows("bpf", &[5, AT, 72], of, instructions, &text("0x3000"));
    let insns = "[{code=BPF_ALU64|BPF_K|BPF_MOV, dst_reg=BPF_REG_0, src_reg=BPF_REG_1, off=1, imm=0x2}, \
                 {code=BPF_JMP|BPF_K|BPF_EXIT, dst_reg=BPF_REG_0, src_reg=BPF_REG_0, off=0, imm=0}]";
    shows_in(true, "bpf", &[5, AT, 72], of, instructions, &text(insns));
}

/// A filter of seccomp, whose results are actions, and one of a socket, where they are numbers.
#[test]
fn filters_are_instructions() {
    let of = |abi: Abi| {
        let word = usize::from(abi.pointer_bits() / 8);
        let offset = if abi == Abi::M68k { 2 } else { word };
        Bytes::of(abi).u16(&[6]).up_to(offset).put(word, &[MORE])
    };
    let program = [
        (0x20, [0, 0], 4),
        (0x15, [1, 0], 0xC000_003E),
        (0x06, [0, 0], 0x5_0001),
        (0x16, [0, 0], 0),
        (0x07, [0, 0], 0),
        (0xB1, [0, 0], 0),
    ];
    let instructions = |abi| {
        program
            .iter()
            .fold(Bytes::of(abi), |bytes, &(code, jumps, operand)| bytes.u16(&[code]).u8(&jumps).u32(&[operand]))
    };
    let text = |error, result| {
        format!(
            "{{len=6, filter=[BPF_STMT(BPF_LD|BPF_W|BPF_ABS, 0x4), BPF_JUMP(BPF_JMP|BPF_K|BPF_JEQ, 0xc000003e, 0x1, 0), \
             BPF_STMT(BPF_RET|BPF_K, {error}), BPF_STMT(BPF_RET|BPF_A, {result}), BPF_STMT(BPF_MISC|BPF_TAX, 0), \
             BPF_STMT(BPF_LDX|BPF_B|BPF_MSH, 0)]}}"
        )
    };
    let filter = text("SECCOMP_RET_ERRNO|0x1", "SECCOMP_RET_KILL_THREAD");
    let expected = format!("seccomp(SECCOMP_SET_MODE_FILTER, 0, {filter})");
    shows_in(true, "seccomp", &[1, 0, AT], of, instructions, &expected);
    shows("seccomp", &[1, 0, AT], of, instructions, "seccomp(SECCOMP_SET_MODE_FILTER, 0, {len=6, filter=0x3000})");
    let (abi, expected) = (Abi::X86_64, text("0x50001", "0"));
    let (bytes, more) = (of(abi).bytes, instructions(abi).bytes);
    let shown = args(abi, "setsockopt", &[3, 1, 26, AT, 16], &[(AT, &bytes), (MORE, &more)], 0, true);
    assert_eq!(shown, format!("setsockopt(3, SOL_SOCKET, SO_ATTACH_FILTER, {expected}, 16)"));
}

/// What is loaded from places that aren't in a packet's data; only by a program of a socket, and not by a jump.
#[test]
fn places_that_are_in_no_packet() {
    let program = |abi| {
        let instructions = [
            (0x28, [0, 0], 0xFFFF_F000),
            (0x30, [0, 0], 0xFFFF_F02C),
            (0x20, [0, 0], 0xFFFF_F001),
            (0x20, [0, 0], 0xFFF0_0009),
            (0x20, [0, 0], 0xFFE0_0006),
            (0x20, [0, 0], 0xFFDF_FFFF),
            (0x20, [1, 2], 0xFFFF_F004),
            (0x40, [0, 0], 0xFFFF_F004),
        ];
        let add =
            |bytes: Bytes, (code, jumps, operand): (u64, [u64; 2], u64)| bytes.u16(&[code]).u8(&jumps).u32(&[operand]);
        instructions.into_iter().fold(Bytes::of(abi), add).bytes
    };
    for abi in [Abi::X86_64, Abi::S390x] {
        let head = Bytes::of(abi).u16(&[8]).up_to(8).u64(&[MORE]).bytes;
        let memory = [(AT, &head[..]), (MORE, &program(abi))];
        let expected = "setsockopt(3, SOL_SOCKET, SO_ATTACH_FILTER, {len=8, filter=[\
                        BPF_STMT(BPF_LD|BPF_H|BPF_ABS, SKF_AD_OFF+SKF_AD_PROTOCOL), \
                        BPF_STMT(BPF_LD|BPF_B|BPF_ABS, SKF_AD_OFF+SKF_AD_VLAN_TAG), \
                        BPF_STMT(BPF_LD|BPF_W|BPF_ABS, SKF_AD_OFF+0x1 /* SKF_AD_??? */), \
                        BPF_STMT(BPF_LD|BPF_W|BPF_ABS, SKF_NET_OFF+9), BPF_STMT(BPF_LD|BPF_W|BPF_ABS, SKF_LL_OFF+6), \
                        BPF_STMT(BPF_LD|BPF_W|BPF_ABS, 0xffdfffff), \
                        BPF_JUMP(BPF_LD|BPF_W|BPF_ABS, 0xfffff004, 0x1, 0x2), \
                        BPF_STMT(BPF_LD|BPF_W|BPF_IND, 0xfffff004)]}, 16)";
        assert_eq!(args(abi, "setsockopt", &[3, 1, 26, AT, 16], &memory, 0, true), expected, "{abi}");
    }
}

#[test]
fn programs_are_attached_and_asked_for() {
    let of = |attach_type| move |abi| Bytes::of(abi).u32(&[3, 4, attach_type, 3, 5, 6]).u64(&[7]);
    let rest = "attach_flags=BPF_F_ALLOW_OVERRIDE|BPF_F_ALLOW_MULTI, replace_bpf_fd=5, relative_fd=6, expected_revision=7}, 32)";
    let text =
        format!("bpf(BPF_PROG_ATTACH, {{target_fd=3, attach_bpf_fd=4, attach_type=BPF_CGROUP_INET_SOCK_CREATE, {rest}");
    shows("bpf", &[8, AT, 32], of(2), nothing, &text);
    let text = format!("bpf(BPF_PROG_ATTACH, {{target_ifindex=3, attach_bpf_fd=4, attach_type=BPF_TCX_INGRESS, {rest}");
    shows("bpf", &[8, AT, 32], of(46), nothing, &text);

    let query = |abi| {
        let query = Bytes::of(abi).u32(&[3, 2, 1, 3]).u64(&[MORE]).u32(&[2, 0]);
        query.u64(&[MORE + 8, MORE + 16, MORE + 24, 9])
    };
    let arrays = |abi| Bytes::of(abi).u32(&[3, 4, 5, 6, 7, 8, 9, 10]);
    let text = "bpf(BPF_PROG_QUERY, {query={target_fd=3, attach_type=BPF_CGROUP_INET_SOCK_CREATE, query_flags=BPF_F_QUERY_EFFECTIVE, \
                attach_flags=BPF_F_ALLOW_OVERRIDE|BPF_F_ALLOW_MULTI, prog_ids=[3, 4], prog_cnt=2, \
                prog_attach_flags=[BPF_F_ALLOW_OVERRIDE|BPF_F_REPLACE, BPF_F_ALLOW_MULTI|BPF_F_REPLACE], link_ids=[7, 8], \
                link_attach_flags=[BPF_F_ALLOW_OVERRIDE|BPF_F_BEFORE, BPF_F_ALLOW_MULTI|BPF_F_BEFORE], revision=0x9}}, 64)";
    shows("bpf", &[16, AT, 64], query, arrays, text);
}

#[test]
fn a_link_is_made_as_its_type_says() {
    let of = |attach_type| {
        move |abi| {
            Bytes::of(abi).u32(&[3, 4, attach_type, 0]).u64(&[0x2_0000_0001, MORE, MORE, MORE]).u32(&[2, 1, 7, 8])
        }
    };
    let numbers = |abi| Bytes::of(abi).u64(&[0x4_0000_0003, 0x6_0000_0005]);
    let text = |target: &str, attach_type: &str, rest: &str| {
        format!(
            "bpf(BPF_LINK_CREATE, {{link_create={{prog_fd=3, {target}=4, attach_type={attach_type}, flags=0{rest}}}}}, 64)"
        )
    };
    let array = "[0x400000003, 0x600000005]";
    let multi = format!(
        ", kprobe_multi={{flags=BPF_F_KPROBE_MULTI_RETURN, cnt=2, syms={array}, addrs={array}, cookies={array}}}"
    );
    let several = |abi| Bytes::of(abi).u32(&[3, 4, 42, 0, 1, 2]).u64(&[MORE, MORE, MORE]).up_to(64);
    shows("bpf", &[28, AT, 64], several, numbers, &text("target_fd", "BPF_TRACE_KPROBE_MULTI", &multi));
    let multi = format!(
        ", uprobe_multi={{path=0x200000001, offsets={array}, ref_ctr_offsets={array}, cookies={array}, cnt=2, \
         flags=BPF_F_UPROBE_MULTI_RETURN, pid=7, path_fd=8}}"
    );
    shows("bpf", &[28, AT, 64], of(48), numbers, &text("target_fd", "BPF_TRACE_UPROBE_MULTI", &multi));
    shows("bpf", &[28, AT, 64], of(37), numbers, &text("target_ifindex", "BPF_XDP", ""));
    let event = ", perf_event={bpf_cookie=0x200000001}";
    shows("bpf", &[28, AT, 64], of(41), numbers, &text("target_fd", "BPF_PERF_EVENT", event));
    // The second number is further in front where 64 bits are aligned to 4 bytes, or to 2.
    let tracing = |abi| {
        let link = Bytes::of(abi).u32(&[3, 4, 24, 0, 1]);
        if matches!(abi, Abi::X86 | Abi::M68k) { link } else { link.up_to(24) }.u64(&[0x1300]).up_to(64)
    };
    let of_tracing = ", tracing={target_btf_id=1, cookie=0x1300}";
    shows("bpf", &[28, AT, 64], tracing, numbers, &text("target_fd", "BPF_TRACE_FENTRY", of_tracing));
    // Of a cgroup, by the flags; without them, the type's number, if there is one.
    let cgroup = |flags, revision| {
        move |abi| {
            let link = Bytes::of(abi).u32(&[3, 4, 0, flags, 6]);
            if matches!(abi, Abi::X86 | Abi::M68k) { link } else { link.up_to(24) }.u64(&[revision]).up_to(64)
        }
    };
    let of_cgroup = ", cgroup={relative_fd=6, expected_revision=0x9}";
    let before = text("target_fd", "BPF_CGROUP_INET_INGRESS", of_cgroup).replace("flags=0", "flags=BPF_F_BEFORE");
    shows("bpf", &[28, AT, 64], cgroup(8, 9), numbers, &before);
    let plain = text("target_fd", "BPF_CGROUP_INET_INGRESS", ", target_btf_id=6");
    shows("bpf", &[28, AT, 64], cgroup(0, 0), numbers, &plain);
    let iteration = |abi| Bytes::of(abi).u32(&[3, 4, 28, 0]).u64(&[MORE]).u32(&[4, 0]);
    let text = "bpf(BPF_LINK_CREATE, {link_create={prog_fd=3, target_fd=4, attach_type=BPF_TRACE_ITER, flags=0, iter_info=0x3000, \
                iter_info_len=4}}, 32)";
    shows("bpf", &[28, AT, 32], iteration, numbers, text);
}

#[test]
fn other_commands() {
    let numbers = |abi| Bytes::of(abi).u32(&[1, 2, 4, 4]);
    let text = |command, rest| format!("bpf({command}, {{{rest}");
    shows("bpf", &[11, AT, 8], numbers, nothing, &text("BPF_PROG_GET_NEXT_ID", "start_id=1, next_id=2}, 8)"));
    shows("bpf", &[13, AT, 4], numbers, nothing, &text("BPF_PROG_GET_FD_BY_ID", "prog_id=1}, 4)"));
    shows("bpf", &[14, AT, 8], numbers, nothing, &text("BPF_MAP_GET_FD_BY_ID", "map_id=1}, 8)"));
    let rest = "link_update={link_fd=1, new_prog_fd=2, flags=BPF_F_REPLACE, old_prog_fd=4}}, 16)";
    shows("bpf", &[29, AT, 16], numbers, nothing, &text("BPF_LINK_UPDATE", rest));
    shows("bpf", &[34, AT, 4], numbers, nothing, &text("BPF_LINK_DETACH", "link_detach={link_fd=1}}, 4)"));
    shows("bpf", &[33, AT, 8], numbers, nothing, &text("BPF_ITER_CREATE", "iter_create={link_fd=1, flags=0x2}}, 8)"));
    let object = |abi| Bytes::of(abi).u64(&[TEXT]).u32(&[3, 0x18, 4, 0]);
    let rest = "pathname=\"/sys/fs/bpf/x\", bpf_fd=3, file_flags=BPF_F_RDONLY|BPF_F_WRONLY, path_fd=4}, 24)";
    shows("bpf", &[6, AT, 24], object, nothing, &text("BPF_OBJ_PIN", rest));
    let point = |abi| Bytes::of(abi).u64(&[TEXT]).u32(&[3, 0]).u64(&[9]);
    let rest = "raw_tracepoint={name=\"/sys/fs/bpf/x\", prog_fd=3, cookie=0x9}}, 24)";
    shows("bpf", &[17, AT, 24], point, nothing, &text("BPF_RAW_TRACEPOINT_OPEN", rest));
    let types = |abi| Bytes::of(abi).u64(&[TEXT, 0x1410]).u32(&[5, 6, 7, 8, 0x1_0000, 9]);
    let rest = "btf=\"/sys/\", btf_log_buf=0x1410, btf_size=5, btf_log_size=6, btf_log_level=7, btf_log_true_size=8, \
                btf_flags=BPF_F_TOKEN_FD, btf_token_fd=9}, 40)";
    shows("bpf", &[18, AT, 40], types, nothing, &text("BPF_BTF_LOAD", rest));
    let query = |abi| Bytes::of(abi).u32(&[5, 2, 1, 16]).u64(&[TEXT]).u32(&[3, 2]).u64(&[4, 5]);
    let rest = "task_fd_query={pid=5, fd=2, flags=1, buf_len=16, buf=\"/sys/fs/bpf/x\", prog_id=3, \
                fd_type=BPF_FD_TYPE_KPROBE, probe_offset=0x4, probe_addr=0x5}}, 48)";
    shows("bpf", &[20, AT, 48], query, nothing, &text("BPF_TASK_FD_QUERY", rest));
    // What the kernel has read is there, whatever came of it; but nothing of what it would have filled.
    let bytes = numbers(Abi::X86_64).bytes;
    let failed = args(Abi::X86_64, "bpf", &[11, AT, 8], &[(AT, &bytes)], EPERM, false);
    assert_eq!(failed, "bpf(BPF_PROG_GET_NEXT_ID, {start_id=1, next_id=2}, 8)");
    let memory = [(AT, &query(Abi::X86_64).bytes[..]), (TEXT, b"kept\0")];
    let failed = args(Abi::X86_64, "bpf", &[20, AT, 48], &memory, EPERM, false);
    assert!(
        failed.starts_with("bpf(BPF_TASK_FD_QUERY, {task_fd_query={pid=5, fd=2, flags=1, buf_len=16, buf=0x"),
        "{failed}"
    );
    // A command that isn't known.
    assert_eq!(args(Abi::X86_64, "bpf", &[60, AT, 8], &[(AT, &bytes)], 0, false), "bpf(0x3c /* BPF_??? */, 0x1000, 8)");
}

/// A struct of `perf_event_open`: its type, what is counted, the bits from the first one on, and what follows them.
fn event(abi: Abi, of: u64, config: u64, bits: &[u32], rest: impl Fn(Bytes) -> Bytes) -> Bytes {
    // The first bit is the lowest one, or the highest.
    let bit = |bit: u32| 1_u64 << if abi.endian() == Endian::Little { bit } else { 63 - bit };
    let bits = bits.iter().map(|&of| bit(of)).sum();
    let event = Bytes::of(abi).u32(&[of, 136]).u64(&[config, 1000, 0x107, 0xF, bits]);
    rest(event).up_to(136)
}

#[test]
fn performance_events() {
    let text = |of, config, sample, rest| {
        format!(
            "perf_event_open({{type={of}, size=PERF_ATTR_SIZE_VER8, config={config}, {sample}=1000, \
             sample_type=PERF_SAMPLE_IP|PERF_SAMPLE_TID|PERF_SAMPLE_TIME|PERF_SAMPLE_PERIOD, \
             read_format=PERF_FORMAT_TOTAL_TIME_ENABLED|PERF_FORMAT_TOTAL_TIME_RUNNING|PERF_FORMAT_ID|PERF_FORMAT_GROUP, {rest}}}, \
             -1, 0, -1, PERF_FLAG_FD_CLOEXEC)"
        )
    };
    let registers = [AT, u64::MAX, 0, u64::MAX, 8];
    let of = |of, config| move |abi| event(abi, of, config, &[0], |rest| rest);
    let rest = "disabled=1, precise_ip=0 /* arbitrary skid */, ...";
    for (kind, config, name, counted) in [
        (0, 1, "PERF_TYPE_HARDWARE", "PERF_COUNT_HW_INSTRUCTIONS"),
        (0, 6 << 32, "PERF_TYPE_HARDWARE", "0x6<<32|PERF_COUNT_HW_CPU_CYCLES"),
        (0, 0x4D, "PERF_TYPE_HARDWARE", "0x4d /* PERF_COUNT_HW_??? */"),
        (1, 1, "PERF_TYPE_SOFTWARE", "PERF_COUNT_SW_TASK_CLOCK"),
        (2, 5, "PERF_TYPE_TRACEPOINT", "5"),
        (
            3,
            0x1_0002,
            "PERF_TYPE_HW_CACHE",
            "PERF_COUNT_HW_CACHE_RESULT_MISS<<16|PERF_COUNT_HW_CACHE_OP_READ<<8|PERF_COUNT_HW_CACHE_LL",
        ),
        (4, 0x1A8, "PERF_TYPE_RAW", "0x1a8"),
        (6, 4, "0x6 /* PERF_TYPE_??? */", "0x4"),
    ] {
        shows("perf_event_open", &registers, of(kind, config), nothing, &text(name, counted, "sample_period", rest));
    }
    // Bits 10 and 14, `freq` and `watermark`, say which of two members there is; 15 and 16 are one number.
    let frequent = |abi| {
        event(abi, 1, 0, &[0, 10, 14, 15, 16, 25], |event| {
            event.u32(&[7, 0]).u64(&[0x10, 0x20, 0, 0xFF]).u32(&[16, 1]).u64(&[3]).u32(&[5]).u16(&[6, 0]).u32(&[8, 0])
        })
    };
    let rest = "disabled=1, freq=1, watermark=1, precise_ip=3 /* must have 0 skid */, use_clockid=1, ...";
    let text_of = text("PERF_TYPE_SOFTWARE", "PERF_COUNT_SW_CPU_CLOCK", "sample_freq", rest);
    shows("perf_event_open", &registers, frequent, nothing, &text_of);
    for abi in ABIS {
        let bytes = frequent(abi).bytes;
        let full = args(abi, "perf_event_open", &registers, &[(AT, &bytes)], 3, true);
        let end = "remove_on_exec=0, sigtrap=0, wakeup_watermark=7, config1=0x10, config2=0x20, sample_regs_user=0xff, \
                   clockid=CLOCK_MONOTONIC, sample_regs_intr=0x3, aux_watermark=5, sample_max_stack=6, aux_sample_size=8, \
                   aux_start_paused=0, aux_pause=0, aux_resume=0, sig_data=0, config3=0}, -1, 0, -1, PERF_FLAG_FD_CLOEXEC)";
        assert!(full.ends_with(end), "{abi}: {full}");
        assert!(
            full.contains("task=0, watermark=1, precise_ip=3 /* must have 0 skid */, mmap_data=0, "),
            "{abi}: {full}"
        );
        let breakpoint = event(abi, 5, 0, &[], |event| event.u32(&[7, 3]).u64(&[0x3000, 4])).bytes;
        let full = args(abi, "perf_event_open", &registers, &[(AT, &breakpoint)], 3, true);
        let part = "wakeup_events=7, bp_type=HW_BREAKPOINT_RW, bp_addr=0x3000, bp_len=4, sample_regs_user=0, sample_regs_intr=0, ";
        assert!(full.contains(part), "{abi}: {full}");
        // The first version, which is meant if there is no size.
        let mut first = frequent(abi).bytes;
        first[4..8].fill(0);
        let full = args(abi, "perf_event_open", &registers, &[(AT, &first)], 3, true);
        assert!(
            full.starts_with("perf_event_open({type=PERF_TYPE_SOFTWARE, size=0 /* PERF_ATTR_SIZE_??? */, "),
            "{full}"
        );
        assert!(full.contains("wakeup_watermark=7, config1=0x10}, -1"), "{abi}: {full}");
    }
}

#[test]
fn a_ring_is_set_up() {
    let of = |flags| {
        move |abi| {
            let params = Bytes::of(abi).u32(&[1, 2, flags, 4, 5, 3, 7, 0, 0, 0]).u32(&[11, 12, 13, 14, 15, 16, 17, 0]);
            params.u64(&[20]).u32(&[21, 22, 23, 24, 25, 26, 27, 0]).u64(&[0])
        }
    };
    let rest = "sq_entries=1, cq_entries=2, features=IORING_FEAT_SINGLE_MMAP|IORING_FEAT_NODROP, \
                sq_off={head=11, tail=12, ring_mask=13, ring_entries=14, flags=15, dropped=16, array=17, user_addr=0x14}, \
                cq_off={head=21, tail=22, ring_mask=23, ring_entries=24, overflow=25, cqes=26, flags=27, user_addr=0}})";
    let text = format!("io_uring_setup(8, {{flags=IORING_SETUP_SQPOLL, sq_thread_cpu=0x4, sq_thread_idle=5, {rest}");
    shows("io_uring_setup", &[8, AT], of(2), nothing, &text);
    let text = format!(
        "io_uring_setup(8, {{flags=IORING_SETUP_IOPOLL|IORING_SETUP_ATTACH_WQ, sq_thread_cpu=0x4, sq_thread_idle=5, wq_fd=7, {rest}"
    );
    shows("io_uring_setup", &[8, AT], of(0x21), nothing, &text);
    // What has been asked for, of a ring that there isn't.
    for abi in ABIS {
        let shown = |flags, at| args(abi, "io_uring_setup", &[8, at], &[(AT, &of(flags)(abi).bytes)], -22, false);
        assert_eq!(
            shown(2, AT),
            "io_uring_setup(8, {flags=IORING_SETUP_SQPOLL, sq_thread_cpu=0x4, sq_thread_idle=5})",
            "{abi}"
        );
        assert_eq!(
            shown(0x20, AT),
            "io_uring_setup(8, {flags=IORING_SETUP_ATTACH_WQ, sq_thread_cpu=0x4, sq_thread_idle=5, wq_fd=7})",
            "{abi}"
        );
        assert_eq!(shown(2, 0x9000), "io_uring_setup(8, 0x9000)", "{abi}");
        // What the kernel wants to be 0 is shown if it isn't.
        let params = Bytes::of(abi).u32(&[1, 2, 0, 0, 0, 0, 0, 1, 0, 0]).up_to(120).bytes;
        assert_eq!(
            args(abi, "io_uring_setup", &[8, AT], &[(AT, &params)], -22, false),
            "io_uring_setup(8, {flags=0, sq_thread_cpu=0, sq_thread_idle=0, resv=[0x1, 0, 0]})",
            "{abi}"
        );
    }
}

/// E2BIG: the kernel writes the size that it knows. strace shows it within what has been read.
#[test]
fn an_event_of_more_bytes_than_the_kernel_knows() {
    for abi in ABIS {
        let attr = |size| Bytes::of(abi).u32(&[1, size]).up_to(152).bytes;
        let (asked, got) = (attr(152), attr(144));
        let (before, after) = ((AT, &asked[..]), (AT, &got[..]));
        let call = *abi.syscall_by_name("perf_event_open").unwrap().decode([AT, 0, 0, 0, 0]).invocation();
        let text = |result| {
            let text = call.text(&after).names(true).before(&before).outcome(call.result(result, true));
            assert_eq!(
                text.entry().to_string() + &text.exit().to_string(),
                text.to_string().rsplit_once(" = ").unwrap().0,
                "{abi}"
            );
            text.to_string()
        };
        let start =
            "perf_event_open({type=PERF_TYPE_SOFTWARE, size=0x98 /* PERF_ATTR_SIZE_??? */ => PERF_ATTR_SIZE_VER9, ";
        let rest = "config=PERF_COUNT_SW_CPU_CLOCK, sample_period=0, sample_type=0, read_format=0, \
                    precise_ip=0 /* arbitrary skid */, ...}, 0, 0, 0, 0) = -1 E2BIG (Argument list too long)";
        assert_eq!(text(-7), format!("{start}{rest}"), "{abi}");
    }
}

#[test]
fn what_a_ring_waits_for() {
    for abi in ABIS {
        // SIGUSR1 and SIGSEGV, in the kernel's words.
        let (usr1, segv) = if abi == Abi::MipsN32 { (16, 11) } else { (10, 11) };
        let mask: u64 = 1 << (usr1 - 1) | 1 << (segv - 1);
        let size: u64 = if abi == Abi::MipsN32 { 16 } else { 8 };
        let mask = Bytes::of(abi).put(usize::from(abi.pointer_bits() / 8), &[mask]).up_to(16).bytes;
        let wait = Bytes::of(abi).u64(&[MORE]).u32(&[size, 7]).u64(&[MORE + 16]).bytes;
        let time = Bytes::of(abi).u64(&[5, 6]).bytes;
        let memory = [(AT, &wait[..]), (MORE, &mask[..]), (MORE + 16, &time[..])];
        let names = if usr1 < segv { "USR1 SEGV" } else { "SEGV USR1" };
        let expected = format!(
            "io_uring_enter(5, 1, 2, IORING_ENTER_GETEVENTS|IORING_ENTER_EXT_ARG, {{sigmask=[{names}], sigmask_sz={size}, \
             min_wait_usec=7, ts={{tv_sec=5, tv_nsec=6}}}}, 24)"
        );
        assert_eq!(args(abi, "io_uring_enter", &[5, 1, 2, 9, AT, 24], &memory, 2, false), expected, "{abi}");
    }
}

#[test]
fn what_a_ring_registers() {
    let text = |operation, rest| format!("io_uring_register(5, IORING_REGISTER_{operation}, {rest})");
    let numbers = |abi| Bytes::of(abi).u32(&[3, 4, 5, 6]);
    shows("io_uring_register", &[5, 2, AT, 4], numbers, nothing, &text("FILES", "[3, 4, 5, 6], 4"));
    shows("io_uring_register", &[5, 4, AT, 1], numbers, nothing, &text("EVENTFD", "[3], 1"));
    for abi in ABIS {
        let word = usize::from(abi.pointer_bits() / 8);
        let buffers = Bytes::of(abi).put(word, &[0x10, 3, 0x13, 2]).bytes;
        let expected = text("BUFFERS", "[{iov_base=0x10, iov_len=3}, {iov_base=0x13, iov_len=2}], 2");
        assert_eq!(args(abi, "io_uring_register", &[5, 0, AT, 2], &[(AT, &buffers)], 0, false), expected, "{abi}");
    }
    let tagged = |abi| Bytes::of(abi).u32(&[2, 0]).u64(&[0, MORE, MORE]);
    let pairs = |abi| Bytes::of(abi).u32(&[3, 3, 4, 4]);
    let rest = "{nr=2, flags=0, data=[3, 3], tags=[0x300000003, 0x400000004]}, 32";
    shows("io_uring_register", &[5, 13, AT, 32], tagged, pairs, &text("FILES2", rest));
    let changed = |abi| Bytes::of(abi).u32(&[1, 0]).u64(&[MORE, MORE]).u32(&[2, 0]);
    let rest = "{offset=1, data=[3, 3], tags=[0x300000003, 0x400000004], nr=2}, 32";
    shows("io_uring_register", &[5, 14, AT, 32], changed, pairs, &text("FILES_UPDATE2", rest));
    let probe = |abi| {
        let head = Bytes::of(abi).u8(&[40, 2]).up_to(16);
        head.u8(&[1, 0]).u16(&[1]).u32(&[0]).u8(&[3, 0]).u16(&[0]).u32(&[0])
    };
    let rest = "{last_op=IORING_OP_MSG_RING, ops_len=2, ops=[{op=IORING_OP_READV, flags=IO_URING_OP_SUPPORTED}, \
                {op=IORING_OP_FSYNC, flags=0}]}, 256";
    shows("io_uring_register", &[5, 8, AT, 256], probe, nothing, &text("PROBE", rest));
    let allowed = |abi| {
        let first = Bytes::of(abi).u16(&[0]).u8(&[4]).up_to(16).u16(&[1]).u8(&[5]).up_to(32);
        first.u16(&[2]).u8(&[3]).up_to(48)
    };
    let rest = "[{opcode=IORING_RESTRICTION_REGISTER_OP, register_op=IORING_REGISTER_EVENTFD}, \
                {opcode=IORING_RESTRICTION_SQE_OP, sqe_op=IORING_OP_WRITE_FIXED}, \
                {opcode=IORING_RESTRICTION_SQE_FLAGS_ALLOWED, sqe_flags=IOSQE_FIXED_FILE|IOSQE_IO_DRAIN}], 3";
    shows("io_uring_register", &[5, 11, AT, 3], allowed, nothing, &text("RESTRICTIONS", rest));
    let cancel = |abi| Bytes::of(abi).u64(&[7]).u32(&[3, 3]).u64(&[1, 2]).up_to(64);
    let rest = "{addr=0x7, fd=3, flags=IORING_ASYNC_CANCEL_ALL|IORING_ASYNC_CANCEL_FD, timeout={tv_sec=1, tv_nsec=2}, \
                opcode=IORING_OP_NOP}, 1";
    shows("io_uring_register", &[5, 24, AT, 1], cancel, nothing, &text("SYNC_CANCEL", rest));
    let rings = |abi| Bytes::of(abi).u32(&[1, 0]).u64(&[3]);
    shows("io_uring_register", &[5, 20, AT, 1], rings, nothing, &text("RING_FDS", "[{offset=1, data=3}], 1"));
    let buffers = |abi| Bytes::of(abi).u64(&[0x10]).u32(&[3]).u16(&[4, 0]).u32(&[5]).up_to(40);
    let rest = "{ring_addr=0x10, ring_entries=3, bgid=4, flags=0, min_left=5}, 1";
    shows("io_uring_register", &[5, 22, AT, 1], buffers, nothing, &text("PBUF_RING", rest));
    let workers = |abi| Bytes::of(abi).u32(&[3, 4]);
    shows("io_uring_register", &[5, 19, AT, 2], workers, nothing, &text("IOWQ_MAX_WORKERS", "[3, 4], 2"));
    let ring = "io_uring_register(1, IORING_UNREGISTER_FILES|IORING_REGISTER_USE_REGISTERED_RING, NULL, 0)";
    shows("io_uring_register", &[1, 0x8000_0003, 0, 0], nothing, nothing, ring);
}

/// Reserved members that aren't 0, and what has another form because of the operation.
#[test]
fn what_a_ring_registers_beside_that() {
    let text = |operation: &str, rest: &str| format!("io_uring_register(3, IORING_{operation}, {rest})");
    let rings = |abi| {
        let first = Bytes::of(abi).u32(&[1, 0]).u64(&[2]).u32(&[u32::MAX.into(), 0]).u64(&[1]);
        first.u32(&[0xFFFF_FFFE, 5]).u64(&[u64::MAX])
    };
    let rest = "[{offset=1, data=2}, {offset=-1, data=1}, {offset=4294967294, resv=0x5, data=-1}], 3";
    shows("io_uring_register", &[3, 20, AT, 3], rings, nothing, &text("REGISTER_RING_FDS", rest));
    let rest = "[{offset=1, data=0x2}, {offset=4294967295, data=0x1}, \
                {offset=4294967294, resv=0x5, data=0xffffffffffffffff}], 3";
    shows("io_uring_register", &[3, 21, AT, 3], rings, nothing, &text("UNREGISTER_RING_FDS", rest));
    let numbers = |abi| Bytes::of(abi).u32(&(1..31).collect::<Vec<_>>());
    let clock = "{clockid=CLOCK_MONOTONIC, __resv=[0x2, 0x3, 0x4]}, 0";
    shows("io_uring_register", &[3, 29, AT, 0], numbers, nothing, &text("REGISTER_CLOCK", clock));
    let clone = "{src_fd=1, flags=IORING_REGISTER_DST_REPLACE, src_off=3, dst_off=4, nr=5, pad=[0x6, 0x7, 0x8]}, 1";
    shows("io_uring_register", &[3, 30, AT, 1], numbers, nothing, &text("REGISTER_CLONE_BUFFERS", clone));
    let sizes = "{sq_entries=1, cq_entries=2, flags=IORING_SETUP_IOPOLL|IORING_SETUP_SQPOLL, resv=[0x8, 0x9, 0xa]}, 1";
    let rings = |abi| Bytes::of(abi).u32(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).up_to(120);
    shows("io_uring_register", &[3, 33, AT, 1], rings, nothing, &text("REGISTER_RESIZE_RINGS", sizes));
    let wide = |abi| Bytes::of(abi).u32(&[1, 2]).u64(&[0x4_0000_0003, 0x6_0000_0005, 0x8_0000_0007]);
    let update = "{offset=1, resv=0x2, fds=0x400000003}, 1";
    shows("io_uring_register", &[3, 6, AT, 1], wide, nothing, &text("REGISTER_FILES_UPDATE", update));
    let range = "{off=1, len=2, resv=0x400000003}, 1";
    shows("io_uring_register", &[3, 25, AT, 1], wide, nothing, &text("REGISTER_FILE_ALLOC_RANGE", range));
    let files =
        "{nr=1, flags=0x2 /* IORING_RSRC_REGISTER_??? */, resv2=0x400000003, data=0x600000005, tags=0x800000007}, 32";
    shows("io_uring_register", &[3, 13, AT, 32], wide, nothing, &text("REGISTER_FILES2", files));
    // The kernel takes no fewer bytes.
    let files = format!("{AT:#x}, 31");
    shows("io_uring_register", &[3, 13, AT, 31], wide, nothing, &text("REGISTER_FILES2", &files));
    let polls = |abi| Bytes::of(abi).u32(&[5]).u8(&[1, 0, 0, 0]).u32(&[1, 0]);
    let polled = "{busy_poll_to=0x5, prefer_busy_poll=0x1, opcode=IO_URING_NAPI_REGISTER_OP, \
                  op_param=IO_URING_NAPI_TRACKING_STATIC}";
    shows("io_uring_register", &[3, 28, AT, 1], polls, nothing, &text("UNREGISTER_NAPI", &format!("{polled}, 1")));
    let both = format!("{polled} => {polled}, 1");
    shows("io_uring_register", &[3, 27, AT, 1], polls, nothing, &text("REGISTER_NAPI", &both));
}

#[test]
fn keys() {
    let dh = |abi| Bytes::of(abi).u32(&[1, 2, 3]);
    for abi in ABIS {
        // The kernel's entry of x32 reads pointers of 64 bits.
        let word = if matches!(abi, Abi::X86_64 | Abi::X32 | Abi::S390x | Abi::Aarch64) { 8 } else { 4 };
        let (params, hash) =
            (dh(abi).bytes, Bytes::of(abi).put(word, &[TEXT, MORE + 2]).u32(&[3]).up_to(word * 2 + 40).bytes);
        let memory = [(AT, &params[..]), (TEXT, &b"sha256\0"[..]), (MORE, &b"abinfo\0"[..]), (0x4000, &hash[..])];
        let expected = "keyctl(KEYCTL_DH_COMPUTE, {private=1, prime=2, base=3}, \"ab\", 16, {hashname=\"sha256\", otherinfo=\"inf\", \
                        otherinfolen=3})";
        let text = args(abi, "keyctl", &[23, AT, MORE, 16, 0x4000], &memory, 2, false);
        assert_eq!(text, expected, "{abi}");
    }
    let params = |abi| Bytes::of(abi).u32(&[5, 3, 4]).up_to(40);
    let text = "keyctl(KEYCTL_PKEY_SIGN, {key_id=5, in_len=3, out_len=4}, \"/sys/fs/bpf/x\", 0x1, 0x2)";
    shows("keyctl", &[27, AT, TEXT, 1, 2], params, nothing, text);
    let text = "keyctl(KEYCTL_PKEY_VERIFY, {key_id=5, in_len=3, in2_len=4}, \"/sys/fs/bpf/x\", 0x1, 0x2)";
    shows("keyctl", &[28, AT, TEXT, 1, 2], params, nothing, text);
    let query = |abi| Bytes::of(abi).u32(&[15, 2]).u16(&[3, 0, 4, 0]).up_to(56);
    let text = "keyctl(KEYCTL_PKEY_QUERY, 5, 0, \"/sys/fs/bpf/x\", {supported_ops=KEYCTL_SUPPORTS_ENCRYPT|KEYCTL_SUPPORTS_DECRYPT|\
                KEYCTL_SUPPORTS_SIGN|KEYCTL_SUPPORTS_VERIFY, key_size=2, max_data_size=3, max_sig_size=0, max_enc_size=4, \
                max_dec_size=0})";
    shows("keyctl", &[24, 5, 0, TEXT, AT], query, nothing, text);
    shows("keyctl", &[2, 1, TEXT, 4], nothing, nothing, "keyctl(KEYCTL_UPDATE, 1, \"/sys\", 4)");
    // As much as the call has put there, as keyctl_read_key() and the others do: nothing, if there is too little room for all of it.
    for abi in ABIS {
        let memory = [(TEXT, &b"user;0;0;3f010000;x\0eeeee"[..])];
        let shown = |operation, len, result| args(abi, "keyctl", &[operation, 5, TEXT, len], &memory, result, false);
        assert_eq!(shown(11, 4, 2), "keyctl(KEYCTL_READ, 5, \"us\", 4)", "{abi}");
        assert_eq!(shown(11, 4, 4), "keyctl(KEYCTL_READ, 5, \"user\", 4)", "{abi}");
        assert_eq!(shown(11, 4, 5), format!("keyctl(KEYCTL_READ, 5, {TEXT:#x}, 4)"), "{abi}");
        assert_eq!(shown(11, 0, 5), "keyctl(KEYCTL_READ, 5, \"\", 0)", "{abi}");
        assert_eq!(shown(6, 25, 20), "keyctl(KEYCTL_DESCRIBE, 5, \"user;0;0;3f010000;x\", 25)", "{abi}");
        assert_eq!(shown(6, 19, 20), format!("keyctl(KEYCTL_DESCRIBE, 5, {TEXT:#x}, 19)"), "{abi}");
        assert_eq!(shown(6, 19, -13), format!("keyctl(KEYCTL_DESCRIBE, 5, {TEXT:#x}, 19)"), "{abi}");
        assert_eq!(shown(17, 4, 20), "keyctl(KEYCTL_GET_SECURITY, 5, \"user\", 4)", "{abi}");
        assert_eq!(shown(17, 25, 20), "keyctl(KEYCTL_GET_SECURITY, 5, \"user;0;0;3f010000;x\", 25)", "{abi}");
    }
}

/// `bpf_stream_read()` returns how much it has put into the buffer.
#[test]
fn what_a_program_has_written_into_a_stream() {
    for abi in ABIS {
        let attr = Bytes::of(abi).u64(&[TEXT]).u32(&[9, 1, 4]).bytes;
        let memory = [(AT, &attr[..]), (TEXT, &b"hello eee"[..])];
        let shown = |result| args(abi, "bpf", &[37, AT, attr.len() as u64], &memory, result, false);
        let (start, end) = (
            "bpf(BPF_PROG_STREAM_READ_BY_FD, {prog_stream_read={stream_buf=",
            ", stream_buf_len=9, stream_id=1, prog_fd=4}}, 20)",
        );
        assert_eq!(shown(5), format!("{start}\"hello\"{end}"), "{abi}");
        assert_eq!(shown(0), format!("{start}\"\"{end}"), "{abi}");
        assert_eq!(shown(9), format!("{start}\"hello eee\"{end}"), "{abi}");
    }
}

#[test]
fn quotas() {
    let command = |command: u64| 0x8000_0000 | command << 8;
    let block = |abi| Bytes::of(abi).u64(&[1, 2, 3, 4, 5, 6, 7, 8]).u32(&[17, 18]);
    let start =
        "dqb_bhardlimit=1, dqb_bsoftlimit=2, dqb_curspace=3, dqb_ihardlimit=4, dqb_isoftlimit=5, dqb_curinodes=6, ";
    let text = format!("quotactl(QCMD(Q_GETQUOTA, USRQUOTA), \"/sys/fs/bpf/x\", 5, {{{start}...}})");
    shows("quotactl", &[command(7), TEXT, 5, AT], block, nothing, &text);
    let text = format!(
        "quotactl(QCMD(Q_SETQUOTA, USRQUOTA), \"/sys/fs/bpf/x\", 5, {{{start}dqb_btime=7, dqb_itime=8, dqb_valid=QIF_BLIMITS|QIF_BTIME}})"
    );
    shows_in(true, "quotactl", &[command(8), TEXT, 5, AT], block, nothing, &text);
    let text = format!("quotactl(QCMD(Q_GETNEXTQUOTA, USRQUOTA), \"/sys/fs/bpf/x\", 5, {{{start}dqb_id=18, ...}})");
    shows("quotactl", &[command(9), TEXT, 5, AT], block, nothing, &text);
    let info = |abi| Bytes::of(abi).u64(&[1, 2]).u32(&[5, 6]);
    let text = "quotactl_fd(3, QCMD(Q_GETINFO, USRQUOTA), {dqi_bgrace=1, dqi_igrace=2, dqi_flags=DQF_ROOT_SQUASH|0x4, \
                dqi_valid=IIF_IGRACE|IIF_FLAGS})";
    shows("quotactl_fd", &[3, command(5), 0, AT], info, nothing, text);
    let format = |abi| Bytes::of(abi).u32(&[2]);
    let text = "quotactl(QCMD(Q_GETFMT, USRQUOTA), \"/sys/fs/bpf/x\", [QFMT_VFS_V0])";
    shows("quotactl", &[command(4), TEXT, 0, AT], format, nothing, text);

    let xfs = |command: u64| (0x5800 + command) << 8;
    let disk = |abi| {
        let head = Bytes::of(abi).u8(&[1, 1]).u16(&[0x3F]).u32(&[2]).u64(&[1, 2, 3, 4, 5, 6]).u32(&[15, 16]);
        head.u16(&[17, 18]).up_to(72).u64(&[7, 8, 9]).u32(&[25]).u16(&[26]).up_to(112)
    };
    let start = "d_version=1, d_flags=FS_USER_QUOTA, d_fieldmask=0x3f, d_id=2, d_blk_hardlimit=1, d_blk_softlimit=2, d_ino_hardlimit=3, \
                 d_ino_softlimit=4, d_bcount=5, d_icount=6, ";
    let text = format!("quotactl(QCMD(Q_XGETQUOTA, USRQUOTA), \"/sys/fs/bpf/x\", 5, {{{start}...}})");
    shows("quotactl", &[xfs(3), TEXT, 5, AT], disk, nothing, &text);
    let text = format!(
        "quotactl(QCMD(Q_XSETQLIM, USRQUOTA), \"/sys/fs/bpf/x\", 5, {{{start}d_itimer=15, d_btimer=16, d_iwarns=17, d_bwarns=18, \
         d_rtb_hardlimit=7, d_rtb_softlimit=8, d_rtbcount=9, d_rtbtimer=25, d_rtbwarns=26}})"
    );
    shows_in(true, "quotactl", &[xfs(4), TEXT, 5, AT], disk, nothing, &text);
    // Where 64 bits are aligned to less, its structs inside are closer to each other.
    let state = |abi| {
        let (first, next, size) = match abi {
            Abi::X86 => (8, 28, 68),
            Abi::M68k => (6, 26, 66),
            _ => (8, 32, 80),
        };
        let head = Bytes::of(abi).u8(&[1]).up_to(2).u16(&[0x21]).up_to(first).u64(&[1, 2]).u32(&[3]);
        let state = head.up_to(next).u64(&[4, 5]).u32(&[6]).up_to(next + next - first);
        state.u32(&[15, 16, 17, 18]).u16(&[19, 20]).up_to(size)
    };
    let text = "quotactl(QCMD(Q_XGETQSTAT, USRQUOTA), \"/sys/fs/bpf/x\", {qs_version=1, ...})";
    shows("quotactl", &[xfs(5), TEXT, 0, AT], state, nothing, text);
    let text = "quotactl(QCMD(Q_XGETQSTAT, USRQUOTA), \"/sys/fs/bpf/x\", {qs_version=1, \
                qs_flags=FS_QUOTA_UDQ_ACCT|FS_QUOTA_PDQ_ENFD, qs_uquota={qfs_ino=1, qfs_nblks=2, qfs_nextents=3}, \
                qs_gquota={qfs_ino=4, qfs_nblks=5, qfs_nextents=6}, qs_incoredqs=15, qs_btimelimit=16, qs_itimelimit=17, \
                qs_rtbtimelimit=18, qs_bwarnlimit=19, qs_iwarnlimit=20})";
    shows_in(true, "quotactl", &[xfs(5), TEXT, 0, AT], state, nothing, text);
}

#[test]
fn security_modules() {
    let contexts = |abi| {
        let first = Bytes::of(abi).u64(&[104, 0, 40, 7]).text(b"unconf").up_to(40);
        first.u64(&[100, 0, 36, 4]).text(b"abc").up_to(76)
    };
    let size = |abi| Bytes::of(abi).u32(&[76]);
    let first = "{id=LSM_ID_APPARMOR, flags=0, len=40, ctx_len=7, ctx=\"\\x75\\x6e\\x63\\x6f\\x6e\\x66\\x00\"}";
    let text = format!(
        "lsm_get_self_attr(LSM_ATTR_CURRENT, [{first}, {{id=LSM_ID_CAPABILITY, flags=0, len=36, ctx_len=4, \
         ctx=\"\\x61\\x62\\x63\\x00\"}}], [76], 0)"
    );
    shows("lsm_get_self_attr", &[100, AT, MORE, 0], contexts, size, &text);
    let text = format!("lsm_set_self_attr(LSM_ATTR_CURRENT, {first}, 40, 0)");
    shows("lsm_set_self_attr", &[100, AT, 40, 0], contexts, nothing, &text);
    let modules = |abi| Bytes::of(abi).u64(&[100, 104]);
    let size = |abi| Bytes::of(abi).u32(&[16]);
    let text = "lsm_list_modules([LSM_ID_CAPABILITY, LSM_ID_APPARMOR], [16], 0)";
    shows("lsm_list_modules", &[AT, MORE, 0], modules, size, text);
}
