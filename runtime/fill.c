/* The fill mode: what a program leaves behind is overwritten, so that a use of it shows. These are
 * functions of a file of their own: a compiler that saw them could drop stores to dying objects. */
#include "internal.h"

#include <string.h>

bool tether_filling;

/* As a pointer, this pattern is no address; as a length it is negative. */
void tether_fill_object(void *object, size_t size)
{
    memset(object, 0xDB, size);
}

void tether_fill_ended(const TetherFill *fill)
{
    tether_fill_object(fill->object, fill->size);
}
