//! The only list of ABIs: a block for each, with all facts that hold for all its calls.
//!
//! A new ABI is a block here, a table in `tables/`, a file in `src/arch/` and a feature in Cargo.toml.

// Passes the list to a macro. A block consists of the ABI's name in `Abi`, its module, its feature, its other names, which
// `names.rs` explains, the `cfg` predicate by which it is the native ABI, and the fields of its `Descriptor`, which are
// documented there. Sources: syscall(2), `linux/audit.h`, `linux/elf-em.h`.
macro_rules! abis {
    ($make:ident) => {
        $make! {
            /// x86-64: system calls of a 64-bit x86 kernel, entered by `syscall`.
            X86_64, x86_64, "x86_64", also [
                "amd64", "SCMP_ARCH_X86_64"
            ], native if all(target_arch = "x86_64", target_pointer_width = "64") {
                kernel_arch: "x86",
                machine: "x86",
                personalities: &["64", "32", "x32"],
                register_bits: 64,
                pointer_bits: 64,
                endians: &[Endian::Little],
                number_base: 0,
                // Bit 30 is set in the numbers of x32.
                number_limit: 0x3FFF_FFFF,
                base_is_optional: false,
                audit_archs: &[0xC000_003E],
                elf_machines: &[62],
                instruction: "syscall",
                number_register: Some("rax"),
                argument_registers: &["rdi", "rsi", "rdx", "r10", "r8", "r9"],
                return_register: "rax",
                error: ErrorSignal::Negative,
                pair64: Pair64::Single,
                errnos: ErrnoFamily::Generic,
            }
            /// x32: system calls of programs with 32-bit pointers on a 64-bit x86 kernel; bit 30 of the number is set.
            X32, x32, "x32", also [
                "SCMP_ARCH_X32"
            ], native if all(target_arch = "x86_64", target_pointer_width = "32") {
                kernel_arch: "x86",
                machine: "x86",
                personalities: &["x32", "32"],
                register_bits: 64,
                pointer_bits: 32,
                endians: &[Endian::Little],
                number_base: 0x4000_0000,
                number_limit: 0x7FFF_FFFF,
                base_is_optional: true,
                audit_archs: &[0xC000_003E],
                elf_machines: &[62],
                instruction: "syscall",
                number_register: Some("rax"),
                argument_registers: &["rdi", "rsi", "rdx", "r10", "r8", "r9"],
                return_register: "rax",
                error: ErrorSignal::Negative,
                pair64: Pair64::Single,
                errnos: ErrnoFamily::Generic,
            }
            /// x86 (i386): system calls of a 32-bit x86 program, entered by `int $0x80` or `sysenter`.
            X86, x86, "x86", also [
                "386", "i386", "i486", "i586", "i686", "SCMP_ARCH_X86"
            ], native if target_arch = "x86" {
                kernel_arch: "x86",
                machine: "x86",
                personalities: &["32"],
                register_bits: 32,
                pointer_bits: 32,
                endians: &[Endian::Little],
                number_base: 0,
                number_limit: 0x7FFF_FFFF,
                base_is_optional: false,
                audit_archs: &[0x4000_0003],
                elf_machines: &[3],
                instruction: "int $0x80",
                number_register: Some("eax"),
                argument_registers: &["ebx", "ecx", "edx", "esi", "edi", "ebp"],
                return_register: "eax",
                error: ErrorSignal::Negative,
                pair64: Pair64::Any,
                errnos: ErrnoFamily::Generic,
            }
            /// AArch64: system calls of a 64-bit ARM program.
            Aarch64, aarch64, "aarch64", also [
                "aarch64_be", "arm64", "arm64be", "SCMP_ARCH_AARCH64"
            ], native if all(target_arch = "aarch64", target_pointer_width = "64") {
                kernel_arch: "arm64",
                machine: "arm",
                personalities: &["64", "32"],
                register_bits: 64,
                pointer_bits: 64,
                endians: &[Endian::Little, Endian::Big],
                number_base: 0,
                number_limit: 0x7FFF_FFFF,
                base_is_optional: false,
                audit_archs: &[0xC000_00B7],
                elf_machines: &[183],
                instruction: "svc #0",
                number_register: Some("w8"),
                argument_registers: &["x0", "x1", "x2", "x3", "x4", "x5"],
                return_register: "x0",
                error: ErrorSignal::Negative,
                pair64: Pair64::Single,
                errnos: ErrnoFamily::Generic,
            }
            /// ARM (EABI): system calls of a 32-bit ARM program; the numbers of the private calls begin at 0xF0001.
            Arm, arm, "arm", also [
                "armbe", "armeb", "armel", "armhf", "armv4b", "armv4l", "armv4t", "armv4tb", "armv4tl", "armv5tb",
                "armv5te", "armv5teb", "armv5tejb", "armv5tejl", "armv5tel", "armv5tl", "armv6b", "armv6l", "armv7",
                "armv7b", "armv7l", "armv7mb", "armv7ml", "armv8b", "armv8l", "thumbv7neon", "SCMP_ARCH_ARM"
            ], native if target_arch = "arm" {
                kernel_arch: "arm",
                machine: "arm",
                personalities: &["32"],
                register_bits: 32,
                pointer_bits: 32,
                endians: &[Endian::Little, Endian::Big],
                number_base: 0,
                // The numbers from 0x900000 on are those of the old ABI.
                number_limit: 0x008F_FFFF,
                base_is_optional: false,
                // The same for both byte orders.
                audit_archs: &[0x4000_0028],
                elf_machines: &[40],
                instruction: "swi 0x0",
                number_register: Some("r7"),
                argument_registers: &["r0", "r1", "r2", "r3", "r4", "r5", "r6"],
                return_register: "r0",
                error: ErrorSignal::Negative,
                pair64: Pair64::Even,
                errnos: ErrnoFamily::Generic,
            }
            /// ARM (OABI): system calls of a 32-bit ARM program of the old ABI; the instruction contains the number, from
            /// 0x900000 on.
            ArmOabi, arm_oabi, "arm_oabi", also [], native if any() {
                kernel_arch: "arm",
                machine: "arm",
                personalities: &["32"],
                register_bits: 32,
                pointer_bits: 32,
                endians: &[Endian::Little, Endian::Big],
                number_base: 0x0090_0000,
                number_limit: 0x009F_FFFF,
                base_is_optional: true,
                // The same for both byte orders.
                audit_archs: &[0x4000_0028],
                elf_machines: &[40],
                instruction: "swi #(0x900000 + number)",
                number_register: None,
                argument_registers: &["r0", "r1", "r2", "r3", "r4", "r5", "r6"],
                return_register: "r0",
                error: ErrorSignal::Negative,
                pair64: Pair64::Any,
                errnos: ErrnoFamily::Generic,
            }
            /// RISC-V, 64 bits: system calls of a RISC-V program with 64-bit registers.
            Riscv64, riscv64, "riscv64", also [
                "riscv64a23", "riscv64gc", "SCMP_ARCH_RISCV64"
            ], native if target_arch = "riscv64" {
                kernel_arch: "riscv",
                machine: "riscv",
                personalities: &["64"],
                register_bits: 64,
                pointer_bits: 64,
                endians: &[Endian::Little],
                number_base: 0,
                number_limit: 0x7FFF_FFFF,
                base_is_optional: false,
                audit_archs: &[0xC000_00F3],
                elf_machines: &[243],
                instruction: "ecall",
                number_register: Some("a7"),
                argument_registers: &["a0", "a1", "a2", "a3", "a4", "a5"],
                return_register: "a0",
                error: ErrorSignal::Negative,
                pair64: Pair64::Single,
                errnos: ErrnoFamily::Generic,
            }
            /// RISC-V, 32 bits: system calls of a RISC-V program with 32-bit registers.
            Riscv32, riscv32, "riscv32", also ["riscv32gc"], native if target_arch = "riscv32" {
                kernel_arch: "riscv",
                machine: "riscv",
                personalities: &["32"],
                register_bits: 32,
                pointer_bits: 32,
                endians: &[Endian::Little],
                number_base: 0,
                number_limit: 0x7FFF_FFFF,
                base_is_optional: false,
                audit_archs: &[0x4000_00F3],
                elf_machines: &[243],
                instruction: "ecall",
                number_register: Some("a7"),
                argument_registers: &["a0", "a1", "a2", "a3", "a4", "a5"],
                return_register: "a0",
                error: ErrorSignal::Negative,
                pair64: Pair64::Any,
                errnos: ErrnoFamily::Generic,
            }
            /// LoongArch, 64 bits: system calls of a LoongArch program with 64-bit registers.
            LoongArch64, loongarch64, "loongarch64", also [
                "loong64", "SCMP_ARCH_LOONGARCH64"
            ], native if target_arch = "loongarch64" {
                kernel_arch: "loongarch",
                machine: "loongarch",
                personalities: &["64"],
                register_bits: 64,
                pointer_bits: 64,
                endians: &[Endian::Little],
                number_base: 0,
                number_limit: 0x7FFF_FFFF,
                base_is_optional: false,
                audit_archs: &[0xC000_0102],
                elf_machines: &[258],
                instruction: "syscall 0",
                number_register: Some("a7"),
                argument_registers: &["a0", "a1", "a2", "a3", "a4", "a5", "a6"],
                return_register: "a0",
                error: ErrorSignal::Negative,
                pair64: Pair64::Single,
                errnos: ErrnoFamily::Generic,
            }
            /// LoongArch, 32 bits: system calls of a LoongArch program with 32-bit registers.
            LoongArch32, loongarch32, "loongarch32", also [

            ], native if target_arch = "loongarch32" {
                kernel_arch: "loongarch",
                machine: "loongarch",
                personalities: &["32"],
                register_bits: 32,
                pointer_bits: 32,
                endians: &[Endian::Little],
                number_base: 0,
                number_limit: 0x7FFF_FFFF,
                base_is_optional: false,
                audit_archs: &[0x4000_0102],
                elf_machines: &[258],
                instruction: "syscall 0",
                number_register: Some("a7"),
                argument_registers: &["a0", "a1", "a2", "a3", "a4", "a5", "a6"],
                return_register: "a0",
                error: ErrorSignal::Negative,
                pair64: Pair64::Any,
                errnos: ErrnoFamily::Generic,
            }
            /// PowerPC, 32 bits: system calls of a PowerPC program with 32-bit registers.
            PowerPc, powerpc, "powerpc", also [
                "powerpcel", "powerpcle", "powerpcspe", "ppc", "ppcle", "SCMP_ARCH_PPC"
            ], native if target_arch = "powerpc" {
                kernel_arch: "powerpc",
                machine: "powerpc",
                personalities: &["32"],
                register_bits: 32,
                pointer_bits: 32,
                endians: &[Endian::Big],
                number_base: 0,
                number_limit: 0x7FFF_FFFF,
                base_is_optional: false,
                audit_archs: &[0x0000_0014],
                elf_machines: &[20],
                instruction: "sc",
                number_register: Some("r0"),
                argument_registers: &["r3", "r4", "r5", "r6", "r7", "r8"],
                return_register: "r3",
                // As `sc` signals errors. `scv` returns negative errnos.
                error: ErrorSignal::Flag("cr0.SO"),
                pair64: Pair64::Even,
                errnos: ErrnoFamily::PowerPc,
            }
            /// PowerPC, 64 bits: system calls of a PowerPC program with 64-bit registers.
            PowerPc64, powerpc64, "powerpc64", also [
                "powerpc64le", "ppc64", "ppc64el", "ppc64le", "SCMP_ARCH_PPC64", "SCMP_ARCH_PPC64LE"
            ], native if target_arch = "powerpc64" {
                kernel_arch: "powerpc",
                machine: "powerpc",
                personalities: &["64", "32"],
                register_bits: 64,
                pointer_bits: 64,
                endians: &[Endian::Big, Endian::Little],
                number_base: 0,
                number_limit: 0x7FFF_FFFF,
                base_is_optional: false,
                audit_archs: &[0x8000_0015, 0xC000_0015],
                elf_machines: &[21],
                instruction: "sc",
                number_register: Some("r0"),
                argument_registers: &["r3", "r4", "r5", "r6", "r7", "r8"],
                return_register: "r3",
                // As `sc` signals errors. `scv` returns negative errnos.
                error: ErrorSignal::Flag("cr0.SO"),
                pair64: Pair64::Single,
                errnos: ErrnoFamily::PowerPc,
            }
            /// s390x: system calls of an s390x program.
            S390x, s390x, "s390x", also ["SCMP_ARCH_S390X"], native if target_arch = "s390x" {
                kernel_arch: "s390",
                machine: "s390",
                personalities: &["64", "32"],
                register_bits: 64,
                pointer_bits: 64,
                endians: &[Endian::Big],
                number_base: 0,
                number_limit: 0x7FFF_FFFF,
                base_is_optional: false,
                audit_archs: &[0x8000_0016],
                elf_machines: &[22],
                instruction: "svc 0",
                number_register: Some("r1"),
                argument_registers: &["r2", "r3", "r4", "r5", "r6", "r7"],
                return_register: "r2",
                error: ErrorSignal::Negative,
                pair64: Pair64::Single,
                errnos: ErrnoFamily::Generic,
            }
            /// s390 (31 bits): system calls of an s390 program.
            S390, s390, "s390", also ["SCMP_ARCH_S390"], native if any() {
                kernel_arch: "s390",
                machine: "s390",
                personalities: &["32"],
                register_bits: 32,
                pointer_bits: 32,
                endians: &[Endian::Big],
                number_base: 0,
                number_limit: 0x7FFF_FFFF,
                base_is_optional: false,
                audit_archs: &[0x0000_0016],
                elf_machines: &[22],
                instruction: "svc 0",
                number_register: Some("r1"),
                argument_registers: &["r2", "r3", "r4", "r5", "r6", "r7"],
                return_register: "r2",
                error: ErrorSignal::Negative,
                pair64: Pair64::Any,
                errnos: ErrnoFamily::Generic,
            }
            /// MIPS o32: system calls of a 32-bit MIPS program; the numbers begin at 4000.
            MipsO32, mips_o32, "mips_o32", also [
                "mips", "mips32r6", "mipsel", "mipsisa32r6", "mipsisa32r6el", "mipsle", "mipsr6", "mipsr6el",
                "SCMP_ARCH_MIPS", "SCMP_ARCH_MIPSEL"
            ], native if any(target_arch = "mips", target_arch = "mips32r6") {
                kernel_arch: "mips",
                machine: "mips",
                personalities: &["32"],
                register_bits: 32,
                pointer_bits: 32,
                endians: &[Endian::Big, Endian::Little],
                number_base: 4000,
                number_limit: 4999,
                base_is_optional: false,
                audit_archs: &[0x0000_0008, 0x4000_0008],
                elf_machines: &[8],
                instruction: "syscall",
                number_register: Some("v0"),
                argument_registers: &["a0", "a1", "a2", "a3", "16(sp)", "20(sp)", "24(sp)", "28(sp)"],
                return_register: "v0",
                error: ErrorSignal::Flag("a3"),
                pair64: Pair64::Even,
                errnos: ErrnoFamily::Mips,
            }
            /// MIPS n64: system calls of a 64-bit MIPS program; the numbers begin at 5000.
            MipsN64, mips_n64, "mips_n64", also [
                "mips64", "mips64el", "mips64le", "mips64r6", "mips64r6el", "mipsel64", "mipsisa64r6",
                "mipsisa64r6el", "SCMP_ARCH_MIPS64", "SCMP_ARCH_MIPSEL64"
            ], native if all(any(target_arch = "mips64", target_arch = "mips64r6"), target_pointer_width = "64") {
                kernel_arch: "mips",
                machine: "mips",
                personalities: &["64"],
                register_bits: 64,
                pointer_bits: 64,
                endians: &[Endian::Big, Endian::Little],
                number_base: 5000,
                number_limit: 5999,
                base_is_optional: false,
                audit_archs: &[0x8000_0008, 0xC000_0008],
                elf_machines: &[8],
                instruction: "syscall",
                number_register: Some("v0"),
                argument_registers: &["a0", "a1", "a2", "a3", "a4", "a5"],
                return_register: "v0",
                error: ErrorSignal::Flag("a3"),
                pair64: Pair64::Single,
                errnos: ErrnoFamily::Mips,
            }
            /// MIPS n32: system calls of a MIPS program with 64-bit registers and 32-bit pointers; the numbers begin at 6000.
            MipsN32, mips_n32, "mips_n32", also [
                "mips64n32", "mips64p32", "mips64p32le", "mipsel64n32", "mipsn32", "mipsn32el", "mipsn32r6",
                "mipsn32r6el", "SCMP_ARCH_MIPS64N32", "SCMP_ARCH_MIPSEL64N32"
            ], native if all(any(target_arch = "mips64", target_arch = "mips64r6"), target_pointer_width = "32") {
                kernel_arch: "mips",
                machine: "mips",
                personalities: &["32"],
                register_bits: 64,
                pointer_bits: 32,
                endians: &[Endian::Big, Endian::Little],
                number_base: 6000,
                number_limit: 6999,
                base_is_optional: false,
                audit_archs: &[0xA000_0008, 0xE000_0008],
                elf_machines: &[8],
                instruction: "syscall",
                number_register: Some("v0"),
                argument_registers: &["a0", "a1", "a2", "a3", "a4", "a5"],
                return_register: "v0",
                error: ErrorSignal::Flag("a3"),
                pair64: Pair64::Single,
                errnos: ErrnoFamily::Mips,
            }
            /// SPARC, 32 bits: system calls of a SPARC program with 32-bit registers.
            Sparc, sparc, "sparc", also [], native if target_arch = "sparc" {
                kernel_arch: "sparc",
                machine: "sparc",
                personalities: &["32"],
                register_bits: 32,
                pointer_bits: 32,
                endians: &[Endian::Big],
                number_base: 0,
                number_limit: 0x7FFF_FFFF,
                base_is_optional: false,
                audit_archs: &[0x0000_0002],
                elf_machines: &[2],
                instruction: "t 0x10",
                number_register: Some("g1"),
                argument_registers: &["o0", "o1", "o2", "o3", "o4", "o5"],
                return_register: "o0",
                error: ErrorSignal::Flag("psr carry"),
                pair64: Pair64::Any,
                errnos: ErrnoFamily::Sparc,
            }
            /// SPARC, 64 bits: system calls of a SPARC program with 64-bit registers.
            Sparc64, sparc64, "sparc64", also [], native if target_arch = "sparc64" {
                kernel_arch: "sparc",
                machine: "sparc",
                personalities: &["64", "32"],
                register_bits: 64,
                pointer_bits: 64,
                endians: &[Endian::Big],
                number_base: 0,
                number_limit: 0x7FFF_FFFF,
                base_is_optional: false,
                audit_archs: &[0x8000_002B],
                elf_machines: &[43],
                instruction: "t 0x6d",
                number_register: Some("g1"),
                argument_registers: &["o0", "o1", "o2", "o3", "o4", "o5"],
                return_register: "o0",
                error: ErrorSignal::Flag("xcc carry"),
                pair64: Pair64::Single,
                errnos: ErrnoFamily::Sparc,
            }
            /// Alpha: system calls of an Alpha program.
            Alpha, alpha, "alpha", also [], native if any() {
                kernel_arch: "alpha",
                machine: "alpha",
                personalities: &["64"],
                register_bits: 64,
                pointer_bits: 64,
                endians: &[Endian::Little],
                number_base: 0,
                number_limit: 0x7FFF_FFFF,
                base_is_optional: false,
                audit_archs: &[0xC000_9026],
                elf_machines: &[36902],
                instruction: "callsys",
                number_register: Some("v0"),
                argument_registers: &["a0", "a1", "a2", "a3", "a4", "a5"],
                return_register: "v0",
                error: ErrorSignal::Flag("a3"),
                pair64: Pair64::Single,
                errnos: ErrnoFamily::Alpha,
            }
            /// m68k: system calls of an m68k program.
            M68k, m68k, "m68k", also ["SCMP_ARCH_M68K"], native if target_arch = "m68k" {
                kernel_arch: "m68k",
                machine: "m68k",
                personalities: &["32"],
                register_bits: 32,
                pointer_bits: 32,
                endians: &[Endian::Big],
                number_base: 0,
                number_limit: 0x7FFF_FFFF,
                base_is_optional: false,
                audit_archs: &[0x0000_0004],
                elf_machines: &[4],
                instruction: "trap #0",
                number_register: Some("d0"),
                argument_registers: &["d1", "d2", "d3", "d4", "d5", "a0"],
                return_register: "d0",
                error: ErrorSignal::Negative,
                pair64: Pair64::Any,
                errnos: ErrnoFamily::Generic,
            }
            /// PA-RISC, 32 bits: system calls of a PA-RISC program with 32-bit registers.
            Parisc, parisc, "parisc", also ["hppa", "SCMP_ARCH_PARISC"], native if any() {
                kernel_arch: "parisc",
                machine: "parisc",
                personalities: &["32"],
                register_bits: 32,
                pointer_bits: 32,
                endians: &[Endian::Big],
                number_base: 0,
                number_limit: 0x7FFF_FFFF,
                base_is_optional: false,
                audit_archs: &[0x0000_000F],
                elf_machines: &[15],
                instruction: "ble 0x100(%sr2, %r0)",
                number_register: Some("r20"),
                argument_registers: &["r26", "r25", "r24", "r23", "r22", "r21"],
                return_register: "r28",
                error: ErrorSignal::Negative,
                pair64: Pair64::Any,
                errnos: ErrnoFamily::Parisc,
            }
            /// PA-RISC, 64 bits: system calls of a PA-RISC program with 64-bit registers.
            Parisc64, parisc64, "parisc64", also ["SCMP_ARCH_PARISC64"], native if any() {
                kernel_arch: "parisc",
                machine: "parisc",
                personalities: &["64", "32"],
                register_bits: 64,
                pointer_bits: 64,
                endians: &[Endian::Big],
                number_base: 0,
                number_limit: 0x7FFF_FFFF,
                base_is_optional: false,
                audit_archs: &[0x8000_000F],
                elf_machines: &[15],
                instruction: "ble 0x100(%sr2, %r0)",
                number_register: Some("r20"),
                argument_registers: &["r26", "r25", "r24", "r23", "r22", "r21"],
                return_register: "r28",
                error: ErrorSignal::Negative,
                pair64: Pair64::Single,
                errnos: ErrnoFamily::Parisc,
            }
            /// SuperH: system calls of a SuperH program.
            Sh, sh, "sh", also [
                "sh2", "sh2a", "sh3", "sh3eb", "sh4", "sh4a", "sh4al-dsp", "sh4eb", "sheb", "SCMP_ARCH_SH",
                "SCMP_ARCH_SHEB"
            ], native if any() {
                kernel_arch: "sh",
                machine: "sh",
                personalities: &["32"],
                register_bits: 32,
                pointer_bits: 32,
                endians: &[Endian::Little, Endian::Big],
                number_base: 0,
                number_limit: 0x7FFF_FFFF,
                base_is_optional: false,
                audit_archs: &[0x4000_002A, 0x0000_002A],
                elf_machines: &[42],
                instruction: "trapa #31",
                number_register: Some("r3"),
                argument_registers: &["r4", "r5", "r6", "r7", "r0", "r1", "r2"],
                return_register: "r0",
                error: ErrorSignal::Negative,
                pair64: Pair64::Any,
                errnos: ErrnoFamily::Generic,
            }
            /// Xtensa: system calls of an Xtensa program.
            Xtensa, xtensa, "xtensa", also [], native if target_arch = "xtensa" {
                kernel_arch: "xtensa",
                machine: "xtensa",
                personalities: &["32"],
                register_bits: 32,
                pointer_bits: 32,
                endians: &[Endian::Little, Endian::Big],
                number_base: 0,
                number_limit: 0x7FFF_FFFF,
                base_is_optional: false,
                audit_archs: &[0x0000_005E],
                elf_machines: &[94],
                instruction: "syscall",
                number_register: Some("a2"),
                argument_registers: &["a6", "a3", "a4", "a5", "a8", "a9"],
                return_register: "a2",
                error: ErrorSignal::Negative,
                pair64: Pair64::Even,
                errnos: ErrnoFamily::Generic,
            }
            /// MicroBlaze: system calls of a MicroBlaze program.
            MicroBlaze, microblaze, "microblaze", also [], native if any() {
                kernel_arch: "microblaze",
                machine: "microblaze",
                personalities: &["32"],
                register_bits: 32,
                pointer_bits: 32,
                endians: &[Endian::Little, Endian::Big],
                number_base: 0,
                number_limit: 0x7FFF_FFFF,
                base_is_optional: false,
                audit_archs: &[0x0000_00BD],
                elf_machines: &[189],
                instruction: "brki r14,8",
                number_register: Some("r12"),
                argument_registers: &["r5", "r6", "r7", "r8", "r9", "r10"],
                return_register: "r3",
                error: ErrorSignal::Negative,
                pair64: Pair64::Any,
                errnos: ErrnoFamily::Generic,
            }
            /// Nios II: system calls of a Nios II program.
            Nios2, nios2, "nios2", also [], native if any() {
                kernel_arch: "nios2",
                machine: "nios2",
                personalities: &["32"],
                register_bits: 32,
                pointer_bits: 32,
                endians: &[Endian::Little],
                number_base: 0,
                number_limit: 0x7FFF_FFFF,
                base_is_optional: false,
                audit_archs: &[0x4000_0071],
                elf_machines: &[113],
                instruction: "trap",
                number_register: Some("r2"),
                argument_registers: &["r4", "r5", "r6", "r7", "r8", "r9"],
                return_register: "r2",
                error: ErrorSignal::Flag("r7"),
                pair64: Pair64::Any,
                errnos: ErrnoFamily::Generic,
            }
            /// OpenRISC: system calls of an OpenRISC program.
            OpenRisc, openrisc, "openrisc", also ["or1k"], native if any() {
                kernel_arch: "openrisc",
                machine: "openrisc",
                personalities: &["32"],
                register_bits: 32,
                pointer_bits: 32,
                endians: &[Endian::Big],
                number_base: 0,
                number_limit: 0x7FFF_FFFF,
                base_is_optional: false,
                audit_archs: &[0x0000_005C],
                elf_machines: &[92],
                instruction: "l.sys 1",
                number_register: Some("r11"),
                argument_registers: &["r3", "r4", "r5", "r6", "r7", "r8"],
                return_register: "r11",
                error: ErrorSignal::Negative,
                pair64: Pair64::Any,
                errnos: ErrnoFamily::Generic,
            }
            /// ARC: system calls of an ARC program.
            Arc, arc, "arc", also [], native if any() {
                kernel_arch: "arc",
                machine: "arc",
                personalities: &["32"],
                register_bits: 32,
                pointer_bits: 32,
                endians: &[Endian::Little, Endian::Big],
                number_base: 0,
                number_limit: 0x7FFF_FFFF,
                base_is_optional: false,
                // Of ARCv2, and of its forerunner ARCompact.
                audit_archs: &[0x4000_00C3, 0x0000_00C3, 0x4000_005D, 0x0000_005D],
                elf_machines: &[195, 93],
                instruction: "trap0",
                number_register: Some("r8"),
                argument_registers: &["r0", "r1", "r2", "r3", "r4", "r5"],
                return_register: "r0",
                error: ErrorSignal::Negative,
                pair64: Pair64::Any,
                errnos: ErrnoFamily::Generic,
            }
            /// C-SKY: system calls of a C-SKY program.
            Csky, csky, "csky", also [], native if target_arch = "csky" {
                kernel_arch: "csky",
                machine: "csky",
                personalities: &["32"],
                register_bits: 32,
                pointer_bits: 32,
                endians: &[Endian::Little],
                number_base: 0,
                number_limit: 0x7FFF_FFFF,
                base_is_optional: false,
                audit_archs: &[0x4000_00FC],
                elf_machines: &[252],
                instruction: "trap 0",
                number_register: Some("r7"),
                argument_registers: &["r0", "r1", "r2", "r3", "r4", "r5"],
                return_register: "r0",
                error: ErrorSignal::Negative,
                pair64: Pair64::Any,
                errnos: ErrnoFamily::Generic,
            }
            /// Hexagon: system calls of a Hexagon program.
            Hexagon, hexagon, "hexagon", also [], native if target_arch = "hexagon" {
                kernel_arch: "hexagon",
                machine: "hexagon",
                personalities: &["32"],
                register_bits: 32,
                pointer_bits: 32,
                endians: &[Endian::Little],
                number_base: 0,
                number_limit: 0x7FFF_FFFF,
                base_is_optional: false,
                audit_archs: &[0x0000_00A4],
                elf_machines: &[164],
                instruction: "trap0(#1)",
                number_register: Some("r6"),
                argument_registers: &["r0", "r1", "r2", "r3", "r4", "r5"],
                return_register: "r0",
                error: ErrorSignal::Negative,
                pair64: Pair64::Even,
                errnos: ErrnoFamily::Generic,
            }
        }
    };
}

pub(crate) use abis;
