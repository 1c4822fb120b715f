//! How the values of a call are shown.

use nix::unistd::{Pid, SysconfVar, sysconf};
use sysno::{ConstantStyle, HexStrings, Invocation, Memory};

use crate::color;
use crate::descriptors::{Descriptors, Detail};
use crate::expressions::Set;
use crate::namespaces;
use crate::options::Options;
use crate::sockets::Sockets;

/// How the values of arguments are shown.
#[derive(Clone, Copy)]
pub struct Form {
    pub limit: usize,
    names: bool,
    verbose: bool,
    page_size: u64,
    arg_names: bool,
    pub hex: HexStrings,
    constants: ConstantStyle,
    /// What is shown of descriptors.
    pub details: Set<Detail>,
}

impl Form {
    pub fn of(options: &Options) -> Self {
        let page_size = sysconf(SysconfVar::PAGE_SIZE).ok().flatten().map_or(0, |bytes| bytes as u64);
        Self {
            limit: options.limit,
            names: !options.raw,
            verbose: options.verbose,
            page_size,
            arg_names: options.arg_names,
            hex: options.hex,
            constants: options.constants,
            details: options.details,
        }
    }

    pub fn colored<M: Memory>(self, text: sysno::Text<'_, M>) -> color::Call<'_, M> {
        color::Call { text, arg_names: self.arg_names }
    }

    pub fn text<'a, M: Memory + ?Sized>(
        self,
        call: &'a Invocation,
        memory: &'a M,
        descriptors: Option<&'a Descriptors<'a>>,
    ) -> sysno::Text<'a, M> {
        let text = call.text(memory).limit(self.limit).names(self.names).verbose(self.verbose);
        let text = text.hex_strings(self.hex).constant_style(self.constants);
        let text = text.page_size(self.page_size).arg_names(self.arg_names);
        descriptors.map_or(text, |descriptors| text.descriptors(descriptors))
    }

    /// What is to be shown of the descriptors in a call, if anything is.
    pub fn descriptors<'a>(self, pid: Pid, call: &'a Invocation, sockets: &'a Sockets) -> Option<Descriptors<'a>> {
        if self.details.is_empty() {
            return None;
        }
        Some(Descriptors { pid: namespaces::in_proc(pid)?, call, form: self, sockets })
    }
}
