/* 32 threads, some of which execute a program at the same time: the number is the argument. What is executed is this program, which
   says so and ends. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static pthread_barrier_t all_are_there;
static long racing;

static void *thread(void *index) {
    pthread_barrier_wait(&all_are_there);
    if ((long)index < racing)
        execl("/proc/self/exe", "exec_threads", "executed", NULL);
    for (;;)
        pause();
}

int main(int argc, char **argv) {
    if (!strcmp(argv[1], "executed")) {
        puts("executed");
        return 3;
    }
    racing = atoi(argv[1]);
    pthread_barrier_init(&all_are_there, 0, 33);
    for (long i = 0; i < 32; i++) {
        pthread_t id;
        pthread_create(&id, 0, thread, (void *)i);
    }
    pthread_barrier_wait(&all_are_there);
    for (;;)
        pause();
}
