/* Json: writes JSON onto a Buf, with the commas where they belong. */
#ifndef SUPPORT_JSON_H
#define SUPPORT_JSON_H

#include "support/buf.h"

typedef struct Json {
    Buf *out;   /* where the text goes */
    bool comma; /* a value was written: the next one in this container needs a comma before it */
} Json;

void json_init(Json *j, Buf *out);
/* Containers. `key` names the member of the object around it; NULL in an array or at the top. */
void json_object(Json *j, const char *key);
void json_object_end(Json *j);
void json_array(Json *j, const char *key);
void json_array_end(Json *j);
/* Values; `key` as above. Bytes that are not UTF-8 become U+FFFD. */
void json_string(Json *j, const char *key, const char *value);
void json_bytes(Json *j, const char *key, const char *value, size_t len);
void json_int(Json *j, const char *key, int64_t value);
void json_bool(Json *j, const char *key, bool value);
void json_null(Json *j, const char *key);
/* A newline between the values of a stream of JSON texts. */
void json_line(Json *j);

#endif
