//! The seccomp filter of `--seccomp-bpf`, and what can be done to hide it from the program.

use nix::errno::Errno;
use nix::libc;
use nix::sys::prctl::set_no_new_privs;
use nix::sys::ptrace;
use nix::unistd::{Pid, geteuid};
use sysno::bpf::{Action, Instruction};
use sysno::{Filter, Invocation};

use crate::expressions::calls;

/// The number by which this filter's stops are told from those that a filter of the program's asks for.
const OURS: u16 = 0x5e5c;

/// The filter: it stops the program at the calls that are to be shown, and at those that may start a process which isn't traced.
fn program(shown: &Filter) -> Vec<Instruction> {
    let starts = calls(STARTS).expect("names of calls");
    let mut program = starts.seccomp(Action::Trace(OURS), Action::Allow).to_vec();
    // What this part allows is for the next one to decide.
    let len = program.len();
    for (index, instruction) in program.iter_mut().enumerate() {
        if (instruction.code, instruction.k) == (RETURN, Action::Allow.into_raw()) {
            *instruction = Instruction { code: JUMP, jt: 0, jf: 0, k: (len - index - 1) as u32 };
        }
    }
    program.extend_from_slice(&shown.seccomp(Action::Trace(OURS), Action::Allow));
    program
}

/// `BPF_RET | BPF_K`
const RETURN: u16 = 0x06;
/// `BPF_JMP | BPF_JA`
const JUMP: u16 = 0x05;
/// The calls that may have `CLONE_UNTRACED`.
const STARTS: &str = "clone,?clone3";

/// Makes the kernel stop this process, and those that it starts, only at the calls that are to be shown. Without privileges,
/// this requires that the process can't gain any by executing a program; while it is traced, it can't do that anyway.
pub fn install(shown: &Filter) -> nix::Result<()> {
    let program = program(shown);
    let fprog = libc::sock_fprog { len: program.len() as u16, filter: program.as_ptr().cast_mut().cast() };
    let (mode, flags) = (libc::SECCOMP_SET_MODE_FILTER, libc::SECCOMP_FILTER_FLAG_SPEC_ALLOW);
    // SAFETY: the kernel only reads the program, whose instructions have the kernel's layout.
    let seccomp = || Errno::result(unsafe { libc::syscall(libc::SYS_seccomp, mode, flags, &fprog) }).map(drop);
    match seccomp() {
        Err(Errno::EACCES) if !geteuid().is_root() => set_no_new_privs().and_then(|()| seccomp()),
        installed => installed,
    }
}

/// What is visible to the program of a stop by a filter, undone.
///
/// `data` is what the filter returned. The result is whether the process must stop at the end of the call, for [`restore`].
pub fn hide(pid: Pid, call: &Invocation, is_selected: bool, data: u32) -> nix::Result<bool> {
    let name = call.syscall().map_or("", |call| call.name());
    let is_start = matches!(name, "clone" | "clone3");
    if data != u32::from(OURS) || !is_selected && !is_start {
        // A filter of the program's asks for a tracer. Without this one, there would be none, and the call would fail.
        let fail = |registers: &mut Registers| {
            (*registers.number, *registers.result) = (u64::MAX, -i64::from(libc::ENOSYS) as u64)
        };
        return change(pid, fail).map(|()| false);
    }
    if !is_start {
        return Ok(false);
    }
    // The child would inherit the filter, without a tracer. So the kernel doesn't see the flag.
    let mut is_hidden = false;
    change(pid, |registers| {
        let in_memory = name == "clone3";
        let flags = if in_memory { memory(pid, *registers.first) } else { Some(*registers.first) };
        let Some(flags) = flags.filter(|flags| flags & UNTRACED != 0) else { return };
        is_hidden = true;
        if in_memory {
            is_hidden = set_memory(pid, *registers.first, flags & !UNTRACED);
        } else {
            *registers.first = flags & !UNTRACED;
        }
        // The kernel looks at the lower half only, and no program sees the number; the child's is a copy of it.
        *registers.number |= match in_memory {
            true if flags & libc::CLONE_VM as u64 != 0 => IN_SHARED_MEMORY,
            true => IN_MEMORY,
            false => IN_REGISTER,
        };
    })?;
    Ok(is_hidden)
}

/// Restores what [`hide`] has changed: in the process that has made a call, or, before it runs, in its child.
pub fn restore(pid: Pid, is_child: bool) -> nix::Result<()> {
    change(pid, |registers| {
        match *registers.number & UPPER {
            IN_REGISTER => *registers.first |= UNTRACED,
            // The parent's memory is the parent's to restore, who may use it for something else since.
            IN_SHARED_MEMORY if is_child => {}
            IN_SHARED_MEMORY | IN_MEMORY => {
                if let Some(flags) = memory(pid, *registers.first) {
                    set_memory(pid, *registers.first, flags | UNTRACED);
                }
            }
            _ => return,
        }
        *registers.number &= !UPPER;
    })
}

const UNTRACED: u64 = libc::CLONE_UNTRACED as u64;
/// The upper half of the number of a call whose flags are changed: it says where they are.
const UPPER: u64 = 0xFFFF_FFFF << 32;
const IN_REGISTER: u64 = (OURS as u64) << 48 | 1 << 32;
const IN_MEMORY: u64 = (OURS as u64) << 48 | 2 << 32;
/// The child has the same memory.
const IN_SHARED_MEMORY: u64 = (OURS as u64) << 48 | 3 << 32;

/// The word at an address: the flags of `struct clone_args` are the first 64 bits.
fn memory(pid: Pid, address: u64) -> Option<u64> {
    ptrace::read(pid, address as ptrace::AddressType).ok().map(|word| word as u64)
}

fn set_memory(pid: Pid, address: u64, word: u64) -> bool {
    ptrace::write(pid, address as ptrace::AddressType, word as libc::c_long).is_ok()
}

/// The registers of a call.
struct Registers<'a> {
    number: &'a mut u64,
    result: &'a mut u64,
    /// The first argument.
    first: &'a mut u64,
}

#[cfg(target_arch = "x86_64")]
pub const IS_POSSIBLE: bool = true;

#[cfg(target_arch = "x86_64")]
fn change(pid: Pid, change: impl FnOnce(&mut Registers)) -> nix::Result<()> {
    /// The code segment of programs of 32 bits.
    const USER32_CS: u64 = 0x23;
    let before = ptrace::getregs(pid)?;
    let mut after = before;
    let first = if before.cs == USER32_CS { &mut after.rbx } else { &mut after.rdi };
    change(&mut Registers { number: &mut after.orig_rax, result: &mut after.rax, first });
    let all = |registers: &libc::user_regs_struct| [registers.orig_rax, registers.rax, registers.rbx, registers.rdi];
    if all(&after) == all(&before) { Ok(()) } else { ptrace::setregs(pid, after) }
}

/// The registers of other machines have other names.
#[cfg(not(target_arch = "x86_64"))]
pub const IS_POSSIBLE: bool = false;

#[cfg(not(target_arch = "x86_64"))]
fn change(_pid: Pid, _change: impl FnOnce(&mut Registers)) -> nix::Result<()> {
    Err(Errno::ENOSYS)
}
