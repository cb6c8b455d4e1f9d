
typedef struct main_main_func1_record {
    TetherFunc func;
    int64_t i;
} main_main_func1_record;

static void main_main(void)
{
    Array3_Func_gives_int funcs = {0};
    for (int64_t i = 0; i < 3; i++) {
        TETHER_POLL();
        /* heap: it is held across iterations of a loop, loops.go:6 */
        main_main_func1_record *t8_ = tether_new(&main_main_func1_record_layout);
        t8_->func.code = (TetherCode)main_main_func1;
        t8_->i = i;
        TetherFunc *t1 = &t8_->func;
        funcs.at[i] = t1;
    }
    int64_t total = 0;
    {
        Array3_Func_gives_int t2 = funcs;
        int64_t t3 = 0;
        for (; t3 < 3; t3++) {
            TetherFunc *f = t2.at[t3];
            int64_t t4 = call_Func_gives_int(f);
            total += t4;
        }
    }
    for (int64_t i_2 = 0; i_2 < 10; i_2++) {
        for (int64_t j = 0; ; j++) {
            TETHER_POLL();
            if (j > i_2) {
                goto continue_18;
            } else if ((i_2 * j) == 42) {
                {
                    tether_print_begin();
                    tether_print_int(i_2);
                    tether_print_string(TETHER_STR(" "));
                    tether_print_int(j);
                    tether_print_string(TETHER_STR("\n"));
                    tether_print_end();
                }
                goto break_18;
            }
        }
continue_18:;
    }
break_18:;
    {
        TetherString t5 = TETHER_STR("h\303\251\303\251");
        int64_t t6 = 0;
        int32_t r = 0;
        int64_t t7 = 0;
        for (; ; ) {
            TETHER_COPIES(8)
            for (int t9_ = 0; t9_ < 8; t9_++, t7 += t6) {
                if (!(t7 < t5.len)) {
                    goto break_33;
                }
                r = tether_rune_at(t5, t7, &t6);
                total += (int64_t)r;
            }
            TETHER_POLL();
        }
break_33:;
    }
    {
        tether_print_begin();
        tether_print_int(total);
        tether_print_string(TETHER_STR("\n"));
        tether_print_end();
    }
}

static inline int64_t main_main_func1(TetherFunc *self)
{
    main_main_func1_record *record = (main_main_func1_record *)(void *)self;
    return record->i * record->i;
}
