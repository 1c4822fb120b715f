#define __ARCH_WANT_SYS_CLONE
#define __NR_sync_file_range2 84
