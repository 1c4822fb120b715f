//! Is there a filter that the kernel takes, or an error, for any bytes that are to be a profile?
#![no_main]

#[path = "../../tests/common/answers.rs"]
mod answers;

use libfuzzer_sys::fuzz_target;
use sysno::Abi;
use sysno::bpf::{Host, KernelVersion, Profile};

fuzz_target!(|json: &[u8]| {
    let Ok(profile) = serde_json::from_slice::<Profile>(json) else { return };
    for native in [Abi::X86_64, Abi::Aarch64, Abi::MipsN64, Abi::S390x] {
        let host = Host { native, capabilities: &["CAP_CHOWN"], kernel: KernelVersion { major: 5, minor: 10 } };
        match profile.filter(&host) {
            Ok(filter) => {
                answers::check(&filter.program);
                assert!(filter.warnings.iter().all(|warning| !warning.to_string().is_empty()));
            }
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
});
