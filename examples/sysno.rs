//! Looks up system calls by name, by number, or by an expression as in strace's `trace=`.
//!
//! ```text
//! $ cargo run --example sysno -- accept
//! abi          x86_64
//! number       43 (0x2b)
//! signature    accept(sockfd: i32, addr: *mut sockaddr, addrlen: *mut i32) -> i32
//! length       addr: *addrlen, in bytes
//! argument     sockfd: descriptor
//! argument     addr: data
//! argument     addrlen: size
//! returns      descriptor
//! categories   network
//! manual page  accept(2)
//! since        Linux 2.0
//!
//! $ cargo run --example sysno -- 0x101 '/^mkdir' %statfs
//!  83  mkdir(pathname: *const c_char, mode: u16) -> i32
//! 137  statfs(path: *const c_char, buf: *mut statfs) -> i32
//! 257  openat(dirfd: i32, pathname: *const c_char, flags: i32, mode: u16) -> i32
//! 258  mkdirat(dirfd: i32, pathname: *const c_char, mode: u16) -> i32
//!
//! $ cargo run --example sysno -- @swap +seccomp
//! 157  prctl(option: i32, arg2: usize, arg3: usize, arg4: usize, arg5: usize) -> i32
//! 167  swapon(path: *const c_char, swapflags: i32) -> i32
//! 168  swapoff(path: *const c_char) -> i32
//! 317  seccomp(operation: u32, flags: u32, args: *mut c_void) -> i32
//!
//! $ cargo run --example sysno -- --abi x86,riscv64 waitpid,truncate64 truncate
//! x86        7  waitpid(pid: i32, wstatus: *mut i32, options: i32) -> i32
//! x86       92  truncate(path: *const c_char, length: isize) -> i32
//! x86      193  truncate64(path: *const c_char, length: i64) -> i32
//! riscv64   45  truncate(path: *const c_char, length: isize) -> i32
//!
//! $ cargo run --example sysno -- --json --audit c00000b7 57
//! [
//! {"abi":"aarch64","args":[{"meaning":"descriptor","name":"fd","type":"i32"}],"categories":["desc"],"manual_page":"close(2)","name":"close","number":57,"returned":"zero","returns":"i32","since":"1.0"}
//! ]
//!
//! $ cargo run --example sysno -- openat flags=0x80241 mode=0644
//! openat  flags  0x80241  O_WRONLY|O_CREAT|O_TRUNC|O_CLOEXEC
//! openat  mode   0x1a4                                  0644
//!
//! $ cargo run --example sysno -- --abi x86_64,alpha O_DIRECTORY
//! x86_64  open_flags  O_DIRECTORY  0x10000
//! x86_64  file_flags  O_DIRECTORY  0x10000
//! alpha   open_flags  O_DIRECTORY  0x8000
//! alpha   file_flags  O_DIRECTORY  0x8000
//!
//! $ cargo run --example sysno -- --abi x86_64,mips_o32 iovec
//! struct iovec on x86_64, little-endian: 16 bytes, aligned to 8
//! 0  8  iov_base: *mut u8  data
//! 8  8  iov_len: usize     size
//!
//! struct iovec on mips_o32, big-endian: 8 bytes, aligned to 4
//! 0  4  iov_base: *mut u8  data
//! 4  4  iov_len: usize     size
//!
//! $ cargo run --example sysno -- SYS_openat 'dup(2)' __x64_sys_newfstat+0x4e/0x70
//!   5  fstat(fd: i32, statbuf: *mut stat) -> i32
//!  32  dup(oldfd: i32) -> i32
//! 257  openat(dirfd: i32, pathname: *const c_char, flags: i32, mode: u16) -> i32
//!
//! $ cargo run --example sysno -- --abi all x8
//! aarch64  w8  number
//!
//! $ cargo run --example sysno -- --audit c000003e 257 ffffff9c 7ffd0000 80000 0
//! openat(AT_FDCWD, 0x7ffd0000, O_RDONLY|O_CLOEXEC)
//!
//! $ cargo run --example sysno -- --audit 'type=SYSCALL arch=c000003e syscall=257 success=yes exit=91 a0=ffffff9c a1=7f6d a2=80000 a3=0 items=1'
//! openat(AT_FDCWD, 0x7f6d, O_RDONLY|O_CLOEXEC) = 91
//! ```
//!
//! `argument=value` shows the value of an argument by name. The value may also be made of names: `flags=O_RDWR|O_CREAT`. The
//! name of a constant shows its value.
//!
//! The name of a struct shows what it consists of: where each member begins, how many bytes it has, its name, type and meaning. If a call
//! has the same name, as `stat` has, the call is shown first. The byte order is the usual one of the ABI, or that after `--endian`. Padding
//! isn't shown.
//!
//! `5.6` selects the calls that came with Linux 5.6 or a newer release. A pasted name selects the call that it means: `SYS_openat`,
//! `__x64_sys_newfstat+0x4e/0x70`, `sys_enter_openat`, `openat(2)`. The name of a register shows what it is for, on all ABIs without `--abi`;
//! that of an ABI, its facts.
//!
//! `@swap` is one of systemd's groups. `+seccomp` selects `seccomp` and the calls that can do its work.
//!
//! A word that is a call's name selects that call: on x86, `ipc` is a call, and `%ipc` is the class. With several ABIs, at
//! least one of them must know each item of an expression. In JSON, arguments that are not known are `null`.
//!
//! `--audit` takes the two numbers that seccomp, audit and ptrace report for a call. With the registers, in hexadecimal, it
//! shows the call with its arguments. The first number is hexadecimal, as audit writes it, unless it has too many digits for
//! that: `c000003e`, `0xc000003e`, `3221225534`. If no row has the call's number, it is shown by number:
//! `syscall_0x3e8(0x1)`.
//!
//! It also takes a line of the log, or fields from it in any order: `arch`, `syscall`, `a0`, `a1`, …. With `exit` and
//! `success`, it also shows the result. It skips the rest of the line, and lines without `arch`. Values may be names, as
//! `ausearch -i` prints them: `arch=x86_64 syscall=openat exit=ENOENT(No such file or directory) a0=AT_FDCWD`. A log has four
//! registers at most. Arguments beyond them are shown as `?`.
//!
//! Without words, it reads a log: `sysno --audit </var/log/audit/audit.log`, `journalctl -k | sysno --audit`. In each line that reports a
//! call, the call takes the place of the fields that say what it is. All other lines are passed through.
//!
//! The exit status is 1 if there is no such call, and 2 if the command line is wrong.

