//! Does the page that the example `page` writes show what the tables say, and can it be used?
//!
//! Chromium shows it, and is driven as a user would: by keys, clicks and addresses. What the page shows is compared with the
//! tables as text and with the kernel's facts.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{LazyLock, OnceLock};

use serde_json::{Value, json};

use crate::browser::{Browser, DOWN, ENTER, ESCAPE, UP};
use crate::common::{self, RowText, Tests};

pub fn tests() -> Tests {
    let tests: &[(&str, fn())] = &[
        ("details_of_every_call", details_of_every_call),
        ("list_of_all_abis", list_of_all_abis),
        ("meanings", meanings),
        ("structs", structs),
        ("search_by_constant", search_by_constant),
        ("searches", searches),
        ("best_match_first", best_match_first),
        ("nothing_found", nothing_found),
        ("categories", categories),
        ("choice_of_abis", choice_of_abis),
        ("calls_that_differ", calls_that_differ),
        ("order_by_number", order_by_number),
        ("links", links),
        ("address_keeps_what_is_chosen", address_keeps_what_is_chosen),
        ("keys", keys),
        ("screen_readers", screen_readers),
        ("narrow_screen", narrow_screen),
        ("contrast_by_day_and_night", contrast_by_day_and_night),
        ("text_is_no_html", text_is_no_html),
    ];
    let can_run = Browser::start().map(drop);
    let in_browser = tests.iter().map(|&(name, test)| (name, can_run.clone().map(|()| test)));
    let others: [(&str, fn()); 4] =
        [("constants", constants), ("all_structs", all_structs), ("one_file", one_file), ("errors", errors)];
    common::tests(in_browser.chain(others.map(|(name, test)| (name, Ok(test)))))
}

fn example() -> &'static Path {
    static EXAMPLE: OnceLock<PathBuf> = OnceLock::new();
    EXAMPLE.get_or_init(|| common::example("page"))
}

/// The page, written once.
fn page() -> &'static Path {
    static PAGE: LazyLock<PathBuf> = LazyLock::new(|| {
        let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("syscalls.html");
        let output = Command::new(example()).arg(&file).output().expect("the example is built");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        file
    });
    &PAGE
}

/// A browser that shows the page.
struct Shown(Browser);

impl Shown {
    /// Opens the page; the text follows the file's name in the address.
    #[track_caller]
    fn open(&self, rest: &str) {
        self.0.open(&format!("file://{}{rest}", page().display()));
    }

    /// The names of all results, in their order.
    #[track_caller]
    fn names(&self) -> Vec<String> {
        self.rows().into_iter().map(|row| row.name).collect()
    }

    /// The list of results, to its end, which is made as one scrolls there.
    #[track_caller]
    fn rows(&self) -> Vec<Row> {
        let rows = self.0.script(
            r"
            const pane = document.getElementById('list-pane');
            const table = document.getElementById('result-table');
            const rows = document.getElementById('result-rows').rows;
            const total = table.hidden ? 0 : Number(table.getAttribute('aria-rowcount')) - 1;
            return (async () => {
              for (let tries = 0; rows.length < total && tries < 1000; tries += 1) {
                pane.scrollTop = pane.scrollHeight;
                await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
              }
              const text = (row, selector) => row.querySelector(selector).textContent;
              return [...rows].map((row) => ({
                name: text(row, 'a.name'),
                tags: text(row, '.tags'),
                signature: text(row, '.signature'),
                numbers: [...row.querySelectorAll('td')].map((cell) => cell.ariaLabel ?? cell.textContent),
              }));
            })();
            ",
        );
        let text = |value: &Value| value.as_str().expect("a text").to_owned();
        let row = |row: &Value| Row {
            name: text(&row["name"]),
            tags: text(&row["tags"]),
            signature: text(&row["signature"]),
            numbers: row["numbers"].as_array().expect("a list").iter().map(text).collect(),
        };
        rows.as_array().expect("a list").iter().map(row).collect()
    }

    /// The text of an element.
    #[track_caller]
    fn text(&self, selector: &str) -> String {
        let text = self.0.script(&format!("return document.querySelector('{selector}').textContent"));
        text.as_str().expect("a text").to_owned()
    }

    /// Whether an element is there and seen.
    #[track_caller]
    fn is_seen(&self, selector: &str) -> bool {
        self.0.script(&format!("return document.querySelector('{selector}').checkVisibility()")) == json!(true)
    }

    /// The text of what has the focus; of the search box, its name.
    #[track_caller]
    fn focus(&self) -> String {
        let text = self.0.script("const on = document.activeElement; return on.ariaLabel ?? on.textContent");
        text.as_str().expect("a text").to_owned()
    }
}

/// A row of the list.
struct Row {
    name: String,
    tags: String,
    signature: String,
    numbers: Vec<String>,
}

/// Runs a test in a browser of its own. Nothing may be written to the console, and nothing fetched.
#[track_caller]
fn with_page(test: impl FnOnce(&Shown)) {
    let shown = Shown(Browser::start().expect("it started before"));
    test(&shown);
    assert_eq!(shown.0.console(), [""; 0], "the console");
    assert_eq!(shown.0.script("return performance.getEntriesByType('resource').length"), json!(0), "what was fetched");
}

/// The rows of each table, as text.
fn tables() -> &'static BTreeMap<String, Vec<RowText>> {
    static TABLES: LazyLock<BTreeMap<String, Vec<RowText>>> = LazyLock::new(|| {
        let rows = |path: PathBuf| common::rows(&fs::read_to_string(path).expect("each ABI has a table"));
        common::tables().into_iter().map(|(abi, path)| (abi, rows(path))).collect()
    });
    &TABLES
}

/// The ABIs that are chosen at first.
const COMMON: [&str; 5] = ["x86_64", "x86", "aarch64", "arm", "riscv64"];

/// The names of the calls of which a row, on one of these ABIs, is so.
fn names_where(abis: &[&str], is_so: impl Fn(&RowText) -> bool) -> BTreeSet<String> {
    let rows = abis.iter().flat_map(|&abi| &tables()[abi]);
    rows.filter(|row| is_so(row)).map(|row| common::unraw(&row.name).to_owned()).collect()
}

fn number(row: &RowText) -> u32 {
    match row.number.strip_prefix("0x") {
        Some(digits) => u32::from_str_radix(&digits.replace('_', ""), 16),
        None => row.number.replace('_', "").parse(),
    }
    .expect("a number")
}

