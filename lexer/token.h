/* Tokens: kinds and spellings, listed once in tokens.def. */
#ifndef LEXER_TOKEN_H
#define LEXER_TOKEN_H

typedef enum TokenKind {
#define TOKEN(kind, spelling) TOK_##kind,
#include "lexer/tokens.def"
    TOK_COUNT
} TokenKind;

/* The spelling ("+=", "func") or the class name ("name", "literal"). */
const char *token_name(TokenKind kind);

#endif
