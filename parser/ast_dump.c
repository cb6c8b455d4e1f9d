/* The tree as text, one node a line: indentation, what it is to its parent, kind, position,
 * details. */
#include "parser/parse.h"

enum { INDENT_MAX = 200 };

typedef struct Dump {
    Buf *out;                 /* the text so far */
    const SourceSet *sources; /* to print positions */
    uint32_t level;           /* indentation of the current node, in steps */
} Dump;

static void dump_expr(Dump *d, const char *role, const Expr *e);
static void dump_stmt(Dump *d, const char *role, const Stmt *s);
static void dump_decl(Dump *d, const Decl *decl);

/* Starts a line "ROLE KIND @line:column" and opens a level for the node's children. */
static void begin(Dump *d, const char *role, const char *kind, Pos pos)
{
    uint32_t indent = d->level < INDENT_MAX ? d->level : INDENT_MAX;
    for (uint32_t i = 0; i < indent; i++)
        buf_str(d->out, "  ");
    if (role)
        buf_printf(d->out, "%s: ", role);
    buf_str(d->out, kind);
    SourcePlace place = source_place(d->sources, pos);
    if (place.file)
        buf_printf(d->out, " @%u:%u", place.line, place.column);
    d->level++;
}

static void line(Dump *d)
{
    buf_char(d->out, '\n');
}

static void end(Dump *d)
{
    d->level--;
}

static void dump_exprs(Dump *d, const char *role, ExprList list)
{
    for (uint32_t i = 0; i < list.count; i++)
        dump_expr(d, role, list.items[i]);
}

static void dump_stmts(Dump *d, const char *role, StmtList list)
{
    for (uint32_t i = 0; i < list.count; i++)
        dump_stmt(d, role, list.items[i]);
}

static void add_names(Dump *d, Expr **names, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        buf_printf(d->out, "%s%s", i ? ", " : " ", names[i]->u.ident.name->data);
}

static void dump_fields(Dump *d, const char *role, FieldList list)
{
    for (uint32_t i = 0; i < list.count; i++) {
        const Field *f = &list.items[i];
        begin(d, role, "field", f->pos);
        add_names(d, f->names, f->name_count);
        line(d);
        dump_expr(d, NULL, f->type);
        dump_expr(d, "tag", f->tag);
        end(d);
    }
}

static void dump_type(Dump *d, const Expr *e)
{
    switch (e->kind) {
    case EXPR_ARRAY_TYPE:
        buf_str(d->out, e->u.array_type.ellipsis ? " ..." : "");
        line(d);
        dump_expr(d, "len", e->u.array_type.len);
        dump_expr(d, "elem", e->u.array_type.elem);
        break;
    case EXPR_SLICE_TYPE:
        line(d);
        dump_expr(d, "elem", e->u.slice_type.elem);
        break;
    case EXPR_STRUCT_TYPE:
        line(d);
        dump_fields(d, NULL, e->u.struct_type.fields);
        break;
    case EXPR_FUNC_TYPE:
        line(d);
        dump_fields(d, "type-param", e->u.func_type.type_params);
        dump_fields(d, "param", e->u.func_type.params);
        dump_fields(d, "result", e->u.func_type.results);
        break;
    case EXPR_INTERFACE_TYPE:
        line(d);
        dump_fields(d, NULL, e->u.interface_type.elems);
        break;
    case EXPR_MAP_TYPE:
        line(d);
        dump_expr(d, "key", e->u.map_type.key);
        dump_expr(d, "value", e->u.map_type.value);
        break;
    case EXPR_CHAN_TYPE:
        buf_printf(d->out, "%s%s", e->u.chan_type.send ? " send" : "",
                   e->u.chan_type.recv ? " receive" : "");
        line(d);
        dump_expr(d, "elem", e->u.chan_type.elem);
        break;
    default:
        line(d);
        dump_expr(d, "elem", e->u.ellipsis.elem);
        break;
    }
}

static void dump_compound(Dump *d, const Expr *e)
{
    line(d);
    switch (e->kind) {
    case EXPR_COMPOSITE:
        dump_expr(d, "type", e->u.composite.type);
        dump_exprs(d, NULL, e->u.composite.elems);
        break;
    case EXPR_FUNC:
        dump_expr(d, "type", e->u.func.type);
        dump_stmt(d, "body", e->u.func.body);
        break;
    case EXPR_PAREN:
        dump_expr(d, NULL, e->u.paren.x);
        break;
    case EXPR_INDEX:
        dump_expr(d, NULL, e->u.index.x);
        dump_exprs(d, "index", e->u.index.args);
        break;
    case EXPR_SLICE:
        dump_expr(d, NULL, e->u.slice.x);
        dump_expr(d, "lo", e->u.slice.lo);
        dump_expr(d, "hi", e->u.slice.hi);
        dump_expr(d, "max", e->u.slice.max);
        break;
    case EXPR_ASSERT:
        dump_expr(d, NULL, e->u.assert.x);
        dump_expr(d, "type", e->u.assert.type);
        break;
    case EXPR_STAR:
        dump_expr(d, NULL, e->u.star.x);
        break;
    default:
        dump_expr(d, "key", e->u.key_value.key);
        dump_expr(d, "value", e->u.key_value.value);
        break;
    }
}

