/* What is wrong with a file that the grammar refuses.
 *
 * The grammar says yes or no. After a no the file is read once more, from the top down and without
 * making a tree, in the way that Go's compiler reads it: so the errors are those that Go reports,
 * in its words, and after each of them reading goes on where Go's goes on. */
#ifndef PARSER_WRONG_H
#define PARSER_WRONG_H

#include "parser/build.h"

/* Reports the errors of the whole file that p->lex is about to read (of the lexer, too), to
 * p->diags. False when there are none: the caller knows of one, and tells it. */
bool wrong_file(Parser *p);

#endif
