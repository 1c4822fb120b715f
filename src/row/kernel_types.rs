//! The types that the pointers in a row may point to.
//!
//! Each type is the kernel's struct or union of that name; its documentation is the header or file that defines it. The types
//! are opaque: they name a struct, without its fields, and have no values. At run time each is a variant of [`Struct`].

use core::fmt;

/// In a row: `*const c_char` is a string that ends in NUL.
///
/// C's `char` is signed on some machines and not on others; a string is a string on all of them.
#[allow(non_camel_case_types, missing_debug_implementations)]
pub enum c_char {}

/// In a row: the type behind the pointer depends on another argument; or the kernel uses only the address itself.
#[allow(non_camel_case_types, missing_debug_implementations)]
pub enum c_void {}

/// The module in which the types in a row are looked up: this module's types, and the primitive integers, even if the crate
/// that has the table gives their names another meaning.
#[doc(hidden)]
pub mod row {
    pub use core::primitive::{i32, i64, isize, u8, u16, u32, u64, usize};

    pub use super::*;
}

/// A type of this module that is a struct of the kernel's.
#[doc(hidden)]
pub trait RowStruct {
    /// Which.
    const STRUCT: Struct;
}

// Turns `/// header` `stat,` into the type `stat`, for rows, and the variant `Struct::stat`.
macro_rules! structs {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        $(
            $(#[$doc])*
            #[allow(non_camel_case_types, missing_debug_implementations)]
            pub enum $name {}

            impl RowStruct for $name {
                const STRUCT: Struct = Struct::$name;
            }
        )*

        /// A struct or union of the kernel that a call takes a pointer to.
        ///
        /// ```
        /// use sysno::{Pointee, Struct, Type, arch::x86_64::Sysno};
        ///
        /// let takes_epoll_event = |call: &Sysno| {
        ///     call.args().iter().any(|arg| {
        ///         matches!(arg.ty(), Type::Pointer { to: Pointee::Struct(Struct::epoll_event), .. })
        ///     })
        /// };
        /// assert_eq!(Sysno::iter().filter(takes_epoll_event).count(), 4);
        /// ```
        #[allow(non_camel_case_types)]
        #[derive(Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Struct {
            $($(#[$doc])* $name,)*
        }

        impl Struct {
            /// Every struct that a row may name.
            ///
            /// ```
            /// # use sysno::Struct;
            /// assert!(Struct::ALL.contains(&Struct::iovec));
            /// ```
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The name in C, without `struct` or `union`.
            ///
            /// ```
            /// # use sysno::Struct;
            /// assert_eq!(Struct::__kernel_timespec.name(), "__kernel_timespec");
            /// ```
            pub const fn name(self) -> &'static str {
                const NAMES: &[&str] = &[$(stringify!($name)),*];
                NAMES[self as usize]
            }
        }
    };
}

