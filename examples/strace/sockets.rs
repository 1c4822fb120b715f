//! What the kernel knows of sockets: their protocols and addresses, in strace's form. From sock_diag(7).

use std::cell::RefCell;
use std::collections::HashMap;
use std::ffi::CString;
use std::fmt::Write as _;
use std::fs::File;
use std::io::{Read, Write as _};
use std::net::{Ipv4Addr, Ipv6Addr};
use std::os::fd::FromRawFd;

use nix::errno::Errno;
use nix::libc;
use nix::unistd::Pid;
use sysno::{Abi, Escaped, HexStrings, Invocation};

/// The length of the header of a message: struct nlmsghdr of linux/netlink.h.
const HEADER: usize = 16;
/// linux/sock_diag.h.
const SOCK_DIAG_BY_FAMILY: u16 = 20;
/// linux/unix_diag.h: the name, and the socket at the other end.
const UDIAG_SHOW_NAME: u32 = 1;
const UDIAG_SHOW_PEER: u32 = 4;
const UNIX_DIAG_NAME: u16 = 0;
const UNIX_DIAG_PEER: u16 = 2;
/// The longest path in an address: linux/un.h.
const UNIX_PATH_MAX: usize = 108;
/// linux/netlink_diag.h: of all protocols.
const NDIAG_PROTO_ALL: u8 = 255;
/// linux/in.h.
const IPPROTO_L2TP: i32 = 115;
/// So many sockets are kept, as strace keeps them.
const SLOTS: u64 = 1024;

/// The protocols that the kernel can be asked about, in the order in which they are asked: its names of them, with their families and
/// numbers.
const PROTOCOLS: [(&str, i32, i32); 19] = [
    ("UNIX", libc::AF_UNIX, 0),
    ("UNIX-STREAM", libc::AF_UNIX, 0),
    ("TCP", libc::AF_INET, libc::IPPROTO_TCP),
    ("UDP", libc::AF_INET, libc::IPPROTO_UDP),
    ("UDPLITE", libc::AF_INET, libc::IPPROTO_UDPLITE),
    ("DCCP", libc::AF_INET, libc::IPPROTO_DCCP),
    ("SCTP", libc::AF_INET, libc::IPPROTO_SCTP),
    ("L2TP/IP", libc::AF_INET, IPPROTO_L2TP),
    ("PING", libc::AF_INET, libc::IPPROTO_ICMP),
    ("RAW", libc::AF_INET, libc::IPPROTO_RAW),
    ("TCPv6", libc::AF_INET6, libc::IPPROTO_TCP),
    ("UDPv6", libc::AF_INET6, libc::IPPROTO_UDP),
    ("UDPLITEv6", libc::AF_INET6, libc::IPPROTO_UDPLITE),
    ("DCCPv6", libc::AF_INET6, libc::IPPROTO_DCCP),
    ("SCTPv6", libc::AF_INET6, libc::IPPROTO_SCTP),
    ("L2TP/IPv6", libc::AF_INET6, IPPROTO_L2TP),
    ("PINGv6", libc::AF_INET6, libc::IPPROTO_ICMP),
    ("RAWv6", libc::AF_INET6, libc::IPPROTO_RAW),
    ("NETLINK", libc::AF_NETLINK, 0),
];

/// What is known of the sockets that have been asked about, by the inodes.
#[derive(Default)]
pub struct Sockets(RefCell<HashMap<u64, (u64, String)>>);

impl Sockets {
    /// `TCP:[127.0.0.1:80->127.0.0.1:49152]`: a socket, which is a descriptor of the process and has this inode. `None` if nothing is known.
    ///
    /// What is known of an inode stays known: the address that a socket gets later replaces only that it had none.
    pub fn describe(&self, pid: Pid, descriptor: i32, inode: u64, hex: HexStrings) -> Option<String> {
        if let Some((_, text)) = self.0.borrow().get(&(inode % SLOTS)).filter(|(of, _)| *of == inode) {
            return Some(text.clone());
        }
        let name = protocol_name(pid, descriptor);
        let protocol = PROTOCOLS.iter().find(|(known, ..)| name.as_deref() == Some(known.as_bytes()));
        let found = match protocol {
            Some(protocol) => ask(protocol, inode, hex),
            None => PROTOCOLS.iter().find_map(|protocol| ask(protocol, inode, hex)),
        };
        if let Some(text) = found {
            self.0.borrow_mut().insert(inode % SLOTS, (inode, text.clone()));
            return Some(text);
        }
        protocol.map(|(name, ..)| format!("{name}:[{inode}]"))
    }
}

