// What is behind a pointer: the structs that a program and the kernel pass each other, with their members.
//
// Last compared with Linux 7.3-rc7. tests/data/layouts.tsv has what compilers make of them.
//
//     structs      struct name on(family …) packed(family …) sized(member size) brief(member …) full(member …) {
//                      member: type [holder unit]: bits = meaning, …
//                  },
//     variants     struct (selector: set NAME …) = struct,
//
// name               as in src/row/kernel_types.rs; or that of a struct which is in another one, behind its pointer, or a variant of it
// on(family …)       optional: the ABIs that have the struct so, in the words of tables/constants.rs; moreover bits32, bits64: where the
//                    kernel's `long` has so many bits; and `big`: on machines of that byte order alone. A struct that some ABIs have otherwise has several of these parts, from `on` to the brace, one
//                    behind the other: the first one that an ABI has is its. Without `on`, every ABI that has no earlier one.
// packed(family …)   optional: nothing is aligned, on the ABIs of these families; `packed`: on all
// sized(member size) optional: the member that holds how many bytes of the struct there are; and, optional, how many if that is 0
// brief(member …)    optional: the members that are shown where not all are, in this order
// full(member …)     optional: the members that are shown, in this order, if that isn't the order in memory, or not all are. In both lists,
//                    `a|b` is b if a is left out or 0, and `a?` is left out if it is 0, `a?NAME` if the first member whose meaning is a set with
//                    that constant hasn't that, `a?!NAME` if it has it; `a+b` are both shown or both left out, by the one that has a `?`; behind `a^`, nothing is
//                    shown, nor it, if it is 0; of what `a*` points to, only the address.
// member, type       as in the kernel, in the notation of an argument; moreover i8, u8, i16; be16, be32, be64: big-endian on every machine;
//                    aligned_u64, aligned_i64: aligned to 8 bytes on every ABI; klong, kulong: the kernel's own `long`, which is wider than
//                    a program's on x32 and MIPS n32; a pointer in such an integer, u64<*const u8>; a struct of this table, which stands
//                    before; arrays, [u8; 14], and at the end [u8], as many as the length says that a program passes. `_` is padding, or
//                    reserved
// [holder unit]      for a pointer or an array: the member that holds the length. The unit is bytes, bits or nothing, which is elements
//                    For an integer of 32 bits: the member that holds the upper half of the number, and `upper`
// [=]                it begins where the one before it begins, as those of a union do; what stands behind it begins where it ends
// bits               for a bit field: how many bits it has of an integer of its type
// meaning            a word of `Meaning`, in src/facts/words.rs, or a set of tables/constants.rs. Without it, bytes and what is behind
//                    a pointer are data, the rest a number
// selector, NAME     of the first struct, the member whose value decides that what is there is the second one: one of these names of
//                    the set of tables/constants.rs that is its meaning. The first of several rows that is for the value counts; a variant
//                    may have variants
//
// Offsets and sizes are nowhere written: they follow from the members, and from the ABI's widths and alignment.

