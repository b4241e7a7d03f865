/* Metrics of what is told respectively: each metric has words of its own behind it ("the latency of A and the memory of B by 30% and 40%,
 * respectively"), so that they stand as no list; the values do. English. */
#include "find/metric/metric.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

enum { MOST = 5, APART = 90 };

static uint32_t members(const cx_slot *slot) { return slot->member_count ? slot->member_count : 1; }

/* Whether a metric and its words end where the next one begins: "… of A, | B", "… of A and | B". */
static bool parted(const cx_scene *scene, uint32_t from, uint32_t to) {
  if (to <= from + 4 || to - from > APART || cx_mark_between(scene, from, to, ";:()")) return false;
  cx_str gap = cx_str_cut(scene->reading.text, from, to);
  for (size_t i = 0; i + 1 < gap.n; i++) {
    cx_str rest = cx_str_cut(gap, i, gap.n);
    if (cx_str_starts(rest, CX_STR(" and ")) || cx_str_starts(rest, CX_STR(", "))) return true;
  }
  return false;
}

/* The metrics between the verb, or the start of the sentence, and the values, last first; 0: they are no such series. */
static uint32_t series(const cx_scene *scene, const cx_line *line, const cx_draft *d, const cx_slot *found[MOST]) {
  uint32_t n = 0, last = cx_slot_place(line, d->slot);
  if (last == line->slotted.slot_count) return 0;
  for (uint32_t i = last; i-- > 0;) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->mention && (s->mention->shape == CX_SHAPE_ORDINAL || s->mention->shape == CX_SHAPE_COUNT)) continue; /* "F1 on the second" */
    if (s->mention) return n;
    bool verb = cx_slot_is(s, "V") || cx_slot_moves(s);
    if (verb && n) return n;
    if (!verb && cx_slot_is(s, "U") && !cx_str_ends(s->entry->sub, CX_STR("-adj"))) return 0;
    if (!cx_slot_is(s, "M")) continue;
    if (cx_slot_is(s, "M:general")) return 0;
    if (n == MOST || s->member_count || !s->entry || (n && !parted(scene, s->span.end, found[n - 1]->span.start))) return 0;
    found[n++] = s;
  }
  return n;
}

bool cx_metric_respective(cx_scene *scene, cx_draft *d) {
  uint32_t count = members(d->slot);
  bool told = d->relation == CX_RELATION_VALUE || d->relation == CX_RELATION_MOVES;
  if (!told || count < 2 || (scene->off & CLAIMX_OFF_ZIP) || scene->document->language != CX_LANGUAGE_EN) return false;
  const cx_line *line = &scene->lines.at[d->sentence];
  const cx_slot *found[MOST];
  if (!cx_told_in_turn(scene, line, d->slot->span.end) || series(scene, line, d, found) != count) return false;
  const cx_slot *own = found[count - 1 - d->member];
  d->metric_slot = own;
  d->metric = own->entry;
  d->metric_span = own->core;
  return cx_metric_say(d, d->metric->name);
}
