/* The reader of files that the grammar refuses: types and parameters. */
#include "parser/wrong_private.h"

/* ---- names of types ---- */

static void type_arguments(Reader *r)
{
    wrong_want(r, TOK_LBRACK);
    if (r->now.kind == TOK_RBRACK) {
        wrong_unexpected(r, E_UNEXPECTED, ", expected type argument list");
    } else {
        Operand first;
        wrong_index_list(r, true, &first);
    }
    wrong_want(r, TOK_RBRACK);
}

static void qualified_name(Reader *r, bool name_read)
{
    if (!name_read && !wrong_got(r, TOK_IDENT)) {
        wrong_unexpected(r, E_UNEXPECTED, ", expected name");
        SKIP_TO(r, TOK_PERIOD, TOK_SEMICOLON, TOK_RBRACE);
    }
    if (wrong_got(r, TOK_PERIOD))
        wrong_name(r);
    if (r->now.kind == TOK_LBRACK)
        type_arguments(r);
}

/* ---- structs ---- */

static void optional_tag(Reader *r)
{
    if (wrong_is_literal(r->now.kind))
        wrong_next(r);
}

/* `[...]` behind a name: true when it is the type of an array or slice, false for arguments. */
static bool array_or_arguments(Reader *r)
{
    wrong_want(r, TOK_LBRACK);
    if (wrong_got(r, TOK_RBRACK)) {
        wrong_type(r);
        return true;
    }
    Operand first;
    bool comma = false;
    if (!wrong_got(r, TOK_ELLIPSIS)) /* which Go refuses later */
        comma = wrong_index_list(r, false, &first);
    wrong_want(r, TOK_RBRACK);
    return !comma && wrong_type_or_none(r, NULL);
}

static void named_field(Reader *r)
{
    wrong_next(r);
    TokenKind next = r->now.kind;
    if (next == TOK_PERIOD || wrong_is_literal(next) || next == TOK_SEMICOLON ||
        next == TOK_RBRACE) {
        qualified_name(r, true);
        return;
    }
    wrong_names(r);
    if (next == TOK_LBRACK)
        array_or_arguments(r);
    else
        wrong_type(r);
}

static void parenthesized_field(Reader *r)
{
    wrong_at(r, E_PARENTHESES, r->now.pos, "cannot parenthesize embedded type");
    wrong_next(r);
    wrong_got(r, TOK_MUL);
    qualified_name(r, false);
    wrong_got(r, TOK_RPAREN);
}

static bool field(Reader *r, void *context)
{
    (void)context;
    switch (r->now.kind) {
    case TOK_IDENT:
        named_field(r);
        break;
    case TOK_MUL:
        wrong_next(r);
        if (r->now.kind == TOK_LPAREN)
            parenthesized_field(r);
        else
            qualified_name(r, false);
        break;
    case TOK_LPAREN:
        parenthesized_field(r);
        break;
    default:
        wrong_unexpected(r, E_UNEXPECTED, ", expected field name or embedded type");
        SKIP_TO(r, TOK_SEMICOLON, TOK_RBRACE);
        return false;
    }
    optional_tag(r);
    return false;
}

/* ---- interfaces ---- */

static void embedded_term(Reader *r)
{
    if (wrong_got(r, TOK_TILDE)) {
        wrong_type(r);
        return;
    }
    if (wrong_type_or_none(r, NULL))
        return;
    wrong_unexpected(r, E_UNEXPECTED, ", expected ~ term or type");
    SKIP_TO(r, TOK_SEMICOLON, TOK_RPAREN, TOK_RBRACK, TOK_RBRACE, TOK_ADD, TOK_SUB, TOK_QUO,
            TOK_REM, TOK_AND, TOK_OR, TOK_XOR, TOK_SHL, TOK_SHR, TOK_AND_NOT, TOK_LAND, TOK_LOR,
            TOK_EQL, TOK_LSS, TOK_GTR, TOK_NOT, TOK_NEQ, TOK_LEQ, TOK_GEQ, TOK_TILDE);
}

static void more_terms(Reader *r)
{
    while (wrong_got(r, TOK_OR))
        embedded_term(r);
}

/* `m[...]` in an interface: type parameters, which a method has not, or type arguments. */
static void method_brackets(Reader *r)
{
    Pos open = r->now.pos;
    wrong_next(r);
    if (r->now.kind == TOK_RBRACK) {
        Pos close = r->now.pos;
        wrong_next(r);
        bool method = r->now.kind == TOK_LPAREN;
        wrong_plain(r, E_TYPE_PARAMETERS, close,
                    method ? "empty type parameter list" : "empty type argument list");
        if (method)
            wrong_signature(r, "interface method");
        return;
    }
    wrong_params(r, TOK_RBRACK, false, FIRST_NONE, NO_POS);
    if (r->now.kind != TOK_LPAREN)
        return;
    wrong_signature(r, "interface method");
    wrong_plain(r, E_TYPE_PARAMETERS, open, "interface method must have no type parameters");
}

