/*
 * Writes the filter that libseccomp makes of some rules, as struct sock_filter, to standard output. Standard input has, one a
 * line:
 *
 *     optimize LEVEL
 *     default ACTION
 *     arch NAME
 *     without NAME
 *     rule ACTION CALL [INDEX OPERATION VALUE VALUE]...
 *
 * Actions and values are hexadecimal, an operation is a number of enum scmp_compare. The architecture of this machine is in
 * the filter unless it is one to be without, and the filter is in the byte order of its first architecture. Calls that
 * libseccomp does not know are skipped. The exit status is 2 if libseccomp refuses a rule: because of another one, or an
 * errno from 4095 on. With arguments, which are architectures, the version of libseccomp is written, and then each call
 * that it knows there: architecture, number, name.
 */
#include <errno.h>
#include <seccomp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void check(int result, const char *what)
{
	if (result < 0) {
		fprintf(stderr, "libseccomp: %s: %s\n", what, strerror(-result));
		exit(1);
	}
}

int main(int argc, char **argv)
{
	char line[4096], name[64];
	unsigned action, level = 1;
	scmp_filter_ctx filter = NULL;

	if (argc > 1) {
		const struct scmp_version *version = seccomp_version();
		printf("%u.%u.%u\n", version->major, version->minor, version->micro);
		for (int i = 1; i < argc; i++) {
			uint32_t arch = seccomp_arch_resolve_name(argv[i]);
			for (int number = 0; number < 1000; number++) {
				int with_bit = arch == SCMP_ARCH_X32 ? number | 0x40000000 : number;
				char *call = seccomp_syscall_resolve_num_arch(arch, with_bit);
				if (call)
					printf("%s %d %s\n", argv[i], with_bit, call);
				free(call);
			}
		}
		return 0;
	}
	while (fgets(line, sizeof line, stdin)) {
		int end = 0;
		if (sscanf(line, "optimize %u", &level) == 1)
			continue;
		if (sscanf(line, "default %x", &action) == 1) {
			filter = seccomp_init(action);
			check(filter ? seccomp_attr_set(filter, SCMP_FLTATR_CTL_OPTIMIZE, level) : -1, "default");
		} else if (sscanf(line, "arch %63s", name) == 1) {
			uint32_t arch = seccomp_arch_resolve_name(name);
			if (seccomp_arch_exist(filter, arch) != 0)
				check(arch ? seccomp_arch_add(filter, arch) : -1, line);
		} else if (sscanf(line, "without %63s", name) == 1) {
			check(seccomp_arch_remove(filter, seccomp_arch_resolve_name(name)), line);
		} else if (sscanf(line, "rule %x %63s%n", &action, name, &end) == 2) {
			struct scmp_arg_cmp args[6];
			unsigned count = 0, index, operation;
			unsigned long long a, b;
			char *rest = line + end;
			while (count < 6 && sscanf(rest, "%u %u %llx %llx%n", &index, &operation, &a, &b, &end) == 4) {
				args[count++] = (struct scmp_arg_cmp){index, operation, a, b};
				rest += end;
			}
			int call = seccomp_syscall_resolve_name(name);
			if (call != __NR_SCMP_ERROR) {
				int result = seccomp_rule_add_array(filter, action, call, count, args);
				if (result == -EEXIST || result == -EINVAL)
					return 2;
				check(result, line);
			}
		} else {
			check(-1, line);
		}
	}
	check(seccomp_export_bpf(filter, STDOUT_FILENO), "export");
	return 0;
}
