
struct main_point {
    int64_t x;
    int64_t y;
};

typedef struct main_closure_func1_record {
    TetherFunc func;
    int64_t n;
} main_closure_func1_record;
static const struct Itab1 main_point_ptr_as_main_shape;
static const TetherType main_point_ptr_type;
static const TetherType main_shape_type;
static main_point *main_last;
static Slice_main_shape main_shapes;
static Slice_Func_gives_int main_calls;
static Slice_Slice_int main_lists;
static const TetherType main_point_type;

static inline int64_t main_point_area(main_point *p)
{
    return TETHER_NN(p)->x * TETHER_NN(p)->y;
}

/* A variable, and a pointer to it. */
static inline int64_t main_variable(int64_t n)
{
    main_point object_1;
    /* stack until it leaks: it is reachable from a package variable, copied.go:18 */
    main_point *v = &object_1;
    *v = (main_point){.x = n, .y = 2};
    main_point *p = v;
    if (n > 5) {
        if (v == &object_1) { /* it leaks */
            main_point *t2_ = tether_new(&main_point_layout);
            *t2_ = object_1;
            v = t2_;
            p = tether_moved(p, &object_1, sizeof object_1, t2_);
        }
        tether_store(&main_last, p);
    }
    TETHER_NN(p)->x = TETHER_NN(p)->x + 1;
    return v->x;
}

static inline int64_t main_parameter(main_point v_in, bool rare)
{
    /* stack until it leaks: it is reachable from a package variable, copied.go:27 */
    main_point *v = &v_in;
    if (rare) {
        if (v == &v_in) { /* it leaks */
            main_point *t1_ = tether_new(&main_point_layout);
            *t1_ = v_in;
            v = t1_;
        }
        tether_store(&main_last, v);
    }
    v->x = v->x + 1;
    return v->x;
}

/* Several names: a pointer inside, and an interface. */
static int64_t main_several(int64_t n)
{
    main_point object_5;
    /* stack until it leaks: it is held by a heap object, copied.go:37 */
    main_point *t4_ = &object_5;
    *t4_ = (main_point){.x = n, .y = 3};
    main_point *p = t4_;
    int64_t *in = &TETHER_NN(p)->y;
    TetherIface s = (TetherIface){(const TetherItab *)&main_point_ptr_as_main_shape, (void *)p};
    {
        int64_t t1 = n;
        int64_t i = 0;
        for (; i < t1; i++) {
            TETHER_POLL();
            if (i == 7) {
                /* it leaks */
                if (tether_inside(p, &object_5, sizeof object_5)
                        || tether_inside(in, &object_5, sizeof object_5)
                        || tether_word_inside(tether_any(s).type, s.data, &object_5,
                        sizeof object_5)) {
                    main_point *t6_ = tether_new(&main_point_layout);
                    *t6_ = object_5;
                    p = tether_moved(p, &object_5, sizeof object_5, t6_);
                    in = tether_moved(in, &object_5, sizeof object_5, t6_);
                    s.data = tether_word_moved(tether_any(s).type, s.data, &object_5,
                            sizeof object_5, t6_);
                }
                Slice_main_shape_push_at(&main_shapes, s);
            }
            *TETHER_NN(in) = (*TETHER_NN(in)) + i;
        }
    }
    int64_t t3 = main_shape_area(s);
    return t3;
}

static inline int64_t main_closure(int64_t n)
{
    main_closure_func1_record object_4;
    /* stack until it leaks: it is held by a heap object, copied.go:50 */
    main_closure_func1_record *t3_ = &object_4;
    t3_->func.code = (TetherCode)main_closure_func1;
    t3_->n = n;
    TetherFunc *f = &t3_->func;
    if (n == 3) {
        if (tether_inside(f, &object_4, sizeof object_4)) { /* it leaks */
            main_closure_func1_record *t5_ = tether_new(&main_closure_func1_record_layout);
            *t5_ = object_4;
            f = tether_moved(f, &object_4, sizeof object_4, t5_);
        }
        Slice_Func_gives_int_push_at(&main_calls, f);
    }
    int64_t t2 = main_closure_func1(TETHER_NN(f));
    return t2;
}

