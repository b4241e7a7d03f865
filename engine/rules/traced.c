/* See traced.h. */
#include "rules/traced.h"

cx_traced cx_traced_new(cx_arena *arena) { return (cx_traced){.text = {.arena = arena}}; }

void cx_traced_add(cx_traced *traced, cx_str s, cx_origin from, bool fixed) {
  if (!s.n) return;
  size_t at = traced->text.n;
  const cx_piece *last = traced->pieces.n ? &traced->pieces.at[traced->pieces.n - 1] : NULL;
  bool goes_on = last && !last->fixed && !fixed && last->from.file == from.file && last->from.at + (at - last->at) == from.at;
  if (!goes_on) *cx_vec_add(traced->text.arena, &traced->pieces) = (cx_piece){at, from, fixed};
  cx_buf_add(&traced->text, s);
}

static uint32_t piece_of(const cx_traced *traced, size_t at) {
  uint32_t low = 0, high = traced->pieces.n;
  while (high - low > 1) {
    uint32_t middle = low + (high - low) / 2;
    if (traced->pieces.at[middle].at <= at)
      low = middle;
    else
      high = middle;
  }
  return low;
}

cx_origin cx_traced_origin(const cx_traced *traced, size_t at) {
  const cx_piece *piece = &traced->pieces.at[piece_of(traced, at)];
  cx_origin from = piece->from;
  if (!piece->fixed) from.at += at - piece->at;
  return from;
}

void cx_traced_copy(cx_traced *traced, const cx_traced *other, size_t start, size_t end) {
  while (start < end) {
    uint32_t i = piece_of(other, start);
    size_t stop = i + 1 < other->pieces.n && other->pieces.at[i + 1].at < end ? other->pieces.at[i + 1].at : end;
    cx_traced_add(traced, cx_str_cut(cx_traced_str(other), start, stop), cx_traced_origin(other, start), other->pieces.at[i].fixed);
    start = stop;
  }
}
