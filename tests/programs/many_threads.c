/* As many threads as the argument says, each of which counts. For each line of input, all must have gone on since: then there is an
   answer. */
#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static volatile unsigned counts[5000];

static void *thread(void *index) {
    for (;;) {
        counts[(long)index]++;
        usleep(50000);
    }
}

int main(int argc, char **argv) {
    int number = atoi(argv[1]);
    pthread_attr_t small;
    pthread_attr_init(&small);
    pthread_attr_setstacksize(&small, PTHREAD_STACK_MIN + 16384);
    for (long i = 0; i < number; i++) {
        pthread_t id;
        if (pthread_create(&id, &small, thread, (void *)i))
            return 1;
    }
    puts("ready");
    fflush(stdout);
    while (getchar() != EOF) {
        static unsigned before[5000];
        memcpy(before, (void *)counts, sizeof before);
        for (int i = 0; i < number; i++)
            while (counts[i] == before[i])
                usleep(1000);
        puts("all go on");
        fflush(stdout);
    }
    return 0;
}
