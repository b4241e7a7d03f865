/* Text that knows where its bytes come from: a pattern made of an element's text and macros' bodies, of which each byte can be shown
 * in the file it was written in. */
#ifndef CX_RULES_TRACED_H
#define CX_RULES_TRACED_H

#include "rules/fault.h"

typedef struct cx_origin {
  cx_checked *file;
  size_t at;
} cx_origin;

typedef struct cx_piece {
  size_t at; /* in the text: from here to the next piece */
  cx_origin from;
  bool fixed; /* all of the piece comes from that one place; else byte for byte */
} cx_piece;

typedef struct cx_traced {
  cx_buf text;
  CX_VEC(cx_piece) pieces;
} cx_traced;

cx_traced cx_traced_new(cx_arena *arena);
void cx_traced_add(cx_traced *traced, cx_str s, cx_origin from, bool fixed);
/* Adds part of another traced text. */
void cx_traced_copy(cx_traced *traced, const cx_traced *other, size_t start, size_t end);
cx_origin cx_traced_origin(const cx_traced *traced, size_t at);
static inline cx_str cx_traced_str(const cx_traced *traced) { return cx_buf_str(&traced->text); }

#endif