static void dump_expr(Dump *d, const char *role, const Expr *e)
{
    if (!e)
        return;
    begin(d, role, ast_expr_kind_name(e->kind), e->pos);
    switch (e->kind) {
    case EXPR_BAD:
        line(d);
        break;
    case EXPR_IDENT:
        buf_printf(d->out, " %s\n", e->u.ident.name->data);
        break;
    case EXPR_LITERAL:
        buf_char(d->out, ' ');
        for (const char *p = e->u.literal.text->data; *p; p++)
            buf_str(d->out, *p == '\n' ? "\\n" : (char[]){*p, '\0'});
        line(d);
        break;
    case EXPR_SELECTOR:
        buf_printf(d->out, " .%s\n", e->u.selector.name->data);
        dump_expr(d, NULL, e->u.selector.x);
        break;
    case EXPR_CALL:
        buf_str(d->out, e->u.call.ellipsis ? " ...\n" : "\n");
        dump_expr(d, "fun", e->u.call.fun);
        dump_exprs(d, "arg", e->u.call.args);
        break;
    case EXPR_UNARY:
        buf_printf(d->out, " %s\n", token_name(e->u.unary.op));
        dump_expr(d, NULL, e->u.unary.x);
        break;
    case EXPR_BINARY:
        buf_printf(d->out, " %s\n", token_name(e->u.binary.op));
        dump_expr(d, NULL, e->u.binary.x);
        dump_expr(d, NULL, e->u.binary.y);
        break;
    case EXPR_COMPOSITE: case EXPR_FUNC: case EXPR_PAREN: case EXPR_INDEX: case EXPR_SLICE:
    case EXPR_ASSERT: case EXPR_STAR: case EXPR_KEY_VALUE:
        dump_compound(d, e);
        break;
    default:
        dump_type(d, e);
        break;
    }
    end(d);
}

/* ---- statements ---- */

static void dump_simple(Dump *d, const Stmt *s)
{
    switch (s->kind) {
    case STMT_EXPR:
        line(d);
        dump_expr(d, NULL, s->u.expr.x);
        break;
    case STMT_SEND:
        line(d);
        dump_expr(d, "chan", s->u.send.chan);
        dump_expr(d, "value", s->u.send.value);
        break;
    case STMT_INC_DEC:
        buf_str(d->out, s->u.inc_dec.inc ? " ++\n" : " --\n");
        dump_expr(d, NULL, s->u.inc_dec.x);
        break;
    case STMT_ASSIGN: {
        TokenKind op = s->u.assign.op;
        bool plain = op == TOK_ASSIGN || op == TOK_DEFINE;
        buf_printf(d->out, " %s%s\n", token_name(op), plain ? "" : "=");
        dump_exprs(d, "lhs", s->u.assign.lhs);
        dump_exprs(d, "rhs", s->u.assign.rhs);
        break;
    }
    case STMT_GO: case STMT_DEFER:
        line(d);
        dump_expr(d, NULL, s->u.go.call);
        break;
    case STMT_RETURN:
        line(d);
        dump_exprs(d, NULL, s->u.ret.results);
        break;
    case STMT_BRANCH:
        buf_printf(d->out, " %s", token_name(s->u.branch.token));
        buf_printf(d->out, "%s%s\n", s->u.branch.label ? " " : "",
                   s->u.branch.label ? s->u.branch.label->data : "");
        break;
    default:
        line(d);
        break;
    }
}

static void dump_loop(Dump *d, const Stmt *s)
{
    if (s->kind == STMT_FOR) {
        line(d);
        dump_stmt(d, "init", s->u.for_.init);
        dump_expr(d, "cond", s->u.for_.cond);
        dump_stmt(d, "post", s->u.for_.post);
        dump_stmt(d, "body", s->u.for_.body);
        return;
    }
    buf_str(d->out, s->u.range.define ? " :=\n" : "\n");
    dump_expr(d, "key", s->u.range.key);
    dump_expr(d, "value", s->u.range.value);
    dump_expr(d, "over", s->u.range.x);
    dump_stmt(d, "body", s->u.range.body);
}

