/* Makes each call that has flags, a choice or arguments that only sometimes count, with many values each. All of them fail or do
   nothing: descriptors and ids that nothing has, paths that don't exist, addresses where nothing is, a flag that is always refused.
   Without a C library, since there may be none of 32 bits. */
#include <stddef.h>
#include <asm/ioctls.h>
#include <asm/termbits.h>
#include <asm/unistd.h>
#include <linux/btrfs.h>
#include <linux/fiemap.h>
#include <linux/fs.h>
#include <linux/fscrypt.h>
#include <linux/fsverity.h>
#include <linux/msdos_fs.h>
#include <linux/nbd.h>
#include <linux/nsfs.h>
#include <linux/perf_event.h>
#include <linux/random.h>
#include <linux/rtc.h>
#include <linux/userfaultfd.h>
#include <linux/watchdog.h>

#ifdef __x86_64__
static long call(long nr, long a, long b, long c, long d, long e, long f) {
    register long r10 asm("r10") = d, r8 asm("r8") = e, r9 asm("r9") = f;
    long result;
    asm volatile("syscall" : "=a"(result) : "a"(nr), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9) : "rcx", "r11", "memory");
    return result;
}
#define WIDE(number) (number)                                        /* a number of 64 bits */
#define __NR_fstatat __NR_newfstatat
#else
static long call(long nr, long a, long b, long c, long d, long e, long f) {
    struct { long nr, f; } more = { nr, f };
    long result;
    asm volatile("push %%ebp; push %%ebx; mov 4(%%eax), %%ebp; mov (%%eax), %%eax; mov %%ecx, %%ebx; mov %%edx, %%ecx;"
                 "mov %%esi, %%edx; mov (%%edi), %%esi; mov 4(%%edi), %%edi; int $0x80; pop %%ebx; pop %%ebp"
                 : "=a"(result) : "a"(&more), "c"(a), "d"(b), "S"(c), "D"((long[]){ d, e }) : "memory");
    return result;
}
#define WIDE(number) (number), 0                                     /* is two arguments */
#define __NR_fstatat __NR_fstatat64
#endif

#define V 0x5a5a5a5a                                                  /* in a row: the argument that varies */
#define NOBODY 0x7fffffff                                             /* no process has this id, no IPC object, no key */
#define CWD (-100)
#define PATH ((long)"/nonexistent/f")

struct row {
    int number;
    long args[6];
    enum { ONCE, EACH, BITS, LIST } how;
    long base;                                                        /* or-ed to each value */
    long first, last;
    const long *list;
};
#define EACH(first, last) EACH, 0, first, last                        /* each number */
#define EACH_WITH(base, first, last) EACH, base, first, last
#define BITS(first, last) BITS, 0, first, last                        /* no bit, each one, each with its neighbour, all */
#define BITS_WITH(base, first, last) BITS, base, first, last
#define LIST(...) LIST, 0, 0, 0, (const long[]){ __VA_ARGS__, V }
#define CALL(name) __NR_##name

static unsigned char buffer[4096];
static long some[8] = { 1, 2, 3 };
static const char long_text[] = "0123456789abcdef0123456789abcdef0123456789";
static struct { const void *base; unsigned long len; } pieces[3] = { { "ab\n", 3 }, { 0, 0 }, { long_text, sizeof long_text } };
static unsigned long long two_signals = 1 << 1 | 1 << 14, most_signals = ~0ULL, real_time = 7ULL << 33;

