/* The distance is that of Damerau and Levenshtein without moves over swapped letters, in half
 * letters: a difference of case alone is 1, all others are 2. Among equals that candidate is better
 * which agrees with the word in more letters at its start and end: Printn is rather Println than
 * Print. Then the alphabet decides, since the tables that candidates come from have no order. */
#include "support/near.h"

#include <ctype.h>
#include <string.h>

enum { LETTER = 2, CASE = 1, LENGTH_MAX = 60 };

static int least(int a, int b)
{
    return a < b ? a : b;
}

static int change(char a, char b)
{
    if (a == b) {
        return 0;
    }
    return tolower((unsigned char)a) == tolower((unsigned char)b) ? CASE : LETTER;
}

static int distance(const char *a, int m, const char *b, int n)
{
    int rows[3][LENGTH_MAX + 1]; /* of i - 2, i - 1 and i */
    for (int j = 0; j <= n; j++) {
        rows[0][j] = j * LETTER;
    }
    for (int i = 1; i <= m; i++) {
        int *row = rows[i % 3], *above = rows[(i + 2) % 3], *before = rows[(i + 1) % 3];
        row[0] = i * LETTER;
        for (int j = 1; j <= n; j++) {
            row[j] = least(above[j - 1] + change(a[i - 1], b[j - 1]),
                           least(above[j], row[j - 1]) + LETTER);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = least(row[j], before[j - 2] + LETTER);
            }
        }
    }
    return rows[m % 3][n];
}

static int common(const char *a, int m, const char *b, int n)
{
    int start = 0, end = 0, shorter = least(m, n);
    while (start < shorter && a[start] == b[start]) {
        start++;
    }
    while (start + end < shorter && a[m - 1 - end] == b[n - 1 - end]) {
        end++;
    }
    return start + end;
}

void near_init(Near *n, const char *word)
{
    size_t length = strlen(word);
    /* In the shortest words only the case may differ, else a letter of three, two at most. */
    *n = (Near){.word = word, .limit = length < 3 ? CASE : length < 6 ? LETTER : 2 * LETTER};
}

static bool better(const struct NearItem *a, const struct NearItem *b)
{
    if (a->distance != b->distance) {
        return a->distance < b->distance;
    }
    return a->common != b->common ? a->common > b->common : strcmp(a->word, b->word) < 0;
}

void near_consider(Near *n, const char *candidate, const void *data)
{
    int length = (int)strlen(n->word), other = (int)strlen(candidate);
    if (length > LENGTH_MAX || other > LENGTH_MAX ||
        (length > other ? length - other : other - length) * LETTER > n->limit) {
        return;
    }
    struct NearItem item = {candidate, data, distance(n->word, length, candidate, other),
                            common(n->word, length, candidate, other)};
    if (item.distance > n->limit || item.distance == 0) {
        return;
    }
    int at = n->count < NEAR_MAX ? n->count++ : NEAR_MAX;
    while (at > 0 && better(&item, &n->items[at - 1])) {
        if (at < NEAR_MAX) {
            n->items[at] = n->items[at - 1];
        }
        at--;
    }
    if (at < NEAR_MAX) {
        n->items[at] = item;
    }
}

const char *near_best(const Near *n)
{
    return n->count ? n->items[0].word : NULL;
}
