
struct main_square {
    int64_t side;
};

struct main_rectangle {
    int64_t w;
    int64_t h;
};
static const TetherType main_shape_type;
static const TetherType main_square_type;
static const TetherType main_rectangle_ptr_type;
static const TetherType main_rectangle_type;

static inline int64_t main_square_area(main_square s)
{
    return s.side * s.side;
}

static inline int64_t main_rectangle_area(main_rectangle *r)
{
    return TETHER_NN(r)->w * TETHER_NN(r)->h;
}

static TetherString main_describe(TetherAny v)
{
    if (v.type == NULL) {
        TetherAny v_2 = v;
        (void)v_2;
        return TETHER_STR("nil");
    } else if (v.type == &string_type) {
        TetherString v_3 = *(const TetherString *)v.data;
        return v_3;
    } else if (tether_implements(v, &main_shape_type)) {
        TetherIface v_4 = tether_assert_iface(v, &main_shape_type, &any_type);
        int64_t t1 = main_shape_area(v_4);
        if (t1 > 10) {
            return TETHER_STR("large");
        }
        return TETHER_STR("small");
    }
    return TETHER_STR("other");
}

static void main_main(void)
{
    main_rectangle object_8;
    TetherString t1 = main_describe((TetherAny){&main_square_type, (void *)(uintptr_t)&constant_1});
    main_rectangle *t7_ = &object_8; /* stack */
    *t7_ = (main_rectangle){.w = 3, .h = 4};
    main_rectangle *t2 = t7_;
    TetherString t3 = main_describe((TetherAny){&main_rectangle_ptr_type, (void *)t2});
    TetherString t4 = main_describe((TetherAny){&string_type, (void *)(uintptr_t)&constant_2});
    TetherString t5 = main_describe((TetherAny){0});
    TetherString t6 = main_describe((TetherAny){&float64_type, tether_word_f64(1.5)});
    {
        tether_print_begin();
        tether_print_string(t1);
        tether_print_string(TETHER_STR(" "));
        tether_print_string(t3);
        tether_print_string(TETHER_STR(" "));
        tether_print_string(t4);
        tether_print_string(TETHER_STR(" "));
        tether_print_string(t5);
        tether_print_string(TETHER_STR(" "));
        tether_print_string(t6);
        tether_print_string(TETHER_STR("\n"));
        tether_print_end();
    }
}
