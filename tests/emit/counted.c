
static double main_total(Slice_Slice_float64 m, int64_t n)
{
    double t = 0.0;
    for (int64_t i = 0; i < n; i++) {
        TETHER_POLL();
        for (int64_t j = n - 1; ; ) {
            Slice_float64 t2_ = Slice_Slice_float64_row(m, i);
            TETHER_COPIES(8)
            for (int t3_ = 0; t3_ < 8; t3_++, j--) {
                if (!(j >= 0)) {
                    goto break_6;
                }
                if (t2_.ptr[tether_index_row(j, t2_.len, i, m.len)] < 0.0) {
                    goto break_6;
                }
                t = t + t2_.ptr[tether_index_row(j, t2_.len, i, m.len)];
            }
            TETHER_POLL();
            int64_t t1_ = tether_down_past(j, 0);
            t1_ = tether_down_within(j, t1_, tether_falling(j, t2_.len));
            for (; j != t1_; j--) {
                if (t2_.ptr[j] < 0.0) {
                    goto break_6;
                }
                t = t + t2_.ptr[j];
            }
        }
break_6:;
    }
    return t;
}

/* The body may change the row, the bound or the counter, or is long: polled each time. */
static void main_polled(Slice_Slice_int m, int64_t *limit)
{
    for (int64_t j = 0; ; ) {
        int64_t t1_ = tether_up_to(j, 10);
        for (; j < t1_; j++) {
            *Slice_int_at(m.ptr[tether_index(1, m.len)],
                    j) = (*Slice_int_at(m.ptr[tether_index(1, m.len)], j)) + 1;
            tether_assign(&slice_layout, &m.ptr[tether_index(1, m.len)],
                    (m.ptr[tether_index(0, m.len)]));
        }
        if (!(j < 10)) {
            break;
        }
        TETHER_POLL();
    }
    for (int64_t j_2 = 0; ; ) {
        TETHER_COPIES(8)
        for (int t2_ = 0; t2_ < 8; t2_++, j_2++) {
            if (!(j_2 < (*TETHER_NN(limit)))) {
                goto break_8;
            }
            *TETHER_NN(limit) = *Slice_int_at(m.ptr[tether_index(0, m.len)], j_2);
        }
        TETHER_POLL();
    }
break_8:;
    for (int64_t j_3 = 0; ; ) {
        TETHER_COPIES(8)
        for (int t3_ = 0; t3_ < 8; t3_++, j_3++) {
            if (!(j_3 < 100)) {
                goto break_13;
            }
            if ((*Slice_int_at(m.ptr[tether_index(0, m.len)], j_3)) == 0) {
                j_3++;
            }
        }
        TETHER_POLL();
    }
break_13:;
    for (int64_t j_4 = 0; j_4 < 100; j_4++) {
        TETHER_POLL();
        {
            tether_print_begin();
            tether_print_int(j_4);
            tether_print_end();
        }
    }
}

static void main_main(void)
{
    Array2_float64 object_9;
    Array2_float64 object_11;
    Array2_Slice_float64 object_13;
    Array200_int object_14;
    Array200_int object_15;
    Array2_Slice_int object_17;
    int64_t n = 2; /* stack */
    Array2_float64 *t8_ = &object_9; /* stack */
    *t8_ = (Array2_float64){.at = {1.0, 2.0}};
    Slice_float64 t1 = (Slice_float64){t8_->at, 2, 2};
    Array2_float64 *t10_ = &object_11; /* stack */
    *t10_ = (Array2_float64){.at = {3.0, -4.0}};
    Slice_float64 t2 = (Slice_float64){t10_->at, 2, 2};
    Array2_Slice_float64 *t12_ = &object_13; /* stack */
    *t12_ = (Array2_Slice_float64){.at = {t1, t2}};
    Slice_Slice_float64 t3 = (Slice_Slice_float64){t12_->at, 2, 2};
    double t4 = main_total(t3, n);
    {
        tether_print_begin();
        tether_print_float((double)(t4));
        tether_print_string(TETHER_STR("\n"));
        tether_print_end();
    }
    /* stack */
    Slice_int t5 = Slice_int_of(tether_make_room(&int_layout, 200, 200,
            &(TetherRoom){object_14.at, 200, NULL}));
    /* stack */
    Slice_int t6 = Slice_int_of(tether_make_room(&int_layout, 200, 200,
            &(TetherRoom){object_15.at, 200, NULL}));
    Array2_Slice_int *t16_ = &object_17; /* stack */
    *t16_ = (Array2_Slice_int){.at = {t5, t6}};
    Slice_Slice_int t7 = (Slice_Slice_int){t16_->at, 2, 2};
    main_polled(t7, &n);
}
