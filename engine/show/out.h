/* Bytes on their way to a sink: a fixed buffer, so that writing a record takes no memory. Once a sink has refused bytes,
 * everything further is dropped and `failed` stays set: writers never look at it, the public functions do. */
#ifndef CX_SHOW_OUT_H
#define CX_SHOW_OUT_H

#include "base/str.h"
#include "claimx/claimx.h"

typedef struct cx_out {
  claimx_sink sink;
  void *data;
  bool failed;
  size_t used;
  char bytes[16 * 1024];
} cx_out;

void cx_out_start(cx_out *out, claimx_sink sink, void *data);
void cx_out_add(cx_out *out, cx_str s);
void cx_out_z(cx_out *out, const char *z);
void cx_out_char(cx_out *out, char c);
void cx_out_number(cx_out *out, uint64_t value);
void cx_out_indent(cx_out *out, unsigned depth); /* a newline and two spaces a level */
void cx_out_flush(cx_out *out);

#endif
