
static TetherString main_join(Slice_string words)
{
    TetherString text = TETHER_STR("");
    for (int64_t i = 0; i < words.len; i++) {
        TETHER_POLL();
        TetherString w = words.ptr[i];
        if (i > 0) {
            text = tether_concat((TetherString[]){text, TETHER_STR(", ")}, 2);
        }
        text = tether_concat((TetherString[]){text, w}, 2);
    }
    return text;
}

static void main_main(void)
{
    Array3_string object_4;
    Array32_uint8 object_6;
    TETHER_FREED void *held_7 = NULL;
    TETHER_FREED void *held_8 = NULL;
    Array32_uint8 object_9;
    Array3_string *t3_ = &object_4; /* stack */
    *t3_ = (Array3_string){.at = {TETHER_STR("a"), TETHER_STR("bc"), TETHER_STR("\303\251")}};
    Slice_string t1 = (Slice_string){t3_->at, 3, 3};
    TetherString text = main_join(t1);
    TetherString t5_ = text; /* stack while it is short */
    Slice_uint8 bytes = Slice_uint8_of(t5_.len <= 32 ? tether_bytes_in(object_6.at, t5_)
            : tether_hold(&held_7, tether_bytes_from_string(t5_)));
    bytes.ptr[tether_index(0, bytes.len)] = 65;
    TetherString t2 = tether_string_from_bytes(Slice_uint8_raw(bytes),
            &(TetherRoom){object_9.at, 32, &held_8});
    {
        int64_t t10_ = text.len;
        bool t11_ = tether_string_eq(tether_string_slice(text, 3, 5), TETHER_STR("bc"));
        bool t12_ = tether_string_cmp(text, TETHER_STR("b")) < 0;
        tether_print_begin();
        tether_print_string(t2);
        tether_print_string(TETHER_STR(" "));
        tether_print_int(t10_);
        tether_print_string(TETHER_STR(" "));
        tether_print_bool(t11_);
        tether_print_string(TETHER_STR(" "));
        tether_print_bool(t12_);
        tether_print_string(TETHER_STR(" "));
        tether_print_string(TETHER_STR("\342\230\272"));
        tether_print_string(TETHER_STR("\n"));
        tether_print_end();
    }
}
