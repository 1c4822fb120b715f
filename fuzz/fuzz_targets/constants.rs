//! Whatever the bits, on whatever ABI: are they text of bounded length, which is parsed back to the same bits? And is the text of a call
//! with whatever registers and memory, with the names of constants, bounded and printable, and in two parts the whole?
#![no_main]

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use sysno::{Abi, Constants, Memory};

#[derive(Arbitrary, Debug)]
struct Input {
    abi: u8,
    set: u8,
    bits: u64,
    text: String,
    call: u16,
    registers: [u64; 8],
    result: i32,
    memory: Vec<u8>,
}

/// The same bytes again and again, wherever they are read.
struct Repeated<'a>(&'a [u8]);

impl Memory for Repeated<'_> {
    fn read(&self, address: u64, buffer: &mut [u8]) -> usize {
        let len = self.0.len();
        if len == 0 {
            return 0;
        }
        let bytes = self.0.iter().cycle().skip(address as usize % len);
        buffer.iter_mut().zip(bytes).for_each(|(place, byte)| *place = *byte);
        buffer.len()
    }
}

fuzz_target!(|input: Input| {
    let abi = Abi::ALL[usize::from(input.abi) % Abi::ALL.len()];
    let set = Constants::all().nth(usize::from(input.set) % Constants::all().len()).unwrap();
    for bits in [input.bits, input.bits & 0xFFFF_FFFF, input.bits & 0xFFFF] {
        let text = set.text(abi, bits).to_string();
        assert!(text.len() < 2000 && !text.contains(char::is_control), "{text}");
        assert_eq!(set.parse(abi, &text), Ok(bits), "{abi}, {set:?}: {text}");
    }
    if let Ok(bits) = set.parse(abi, &input.text) {
        assert_eq!(set.parse(abi, &set.text(abi, bits).to_string()), Ok(bits), "{}", input.text);
    }

    let calls = abi.syscalls();
    let call = calls.clone().nth(usize::from(input.call) % calls.len()).unwrap();
    let made = *call.decode(input.registers).invocation();
    let memory = Repeated(&input.memory);
    let text = made.text(&memory).names(true).limit(8).outcome(made.result(input.result.into(), input.result < 0));
    let whole = text.to_string();
    assert!(!whole.contains(char::is_control), "{whole}");
    // Eight arguments; the longest is an array of strings, or a path; but for the sets of `select`, three before the call and three after
    // it, of 2^20 descriptors each.
    let has_sets = call.args().iter().any(|arg| arg.ty().to_string().ends_with(" fd_set"));
    let longest = if has_sets { 60_000_000 } else { 200_000 };
    assert!(whole.len() < longest, "{abi}, {}: {} bytes", call.name(), whole.len());
    let parts = text.entry().to_string() + &text.exit().to_string();
    assert!(whole.starts_with(&parts), "{whole}\n{parts}");
    let counting: Vec<_> = made.args_that_count().map(|(index, _, _)| index).collect();
    assert!(counting.is_sorted() && counting.iter().all(|index| *index < call.args().len()));
});
