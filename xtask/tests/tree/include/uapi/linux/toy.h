#define TOY_BASE 'y'
#define TOY_IO(nr) _IO(TOY_BASE, nr)
#define TOY_GET _IOR('y', 1, struct toy)
#define TOY_SET _IOW('y', 2, \
	struct toy)
#define TOY_OLD 0x7901
#define TOY_OTHER 0x7901
#define TOY_SET32 _IOW('y', 2, struct toy32)
#define TOY_NUMBER _IOC_NR(TOY_GET)