structs! {
    structs {
        // Buffers, times, and what is in other structs.

        // include/uapi/linux/uio.h
        struct iovec { iov_base: *mut u8 [iov_len bytes], iov_len: usize = size },
        // include/uapi/linux/time_types.h
        struct __kernel_timespec { tv_sec: i64, tv_nsec: i64 },
        // The same; of MIPS n32, include/vdso/time32.h.
        struct __kernel_old_timeval
            on(sparc64) { tv_sec: klong, tv_usec: i32 }
            on(mips_n32) { tv_sec: i32, tv_usec: i32 }
            { tv_sec: klong, tv_usec: klong },
        // include/vdso/time32.h
        struct old_timespec32 { tv_sec: i32, tv_nsec: i32 },
        struct old_timeval32 { tv_sec: i32, tv_usec: i32 },
        // arch/alpha/kernel/osf_sys.c
        struct timeval32 on(alpha) { tv_sec: i32, tv_usec: i32 },

        // Files.

        // include/uapi/linux/eventpoll.h; arch/arm/kernel/sys_oabi-compat.c
        struct epoll_event packed(x86_64 x32 arm_oabi) { events: u32 = epoll_events, data: u64 = bits },

        // include/uapi/asm-generic/stat.h, arch/*/include/uapi/asm/stat.h
        struct stat
            on(x86_64 x32)
            brief(st_mode st_rdev|st_size)
            full(st_dev st_ino st_mode st_nlink st_uid st_gid st_blksize st_blocks st_rdev|st_size
                st_atime st_atime_nsec st_mtime st_mtime_nsec st_ctime st_ctime_nsec)
            {
                st_dev: kulong = device, st_ino: kulong, st_nlink: kulong, st_mode: u32 = file_mode, st_uid: u32 = user,
                st_gid: u32 = group, _: u32, st_rdev: kulong = device, st_size: klong, st_blksize: klong, st_blocks: klong,
                st_atime: kulong, st_atime_nsec: kulong, st_mtime: kulong, st_mtime_nsec: kulong, st_ctime: kulong,
                st_ctime_nsec: kulong, _: [klong; 3],
            },

        // Processes, their limits and what they use.

        // include/uapi/linux/resource.h; of MIPS n32, include/linux/compat.h
        struct rusage
            on(mips_n32) brief(ru_utime ru_stime)
            {
                ru_utime: __kernel_old_timeval, ru_stime: __kernel_old_timeval, ru_maxrss: isize, ru_ixrss: isize, ru_idrss: isize,
                ru_isrss: isize, ru_minflt: isize, ru_majflt: isize, ru_nswap: isize, ru_inblock: isize, ru_oublock: isize,
                ru_msgsnd: isize, ru_msgrcv: isize, ru_nsignals: isize, ru_nvcsw: isize, ru_nivcsw: isize,
            }
            brief(ru_utime ru_stime)
            {
                ru_utime: __kernel_old_timeval, ru_stime: __kernel_old_timeval, ru_maxrss: klong, ru_ixrss: klong, ru_idrss: klong,
                ru_isrss: klong, ru_minflt: klong, ru_majflt: klong, ru_nswap: klong, ru_inblock: klong, ru_oublock: klong,
                ru_msgsnd: klong, ru_msgrcv: klong, ru_nsignals: klong, ru_nvcsw: klong, ru_nivcsw: klong,
            },
        struct rlimit
            on(mips_n32) { rlim_cur: usize = limit, rlim_max: usize = limit }
            { rlim_cur: kulong = limit, rlim_max: kulong = limit },
        struct rlimit64 { rlim_cur: u64 = limit, rlim_max: u64 = limit },
        // arch/alpha/kernel/osf_sys.c
        struct rusage32 on(alpha)
            brief(ru_utime ru_stime)
            {
                ru_utime: timeval32, ru_stime: timeval32, ru_maxrss: isize, ru_ixrss: isize, ru_idrss: isize, ru_isrss: isize,
                ru_minflt: isize, ru_majflt: isize, ru_nswap: isize, ru_inblock: isize, ru_oublock: isize, ru_msgsnd: isize,
                ru_msgrcv: isize, ru_nsignals: isize, ru_nvcsw: isize, ru_nivcsw: isize,
            },
        // include/uapi/linux/times.h; of MIPS n32, include/linux/compat.h
        struct tms
            on(mips_n32) { tms_utime: isize = ticks, tms_stime: isize = ticks, tms_cutime: isize = ticks, tms_cstime: isize = ticks }
            { tms_utime: klong = ticks, tms_stime: klong = ticks, tms_cutime: klong = ticks, tms_cstime: klong = ticks },
        // include/uapi/linux/utsname.h
        struct oldold_utsname
            brief(sysname nodename)
            {
                sysname: [u8; 9] = string, nodename: [u8; 9] = string, release: [u8; 9] = string, version: [u8; 9] = string,
                machine: [u8; 9] = string,
            },
        struct old_utsname
            brief(sysname nodename)
            {
                sysname: [u8; 65] = string, nodename: [u8; 65] = string, release: [u8; 65] = string, version: [u8; 65] = string,
                machine: [u8; 65] = string,
            },
        struct new_utsname
            brief(sysname nodename)
            {
                sysname: [u8; 65] = string, nodename: [u8; 65] = string, release: [u8; 65] = string, version: [u8; 65] = string,
                machine: [u8; 65] = string, domainname: [u8; 65] = string,
            },
        // include/uapi/linux/sysinfo.h; of MIPS n32, kernel/sys.c
        struct sysinfo
            on(bits32 mips_n32)
            {
                uptime: isize, loads: [usize; 3], totalram: usize, freeram: usize, sharedram: usize, bufferram: usize, totalswap: usize,
                freeswap: usize, procs: u16, _: u16, totalhigh: usize, freehigh: usize, mem_unit: u32, _: [u8; 8],
            }
            {
                uptime: klong, loads: [kulong; 3], totalram: kulong, freeram: kulong, sharedram: kulong, bufferram: kulong,
                totalswap: kulong, freeswap: kulong, procs: u16, _: u16, totalhigh: kulong, freehigh: kulong, mem_unit: u32,
            },
        // include/uapi/linux/timex.h; of 64-bit SPARC, arch/sparc/kernel/sys_sparc_64.c
        struct __kernel_timex_timeval
            on(sparc64) { tv_sec: i64, tv_usec: i32, _: i32 }
            { tv_sec: i64, tv_usec: i64 },
        struct __kernel_timex
            {
                modes: u32 = timex_modes, _: i32, offset: i64, freq: i64, maxerror: i64, esterror: i64, status: i32 = timex_status,
                _: i32, constant: i64, precision: i64, tolerance: i64, time: __kernel_timex_timeval, tick: i64, ppsfreq: i64, jitter: i64,
                shift: i32, _: i32, stabil: i64, jitcnt: i64, calcnt: i64, errcnt: i64, stbcnt: i64, tai: i32, _: [i32; 11],
            },
        // include/linux/time32.h; arch/alpha/kernel/osf_sys.c
        struct old_timex32
            {
                modes: u32 = timex_modes, offset: i32, freq: i32, maxerror: i32, esterror: i32, status: i32 = timex_status, constant: i32,
                precision: i32, tolerance: i32, time: old_timeval32, tick: i32, ppsfreq: i32, jitter: i32, shift: i32, stabil: i32,
                jitcnt: i32, calcnt: i32, errcnt: i32, stbcnt: i32, tai: i32, _: [i32; 11],
            },
        struct timex32 on(alpha)
            {
                modes: u32 = timex_modes, offset: isize, freq: isize, maxerror: isize, esterror: isize, status: i32 = timex_status,
                constant: isize, precision: isize, tolerance: isize, time: timeval32, tick: isize, ppsfreq: isize, jitter: isize,
                shift: i32, stabil: isize, jitcnt: isize, calcnt: isize, errcnt: isize, stbcnt: isize, _: [i32; 12],
            },
        // include/uapi/linux/sched/types.h
        struct sched_attr
            sized(size 48) full(size sched_policy?!SCHED_FLAG_KEEP_POLICY sched_flags
                sched_nice?!SCHED_FLAG_KEEP_PARAMS+sched_priority+sched_runtime+sched_deadline+sched_period sched_util_min
                sched_util_max)
            {
                size: u32 = size, sched_policy: u32 = scheduling_policy, sched_flags: u64 = sched_attr_flags, sched_nice: i32,
                sched_priority: u32, sched_runtime: u64, sched_deadline: u64, sched_period: u64, sched_util_min: u32,
                sched_util_max: u32,
            },
        // include/linux/sched.h
        struct sched_param { sched_priority: i32 },
        // include/uapi/linux/sched.h
        struct clone_args
            full(flags pidfd?CLONE_PIDFD* child_tid?CLONE_CHILD_SETTID|child_tid?CLONE_CHILD_CLEARTID parent_tid?CLONE_PARENT_SETTID*
                exit_signal stack stack_size tls?CLONE_SETTLS set_tid?+set_tid_size? cgroup?CLONE_INTO_CGROUP)
            {
                flags: aligned_u64 = clone3_flags, pidfd: aligned_u64<*mut i32> = descriptor, child_tid: aligned_u64 = address,
                parent_tid: aligned_u64<*mut i32> = process, exit_signal: aligned_u64 = signal, stack: aligned_u64 = address,
                stack_size: aligned_u64 = bits, tls: aligned_u64 = address, set_tid: aligned_u64<*const i32> [set_tid_size] = process,
                set_tid_size: aligned_u64 = count, cgroup: aligned_u64 = descriptor,
            },
        // include/uapi/linux/futex.h
        struct robust_list { next: *mut c_void },
        struct robust_list_head { list: robust_list, futex_offset: isize, list_op_pending: *mut c_void },
        struct futex_waitv { val: u64 = bits, uaddr: u64 = address, flags: u32 = futex2_flags, _: u32 },
        // include/uapi/linux/rseq.h
        struct rseq_slice_ctrl full(request granted __reserved) { all: u32 = bits, request: u8 [=], granted: u8, __reserved: u16 },
        struct rseq
            {
                cpu_id_start: u32, cpu_id: u32 = rseq_cpu, rseq_cs: u64 = address, flags: u32 = rseq_cs_flags, node_id: u32, mm_cid: u32,
                slice_ctrl: rseq_slice_ctrl, __reserved: u8, _: [u8; 31],
            },
        // include/uapi/linux/capability.h: two of the second one for each process, which hold 64 capabilities. Version 1 has one.
        struct __user_cap_header_struct { version: u32 = capability_version, pid: i32 = process },
        struct __user_cap_data_struct
            full(effective permitted inheritable)
            {
                effective: u32 [effective_1 upper] = capability_mask, permitted: u32 [permitted_1 upper] = capability_mask,
                inheritable: u32 [inheritable_1 upper] = capability_mask, effective_1: u32 = bits, permitted_1: u32 = bits,
                inheritable_1: u32 = bits,
            },
        // arch/x86/include/uapi/asm/ldt.h
        struct user_desc
            on(i386)
            {
                entry_number: i32, base_addr: u32 = bits, limit: u32 = bits, seg_32bit: u32: 1, contents: u32: 2, read_exec_only: u32: 1,
                limit_in_pages: u32: 1, seg_not_present: u32: 1, useable: u32: 1,
            }
            on(x86)
            {
                entry_number: i32, base_addr: u32 = bits, limit: u32 = bits, seg_32bit: u32: 1, contents: u32: 2, read_exec_only: u32: 1,
                limit_in_pages: u32: 1, seg_not_present: u32: 1, useable: u32: 1, lm: u32: 1,
            },
        // include/uapi/linux/prctl.h
        struct prctl_mm_map
            {
                start_code: u64 = address, end_code: u64 = address, start_data: u64 = address, end_data: u64 = address,
                start_brk: u64 = address, brk: u64 = address, start_stack: u64 = address, arg_start: u64 = address,
                arg_end: u64 = address, env_start: u64 = address, env_end: u64 = address, auxv: kulong<*const u64>, auxv_size: u32 = size,
                exe_fd: i32 = descriptor,
            },
        // include/uapi/linux/filter.h
        struct sock_filter { code: u16 = bits, jt: u8, jf: u8, k: u32 = bits },
        struct sock_fprog brief(len filter*) { len: u16 = count, filter: *const sock_filter [len] },
        // include/uapi/linux/seccomp.h
        struct seccomp_notif_sizes { seccomp_notif: u16, seccomp_notif_resp: u16, seccomp_data: u16 },
        // include/uapi/linux/landlock.h
        struct landlock_ruleset_attr
            {
                handled_access_fs: u64 = landlock_file_rights, handled_access_net: u64 = landlock_net_rights,
                scoped: u64 = landlock_scopes, quiet_access_fs: u64 = landlock_file_rights, quiet_access_net: u64 = landlock_net_rights,
                quiet_scoped: u64 = landlock_scopes,
            },
        struct landlock_path_beneath_attr packed { allowed_access: u64 = landlock_file_rights, parent_fd: i32 = descriptor },
        struct landlock_net_port_attr { allowed_access: u64 = landlock_net_rights, port: u64 },
        // include/uapi/linux/kexec.h
        struct kexec_segment
            full(buf* bufsz mem memsz)
            {
                buf: *const u8 [bufsz bytes], bufsz: usize = size, mem: *const c_void, memsz: usize = size,
            },
        // include/uapi/linux/pidfd.h
        struct pidfd_info
            {
                mask: u64 = pidfd_info_mask, cgroupid: u64, pid: u32 = process, tgid: u32 = process, ppid: u32 = process,
                ruid: u32 = user, rgid: u32 = group, euid: u32 = user, egid: u32 = group, suid: u32 = user, sgid: u32 = group,
                fsuid: u32 = user, fsgid: u32 = group, exit_code: i32 = status, coredump_mask: u32 = pidfd_coredump_mask,
                coredump_signal: u32 = signal, coredump_code: u32, _: u32, supported_mask: u64 = pidfd_info_mask,
            },
        // include/uapi/linux/ptrace.h
        struct ptrace_peeksiginfo_args { off: u64, flags: u32 = ptrace_peeksiginfo_flags, nr: i32 },
        struct seccomp_metadata { filter_off: u64, flags: u64 = seccomp_filter_flags },
        struct ptrace_rseq_configuration
            {
                rseq_abi_pointer: u64 = address, rseq_abi_size: u32 = size, signature: u32 = bits, flags: u32 = rseq_flags, _: u32,
            },
        struct ptrace_sud_config { mode: u64 = prctl_dispatch, selector: u64 = address, offset: u64 = address, len: u64 = size },
        struct ptrace_syscall_entry { nr: u64, args: [u64; 6] = bits },
        struct ptrace_syscall_exit { rval: i64, is_error: u8 },
        struct ptrace_syscall_seccomp { nr: u64, args: [u64; 6] = bits, ret_data: u32, _: u32 },
        struct ptrace_syscall_info_entry
            full(op flags? arch instruction_pointer stack_pointer entry)
            {
                op: u8 = ptrace_syscall_info_op, _: u8, flags: u16 = bits, arch: u32 = audit_arch, instruction_pointer: u64 = address,
                stack_pointer: u64 = address, entry: ptrace_syscall_entry,
            },
        struct ptrace_syscall_info_exit
            full(op flags? arch instruction_pointer stack_pointer exit)
            {
                op: u8 = ptrace_syscall_info_op, _: u8, flags: u16 = bits, arch: u32 = audit_arch, instruction_pointer: u64 = address,
                stack_pointer: u64 = address, exit: ptrace_syscall_exit,
            },
        struct ptrace_syscall_info_seccomp
            full(op flags? arch instruction_pointer stack_pointer seccomp)
            {
                op: u8 = ptrace_syscall_info_op, _: u8, flags: u16 = bits, arch: u32 = audit_arch, instruction_pointer: u64 = address,
                stack_pointer: u64 = address, seccomp: ptrace_syscall_seccomp,
            },
        struct ptrace_syscall_info
            full(op flags? arch instruction_pointer stack_pointer)
            {
                _: [u8; 88], op: u8 [=] = ptrace_syscall_info_op, _: u8, flags: u16 = bits, arch: u32 = audit_arch,
                instruction_pointer: u64 = address, stack_pointer: u64 = address,
            },

        // Signals.

        // fs/aio.c; and fs/select.c, where it is sigset_argpack: what the sixth argument of pselect6 points to
        struct __aio_sigset
            on(mips_n32) { sigmask: *const usize [sigsetsize bytes] = signal_mask, sigsetsize: usize = size }
            { sigmask: kulong<*const kulong> [sigsetsize bytes] = signal_mask, sigsetsize: kulong = size },
        // include/linux/signal_types.h; of x32 and MIPS n32, include/linux/compat.h
        struct sigaction
            on(mips_n64) full(sa_handler sa_mask sa_flags)
            {
                sa_flags: u32 = sigaction_flags, sa_handler: usize = signal_handler, sa_mask: [u64; 2] = signal_mask,
            }
            on(mips) full(sa_handler sa_mask sa_flags)
            {
                sa_flags: u32 = sigaction_flags, sa_handler: usize = signal_handler, sa_mask: [u32; 4] = signal_mask,
            }
            on(x86_64 arm64 powerpc64 s390x sparc64) full(sa_handler sa_mask sa_flags sa_restorer?SA_RESTORER)
            {
                sa_handler: usize = signal_handler, sa_flags: usize = sigaction_flags, sa_restorer: *const c_void,
                sa_mask: u64 = signal_mask,
            }
            on(s390 sparc powerpc x86 arm sh xtensa nios2 arc m68k) full(sa_handler sa_mask sa_flags sa_restorer?SA_RESTORER)
            {
                sa_handler: usize = signal_handler, sa_flags: usize = sigaction_flags, sa_restorer: *const c_void,
                sa_mask: [usize; 2] = signal_mask,
            }
            on(bits64) full(sa_handler sa_mask sa_flags)
            {
                sa_handler: usize = signal_handler, sa_flags: usize = sigaction_flags, sa_mask: usize = signal_mask,
            }
            full(sa_handler sa_mask sa_flags)
            {
                sa_handler: usize = signal_handler, sa_flags: usize = sigaction_flags, sa_mask: [usize; 2] = signal_mask,
            },
        struct old_sigaction
            full(sa_handler sa_mask sa_flags sa_restorer?SA_RESTORER)
            {
                sa_handler: usize = signal_handler, sa_mask: usize = signal_mask, sa_flags: usize = sigaction_flags,
                sa_restorer: *const c_void,
            },
        // arch/alpha/include/asm/signal.h
        struct osf_sigaction on(alpha)
            full(sa_handler sa_mask sa_flags)
            {
                sa_handler: usize = signal_handler, sa_mask: usize = signal_mask, sa_flags: i32 = sigaction_flags,
            },
        // include/uapi/asm-generic/signal.h, arch/*/include/uapi/asm/signal.h
        struct stack_t
            on(mips) full(ss_sp ss_flags ss_size) { ss_sp: *mut c_void, ss_size: usize = size, ss_flags: u32 = sigaltstack_flags }
            { ss_sp: *mut c_void, ss_flags: u32 = sigaltstack_flags, ss_size: usize = size },
        struct sigstack
            on(alpha) { ss_sp: *mut c_void, ss_onstack: i32 }
            on(sparc) { the_stack: *mut c_void, cur_status: i32 },
        // include/uapi/asm-generic/siginfo.h
        struct sigval full(sival_int sival_ptr) { sival_ptr: *mut c_void, sival_int: i32 [=] },
        struct sigevent_signal
            full(sigev_value? sigev_signo sigev_notify)
            {
                sigev_value: sigval, sigev_signo: i32 = signal, sigev_notify: i32 = sigev_notify,
            },
        struct sigevent_thread
            full(sigev_value? sigev_signo sigev_notify sigev_notify_function sigev_notify_attributes)
            {
                sigev_value: sigval, sigev_signo: i32 = signal, sigev_notify: i32 = sigev_notify, sigev_notify_function: *const c_void,
                sigev_notify_attributes: *const c_void,
            },
        struct sigevent_thread_id
            full(sigev_value? sigev_signo sigev_notify sigev_notify_thread_id)
            {
                sigev_value: sigval, sigev_signo: i32 = signal, sigev_notify: i32 = sigev_notify, sigev_notify_thread_id: i32 = process,
            },
        struct sigevent
            full(sigev_value? sigev_signo sigev_notify)
            {
                _: [u8; 64], sigev_value: sigval [=], sigev_signo: i32, sigev_notify: i32 = sigev_notify,
            },
        // The same, by si_code and si_signo. What differs between signals stands where a pointer could, behind the first three.
        struct siginfo_kill
            on(mips) full(si_signo^ si_code si_errno? si_pid si_uid)
            {
                si_signo: i32 = signal, si_code: i32 = siginfo_code, si_errno: i32 = errno, _: usize, si_pid: i32 [=] = process,
                si_uid: u32 = user,
            }
            full(si_signo^ si_code si_errno? si_pid si_uid)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = siginfo_code, _: usize, si_pid: i32 [=] = process,
                si_uid: u32 = user,
            },
        struct siginfo_queue
            on(mips) full(si_signo^ si_code si_errno? si_pid si_uid si_int+si_ptr?)
            {
                si_signo: i32 = signal, si_code: i32 = siginfo_code, si_errno: i32 = errno, _: usize, si_pid: i32 [=] = process,
                si_uid: u32 = user, si_ptr: *mut c_void, si_int: i32 [=],
            }
            full(si_signo^ si_code si_errno? si_pid si_uid si_int+si_ptr?)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = siginfo_code, _: usize, si_pid: i32 [=] = process,
                si_uid: u32 = user, si_ptr: *mut c_void, si_int: i32 [=],
            },
        struct siginfo_timer
            on(mips) full(si_signo^ si_code si_errno? si_timerid si_overrun si_int si_ptr)
            {
                si_signo: i32 = signal, si_code: i32 = siginfo_code, si_errno: i32 = errno, _: usize, si_timerid: i32 [=] = bits,
                si_overrun: i32, si_ptr: *mut c_void, si_int: i32 [=],
            }
            full(si_signo^ si_code si_errno? si_timerid si_overrun si_int si_ptr)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = siginfo_code, _: usize, si_timerid: i32 [=] = bits,
                si_overrun: i32, si_ptr: *mut c_void, si_int: i32 [=],
            },
        struct siginfo_sigio
            on(sparc) full(si_signo^ si_code si_errno? si_band si_fd)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = siginfo_code, _: usize, si_band: i32 [=],
                si_fd: i32 = descriptor,
            }
            on(mips) full(si_signo^ si_code si_errno? si_band si_fd)
            {
                si_signo: i32 = signal, si_code: i32 = siginfo_code, si_errno: i32 = errno, si_band: isize, si_fd: i32 = descriptor,
            }
            full(si_signo^ si_code si_errno? si_band si_fd)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = siginfo_code, si_band: isize, si_fd: i32 = descriptor,
            },
        struct siginfo_exited
            on(x32) full(si_signo^ si_code si_errno? si_pid si_uid si_status si_utime si_stime)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigchld_code, _: usize, si_pid: i32 [=] = process,
                si_uid: u32 = user, si_status: i32, si_utime: i64 = ticks, si_stime: i64 = ticks,
            }
            on(mips) full(si_signo^ si_code si_errno? si_pid si_uid si_status si_utime si_stime)
            {
                si_signo: i32 = signal, si_code: i32 = sigchld_code, si_errno: i32 = errno, _: usize, si_pid: i32 [=] = process,
                si_uid: u32 = user, si_status: i32, si_utime: isize = ticks, si_stime: isize = ticks,
            }
            full(si_signo^ si_code si_errno? si_pid si_uid si_status si_utime si_stime)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigchld_code, _: usize, si_pid: i32 [=] = process,
                si_uid: u32 = user, si_status: i32, si_utime: isize = ticks, si_stime: isize = ticks,
            },
        struct siginfo_chld
            on(x32) full(si_signo^ si_code si_errno? si_pid si_uid si_status si_utime si_stime)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigchld_code, _: usize, si_pid: i32 [=] = process,
                si_uid: u32 = user, si_status: i32 = signal, si_utime: i64 = ticks, si_stime: i64 = ticks,
            }
            on(mips) full(si_signo^ si_code si_errno? si_pid si_uid si_status si_utime si_stime)
            {
                si_signo: i32 = signal, si_code: i32 = sigchld_code, si_errno: i32 = errno, _: usize, si_pid: i32 [=] = process,
                si_uid: u32 = user, si_status: i32 = signal, si_utime: isize = ticks, si_stime: isize = ticks,
            }
            full(si_signo^ si_code si_errno? si_pid si_uid si_status si_utime si_stime)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigchld_code, _: usize, si_pid: i32 [=] = process,
                si_uid: u32 = user, si_status: i32 = signal, si_utime: isize = ticks, si_stime: isize = ticks,
            },
        struct siginfo_ill
            on(sparc) full(si_signo^ si_code si_errno? si_addr)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigill_code, si_addr: *const c_void, si_trapno: i32,
            }
            on(mips) full(si_signo^ si_code si_errno? si_addr)
            {
                si_signo: i32 = signal, si_code: i32 = sigill_code, si_errno: i32 = errno, si_addr: *const c_void,
            }
            full(si_signo^ si_code si_errno? si_addr)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigill_code, si_addr: *const c_void,
            },
        struct siginfo_fpe
            on(alpha) full(si_signo^ si_code si_errno? si_addr)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigfpe_code, si_addr: *const c_void, si_trapno: i32,
            }
            on(mips) full(si_signo^ si_code si_errno? si_addr)
            {
                si_signo: i32 = signal, si_code: i32 = sigfpe_code, si_errno: i32 = errno, si_addr: *const c_void,
            }
            full(si_signo^ si_code si_errno? si_addr)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigfpe_code, si_addr: *const c_void,
            },
        struct siginfo_bounds
            on(mips) full(si_signo^ si_code si_errno? si_addr si_lower si_upper)
            {
                si_signo: i32 = signal, si_code: i32 = sigsegv_code, si_errno: i32 = errno, si_addr: *const c_void, _: u16,
                si_lower: *const c_void, si_upper: *const c_void,
            }
            full(si_signo^ si_code si_errno? si_addr si_lower si_upper)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigsegv_code, si_addr: *const c_void, _: u16,
                si_lower: *const c_void, si_upper: *const c_void,
            },
        struct siginfo_pkey
            on(mips) full(si_signo^ si_code si_errno? si_addr si_pkey)
            {
                si_signo: i32 = signal, si_code: i32 = sigsegv_code, si_errno: i32 = errno, si_addr: *const c_void, _: u16, _: usize,
                si_pkey: u32 [=],
            }
            full(si_signo^ si_code si_errno? si_addr si_pkey)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigsegv_code, si_addr: *const c_void, _: u16, _: usize,
                si_pkey: u32 [=],
            },
        struct siginfo_segv
            on(mips) full(si_signo^ si_code si_errno? si_addr)
            {
                si_signo: i32 = signal, si_code: i32 = sigsegv_code, si_errno: i32 = errno, si_addr: *const c_void,
            }
            full(si_signo^ si_code si_errno? si_addr)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigsegv_code, si_addr: *const c_void,
            },
        struct siginfo_memory
            on(mips) full(si_signo^ si_code si_errno? si_addr si_addr_lsb)
            {
                si_signo: i32 = signal, si_code: i32 = sigbus_code, si_errno: i32 = errno, si_addr: *const c_void,
                si_addr_lsb: i16 = bits,
            }
            full(si_signo^ si_code si_errno? si_addr si_addr_lsb)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigbus_code, si_addr: *const c_void,
                si_addr_lsb: i16 = bits,
            },
        struct siginfo_bus
            on(mips) full(si_signo^ si_code si_errno? si_addr)
            {
                si_signo: i32 = signal, si_code: i32 = sigbus_code, si_errno: i32 = errno, si_addr: *const c_void,
            }
            full(si_signo^ si_code si_errno? si_addr)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigbus_code, si_addr: *const c_void,
            },
        struct siginfo_trap
            on(alpha) full(si_signo^ si_code si_errno? si_addr)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigtrap_code, si_addr: *const c_void, si_trapno: i32,
            }
            on(mips) full(si_signo^ si_code si_errno? si_addr)
            {
                si_signo: i32 = signal, si_code: i32 = sigtrap_code, si_errno: i32 = errno, si_addr: *const c_void,
            }
            full(si_signo^ si_code si_errno? si_addr)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigtrap_code, si_addr: *const c_void,
            },
        struct siginfo_perf
            on(mips) full(si_signo^ si_code si_errno? si_addr)
            {
                si_signo: i32 = signal, si_code: i32 = sigtrap_code, si_errno: i32 = errno, si_addr: *const c_void,
                si_perf_data: usize = bits, si_perf_type: u32, si_perf_flags: u32 = bits,
            }
            full(si_signo^ si_code si_errno? si_addr)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigtrap_code, si_addr: *const c_void,
                si_perf_data: usize = bits, si_perf_type: u32, si_perf_flags: u32 = bits,
            },
        struct siginfo_emt
            on(mips) full(si_signo^ si_code si_errno? si_addr)
            {
                si_signo: i32 = signal, si_code: i32 = sigemt_code, si_errno: i32 = errno, si_addr: *const c_void,
            }
            full(si_signo^ si_code si_errno? si_addr)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigemt_code, si_addr: *const c_void,
            },
        struct siginfo_poll
            on(sparc) full(si_signo^ si_code si_errno? si_band?!SI_KERNEL+si_fd)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigpoll_code, _: usize, si_band: i32 [=],
                si_fd: i32 = descriptor,
            }
            on(mips) full(si_signo^ si_code si_errno? si_band?!SI_KERNEL+si_fd)
            {
                si_signo: i32 = signal, si_code: i32 = sigpoll_code, si_errno: i32 = errno, si_band: isize, si_fd: i32 = descriptor,
            }
            full(si_signo^ si_code si_errno? si_band?!SI_KERNEL+si_fd)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigpoll_code, si_band: isize, si_fd: i32 = descriptor,
            },
        struct siginfo_sys
            on(mips) full(si_signo^ si_code si_errno? si_call_addr si_syscall si_arch)
            {
                si_signo: i32 = signal, si_code: i32 = sigsys_code, si_errno: i32 = errno, si_call_addr: *const c_void, si_syscall: i32,
                si_arch: u32 = audit_arch,
            }
            full(si_signo^ si_code si_errno? si_call_addr si_syscall si_arch)
            {
                si_signo: i32 = signal, si_errno: i32 = errno, si_code: i32 = sigsys_code, si_call_addr: *const c_void, si_syscall: i32,
                si_arch: u32 = audit_arch,
            },
        struct siginfo_t
            on(mips) full(si_signo^ si_code si_errno? si_pid?+si_uid? si_int+si_ptr?)
            {
                _: [u8; 128], si_signo: i32 [=] = signal, si_code: i32 = siginfo_code, si_errno: i32 = errno, _: usize,
                si_pid: i32 [=] = process, si_uid: u32 = user, si_ptr: *mut c_void, si_int: i32 [=],
            }
            full(si_signo^ si_code si_errno? si_pid?+si_uid? si_int+si_ptr?)
            {
                _: [u8; 128], si_signo: i32 [=] = signal, si_errno: i32 = errno, si_code: i32 = siginfo_code, _: usize,
                si_pid: i32 [=] = process, si_uid: u32 = user, si_ptr: *mut c_void, si_int: i32 [=],
            },

        // The network.

        // include/linux/socket.h, where it is sockaddr_unsized
        struct sockaddr { sa_family: u16 = address_family, sa_data: [u8] },
        // include/uapi/linux/in.h
        struct sockaddr_in { sin_family: u16 = address_family, sin_port: be16 = port, sin_addr: be32 = ipv4, _: [u8; 8] },
        // include/uapi/linux/un.h
        struct sockaddr_un { sun_family: u16 = address_family, sun_path: [u8; 108] = socket_name },

        // Messages, semaphores, shared memory.

        // BPF, performance events, io_uring.

        // Keys, quotas, security.
    }

    variants {
        sockaddr (sa_family: address_family AF_INET) = sockaddr_in,
        sockaddr (sa_family: address_family AF_UNIX) = sockaddr_un,

        sigevent (sigev_notify: sigev_notify SIGEV_SIGNAL) = sigevent_signal,
        sigevent (sigev_notify: sigev_notify SIGEV_THREAD) = sigevent_thread,
        sigevent (sigev_notify: sigev_notify SIGEV_THREAD_ID) = sigevent_thread_id,
        // What a program sends, whatever the signal; then what the kernel sends.
        siginfo_t (si_code: siginfo_code SI_USER SI_TKILL) = siginfo_kill,
        siginfo_t (si_code: siginfo_code SI_QUEUE SI_MESGQ SI_ASYNCIO SI_DETHREAD SI_ASYNCNL) = siginfo_queue,
        siginfo_t (si_code: siginfo_code SI_TIMER) = siginfo_timer,
        siginfo_t (si_code: siginfo_code SI_SIGIO) = siginfo_sigio,
        siginfo_t (si_signo: signals SIGCHLD) = siginfo_chld,
        siginfo_chld (si_code: sigchld_code CLD_EXITED) = siginfo_exited,
        siginfo_t (si_signo: signals SIGILL) = siginfo_ill,
        siginfo_t (si_signo: signals SIGFPE) = siginfo_fpe,
        siginfo_t (si_signo: signals SIGSEGV) = siginfo_segv,
        siginfo_segv (si_code: sigsegv_code SEGV_BNDERR) = siginfo_bounds,
        siginfo_segv (si_code: sigsegv_code SEGV_PKUERR) = siginfo_pkey,
        siginfo_t (si_signo: signals SIGBUS) = siginfo_bus,
        siginfo_bus (si_code: sigbus_code BUS_MCEERR_AR BUS_MCEERR_AO) = siginfo_memory,
        siginfo_t (si_signo: signals SIGTRAP) = siginfo_trap,
        siginfo_trap (si_code: sigtrap_code TRAP_PERF) = siginfo_perf,
        siginfo_t (si_signo: signals SIGEMT) = siginfo_emt,
        siginfo_t (si_signo: signals SIGIO) = siginfo_poll,
        siginfo_t (si_signo: signals SIGSYS) = siginfo_sys,
        ptrace_syscall_info (op: ptrace_syscall_info_op PTRACE_SYSCALL_INFO_ENTRY) = ptrace_syscall_info_entry,
        ptrace_syscall_info (op: ptrace_syscall_info_op PTRACE_SYSCALL_INFO_EXIT) = ptrace_syscall_info_exit,
        ptrace_syscall_info (op: ptrace_syscall_info_op PTRACE_SYSCALL_INFO_SECCOMP) = ptrace_syscall_info_seccomp,
    }
}
