/* Constructors of declarations. */
#include "parser/build.h"

#include <string.h>

static Decl *new_decl(Parser *p, DeclKind kind, Loc loc)
{
    Decl *d = ARENA_NEW(p->arena, Decl);
    d->kind = kind;
    d->pos = loc.start;
    d->end = loc.end;
    return d;
}

void ast_package(Parser *p, Loc loc, Str *name)
{
    p->file->package = ast_ident(p, loc, name);
    if (strcmp(name->data, "_") == 0)
        parse_error_late(p, E_PACKAGE_NAME, loc, "invalid package name _");
}

void ast_add_decls(Parser *p, DeclList decls)
{
    for (uint32_t i = 0; i < decls.count; i++) {
        Decl *d = decls.items[i];
        if (d->kind == DECL_IMPORT && p->other_decls && i == 0)
            parse_error(p, E_IMPORT_ORDER, (Loc){d->pos, d->pos},
                        "imports must appear before other declarations");
        p->other_decls |= d->kind != DECL_IMPORT;
        p->decls = ast_decls(p, p->decls, d);
    }
}

DeclList ast_group(Parser *p, DeclList decls)
{
    p->groups++;
    for (uint32_t i = 0; i < decls.count; i++)
        decls.items[i]->group = p->groups;
    return decls;
}

DeclList ast_const_group(Parser *p, DeclList decls)
{
    Decl *given = NULL;
    for (uint32_t i = 0; i < decls.count; i++) {
        Decl *d = decls.items[i];
        if (d->kind != DECL_CONST)
            continue;
        d->u.constant.iota = i;
        if (d->u.constant.type || d->u.constant.values.count)
            given = d;
        else
            d->u.constant.inherit = given;
    }
    return ast_group(p, decls);
}

static void check_import_path(Parser *p, Loc loc, const Str *path)
{
    static const char illegal[] = "!\"#$%&'()*,:;<=>?[]^`{|} \t\n";
    if (path->len == 0)
        parse_error_late(p, E_IMPORT_PATH, loc, "invalid import path (empty string)");
    for (uint32_t i = 0; i < path->len; i++) {
        char c = path->data[i];
        if (c == '\\')
            parse_error_late(p, E_IMPORT_PATH, loc, "import path contains backslash; use slash");
        else if ((unsigned char)c < 0x20 || c == 0x7F)
            parse_error_late(p, E_IMPORT_PATH, loc, "import path contains control character");
        else if (strchr(illegal, c))
            parse_error_late(p, E_IMPORT_PATH, loc, "import path contains invalid character '%c'",
                             c);
        else
            continue;
        return;
    }
}

Decl *ast_import(Parser *p, Loc loc, Expr *name, Loc path_loc, LiteralToken path)
{
    Decl *d = new_decl(p, DECL_IMPORT, loc);
    if (path.kind != TOK_STRING)
        parse_error(p, E_IMPORT_PATH, path_loc, "import path must be a string");
    else
        check_import_path(p, path_loc, path.string);
    d->u.import.name = name;
    d->u.import.path = path.string ? path.string : path.text;
    d->u.import.path_pos = path_loc.start;
    return d;
}

Decl *ast_const(Parser *p, Loc loc, ExprList names, Expr *type, ExprList values)
{
    Decl *d = new_decl(p, DECL_CONST, loc);
    d->u.constant.names = names.items;
    d->u.constant.name_count = names.count;
    d->u.constant.type = type;
    d->u.constant.values = values;
    return d;
}

Decl *ast_type(Parser *p, Loc loc, Expr *name, FieldList type_params, bool alias, Expr *type)
{
    Decl *d = new_decl(p, DECL_TYPE, loc);
    d->u.type.name = name;
    d->u.type.type_params = type_params;
    d->u.type.alias = alias;
    d->u.type.type = type;
    return d;
}

Decl *ast_var(Parser *p, Loc loc, ExprList names, Expr *type, ExprList values)
{
    Decl *d = new_decl(p, DECL_VAR, loc);
    d->u.var.names = names.items;
    d->u.var.name_count = names.count;
    d->u.var.type = type;
    d->u.var.values = values;
    return d;
}

/* ---- functions ---- */