static bool element(Reader *r, void *context)
{
    (void)context;
    if (r->now.kind != TOK_IDENT) {
        embedded_term(r);
        more_terms(r);
        return false;
    }
    wrong_next(r);
    if (r->now.kind == TOK_LPAREN) {
        wrong_signature(r, "interface method");
        return false;
    }
    if (r->now.kind == TOK_LBRACK)
        method_brackets(r);
    else
        qualified_name(r, true);
    more_terms(r);
    return false;
}

/* ---- parameters ---- */

typedef struct Params {
    TokenKind close;
    bool names_needed; /* a list of type parameters */
    FirstParam first;  /* what has been read of the first entry */
    Pos name;          /* of that */
    uint32_t count;    /* entries */
    uint32_t named;    /* with a name and a type */
    uint32_t typed;    /* with a type */
    Pos without_name;  /* the first entry with a type alone; NO_POS: there is none */
    Pos without_type;  /* the first name alone behind which no type follows */
} Params;

static void count_param(Params *l, bool name, bool type, Pos pos)
{
    l->count++;
    l->named += name && type;
    l->typed += type;
    if (type)
        l->without_type = NO_POS;
    else if (l->without_type == NO_POS)
        l->without_type = pos;
    if (!name && l->without_name == NO_POS)
        l->without_name = pos;
}

/* The rest of an entry that has a name; true when it has a type, too. *name: that is no name. */
static bool param_behind_name(Reader *r, const Params *l, bool *name)
{
    bool sets = l->close == TOK_RBRACK;
    if (r->now.kind == TOK_LBRACK) {
        *name = array_or_arguments(r);
    } else if (r->now.kind == TOK_PERIOD) {
        qualified_name(r, true);
        *name = false;
    } else if (sets && r->now.kind == TOK_OR) {
        *name = false;
    } else {
        return false;
    }
    if (sets)
        more_terms(r);
    return true;
}

static bool param_type(Reader *r, const Params *l)
{
    bool sets = l->close == TOK_RBRACK;
    if (wrong_got(r, TOK_ELLIPSIS)) {
        if (!wrong_type_or_none(r, NULL))
            wrong_at(r, E_UNEXPECTED, r->now.pos, "... is missing type");
        return true;
    }
    bool any = true;
    if (sets && r->now.kind == TOK_TILDE)
        embedded_term(r);
    else
        any = wrong_type_or_none(r, NULL);
    if (sets && any)
        more_terms(r);
    return any;
}

static bool param(Reader *r, void *context)
{
    Params *l = context;
    FirstParam read = l->first;
    l->first = FIRST_NONE;
    bool name = read != FIRST_NONE || r->now.kind == TOK_IDENT;
    Pos pos = read != FIRST_NONE ? l->name : r->now.pos;
    if (name && read == FIRST_NONE)
        wrong_next(r);
    bool type = read == FIRST_ALL || (name && param_behind_name(r, l, &name)) || param_type(r, l);
    if (name || type) {
        count_param(l, name, type, pos);
        return false;
    }
    wrong_unexpected(r, E_UNEXPECTED, l->close == TOK_RPAREN ? ", expected )" : ", expected ]");
    SKIP_TO(r, TOK_COMMA, l->close);
    return false;
}

static void report_mixed(Reader *r, const Params *l, Pos end)
{
    Pos at = l->without_name != NO_POS ? l->without_name : l->without_type;
    if (at == NO_POS)
        return;
    if (!l->names_needed)
        wrong_at(r, E_MIXED_PARAMETERS, at, "mixed named and unnamed parameters");
    else if (l->named == l->typed)
        wrong_at(r, E_TYPE_PARAMETERS, end, "missing type constraint");
    else
        wrong_at(r, E_TYPE_PARAMETERS, at,
                 l->count == 1 ? "missing type parameter name or invalid array length"
                               : "missing type parameter name");
}

uint32_t wrong_params(Reader *r, TokenKind close, bool names_needed, FirstParam first, Pos name)
{
    Params l = {.close = close,
                .names_needed = names_needed,
                .first = first,
                .name = name,
                .without_name = NO_POS,
                .without_type = NO_POS};
    wrong_list(r, "parameter list", TOK_COMMA, close, param, &l);
    if (l.count && (l.named || names_needed) && l.named != l.count)
        report_mixed(r, &l, r->last_end - 1);
    return l.count;
}

static void results(Reader *r)
{
    if (wrong_got(r, TOK_LPAREN))
        wrong_params(r, TOK_RPAREN, false, FIRST_NONE, NO_POS);
    else
        wrong_type_or_none(r, NULL);
}

