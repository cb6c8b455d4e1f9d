/* Operators. A left-deep chain (a + b + c ...) is walked in a loop, so that its length costs no
 * stack. */
#include "analysis/check/checker.h"

static bool is_comparison(TokenKind op)
{
    return op == TOK_EQL || op == TOK_NEQ || op == TOK_LSS || op == TOK_LEQ || op == TOK_GTR ||
           op == TOK_GEQ;
}

static void set_result(Expr *e, Mode mode, Type *t, Constant *value)
{
    e->mode = mode;
    e->type = t;
    e->constant = value;
}

/* ---- constants that leave their bounds ---- */

static const char *operation_name(const Expr *e)
{
    if (e->kind == EXPR_UNARY && e->u.unary.op == TOK_XOR)
        return "bitwise complement ";
    if (e->kind != EXPR_BINARY)
        return "";
    switch (e->u.binary.op) {
    case TOK_ADD: return "addition ";
    case TOK_SUB: return "subtraction ";
    case TOK_XOR: return "bitwise XOR ";
    case TOK_MUL: return "multiplication ";
    case TOK_SHL: return "shift ";
    default: return "";
    }
}

void check_overflow(Checker *c, Expr *e, Pos op_pos)
{
    enum { UNTYPED_BITS = 512 };
    if (e->constant->kind == CONST_UNKNOWN) {
        Pos at = c->env.err_pos != NO_POS ? c->env.err_pos : op_pos;
        check_error(c, E_OVERFLOW, at, at, "constant result is not representable");
        check_invalid(c, e);
        return;
    }
    if (!type_is_untyped(e->type)) {
        check_representable(c, e, e->type);
        return;
    }
    if (e->constant->kind == CONST_INT && const_bit_length(e->constant) > UNTYPED_BITS) {
        Pos at = c->env.err_pos != NO_POS ? c->env.err_pos : op_pos;
        check_error(c, E_OVERFLOW, at, at, "constant %soverflow", operation_name(e));
        check_invalid(c, e);
    }
}

/* ---- unary ---- */

static void address_of(Checker *c, Expr *e)
{
    Expr *x = e->u.unary.x;
    check_raw(c, x, NULL);
    check_exclude(c, x);
    check_single(c, x);
    if (x->mode == MODE_NONE) {
        check_invalid(c, e);
        return;
    }
    if (x->mode != MODE_VARIABLE && ast_unparen(x)->kind != EXPR_COMPOSITE) {
        check_error_expr(c, E_ADDRESS, x, "invalid operation: cannot take address of %s",
                         check_operand_string(c, ast_unparen(x)));
        check_invalid(c, e);
        return;
    }
    check_mark_address(c, x);
    set_result(e, MODE_VALUE, type_pointer(c->types, x->type), NULL);
}

static void receive(Checker *c, Expr *e)
{
    Expr *x = e->u.unary.x;
    check_expr(c, x);
    if (x->mode == MODE_NONE) {
        check_invalid(c, e);
        return;
    }
    const Type *u = check_under(c, x->type);
    const char *wrong = u->kind != TYPE_CHAN         ? "non-channel"
                        : u->u.chan.dir == CHAN_SEND ? "send-only channel"
                                                     : NULL;
    if (wrong) {
        check_error_expr(c, E_CHANNEL, x, "invalid operation: cannot receive from %s %s", wrong,
                         check_operand_string(c, x));
        check_invalid(c, e);
        return;
    }
    set_result(e, MODE_COMMA_OK, u->u.chan.elem, NULL);
}

static bool unary_allows(TokenKind op, Type *t)
{
    switch (op) {
    case TOK_ADD:
    case TOK_SUB: return type_is_numeric(t);
    case TOK_XOR: return type_is_integer(t);
    case TOK_NOT: return type_is_boolean(t);
    default: return false;
    }
}

