//! Does the compiled crate say of each row what the text of the table says?

use sysno::Abi;

use crate::common::{RowText, rows, tables, unraw};

/// What users see of a row, put together from its text.
fn signature(row: &RowText) -> String {
    let args = match &row.args {
        None => "...".to_owned(),
        Some(args) => args.iter().map(|(name, ty)| format!("{}: {ty}", unraw(name))).collect::<Vec<_>>().join(", "),
    };
    format!("{}({args}) -> {}", unraw(&row.name), row.returns)
}

#[test]
fn every_row_is_compiled_as_it_is_written() {
    for (name, path) in tables() {
        let abi = Abi::from_name(&name).unwrap_or_else(|| panic!("{name} is no ABI"));
        let text = rows(&std::fs::read_to_string(path).unwrap());
        let compiled: Vec<_> = abi.syscalls().collect();
        for (row, call) in text.iter().zip(&compiled) {
            let at = format!("{name}, line {}", row.line);
            assert_eq!(call.signature().to_string(), signature(row), "{at}");
            assert_eq!(call.id().to_string(), row.number, "{at}");
            assert_eq!(call.categories().to_string(), format!("[{}]", row.categories.join(", ")), "{at}");
            assert_eq!(call.args_known(), row.args.is_some(), "{at}");
            let args = row.args.as_deref().unwrap_or_default();
            assert_eq!(call.args().len(), args.len(), "{at}");
            for (arg, (name, ty)) in call.args().iter().zip(args) {
                assert_eq!((arg.name(), arg.ty().to_string().as_str()), (unraw(name), ty.as_str()), "{at}");
            }
        }
        assert_eq!(compiled.len(), text.len(), "{name}");
    }
}

/// Arguments are equal if their names and their types are, whatever the call.
#[test]
fn equal_arguments() {
    use sysno::arch::x86_64::Sysno;

    let (read, write) = (Sysno::read.args(), Sysno::write.args());
    assert_eq!(read[0], write[0]);
    assert_eq!((read[1].name(), read[2]), (write[1].name(), write[2]));
    assert_ne!(read[1], write[1], "one is `*mut u8`");
    let oldfd = Sysno::dup.args()[0];
    assert_eq!(oldfd.ty(), read[0].ty());
    assert_ne!(oldfd, read[0]);
}

#[test]
fn every_compiled_abi_has_a_table() {
    let tables = tables();
    for abi in Abi::ALL {
        assert!(tables.iter().any(|(name, _)| name == abi.name()), "{abi}");
    }
    assert!(Abi::NATIVE.is_none_or(|native| Abi::ALL.contains(&native)));
}
