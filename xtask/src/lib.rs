//! What the keepers of sysno's tables run, `cargo xtask`: tables and facts as text, compared with a kernel's source.

pub mod abi;
pub mod abi_list;
pub mod add;
pub mod arguments;
pub mod bless;
pub mod calls;
pub mod change;
pub mod compare;
pub mod constants;
pub mod definitions;
pub mod diff;
pub mod facts;
pub mod kernel;
pub mod layouts;
pub mod mutate;
pub mod repo;
pub mod request_names;
pub mod requests;
pub mod rows;
pub mod since;
pub mod update;
pub mod words;
