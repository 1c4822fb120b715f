//! Does `FileMemory` read as much of a file as there is, from the position that is the address?

use std::fs::{self, File};

use sysno::{FileMemory, Memory};

#[test]
fn a_file() {
    let expected = fs::read("/proc/self/exe").unwrap();
    let memory = FileMemory(File::open("/proc/self/exe").unwrap());
    let end = expected.len() as u64;
    for (address, asked, read) in
        [(0, 4, 4), (1, 100_000, 100_000), (end - 3, 8, 3), (end, 8, 0), (end + 1, 1, 0), (0, 0, 0)]
    {
        let mut bytes = vec![0; asked];
        assert_eq!(memory.read(address, &mut bytes), read, "{address}");
        let from = expected.len().min(address as usize);
        assert_eq!(bytes[..read], expected[from..from + read]);
    }
    // Positions that a file can't have.
    for address in [i64::MAX as u64, u64::MAX, 1 << 63] {
        assert_eq!(memory.read(address, &mut [0; 8]), 0);
    }
}

#[test]
fn a_process() {
    let memory = FileMemory(File::open("/proc/self/mem").unwrap());
    let text = c"/etc/passwd";
    assert_eq!(memory.read_string(text.as_ptr() as u64, &mut [0; 64]), Some(text.to_bytes()));
    assert_eq!(memory.read(0, &mut [0; 8]), 0, "nothing is mapped there");
    assert_eq!(memory.read(u64::MAX - 3, &mut [0; 8]), 0);
}
