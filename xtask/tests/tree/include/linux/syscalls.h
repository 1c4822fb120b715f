asmlinkage long sys_mseal(unsigned long start, size_t len, unsigned long flags);
