/* Rivals in turn: "by 3% on A, 4% on B and 5% on C, compared to X, Y and Z, respectively". As many values in one sentence as names in the
 * list that they are all compared with, which a word tells to go one by one: each value gets its own. English. */
#include "find/context/context.h"
#include "find/draft/draft.h"
#include "find/scene/near.h"
#include "find/scene/phrase.h"

enum { MOST = 8 };

/* The list that is a baseline, or NULL. */
static const cx_slot *list_of(const cx_line *line, cx_span baseline) {
  for (uint32_t i = cx_slot_from(line, baseline.start); i < line->slotted.slot_count; i++) {
    const cx_slot *s = &line->slotted.slots[i];
    if (s->core.start > baseline.start) break;
    if (!s->mention && s->member_count > 1 && s->core.start == baseline.start && s->core.end == baseline.end) return s;
  }
  return NULL;
}

/* The values of a sentence that share a baseline, in the order they stand; 0: they are more than can be. */
static uint32_t values_of(cx_scene *scene, const cx_line *line, cx_span baseline, cx_draft *found[MOST]) {
  uint32_t n = 0;
  for (uint32_t i = line->first_draft; i < line->first_draft + line->draft_count; i++) {
    cx_draft *d = &scene->drafts.at[i];
    if (d->dropped || !cx_span_eq(d->baseline, baseline) || cx_in_brackets(scene, line, d->quote)) continue;
    if (n == MOST || d->quote.end > baseline.start || (n && found[0]->kind != d->kind)) return 0;
    uint32_t at = n++;
    for (; at > 0 && found[at - 1]->quote.start > d->quote.start; at--) found[at] = found[at - 1];
    found[at] = d;
  }
  return n;
}

void cx_rivals_in_turn(cx_scene *scene) {
  if (scene->off & CLAIMX_OFF_ZIP) return;
  for (uint32_t i = 0; i < scene->drafts.n; i++) {
    const cx_draft *d = &scene->drafts.at[i];
    if (d->dropped || cx_span_empty(d->baseline) || d->baseline.start < d->quote.end) continue;
    const cx_line *line = &scene->lines.at[d->sentence];
    const cx_slot *list = list_of(line, d->baseline);
    cx_draft *values[MOST];
    if (!list || !cx_told_in_turn(scene, line, list->core.end) || values_of(scene, line, list->core, values) != list->member_count)
      continue;
    for (uint32_t k = 0; k < list->member_count; k++) values[k]->baseline = list->members[k].core;
  }
}
