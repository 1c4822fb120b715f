//! An order that is the same in every run.

/// The items in an order that predictors of branches and addresses can't guess, by xorshift and the Fisher–Yates shuffle.
pub(crate) fn shuffled<T>(items: impl Iterator<Item = T>) -> Vec<T> {
    let mut items: Vec<T> = items.collect();
    let mut state: u64 = 0x9E37_79B9_7F4A_7C15;
    for last in (1..items.len()).rev() {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        items.swap(last, (state % (last as u64 + 1)) as usize);
    }
    items
}