use std::error::Error;
use std::io::{self, BufRead, BufWriter, ErrorKind, Write};
use std::process::ExitCode;

use clap::error::ErrorKind as UsageError;
use clap::{ArgAction, CommandFactory, Parser, ValueEnum};
use report::Report;
use serde_json::{Value, json};
use sysno::{
    Abi, Constants, Endian, Layout, Length, LengthUnit, Meaning, Member, NoMemory, Syscall, SyscallSet, UnknownAbi,
};

#[path = "sysno/report.rs"]
mod report;

/// Looks up Linux's system calls.
#[derive(Parser)]
#[command(name = "sysno")]
struct Args {
    /// Names, numbers, and expressions as in strace's `trace=`: openat 257 0x101 %network '/^mk' ?mseal '!all'; systemd's
    /// groups: @system-service; a call and the calls that can do its work: +openat; a call with values of its arguments:
    /// openat flags=0x80241; names of constants: O_DIRECTORY; names of structs: sockaddr_in; names as
    /// they are pasted: SYS_openat __x64_sys_openat 'openat(2)'; calls since a release of Linux: 5.6; registers: rdi; ABIs: arm64
    #[arg(value_name = "CALL", required_unless_present_any = ["audit", "abis"])]
    calls: Vec<String>,
    /// The ABIs to look in, by any of their names, or `all`: x86,arm64. The default is the one that this program is compiled
    /// for
    #[arg(long = "abi", value_name = "ABI", value_delimiter = ',', value_parser = selected_abis)]
    selected: Vec<Selected>,
    /// A call as seccomp or audit reported it: AUDIT_ARCH in hexadecimal, the call's number, and its registers in
    /// hexadecimal. Or a line of the log, also in the form of `ausearch -i`, or some of its fields: arch=c000003e syscall=257
    /// success=yes exit=3 a0=ffffff9c. Without any of these, a whole log is read from standard input
    #[arg(long, num_args = 0.., value_names = ["ARCH", "NUMBER"], action = ArgAction::Set)]
    #[arg(conflicts_with_all = ["calls", "selected"])]
    audit: Option<Vec<String>>,
    /// Print a table of the ABIs instead of calls
    #[arg(long, conflicts_with_all = ["calls", "selected", "audit"])]
    abis: bool,
    /// The byte order of structs. The default is the usual one of each ABI
    #[arg(long, value_name = "ORDER", value_enum)]
    endian: Option<ByteOrder>,
    /// Print an array of objects
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum ByteOrder {
    Little,
    Big,
}

/// What one name after `--abi` selects.
#[derive(Clone, Copy)]
enum Selected {
    All,
    One(Abi),
}

fn selected_abis(name: &str) -> Result<Selected, String> {
    if name == "all" {
        return Ok(Selected::All);
    }
    abi_named(name).map(Selected::One)
}

fn abi_named(name: &str) -> Result<Abi, String> {
    name.parse().map_err(|error: UnknownAbi| match Abi::nearest(name) {
        Some(abi) if error.abis().is_empty() => format!("{error}; did you mean `{abi}`?"),
        _ => format!("{error}; --abis shows all"),
    })
}

fn main() -> ExitCode {
    let args = Args::parse();
    if let Some([word]) = args.audit.as_deref().filter(|words| words.iter().all(|word| !word.contains('='))) {
        let message = format!("--audit needs a call's number after `{word}`, or fields: arch=c000003e syscall=257");
        Args::command().error(UsageError::TooFewValues, message).exit();
    }
    let mut out = BufWriter::new(io::stdout().lock());
    let result = answer(&args, &mut out).and_then(|()| Ok(out.flush()?));
    // A closed pipe is no error: its reader needs no more output.
    let is_broken_pipe = |error: &io::Error| error.kind() == ErrorKind::BrokenPipe;
    match result {
        Err(error) if !error.downcast_ref().is_some_and(is_broken_pipe) => {
            // Not `eprintln!`, which panics if stderr is closed.
            let _ = writeln!(io::stderr(), "sysno: {error}");
            ExitCode::FAILURE
        }
        _ => ExitCode::SUCCESS,
    }
}

fn answer(args: &Args, out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    if args.abis {
        return Ok(if args.json { array(out, Abi::ALL.iter().map(abi_object)) } else { table(out, &abi_rows()) }?);
    }
    let (calls, one_abi) = match args.audit.as_deref() {
        Some([]) => return log(args.json, out, io::stdin().lock()),
        Some(words) => {
            let report = report::read(words)?;
            match report.only_call() {
                Some(call) => (vec![call], true),
                None => return reported(args.json, out, &report),
            }
        }
        None => {
            let abis = abis(&args.selected)?;
            let constants = constants(&abis, &args.calls);
            if !constants.is_empty() {
                return constant_rows(args.json, out, &constants, abis.len() == 1);
            }
            let registers = registers(&args.selected, &args.calls);
            if !registers.is_empty() {
                return register_rows(args.json, out, &registers);
            }
            let named = args.calls.iter().map(|word| word.parse().ok()).collect::<Option<Vec<Abi>>>();
            if let Some(named) = named {
                return one_abi_each(args.json, out, &named);
            }
            let (values, words): (Vec<_>, Vec<_>) =
                args.calls.iter().cloned().partition(|word| assigned(word).is_some());
            if !values.is_empty() {
                let calls = select(&abis, &words)?;
                return value_rows(args.json, out, &calls, &values, abis.len() == 1);
            }
            let structs = structs(&abis, &words, args.endian);
            if !structs.is_empty() {
                let is_call = |word: &str| abis.iter().any(|abi| abi.syscall_by_name(word).is_some());
                let is_struct = |word: &str| structs.iter().any(|layout| layout.name() == word);
                let words: Vec<_> = words.iter().filter(|word| is_call(word) || !is_struct(word)).cloned().collect();
                return calls_and_structs(args.json, out, &select(&abis, &words)?, &structs, abis.len() == 1);
            }
            (select(&abis, &words)?, abis.len() == 1)
        }
    };
    if args.json {
        return Ok(array(out, calls.iter().map(call_object))?);
    }
    Ok(call_rows(out, &calls, one_abi)?)
}

/// One call with all that is known of it; of several, a line for each.
fn call_rows(out: &mut impl Write, calls: &[Syscall], one_abi: bool) -> io::Result<()> {
    let row = |call: &Syscall| {
        let cells = [call.abi().to_string(), call.id().to_string(), call.signature().to_string()];
        cells.into_iter().skip(usize::from(one_abi)).collect()
    };
    match calls {
        [call] => table(out, &details(*call)),
        _ => table(out, &calls.iter().map(row).collect::<Vec<_>>()),
    }
}

fn abis(selected: &[Selected]) -> Result<Vec<Abi>, &'static str> {
    if selected.is_empty() {
        return Ok(vec![Abi::NATIVE.ok_or("there is no table for this machine's own ABI; name another with --abi")?]);
    }
    let is_selected = |abi: &&Abi| {
        selected.iter().any(|selected| match selected {
            Selected::All => true,
            Selected::One(one) => one == *abi,
        })
    };
    Ok(Abi::ALL.iter().filter(is_selected).copied().collect())
}

