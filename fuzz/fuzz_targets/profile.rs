//! Is there a filter that the kernel takes, or an error, for any bytes that are to be a profile?
#![no_main]

#[path = "../../tests/common/answers.rs"]
mod answers;
#[allow(dead_code, reason = "the example uses the rest")]
#[path = "../../examples/sandbox/profile.rs"]
mod profile;

use libfuzzer_sys::fuzz_target;
use profile::{Host, Profile};
use sysno::Abi;

fuzz_target!(|json: &[u8]| {
    for native in [Abi::X86_64, Abi::Aarch64, Abi::MipsN64, Abi::S390x] {
        let host = Host { native, capabilities: vec!["CAP_CHOWN"], kernel: (5, 10) };
        if let Ok(profile) = Profile::parse(json, &host) {
            if let Ok(program) = profile.program(drop) {
                answers::check(&program);
            }
        }
    }
});