void wrong_signature(Reader *r, const char *context)
{
    Pos start = r->now.pos;
    if (wrong_got(r, TOK_LBRACK)) {
        if (context)
            wrong_at(r, E_TYPE_PARAMETERS, start,
                     arena_printf(r->p->arena, "%s must have no type parameters", context));
        if (r->now.kind == TOK_RBRACK) {
            wrong_at(r, E_TYPE_PARAMETERS, r->now.pos, "empty type parameter list");
            wrong_next(r);
        } else {
            wrong_params(r, TOK_RBRACK, true, FIRST_NONE, NO_POS);
        }
    }
    wrong_want(r, TOK_LPAREN);
    wrong_params(r, TOK_RPAREN, false, FIRST_NONE, NO_POS);
    results(r);
}

/* ---- types ---- */

void wrong_array(Reader *r, bool length_read)
{
    if (!length_read && !wrong_got(r, TOK_ELLIPSIS)) {
        r->literals++;
        wrong_expr(r);
        r->literals--;
    }
    if (r->now.kind == TOK_COMMA) {
        wrong_at(r, E_UNEXPECTED, r->now.pos, "unexpected comma; expected ]");
        wrong_next(r);
    }
    wrong_want(r, TOK_RBRACK);
    wrong_type(r);
}

static void channel(Reader *r, Operand *type, bool receive)
{
    bool send = !receive && wrong_got(r, TOK_ARROW);
    Operand elem = {.start = r->now.pos};
    if (!wrong_type_or_none(r, &elem))
        wrong_at(r, E_UNEXPECTED, r->now.pos, "missing channel element type");
    type->shape = SHAPE_CHAN;
    type->received = receive ? RECEIVED_ARROW : RECEIVED_CHAN;
    if (send && elem.shape == SHAPE_CHAN) {
        type->received = elem.received;
        type->elem = elem.elem;
        type->elem_end = elem.elem_end;
    } else if (send) {
        type->received = RECEIVED_ELEMENT;
        type->elem = elem.start;
        type->elem_end = r->last_end;
    }
}

static void braced(Reader *r, const char *what, Item *item)
{
    wrong_next(r);
    wrong_want(r, TOK_LBRACE);
    wrong_list(r, what, TOK_SEMICOLON, TOK_RBRACE, item, NULL);
}

/* The type that begins with the next token; false when none does. */
static bool begin_type(Reader *r, Operand *type)
{
    type->shape = SHAPE_LITERAL_TYPE;
    switch (r->now.kind) {
    case TOK_MUL:
        type->shape = SHAPE_OTHER;
        wrong_next(r);
        wrong_type(r);
        return true;
    case TOK_ARROW:
        wrong_next(r);
        wrong_want(r, TOK_CHAN);
        channel(r, type, true);
        return true;
    case TOK_CHAN:
        wrong_next(r);
        channel(r, type, false);
        return true;
    case TOK_FUNC:
        type->shape = SHAPE_ELEMENT_TYPE;
        wrong_next(r);
        wrong_signature(r, "function type");
        return true;
    case TOK_LBRACK:
        wrong_next(r);
        if (wrong_got(r, TOK_RBRACK))
            wrong_type(r);
        else
            wrong_array(r, false);
        return true;
    case TOK_MAP:
        wrong_next(r);
        wrong_want(r, TOK_LBRACK);
        wrong_type(r);
        wrong_want(r, TOK_RBRACK);
        wrong_type(r);
        return true;
    case TOK_STRUCT: braced(r, "struct type", field); return true;
    case TOK_INTERFACE:
        type->shape = SHAPE_ELEMENT_TYPE;
        braced(r, "interface type", element);
        return true;
    case TOK_IDENT:
        type->shape = SHAPE_NAME;
        qualified_name(r, false);
        return true;
    case TOK_LPAREN:
        type->shape = SHAPE_OTHER;
        wrong_next(r);
        wrong_type(r);
        wrong_want(r, TOK_RPAREN);
        return true;
    default: return false;
    }
}

bool wrong_type_or_none(Reader *r, Operand *type)
{
    Operand ignored;
    if (!type)
        type = &ignored;
    *type = (Operand){.start = r->now.pos};
    bool any = wrong_enter(r) && begin_type(r, type);
    wrong_leave(r);
    type->end = r->last_end;
    return any;
}

void wrong_type(Reader *r)
{
    if (wrong_type_or_none(r, NULL))
        return;
    wrong_unexpected(r, E_UNEXPECTED, ", expected type");
    SKIP_TO(r, TOK_COMMA, TOK_COLON, TOK_SEMICOLON, TOK_RPAREN, TOK_RBRACK, TOK_RBRACE);
}