/// The calls that any of the words selects: ABI by ABI, by number.
fn select(abis: &[Abi], words: &[String]) -> Result<Vec<Syscall>, Box<dyn Error>> {
    let none: Vec<_> = abis.iter().map(|&abi| SyscallSet::empty(abi)).collect();
    let mut sets = none.clone();
    for word in words {
        let selected = select_word(none.clone(), word)?;
        sets.iter_mut().zip(selected).for_each(|(set, selected)| set.extend(selected));
    }
    Ok(sets.iter().flatten().collect())
}

/// The calls that a pasted name means on the ABIs of the sets. A look-up may guess what an expression may not.
fn pasted(sets: &[SyscallSet], name: &str) -> Vec<Syscall> {
    sets.iter().filter_map(|set| set.abi().syscall_by_any_name(name)).collect()
}

/// Adds the calls that a word selects to empty sets, one for each ABI.
fn select_word(mut sets: Vec<SyscallSet>, word: &str) -> Result<Vec<SyscallSet>, Box<dyn Error>> {
    let named = pasted(&sets, word.trim());
    if !named.is_empty() {
        sets.iter_mut().for_each(|set| set.extend(named.iter().copied()));
        return Ok(sets);
    }
    let list = word.trim_start_matches('!');
    if list.split(',').all(str::is_empty) {
        sets[0].abi().filter(word)?;
    }
    // Item by item, since an item is an error only if none of the ABIs knows it.
    for item in list.split(',').filter(|item| !item.is_empty()) {
        if let Some(release) = release(item) {
            sets.iter_mut().for_each(|set| set.extend(set.abi().syscalls().filter(|call| is_since(*call, &release))));
            continue;
        }
        let decimal = in_decimal(item);
        // In a list with a comma, `none` is a name.
        let comma = if item == list { "" } else { "," };
        let mut errors = Vec::new();
        for set in &mut sets {
            match set.abi().filter(&format!("{comma}{decimal}")) {
                Ok(selected) => set.extend(selected),
                Err(error) => errors.push(error),
            }
        }
        if errors.len() == sets.len() {
            let named = pasted(&sets, item);
            if !named.is_empty() {
                sets.iter_mut().for_each(|set| set.extend(named.iter().copied()));
                continue;
            }
            let error = errors.iter().find(|error| error.suggestion().is_some()).unwrap_or(&errors[0]);
            return Err(error.to_string().replace(&decimal, item).into());
        }
    }
    let is_inverted = (word.len() - list.len()) % 2 == 1;
    Ok(if is_inverted { sets.into_iter().map(|set| !set).collect() } else { sets })
}

