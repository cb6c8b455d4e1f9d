
static inline TetherString main_kind(uint8_t c)
{
    if ((c >= 48) && (c <= 57)) {
        return TETHER_STR("digit");
    } else if ((c == 32) || (c == 9)) {
        return TETHER_STR("blank");
    }
    return TETHER_STR("other");
}

static inline int64_t main_days(TetherString month, bool leap)
{
    if (tether_string_eq(month, TETHER_STR("feb"))) {
        if (leap) {
            return 29;
        }
        return 28;
    } else if (tether_string_eq(month, TETHER_STR("apr"))
            || tether_string_eq(month, TETHER_STR("jun"))
            || tether_string_eq(month, TETHER_STR("sep"))
            || tether_string_eq(month, TETHER_STR("nov"))) {
        return 30;
    } else {
        return 31;
    }
    TETHER_UNREACHABLE();
}

static inline TetherString main_fall(int64_t n)
{
    TetherString s = {0};
    switch (n) {
    case 0: {
        s = tether_concat((TetherString[]){s, TETHER_STR("zero ")}, 2);
        TETHER_FALLTHROUGH;
    }
    case 1: {
        s = tether_concat((TetherString[]){s, TETHER_STR("one ")}, 2);
        break;
    }
    default: {
        s = tether_concat((TetherString[]){s, TETHER_STR("many")}, 2);
        break;
    }
    }
    return s;
}

static void main_main(void)
{
    TetherString t1 = main_kind(55);
    TetherString t2 = main_kind(32);
    int64_t t3 = main_days(TETHER_STR("feb"), true);
    int64_t t4 = main_days(TETHER_STR("may"), false);
    TetherString t5 = main_fall(0);
    TetherString t6 = main_fall(2);
    {
        tether_print_begin();
        tether_print_string(t1);
        tether_print_string(TETHER_STR(" "));
        tether_print_string(t2);
        tether_print_string(TETHER_STR(" "));
        tether_print_int(t3);
        tether_print_string(TETHER_STR(" "));
        tether_print_int(t4);
        tether_print_string(TETHER_STR(" "));
        tether_print_string(t5);
        tether_print_string(TETHER_STR(" "));
        tether_print_string(t6);
        tether_print_string(TETHER_STR("\n"));
        tether_print_end();
    }
}