/// A row's signature without the name.
fn signature(row: &RowText) -> String {
    let args = row.args.as_ref().map(|args| {
        let args = args.iter().map(|(name, ty)| format!("{}: {ty}", common::unraw(name)));
        args.collect::<Vec<_>>().join(", ")
    });
    format!("({}) -> {}", args.as_deref().unwrap_or("..."), row.returns)
}

/// The signature, categories and number of each call on each ABI, as the page that the call opens has them.
fn details_of_every_call() {
    with_page(|shown| {
        let names: BTreeSet<_> = tables().values().flatten().map(|row| common::unraw(&row.name)).collect();
        let mut details = serde_json::Map::new();
        // Chromium lets a page go to 200 addresses in a few seconds.
        for names in names.iter().collect::<Vec<_>>().chunks(150) {
            shown.open("");
            let some = shown.0.script(&format!(
                r"
            const names = {};
            const abisOf = (text) => text.replace(/^\d+ ABIs?: /, '').split(', ');
            const read = (open) => ({{
              signatures: [...open.querySelectorAll('.variant')].map((variant) => ({{
                abis: variant.querySelector('.abi-list') && abisOf(variant.querySelector('.abi-list').textContent),
                text: variant.querySelector('pre').textContent,
              }})),
              categories: [...open.querySelectorAll('.category')].map((category) => ({{
                name: category.querySelector('b').textContent,
                on: category.textContent.split(' on ')[1]?.split(', '),
              }})),
              numbers: [...open.querySelectorAll('.numbers li')].map((item) => item.textContent.split(' ')),
              lacks: open.querySelector('.numbers + p')?.textContent,
            }});
            return (async () => {{
              const details = {{}};
              for (const name of names) {{
                const opened = new Promise((done) => addEventListener('popstate', done, {{ once: true }}));
                location.hash = name;
                await opened;
                const open = document.getElementById('open-call');
                details[open.querySelector('h2').textContent] = read(open);
              }}
              return details;
            }})();
            ",
                json!(names)
            ));
            details.extend(some.as_object().expect("an object").clone());
        }
        assert!(details.keys().map(String::as_str).eq(names.iter().copied()), "the names");
        let (mut rows, mut signatures) = (0, 0);
        for (abi, table) in tables() {
            let has = |list: &Value| list.as_array().is_none_or(|abis| abis.contains(&json!(abi)));
            for row in table {
                let name = common::unraw(&row.name);
                let call = &details[name];
                let list = |key: &str| call[key].as_array().expect("a list");

                let texts: Vec<_> = list("signatures").iter().filter(|variant| has(&variant["abis"])).collect();
                let [text] = texts[..] else { panic!("{name} on {abi}: {texts:?}") };
                // There, each argument has a line.
                let text =
                    text["text"].as_str().unwrap().replace("\n    ", " ").replace(",\n)", ")").replace("( ", "(");
                assert_eq!(text, format!("{name}{}", signature(row)), "{name} on {abi}");

                let categories = list("categories").iter().filter(|category| has(&category["on"]));
                let categories: Vec<_> = categories.map(|category| category["name"].as_str().unwrap()).collect();
                assert_eq!(categories, row.categories, "{name} on {abi}");

                let numbers: Vec<_> = list("numbers").iter().filter(|item| item[0] == json!(abi)).collect();
                let [item] = numbers[..] else { panic!("{name} on {abi}: {numbers:?}") };
                assert_eq!(item[1], number(row).to_string(), "{name} on {abi}");
                assert_eq!(item[2], format!("{:#x}", number(row)), "{name} on {abi}");
                let says_gone = item[3] == json!("unimplemented");
                assert_eq!(says_gone, row.categories.iter().any(|name| name == "unimplemented"), "{name} on {abi}");
                rows += 1;
            }
        }
        for (name, call) in &details {
            let numbers: BTreeSet<_> =
                call["numbers"].as_array().unwrap().iter().map(|item| item[0].as_str().unwrap()).collect();
            let lacks: Vec<_> =
                call["lacks"].as_str().map_or(Vec::new(), |text| text[7..text.len() - 1].split(", ").collect());
            assert!(lacks.iter().all(|abi| !numbers.contains(abi)), "{name}");
            assert_eq!(numbers.len() + lacks.len(), tables().len(), "{name}");
            signatures += call["signatures"].as_array().unwrap().len();
        }
        assert!(rows > 12_000 && signatures > names.len() + 200, "{rows} rows, {signatures} signatures");
    });
}

/// The list with a column for each ABI.
fn list_of_all_abis() {
    with_page(|shown| {
        let abis: Vec<_> = sysno::Abi::ALL.iter().map(|abi| abi.name()).collect();
        shown.open(&format!("?abi={}", abis.join(",")));
        let rows = shown.rows();
        let names = names_where(&abis, |_| true);
        assert!(rows.iter().map(|row| &row.name).eq(&names), "the names, in their order");
        assert_eq!(shown.text("#result-count"), format!("{} calls on {} ABIs", names.len(), tables().len()));
        let mut shown = 0;
        for row in &rows {
            let on_abi = |abi: &&str| tables()[*abi].iter().find(|call| common::unraw(&call.name) == row.name);
            let calls: Vec<_> = abis.iter().map(on_abi).collect();
            let is_in = |call: &&RowText, category: &str| call.categories.iter().any(|name| name == category);
            let has = |category: &&str| calls.iter().flatten().any(|call| is_in(call, category));
            let categories = sysno::Category::ALL.iter().map(|category| category.name()).filter(has);
            assert_eq!(row.tags, categories.collect::<Vec<_>>().join(" "), "{}", row.name);
            assert_eq!(row.signature, signature(calls.iter().flatten().next().unwrap()), "{}", row.name);
            let cells = calls.iter().map(|call| match call {
                None => "none".to_owned(),
                Some(call) if is_in(call, "unimplemented") => format!("{} unimplemented", number(call)),
                Some(call) => number(call).to_string(),
            });
            assert_eq!(row.numbers, cells.collect::<Vec<_>>(), "{}", row.name);
            shown += calls.iter().flatten().count();
        }
        assert_eq!(shown, tables().values().map(Vec::len).sum::<usize>());
    });
}