/// A release of Linux as its numbers: `5.6`.
fn release(text: &str) -> Option<Vec<u32>> {
    let numbers = text.split('.').map(|number| integer(number, 10)).collect::<Option<Vec<_>>>();
    numbers.filter(|numbers| numbers.len() > 1)
}

/// Whether that release or a newer one brought the call. If two did, for two kinds of machines, the first one counts.
fn is_since(call: Syscall, first: &[u32]) -> bool {
    let since = call.since().and_then(|since| release(since.split(';').next()?));
    since.is_some_and(|since| *since >= *first)
}

/// The item, its number converted from hexadecimal, which strace's expressions don't have, to decimal.
fn in_decimal(item: &str) -> String {
    let name = item.trim_start_matches('?');
    let name = name.strip_prefix('+').unwrap_or(name);
    let number = name.strip_prefix("0x").and_then(|digits| integer(digits, 16));
    number.map_or_else(|| item.to_owned(), |number| item.replace(name, &number.to_string()))
}

/// Parses digits without a sign.
fn integer(digits: &str, radix: u32) -> Option<u32> {
    if digits.starts_with('+') { None } else { u32::from_str_radix(digits, radix).ok() }
}

/// Where all words are names of constants: each with its ABI and its set.
fn constants<'a>(abis: &[Abi], words: &'a [String]) -> Vec<(Abi, Constants, &'a str, u64)> {
    let mut rows = Vec::new();
    for word in words {
        let before = rows.len();
        for &abi in abis {
            let values = Constants::all().filter_map(|set| Some((abi, set, word.as_str(), set.value(abi, word)?)));
            rows.extend(values);
        }
        if rows.len() == before {
            return Vec::new();
        }
    }
    rows
}