void check_unary(Checker *c, Expr *e)
{
    TokenKind op = e->u.unary.op;
    Expr *x = e->u.unary.x;
    if (op == TOK_AND) {
        address_of(c, e);
        return;
    }
    if (op == TOK_ARROW) {
        receive(c, e);
        return;
    }
    check_expr(c, x);
    check_invalid(c, e);
    if (x->mode == MODE_NONE)
        return;
    if (op == TOK_TILDE) {
        check_error_expr(c, E_CONSTRAINT, e,
                         "cannot use ~ outside of interface or type constraint%s",
                         type_is_integer(x->type) ? " (use ^ for bitwise complement)" : "");
        return;
    }
    if (!unary_allows(op, x->type)) {
        if (!check_unknown(x->type))
            check_error_expr(c, E_OPERATOR, x, "invalid operation: operator %s not defined on %s",
                             token_name(op), check_operand_string(c, x));
        return;
    }
    if (x->mode != MODE_CONST) {
        set_result(e, MODE_VALUE, x->type, NULL);
        return;
    }
    uint32_t bits = 0;
    if (op == TOK_XOR && type_is_unsigned(x->type))
        bits = (uint32_t)type_size(x->type) * 8;
    set_result(e, MODE_CONST, x->type, const_unary(c->consts, op, x->constant, bits));
    check_overflow(c, e, e->pos);
}

/* ---- binary ---- */

static bool may_match(Checker *c, const Expr *x, const Expr *y)
{
    if (!type_is_untyped(x->type) && !type_is_untyped(y->type))
        return false;
    if (type_is_interface(x->type) || type_is_interface(y->type))
        return true;
    if (type_is_boolean(x->type) != type_is_boolean(y->type) ||
        type_is_string(x->type) != type_is_string(y->type))
        return false;
    if (x->mode == MODE_NIL)
        return type_has_nil(y->type);
    if (y->mode == MODE_NIL)
        return type_has_nil(x->type);
    return check_under(c, x->type)->kind != TYPE_POINTER &&
           check_under(c, y->type)->kind != TYPE_POINTER;
}

bool check_match(Checker *c, Expr *x, Expr *y)
{
    if (!may_match(c, x, y))
        return true;
    check_convert_untyped(c, x, y->type);
    if (x->mode == MODE_NONE)
        return false;
    check_convert_untyped(c, y, x->type);
    return y->mode != MODE_NONE;
}

static bool binary_allows(TokenKind op, Type *t)
{
    switch (op) {
    case TOK_ADD: return type_is_numeric(t) || type_is_string(t);
    case TOK_SUB:
    case TOK_MUL:
    case TOK_QUO: return type_is_numeric(t);
    case TOK_REM:
    case TOK_AND:
    case TOK_OR:
    case TOK_XOR:
    case TOK_AND_NOT: return type_is_integer(t);
    case TOK_LAND:
    case TOK_LOR: return type_is_boolean(t);
    default: return false;
    }
}

typedef struct CompareError {
    const Expr *at;    /* the operand that is wrong */
    const char *cause; /* NULL: its kind has no such operator */
} CompareError;

static bool equality_error(Checker *c, const Expr *x, const Expr *y, CompareError *error)
{
    if (x->mode == MODE_NIL || y->mode == MODE_NIL) {
        Type *t = x->mode == MODE_NIL ? y->type : x->type;
        error->at = y;
        return !type_has_nil(t);
    }
    const Expr *wrong = !type_comparable(x->type) ? x : !type_comparable(y->type) ? y : NULL;
    if (wrong) {
        error->at = wrong;
        error->cause = check_incomparable_cause(c, wrong->type);
    }
    return wrong != NULL;
}

static bool compare_error(Checker *c, Expr *x, Expr *y, TokenKind op, CompareError *error)
{
    *error = (CompareError){.at = x};
    if (!check_assignable(c, x, y->type, NULL) && !check_assignable(c, y, x->type, NULL)) {
        error->at = y;
        error->cause = arena_printf(c->arena, "mismatched types %s and %s",
                                    check_type_string(c, x->type), check_type_string(c, y->type));
        return true;
    }
    if (op == TOK_EQL || op == TOK_NEQ)
        return equality_error(c, x, y, error);
    error->at = !type_ordered(x->type) ? x : y;
    return !type_ordered(x->type) || !type_ordered(y->type);
}

