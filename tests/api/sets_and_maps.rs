//! Do `SysnoSet` and `SysnoMap` do what the standard library's sets and maps do?

#![allow(clippy::op_ref, reason = "the operators on references are tested too")]

use std::collections::{BTreeMap, BTreeSet, HashSet};

use proptest::prelude::*;
use sysno::arch::x86_64::{Sysno, SysnoMap, SysnoSet};
use sysno::{Abi, Categories, Category, Syscall, SyscallSet};

fn call() -> impl Strategy<Value = Sysno> {
    (0..Sysno::count()).prop_map(|row| Sysno::ALL[row])
}

/// Few calls, or all but a few.
fn calls() -> impl Strategy<Value = BTreeSet<Sysno>> {
    let few = prop::collection::btree_set(call(), 0..40);
    (few, any::<bool>()).prop_map(|(few, inverted)| {
        if inverted { Sysno::iter().filter(|call| !few.contains(call)).collect() } else { few }
    })
}

fn set(calls: &BTreeSet<Sysno>) -> SysnoSet {
    calls.iter().copied().collect()
}

proptest! {
    #[test]
    fn a_set_is_a_set(a in calls(), b in calls(), one in call()) {
        let (x, y) = (set(&a), set(&b));
        prop_assert!(x.iter().eq(a.iter().copied()));
        prop_assert_eq!((x.count(), x.iter().len(), x.is_empty()), (a.len(), a.len(), a.is_empty()));
        prop_assert_eq!(x, SysnoSet::new(&a.iter().copied().collect::<Vec<_>>()));
        prop_assert_eq!(x, Sysno::set(&a.iter().copied().collect::<Vec<_>>()));
        prop_assert_eq!(format!("{x:?}"), format!("{a:?}"));
        for call in Sysno::iter() {
            prop_assert_eq!(x.contains(call), a.contains(&call));
        }

        let union: BTreeSet<_> = a.union(&b).copied().collect();
        let intersection: BTreeSet<_> = a.intersection(&b).copied().collect();
        let difference: BTreeSet<_> = a.difference(&b).copied().collect();
        let symmetric: BTreeSet<_> = a.symmetric_difference(&b).copied().collect();
        for (ours, theirs) in [
            ([x.union(&y), x | y, &x | &y], union),
            ([x.intersection(&y), x & y, &x & &y], intersection),
            ([x.difference(&y), x - y, &x - &y], difference),
            ([x.symmetric_difference(&y), x ^ y, &x ^ &y], symmetric),
        ] {
            prop_assert_eq!(ours, [set(&theirs); 3]);
        }
        // The same of sets whose ABI is known only at run time. Of another ABI, nothing is in them.
        let (p, q) = (SyscallSet::from(x), SyscallSet::from(y));
        prop_assert_eq!([p.union(&q), p | q, &p | &q], [SyscallSet::from(x | y); 3]);
        prop_assert_eq!([p.intersection(&q), p & q, &p & &q], [SyscallSet::from(x & y); 3]);
        prop_assert_eq!([p.difference(&q), p - q, &p - &q], [SyscallSet::from(x - y); 3]);
        prop_assert_eq!([p.symmetric_difference(&q), p ^ q, &p ^ &q], [SyscallSet::from(x ^ y); 3]);
        prop_assert_eq!([!p, !&p], [SyscallSet::from(!x); 2]);
        let other = SyscallSet::all(Abi::X86);
        prop_assert_eq!([p | other, p - other, p ^ other, p & other], [p, p, p, SyscallSet::empty(Abi::X86_64)]);
        let mut assigned = p;
        assigned |= q;
        assigned -= &q;
        prop_assert_eq!(assigned, SyscallSet::from(x - y));
        let (mut or, mut and, mut sub, mut xor) = (x, x, x, x);
        or |= y;
        and &= y;
        sub -= y;
        xor ^= y;
        prop_assert_eq!((or, and, sub, xor), (x | y, x & y, x - y, x ^ y));
        let (mut or, mut and, mut sub, mut xor) = (x, x, x, x);
        or |= &y;
        and &= &y;
        sub -= &y;
        xor ^= &y;
        prop_assert_eq!((or, and, sub, xor), (x | y, x & y, x - y, x ^ y));

        prop_assert_eq!((!x).iter().collect::<BTreeSet<_>>(), Sysno::iter().filter(|call| !a.contains(call)).collect());
        prop_assert_eq!((!x, !!x), (x.complement(), x));
        prop_assert_eq!((x.is_subset(&y), x.is_disjoint(&y)), (a.is_subset(&b), a.is_disjoint(&b)));
        prop_assert_eq!(x == y, a == b);
        prop_assert_eq!(HashSet::from([x, y]).len(), HashSet::from([a.clone(), b.clone()]).len());

        let (mut with, mut with_ours) = (a.clone(), x);
        prop_assert_eq!(with_ours.insert(one), with.insert(one));
        prop_assert_eq!(with_ours, set(&with));
        prop_assert_eq!(with_ours, x | one);
        let mut assigned = x;
        assigned |= one;
        prop_assert_eq!(assigned, with_ours);
        prop_assert_eq!(with_ours.remove(one), with.remove(&one));
        prop_assert_eq!(with_ours.remove(one), with.remove(&one));
        prop_assert_eq!(with_ours, set(&with));
        with_ours.extend(b.iter().copied());
        with.extend(&b);
        prop_assert!(with_ours.into_iter().eq(with));
        with_ours.clear();
        prop_assert_eq!(with_ours, SysnoSet::default());
    }

    #[test]
    fn a_set_of_an_abi_known_at_run_time_is_a_set(a in calls(), b in calls(), one in call()) {
        let syscalls = |calls: &BTreeSet<Sysno>| calls.iter().map(|&call| Syscall::from(call)).collect::<Vec<_>>();
        let mut x = SyscallSet::from(set(&a));
        prop_assert_eq!(x.abi(), Abi::X86_64);
        prop_assert!(x.iter().eq(syscalls(&a)));
        prop_assert!((&x).into_iter().eq(x));
        prop_assert_eq!((x.count(), x.iter().len(), x.is_empty()), (a.len(), a.len(), a.is_empty()));
        let text: Vec<_> = a.iter().map(|call| format!("x86_64::{call}")).collect();
        prop_assert_eq!(format!("{x:?}"), format!("{{{}}}", text.join(", ")));
        for call in Abi::X86_64.syscalls() {
            prop_assert_eq!(x.contains(call), syscalls(&a).contains(&call));
        }
        // Those of other ABIs are neither found, nor put in, nor taken out.
        for call in Abi::X32.syscalls() {
            prop_assert!(!x.contains(call) && !x.insert(call) && !x.remove(call));
        }
        prop_assert_eq!(x, set(&a).into());
        prop_assert_eq!((!x, x.complement()), (set(&a).complement().into(), SyscallSet::from(!set(&a))));
        prop_assert_eq!(x == SyscallSet::from(set(&b)), a == b);
        prop_assert_eq!(HashSet::from([x, set(&b).into()]).len(), HashSet::from([a.clone(), b.clone()]).len());

        let mut with = a.clone();
        prop_assert_eq!(x.insert(one.into()), with.insert(one));
        prop_assert_eq!(x, set(&with).into());
        prop_assert_eq!(x.remove(one.into()), with.remove(&one));
        prop_assert_eq!(x.remove(one.into()), with.remove(&one));
        prop_assert_eq!(x, set(&with).into());
        x.extend(Abi::X32.syscalls().chain(syscalls(&b)));
        with.extend(&b);
        prop_assert_eq!(x, set(&with).into());
    }

    #[test]
    fn a_map_is_a_map(
        entries in prop::collection::vec((call(), any::<u8>()), 0..60),
        one in call(),
        value in any::<u8>(),
    ) {
        let mut theirs: BTreeMap<_, _> = entries.iter().copied().collect();
        let mut ours: SysnoMap<u8> = entries.iter().copied().collect();
        prop_assert_eq!(&ours, &SysnoMap::from_slice(&entries));
        prop_assert_eq!(&ours, &Sysno::map(&entries));
        prop_assert_eq!(&ours, &ours.clone());
        prop_assert_eq!(format!("{ours:?}"), format!("{theirs:?}"));

        prop_assert_eq!(ours.insert(one, value), theirs.insert(one, value));
        prop_assert_eq!(ours[one], value);
        ours[one] = value.wrapping_add(1);
        *ours.get_mut(one).unwrap() -= value.wrapping_add(1);
        prop_assert_eq!(ours.insert(one, value), Some(0));

        prop_assert!(ours.iter().eq(theirs.iter().map(|(call, value)| (*call, value))));
        prop_assert!((&ours).into_iter().eq(ours.iter()));
        prop_assert!(ours.keys().eq(theirs.keys().copied()));
        prop_assert!(ours.values().eq(theirs.values()));
        prop_assert_eq!((ours.count(), ours.is_empty()), (theirs.len(), theirs.is_empty()));
        for (_, value) in ours.iter_mut() {
            *value ^= 1;
        }
        for (_, value) in &mut ours {
            *value ^= 2;
        }
        for value in theirs.values_mut() {
            *value ^= 3;
        }
        for call in Sysno::iter() {
            prop_assert_eq!(ours.get(call), theirs.get(&call));
            prop_assert_eq!(ours.contains_key(call), theirs.contains_key(&call));
        }
        prop_assert_eq!(ours.remove(one), theirs.remove(&one));
        prop_assert_eq!(ours.remove(one), theirs.remove(&one));
        prop_assert_eq!(ours.get_mut(one), None);
        ours.extend(entries.clone());
        theirs.extend(entries);
        prop_assert!(ours.iter().eq(theirs.iter().map(|(call, value)| (*call, value))));
        ours.clear();
        prop_assert_eq!(ours, SysnoMap::default());
    }
}

