/* Without a C library, since there may be none of 32 bits: makes a socket by socketcall, and asks for semaphores, which aren't there,
   by ipc. The status has the errno of the first one that fails. */
static long call(long nr, long a, long b, long c, long d) {
    long result;
    asm volatile("int $0x80" : "=a"(result) : "a"(nr), "b"(a), "c"(b), "d"(c), "S"(d) : "memory");
    return result;
}
void _start(void) {
    static long args[] = { 1, 1, 0 };                                 /* AF_UNIX, SOCK_STREAM */
    long result = call(102, 1, (long)args, 0, 0);                     /* socketcall, SYS_SOCKET */
    if (result >= 0)
        result = call(117, 2, 0x53797363, 0, 0);                      /* ipc, SEMGET */
    call(252, -result, 0, 0, 0);                                      /* exit_group */
}