static const struct row rows[] = {
    /* Files. */
    { CALL(open), { PATH, V, 0644 }, BITS(0, 31) },
    { CALL(open), { PATH, V, 0644 }, EACH(0, 3) },
    { CALL(openat), { CWD, PATH, V, 0644 }, BITS(0, 31) },
    { CALL(openat), { CWD, PATH, V, 0600 }, LIST(0x80241, 04010002, 010002, 020200002, 020200000, 0200000, 0x40000000, 3, 043) },
    { CALL(openat), { V, (long)"f", 0 }, LIST(-1, NOBODY) },
    { CALL(creat), { PATH, V }, LIST(0, 0644, 07777, 0177777) },
    { CALL(mq_open), { PATH, V, 0600, 0 }, BITS(0, 31) },
    { CALL(mq_open), { (long)long_text, V, 0600, 0 }, LIST(0, 1) },
    { CALL(mq_unlink), { (long)long_text } },
    { CALL(access), { PATH, V }, BITS(0, 6) },
    { CALL(faccessat), { CWD, PATH, V }, EACH(0, 9) },
    { CALL(faccessat2), { CWD, PATH, 4, V }, BITS(0, 20) },
    { CALL(chmod), { PATH, V }, BITS(0, 16) },
    { CALL(fchmod), { -1, V }, LIST(0, 07, 0644, 01777) },
    { CALL(fchmodat), { CWD, PATH, V }, LIST(0, 0644, 07777) },
    { CALL(chown), { PATH, V, V }, LIST(0, 1000, -1) },
    { CALL(fchownat), { CWD, PATH, 0, -1, V }, BITS(0, 20) },
    { CALL(fstatat), { CWD, PATH, (long)buffer, V }, BITS(0, 20) },
    { CALL(statx), { CWD, PATH, V, 0x7ff, (long)buffer }, BITS(0, 20) },
    { CALL(statx), { CWD, PATH, V, 0x7ff, (long)buffer }, LIST(0x2000, 0x4000, 0x6000, 0x6100) },
    { CALL(statx), { CWD, PATH, 0, V, (long)buffer }, BITS(0, 31) },
    { CALL(statx), { CWD, PATH, 0, V, (long)buffer }, LIST(0x7ff, 0xfff, 0x1fff, 0x17ff) },
    { CALL(unlinkat), { CWD, PATH, V }, BITS(0, 16) },
    { CALL(linkat), { CWD, PATH, CWD, PATH, V }, BITS(0, 16) },
    { CALL(renameat2), { CWD, PATH, CWD, PATH, V }, BITS(0, 8) },
    { CALL(utimensat), { CWD, PATH, 0, V }, BITS(0, 16) },
    { CALL(name_to_handle_at), { CWD, PATH, 0, 0, V }, BITS(0, 16) },
    { CALL(open_by_handle_at), { -1, 0, V }, BITS(0, 31) },
    { CALL(execveat), { CWD, PATH, 0, 0, V }, BITS(0, 16) },
    { CALL(mknod), { PATH, V, 0x12345 }, LIST(0, 0644, 010644, 020644, 040755, 060600, 0100600, 0120777, 0140777, 07777, 0170000) },
    { CALL(mknodat), { CWD, PATH, V, 0x105 }, BITS(0, 16) },
    { CALL(umask), { V }, LIST(0, 07, 022, 0777, 022) },
    { CALL(setxattr), { PATH, (long)"user.a", (long)"value", 5, V }, BITS(0, 4) },
    { CALL(fsetxattr), { -1, (long)"user.a", (long)"value", 5, V }, BITS(0, 4) },
    { CALL(fcntl), { -1, V, 0 }, EACH(0, 20) },
    { CALL(fcntl), { -1, V, 0 }, EACH(1020, 1045) },
    { CALL(fcntl), { -1, 0, V }, LIST(0, 5, -1) },
    { CALL(fcntl), { -1, 2, V }, BITS(0, 3) },
    { CALL(fcntl), { -1, 4, V }, BITS(0, 31) },
    { CALL(fcntl), { -1, 8, V }, LIST(0, 5, -5) },
    { CALL(fcntl), { -1, 10, V }, EACH(0, 70) },
    { CALL(fcntl), { -1, 1024, V }, EACH(0, 9) },
    { CALL(fcntl), { -1, 1026, V }, BITS(0, 31) },
    { CALL(fcntl), { -1, 1030, V }, LIST(0, 5) },
    { CALL(fcntl), { -1, 1031, V }, LIST(0, 4096) },
    { CALL(fcntl), { -1, 1033, V }, BITS(0, 8) },
    { CALL(flock), { -1, V }, BITS(0, 9) },
    { CALL(lseek), { -1, V, 0 }, LIST(0, 5, -5) },
    { CALL(lseek), { -1, 0, V }, EACH(0, 6) },
    { CALL(readv), { -1, (long)pieces, V }, LIST(0, 1, 3, -1) },
    { CALL(writev), { -1, (long)pieces, V }, LIST(0, 1, 2, 3) },
    { CALL(preadv), { -1, (long)pieces, 1, V }, LIST(0, 5, NOBODY) },
    { CALL(pwritev), { -1, (long)pieces, 3, V }, LIST(0, 5, NOBODY) },
    { CALL(preadv2), { -1, (long)pieces, 1, 7, 0, V }, BITS(0, 10) },
    { CALL(pwritev2), { -1, (long)pieces, 2, -1, -1, V }, BITS(0, 10) },
    { CALL(splice), { -1, 0, -1, 0, 5, V }, BITS(0, 6) },
    { CALL(splice), { -1, (long)some, -1, (long)some, 5, V }, BITS(0, 1) },
    { CALL(tee), { -1, -1, 5, V }, BITS(0, 6) },
    { CALL(vmsplice), { -1, (long)pieces, 1, V }, BITS(0, 6) },
    { CALL(copy_file_range), { -1, (long)some, -1, 0, 5, V }, BITS(0, 2) },
    { CALL(sync_file_range), { -1, WIDE(1), WIDE(2), V }, BITS(0, 4) },
    { CALL(fallocate), { -1, V, WIDE(1), WIDE(2) }, BITS(0, 9) },
    { CALL(fadvise64), { -1, WIDE(1), 2, V }, EACH(0, 8) },
    { CALL(getrandom), { 0, 0, V }, BITS(0, 4) },
    { CALL(close_range), { NOBODY - 1, NOBODY, V }, BITS(0, 4) },
    { CALL(dup3), { -1, 5, V }, BITS(0, 31) },
    { CALL(pipe2), { 0, V }, BITS(0, 31) },
    { CALL(sendfile), { -1, -1, V, 10 }, LIST(0, (long)some, 1) },
    { CALL(ustat), { V, 0 }, LIST(0, 0x803, 0x12345) },
    { CALL(truncate), { PATH, V }, LIST(0, 5, -5) },

    /* Waiting for files, and what happens to them. */
    { CALL(epoll_create1), { V }, LIST(1, 02000001, 02000000) },
    { CALL(epoll_ctl), { -1, V, -1, 0 }, EACH(0, 5) },
    { CALL(eventfd2), { 5, V }, BITS_WITH(0x40000000, 0, 20) },
    { CALL(signalfd4), { -1, (long)&two_signals, 8, V }, BITS_WITH(0x40000000, 0, 20) },
    { CALL(timerfd_create), { V, -1 }, EACH(0, 12) },
    { CALL(timerfd_create), { 1, V }, BITS_WITH(0x40000000, 0, 20) },
    { CALL(timerfd_settime), { -1, V, 0, 0 }, BITS(0, 4) },
    { CALL(inotify_init1), { V }, BITS_WITH(0x40000000, 0, 20) },
    { CALL(inotify_add_watch), { -1, PATH, V }, BITS(0, 31) },
    { CALL(inotify_add_watch), { -1, PATH, V }, LIST(0xfff, 0xc0, 0x18) },
    { CALL(fanotify_init), { V, 0x8000 }, BITS_WITH(0x80000000, 0, 20) },
    { CALL(fanotify_init), { 0x80000000, V }, BITS(0, 24) },
    { CALL(fanotify_mark), { -1, V, WIDE(1), CWD, PATH }, BITS(0, 16) },
    { CALL(fanotify_mark), { -1, 1, WIDE(V), CWD, PATH }, BITS(0, 31) },
    { CALL(fanotify_mark), { -1, 1, WIDE(1), V, PATH }, LIST(-1, CWD, 5) },
    { CALL(userfaultfd), { V }, BITS_WITH(0x40000000, 0, 20) },
    { CALL(perf_event_open), { 0, NOBODY, -1, -1, V }, BITS(0, 6) },
    { CALL(poll), { 0, 0, V }, LIST(0) },

    /* File systems. */
    { CALL(mount), { PATH, PATH, (long)"none", V, 1 }, BITS(0, 31) },
    { CALL(mount), { PATH, PATH, (long)"none", V, (long)"data" }, LIST(0, 0xc0ed0000, 0x1000, 0x5000, 0x20, 0x1020, 0x2000) },
    { CALL(umount2), { PATH, V }, BITS(0, 6) },
    { CALL(swapon), { PATH, V }, BITS(0, 20) },
    { CALL(swapon), { PATH, V }, LIST(0x8000, 0x8005, 0xffff, 0x18005, 5) },
    { CALL(fsopen), { 1, V }, BITS(0, 3) },
    { CALL(fspick), { CWD, PATH, V }, BITS(0, 6) },
    { CALL(fsmount), { -1, V, 0 }, BITS(0, 3) },
    { CALL(fsmount), { -1, 0, V }, BITS(0, 24) },
    { CALL(fsconfig), { -1, V, (long)"key", (long)"value", 5 }, EACH(0, 10) },
    { CALL(open_tree), { CWD, PATH, V }, BITS(0, 24) },
    { CALL(move_mount), { CWD, PATH, CWD, PATH, V }, BITS(0, 12) },
    { CALL(mount_setattr), { CWD, PATH, V, 0, 0 }, BITS(0, 16) },
    { CALL(quotactl), { V, PATH, 0, 0 }, EACH_WITH(0x80000000, 0x100, 0x102) },
    { CALL(quotactl), { V, PATH, 0, 0 }, EACH(0, 3) },
    { CALL(quotactl), { V, PATH, 5, 0 },
      LIST(0x80000100, 0x80000200, 0x80000300, 0x80000400, 0x80000500, 0x80000600, 0x80000701, 0x80000802, 0x80000903, 0x80000a00) },
    { CALL(quotactl), { V, PATH, 2, (long)"addr" },
      LIST(0x80000200, 0x580100, 0x580201, 0x580302, 0x580403, 0x580500, 0x580600, 0x580700, 0x580800, 0x580900, 0x580a00) },
    { CALL(quotactl_fd), { -1, V, 5, 0 }, LIST(0x80000100, 0x80000701, 0x580500) },

    /* Memory. */
    { CALL(mprotect), { 0, 0, V }, BITS(0, 31) },
#ifdef __x86_64__
    /* The upper halves of registers. */
    { CALL(mprotect), { 0, 0, V }, BITS_WITH(1, 32, 63) },
    { CALL(pkey_mprotect), { 0, 0, V, -1 }, BITS_WITH(1, 32, 63) },
    { CALL(mremap), { 0, 0, 0, V }, BITS_WITH(1, 32, 63) },
    { CALL(remap_file_pages), { 0, 0, V, 0, 0 }, BITS(32, 63) },
    { CALL(unshare), { V }, BITS(32, 63) },
    { CALL(readv), { V, 0, 0 }, BITS_WITH(99, 32, 63) },
    { CALL(personality), { V }, BITS_WITH(0xffffffff, 32, 63) },
#endif
    { CALL(remap_file_pages), { 0, 0, 1, V, 0 }, LIST(-1, -2, NOBODY) },
    { CALL(modify_ldt), { V, (long)buffer, 3 }, LIST(1, 3, 17) },
    { CALL(pkey_mprotect), { 0, 0, V, -1 }, BITS(0, 6) },
    { CALL(pkey_alloc), { 1, V }, BITS(0, 4) },
    { CALL(madvise), { 0, 0, V }, EACH(0, 30) },
    { CALL(madvise), { 0, 0, V }, EACH(98, 104) },
    { CALL(process_vm_readv), { NOBODY, (long)pieces, 1, (long)pieces, 1, 0 } },
    { CALL(process_vm_writev), { NOBODY, (long)pieces, 1, (long)pieces, 1, 0 } },
    { CALL(process_madvise), { -1, (long)pieces, 1, V, 0 }, EACH(0, 30) },
    { CALL(mremap), { 1, 2, 3, V, 4096 }, BITS(0, 6) },
    { CALL(msync), { 1, 0, V }, BITS(0, 6) },
    { CALL(mlock2), { 0, 0, V }, BITS(0, 3) },
    { CALL(mlockall), { V }, BITS_WITH(0x100, 0, 6) },
    { CALL(mincore), { 1, 5, (long)buffer } },
    { CALL(memfd_create), { 1, V }, BITS(0, 8) },
    { CALL(memfd_create), { 1, V }, LIST(0x54000004, 0x78000004, 0x7c000004, 0x40000004) },
    { CALL(memfd_secret), { V }, BITS_WITH(0x40000000, 0, 20) },
    { CALL(mbind), { 1, 4096, V, 0, 0, 0 }, EACH(0, 8) },
    { CALL(mbind), { 1, 4096, V, 0, 0, 0 }, BITS(13, 16) },
    { CALL(mbind), { 1, 4096, 0, 0, 0, V }, BITS(0, 6) },
    { CALL(set_mempolicy), { V, 0, -1 }, EACH_WITH(0x10000, 0, 8) },
    { CALL(set_mempolicy), { V, 0, -1 }, LIST(0xe001, 0x8002, 0x4003, 0x2001) },
    { CALL(get_mempolicy), { 0, 0, 0, 1, V }, BITS(0, 5) },
    { CALL(set_mempolicy_home_node), { 1, 0, 0, V }, BITS(0, 1) },
    { CALL(migrate_pages), { NOBODY, 0, 0, 0 } },
    { CALL(move_pages), { NOBODY, 0, 0, 0, 0, V }, BITS(0, 6) },
    { CALL(membarrier), { V, 0x100, 0 }, BITS(0, 12) },
    { CALL(membarrier), { V, 0x100, 0 }, EACH(0, 4) },
    { CALL(membarrier), { 128, V, 0 }, BITS_WITH(0x100, 0, 3) },

    /* Processes. */
    { CALL(unshare), { V }, BITS_WITH(1, 1, 31) },
    { CALL(setns), { -1, V }, BITS(0, 31) },
    { CALL(wait4), { NOBODY, 0, V, 0 }, BITS(0, 31) },
    { CALL(wait4), { V, 0, 0, 0 }, LIST(0, -1, NOBODY) },
    { CALL(waitid), { V, NOBODY, 0, 5, 0 }, EACH(0, 5) },
    { CALL(waitid), { 1, NOBODY, 0, V, 0 }, BITS(0, 31) },
    { CALL(kill), { NOBODY, V }, EACH(0, 130) },
    { CALL(tkill), { NOBODY, V }, EACH(0, 70) },
    { CALL(tgkill), { NOBODY, NOBODY, V }, EACH(30, 40) },
    { CALL(rt_sigqueueinfo), { NOBODY, V, 0 }, EACH(0, 5) },
    { CALL(rt_tgsigqueueinfo), { NOBODY, NOBODY, V, 0 }, EACH(0, 5) },
    { CALL(pidfd_open), { NOBODY, V }, BITS(0, 12) },
    { CALL(pidfd_send_signal), { -1, 15, 0, V }, BITS(0, 4) },
    { CALL(pidfd_getfd), { -1, 5, V }, BITS(0, 2) },
    { CALL(process_mrelease), { -1, V }, BITS(0, 2) },
    { CALL(kcmp), { NOBODY, NOBODY, V, 3, 4 }, EACH(0, 9) },
    { CALL(getrlimit), { V, 0 }, EACH(0, 18) },
    { CALL(setrlimit), { V, 0 }, EACH(0, 18) },
    { CALL(prlimit64), { NOBODY, V, 0, 0 }, EACH(0, 18) },
    { CALL(getrusage), { V, 0 }, EACH(-3, 3) },
    { CALL(getpriority), { V, NOBODY }, EACH(0, 4) },
    { CALL(setpriority), { V, NOBODY, 5 }, EACH(0, 4) },
    { CALL(ioprio_get), { V, NOBODY }, EACH(0, 5) },
    { CALL(ioprio_set), { V, NOBODY, 0x4005 }, EACH(0, 5) },
    { CALL(ioprio_set), { 1, NOBODY, V }, LIST(0, 5, 0x2000, 0x4007, 0x6000, 0x8000, 0xe001) },
    { CALL(sched_setscheduler), { NOBODY, V, 0 }, EACH(0, 9) },
    { CALL(sched_setscheduler), { NOBODY, V, 0 }, EACH_WITH(0x40000000, 0, 9) },
    { CALL(sched_get_priority_max), { V }, EACH(0, 9) },
    { CALL(sched_get_priority_min), { V }, EACH(0, 9) },
    { CALL(sched_getattr), { NOBODY, (long)buffer, 48, V }, BITS(0, 2) },
    { CALL(sched_setattr), { NOBODY, 0, V }, BITS(0, 2) },
    { CALL(sched_setaffinity), { NOBODY, V, (long)some }, LIST(0, 4, 8, 16) },
    { CALL(sched_getaffinity), { NOBODY, 8, (long)buffer } },
    { CALL(ptrace), { V, NOBODY, 4096, 5 }, EACH(1, 34) },
    { CALL(ptrace), { V, NOBODY, 1, 5 }, EACH(0x4200, 0x4213) },
    { CALL(ptrace), { 0x4200, NOBODY, 0, V }, BITS(0, 24) },
    { CALL(ptrace), { 0x4204, NOBODY, V, 0 }, LIST(1, 2, 3, 4, 6, 0x200, 0x201, 0x202, 0x203, 0x204, 0x46e62b7f) },
    { CALL(ptrace), { 7, NOBODY, 1, V }, EACH(0, 66) },
    { CALL(seccomp), { V, 0x100, 0 }, EACH(0, 5) },
    { CALL(seccomp), { 1, V, 0 }, BITS(0, 8) },
    { CALL(rseq), { 0, 32, V, 5 }, BITS(0, 3) },
    { CALL(personality), { 0xffffffff } },
    { CALL(clone), { V, 0, 0, 0, 0 }, BITS_WITH(0x20200, 8, 31) },
    { CALL(clone), { V, 0, 0, 0, 0 }, EACH_WITH(0x20200, 0, 20) },
    { CALL(setuid), { -1 } },
    { CALL(setgid), { -1 } },
    { CALL(setreuid), { -1, -1 } },
    { CALL(setresuid), { -1, -1, -1 } },
    { CALL(setresgid), { -1, -1, -1 } },
    { CALL(setfsuid), { -1 } },
    { CALL(getgroups), { V, 0 }, LIST(0, -1) },
    { CALL(setgroups), { -1, (long)some } },
    { CALL(getresuid), { (long)buffer, (long)buffer + 4, (long)buffer + 8 } },
    { CALL(getresgid), { (long)buffer, (long)buffer + 4, 1 } },

    /* Time. */
    { CALL(clock_gettime), { V, 0 }, EACH(-20, 20) },
    { CALL(clock_settime), { V, 0 }, EACH(0, 12) },
    { CALL(clock_getres), { V, 0 }, EACH(0, 12) },
    { CALL(clock_nanosleep), { V, 0, 0, 0 }, EACH(0, 12) },
    { CALL(clock_nanosleep), { 1, V, 0, 0 }, BITS(0, 3) },
    { CALL(clock_adjtime), { V, 0 }, EACH(0, 12) },
    { CALL(timer_create), { V, 0, 0 }, EACH(0, 12) },
    { CALL(timer_settime), { NOBODY, V, 0, 0 }, BITS(0, 3) },
    { CALL(timer_delete), { NOBODY } },
    { CALL(getitimer), { V, 0 }, EACH(0, 4) },
    { CALL(setitimer), { V, 0, 0 }, EACH(0, 4) },

    /* Signals. */
    { CALL(rt_sigaction), { V, 0, 0, 8 }, EACH(0, 70) },
    { CALL(rt_sigprocmask), { V, 0, 0, 8 }, EACH(0, 4) },
    { CALL(rt_sigprocmask), { 1, V, (long)buffer, 8 }, LIST((long)&two_signals, (long)&most_signals, (long)&real_time, 1) },
    { CALL(rt_sigprocmask), { 0, (long)&two_signals, (long)buffer, V }, LIST(4, 8, 16) },
    { CALL(rt_sigpending), { (long)buffer, V }, LIST(8, 4, 16) },
    { CALL(rt_sigsuspend), { (long)&two_signals, 4 } },
    { CALL(rt_sigtimedwait), { (long)&two_signals, 0, 1, 8 } },

    /* Futexes, at an address that is never right. */
    { CALL(futex), { 1, V, 3, 0, 0, 7 }, EACH(0, 14) },
    { CALL(futex), { 1, V, 3, 0, 0, -1 }, EACH_WITH(128, 0, 14) },
    { CALL(futex), { 1, V, 3, 0, 0, 7 }, EACH_WITH(256, 0, 14) },
    { CALL(futex), { 1, V, 3, 0, 0, 7 }, EACH_WITH(384, 0, 14) },
    { CALL(futex), { 1, V, 3, 0, 0, 7 }, BITS(0, 31) },
    { CALL(futex), { 1, 5, 3, 1, 5, V }, LIST(0, 0x1000000, 0x81002003, 0x40005001, -1) },
    { CALL(futex), { 1, V, 3, 2, 5, 4 }, EACH(3, 5) },
    { CALL(futex_waitv), { 0, 1, V, 0, 0 }, BITS(0, 2) },
    { CALL(futex_waitv), { 0, 1, 0, 0, V }, EACH(0, 3) },

    /* System V IPC. */
    { CALL(semget), { V, -1, 0 }, LIST(0, 5, -1) },
    { CALL(semget), { 5, -1, V }, BITS(0, 16) },
    { CALL(shmget), { V, 0, 0600 }, LIST(0, 5, -1) },
    { CALL(shmget), { 5, 0, V }, BITS(0, 16) },
    { CALL(shmget), { 5, 0, V }, LIST(0x54000a00, 0x78000a00, 01600) },
    { CALL(msgget), { 5, V }, LIST(0, 0600, 02000, 02777) },
    { CALL(semctl), { -1, 2, V, 0 }, EACH(0, 24) },
    { CALL(semctl), { -1, 2, V, 0 }, EACH_WITH(0x100, 0, 24) },
    { CALL(shmctl), { -1, V, 0 }, EACH(0, 18) },
    { CALL(shmctl), { -1, V, 0 }, EACH_WITH(0x100, 0, 18) },
    { CALL(msgctl), { -1, V, 0 }, EACH(0, 18) },
    { CALL(msgctl), { -1, V, 0 }, EACH_WITH(0x100, 0, 18) },
    { CALL(shmat), { -1, 0, V }, BITS(0, 17) },
    { CALL(msgsnd), { -1, 0, 0, V }, BITS(0, 16) },
    { CALL(msgrcv), { -1, 0, 0, 5, V }, BITS(0, 16) },

    /* Keys. The operations that change something need a name, which is at a bad address. */
    { CALL(keyctl), { V, NOBODY, 1, 1, 1 }, EACH(0, 17) },
    { CALL(keyctl), { V, NOBODY, 1, 1, 1 }, EACH(19, 34) },
    { CALL(keyctl), { 0, V, 0 }, EACH(-10, 2) },
    { CALL(keyctl), { 5, NOBODY, V }, BITS(0, 31) },
    { CALL(keyctl), { 14, V }, LIST(-2, 8, 9, 50) },
    { CALL(keyctl), { 30, NOBODY, 1, 1, V }, BITS(0, 3) },
    { CALL(add_key), { 1, 1, 0, 0, V }, EACH(-9, 1) },
    { CALL(request_key), { 1, 1, 0, V }, EACH(-9, 1) },

    /* The kernel. */
    { CALL(reboot), { 0, V, 0, 1 }, LIST(0, 672274793, 85072278, 369367448, 537993216) },
    { CALL(reboot), { V, 0, 0, 1 }, LIST(0, 0xfee1dead) },
    { CALL(reboot), { 0, 0, V, (long)"command" },
      LIST(0, 0x01234567, 0xcdef0123, 0x89abcdef, 0x4321fedc, 0xa1b2c3d4, 0xd000fce2, 0x45584543, 5) },
    { CALL(syslog), { V, 0, -1 }, LIST(0, 1, 2, 3, 4, 8, 10, 11) },
    { CALL(syslog), { 8, 0, V }, LIST(0, 9, 99) },
    { CALL(sysfs), { V, 1, 1 }, LIST(4, 5) },
    { CALL(kexec_load), { 4096, 99999, 0, V }, BITS(0, 23) },
    { CALL(kexec_load), { 4096, 99999, 0, V }, LIST(0x3e0000, 0x30000, 0xb70000) },
    { CALL(finit_module), { -1, (long)"a=b", V }, BITS(0, 4) },
    { CALL(delete_module), { 1, V }, BITS(0, 12) },
    { CALL(io_uring_setup), { V, 0 }, LIST(0, 8) },
    { CALL(io_uring_enter), { -1, 1, 1, V, 0, 8 }, BITS(0, 8) },
    { CALL(io_uring_register), { -1, V, 0, 0 }, EACH(0, 24) },
    { CALL(bpf), { V, 1, 8 }, EACH(0, 40) },
    { CALL(landlock_create_ruleset), { 0, 0, V }, BITS(0, 4) },
    { CALL(landlock_add_rule), { -1, V, 0, 0 }, EACH(0, 3) },
    { CALL(landlock_add_rule), { -1, 1, 0, V }, BITS(0, 2) },
    { CALL(landlock_restrict_self), { -1, V }, BITS_WITH(0x1000, 0, 4) },
    { CALL(arch_prctl), { V, -1 }, EACH(0x1001, 0x1004) },
    { CALL(arch_prctl), { V, -1 }, EACH(0x1011, 0x1012) },
    { CALL(arch_prctl), { V, -1 }, EACH(0x1021, 0x1026) },
    { CALL(arch_prctl), { V, -1 }, EACH(0x2001, 0x2003) },
    { CALL(iopl), { -1 } },

    /* prctl: 99 and 8 are wrong for all that could matter. */
    { CALL(prctl), { V, 99, 8, 0, 0 }, EACH(1, 27) },
    { CALL(prctl), { V, 99, 8, 1, 1 }, EACH(29, 80) },
    { CALL(prctl), { V, 99, 8, 0, 0 }, LIST(0x53564d41, 0x59616d61, 0x41555856) },
    { CALL(prctl), { 15, V }, LIST((long)long_text, (long)"123456789012345", (long)"12345678901234", 0, 1) },
    { CALL(prctl), { 16, V }, LIST((long)buffer, 0, 1) },
    { CALL(prctl), { 1, V }, EACH(65, 70) },
    { CALL(prctl), { 4, V }, LIST(1, 2, 3) },                         /* 0 would hide the memory from the tracer */
    { CALL(prctl), { 22, V, 1 }, EACH(2, 4) },
    { CALL(prctl), { 23, V }, EACH(0, 45) },
    { CALL(prctl), { 26, V }, EACH(3, 5) },
    { CALL(prctl), { 28, V }, BITS_WITH(0x1000, 0, 10) },
    { CALL(prctl), { 33, V, 9, 9, 9 }, EACH(0, 3) },
    { CALL(prctl), { 33, 1, V, 9, 9 }, EACH(0, 3) },
    { CALL(prctl), { 35, V, 1, 1, 1 }, EACH(0, 16) },
    { CALL(prctl), { 45, V }, BITS(0, 3) },
    { CALL(prctl), { 47, V, 99, 0, 0 }, EACH(0, 5) },
    { CALL(prctl), { 47, 1, V, 0, 0 }, EACH(0, 45) },
    { CALL(prctl), { 52, V, 0, 0, 0 }, EACH(0, 4) },
    { CALL(prctl), { 53, V, 0x40, 0, 0 }, EACH(0, 4) },
    { CALL(prctl), { 53, 9, V, 0, 0 }, BITS(0, 6) },
    { CALL(prctl), { 54, V, 1, 1, 1 }, BITS(0, 6) },
    { CALL(prctl), { 55, V, 1, 1, 1 }, BITS(0, 20) },
    { CALL(prctl), { 59, V, 8, 0, 0 }, EACH(0, 3) },
    { CALL(prctl), { 62, V, NOBODY, 9, 0 }, EACH(0, 5) },
    { CALL(prctl), { 62, 9, NOBODY, V, 0 }, EACH(0, 4) },
    { CALL(prctl), { 0x53564d41, V, 1, 1, 1 }, EACH(0, 2) },
    { CALL(prctl), { 0x59616d61, V }, LIST(0, -1, NOBODY) },

    /* Sockets. No socket has the type 15. */
    { CALL(socket), { V, 15, 0 }, EACH(0, 47) },
    { CALL(socket), { V, 15, -1 }, LIST(1, 2, 17) },
    { CALL(socket), { 100, V, 0 }, EACH(0, 15) },
    { CALL(socket), { 100, V, 0 }, BITS_WITH(1, 4, 20) },
    { CALL(socket), { 2, 15, V }, EACH(0, 263) },
    { CALL(socket), { 10, 15, V }, LIST(0, 6, 17, 58) },
    { CALL(socket), { 16, 15, V }, EACH(0, 24) },
    { CALL(socket), { 29, 15, V }, EACH(0, 9) },
    { CALL(socket), { 31, 15, V }, EACH(0, 9) },
    { CALL(socket), { 1, 15, V }, EACH(0, 2) },
    { CALL(socketpair), { V, 15, 0, (long)buffer }, EACH(0, 3) },
    { CALL(accept4), { -1, 0, 0, V }, BITS(0, 20) },
    { CALL(sendto), { -1, (long)"text", 4, V, 0, 0 }, BITS(0, 31) },
    { CALL(recvfrom), { -1, (long)buffer, 4, V, 0, 0 }, BITS(0, 31) },
    { CALL(sendmsg), { -1, 0, V }, BITS(0, 31) },
    { CALL(recvmsg), { -1, 0, V }, BITS(0, 31) },
    { CALL(sendmmsg), { -1, 0, 0, V }, BITS(0, 31) },
    { CALL(recvmmsg), { -1, 0, 0, V, 0 }, BITS(0, 31) },
    { CALL(shutdown), { -1, V }, EACH(0, 4) },
    { CALL(setsockopt), { -1, V, 5, (long)some, 4 }, EACH(0, 300) },
    { CALL(setsockopt), { -1, 1, V, (long)some, 4 }, EACH(0, 90) },
    { CALL(setsockopt), { -1, 0, V, (long)some, 4 }, EACH(0, 130) },
    { CALL(setsockopt), { -1, 41, V, (long)some, 4 }, EACH(0, 90) },
    { CALL(setsockopt), { -1, 6, V, (long)some, 4 }, EACH(0, 45) },
    { CALL(setsockopt), { -1, 17, V, (long)some, 4 }, EACH(0, 110) },
    { CALL(setsockopt), { -1, 255, V, (long)some, 4 }, EACH(0, 3) },
    { CALL(setsockopt), { -1, 263, V, (long)some, 4 }, EACH(0, 26) },
    { CALL(setsockopt), { -1, 270, V, (long)some, 4 }, EACH(0, 14) },
    { CALL(setsockopt), { -1, 40, V, (long)some, 4 }, EACH(0, 9) },
    { CALL(setsockopt), { -1, 101, V, (long)some, 4 }, EACH(0, 9) },
    { CALL(setsockopt), { -1, 271, V, (long)some, 4 }, EACH(126, 140) },
    { CALL(setsockopt), { -1, 274, V, (long)some, 4 }, EACH(0, 20) },
    { CALL(setsockopt), { -1, 279, V, (long)some, 4 }, EACH(0, 9) },
    { CALL(setsockopt), { -1, 282, V, (long)some, 4 }, EACH(0, 6) },
    { CALL(setsockopt), { -1, 283, V, (long)some, 4 }, EACH(0, 10) },
    { CALL(setsockopt), { -1, 1, 2, (long)some, V }, LIST(0, 1, 3, 4, 8, -1) },
    { CALL(getsockopt), { -1, V, 5, (long)some, (long)&some[5] }, EACH(0, 300) },
    { CALL(getsockopt), { -1, 0, V, 0, 0 }, EACH(0, 130) },
    { CALL(getsockopt), { -1, 41, V, 0, 0 }, EACH(0, 90) },
    { CALL(getsockopt), { -1, 6, V, 0, 0 }, EACH(0, 45) },

    /* ioctl. */
    { CALL(ioctl), { -1, V, 0 }, EACH(0x5400, 0x5460) },
    { CALL(ioctl), { -1, V, 1 }, EACH(0x4b30, 0x4b72) },
    { CALL(ioctl), { -1, V, 1 }, EACH(0x4c00, 0x4c0a) },
    { CALL(ioctl), { -1, V, 1 }, EACH(0x4c80, 0x4c83) },
    { CALL(ioctl), { -1, V, 1 }, EACH(0x5600, 0x560a) },
    { CALL(ioctl), { -1, V, 0 }, EACH(0x8900, 0x89ff) },
    { CALL(ioctl), { -1, V, 0 }, EACH(0x125d, 0x127f) },
    { CALL(ioctl), { -1, V, 1 }, EACH(0xab00, 0xab0b) },
    { CALL(ioctl), { -1, 0x540a, V }, EACH(0, 5) },
    { CALL(ioctl), { -1, 0x540b, V }, EACH(0, 4) },
    { CALL(ioctl), { -1, 0x4b3a, V }, EACH(0, 5) },
    { CALL(ioctl), { -1, 0x4b45, V }, EACH(0, 6) },
    { CALL(ioctl), { -1, V, 1 }, LIST(
        TCGETS2, TCSETS2, TCSETSW2, TCSETSF2, TIOCGPTN, TIOCSPTLCK, TIOCGDEV, TIOCGPKT, TIOCGPTLCK, TIOCGEXCL, TIOCGPTPEER) },
    { CALL(ioctl), { -1, V, 1 }, LIST(
        FIBMAP, FIGETBSZ, FIFREEZE, FITHAW, FITRIM, FICLONE, FICLONERANGE, FIDEDUPERANGE, FS_IOC_GETFLAGS, FS_IOC_SETFLAGS,
        FS_IOC_GETVERSION, FS_IOC_SETVERSION, FS_IOC_FIEMAP, FS_IOC_FSGETXATTR, FS_IOC_FSSETXATTR, FS_IOC_GETFSLABEL, FS_IOC_SETFSLABEL,
        BLKBSZGET, BLKBSZSET, BLKGETSIZE64, FS_IOC_ENABLE_VERITY, FS_IOC_MEASURE_VERITY, FS_IOC_READ_VERITY_METADATA,
        FS_IOC_SET_ENCRYPTION_POLICY, FS_IOC_GET_ENCRYPTION_POLICY, FS_IOC_ADD_ENCRYPTION_KEY,
        FAT_IOCTL_GET_ATTRIBUTES, FAT_IOCTL_SET_ATTRIBUTES) },
    { CALL(ioctl), { -1, V, 1 }, LIST(
        BTRFS_IOC_SYNC, BTRFS_IOC_SUBVOL_GETFLAGS, BTRFS_IOC_FS_INFO, BTRFS_IOC_DEV_INFO, BTRFS_IOC_TREE_SEARCH, BTRFS_IOC_INO_LOOKUP) },
    { CALL(ioctl), { -1, V, 1 }, LIST(
        NS_GET_USERNS, NS_GET_PARENT, NS_GET_OWNER_UID, RNDGETENTCNT, RNDADDTOENTCNT, RNDADDENTROPY, RNDZAPENTCNT,
        RNDCLEARPOOL, RNDRESEEDCRNG, WDIOC_GETSUPPORT, WDIOC_GETSTATUS, WDIOC_KEEPALIVE, WDIOC_SETTIMEOUT, WDIOC_GETTIMEOUT,
        RTC_AIE_ON, RTC_UIE_OFF, RTC_RD_TIME, RTC_SET_TIME, RTC_ALM_READ, RTC_IRQP_SET) },
    { CALL(ioctl), { -1, V, 1 }, LIST(
        PERF_EVENT_IOC_ENABLE, PERF_EVENT_IOC_DISABLE, PERF_EVENT_IOC_REFRESH, PERF_EVENT_IOC_RESET, PERF_EVENT_IOC_PERIOD,
        PERF_EVENT_IOC_SET_OUTPUT, PERF_EVENT_IOC_SET_FILTER, PERF_EVENT_IOC_ID, PERF_EVENT_IOC_SET_BPF, PERF_EVENT_IOC_PAUSE_OUTPUT) },
    { CALL(ioctl), { -1, V, 1 }, LIST(
        UFFDIO_API, UFFDIO_REGISTER, UFFDIO_UNREGISTER, UFFDIO_WAKE, UFFDIO_COPY, UFFDIO_ZEROPAGE) },
#ifdef __x86_64__
    { CALL(mmap), { 0, 0, V, 2, -1, 0 }, BITS(0, 31) },
    { CALL(mmap), { 0, 0, 0, V, -1, 4096 }, BITS(0, 31) },
    { CALL(mmap), { 0, 0, 0, V, -1, 0 }, LIST(0, 1, 2, 3, 4, 0xf, 0x22, 0x40002, 0x54040002, 0x78040002, 0x54000002) },
    { CALL(fanotify_mark), { -1, 1, V, CWD, PATH }, BITS(28, 63) },
    { CALL(sync_file_range), { -1, V, 5, 0 }, LIST(-1, 0x100000000) },
    { CALL(kexec_file_load), { -1, -1, 0, 0, V }, BITS_WITH(0x8000, 0, 8) },
    { CALL(semctl), { -1, 2, V, 0x100000000 }, EACH(10, 18) },
#else
    { CALL(mmap2), { 0, 0, V, 2, -1, 0 }, BITS(0, 31) },
    { CALL(mmap2), { 0, 0, 0, V, -1, 1 }, BITS(0, 31) },
    { CALL(fcntl64), { -1, V, 0 }, EACH(0, 20) },
    { CALL(fcntl64), { -1, V, 0 }, EACH(1020, 1045) },
    { CALL(sigprocmask), { V, 0, 0 }, EACH(0, 4) },
    { CALL(chown32), { PATH, V, V }, LIST(0, 1000, -1) },
    { CALL(waitpid), { NOBODY, 0, V }, BITS(0, 31) },
    { CALL(clock_gettime64), { V, 0 }, EACH(0, 12) },
    { CALL(futex_time64), { 1, V, 3, 0, 0, 7 }, EACH(0, 14) },
#endif
};

