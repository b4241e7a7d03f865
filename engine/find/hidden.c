/* Numbers in notation that the reading leaves out; see hidden.h. */
#include "find/hidden.h"

static bool has_digit(cx_str s) {
  for (size_t i = 0; i < s.n; i++)
    if (cx_is_digit(s.p[i])) return true;
  return false;
}

/* What parts the keys of a list and the arguments of a macro or tag. */
static bool parts(char c) { return cx_is_space(c) || (c && strchr("{}[]<>,;\\\"$", c)); }

void cx_hidden_find(const cx_reading *reading, cx_arena *arena, cx_hidden *out) {
  for (uint32_t i = 0; i < reading->segment_count; i++) {
    const cx_segment *s = &reading->segments[i];
    uint32_t start = s->source, end = s->source + s->source_length;
    if (s->verbatim || has_digit((cx_str){reading->text.p + s->reading, s->reading_length})) continue;
    while (start < end) {
      uint32_t stop = start;
      while (stop < end && !parts(reading->source.p[stop])) stop++;
      if (has_digit(cx_str_cut(reading->source, start, stop))) *cx_vec_add(arena, out) = (cx_span){start, stop};
      start = stop + 1;
    }
  }
}
