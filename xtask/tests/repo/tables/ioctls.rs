ioctls! {
    "linux/toy.h" {
        TOY_GET = _IOR('y', 1, toy 8),
        TOY_SET = _IOW('y', 0x2, toy 8) *mut toy,
        TOY_OLD = 0x7901 [TOY_OTHER],
    }
}
