/* Three threads, each of which does something of its own, one after the other. */
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <unistd.h>
static void *run(void *name) { close(open(name, O_RDONLY)); write(-1, name, 5); return 0; }
int main(void) {
    for (int i = 0; i < 3; i++) {
        static char name[32];
        snprintf(name, sizeof name, "/nonexistent/%d", i);
        pthread_t thread;
        pthread_create(&thread, 0, run, name);
        pthread_join(thread, 0);
    }
    return 0;
}
