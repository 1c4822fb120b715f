/* The ways to start a process, and what can be done with its descriptor. */
#define _GNU_SOURCE
#include <linux/sched.h>
#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static void ended(const char *how, pid_t pid) {
    int status = -1;
    waitpid(pid, &status, 0);
    printf("%s: %x\n", how, status);
    fflush(stdout);
}

static int in_child(void *unused) {
    getppid();
    return 4;
}

int main(void) {
    static char stack[1 << 16] __attribute__((aligned(16)));
    pid_t pid;
    if (!(pid = vfork()))
        _exit(3);
    ended("vfork", pid);
    if (!(pid = vfork())) {
        execl("/bin/true", "true", NULL);
        _exit(9);
    }
    ended("vfork and execve", pid);
    if (!(pid = syscall(SYS_fork)))
        _exit(getppid() ? 5 : 6);
    ended("fork", pid);
    ended("clone", clone(in_child, stack + sizeof stack, SIGCHLD, 0));
    ended("clone, same memory", clone(in_child, stack + sizeof stack, CLONE_VM | CLONE_VFORK | SIGCHLD, 0));
    /* A child without a signal at its end: only a wait with __WALL or __WCLONE sees it. */
    pid = clone(in_child, stack + sizeof stack, CLONE_VM | CLONE_VFORK, 0);
    int status = -1;
    waitpid(pid, &status, __WALL);
    printf("clone without a signal: %x\n", status);
    fflush(stdout);

    int fd = -1;
    struct clone_args args = { .flags = CLONE_PIDFD, .pidfd = (long)&fd, .exit_signal = SIGCHLD };
    if (!(pid = syscall(SYS_clone3, &args, sizeof args)))
        for (;;)
            pause();
    struct pollfd poll_fd = { .fd = fd, .events = POLLIN };
    printf("clone3: not ended: %d\n", poll(&poll_fd, 1, 0));
    int opened = syscall(SYS_pidfd_open, pid, 0);
    printf("pidfd_send_signal: %ld\n", syscall(SYS_pidfd_send_signal, opened, SIGTERM, 0, 0));
    siginfo_t info;
    waitid(3 /* P_PIDFD */, fd, &info, WEXITED);
    printf("clone3: code %d, status %d, its own: %d\n", info.si_code, info.si_status, info.si_pid == pid);
    fflush(stdout);

    pthread_t thread;
    pthread_create(&thread, 0, (void *(*)(void *))in_child, 0);
    pthread_join(thread, 0);
    return 0;
}
