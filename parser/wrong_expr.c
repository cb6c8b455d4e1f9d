/* The reader of files that the grammar refuses: expressions. */
#include "parser/wrong_private.h"

static int precedence(TokenKind kind)
{
    switch (kind) {
    case TOK_LOR: return 1;
    case TOK_LAND: return 2;
    case TOK_EQL: case TOK_NEQ: case TOK_LSS: case TOK_LEQ: case TOK_GTR: case TOK_GEQ: return 3;
    case TOK_ADD: case TOK_SUB: case TOK_OR: case TOK_XOR: return 4;
    case TOK_MUL: case TOK_QUO: case TOK_REM: case TOK_AND: case TOK_AND_NOT: case TOK_SHL:
    case TOK_SHR:
        return 5;
    default: return 0;
    }
}

static Operand other(Operand x, bool is_value)
{
    return (Operand){.start = x.start, .is_value = is_value};
}

/* ---- literals ---- */

static bool element_value(Reader *r);

static void literal_braces(Reader *r);

static bool element(Reader *r, void *context)
{
    (void)context;
    if (element_value(r) && wrong_got(r, TOK_COLON))
        element_value(r);
    return false;
}

static bool element_value(Reader *r)
{
    if (r->now.kind == TOK_LBRACE)
        literal_braces(r);
    else
        wrong_expr(r);
    return true;
}

static void literal_braces(Reader *r)
{
    r->literals++;
    wrong_want(r, TOK_LBRACE);
    if (wrong_enter(r))
        wrong_list(r, "composite literal", TOK_COMMA, TOK_RBRACE, element, NULL);
    wrong_leave(r);
    r->literals--;
}

static bool may_have_braces(const Reader *r, Operand x)
{
    switch (x.shape) {
    case SHAPE_NAME: case SHAPE_SELECTOR: return r->literals >= 0;
    case SHAPE_INDEX: return r->literals >= 0 && !x.is_value;
    case SHAPE_LITERAL_TYPE: return true;
    default: return false;
    }
}

/* ---- operands ---- */

static Operand function(Reader *r)
{
    Operand x = {.shape = SHAPE_ELEMENT_TYPE, .start = r->now.pos};
    wrong_next(r);
    wrong_signature(r, "function type");
    if (r->now.kind != TOK_LBRACE)
        return x;
    r->literals++;
    wrong_body(r);
    r->literals--;
    return other(x, true);
}

static Operand parenthesized(Reader *r)
{
    Pos start = r->now.pos;
    wrong_next(r);
    r->literals++;
    Operand x = wrong_expr(r);
    r->literals--;
    wrong_want(r, TOK_RPAREN);
    x.in_parentheses = true;
    x.is_binary = false;
    x.start = start;
    return x;
}

static Operand operand(Reader *r)
{
    Operand x = {.start = r->now.pos};
    switch (r->now.kind) {
    case TOK_IDENT:
        x.shape = SHAPE_NAME;
        wrong_next(r);
        return x;
    case TOK_INT: case TOK_FLOAT: case TOK_IMAG: case TOK_CHAR: case TOK_STRING:
        wrong_next(r);
        return other(x, true);
    case TOK_LPAREN: return parenthesized(r);
    case TOK_FUNC: return function(r);
    case TOK_LBRACK: case TOK_CHAN: case TOK_MAP: case TOK_STRUCT: case TOK_INTERFACE:
        wrong_type_or_none(r, &x);
        return x;
    default:
        wrong_unexpected(r, E_UNEXPECTED, ", expected expression");
        SKIP_TO(r, TOK_RPAREN, TOK_RBRACK, TOK_RBRACE);
        return x;
    }
}

/* ---- what follows an operand ---- */

static Operand behind_dot(Reader *r, Operand x)
{
    wrong_next(r);
    if (wrong_got(r, TOK_IDENT)) {
        x = other(x, false);
        x.shape = SHAPE_SELECTOR;
    } else if (wrong_got(r, TOK_LPAREN)) {
        x = other(x, true);
        if (wrong_got(r, TOK_TYPE))
            x.shape = SHAPE_GUARD;
        else
            wrong_type(r);
        wrong_want(r, TOK_RPAREN);
    } else {
        wrong_unexpected(r, E_UNEXPECTED, ", expected name or (");
        SKIP_TO(r, TOK_SEMICOLON, TOK_RPAREN);
    }
    return x;
}

bool wrong_index_list(Reader *r, bool types_only, Operand *first)
{
    r->literals++;
    if (types_only)
        wrong_type(r);
    else
        *first = wrong_expr(r);
    bool comma = false;
    while (wrong_got(r, TOK_COMMA)) {
        comma = true;
        if (!wrong_type_or_none(r, NULL))
            break;
    }
    r->literals--;
    return comma;
}

/* From the first colon of a slice. */
static void slice(Reader *r)
{
    if (!wrong_got(r, TOK_COLON)) {
        wrong_unexpected(r, E_UNEXPECTED, ", expected comma, : or ]");
        SKIP_TO(r, TOK_COMMA, TOK_COLON, TOK_RBRACK);
    }
    r->literals++;
    bool middle = r->now.kind != TOK_COLON && r->now.kind != TOK_RBRACK;
    if (middle)
        wrong_expr(r);
    if (r->now.kind == TOK_COLON) {
        if (!middle)
            wrong_plain(r, E_THREE_INDEX, r->now.pos, "middle index required in 3-index slice");
        wrong_next(r);
        if (r->now.kind == TOK_RBRACK)
            wrong_plain(r, E_THREE_INDEX, r->now.pos, "final index required in 3-index slice");
        else
            wrong_expr(r);
    }
    r->literals--;
    wrong_want(r, TOK_RBRACK);
}

