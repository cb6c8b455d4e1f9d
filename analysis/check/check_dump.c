/* `tether dump types`: every object of a package with its type, in order of position. */
#include "analysis/check/check.h"

#include <stdlib.h>

static int by_position(const void *a, const void *b)
{
    const Object *x = *(Object *const *)a, *y = *(Object *const *)b;
    return x->pos < y->pos ? -1 : x->pos > y->pos;
}

static void write_place(const Program *p, Buf *out, Pos pos)
{
    SourcePlace at = source_place(p->sources, pos);
    buf_printf(out, "%u:%u: ", at.line, at.column);
}

static void write_type(Buf *out, Type *t, const Package *pkg)
{
    if (t)
        type_write(out, t, pkg);
}

static void write_type_object(const Program *p, Buf *out, const Object *obj, const Package *pkg)
{
    buf_printf(out, "type %s%s ", obj->name->data, obj->u.type.alias ? " =" : "");
    Type *target = obj->type->aliased ? obj->type->aliased : obj->type;
    write_type(out, obj->u.type.alias ? target : type_underlying(obj->type), pkg);
    buf_char(out, '\n');
    if (obj->u.type.alias || obj->type->kind != TYPE_NAMED)
        return;
    for (uint32_t i = 0; i < obj->type->u.named.method_count; i++) {
        const Object *m = obj->type->u.named.methods[i];
        write_place(p, out, m->pos);
        buf_printf(out, "method (%s%s) %s ", m->u.func.ptr_recv ? "*" : "", obj->name->data,
                   m->name->data);
        write_type(out, m->type, pkg);
        buf_char(out, '\n');
    }
}

static void write_object(const Program *p, Buf *out, const Object *obj, const Package *pkg)
{
    write_place(p, out, obj->pos);
    switch (obj->kind) {
    case OBJ_TYPE: write_type_object(p, out, obj, pkg); return;
    case OBJ_CONST:
        buf_printf(out, "const %s ", obj->name->data);
        write_type(out, obj->type, pkg);
        if (obj->u.constant.value)
            buf_printf(out, " = %s", const_exact_text(p->arena, obj->u.constant.value));
        break;
    case OBJ_VAR:
        buf_printf(out, "var %s ", obj->name->data);
        write_type(out, obj->type, pkg);
        break;
    default:
        buf_printf(out, "func %s ", obj->name->data);
        write_type(out, obj->type, pkg);
        break;
    }
    buf_char(out, '\n');
}

void check_dump(const Program *p, const Package *pkg, Buf *out)
{
    VEC(Object *) all = {0};
    const Map *names = &pkg->scope->names;
    for (uint32_t i = 0; i < names->cap; i++) {
        if (names->slots[i].key)
            vec_push(&all, (Object *)(uintptr_t)names->slots[i].value);
    }
    if (all.len)
        qsort(all.data, all.len, sizeof *all.data, by_position);
    buf_printf(out, "package %s\n", pkg->name->data);
    for (uint32_t i = 0; i < all.len; i++)
        write_object(p, out, all.data[i], pkg);
    for (uint32_t i = 0; i < pkg->init_order.len; i++)
        buf_printf(out, "%s%s%s", i ? ", " : "init order: ", pkg->init_order.data[i]->name->data,
                   i + 1 == pkg->init_order.len ? "\n" : "");
    vec_free(&all);
}
