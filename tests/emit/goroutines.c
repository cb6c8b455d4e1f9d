
typedef struct main_main_gowrap1_record {
    TetherFunc func;
    TetherChan *value;
} main_main_gowrap1_record;

typedef struct main_main_func1_record {
    TetherFunc func;
    TetherChan *values;
    int64_t *total;
    TetherChan *done;
} main_main_func1_record;

static inline void main_produce(TetherChan *to, int64_t n)
{
    {
        int64_t t1 = n;
        int64_t i = 0;
        for (; i < t1; i++) {
            TETHER_POLL();
            tether_chan_send(to, &(int64_t){i});
        }
    }
    tether_chan_close(to);
}

static void main_main(void)
{
    TetherChan *values = tether_chan_new(&int_type, 2);
    TetherChan *done = tether_chan_new(&bool_type, 0);
    int64_t *total = tether_new(&int_layout); /* heap: a goroutine uses it, goroutines.go:13 */
    *total = 0;
    /* heap: a goroutine uses it, goroutines.go:14 */
    main_main_gowrap1_record *t3_ = tether_new(&main_main_gowrap1_record_layout);
    t3_->func.code = (TetherCode)main_main_gowrap1;
    t3_->value = values;
    TetherFunc *t1 = &t3_->func;
    tether_go(t1);
    /* heap: a goroutine uses it, goroutines.go:15 */
    main_main_func1_record *t4_ = tether_new(&main_main_func1_record_layout);
    t4_->func.code = (TetherCode)main_main_func1;
    t4_->values = values;
    t4_->total = total;
    t4_->done = done;
    TetherFunc *t2 = &t4_->func;
    tether_go(t2);
    {
        TetherCase t5_[1];
        t5_[0] = (TetherCase){.chan = done};
        switch (tether_select(t5_, 1, false)) {
        case 0: {
            {
                tether_print_begin();
                tether_print_int(*total);
                tether_print_string(TETHER_STR("\n"));
                tether_print_end();
            }
            break;
        }
        }
    }
}

static inline void main_main_gowrap1(TetherFunc *self)
{
    main_main_gowrap1_record *record = (main_main_gowrap1_record *)(void *)self;
    main_produce(record->value, 5);
}

static inline void main_main_func1(TetherFunc *self)
{
    main_main_func1_record *record = (main_main_func1_record *)(void *)self;
    for (; ; ) {
        TETHER_POLL();
        int64_t v = 0;
        bool t1 = false;
        {
            int64_t t2_ = 0;
            bool t3_ = tether_chan_recv(record->values, &t2_);
            v = t2_;
            t1 = t3_;
        }
        if (!t1) {
            break;
        }
        *record->total = (*record->total) + v;
    }
    tether_chan_send(record->done, &(bool){true});
}
