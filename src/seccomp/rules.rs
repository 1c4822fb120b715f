//! [`Rules`]: rules with conditions, as they were added; [`Steps`]: the tests of each call in the order in which they are made.

use super::action::Action;
use super::condition::Test;
use super::list::{Full, List};
use super::search::Case;

/// The action for a call that meets all of some conditions.
#[derive(Clone, Copy)]
struct Rule {
    place: u8,
    slot: u16,
    /// The index of its first test; rules that were added later have higher ones.
    first_test: u32,
    tests: u32,
    action: Action,
}

/// Rules with conditions, in the order in which they were added.
#[derive(Clone)]
pub(super) struct Rules {
    rules: List<Rule>,
    tests: List<Test>,
}

/// What is tested of a call before the next step.
#[derive(Clone, Copy)]
pub(super) struct Step {
    place: u8,
    slot: u16,
    /// The index of the only test, or of the first one.
    pub(super) first_test: u32,
    pub(super) kind: Kind,
}

/// The kinds of steps.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    /// Whether so many tests hold; then the action.
    All { tests: u32, action: Action },
    /// Which of several cases the argument of the test is: the index of the first one, and how many there are.
    OneOf { first_case: u32, cases: u32 },
}

/// The steps of all calls that have rules; those of each call follow each other.
pub(super) struct Steps {
    pub(super) steps: List<Step>,
    pub(super) cases: List<Case>,
}

impl Rules {
    pub(super) fn new() -> Self {
        let none = Rule { place: 0, slot: 0, first_test: 0, tests: 0, action: Action::Allow };
        Self { rules: List::new(none), tests: List::new(Test::NONE) }
    }

    pub(super) fn tests(&self) -> &[Test] {
        &self.tests
    }

    /// Adds a rule for a call. If there is an error, nothing is added.
    pub(super) fn add<E: From<Full>>(
        &mut self,
        (place, slot): (usize, usize),
        tests: impl Iterator<Item = Result<Test, E>>,
        action: Action,
    ) -> Result<(), E> {
        let first_test = self.tests.len();
        let added = self.add_tests(tests).and_then(|()| {
            let tests = (self.tests.len() - first_test) as u32;
            let rule = Rule { place: place as u8, slot: slot as u16, first_test: first_test as u32, tests, action };
            Ok(self.rules.push(rule)?)
        });
        if added.is_err() {
            self.tests.truncate(first_test);
        }
        added
    }

    fn add_tests<E: From<Full>>(&mut self, tests: impl Iterator<Item = Result<Test, E>>) -> Result<(), E> {
        for test in tests {
            self.tests.push(test?)?;
        }
        Ok(())
    }

    /// The steps: rules for a call that follow each other, and only ask which value the same argument has, are one.
    pub(super) fn steps(&self) -> Result<Steps, Full> {
        let mut rules = self.rules.clone();
        rules.sort_unstable_by_key(|rule| (rule.place, rule.slot, rule.first_test));
        let none = Step { place: 0, slot: 0, first_test: 0, kind: Kind::All { tests: 0, action: Action::Allow } };
        let mut steps =
            Steps { steps: List::new(none), cases: List::new(Case { from: 0, to: 0, action: Action::Allow }) };
        let mut left = &mut rules[..];
        while let Some(&first) = left.first() {
            let alike = left.iter().take_while(|rule| self.is_alternative(rule, &first)).count();
            let (these, others) = left.split_at_mut(alike.max(1));
            let kind = match these {
                [_] => Kind::All { tests: first.tests, action: first.action },
                these => {
                    // The first rule for a value counts.
                    these.sort_unstable_by_key(|rule| (self.value(rule), rule.first_test));
                    steps.add_cases(these.iter().map(|rule| (self.value(rule), rule.action)))?
                }
            };
            let Rule { place, slot, first_test, .. } = first;
            steps.steps.push(Step { place, slot, first_test, kind })?;
            left = others;
        }
        Ok(steps)
    }

    fn value(&self, rule: &Rule) -> u64 {
        self.tests[rule.first_test as usize].equal().unwrap_or_default()
    }

    /// Whether a rule asks only whether an argument has a value, and it is for the call and the argument of another such rule.
    fn is_alternative(&self, rule: &Rule, first: &Rule) -> bool {
        let (test, of_first) = (&self.tests[rule.first_test as usize], &self.tests[first.first_test as usize]);
        (rule.place, rule.slot, rule.tests) == (first.place, first.slot, 1)
            && test.equal().is_some()
            && test.is_of_argument(of_first)
    }
}

impl Steps {
    /// Adds the cases of values, which ascend. If a value is there twice, the first action applies.
    fn add_cases(&mut self, values: impl Iterator<Item = (u64, Action)>) -> Result<Kind, Full> {
        let first_case = self.cases.len();
        for (value, action) in values {
            match self.cases[first_case..].last_mut() {
                Some(last) if last.to == value => {}
                Some(last) if last.is_continued_by(value, action) => last.to = value,
                _ => self.cases.push(Case { from: value, to: value, action })?,
            }
        }
        Ok(Kind::OneOf { first_case: first_case as u32, cases: (self.cases.len() - first_case) as u32 })
    }
}

impl Case {
    fn is_continued_by(&self, value: u64, action: Action) -> bool {
        value - self.to == 1 && value >> 32 == self.to >> 32 && action == self.action
    }
}

impl Step {
    pub(super) const fn is_for(&self, place: usize, slot: usize) -> bool {
        self.place as usize == place && self.slot as usize == slot
    }
}