fn constant_rows(
    json: bool,
    out: &mut impl Write,
    constants: &[(Abi, Constants, &str, u64)],
    one_abi: bool,
) -> Result<(), Box<dyn Error>> {
    if json {
        let object = |&(abi, set, name, value): &(Abi, Constants, &str, u64)| json!({ "abi": abi.name(), "set": set.name(), "name": name, "value": value });
        return Ok(array(out, constants.iter().map(object))?);
    }
    let row = |&(abi, set, name, value): &(Abi, Constants, &str, u64)| {
        let cells = [abi.to_string(), set.name().to_owned(), name.to_owned(), format!("{value:#x}")];
        cells.into_iter().skip(usize::from(one_abi)).collect::<Vec<_>>()
    };
    Ok(table(out, &constants.iter().map(row).collect::<Vec<_>>())?)
}

/// A register of an ABI, and what is in it when a call is made.
type Register = (Abi, &'static str, String);

/// Where all words are names of registers: what they are for, on the ABIs that are selected, or on all.
fn registers(selected: &[Selected], words: &[String]) -> Vec<Register> {
    let abis = if selected.is_empty() { Ok(Abi::ALL.to_vec()) } else { abis(selected) };
    let mut rows = Vec::new();
    for word in words {
        let before = rows.len();
        for &abi in abis.iter().flatten() {
            let facts = abi.descriptor();
            let arguments = facts.argument_registers.iter().enumerate();
            let arguments = arguments.map(|(index, register)| (*register, format!("argument {index}")));
            let others = [(facts.number_register, "number"), (Some(facts.return_register), "result")];
            let others = others.into_iter().filter_map(|(register, use_)| Some((register?, use_.to_owned())));
            // On AArch64, w8 is the lower half of x8.
            let is_named = |register: &str| {
                let half = register.strip_prefix('w').filter(|_| abi == Abi::Aarch64);
                register == word || half.is_some_and(|number| word.strip_prefix('x') == Some(number))
            };
            let named = others.chain(arguments).filter(|(register, _)| is_named(register));
            rows.extend(named.map(|(register, use_)| (abi, register, use_)));
        }
        if rows.len() == before {
            return Vec::new();
        }
    }
    rows
}

fn register_rows(json: bool, out: &mut impl Write, registers: &[Register]) -> Result<(), Box<dyn Error>> {
    if json {
        let object = |(abi, register, use_): &Register| json!({ "abi": abi.name(), "register": register, "use": use_ });
        return Ok(array(out, registers.iter().map(object))?);
    }
    let row = |(abi, register, use_): &Register| vec![abi.to_string(), (*register).to_owned(), use_.clone()];
    Ok(table(out, &registers.iter().map(row).collect::<Vec<_>>())?)
}

/// The facts of some ABIs, a line for each fact.
fn one_abi_each(json: bool, out: &mut impl Write, abis: &[Abi]) -> Result<(), Box<dyn Error>> {
    if json {
        return Ok(array(out, abis.iter().map(abi_object))?);
    }
    for (index, abi) in abis.iter().enumerate() {
        if index > 0 {
            writeln!(out)?;
        }
        for (name, fact) in abi_facts(abi) {
            writeln!(out, "{:18}  {}", name.replace('_', " "), cell(fact))?;
        }
    }
    Ok(())
}

/// What the structs of these names consist of, struct by struct and ABI by ABI.
fn structs(abis: &[Abi], words: &[String], endian: Option<ByteOrder>) -> Vec<Layout> {
    let order = |abi: Abi| match endian {
        Some(ByteOrder::Little) => Endian::Little,
        Some(ByteOrder::Big) => Endian::Big,
        None => abi.endian(),
    };
    words.iter().flat_map(|word| abis.iter().filter_map(move |&abi| Layout::named(word, abi, order(abi)))).collect()
}

/// The calls, and behind them the structs.
fn calls_and_structs(
    json: bool,
    out: &mut impl Write,
    calls: &[Syscall],
    structs: &[Layout],
    one_abi: bool,
) -> Result<(), Box<dyn Error>> {
    if json {
        return Ok(array(out, calls.iter().map(call_object).chain(structs.iter().map(struct_object)))?);
    }
    call_rows(out, calls, one_abi)?;
    for (index, layout) in structs.iter().enumerate() {
        if index > 0 || !calls.is_empty() {
            writeln!(out)?;
        }
        let (name, abi, size, alignment) = (layout.name(), layout.abi(), layout.size(), layout.alignment());
        let order = endian_name(layout.endian());
        writeln!(out, "struct {name} on {abi}, {order}-endian: {size} bytes, aligned to {alignment}")?;
        let row = |member: Member| {
            let meaning = Some(member.meaning()).filter(|meaning| *meaning != Meaning::Number);
            let cells = [member.offset().to_string(), member.size().to_string(), member.to_string()];
            cells.into_iter().chain([meaning.map_or_else(String::new, meaning_text)]).collect::<Vec<_>>()
        };
        table(out, &layout.members().map(row).collect::<Vec<_>>())?;
        let variants: Vec<_> = layout.variants().map(Layout::name).collect();
        if !variants.is_empty() {
            writeln!(out, "or: {}", variants.join(", "))?;
        }
    }
    Ok(())
}

fn struct_object(layout: &Layout) -> Value {
    let member = |member: Member| {
        let text = member.to_string();
        let ty = text.split_once(": ").map_or("", |(_, ty)| ty);
        let mut object = json!({
            "name": member.name(),
            "type": ty,
            "offset": member.offset(),
            "size": member.size(),
            "meaning": meaning_text(member.meaning()),
        });
        if let Some((lowest, count)) = member.bits() {
            object["bits"] = json!({ "lowest": lowest, "count": count });
        }
        object
    };
    json!({
        "abi": layout.abi().name(),
        "struct": layout.name(),
        "endian": endian_name(layout.endian()),
        "size": layout.size(),
        "alignment": layout.alignment(),
        "members": layout.members().map(member).collect::<Vec<_>>(),
        "variants": layout.variants().map(Layout::name).collect::<Vec<_>>(),
    })
}

fn endian_name(endian: Endian) -> &'static str {
    match endian {
        Endian::Little => "little",
        Endian::Big => "big",
    }
}

