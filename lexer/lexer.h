/* The lex stage: tokens of one file, semicolons inserted, body braces told apart.
 *
 * Three parts: scan.l (flex) knows spelling only; literal.c says what is wrong with a spelling and
 * what it means; filter.c turns raw tokens into the parser's. */
#ifndef LEXER_LEXER_H
#define LEXER_LEXER_H

#include "lexer/token.h"
#include "support/diag.h"
#include "support/source.h"
#include "support/str.h"
#include "support/vec.h"

#include <stdbool.h>

/* Brackets may nest this deep; later stages recurse over the tree. */
enum { LEX_DEPTH_MAX = 10000 };
/* Errors reported in one file; the rest is dropped. */
enum { LEX_ERRORS_MAX = 1000 };

/* What only scanner and filter see, beside the TokenKinds. */
enum { RAW_NEWLINE = TOK_COUNT, RAW_COMMENT, RAW_BLOCK_COMMENT };

typedef struct Token {
    TokenKind kind;
    Pos pos, end; /* first byte, one past the last (== pos for an inserted semicolon) */
    Str *text;    /* spelling of a name or literal, else NULL */
    Str *string;  /* decoded bytes of a STRING, else NULL */
} Token;

typedef struct LexComment {
    Pos pos, end;  /* with its slashes */
    bool own_line; /* nothing but white space before it on its line */
} LexComment;

typedef struct Bracket {
    char open;   /* '(', '[' or '{' */
    bool rearms; /* after the closing bracket the next '{' opens a body again */
} Bracket;

typedef struct Lexer {
    SourceFile *source;
    const char *text, *end;  /* what is scanned: the file's own text, or a copy of a part of it */
    char *copy;              /* the copy, until reading ends; else NULL */
    Pos base;                /* Pos of text[0] */
    Arena *arena;            /* for decoded strings on their way to the interner */
    StrTable *strings;       /* names and literals */
    DiagList *diags;
    void *scanner;           /* flex's state */
    const char *start;       /* scanner: first byte of the raw token */
    uint32_t len;            /* scanner: its bytes */
    bool closed;             /* scanner: the rune or string literal has its closing quote */
    uint32_t errors;         /* reported in this file; the rest is dropped after LEX_ERRORS_MAX */
    bool need_semi;          /* the last token may end a statement: a newline is a semicolon */
    bool armed;              /* in the header of if, for, switch, select: the next '{' is a body */
    bool stopped;            /* a limit was exceeded: only EOF from here on */
    VEC(Bracket) brackets;   /* open ones, outermost first */
    VEC(LexComment) comments;
} Lexer;

/* To scan a whole file, which lex_check_file has seen. */
void lex_init(Lexer *lx, SourceFile *source, Arena *arena, StrTable *strings, DiagList *diags);
/* To scan the bytes from..to of a file, which are copied: several threads may scan parts of a
 * file at once. */
void lex_init_part(Lexer *lx, SourceFile *source, uint32_t from, uint32_t to, Arena *arena,
                   StrTable *strings, DiagList *diags);
void lex_free(Lexer *lx);
/* Nothing more is read: gives back what only reading needs; comments stay. */
void lex_end(Lexer *lx);
/* The next token. After the last one, EOF for ever. */
void lex_next(Lexer *lx, Token *t);
/* The parser took the body brace just read for that of a literal or type: the header goes on after
 * it. */
void lex_literal_brace(Lexer *lx);
/* scan.l: takes back the NUL that flex has behind the token read last: the text is as it was. */
void scan_restore(void *scanner);
/* Reports an error in the bytes from..to of the file. */
void lex_error(Lexer *lx, DiagCode code, const char *from, const char *to, const char *fmt, ...)
    __attribute__((format(printf, 5, 6)));

/* literal.c: report what is wrong in lx->start, lx->len. */
/* NUL (which becomes a space), BOM, bad UTF-8; gives how many errors were reported. */
uint32_t lex_check_file(SourceFile *source, DiagList *diags);
void lex_check_name(Lexer *lx);
void lex_check_number(Lexer *lx);
void lex_check_rune(Lexer *lx);
/* Reports errors and gives the decoded bytes. */
Str *lex_decode_string(Lexer *lx);
Str *lex_decode_raw_string(Lexer *lx);
void lex_bad_character(Lexer *lx);

/* The value of a valid rune literal's spelling; 0 for an invalid one. */
uint32_t lex_rune_value(const char *text, size_t len);

/* unicode.c */
bool lex_is_letter(uint32_t c);
bool lex_is_digit(uint32_t c);

/* One token a line: position, kind, spelling; for `tether dump lex` and goldens. */
void lex_dump(SourceFile *source, const SourceSet *sources, StrTable *strings, DiagList *diags,
              Buf *out);

#endif
