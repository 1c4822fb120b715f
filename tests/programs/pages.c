/* Strings and buffers at the end of a page whose next one isn't there, and over two pages. */
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void) {
    char *page = mmap(0, 3 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), *middle = page + 4096,
         *end = page + 2 * 4096;
    munmap(end, 4096);
    /* The whole string is there; there is no NUL; there is no more than a piece of the buffer. */
    memcpy(end - 7, "/ended", 7);
    open(end - 7, O_RDONLY);
    open(end - 7 + 6, O_RDONLY);
    memcpy(end - 5, "/open", 5);
    open(end - 5, O_RDONLY);
    write(-1, end - 5, 5);
    write(-1, end - 5, 6);
    open(end, O_RDONLY);
    /* Over two pages, at each place of a word. */
    for (int i = 1; i < 10; i++) {
        memcpy(middle - i, "/over two", 10);
        open(middle - i, O_RDONLY);
        write(-1, middle - i, 9);
    }
    char *arguments[] = { middle - 3, end - 5, 0 };
    memcpy(end - 5, "last", 5);
    execv("/nonexistent", arguments);
    return 0;
}
