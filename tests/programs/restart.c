/* A child whose calls are interrupted, and restarted: read, by a signal with SA_RESTART; read, by one without, which fails; clock_nanosleep,
   by a stop, after which the kernel has it make restart_syscall, which fails by a signal without SA_RESTART. */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* How many signals the child has handled, and which call it has come to. Between that and the call, it does not sleep. */
static volatile struct { int count, step; } *shared;

static void handler(int signal) { shared->count++; }

static void child(int fd) {
    char byte = 0;
    int result;
    signal(SIGUSR1, handler);
    struct sigaction action = { .sa_handler = handler };
    sigaction(SIGUSR2, &action, 0);
    shared->step = 1;
    result = read(fd, &byte, 1);
    printf("read %d: %c\n", result, byte);
    fflush(stdout);
    shared->step = 2;
    result = read(fd, &byte, 1);
    printf("read %d, %d\n", result, result < 0 ? errno : 0);
    fflush(stdout);
    struct timespec time = { .tv_sec = 1000 };
    shared->step = 3;
    result = clock_nanosleep(CLOCK_MONOTONIC, 0, &time, 0);
    printf("slept: %d\n", result);
    fflush(stdout);
    _exit(shared->count);
}

/* Waits until a process sleeps in a call. */
static void wait_for(pid_t pid, int step) {
    char name[64], line[256], state = 0;
    int has_come = 0;
    snprintf(name, sizeof name, "/proc/%d/stat", pid);
    while (!has_come || state != 'S') {
        /* What it does is read after that. */
        has_come = shared->step == step;
        FILE *file = fopen(name, "r");
        fgets(line, sizeof line, file);
        fclose(file);
        sscanf(line, "%*d (%*[^)]) %c", &state);
        if (state == 'Z')
            exit(1);
        usleep(1000);
    }
}

int main(void) {
    int fds[2], status;
    shared = mmap(0, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    pipe(fds);
    pid_t pid = fork();
    if (!pid)
        child(fds[0]);
    /* What the child does is not to interrupt the calls of this process. */
    sigset_t blocked;
    sigemptyset(&blocked);
    sigaddset(&blocked, SIGCHLD);
    sigprocmask(SIG_BLOCK, &blocked, 0);
    for (int i = 0; i < 3; i++) {
        wait_for(pid, 1);
        kill(pid, SIGUSR1);
        while (shared->count == i)
            usleep(1000);
    }
    wait_for(pid, 1);
    write(fds[1], "x", 1);
    wait_for(pid, 2);
    kill(pid, SIGUSR2);
    wait_for(pid, 3);
    kill(pid, SIGSTOP);
    waitpid(pid, &status, WUNTRACED);
    printf("stopped: %d\n", WIFSTOPPED(status));
    fflush(stdout);
    kill(pid, SIGCONT);
    wait_for(pid, 3);
    kill(pid, SIGUSR2);
    waitpid(pid, &status, 0);
    printf("ended: %x\n", status);
    return 0;
}
