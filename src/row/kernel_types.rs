//! The types that the pointers in a row may point to.
//!
//! Each type is the kernel's struct, union or typedef of that name; its documentation names the file that defines it. The types
//! are opaque: they name a struct, without its fields, and have no values. At run time each is a variant of [`Struct`].

use core::fmt;

/// In a row: `*const c_char` is a string that ends in NUL.
///
/// C's `char` is signed on some machines and not on others; a string is a string on all of them.
#[allow(non_camel_case_types, missing_debug_implementations)]
pub enum c_char {}

/// In a row: the type that the pointer points to depends on another argument; or the kernel uses only the address itself.
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

/// How C names a type of the kernel: as a struct, as a union, or without such a word.
///
/// ```
/// use sysno::{Struct, StructKind};
///
/// assert_eq!(Struct::bpf_attr.kind(), StructKind::Union);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum StructKind {
    /// `struct iovec`.
    Struct,
    /// `union bpf_attr`.
    Union,
    /// `sigset_t`.
    Typedef,
}

/// The variant of [`StructKind`] for the word in a row of `structs!`.
macro_rules! kind {
    (struct) => {
        StructKind::Struct
    };
    (union) => {
        StructKind::Union
    };
    (typedef) => {
        StructKind::Typedef
    };
}

/// A type in C.
macro_rules! c_type {
    (typedef $name:ident) => {
        stringify!($name)
    };
    ($kind:ident $name:ident) => {
        concat!(stringify!($kind), " ", stringify!($name))
    };
}

/// The header of a type, if it is exported to programs.
macro_rules! header {
    (exported $file:literal) => {
        Some($file)
    };
    (internal $file:literal) => {
        None
    };
}

