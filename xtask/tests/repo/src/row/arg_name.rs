//! The names that the tables give to arguments.

arg_names! {
    buf, count, fd, r#type,
}
