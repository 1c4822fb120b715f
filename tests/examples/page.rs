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
        ("pasted_names", pasted_names),
        ("search_by_release", search_by_release),
        ("search_by_register", search_by_register),
        ("search_by_abi", search_by_abi),
        ("nothing_found", nothing_found),
        ("did_you_mean", did_you_mean),
        ("categories", categories),
        ("choice_of_abis", choice_of_abis),
        ("calls_that_differ", calls_that_differ),
        ("order_by_number", order_by_number),
        ("registers", registers),
        ("abis", abis),
        ("places_in_the_kernel", places_in_the_kernel),
        ("saved_files", saved_files),
        ("links", links),
        ("address_keeps_what_is_chosen", address_keeps_what_is_chosen),
        ("keys", keys),
        ("screen_readers", screen_readers),
        ("narrow_screen", narrow_screen),
        ("contrast_by_day_and_night", contrast_by_day_and_night),
        ("text_is_no_html", text_is_no_html),
    ];
    let can_run = Browser::take().map(Browser::leave);
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

/// Runs a test in a browser that no other test has at the same time. Nothing may be written to the console, and nothing fetched.
#[track_caller]
fn with_page(test: impl FnOnce(&Shown)) {
    let shown = Shown(Browser::take().expect("it started before"));
    test(&shown);
    assert_eq!(shown.0.console(), [""; 0], "the console");
    assert_eq!(shown.0.script("return performance.getEntriesByType('resource').length"), json!(0), "what was fetched");
    shown.0.leave();
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

/// In the order in which the page lists them: an underscore at the beginning doesn't count.
fn in_order(names: &BTreeSet<String>) -> Vec<&String> {
    let mut names: Vec<_> = names.iter().collect();
    names.sort_by_key(|name| name.trim_start_matches('_'));
    names
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
            // With an empty list, and unseen: it would be laid out again for each call.
            shown.open("?abi=");
            shown.0.script("document.body.hidden = true");
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
                name: category.querySelector('button').textContent,
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
                const open = document.getElementById('open-article');
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
            let has = |list: &Value| list.as_array().is_none_or(|abis| abis.iter().any(|name| name == abi.as_str()));
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

                let numbers: Vec<_> = list("numbers").iter().filter(|item| item[0] == abi.as_str()).collect();
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
        assert!(rows.iter().map(|row| &row.name).eq(in_order(&names)), "the names, in their order");
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
        let args = terms("#open-article > .meanings");
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
        let buf = &terms("#open-article > .meanings")["buf"];
        assert!(buf.ends_with("its length in bytes: count"), "{buf}");
        shown.open("#pipe2");
        assert_eq!(terms("#open-article > .meanings")["pipefd"], "behind it: file descriptor");
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
        assert_eq!(shown.text("#open-article .struct summary"), "struct stat 64, 144 bytes");
        assert!(tables("#open-article > .struct").is_empty(), "it is closed");
        shown.0.click(".struct summary");
        shown.0.wait_for("document.querySelector('.struct .layout')");
        let all = tables("#open-article > .struct");
        // x86 and arm have the same.
        assert_eq!(all.len(), 3, "{all:?}");
        compare(&all, &["x86_64", "mips_o32", "x86", "arm"]);
        let mode = rows(&all[0]).into_iter().find(|row| row[2].starts_with("st_mode: ")).expect("the member");
        assert!(mode[3].contains("S_IFREG"), "{mode:?}");

        // It follows the choice of ABIs.
        shown.0.script("document.querySelector('#abi-choices input[value=\"0\"]').click()");
        compare(&tables("#open-article > .struct"), &["mips_o32", "x86", "arm"]);
        shown.open("?abi=riscv64#fstat64");
        assert_eq!(shown.text("#open-article .struct summary"), "struct stat64 not on the chosen ABIs");

        // What an address may be by its family, and what a message leads to.
        shown.open("#connect");
        shown.0.click(".struct summary");
        shown.0.wait_for("document.querySelector('.struct .struct')");
        let inner = "#open-article > .struct > .struct-body > .struct[aria-label=\"struct sockaddr_in\"]";
        shown.0.script(&format!("document.querySelector('{inner} > summary').click()"));
        shown.0.wait_for(&format!("document.querySelector('{inner} .layout')"));
        let port = rows(&tables(inner)[0]).swap_remove(1);
        assert_eq!(port, ["2", "2", "sin_port: be16", "port of TCP or UDP"]);
        shown.open("#sendmsg");
        shown.0.click(".struct summary");
        shown.0.wait_for("document.querySelector('.struct .struct')");
        let texts = shown.text("#open-article > .struct > .struct-body");
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

/// What each query finds: the names of the first results, at most three, and what the page says above and instead of them.
fn found(shown: &Shown, queries: &[String]) -> Vec<Found> {
    let found = shown.0.script(&format!(
        r"
        const box = document.getElementById('search-box');
        const text = (id) => document.getElementById(id).hidden ? '' : document.getElementById(id).textContent;
        return {}.map((query) => {{
          box.value = query;
          box.dispatchEvent(new Event('input'));
          const names = [...document.querySelectorAll('#result-rows a.name')].slice(0, 3).map((name) => name.textContent);
          return [names, text('word-notes'), text('no-result')];
        }});
        ",
        json!(queries)
    ));
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let found = found.as_array().expect("a list").iter().map(|found| Found {
        names: found[0].as_array().expect("a list").iter().map(text).collect(),
        notes: text(&found[1]),
        instead: text(&found[2]),
    });
    found.collect()
}

struct Found {
    names: Vec<String>,
    notes: String,
    instead: String,
}

/// The forms in which names are copied from headers, traces, logs, manuals and programs.
const PASTED: &[(&str, &str)] = &[
    ("SYS_", ""),
    ("__NR_", ""),
    ("NR_", ""),
    ("sys_", ""),
    ("__x64_sys_", ""),
    ("__arm64_sys_", ""),
    ("__ia32_compat_sys_", ""),
    ("__se_sys_", ""),
    ("__do_sys_", ".isra.0"),
    ("__x64_sys_", "+0x1e/0x30"),
    ("do_sys_", ""),
    ("sys_enter_", ""),
    ("syscalls:sys_exit_", ""),
    ("tracepoint:syscalls:sys_enter_", ""),
    ("kprobe:__x64_sys_", ""),
    ("libc::SYS_", ""),
    ("SCMP_SYS(", ")"),
    ("", "(2)"),
    ("", "()"),
];

/// Every call in one form or another, and the kernel's functions that are called otherwise than the call.
fn pasted_names() {
    with_page(|shown| {
        shown.open("?abi=x86_64");
        let names = names_where(&["x86_64"], |_| true);
        let queries =
            names.iter().zip(PASTED.iter().cycle()).map(|(name, (before, after))| format!("{before}{name}{after}"));
        let queries: Vec<_> = queries.collect();
        for ((found, query), name) in found(shown, &queries).iter().zip(&queries).zip(&names) {
            assert_eq!(found.names.first(), Some(name), "`{query}`");
        }

        let is_on =
            |call: &common::CallFacts| call.numbers.iter().any(|(abi, _)| abi == "x86_64") && call.status == "live";
        let others = common::calls().iter().filter(|call| is_on(call) && call.entry != format!("sys_{}", call.name));
        let (names, queries): (Vec<_>, Vec<_>) =
            others.map(|call| (&call.name, format!("__x64_{}+0x4/0x20", call.entry))).unzip();
        assert!(queries.iter().any(|query| query == "__x64_sys_newfstat+0x4/0x20"), "{queries:?}");
        for ((found, query), name) in found(shown, &queries).iter().zip(&queries).zip(names) {
            assert!(found.names.contains(name), "`{query}`: {:?}", found.names);
        }
        // An argument whose name begins like one of these is found as before.
        shown.open("?abi=x86_64&q=nr_segments");
        assert_eq!(shown.names(), ["kexec_load"]);
    });
}

/// The release that brought each call, from the table as text: `mseal = zero [] "6.10" (…)`.
fn releases() -> BTreeMap<String, String> {
    let text = fs::read_to_string(common::root().join("tables/calls.rs")).expect("it is readable");
    let row = |line: &str| {
        let (name, row) = line.trim().split_once("= ")?;
        let release = row.split('"').nth(1)?;
        let is_release = release.starts_with(|c: char| c.is_ascii_digit());
        is_release.then(|| (common::unraw(name.trim_end()).to_owned(), release.to_owned()))
    };
    text.lines().filter_map(row).collect()
}

/// As numbers, so that 5.10 is after 5.9.
fn release(text: &str) -> Vec<u32> {
    text.split('.').map(|number| number.parse().expect("a number")).collect()
}

fn search_by_release() {
    let since: BTreeMap<_, _> = releases().into_iter().map(|(name, text)| (name, release(&text))).collect();
    with_page(|shown| {
        for text in ["5.6", "v5.10", "2.6.30", "6.0"] {
            let first = release(text.trim_start_matches('v'));
            let names =
                names_where(&COMMON, |row| since.get(common::unraw(&row.name)).is_some_and(|since| *since >= first));
            let mut expected: Vec<_> = names.into_iter().collect();
            // Of one release, in the order of their names.
            expected.sort_by_key(|name| since[name].clone());
            let new = expected.iter().filter(|name| since[*name] == first).count();
            shown.open(&format!("?q={text}"));
            assert_eq!(shown.names(), expected, "{text}");
            let calls = if new == 1 { "call" } else { "calls" };
            let note = format!("{new} {calls} came with Linux {}; ", text.trim_start_matches('v'));
            assert!(shown.text("#word-notes").starts_with(&note), "{}", shown.text("#word-notes"));
            assert!(expected.len() > 20, "{expected:?}");
        }
    });
}

/// What each register is for, as syscall(2) says: `arm64`'s x8 is there as w8, which is its lower half.
fn search_by_register() {
    const ORDINALS: [&str; 8] = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];
    let mut roles: BTreeMap<String, BTreeSet<(String, String)>> = BTreeMap::new();
    for line in common::facts("abis.tsv") {
        let [abi, number, args, result] = [0, 10, 11, 12].map(|column| line[column].as_str());
        // Behind a comma is what is on mips_o32's stack.
        let args = args.split_once(',').map_or(args, |(args, _)| args).split(' ').zip(ORDINALS);
        let args = args.map(|(register, ordinal)| (register, format!("the {ordinal} argument")));
        let others = [(number, "the call’s number".to_owned()), (result, "the result".to_owned())];
        // `flag a3, positive errno`
        let flag = line[13].strip_prefix("flag ").map(|flag| flag.split(',').next().unwrap_or_default());
        let flag = flag.map(|flag| (flag.split(" (").next().unwrap(), "whether the result is an error".to_owned()));
        for (register, role) in args.chain(others).chain(flag).filter(|(register, _)| !register.contains(' ')) {
            roles.entry(register.to_owned()).or_default().insert((role, abi.to_owned()));
        }
    }
    let queries: Vec<_> = roles.keys().cloned().collect();
    assert!(
        queries.len() > 60 && queries.contains(&"rdi".to_owned()) && queries.contains(&"w8".to_owned()),
        "{queries:?}"
    );
    with_page(|shown| {
        shown.open("");
        for (found, register) in found(shown, &queries).iter().zip(&queries) {
            let note = found
                .notes
                .strip_prefix(&format!("{}: ", register.to_lowercase()))
                .and_then(|note| note.strip_suffix('.'));
            let note = note.unwrap_or_else(|| panic!("{register}: {}", found.notes));
            let parts = note.split("; ").map(|part| part.split_once(" on ").expect("a role and the ABIs"));
            let shown = parts.flat_map(|(role, abis)| abis.split(", ").map(|abi| (role.to_owned(), abi.to_owned())));
            assert_eq!(shown.collect::<BTreeSet<_>>(), roles[register], "{register}");
        }
        let others = ["x8", "%rdi", "$v0", "orig_rax"].map(str::to_owned);
        let notes = found(shown, &others).into_iter().map(|found| found.notes).collect::<Vec<_>>();
        assert_eq!(notes[0], "x8: the call’s number on aarch64.");
        assert_eq!(notes[1], "%rdi: the first argument on x86_64, x32.");
        assert!(notes[2].starts_with("$v0: the call’s number on mips_o32, "), "{}", notes[2]);
        assert!(notes[3].starts_with("orig_rax: the call’s number on x86_64, x32; the result on "), "{}", notes[3]);

        // The calls that have something there, which is marked.
        shown.open("?abi=x86_64&q=r10");
        let expected = names_where(&["x86_64"], |row| row.args.as_ref().is_some_and(|args| args.len() > 3));
        assert_eq!(shown.names().into_iter().collect::<BTreeSet<_>>(), expected);
        shown.open("?q=r10+openat");
        assert_eq!(shown.text("#result-rows .signature mark"), "mode: u16");
    });
}

/// Every name that the library knows for an ABI.
fn search_by_abi() {
    let names: BTreeSet<_> = common::facts("abi_names.tsv").into_iter().map(|line| line[1].clone()).collect();
    let abis = |name: &str| match name.parse::<sysno::Abi>() {
        Ok(abi) => BTreeSet::from([abi.name()]),
        Err(error) => error.abis().iter().copied().collect(),
    };
    with_page(|shown| {
        shown.open("");
        let queries: Vec<_> = names.into_iter().filter(|name| !name.contains('-') && !abis(name).is_empty()).collect();
        assert!(queries.len() > 90 && queries.contains(&"arm64".to_owned()), "{queries:?}");
        let links = shown.0.script(&format!(
            r"
            const box = document.getElementById('search-box');
            return {}.map((query) => {{
              box.value = query;
              box.dispatchEvent(new Event('input'));
              return [...document.querySelectorAll('#word-notes a')].map((link) => link.textContent);
            }});
            ",
            json!(queries)
        ));
        for (links, query) in links.as_array().expect("a list").iter().zip(&queries) {
            let links: BTreeSet<_> =
                links.as_array().expect("a list").iter().map(|link| link.as_str().unwrap()).collect();
            assert_eq!(links, abis(query), "{query}");
        }
        // It has a column, with its number marked, and is left out of the choice.
        shown.open("?q=mips64+openat");
        let columns =
            "return [...document.querySelectorAll('#result-head button')].map((button) => button.textContent)";
        assert_eq!(shown.0.script(columns), json!(["x86_64", "x86", "aarch64", "arm", "riscv64", "mips_n64"]));
        assert_eq!(shown.names(), ["openat", "openat2"]);
        assert_eq!(shown.text("#result-rows td mark"), "5247");
        assert!(
            shown
                .text("#word-notes")
                .starts_with("mips64 is mips_n64: the call’s number in v0, the arguments in a0, a1, ")
        );
        assert_eq!(shown.text("#abi-summary"), COMMON.join(", "));
        // One can sort by it, as long as it is there.
        shown.0.click("#result-head button[data-abi=mips_n64]");
        assert_eq!(shown.text("#result-head [aria-sort] button"), "mips_n64");
        shown.0.click("#search-box");
        shown.0.press([ESCAPE]);
        assert!(shown.names().iter().eq(in_order(&names_where(&COMMON, |_| true))));
    });
}

/// The library's suggestions, for names with two letters exchanged or one too many.
fn did_you_mean() {
    with_page(|shown| {
        shown.open("?abi=x86_64");
        let abi = sysno::Abi::X86_64;
        let names = names_where(&["x86_64"], |_| true).into_iter().step_by(7);
        let wrong = names.flat_map(|name| {
            let at = name.len() / 2;
            let exchanged = format!("{}{}{}{}", &name[..at - 1], &name[at..=at], &name[at - 1..at], &name[at + 1..]);
            [exchanged, format!("{name}x{name}"), format!("{}q{}", &name[..at], &name[at..])]
        });
        let queries: Vec<_> = wrong.chain(["printf".to_owned()]).collect();
        let (mut suggested, mut not) = (0, 0);
        for (found, query) in found(shown, &queries).iter().zip(&queries) {
            // Of the expression, whose suggestions may also be classes and groups.
            let Err(error) = abi.filter(query) else { continue };
            let class = error.suggestion().filter(|name| name.starts_with(['%', '@']));
            if !found.names.is_empty() || class.is_some() {
                continue;
            }
            let expected = match error.suggestion() {
                Some(name) => format!("No call matches. Did you mean {name}?"),
                None => "No call matches.".to_owned(),
            };
            // Where x86-64 has nothing near, another ABI may.
            if error.suggestion().is_none() && found.instead != expected {
                let name =
                    found.instead.strip_prefix("No call matches. Did you mean ").expect(query).trim_end_matches('?');
                assert!(sysno::Abi::ALL.iter().any(|abi| abi.nearest_name(query) == Some(name)), "{query}: {name}");
                continue;
            }
            assert_eq!(found.instead, expected, "{query}");
            *(if error.suggestion().is_some() { &mut suggested } else { &mut not }) += 1;
        }
        assert!(suggested > 60 && not > 10, "{suggested} {not}");

        // The word that nothing fits, of several; a class; a pasted name.
        for (query, suggestion, names) in [
            ("dirfd+opneat", "openat", &["openat"][..]),
            ("%25netwrok+accept4", "%network", &["accept4"]),
            ("SYS_raed", "read", &["read", "readahead", "readdir"]),
        ] {
            shown.open(&format!("?q={query}"));
            assert_eq!(shown.text("#no-result"), format!("No call matches. Did you mean {suggestion}?"));
            shown.0.click("#no-result button");
            assert_eq!(shown.names()[..names.len()], *names, "{query}");
            assert_eq!(shown.focus(), "Search system calls");
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
            let expected: Vec<_> = in_order(&all).into_iter().filter(|name| is_so(show, name)).cloned().collect();
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

/// The registers of calls, in the table below their signature.
fn registers() {
    with_page(|shown| {
        let tables = || {
            shown.0.script(
                "return [...document.querySelectorAll('.registers tr')].map((row) => [...row.cells].map((cell) => cell.textContent).join(' '))",
            )
        };
        shown.open("#openat");
        assert_eq!(
            tables(),
            json!([
                "Registers number dirfd pathname flags mode result",
                "x86_64 rax = 257 rdi rsi rdx r10 rax",
                "x86 eax = 295 ebx ecx edx esi eax",
                "aarch64 w8 = 56 x0 x1 x2 x3 x0",
                "arm r7 = 322 r0 r1 r2 r3 r0",
                "riscv64 a7 = 56 a0 a1 a2 a3 a0",
            ])
        );
        // syscall(2): on ARM, readahead(2) has a dummy in r1. x86 takes any two registers; m68k's sixth is an address register.
        shown.open("?abi=x86,arm,arm_oabi#readahead");
        assert_eq!(
            tables(),
            json!([
                "Registers number fd offset count result",
                "x86 eax = 225 ebx ecx edx esi eax",
                "arm r7 = 225 r0 r2 r3 r4 r0",
                "arm_oabi 9437409 r0 r1 r2 r3 r0",
            ])
        );
        // It follows the choice of ABIs.
        shown.0.script("document.querySelector('#abi-choices input[value=\"0\"]').click()");
        assert!(tables().to_string().contains("x86_64 rax = 187 rdi rsi rdx rax"), "{}", tables());
    });
}

/// What holds for all calls of an ABI, against syscall(2), linux/audit.h and what others call it.
fn abis() {
    with_page(|shown| {
        shown.open("#abi-all");
        let rows = shown.0.script(
            "return [...document.querySelectorAll('#open-article tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent))",
        );
        let facts = common::facts("abis.tsv");
        assert_eq!(rows.as_array().map(Vec::len), Some(facts.len()));
        for (row, line) in rows.as_array().expect("a list").iter().zip(&facts) {
            let cell = |at: usize| row[at].as_str().expect("a text");
            assert_eq!(cell(0), line[0]);
            let number = if line[10] == "the instruction" { "–" } else { &line[10] };
            assert_eq!((cell(1), cell(2)), (number, &*line[12]), "{}", line[0]);
            let flag =
                line[13].strip_prefix("flag ").map_or("–", |flag| flag.split([',', '(']).next().unwrap().trim_end());
            assert_eq!(cell(3), flag, "{}", line[0]);
            assert!(
                line[9].starts_with(cell(4).split(" (").next().unwrap()) || line[0] == "arm_oabi",
                "{}: {}",
                line[9],
                cell(4)
            );
            let args: Vec<_> = line[11].split(',').next().unwrap().split(' ').collect();
            assert!(cell(5).split(' ').collect::<Vec<_>>().starts_with(&args), "{}: {}", line[11], cell(5));
        }

        shown.open("#abi-mips_n32");
        assert_eq!(shown.text("#open-title"), "mips_n32");
        let text = shown.text("#open-article dl");
        for part in [
            "v0",
            "a0, a1, a2, a3, a4, a5",
            "if a3 is set",
            "32 bits",
            "0x",
            "arch/mips/kernel/syscalls/syscall_n32.tbl",
        ] {
            assert!(text.contains(part), "{part}: {text}");
        }
        shown.0.click("#open-article button");
        assert_eq!(shown.names().len(), tables()["mips_n32"].len());
        assert_eq!(shown.text("#abi-summary"), "mips_n32");
        assert!(!shown.is_seen("#open-article"));
        shown.open("#abi-pdp11");
        assert_eq!(shown.text("#no-result"), "There is no ABI named pdp11.");
    });
}

/// The functions behind some calls, and their files, as `git grep SYSCALL_DEFINE` finds them in the kernel; the release and the
/// categories above.
fn places_in_the_kernel() {
    let facts = fs::read_to_string(common::root().join("tests/data/definitions.tsv")).expect("it is readable");
    let release = facts.lines().find_map(|line| line.strip_prefix("# Linux ")).expect("the release");
    with_page(|shown| {
        let cases = [
            ("openat", "sys_openat fs/open.c", "Since Linux 2.6.16."),
            ("mseal", "sys_mseal mm/mseal.c", "Since Linux 6.10."),
            ("arch_prctl", "sys_arch_prctl arch/x86/kernel/process.c", "Since Linux 2.6."),
            ("s390_pci_mmio_read", "sys_s390_pci_mmio_read arch/s390/pci/pci_mmio.c", "Since Linux 3.19."),
        ];
        for (call, place, since) in cases {
            shown.open(&format!("#{call}"));
            let entry = shown.0.script(
                "const dl = document.querySelector('.kernel'); return `${dl.querySelector('dt').textContent} ${dl.querySelector('dd code').textContent}`",
            );
            assert_eq!(entry, place);
            let file = place.split_once(' ').expect("a function and a file").1;
            let link = shown.0.script("return document.querySelector('.kernel dd a').href");
            assert!(link.as_str().is_some_and(|link| link.ends_with(&format!("/tree/{file}?h=v{release}"))), "{link}");
            assert!(shown.text("#open-article").contains(since), "{call}");
        }
        shown.open("#uselib");
        assert!(shown.text("#open-article").contains("The newest kernel has no function for it."));

        // A category lists its calls.
        shown.open("#openat");
        shown.0.click(".category:nth-of-type(2) button");
        let expected = names_where(&COMMON, |row| row.categories.iter().any(|name| name == "file"));
        assert_eq!(shown.names().into_iter().collect::<BTreeSet<_>>(), expected);
        assert_eq!(shown.text("#category-row [aria-pressed=true]"), "file");
    });
}

/// The lines of a text in CSV, whose cells may be in quotes.
fn csv(text: &str) -> Vec<Vec<String>> {
    let line = |line: &str| {
        let (mut cells, mut is_quoted) = (vec![String::new()], false);
        for c in line.chars() {
            match c {
                '"' => is_quoted = !is_quoted,
                ',' if !is_quoted => cells.push(String::new()),
                _ => cells.last_mut().unwrap().push(c),
            }
        }
        cells
    };
    text.lines().map(line).collect()
}

/// All rows of all ABIs, saved as JSON and CSV; and only what the list has.
fn saved_files() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("page-saved");
    _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the folder can be made");
    with_page(|shown| {
        let save = |kind: &str| {
            let file = folder.join(format!("syscalls.{kind}"));
            _ = fs::remove_file(&file);
            shown.0.click(&format!("#{kind}-button"));
            shown.0.until("it is saved", || file.exists());
            fs::read_to_string(file).expect("it is text")
        };
        shown.0.devtools("Browser.setDownloadBehavior", &json!({ "behavior": "allow", "downloadPath": folder }));
        let abis: Vec<_> = sysno::Abi::ALL.iter().map(|abi| abi.name()).collect();
        shown.open(&format!("?abi={}", abis.join(",")));
        let text = save("json");
        let objects: Vec<Value> = serde_json::from_str(&text).expect("JSON");
        assert_eq!(text.lines().count(), objects.len() + 2, "a line for each");
        let lines = csv(&save("csv"));
        let columns = ["abi", "number", "name", "signature", "categories", "manual_page", "since", "entry", "file"];
        assert_eq!(lines[0], columns);
        assert_eq!(lines.len(), objects.len() + 1);

        let since = releases();
        let mut entries = BTreeMap::new();
        for call in common::calls().iter().filter(|call| call.status == "live") {
            entries.extend(call.numbers.iter().map(|(abi, _)| ((abi.clone(), call.name.clone()), call.entry.clone())));
        }
        let mut rows: BTreeMap<_, _> = tables()
            .iter()
            .flat_map(|(abi, rows)| rows.iter().map(move |row| ((abi.as_str(), common::unraw(&row.name)), row)))
            .collect();
        let mut files = 0;
        for (object, line) in objects.iter().zip(&lines[1..]) {
            let text = |key: &str| object[key].as_str().unwrap_or_default();
            let (abi, name) = (text("abi"), text("name"));
            let row = rows.remove(&(abi, name)).unwrap_or_else(|| panic!("{name} on {abi}: no row, or twice"));
            assert_eq!(object["number"], number(row), "{name} on {abi}");
            assert_eq!(object["categories"], json!(row.categories), "{name} on {abi}");
            assert_eq!(text("since"), since.get(name).map_or("", String::as_str), "{name}");
            assert_eq!(text("returns"), row.returns, "{name} on {abi}");
            let entry = entries.get(&(abi.to_owned(), name.to_owned())).map_or("", String::as_str);
            assert_eq!(text("entry"), entry, "{name} on {abi}");
            files += usize::from(object["file"].is_string());

            let page = text("manual_page");
            let cells = [
                abi,
                &number(row).to_string(),
                name,
                &format!("{name}{}", signature(row)),
                &row.categories.join(" "),
                page,
                text("since"),
                entry,
                text("file"),
            ];
            assert_eq!(*line, cells, "{name} on {abi}");

            // The registers that the library takes the arguments from: each has its own number in it.
            let abi = sysno::Abi::from_name(abi).expect("it is compiled in");
            let call = abi.syscall_by_name(name).expect("it is in its table");
            let args = object["args"].as_array().map_or(&[][..], Vec::as_slice);
            assert_eq!(object["args"].is_array(), row.args.is_some(), "{name} on {abi}");
            let names = abi.descriptor().argument_registers;
            for (arg, (shown, (known, value))) in args.iter().zip(call.decode([1, 2, 3, 4, 5, 6, 7, 8])).enumerate() {
                assert_eq!((&shown["name"], &shown["type"]), (&json!(known.name()), &json!(known.ty().to_string())));
                let bits = value.bits().unwrap_or_else(|| panic!("{name} on {abi}, {arg}: {value:?}"));
                let mut positions: Vec<_> =
                    [bits as u32, (bits >> 32) as u32].into_iter().filter(|word| *word > 0).collect();
                positions.sort_unstable();
                let expected: Vec<_> = positions.iter().map(|word| names.get(*word as usize - 1)).collect();
                assert_eq!(shown["registers"], json!(expected), "{name} on {abi}, {arg}");
            }
        }
        assert_eq!(rows.len(), 0, "not saved: {:?}", rows.keys());
        assert!(files > 10_000, "{files}");

        shown.open("?abi=x86_64,arm&q=openat");
        let objects: Vec<Value> = serde_json::from_str(&save("json")).expect("JSON");
        let numbers: Vec<_> =
            objects.iter().map(|object| json!([object["name"], object["abi"], object["number"]])).collect();
        assert_eq!(
            json!(numbers),
            json!([
                ["openat", "x86_64", 257],
                ["openat", "arm", 322],
                ["openat2", "x86_64", 437],
                ["openat2", "arm", 437]
            ])
        );
    });
}

fn links() {
    with_page(|shown| {
        shown.open("#openat");
        assert_eq!(shown.text("#open-title"), "openat");
        assert_eq!(shown.0.script("return document.title"), "openat – Linux system calls");
        assert!(shown.is_seen("#open-article") && !shown.is_seen("#help-text"));
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
        shown.0.wait_for("document.querySelector('#open-title')?.textContent === 'openat2'");
        shown.0.back();
        shown.0.wait_for("document.querySelector('#open-title')?.textContent === 'openat'");
        shown.0.click("#close-button");
        assert!(shown.is_seen("#help-text") && !shown.is_seen("#open-article"));
        assert_eq!(shown.0.script("return location.hash"), "");
        assert_eq!(shown.focus(), "openat");
        shown.0.back();
        shown.0.wait_for("document.querySelector('#open-article').checkVisibility()");

        // The manual pages: of another name, of section 3, none.
        let pages = [
            ("munmap", "man2/mmap.2.html"),
            ("mq_timedsend", "man3/mq_send.3.html"),
            ("exit_group", "man2/exit_group.2.html"),
        ];
        for (call, page) in pages {
            shown.open(&format!("#{call}"));
            let link = shown.0.script("return document.querySelector('#open-article p a').href");
            assert_eq!(link, format!("https://man7.org/linux/man-pages/{page}"));
        }
        shown.open("#mseal");
        assert!(shown.text("#open-article").contains("No manual page describes it."));

        // A call that no chosen ABI has; one that there isn't; what is no UTF-8.
        shown.open("#osf_adjtime");
        assert_eq!(shown.text("#open-title"), "osf_adjtime");
        for (link, name) in
            [("#no_such_call", "no_such_call"), ("#%E0%A4%A", "%E0%A4%A"), ("#constructor", "constructor")]
        {
            shown.open(link);
            assert!(!shown.is_seen("#open-article"));
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
        let state = "return [location.hash, document.getElementById('result-table').textContent, document.getElementById('open-article').textContent]";
        let before = shown.0.script(state);
        shown.0.script("setTimeout(() => location.reload())");
        shown.0.wait_for(
            "performance.getEntriesByType('navigation')[0].type === 'reload' && document.querySelector('#open-title')",
        );
        assert_eq!(shown.0.script(state), before);

        // What is not known there changes nothing.
        shown.open("?abi=x86_64,pdp11&category=desc,files&show=some&radix=8&sort=pdp11&other=1");
        let expected = names_where(&["x86_64"], |row| row.categories.iter().any(|name| name == "desc"));
        assert!(shown.names().iter().eq(in_order(&expected)));
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
        shown.0.wait_for("document.querySelector('#open-title')");
        assert_eq!((shown.text("#open-title"), shown.focus()), (name.clone(), name.clone()));
        shown.0.press([ESCAPE]);
        assert!(!shown.is_seen("#open-article"));
        assert_eq!(shown.focus(), *name, "back to where it was opened");
        shown.0.press([ESCAPE]);
        assert_eq!(shown.focus(), BOX);
        // The text is selected: what is typed replaces it.
        shown.0.press("mmap2".chars());
        assert_eq!(shown.names(), ["mmap2"]);
        shown.0.press([ENTER]);
        shown.0.wait_for("document.querySelector('#open-title')?.textContent === 'mmap2'");
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
        assert_eq!(shown.focus(), **in_order(&names_where(&["x86_64"], |_| true)).last().unwrap());

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
        let of_call = ["x86_64, aarch64, riscv64", "x86"].map(|abis| format!("Registers of mmap on {abis}"));
        assert_eq!(named("table"), [&["System calls".to_owned()], &of_call[..]].concat());
        // Those of the list come first.
        assert_eq!(named("columnheader")[..=COMMON.len()], [&["Call"], &COMMON[..]].concat());
        assert_eq!(named("checkbox").len(), tables().len());
        // `mmap` and `mmap2`, on the five ABIs.
        assert_eq!(named("cell")[..10], ["9", "90", "222", "none", "222", "none", "192", "none", "192", "none"]);
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

            if width > 320 {
                continue;
            }
            // What is wider than the screen scrolls by itself.
            for rest in ["?q=rdi+arm64", "?q=SYS_opneat", "#clone", "#abi-all", "#abi-arm"] {
                shown.open(rest);
                assert_eq!(overflow(), json!(0), "{width}, {rest}");
                let panes = "return ['list-pane', 'side-pane'].map((id) => document.getElementById(id)).map((pane) => pane.scrollWidth - pane.clientWidth)";
                assert_eq!(shown.0.script(panes), json!([0, 0]), "{width}, {rest}");
            }
            // A category of the open call leads to the list.
            shown.open("#openat");
            shown.0.click(".category button");
            assert!(shown.is_seen("#list-pane") && !shown.is_seen("#side-pane"));
        }
    });
}

/// The contrast of each text with what is behind it: at least 4.5, as level AA of the Web Content Accessibility Guidelines asks.
fn contrast_by_day_and_night() {
    with_page(|shown| {
        let mut backgrounds = BTreeSet::new();
        for rest in [
            "",
            "?q=257&category=file&sort=arm&abi=x86_64,arm#clone",
            "?category=unimplemented#afs_syscall",
            "?q=nonsense#osf_adjtime",
            "#sendmsg",
            "?q=rdi+5.6#abi-all",
            "?q=arm64#abi-mips_o32",
            "?q=opneat",
        ] {
            shown.open(rest);
            shown.0.script("document.querySelectorAll('.struct').forEach((struct) => { struct.open = true })");
            for scheme in ["light", "dark"] {
                shown.0.devtools(
                    "Emulation.setEmulatedMedia",
                    &json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] }),
                );
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
    let structs: BTreeMap<_, _> =
        list(&data["structs"]).into_iter().map(|of| (of["name"].as_str().expect("a name").to_owned(), of)).collect();
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
            let of = structs.get(layout.name()).unwrap_or_else(|| panic!("{layout:?} isn't there"));
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
    assert!(used.len() > 100 && used.len() == structs.len() && members > 10_000, "{} {members}", used.len());
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
    // Nothing is referred to: the files are in it. In a browser, the other tests see that nothing is fetched.
    for part in ["{style.css}", "{script}", "{data.json}", "src=", "@import", "url("] {
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
