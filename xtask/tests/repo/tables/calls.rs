// A table to try commands on.

calls! {
    arguments {
        count = size,
        fd    = descriptor,
        flags = bits,
        len   = size,
    }
    lengths {
        "len*"  = count,
        "count" = count,
    }
    calls {
        cacheflush       = zero    [cacheflush(2)]      "1.2"    (),
        clone            = process [clone(2)]           "1.0"    (flags: clone_flags),
        fanotify_mark    = zero    [fanotify_mark(2)]   "2.6.37" (),
        mmap2            = address [mmap2(2)]           "2.4"    (),
        mseal            = zero    []                   "6.10"   (),
        pread64          = size    [pread(2)]           "2.2"    (),
        read             = size    [read(2)]            "1.0"    (),
        // Its arguments are in another order on ARM.
        sync_file_range2 = zero    [sync_file_range(2)] "2.6.22" (),
        uselib           = zero    [uselib(2)]          "1.0"    (),
    }
}