static Operand behind_bracket(Reader *r, Operand x)
{
    Operand index = {0};
    bool comma = false;
    wrong_next(r);
    if (r->now.kind == TOK_RBRACK)
        wrong_unexpected(r, E_UNEXPECTED, ", expected operand");
    else if (r->now.kind != TOK_COLON)
        comma = wrong_index_list(r, false, &index);
    if (comma || r->now.kind == TOK_RBRACK) {
        wrong_want(r, TOK_RBRACK);
        x = other(x, x.is_value || (!comma && index.is_value));
        x.shape = SHAPE_INDEX;
        return x;
    }
    slice(r);
    return other(x, true);
}

static bool argument(Reader *r, void *context)
{
    (void)context;
    wrong_expr(r);
    return wrong_got(r, TOK_ELLIPSIS);
}

static void arguments(Reader *r)
{
    wrong_next(r);
    r->literals++;
    wrong_list(r, "argument list", TOK_COMMA, TOK_RPAREN, argument, NULL);
    r->literals--;
}

static Operand behind(Reader *r, Operand x)
{
    for (;; x.end = r->last_end) {
        switch (r->now.kind) {
        case TOK_PERIOD: x = behind_dot(r, x); break;
        case TOK_LBRACK: x = behind_bracket(r, x); break;
        case TOK_LPAREN:
            arguments(r);
            x = other(x, true);
            break;
        case TOK_LBRACE:
            if (!may_have_braces(r, x))
                return x;
            if (x.in_parentheses)
                wrong_at(r, E_PARENTHESES, r->now.pos,
                         "cannot parenthesize type in composite literal");
            literal_braces(r);
            x = other(x, true);
            break;
        default: return x;
        }
    }
}

Operand wrong_primary(Reader *r)
{
    Operand x = operand(r);
    x.end = r->last_end;
    return behind(r, x);
}

/* ---- operators ---- */

static void received_channel(Reader *r, Operand x)
{
    if (x.received == RECEIVED_ARROW)
        wrong_at(r, E_UNEXPECTED, r->now.pos, "unexpected <-, expected chan");
    else if (x.received == RECEIVED_ELEMENT)
        wrong_at(r, E_UNEXPECTED, r->now.pos,
                 arena_printf(r->p->arena, "unexpected %s, expected chan",
                              wrong_text(r, x.elem, x.elem_end)));
}

static bool is_element_type(Operand x)
{
    return x.shape == SHAPE_ELEMENT_TYPE || x.shape == SHAPE_LITERAL_TYPE || x.shape == SHAPE_CHAN;
}

static Operand unary(Reader *r);

static Operand signed_operand(Reader *r)
{
    TokenKind op = r->now.kind;
    Pos start = r->now.pos;
    switch (op) {
    case TOK_MUL: case TOK_ADD: case TOK_SUB: case TOK_NOT: case TOK_XOR: case TOK_TILDE:
    case TOK_AND: case TOK_ARROW:
        break;
    default: return wrong_primary(r);
    }
    wrong_next(r);
    Operand x = unary(r);
    x.start = start;
    if (op == TOK_ARROW && x.shape == SHAPE_CHAN && !x.in_parentheses) {
        received_channel(r, x);
        x.received = RECEIVED_ARROW;
        return x;
    }
    Operand result = other(x, op != TOK_MUL);
    if (op == TOK_TILDE || is_element_type(x))
        result.shape = SHAPE_ELEMENT_TYPE;
    return result;
}

static Operand unary(Reader *r)
{
    Operand x = {.start = r->now.pos};
    if (wrong_enter(r))
        x = signed_operand(r);
    wrong_leave(r);
    x.end = r->last_end;
    return x;
}

static Operand binary(Reader *r, Operand x, int above)
{
    for (int level; (level = precedence(r->now.kind)) > above;) {
        TokenKind op = r->now.kind;
        wrong_next(r);
        Operand y = binary(r, unary(r), level), result = other(x, true);
        result.may_name = op == TOK_MUL ? x.shape == SHAPE_NAME && !x.in_parentheses
                                        : op == TOK_OR && x.may_name;
        if (is_element_type(x) || is_element_type(y))
            result.shape = SHAPE_ELEMENT_TYPE;
        x = result;
        x.is_binary = true;
        x.end = r->last_end;
    }
    return x;
}

Operand wrong_expr(Reader *r)
{
    return binary(r, unary(r), 0);
}

Operand wrong_expr_from(Reader *r, Operand x)
{
    return binary(r, behind(r, x), 0);
}

Operand wrong_exprs(Reader *r)
{
    Operand x = wrong_expr(r);
    while (wrong_got(r, TOK_COMMA)) {
        wrong_expr(r);
        x = other(x, true);
        x.is_list = true;
        x.end = r->last_end;
    }
    return x;
}
