/* A process that gets 400 signals in a row, each with a number, from its child. It says how many came, and the sum of the numbers. */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int count, sum;

static void handler(int signal, siginfo_t *info, void *context) {
    count++;
    sum += info->si_value.sival_int;
}

int main(void) {
    struct sigaction action = { .sa_sigaction = handler, .sa_flags = SA_SIGINFO };
    sigset_t blocked, none;
    sigemptyset(&none);
    sigemptyset(&blocked);
    sigaddset(&blocked, SIGRTMIN);
    sigprocmask(SIG_BLOCK, &blocked, 0);
    sigaction(SIGRTMIN, &action, 0);
    pid_t child = fork();
    if (!child) {
        for (int i = 0; i < 400; i++)
            while (sigqueue(getppid(), SIGRTMIN, (union sigval){ .sival_int = i }) && errno == EAGAIN)
                usleep(1000);
        _exit(0);
    }
    while (count < 400)
        sigsuspend(&none);
    waitpid(child, 0, 0);
    printf("%d signals, sum %d\n", count, sum);
    return 0;
}
