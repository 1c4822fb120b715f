#define __NR_SYSCALL_BASE	0
#define __ARM_NR_BASE		(__NR_SYSCALL_BASE+0x0f0000)
#define __ARM_NR_cacheflush	(__ARM_NR_BASE+2)