/// The kernel's name of a socket's protocol.
fn protocol_name(pid: Pid, descriptor: i32) -> Option<Vec<u8>> {
    let path = CString::new(format!("/proc/{pid}/fd/{descriptor}")).ok()?;
    let mut name = vec![0_u8; 255];
    // SAFETY: both texts end in NUL, and the kernel writes at most as many bytes as there is room for.
    let len = unsafe {
        libc::getxattr(path.as_ptr(), c"system.sockprotoname".as_ptr(), name.as_mut_ptr().cast(), name.len())
    };
    name.truncate(usize::try_from(len).ok()?);
    // The kernel may have written a NUL at the end.
    name.truncate(name.iter().position(|&byte| byte == 0).unwrap_or(name.len()));
    Some(name)
}

/// Asks the kernel about the sockets of a protocol, and finds that of an inode among them.
fn ask(&(name, family, protocol): &(&str, i32, i32), inode: u64, hex: HexStrings) -> Option<String> {
    match family {
        libc::AF_UNIX => {
            // struct unix_diag_req
            let mut request = vec![family as u8, 0, 0, 0];
            let show = UDIAG_SHOW_NAME | UDIAG_SHOW_PEER;
            for word in [u32::MAX, inode as u32, show, u32::MAX, u32::MAX] {
                request.extend(word.to_ne_bytes());
            }
            answers(&request, false, |answer| unix(name, answer, inode, hex))
        }
        libc::AF_NETLINK => {
            // struct netlink_diag_req
            let mut request = vec![family as u8, NDIAG_PROTO_ALL, 0, 0];
            request.extend([0; 16]);
            answers(&request, true, |answer| netlink(name, answer, inode))
        }
        _ => {
            // struct inet_diag_req_v2: of all states.
            let mut request = vec![family as u8, protocol as u8, 0, 0];
            request.extend(u32::MAX.to_ne_bytes());
            request.extend([0; 48]);
            answers(&request, true, |answer| inet(name, answer, inode))
        }
    }
}

/// Sends a request, and returns what is found in its answers: `Ok(None)`, if one is about another socket.
fn answers(request: &[u8], is_dump: bool, mut found: impl FnMut(&[u8]) -> Option<Option<String>>) -> Option<String> {
    // SAFETY: this makes a descriptor, which nothing else owns.
    let mut socket = unsafe {
        let socket = libc::socket(libc::AF_NETLINK, libc::SOCK_RAW | libc::SOCK_CLOEXEC, libc::NETLINK_SOCK_DIAG);
        File::from_raw_fd(Errno::result(socket).ok()?)
    };
    let flags = libc::NLM_F_REQUEST | if is_dump { libc::NLM_F_DUMP } else { 0 };
    let mut message = Vec::new();
    message.extend(((HEADER + request.len()) as u32).to_ne_bytes());
    message.extend(SOCK_DIAG_BY_FAMILY.to_ne_bytes());
    message.extend((flags as u16).to_ne_bytes());
    message.extend([0; 8]);
    message.extend(request);
    socket.write_all(&message).ok()?;
    let mut buffer = vec![0; 1 << 15];
    loop {
        let len = socket.read(&mut buffer).ok()?;
        let mut rest = &buffer[..len];
        while rest.len() >= HEADER {
            let len = usize::try_from(word(rest, 0)?).ok()?;
            // The last one is of another type, and so is an error.
            if half(rest, 4)? != SOCK_DIAG_BY_FAMILY {
                return None;
            }
            match found(rest.get(HEADER..len)?) {
                Some(Some(text)) => return Some(text),
                Some(None) => {}
                None => return None,
            }
            rest = rest.get(len.next_multiple_of(4)..).unwrap_or_default();
        }
        if !is_dump {
            return None;
        }
    }
}

