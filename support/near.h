/* Near: how far one word is from another, for "did you mean". */
#ifndef SUPPORT_NEAR_H
#define SUPPORT_NEAR_H

#include <stdbool.h>

enum { NEAR_MAX = 4 };

/* The nearest words to one that was not found, the best first. */
typedef struct Near {
    const char *word; /* what was written */
    int limit;        /* distances up to this count as near; from the word's length */
    int count;        /* of items, at most NEAR_MAX */
    struct NearItem {
        const char *word; /* a candidate */
        const void *data; /* its data */
        int distance;     /* letters to add, drop, change or swap; case counts less than a letter */
        int common;       /* letters at the start and the end that agree */
    } items[NEAR_MAX];
} Near;

void near_init(Near *n, const char *word);
/* Takes the candidate in if it is near. Both strings must live as long as *n. */
void near_consider(Near *n, const char *candidate, const void *data);
/* The best candidate, or NULL. */
const char *near_best(const Near *n);

#endif
