cases! {
    fcntl  (cmd: fcntl_command X_FCNTL_COMMAND) = (arg: open_flags),
    openat (flags: open_flags O_CREAT) = (mode),
    openat (flags: open_flags) = (),
}
