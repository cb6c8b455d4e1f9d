
static void main_main(void)
{
    TetherMapRoom object_2;
    TetherMap *ages = tether_map_init(&object_2, &Map_string_int_map, 2);
    *Map_string_int_set(ages, TETHER_STR("ann")) = 30;
    *Map_string_int_set(ages, TETHER_STR("bob")) = 40;
    {
        int64_t *t3_ = Map_string_int_set(ages, TETHER_STR("cy"));
        int64_t t1 = *t3_;
        *t3_ = t1 + 1;
    }
    {
        int64_t *t4_ = Map_string_int_find(ages, TETHER_STR("bob"));
        int64_t age = t4_ ? *t4_ : 0;
        bool ok = t4_ != NULL;
        if (ok) {
            {
                tether_print_begin();
                tether_print_int(age);
                tether_print_string(TETHER_STR("\n"));
                tether_print_end();
            }
        }
    }
    Map_string_int_delete(ages, TETHER_STR("ann"));
    int64_t total = 0;
    TetherMapIter t5_;
    for (tether_map_iter_begin(&Map_string_int_map, ages, &t5_); t5_.key != NULL;
            tether_map_iter_next(&Map_string_int_map, &t5_)) {
        TETHER_POLL();
        int64_t age_2 = *(int64_t const *)t5_.elem;
        total += age_2;
    }
    {
        int64_t t6_ = tether_map_len(ages);
        tether_print_begin();
        tether_print_int(t6_);
        tether_print_string(TETHER_STR(" "));
        tether_print_int(total);
        tether_print_string(TETHER_STR("\n"));
        tether_print_end();
    }
}
