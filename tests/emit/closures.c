
typedef struct main_counter_func1_record {
    TetherFunc func;
    int64_t *n;
} main_counter_func1_record;

typedef struct main_main_func1_record {
    TetherFunc func;
    int64_t step;
} main_main_func1_record;

static inline TetherFunc *main_counter(void *slot_0, void *slot_1)
{
    (void)slot_0;
    (void)slot_1;
    int64_t *n = slot_0 ? slot_0 : tether_new(&int_layout); /* stack of the caller */
    *n = 0;
    /* stack of the caller */
    main_counter_func1_record *t2_ = slot_1 ? slot_1
            : tether_new(&main_counter_func1_record_layout);
    t2_->func.code = (TetherCode)main_counter_func1;
    t2_->n = n;
    TetherFunc *t1 = &t2_->func;
    return t1;
}

static inline int64_t main_counter_func1(TetherFunc *self)
{
    main_counter_func1_record *record = (main_counter_func1_record *)(void *)self;
    *record->n = (*record->n) + 1;
    return *record->n;
}

static inline int64_t main_twice(TetherFunc *f, int64_t v)
{
    int64_t t1 = call_Func_int_gives_int(f, v);
    int64_t t2 = call_Func_int_gives_int(f, t1);
    return t2;
}

static void main_main(void)
{
    int64_t object_4;
    main_counter_func1_record object_5;
    main_main_func1_record object_7;
    TetherFunc *next = main_counter(&object_4, &object_5);
    call_Func_gives_int(next);
    int64_t step = 5;
    int64_t t1 = call_Func_gives_int(next);
    main_main_func1_record *t6_ = &object_7; /* stack */
    t6_->func.code = (TetherCode)main_main_func1;
    t6_->step = step;
    TetherFunc *t2 = &t6_->func;
    int64_t t3 = main_twice(t2, 1);
    {
        tether_print_begin();
        tether_print_int(t1);
        tether_print_string(TETHER_STR(" "));
        tether_print_int(t3);
        tether_print_string(TETHER_STR("\n"));
        tether_print_end();
    }
}

static inline int64_t main_main_func1(TetherFunc *self, int64_t v)
{
    main_main_func1_record *record = (main_main_func1_record *)(void *)self;
    return v + record->step;
}
