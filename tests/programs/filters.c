/* What a program sees of seccomp: whether it has a filter, what its own filters do to a call, of each action, strict mode, and
   children that ask not to be traced. A line for each; those that begin with "mode" tell whether there is a filter already. */
#define _GNU_SOURCE
#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/sched.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static void status(const char *why) {
    char line[256];
    FILE *file = fopen("/proc/self/status", "r");
    printf("mode %s: PR_GET_SECCOMP %d\n", why, prctl(PR_GET_SECCOMP, 0, 0, 0, 0));
    while (fgets(line, sizeof line, file))
        if (!strncmp(line, "Seccomp", 7) || !strncmp(line, "NoNewPrivs", 10))
            printf("mode %s: %s", why, line);
    fclose(file);
}

/* A filter of this action for getppid. */
static int install(unsigned action, unsigned flags) {
    struct sock_filter filter[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_getppid, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, action),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    struct sock_fprog program = { sizeof filter / sizeof *filter, filter };
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, flags, &program);
}

static void trapped(int signal, siginfo_t *info, void *context) {
    printf("trapped: call %d, data %d\n", info->si_syscall, info->si_errno);
}

static long parent_id(void) {
    long result;
    errno = 0;
    result = syscall(SYS_getppid);
    return result == -1 ? -errno : result == 1 ? 1 : result > 1 ? 2 : result;
}

/* In a child. */
static void in_child(const char *name, void (*run)(unsigned), unsigned argument) {
    int status;
    fflush(stdout);
    pid_t child = fork();
    if (!child) {
        run(argument);
        fflush(stdout);
        _exit(7);
    }
    waitpid(child, &status, 0);
    printf("%s: ends with %x\n", name, status);
}

static void own_filter(unsigned action) {
    struct sigaction action_of_trap = { .sa_sigaction = trapped, .sa_flags = SA_SIGINFO };
    sigaction(SIGSYS, &action_of_trap, 0);
    printf("%x is installed: %d\n", action, install(action, 0));
    fflush(stdout);
    long result = parent_id();
    printf("%x: getppid is %ld\n", action, (action & SECCOMP_RET_ACTION_FULL) == SECCOMP_RET_TRAP ? 0 : result);
}

/* Two filters: the newest data counts. */
static void two_filters(unsigned unused) {
    install(SECCOMP_RET_TRACE | 1, 0);
    install(SECCOMP_RET_TRACE | 2, 0);
    printf("two filters: getppid is %ld\n", parent_id());
}

static void notified(unsigned unused) {
    int fd = install(SECCOMP_RET_USER_NOTIF, SECCOMP_FILTER_FLAG_NEW_LISTENER);
    pid_t child = fork();
    if (!child)
        _exit(syscall(SYS_getppid));
    struct seccomp_notif request = { 0 };
    if (ioctl(fd, SECCOMP_IOCTL_NOTIF_RECV, &request))
        perror("receive");
    struct seccomp_notif_resp answer = { .id = request.id, .val = 77 };
    if (ioctl(fd, SECCOMP_IOCTL_NOTIF_SEND, &answer))
        perror("send");
    int status;
    waitpid(child, &status, 0);
    printf("notified of %d: %d\n", request.data.nr, WEXITSTATUS(status));
}

static void strict(unsigned by_seccomp) {
    int result = by_seccomp ? syscall(SYS_seccomp, SECCOMP_SET_MODE_STRICT, 0, 0) : prctl(PR_SET_SECCOMP, SECCOMP_MODE_STRICT);
    static const char yes[] = "mode strict: on\n", no[] = "mode strict: off\n";
    write(1, result ? no : yes, result ? sizeof no - 1 : sizeof yes - 1);
    syscall(SYS_getppid);
    write(1, "mode strict: a call was made\n", 29);
    syscall(SYS_exit, 0);
}

