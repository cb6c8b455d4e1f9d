
static inline int64_t *main_foo(void)
{
    int64_t *i = tether_new(&int_layout); /* heap: its address is returned, foo.go:6 */
    *i = 42;
    return i;
}

static void main_main(void)
{
    Array1_any object_3;
    io_fs_PathError object_4;
    io_fs_PathError object_5;
    int64_t *p = main_foo();
    Array1_any *t2_ = &object_3; /* stack */
    *t2_ = (Array1_any){.at = {(TetherAny){&int_type, (void *)(uintptr_t)(*TETHER_NN(p))}}};
    Slice_any t1 = (Slice_any){t2_->at, 1, 1};
    fmt_Println(t1, &object_4, &object_5);
}