impl fmt::Display for Struct {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl fmt::Debug for Struct {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

structs! {
    /// fs/aio.c: a signal mask and its size.
    __aio_sigset,
    /// linux/time_types.h.
    __kernel_itimerspec,
    /// linux/time_types.h.
    __kernel_old_itimerval,
    /// linux/time_types.h.
    __kernel_old_timeval,
    /// linux/time_types.h: 64-bit seconds on every ABI.
    __kernel_timespec,
    /// linux/timex.h.
    __kernel_timex,
    /// asm/stat.h: before `stat` grew in 2.0.
    __old_kernel_stat,
    /// linux/sysctl.h.
    __sysctl_args,
    /// linux/capability.h.
    __user_cap_data_struct,
    /// linux/capability.h.
    __user_cap_header_struct,
    /// linux/bpf.h; a union.
    bpf_attr,
    /// linux/bpf.h: where the log goes, for all commands; since 7.2.
    bpf_common_attr,
    /// linux/mman.h.
    cachestat,
    /// linux/mman.h.
    cachestat_range,
    /// linux/sched.h.
    clone_args,
    /// linux/eventpoll.h.
    epoll_event,
    /// arch/s390/kernel/compat_linux.c.
    fadvise64_64_args,
    /// linux/posix_types.h, as `__kernel_fd_set`.
    fd_set,
    /// linux/fs.h.
    file_attr,
    /// linux/fcntl.h; open_by_handle_at(2).
    file_handle,
    /// linux/futex.h.
    futex_waitv,
    /// linux/getcpu.h of kernels before 2.6.24; unused since.
    getcpu_cache,
    /// asm/guarded_storage.h, of s390.
    gs_cb,
    /// linux/aio_abi.h.
    io_event,
    /// linux/io_uring.h.
    io_uring_params,
    /// linux/aio_abi.h.
    iocb,
    /// linux/uio.h.
    iovec,
    /// linux/time.h.
    itimerspec,
    /// linux/module.h of kernels before 2.6; get_kernel_syms(2).
    kernel_sym,
    /// linux/kexec.h.
    kexec_segment,
    /// linux/landlock.h.
    landlock_ruleset_attr,
    /// fs/readdir.c; getdents(2).
    linux_dirent,
    /// linux/dirent.h; getdents(2).
    linux_dirent64,
    /// linux/lsm.h.
    lsm_ctx,
    /// mm/mmap.c: the six arguments of mmap.
    mmap_arg_struct,
    /// linux/socket.h, which is not exported; recvmmsg(2).
    mmsghdr,
    /// linux/mount.h.
    mnt_id_req,
    /// linux/mount.h.
    mount_attr,
    /// linux/mqueue.h.
    mq_attr,
    /// linux/msg.h.
    msgbuf,
    /// linux/socket.h, which is not exported, as `user_msghdr`; recvmsg(2).
    msghdr,
    /// asm/msgbuf.h, as `msqid64_ds`.
    msqid_ds,
    /// linux/utsname.h.
    new_utsname,
    /// linux/nfsd/syscall.h of kernels before 3.1.
    nfsctl_arg,
    /// linux/nfsd/syscall.h of kernels before 3.1; a union.
    nfsctl_res,
    /// linux/nsfs.h.
    ns_id_req,
    /// linux/time32.h, which is not exported: 32-bit seconds.
    old_itimerspec32,
    /// linux/time32.h, which is not exported: 32-bit seconds.
    old_itimerval32,
    /// fs/readdir.c; readdir(2).
    old_linux_dirent,
    /// linux/compat.h and asm/signal.h; a mask of one word.
    old_sigaction,
    /// asm/signal.h: a mask of one word.
    old_sigset_t,
    /// linux/time32.h, which is not exported: 32-bit seconds.
    old_timespec32,
    /// linux/time32.h, which is not exported: 32-bit seconds.
    old_timeval32,
    /// linux/time32.h, which is not exported: 32-bit seconds.
    old_timex32,
    /// linux/time32.h, which is not exported: 32-bit seconds.
    old_utimbuf32,
    /// linux/utsname.h: without the domain name.
    old_utsname,
    /// linux/utsname.h: names of eight bytes.
    oldold_utsname,
    /// linux/openat2.h.
    open_how,
    /// arch/alpha/kernel/osf_sys.c.
    osf_dirent,
    /// asm/signal.h, of alpha.
    osf_sigaction,
    /// arch/alpha/kernel/osf_sys.c.
    osf_stat,
    /// arch/alpha/kernel/osf_sys.c.
    osf_statfs,
    /// arch/alpha/kernel/osf_sys.c.
    osf_statfs64,
    /// linux/perf_event.h.
    perf_event_attr,
    /// arch/alpha/kernel/osf_sys.c; a union.
    pl_args,
    /// asm/poll.h.
    pollfd,
    /// asm/hwprobe.h, of RISC-V.
    riscv_hwprobe,
    /// linux/resource.h: two `long`s.
    rlimit,
    /// linux/resource.h: 64 bits on every ABI.
    rlimit64,
    /// linux/futex.h.
    robust_list_head,
    /// linux/rseq.h.
    rseq,
    /// arch/alpha/kernel/signal.c.
    rt_sigframe,
    /// asm/rtas.h, of PowerPC.
    rtas_args,
    /// linux/resource.h.
    rusage,
    /// arch/alpha/kernel/osf_sys.c.
    rusage32,
    /// linux/sched/types.h.
    sched_attr,
    /// linux/sched/types.h.
    sched_param,
    /// fs/select.c: the five arguments of select.
    sel_arg_struct,
    /// linux/sem.h.
    sembuf,
    /// asm/shmbuf.h, as `shmid64_ds`.
    shmid_ds,
    /// asm/sigcontext.h, of PowerPC.
    sig_dbg_op,
    /// asm/signal.h.
    sigaction,
    /// asm/sigcontext.h.
    sigcontext,
    /// asm/siginfo.h.
    sigevent,
    /// asm/siginfo.h.
    siginfo_t,
    /// asm/signal.h.
    sigset_t,
    /// arch/alpha/kernel/osf_sys.c.
    sigstack,
    /// linux/socket.h; a struct that begins with the address family.
    sockaddr,
    /// asm/signal.h.
    stack_t,
    /// asm/stat.h.
    stat,
    /// asm/stat.h.
    stat64,
    /// asm/statfs.h.
    statfs,
    /// asm/statfs.h.
    statfs64,
    /// linux/mount.h.
    statmount,
    /// linux/stat.h.
    statx,
    /// linux/sysinfo.h.
    sysinfo,
    /// arch/alpha/kernel/osf_sys.c.
    timeval32,
    /// arch/alpha/kernel/osf_sys.c.
    timex32,
    /// linux/time.h.
    timezone,
    /// linux/times.h.
    tms,
    /// asm/ucontext.h.
    ucontext,
    /// asm/ldt.h.
    user_desc,
    /// linux/types.h.
    ustat,
    /// linux/utime.h.
    utimbuf,
    /// asm/vm86.h, of x86.
    vm86_struct,
    /// asm/vm86.h, of x86.
    vm86plus_struct,
    /// linux/xattr.h.
    xattr_args,
}