#ifdef __x86_64__
/* A child whose flags say CLONE_UNTRACED. The registers and the struct are looked at in parent and child. */
static void untraced(unsigned by_clone3) {
    struct clone_args args = { .flags = CLONE_UNTRACED | CLONE_PARENT_SETTID, .exit_signal = SIGCHLD };
    static int id;
    args.parent_tid = (long)&id;
    long flags = CLONE_UNTRACED | CLONE_PARENT_SETTID | SIGCHLD;
    long number = by_clone3 ? SYS_clone3 : SYS_clone, first = by_clone3 ? (long)&args : flags;
    long second = by_clone3 ? sizeof args : 0, third = by_clone3 ? 0 : (long)&id, result = number, is = first;
    register long r10 asm("r10") = 0;
    register long r8 asm("r8") = 0;
    asm volatile("syscall" : "+a"(result), "+D"(is), "+S"(second), "+d"(third), "+r"(r10), "+r"(r8) : : "rcx", "r11", "memory");
    int kept = is == first && args.flags == (CLONE_UNTRACED | CLONE_PARENT_SETTID);
    if (result == 0) {
        printf("child of clone%s: its flags are %s, getppid is %ld\n", by_clone3 ? "3" : "", kept ? "kept" : "changed", parent_id());
        fflush(stdout);
        _exit(6);
    }
    int status = -1;
    waitpid(result, &status, 0);
    printf("parent of clone%s: %s, its flags are %s, ended with %x\n", by_clone3 ? "3" : "", id == result ? "a child" : "none",
           kept ? "kept" : "changed", status);
    /* One that fails: nothing has changed. */
    is = by_clone3 ? (long)&args : CLONE_UNTRACED | CLONE_SIGHAND;
    args.flags = CLONE_UNTRACED | CLONE_SIGHAND;
    first = is, result = number;
    asm volatile("syscall" : "+a"(result), "+D"(is), "+S"(second), "+d"(third), "+r"(r10), "+r"(r8) : : "rcx", "r11", "memory");
    printf("clone%s without CLONE_VM: %ld, its flags are %s\n", by_clone3 ? "3" : "", result,
           is == first && args.flags == (CLONE_UNTRACED | CLONE_SIGHAND) ? "kept" : "changed");
}

/* The child shares the memory, where the parent's call has its flags. */
static void untraced_thread(unsigned unused) {
    static char stack[1 << 16] __attribute__((aligned(16)));
    static volatile int done;
    struct clone_args args = { .flags = CLONE_UNTRACED | CLONE_VM, .exit_signal = SIGCHLD };
    args.stack = (long)stack, args.stack_size = sizeof stack;
    register long result asm("rax") = SYS_clone3;
    asm volatile("syscall; test %%rax, %%rax; jnz 1f; mov %3, %%eax; syscall; cmp $0, %%rax; setg %%dil; movzx %%dil, %%edi;"
                 "mov %4, %%eax; syscall; 1:"
                 : "+r"(result) : "D"(&args), "S"(sizeof args), "i"(SYS_getppid), "i"(SYS_exit) : "rcx", "r11", "memory");
    /* The struct may be used for something else at once. */
    int status = -1, kept = args.flags == (CLONE_UNTRACED | CLONE_VM);
    args.flags = 0;
    waitpid(result, &status, 0);
    printf("a child in the same memory: %x, its flags are %s\n", status, kept && !args.flags ? "kept" : "changed");
}
#endif

int main(void) {
    status("at first");
    static const unsigned actions[] = { SECCOMP_RET_KILL_PROCESS, SECCOMP_RET_KILL_THREAD, SECCOMP_RET_TRAP | 5,
        SECCOMP_RET_ERRNO | EXDEV, SECCOMP_RET_ERRNO, SECCOMP_RET_USER_NOTIF, SECCOMP_RET_TRACE, SECCOMP_RET_TRACE | 7,
        SECCOMP_RET_LOG, SECCOMP_RET_ALLOW, 0x12340000 };
    for (int i = 0; i < sizeof actions / sizeof *actions; i++)
        in_child("own filter", own_filter, actions[i]);
    in_child("two filters", two_filters, 0);
    in_child("notified", notified, 0);
    in_child("mode strict by prctl", strict, 0);
    in_child("mode strict by seccomp", strict, 1);
#ifdef __x86_64__
    in_child("untraced by clone", untraced, 0);
    in_child("untraced by clone3", untraced, 1);
    in_child("untraced in the same memory", untraced_thread, 0);
#endif
    install(SECCOMP_RET_ALLOW, 0);
    status("in the end");
    return 0;
}
