//! Do sets and maps do what the standard library's do, whatever is done to them?
#![no_main]

use std::collections::{BTreeMap, BTreeSet};

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use sysno::arch::{alpha, arm, mips_n64, x32, x86_64};
use sysno::map::SysnoMap;
use sysno::set::SysnoSet;
use sysno::{Syscall, SyscallEnum, SyscallSet};

#[derive(Arbitrary, Debug)]
struct Input {
    /// Which ABI's calls are in them.
    abi: u8,
    operations: Vec<Operation>,
}

/// What is done; calls are indices into all of the ABI.
#[derive(Arbitrary, Debug)]
enum Operation {
    Insert(u16, u32),
    Remove(u16),
    Change(u16, u32),
    Extend(Vec<(u16, u32)>),
    Union(Vec<u16>),
    Intersection(Vec<u16>),
    Difference(Vec<u16>),
    SymmetricDifference(Vec<u16>),
    Complement,
    ClearSet,
    ClearMap,
}

fn compare<S: SyscallEnum>(operations: &[Operation]) {
    let call = |index: u16| S::all()[usize::from(index) % S::all().len()];
    let calls = |indices: &[u16]| indices.iter().map(|&index| call(index)).collect::<Vec<_>>();
    let (mut set, mut set_model) = (SysnoSet::<S>::empty(), BTreeSet::new());
    let (mut map, mut map_model) = (SysnoMap::<S, u32>::new(), BTreeMap::new());
    let mut at_run_time = SyscallSet::empty(S::TABLE.abi());
    for operation in operations.iter().take(200) {
        match operation {
            &Operation::Insert(index, value) => {
                let call = call(index);
                let is_new = set_model.insert(call);
                assert_eq!(set.insert(call), is_new);
                assert_eq!(at_run_time.insert(call.into()), is_new);
                assert_eq!(map.insert(call, value), map_model.insert(call, value));
            }
            &Operation::Remove(index) => {
                let call = call(index);
                let was_in = set_model.remove(&call);
                assert_eq!(set.remove(call), was_in);
                assert_eq!(at_run_time.remove(call.into()), was_in);
                assert_eq!(map.remove(call), map_model.remove(&call));
            }
            &Operation::Change(index, value) => match (map.get_mut(call(index)), map_model.get_mut(&call(index))) {
                (Some(ours), Some(theirs)) => {
                    assert_eq!(ours, theirs);
                    (*ours, *theirs) = (value, value);
                }
                (ours, theirs) => assert_eq!(ours, theirs),
            },
            Operation::Extend(entries) => {
                let entries = || entries.iter().map(|&(index, value)| (call(index), value));
                map.extend(entries());
                map_model.extend(entries());
                set.extend(entries().map(|(call, _)| call));
                set_model.extend(entries().map(|(call, _)| call));
                at_run_time.extend(entries().map(|(call, _)| Syscall::from(call)));
            }
            Operation::Union(indices) => combine(&mut set, &mut set_model, &calls(indices), |a, b| a | b, |a, b| a | b),
            Operation::Intersection(indices) => {
                combine(&mut set, &mut set_model, &calls(indices), |a, b| a & b, |a, b| a & b);
            }
            Operation::Difference(indices) => {
                combine(&mut set, &mut set_model, &calls(indices), |a, b| a - b, |a, b| a - b);
            }
            Operation::SymmetricDifference(indices) => {
                combine(&mut set, &mut set_model, &calls(indices), |a, b| a ^ b, |a, b| a ^ b);
            }
            Operation::Complement => {
                set = !set;
                set_model = S::all().iter().copied().filter(|call| !set_model.contains(call)).collect();
            }
            Operation::ClearSet => {
                set.clear();
                set_model.clear();
            }
            Operation::ClearMap => {
                map.clear();
                map_model.clear();
            }
        }
        at_run_time = SyscallSet::from(set);
        assert!(set.iter().eq(set_model.iter().copied()));
        assert_eq!((set.count(), set.is_empty()), (set_model.len(), set_model.is_empty()));
        assert!(at_run_time.iter().eq(set_model.iter().map(|&call| Syscall::from(call))));
        assert!(map.iter().eq(map_model.iter().map(|(&call, value)| (call, value))));
        assert_eq!((map.count(), map.is_empty()), (map_model.len(), map_model.is_empty()));
        for &call in S::all() {
            assert_eq!(set.contains(call), set_model.contains(&call));
            assert_eq!(at_run_time.contains(call.into()), set_model.contains(&call));
            assert_eq!((map.contains_key(call), map.get(call)), (map_model.contains_key(&call), map_model.get(&call)));
        }
    }
    assert_eq!(format!("{set:?} {map:?}"), format!("{set_model:?} {map_model:?}"));
    assert_eq!(set, set_model.iter().copied().collect());
    assert_eq!(map, map_model.iter().map(|(&call, &value)| (call, value)).collect());
}

/// Combines with another set, and compares what the two have in common.
fn combine<S: SyscallEnum>(
    set: &mut SysnoSet<S>,
    model: &mut BTreeSet<S>,
    calls: &[S],
    ours: fn(SysnoSet<S>, SysnoSet<S>) -> SysnoSet<S>,
    theirs: fn(&BTreeSet<S>, &BTreeSet<S>) -> BTreeSet<S>,
) {
    let (other, other_model) = (calls.iter().copied().collect::<SysnoSet<S>>(), calls.iter().copied().collect());
    assert_eq!(set.is_subset(&other), model.is_subset(&other_model));
    assert_eq!(set.is_disjoint(&other), model.is_disjoint(&other_model));
    assert_eq!(*set == other, *model == other_model);
    (*set, *model) = (ours(*set, other), theirs(model, &other_model));
}

fuzz_target!(|input: Input| match input.abi % 5 {
    0 => compare::<x86_64::Sysno>(&input.operations),
    // Numbers in more than one part, far from zero, or both.
    1 => compare::<arm::Sysno>(&input.operations),
    2 => compare::<x32::Sysno>(&input.operations),
    3 => compare::<mips_n64::Sysno>(&input.operations),
    _ => compare::<alpha::Sysno>(&input.operations),
});
