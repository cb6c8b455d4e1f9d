
struct main_point {
    int64_t x;
    int64_t y;
};

static inline void main_move(main_point *p, int64_t by)
{
    TETHER_NN(p)->x = TETHER_NN(p)->x + by;
    TETHER_NN(p)->y = TETHER_NN(p)->y - by;
}

static inline int64_t main_locals(int64_t n)
{
    main_point at = (main_point){.x = 1, .y = 2}; /* stack */
    main_move(&at, n);
    int64_t counter = 0; /* stack */
    int64_t *where = &counter;
    *TETHER_NN(where) = at.x * at.y;
    return counter;
}

static void main_main(void)
{
    int64_t t1 = main_locals(3);
    {
        tether_print_begin();
        tether_print_int(t1);
        tether_print_string(TETHER_STR("\n"));
        tether_print_end();
    }
}
