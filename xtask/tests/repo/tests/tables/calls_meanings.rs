//! Have flags names?

fn flags_have_names() {
    const BITS: &[(&str, &str)] = &[
        ("mseal", "must be 0"),
    ];
}
