//! Are addresses of sockets, messages and what System V's IPC takes shown as strace shows them, on ABIs that have them otherwise, too?
//!
//! Where nothing else is said, the expected texts are what strace 7.2 printed of C programs on x86-64 that made such calls with these
//! values, but for addresses, ids, and the names of network devices, which strace asks the machine for. On other ABIs, the same values are in
//! that ABI's struct.

use sysno::{Abi, Endian, Invocation, Layout, Memory};

/// Pieces of memory, each at its address.
struct Pieces<'a>(&'a [(u64, &'a [u8])]);

impl Memory for Pieces<'_> {
    fn read(&self, address: u64, buffer: &mut [u8]) -> usize {
        self.0.iter().map(|piece| piece.read(address, buffer)).max().unwrap_or(0)
    }
}

/// Bytes of a struct, laid out by hand, in an ABI's byte order.
#[derive(Clone)]
struct Bytes {
    abi: Abi,
    bytes: Vec<u8>,
}

fn bytes(abi: Abi) -> Bytes {
    Bytes { abi, bytes: Vec::new() }
}

impl Bytes {
    /// Numbers of so many bytes each.
    fn put(mut self, size: usize, numbers: &[u64]) -> Self {
        for number in numbers {
            match self.abi.endian() {
                Endian::Little => self.bytes.extend(&number.to_le_bytes()[..size]),
                Endian::Big => self.bytes.extend(&number.to_be_bytes()[8 - size..]),
            }
        }
        self
    }

    /// Numbers of the width of a pointer.
    fn words(self, numbers: &[u64]) -> Self {
        let size = usize::from(self.abi.pointer_bits() / 8);
        self.put(size, numbers)
    }

    fn text(mut self, text: &[u8]) -> Self {
        self.bytes.extend(text);
        self
    }

    /// Zeros up to this size.
    fn up_to(mut self, size: usize) -> Self {
        assert!(self.bytes.len() <= size, "{} bytes are there already", self.bytes.len());
        self.bytes.resize(size, 0);
        self
    }
}

fn call(abi: Abi, name: &str, args: &[u64]) -> Invocation {
    *abi.syscall_by_name(name).unwrap().decode(args).invocation()
}

/// The text of a call before it has returned.
fn entry(abi: Abi, name: &str, args: &[u64], pieces: &[(u64, &[u8])]) -> String {
    call(abi, name, args).text(&Pieces(pieces)).names(true).to_string()
}

/// The text of a call that has returned this.
fn returned(abi: Abi, name: &str, args: &[u64], pieces: &[(u64, &[u8])], value: i64) -> String {
    let call = call(abi, name, args);
    call.text(&Pieces(pieces)).names(true).outcome(call.result(value, value < 0)).to_string()
}

/// The address alone, as `connect` shows it.
fn address(abi: Abi, bytes: &[u8], len: u64) -> String {
    let text = entry(abi, "connect", &[3, 0x1000, len], &[(0x1000, bytes)]);
    text.strip_prefix("connect(3, ").unwrap().strip_suffix(&format!(", {len})")).unwrap().into()
}

/// Every address with its text, on an ABI of each kind: 64 bits and 32 bits, of each byte order, and x32.
fn addresses(of: impl Fn(Abi) -> Vec<(Bytes, &'static str)>) {
    for abi in [Abi::X86_64, Abi::X86, Abi::X32, Abi::PowerPc, Abi::S390x] {
        for (bytes, text) in of(abi) {
            assert_eq!(address(abi, &bytes.bytes, bytes.bytes.len() as u64), text, "{abi}");
        }
    }
}

#[test]
fn addresses_of_the_internet() {
    let ipv6 = |abi, scope: u64| {
        let address = bytes(abi).put(2, &[10]).text(&[1, 0xBB, 0, 0, 0, 7]).text(&[0; 15]).text(&[1]);
        address.put(4, &[scope])
    };
    addresses(|abi| {
        vec![
            (
                bytes(abi).put(2, &[2]).text(&[0, 80, 127, 0, 0, 1]).up_to(16),
                r#"{sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.0.0.1")}"#,
            ),
            (
                bytes(abi).put(2, &[2]).text(&[0, 80, 127, 0, 0, 1]).up_to(15),
                r#"{sa_family=AF_INET, sa_data="\0P\177\0\0\1\0\0\0\0\0\0\0"}"#,
            ),
            (bytes(abi).put(2, &[2]), "{sa_family=AF_INET}"),
            (
                ipv6(abi, 1),
                r#"{sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(7), inet_pton(AF_INET6, "::1", &sin6_addr), sin6_scope_id=1}"#,
            ),
        ]
    });
    let short = ipv6(Abi::S390x, 1).bytes;
    assert_eq!(
        address(Abi::S390x, &short[..24], 24),
        r#"{sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(7), inet_pton(AF_INET6, "::1", &sin6_addr)}"#
    );
    let shorter = r#"{sa_family=AF_INET6, sa_data="\1\273\0\0\0\7\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"}"#;
    assert_eq!(address(Abi::X86, &ipv6(Abi::X86, 1).bytes[..23], 23), shorter);
}

/// A length of an address or of an option is an `int` in the kernel, which refuses a negative one.
#[test]
fn lengths_that_are_negative() {
    for abi in [Abi::X86_64, Abi::X86, Abi::S390x, Abi::MipsN32] {
        let name = bytes(abi).put(2, &[2]).text(b"\0\x09\x7f\0\0\x01").up_to(16).bytes;
        let length = bytes(abi).put(4, &[u64::MAX]).bytes;
        let pieces = [(0x1000, &name[..]), (0x2000, &length[..])];
        let shown = |name, args: &[u64]| returned(abi, name, args, &pieces, -22);
        let end = "= -1 EINVAL (Invalid argument)";
        for len in [-1, i32::MIN] {
            let word = len as u32 as u64;
            assert_eq!(shown("connect", &[3, 0x1000, word]), format!("connect(3, 0x1000, {len}) {end}"), "{abi}");
            assert_eq!(shown("bind", &[3, 0x1000, word]), format!("bind(3, 0x1000, {len}) {end}"), "{abi}");
            assert_eq!(
                shown("sendto", &[3, 0, 0, 0, 0x1000, word]),
                format!("sendto(3, NULL, 0, 0, 0x1000, {len}) {end}"),
                "{abi}"
            );
            assert_eq!(
                shown("setsockopt", &[3, 17, 1, 0x1000, word]),
                format!("setsockopt(3, SOL_UDP, UDP_CORK, 0x1000, {len}) {end}"),
                "{abi}"
            );
        }
        assert_eq!(shown("connect", &[3, 0, u64::MAX]), format!("connect(3, NULL, -1) {end}"), "{abi}");
        assert_eq!(shown("getsockname", &[3, 0x1000, 0x2000]), format!("getsockname(3, 0x1000, [-1]) {end}"), "{abi}");
        assert_eq!(shown("getpeername", &[3, 0x1000, 0x2000]), format!("getpeername(3, 0x1000, [-1]) {end}"), "{abi}");
        assert_eq!(shown("accept4", &[3, 0x1000, 0x2000, 0]), format!("accept4(3, 0x1000, [-1], 0) {end}"), "{abi}");
        assert_eq!(
            shown("recvfrom", &[3, 0x1000, 9, 0, 0x1000, 0x2000]),
            format!("recvfrom(3, 0x1000, 9, 0, 0x1000, [-1]) {end}"),
            "{abi}"
        );
        assert_eq!(
            shown("getsockopt", &[3, 17, 1, 0x1000, 0x2000]),
            format!("getsockopt(3, SOL_UDP, UDP_CORK, 0x1000, [-1]) {end}"),
            "{abi}"
        );
        let message = bytes(abi).words(&[0x1000]).put(4, &[u64::MAX]).up_to(usize::from(abi.pointer_bits() / 8) * 7);
        let pieces = [(0x1000, &name[..]), (0x3000, &message.bytes[..])];
        assert_eq!(
            returned(abi, "sendmsg", &[3, 0x3000, 0], &pieces, -22),
            format!(
                "sendmsg(3, {{msg_name=0x1000, msg_namelen=-1, msg_iov=NULL, msg_iovlen=0, msg_controllen=0, msg_flags=0}}, 0) {end}"
            ),
            "{abi}"
        );
    }
}

#[test]
fn addresses_of_links() {
    addresses(|abi| {
        let link = |len: u8| {
            let link = bytes(abi).put(2, &[17]).text(&[0, 3]).put(4, &[1]).put(2, &[1]).text(&[0, len]);
            link.text(&[1, 2, 3, 4, 5, 6, 7, 8])
        };
        vec![
            (bytes(abi).put(2, &[16, 0]).put(4, &[5, 0x11]), "{sa_family=AF_NETLINK, nl_pid=5, nl_groups=0x000011}"),
            (
                bytes(abi).put(2, &[16, 3]).put(4, &[5, 0]),
                "{sa_family=AF_NETLINK, nl_pad=0x3, nl_pid=5, nl_groups=00000000}",
            ),
            (
                link(6),
                "{sa_family=AF_PACKET, sll_protocol=htons(ETH_P_ALL), sll_ifindex=1, sll_hatype=ARPHRD_ETHER, \
                 sll_pkttype=PACKET_HOST, sll_halen=6, sll_addr=[0x1, 0x2, 0x3, 0x4, 0x5, 0x6]}",
            ),
            (
                link(0),
                "{sa_family=AF_PACKET, sll_protocol=htons(ETH_P_ALL), sll_ifindex=1, sll_hatype=ARPHRD_ETHER, \
                 sll_pkttype=PACKET_HOST, sll_halen=0}",
            ),
            (
                bytes(abi).put(2, &[17]).text(&[0x99, 0x99]).put(4, &[99]).put(2, &[0x7777]).text(&[9, 0]).up_to(20),
                "{sa_family=AF_PACKET, sll_protocol=htons(0x9999 /* ETH_P_??? */), sll_ifindex=99, \
                 sll_hatype=0x7777 /* ARPHRD_??? */, sll_pkttype=0x9 /* PACKET_??? */, sll_halen=0}",
            ),
            // strace shows only bytes of a struct of SOCK_PACKET.
            (
                bytes(abi).put(2, &[17]).text(b"eth0\0\0\0\0\0\0\0\0\0\0\x08\x06"),
                r#"{sa_family=AF_PACKET, spkt_device="eth0", spkt_protocol=htons(ETH_P_ARP)}"#,
            ),
        ]
    });
}

#[test]
fn addresses_of_other_families() {
    addresses(|abi| {
        vec![
            (
                bytes(abi).put(2, &[40, 0]).put(4, &[5, 3]).text(&[1, 0, 0, 0]),
                "{sa_family=AF_VSOCK, svm_cid=0x3, svm_port=0x5, svm_flags=VMADDR_FLAG_TO_HOST}",
            ),
            (
                bytes(abi).put(2, &[40, 5]).put(4, &[u64::MAX, 2]).text(&[2, 0, 0, 0]),
                "{sa_family=AF_VSOCK, svm_reserved1=0x5, svm_cid=VMADDR_CID_HOST, svm_port=VMADDR_PORT_ANY, \
                 svm_flags=0x2 /* VMADDR_FLAG_??? */}",
            ),
            (
                bytes(abi).put(2, &[38]).text(b"hash\0\0\0\0\0\0\0\0\0\0").put(4, &[8, 0]).text(b"sha256\0"),
                r#"{sa_family=AF_ALG, salg_type="hash", salg_feat=0x8 /* CRYPTO_ALG_??? */, salg_mask=0, salg_name="sha256"}"#,
            ),
            (
                bytes(abi).put(2, &[44, 3]).put(4, &[1, 2, 5]),
                "{sa_family=AF_XDP, sxdp_flags=XDP_SHARED_UMEM|XDP_COPY, sxdp_ifindex=1, sxdp_queue_id=2, sxdp_shared_umem_fd=5}",
            ),
            (
                bytes(abi).put(2, &[44, 1]).put(4, &[1, 2, 0]),
                "{sa_family=AF_XDP, sxdp_flags=XDP_SHARED_UMEM, sxdp_ifindex=1, sxdp_queue_id=2, sxdp_shared_umem_fd=0}",
            ),
            (
                bytes(abi).put(2, &[44, 0]).put(4, &[1, 2, 0]),
                "{sa_family=AF_XDP, sxdp_flags=0, sxdp_ifindex=1, sxdp_queue_id=2}",
            ),
            (bytes(abi).put(2, &[42, 0]).put(4, &[7, 9]), "{sa_family=AF_QIPCRTR, sq_node=0x7, sq_port=0x9}"),
            (
                bytes(abi).put(2, &[30]).text(&[1, 2]).put(4, &[5, 6, 7]),
                "{sa_family=AF_TIPC, addrtype=TIPC_SERVICE_RANGE, scope=TIPC_CLUSTER_SCOPE, \
                 addr={nameseq={type=5, lower=6, upper=7}}}",
            ),
            (
                bytes(abi).put(2, &[30]).text(&[2, 2]).put(4, &[5, 6, 7]),
                "{sa_family=AF_TIPC, addrtype=TIPC_SERVICE_ADDR, scope=TIPC_CLUSTER_SCOPE, \
                 addr={name={name={type=5, instance=6}, domain=0x7}}}",
            ),
            (
                bytes(abi).put(2, &[30]).text(&[3, 2]).put(4, &[5, 6, 0]),
                "{sa_family=AF_TIPC, addrtype=TIPC_SOCKET_ADDR, scope=TIPC_CLUSTER_SCOPE, addr={id={ref=5, node=0x6}}}",
            ),
            (
                bytes(abi).put(2, &[30]).text(&[9, 2]).text(&[5, 0, 0, 0, 6, 0, 0, 0, 7, 0, 0, 0]),
                r#"{sa_family=AF_TIPC, addrtype=0x9 /* TIPC_??? */, scope=TIPC_CLUSTER_SCOPE, addr="\5\0\0\0\6\0\0\0\7\0\0\0"}"#,
            ),
            (
                bytes(abi).put(2, &[9]).text(b"1234567").up_to(18),
                r#"{sa_family=AF_X25, sx25_addr={x25_addr="1234567"}}"#,
            ),
            (
                bytes(abi).put(2, &[39, 0]).put(4, &[1, 2, 5]),
                "{sa_family=AF_NFC, dev_idx=1, target_idx=0x2, nfc_protocol=NFC_PROTO_NFC_DEP}",
            ),
            (
                bytes(abi).put(2, &[45, 0]).put(4, &[3]).text(&[9, 4, 5, 0]),
                "{sa_family=AF_MCTP, smctp_network=0x3, smctp_addr={s_addr=0x9}, smctp_type=0x4, smctp_tag=0x5}",
            ),
            // strace knows a few services by their names.
            (
                bytes(abi).put(2, &[33, 42, 2, 16, 2]).text(&[0, 80, 127, 0, 0, 1]).up_to(36),
                "{sa_family=AF_RXRPC, srx_service=0x2a, transport_type=SOCK_DGRAM, transport_len=16, \
                 transport={sin={sin_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr(\"127.0.0.1\")}}}",
            ),
            (bytes(abi).put(2, &[99]).text(&[7; 40]), {
                r#"{sa_family=0x63 /* AF_??? */, sa_data="\7\7\7\7\7\7\7\7\7\7\7\7\7\7\7\7\7\7\7\7\7\7\7\7\7\7\7\7\7\7\7\7\7\7\7\7\7\7\7\7"}"#
            }),
        ]
    });
}

#[test]
fn addresses_that_strace_shows_as_bytes() {
    addresses(|abi| {
        vec![
            (bytes(abi).put(2, &[29, 0]).put(4, &[3]), "{sa_family=AF_CAN, can_ifindex=3}"),
            (
                bytes(abi).put(2, &[29, 0]).put(4, &[3, 0x123, 0x456]),
                "{sa_family=AF_CAN, can_ifindex=3, can_addr={tp={rx_id=0x123, tx_id=0x456}}}",
            ),
            (
                bytes(abi).put(2, &[24]).put(4, &[0]).text(b"\0\x05\x01\x02\x03\x04\x05\x06eth0").up_to(30),
                "{sa_family=AF_PPPOX, sa_protocol=PX_PROTO_OE, \
                 sa_addr={pppoe={sid=htons(5), remote=01:02:03:04:05:06, dev=\"eth0\"}}}",
            ),
            (
                bytes(abi)
                    .put(2, &[24])
                    .put(4, &[1, 1, 4])
                    .put(2, &[2])
                    .text(&[6, 165, 127, 0, 0, 1])
                    .up_to(30)
                    .put(2, &[1, 2, 3, 4]),
                "{sa_family=AF_PPPOX, sa_protocol=PX_PROTO_OL2TP, pppol2tp={pid=1, fd=4, \
                 addr={sin_family=AF_INET, sin_port=htons(1701), sin_addr=inet_addr(\"127.0.0.1\")}, \
                 s_tunnel=1, s_session=2, d_tunnel=3, d_session=4}}",
            ),
            (
                bytes(abi).put(2, &[35]).text(&[1, 2, 3]).up_to(16),
                "{sa_family=AF_PHONET, spn_obj=0x1, spn_dev=0x2, spn_resource=0x3}",
            ),
            (
                bytes(abi).put(2, &[26, 1]).text(&[2, 3, 4, 5, 1, 2, 3, 4, 5, 6, 0, 0]),
                "{sa_family=AF_LLC, sllc_arphrd=ARPHRD_ETHER, sllc_test=2, sllc_xid=3, sllc_ua=4, sllc_sap=0x5, \
                 sllc_mac=01:02:03:04:05:06}",
            ),
            (
                bytes(abi).put(2, &[5]).text(&[6, 0, 0, 1, 2, 0]).up_to(16),
                "{sa_family=AF_APPLETALK, sat_port=6, sat_addr={s_net=htons(1), s_node=2}}",
            ),
        ]
    });
    let infiniband =
        bytes(Abi::S390x).put(2, &[27]).text(&[0, 1]).text(&[0, 0, 0, 2]).text(&[0xFE, 0x80]).text(&[0; 13]).text(&[1]);
    let infiniband = infiniband.text(&[0, 0, 0, 0, 0, 0, 0, 3]).text(&[0xFF; 8]).put(8, &[4]);
    assert_eq!(
        address(Abi::S390x, &infiniband.bytes, 48),
        "{sa_family=AF_IB, sib_pkey=htons(0x1), sib_flowinfo=htonl(2), inet_pton(AF_INET6, \"fe80::1\", &sib_addr), \
         sib_sid=htobe64(0x3), sib_sid_mask=htobe64(0xffffffffffffffff), sib_scope_id=4}"
    );
    let iucv = bytes(Abi::S390x).put(2, &[32]).up_to(16).text(b"USERID  NAME    ");
    assert_eq!(
        address(Abi::S390x, &iucv.bytes, 32),
        r#"{sa_family=AF_IUCV, siucv_user_id="USERID  ", siucv_name="NAME    "}"#
    );
}

#[test]
fn how_long_it_is_says_which_protocol_of_bluetooth_it_is_of() {
    addresses(|abi| {
        let bluetooth = || bytes(abi).put(2, &[31]);
        vec![
            // strace writes htobs() around the number of the device, which is in the program's byte order.
            (bluetooth().put(2, &[3, 1]), "{sa_family=AF_BLUETOOTH, hci_dev=3, hci_channel=HCI_CHANNEL_USER}"),
            (bluetooth().put(2, &[3]), "{sa_family=AF_BLUETOOTH, hci_dev=3}"),
            (bluetooth().text(&[1, 2, 3, 4, 5, 6]), "{sa_family=AF_BLUETOOTH, sco_bdaddr=01:02:03:04:05:06}"),
            (
                bluetooth().text(&[1, 2, 3, 4, 5, 6, 4, 0]),
                "{sa_family=AF_BLUETOOTH, rc_bdaddr=01:02:03:04:05:06, rc_channel=4}",
            ),
            (
                bluetooth().text(&[1, 0, 1, 2, 3, 4, 5, 6, 4, 0]),
                "{sa_family=AF_BLUETOOTH, l2_psm=htobs(L2CAP_PSM_SDP), l2_bdaddr=01:02:03:04:05:06, l2_cid=htobs(L2CAP_CID_ATT)}",
            ),
            (
                bluetooth().text(&[5, 0x10, 1, 2, 3, 4, 5, 6, 0x99, 0, 2, 0]),
                "{sa_family=AF_BLUETOOTH, l2_psm=htobs(L2CAP_PSM_DYN_START+4), l2_bdaddr=01:02:03:04:05:06, \
                 l2_cid=htobs(L2CAP_CID_DYN_START+89), l2_bdaddr_type=BDADDR_LE_RANDOM}",
            ),
            (bluetooth().text(&[1, 2, 3]), r#"{sa_family=AF_BLUETOOTH, sa_data="\1\2\3"}"#),
            (bluetooth().text(&[1, 2, 3, 4, 5, 6, 4]), r#"{sa_family=AF_BLUETOOTH, sa_data="\1\2\3\4\5\6\4"}"#),
            (bluetooth().up_to(13), r#"{sa_family=AF_BLUETOOTH, sa_data="\0\0\0\0\0\0\0\0\0\0\0"}"#),
        ]
    });
}

/// A msghdr at 0x1000 with a name of so many bytes at 0x2000, two buffers by 0x3000, and control messages at 0x5000.
fn message(abi: Abi, name: (u64, u64), control: u64, flags: u64) -> Vec<u8> {
    let word = usize::from(abi.pointer_bits() / 8);
    let header = bytes(abi).words(&[name.0]).put(4, &[name.1]).up_to(2 * word).words(&[0x3000, 2, 0x5000, control]);
    header.put(4, &[flags]).up_to(7 * word).bytes
}

fn buffers(abi: Abi) -> Vec<u8> {
    bytes(abi).words(&[0x4000, 5, 0x4100, 20]).bytes
}

/// A control message, and what is between it and the next one.
fn control(abi: Abi, level: u64, kind: u64, data: impl Fn(Bytes) -> Bytes) -> Vec<u8> {
    let word = usize::from(abi.pointer_bits() / 8);
    let data = data(bytes(abi)).bytes;
    let message = bytes(abi).words(&[(word + 8 + data.len()) as u64]).put(4, &[level, kind]).text(&data);
    let end = message.bytes.len().next_multiple_of(word);
    message.up_to(end).bytes
}

/// What `sendmsg` shows of these control messages.
fn sent(abi: Abi, messages: &[u8], len: u64) -> String {
    let header = message(abi, (0, 0), len, 0);
    let pieces: &[(u64, &[u8])] = &[(0x1000, &header), (0x3000, &buffers(abi)), (0x5000, messages)];
    let text = entry(abi, "sendmsg", &[3, 0x1000, 0], pieces);
    let (_, text) = text.split_once("msg_iovlen=2, ").unwrap();
    text.strip_suffix(", msg_flags=0}, 0)").unwrap().into()
}

const ABIS: [Abi; 6] = [Abi::X86_64, Abi::X86, Abi::X32, Abi::MipsN32, Abi::PowerPc, Abi::S390x];

#[test]
fn a_message_that_is_sent() {
    for abi in ABIS {
        let name = bytes(abi).put(2, &[1]).text(b"/x\0").bytes;
        let header = message(abi, (0x2000, 5), 0, 0x40);
        let iov = bytes(abi).words(&[0x4000, 5, 0x4100, 6]).bytes;
        let pieces: &[(u64, &[u8])] =
            &[(0x1000, &header), (0x2000, &name), (0x3000, &iov), (0x4000, b"hello"), (0x4100, b"world!")];
        assert_eq!(
            entry(abi, "sendmsg", &[3, 0x1000, 0x4000], pieces),
            "sendmsg(3, {msg_name={sa_family=AF_UNIX, sun_path=\"/x\"}, msg_namelen=5, \
             msg_iov=[{iov_base=\"hello\", iov_len=5}, {iov_base=\"world!\", iov_len=6}], msg_iovlen=2, msg_controllen=0, \
             msg_flags=MSG_DONTWAIT}, MSG_NOSIGNAL)",
            "{abi}"
        );
    }
}

#[test]
fn control_messages() {
    for abi in ABIS {
        let word = u64::from(abi.pointer_bits() / 8);
        let header = word + 8;
        let socket = if matches!(abi, Abi::MipsN32) { 0xFFFF } else { 1 };
        let messages = [
            control(abi, socket, 2, |data| data.put(4, &[7, 1, 2])),
            control(abi, socket, 1, |data| data.put(4, &[0, u64::MAX])),
            control(abi, 0, 8, |data| data.put(4, &[3]).text(&[127, 0, 0, 1, 10, 0, 0, 1])),
            control(abi, 0, 2, |data| data.put(4, &[64])),
            control(abi, 0, 1, |data| data.text(&[0x10])),
            control(abi, socket, 99, |data| data.text(&[1, 0x20])),
        ]
        .concat();
        let len = messages.len() as u64;
        let [ids, rights, packet, number, octet, other] = [12, 8, 12, 4, 1, 2].map(|data| header + data);
        assert_eq!(
            sent(abi, &messages, len),
            format!(
                "msg_control=[{{cmsg_len={ids}, cmsg_level=SOL_SOCKET, cmsg_type=SCM_CREDENTIALS, cmsg_data={{pid=7, uid=1, gid=2}}}}, \
                 {{cmsg_len={rights}, cmsg_level=SOL_SOCKET, cmsg_type=SCM_RIGHTS, cmsg_data=[0, -1]}}, \
                 {{cmsg_len={packet}, cmsg_level=SOL_IP, cmsg_type=IP_PKTINFO, cmsg_data={{ipi_ifindex=3, \
                 ipi_spec_dst=inet_addr(\"127.0.0.1\"), ipi_addr=inet_addr(\"10.0.0.1\")}}}}, \
                 {{cmsg_len={number}, cmsg_level=SOL_IP, cmsg_type=IP_TTL, cmsg_data=[64]}}, \
                 {{cmsg_len={octet}, cmsg_level=SOL_IP, cmsg_type=IP_TOS, cmsg_data=[0x10]}}, \
                 {{cmsg_len={other}, cmsg_level=SOL_SOCKET, cmsg_type=0x63 /* SCM_??? */, cmsg_data=\"\\x01\\x20\"}}], \
                 msg_controllen={len}"
            ),
            "{abi}"
        );
    }
}

#[test]
fn times_in_control_messages() {
    // What the kernel's `long` is, the times are, but on MIPS n32, whose entry is another one.
    for (abi, size) in [(Abi::X86_64, 8), (Abi::X86, 4), (Abi::X32, 8), (Abi::PowerPc, 4), (Abi::S390x, 8)] {
        let messages = [
            control(abi, 1, 29, |data| data.put(size, &[1, 2])),
            control(abi, 1, 35, |data| data.put(size, &[1, 2])),
            control(abi, 1, 37, |data| data.put(size, &[1, 2, 3, 4, 5, 6])),
            control(abi, 1, 64, |data| data.put(8, &[1, 2])),
        ]
        .concat();
        let header = usize::from(abi.pointer_bits() / 8) + 8;
        let [pair, three, wide] = [2 * size, 6 * size, 16].map(|data| header + data);
        assert_eq!(
            sent(abi, &messages, messages.len() as u64),
            format!(
                "msg_control=[{{cmsg_len={pair}, cmsg_level=SOL_SOCKET, cmsg_type=SO_TIMESTAMP_OLD, cmsg_data={{tv_sec=1, tv_usec=2}}}}, \
                 {{cmsg_len={pair}, cmsg_level=SOL_SOCKET, cmsg_type=SO_TIMESTAMPNS_OLD, cmsg_data={{tv_sec=1, tv_nsec=2}}}}, \
                 {{cmsg_len={three}, cmsg_level=SOL_SOCKET, cmsg_type=SO_TIMESTAMPING_OLD, cmsg_data=[{{tv_sec=1, tv_nsec=2}}, \
                 {{tv_sec=3, tv_nsec=4}}, {{tv_sec=5, tv_nsec=6}}]}}, \
                 {{cmsg_len={wide}, cmsg_level=SOL_SOCKET, cmsg_type=SO_TIMESTAMPNS_NEW, cmsg_data={{tv_sec=1, tv_nsec=2}}}}], \
                 msg_controllen={}",
                messages.len()
            ),
            "{abi}"
        );
    }
}

#[test]
fn control_messages_that_are_cut() {
    let abi = Abi::X86_64;
    let rights = control(abi, 1, 1, |data| data.put(4, &[0]));
    let with_len = |len: u64| [&len.to_le_bytes()[..], &rights[8..]].concat();
    let text = |messages: &[u8], len| sent(abi, messages, len);
    let of = |len: u64, data: &str| format!("{{cmsg_len={len}, cmsg_level=SOL_SOCKET, cmsg_type=SCM_RIGHTS{data}}}");
    let (seven, three) = (control(abi, 1, 1, |data| data.text(&[0; 7])), control(abi, 1, 1, |data| data.text(&[0; 3])));
    assert_eq!(text(&seven, 24), format!("msg_control=[{}], msg_controllen=24", of(23, ", cmsg_data=[0]")));
    assert_eq!(
        text(&three, 24),
        format!("msg_control=[{}], msg_controllen=24", of(19, ", cmsg_data=\"\\x00\\x00\\x00\""))
    );
    assert_eq!(text(&with_len(16), 16), format!("msg_control=[{}], msg_controllen=16", of(16, "")));
    assert_eq!(text(&with_len(500), 24), format!("msg_control=[{}], msg_controllen=24", of(500, ", cmsg_data=[0, 0]")));
    assert_eq!(text(&rights, 20), format!("msg_control=[{}], msg_controllen=20", of(20, ", cmsg_data=[0]")));
    // One that doesn't get further, and one for which there is no room.
    for len in [0, 5, 15] {
        let expected = format!("msg_control=[{}, ... /* 0x5010 */], msg_controllen=24", of(len, ""));
        assert_eq!(text(&with_len(len), 24), expected);
    }
    let more = [&rights[..], &[0; 8]].concat();
    let expected = format!("msg_control=[{}, ... /* 0x5018 */], msg_controllen=32", of(20, ", cmsg_data=[0]"));
    assert_eq!(text(&more, 32), expected);
    assert_eq!(text(&rights, 10), "msg_control=0x5000, msg_controllen=10");
    assert_eq!(text(&[], 24), "msg_control=0x5000, msg_controllen=24");
    // Of credentials with fewer bytes than they have, strace shows these.
    let ids = control(abi, 1, 2, |data| data.put(4, &[7, 1]));
    assert!(text(&ids, 24).contains(r#"SCM_CREDENTIALS, cmsg_data="\x07\x00\x00\x00\x01\x00\x00\x00""#));
    // A length that no memory has, of nothing but zeros, takes no time.
    assert!(sent(abi, &[0; 64], u64::MAX).ends_with("... /* 0x5010 */], msg_controllen=18446744073709551615"));
}

#[test]
fn a_message_that_is_received() {
    for abi in ABIS {
        let socket = if abi == Abi::MipsN32 { 0xFFFF } else { 1 };
        let rights = control(abi, socket, 1, |data| data.put(4, &[5, 6]));
        let name = bytes(abi).put(2, &[2]).text(&[0, 80, 127, 0, 0, 1]).up_to(16).bytes;
        let (asked, got) = (message(abi, (0x2000, 110), 256, 0x77), message(abi, (0x2000, 16), rights.len() as u64, 8));
        let pieces: &[(u64, &[u8])] = &[
            (0x1000, &got),
            (0x2000, &name),
            (0x3000, &buffers(abi)),
            (0x4000, b"helloXXX"),
            (0x4100, b"world!XX"),
            (0x5000, &rights),
        ];
        let (before, memory) = ([(0x1000, &asked[..])], Pieces(pieces));
        let before = Pieces(&before);
        let call = call(abi, "recvmsg", &[3, 0x1000, 0]);
        let text = call.text(&memory).names(true);
        assert_eq!(text.entry().to_string(), "recvmsg(3, ", "{abi}");
        let len = rights.len();
        let message = |namelen: &str| {
            format!(
                "recvmsg(3, {{msg_name={{sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr(\"127.0.0.1\")}}, msg_namelen={namelen}, \
                 msg_iov=[{{iov_base=\"hello\", iov_len=5}}, {{iov_base=\"world!\", iov_len=20}}], msg_iovlen=2, \
                 msg_control=[{{cmsg_len={len}, cmsg_level=SOL_SOCKET, cmsg_type=SCM_RIGHTS, cmsg_data=[5, 6]}}], msg_controllen={len}, \
                 msg_flags=MSG_CTRUNC}}, 0) = 11"
            )
        };
        let text = text.outcome(call.result(11, false));
        assert_eq!(text.to_string(), message("16"), "{abi}");
        assert_eq!(text.before(&before).to_string(), message("110 => 16"), "{abi}");
        // Nothing has come, but there is the room for a name.
        assert_eq!(
            returned(abi, "recvmsg", &[3, 0x1000, 0], pieces, -11),
            "recvmsg(3, {msg_namelen=16}, 0) = -1 EAGAIN (Resource temporarily unavailable)"
        );
        assert_eq!(
            returned(abi, "recvmsg", &[3, 0x9000, 0], pieces, -14),
            "recvmsg(3, 0x9000, 0) = -1 EFAULT (Bad address)"
        );
        assert_eq!(returned(abi, "recvmsg", &[3, 0, 0], pieces, -14), "recvmsg(3, NULL, 0) = -1 EFAULT (Bad address)");
    }
}

#[test]
fn a_snapshot_has_what_recvmsg_replaces() {
    let (abi, mut snapshot) = (Abi::X86_64, sysno::Snapshot::new([0; 256]));
    let (asked, got) = (message(abi, (0x2000, 110), 0, 0), message(abi, (0x2000, 0), 0, 0));
    let call = call(abi, "recvmsg", &[3, 0x1000, 0]);
    assert!(snapshot.take(&call.view(&(0x1000, &asked[..])), 32));
    let memory: &[(u64, &[u8])] = &[(0x1000, &got), (0x3000, &buffers(abi)), (0x4000, &[0; 5])];
    let text = call.text(&Pieces(memory)).names(true).before(&snapshot).outcome(call.result(0, false)).to_string();
    assert!(
        text.starts_with("recvmsg(3, {msg_name=0x2000, msg_namelen=110 => 0, msg_iov=[{iov_base=\"\", iov_len=5}, "),
        "{text}"
    );
}

#[test]
fn a_name_for_which_there_was_less_room() {
    for abi in ABIS {
        let name = bytes(abi).put(2, &[2]).text(&[0, 80, 127, 0, 0, 1]).up_to(16).bytes;
        let one = |room: u64| message(abi, (0x2000, room), 0, 0);
        let of = |len: &str| format!("{{msg_name={{sa_family=AF_INET}}, msg_namelen={len}, msg_iov=");
        let pieces =
            |memory: &[u8]| [memory.to_vec(), name.clone(), buffers(abi), b"helloXXX".to_vec(), b"world!XX".to_vec()];
        let received = |name: &str, args: &[u64], before: &[u8], after: &[u8], value| {
            let (call, after) = (call(abi, name, args), pieces(after));
            let after: Vec<_> = [0x1000, 0x2000, 0x3000, 0x4000, 0x4100]
                .into_iter()
                .zip(after.iter().map(|piece| &piece[..]))
                .collect();
            let mut snapshot = sysno::Snapshot::new([0; 1024]);
            assert!(snapshot.take(&call.view(&(0x1000, before)), 32));
            call.text(&Pieces(&after)).names(true).before(&snapshot).outcome(call.result(value, false)).to_string()
        };
        // The kernel says how long the name is, but puts no more of it there than there is room for.
        let text = received("recvmsg", &[3, 0x1000, 0], &one(2), &one(16), 5);
        assert!(text.starts_with(&format!("recvmsg(3, {}", of("2 => 16"))), "{abi}: {text}");
        let size = 8 * usize::from(abi.pointer_bits() / 8);
        let several = |room| {
            let message = bytes(abi).text(&one(room)).put(4, &[5]).up_to(size).bytes;
            [&message[..], &message[..]].concat()
        };
        let text = received("recvmmsg", &[3, 0x1000, 2, 0x40, 0], &several(2), &several(16), 2);
        assert_eq!(text.matches(&of("2 => 16")).count(), 2, "{abi}: {text}");
    }
}

/// How wide the numbers are of the time that `recvmmsg` takes.
fn size_of_time(abi: Abi) -> usize {
    if matches!(abi, Abi::X86 | Abi::PowerPc | Abi::MipsN32) { 4 } else { 8 }
}

#[test]
fn several_messages() {
    for abi in ABIS {
        let word = usize::from(abi.pointer_bits() / 8);
        let one = |len: u64| {
            let header = bytes(abi).text(&message(abi, (0, 0), 0, 0)).put(4, &[len]);
            header.up_to(8 * word).bytes
        };
        let vec = [one(7), one(3), one(99)].concat();
        let pieces: &[(u64, &[u8])] =
            &[(0x1000, &vec), (0x3000, &buffers(abi)), (0x4000, b"helloXXX"), (0x4100, b"world!XXXXXXXXXXXXXX")];
        let header = |first: &str, second: &str| {
            format!(
                "{{msg_hdr={{msg_name=NULL, msg_namelen=0, msg_iov=[{{iov_base={first}, iov_len=5}}, {{iov_base={second}, iov_len=20}}], \
                 msg_iovlen=2, msg_controllen=0, msg_flags=0}}"
            )
        };
        // Each says how much of its buffers is filled.
        let received =
            format!("{}, msg_len=7}}, {}, msg_len=3}}", header("\"hello\"", "\"wo\""), header("\"hel\"", "\"\""));
        assert_eq!(
            returned(abi, "recvmmsg", &[3, 0x1000, 3, 0x40, 0], pieces, 2),
            format!("recvmmsg(3, [{received}], 3, MSG_DONTWAIT, NULL) = 2"),
            "{abi}"
        );
        assert_eq!(
            returned(abi, "recvmmsg", &[3, 0x1000, 3, 0x40, 0], pieces, -11),
            "recvmmsg(3, 0x1000, 3, MSG_DONTWAIT, NULL) = -1 EAGAIN (Resource temporarily unavailable)"
        );
        // The time that is left is another one than at the entry.
        let (limit, rest) =
            (bytes(abi).put(size_of_time(abi), &[1, 5]).bytes, bytes(abi).put(size_of_time(abi), &[0, 7]).bytes);
        let call = call(abi, "recvmmsg", &[3, 0x1000, 3, 0x10000, 0x6000]);
        let before: &[(u64, &[u8])] = &[(0x1000, &vec), (0x6000, &limit)];
        let after: &[(u64, &[u8])] = &[pieces, &[(0x6000, &rest)]].concat();
        let (before, after) = (Pieces(before), Pieces(after));
        let text = call.text(&after).names(true).before(&before).outcome(call.result(1, false)).to_string();
        let left = "3, MSG_WAITFORONE, {tv_sec=1, tv_nsec=5}) = 1 (left {tv_sec=0, tv_nsec=7})";
        assert!(text.ends_with(left), "{abi}: {text}");
        // Only of those that were sent, there is a length.
        let whole = header("\"hello\"", "\"world!XXXXXXXXXXXXXX\"");
        let unsent = format!("sendmmsg(3, [{whole}}}, {whole}}}], 2, 0)");
        assert_eq!(entry(abi, "sendmmsg", &[3, 0x1000, 2, 0], pieces), unsent, "{abi}");
        assert_eq!(
            returned(abi, "sendmmsg", &[3, 0x1000, 2, 0], pieces, -9),
            unsent + " = -1 EBADF (Bad file descriptor)",
            "{abi}"
        );
        let sent = format!("{}, msg_len=7}}", header("\"hello\"", "\"wo\""));
        assert_eq!(
            returned(abi, "sendmmsg", &[3, 0x1000, 2, 0], pieces, 1),
            format!("sendmmsg(3, [{sent}, {whole}}}], 2, 0) = 1"),
            "{abi}"
        );
        // They are there when it has returned.
        let call = self::call(abi, "sendmmsg", &[3, 0x1000, 2, 0]);
        assert_eq!(call.text(&Pieces(pieces)).names(true).entry().to_string(), "sendmmsg(3, ", "{abi}");
    }
}

#[test]
fn what_the_kernel_cuts_off_an_address() {
    let (name, memory) = (b"\x01\0sock1\0", |len: u8| [len, 0, 0, 0]);
    let call = call(Abi::X86_64, "getpeername", &[3, 0x1000, 0x2000]);
    let text = |room, len| {
        let (before, after) = (memory(room), memory(len));
        let pieces: [(u64, &[u8]); 2] = [(0x1000, &name[..]), (0x2000, &after)];
        let before = (0x2000, &before[..]);
        call.text(&Pieces(&pieces)).names(true).before(&before).outcome(call.result(0, false)).to_string()
    };
    assert_eq!(text(110, 8), r#"getpeername(3, {sa_family=AF_UNIX, sun_path="sock1"}, [110 => 8]) = 0"#);
    assert_eq!(text(5, 8), r#"getpeername(3, {sa_family=AF_UNIX, sun_path="soc"}, [5 => 8]) = 0"#);
    assert_eq!(text(2, 8), "getpeername(3, {sa_family=AF_UNIX}, [2 => 8]) = 0");
    assert_eq!(text(0, 8), "getpeername(3, 0x1000, [0 => 8]) = 0");
    // What recvfrom returns is the length of the data, not that of the address.
    let address = bytes(Abi::X86_64).put(2, &[2]).text(&[0, 80, 127, 0, 0, 1]).up_to(16).bytes;
    let pieces: &[(u64, &[u8])] = &[(0x1000, b"abc"), (0x2000, &address), (0x3000, &[16, 0, 0, 0])];
    assert_eq!(
        returned(Abi::X86_64, "recvfrom", &[9, 0x1000, 10, 0, 0x2000, 0x3000], pieces, 3),
        r#"recvfrom(9, "abc", 10, 0, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.0.0.1")}, [16]) = 3"#
    );
}

/// Options of sockets that are structs or several numbers. What strace shows as bytes is said.
#[test]
fn options_that_are_structs() {
    for abi in [Abi::X86_64, Abi::X32, Abi::X86, Abi::Aarch64, Abi::S390x, Abi::MipsN32, Abi::Sparc64, Abi::M68k] {
        let (sol_socket, linger, credentials, receive_timeout, filter) = match abi {
            Abi::MipsN32 => (0xFFFF, 0x80, 18, 0x1006, 26),
            Abi::Sparc64 => (0xFFFF, 0x80, 0x40, 0x2000, 26),
            _ => (1, 13, 17, 20, 26),
        };
        let set = |level: u64, option: u64, value: Bytes, expected: &str| {
            let len = value.bytes.len();
            let text = entry(abi, "setsockopt", &[3, level, option, 0x1000, len as u64], &[(0x1000, &value.bytes)]);
            assert_eq!(text, format!("setsockopt(3, {expected}, {len})"), "{abi}");
        };
        let get = |level: u64, option: u64, value: Bytes, len: usize, expected: &str| {
            let room = bytes(abi).put(4, &[len as u64]).bytes;
            let pieces: &[(u64, &[u8])] = &[(0x1000, &value.bytes), (0x2000, &room)];
            let text = returned(abi, "getsockopt", &[3, level, option, 0x1000, 0x2000], pieces, 0);
            assert_eq!(text, format!("getsockopt(3, {expected}, [{len}]) = 0"), "{abi}");
        };
        let numbers = |numbers: &[u64]| bytes(abi).put(4, numbers);
        // net/core/sock.c: 32 bits twice where the entry is compat; x32's has the time of 64 bits.
        let is_wide = abi.pointer_bits() == 64 || abi == Abi::X32;
        let time = match (is_wide, abi) {
            (_, Abi::Sparc64) => bytes(abi).put(8, &[5]).put(4, &[6, 0]),
            (true, _) => bytes(abi).put(8, &[5, 6]),
            (false, _) => numbers(&[5, 6]),
        };
        let time_len = time.bytes.len();

        set(sol_socket, linger, numbers(&[1, 2]), "SOL_SOCKET, SO_LINGER, {l_onoff=1, l_linger=2}");
        get(sol_socket, linger, numbers(&[1, 2]), 8, "SOL_SOCKET, SO_LINGER, {l_onoff=1, l_linger=2}");
        let sender = "SOL_SOCKET, SO_PEERCRED, {pid=1, uid=2, gid=3}";
        get(sol_socket, credentials, numbers(&[1, 2, 3]), 12, sender);
        // strace: bytes. net/core/sock.c, sock_get_timeout() and sock_copy_user_timeval().
        let timeout = "SOL_SOCKET, SO_RCVTIMEO_OLD, {tv_sec=5, tv_usec=6}";
        set(sol_socket, receive_timeout, time.clone(), timeout);
        get(sol_socket, receive_timeout, time, time_len, timeout);
        let program = bytes(abi).put(2, &[0]).up_to(usize::from(abi.pointer_bits() / 8)).words(&[0]);
        set(sol_socket, filter, program, "SOL_SOCKET, SO_ATTACH_FILTER, {len=0, filter=NULL}");
        get(sol_socket, filter, numbers(&[1, 2, 3]), 2, "SOL_SOCKET, SO_GET_FILTER, 0x1000");

        let group = bytes(abi).text(&[224, 0, 0, 251, 127, 0, 0, 1]);
        let expected = r#"{imr_multiaddr=inet_addr("224.0.0.251"), imr_interface=inet_addr("127.0.0.1")}"#;
        set(0, 35, group, &format!("SOL_IP, IP_ADD_MEMBERSHIP, {expected}"));
        // strace: bytes. include/uapi/linux/in.h
        let source = bytes(abi).text(&[224, 0, 0, 251, 127, 0, 0, 1, 10, 0, 0, 7]);
        let expected = r#"{imr_multiaddr=inet_addr("224.0.0.251"), imr_interface=inet_addr("127.0.0.1"), imr_sourceaddr=inet_addr("10.0.0.7")}"#;
        set(0, 39, source, &format!("SOL_IP, IP_ADD_SOURCE_MEMBERSHIP, {expected}"));
        // The address is aligned as a pointer is: net/compat.c, include/net/compat.h.
        let storage = |value: Bytes| {
            let begin = usize::from(abi.pointer_bits() / 8).min(if abi == Abi::M68k { 2 } else { 8 }).max(4);
            value.up_to(begin).put(2, &[2]).text(&[0x1F, 0x90, 224, 0, 0, 251]).up_to(begin + 128)
        };
        let expected = r#"{gr_interface=9, gr_group={sa_family=AF_INET, sin_port=htons(8080), sin_addr=inet_addr("224.0.0.251")}}"#;
        set(0, 42, storage(numbers(&[9])), &format!("SOL_IP, MCAST_JOIN_GROUP, {expected}"));
        set(41, 45, storage(numbers(&[9])), &format!("SOL_IPV6, MCAST_LEAVE_GROUP, {expected}"));
        let group = bytes(abi).text(&[0xFF, 2]).up_to(15).text(&[0xFB]).put(4, &[9]);
        let expected = r#"{inet_pton(AF_INET6, "ff02::fb", &ipv6mr_multiaddr), ipv6mr_interface=9}"#;
        set(41, 20, group, &format!("SOL_IPV6, IPV6_ADD_MEMBERSHIP, {expected}"));

        // The key has no bytes beyond the struct.
        let key = |flags: u64, key_flags: u8, len: u8| {
            let key = bytes(abi).put(2, &[2]).text(&[0, 0, 10, 0, 0, 1]).up_to(128).text(b"hmac(sha1)").up_to(192);
            let key = key.put(4, &[9, flags]).put(2, &[0]).text(&[32, 100, 101, 12, key_flags, len]);
            key.text(b"abcd").up_to(288)
        };
        let shown = |current: u8, next: u8, flags: &str, bytes: &str, len: u8| {
            format!(
                "SOL_TCP, TCP_AO_ADD_KEY, {{addr={{sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr(\"10.0.0.1\")}}, \
                 prefix=32, alg_name=\"hmac(sha1)\", ifindex=9, set_current={current}, set_rnext={next}, sndid=100, rcvid=101, \
                 maclen=12, keyflags={flags}, key=\"{bytes}\", keylen={len}}}"
            )
        };
        // The first bit field is the highest one on a big-endian machine.
        let bit = |index: u32| if abi.endian() == Endian::Big { 1 << (31 - index) } else { 1 << index };
        set(6, 38, key(bit(0), 0, 4), &shown(1, 0, "0", r"\x61\x62\x63\x64", 4));
        set(6, 38, key(bit(1), 3, 0), &shown(0, 1, "TCP_AO_KEYF_IFINDEX|TCP_AO_KEYF_EXCLUDE_OPT", "", 0));
        let whole = r"\x61\x62\x63\x64".to_owned() + &r"\x00".repeat(76);
        set(6, 38, key(0, 4, 200), &shown(0, 0, "0x4 /* TCP_AO_KEYF_??? */", &whole, 200));

        let member = numbers(&[9]).put(2, &[0, 6]).text(&[1, 0, 0x5E, 0, 0, 0xFB, 0, 0]);
        let expected = r#"{mr_ifindex=9, mr_type=PACKET_MR_MULTICAST, mr_alen=6, mr_address=01:00:5e:00:00:fb}"#;
        set(263, 1, member, &format!("SOL_PACKET, PACKET_ADD_MEMBERSHIP, {expected}"));
        let ring = "{tp_block_size=1, tp_block_nr=2, tp_frame_size=3, tp_frame_nr=4}";
        set(263, 5, numbers(&[1, 2, 3, 4]), &format!("SOL_PACKET, PACKET_RX_RING, {ring}"));
        get(263, 6, numbers(&[1, 2, 3]), 8, "SOL_PACKET, PACKET_STATISTICS, {tp_packets=1, tp_drops=2}");
        let third = "SOL_PACKET, PACKET_STATISTICS, {tp_packets=1, tp_drops=2, tp_freeze_q_cnt=3}";
        get(263, 6, numbers(&[1, 2, 3]), 12, third);
        let group = "{type=1, instance=2, scope=TIPC_NODE_SCOPE, flags=TIPC_GROUP_LOOPBACK}";
        set(271, 135, numbers(&[1, 2, 3, 1]), &format!("SOL_TIPC, TIPC_GROUP_JOIN, {group}"));
        get(270, 9, numbers(&[1, 2, 3]), 12, "SOL_NETLINK, NETLINK_LIST_MEMBERSHIPS, [1, 2, 3]");
        get(271, 127, numbers(&[1]), 4, "SOL_TIPC, TIPC_IMPORTANCE, [TIPC_MEDIUM_IMPORTANCE]");
        get(0, 52, numbers(&[6]), 4, "SOL_IP, IP_PROTOCOL, [IPPROTO_TCP]");
    }
}

/// A protocol of packets is a number in the byte order of networks, whatever the machine's is: packet(7).
#[test]
fn protocols_of_packets() {
    for abi in [Abi::X86_64, Abi::S390x, Abi::MipsO32, Abi::Arm] {
        let kind = if abi == Abi::MipsO32 { "SOCK_DGRAM" } else { "SOCK_RAW" };
        for (number, text) in [(3, "ETH_P_ALL"), (0x800, "ETH_P_IP"), (0x6745, "0x6745 /* ETH_P_??? */")] {
            let number =
                0x0123_0000 | u32::from(if abi.endian() == Endian::Little { u16::swap_bytes(number) } else { number });
            let expected = format!("socket(AF_PACKET, {kind}, htons({text}))");
            let kind = if kind == "SOCK_RAW" { 3 } else { 1 };
            assert_eq!(entry(abi, "socket", &[17, kind, number.into()], &[]), expected, "{abi}");
        }
    }
}

/// What requests for interfaces of the network take and return; of `/dev/net/tun`, which strace shows as an address, drivers/net/tun.c.
#[test]
fn interfaces() {
    for abi in [Abi::X86_64, Abi::X32, Abi::Arm, Abi::S390x, Abi::MipsO32] {
        let name = || bytes(abi).text(b"eth0").up_to(16);
        let shows = |request: u64, value: Bytes, result: i64, expected: &str| {
            let text = returned(abi, "ioctl", &[3, request, 0x1000], &[(0x1000, &value.up_to(40).bytes)], result);
            let error = if result < 0 { "-1 EBADF (Bad file descriptor)" } else { "0" };
            assert_eq!(text, format!("ioctl(3, {expected}) = {error}"), "{abi}");
        };
        let address = || name().put(2, &[2]).text(&[0, 80, 127, 0, 0, 1]);
        let inet = r#"{sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.0.0.1")}"#;
        shows(0x8915, address(), 0, &format!(r#"SIOCGIFADDR, {{ifr_name="eth0", ifr_addr={inet}}}"#));
        shows(0x8915, address(), -9, r#"SIOCGIFADDR, {ifr_name="eth0"}"#);
        shows(0x891C, address(), -9, &format!(r#"SIOCSIFNETMASK, {{ifr_name="eth0", ifr_netmask={inet}}}"#));
        let other = name().put(2, &[0]).text(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
        let unknown = r#"{sa_family=AF_UNSPEC, sa_data="\1\2\3\4\5\6\7\10\t\n\v\f\r\16"}"#;
        shows(0x8916, other, -9, &format!(r#"SIOCSIFADDR, {{ifr_name="eth0", ifr_addr={unknown}}}"#));
        let hardware = |kind: u64| name().put(2, &[kind]).text(&[0, 0x50, 0x7F, 0, 0, 1]);
        let ethernet = "{sa_family=ARPHRD_ETHER, sa_data=00:50:7f:00:00:01}";
        shows(0x8927, hardware(1), 0, &format!(r#"SIOCGIFHWADDR, {{ifr_name="eth0", ifr_hwaddr={ethernet}}}"#));
        let long = "{sa_family=ARPHRD_EETHER, sa_data=00:50:7f:00:00:01:00:00:00:00:00:00:00:00}";
        shows(0x8931, hardware(2), -9, &format!(r#"SIOCADDMULTI, {{ifr_name="eth0", ifr_hwaddr={long}}}"#));
        let flags = name().put(2, &[0x1003]);
        shows(0x8913, flags, 0, r#"SIOCGIFFLAGS, {ifr_name="eth0", ifr_flags=IFF_UP|IFF_BROADCAST|IFF_MULTICAST}"#);
        let number = |number: u64| name().put(4, &[number]);
        shows(0x8921, number(1500), 0, r#"SIOCGIFMTU, {ifr_name="eth0", ifr_mtu=1500}"#);
        shows(0x8933, number(2), 0, r#"SIOCGIFINDEX, {ifr_name="eth0", ifr_ifindex=2}"#);
        shows(0x8910, number(2), 0, r#"SIOCGIFNAME, {ifr_ifindex=2, ifr_name="eth0"}"#);
        shows(0x8910, number(2), -9, "SIOCGIFNAME, {ifr_ifindex=2}");
        shows(0x89A2, number(2), -9, "SIOCBRADDIF, {ifr_ifindex=2}");
        shows(0x8923, name().text(b"eth1"), -9, r#"SIOCSIFNAME, {ifr_name="eth0", ifr_newname="eth1"}"#);
        let map = name().words(&[0x1000, 0x2000]).put(2, &[0x300]).put(1, &[4, 5, 6]);
        let map_text = "{mem_start=0x1000, mem_end=0x2000, base_addr=0x300, irq=0x4, dma=0x5, port=0x6}";
        shows(0x8971, map, -9, &format!(r#"SIOCSIFMAP, {{ifr_name="eth0", ifr_map={map_text}}}"#));
        let set_tun = if abi == Abi::MipsO32 { 0x8004_54CA } else { 0x4004_54CA };
        shows(set_tun, name().put(2, &[0x1001]), 0, r#"TUNSETIFF, {ifr_name="eth0", ifr_flags=IFF_TUN|IFF_NO_PI}"#);
    }
}

/// Names that strace 7.2 printed; where it had none, those of the kernel's headers.
#[test]
fn one_number_of_an_option_has_several_names() {
    let get = |level: u64, option: u64, expected: &str| {
        let text = returned(Abi::X86_64, "getsockopt", &[3, level, option, 0, 0], &[], 0);
        assert_eq!(text, format!("getsockopt(3, {expected}, NULL, NULL) = 0"));
    };
    let set = |level: u64, option: u64, expected: &str| {
        assert_eq!(
            entry(Abi::X86_64, "setsockopt", &[3, level, option, 0, 0], &[]),
            format!("setsockopt(3, {expected}, NULL, 0)")
        );
    };
    get(0, 64, "SOL_IP, IPT_SO_GET_INFO");
    set(0, 64, "SOL_IP, IPT_SO_SET_REPLACE");
    get(0, 67, "SOL_IP, IPT_SO_GET_REVISION_TARGET");
    set(0, 67, "SOL_IP, 0x43 /* IP_??? */");
    get(0, 96, "SOL_IP, ARPT_SO_GET_INFO");
    set(0, 129, "SOL_IP, EBT_SO_SET_COUNTERS");
    get(41, 65, "SOL_IPV6, IP6T_SO_GET_ENTRIES");
    set(41, 65, "SOL_IPV6, IP6T_SO_SET_ADD_COUNTERS");
    get(1, 26, "SOL_SOCKET, SO_GET_FILTER");
    set(1, 26, "SOL_SOCKET, SO_ATTACH_FILTER");
    get(132, 16, "SOL_SCTP, SCTP_DELAYED_SACK");
    set(276, 2, "SOL_RDS, RDS_GET_MR");
    set(257, 2, "SOL_AX25, AX25_T1");
    // include/uapi/linux/mroute.h, ip_vs.h, if_arp.h; strace has none.
    set(0, 200, "SOL_IP, MRT_INIT");
    get(0, 0x480, "SOL_IP, IP_VS_SO_GET_VERSION");
}

/// What the members of an ipc64_perm are on an ABI: the size of its mode, and all that is between the mode and the end.
fn permissions(abi: Abi) -> Bytes {
    let ids = bytes(abi).put(4, &[0x11, 1, 2, 3, 4]);
    match abi {
        Abi::X86 => ids.put(2, &[0o600, 0, 9, 0]).up_to(36),
        Abi::PowerPc => ids.put(4, &[0o600, 9]).up_to(48),
        Abi::S390x => ids.put(4, &[0o600]).put(2, &[0, 9]).up_to(48),
        Abi::MipsN32 => ids.put(4, &[0o600]).put(2, &[9, 0]).up_to(36),
        _ => ids.put(4, &[0o600]).put(2, &[9, 0]).up_to(48),
    }
}

const PERMISSIONS: &str = "{uid=1, gid=2, mode=0600, key=17, cuid=3, cgid=4}";

#[test]
fn queues_of_messages() {
    let stat = format!(
        "{{msg_perm={PERMISSIONS}, msg_stime=5, msg_rtime=6, msg_ctime=7, msg_qnum=1, msg_qbytes=16384, msg_lspid=8, msg_lrpid=9}}"
    );
    for abi in ABIS {
        let permissions = permissions(abi);
        let queue = match abi {
            Abi::X86 => permissions.put(4, &[5, 0, 6, 0, 7, 0, 77, 1, 16384, 8, 9]),
            Abi::PowerPc => permissions.put(4, &[0, 5, 0, 6, 0, 7, 77, 1, 16384, 8, 9]),
            Abi::MipsN32 if abi.endian() == Endian::Big => permissions.put(4, &[0, 5, 0, 6, 0, 7, 77, 1, 16384, 8, 9]),
            Abi::MipsN32 => permissions.put(4, &[5, 0, 6, 0, 7, 0, 77, 1, 16384, 8, 9]),
            _ => permissions.put(8, &[5, 6, 7, 77, 1, 16384]).put(4, &[8, 9]),
        };
        let size = Layout::named("msqid64_ds", abi, abi.endian()).unwrap().size() as usize;
        let queue = queue.up_to(size).bytes;
        // Where the version is in the command, the newer struct is with a flag alone.
        let (command, name) = if abi == Abi::MipsN32 { (0x102, "IPC_64|IPC_STAT") } else { (2, "IPC_STAT") };
        let pieces: &[(u64, &[u8])] = &[(0x1000, &queue)];
        assert_eq!(
            returned(abi, "msgctl", &[3, command, 0x1000], pieces, 0),
            format!("msgctl(3, {name}, {stat}) = 0"),
            "{abi}"
        );
        // Of what it changes, the kernel reads only this.
        let set = name.replace("STAT", "SET");
        assert_eq!(
            entry(abi, "msgctl", &[3, command - 1, 0x1000], pieces),
            format!("msgctl(3, {set}, {{msg_perm={{uid=1, gid=2, mode=0600}}, msg_qbytes=16384}})"),
            "{abi}"
        );
    }
    let info = bytes(Abi::S390x).put(4, &[1, 2, 3, 4, 5, 6, 7]).put(2, &[8, 0]).bytes;
    assert_eq!(
        returned(Abi::S390x, "msgctl", &[3, 3, 0x1000], &[(0x1000, &info)], 5),
        "msgctl(3, IPC_INFO, {msgpool=1, msgmap=2, msgmax=3, msgmnb=4, msgmni=5, msgssz=6, msgtql=7, msgseg=8}) = 5"
    );
    assert_eq!(entry(Abi::X86_64, "msgctl", &[3, 0, 0], &[]), "msgctl(3, IPC_RMID, NULL)");
    assert_eq!(
        returned(Abi::X86_64, "msgctl", &[3, 99, 0x1000], &[], -22),
        "msgctl(3, 0x63 /* MSG_??? */, 0x1000) = -1 EINVAL (Invalid argument)"
    );
}

/// No strace is known that runs on these machines' old calls: the texts follow from those of the newer struct.
#[test]
fn the_older_struct_is_there_without_a_flag_in_the_command() {
    let queue = bytes(Abi::Arm).put(4, &[0x11]).put(2, &[1, 2, 3, 4, 0o600, 9]).put(4, &[0, 0, 5, 6, 7, 0, 0]);
    let queue = queue.put(2, &[77, 1, 16384, 8, 9]).up_to(56).bytes;
    let stat = format!(
        "{{msg_perm={PERMISSIONS}, msg_stime=5, msg_rtime=6, msg_ctime=7, msg_qnum=1, msg_qbytes=16384, msg_lspid=8, msg_lrpid=9}}"
    );
    let pieces: &[(u64, &[u8])] = &[(0x1000, &queue)];
    assert_eq!(returned(Abi::Arm, "msgctl", &[3, 2, 0x1000], pieces, 0), format!("msgctl(3, IPC_STAT, {stat}) = 0"));
    let limits = bytes(Abi::Alpha).put(4, &[1, 2, 3, 4, 5]).bytes;
    assert_eq!(
        returned(Abi::Alpha, "shmctl", &[3, 3, 0x1000], &[(0x1000, &limits)], 0),
        "shmctl(3, IPC_INFO, {shmmax=1, shmmin=2, shmmni=3, shmseg=4, shmall=5}) = 0"
    );
    let limits = bytes(Abi::Alpha).put(8, &[1, 2, 3, 4, 5]).up_to(72).bytes;
    assert_eq!(
        returned(Abi::Alpha, "shmctl", &[3, 0x103, 0x1000], &[(0x1000, &limits)], 0),
        "shmctl(3, IPC_64|IPC_INFO, {shmmax=1, shmmin=2, shmmni=3, shmseg=4, shmall=5}) = 0"
    );
}

#[test]
fn semaphores() {
    for abi in ABIS {
        let permissions = permissions(abi);
        let set = match abi {
            Abi::X86 => permissions.put(4, &[5, 0, 6, 0, 3]),
            Abi::PowerPc => permissions.put(4, &[0, 5, 0, 6, 3]),
            Abi::MipsN32 => permissions.put(4, &[5, 6, 3]),
            Abi::X86_64 | Abi::X32 => permissions.put(8, &[5, 0, 6, 0, 3]),
            _ => permissions.put(8, &[5, 6, 3]),
        };
        let size = Layout::named("semid64_ds", abi, abi.endian()).unwrap().size() as usize;
        let set = set.up_to(size).bytes;
        let (flag, name) = if abi == Abi::MipsN32 { (0x100, "IPC_64|") } else { (0, "") };
        let pieces: &[(u64, &[u8])] = &[(0x1000, &set)];
        assert_eq!(
            returned(abi, "semctl", &[3, 0, flag + 2, 0x1000], pieces, 0),
            format!(
                "semctl(3, 0, {name}IPC_STAT, {{sem_perm={PERMISSIONS}, sem_otime=5, sem_ctime=6, sem_nsems=3}}) = 0"
            ),
            "{abi}"
        );
        assert_eq!(
            entry(abi, "semctl", &[3, 0, flag + 1, 0x1000], pieces),
            format!("semctl(3, 0, {name}IPC_SET, {{sem_perm={{uid=1, gid=2, mode=0600}}}})"),
            "{abi}"
        );
    }
    let operations = |abi| bytes(abi).put(2, &[0, 1, 0, 1, -1_i64 as u64, 0o14000]).bytes;
    let both = "[{sem_num=0, sem_op=1, sem_flg=0}, {sem_num=1, sem_op=-1, sem_flg=SEM_UNDO|IPC_NOWAIT}], 2";
    for abi in [Abi::X86_64, Abi::MipsN32] {
        assert_eq!(
            entry(abi, "semop", &[4, 0x1000, 2], &[(0x1000, &operations(abi))]),
            format!("semop(4, {both})"),
            "{abi}"
        );
    }
    for abi in [Abi::X32, Abi::S390x] {
        let text = entry(abi, "semtimedop", &[4, 0x1000, 2, 0], &[(0x1000, &operations(abi))]);
        assert_eq!(text, format!("semtimedop(4, {both}, NULL)"), "{abi}");
    }
    // ARM's old ABI aligns each to 4 bytes.
    let apart = bytes(Abi::ArmOabi).put(2, &[0, 1, 0, 99, 1, -1_i64 as u64, 0o14000, 99]).bytes;
    assert_eq!(entry(Abi::ArmOabi, "semop", &[4, 0x1000, 2], &[(0x1000, &apart)]), format!("semop(4, {both})"));
}

#[test]
fn shared_memory() {
    for abi in ABIS {
        let permissions = permissions(abi);
        let segment = match abi {
            Abi::X86 => permissions.put(4, &[8192, 5, 0, 6, 0, 7, 0, 8, 9, 1]),
            Abi::PowerPc => permissions.put(4, &[0, 5, 0, 6, 0, 7, 0, 8192, 8, 9, 1]),
            Abi::MipsN32 => permissions.put(4, &[8192, 5, 6, 7, 8, 9, 1]),
            _ => permissions.put(8, &[8192, 5, 6, 7]).put(4, &[8, 9]).put(8, &[1]),
        };
        let size = Layout::named("shmid64_ds", abi, abi.endian()).unwrap().size() as usize;
        let segment = segment.up_to(size).bytes;
        let pieces: &[(u64, &[u8])] = &[(0x1000, &segment)];
        // The call itself has no older struct on any of these ABIs but MIPS n32.
        let (command, name) = if abi == Abi::MipsN32 { (0x102, "IPC_64|IPC_STAT") } else { (2, "IPC_STAT") };
        assert_eq!(
            returned(abi, "shmctl", &[3, command, 0x1000], pieces, 0),
            format!(
                "shmctl(3, {name}, {{shm_perm={PERMISSIONS}, shm_segsz=8192, shm_cpid=8, shm_lpid=9, shm_nattch=1, shm_atime=5, \
                 shm_dtime=6, shm_ctime=7}}) = 0"
            ),
            "{abi}"
        );
    }
    for (abi, size) in [(Abi::X86_64, 8), (Abi::X86, 4), (Abi::X32, 8), (Abi::MipsN32, 4), (Abi::S390x, 8)] {
        let info = bytes(abi).put(4, &[1]).up_to(size).put(size, &[2, 3, 4, 5, 6]).bytes;
        assert_eq!(
            returned(abi, "shmctl", &[0, 14, 0x1000], &[(0x1000, &info)], 4),
            "shmctl(0, SHM_INFO, {used_ids=1, shm_tot=2, shm_rss=3, shm_swp=4, swap_attempts=5, swap_successes=6}) = 4",
            "{abi}"
        );
    }
    assert_eq!(entry(Abi::X86_64, "shmctl", &[3, 11, 0x1000], &[]), "shmctl(3, SHM_LOCK, 0x1000)");
}

#[test]
fn texts_of_messages() {
    for (abi, size) in [(Abi::X86_64, 8), (Abi::X86, 4), (Abi::X32, 8), (Abi::MipsN32, 4), (Abi::S390x, 8)] {
        let message = bytes(abi).put(size, &[7]).text(b"hello").bytes;
        let pieces: &[(u64, &[u8])] = &[(0x1000, &message)];
        assert_eq!(
            entry(abi, "msgsnd", &[3, 0x1000, 5, 0o4000], pieces),
            r#"msgsnd(3, {mtype=7, mtext="hello"}, 5, IPC_NOWAIT)"#,
            "{abi}"
        );
        assert_eq!(
            entry(abi, "msgsnd", &[3, 0x1000, 0, 0], pieces),
            r#"msgsnd(3, {mtype=7, mtext=""}, 0, 0)"#,
            "{abi}"
        );
        // strace shows as much as there was room for.
        assert_eq!(
            returned(abi, "msgrcv", &[3, 0x1000, 64, 0, 0o4000], pieces, 3),
            r#"msgrcv(3, {mtype=7, mtext="hel"}, 64, 0, IPC_NOWAIT) = 3"#,
            "{abi}"
        );
    }
}

#[test]
fn queues_with_names() {
    for (abi, size) in [(Abi::X86_64, 8), (Abi::X86, 4), (Abi::X32, 8), (Abi::MipsN32, 4), (Abi::S390x, 8)] {
        let attributes = bytes(abi).put(size, &[0, 5, 64, 2]).up_to(8 * size).bytes;
        let pieces: &[(u64, &[u8])] = &[(0x1000, b"q\0"), (0x2000, &attributes)];
        let create = if abi == Abi::MipsN32 { 0o402 } else { 0o102 };
        assert_eq!(
            entry(abi, "mq_open", &[0x1000, create, 0o600, 0x2000], pieces),
            "mq_open(\"q\", O_RDWR|O_CREAT, 0600, {mq_flags=0, mq_maxmsg=5, mq_msgsize=64, mq_curmsgs=2})",
            "{abi}"
        );
        let nonblock = if abi == Abi::MipsN32 { 0o200 } else { 0o4000 };
        let (new, old) = (bytes(abi).put(size, &[nonblock]).up_to(8 * size).bytes, attributes);
        let pieces: &[(u64, &[u8])] = &[(0x1000, &new), (0x2000, &old)];
        assert_eq!(
            returned(abi, "mq_getsetattr", &[3, 0x1000, 0x2000], pieces, 0),
            "mq_getsetattr(3, {mq_flags=O_NONBLOCK, mq_maxmsg=0, mq_msgsize=0, mq_curmsgs=0}, \
             {mq_flags=0, mq_maxmsg=5, mq_msgsize=64, mq_curmsgs=2}) = 0",
            "{abi}"
        );
    }
}

#[test]
fn what_socketcall_and_ipc_do() {
    // As strace on x86 shows it: the call that they do.
    let address = bytes(Abi::X86).put(2, &[2]).text(&[0, 80, 127, 0, 0, 1]).up_to(16).bytes;
    let words = bytes(Abi::X86).put(4, &[3, 0x2000, 16]).bytes;
    let limits = bytes(Abi::X86).put(4, &[1, 2, 3, 4, 5, 6, 7]).put(2, &[8, 0]).bytes;
    let pieces: &[(u64, &[u8])] = &[(0x1000, &words), (0x2000, &address), (0x3000, &limits)];
    let memory = Pieces(pieces);
    let connect = call(Abi::X86, "socketcall", &[3, 0x1000]).subcall(&memory).unwrap();
    assert_eq!(
        connect.text(&memory).names(true).to_string(),
        r#"connect(3, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.0.0.1")}, 16)"#
    );
    let control = call(Abi::X86, "ipc", &[14, 4, 3, 0, 0x3000, 0]).subcall(&memory).unwrap();
    assert_eq!(
        control.text(&memory).names(true).outcome(control.result(5, false)).to_string(),
        "msgctl(4, IPC_INFO, {msgpool=1, msgmap=2, msgmax=3, msgmnb=4, msgmni=5, msgssz=6, msgtql=7, msgseg=8}) = 5"
    );
}
