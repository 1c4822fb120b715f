//! Are the preprocessor's conditions decided as far as they can be, and no further?

use std::rc::Rc;

use xtask::kernel::conditions::{Macros, holds};
use xtask::kernel::source::{Source, all_hold};

/// `ON` is 1, `OFF` is not defined, `BITS` is 32, and of all else nothing is known.
struct Known;

impl Macros for Known {
    fn is_defined(&self, name: &str) -> Option<bool> {
        match name {
            "ON" | "BITS" => Some(true),
            "OFF" => Some(false),
            _ => None,
        }
    }

    fn value(&self, name: &str) -> Option<i64> {
        if name == "BITS" { Some(32) } else { self.is_defined(name).map(Into::into) }
    }
}

#[test]
fn conditions() {
    let cases = [
        ("defined(ON)", Some(true)),
        ("defined OFF", Some(false)),
        ("!defined(OFF) && ON", Some(true)),
        ("defined(OTHER)", None),
        ("defined(OTHER) && OFF", Some(false)),
        ("OFF && defined(OTHER)", Some(false)),
        ("defined(OTHER) || ON", Some(true)),
        ("defined(OTHER) || OFF", None),
        ("IS_ENABLED(ON)", Some(true)),
        ("BITS == 32", Some(true)),
        ("BITS != 0x20", Some(false)),
        ("BITS >= 64UL", Some(false)),
        ("BITS - 1 < 32 && !(BITS > 40)", Some(true)),
        ("GCC_VERSION(4, 5) > 3", None),
        ("GCC_VERSION(4, 5) > 3 || ON", Some(true)),
        ("BITS ? 1 : 0", None),
        ("", None),
    ];
    for (condition, expected) in cases {
        assert_eq!(holds(condition, &Known), expected, "{condition}");
    }
}

#[test]
fn branches() {
    let text = "\
first
#ifdef OFF
off /* #endif in a comment
#endif */
#elif defined(OTHER) && \\
    ON
other
#else
neither // #endif
#ifndef ON
never
#endif
neither, still
#endif
last '\"' \"/* no comment\"
";
    let source = Source::new(text, &[(Rc::from("ON"), true)]);
    let of = |word: &str| {
        let at = source.code.find(word).unwrap_or_else(|| panic!("no {word} in {}", source.code));
        all_hold(&source.conditions_at(at), &Known)
    };
    assert_eq!(of("first"), Some(true));
    assert_eq!(of("off"), Some(false));
    assert_eq!(of("other"), None);
    assert_eq!(of("neither "), None);
    assert_eq!(of("never"), Some(false));
    assert_eq!(of("neither, still"), None);
    assert_eq!(of("last '\"' \"/* no comment\""), Some(true));
}

#[test]
fn names_for_names() {
    let source =
        Source::new("#define sys_a sys_b\n#ifdef OFF\n# define sys_c  sys_d // why\n#endif\n#define F(x) x\n", &[]);
    let defines: Vec<_> = source.defines.iter().map(|define| (define.name.as_str(), define.text.as_str())).collect();
    assert_eq!(defines, [("sys_a", "sys_b"), ("sys_c", "sys_d")]);
    assert_eq!(all_hold(&source.defines[1].conditions, &Known), Some(false));
}