static inline int64_t main_closure_func1(TetherFunc *self)
{
    main_closure_func1_record *record = (main_closure_func1_record *)(void *)self;
    return record->n + 1;
}

static inline int64_t main_literal(int64_t n)
{
    Array3_int object_3;
    /* stack until it leaks: it is held by a heap object, copied.go:58 */
    Array3_int *t2_ = &object_3;
    *t2_ = (Array3_int){.at = {n, 2, 3}};
    Slice_int s = (Slice_int){t2_->at, 3, 3};
    if (n == 3) {
        if (tether_inside(s.ptr, &object_3, sizeof object_3)) { /* it leaks */
            Array3_int *t4_ = tether_new(&Array3_int_layout);
            *t4_ = object_3;
            s.ptr = tether_moved(s.ptr, &object_3, sizeof object_3, t4_);
        }
        Slice_Slice_int_push_at(&main_lists, s);
    }
    s.ptr[tether_index(1, s.len)] = s.ptr[tether_index(1, s.len)] + n;
    return s.ptr[tether_index(n & 1, s.len)] + s.len;
}

static void main_main(void)
{
    int64_t t1 = main_variable(3);
    int64_t t2 = main_parameter((main_point){.x = 1, .y = 2}, false);
    int64_t t3 = main_several(4);
    int64_t t4 = main_closure(2);
    int64_t t5 = main_literal(2);
    {
        tether_print_begin();
        tether_print_int(t1);
        tether_print_string(TETHER_STR(" "));
        tether_print_int(t2);
        tether_print_string(TETHER_STR(" "));
        tether_print_int(t3);
        tether_print_string(TETHER_STR(" "));
        tether_print_int(t4);
        tether_print_string(TETHER_STR(" "));
        tether_print_int(t5);
        tether_print_string(TETHER_STR("\n"));
        tether_print_end();
    }
    int64_t t6 = main_variable(6);
    int64_t t7 = main_parameter((main_point){.x = 1, .y = 2}, true);
    int64_t t8 = main_several(9);
    int64_t t9 = main_closure(3);
    int64_t t10 = main_literal(3);
    {
        tether_print_begin();
        tether_print_int(t6);
        tether_print_string(TETHER_STR(" "));
        tether_print_int(t7);
        tether_print_string(TETHER_STR(" "));
        tether_print_int(t8);
        tether_print_string(TETHER_STR(" "));
        tether_print_int(t9);
        tether_print_string(TETHER_STR(" "));
        tether_print_int(t10);
        tether_print_string(TETHER_STR("\n"));
        tether_print_end();
    }
    int64_t t11 = main_shape_area(main_shapes.ptr[tether_index(0, main_shapes.len)]);
    int64_t t12 = call_Func_gives_int(main_calls.ptr[tether_index(0, main_calls.len)]);
    {
        int64_t t13_ = TETHER_NN(main_last)->x;
        int64_t t14_ = *Slice_int_at(main_lists.ptr[tether_index(0, main_lists.len)], 1);
        tether_print_begin();
        tether_print_int(t13_);
        tether_print_string(TETHER_STR(" "));
        tether_print_int(t11);
        tether_print_string(TETHER_STR(" "));
        tether_print_int(t12);
        tether_print_string(TETHER_STR(" "));
        tether_print_int(t14_);
        tether_print_string(TETHER_STR("\n"));
        tether_print_end();
    }
}

static void program_init(void)
{
    static const TetherRoot roots[] = {
        {&main_last, &pointer_layout, 1},
        {&main_shapes, &slice_layout, 1},
        {&main_calls, &slice_layout, 1},
        {&main_lists, &slice_layout, 1},
    };
    tether_roots(roots, 4);
}
