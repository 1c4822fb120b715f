/* Without a C library, since there may be none of 32 bits: calls whose arguments are pairs of registers, negative and
   unsigned numbers. */
static long call(long nr, long a, long b, long c, long d, long e, long f) {
    struct { long nr, f; } more = { nr, f };
    long result;
    asm volatile("push %%ebp; push %%ebx; mov 4(%%eax), %%ebp; mov (%%eax), %%eax; mov %%ecx, %%ebx; mov %%edx, %%ecx;"
                 "mov %%esi, %%edx; mov (%%edi), %%esi; mov 4(%%edi), %%edi; int $0x80; pop %%ebx; pop %%ebp"
                 : "=a"(result) : "a"(&more), "c"(a), "d"(b), "S"(c), "D"((long[]){ d, e }) : "memory");
    return result;
}
void _start(void) {
    static char buffer[100];
    long fd = call(295, -100, (long)"Cargo.toml", 0, 0, 0, 0);         /* openat */
    call(3, fd, (long)buffer, 50, 0, 0, 0);                           /* read */
    call(4, -1, (long)"a\0b\n\3777", 6, 0, 0, 0);                     /* write */
    call(180, fd, (long)buffer, 20, 5, 0, 0);                         /* pread64 */
    call(180, fd, (long)buffer, 20, 5, 1, 0);
    call(272, fd, 1, 2, 3, 4, 5);                                     /* fadvise64_64 */
    call(193, (long)"/nonexistent", -1, 5, 0, 0, 0);                  /* truncate64 */
    call(225, fd, 7, 8, 9, 0, 0);                                     /* readahead */
    call(314, -1, 1, 2, 3, 4, 0);                                     /* sync_file_range */
    call(140, fd, 0, 4, (long)buffer, 0, 0);                          /* _llseek */
    call(192, 0, 4096, 3, 0x22, -1, 0);                               /* mmap2 */
    call(339, -1, 1, 2, 3, -100, (long)"x");                          /* fanotify_mark */
    call(324, -1, 0, 1, 2, 3, 4);                                     /* fallocate */
    call(333, -1, (long)buffer, 1, 2, 3, 0);                          /* preadv */
    call(6, -1, 0, 0, 0, 0, 0);                                       /* close */
    call(199, 0, 0, 0, 0, 0, 0);                                      /* getuid32 */
    call(85, (long)"/proc/self/exe", (long)buffer, 99, 0, 0, 0);      /* readlink */
    call(500, 1, 2, 3, 4, 5, 6);
    call(252, 7, 0, 0, 0, 0, 0);                                      /* exit_group */
}
