/* How often each site of the program allocates: --alloc-stats. */
#include "runtime/internal.h"

int64_t sites_counted;

static struct {
    TetherSiteInfo *sites;   /* the program's table */
    uint64_t objects, bytes; /* of all allocations, whatever made them */
} stats;

/* What a goroutine makes between two sites belongs to the first: channels and maps are several
 * objects. */
void sites_note(size_t bytes)
{
    const G *g = tether_g();
    int64_t site = g != NULL ? (int64_t)g->site - 1 : -1;
    add_relaxed(&stats.objects, UINT64_C(1));
    add_relaxed(&stats.bytes, bytes);
    if (site >= 0 && site < sites_counted) {
        add_relaxed(&stats.sites[site].objects, UINT64_C(1));
        add_relaxed(&stats.sites[site].bytes, bytes);
    }
}

void tether_sites(TetherSiteInfo *sites, int64_t count)
{
    stats.sites = sites;
    sites_counted = count;
}

void tether_site(int64_t id)
{
    tether_g()->site = (uint32_t)id + 1;
}

/* One line on standard error for each site that allocated, in the order of the program: objects,
 * bytes, position, what; then what the runtime made for itself, and the total of its own counter.
 * Missing are sites that the report calls stack, or does not know. */
void sites_report(void)
{
    if (sites_counted == 0) {
        return;
    }
    uint64_t objects = 0, bytes = 0, missing = 0;
    tether_print_begin();
    for (int64_t i = 0; i < sites_counted; i++) {
        TetherSiteInfo *s = &stats.sites[i];
        objects += s->objects;
        bytes += s->bytes;
        missing += s->objects > 0 && !s->heap;
        if (s->objects > 0) {
            print_text_format("alloc %llu %llu %s: %s\n", (unsigned long long)s->objects,
                              (unsigned long long)s->bytes, s->position, s->what);
        }
    }
    if (stats.objects != objects) {
        print_text_format("alloc %llu %llu by the runtime itself\n",
                          (unsigned long long)(stats.objects - objects),
                          (unsigned long long)(stats.bytes - bytes));
    }
    print_text_format("alloc %llu %llu in all; %llu sites missing from the report\n",
                      (unsigned long long)stats.objects, (unsigned long long)stats.bytes,
                      (unsigned long long)missing);
    tether_print_end();
}
