/* How many elements a make can have at most. */
#include "analysis/escape/analysis.h"

static int64_t constant_of(const IrValue *v)
{
    int64_t n;
    return v && v->kind == VALUE_CONST && const_int64(v->u.constant, &n) && n >= 0 ? n : -1;
}

/* The bound of len and cap of a make, or -1. */
int64_t bounds_of_make(Analysis *a, const IrSite *s)
{
    (void)a;
    const IrStep *step = s->step;
    return constant_of(step->y ? step->y : step->x);
}
