sys_mmap2:
		str	r5, [sp, #4]	@ the caller's
		b	sys_mmap_pgoff
