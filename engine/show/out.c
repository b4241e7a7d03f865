/* The buffer before a sink; see out.h. */
#include "show/out.h"

void cx_out_start(cx_out *out, claimx_sink sink, void *data) {
  out->sink = sink;
  out->data = data;
  out->failed = false;
  out->used = 0;
}

static void give(cx_out *out, cx_str s) {
  if (s.n && !out->failed && !out->sink(out->data, s.p, s.n)) out->failed = true;
}

void cx_out_flush(cx_out *out) {
  give(out, (cx_str){out->bytes, out->used});
  out->used = 0;
}

void cx_out_add(cx_out *out, cx_str s) {
  if (!s.n) return;
  if (s.n > sizeof out->bytes - out->used) cx_out_flush(out);
  if (s.n > sizeof out->bytes) {
    give(out, s);
    return;
  }
  memcpy(out->bytes + out->used, s.p, s.n);
  out->used += s.n;
}

void cx_out_z(cx_out *out, const char *z) { cx_out_add(out, cx_str_of(z)); }
void cx_out_char(cx_out *out, char c) { cx_out_add(out, (cx_str){&c, 1}); }

void cx_out_number(cx_out *out, uint64_t value) {
  char digits[20];
  size_t at = sizeof digits;
  do digits[--at] = (char)('0' + value % 10);
  while (value /= 10);
  cx_out_add(out, (cx_str){digits + at, sizeof digits - at});
}

void cx_out_indent(cx_out *out, unsigned depth) {
  cx_out_char(out, '\n');
  while (depth--) cx_out_z(out, "  ");
}
