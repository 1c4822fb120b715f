//! The names that the tables give to arguments.

arg_names! {
    addr, buf, child_tid, count, dirfd, end, fanotify_fd, fd, flags, len, length, library, mask, nbytes, offset,
    parent_tid, pathname, pgoffset, prot, stack, start, tls,
}
