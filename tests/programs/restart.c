/* A child whose calls are interrupted, and restarted: read, by a signal with SA_RESTART; read, by one without, which fails; clock_nanosleep,
   by a stop, after which the kernel has it make restart_syscall. */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static volatile int *count;

static void handler(int signal) { ++*count; }

static void child(int fd) {
    char byte = 0;
    int result;
    signal(SIGUSR1, handler);
    struct sigaction action = { .sa_handler = handler };
    sigaction(SIGUSR2, &action, 0);
    result = read(fd, &byte, 1);
    printf("read %d: %c\n", result, byte);
    fflush(stdout);
    result = read(fd, &byte, 1);
    printf("read %d, %d\n", result, result < 0 ? errno : 0);
    fflush(stdout);
    struct timespec time = { .tv_sec = 1, .tv_nsec = 500000000 };
    printf("slept: %d\n", clock_nanosleep(CLOCK_MONOTONIC, 0, &time, 0));
    fflush(stdout);
    _exit(*count);
}

/* Waits until a process sleeps. */
static void wait_for(pid_t pid) {
    char name[64], line[256], state = 0;
    snprintf(name, sizeof name, "/proc/%d/stat", pid);
    while (state != 'S') {
        FILE *file = fopen(name, "r");
        fgets(line, sizeof line, file);
        fclose(file);
        sscanf(line, "%*d (%*[^)]) %c", &state);
        if (state == 'Z')
            exit(1); /* The machine is too busy: the child has slept enough. */
        usleep(1000);
    }
}

int main(void) {
    int fds[2], status;
    count = mmap(0, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    pipe(fds);
    pid_t pid = fork();
    if (!pid)
        child(fds[0]);
    for (int i = 0; i < 3; i++) {
        wait_for(pid);
        kill(pid, SIGUSR1);
        while (*count == i)
            usleep(1000);
    }
    wait_for(pid);
    write(fds[1], "x", 1);
    /* The child says something before it sleeps again; a signal in between would be lost on it. */
    usleep(100000);
    wait_for(pid);
    kill(pid, SIGUSR2);
    while (*count == 3)
        usleep(1000);
    usleep(50000);
    wait_for(pid);
    kill(pid, SIGSTOP);
    waitpid(pid, &status, WUNTRACED);
    printf("stopped: %d\n", WIFSTOPPED(status));
    fflush(stdout);
    kill(pid, SIGCONT);
    waitpid(pid, &status, 0);
    printf("ended: %x\n", status);
    return 0;
}
