//! What `-e` takes: which calls, signals, results and messages are shown.

use sysno::{Abi, Constants, Filter, Meaning, Outcome};

use crate::descriptors::Detail;

/// An expression. If there are several of one kind, the last one counts.
#[derive(Clone)]
pub enum Expression {
    /// `trace=openat,close`, or without `trace=`.
    Trace(Box<Filter>),
    /// `signal=SIGINT,!…`: the signals that are shown, as bits; bit 1 is the first signal.
    Signal(u128),
    /// `status=failed`: the calls that are shown, by how they end.
    Status(Set<Status>),
    /// `quiet=exit`: the messages that are not shown.
    Quiet(Set<Message>),
    /// `decode-fds=path,socket`: what is shown of descriptors.
    Details(Set<Detail>),
}

/// A set of words, as bits.
#[derive(Clone, Copy)]
pub struct Set<T> {
    bits: u8,
    words: std::marker::PhantomData<T>,
}

/// A word of a set.
pub trait Word: Copy + 'static {
    const WORDS: &'static [(&'static str, Self)];
    fn bit(self) -> u8;
}

/// How a call ends.
#[derive(Clone, Copy)]
pub enum Status {
    Successful,
    Failed,
    /// The process ends within it.
    Unfinished,
    /// It doesn't return where the call was made.
    Unavailable,
    /// The trace ends before.
    Detached,
}

impl Word for Status {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("successful", Self::Successful),
        ("failed", Self::Failed),
        ("unfinished", Self::Unfinished),
        ("unavailable", Self::Unavailable),
        ("detached", Self::Detached),
    ];

    fn bit(self) -> u8 {
        1 << self as u8
    }
}

impl Status {
    /// That of a call that has returned, or within which its process ends.
    pub fn of(outcome: Option<Outcome>) -> Self {
        match outcome {
            None => Self::Unfinished,
            Some(outcome) if outcome.errno().is_some() => Self::Failed,
            Some(_) => Self::Successful,
        }
    }
}

/// What strace says beside the calls.
#[derive(Clone, Copy)]
pub enum Message {
    Attach,
    Exit,
    PathResolution,
    Personality,
    ThreadExecve,
}

impl Word for Message {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("attach", Self::Attach),
        ("attached", Self::Attach),
        ("exit", Self::Exit),
        ("exits", Self::Exit),
        ("path-resolution", Self::PathResolution),
        ("path-resolve", Self::PathResolution),
        ("personality", Self::Personality),
        ("thread-execve", Self::ThreadExecve),
        ("superseded", Self::ThreadExecve),
    ];

    fn bit(self) -> u8 {
        1 << self as u8
    }
}

impl<T: Word> Set<T> {
    pub const ALL: Self = Self { bits: u8::MAX, words: std::marker::PhantomData };
    pub const NONE: Self = Self { bits: 0, words: std::marker::PhantomData };

    pub fn of(words: &[T]) -> Self {
        Self { bits: words.iter().fold(0, |bits, word| bits | word.bit()), ..Self::NONE }
    }

    pub fn is_empty(self) -> bool {
        self.bits == 0
    }

    pub fn has(self, word: T) -> bool {
        self.bits & word.bit() != 0
    }

    /// From `all`, `none`, or words with commas between them, of which `!` before the first one makes all the others.
    pub fn parse(kind: &str, text: &str) -> Result<Self, String> {
        let bit = |word: &str| {
            let word = T::WORDS.iter().find(|(name, _)| *name == word).ok_or_else(|| {
                let words: Vec<_> = T::WORDS.iter().map(|(name, _)| *name).collect();
                format!("invalid {kind} '{word}': there are {}", words.join(", "))
            });
            word.map(|(_, word)| u128::from(word.bit()))
        };
        Ok(Self { bits: set(text, u8::MAX.into(), bit)? as u8, ..Self::NONE })
    }
}

/// The bits of a set.
fn set(text: &str, all: u128, bit: impl Fn(&str) -> Result<u128, String>) -> Result<u128, String> {
    let (is_complement, words) = text.strip_prefix('!').map_or((false, text), |words| (true, words));
    let bits = match words {
        "all" => all,
        "none" => 0,
        _ => words.split(',').map(bit).try_fold(0, |bits, bit| Ok::<_, String>(bits | bit?))?,
    };
    Ok(if is_complement { all & !bits } else { bits })
}

/// The bit of a signal: by its name, with or without `SIG`, in letters of any size, or its number.
fn signal(text: &str) -> Result<u128, String> {
    let invalid = || format!("invalid signal '{text}'");
    let number = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse::<u64>().ok())?;
    if let Some(number) = number(text) {
        return Some(number).filter(|number| (1..=127).contains(number)).map(|number| 1 << number).ok_or_else(invalid);
    }
    let name = text.to_ascii_uppercase();
    let name = if name.starts_with("SIG") { name } else { format!("SIG{name}") };
    let number = match name.strip_prefix("SIGRT_").and_then(number) {
        // SIGRTMIN is not SIGRT_0.
        Some(number) => Some(number).filter(|number| (1..=32).contains(number)).map(|number| 32 + number),
        None => {
            let names: Option<(Abi, Constants)> = Abi::NATIVE.zip(Meaning::Signal.constants());
            names.and_then(|(abi, signals)| signals.value(abi, &name))
        }
    };
    number.filter(|number| (1..=127).contains(number)).map(|number| 1 << number).ok_or_else(invalid)
}

/// The calls of this machine that an expression selects.
pub fn calls(expression: &str) -> Result<Filter, String> {
    let abis: Vec<_> = Abi::NATIVE.into_iter().flat_map(Abi::personalities).collect();
    Filter::new(&abis, expression).map_err(|error| error.to_string())
}

/// An expression. strace has more sets than these.
pub fn expression(text: &str) -> Result<Expression, String> {
    match text.split_once('=') {
        Some(("trace" | "t", words)) => calls(words).map(Box::new).map(Expression::Trace),
        Some(("signal" | "signals" | "s", words)) => set(words, u128::MAX, signal).map(Expression::Signal),
        Some(("status", words)) => Set::parse("status", words).map(Expression::Status),
        Some(("quiet" | "silent" | "silence" | "q", words)) => Set::parse("quiet", words).map(Expression::Quiet),
        Some(("decode-fds" | "decode-fd", words)) => Set::parse("decode-fds", words).map(Expression::Details),
        Some((name, _)) if name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-') => Err(format!(
            "there is no `{name}=` here: -e takes `trace=`, `signal=`, `status=`, `quiet=` and `decode-fds=`"
        )),
        _ => calls(text).map(Box::new).map(Expression::Trace),
    }
}