// Turns `iovec = struct exported "linux/uio.h",` into the type `iovec`, for rows, and the variant `Struct::iovec`.
macro_rules! structs {
    ($($(#[$doc:meta])* $name:ident = $kind:ident $exported:ident $file:literal,)*) => {
        $(
            #[doc = concat!("`", c_type!($kind $name), "`, in ", $file, ".")]
            #[doc = ""]
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
            $(
                #[doc = concat!("`", c_type!($kind $name), "`, in ", $file, ".")]
                #[doc = ""]
                $(#[$doc])*
                $name,
            )*
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

            /// Whether it is a struct, a union or a typedef.
            ///
            /// ```
            /// # use sysno::{Struct, StructKind};
            /// assert_eq!(Struct::iovec.kind(), StructKind::Struct);
            /// assert_eq!(Struct::sigset_t.kind(), StructKind::Typedef);
            /// ```
            pub const fn kind(self) -> StructKind {
                const KINDS: &[StructKind] = &[$(kind!($kind)),*];
                KINDS[self as usize]
            }

            /// The type as C writes it.
            ///
            /// ```
            /// # use sysno::Struct;
            /// assert_eq!(Struct::iovec.c_type(), "struct iovec");
            /// assert_eq!(Struct::bpf_attr.c_type(), "union bpf_attr");
            /// assert_eq!(Struct::sigset_t.c_type(), "sigset_t");
            /// ```
            pub const fn c_type(self) -> &'static str {
                const C_TYPES: &[&str] = &[$(c_type!($kind $name)),*];
                C_TYPES[self as usize]
            }

            /// The header that defines it: `#include <linux/uio.h>`. It is one of the headers that the kernel exports to
            /// programs; those in `asm` differ between machines. `None` if no such header has the type under this name. A C
            /// library may have a type of its own.
            ///
            /// ```
            /// # use sysno::Struct;
            /// assert_eq!(Struct::iovec.header(), Some("linux/uio.h"));
            /// assert_eq!(Struct::sockaddr.header(), None);
            /// ```
            pub const fn header(self) -> Option<&'static str> {
                const HEADERS: &[Option<&str>] = &[$(header!($exported $file)),*];
                HEADERS[self as usize]
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
    // Name, kind, whether the kernel exports the type to programs, and the header, as programs include it; or the file of the
    // kernel's source.

    /// A signal mask and its size.
    __aio_sigset = struct internal "fs/aio.c",
    __kernel_itimerspec = struct exported "linux/time_types.h",
    __kernel_old_itimerval = struct exported "linux/time_types.h",
    __kernel_old_timeval = struct exported "linux/time_types.h",
    /// 64-bit seconds on every ABI.
    __kernel_timespec = struct exported "linux/time_types.h",
    __kernel_timex = struct exported "linux/timex.h",
    /// Before `stat` grew in 2.0.
    __old_kernel_stat = struct exported "asm/stat.h",
    __sysctl_args = struct exported "linux/sysctl.h",
    __user_cap_data_struct = struct exported "linux/capability.h",
    __user_cap_header_struct = struct exported "linux/capability.h",
    bpf_attr = union exported "linux/bpf.h",
    /// Where the log goes, for all commands; since 7.2.
    bpf_common_attr = struct exported "linux/bpf.h",
    cachestat = struct exported "linux/mman.h",
    cachestat_range = struct exported "linux/mman.h",
    clone_args = struct exported "linux/sched.h",
    epoll_event = struct exported "linux/eventpoll.h",
    fadvise64_64_args = struct internal "arch/s390/kernel/compat_linux.c",
    /// Exported as `__kernel_fd_set`, in linux/posix_types.h.
    fd_set = typedef internal "include/linux/types.h",
    file_attr = struct exported "linux/fs.h",
    /// open_by_handle_at(2).
    file_handle = struct internal "include/linux/fs.h",
    futex_waitv = struct exported "linux/futex.h",
    /// Of kernels before 2.6.24; unused since.
    getcpu_cache = struct internal "include/linux/getcpu.h",
    /// Of s390.
    gs_cb = struct exported "asm/guarded_storage.h",
    io_event = struct exported "linux/aio_abi.h",
    io_uring_params = struct exported "linux/io_uring.h",
    iocb = struct exported "linux/aio_abi.h",
    iovec = struct exported "linux/uio.h",
    itimerspec = struct exported "linux/time.h",
    /// Of kernels before 2.6; get_kernel_syms(2).
    kernel_sym = struct internal "include/linux/module.h",
    kexec_segment = struct exported "linux/kexec.h",
    landlock_ruleset_attr = struct exported "linux/landlock.h",
    /// getdents(2).
    linux_dirent = struct internal "fs/readdir.c",
    /// getdents(2).
    linux_dirent64 = struct internal "include/linux/dirent.h",
    lsm_ctx = struct exported "linux/lsm.h",
    /// The six arguments of mmap.
    mmap_arg_struct = struct internal "mm/mmap.c",
    /// recvmmsg(2).
    mmsghdr = struct internal "include/linux/socket.h",
    mnt_id_req = struct exported "linux/mount.h",
    mount_attr = struct exported "linux/mount.h",
    mq_attr = struct exported "linux/mqueue.h",
    msgbuf = struct exported "linux/msg.h",
    /// In the kernel, `user_msghdr`; recvmsg(2).
    msghdr = struct internal "include/linux/socket.h",
    /// Exported as `msqid64_ds`, in asm/msgbuf.h; linux/msg.h has an older one of this name.
    msqid_ds = struct internal "include/uapi/asm-generic/msgbuf.h",
    new_utsname = struct exported "linux/utsname.h",
    /// Of kernels before 3.1.
    nfsctl_arg = struct internal "include/linux/nfsd/syscall.h",
    /// Of kernels before 3.1.
    nfsctl_res = union internal "include/linux/nfsd/syscall.h",
    ns_id_req = struct exported "linux/nsfs.h",
    /// 32-bit seconds.
    old_itimerspec32 = struct internal "include/linux/time32.h",
    /// 32-bit seconds.
    old_itimerval32 = struct internal "kernel/time/itimer.c",
    /// readdir(2).
    old_linux_dirent = struct internal "fs/readdir.c",
    /// A mask of one word. PowerPC and SuperH export it, in asm/signal.h.
    old_sigaction = struct internal "include/linux/signal_types.h",
    /// A mask of one word.
    old_sigset_t = typedef exported "asm/signal.h",
    /// 32-bit seconds.
    old_timespec32 = struct internal "include/vdso/time32.h",
    /// 32-bit seconds.
    old_timeval32 = struct internal "include/vdso/time32.h",
    /// 32-bit seconds.
    old_timex32 = struct internal "include/linux/time32.h",
    /// 32-bit seconds.
    old_utimbuf32 = struct internal "include/linux/time32.h",
    /// Without the domain name.
    old_utsname = struct exported "linux/utsname.h",
    /// Names of eight bytes.
    oldold_utsname = struct exported "linux/utsname.h",
    open_how = struct exported "linux/openat2.h",
    osf_dirent = struct internal "arch/alpha/kernel/osf_sys.c",
    osf_sigaction = struct internal "arch/alpha/include/asm/signal.h",
    osf_stat = struct internal "arch/alpha/kernel/osf_sys.c",
    osf_statfs = struct internal "arch/alpha/kernel/osf_sys.c",
    osf_statfs64 = struct internal "arch/alpha/kernel/osf_sys.c",
    perf_event_attr = struct exported "linux/perf_event.h",
    pl_args = union internal "arch/alpha/kernel/osf_sys.c",
    pollfd = struct exported "asm/poll.h",
    /// Of RISC-V.
    riscv_hwprobe = struct exported "asm/hwprobe.h",
    /// Two `long`s.
    rlimit = struct exported "linux/resource.h",
    /// 64 bits on every ABI.
    rlimit64 = struct exported "linux/resource.h",
    robust_list_head = struct exported "linux/futex.h",
    rseq = struct exported "linux/rseq.h",
    rt_sigframe = struct internal "arch/alpha/kernel/signal.c",
    rtas_args = struct internal "arch/powerpc/include/asm/rtas-types.h",
    rusage = struct exported "linux/resource.h",
    rusage32 = struct internal "arch/alpha/kernel/osf_sys.c",
    sched_attr = struct exported "linux/sched/types.h",
    sched_param = struct internal "include/linux/sched.h",
    /// The five arguments of select.
    sel_arg_struct = struct internal "fs/select.c",
    sembuf = struct exported "linux/sem.h",
    /// Exported as `shmid64_ds`, in asm/shmbuf.h; linux/shm.h has an older one of this name.
    shmid_ds = struct internal "include/uapi/asm-generic/shmbuf.h",
    /// Of PowerPC.
    sig_dbg_op = struct exported "asm/signal.h",
    sigaction = struct exported "asm/signal.h",
    sigcontext = struct exported "asm/sigcontext.h",
    sigevent = struct exported "asm/siginfo.h",
    siginfo_t = typedef exported "asm/siginfo.h",
    sigset_t = typedef exported "asm/signal.h",
    /// Of Alpha and SPARC.
    sigstack = struct exported "asm/signal.h",
    /// A struct that begins with the address family.
    sockaddr = struct internal "include/linux/socket.h",
    stack_t = typedef exported "asm/signal.h",
    stat = struct exported "asm/stat.h",
    stat64 = struct exported "asm/stat.h",
    statfs = struct exported "asm/statfs.h",
    statfs64 = struct exported "asm/statfs.h",
    statmount = struct exported "linux/mount.h",
    statx = struct exported "linux/stat.h",
    sysinfo = struct exported "linux/sysinfo.h",
    timeval32 = struct internal "arch/alpha/kernel/osf_sys.c",
    timex32 = struct internal "arch/alpha/kernel/osf_sys.c",
    timezone = struct exported "linux/time.h",
    tms = struct exported "linux/times.h",
    ucontext = struct exported "asm/ucontext.h",
    /// Of x86.
    user_desc = struct exported "asm/ldt.h",
    ustat = struct internal "include/linux/types.h",
    utimbuf = struct exported "linux/utime.h",
    /// Of x86.
    vm86_struct = struct exported "asm/vm86.h",
    /// Of x86.
    vm86plus_struct = struct exported "asm/vm86.h",
    xattr_args = struct exported "linux/xattr.h",
}
