/* Go's build constraints: which files of a folder belong to the program, and for which version of
 * Go a file was written. */
#ifndef DRIVER_CONSTRAINTS_H
#define DRIVER_CONSTRAINTS_H

#include <stdbool.h>
#include <stddef.h>

/* Does the file of this name (without folder) and text belong to a program for this machine? */
bool constraints_allow(const char *name, const char *text, size_t size);
/* N of the Go 1.N that the file's //go:build line asks for at least; 0 when it asks for none. */
int constraints_version(const char *text, size_t size);

#endif
