/* A process that gets signals that carry something: from itself and from its children, with a number, for a wrong access to memory, from
   timers. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static sigjmp_buf before;

static void ignore(int signal) {}

static void go_back(int signal) {
    siglongjmp(before, 1);
}

static void touch(volatile char *address) {
    if (!sigsetjmp(before, 1))
        *address = 1;
}

int main(void) {
    struct sigaction action = {.sa_handler = ignore};
    for (int signal = 1; signal <= 64; signal++)
        sigaction(signal, &action, NULL);
    action.sa_handler = go_back;
    sigaction(SIGSEGV, &action, NULL);
    sigaction(SIGBUS, &action, NULL);

    kill(getpid(), SIGUSR1);
    raise(SIGUSR2);
    sigqueue(getpid(), SIGRTMIN + 3, (union sigval){.sival_int = 77});
    kill(getpid(), SIGRTMIN);

    if (fork() == 0)
        _exit(3);
    wait(NULL);
    pid_t child = fork();
    if (child == 0)
        for (;;)
            pause();
    kill(child, SIGKILL);
    wait(NULL);

    touch(NULL);
    touch((char *)0x1234);
    char *memory = (char *)0x10000000;
    mmap(memory, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    touch(memory + 1);
    int file = memfd_create("empty", 0);
    mmap(memory, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, file, 0);
    touch(memory + 2);

    struct itimerval soon = {.it_value = {.tv_usec = 1000}};
    setitimer(ITIMER_REAL, &soon, NULL);
    pause();
    timer_t timer;
    struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGRTMIN + 1, .sigev_value = {.sival_int = 5}};
    timer_create(CLOCK_MONOTONIC, &event, &timer);
    timer_settime(timer, 0, &(struct itimerspec){.it_value = {.tv_nsec = 1000000}}, NULL);
    pause();
    return 0;
}