static void dump_switch(Dump *d, const Stmt *s)
{
    switch (s->kind) {
    case STMT_SWITCH:
        line(d);
        dump_stmt(d, "init", s->u.switch_.init);
        dump_expr(d, "tag", s->u.switch_.tag);
        dump_stmts(d, NULL, s->u.switch_.cases);
        break;
    case STMT_TYPE_SWITCH:
        if (s->u.type_switch.name)
            buf_printf(d->out, " %s", s->u.type_switch.name->data);
        line(d);
        dump_stmt(d, "init", s->u.type_switch.init);
        dump_expr(d, "over", s->u.type_switch.x);
        dump_stmts(d, NULL, s->u.type_switch.cases);
        break;
    case STMT_SELECT:
        line(d);
        dump_stmts(d, NULL, s->u.select.cases);
        break;
    default:
        buf_str(d->out, s->u.case_.is_default ? " default\n" : "\n");
        dump_exprs(d, "case", s->u.case_.exprs);
        dump_stmt(d, "comm", s->u.case_.comm);
        dump_stmts(d, NULL, s->u.case_.body);
        break;
    }
}

static void dump_stmt(Dump *d, const char *role, const Stmt *s)
{
    if (!s)
        return;
    begin(d, role, ast_stmt_kind_name(s->kind), s->pos);
    switch (s->kind) {
    case STMT_BLOCK:
        line(d);
        dump_stmts(d, NULL, s->u.block.list);
        break;
    case STMT_IF:
        line(d);
        dump_stmt(d, "init", s->u.if_.init);
        dump_expr(d, "cond", s->u.if_.cond);
        dump_stmt(d, "then", s->u.if_.then);
        dump_stmt(d, "else", s->u.if_.els);
        break;
    case STMT_CASE: case STMT_SWITCH: case STMT_TYPE_SWITCH: case STMT_SELECT:
        dump_switch(d, s);
        break;
    case STMT_FOR: case STMT_RANGE:
        dump_loop(d, s);
        break;
    case STMT_LABELED:
        buf_printf(d->out, " %s\n", s->u.labeled.label->data);
        dump_stmt(d, NULL, s->u.labeled.stmt);
        break;
    case STMT_DECL:
        line(d);
        for (uint32_t i = 0; i < s->u.decl.count; i++)
            dump_decl(d, s->u.decl.items[i]);
        break;
    default:
        dump_simple(d, s);
        break;
    }
    end(d);
}

/* ---- declarations ---- */

static void dump_func(Dump *d, const Decl *decl)
{
    buf_printf(d->out, " %s\n", decl->u.func.name->u.ident.name->data);
    if (decl->u.func.flow) {
        begin(d, "flow", decl->u.func.flow->data, NO_POS);
        line(d);
        end(d);
    }
    dump_fields(d, "receiver", decl->u.func.recv_params);
    dump_expr(d, "type", decl->u.func.type);
    dump_stmt(d, "body", decl->u.func.body);
}

static void dump_decl(Dump *d, const Decl *decl)
{
    begin(d, NULL, ast_decl_kind_name(decl->kind), decl->pos);
    if (decl->group)
        buf_printf(d->out, " group %u", decl->group);
    switch (decl->kind) {
    case DECL_IMPORT:
        buf_printf(d->out, " \"%s\"\n", decl->u.import.path->data);
        dump_expr(d, "name", decl->u.import.name);
        break;
    case DECL_CONST:
        add_names(d, decl->u.constant.names, decl->u.constant.name_count);
        buf_printf(d->out, " iota %lld%s\n", (long long)decl->u.constant.iota,
                   decl->u.constant.inherit ? " inherits" : "");
        dump_expr(d, "type", decl->u.constant.type);
        dump_exprs(d, "value", decl->u.constant.values);
        break;
    case DECL_TYPE:
        buf_printf(d->out, " %s%s\n", decl->u.type.name->u.ident.name->data,
                   decl->u.type.alias ? " =" : "");
        dump_fields(d, "type-param", decl->u.type.type_params);
        dump_expr(d, NULL, decl->u.type.type);
        break;
    case DECL_VAR:
        add_names(d, decl->u.var.names, decl->u.var.name_count);
        line(d);
        dump_expr(d, "type", decl->u.var.type);
        dump_exprs(d, "value", decl->u.var.values);
        break;
    case DECL_FUNC:
        dump_func(d, decl);
        break;
    }
    end(d);
}

void ast_dump(const FileAst *file, const SourceSet *sources, Buf *out)
{
    Dump d = {.out = out, .sources = sources};
    begin(&d, NULL, "file", NO_POS);
    buf_printf(out, " package %s\n", file->package ? file->package->u.ident.name->data : "BAD");
    for (uint32_t i = 0; i < file->decl_count; i++)
        dump_decl(&d, file->decls[i]);
    for (uint32_t i = 0; i < file->comment_count; i++) {
        begin(&d, NULL, "comment", file->comments[i].pos);
        buf_str(out, file->comments[i].own_line ? " own line\n" : "\n");
        end(&d);
    }
}
