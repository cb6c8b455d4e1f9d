/* Checks contracts against what the analysis decided, and says which are broken, and by what. */
#include "analysis/escape/contracts.h"
#include "analysis/escape/noalloc.h"

#include <stdlib.h>

/* A site or a variable of the user's source, by position. */
typedef struct Item {
    Pos pos;
    const IrFunc *func;
    const IrSite *site;       /* NULL: a variable that is no site, so it is on the stack */
} Item;

typedef struct Check {
    IrProgram *ir;
    DiagList *diags;
    VEC(Item) items;          /* by position */
    Noalloc noalloc;
} Check;

static int by_position(const void *x, const void *y)
{
    const Item *a = x, *b = y;
    if (a->pos != b->pos) {
        return a->pos < b->pos ? -1 : 1;
    }
    uint32_t m = a->site ? a->site->id + 1 : 0, n = b->site ? b->site->id + 1 : 0;
    return m < n ? -1 : m > n;
}

static void collect(Check *c)
{
    for (uint32_t i = 0; i < c->ir->funcs.len; i++) {
        const IrFunc *f = c->ir->funcs.data[i];
        if (f->pkg != c->ir->program->main) {
            continue;
        }
        for (uint32_t k = 0; k < f->sites.len; k++) {
            const IrSite *s = f->sites.data[k];
            vec_push(&c->items, ((Item){escape_site_pos(s), f, s}));
        }
        for (uint32_t k = 0; k < f->vars.len; k++) {
            if (f->vars.data[k]->name && f->vars.data[k]->kind == IRVAR_LOCAL &&
                !f->vars.data[k]->site) {
                vec_push(&c->items, ((Item){f->vars.data[k]->pos, f, NULL}));
            }
        }
    }
    if (c->items.len) {
        qsort(c->items.data, c->items.len, sizeof *c->items.data, by_position);
    }
}

static uint32_t first_from(const Check *c, Pos pos)
{
    uint32_t lo = 0, hi = c->items.len;
    while (lo < hi) {
        uint32_t mid = lo + (hi - lo) / 2;
        if (c->items.data[mid].pos < pos) {
            lo = mid + 1;
        } else {
            hi = mid;
        }
    }
    return lo;
}

static const char *described(const Check *c, const IrSite *s)
{
    Arena *a = c->diags->arena;
    const char *name = escape_site_name(s);
    return s->kind == SITE_VARIABLE && s->type
               ? arena_printf(a, "%s (%s)", name, type_string(a, s->type, c->ir->program->main))
               : name;
}

/* The path behind the first hop, which is the place of the error itself. */
static void add_path(Check *c, Diag *d, const IrSite *s)
{
    for (uint32_t i = 1; i < s->info->path_count; i++) {
        diag_note(c->diags, d, s->info->path[i].pos, "%s", s->info->path[i].text);
    }
}

static void tell_stack(Check *c, const Contract *k, const IrSite *s)
{
    Pos pos = escape_site_pos(s);
    Diag *d = diag_error(c->diags, E_STACK_BROKEN, pos, pos,
                         "%s is on the heap, against //tether:stack: %s", described(c, s),
                         s->info->why);
    add_path(c, d, s);
    diag_note(c->diags, d, k->pos, "the directive is here");
}

static void tell_unchecked(Check *c, const Contract *k, const char *why)
{
    static const char *const names[] = {[CONTRACT_STACK] = "stack", [CONTRACT_NOALLOC] = "noalloc"};
    diag_error(c->diags, E_UNCHECKED, k->pos, k->end, "//tether:%s is not checked: %s",
               names[k->kind], why);
}

static bool runs(const Check *c, const IrFunc *f)
{
    return f->reachable || c->ir->main == NULL;
}

static void check_stack(Check *c, const Contract *k)
{
    bool any = false, asleep = false;
    for (uint32_t i = first_from(c, k->from); i < c->items.len && c->items.data[i].pos < k->to;
         i++) {
        const Item *item = &c->items.data[i];
        if (!runs(c, item->func)) {
            asleep = true;
            continue;
        }
        any = true;
        if (item->site && item->site->info && escape_on_heap(item->site)) {
            tell_stack(c, k, item->site);
        }
    }
    if (!any) {
        tell_unchecked(c, k,
                       asleep ? "nothing calls this function"
                              : "this statement makes nothing that needs a place");
    }
}

/* As the user writes it: functions of other packages with the package's name. */
static const char *func_name(const Check *c, const IrFunc *f)
{
    return f->pkg == c->ir->program->main
               ? f->name->data
               : arena_printf(c->diags->arena, "%s.%s", f->pkg->name->data, f->name->data);
}

/* The calls on the way from the root to `f`, outermost first. */
static void add_chain(Check *c, Diag *d, IrFunc *root, IrFunc *f)
{
    if (f == root) {
        return;
    }
    const NoallocFunc *facts = noalloc_func(&c->noalloc, f);
    add_chain(c, d, root, facts->from);
    diag_note(c->diags, d, facts->from_pos, "%s calls %s", func_name(c, facts->from),
              func_name(c, f));
}

static void check_function(Check *c, IrFunc *f)
{
    IrFunc *guilty = noalloc_search(&c->noalloc, f);
    if (guilty == NULL) {
        return;
    }
    const NoallocFunc *facts = noalloc_func(&c->noalloc, guilty);
    const char *in =
        guilty == f ? "" : arena_printf(c->diags->arena, ", by way of %s", func_name(c, guilty));
    Pos end = f->pos + (Pos)(f->info->obj ? f->info->obj->name->len : 0);
    Diag *d = diag_error(c->diags, E_NOALLOC_BROKEN, f->pos, end,
                         "%s may allocate%s, against //tether:noalloc", f->name->data, in);
    add_chain(c, d, f, guilty);
    diag_note(c->diags, d, facts->pos, "%s", facts->what);
}

static void check_noalloc(Check *c, const Contract *k)
{
    bool any = false;
    for (uint32_t i = 0; i < c->ir->funcs.len; i++) {
        IrFunc *f = c->ir->funcs.data[i];
        if (f->info && f->pos == k->func && !f->wrapper && runs(c, f)) {
            any = true;
            check_function(c, f);
        }
    }
    if (!any) {
        tell_unchecked(c, k, "nothing calls this function");
    }
}

void contracts_check(const Contracts *contracts, IrProgram *ir, DiagList *diags)
{
    if (contracts->count == 0) {
        return;
    }
    Check c = {.ir = ir, .diags = diags};
    noalloc_init(&c.noalloc, ir, diags->arena);
    collect(&c);
    for (uint32_t i = 0; i < contracts->count; i++) {
        const Contract *k = &contracts->items[i];
        if (k->kind == CONTRACT_STACK) {
            check_stack(&c, k);
        } else {
            check_noalloc(&c, k);
        }
    }
    noalloc_free(&c.noalloc);
    vec_free(&c.items);
}

void contracts_no_heap(IrProgram *ir, DiagList *diags)
{
    Check c = {.ir = ir, .diags = diags};
    for (uint32_t i = 0; i < ir->sites.len; i++) {
        const IrSite *s = ir->sites.data[i];
        if (escape_site_is_users(ir, s) && escape_on_heap(s)) {
            Pos pos = escape_site_pos(s);
            Diag *d = diag_error(diags, E_HEAP_SITE, pos, pos, "%s is on the heap: %s",
                                 described(&c, s), s->info->why);
            add_path(&c, d, s);
        }
    }
}