/// `flags=0x80241`: the name of an argument, and its value.
fn assigned(word: &str) -> Option<(&str, &str)> {
    let is_name = |name: &str| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    word.split_once('=').filter(|(name, _)| !name.is_empty() && is_name(name))
}

/// The values of arguments by name, for each of the calls.
fn value_rows(
    json: bool,
    out: &mut impl Write,
    calls: &[Syscall],
    values: &[String],
    one_abi: bool,
) -> Result<(), Box<dyn Error>> {
    let (mut rows, mut objects) = (Vec::new(), Vec::new());
    for &call in calls {
        let args = call.args();
        let mut registers = [0; 8];
        for value in values {
            let (name, text) = assigned(value).unwrap_or_default();
            let index = args.iter().position(|arg| arg.name() == name);
            let index = index.ok_or_else(|| format!("{call} has no argument `{name}`: {}", call.signature()))?;
            // What the argument means may depend on those before.
            let meaning = call.decode(registers).invocation().meaning_of(index);
            registers[index] = match meaning.and_then(Meaning::constants) {
                Some(set) => set.parse(call.abi(), text)?,
                None => {
                    let (digits, radix) = match text.strip_prefix("0x") {
                        Some(digits) => (digits, 16),
                        None if text.len() > 1 && text.starts_with('0') => (text, 8),
                        None => (text, 10),
                    };
                    let number = u64::from_str_radix(digits, radix).or_else(|_| text.parse().map(|n: i64| n as u64));
                    number.map_err(|_| format!("`{text}` is no number, and {name} of {call} has no names"))?
                }
            };
        }
        let call_made = *call.decode(registers).invocation();
        for value in values {
            let (name, _) = assigned(value).unwrap_or_default();
            let Some(index) = args.iter().position(|arg| arg.name() == name) else { continue };
            let (number, text) = (registers[index], call_made.text(&NoMemory).names(true).arg(index).to_string());
            objects.push(json!({
                "abi": call.abi().name(), "name": call.name(), "arg": name, "value": number, "text": text,
            }));
            let cells = [call.abi().to_string(), call.to_string(), name.to_owned(), format!("{number:#x}"), text];
            rows.push(cells.into_iter().skip(usize::from(one_abi)).collect::<Vec<_>>());
        }
    }
    Ok(if json { array(out, objects.into_iter()) } else { table(out, &rows) }?)
}

