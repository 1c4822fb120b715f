//! [`SyscallArgs`]: the arguments of a call that this program makes.

/// The arguments of a call that a program of the native ABI makes, as the kernel gets them: six words, each as wide as a
/// pointer.
///
/// It says nothing of what the words mean.
#[cfg_attr(
    feature = "decode",
    doc = "[`Invocation::of`](crate::Invocation::of) and `Sysno::decode` do, from its [`registers`](Self::registers)."
)]
///
/// ```
/// use sysno::{SyscallArgs, syscall_args};
///
/// let args = SyscallArgs::from(&[3, 0x1000, 100]);
/// assert_eq!(args, syscall_args!(3, 0x1000, 100));
/// assert_eq!((args.arg2, args.arg3), (100, 0));
/// # #[cfg(feature = "decode")]
/// assert_eq!(sysno::Sysno::read.decode(args.registers()).to_string(), "read(3, 0x1000, 100)");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct SyscallArgs {
    /// The first.
    pub arg0: usize,
    /// The second.
    pub arg1: usize,
    /// The third.
    pub arg2: usize,
    /// The fourth.
    pub arg3: usize,
    /// The fifth.
    pub arg4: usize,
    /// The sixth.
    pub arg5: usize,
}

impl SyscallArgs {
    /// These words.
    ///
    /// ```
    /// # use sysno::SyscallArgs;
    /// assert_eq!(SyscallArgs::new(1, 2, 3, 4, 5, 6).arg5, 6);
    /// ```
    #[must_use]
    pub const fn new(arg0: usize, arg1: usize, arg2: usize, arg3: usize, arg4: usize, arg5: usize) -> Self {
        Self { arg0, arg1, arg2, arg3, arg4, arg5 }
    }

    /// The words in order, as the functions that decode calls take them.
    ///
    /// ```
    /// # use sysno::SyscallArgs;
    /// assert_eq!(SyscallArgs::from(&[7, 8]).registers(), [7, 8, 0, 0, 0, 0]);
    /// ```
    #[must_use]
    pub const fn registers(&self) -> [u64; 6] {
        let Self { arg0, arg1, arg2, arg3, arg4, arg5 } = *self;
        [arg0 as u64, arg1 as u64, arg2 as u64, arg3 as u64, arg4 as u64, arg5 as u64]
    }
}

// Not for arrays of any length: a seventh word would be lost.
macro_rules! from_arrays {
    ($($len:literal)*) => {$(
        /// The words that the array lacks are 0.
        impl From<&[usize; $len]> for SyscallArgs {
            fn from(words: &[usize; $len]) -> Self {
                let mut six = [0; 6];
                six[..$len].copy_from_slice(words);
                let [arg0, arg1, arg2, arg3, arg4, arg5] = six;
                Self { arg0, arg1, arg2, arg3, arg4, arg5 }
            }
        }
    )*};
}

from_arrays!(0 1 2 3 4 5 6);

/// Makes [`SyscallArgs`] of up to six words. Words that are not given are 0.
///
/// ```
/// use sysno::{SyscallArgs, syscall_args};
///
/// assert_eq!(syscall_args!(1, 2), SyscallArgs::new(1, 2, 0, 0, 0, 0));
/// assert_eq!(syscall_args!(), SyscallArgs::default());
/// ```
#[macro_export]
macro_rules! syscall_args {
    ($($word:expr),* $(,)?) => {
        <$crate::SyscallArgs as ::core::convert::From<_>>::from(&[$($word),*])
    };
}

#[cfg(feature = "serde")]
mod as_record {
    use core::fmt;

    use serde::de::{Deserialize, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
    use serde::ser::{Serialize, SerializeStruct, Serializer};

    use super::SyscallArgs;

    const FIELDS: &[&str] = &["arg0", "arg1", "arg2", "arg3", "arg4", "arg5"];

    /// Serialised as a record of the words: `arg0` to `arg5`.
    impl Serialize for SyscallArgs {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let Self { arg0, arg1, arg2, arg3, arg4, arg5 } = *self;
            let mut record = serializer.serialize_struct("SyscallArgs", FIELDS.len())?;
            for (field, word) in FIELDS.iter().zip([arg0, arg1, arg2, arg3, arg4, arg5]) {
                record.serialize_field(field, &word)?;
            }
            record.end()
        }
    }

    /// Deserialised from a record of all six words, whose other fields are ignored, or from a sequence of them.
    impl<'de> Deserialize<'de> for SyscallArgs {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            deserializer.deserialize_struct("SyscallArgs", FIELDS, Record)
        }
    }

    struct Record;

    impl<'de> Visitor<'de> for Record {
        type Value = SyscallArgs;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("the six words of a system call")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut words: A) -> Result<SyscallArgs, A::Error> {
            let mut six = [0; 6];
            for (index, word) in six.iter_mut().enumerate() {
                *word = words.next_element()?.ok_or_else(|| Error::invalid_length(index, &self))?;
            }
            Ok(SyscallArgs::from(&six))
        }

        fn visit_map<A: MapAccess<'de>>(self, mut record: A) -> Result<SyscallArgs, A::Error> {
            let mut six = [None; 6];
            while let Some(Field(index)) = record.next_key()? {
                let Some(word) = index.and_then(|index| six.get_mut(index)) else {
                    record.next_value::<IgnoredAny>()?;
                    continue;
                };
                if word.replace(record.next_value()?).is_some() {
                    return Err(Error::duplicate_field(index.map_or("", |index| FIELDS[index])));
                }
            }
            let mut words = [0; 6];
            for ((word, given), field) in words.iter_mut().zip(six).zip(FIELDS) {
                *word = given.ok_or_else(|| Error::missing_field(field))?;
            }
            Ok(SyscallArgs::from(&words))
        }
    }

    /// The index of a field; `None` if it is none of these.
    struct Field(Option<usize>);

    impl<'de> Deserialize<'de> for Field {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            deserializer.deserialize_identifier(FieldName)
        }
    }

    struct FieldName;

    impl Visitor<'_> for FieldName {
        type Value = Field;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("the name of a field")
        }

        fn visit_u64<E: Error>(self, index: u64) -> Result<Field, E> {
            Ok(Field(usize::try_from(index).ok()))
        }

        fn visit_str<E: Error>(self, name: &str) -> Result<Field, E> {
            Ok(Field(FIELDS.iter().position(|field| *field == name)))
        }
    }
}