static void report_compare(Checker *c, Expr *x, Expr *y, TokenKind op, bool switch_case,
                           CompareError *error)
{
    if (check_unknown(x->type) || check_unknown(y->type))
        return;
    if (!error->cause || !*error->cause)
        error->cause = arena_printf(c->arena, "operator %s not defined on %s", token_name(op),
                                    check_kind_string(c, error->at->type));
    const char *a = check_expr_string(c, x), *b = check_expr_string(c, y);
    if (switch_case)
        check_error_expr(c, E_COMPARE, x, "invalid case %s in switch on %s (%s)", a, b,
                         error->cause);
    else
        check_error_expr(c, E_COMPARE, error->at, "invalid operation: %s %s %s (%s)", a,
                         token_name(op), b, error->cause);
}

void check_compare(Checker *c, Expr *result, Expr *x, Expr *y, TokenKind op, bool switch_case)
{
    CompareError error;
    if (compare_error(c, x, y, op, &error)) {
        report_compare(c, x, y, op, switch_case, &error);
        check_invalid(c, result);
        return;
    }
    if (x->mode == MODE_CONST && y->mode == MODE_CONST) {
        bool value = const_compare(c->consts, op, x->constant, y->constant);
        set_result(result, MODE_CONST, BASIC(c, UNTYPED_BOOL), const_bool(c->consts, value));
        return;
    }
    check_default(c, x);
    check_default(c, y);
    set_result(result, MODE_VALUE, BASIC(c, UNTYPED_BOOL), NULL);
}

/* ---- shifts ---- */

static bool shift_count(Checker *c, Expr *y)
{
    if (y->mode == MODE_CONST) {
        Constant *v = const_to_int(c->consts, y->constant);
        if (v && const_sign(v) < 0) {
            check_error_expr(c, E_SHIFT, y, "invalid operation: negative shift count %s",
                             check_operand_string(c, y));
            return false;
        }
        if (type_is_untyped(y->type)) {
            Expr copy = ast_copy_expr(y); /* y keeps its own type for messages, until final_count */
            return check_representable(c, &copy, BASIC(c, UINT));
        }
    } else if (type_is_untyped(y->type)) {
        check_convert_untyped(c, y, BASIC(c, UINT));
        return y->mode != MODE_NONE;
    }
    if (type_is_integer(y->type))
        return true;
    check_error_expr(c, E_SHIFT, y, "invalid operation: shift count %s must be integer",
                     check_operand_string(c, y));
    return false;
}

static void constant_shift(Checker *c, Expr *result, Expr *x, Expr *y, TokenKind op,
                           Constant *value, Pos op_pos)
{
    enum { SHIFT_BOUND = 1023 - 1 + 52 };
    uint64_t count;
    Constant *yv = const_to_int(c->consts, y->constant);
    if (!yv || !const_uint64(yv, &count) || count > SHIFT_BOUND) {
        check_error_expr(c, E_SHIFT, y, "invalid operation: invalid shift count %s",
                         check_operand_string(c, y));
        check_invalid(c, result);
        return;
    }
    Type *t = type_is_integer(x->type) ? x->type : BASIC(c, UNTYPED_INT);
    set_result(result, MODE_CONST, t, const_shift(c->consts, op, value, count));
    check_overflow(c, result, op_pos);
}

static void final_count(Checker *c, Expr *y)
{
    check_convert_untyped(c, y, BASIC(c, UINT));
}

static void shift(Checker *c, Expr *result, Expr *x, Expr *y, TokenKind op, Pos op_pos)
{
    Constant *value = x->mode == MODE_CONST ? const_to_int(c->consts, x->constant) : NULL;
    if (!type_is_integer(x->type) && !(type_is_untyped(x->type) && value)) {
        check_error_expr(c, E_SHIFT, x, "invalid operation: shifted operand %s must be integer",
                         check_operand_string(c, x));
        check_invalid(c, result);
        return;
    }
    if (!shift_count(c, y)) {
        check_invalid(c, result);
        return;
    }
    if (x->mode == MODE_CONST && y->mode == MODE_CONST) {
        constant_shift(c, result, x, y, op, value, op_pos);
        final_count(c, y);
        return;
    }
    final_count(c, y);
    /* An untyped constant x gets its type from the context of the shift: see check_final_type. */
    if (x->mode != MODE_CONST && !type_is_integer(x->type)) {
        check_error_expr(c, E_SHIFT, x, "invalid operation: shifted operand %s must be integer",
                         check_operand_string(c, x));
        check_invalid(c, result);
        return;
    }
    set_result(result, MODE_VALUE, x->type, NULL);
}