/// What the arguments mean, and the constants, from the manual pages and the kernel's headers.
fn meanings() {
    with_page(|shown| {
        let terms = |list: &str| {
            let terms = shown.0.script(&format!(
                "return [...document.querySelectorAll('{list} > dt')].map((dt) => [dt.textContent, dt.nextSibling.textContent])"
            ));
            let text = |value: &Value| value.as_str().expect("a text").to_owned();
            let terms = terms.as_array().expect("a list").iter().map(|term| (text(&term[0]), text(&term[1])));
            terms.collect::<BTreeMap<_, _>>()
        };
        shown.open("#openat");
        let args = terms("#open-call > dl");
        assert!(args.keys().eq(["dirfd", "flags", "mode", "pathname", "returns"]), "{args:?}");
        assert!(args["dirfd"].contains("AT_FDCWD") && args["flags"].starts_with("flags"), "{args:?}");
        assert_eq!((&*args["pathname"], &*args["returns"]), ("path", "file descriptor"));

        shown.0.click(".constants summary");
        shown.0.wait_for("document.querySelector('.constants dl')");
        let flags = terms(".constants dl");
        assert_eq!(flags["O_RDWR"], "0x2");
        assert_eq!(
            flags["O_CREAT"],
            "0x40; 0x100 on mips_o32, mips_n64, mips_n32, parisc, parisc64; 0x200 on sparc, sparc64, alpha"
        );
        shown.open("#kill");
        shown.0.click(".constants summary");
        shown.0.wait_for("document.querySelector('.constants dl')");
        let signals = terms(".constants dl");
        assert_eq!((&*signals["SIGKILL"], &*signals["SIGSEGV"]), ("9", "11"));
        assert!(signals["SIGUSR1"].starts_with("10; ") && signals["SIGUSR1"].contains("30 on sparc"), "{signals:?}");

        shown.open("#read");
        let buf = &terms("#open-call > dl")["buf"];
        assert!(buf.ends_with("its length in bytes: count"), "{buf}");
        shown.open("#pipe2");
        assert_eq!(terms("#open-call > dl")["pipefd"], "behind it: file descriptor");
    });
}

