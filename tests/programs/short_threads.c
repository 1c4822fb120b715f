// 32 threads, each of which ends after a moment and is started again.
#include <pthread.h>
#include <unistd.h>

static void *thread(void *unused) {
    usleep(20);
    return unused;
}

int main(void) {
    for (;;) {
        pthread_t threads[32];
        for (int i = 0; i < 32; i++)
            pthread_create(&threads[i], 0, thread, 0);
        for (int i = 0; i < 32; i++)
            pthread_join(threads[i], 0);
    }
}
