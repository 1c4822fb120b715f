#define __SYSCALL(nr, call) [nr] = (call),
#define sys_sync_file_range sys_sync_file_range2
