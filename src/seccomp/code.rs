//! [`Code`]: instructions, written from the last one to the first.
//!
//! All jumps of classic BPF lead forwards. Therefore each jump is written when the places that it leads to are known.

use super::program::{AND, IF_ANY_BIT, IF_AT_LEAST, IF_GREATER, Instruction, JUMP, LOAD, Program, RETURN};

/// How many instructions a conditional jump can skip.
const REACH: usize = u8::MAX as usize;

/// How far back an instruction is looked for that is the same as the next one to be written. Jumps to it should be short.
const NEAR: usize = 160;

/// Where a jump leads to.
#[derive(Clone, Copy)]
pub(super) enum Target {
    /// An instruction that returns this value. There may be several, since jumps are short.
    Return(u32),
    /// An instruction that is written already: how many had been written before it. There are thousands of targets on the
    /// stack, so each is small.
    At(u16),
}

impl Target {
    pub(super) const fn is(self, other: Self) -> bool {
        match (self, other) {
            (Self::Return(a), Self::Return(b)) => a == b,
            (Self::At(a), Self::At(b)) => a == b,
            _ => false,
        }
    }
}

/// The instructions that are written so far.
pub(super) struct Code<'a> {
    /// The last instruction of the program first, until it is finished. It is large, so it is the only one.
    program: &'a mut Program,
    /// Whether there was no room for an instruction.
    is_too_long: bool,
}

impl<'a> Code<'a> {
    pub(super) const fn new(program: &'a mut Program) -> Self {
        program.len = 0;
        Self { program, is_too_long: false }
    }

    /// Leaves the instructions that any call needs, in their order; `false` if they are more than the kernel accepts. (A condition
    /// that always or never holds leaves instructions that no call needs.)
    pub(super) const fn finish(mut self, first: Target) -> bool {
        self.next_to(first);
        if self.is_too_long {
            return false;
        }
        let Program { instructions, len } = self.program;
        let mut is_needed = [false; Program::MOST];
        is_needed[*len - 1] = true;
        let mut place = *len;
        while place > 0 {
            place -= 1;
            if is_needed[place] {
                let Instruction { code, jt, jf, k } = instructions[place];
                match code {
                    RETURN => {}
                    LOAD | AND => is_needed[place - 1] = true,
                    JUMP => is_needed[place - 1 - k as usize] = true,
                    _ => {
                        is_needed[place - 1 - jt as usize] = true;
                        is_needed[place - 1 - jf as usize] = true;
                    }
                }
            }
        }
        // Those that are needed, still reversed.
        let mut needed = 0;
        while place < *len {
            if is_needed[place] {
                let Instruction { code, jt, jf, k } = instructions[place];
                instructions[needed] = Instruction {
                    code,
                    jt: needed_in(&is_needed, place, jt as usize) as u8,
                    jf: needed_in(&is_needed, place, jf as usize) as u8,
                    k: if code == JUMP { needed_in(&is_needed, place, k as usize) as u32 } else { k },
                };
                needed += 1;
            }
            place += 1;
        }
        *len = needed;
        let mut i = 0;
        while i < needed / 2 {
            let instruction = instructions[i];
            instructions[i] = instructions[needed - 1 - i];
            instructions[needed - 1 - i] = instruction;
            i += 1;
        }
        true
    }

    const fn push(&mut self, code: u16, jt: u8, jf: u8, k: u32) -> Target {
        if self.program.len < Program::MOST {
            self.program.instructions[self.program.len] = Instruction { code, jt, jf, k };
            self.program.len += 1;
        } else {
            self.is_too_long = true;
        }
        Target::At(self.program.len as u16 - 1)
    }

    /// Makes the target the instruction that was written last, so that the next one to be written is followed by it.
    const fn next_to(&mut self, target: Target) {
        match target {
            Target::Return(value) => {
                let is_last = self.program.len > 0 && self.returns(self.program.len - 1, value);
                if !is_last {
                    self.push(RETURN, 0, 0, value);
                }
            }
            Target::At(place) if (place as usize) + 1 < self.program.len => {
                self.push(JUMP, 0, 0, (self.program.len - 1 - place as usize) as u32);
            }
            Target::At(_) => {}
        }
    }

    /// Whether an instruction is what a target means.
    const fn is_at(&self, place: usize, target: Target) -> bool {
        match target {
            Target::Return(value) => self.returns(place, value),
            Target::At(other) => place == other as usize,
        }
    }

    const fn returns(&self, place: usize, value: u32) -> bool {
        self.program.instructions[place].code == RETURN && self.program.instructions[place].k == value
    }

    /// A place from which the target is reached by a conditional jump that is written after `before` more instructions.
    const fn in_reach(&mut self, target: Target, before: usize) -> usize {
        match target {
            Target::Return(value) => {
                let mut place = self.program.len;
                while place > 0 && self.program.len - place + before <= REACH {
                    if self.returns(place - 1, value) {
                        return place - 1;
                    }
                    place -= 1;
                }
                self.push(RETURN, 0, 0, value);
                self.program.len - 1
            }
            Target::At(place) if self.program.len - 1 - place as usize + before <= REACH => place as usize,
            Target::At(place) => {
                self.push(JUMP, 0, 0, (self.program.len - 1 - place as usize) as u32);
                self.program.len - 1
            }
        }
    }

    /// A conditional jump on the accumulator.
    pub(super) const fn branch(&mut self, code: u16, k: u32, yes: Target, no: Target) -> Target {
        match (code, k) {
            (IF_AT_LEAST, 0) => return yes,
            (IF_GREATER, u32::MAX) | (IF_ANY_BIT, 0) => return no,
            _ if yes.is(no) => return no,
            _ => {}
        }
        let mut place = self.program.len;
        while place > 0 && self.program.len - place < NEAR {
            place -= 1;
            let Instruction { code: other, jt, jf, k: of_other } = self.program.instructions[place];
            if other == code
                && of_other == k
                && self.is_at(place - 1 - jt as usize, yes)
                && self.is_at(place - 1 - jf as usize, no)
            {
                return Target::At(place as u16);
            }
        }
        // What the second one writes is between the first one and the jump.
        let yes = self.in_reach(yes, 1);
        let no = self.in_reach(no, 0);
        let last = self.program.len - 1;
        self.push(code, (last - yes) as u8, (last - no) as u8, k)
    }

    /// Loads the word at an offset of `struct seccomp_data` into the accumulator.
    pub(super) const fn load(&mut self, offset: u32, next: Target) -> Target {
        self.before(LOAD, offset, next)
    }

    /// Keeps these bits of the accumulator.
    pub(super) const fn and(&mut self, mask: u32, next: Target) -> Target {
        self.before(AND, mask, next)
    }

    /// An instruction that changes the accumulator, which no return reads.
    const fn before(&mut self, code: u16, k: u32, next: Target) -> Target {
        match next {
            Target::Return(_) => next,
            Target::At(after) => {
                let before = after as usize + 1;
                if before < self.program.len
                    && self.program.len - before < NEAR
                    && self.program.instructions[before].code == code
                    && self.program.instructions[before].k == k
                {
                    return Target::At(before as u16);
                }
                self.next_to(next);
                self.push(code, 0, 0, k)
            }
        }
    }
}

/// How many of the `skipped` instructions after one are needed.
const fn needed_in(is_needed: &[bool; Program::MOST], place: usize, skipped: usize) -> usize {
    let mut needed = 0;
    let mut i = 1;
    while i <= skipped {
        needed += is_needed[place - i] as usize;
        i += 1;
    }
    needed
}