/// The structs of a call: closed at first, then with their members on the chosen ABIs, where compilers have them.
fn structs() {
    let facts = common::facts("layouts.tsv");
    let place = |name: &str, member: &str, abi: &str| {
        let is_meant = |line: &&Vec<String>| line[0] == name && line[1] == member;
        let mut places = facts.iter().filter(is_meant).map(|line| common::on_abis(&line[3], &line[4]));
        places.find_map(|mut places| places.remove(abi))
    };
    with_page(|shown| {
        let tables = |selector: &str| {
            let tables = shown.0.script(&format!(
                r"
                return [...document.querySelectorAll('{selector} > .struct-body > .layout')].map((layout) => ({{
                  on: layout.previousSibling.textContent,
                  rows: [...layout.querySelectorAll('tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent)),
                }}));
                "
            ));
            tables.as_array().expect("a list").clone()
        };
        let rows = |table: &Value| -> Vec<Vec<String>> {
            let row =
                |row: &Value| row.as_array().unwrap().iter().map(|cell| cell.as_str().unwrap().to_owned()).collect();
            table["rows"].as_array().expect("a list").iter().map(row).collect()
        };
        let compare = |tables: &[Value], abis: &[&str]| {
            let mut compared = BTreeSet::new();
            for table in tables {
                let on = table["on"].as_str().expect("a text").split_once(": ").expect("the ABIs").0.to_owned();
                for abi in on.split(", ") {
                    for row in rows(table) {
                        let member = row[2].split_once(": ").expect("a name and a type").0;
                        let at = format!("{} {}", row[0], row[1]);
                        assert_eq!(place("stat", member, abi), Some(at), "{member} on {abi}");
                    }
                    compared.insert(abi.to_owned());
                }
                assert!(rows(table).len() > 9, "{table}");
            }
            assert_eq!(compared, abis.iter().map(|abi| (*abi).to_owned()).collect());
        };

        shown.open("?abi=x86_64,mips_o32,x86,arm#fstat");
        assert_eq!(shown.text("#open-call .struct summary"), "struct stat 64, 144 bytes");
        assert!(tables("#open-call > .struct").is_empty(), "it is closed");
        shown.0.click(".struct summary");
        shown.0.wait_for("document.querySelector('.struct .layout')");
        let all = tables("#open-call > .struct");
        // x86 and arm have the same.
        assert_eq!(all.len(), 3, "{all:?}");
        compare(&all, &["x86_64", "mips_o32", "x86", "arm"]);
        let mode = rows(&all[0]).into_iter().find(|row| row[2].starts_with("st_mode: ")).expect("the member");
        assert!(mode[3].contains("S_IFREG"), "{mode:?}");

        // It follows the choice of ABIs.
        shown.0.script("document.querySelector('#abi-choices input[value=\"0\"]').click()");
        compare(&tables("#open-call > .struct"), &["mips_o32", "x86", "arm"]);
        shown.open("?abi=riscv64#fstat64");
        assert_eq!(shown.text("#open-call .struct summary"), "struct stat64 not on the chosen ABIs");

        // What an address may be by its family, and what a message leads to.
        shown.open("#connect");
        shown.0.click(".struct summary");
        shown.0.wait_for("document.querySelector('.struct .struct')");
        let inner = "#open-call > .struct > .struct-body > .struct[aria-label=\"struct sockaddr_in\"]";
        shown.0.script(&format!("document.querySelector('{inner} > summary').click()"));
        shown.0.wait_for(&format!("document.querySelector('{inner} .layout')"));
        let port = rows(&tables(inner)[0]).swap_remove(1);
        assert_eq!(port, ["2", "2", "sin_port: be16", "port of TCP or UDP"]);
        shown.open("#sendmsg");
        shown.0.click(".struct summary");
        shown.0.wait_for("document.querySelector('.struct .struct')");
        let texts = shown.text("#open-call > .struct > .struct-body");
        assert!(
            ["struct sockaddr ", "struct iovec ", "struct cmsghdr "].iter().all(|name| texts.contains(name)),
            "{texts}"
        );
        // Another call's.
        shown.open("#openat");
        assert!(shown.0.script("return document.querySelector('.struct') === null") == json!(true));
    });
}

fn search_by_constant() {
    let has = |call: &sysno::Syscall, name: &str| {
        let sets = (0..call.args().len()).filter_map(|arg| call.meaning_of(arg)?.constants());
        sets.into_iter().any(|set| sysno::Abi::ALL.iter().any(|&abi| set.value(abi, name).is_some()))
    };
    let calls = COMMON.iter().flat_map(|abi| sysno::Abi::from_name(abi).expect("it is compiled in").syscalls());
    let calls: Vec<_> = calls.collect();
    with_page(|shown| {
        for (name, known) in [("O_CLOEXEC", "openat"), ("SIGKILL", "tgkill"), ("PR_SET_NAME", "prctl")] {
            shown.open(&format!("?q={name}"));
            let expected: BTreeSet<_> =
                calls.iter().filter(|call| has(call, name)).map(|call| call.name().to_owned()).collect();
            assert!(expected.contains(known), "{name}");
            assert_eq!(shown.names().into_iter().collect::<BTreeSet<_>>(), expected, "{name}");
        }
    });
}

/// Whether a word is found in a row.
fn fits(row: &RowText, word: &str) -> bool {
    let has_category = |prefix: &str| row.categories.iter().any(|name| name.starts_with(prefix));
    if let Some(category) = word.strip_prefix('%') {
        return has_category(category);
    }
    let value = match word.strip_prefix("0x") {
        Some(digits) => u32::from_str_radix(digits, 16).ok(),
        None => word.parse().ok(),
    };
    let in_arg = |(name, ty): &(String, String)| format!("{}: {ty}", common::unraw(name)).to_lowercase().contains(word);
    common::unraw(&row.name).contains(word)
        || value == Some(number(row))
        || has_category(word)
        || row.args.iter().flatten().any(in_arg)
        || row.returns.contains(word)
}

fn searches() {
    // What is typed, and its words.
    let cases: &[(&str, &[&str])] = &[
        ("openat", &["openat"]),
        ("Sync", &["sync"]),
        ("257", &["257"]),
        ("0x101", &["0x101"]),
        ("0X1b7", &["0x1b7"]),
        ("64", &["64"]),
        ("%network", &["%network"]),
        ("%%stat", &["%stat_like"]),
        ("%cl", &["%cl"]),
        ("clock", &["clock"]),
        ("dirfd", &["dirfd"]),
        ("iovec", &["iovec"]),
        ("*const iovec", &["*const iovec"]),
        ("*const  iovec", &["*const iovec"]),
        ("*const *const", &["*const *const"]),
        ("fd: i32", &["fd: i32"]),
        ("fd:i32", &["fd: i32"]),
        ("fd:", &["fd:"]),
        ("sock *mut", &["sock", "*mut"]),
        ("  pathname flags  ", &["pathname", "flags"]),
        ("%desc %memory usize", &["%desc", "%memory", "usize"]),
        ("fd: i32 *mut u8 pread", &["fd: i32", "*mut u8", "pread"]),
        ("!", &["!"]),
        (" ", &[]),
    ];
    with_page(|shown| {
        shown.open("");
        for &(typed, words) in cases {
            shown.0.script("const box = document.getElementById('search-box'); box.focus(); box.select()");
            shown.0.press(typed.chars());
            // Each word may be found on another of the ABIs.
            let sets = words.iter().map(|word| names_where(&COMMON, |row| fits(row, word)));
            let all = names_where(&COMMON, |_| true);
            let expected: Vec<_> = sets.fold(all, |all, found| &all & &found).into_iter().collect();
            assert!(!expected.is_empty(), "`{typed}` finds nothing");
            let mut names = shown.names();
            names.sort();
            assert_eq!(names, expected, "`{typed}`");
            let calls = if expected.len() == 1 { "call" } else { "calls" };
            assert_eq!(shown.text("#result-count"), format!("{} {calls} on 5 ABIs", expected.len()), "`{typed}`");
        }
    });
}

fn best_match_first() {
    // The first results, for queries that many calls fit.
    let cases: &[(&str, &[&str])] = &[
        ("open", &["open", "open_by_handle_at", "open_tree", "open_tree_attr", "openat", "openat2"]),
        ("stat", &["stat", "stat64", "statfs", "statfs64", "statmount", "statx"]),
        ("257", &["openat", "remap_file_pages"]),
        ("0x3f", &["dup2", "read", "uname"]),
        ("mode", &["access"]),
        ("ipc", &["ipc"]),
        ("how", &["chown", "chown32", "fchown", "fchown32", "fchownat", "lchown", "lchown32", "openat2"]),
    ];
    with_page(|shown| {
        for (query, expected) in cases {
            shown.open(&format!("?q={query}"));
            let names = shown.names();
            assert!(names.len() >= expected.len(), "`{query}`: {names:?}");
            assert_eq!(names[..expected.len()], **expected, "`{query}`");
        }
    });
}

fn nothing_found() {
    with_page(|shown| {
        shown.open("?q=osf_");
        assert_eq!(shown.names(), [""; 0]);
        let others = names_where(&["alpha"], |row| fits(row, "osf_")).len();
        let text = format!("No call of the chosen ABIs matches, but {others} calls of others. Choose all ABIs");
        assert_eq!(shown.text("#no-result"), text);
        shown.0.click("#no-result button");
        assert_eq!(shown.names().len(), others);
        assert!(!shown.is_seen("#no-result"));

        shown.open("?q=no_such_call");
        assert_eq!(shown.text("#no-result"), "No call matches.");
        assert_eq!(shown.text("#result-count"), "0 calls on 5 ABIs");
        shown.open("?abi=");
        assert_eq!(shown.text("#result-count"), "0 calls on 0 ABIs");
    });
}

fn categories() {
    with_page(|shown| {
        shown.open("");
        let sorted = || shown.names().into_iter().collect::<BTreeSet<_>>();
        let has = |row: &RowText, name: &str| row.categories.iter().any(|category| category == name);
        let button = |at: usize| format!("#category-row button:nth-of-type({at})");
        assert_eq!([shown.text(&button(5)), shown.text(&button(6))], ["signal", "ipc"]);
        let pressed = || shown.0.script("return document.querySelectorAll('[aria-pressed=true]').length");

        shown.0.click(&button(6));
        assert_eq!(sorted(), names_where(&COMMON, |row| has(row, "ipc")));
        shown.0.click(&button(5));
        assert_eq!(pressed(), json!(2));
        assert_eq!(sorted(), names_where(&COMMON, |row| has(row, "ipc") || has(row, "signal")));
        // Together with a search.
        shown.0.click("#search-box");
        shown.0.press("msg".chars());
        assert_eq!(sorted(), names_where(&COMMON, |row| has(row, "ipc") && row.name.contains("msg")));
        shown.0.press([ESCAPE]);
        shown.0.click(&button(6));
        assert_eq!(sorted(), names_where(&COMMON, |row| has(row, "signal")));
        shown.0.click(&button(5));
        assert_eq!(pressed(), json!(0));
        assert_eq!(sorted(), names_where(&COMMON, |_| true));
    });
}

fn choice_of_abis() {
    with_page(|shown| {
        shown.open("");
        let columns = || {
            let columns = shown
                .0
                .script("return [...document.querySelectorAll('#result-head button')].map((b) => b.textContent)");
            columns.as_array().expect("a list").iter().map(|name| name.as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(columns(), COMMON);
        shown.0.click("#abi-menu summary");
        let boxes =
            shown.0.script("return [...document.querySelectorAll('#abi-choices label')].map((l) => l.textContent)");
        let boxes: Vec<_> = boxes.as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
        assert!(boxes.iter().copied().collect::<BTreeSet<_>>().into_iter().eq(tables().keys()));
        let click = |abi: &str| {
            let at = boxes.iter().position(|&name| name == abi).unwrap() + 1;
            shown.0.click(&format!("#abi-choices label:nth-of-type({at})"));
        };
        click("aarch64");
        click("sparc64");
        assert_eq!(columns(), ["x86_64", "x86", "arm", "riscv64", "sparc64"]);
        // The numbers, from the kernel's own tables; and those of a call that not all of them have.
        let call = |name: &str| shown.rows().into_iter().find(|row| row.name == name).unwrap().numbers;
        assert_eq!(call("openat"), ["257", "295", "322", "56", "284"]);
        assert_eq!(call("kern_features"), ["none", "none", "none", "none", "340"]);
        shown.0.click("#top-bar h1");
        assert!(!shown.is_seen("#abi-panel"), "a click outside closes it");

        shown.0.script("const choice = document.getElementById('radix-choice'); choice.value = 16; choice.dispatchEvent(new Event('change'))");
        assert_eq!(call("openat"), ["0x101", "0x127", "0x142", "0x38", "0x11c"]);

        let buttons = ["Common", "64-bit", "32-bit", "All", "None"];
        shown.0.click("#abi-menu summary");
        for (at, name) in (1..).zip(buttons) {
            let button = format!("#abi-presets button:nth-of-type({at})");
            assert_eq!(shown.text(&button), name);
            shown.0.click(&button);
            let expected: BTreeSet<_> = sysno::Abi::ALL
                .iter()
                .filter(|abi| match name {
                    "Common" => COMMON.contains(&abi.name()),
                    "All" => true,
                    "None" => false,
                    bits => bits[..2] == abi.pointer_bits().to_string(),
                })
                .map(|abi| abi.name().to_owned())
                .collect();
            assert_eq!(columns().into_iter().collect::<BTreeSet<_>>(), expected, "{name}");
        }
    });
}

fn calls_that_differ() {
    const ABIS: [&str; 3] = ["x86_64", "x32", "arm"];
    with_page(|shown| {
        let signatures = |name: &str| {
            let rows = ABIS.iter().flat_map(|&abi| tables()[abi].iter().filter(|row| common::unraw(&row.name) == name));
            rows.map(signature).collect::<Vec<_>>()
        };
        let all = names_where(&ABIS, |_| true);
        let is_so = |show: &str, name: &str| match show {
            "everywhere" => signatures(name).len() == ABIS.len(),
            "missing" => signatures(name).len() < ABIS.len(),
            "differ" => signatures(name).iter().collect::<BTreeSet<_>>().len() > 1,
            _ => true,
        };
        for show in ["everywhere", "missing", "differ", "no-such-choice"] {
            shown.open(&format!("?abi={}&show={show}", ABIS.join(",")));
            let expected: Vec<_> = all.iter().filter(|name| is_so(show, name)).cloned().collect();
            assert!(expected.len() > 10, "{show}");
            assert_eq!(shown.names(), expected, "{show}");
        }
        shown.open("");
        shown.0.script("const choice = document.getElementById('show-choice'); choice.value = 'differ'; choice.dispatchEvent(new Event('change'))");
        assert!(shown.names().contains(&"clone".to_owned()) && !shown.names().contains(&"read".to_owned()));
    });
}

fn order_by_number() {
    with_page(|shown| {
        shown.open("?abi=x86_64,aarch64&q=%25desc");
        let by_name = shown.names();
        shown.0.click("#result-head button[data-abi=aarch64]");
        let rows = shown.rows();
        let numbers: Vec<_> = rows.iter().map(|row| row.numbers[1].parse().unwrap_or(u32::MAX)).collect();
        assert!(numbers.is_sorted() && numbers.last() == Some(&u32::MAX), "{numbers:?}");
        assert!(!rows.iter().map(|row| &row.name).eq(&by_name));
        assert_eq!(shown.focus(), "aarch64");
        shown.0.press([ENTER]);
        assert_eq!(shown.names(), by_name);
    });
}

fn links() {
    with_page(|shown| {
        shown.open("#openat");
        assert_eq!(shown.text("#call-title"), "openat");
        assert_eq!(shown.0.script("return document.title"), "openat – Linux system calls");
        assert!(shown.is_seen("#open-call") && !shown.is_seen("#help-text"));
        assert_eq!(shown.0.script("return document.querySelector('[aria-current=true]').textContent"), "openat");
        // As the kernel has them, on every ABI.
        let shown_numbers = shown.0.script(
            "return Object.fromEntries([...document.querySelectorAll('.numbers li')].map((item) => item.textContent.split(' ')))",
        );
        let facts = common::calls().iter().filter(|call| call.name == "openat").flat_map(|call| &call.numbers);
        let facts: BTreeMap<_, _> = facts.map(|(abi, number)| (abi.as_str(), number.to_string())).collect();
        assert_eq!(shown_numbers, json!(facts));

        // To another, and back.
        shown.0.click("#result-rows a[href=\"#openat2\"]");
        shown.0.wait_for("document.querySelector('#call-title')?.textContent === 'openat2'");
        shown.0.back();
        shown.0.wait_for("document.querySelector('#call-title')?.textContent === 'openat'");
        shown.0.click("#close-button");
        assert!(shown.is_seen("#help-text") && !shown.is_seen("#open-call"));
        assert_eq!(shown.0.script("return location.hash"), "");
        assert_eq!(shown.focus(), "openat");
        shown.0.back();
        shown.0.wait_for("document.querySelector('#open-call').checkVisibility()");

        // The manual pages: of another name, of section 3, none.
        let pages = [
            ("munmap", "man2/mmap.2.html"),
            ("mq_timedsend", "man3/mq_send.3.html"),
            ("exit_group", "man2/exit_group.2.html"),
        ];
        for (call, page) in pages {
            shown.open(&format!("#{call}"));
            let link = shown.0.script("return document.querySelector('#open-call p a').href");
            assert_eq!(link, format!("https://man7.org/linux/man-pages/{page}"));
        }
        shown.open("#mseal");
        assert!(shown.text("#open-call").contains("No manual page describes it."));

        // A call that no chosen ABI has; one that there isn't; what is no UTF-8.
        shown.open("#osf_adjtime");
        assert_eq!(shown.text("#call-title"), "osf_adjtime");
        for (link, name) in
            [("#no_such_call", "no_such_call"), ("#%E0%A4%A", "%E0%A4%A"), ("#constructor", "constructor")]
        {
            shown.open(link);
            assert!(!shown.is_seen("#open-call"));
            assert_eq!(shown.text("#no-result"), format!("There is no call named {name}."));
        }
    });
}

fn address_keeps_what_is_chosen() {
    with_page(|shown| {
        shown.open("");
        shown.0.click("#search-box");
        shown.0.press("fd: i32".chars());
        shown.0.click("#category-row button:nth-of-type(3)");
        shown.0.click("#result-head button[data-abi=arm]");
        shown.0.click("#abi-menu summary");
        shown.0.click("#abi-choices label:nth-of-type(2)");
        shown.0.press([ESCAPE]);
        shown.0.click("#result-rows a");
        let expected = "?q=fd%3A+i32&abi=x86_64,x32,x86,aarch64,arm,riscv64&category=memory&sort=arm";
        shown.0.wait_for(&format!("location.search === '{expected}' && location.hash !== ''"));
        let state = "return [location.hash, document.getElementById('result-table').textContent, document.getElementById('open-call').textContent]";
        let before = shown.0.script(state);
        shown.0.script("setTimeout(() => location.reload())");
        shown.0.wait_for(
            "performance.getEntriesByType('navigation')[0].type === 'reload' && document.querySelector('#call-title')",
        );
        assert_eq!(shown.0.script(state), before);

        // What is not known there changes nothing.
        shown.open("?abi=x86_64,pdp11&category=desc,files&show=some&radix=8&sort=pdp11&other=1");
        let expected = names_where(&["x86_64"], |row| row.categories.iter().any(|name| name == "desc"));
        assert_eq!(shown.names(), expected.into_iter().collect::<Vec<_>>());
    });
}

fn keys() {
    with_page(|shown| {
        const BOX: &str = "Search system calls";
        shown.open("");
        assert_eq!(shown.focus(), BOX, "one can type at once");
        shown.0.press("pread".chars());
        let names = shown.names();
        shown.0.press([DOWN]);
        assert_eq!(shown.focus(), names[0]);
        shown.0.press([DOWN, DOWN]);
        assert_eq!(shown.focus(), names[2]);
        shown.0.press([DOWN; 10]);
        assert_eq!(shown.focus(), *names.last().unwrap(), "the last one");
        shown.0.press([UP; 2]);
        let name = &names[names.len() - 3];
        assert_eq!(shown.focus(), *name);
        shown.0.press([ENTER]);
        shown.0.wait_for("document.querySelector('#call-title')");
        assert_eq!((shown.text("#call-title"), shown.focus()), (name.clone(), name.clone()));
        shown.0.press([ESCAPE]);
        assert!(!shown.is_seen("#open-call"));
        assert_eq!(shown.focus(), *name, "back to where it was opened");
        shown.0.press([ESCAPE]);
        assert_eq!(shown.focus(), BOX);
        // The text is selected: what is typed replaces it.
        shown.0.press("mmap2".chars());
        assert_eq!(shown.names(), ["mmap2"]);
        shown.0.press([ENTER]);
        shown.0.wait_for("document.querySelector('#call-title')?.textContent === 'mmap2'");
        shown.0.press(['/']);
        assert_eq!(shown.focus(), BOX);
        // In the box, it is a character like any other.
        shown.0.press(['/']);
        assert_eq!(shown.0.script("return document.getElementById('search-box').value"), "/");
        shown.0.press([ESCAPE, ESCAPE]);
        assert_eq!(shown.0.script("return document.getElementById('search-box').value"), "");
        shown.0.press([DOWN, UP]);
        assert_eq!(shown.focus(), BOX);

        // Down, through more rows than are made at once.
        shown.open("?abi=x86_64");
        let total = tables()["x86_64"].len();
        shown.0.press(std::iter::repeat_n(DOWN, total + 1));
        assert_eq!(shown.focus(), *names_where(&["x86_64"], |_| true).last().unwrap());

        shown.0.click("#abi-menu summary");
        assert!(shown.is_seen("#abi-panel"));
        shown.0.press([ESCAPE]);
        assert!(!shown.is_seen("#abi-panel"));
    });
}

/// The tree that a browser hands to screen readers.
fn screen_readers() {
    with_page(|shown| {
        shown.open("?q=mmap#mmap");
        shown.0.click("#abi-menu summary");
        let tree = shown.0.devtools("Accessibility.getFullAXTree", &json!({}));
        let nodes: Vec<_> =
            tree["nodes"].as_array().expect("a list").iter().filter(|node| node["ignored"] != json!(true)).collect();
        let role = |node: &Value| node["role"]["value"].as_str().unwrap_or_default().to_owned();
        let name = |node: &Value| node["name"]["value"].as_str().unwrap_or_default().to_owned();
        let named = |of: &str| nodes.iter().filter(|node| role(node) == of).map(|node| name(node)).collect::<Vec<_>>();

        for node in &nodes {
            let is_control = [
                "button",
                "checkbox",
                "combobox",
                "link",
                "searchbox",
                "table",
                "region",
                "article",
                "group",
                "columnheader",
                "rowheader",
            ];
            assert!(!is_control.contains(&&*role(node)) || !name(node).trim().is_empty(), "without a name: {node}");
        }
        assert_eq!(named("searchbox"), ["Search system calls"]);
        assert_eq!(named("combobox"), ["Show", "Numbers"]);
        assert_eq!(named("table"), ["System calls"]);
        assert_eq!(named("columnheader"), [&["Call"], &COMMON[..]].concat());
        assert_eq!(named("checkbox").len(), tables().len());
        // `mmap` and `mmap2`, on the five ABIs.
        assert_eq!(named("cell"), ["9", "90", "222", "none", "222", "none", "192", "none", "192", "none"]);
        assert_eq!(named("article"), ["mmap"]);
        assert_eq!(named("heading").first().map(String::as_str), Some("Linux system calls"));
        for landmark in ["banner", "main", "search"] {
            assert_eq!(named(landmark).len(), 1, "{landmark}");
        }
        let status = nodes.iter().filter(|node| role(node) == "status");
        let live = |node: &Value| {
            node["properties"]
                .as_array()
                .unwrap()
                .iter()
                .any(|property| property["name"] == "live" && property["value"]["value"] == "polite")
        };
        assert!(status.clone().count() > 0 && status.into_iter().all(|node| live(node)));
        // Of a table whose rows are cards, too.
        shown.0.devtools(
            "Emulation.setDeviceMetricsOverride",
            &json!({ "width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": true }),
        );
        shown.open("?q=mmap");
        let tree = shown.0.devtools("Accessibility.getFullAXTree", &json!({}));
        let count = |of: &str| {
            tree["nodes"]
                .as_array()
                .unwrap()
                .iter()
                .filter(|node| node["ignored"] != json!(true) && role(node) == of)
                .count()
        };
        assert_eq!((count("table"), count("row"), count("rowheader")), (1, 2, 2));
        assert!(count("cell") >= 4);
    });
}

fn narrow_screen() {
    with_page(|shown| {
        let overflow = || shown.0.script("return document.documentElement.scrollWidth - innerWidth");
        for width in [320, 390, 768] {
            shown.0.devtools(
                "Emulation.setDeviceMetricsOverride",
                &json!({ "width": width, "height": 700, "deviceScaleFactor": 1, "mobile": true }),
            );
            shown.open("?abi=x86_64,x32,arm_oabi,microblaze");
            assert_eq!(overflow(), json!(0), "{width}");
            let wide = shown.0.script(
                "const pane = document.getElementById('list-pane'); return pane.scrollWidth - pane.clientWidth",
            );
            assert_eq!(wide, json!(0), "{width}");
            assert!(shown.is_seen("#list-pane") && !shown.is_seen("#side-pane"));

            // A call covers the list, which then cannot be reached; closing it leads back.
            shown.0.click("#result-rows a[href=\"#accept\"]");
            shown.0.wait_for("document.getElementById('side-pane').checkVisibility()");
            assert_eq!(overflow(), json!(0), "{width}");
            let side = shown.0.script("const pane = document.getElementById('side-pane'); return [pane.scrollWidth - pane.clientWidth, pane.clientWidth === innerWidth]");
            assert_eq!(side, json!([0, true]), "{width}");
            assert_eq!(shown.0.script("return document.getElementById('list-pane').inert"), json!(true));
            shown.0.click("#close-button");
            assert!(shown.is_seen("#list-pane") && !shown.is_seen("#side-pane"));
            assert_eq!(shown.focus(), "accept");
            shown.0.click("#help-button");
            assert!(shown.is_seen("#help-text"));
            shown.0.press([ESCAPE]);
            assert!(!shown.is_seen("#help-text"));
        }
    });
}

/// The contrast of each text with what is behind it: at least 4.5, as level AA of the Web Content Accessibility Guidelines asks.
fn contrast_by_day_and_night() {
    with_page(|shown| {
        let mut backgrounds = BTreeSet::new();
        for scheme in ["light", "dark"] {
            shown.0.devtools(
                "Emulation.setEmulatedMedia",
                &json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] }),
            );
            for rest in [
                "",
                "?q=257&category=file&sort=arm&abi=x86_64,arm#clone",
                "?category=unimplemented#afs_syscall",
                "?q=nonsense#osf_adjtime",
                "#sendmsg",
            ] {
                shown.open(rest);
                shown.0.script("document.querySelectorAll('.struct').forEach((struct) => { struct.open = true })");
                let low = shown.0.script(
                    r"
                    const channels = (color) => (color.match(/[\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
                    const isClear = (color) => channels(color)[3] === 0;
                    const luminance = (color) => {
                      const [r, g, b] = channels(color).map((value) => {
                        const part = value / 255;
                        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
                      });
                      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                    };
                    const background = (node) => {
                      while (isClear(getComputedStyle(node).backgroundColor)) node = node.parentElement;
                      return getComputedStyle(node).backgroundColor;
                    };
                    const low = [];
                    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                    let texts = 0;
                    while (walker.nextNode()) {
                      const node = walker.currentNode.parentElement;
                      if (walker.currentNode.data.trim() === '' || !node.checkVisibility()) continue;
                      const [a, b] = [luminance(getComputedStyle(node).color), luminance(background(node))];
                      const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                      texts += 1;
                      if (contrast < 4.5) low.push([node.outerHTML, contrast]);
                    }
                    return { low, texts, page: getComputedStyle(document.body).backgroundColor };
                    ",
                );
                assert_eq!(low["low"], json!([]), "{scheme}, {rest}");
                assert!(low["texts"].as_u64().is_some_and(|texts| texts > 40), "{low}");
                backgrounds.insert(low["page"].to_string());
            }
        }
        assert_eq!(backgrounds.len(), 2, "each scheme has its own: {backgrounds:?}");
    });
}

fn text_is_no_html() {
    with_page(|shown| {
        shown.open("");
        let elements = || shown.0.script("return document.querySelectorAll('img, b.x, script').length");
        let before = elements();
        for text in [
            "<img src=x onerror=alert(1)>",
            "<b class=x>",
            "</script><script>alert(1)</script>",
            "\\",
            "(",
            "[a",
            "é𝄞",
            "__proto__",
        ] {
            shown.0.script("const box = document.getElementById('search-box'); box.focus(); box.select()");
            shown.0.press(text.chars());
            assert_eq!(shown.names(), [""; 0], "{text}");
        }
        shown.open("?q=%3Cimg+src%3Dx%3E&abi=%3Cb%3E&category=%3Cb%3E&sort=%3Cb%3E#%3Cb%20class=x%3E");
        assert_eq!(shown.text("#no-result"), "There is no call named <b class=x>.");
        assert_eq!(elements(), before);
    });
}

/// The data of the page.
fn data() -> Value {
    let text = fs::read_to_string(page()).expect("it is text");
    let (_, text) = text.split_once(r#"id="page-data">"#).expect("the data");
    serde_json::from_str(text.split_once("</script>").expect("its end").0).expect("JSON")
}

/// Every struct that an argument points to, and those that it leads to, on each ABI.
fn all_structs() {
    let data = data();
    let list = |value: &Value| value.as_array().expect("a list").clone();
    let (mut used, mut members) = (BTreeSet::new(), 0);
    for (index, &abi) in sysno::Abi::ALL.iter().enumerate() {
        let mut waiting: Vec<_> = abi
            .syscalls()
            .flat_map(|call| call.args().iter())
            .map(|arg| arg.ty())
            .collect::<Vec<_>>()
            .into_iter()
            .filter_map(|ty| match ty {
                sysno::Type::Pointer { to: sysno::Pointee::Struct(to), .. } => to.layout(abi, abi.endian()),
                _ => None,
            })
            .collect();
        let mut found = BTreeSet::new();
        while let Some(layout) = waiting.pop() {
            if !found.insert(layout.name()) {
                continue;
            }
            waiting.extend(layout.members().filter_map(|member| member.layout()).chain(layout.variants()));
            let of = list(&data["structs"]).into_iter().find(|of| of["name"] == layout.name());
            let of = of.unwrap_or_else(|| panic!("{layout:?} isn't there"));
            let has = |shape: &&Value| list(&shape["abis"]).contains(&json!(index));
            let shapes = list(&of["layouts"]);
            let shapes: Vec<_> = shapes.iter().filter(has).collect();
            let [shape] = shapes[..] else { panic!("{layout:?}: {shapes:?}") };
            assert_eq!((&shape["size"], &shape["alignment"]), (&json!(layout.size()), &json!(layout.alignment())));
            let shown = list(&shape["members"]).into_iter().map(|member| {
                let number = |at: usize| member[at].as_u64().expect("a number");
                let text = data["members"][number(0) as usize]["text"].as_str().expect("a text").to_owned();
                (text, number(1), number(2))
            });
            let expected =
                layout.members().map(|member| (member.to_string(), member.offset().into(), member.size().into()));
            assert_eq!(shown.collect::<Vec<_>>(), expected.collect::<Vec<_>>(), "{layout:?}");
            members += layout.members().count();
        }
        used.extend(found);
    }
    assert!(
        used.len() > 100 && used.len() == list(&data["structs"]).len() && members > 10_000,
        "{} {members}",
        used.len()
    );
}

/// All constants of all arguments, results and members, in the data of the page.
fn constants() {
    let data = data();
    let list = |value: &Value| value.as_array().expect("a list").clone();
    let sets: BTreeMap<_, _> =
        list(&data["constants"]).iter().map(|set| (set["name"].to_string(), list(&set["names"]))).collect();
    let mut used = BTreeSet::new();
    for (index, &abi) in sysno::Abi::ALL.iter().enumerate() {
        let value = |values: &Value| match values.as_array() {
            None => Some(values.clone()),
            Some(values) => values.iter().find(|of| list(&of[1]).contains(&json!(index))).map(|of| of[0].clone()),
        };
        let meanings = abi.syscalls().flat_map(|call| {
            let args = (0..call.args().len()).filter_map(move |arg| call.meaning_of(arg));
            args.chain([call.meaning_of_result()])
        });
        let structs = list(&data["structs"]);
        let layouts = structs.iter().filter_map(|of| sysno::Layout::named(of["name"].as_str()?, abi, abi.endian()));
        let of_members = layouts.flat_map(sysno::Layout::members).map(|member| member.meaning());
        let constants = meanings.chain(of_members).filter_map(sysno::Meaning::constants).map(|set| (set.name(), set));
        for (name, set) in constants.collect::<BTreeMap<_, _>>() {
            let shown = &sets[&json!(name).to_string()];
            let shown: BTreeSet<_> =
                shown.iter().filter_map(|of| Some(json!([of[0], value(&of[1])?]).to_string())).collect();
            let expected: BTreeSet<_> = set.iter(abi).map(|(name, value)| json!([name, value]).to_string()).collect();
            assert_eq!(shown, expected, "{name} on {abi}");
            used.insert(name);
        }
    }
    assert!(used.len() > 50 && used.len() == sets.len(), "{} of {} sets", used.len(), sets.len());
}

fn one_file() {
    let text = fs::read_to_string(page()).expect("it is text");
    assert!(text.len() <= 3_000_000, "{} bytes", text.len());
    // Nothing is referred to: the three files are in it. In a browser, the other tests see that nothing is fetched.
    for part in ["{style.css}", "{script.js}", "{data.json}", "src=", "@import", "url("] {
        assert!(!text.contains(part), "{part}");
    }
}

fn errors() {
    let run = |args: &[&str]| {
        let output = Command::new(example()).args(args).output().expect("the example is built");
        (output.status.code(), String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
    };
    let folder = env!("CARGO_TARGET_TMPDIR");
    let file = format!("{folder}/page-errors.html");
    let rows: usize = tables().values().map(Vec::len).sum();
    let (status, out, err) = run(&[&file]);
    assert_eq!((status, err.as_str()), (Some(0), ""));
    assert!(out.starts_with(&format!("{file}: {rows} rows of {} ABIs, ", tables().len())), "{out}");
    assert_eq!(fs::read(&file).unwrap(), fs::read(page()).unwrap(), "the same each time");

    let missing = format!("{folder}/no/such/folder/page.html");
    let message = |path: &str, why: &str| (Some(1), String::new(), format!("page: {path}: {why}\n"));
    assert_eq!(run(&[&missing]), message(&missing, "No such file or directory (os error 2)"));
    assert_eq!(run(&[folder]), message(folder, "Is a directory (os error 21)"));
    assert_eq!(run(&["/dev/full"]), message("/dev/full", "No space left on device (os error 28)"));
    assert_eq!(run(&[]).0, Some(2));
    assert_eq!(run(&["a", "b"]).0, Some(2));
}