/* ---- the operation ---- */

static void mismatch(Checker *c, Expr *x, Expr *y, TokenKind op, Expr *e)
{
    const char *a = check_type_string(c, x->type), *b = check_type_string(c, y->type);
    if (check_unknown(x->type) || check_unknown(y->type))
        return;
    Diag *d;
    if (e)
        d = check_error_expr(c, E_MISMATCHED, e,
                             "invalid operation: %s (mismatched types %s and %s)",
                             check_expr_string(c, e), a, b);
    else
        d = check_error_expr(c, E_MISMATCHED, x,
                             "invalid operation: %s %s= %s (mismatched types %s and %s)",
                             check_expr_string(c, x), token_name(op), check_expr_string(c, y), a,
                             b);
    check_suggest_conversion(c, d, y, x->type);
    if (e)
        check_suggest_conversion(c, d, x, y->type);
}

static bool zero_divisor(Checker *c, const Expr *x, const Expr *y)
{
    if (y->mode != MODE_CONST || !(x->mode == MODE_CONST || type_is_integer(x->type)))
        return false;
    if (y->constant->kind == CONST_COMPLEX)
        return const_sign(const_real(c->consts, y->constant)) == 0 &&
               const_sign(const_imag(c->consts, y->constant)) == 0;
    return (y->constant->kind == CONST_INT || y->constant->kind == CONST_FLOAT) &&
           const_sign(y->constant) == 0;
}

static bool arithmetic_ok(Checker *c, Expr *x, Expr *y, TokenKind op, Expr *e)
{
    if (!check_same_type(x->type, y->type)) {
        mismatch(c, x, y, op, e);
        return false;
    }
    if (!binary_allows(op, x->type)) {
        if (!check_unknown(x->type))
            check_error_expr(c, E_OPERATOR, x, "invalid operation: operator %s not defined on %s",
                             token_name(op), check_operand_string(c, x));
        return false;
    }
    if ((op == TOK_QUO || op == TOK_REM) && zero_divisor(c, x, y)) {
        check_error_expr(c, E_DIVISION, y, "invalid operation: division by zero");
        return false;
    }
    return true;
}

void check_operation(Checker *c, Expr *result, Expr *x, Expr *y, TokenKind op, Expr *e, Pos op_pos)
{
    if (x->mode == MODE_NONE || y->mode == MODE_NONE) {
        check_invalid(c, result);
        return;
    }
    if (op == TOK_SHL || op == TOK_SHR) {
        shift(c, result, x, y, op, op_pos);
        return;
    }
    if (!check_match(c, x, y)) {
        check_invalid(c, result);
        return;
    }
    if (is_comparison(op)) {
        check_compare(c, result, x, y, op, false);
        return;
    }
    if (!arithmetic_ok(c, x, y, op, e)) {
        check_invalid(c, result);
        return;
    }
    if (x->mode != MODE_CONST || y->mode != MODE_CONST) {
        set_result(result, MODE_VALUE, x->type, NULL);
        return;
    }
    Type *t = x->type;
    Constant *v = const_binary(c->consts, op, x->constant, y->constant, type_is_integer(t));
    if (!v) {
        check_error(c, E_OVERFLOW, op_pos, op_pos, "constant result is not representable");
        check_invalid(c, result);
        return;
    }
    set_result(result, MODE_CONST, t, v);
    check_overflow(c, result, op_pos);
}

static void operate(Checker *c, Expr *e)
{
    check_expr(c, e->u.binary.y);
    check_operation(c, e, e->u.binary.x, e->u.binary.y, e->u.binary.op, e, e->pos);
}

void check_binary(Checker *c, Expr *e)
{
    Expr *x = e->u.binary.x;
    if (x->kind != EXPR_BINARY) {
        check_expr(c, x);
        operate(c, e);
        return;
    }
    VEC(Expr *) spine = {0};
    for (x = e; x->kind == EXPR_BINARY; x = x->u.binary.x)
        vec_push(&spine, x);
    check_expr(c, x);
    while (spine.len)
        operate(c, vec_pop(&spine));
    vec_free(&spine);
}
