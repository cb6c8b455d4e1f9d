
static void main_main(void)
{
    TetherMapRoom object_2;
    TetherMap *ages = tether_map_init(&object_2, &Map_string_int_map, 2);
    {
        int64_t t3_ = 30;
        int64_t *t4_ = tether_map_set_string(&Map_string_int_map, ages, TETHER_STR("ann"));
        *t4_ = t3_;
    }
    {
        int64_t t5_ = 40;
        int64_t *t6_ = tether_map_set_string(&Map_string_int_map, ages, TETHER_STR("bob"));
        *t6_ = t5_;
    }
    {
        int64_t *t7_ = tether_map_set_string(&Map_string_int_map, ages, TETHER_STR("cy"));
        int64_t t1 = *t7_;
        *t7_ = t1 + 1;
    }
    {
        int64_t age = 0;
        bool ok = false;
        {
            int64_t *t8_ = tether_map_get_string(&Map_string_int_map, ages, TETHER_STR("bob"));
            age = t8_ ? *t8_ : 0;
            ok = t8_ != NULL;
        }
        if (ok) {
            {
                tether_print_begin();
                tether_print_int(age);
                tether_print_string(TETHER_STR("\n"));
                tether_print_end();
            }
        }
    }
    {
        TetherString t9_ = TETHER_STR("ann");
        tether_map_delete(&Map_string_int_map, ages, &t9_);
    }
    int64_t total = 0;
    TetherMapIter t10_;
    for (tether_map_iter_begin(&Map_string_int_map, ages, &t10_); t10_.key != NULL; tether_map_iter_next(&Map_string_int_map, &t10_)) {
        TETHER_POLL();
        int64_t age_2 = *(int64_t const *)t10_.elem;
        total += age_2;
    }
    {
        int64_t t11_ = tether_map_len(ages);
        tether_print_begin();
        tether_print_int(t11_);
        tether_print_string(TETHER_STR(" "));
        tether_print_int(total);
        tether_print_string(TETHER_STR("\n"));
        tether_print_end();
    }
}
