//! For the tests of pages: Chromium without a window, driven through chromedriver by the WebDriver protocol, JSON over HTTP.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// What Chromium is started with: no window, nothing of its own that it does over a network, and, since as root it starts
/// only so, no sandbox.
const OPTIONS: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1400,900",
];

/// The key that WebDriver calls so.
pub const ENTER: char = '\u{E007}';
pub const ESCAPE: char = '\u{E00C}';
pub const UP: char = '\u{E013}';
pub const DOWN: char = '\u{E015}';

/// The browsers that no test has at the moment: to start one takes longer than most tests.
static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// Ends the browsers that tests have left. Nothing else would: a static is never dropped.
pub fn end_all() {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner).clear();
}

/// A browser with a profile of its own, which ends with it.
pub struct Browser {
    driver: Child,
    /// For what they write: Chromium leaves some of it behind.
    folder: PathBuf,
    port: u16,
    /// The path of its session: `/session/…`.
    session: String,
    /// Kept open: the driver may write to it.
    _output: BufReader<ChildStdout>,
}

impl Browser {
    /// One that another test has left, or a new one, or why that cannot be started here.
    pub fn take() -> Result<Self, String> {
        let idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner).pop();
        idle.map_or_else(Self::start, Ok)
    }

    /// Leaves it to other tests, with a tab of its own for the next one: the size of the screen and the like are the tab's. A
    /// browser that isn't left, since a test has failed, ends.
    #[track_caller]
    pub fn leave(self) {
        let tab = self.post("window/new", &json!({ "type": "tab" }));
        let closed = self.command("DELETE", &format!("{}/window", self.session), &Value::Null);
        assert!(closed.is_ok(), "{closed:?}");
        self.post("window", &json!({ "handle": tab["handle"] }));
        IDLE.lock().unwrap_or_else(PoisonError::into_inner).push(self);
    }

    fn start() -> Result<Self, String> {
        static BROWSERS: AtomicUsize = AtomicUsize::new(0);
        let number = BROWSERS.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("sysno-browser-{}-{number}", std::process::id()));
        let mut driver = Command::new("chromedriver");
        driver.env("TMPDIR", &folder);
        driver.arg("--port=0").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let mut driver = driver.spawn().map_err(|_| {
            _ = fs::remove_dir(&folder);
            "chromedriver is not installed"
        })?;
        let mut output = BufReader::new(driver.stdout.take().expect("it is a pipe"));
        // It says: "ChromeDriver was started successfully on port 40123."
        let mut said = String::new();
        let port = loop {
            let mut line = String::new();
            if !output.read_line(&mut line).is_ok_and(|length| length > 0) {
                break 0;
            }
            if let Some((_, port)) = line.split_once("successfully on port ") {
                break port.trim_end().trim_end_matches('.').parse().unwrap_or(0);
            }
            said += &line;
        };
        let mut browser = Self { driver, folder, port, session: String::new(), _output: output };
        if port == 0 {
            return Err(format!("chromedriver does not start: {said}"));
        }
        let options = json!({
            "goog:chromeOptions": { "args": OPTIONS },
            "goog:loggingPrefs": { "browser": "ALL" },
            // A machine may have much else to do.
            "timeouts": { "script": 300_000 },
        });
        let session = browser.command("POST", "/session", &json!({ "capabilities": { "alwaysMatch": options } }))?;
        browser.session = format!("/session/{}", session["sessionId"].as_str().unwrap_or_default());
        Ok(browser)
    }

    /// What the driver answers.
    fn command(&self, method: &str, path: &str, body: &Value) -> Result<Value, String> {
        let answer = self.request(method, path, body).map_err(|error| format!("chromedriver: {error}"))?;
        let answer: Value = serde_json::from_slice(&answer).map_err(|error| format!("chromedriver: {error}"))?;
        match answer["value"]["error"].as_str() {
            Some(error) => Err(format!("{error}: {}", answer["value"]["message"].as_str().unwrap_or_default())),
            None => Ok(answer["value"].clone()),
        }
    }

    /// The body of the answer.
    fn request(&self, method: &str, path: &str, body: &Value) -> std::io::Result<Vec<u8>> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        let body = if method == "POST" { body.to_string() } else { String::new() };
        let length = body.len();
        write!(stream, "{method} {path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: {length}\r\n\r\n{body}")?;
        let mut answer = BufReader::new(stream);
        let mut length = 0;
        loop {
            let mut line = String::new();
            answer.read_line(&mut line)?;
            if line.trim_end().is_empty() {
                break;
            }
            if let Some(("content-length", value)) = line.to_lowercase().split_once(':') {
                length = value.trim().parse().unwrap_or(0);
            }
        }
        let mut content = vec![0; length];
        answer.read_exact(&mut content)?;
        Ok(content)
    }

    #[track_caller]
    fn post(&self, path: &str, body: &Value) -> Value {
        let path = format!("{}/{path}", self.session);
        self.command("POST", &path, body).unwrap_or_else(|error| panic!("{path} {body}: {error}"))
    }

    /// Opens a page afresh, even if only the fragment of its address differs from that of the page that is open.
    #[track_caller]
    pub fn open(&self, address: &str) {
        self.post("url", &json!({ "url": "about:blank" }));
        self.post("url", &json!({ "url": address }));
        // On a busy machine, the driver may answer before the page is there.
        self.wait_for("location.protocol !== 'about:' && document.readyState === 'complete'");
    }

    #[track_caller]
    pub fn back(&self) {
        self.post("back", &json!({}));
    }

    /// What a function with this body returns within the page; if that is a promise, what it is resolved to.
    #[track_caller]
    pub fn script(&self, body: &str) -> Value {
        self.post("execute/sync", &json!({ "script": body, "args": [] }))
    }

    /// Waits until an expression is true within the page.
    #[track_caller]
    pub fn wait_for(&self, expression: &str) {
        self.until(expression, || self.script(&format!("return Boolean({expression})")) == json!(true));
    }

    /// Waits until something is true. The limit is for what never is: no machine is as busy as that.
    #[track_caller]
    pub fn until(&self, what: &str, is_true: impl Fn() -> bool) {
        let start = Instant::now();
        while !is_true() {
            assert!(start.elapsed() < Duration::from_secs(300), "it does not become true: {what}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Clicks on the element, where a user would.
    #[track_caller]
    pub fn click(&self, selector: &str) {
        let element = self.post("element", &json!({ "using": "css selector", "value": selector }));
        let id = element.as_object().and_then(|object| object.values().next()).and_then(Value::as_str);
        self.post(&format!("element/{}/click", id.expect("an element has an id")), &json!({}));
    }

    /// Presses keys, one after another, wherever the focus is.
    #[track_caller]
    pub fn press(&self, keys: impl IntoIterator<Item = char>) {
        let strokes =
            keys.into_iter().flat_map(|key| ["keyDown", "keyUp"].map(|kind| json!({ "type": kind, "value": key })));
        let actions = json!([{ "type": "key", "id": "keyboard", "actions": strokes.collect::<Vec<_>>() }]);
        self.post("actions", &json!({ "actions": actions }));
    }

    /// A command of Chromium's own protocol.
    #[track_caller]
    pub fn devtools(&self, command: &str, parameters: &Value) -> Value {
        self.post("goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }

    /// What was written to the console since this was last asked: errors and warnings, of the browser's too.
    #[track_caller]
    pub fn console(&self) -> Vec<String> {
        let entries = self.post("se/log", &json!({ "type": "browser" }));
        entries.as_array().expect("a list").iter().map(Value::to_string).collect()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // This ends Chromium, and removes its profile. Where there is no session, nothing is left to end but the driver.
        if !self.session.is_empty() {
            _ = self.command("DELETE", &self.session, &Value::Null);
        }
        _ = self.driver.kill();
        _ = self.driver.wait();
        // Chromium's other processes end a moment later, and may write until then.
        for _ in 0..100 {
            if fs::remove_dir_all(&self.folder).is_ok() || !self.folder.exists() {
                break;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}
