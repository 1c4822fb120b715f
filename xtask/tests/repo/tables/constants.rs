// A table to try commands on.

constants! {
    flags clone_flags "CLONE_" {
        CLONE_VM = 0x100,
    }
    flags frob_flags "FROB_" {
        FROB_FAST = 1,
    }
}
