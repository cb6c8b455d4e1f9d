/* Inside the printing of values: what value.c and its parts, one kind of value each, share. */
#ifndef TETHER_CODEGEN_VALUE_H
#define TETHER_CODEGEN_VALUE_H

#include "codegen/emitter.h"

/* value_constant.c */
void zero_braces(Emitter *e, Buf *out, Type *t);

/* value_place.c */
bool is_unsigned64(Type *t);
/* Short enough to be written twice. */
bool is_simple(const IrValue *v);

/* value_operator.c */
const char *int_suffix(Type *u);
void emit_binary(Emitter *e, Buf *out, IrValue *v);
void emit_unary(Emitter *e, Buf *out, IrValue *v);

/* value_convert.c */
void emit_convert(Emitter *e, Buf *out, IrValue *v);
const char *type_word_of(Emitter *e, Type *iface, Type *t);
const char *static_box(Emitter *e, IrValue *x);
void emit_iface(Emitter *e, Buf *out, IrValue *v);
void emit_upcast(Emitter *e, Buf *out, IrValue *v);
void emit_type_is(Emitter *e, Buf *out, IrValue *v);
void emit_assert(Emitter *e, Buf *out, IrValue *v);

#endif
