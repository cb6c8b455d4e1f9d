
static inline int64_t main_sum(Slice_int values)
{
    int64_t total = 0;
    for (int64_t i = 0; ; ) {
        int64_t t1_ = tether_up_to(i, values.len);
        for (; i < t1_; i++) {
            int64_t v = values.ptr[i];
            total += i * v;
        }
        if (!(i < values.len)) {
            break;
        }
        TETHER_POLL();
    }
    return total;
}

static inline Slice_int main_grow(Slice_int values, int64_t v)
{
    Slice_int t1 = Slice_int_push(values, v);
    return t1;
}

static void main_main(void)
{
    Array2_int object_4;
    Array4_int fixed = (Array4_int){.at = {1, 2, 3, 4}}; /* stack */
    Slice_int part = Array4_int_cut(&fixed, 1, 3, -1);
    part = main_grow(part, 9);
    Array2_int *t3_ = &object_4; /* stack */
    *t3_ = (Array2_int){.at = {7, 8}};
    Slice_int t1 = (Slice_int){t3_->at, 2, 2};
    {
        Slice_int t5_ = part;
        Slice_int t6_ = t1;
        int64_t t7_ = t5_.len < t6_.len ? t5_.len : t6_.len;
        if (t7_ > 0) {
            tether_move(&int_layout, t5_.ptr, t6_.ptr, t7_);
        }
    }
    int64_t t2 = main_sum(part);
    {
        int64_t t8_ = part.len;
        int64_t t9_ = part.cap;
        int64_t t10_ = fixed.at[3];
        tether_print_begin();
        tether_print_int(t2);
        tether_print_string(TETHER_STR(" "));
        tether_print_int(t8_);
        tether_print_string(TETHER_STR(" "));
        tether_print_int(t9_);
        tether_print_string(TETHER_STR(" "));
        tether_print_int(t10_);
        tether_print_string(TETHER_STR("\n"));
        tether_print_end();
    }
}
