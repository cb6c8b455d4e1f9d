
typedef struct main_divide_results {
    int64_t result_;
    bool failed;
} main_divide_results;

typedef struct main_divide_func1_record {
    TetherFunc func;
    bool *failed;
} main_divide_func1_record;

typedef struct main_main_results {
    char empty;
} main_main_results;

static TETHER_NOINLINE void main_divide_body(int64_t a, int64_t b, main_divide_results *result,
        TetherFrame *restrict frame)
{
    tether_frame_enter(frame, true);
    main_divide_func1_record object_3;
    TetherDefer deferred_4;
    main_divide_func1_record *t2_ = &object_3; /* stack */
    t2_->func.code = (TetherCode)main_divide_func1;
    t2_->failed = &result->failed;
    TetherFunc *t1 = &t2_->func;
    tether_defer(frame, &deferred_4, t1);
    result->result_ = tether_div_i64(a, b);
    result->failed = false;
    goto leave;
leave:
    {
        TetherFunc *deferred = tether_frame_only(frame);
        if (deferred != NULL) {
            main_divide_func1_body(deferred, false);
        }
    }
    tether_frame_end(frame);
}

static Results_int_bool main_divide(int64_t a, int64_t b)
{
    main_divide_results result = {0};
    TetherFrame frame;
    tether_frame_keep(&result);
    if (TETHER_SETJMP(&frame) == 0) {
        main_divide_body(a, b, &result, &frame);
    }
    return (Results_int_bool){result.result_, result.failed};
}

static inline void main_divide_func1_body(TetherFunc *self, bool recoverable)
{
    main_divide_func1_record *record = (main_divide_func1_record *)(void *)self;
    TetherAny t1 = tether_recover(recoverable);
    if (t1.type != NULL) {
        *record->failed = true;
    }
}

static inline void main_divide_func1(TetherFunc *self)
{
    main_divide_func1_body(self, tether_recover_enter((TetherCode)main_divide_func1));
}

static TETHER_NOINLINE void main_main_body(main_main_results *result, TetherFrame *restrict frame)
{
    tether_frame_enter(frame, true);
    TetherDefer deferred_1;
    (void)result;
    tether_defer(frame, &deferred_1, (TetherFunc *)&main_main_deferwrap1_value);
    int64_t q = main_divide(7, 2).r0;
    bool failed = main_divide(1, 0).r1;
    {
        tether_print_begin();
        tether_print_int(q);
        tether_print_string(TETHER_STR(" "));
        tether_print_bool(failed);
        tether_print_string(TETHER_STR("\n"));
        tether_print_end();
    }
    tether_frame_leave(frame);
}

static void main_main(void)
{
    main_main_results result = {0};
    TetherFrame frame;
    tether_frame_keep(&result);
    if (TETHER_SETJMP(&frame) == 0) {
        main_main_body(&result, &frame);
    }
}

static inline void main_main_deferwrap1(void)
{
    {
        tether_print_begin();
        tether_print_string(TETHER_STR("last"));
        tether_print_string(TETHER_STR("\n"));
        tether_print_end();
    }
}
