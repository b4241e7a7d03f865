/* A small JSON emitter: exact numbers as text, one layout. An object or array opened `flat` stands on one line with all it holds. */
#ifndef CX_SHOW_JSON_H
#define CX_SHOW_JSON_H

#include "show/out.h"

typedef struct cx_json {
  cx_out *out;
  unsigned depth, flat; /* how many are open; how many of them are flat */
  bool filled;          /* the innermost open one holds something */
} cx_json;

/* key is NULL in arrays and at the top. open is '{' or '['. */
void cx_json_open(cx_json *json, const char *key, char open, bool flat);
void cx_json_close(cx_json *json, char close);
void cx_json_text(cx_json *json, const char *key, cx_str s);        /* a string; bytes that are not UTF-8 show as U+FFFD */
void cx_json_string(cx_json *json, const char *key, const char *z); /* a string; NULL: nothing */
void cx_json_unsigned(cx_json *json, const char *key, uint64_t value);
void cx_json_bool(cx_json *json, const char *key, bool value);
void cx_json_number(cx_json *json, const char *key, claimx_number number); /* exact; a string where it is no decimal; absent: nothing */

#endif