#[test]
fn all_and_none() {
    assert!(SysnoSet::all().iter().eq(Sysno::iter()));
    assert_eq!(SysnoSet::all().count(), Sysno::count());
    assert_eq!(SysnoSet::all(), !SysnoSet::empty());
    assert_eq!(SysnoSet::empty().iter().next(), None);
    for &abi in Abi::ALL {
        assert!(SyscallSet::all(abi).iter().eq(abi.syscalls()));
        assert_eq!(SyscallSet::all(abi), !SyscallSet::empty(abi));
        assert!(SyscallSet::empty(abi).is_empty() && SyscallSet::empty(abi).iter().next().is_none());
        // They are empty all, and not the same.
        assert!(Abi::ALL.iter().all(|&other| (SyscallSet::empty(other) == SyscallSet::empty(abi)) == (other == abi)));
    }
    let map = SysnoMap::init_all(&7);
    assert!(map.iter().eq(Sysno::iter().map(|call| (call, &7))));
}

/// Categories are a set, too: every pair of sets of at most two of them, and of all but these.
#[test]
fn categories_are_a_set() {
    let all: BTreeSet<_> = Category::ALL.iter().copied().collect();
    let pairs = all.iter().flat_map(|&one| all.iter().map(move |&other| BTreeSet::from([one, other])));
    let few: Vec<_> = pairs.chain([BTreeSet::new()]).collect();
    let sets: Vec<_> = few.iter().cloned().chain(few.iter().map(|few| &all - few)).collect();
    let ours = |set: &BTreeSet<Category>| set.iter().copied().collect::<Categories>();
    for a in &sets {
        let x = ours(a);
        assert!(x.iter().eq(a.iter().copied()));
        assert_eq!(
            (x.is_empty(), x == Categories::NONE, x == Categories::ALL),
            (a.is_empty(), a.is_empty(), *a == all)
        );
        assert_eq!(!x, ours(&(&all - a)));
        assert!(all.iter().all(|category| x.contains(*category) == a.contains(category)));
        let names: Vec<_> = a.iter().map(|category| category.name()).collect();
        assert_eq!([format!("{x}"), format!("{x:?}")], [0; 2].map(|_| format!("[{}]", names.join(", "))));
        for b in sets.iter().step_by(7) {
            let y = ours(b);
            assert_eq!((x | y, x & y, x - y), (ours(&(a | b)), ours(&(a & b)), ours(&(a - b))));
            let mut or = x;
            or |= y;
            assert_eq!((or, x.union(y)), (x | y, x | y));
            assert_eq!(x == y, a == b);
        }
    }
    for &category in Category::ALL {
        assert_eq!([Categories::only(category), category.into()], [ours(&BTreeSet::from([category])); 2]);
    }
}

#[test]
fn one_slot_a_number() {
    let numbers = (Sysno::last().id() - Sysno::first().id() + 1) as usize;
    assert_eq!(size_of::<SysnoMap<u64>>(), numbers * size_of::<Option<u64>>());
    assert_eq!(size_of::<SysnoSet>(), 80);
    // ARM's private calls, from 0xF0001, have the slots after those of the others.
    use sysno::arch::arm;
    let others =
        arm::Sysno::iter().filter(|call| call.id() < 0xF0000).map(|call| call.id()).max().unwrap() as usize + 1;
    assert_eq!(size_of::<arm::SysnoMap<u64>>(), (others + 6) * size_of::<Option<u64>>());
}

#[test]
#[should_panic(expected = "no entry for read")]
fn an_index_without_an_entry_panics() {
    let _ = SysnoMap::<u8>::new()[Sysno::read];
}