/* The number of comments that end at or before `pos`. */
static uint32_t comments_before(const Lexer *lx, Pos pos)
{
    uint32_t lo = 0, hi = lx->comments.len;
    while (lo < hi) {
        uint32_t mid = lo + (hi - lo) / 2;
        if (lx->comments.data[mid].end <= pos)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo;
}

/* Whether nothing but white space with one newline lies between the offsets. */
static bool adjacent_lines(const SourceFile *f, uint32_t from, uint32_t to)
{
    uint32_t newlines = 0;
    for (uint32_t i = from; i < to; i++) {
        char c = f->text[i];
        newlines += c == '\n';
        if (newlines > 1 || (c != ' ' && c != '\t' && c != '\r' && c != '\n'))
            return false;
    }
    return newlines == 1;
}

/* `//tether:flow FLOW`, or `//go:noescape`: none. */
static void add_flow(Buf *out, const char *text, uint32_t len)
{
    static const char directive[] = "//tether:flow", noescape[] = "//go:noescape";
    uint32_t n = sizeof directive - 1;
    if (len == sizeof noescape - 1 && memcmp(text, noescape, len) == 0) {
        buf_str(out, out->data ? "\nnone" : "none");
        return;
    }
    if (len < n || memcmp(text, directive, n) != 0)
        return;
    if (len > n && text[n] != ' ' && text[n] != '\t')
        return;
    while (n < len && (text[n] == ' ' || text[n] == '\t'))
        n++;
    while (len > n && (text[len - 1] == ' ' || text[len - 1] == '\t' || text[len - 1] == '\r'))
        len--;
    if (out->data)
        buf_char(out, '\n');
    buf_add(out, text + n, len - n);
}

/* What follows "//tether:flow" in the comment lines right above `pos`; several such lines are
 * joined by newlines. NULL when there is none. */
static Str *flow_directive(Parser *p, Pos pos)
{
    const SourceFile *f = p->lex.source;
    uint32_t last = comments_before(&p->lex, pos), first = last;
    for (Pos next = pos; first > 0; first--) {
        const LexComment *c = &p->lex.comments.data[first - 1];
        if (!c->own_line || !adjacent_lines(f, c->end - f->base, next - f->base))
            break;
        next = c->pos;
    }
    Buf text = {0};
    for (uint32_t i = first; i < last; i++) {
        const LexComment *c = &p->lex.comments.data[i];
        add_flow(&text, f->text + (c->pos - f->base), c->end - c->pos);
    }
    Str *flow = text.data ? str_intern(p->lex.strings, text.data, text.len) : NULL;
    buf_free(&text);
    return flow;
}

void ast_enter_body(Parser *p)
{
    if (p->bodies) {
        p->group = groups_enter(p->bodies, p->tree);
        p->arena = &p->group->arena;
    }
}

void ast_leave_body(Parser *p)
{
    p->arena = p->tree;
}

Decl *ast_func(Parser *p, Loc loc, Expr *name, FieldList type_params, Expr *type, Stmt *body)
{
    Decl *d = new_decl(p, DECL_FUNC, loc);
    d->u.func.name = name;
    type->u.func_type.type_params = type_params;
    d->u.func.type = type;
    d->u.func.body = body;
    d->u.func.group = body ? p->group : NULL;
    d->u.func.flow = flow_directive(p, loc.start);
    return d;
}

static void check_receiver(Parser *p, FieldList recv, const Expr *name)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < recv.count; i++)
        count += recv.items[i].name_count ? recv.items[i].name_count : 1;
    Loc at_name = {name->start, name->end};
    if (count == 0)
        parse_error_late(p, E_RECEIVER, at_name, "method has no receiver");
    else if (count > 1)
        parse_error_late(p, E_RECEIVER, at_name, "method has multiple receivers");
}

Decl *ast_method(Parser *p, Loc loc, FieldList recv, Expr *name, FieldList type_params, Expr *type,
                 Stmt *body)
{
    check_receiver(p, recv, name);
    if (type_params.open != NO_POS)
        parse_error(p, E_TYPE_PARAMETERS, (Loc){type_params.open, type_params.open},
                    "method must have no type parameters");
    Decl *d = ast_func(p, loc, name, type_params, type, body);
    d->u.func.recv_params = recv;
    d->u.func.recv = recv.count
                         ? &recv.items[0]
                         : ast_field(p, loc, NULL, ast_bad_expr(p, (Loc){loc.start, loc.start}));
    return d;
}