static void make(const struct row *row, long value) {
    long args[6];
    for (int i = 0; i < 6; i++)
        args[i] = row->args[i] == V ? value : row->args[i];
    call(row->number, args[0], args[1], args[2], args[3], args[4], args[5]);
}

static void vary(const struct row *row) {
    switch (row->how) {
    case ONCE:
        return make(row, 0);
    case EACH:
        for (long value = row->first; value <= row->last; value++)
            make(row, row->base | value);
        return;
    case LIST:
        for (const long *value = row->list; *value != V; value++)
            make(row, *value);
        return;
    case BITS:
        make(row, row->base);
        for (long bit = row->first; bit <= row->last; bit++)
            make(row, row->base | 1L << bit);
        for (long bit = row->first; bit < row->last; bit++)
            make(row, row->base | 3L << bit);
        /* All of them. */
        make(row, row->base | ((2UL << (row->last - row->first)) - 1) << row->first);
    }
}

/* What calls find and leave behind pointers, when they succeed. */
static void succeed(void) {
    int *ends = (int *)buffer;
    unsigned *length = (unsigned *)(buffer + 100);
    call(__NR_pipe2, (long)ends, 02004000, 0, 0, 0, 0);
    call(__NR_writev, ends[1], (long)pieces, 3, 0, 0, 0);
    pieces[0].base = buffer + 200;
    pieces[2].base = buffer + 300;
    call(__NR_readv, ends[0], (long)pieces, 3, 0, 0, 0);
    call(__NR_readv, ends[0], (long)pieces, 3, 0, 0, 0);
    call(__NR_writev, ends[1], (long)pieces, 1, 0, 0, 0);
    some[0] = 1L << ends[0], some[1] = 0;
    call(__NR_select, 64, (long)some, 0, 0, (long)(buffer + 1000), 0);
    some[0] = 0;
    call(__NR_sendfile, ends[1], ends[0], (long)some, 10, 0, 0);
    long program = call(__NR_open, (long)"/proc/self/exe", 0, 0, 0, 0, 0);
    some[0] = 5;
    call(__NR_sendfile, ends[1], program, (long)some, 10, 0, 0);
    call(__NR_sendfile, ends[1], program, (long)some, 0, 0, 0);
    call(__NR_sendfile, ends[1], program, 0, 10, 0, 0);
    call(__NR_sendfile, ends[1], program, 1, 10, 0, 0);
    call(__NR_read, ends[0], (long)(buffer + 200), 20, 0, 0, 0);
    call(__NR_mincore, (long)buffer & -4096L, 5000, (long)(buffer + 200), 0, 0, 0);
    call(__NR_close, program, 0, 0, 0, 0, 0);
    call(__NR_getgroups, 100, (long)(buffer + 200), 0, 0, 0, 0);
    call(__NR_sched_getaffinity, 0, 128, (long)(buffer + 200), 0, 0, 0);
    call(__NR_rt_sigpending, (long)(buffer + 200), 8, 0, 0, 0, 0);

    call(__NR_flistxattr, ends[0], (long)(buffer + 200), 0, 0, 0, 0);

    int *pair = (int *)(buffer + 40);
    call(__NR_socketpair, 1, 02000002, 0, (long)pair, 0, 0);
    for (int option = 1; option < 90; option++) {
        *length = 4;
        call(__NR_getsockopt, pair[0], 1, option, (long)(buffer + 200), (long)length, 0);
    }
    *(int *)(buffer + 200) = 1;
    for (int option = 2; option < 17; option++)
        call(__NR_setsockopt, pair[0], 1, option, (long)(buffer + 200), 4, 0);
    call(__NR_write, pair[0], (long)"datagram", 8, 0, 0, 0);
    call(__NR_recvfrom, pair[1], (long)(buffer + 200), 100, 0x40, 0, 0);
}

void _start(void) {
    for (const struct row *row = rows; row < rows + sizeof rows / sizeof *rows; row++)
        vary(row);
    succeed();
    /* Last, since it may change what the others do. */
    static const long personalities[] = { 0, 8, 3, 0x40000, 0x0100003, 0x5f0000, 0x1fe0000, 0x8000010, 0x1200006, 99, 0 };
    for (int i = 0; i < sizeof personalities / sizeof *personalities; i++)
        call(__NR_personality, personalities[i], 0, 0, 0, 0, 0);
    call(__NR_exit_group, 0, 0, 0, 0, 0, 0);
}