/// The call with its arguments and its result, as they were reported.
fn reported(json: bool, out: &mut impl Write, report: &Report) -> Result<(), Box<dyn Error>> {
    let text = report.text();
    Ok(if json { array(out, std::iter::once(serde_json::to_value(text)?)) } else { writeln!(out, "{text}") }?)
}

/// A log, with each call that it reports decoded; or in JSON, only the calls.
fn log(json: bool, out: &mut impl Write, mut log: impl BufRead) -> Result<(), Box<dyn Error>> {
    let mut line = Vec::new();
    let mut is_first = true;
    if json {
        write!(out, "[")?;
    }
    while log.read_until(b'\n', &mut line)? > 0 {
        let text = std::str::from_utf8(&line).unwrap_or_default().trim_end_matches('\n');
        match (report::read_line(text), json) {
            (Some(report), true) => {
                let separator = if is_first { "" } else { "," };
                write!(out, "{separator}\n{}", serde_json::to_value(report.text())?)?;
                is_first = false;
            }
            (None, true) => {}
            (Some(report), false) => writeln!(out, "{}", report::with_call(text, &report))?,
            (None, false) => out.write_all(&line)?,
        }
        // What a program writes line by line is read so, too: `journalctl -f | sysno --audit`.
        out.flush()?;
        line.clear();
    }
    if json {
        writeln!(out, "\n]")?;
    }
    Ok(())
}

fn details(call: Syscall) -> Vec<Vec<String>> {
    let row = |name: &str, text: String| vec![name.to_owned(), if text.is_empty() { "none".to_owned() } else { text }];
    let mut rows = vec![
        row("abi", call.abi().to_string()),
        row("number", format!("{0} ({0:#x})", call.id())),
        row("signature", call.signature().to_string()),
    ];
    for (index, arg) in call.args().iter().enumerate() {
        if let Some(length) = call.length_of(index) {
            let (star, holder) = (if length.is_indirect() { "*" } else { "" }, call.args()[length.arg()].name());
            let text = match length.unit() {
                LengthUnit::Pages => format!("an element for each page of {star}{holder} bytes"),
                _ => format!("{star}{holder}, in {}", unit(length)),
            };
            rows.push(row("length", format!("{}: {text}", arg.name())));
        }
    }
    for (index, arg) in call.args().iter().enumerate() {
        if let Some(meaning) = call.meaning_of(index).filter(|meaning| *meaning != Meaning::Number) {
            rows.push(row("argument", format!("{}: {}", arg.name(), meaning_text(meaning))));
        }
    }
    rows.push(row("returns", meaning_text(call.meaning_of_result())));
    let categories: Vec<_> = call.categories().iter().map(|category| category.name()).collect();
    rows.push(row("categories", categories.join(", ")));
    rows.push(row("manual page", call.manual_page().map(|page| page.to_string()).unwrap_or_default()));
    rows.push(row("since", call.since().map(|release| format!("Linux {release}")).unwrap_or_default()));
    rows
}

