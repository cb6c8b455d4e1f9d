static int64_t main_first;
static int64_t main_second;
static Array3_string main_table;

static inline int64_t main_compute(int64_t n)
{
    return (n * 2) + 3;
}

static inline void main_init_0(void)
{
    main_first = main_first + 1;
}

static void main_main(void)
{
    {
        int64_t t1_ = main_first;
        int64_t t2_ = main_second;
        TetherString t3_ = main_table.at[2];
        bool t4_ = tether_string_eq(main_table.at[1], TETHER_STR(""));
        tether_print_begin();
        tether_print_int(t1_);
        tether_print_string(TETHER_STR(" "));
        tether_print_int(t2_);
        tether_print_string(TETHER_STR(" "));
        tether_print_string(t3_);
        tether_print_string(TETHER_STR(" "));
        tether_print_bool(t4_);
        tether_print_string(TETHER_STR("\n"));
        tether_print_end();
    }
}

static inline void main_init_second(void)
{
    int64_t t1 = main_compute(16);
    main_second = t1;
}

static inline void main_init_first(void)
{
    main_first = main_second + 1;
}

static void program_init(void)
{
    static const TetherRoot roots[] = {
        {&main_table, &Array3_string_layout, 1},
    };
    tether_roots(roots, 1);
    main_init_second();
    main_init_first();
    main_init_0();
}
