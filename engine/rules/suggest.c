/* Edits between short names, a swap of neighbours being one; see suggest.h. */
#include "rules/suggest.h"

enum { LONGEST = 40 };

static unsigned least(unsigned a, unsigned b) { return a < b ? a : b; }

static unsigned distance(cx_str a, cx_str b) {
  unsigned rows[3][LONGEST + 1];
  unsigned *before = rows[0], *last = rows[1], *now = rows[2];
  for (unsigned j = 0; j <= b.n; j++) last[j] = before[j] = j;
  for (unsigned i = 1; i <= a.n; i++) {
    now[0] = i;
    for (unsigned j = 1; j <= b.n; j++) {
      unsigned differs = cx_lower(a.p[i - 1]) != cx_lower(b.p[j - 1]);
      now[j] = least(least(last[j] + 1, now[j - 1] + 1), last[j - 1] + differs);
      if (i > 1 && j > 1 && a.p[i - 1] == b.p[j - 2] && a.p[i - 2] == b.p[j - 1]) now[j] = least(now[j], before[j - 2] + 1);
    }
    unsigned *oldest = before;
    before = last, last = now, now = oldest;
  }
  return last[b.n];
}

void cx_suggest(cx_suggestion *s, cx_str candidate) {
  if (!s->wanted.n || s->wanted.n > LONGEST || !candidate.n || candidate.n > LONGEST) return;
  unsigned d = distance(s->wanted, candidate), near = (unsigned)(s->wanted.n + 2) / 3;
  if (d == 0)
    d = 1; /* differs in case alone */
  else if (d >= s->wanted.n)
    return; /* nothing is left of a name of one letter */
  if (d <= near && (!s->distance || d < s->distance)) s->best = candidate, s->distance = d;
}

cx_str cx_suggestion_hint(const cx_suggestion *s, cx_arena *arena) {
  if (!s->distance) return (cx_str){"", 0};
  return cx_str_format(arena, "did you mean '%.*s'?", CX_FMT(s->best));
}