/// `descriptor`; for constants, the name of their set.
fn meaning_text(meaning: Meaning) -> String {
    match meaning {
        Meaning::Flags(set) | Meaning::Choice(set) | Meaning::DescriptorOr(set) => set.name().to_owned(),
        plain => format!("{plain:?}").to_lowercase(),
    }
}

fn call_object(call: &Syscall) -> Value {
    let arg = |index: usize| {
        let arg = call.args()[index];
        let mut object = json!({ "name": arg.name(), "type": arg.ty().to_string() });
        object["meaning"] = json!(call.meaning_of(index).map(meaning_text));
        if let Some(length) = call.length_of(index) {
            let (arg, unit, indirect) = (length.arg(), unit(length), length.is_indirect());
            object["length"] = json!({ "arg": arg, "unit": unit, "indirect": indirect });
        }
        object
    };
    json!({
        "abi": call.abi().name(),
        "number": call.id(),
        "name": call.name(),
        "args": call.args_known().then(|| (0..call.args().len()).map(arg).collect::<Vec<_>>()),
        "returns": call.return_type().to_string(),
        "categories": call.categories().iter().map(|category| category.name()).collect::<Vec<_>>(),
        "manual_page": call.manual_page().map(|page| page.to_string()),
        "returned": meaning_text(call.meaning_of_result()),
        "since": call.since(),
    })
}

/// `bytes`, `elements`, `bits` or `pages`.
fn unit(length: Length) -> String {
    format!("{:?}", length.unit()).to_lowercase()
}

/// The facts of an ABI, each with its name: the columns of the table, or the members of the JSON object.
fn abi_facts(abi: &Abi) -> [(&'static str, Value); 9] {
    let facts = abi.descriptor();
    [
        ("abi", json!(facts.name)),
        ("calls", json!(abi.table().len())),
        ("number_base", json!(facts.number_base)),
        ("audit_archs", facts.audit_archs.iter().map(|arch| format!("{arch:#010x}")).collect()),
        ("pointer_bits", json!(facts.pointer_bits)),
        ("instruction", json!(facts.instruction)),
        ("number_register", json!(facts.number_register)),
        ("argument_registers", json!(facts.argument_registers)),
        ("return_register", json!(facts.return_register)),
    ]
}

fn abi_object(abi: &Abi) -> Value {
    abi_facts(abi).into_iter().collect()
}

fn cell(fact: Value) -> String {
    match fact {
        Value::Null => "-".to_owned(),
        Value::String(text) => text,
        Value::Array(list) => list.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(","),
        fact => fact.to_string(),
    }
}

fn abi_rows() -> Vec<Vec<String>> {
    let mut rows = vec![abi_facts(&Abi::ALL[0]).map(|(name, _)| name.replace('_', " ")).to_vec()];
    rows.extend(Abi::ALL.iter().map(|abi| abi_facts(abi).map(|(_, fact)| cell(fact)).to_vec()));
    rows
}

/// Writes rows, their columns aligned, numbers to the right.
fn table(out: &mut impl Write, rows: &[Vec<String>]) -> io::Result<()> {
    let columns = rows.first().map_or(0, Vec::len);
    let widths: Vec<_> = (0..columns).map(|i| rows.iter().map(|row| row[i].len()).max().unwrap_or(0)).collect();
    for row in rows {
        let cells = row.iter().zip(&widths).map(|(cell, &width)| {
            if cell.parse::<u32>().is_ok() { format!("{cell:>width$}") } else { format!("{cell:width$}") }
        });
        writeln!(out, "{}", cells.collect::<Vec<_>>().join("  ").trim_end())?;
    }
    Ok(())
}

/// Writes a JSON array, a line for each element.
fn array(out: &mut impl Write, elements: impl Iterator<Item = Value>) -> io::Result<()> {
    write!(out, "[")?;
    for (i, element) in elements.enumerate() {
        write!(out, "{}\n{element}", if i > 0 { "," } else { "" })?;
    }
    writeln!(out, "\n]")
}
