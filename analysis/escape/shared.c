/* What the threads of the analysis ask of the program's types and functions. The answers are kept
 * in tables that all share, so one thread asks at a time. */
#include "analysis/escape/analysis.h"

Type *shared_under(Analysis *a, Type *t)
{
    return type_canon(&a->ir->program->types, type_underlying(t)); /* has a lock of its own */
}

Type *shared_array(Analysis *a, Type *elem, int64_t n)
{
    Types *types = &a->ir->program->types;
    pthread_mutex_lock(&a->whole->lock);
    Type *result = type_canon(types, type_array(types, elem, n));
    (void)type_size(result); /* known from now on: only read later */
    pthread_mutex_unlock(&a->whole->lock);
    return result;
}

bool shared_implements(Analysis *a, Type *t, Type *iface)
{
    pthread_mutex_lock(&a->whole->lock);
    bool result = type_implements(&a->ir->program->types, t, iface, NULL, NULL, NULL);
    pthread_mutex_unlock(&a->whole->lock);
    return result;
}

IrFunc *shared_method(Analysis *a, Type *t, const struct Object *method)
{
    pthread_mutex_lock(&a->whole->lock);
    IrFunc *result = ir_method_func(a->ir, t, method);
    pthread_mutex_unlock(&a->whole->lock);
    return result;
}

const char *shared_global(Analysis *a, Pos pos)
{
    pthread_mutex_lock(&a->whole->lock);
    const char *result = holders_global(a->whole, pos);
    pthread_mutex_unlock(&a->whole->lock);
    return result;
}

/* A size is found when it is first asked for, and kept in the type. */
void shared_sizes(Analysis *a)
{
    const Types *types = &a->ir->program->types;
    for (uint32_t i = 1; i < types->tables->all.len; i++) {
        (void)type_size(types->tables->all.data[i]);
    }
}