/// A socket of IP, from struct inet_diag_msg. `None` if it is another answer, and within, if it is another socket.
fn inet(name: &str, answer: &[u8], inode: u64) -> Option<Option<String>> {
    if u64::from(word(answer, 68)?) != inode {
        return Some(None);
    }
    let port = |at: usize| Some(u16::from_be_bytes(*answer.get(at..)?.first_chunk()?));
    let address = |at: usize| {
        let octets: &[u8; 16] = answer.get(at..)?.first_chunk()?;
        match i32::from(answer[0]) {
            libc::AF_INET => {
                let octets: &[u8; 4] = octets.first_chunk()?;
                Some((octets == &[0; 4], Ipv4Addr::from(*octets).to_string()))
            }
            libc::AF_INET6 => Some((octets == &[0; 16], format!("[{}]", Ipv6Addr::from(*octets)))),
            _ => None,
        }
    };
    let ((_, source), (is_any, target)) = (address(8)?, address(24)?);
    Some(Some(match port(6)? {
        0 if is_any => format!("{name}:[{source}:{}]", port(4)?),
        to => format!("{name}:[{source}:{}->{target}:{to}]", port(4)?),
    }))
}

/// A Unix socket, from struct unix_diag_msg and its attributes.
fn unix(name: &str, answer: &[u8], inode: u64, hex: HexStrings) -> Option<Option<String>> {
    if u64::from(word(answer, 4)?) != inode {
        return Some(None);
    }
    if i32::from(*answer.first()?) != libc::AF_UNIX {
        return None;
    }
    let (mut peer, mut path) = (0, &[][..]);
    let mut rest = answer.get(16..)?;
    while let (Some(len), Some(kind)) = (half(rest, 0), half(rest, 2)) {
        let Some(value) = rest.get(4..usize::from(len)) else { break };
        match kind {
            UNIX_DIAG_NAME if path.is_empty() => path = &value[..value.len().min(UNIX_PATH_MAX)],
            UNIX_DIAG_PEER => peer = word(value, 0).unwrap_or(peer),
            _ => {}
        }
        rest = rest.get(usize::from(len).next_multiple_of(4)..).unwrap_or_default();
    }
    if peer == 0 && path.is_empty() {
        return None;
    }
    let mut text = format!("{name}:[{inode}");
    if peer != 0 {
        // Writing to a String does not fail.
        _ = write!(text, "->{peer}");
    }
    if let Some(&first) = path.first() {
        let (at, path) = if first == 0 { ("@", &path[1..]) } else { ("", path) };
        let end = path.iter().position(|&byte| byte == 0).unwrap_or(path.len());
        _ = write!(text, ",{at}\"{}\"", Escaped::new(&path[..end]).hex_strings(hex));
    }
    text.push(']');
    Some(Some(text))
}

/// A netlink socket, from struct netlink_diag_msg.
fn netlink(name: &str, answer: &[u8], inode: u64) -> Option<Option<String>> {
    if u64::from(word(answer, 16)?) != inode {
        return Some(None);
    }
    if i32::from(*answer.first()?) != libc::AF_NETLINK {
        return None;
    }
    let (protocol, port) = (answer[2], word(answer, 4)?);
    let known = Abi::NATIVE.and_then(|abi| {
        let socket = Invocation::of(abi.syscall_by_name("socket")?, [libc::AF_NETLINK as u64, 0, 0]);
        socket.meaning_of(2)?.constants()?.name_of(abi, protocol.into())
    });
    Some(Some(match known {
        Some(known) => format!("{name}:[{}:{port}]", known.strip_prefix("NETLINK_").unwrap_or(known)),
        None => format!("{name}:[{protocol}]"),
    }))
}

fn word(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_ne_bytes(*bytes.get(at..)?.first_chunk()?))
}

fn half(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_ne_bytes(*bytes.get(at..)?.first_chunk()?))
}
