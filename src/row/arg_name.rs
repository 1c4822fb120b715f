//! The names that the crate's own tables give to arguments.
//!
//! The static arrays of arguments have thousands of elements. A name in them is a number of two bytes: unlike a pointer, it
//! is not relocated when a program starts, and the tables share the texts.

#[cfg(feature = "decode")]
use crate::const_text::is_part;
use crate::const_text::unraw;

// Turns the names into a number for each, which the tables contain instead of the name, and a look-up of a name by its number.
macro_rules! arg_names {
    ($($name:ident),* $(,)?) => {
        /// The module in which the names in a row are looked up.
        // Numbers, since rustc validates each element of an array of enums, but not those of an array of numbers.
        #[allow(non_upper_case_globals, missing_docs)]
        pub mod row {
            #[allow(non_camel_case_types)]
            enum Number {
                $($name,)*
            }

            $(pub const $name: u16 = Number::$name as u16;)*
        }

        /// How many names there are.
        #[cfg(feature = "decode")]
        pub(crate) const COUNT: usize = [$(row::$name),*].len();

        /// The names one after the other.
        pub(crate) const TEXT: &str = concat!($(stringify!($name)),*);

        /// Where in `TEXT` each name begins and ends: two bytes each, where an array of `&str` would have pointers.
        pub(crate) static PLACES: [(u16, u16); [$(row::$name),*].len()] = places([$(stringify!($name)),*]);
    };
}

// A row whose argument has a name that is not in this list is an error: add the name, in alphabetical order.
arg_names! {
    abs_timeout, access_rights, act, addr, addrlen, advice, arg, arg1, arg2, arg3, arg4, arg5, argp, args, argsz, argv,
    at_flags, attr, attr_common, attr_flags, aux, backlog, basep, bss_len, bss_start, buf, buffer, buflen, bufp, bufsiz,
    bufsize, bus, bytecount, cache, call, callout_info, child_tid, cl_args, clk_id, clockid, cmd, cmdline, cmdline_len,
    code, command, cookie, count, cpu, cpu_id, cpus, cpusetsize, cstat, cstat_range, ctx, ctx_id, ctx_idp, ctx_size,
    curr_value, d3, d4, d5, data, datap, dbg, description, dest_addr, dest_keyring, dev, devfn, dfd, dfn, dirent, dirfd,
    dirp, domain, dummy, egid, end, entries, entry, envp, epfd, euid, event, event_f_flags, events, exceptfds, expected,
    fanotify_fd, fattr, fd, fd_in, fd_out, fds, fifth, filename, filesystemtype, first, flag, flags, r#fn, frame, from,
    from_dfd, from_pathname, fs_fd, fs_name, fsgid, fsuid, func, function_code, futex_op, gid, group, group_fd, gs_cb,
    handle, handler, hdrp, head, head_ptr, home_node, how, id, ids, idtype, idx1, idx2, in_fd, inc, info, infop,
    initrd_fd, initval, iocb, iocbpp, ioprio, iov, iovcnt, iovec, kernel_fd, key, keyring, last, len, len_ptr, length,
    level, library, linkpath, liovcnt, list, local_iov, magic, magic2, map, mask, mask_ptr, maxevents, maxnode, mem,
    min_complete, min_nr, mmio_addr, mnt_ids, mode, model, module_image, mount_fd, mount_id, mountflags, mqdes, msg,
    msg_len, msg_prio, msg_ptr, msgflg, msgp, msgsz, msgtyp, msgvec, msqid, name, namelen, nbytes, ndbg, neighbor_fd,
    new, new_address, new_ctx, new_d, new_limit, new_nodes, new_p, new_root, new_size, new_value, newattr, newdirfd,
    newfd, newmask, newpath, newval, nfds, node, nodemask, nodes, npc, nr, nr_args, nr_events, nr_futexes, nr_mnt_ids,
    nr_ns_ids, nr_requeue, nr_segments, nr_segs, nr_wake, ns_ids, nsems, nsops, nstype, num, off, off_in, off_out,
    offset, offset_high, offset_low, oflag, old_address, old_ctx, old_d, old_limit, old_nodes, old_p, old_size, old_ss,
    old_value, oldact, oldattr, olddirfd, oldfd, oldpath, oldset, oldval, op, opcode, operation, option, options,
    optlen, optname, optval, oss, out_fd, owner, pages, pair_count, pairs, param, param_values, params, parent_tid,
    path, pathname, payload, persona, pgid, pgoff, pgoffset, pid, pid1, pid2, pidfd, pipefd, pkey, plen, policy, pos_h,
    pos_l, prio, prot, protocol, ptr, put_old, readfds, rem, remain, remote_iov, req, request, res, resource, resp,
    resp_buffer, restorer, result, ret, return_code, rgid, riovcnt, rlim, rseq, rseq_len, ruid, rule_attr, rule_type,
    ruleset_fd, rusage, sc, scope, second, seconds, segments, semflg, semid, semnum, set, sevp, sgid, shmaddr, shmflg,
    shmid, sig, sigmask, signum, sigsetsize, size, size_common, sizemask, sleep, sockfd, sops, source, special,
    src_addr, ss, stack, stack_size, start, statbuf, status, statxbuf, suid, sv, swapflags, sz, t, table, target,
    targetfd, tcache, text_len, text_start, tgid, third, tid, tidptr, timeout, timerid, times, tloc, tls, tls_data_ptr,
    tmo_p, tmr, to_dfd, to_pathname, to_submit, tp, turn_on, tv, r#type, typenr, tz, u_info, uaddr, uaddr2, ubuf, uid,
    unused, unused1, unused2, usage, user_buffer, v1, v2, v86, val, val3, value, vec, vlen, waiters, wd, whence, which,
    who, writefds, wstatus,
}

/// The places in a text that has these names one after the other; those of a keyword without its `r#`. At compile time.
const fn places<const LEN: usize>(names: [&str; LEN]) -> [(u16, u16); LEN] {
    let mut places = [(0, 0); LEN];
    let (mut i, mut end) = (0, 0);
    while i < LEN {
        assert!(
            names[i].len() <= (u16::MAX - end) as usize,
            "src/row/arg_name.rs: the names have at most 65,535 bytes together; widen `PLACES` there"
        );
        end += names[i].len() as u16;
        places[i] = (end - unraw(names[i].as_bytes()).len() as u16, end);
        i += 1;
    }
    places
}

/// The name of that number.
pub(crate) const fn text(number: u16) -> &'static str {
    let (start, end) = PLACES[number as usize];
    match core::str::from_utf8(TEXT.as_bytes().split_at(end as usize).0.split_at(start as usize).1) {
        Ok(name) => name,
        Err(_) => "",
    }
}

/// The number of a name; `None` if it is not in the list.
#[cfg(feature = "decode")]
pub(crate) const fn number(name: &str) -> Option<u16> {
    // rustc evaluates it for rows of tables/calls.rs: most names have another length, and no text is made for these.
    let (places, text, name) = (&PLACES, TEXT.as_bytes(), name.as_bytes());
    let (len, count, mut number) = (name.len(), COUNT, 0);
    while number < count {
        let (start, end) = places[number];
        if (end - start) as usize == len && is_part(text, start as usize, name, 0, len) {
            return Some(number as u16);
        }
        number += 1;
    }
    None
}
